//! Checking everything again after the set-up: how each check stood before, and what has changed since.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{check::Verdict, facts::Facts, ids::CheckId, problem::ProblemId};

/// A round of checks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recheck {
    /// How each check stood before.
    pub before: BTreeMap<CheckId, CheckSummary>,
    /// What is still to be asked.
    pub left: Vec<RecheckStep>,
}

/// How a check stands, without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckSummary {
    /// As it should be.
    Good,
    /// Good, with something worth a word, such as a role that comes with the next cycle.
    Noted(ProblemId),
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
            Some(Verdict::Failed(problem) | Verdict::CouldNotCheck(problem)) => {
                CheckSummary::Wrong(problem.id)
            }
            Some(Verdict::Warned(problems)) => {
                problems.first().map_or(CheckSummary::Good, |problem| CheckSummary::Noted(problem.id))
            }
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
            let is_good = matches!(standing, CheckSummary::Good | CheckSummary::Noted(_));
            let is_news = before != *standing && !(before == CheckSummary::Unknown && is_good);
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
