//! Performs effects and applies their results: the only loop, and the only code that spawns.
//!
//! Holds the state behind one lock. A command is applied and saved before it returns, so a kill at any moment loses at
//! most the last one. No screen is computed here unless it is asked for: the caller of a command asks once, and changes
//! that come from a job are announced. The token is kept here and in the storage, nowhere else.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use model::{Field, Problem, ProblemId, StepId, store};
use model::{facts::Facts, problem::Param, store::Slot};
use net::{NetworkSettings, SecretString};
use provisioning::SignedIn;
use support::{case::archive, handover::HandoverFile};
use tokio::{runtime::Handle, task::AbortHandle};

use crate::engine::{
    ABOUT_FILES, CopyItem, Effect, Environment, Input, PreparedReport, SavedTo, Session, State, TokenPlace,
    WizardCommand,
};
use crate::slots::{Slots, open_slots};
use crate::storage::{KeyringError, Storage};
use crate::view::{View, view};
use crate::{case, engine};
use crate::{command::SaveToken, host::Host};

mod clipboard;
mod jobs;
mod token;

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

/// A running wizard. Cheap to clone.
#[derive(Clone)]
pub struct Runner(Arc<Inner>);

struct Inner {
    host: Arc<dyn Host>,
    storage: Arc<dyn Storage>,
    network: NetworkSettings,
    runtime: Handle,
    on_change: Box<dyn Fn() + Send + Sync>,
    state: Mutex<State>,
    token: Mutex<Option<SecretString>>,
    /// The token that was put on the clipboard, until it is cleared.
    copied: Mutex<Option<SecretString>>,
    /// The sign-in to Microsoft, in memory only.
    signed_in: SignedIn,
    slots: Mutex<Slots>,
    /// The running job and its number.
    job: Mutex<Option<(u32, AbortHandle)>>,
    /// One call of the keyring at a time, so that the last token saved is the one that stays.
    keyring: Mutex<()>,
}

impl Runner {
    /// Opens the wizard with what was saved. `on_change` is called after each change that no command made: a job has
    /// reported, time has passed.
    pub fn start(
        dependencies: Dependencies,
        runtime: Handle,
        on_change: impl Fn() + Send + Sync + 'static,
    ) -> Runner {
        let Dependencies { host, storage, network, environment } = dependencies;
        let (mut facts, slots, problems) = open_slots(&*storage);
        if facts == Facts::default() {
            let product = environment.policy.product;
            product.map(|product| facts.answers.set(Field::Product, product.as_str()));
        }
        let has_token = facts.token.is_there;
        let session = Session {
            token: if has_token { TokenPlace::BeingLookedUp } else { TokenPlace::Nowhere },
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
            on_change: Box::new(on_change),
            state: Mutex::new(state),
            token: Mutex::new(None),
            copied: Mutex::new(None),
            signed_in: Mutex::new(None),
            slots: Mutex::new(slots),
            job: Mutex::new(None),
            keyring: Mutex::new(()),
        }));
        if has_token {
            runner.look_up_token(problems);
        } else {
            runner.open(TokenPlace::Nowhere, problems);
        }
        runner
    }

    /// Computes the screen.
    pub fn view(&self) -> View {
        let state = self.state();
        view(&state, self.0.host.now())
    }

    /// Whether a job is running.
    pub fn is_busy(&self) -> bool {
        self.state().session.running.is_some()
    }

    /// Whether a step can be opened now.
    pub fn is_reachable(&self, step: StepId) -> bool {
        model::step_status::reachable(step, &self.state().facts)
    }

    /// Executes a command. Never fails: what went wrong is on the next screen.
    pub fn act(&self, mut command: WizardCommand) {
        if let WizardCommand::Answer { value, .. } = &mut command {
            *value = self.without_token(value);
        }
        self.apply(Input::Command(command));
    }

    /// Takes the token in.
    pub fn save_token(&self, token: SaveToken) {
        self.apply(Input::Secret { value: token.value, session_only: token.session_only });
    }

    /// Copies a text that only the program around the wizard knows.
    pub fn copy_text(&self, what: CopyItem, text: String) {
        self.copy(what, Some(text));
    }

    /// Shows a problem that came up outside the wizard.
    pub fn report(&self, problem: Problem) {
        self.apply(Input::Problem(problem));
    }

    /// Shows the other administrator's file.
    pub fn receive(&self, file: HandoverFile) {
        self.apply(Input::Received(Box::new(file)));
    }

    /// Stops the running job, when the wizard is closed.
    pub fn stop(&self) {
        if let Some((_, work)) = lock(&self.0.job).take() {
            work.abort();
        }
    }

    /// Stops this job, but none that started after it.
    fn cancel(&self, job: u32) {
        if let Some((_, work)) = lock(&self.0.job).take_if(|(running, _)| *running == job) {
            work.abort();
        }
    }

    /// Stops the running job as if the person had stopped it: they turn to something else and may come back.
    pub fn pause(&self) {
        let is_busy = {
            let state = self.state();
            state.session.running.is_some() || state.session.arrival.is_some()
        };
        if is_busy {
            self.act(WizardCommand::Cancel);
        }
        // A file that was opened by mistake no longer matters when they come back.
        for id in ABOUT_FILES {
            self.act(WizardCommand::Dismiss { notice: id.as_str().to_owned() });
        }
    }

    /// Whether everything was removed from this computer.
    pub fn is_forgotten(&self) -> bool {
        self.state().session.forgotten
    }

    /// The step that the person is at; `None` before the first answer and after going live.
    pub fn left_off(&self) -> Option<StepId> {
        let state = self.state();
        let facts = &state.facts;
        let is_under_way = !state.session.forgotten
            && facts.live_since.is_none()
            && (facts.at != StepId::Before || facts.answers.typed(Field::EmailDomains).is_some());
        is_under_way.then_some(facts.at)
    }

    /// The step that is open, and the address as typed.
    pub fn stands_at(&self) -> (StepId, String) {
        let state = self.state();
        (state.facts.at, state.facts.answers.text(Field::Address).to_owned())
    }

    /// Removes the token from the clipboard, if this program put it there, when the program ends.
    pub fn close(&self) {
        self.stop();
        self.clear_clipboard();
    }

    /// Applies an input that no command made, and announces the change.
    fn apply_and_announce(&self, input: Input) {
        self.apply(input);
        (self.0.on_change)();
    }

    /// Applies an input, saves, and performs its effects. Computes no screen.
    fn apply(&self, input: Input) {
        let mut later = Vec::new();
        {
            let mut state = self.state();
            for effect in engine::apply(&mut state, input, self.0.host.now()) {
                if matches!(effect, Effect::Save) {
                    let problem = self.save(&state.facts);
                    let _ = engine::apply(&mut state, Input::Saved { problem }, self.0.host.now());
                } else {
                    later.push(effect);
                }
            }
        }
        for effect in later {
            self.perform(effect);
        }
    }

    fn perform(&self, effect: Effect) {
        match effect {
            Effect::Save => {}
            Effect::Run { job, what } => self.run(job, what),
            Effect::Cancel { job } => self.cancel(job),
            Effect::PutSecret { value, session_only } => self.store_token(value, session_only),
            Effect::DropSecret => {
                *lock(&self.0.token) = None;
                self.in_background(|runner| {
                    runner.clear_clipboard();
                    let _turn = lock(&runner.0.keyring);
                    if lock(&runner.0.token).is_none() {
                        let _ = runner.0.storage.forget_token();
                    }
                });
            }
            Effect::Open(url) => self.in_background(move |runner| {
                if runner.0.host.open(&url).is_err() {
                    let problem = Problem::new(ProblemId::BrowserNotOpened).with(Param::Where, url);
                    runner.apply_and_announce(Input::Problem(problem));
                }
            }),
            Effect::Copy { what, text } => {
                let runner = self.clone();
                self.0.runtime.spawn_blocking(move || {
                    runner.copy(what, text);
                    (runner.0.on_change)();
                });
            }
            Effect::SignOut => *lock(&self.0.signed_in) = None,
            Effect::RemoveTestPeople(base) => self.remove_test_people(base),
            Effect::PrepareReport => self.in_background(|runner| {
                let report = runner.prepare_report();
                runner.apply_and_announce(Input::ReportPrepared(report));
            }),
            Effect::SaveReport(report) => self.in_background(move |runner| {
                let saved = runner.save_report(&report);
                runner.apply_and_announce(Input::ReportSaved(saved));
            }),
            Effect::SaveHandOver(file) => self.in_background(move |runner| {
                let saved = runner.save_file(&file.name(), file.text().as_bytes());
                runner.apply_and_announce(Input::HandOverSaved(saved));
            }),
            Effect::SaveReceipt { name, page } => self.in_background(move |runner| {
                let saved = runner.save_file(&name, page.as_bytes());
                runner.apply_and_announce(Input::ReceiptSaved(saved));
            }),
            Effect::WakeAt(at) => {
                let runner = self.clone();
                let wait = at.duration_since(self.0.host.now()).unsigned_abs();
                self.0.runtime.spawn(async move {
                    tokio::time::sleep(wait).await;
                    runner.apply_and_announce(Input::Tick);
                });
            }
            Effect::Wipe => self.wipe(),
        }
    }

    /// Makes the report of the current state.
    fn prepare_report(&self) -> Result<Box<PreparedReport>, Problem> {
        let not_made = |detail: String| Problem::new(ProblemId::ReportNotMade).with(Param::Detail, detail);
        let key = self.0.storage.report_key().map_err(|error| not_made(error.kind().to_string()))?;
        let state = self.state().clone();
        let (case, manifest) = case::make(&state, self.0.host.computer_info(), key, self.0.host.now())
            .map_err(|error| not_made(format!("line {}, column {}", error.line(), error.column())))?;
        Ok(Box::new(PreparedReport { case, manifest }))
    }

    /// Saves the report that was shown.
    fn save_report(&self, report: &PreparedReport) -> Result<SavedTo, Problem> {
        let bytes =
            archive::pack(&report.case, &report.manifest, &case::pages(&report.case, &report.manifest))
                .map_err(|error| Problem::new(ProblemId::ReportNotSaved).with(Param::Detail, error))?;
        self.save_file(
            &format!("scim-setup-report-{}.zip", report.case.made.strftime("%Y-%m-%d-%H%M")),
            &bytes,
        )
    }

    fn save_file(&self, name: &str, bytes: &[u8]) -> Result<SavedTo, Problem> {
        let not_saved =
            |error: std::io::Error| Problem::new(ProblemId::ReportNotSaved).with(Param::Detail, error.kind());
        self.0.host.save(name, bytes).map_err(not_saved)
    }

    /// Removes everything that this program has put on this computer.
    fn wipe(&self) {
        self.stop();
        *lock(&self.0.token) = None;
        *lock(&self.0.signed_in) = None;
        self.in_background(move |runner| {
            let storage = &runner.0.storage;
            runner.clear_clipboard();
            // A keyring that isn't there holds nothing.
            let keyring_holds_it = matches!(storage.forget_token(), Err(KeyringError::Slow));
            let files = storage.remove();
            let problem =
                (keyring_holds_it || files.is_err()).then(|| Problem::new(ProblemId::ForgettingFailed));
            *lock(&runner.0.slots) = Slots { next: Slot::A, sequence: 0, read_only: None };
            runner.apply_and_announce(Input::Wiped { problem });
        });
    }

    /// Ends the opening: what was saved is known, and where the token is.
    fn open(&self, token: TokenPlace, problems: Vec<Problem>) {
        self.apply(Input::Opened { token, problems });
        self.look_for_test_people();
    }

    /// Writes the facts to the slot that is next.
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
            Err(error) => Some(Problem::new(ProblemId::ProgressNotSaved).with(Param::Detail, error.kind())),
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

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
