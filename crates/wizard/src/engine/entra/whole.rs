//! Steps 3 to 8 with one press: every change is shown first, and made as it would be made alone, step by step. Each step
//! is planned again from what Entra shows by then; where that differs from what was shown, it ends there.

use jiff::Timestamp;
use model::entra::Change;
use model::{CheckId, Field, Problem, ProblemId, StepId, Text, Verdict, answers::RolePlan, id, step_status};
use provisioning::{DesiredState, ProvisioningError};

use crate::engine::entra::changes::{approved_changes, blocked, execute, may_change};
use crate::engine::scheduling::preempt;
use crate::engine::{Effects, SidePage, State, WholeSetup, arrival, checks, status};

/// How many of the changes have been made, in order.
pub(crate) fn changes_done(whole: &WholeSetup, state: &State) -> usize {
    let receipts = &state.facts.entra.receipts;
    let is_recorded = |(step, change): &(StepId, Change)| {
        receipts.iter().any(|receipt| {
            receipt.step == *step
                && receipt.at >= whole.since
                && receipt.changes.iter().any(|made| made.kind() == change.kind())
        })
    };
    let is_left = |(step, _): &(StepId, Change)| whole.left.contains(step);
    match whole.ended {
        Some(_) => whole.changes.len(),
        // What is no write is not recorded; it was done if anything after it was.
        None => {
            whole.changes.iter().rposition(|one| !is_left(one) && is_recorded(one)).map_or(0, |at| at + 1)
        }
    }
}

/// The changes that steps 3 to 8 need now, or why one of them can't be planned; `None` while that can't be known. Without
/// a pilot, nobody is provisioned.
pub(crate) fn planned_whole(state: &State) -> Option<Result<Vec<(StepId, Change)>, Problem>> {
    let snapshot = state.session.entra.snapshot.as_ref()?;
    state.session.entra.user.as_ref()?;
    let facts = &state.facts;
    let name = facts.answers.product().application_name();
    let desired = DesiredState::of(facts, StepId::CreateApplication, name);
    let is_provisioned = desired.pilot.is_none() || step_status::is_done(StepId::ProvisionOne, facts);
    let is_wanted =
        |step: StepId| step != StepId::GoLive && !(step == StepId::ProvisionOne && is_provisioned);
    let mut changes = Vec::new();
    for (step, planned) in provisioning::full_plan(&desired, &facts.entra, snapshot) {
        match planned {
            _ if !is_wanted(step) => {}
            Ok(of_step) => changes.extend(of_step.into_iter().map(|change| (step, change))),
            Err(problem) => return Some(Err(problem)),
        }
    }
    Some(Ok(changes))
}

/// Why the changes that are shown can't be made, in words.
pub(crate) fn whole_blocked(state: &State) -> Option<Text> {
    let facts = &state.facts;
    let has_pilot = facts.answers.typed(Field::PilotUpn).is_some();
    let is_pilot_wrong = facts.prediction().problem.is_some() || status::domain_not_ticked(state).is_some();
    if !has_pilot && !step_status::is_done(StepId::ProvisionOne, facts) {
        return Some(Text::new(id!("blocked-needs-pilot-found")));
    }
    if has_pilot && is_pilot_wrong {
        return Some(Text::new(id!("blocked-pilot")));
    }
    // The role is decided in step 6; without a decision it stays as it is.
    blocked(state, StepId::Connect)
        .or_else(|| facts.answers.role_plan().and_then(|_| blocked(state, StepId::Role)))
}

/// The page opens by itself where the automatic way begins.
pub(in crate::engine) fn open_whole(state: &mut State) {
    let facts = &state.facts;
    let step = StepId::CreateApplication;
    if facts.at == step
        && state.session.side.is_none()
        && state.session.entra.user.is_some()
        && facts.answers.is_automatic().unwrap_or(true)
        && !facts.is_theirs(step)
        && !step_status::is_done(step, facts)
    {
        state.session.side = Some(SidePage::WholeSetup);
    }
}

/// Makes the changes that are on the page.
pub(in crate::engine) fn make_all(state: &mut State, now: Timestamp, effects: &mut Effects) {
    if state.session.side != Some(SidePage::WholeSetup)
        || !may_change(state)
        || whole_blocked(state).is_some()
        || !preempt(state, effects)
    {
        return;
    }
    let Some(Ok(changes)) = planned_whole(state) else { return };
    if state.facts.answers.role_plan().is_none() {
        // The page says that the role stays Trelica's.
        state.facts.answers.set(Field::RoleChoice, "default".to_owned());
    }
    let left = provisioning::STEPS
        .iter()
        .copied()
        .filter(|step| *step == StepId::Role || changes.iter().any(|(of_step, _)| of_step == step));
    state.session.entra.failure = None;
    state.session.entra.whole = Some(WholeSetup { left: left.collect(), changes, since: now, ended: None });
    continue_whole(state, now, effects);
}

/// The changes of the next step, as soon as nothing is at work.
pub(in crate::engine) fn continue_whole(state: &mut State, now: Timestamp, effects: &mut Effects) {
    while state.session.running.is_none() {
        let whole = state.session.entra.whole.as_ref().filter(|whole| whole.ended.is_none());
        let Some(next) = whole.map(|whole| whole.left.first().copied()) else { return };
        // Somebody else may have signed in meanwhile, who has given no permission.
        if state.session.entra.failure.is_some() || (next.is_some() && !may_change(state)) {
            state.session.entra.whole = None;
            return;
        }
        if next == Some(StepId::ProvisionOne) && !is_asked(state) {
            if state.facts.holds(CheckId::AskedBefore).is_none() {
                checks::start(state, StepId::Domains, now, false, effects);
            }
            if state.session.running.is_none() {
                // Whoever is in Trelica already is no pilot, or nobody knows: step 7 says what to do.
                state.session.entra.whole = None;
                state.session.side = None;
                state.facts.at = StepId::Domains;
            }
            return;
        }
        let Some(whole) = &mut state.session.entra.whole else { return };
        let Some(step) = next else {
            whole.ended = Some(now);
            state.session.announcement = Some(Text::new(id!("whole-done")));
            if step_status::is_done(StepId::ProvisionOne, &state.facts) {
                // Step 9: the page shows the pilot arrive.
                arrival::begin(state, now);
                checks::start(state, StepId::VerifyPerson, now, false, effects);
            }
            return;
        };
        whole.left.remove(0);
        let of_step = whole.changes.iter().filter(|(of, _)| *of == step);
        let shown: Vec<&str> = of_step.map(|(_, change)| change.kind()).collect();
        match approved_changes(state, step, now) {
            Some(Ok(order)) if !order.changes.iter().map(Change::kind).eq(shown) => {
                fail(state, ProblemId::ChangedMeanwhile.into());
            }
            Some(Ok(order)) if order.changes.is_empty() => settle_role(state, step, now),
            Some(Ok(order)) => execute(state, order, now, effects),
            Some(Err(problem)) => fail(state, problem),
            None => state.session.entra.whole = None,
        }
    }
}

fn fail(state: &mut State, problem: Problem) {
    state.session.fail(ProvisioningError::of(problem));
    state.session.entra.whole = None;
}

/// Whether Trelica was asked about the pilot, and knows nobody of that name.
fn is_asked(state: &State) -> bool {
    let asked = state.facts.holds(CheckId::AskedBefore).map(|outcome| &outcome.verdict);
    matches!(asked, Some(Verdict::Passed | Verdict::Confirmed))
}

/// That the role stays Trelica's needs no change: the person has seen it on the page and pressed.
fn settle_role(state: &mut State, step: StepId, now: Timestamp) {
    let is_default = matches!(state.facts.answers.role_plan(), Some(RolePlan::TrelicaDefault(_)));
    if step == StepId::Role && is_default && !state.facts.is_green(CheckId::RoleSet) {
        state.facts.set_outcome(CheckId::RoleSet, Some(Verdict::Confirmed), now);
    }
}
