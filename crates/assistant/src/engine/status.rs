//! How a step stands. Computed from the facts every time; nothing stores it.

use super::state::State;
use crate::facts::{Facts, Verdict};
use crate::flow::{self, CheckId, Field, StepId};
use crate::handover::{self, Side};
use crate::problem::{Problem, ProblemId};
use crate::view::{StepStatus, Text};

/// The checks that a step needs, given what was chosen.
pub fn required(step: StepId, facts: &Facts) -> Vec<CheckId> {
    let mut checks: Vec<CheckId> = flow::step(step).checks.to_vec();
    // Information only: its absence never stands in the way.
    checks.retain(|check| *check != CheckId::Discovery);
    if facts.answer(Field::UserNameSource) != "mail" {
        checks.retain(|check| *check != CheckId::MailMapped);
    }
    if step == StepId::Role && facts.maps_one_role() {
        checks.push(CheckId::AdminKept);
    }
    checks
}

/// How a step stands.
pub fn status(step: StepId, facts: &Facts) -> StepStatus {
    if step == StepId::Before {
        return if facts.domains().domains.is_empty() { StepStatus::Open } else { StepStatus::Done };
    }
    if handover::is_theirs(step, facts) {
        let is_done = facts.handed.as_ref().is_some_and(|handed| handed.steps.contains(&step));
        return if is_done { StepStatus::Theirs } else { StepStatus::WithThem };
    }
    let required = required(step, facts);
    let held: Vec<_> = required.iter().filter_map(|check| facts.holds(*check)).collect();
    if held.iter().any(|outcome| matches!(outcome.verdict, Verdict::Failed(_))) {
        return StepStatus::Problem;
    }
    if held.len() == required.len() && held.iter().all(|outcome| outcome.verdict.is_green()) {
        let confirmed = held.iter().any(|outcome| outcome.verdict == Verdict::Confirmed);
        return if confirmed { StepStatus::Confirmed } else { StepStatus::Done };
    }
    if required.iter().any(|check| facts.is_outdated(*check)) {
        return StepStatus::Again;
    }
    if held.is_empty() { StepStatus::Open } else { StepStatus::Started }
}

/// Whether a step is done, one way or the other.
pub(crate) fn is_done(step: StepId, facts: &Facts) -> bool {
    matches!(status(step, facts), StepStatus::Done | StepStatus::Confirmed | StepStatus::Theirs)
}

/// Whether a step can be opened: everything before it is done.
pub fn reachable(step: StepId, facts: &Facts) -> bool {
    let before = StepId::ALL.iter().take_while(|one| **one != step);
    match Side::of(facts) {
        None => before.copied().all(|one| is_done(one, facts)),
        // A step of the other one's can be looked at, and handed over, whenever what is one's own is done.
        Some(_) if handover::is_theirs(step, facts) => {
            before.filter(|one| !handover::is_theirs(**one, facts)).all(|one| is_done(*one, facts))
        }
        // The domains are ticked before the other one begins.
        Some(_) => before
            .filter(|one| step != StepId::Domains || !handover::is_theirs(**one, facts))
            .all(|one| is_done(*one, facts)),
    }
}

/// The step that has to be done before one can be opened.
pub(super) fn stands_before(step: StepId, facts: &Facts) -> Option<StepId> {
    let mut before = StepId::ALL.iter().copied().take_while(|one| *one != step);
    before.find(|one| !is_done(*one, facts) && reachable(*one, facts))
}

/// Domains that were entered and are not ticked in Trelica, as the person says. Whoever still ticks has no problem yet.
pub(crate) fn domain_not_ticked(state: &State) -> Option<Problem> {
    let facts = &state.facts;
    let has_begun =
        !facts.answer(Field::PilotUpn).is_empty() || state.session.asked.contains(&CheckId::DomainsConfirmed);
    let (ticked, wanted) = (facts.ticked(), facts.domains().domains);
    let missing: Vec<&str> =
        wanted.iter().map(String::as_str).filter(|domain| !ticked.contains(domain)).collect();
    (has_begun && !missing.is_empty())
        .then(|| Problem::new(ProblemId::DomainNotTicked).with("domain", missing.join(", ")))
}

/// Why the next step can't be opened yet, in words; `None` when it can.
pub fn next_blocked_by(step: StepId, state: &State) -> Option<Text> {
    let facts = &state.facts;
    if is_done(step, facts) {
        return None;
    }
    let reason = match step {
        StepId::Before => "blocked-needs-domains",
        StepId::TurnOnScim if facts.answer(Field::Address).is_empty() => "blocked-needs-address",
        StepId::TurnOnScim if !facts.token.is_there => "blocked-needs-token",
        StepId::TurnOnScim if facts.holds(CheckId::Address).is_none() => "blocked-needs-host",
        StepId::CheckConnection => "blocked-check-first",
        StepId::Connect if facts.answer(Field::EntraTest).is_empty() => "blocked-needs-answer",
        StepId::ProvisionOne if facts.answer(Field::ProvisionResult).is_empty() => "blocked-needs-answer",
        StepId::Connect | StepId::ProvisionOne => "blocked-needs-success",
        StepId::Role if facts.maps_one_role() && !facts.is_green(CheckId::AdminKept) => {
            "blocked-needs-admin-kept"
        }
        StepId::Domains if !facts.is_green(CheckId::DomainsConfirmed) => "blocked-needs-ticks",
        StepId::Domains if facts.prediction().problem.is_some() => "blocked-pilot",
        StepId::Domains if facts.prediction().user_name.is_none() => "blocked-needs-pilot",
        StepId::Domains
            if facts.answer(Field::UserNameSource) == "mail" && !facts.is_green(CheckId::MailMapped) =>
        {
            "blocked-needs-mail-mapped"
        }
        _ => "blocked-needs-green",
    };
    Some(Text::new(reason))
}
