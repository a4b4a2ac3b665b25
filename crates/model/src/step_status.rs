//! How a step stands. Computed from the facts every time; nothing stores it.

use crate::flow::{self, CheckId, StepId};
use crate::{check::Verdict, facts::Facts};
use serde::{Deserialize, Serialize};

/// The checks that a step needs, given what was chosen.
pub fn required(step: StepId, facts: &Facts) -> Vec<CheckId> {
    let mut checks: Vec<CheckId> = flow::step(step).checks.to_vec();
    // Information only: its absence never stands in the way.
    checks.retain(|check| *check != CheckId::Discovery);
    // Once Trelica has accepted the token, SCIM is enabled, whatever was said.
    if facts.was_token_accepted() || facts.live_since.is_some() {
        checks.retain(|check| *check != CheckId::ScimEnabled);
    }
    if !facts.answers.is_by_mail() && !facts.is_mail_mapping_left() {
        checks.retain(|check| *check != CheckId::MailMapped);
    }
    if step == StepId::Role && facts.answers.maps_one_role() {
        checks.push(CheckId::AdminKept);
    }
    checks
}

/// How a step stands.
pub fn status(step: StepId, facts: &Facts) -> StepStatus {
    if step == StepId::Before {
        // It stands on the person's word alone.
        return if facts.answers.domains().is_empty() { StepStatus::Open } else { StepStatus::Confirmed };
    }
    if facts.is_theirs(step) {
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
pub fn is_done(step: StepId, facts: &Facts) -> bool {
    matches!(status(step, facts), StepStatus::Done | StepStatus::Confirmed | StepStatus::Theirs)
}

/// Whether a step can be opened: everything before it is done.
pub fn reachable(step: StepId, facts: &Facts) -> bool {
    // Afterwards the last page has how to stop, and everything else that is needed then.
    if step == StepId::GoLive && facts.live_since.is_some() {
        return true;
    }
    let before = StepId::ALL.iter().take_while(|one| **one != step);
    match facts.answers.side() {
        None => before.copied().all(|one| is_done(one, facts)),
        // A step of the other one's can be looked at, and handed over, whenever what is one's own is done.
        Some(_) if facts.is_theirs(step) => {
            before.filter(|one| !facts.is_theirs(**one)).all(|one| is_done(*one, facts))
        }
        // The domains are ticked before the other one begins.
        Some(_) => before
            .filter(|one| step != StepId::Domains || !facts.is_theirs(**one))
            .all(|one| is_done(*one, facts)),
    }
}

/// The step that has to be done before one can be opened.
pub fn stands_before(step: StepId, facts: &Facts) -> Option<StepId> {
    let mut before = StepId::ALL.iter().copied().take_while(|one| *one != step);
    before.find(|one| !is_done(*one, facts) && reachable(*one, facts))
}

/// How a step stands. Computed, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum StepStatus {
    /// Nothing was done yet.
    Open,
    /// Some of it holds.
    Started,
    /// Everything holds, and a machine saw all that it can see.
    Done,
    /// Everything holds, by the person's word.
    Confirmed,
    /// Something is wrong.
    Problem,
    /// It was done, and something that it stood on has changed.
    Again,
    /// The other administrator has done it.
    Theirs,
    /// The other administrator has to do it.
    WithThem,
}
