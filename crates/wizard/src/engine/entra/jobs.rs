//! Jobs with Microsoft: starting one, and what went wrong with it.

use crate::engine::session::JobKind;
use crate::engine::state::{Effect, Job, State};
use jiff::Timestamp;
use model::text::Text;
use provisioning::{GraphTask, ProvisioningError};

pub(crate) fn begin(
    state: &mut State,
    work: JobKind,
    task: GraphTask,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    state.session.entra.waiting = None;
    // Either shows where things stand.
    if matches!(work, JobKind::Snapshot | JobKind::Changes) {
        state.session.deferred.look = false;
    }
    let job = state.session.begin(work, now);
    effects.push(Effect::Run { job, what: Job::Entra(task) });
}

pub(crate) fn is_of(state: &State, job: u32) -> bool {
    state.session.running.as_ref().is_some_and(|running| running.job == job)
}

pub(crate) fn fail(state: &mut State, trouble: ProvisioningError) {
    let id = trouble.problem.id;
    let title = Text::new(format!("problem-{}", id.as_str()));
    state.session.announcement = Some(Text { params: trouble.problem.params.clone(), ..title });
    let session = &mut state.session.entra;
    session.trouble = Some((trouble.problem, trouble.proof));
    if trouble.claims.is_some() {
        session.claims = trouble.claims;
    }
}
