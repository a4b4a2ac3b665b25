//! Looking after what was set up: everything that can be checked is checked again, one job after the other, and what is
//! otherwise than before is known.

use jiff::Timestamp;
use model::recheck::{CheckSummary, Recheck, RecheckStep};
use model::{CheckId, StepId};

use crate::engine::{Effects, State, checks::start, entra, scheduling::preempt};

/// The way to a new token is opened: from here on, the token that is stored is the old one, unless the way was begun
/// before and is not at its end.
pub(super) fn replace_token(state: &mut State) {
    leave_token(state);
    state.facts.token.replacing.get_or_insert(state.facts.token.saves);
}

/// The way to a new token is left. Who has pasted none, or has checked everything with it, is not on it any more.
pub(super) fn leave_token(state: &mut State) {
    let is_to_be_checked = state.facts.live_since.is_some()
        && state.facts.token.is_replaced()
        && state.session.recheck.is_none();
    if !state.facts.token_is_half_way() && !is_to_be_checked {
        state.facts.token.replacing = None;
    }
}

/// Whether Trelica and Entra both took the new token, and everything was checked with it.
pub fn token_is_in_place(state: &State) -> bool {
    let facts = &state.facts;
    facts.token.is_replaced()
        && !facts.token_is_half_way()
        && state.session.running.is_none()
        && state.session.recheck.as_ref().is_some_and(|round| {
            !round.changed(facts).iter().any(|(_, standing)| matches!(standing, CheckSummary::Wrong(_)))
        })
}

/// A round begins, unless something else is at work.
pub(super) fn begin(state: &mut State, now: Timestamp, effects: &mut Effects) {
    if !preempt(state, effects) {
        return;
    }
    // The receipt that was saved is older than what comes now.
    state.session.receipt_saved = None;
    let facts = &state.facts;
    state.session.recheck = Some(Recheck {
        before: CheckId::ALL.iter().map(|check| (*check, CheckSummary::of(facts, *check))).collect(),
        left: vec![RecheckStep::Person, RecheckStep::Entra],
    });
    start(state, StepId::CheckConnection, now, false, effects);
    continue_recheck(state, now, effects);
}

/// The next question, as soon as nothing is at work.
pub(super) fn continue_recheck(state: &mut State, now: Timestamp, effects: &mut Effects) {
    while state.session.running.is_none() {
        let next = state
            .session
            .recheck
            .as_mut()
            .filter(|recheck| !recheck.left.is_empty())
            .map(|recheck| recheck.left.remove(0));
        match next {
            // Without a connection there is nobody to ask for.
            Some(RecheckStep::Person) if state.facts.is_green(CheckId::EntraQuestion) => {
                start(state, StepId::VerifyPerson, now, false, effects);
            }
            Some(RecheckStep::Person) => {}
            Some(RecheckStep::Entra) => entra::read_snapshot(state, now, effects),
            None => return,
        }
    }
}
