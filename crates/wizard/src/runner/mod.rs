//! Performs effects and posts what came of them back: the only loop, and the only place that spawns.
//!
//! Holds the state behind one lock; an action is applied, saved and drawn before it returns, so that a kill at any
//! moment loses at most the last action. The token is here and in the vault, nowhere else.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use net::{ExposeSecret, NetworkSettings, SecretString};
use tokio::runtime::Handle;
use tokio::task::AbortHandle;

use crate::command::SaveToken;
use crate::engine;
use crate::engine::{
    ABOUT_FILES, CopyItem, Effect, Environment, Input, Session, State, TokenPlace, WizardCommand,
};
use crate::host::Host;
use crate::slots::{Slots, open_slots};
use crate::storage::{KeyringError, Storage};
use crate::view::{View, view};
use model::facts::Facts;
use model::flow::{Field, StepId};
use model::problem::{Problem, ProblemId};
use model::store;
use model::store::Slot;
use provisioning::SignedIn;
use support::handover::HandoverFile;

mod clipboard;
mod jobs;
mod reports;

/// What a wizard works with. Practice is another storage, network and environment; the shell is the same.
pub struct Dependencies {
    /// The shell.
    pub host: Arc<dyn Host>,
    /// Where progress and token are kept.
    pub storage: Arc<dyn Storage>,
    /// Proxy, trust and limits of every connection.
    pub network: NetworkSettings,
    /// What else tells practice from the real set-up. What the clipboard and the storage can do is filled in.
    pub environment: Environment,
}

/// A wizard at work. Cheap to clone.
#[derive(Clone)]
pub struct Runner(Arc<Inner>);

struct Inner {
    host: Arc<dyn Host>,
    storage: Arc<dyn Storage>,
    network: NetworkSettings,
    runtime: Handle,
    on_view: Box<dyn Fn(View) + Send + Sync>,
    state: Mutex<State>,
    token: Mutex<Option<SecretString>>,
    /// Who is signed in to Microsoft, in memory only.
    signed_in: SignedIn,
    slots: Mutex<Slots>,
    /// The job at work and its number.
    job: Mutex<Option<(u32, AbortHandle)>>,
    /// One call of the keyring at a time, so that the last token saved is the one that stays.
    keyring: Mutex<()>,
}

impl Runner {
    /// Opens the wizard: reads what was saved, judges it, and draws the first view.
    pub fn start(
        dependencies: Dependencies,
        runtime: Handle,
        on_view: impl Fn(View) + Send + Sync + 'static,
    ) -> Runner {
        let Dependencies { host, storage, network, environment } = dependencies;
        let (facts, slots, problems) = open_slots(&*storage);
        let kept = facts.token.is_there;
        let session = Session {
            token: if kept { TokenPlace::BeingLookedUp } else { TokenPlace::Nowhere },
            ..Session::default()
        };
        let environment = Environment {
            copies_secrets: host.copies_secrets(),
            vault_lasts: storage.keeps_token(),
            ..environment
        };
        let state = State { facts, session, environment };
        let runner = Runner(Arc::new(Inner {
            host,
            storage,
            network,
            runtime,
            on_view: Box::new(on_view),
            state: Mutex::new(state),
            token: Mutex::new(None),
            signed_in: Mutex::new(None),
            slots: Mutex::new(slots),
            job: Mutex::new(None),
            keyring: Mutex::new(()),
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
        view(&state, self.0.host.now())
    }

    /// Whether something is going on that is waited for.
    pub fn is_at_work(&self) -> bool {
        self.state().session.running.is_some()
    }

    /// Executes a command and draws the screen. Never fails: what went wrong is on the screen.
    pub fn act(&self, command: WizardCommand) -> View {
        let command = match command {
            WizardCommand::Answer { field, value } => {
                WizardCommand::Answer { field, value: self.without_token(value) }
            }
            other => other,
        };
        self.take(Input::Command(command))
    }

    /// Takes the token in.
    pub fn save_token(&self, token: SaveToken) -> View {
        self.take(Input::Secret { value: token.value, session_only: token.session_only })
    }

    /// Puts a text on the clipboard for the shell (an address of practice, a crash report).
    pub fn copy_text(&self, what: CopyItem, text: String) -> View {
        self.copy(what, Some(text));
        self.view()
    }

    /// Shows a problem that came up outside the wizard.
    pub fn report(&self, problem: Problem) {
        let _ = self.take(Input::Trouble(problem));
    }

    /// Shows what the other administrator sent.
    pub fn receive(&self, file: HandoverFile) -> View {
        self.take(Input::Received(Box::new(file)))
    }

    /// Stops what is at work; called when the wizard is put away.
    pub fn stop(&self) {
        if let Some((_, work)) = lock(&self.0.job).take() {
            work.abort();
        }
    }

    /// Stops this job, and none that was begun after it.
    fn cancel(&self, job: u32) {
        if let Some((_, work)) = lock(&self.0.job).take_if(|(at_work, _)| *at_work == job) {
            work.abort();
        }
    }

    /// Stops the running job as if the person had stopped it: they turn to something else and may come back.
    pub fn pause(&self) {
        if self.state().session.running.is_some() {
            self.act(WizardCommand::Cancel);
        }
        // A file that was opened by mistake no longer matters when they come back.
        for id in ABOUT_FILES {
            self.act(WizardCommand::Dismiss { notice: id.as_str().to_owned() });
        }
    }

    /// Whether everything that this computer knew was removed.
    pub fn is_forgotten(&self) -> bool {
        self.state().session.forgotten
    }

    /// Where the person is on the way; `None` before the first answer, and at the end of the way.
    pub fn left_off(&self) -> Option<StepId> {
        let state = self.state();
        let facts = &state.facts;
        let is_on_the_way = !state.session.forgotten
            && facts.live_since.is_none()
            && (facts.at != StepId::Before || !facts.answers.text(Field::EmailDomains).is_empty());
        is_on_the_way.then_some(facts.at)
    }

    /// The program ends: a token that it has put on the clipboard does not stay there.
    pub fn close(&self) {
        self.stop();
        let copied =
            self.state().session.copied.as_ref().is_some_and(|copied| copied.what == CopyItem::Token);
        if let Some(token) = lock(&self.0.token).as_ref().filter(|_| copied) {
            self.0.host.clear_clipboard(token.expose_secret());
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
            for effect in engine::apply(&mut state, input, self.0.host.now()) {
                match effect {
                    Effect::Save => {
                        let problem = self.save(&state.facts);
                        let _ = engine::apply(&mut state, Input::Saved { problem }, self.0.host.now());
                    }
                    other => later.push(other),
                }
            }
            view(&state, self.0.host.now())
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
            Effect::Cancel { job } => self.cancel(job),
            Effect::PutSecret { value, session_only } => self.put_secret(value, session_only),
            Effect::DropSecret => {
                *lock(&self.0.token) = None;
                self.in_background(|runner| {
                    let _turn = lock(&runner.0.keyring);
                    if lock(&runner.0.token).is_none() {
                        let _ = runner.0.storage.forget_token();
                    }
                });
            }
            Effect::Open(url) => self.in_background(move |runner| {
                if runner.0.host.open(&url).is_err() {
                    runner.post(Input::Trouble(Problem::new(ProblemId::BrowserNotOpened).with("where", url)));
                }
            }),
            Effect::Copy { what, text } => {
                let runner = self.clone();
                self.0.runtime.spawn_blocking(move || runner.copy(what, text));
            }
            Effect::SignOut => *lock(&self.0.signed_in) = None,
            Effect::RemoveTestPeople(base) => self.remove_test_people(base),
            Effect::DrawReport => self.in_background(|runner| {
                let drawn = runner.draw_report();
                runner.post(Input::ReportDrawn(drawn));
            }),
            Effect::SaveReport(report) => self.in_background(move |runner| {
                let saved = runner.save_report(&report);
                runner.post(Input::ReportSaved(saved));
            }),
            Effect::SaveHandOver(file) => self.in_background(move |runner| {
                let saved = runner.save_file(&file.name(), file.text().as_bytes());
                runner.post(Input::HandOverSaved(saved));
            }),
            Effect::Wipe => self.wipe(),
        }
    }

    /// Everything that this wizard has put on this computer is removed.
    fn wipe(&self) {
        self.stop();
        let token = lock(&self.0.token).take();
        *lock(&self.0.signed_in) = None;
        self.in_background(move |runner| {
            let storage = &runner.0.storage;
            if let Some(token) = token {
                runner.0.host.clear_clipboard(token.expose_secret());
            }
            // A keyring that isn't there holds nothing.
            let keyring_holds_it = matches!(storage.forget_token(), Err(KeyringError::Slow));
            let files = storage.remove();
            let problem =
                (keyring_holds_it || files.is_err()).then(|| Problem::new(ProblemId::ForgettingFailed));
            *lock(&runner.0.slots) = Slots { next: Slot::A, sequence: 0, read_only: None };
            runner.post(Input::Wiped { problem });
        });
    }

    fn put_secret(&self, value: SecretString, session_only: bool) {
        *lock(&self.0.token) = Some(value.clone());
        self.in_background(move |runner| {
            let _turn = lock(&runner.0.keyring);
            let still = |token: &SecretString| token.expose_secret() == value.expose_secret();
            if !lock(&runner.0.token).as_ref().is_some_and(still) {
                return;
            }
            let storage = &runner.0.storage;
            let (place, problem) = if session_only {
                let _ = storage.forget_token();
                (TokenPlace::Session, None)
            } else {
                match storage.keep_token(&value) {
                    Ok(()) if storage.keeps_token() => (TokenPlace::Keyring, None),
                    Ok(()) => (TokenPlace::Session, None),
                    Err(trouble) => (TokenPlace::Session, Some(keyring_problem(trouble))),
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
            let token = match runner.0.storage.token() {
                Ok(Some(token)) => {
                    // One that was pasted meanwhile is the newer one.
                    lock(&runner.0.token).get_or_insert(token);
                    TokenPlace::Keyring
                }
                Ok(None) => TokenPlace::Nowhere,
                Err(trouble) => {
                    problems.push(keyring_problem(trouble));
                    TokenPlace::Nowhere
                }
            };
            runner.post(Input::Opened { token, problems });
            runner.look_for_test_people();
        });
    }

    /// Writes the facts into the slot whose turn it is.
    fn save(&self, facts: &Facts) -> Option<Problem> {
        let mut slots = lock(&self.0.slots);
        if let Some(why) = slots.read_only {
            return Some(why.into());
        }
        let sequence = slots.sequence + 1;
        match self.0.storage.write_slot(slots.next, &store::encode(facts, sequence)) {
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

fn keyring_problem(trouble: KeyringError) -> Problem {
    match trouble {
        KeyringError::Unavailable => ProblemId::VaultUnavailable.into(),
        KeyringError::Slow => ProblemId::VaultSlow.into(),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
