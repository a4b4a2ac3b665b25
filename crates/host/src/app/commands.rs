//! Executes commands: the program's own, and those that it passes on to the wizard that is open.

use std::sync::Arc;

use base64::Engine;
use model::{Problem, ProblemId};
use support::{Unreadable, handover};
use support::{case::archive, handover::HandoverFile};
use wizard::command::{AppCommand, FileContent, WizardCommand};
use wizard::engine::{CopyItem, SidePage};
use wizard::{case, links};

use crate::app::{App, Mode};
use crate::{demonstration, endpoints};

impl App {
    pub(super) fn execute(&self, command: AppCommand) {
        match command {
            AppCommand::ChooseMode { practice } => {
                self.forget_demonstration();
                self.choose(practice);
            }
            AppCommand::LeaveMode => {
                self.opened().caller = None;
                self.pause();
                *self.mode() = Mode::Welcome { problem: None };
            }
            AppCommand::Finish => {
                self.pause();
                if matches!(&*self.mode(), Mode::Practice(..)) {
                    self.opened().practice = None;
                }
                *self.mode() = Mode::Welcome { problem: None };
            }
            AppCommand::OpenFile { content } => self.open_file(&content),
            AppCommand::HelpSomebody => {
                self.opened().caller = None;
                self.choose(true);
                if let Mode::Practice(runner, _) = &*self.mode() {
                    runner.act(WizardCommand::Show { page: SidePage::HelpDesk });
                }
            }
            AppCommand::ShowCaller { problem } => self.show_caller(&problem),
            AppCommand::StayOnTop { on } => self.0.host.stay_on_top(on),
            AppCommand::Companion { on } => self.0.host.companion(on),
            // An id that the drawer does not offer changes nothing.
            AppCommand::Scenario { id, variant } => {
                if let Mode::Practice(_, standin) = &*self.mode() {
                    let _ = standin.choose(&id, usize::try_from(variant).unwrap_or(0));
                }
            }
            AppCommand::ShowFault { id, variant } => {
                if let Mode::Practice(runner, standin) = self.mode().clone()
                    && standin.choose(&id, usize::try_from(variant).unwrap_or(0)).is_ok()
                {
                    demonstration::check_connection(&runner, &standin, &id);
                }
            }
        }
    }

    /// Whoever practices begins where they left off themselves, not where a caller was shown.
    fn forget_demonstration(&self) {
        let mut opened = self.opened();
        opened.caller = None;
        let demonstrated = std::mem::take(&mut opened.is_demonstration);
        let practice = if demonstrated { opened.practice.take() } else { opened.practice.clone() };
        drop(opened);
        if let Some((runner, _)) = practice {
            match demonstrated {
                true => runner.stop(),
                false => runner.act(WizardCommand::Show { page: SidePage::None }),
            }
        }
    }

    /// Passes a command on to the wizard that is open.
    pub(super) fn pass_on(&self, command: WizardCommand) {
        let mode = self.mode().clone();
        match (command, &mode) {
            (WizardCommand::Open { link }, Mode::Practice(runner, standin)) => match standin.page(&link) {
                Some(page) => self.open_in_browser(&page),
                None => runner.act(WizardCommand::Open { link }),
            },
            (WizardCommand::Open { link }, Mode::Replay(_, state)) => {
                if let Some(link) = links::find(state, &link) {
                    self.open_in_browser(&link.href);
                }
            }
            (WizardCommand::Copy { what: CopyItem::PracticeAddress }, Mode::Practice(runner, standin)) => {
                runner.copy_text(CopyItem::PracticeAddress, standin.base_url());
            }
            (WizardCommand::Copy { what: CopyItem::CrashReport }, Mode::Broken { report }) => {
                let _ = self.0.host.copy(report, false);
            }
            (WizardCommand::Open { link }, Mode::Welcome { .. }) if link == "releases" => {
                if let Some(releases) = endpoints::releases() {
                    self.open_in_browser(&releases);
                }
            }
            (command, Mode::Real(runner) | Mode::Practice(runner, _)) => runner.act(command),
            (command, Mode::Replay(..)) => {
                if let Mode::Replay(_, state) = &mut *self.mode() {
                    case::turn_page(state, &command);
                }
            }
            (_, Mode::Welcome { .. } | Mode::Broken { .. }) => {}
        }
    }

    fn open_in_browser(&self, address: &str) {
        if let Ok(url) = address.parse() {
            let _ = self.0.host.open(&url);
        }
    }

    /// Stops what is running as if the person had stopped it: they turn to something else and may come back.
    fn pause(&self) {
        if let Mode::Real(runner) | Mode::Practice(runner, _) = self.mode().clone() {
            runner.pause();
        }
    }

    /// Opens a case report for looking, or the other administrator's file.
    fn open_file(&self, content: &FileContent) {
        let bytes = base64::engine::general_purpose::STANDARD.decode(&content.0).unwrap_or_default();
        // The other administrator's file is JSON; a case report is an archive.
        if bytes.first() == Some(&b'{') {
            return self.receive(handover::read(&bytes));
        }
        match archive::unpack(&bytes) {
            Ok(case) => {
                self.pause();
                let mut state = Box::new(case::state_of(&case));
                // What is wrong comes first.
                state.session.side = Some(SidePage::CaseProblems);
                *self.mode() = Mode::Replay(Arc::new(case), state);
            }
            Err(why) => self.report(unreadable(why)),
        }
    }

    /// Shows the other administrator's file in the wizard that is open, or else in the mode that the file is from.
    fn receive(&self, read: Result<HandoverFile, Unreadable>) {
        let file = match read {
            Ok(file) => file,
            Err(why) => return self.report(unreadable(why)),
        };
        if !matches!(&*self.mode(), Mode::Real(_) | Mode::Practice(..)) {
            self.choose(file.practice);
        }
        if let Mode::Real(runner) | Mode::Practice(runner, _) = self.mode().clone() {
            runner.receive(file);
        }
    }

    /// Shows a problem in the wizard that is open, or else on the welcome page.
    fn report(&self, problem: Problem) {
        let mode = self.mode().clone();
        match mode {
            Mode::Real(runner) | Mode::Practice(runner, _) => runner.report(problem),
            _ => *self.mode() = Mode::Welcome { problem: Some(problem) },
        }
    }

    /// Starts practice again and goes to where the problem shows.
    fn show_caller(&self, problem: &str) {
        let Some(scenario) = demonstration::of_problem(problem) else { return };
        if !matches!(&*self.mode(), Mode::Practice(..)) {
            return;
        }
        if let Some((runner, _)) = self.opened().practice.take() {
            runner.stop();
        }
        self.choose(true);
        {
            let mut opened = self.opened();
            (opened.caller, opened.is_demonstration) = (Some(problem.to_owned()), true);
        }
        if let Mode::Practice(runner, standin) = self.mode().clone() {
            // The first variant of a scenario that the stand-in certainly has.
            let _ = standin.choose(scenario.id, 0);
            demonstration::look_up(&runner, problem);
            let app = self.clone();
            self.0.runtime.spawn(async move {
                demonstration::show(&runner, &standin, scenario).await;
                app.send_view();
            });
        }
    }
}

fn unreadable(why: Unreadable) -> Problem {
    match why {
        Unreadable::Foreign => ProblemId::FileForeign,
        Unreadable::Damaged => ProblemId::FileDamaged,
        Unreadable::Newer => ProblemId::FileFromNewerVersion,
    }
    .into()
}
