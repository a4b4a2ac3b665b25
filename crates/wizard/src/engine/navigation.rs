//! From one page to another: what is left behind, and what begins on arrival.

use jiff::Timestamp;
use model::{CheckId, ProblemId, StepId, flow, step_status};

use crate::engine::session::Suggestion;
use crate::engine::{Effects, State, arrival, checks, recheck};

/// A page is left: what was only about that page is not said on the next one.
pub(super) fn leave(state: &mut State) {
    // What was copied on another page is no news here; a token on the clipboard stays said until it is gone.
    state.session.copied.take_if(|copied| copied.until.is_none());
    recheck::leave_token(state);
    state.session.replaces_token = false;
    state.session.entra.is_undone = false;
    // What could not be taken is no matter where a token is kept.
    if state.facts.token.is_there {
        state.session.dismiss(&[ProblemId::TokenUnreadable]);
    }
}

pub(super) fn go(state: &mut State, step: StepId) {
    leave(state);
    state.facts.at = step;
    state.session.side = None;
    state.session.sides_before.clear();
    state.session.entra.found = None;
    state.session.entra.suggestion = Suggestion::Due;
    state.session.arrival = None;
    state.session.entra.whole.take_if(|whole| whole.ended.is_some());
    state.session.receipt_saved = None;
    state.session.asked.clear();
}

/// Goes to the next step that is this person's own and can be opened, or else to the next one.
pub(super) fn go_to_next(state: &mut State) {
    let later = || StepId::ALL.iter().copied().skip_while(|one| *one != state.facts.at).skip(1);
    let mine = later().find(|step| !state.facts.is_theirs(*step));
    let mine = mine.filter(|step| step_status::reachable(*step, &state.facts));
    let step = mine.or(later().next()).unwrap_or(state.facts.at);
    go(state, step);
}

/// Whoever comes to a page of checks that were not made yet came for them.
pub(super) fn check_on_arrival(state: &mut State, now: Timestamp, effects: &mut Effects) {
    let step = state.facts.at;
    let is_checked = || {
        flow::step(step)
            .checks
            .iter()
            .all(|check| state.facts.holds(*check).is_some() || *check == CheckId::Discovery)
    };
    if matches!(step, StepId::CheckConnection | StepId::VerifyPerson)
        && !state.facts.is_theirs(step)
        && state.session.running.is_none()
        && !is_checked()
    {
        if step == StepId::VerifyPerson {
            arrival::begin(state, now);
        }
        checks::start(state, step, now, false, effects);
    }
}

pub(super) fn previous(step: StepId) -> StepId {
    StepId::ALL.iter().copied().take_while(|one| *one != step).last().unwrap_or(step)
}
