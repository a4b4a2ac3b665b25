//! Whose turn it is. One thing is at work at a time: what is only looked at for the screen, or runs by itself, gives way
//! to whatever the person wants; nothing gives way that changes something or that the person waits for.

use jiff::Timestamp;
use model::ProblemId;
use provisioning::GraphTask;

use crate::engine::{Effect, Effects, Job, JobKind, RunningJob, State};

/// What is at work and has to end before anything else can begin.
pub(crate) fn blocking_job(state: &State) -> Option<JobKind> {
    state.session.running.as_ref().filter(|running| !gives_way(running)).map(|running| running.kind)
}

fn gives_way(running: &RunningJob) -> bool {
    match running.kind {
        // A sign-in waits for the person, who wants something else now.
        JobKind::Snapshot | JobKind::Search | JobKind::Logs | JobKind::SignIn => true,
        // A check that has said all it has to say is over, though its job has not ended yet.
        JobKind::Checks => running.reopened || has_said_all(running),
        JobKind::Rehearsal | JobKind::Changes => false,
    }
}

fn has_said_all(running: &RunningJob) -> bool {
    running.checks.iter().all(|check| running.reported.contains(check))
}

/// Starts a task with Microsoft.
pub(super) fn begin(
    state: &mut State,
    kind: JobKind,
    task: GraphTask,
    now: Timestamp,
    effects: &mut Effects,
) {
    state.session.entra.waiting = None;
    // Either shows the state of Entra.
    if matches!(kind, JobKind::Snapshot | JobKind::Changes) {
        state.session.deferred.snapshot = false;
    }
    let job = state.session.begin(kind, now);
    effects.push(Effect::Run { job, what: Job::Entra(task) });
}

/// Makes room for what the person wants. `false` while something is at work that does not give way.
pub(super) fn preempt(state: &mut State, effects: &mut Effects) -> bool {
    if let Some(running) = state.session.running.take_if(|running| gives_way(running)) {
        effects.push(Effect::Cancel { job: running.job });
        state.session.entra.waiting = None;
        state.session.entra.sign_in_address = None;
        if running.kind == JobKind::SignIn {
            state.session.entra.fail(ProblemId::SignInNotFinished.into());
        }
        state.session.deferred.checks |= running.reopened && !has_said_all(&running);
        state.session.deferred.snapshot |= running.kind == JobKind::Snapshot;
    }
    state.session.running.is_none()
}
