//! Looking for people and groups in Entra, choosing some of them, and reading Entra's logs.

use jiff::Timestamp;
use model::entra::{DirectoryMatch, Logs};
use model::{Field, Text, id};
use provisioning::{GraphTask, ProvisioningError};

use crate::engine::scheduling::{begin, preempt};
use crate::engine::{Effects, JobKind, State};

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
    begin(state, JobKind::Search, GraphTask::Find { words, groups }, now, effects);
}

pub(in crate::engine) fn found(
    state: &mut State,
    outcome: Result<Vec<DirectoryMatch>, Box<ProvisioningError>>,
) {
    match outcome {
        Ok(found) => {
            let count = found.len();
            state.session.announcement = Some(Text::new(id!("announce-found")).with("count", count));
            state.session.entra.found = Some(found);
        }
        Err(error) => state.session.fail(*error),
    }
}

pub(in crate::engine) fn read_logs(state: &mut State, now: Timestamp, effects: &mut Effects) {
    let snapshot = state.session.entra.snapshot.as_ref();
    let job = snapshot.and_then(|seen| seen.application.as_ref()?.job.as_ref()).map(|job| job.id.clone());
    let Some(job_id) = job.filter(|_| preempt(state, effects)) else { return };
    begin(state, JobKind::Logs, GraphTask::Logs { job_id }, now, effects);
}

pub(in crate::engine) fn logs_read(state: &mut State, outcome: Result<Logs, Box<ProvisioningError>>) {
    match outcome {
        Ok(logs) => state.session.entra.logs = Some(logs),
        Err(error) => state.session.fail(*error),
    }
}
