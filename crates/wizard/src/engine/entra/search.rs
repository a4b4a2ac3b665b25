//! Looking for people and groups in Entra, choosing some of them, and reading Entra's logs.

use jiff::Timestamp;
use model::id;

use crate::engine::entra::jobs::{begin, fail, is_of};
use crate::engine::scheduling::preempt;
use crate::engine::session::JobKind;
use crate::engine::state::{Effect, State};
use model::entra::{DirectoryMatch, Logs};
use model::flow::Field;
use model::text::Text;
use provisioning::{GraphTask, ProvisioningError};

pub(in crate::engine) fn search(state: &mut State, field: Field, now: Timestamp, effects: &mut Vec<Effect>) {
    if ![Field::PilotSearch, Field::AssignSearch].contains(&field) {
        return;
    }
    let groups = field == Field::AssignSearch;
    let Some(words) = state.facts.answers.typed(field).map(str::to_owned) else { return };
    if state.session.entra.who.is_none() || !preempt(state, effects) {
        return;
    }
    state.session.entra.trouble = None;
    begin(state, JobKind::Search, GraphTask::Find { words, groups }, now, effects);
}

pub(in crate::engine) fn found(
    state: &mut State,
    job: u32,
    outcome: Result<Vec<DirectoryMatch>, Box<ProvisioningError>>,
) {
    if !is_of(state, job) {
        return;
    }
    match outcome {
        Ok(found) => {
            let count = found.len();
            state.session.announcement = Some(Text::new(id!("announce-found")).with("count", count));
            state.session.entra.found = Some(found);
        }
        Err(trouble) => fail(state, *trouble),
    }
}

pub(in crate::engine) fn read_logs(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    let seen = state.session.entra.seen.as_ref();
    let job = seen.and_then(|seen| seen.application.as_ref()?.job.as_ref()).map(|job| job.id.clone());
    let Some(job_id) = job.filter(|_| preempt(state, effects)) else { return };
    begin(state, JobKind::Logs, GraphTask::Logs { job_id }, now, effects);
}

pub(in crate::engine) fn logs_read(
    state: &mut State,
    job: u32,
    outcome: Result<Logs, Box<ProvisioningError>>,
) {
    if !is_of(state, job) {
        return;
    }
    match outcome {
        Ok(logs) => state.session.entra.logs = Some(logs),
        Err(trouble) => fail(state, *trouble),
    }
}
