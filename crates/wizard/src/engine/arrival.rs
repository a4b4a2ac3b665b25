//! Waiting for the pilot: while step 9 is open, Trelica is asked every 15 seconds whether they are there, for at most 10
//! minutes.

use jiff::{SignedDuration, Timestamp};
use model::{CheckId, ProblemId, StepId, Text, Verdict, id};

use crate::engine::{Arrival, Effect, Effects, State, checks};

const EVERY: SignedDuration = SignedDuration::from_secs(15);
const AT_MOST: SignedDuration = SignedDuration::from_mins(10);
/// Entra needs up to a minute. Whoever is not there after two is missing.
const USUAL: u32 = 8;

/// Whether the pilot may still be on the way: they are not there, and it is too early to say that something is wrong.
pub fn is_on_the_way(state: &State) -> bool {
    is_missing(state) && state.session.arrival.is_some_and(|arrival| (1..USUAL).contains(&arrival.asked))
}

/// Somebody came to step 9, or asks by themselves: the time begins again.
pub(super) fn begin(state: &mut State, now: Timestamp) {
    state.session.arrival = Some(Arrival { until: now + AT_MOST, next: None, asked: 0 });
}

/// Trelica has answered. If the pilot is not there, it is asked again later.
pub(super) fn answered(state: &mut State, now: Timestamp, effects: &mut Effects) {
    let is_missing = is_missing(state);
    let Some(arrival) = &mut state.session.arrival else { return };
    if !is_missing || now >= arrival.until {
        state.session.arrival = None;
        return;
    }
    let next = now + EVERY;
    arrival.asked += 1;
    arrival.next = Some(next);
    effects.push(Effect::WakeAt(next));
    if is_on_the_way(state) {
        state.session.announcement = Some(Text::new(id!("announce-person-waiting")));
    }
}

/// Asks again, if it is time.
pub(super) fn ask_when_due(state: &mut State, now: Timestamp, effects: &mut Effects) {
    let Some(arrival) = &mut state.session.arrival else { return };
    if state.session.running.is_some() || arrival.next.is_none_or(|next| next > now) {
        return;
    }
    arrival.next = None;
    checks::start(state, StepId::VerifyPerson, now, false, effects);
}

fn is_missing(state: &State) -> bool {
    matches!(
        state.facts.holds(CheckId::PersonFound).map(|outcome| &outcome.verdict),
        Some(Verdict::Failed(problem)) if problem.id == ProblemId::PersonNotFound
    )
}
