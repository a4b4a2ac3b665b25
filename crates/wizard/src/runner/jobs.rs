//! Jobs: what waits, done beside the screen, with what came of it posted back.

use connection::connection_check;
use connection::person_check;
use model::rehearsal::RehearsalOutcome;
use std::sync::Arc;
use std::time::Duration;

use net::SecretString;
use url::Url;

use crate::engine::{Input, Job};
use crate::runner::{Runner, lock};
use connection;
use model::address::Address;
use model::catalog;
use model::check::CheckReport;
use model::flow::Field;
use provisioning::GraphTask;
use provisioning::{TaskContext, perform};
use rehearsal;
use rehearsal::{Dialect, Rehearsal};

impl Runner {
    pub(super) fn run(&self, job: u32, what: Job) {
        let counts_down = matches!(what, Job::Entra(_));
        let mut at_work = lock(&self.0.job);
        // Two effects of two actions may be performed in the other order: what is cancelled already does not begin.
        if self.state().session.running.as_ref().is_none_or(|running| running.job != job) {
            return;
        }
        let token = lock(&self.0.token).clone();
        let runner = self.clone();
        let work = self.0.runtime.spawn(async move {
            match (what, token) {
                (Job::Entra(task), token) => runner.entra(job, task, token).await,
                (what, Some(token)) => runner.work(job, what, token).await,
                // Can't be reached from the screen; said rather than left hanging.
                (_, None) => runner.post(Input::Finished { job, crashed: true }),
            }
        });
        *at_work = Some((job, work.abort_handle()));
        drop(at_work);
        let runner = self.clone();
        self.0.runtime.spawn(async move {
            match work.await {
                Ok(()) => runner.post(Input::Finished { job, crashed: false }),
                Err(error) if error.is_cancelled() => {}
                Err(_) => runner.post(Input::Finished { job, crashed: true }),
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
                    SLOW_AFTER => runner.post(Input::Slow { job }),
                    // A busy state is shown after a second, and waits count down.
                    1 => runner.post(Input::Tick),
                    _ if counts_down => runner.post(Input::Tick),
                    _ => {}
                }
            }
        });
    }

    /// Works with Microsoft on a thread of its own, where a future may borrow freely; ends when this future is dropped.
    async fn entra(&self, job: u32, task: GraphTask, token: Option<SecretString>) {
        let (alive, given_up) = tokio::sync::oneshot::channel::<()>();
        let runner = self.clone();
        let work = self.0.runtime.spawn_blocking(move || {
            let world = &runner.0.world;
            let open = |address: &Url| drop(world.open(address));
            let tools = TaskContext {
                line: world.line(),
                token,
                signed_in: &runner.0.signed_in,
                page: catalog::page("sign-in-page"),
                now: &|| world.now(),
                open: &open,
                post: &|event| runner.post(Input::Entra { job, event }),
            };
            runner.0.runtime.block_on(async {
                tokio::select! {
                    _ = given_up => {}
                    () = perform(task, &tools) => {}
                }
            });
        });
        if work.await.is_err() {
            self.post(Input::Finished { job, crashed: true });
        }
        drop(alive);
    }

    async fn work(&self, job: u32, what: Job, token: SecretString) {
        let line = self.0.world.line();
        let report = |report: CheckReport| self.post(Input::Reported { job, report });
        match what {
            Job::Connection { base } => {
                let nobody = self.0.world.random_guid();
                connection_check::check(connection_check::Connection { line, base, token, nobody }, &report)
                    .await;
            }
            Job::AskBefore { base, user_name } => {
                person_check::ask_before(&line, &base, token, &user_name, &report).await;
            }
            Job::Person(person) => person_check::verify(&line, token, &person, &report).await,
            Job::Rehearsal { base, domain, role } => {
                let what = self.rehearsal(base, token, domain, role);
                let world = Arc::clone(&self.0.world);
                let outcome = match rehearsal::rehearse(&what, &*world.journal(), &|| world.now()).await {
                    Ok(outcome) => outcome,
                    Err(failure) => RehearsalOutcome {
                        stopped: Some(rehearsal::could_not_begin(&failure, &what.base)),
                        ..Default::default()
                    },
                };
                self.post(Input::Rehearsed { job, outcome: Box::new(outcome) });
            }
            Job::Entra(_) => {}
        }
    }

    fn rehearsal(&self, base: Url, token: SecretString, domain: String, role: String) -> Rehearsal {
        Rehearsal {
            network: self.0.world.line(),
            per_second: rehearsal::default_rate(&base),
            base,
            token,
            domain,
            role,
            dialects: vec![Dialect::Default],
            seed: self.0.world.random_guid(),
        }
    }

    /// Removes whoever the journal names on this server, and says who is still there.
    pub(super) fn remove_test_people(&self, base: Url) {
        let Some(token) = lock(&self.0.token).clone() else {
            let left = rehearsal::left_on(&base, &*self.0.world.journal());
            return self.post(Input::TestPeopleRemoved(left));
        };
        let runner = self.clone();
        self.0.runtime.spawn(async move {
            let world = Arc::clone(&runner.0.world);
            let what = runner.rehearsal(base, token, String::new(), String::new());
            let journal = world.journal();
            let left = rehearsal::clean_up(&what, &*journal, &|| world.now()).await;
            // What could not be asked is what was known before.
            let left = left.unwrap_or_else(|_| rehearsal::left_on(&what.base, &*journal));
            runner.post(Input::TestPeopleRemoved(left));
        });
    }

    /// Who may be left on the server that the address names.
    pub(super) fn look_for_test_people(&self) {
        let address = self.state().facts.answers.text(Field::Address).to_owned();
        let Ok(address) = Address::read(&address, &mut Default::default()) else { return };
        let left = rehearsal::left_on(&address.url, &*self.0.world.journal());
        if !left.is_empty() {
            self.post(Input::TestPeople(left));
        }
    }
}

const A_SECOND: Duration = Duration::from_secs(1);
/// From here on, in seconds, the screen says that it takes longer than usual.
const SLOW_AFTER: u32 = 10;
