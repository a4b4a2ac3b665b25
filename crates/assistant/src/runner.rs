//! Performs effects and posts what came of them back: the only loop, and the only place that spawns.
//!
//! Holds the state behind one lock; an action is applied, saved and drawn before it returns, so that a kill at any
//! moment loses at most the last action. The token is here and in the vault, nowhere else.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use net::{ExposeSecret, SecretString};
use tokio::runtime::Handle;
use tokio::task::AbortHandle;
use url::Url;

use crate::checks;
use crate::engine::{self, Action, CopyWhat, Effect, Input, Job, Report, Session, State, TokenPlace};
use crate::entra::Task;
use crate::entra::work::{SignedIn, Tools, perform};
use crate::facts::Facts;
use crate::flow::Field;
use crate::input::address::Address;
use crate::problem::{Problem, ProblemId};
use crate::rehearsal::{self, Dialect, Rehearsal};
use crate::slots::{Slots, open_slots};
use crate::store::{self, Slot};
use crate::view::{View, view};
use crate::words;
use crate::world::{VaultTrouble, World};

mod clipboard;

/// A wizard at work. Cheap to clone.
#[derive(Clone)]
pub struct Runner(Arc<Inner>);

struct Inner {
    world: Arc<dyn World>,
    runtime: Handle,
    on_view: Box<dyn Fn(View) + Send + Sync>,
    state: Mutex<State>,
    token: Mutex<Option<SecretString>>,
    /// Who is signed in to Microsoft, in memory only.
    signed_in: SignedIn,
    slots: Mutex<Slots>,
    job: Mutex<Option<AbortHandle>>,
    /// One call of the vault at a time, so that the last token saved is the one that stays.
    vault: Mutex<()>,
}

impl Runner {
    /// Opens the wizard: reads what was saved, judges it, and draws the first view.
    pub fn start(
        world: Arc<dyn World>,
        runtime: Handle,
        on_view: impl Fn(View) + Send + Sync + 'static,
    ) -> Runner {
        let (facts, slots, problems) = open_slots(&*world);
        let kept = facts.token.is_there;
        let session = Session {
            token: if kept { TokenPlace::BeingLookedUp } else { TokenPlace::Nowhere },
            ..Session::default()
        };
        let state = State { facts, session, around: world.surroundings() };
        let runner = Runner(Arc::new(Inner {
            world,
            runtime,
            on_view: Box::new(on_view),
            state: Mutex::new(state),
            token: Mutex::new(None),
            signed_in: Mutex::new(None),
            slots: Mutex::new(slots),
            job: Mutex::new(None),
            vault: Mutex::new(()),
        }));
        if kept {
            runner.recall(problems);
        } else {
            runner.post(Input::Opened { token: TokenPlace::Nowhere, problems });
            runner.look_for_test_people();
        }
        runner
    }

    /// The screen.
    pub fn view(&self) -> View {
        let state = self.state();
        view(&state, self.0.world.now())
    }

    /// Takes an action in and draws the screen. Never fails: what went wrong is on the screen.
    pub fn act(&self, action: Action) -> View {
        let input = match action {
            Action::SaveSecret { value, session_only } => Input::Secret { value: value.into(), session_only },
            Action::Answer { field, value } => {
                Input::Act(Action::Answer { field, value: self.without_token(value) })
            }
            other => Input::Act(other),
        };
        self.take(input)
    }

    /// Puts a text on the clipboard for the shell (an address of practice, a crash report).
    pub fn copy_text(&self, what: CopyWhat, text: String) -> View {
        self.copy(what, Some(text));
        self.view()
    }

    /// Stops what is at work; called when the wizard is put away.
    pub fn stop(&self) {
        if let Some(job) = lock(&self.0.job).take() {
            job.abort();
        }
    }

    /// The program ends: a token that it has put on the clipboard does not stay there.
    pub fn close(&self) {
        self.stop();
        let copied =
            self.state().session.copied.as_ref().is_some_and(|copied| copied.what == CopyWhat::Token);
        if let Some(token) = lock(&self.0.token).as_ref().filter(|_| copied) {
            self.0.world.clear_clipboard(token.expose_secret());
        }
    }

    /// Draws anew and tells the window.
    fn post(&self, input: Input) {
        let view = self.take(input);
        (self.0.on_view)(view);
    }

    fn take(&self, input: Input) -> View {
        let mut later = Vec::new();
        let view = {
            let mut state = self.state();
            for effect in engine::apply(&mut state, input, self.0.world.now()) {
                match effect {
                    Effect::Save => {
                        let problem = self.save(&state.facts);
                        let _ = engine::apply(&mut state, Input::Saved { problem }, self.0.world.now());
                    }
                    other => later.push(other),
                }
            }
            view(&state, self.0.world.now())
        };
        for effect in later {
            self.perform(effect);
        }
        view
    }

    fn perform(&self, effect: Effect) {
        match effect {
            Effect::Save => {}
            Effect::Run { job, what } => self.run(job, what),
            Effect::Cancel => self.stop(),
            Effect::PutSecret { value, session_only } => self.put_secret(value, session_only),
            Effect::DropSecret => {
                *lock(&self.0.token) = None;
                self.in_background(|runner| {
                    let _turn = lock(&runner.0.vault);
                    if lock(&runner.0.token).is_none() {
                        let _ = runner.0.world.forget();
                    }
                });
            }
            Effect::Open(url) => self.in_background(move |runner| {
                if runner.0.world.open(&url).is_err() {
                    runner.post(Input::Trouble(Problem::new(ProblemId::BrowserNotOpened).with("where", url)));
                }
            }),
            Effect::Copy { what, text } => {
                let runner = self.clone();
                self.0.runtime.spawn_blocking(move || runner.copy(what, text));
            }
            Effect::SignOut => *lock(&self.0.signed_in) = None,
            Effect::RemoveTestPeople(base) => self.remove_test_people(base),
            Effect::Wipe => self.wipe(),
        }
    }

    /// Everything that this wizard has put on this computer is removed.
    fn wipe(&self) {
        self.stop();
        let token = lock(&self.0.token).take();
        *lock(&self.0.signed_in) = None;
        self.in_background(move |runner| {
            let world = &runner.0.world;
            if let Some(token) = token {
                world.clear_clipboard(token.expose_secret());
            }
            // A keyring that isn't there holds nothing.
            let vault_holds_it = matches!(world.forget(), Err(VaultTrouble::Slow));
            let files = world.remove_files();
            let problem =
                (vault_holds_it || files.is_err()).then(|| Problem::new(ProblemId::ForgettingFailed));
            *lock(&runner.0.slots) = Slots { next: Slot::A, sequence: 0, read_only: None };
            runner.post(Input::Wiped { problem });
        });
    }

    fn put_secret(&self, value: SecretString, session_only: bool) {
        *lock(&self.0.token) = Some(value.clone());
        self.in_background(move |runner| {
            let _turn = lock(&runner.0.vault);
            let still = |token: &SecretString| token.expose_secret() == value.expose_secret();
            if !lock(&runner.0.token).as_ref().is_some_and(still) {
                return;
            }
            let world = &runner.0.world;
            let (place, problem) = if session_only {
                let _ = world.forget();
                (TokenPlace::Session, None)
            } else {
                match world.keep(&value) {
                    Ok(()) if world.surroundings().vault_lasts => (TokenPlace::Keyring, None),
                    Ok(()) => (TokenPlace::Session, None),
                    Err(trouble) => (TokenPlace::Session, Some(vault_problem(trouble))),
                }
            };
            runner.post(Input::SecretPlaced { place, problem });
        });
        // Until the keyring has answered, the token is in this session.
        let _ = self.take(Input::SecretPlaced { place: TokenPlace::Session, problem: None });
    }

    /// Looks for the token of an earlier session.
    fn recall(&self, mut problems: Vec<Problem>) {
        self.in_background(move |runner| {
            let token = match runner.0.world.recall() {
                Ok(Some(token)) => {
                    *lock(&runner.0.token) = Some(token);
                    TokenPlace::Keyring
                }
                Ok(None) => TokenPlace::Nowhere,
                Err(trouble) => {
                    problems.push(vault_problem(trouble));
                    TokenPlace::Nowhere
                }
            };
            runner.post(Input::Opened { token, problems });
            runner.look_for_test_people();
        });
    }

    fn run(&self, job: u32, what: Job) {
        let counts_down = matches!(what, Job::Entra(_));
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
        *lock(&self.0.job) = Some(work.abort_handle());
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
    async fn entra(&self, job: u32, task: Task, token: Option<SecretString>) {
        let (alive, given_up) = tokio::sync::oneshot::channel::<()>();
        let runner = self.clone();
        let work = self.0.runtime.spawn_blocking(move || {
            let world = &runner.0.world;
            let open = |address: &Url| drop(world.open(address));
            let tools = Tools {
                line: world.line(),
                token,
                signed_in: &runner.0.signed_in,
                page: words::page("sign-in-page"),
                now: &|| world.now(),
                open: &open,
                post: &|input| runner.post(input),
            };
            runner.0.runtime.block_on(async {
                tokio::select! {
                    _ = given_up => {}
                    () = perform(job, task, &tools) => {}
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
        let report = |report: Report| self.post(Input::Reported { job, report });
        match what {
            Job::Connection { base } => {
                let nobody = self.0.world.random_guid();
                checks::connection::check(
                    checks::connection::Connection { line, base, token, nobody },
                    &report,
                )
                .await;
            }
            Job::AskBefore { base, user_name } => {
                checks::person::ask_before(&line, &base, token, &user_name, &report).await;
            }
            Job::Person(person) => checks::person::verify(&line, token, &person, &report).await,
            Job::Rehearsal { base, domain, role } => {
                let what = self.rehearsal(base, token, domain, role);
                let world = Arc::clone(&self.0.world);
                let outcome = match rehearsal::rehearse(&what, &*world.journal(), &|| world.now()).await {
                    Ok(outcome) => outcome,
                    Err(failure) => rehearsal::Outcome {
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
            line: self.0.world.line(),
            per_second: rehearsal::usual_rate(&base),
            base,
            token,
            domain,
            role,
            dialects: vec![Dialect::Default],
            seed: self.0.world.random_guid(),
        }
    }

    /// Removes whoever the journal names on this server, and says who is still there.
    fn remove_test_people(&self, base: Url) {
        let Some(token) = lock(&self.0.token).clone() else { return };
        let runner = self.clone();
        self.0.runtime.spawn(async move {
            let world = Arc::clone(&runner.0.world);
            let what = runner.rehearsal(base, token, String::new(), String::new());
            let journal = world.journal();
            let left = rehearsal::clean_up(&what, &*journal, &|| world.now()).await;
            // What could not be asked is what was known before.
            let left = left.unwrap_or_else(|_| rehearsal::left_on(&what.base, &*journal));
            runner.post(Input::TestPeople(left));
        });
    }

    /// Who may be left on the server that the address names.
    fn look_for_test_people(&self) {
        let address = self.state().facts.answer(Field::Address).to_owned();
        let Ok(address) = Address::read(&address, &mut Default::default()) else { return };
        let left = rehearsal::left_on(&address.url, &*self.0.world.journal());
        if !left.is_empty() {
            self.post(Input::TestPeople(left));
        }
    }

    /// Writes the facts into the slot whose turn it is.
    fn save(&self, facts: &Facts) -> Option<Problem> {
        let mut slots = lock(&self.0.slots);
        if let Some(why) = slots.read_only {
            return Some(why.into());
        }
        let sequence = slots.sequence + 1;
        match self.0.world.write_slot(slots.next, &store::encode(facts, sequence)) {
            Ok(()) => {
                *slots = Slots { next: slots.next.other(), sequence, read_only: None };
                None
            }
            Err(error) => Some(Problem::new(ProblemId::ProgressNotSaved).with("detail", error.kind())),
        }
    }

    /// The live token never gets into an answer, whatever field it is pasted into.
    fn without_token(&self, value: String) -> String {
        match lock(&self.0.token).as_ref() {
            Some(token) => net::mask(&value, &[token.expose_secret()]),
            None => value,
        }
    }

    fn in_background(&self, work: impl FnOnce(Runner) + Send + 'static) {
        let runner = self.clone();
        self.0.runtime.spawn_blocking(move || work(runner));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.0.state)
    }
}

fn vault_problem(trouble: VaultTrouble) -> Problem {
    match trouble {
        VaultTrouble::Unavailable => ProblemId::VaultUnavailable.into(),
        VaultTrouble::Slow => ProblemId::VaultSlow.into(),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

const A_SECOND: Duration = Duration::from_secs(1);
/// From here on, in seconds, the screen says that it takes longer than usual.
const SLOW_AFTER: u32 = 10;
