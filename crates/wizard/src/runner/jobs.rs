//! Jobs: work that waits for a server, done beside the screen.

use std::{sync::Arc, time::Duration};

use connection::{connection_check, person_check};
use model::{catalog, check::CheckReport, id, rehearsal::RehearsalOutcome};
use net::SecretString;
use provisioning::{GraphTask, TaskContext, perform};
use rehearsal::{Dialect, Rehearsal};
use url::Url;

use crate::engine::{Input, Job};
use crate::runner::{Runner, lock};

impl Runner {
    pub(super) fn run(&self, job: u32, what: Job) {
        let counts_down = matches!(what, Job::Entra(_));
        let mut current = lock(&self.0.job);
        // The effects of two commands may be performed in the other order: a job that is canceled already must not start.
        if self.state().session.running.as_ref().is_none_or(|running| running.job != job) {
            return;
        }
        let token = lock(&self.0.token).clone();
        let runner = self.clone();
        let work = self.0.runtime.spawn(async move {
            match (what, token) {
                (Job::Entra(task), token) => runner.entra(job, task, token).await,
                (what, Some(token)) => runner.work(job, what, token).await,
                // The screen offers no check without a token. If one starts all the same, it ends at once.
                (_, None) => {
                    runner.apply_and_announce(Input::Finished { job, crashed: Some(NO_TOKEN.to_owned()) })
                }
            }
        });
        *current = Some((job, work.abort_handle()));
        drop(current);
        let runner = self.clone();
        self.0.runtime.spawn(async move {
            match work.await {
                Ok(()) => runner.apply_and_announce(Input::Finished { job, crashed: None }),
                Err(error) if error.is_cancelled() => {}
                Err(_) => runner.crashed(job),
            }
        });
        let runner = self.clone();
        self.0.runtime.spawn(async move {
            for second in 1.. {
                tokio::time::sleep(A_SECOND).await;
                if runner.state().session.running.as_ref().is_none_or(|running| running.job != job) {
                    return;
                }
                match second {
                    SLOW_AFTER => runner.apply_and_announce(Input::Slow { job }),
                    // The screen shows after a second that it is busy, and counts waits down.
                    1 => runner.apply_and_announce(Input::Tick),
                    _ if counts_down => runner.apply_and_announce(Input::Tick),
                    _ => {}
                }
            }
        });
    }

    /// Runs a task with Microsoft on a thread of its own, where a future may borrow. It ends when this future is dropped.
    async fn entra(&self, job: u32, task: GraphTask, token: Option<SecretString>) {
        let (alive, canceled) = tokio::sync::oneshot::channel::<()>();
        let runner = self.clone();
        let work = self.0.runtime.spawn_blocking(move || {
            let host = &runner.0.host;
            let open = |address: &Url| drop(host.open(address));
            let tools = TaskContext {
                network: runner.0.network.clone(),
                token,
                signed_in: &runner.0.signed_in,
                page: catalog::page(id!("sign-in-page")),
                now: &|| host.now(),
                open: &open,
                post: &|event| runner.apply_and_announce(Input::Entra { job, event }),
            };
            runner.0.runtime.block_on(async {
                tokio::select! {
                    _ = canceled => {}
                    () = perform(task, &tools) => {}
                }
            });
        });
        if work.await.is_err() {
            self.crashed(job);
        }
        drop(alive);
    }

    fn crashed(&self, job: u32) {
        let place = self.0.host.last_panic();
        self.apply_and_announce(Input::Finished { job, crashed: Some(format!("panic at {place}")) });
    }

    async fn work(&self, job: u32, what: Job, token: SecretString) {
        let network = self.0.network.clone();
        let report = |report: CheckReport| self.apply_and_announce(Input::Reported { job, report });
        match what {
            Job::Connection { base } => {
                let nobody = random_guid();
                connection_check::check(
                    connection_check::Connection { network, base, token, nobody },
                    &report,
                )
                .await;
            }
            Job::AskBefore { base, user_name } => {
                person_check::ask_before(&network, &base, token, &user_name, &report).await;
            }
            Job::Person(person) => person_check::verify(&network, token, &person, &report).await,
            Job::Rehearsal { base, domain, role } => {
                let what = self.rehearsal(base, token, domain, role);
                let host = Arc::clone(&self.0.host);
                let journal = self.0.storage.journal();
                let outcome = match rehearsal::rehearse(&what, &*journal, &|| host.now()).await {
                    Ok(outcome) => outcome,
                    Err(failure) => RehearsalOutcome {
                        stopped: Some(rehearsal::could_not_begin(&failure, &what.base)),
                        ..Default::default()
                    },
                };
                self.apply_and_announce(Input::Rehearsed { job, outcome: Box::new(outcome) });
            }
            Job::Entra(_) => {}
        }
    }

    fn rehearsal(&self, base: Url, token: SecretString, domain: String, role: String) -> Rehearsal {
        Rehearsal {
            network: self.0.network.clone(),
            per_second: rehearsal::default_rate(&base),
            base,
            token,
            domain,
            role,
            dialects: vec![Dialect::Default],
            pause: rehearsal::A_SECOND,
            seed: random_guid(),
        }
    }

    /// Removes the test people that the journal names on this server, and reports who is still there.
    pub(super) fn remove_test_people(&self, base: Url) {
        let Some(token) = lock(&self.0.token).clone() else {
            let left = rehearsal::left_on(&base, &*self.0.storage.journal());
            return self.apply(Input::TestPeopleRemoved(left));
        };
        let runner = self.clone();
        self.0.runtime.spawn(async move {
            let host = Arc::clone(&runner.0.host);
            let what = runner.rehearsal(base, token, String::new(), String::new());
            let journal = runner.0.storage.journal();
            let left = rehearsal::clean_up(&what, &*journal, &|| host.now()).await;
            // Without an answer, the journal is all that is known.
            let left = left.unwrap_or_else(|_| rehearsal::left_on(&what.base, &*journal));
            runner.apply_and_announce(Input::TestPeopleRemoved(left));
        });
    }

    /// Reports the test people that the journal names on the server of the address.
    pub(super) fn look_for_test_people(&self) {
        let base = self.state().facts.answers.address().map(|address| address.url.clone());
        let Some(base) = base else { return };
        let left = rehearsal::left_on(&base, &*self.0.storage.journal());
        if !left.is_empty() {
            self.apply(Input::TestPeople(left));
        }
    }
}

/// A random GUID, as Entra's *Test connection* makes one.
fn random_guid() -> String {
    uuid::Uuid::new_v4().to_string()
}

const NO_TOKEN: &str = "there is no token";
const A_SECOND: Duration = Duration::from_secs(1);
/// Seconds after which the screen says that it takes longer than usual.
const SLOW_AFTER: u32 = 10;
