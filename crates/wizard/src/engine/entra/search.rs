//! Looking for people and groups in Entra, choosing some of them, and reading Entra's logs.

use jiff::Timestamp;
use model::entra::{DirectoryMatch, Logs};
use model::{Field, StepId, Text, id, step_status};
use provisioning::{GraphTask, ProvisioningError};

use crate::engine::scheduling::{begin, preempt};
use crate::engine::session::Suggestion;
use crate::engine::{Effects, JobKind, State, answers};

pub(in crate::engine) fn search(state: &mut State, field: Field, now: Timestamp, effects: &mut Effects) {
    if ![Field::PilotSearch, Field::AssignSearch].contains(&field) {
        return;
    }
    let groups = field == Field::AssignSearch;
    let Some(words) = state.facts.answers.typed(field).map(str::to_owned) else { return };
    if state.session.entra.user.is_none() || !preempt(state, effects) {
        return;
    }
    state.session.entra.failure = None;
    state.session.entra.suggestion = Suggestion::Made;
    begin(state, JobKind::Search, GraphTask::Find { words, groups }, now, effects);
}

/// Looks for a group with the application's name on arrival at step 10: many organizations have one.
pub(in crate::engine) fn suggest(state: &mut State, now: Timestamp, effects: &mut Effects) {
    let (facts, session) = (&state.facts, &state.session);
    let is_wanted = facts.at == StepId::GoLive
        && session.entra.suggestion == Suggestion::Due
        && session.side.is_none()
        && session.running.is_none()
        && session.entra.user.is_some()
        && session.entra.failure.is_none()
        && facts.answers.is_automatic() != Some(false)
        && facts.answers.typed(Field::AssignSearch).is_none()
        && facts.entra.chosen.is_empty()
        && facts.live_since.is_none()
        && step_status::reachable(StepId::GoLive, facts);
    if is_wanted {
        let words = facts.answers.product().application_name().to_owned();
        state.session.entra.suggestion = Suggestion::Running;
        begin(state, JobKind::Search, GraphTask::Find { words, groups: true }, now, effects);
    }
}

pub(in crate::engine) fn found(
    state: &mut State,
    outcome: Result<Vec<DirectoryMatch>, Box<ProvisioningError>>,
    now: Timestamp,
    effects: &mut Effects,
) {
    if state.session.entra.suggestion == Suggestion::Running {
        state.session.entra.suggestion = Suggestion::Made;
        return suggested(state, outcome.unwrap_or_default());
    }
    match outcome {
        Ok(found) => {
            let count = found.len();
            state.session.announcement = Some(Text::new(id!("announce-found")).with("count", count));
            let only = found.first().filter(|_| count == 1).map(|one| one.principal.id.clone());
            state.session.entra.found = Some(found);
            let is_for_pilot = state.facts.at != StepId::GoLive;
            if let Some(only) =
                only.filter(|_| is_for_pilot && state.facts.answers.typed(Field::PilotUpn).is_none())
            {
                // There is nothing to choose from. The page shows who it is, and lets them be changed.
                answers::answer(state, Field::PilotChosen, only, now, effects);
                state.session.deferred.snapshot = true;
            }
        }
        Err(error) => state.session.fail(*error),
    }
}

/// Shows what the suggestion brought with the words that brought it. If it brought nothing, nobody has asked for it.
fn suggested(state: &mut State, found: Vec<DirectoryMatch>) {
    if found.iter().any(|one| one.is_assignable) && state.facts.answers.typed(Field::AssignSearch).is_none() {
        let words = state.facts.answers.product().application_name();
        state.facts.answers.set(Field::AssignSearch, words);
        state.session.entra.found = Some(found);
    }
}

pub(in crate::engine) fn read_logs(state: &mut State, now: Timestamp, effects: &mut Effects) {
    let job = state.seen_job().map(|job| job.id.clone());
    let Some(job_id) = job.filter(|_| preempt(state, effects)) else { return };
    begin(state, JobKind::Logs, GraphTask::Logs { job_id }, now, effects);
}

pub(in crate::engine) fn logs_read(state: &mut State, outcome: Result<Logs, Box<ProvisioningError>>) {
    match outcome {
        Ok(logs) => state.session.entra.logs = Some(logs),
        Err(error) => state.session.fail(*error),
    }
}
