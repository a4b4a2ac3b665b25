//! The changes of a step: planned for the page, made as the person has seen them, and undone.

use jiff::Timestamp;
use model::answers::RolePlan;
use model::entra::{AccessLevel, Change, Checkpoint};
use model::flow::PERSON;
use model::{CheckId, Field, Problem, StepId, Text, Verdict, id, step_status};
use provisioning::{ApprovedChanges, ChangeResult, DesiredState, GraphTask, ProvisioningError};

use crate::engine::answers::with_known_domain;
use crate::engine::entra::snapshot::{apply_snapshot, snapshot_request};
use crate::engine::scheduling::{begin, preempt};
use crate::engine::{Effects, JobKind, SidePage, State};

/// What a step would change now, as the person sees it; `None` while that can't be known.
pub(crate) fn approved_changes(
    state: &State,
    step: StepId,
    now: Timestamp,
) -> Option<Result<ApprovedChanges, Problem>> {
    let snapshot = state.session.entra.snapshot.as_ref()?;
    state.session.entra.user.as_ref()?;
    let facts = &state.facts;
    let desired = DesiredState::of(facts, step, facts.answers.product().application_name());
    let planned = provisioning::plan(&desired, &facts.entra, snapshot);
    Some(planned.map(|changes| ApprovedChanges { desired, changes, undo: None, at: now }))
}

/// What undoing a receipt would change now.
pub(crate) fn approved_undo(state: &State, receipt: usize, now: Timestamp) -> Option<ApprovedChanges> {
    let snapshot = state.session.entra.snapshot.as_ref()?;
    let facts = &state.facts;
    let kept = facts.entra.receipts.get(receipt).filter(|receipt| receipt.undone.is_none())?;
    let desired = DesiredState::of(facts, kept.step, facts.answers.product().application_name());
    let changes = provisioning::undo(kept, &facts.entra, snapshot);
    Some(ApprovedChanges { desired, changes, undo: Some((receipt, kept.clone())), at: now })
}

/// Whether somebody is signed in who may change things.
pub(crate) fn may_change(state: &State) -> bool {
    state.session.entra.user.as_ref().is_some_and(|who| who.reach >= AccessLevel::Write)
}

/// Makes the changes that are on the page, and no others.
pub(in crate::engine) fn make_changes(state: &mut State, now: Timestamp, effects: &mut Effects) {
    let step = state.facts.at;
    // What is off the screen is nobody's order.
    if state.session.side.is_some()
        || !may_change(state)
        || blocked(state, step).is_some()
        || !preempt(state, effects)
    {
        return;
    }
    let Some(Ok(order)) = approved_changes(state, step, now) else { return };
    if !order.changes.is_empty() {
        execute(state, order, now, effects);
    }
}

/// Why the changes of a step can't be made yet, in words.
pub(crate) fn blocked(state: &State, step: StepId) -> Option<Text> {
    let facts = &state.facts;
    let reason = match step {
        StepId::Connect if !facts.is_green(CheckId::Address) => id!("blocked-earlier-step"),
        StepId::Role => match facts.answers.role_plan() {
            None => id!("blocked-needs-answer"),
            Some(RolePlan::OneRole { name: None, .. }) => id!("blocked-needs-role-name"),
            Some(RolePlan::OneRole { .. }) if !facts.is_green(CheckId::AdminKept) => {
                id!("blocked-needs-admin-kept")
            }
            Some(RolePlan::OneRole { .. } | RolePlan::TrelicaDefault(_)) => return None,
        },
        StepId::GoLive if !step_status::reachable(StepId::GoLive, facts) => id!("blocked-earlier-step"),
        StepId::GoLive if facts.entra.chosen.is_empty() && facts.live_since.is_none() => {
            id!("blocked-needs-somebody")
        }
        StepId::GoLive if !is_scope_known(state) && !facts.is_green(CheckId::SettingsSet) => {
            id!("blocked-needs-scope")
        }
        StepId::Before
        | StepId::TurnOnScim
        | StepId::CheckConnection
        | StepId::CreateApplication
        | StepId::Connect
        | StepId::GroupsOff
        | StepId::Domains
        | StepId::ProvisionOne
        | StepId::VerifyPerson
        | StepId::GoLive => return None,
    };
    Some(Text::new(reason))
}

pub(super) fn execute(state: &mut State, approved: ApprovedChanges, now: Timestamp, effects: &mut Effects) {
    state.session.entra.failure = None;
    state.session.entra.is_undone = false;
    let task = GraphTask::Execute {
        request: snapshot_request(state),
        approved: Box::new(approved),
        entra: Box::new(state.facts.entra.clone()),
    };
    begin(state, JobKind::Changes, task, now, effects);
}

pub(in crate::engine) fn ask_undo(state: &mut State, receipt: u32) {
    state.session.entra.undoing = usize::try_from(receipt).ok();
    state.session.sides_before.extend(state.session.side);
    state.session.side = Some(SidePage::Undo);
}

pub(in crate::engine) fn undo(state: &mut State, now: Timestamp, effects: &mut Effects) {
    if state.session.side != Some(SidePage::Undo) || !may_change(state) || !preempt(state, effects) {
        return;
    }
    let order = state.session.entra.undoing.and_then(|receipt| approved_undo(state, receipt, now));
    if let Some(order) = order.filter(|order| !order.changes.is_empty()) {
        execute(state, order, now, effects);
    }
}

/// Saves a checkpoint at once, so that it is found after a kill.
pub(super) fn save_checkpoint(state: &mut State, checkpoint: Checkpoint, now: Timestamp) {
    let provisions = matches!(checkpoint, Checkpoint::Did(_, _, Change::Provision(_)));
    state.facts.entra.note(checkpoint);
    if provisions {
        state.facts.set_outcome(CheckId::Provisioned, Some(Verdict::Passed), now);
    }
}

pub(super) fn changes_made(
    state: &mut State,
    undo: Option<usize>,
    outcome: Result<ChangeResult, ProvisioningError>,
    now: Timestamp,
) {
    let (snapshot, error) = match outcome {
        Ok(done) => (Some(done.snapshot), None),
        Err(mut error) => (error.snapshot.take(), Some(error)),
    };
    if let Some(index) = undo {
        if let Some(receipt) = state.facts.entra.receipts.get_mut(index).filter(|_| error.is_none()) {
            receipt.undone = Some(now);
            let undone = receipt.changes.clone();
            undone.iter().for_each(|change| withdraw(state, change));
            if undone.iter().any(|change| matches!(change, Change::CreateApplication { .. })) {
                // Everything that was made in the application is gone with it.
                let others = state.facts.entra.receipts.iter_mut().filter(|one| one.undone.is_none());
                others.for_each(|one| one.undone = Some(now));
                state.session.entra.whole = None;
            }
        }
        let before = state.session.sides_before.pop();
        // Where nothing is left of all steps at once, the steps begin again one by one.
        state.session.side = before.filter(|_| state.session.entra.whole.is_some() || error.is_some());
        state.session.entra.is_undone = error.is_none();
    }
    if let Some(snapshot) = snapshot {
        if error.is_none() && state.facts.at == StepId::GoLive && undo.is_none() {
            went_live(state, now);
        }
        apply_snapshot(state, snapshot, now);
    }
    match error {
        Some(mut error) => {
            error.problem = with_known_domain(&state.facts, error.problem);
            state.session.fail(error);
        }
        None => {
            state.session.announcement =
                Some(Text::new(if undo.is_some() { id!("announce-undone") } else { id!("announce-done") }));
        }
    }
}

/// Everybody is assigned, and only assigned people are in scope where the connection was saved from here.
fn went_live(state: &mut State, now: Timestamp) {
    state.facts.set_outcome(CheckId::Assigned, Some(Verdict::Passed), now);
    if is_scope_known(state) {
        state.facts.set_outcome(CheckId::SettingsSet, Some(Verdict::Passed), now);
    }
}

/// Whether the scope was set from here, together with the connection that holds.
pub(crate) fn is_scope_known(state: &State) -> bool {
    let facts = &state.facts;
    facts.entra.connected.as_ref() == Some(&facts.basis(CheckId::EntraTested))
}

/// What was undone is no evidence any more. It was the person's own doing, so nothing turns red.
fn withdraw(state: &mut State, change: &Change) {
    let facts = &mut state.facts;
    let checks: &[CheckId] = match change {
        Change::CreateApplication { .. } => {
            facts.answers.clear(Field::ApplicationPage);
            facts.live_since = None;
            facts.outcomes.retain(|check, _| !PERSON.contains(check));
            &[
                CheckId::ApplicationCreated,
                CheckId::EntraTested,
                CheckId::GroupsSwitchedOff,
                CheckId::RoleSet,
                CheckId::MailMapped,
                CheckId::AskedBefore,
                CheckId::Provisioned,
                CheckId::Assigned,
                CheckId::SettingsSet,
                CheckId::Started,
            ]
        }
        Change::CreateJob => {
            facts.live_since = None;
            &[
                CheckId::EntraTested,
                CheckId::GroupsSwitchedOff,
                CheckId::RoleSet,
                CheckId::MailMapped,
                CheckId::SettingsSet,
                CheckId::Started,
            ]
        }
        Change::CopyGroups { .. } => &[CheckId::GroupsSwitchedOff],
        Change::MapRole { .. } => &[CheckId::RoleSet],
        Change::MapUserName { .. } => &[CheckId::MailMapped],
        Change::Start => {
            facts.live_since = None;
            &[CheckId::Started]
        }
        Change::Assign(_) => &[CheckId::Assigned],
        Change::RemoveApplication { .. }
        | Change::TestConnection { .. }
        | Change::SaveConnection { .. }
        | Change::Restart
        | Change::Pause
        | Change::Provision(_)
        | Change::Unassign(_)
        | Change::RemoveJob => &[],
    };
    for check in checks {
        facts.outcomes.remove(check);
    }
}
