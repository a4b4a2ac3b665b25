//! Work that was preempted and is still to be done.

use crate::engine::checks;
use crate::engine::entra;
use crate::engine::state::{Effect, State};
use jiff::Timestamp;
use model::flow;
use model::flow::{CheckId, StepId};

/// What gave way is made up for, as soon as nothing else is at work.
pub(crate) fn run_deferred(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    if state.session.running.is_some() {
        return;
    }
    if std::mem::take(&mut state.session.deferred.look) {
        entra::look(state, now, effects);
    }
    if state.session.running.is_some() || !std::mem::take(&mut state.session.deferred.checks) {
        return;
    }
    let is_found = |check: &CheckId| *check != CheckId::Address && state.facts.holds(*check).is_some();
    if flow::CONNECTION.iter().any(is_found) {
        checks::start(state, StepId::CheckConnection, now, true, effects);
    }
}
