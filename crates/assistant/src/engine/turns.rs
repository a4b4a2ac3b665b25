//! Whose turn it is. One thing is at work at a time: what is only looked at for the screen, or runs by itself, gives way
//! to whatever the person wants; nothing gives way that changes something or that the person waits for.

use jiff::Timestamp;

use super::action::Action;
use super::checking;
use super::entra;
use super::session::{Running, Work};
use super::state::{Effect, State};
use crate::flow::{self, CheckId, StepId};
use crate::problem::ProblemId;

/// What an action begins; `None` where it is done at once.
pub(crate) fn begins(action: &Action) -> Option<Work> {
    match action {
        Action::Run | Action::CheckAll => Some(Work::Checks),
        Action::Rehearse => Some(Work::Rehearsal),
        Action::SignIn { .. } => Some(Work::SignIn),
        Action::LookAgain => Some(Work::Look),
        Action::DoIt | Action::Undo => Some(Work::Deed),
        Action::Search { .. } => Some(Work::Search),
        Action::ReadLogs => Some(Work::Logs),
        _ => None,
    }
}

/// What is at work and has to end before anything else can begin.
pub(crate) fn in_the_way(state: &State) -> Option<Work> {
    state.session.running.as_ref().filter(|running| !gives_way(running)).map(|running| running.work)
}

fn gives_way(running: &Running) -> bool {
    match running.work {
        // A sign-in waits for the person, who wants something else now.
        Work::Look | Work::Search | Work::Logs | Work::SignIn => true,
        // A check that has said all it has to say is over, though its job has not ended yet.
        Work::Checks => running.reopened || has_said_all(running),
        Work::Rehearsal | Work::Deed => false,
    }
}

fn has_said_all(running: &Running) -> bool {
    running.checks.iter().all(|check| running.reported.contains(check))
}

/// Makes room for what the person wants. `false` while something is at work that does not give way.
pub(super) fn give_way(state: &mut State, effects: &mut Vec<Effect>) -> bool {
    if let Some(running) = state.session.running.take_if(|running| gives_way(running)) {
        effects.push(Effect::Cancel { job: running.job });
        state.session.entra.waiting = None;
        state.session.entra.sign_in_address = None;
        if running.work == Work::SignIn {
            state.session.entra.fails(ProblemId::SignInNotFinished.into());
        }
        state.session.owed.checks |= running.reopened && !has_said_all(&running);
        state.session.owed.look |= running.work == Work::Look;
    }
    state.session.running.is_none()
}

/// What gave way is made up for, as soon as nothing else is at work.
pub(super) fn make_up(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    if state.session.running.is_some() {
        return;
    }
    if std::mem::take(&mut state.session.owed.look) {
        entra::look(state, now, effects);
    }
    if state.session.running.is_some() || !std::mem::take(&mut state.session.owed.checks) {
        return;
    }
    let is_found = |check: &CheckId| *check != CheckId::Address && state.facts.holds(*check).is_some();
    if flow::CONNECTION.iter().any(is_found) {
        checking::start(state, StepId::CheckConnection, now, true, effects);
    }
}
