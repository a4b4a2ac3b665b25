//! The whole program behind three calls: `view`, `act` and `save_token`.
//!
//! Chooses between the real set-up and practice, and passes everything else on to the wizard that is open. A panic below
//! becomes one fixed page with a report to copy.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use model::problem::Param;
use model::store::{Slot, SlotContent};
use model::{Problem, ProblemId, store};
use net::NetworkSettings;
use standin::Standin;
use support::case::Case;
use tokio::runtime::Handle;
use wizard::command::{Command, SaveToken};
use wizard::engine::{Environment, State};
use wizard::runner::{Dependencies, Runner};
use wizard::{case, view};
use wizard::{host::Host, storage::Storage, view::View};

use crate::{demonstration, endpoints, environment, faults::drawer, panic_hook, policy, practice};

mod commands;

/// Where the program starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// On the welcome page, which asks whether to set up for real or to practice.
    Ask,
    Practice,
}

/// The whole program. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    runtime: Handle,
    host: Arc<dyn Host>,
    /// Of the real set-up; practice has its own.
    storage: Arc<dyn Storage>,
    on_view: Arc<dyn Fn(View) + Send + Sync>,
    mode: Mutex<Mode>,
    /// What the person finds again when they come back from the welcome page.
    opened: Mutex<Opened>,
    revision: Arc<AtomicU32>,
    /// Held while a screen is computed, so that the one with the higher revision shows the newer state.
    drawing: Mutex<()>,
}

#[derive(Clone)]
enum Mode {
    /// The welcome page, with what went wrong before a wizard was open.
    Welcome { problem: Option<Problem> },
    /// The page after a crash.
    Broken { report: String },
    /// The real set-up.
    Real(Runner),
    /// Practice, against this stand-in.
    Practice(Runner, Arc<Standin>),
    /// Somebody else's case, and the page that is shown.
    Replay(Arc<Case>, Box<State>),
}

/// The wizards that were opened. A token of this session, and practice, live only in their wizard.
#[derive(Default)]
struct Opened {
    real: Option<Runner>,
    practice: Option<(Runner, Arc<Standin>)>,
    /// The problem of the caller whose page practice shows to a help desk.
    caller: Option<String>,
    /// Practice was used for that, and not by somebody who practices.
    is_demonstration: bool,
}

impl App {
    /// Starts in a shell. `on_view` gets each view that no command asked for.
    pub fn start(
        runtime: Handle,
        host: Arc<dyn Host>,
        storage: Arc<dyn Storage>,
        start: Start,
        on_view: impl Fn(View) + Send + Sync + 'static,
    ) -> App {
        let app = App(Arc::new(Inner {
            runtime,
            host,
            storage,
            on_view: Arc::new(on_view),
            mode: Mutex::new(Mode::Welcome { problem: None }),
            opened: Mutex::default(),
            revision: Arc::new(AtomicU32::new(1)),
            drawing: Mutex::new(()),
        }));
        if start == Start::Practice {
            app.choose(true);
        }
        app
    }

    /// Computes the screen.
    pub fn view(&self) -> View {
        let view = {
            let _turn = self.0.drawing.lock().unwrap_or_else(PoisonError::into_inner);
            catch_unwind(AssertUnwindSafe(|| self.complete(self.mode_view())))
        };
        match view {
            Ok(view) => view,
            Err(_) => self.broken(),
        }
    }

    /// Executes a command and computes the screen. Never fails: what went wrong is on the screen.
    pub fn act(&self, command: impl Into<Command>) -> View {
        let command = command.into();
        self.view_after(|| match command {
            Command::App(command) => self.execute(command),
            Command::Wizard(command) => self.pass_on(command),
        })
    }

    /// Hands the token to the wizard that is open and computes the screen.
    pub fn save_token(&self, token: SaveToken) -> View {
        self.view_after(|| {
            if let Mode::Real(runner) | Mode::Practice(runner, _) = self.mode().clone() {
                runner.save_token(token);
            }
        })
    }

    fn view_after(&self, work: impl FnOnce()) -> View {
        match catch_unwind(AssertUnwindSafe(work)) {
            Ok(()) => self.view(),
            Err(_) => self.broken(),
        }
    }

    /// Leaves nothing secret behind when the program ends.
    pub fn close(&self) {
        let opened = std::mem::take(&mut *self.opened());
        let practice = opened.practice.map(|(runner, _)| runner);
        for runner in opened.real.into_iter().chain(practice) {
            runner.close();
        }
    }

    fn choose(&self, practice: bool) {
        let mode = match practice {
            true => self.practice(),
            false => self.real(),
        };
        *self.mode() = mode;
    }

    /// The real set-up, where the person left it.
    fn real(&self) -> Mode {
        if policy().practice_only {
            return Mode::Welcome { problem: Some(ProblemId::PracticeOnly.into()) };
        }
        let open = self.opened().real.clone().filter(|runner| !runner.is_forgotten());
        let runner = open.unwrap_or_else(|| {
            self.runner(Dependencies {
                host: self.0.host.clone(),
                storage: self.0.storage.clone(),
                network: NetworkSettings::default(),
                environment: Environment {
                    entra: endpoints::microsoft(),
                    ..environment::shared(policy().clone())
                },
            })
        });
        self.opened().real = Some(runner.clone());
        Mode::Real(runner)
    }

    /// Practice where the person left it, or a new one if they have ended that.
    fn practice(&self) -> Mode {
        let open = self.opened().practice.clone().filter(|(runner, _)| !runner.is_forgotten());
        if let Some((runner, standin)) = open {
            return Mode::Practice(runner, standin);
        }
        match practice::start_standin(&self.0.runtime) {
            Ok(standin) => {
                let standin = Arc::new(standin);
                let runner = self.runner(practice::dependencies(self.0.host.clone(), &standin));
                self.opened().practice = Some((runner.clone(), standin.clone()));
                Mode::Practice(runner, standin)
            }
            Err(error) => Mode::Welcome {
                problem: Some(Problem::new(ProblemId::CheckCrashed).with(Param::Detail, error.kind())),
            },
        }
    }

    fn runner(&self, dependencies: Dependencies) -> Runner {
        let weak = Arc::downgrade(&self.0);
        Runner::start(dependencies, self.0.runtime.clone(), move || {
            if let Some(inner) = weak.upgrade() {
                App(inner).send_view();
            }
        })
    }

    fn send_view(&self) {
        (self.0.on_view)(self.view());
    }

    /// The screen of the current mode.
    fn mode_view(&self) -> View {
        let mode = self.mode().clone();
        match mode {
            Mode::Welcome { problem } => {
                let practising = self.opened().practice.as_ref().and_then(|(runner, _)| runner.left_off());
                view::welcome(
                    self.left_off(),
                    practising,
                    problem.as_ref(),
                    &environment::shared(policy().clone()),
                )
            }
            Mode::Broken { report } => view::broken(&report),
            Mode::Real(runner) => runner.view(),
            Mode::Replay(case, state) => case::shown(&case, &state),
            Mode::Practice(runner, standin) => {
                let mut view = runner.view();
                // The home of a help desk has no strip.
                if view.practice.is_some() {
                    let caller = self.opened().caller.clone();
                    view.practice = Some(drawer(&standin, &view, caller.as_deref()));
                }
                demonstration::offer(&mut view);
                view
            }
        }
    }

    /// Adds what the shell knows, and a revision that counts over all modes: the window drops a view that is older.
    fn complete(&self, mut view: View) -> View {
        view.revision = self.0.revision.fetch_add(1, Ordering::SeqCst);
        view.desk = self.0.host.window();
        view
    }

    /// The step that the person is at in the real set-up; `None` if nothing was saved.
    fn left_off(&self) -> Option<model::flow::StepId> {
        let whole = |slot: Slot| match store::judge(self.0.storage.read_slot(slot).ok()?.as_deref()) {
            SlotContent::Whole(document) => Some(*document),
            _ => None,
        };
        Slot::BOTH
            .into_iter()
            .filter_map(whole)
            .max_by_key(|(sequence, _)| *sequence)
            .map(|(_, facts)| facts.at)
    }

    fn broken(&self) -> View {
        let report = view::crash_report(self.0.host.now(), &panic_hook::last_location());
        let mut mode = self.mode();
        if let Mode::Real(runner) | Mode::Practice(runner, _) = &*mode {
            runner.stop();
        }
        // The next wizard starts from what was saved.
        *self.opened() = Opened::default();
        *mode = Mode::Broken { report: report.clone() };
        drop(mode);
        self.complete(view::broken(&report))
    }

    fn opened(&self) -> MutexGuard<'_, Opened> {
        self.0.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn mode(&self) -> MutexGuard<'_, Mode> {
        self.0.mode.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
