//! What a step would change in Entra, or what taking it back would change, as the person sees it.

use crate::engine::state::State;
use jiff::Timestamp;
use model::entra::AccessLevel;
use model::flow::StepId;
use model::problem::Problem;
use provisioning::{ApprovedChanges, DesiredState};

/// What a step would change now, as the person sees it; `None` while that can't be known.
pub(crate) fn approved_changes(
    state: &State,
    step: StepId,
    now: Timestamp,
) -> Option<Result<ApprovedChanges, Problem>> {
    let seen = state.session.entra.seen.as_ref()?;
    state.session.entra.who.as_ref()?;
    let facts = &state.facts;
    let desired = DesiredState::of(facts, step, state.facts.answers.product().application_name());
    let planned = provisioning::plan(&desired, &facts.entra, seen);
    Some(planned.map(|changes| ApprovedChanges { desired, changes, undo: None, at: now }))
}

/// What taking a receipt back would change now.
pub(crate) fn approved_undo(state: &State, receipt: usize, now: Timestamp) -> Option<ApprovedChanges> {
    let seen = state.session.entra.seen.as_ref()?;
    let facts = &state.facts;
    let kept = facts.entra.receipts.get(receipt).filter(|receipt| receipt.undone.is_none())?;
    let desired = DesiredState::of(facts, kept.step, state.facts.answers.product().application_name());
    let changes = provisioning::undo(kept, &facts.entra, seen);
    Some(ApprovedChanges { desired, changes, undo: Some((receipt, kept.clone())), at: now })
}

/// Whether somebody is signed in who may change things.
pub(crate) fn may_change(state: &State) -> bool {
    state.session.entra.who.as_ref().is_some_and(|who| who.reach >= AccessLevel::Write)
}
