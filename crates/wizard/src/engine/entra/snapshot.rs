//! Reading how things stand in Entra, and what follows from it.

use jiff::Timestamp;
use model::{CheckId, Field, ProblemId, StepId, Text, Verdict, entra::Snapshot, id, step_status};
use provisioning::{GraphTask, ProvisioningError, SnapshotRequest};

use crate::engine::answers::ask_again;
use crate::engine::scheduling::{begin, preempt};
use crate::engine::{Effects, JobKind, State};

pub(super) fn snapshot_request(state: &State) -> SnapshotRequest {
    let facts = &state.facts;
    let pasted = facts.answers.application_page().map(|ids| ids.object.to_string());
    let picked = facts.answers.typed(Field::EntraApplication).map(str::to_owned);
    let pilot = facts.prediction().user_name.and_then(|_| facts.answers.typed(Field::PilotUpn));
    // What was made here goes before what was pasted earlier.
    let known = facts.entra.application.as_ref().map(|known| known.object_id.clone());
    SnapshotRequest {
        name: state.facts.answers.product().application_name().to_owned(),
        chosen: picked.or(known).or(pasted),
        pilot: pilot.map(str::to_owned),
    }
}

/// Reads the state of Entra because the person wants to see it.
pub(in crate::engine) fn refresh_snapshot(state: &mut State, now: Timestamp, effects: &mut Effects) {
    if state.session.entra.user.is_some() && preempt(state, effects) {
        state.session.entra.failure = None;
        read_snapshot(state, now, effects);
        state.session.entra.announces_snapshot = state.session.is_running(JobKind::Snapshot);
    }
}

/// Reads the state of Entra, if somebody is signed in and nothing else is running.
pub(in crate::engine) fn read_snapshot(state: &mut State, now: Timestamp, effects: &mut Effects) {
    if state.session.entra.user.is_none() || state.session.running.is_some() {
        return;
    }
    let task = GraphTask::ReadSnapshot {
        request: snapshot_request(state),
        entra: Box::new(state.facts.entra.clone()),
    };
    begin(state, JobKind::Snapshot, task, now, effects);
}

pub(super) fn snapshot_read(state: &mut State, outcome: Result<Snapshot, ProvisioningError>, now: Timestamp) {
    let is_asked = std::mem::take(&mut state.session.entra.announces_snapshot);
    match outcome {
        Ok(seen) => {
            if is_asked {
                state.session.announcement = Some(Text::new(id!("announce-looked")));
            }
            apply_snapshot(state, seen, now);
        }
        Err(error) => state.session.fail(error),
    }
}

/// Updates the facts from a snapshot: which application it is, and the outcomes of its checks.
pub(super) fn apply_snapshot(state: &mut State, seen: Snapshot, now: Timestamp) {
    if let Some(application) = &seen.application {
        if let Some(note) = state.facts.entra.recognise(&seen) {
            state.facts.entra.note(note);
        }
        // Links by hand lead to the same application.
        if state
            .facts
            .answers
            .application_page()
            .is_none_or(|ids| ids.object.to_string() != application.object_id)
        {
            let page = crate::links::application_page(state, &application.object_id, &application.app_id);
            state.facts.answers.set(Field::ApplicationPage, page);
        }
    }
    let checks = [
        CheckId::ApplicationCreated,
        CheckId::EntraTested,
        CheckId::GroupsSwitchedOff,
        CheckId::RoleSet,
        CheckId::MailMapped,
        CheckId::Started,
    ];
    for check in checks {
        let was_green = state.facts.is_green(check);
        let Some(verdict) = provisioning::evidence(check, &state.facts, &seen) else { continue };
        if let (true, Verdict::Failed(problem)) = (was_green, &verdict) {
            state.session.notify(problem.clone());
        }
        if matches!(verdict, Verdict::Failed(_)) {
            ask_again(&mut state.facts, check);
        }
        // Seen again is seen now.
        if was_green && verdict == Verdict::Passed {
            state.facts.outcomes.remove(&check);
        }
        state.facts.set_outcome(check, Some(verdict), now);
    }
    let job = seen.application.as_ref().and_then(|application| application.job.as_ref());
    if job.is_some_and(|job| job.quarantine.is_none()) {
        state.session.dismiss(QUARANTINES);
    }
    state.session.entra.snapshot = Some(seen);
    detect_start(state, now);
}

/// What is over once Graph shows no quarantine.
const QUARANTINES: &[ProblemId] = &[
    ProblemId::JobQuarantined,
    ProblemId::JobQuarantinedCredentials,
    ProblemId::JobQuarantinedDeletes,
    ProblemId::JobQuarantinedErrors,
];

/// Provisioning that Graph shows to be on is on, also where it was started elsewhere.
fn detect_start(state: &mut State, now: Timestamp) {
    let facts = &mut state.facts;
    let is_on = [CheckId::Started, CheckId::Assigned, CheckId::SettingsSet]
        .iter()
        .all(|check| facts.is_green(*check));
    if is_on && facts.live_since.is_none() && step_status::reachable(StepId::GoLive, facts) {
        facts.live_since = Some(now);
    }
}
