//! Looking after what was set up: everything that can be checked is checked again, one job after the other, and what is
//! otherwise than before is known.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::checking::start;
use super::entra;
use super::state::{Effect, State};
use super::turns::preempt;
use crate::facts::{Facts, Verdict};
use crate::flow::{CheckId, StepId};
use crate::problem::ProblemId;

/// A round of checks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recheck {
    /// How each check stood before.
    pub before: BTreeMap<CheckId, CheckSummary>,
    /// When the oldest of it was found.
    pub since: Timestamp,
    /// What is still to be asked.
    pub left: Vec<RecheckStep>,
}

/// How a check stands, without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckSummary {
    /// As it should be.
    Good,
    /// With something wrong.
    Wrong(ProblemId),
    /// Nothing holds.
    Unknown,
}

/// What is asked in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecheckStep {
    /// Is the pilot still there, as expected?
    Person,
    /// What does Graph show?
    Entra,
}

impl CheckSummary {
    /// How a check stands now.
    pub fn of(facts: &Facts, check: CheckId) -> CheckSummary {
        match facts.holds(check).map(|outcome| &outcome.verdict) {
            Some(Verdict::Failed(problem) | Verdict::CouldNotCheck(problem)) => CheckSummary::Wrong(problem.id),
            Some(_) => CheckSummary::Good,
            None => CheckSummary::Unknown,
        }
    }
}

impl Recheck {
    /// The checks that stand otherwise than before, or are not in order, and how they stand now.
    pub fn changed(&self, facts: &Facts) -> Vec<(CheckId, CheckSummary)> {
        let now = |check: &CheckId| (*check, CheckSummary::of(facts, *check));
        let is_otherwise = |(check, standing): &(CheckId, CheckSummary)| {
            let before = self.before.get(check).copied().unwrap_or(CheckSummary::Unknown);
            // What was never known and is not known now, or comes to be known as good, is no news.
            let is_news =
                before != *standing && !(before == CheckSummary::Unknown && *standing == CheckSummary::Good);
            // What is wrong is said as often as it is asked.
            is_news || matches!(standing, CheckSummary::Wrong(_))
        };
        let mut changed: Vec<_> = CheckId::ALL.iter().map(now).filter(is_otherwise).collect();
        // Links behind a broken one are no news of their own.
        let is_wrong = |(_, standing): &(CheckId, CheckSummary)| matches!(standing, CheckSummary::Wrong(_));
        if changed.iter().any(is_wrong) {
            changed.retain(|(_, standing)| *standing != CheckSummary::Unknown);
        }
        changed
    }
}

/// The way to a new token is opened: from here on, the token that is stored is the old one, unless the way was begun
/// before and is not at its end.
pub(super) fn replace_token(state: &mut State) {
    leave_token(state);
    state.facts.token.replacing.get_or_insert(state.facts.token.saves);
}

/// The way to a new token is left. Who has pasted none, or has put one into Entra, is not on it any more.
pub(super) fn leave_token(state: &mut State) {
    if !state.facts.token_is_half_way() {
        state.facts.token.replacing = None;
    }
}

/// Whether Trelica and Entra both took the new token, and everything was checked with it.
pub fn token_is_in_place(state: &State) -> bool {
    let facts = &state.facts;
    facts.token.is_replaced()
        && !facts.token_is_half_way()
        && state.session.running.is_none()
        && state.session.recheck.as_ref().is_some_and(|round| {
            !round.changed(facts).iter().any(|(_, standing)| matches!(standing, CheckSummary::Wrong(_)))
        })
}

/// A round begins, unless something else is at work.
pub(super) fn begin(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    if !preempt(state, effects) {
        return;
    }
    let facts = &state.facts;
    let held = CheckId::ALL.iter().filter_map(|check| facts.holds(*check));
    state.session.recheck = Some(Recheck {
        before: CheckId::ALL.iter().map(|check| (*check, CheckSummary::of(facts, *check))).collect(),
        since: held.map(|outcome| outcome.at).min().unwrap_or(now),
        left: vec![RecheckStep::Person, RecheckStep::Entra],
    });
    start(state, StepId::CheckConnection, now, false, effects);
    continue_recheck(state, now, effects);
}

/// The next question, as soon as nothing is at work.
pub(super) fn continue_recheck(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    while state.session.running.is_none() {
        let next =
            state.session.recheck.as_mut().filter(|recheck| !recheck.left.is_empty()).map(|recheck| recheck.left.remove(0));
        match next {
            // Without a connection there is nobody to ask for.
            Some(RecheckStep::Person) if state.facts.is_green(CheckId::EntraQuestion) => {
                start(state, StepId::VerifyPerson, now, false, effects);
            }
            Some(RecheckStep::Person) => {}
            Some(RecheckStep::Entra) => entra::look(state, now, effects),
            None => return,
        }
    }
}
