//! Making the changes that the person has seen, taking them back, and what follows from either.

use jiff::Timestamp;
use model::id;
use model::step_status;

use crate::engine::SidePage;
use crate::engine::entra::jobs::{begin, fail, is_of};
use crate::engine::entra::planned::{approved_changes, approved_undo, may_change};
use crate::engine::entra::snapshot::{looking, take_in};
use crate::engine::scheduling::preempt;
use crate::engine::session::JobKind;
use crate::engine::state::{Effect, State};
use model::answers::RolePlan;
use model::check::Verdict;
use model::entra::{Change, Checkpoint};
use model::flow::{CheckId, Field, StepId};
use model::text::Text;
use provisioning::{ApprovedChanges, ChangeResult, GraphTask, ProvisioningError};

/// Makes the changes that are on the page, and no others.
pub(in crate::engine) fn do_it(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
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
        carry(state, order, now, effects);
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
        _ => return None,
    };
    Some(Text::new(reason))
}

fn carry(state: &mut State, order: ApprovedChanges, now: Timestamp, effects: &mut Vec<Effect>) {
    state.session.entra.trouble = None;
    let task = GraphTask::Execute {
        request: looking(state),
        approved: Box::new(order),
        entra: Box::new(state.facts.entra.clone()),
    };
    begin(state, JobKind::Changes, task, now, effects);
}

pub(in crate::engine) fn ask_undo(state: &mut State, receipt: u32) {
    state.session.entra.undoing = usize::try_from(receipt).ok();
    state.session.side = Some(SidePage::Undo);
}

pub(in crate::engine) fn undo(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    if state.session.side != Some(SidePage::Undo) || !may_change(state) || !preempt(state, effects) {
        return;
    }
    let order = state.session.entra.undoing.and_then(|receipt| approved_undo(state, receipt, now));
    if let Some(order) = order.filter(|order| !order.changes.is_empty()) {
        carry(state, order, now, effects);
    }
}

/// What was written down counts at once: the next kill finds it.
pub(in crate::engine) fn noted(state: &mut State, note: Checkpoint, now: Timestamp) {
    let did = match &note {
        Checkpoint::Did(_, _, change) => Some(change.clone()),
        _ => None,
    };
    state.facts.entra.note(note);
    if let Some(Change::Provision(_)) = did {
        state.facts.set_outcome(CheckId::Provisioned, Some(Verdict::Passed), now);
    }
}

pub(in crate::engine) fn carried(
    state: &mut State,
    job: u32,
    undo: Option<usize>,
    outcome: Result<ChangeResult, ProvisioningError>,
    now: Timestamp,
) {
    if !is_of(state, job) {
        return;
    }
    let (seen, trouble) = match outcome {
        Ok(done) => (Some(done.snapshot), None),
        Err(mut trouble) => (trouble.snapshot.take(), Some(trouble)),
    };
    if let Some(index) = undo {
        if let Some(receipt) = state.facts.entra.receipts.get_mut(index).filter(|_| trouble.is_none()) {
            receipt.undone = Some(now);
            let undone = receipt.changes.clone();
            undone.iter().for_each(|change| withdraw(state, change));
        }
        state.session.side = None;
    }
    if let Some(seen) = seen {
        if trouble.is_none() && state.facts.at == StepId::GoLive && undo.is_none() {
            went_live(state, now);
        }
        take_in(state, seen, now);
    }
    match trouble {
        Some(trouble) => fail(state, trouble),
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
            &[
                CheckId::ApplicationCreated,
                CheckId::EntraTested,
                CheckId::GroupsSwitchedOff,
                CheckId::RoleSet,
                CheckId::MailMapped,
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
        _ => &[],
    };
    for check in checks {
        facts.outcomes.remove(check);
    }
}
