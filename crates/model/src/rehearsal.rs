//! What is rehearsed, and what was found.

use std::collections::BTreeMap;

use net::Exchange;
use serde::{Deserialize, Serialize};

use crate::ids::named;
use crate::problem::{Problem, ProblemId};

named! {
    /// One thing that Entra does to a user, in the order in which they are shown.
    RehearsalStep {
        /// Nobody has the user name yet.
        Match = "match",
        /// The user is created with the attributes of the default mapping.
        Create = "create",
        /// The new user is found by user name, alone.
        MatchAgain = "match-again",
        /// The same with the user name in capitals.
        OtherCase = "other-case",
        /// By `externalId`, where that is the matching attribute.
        ByExternalId = "by-external-id",
        /// By work email, where that is the matching attribute.
        ByWorkEmail = "by-work-email",
        /// By two attributes, joined by `and`.
        ByTwo = "by-two",
        /// The list is read page by page.
        Paging = "paging",
        /// Creating the same user again is refused.
        Duplicate = "duplicate",
        /// The user is read by id, with everything that was sent.
        Read = "read",
        /// A text is replaced.
        UpdateText = "update-text",
        /// A part of the name is replaced.
        UpdateName = "update-name",
        /// The work email is replaced, by a path with a filter.
        UpdateEmail = "update-email",
        /// A mobile number is added where there was none.
        AddPhone = "add-phone",
        /// An attribute of the enterprise extension is changed by its URN.
        UpdateExtension = "update-extension",
        /// Several operations come at once.
        UpdateSeveral = "update-several",
        /// A manager is set.
        Manager = "manager",
        /// A user is created with a role.
        RoleCreate = "role-create",
        /// A role is set by an update.
        RoleUpdate = "role-update",
        /// The user is switched off.
        Disable = "disable",
        /// A user who is switched off is still found, by id and by user name.
        FindDisabled = "find-disabled",
        /// The user is switched on again.
        Restore = "restore",
        /// The user is deleted.
        Delete = "delete",
        /// A deleted user is gone, and deleting them again does no harm.
        AfterDelete = "after-delete",
    }
}

/// The result of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepResult {
    /// The server does what Entra needs.
    #[serde(rename = "well")]
    Passed,
    /// It does something else, which may be no more than worth knowing.
    Found(ProblemId),
    /// It could not be tried, because of something that was found before.
    NotTried,
    /// It was tried, and the server shows too little to tell.
    Unclear,
}

/// The result of a rehearsal.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RehearsalOutcome {
    /// The result of each step. A step that is missing was not reached.
    #[serde(rename = "went")]
    pub results: BTreeMap<RehearsalStep, StepResult>,
    /// Root causes, in the order of the steps.
    pub findings: Vec<Finding>,
    /// Why it ended early.
    pub stopped: Option<Problem>,
    /// Attributes that the server does not know, as it may; the paths of Entra's mapping.
    pub unknown: Vec<String>,
    /// The user names of the test users who are still there.
    pub left_behind: Vec<String>,
    /// How many requests were sent.
    pub requests: u32,
}

impl RehearsalOutcome {
    /// A rehearsal that ended before its first request.
    pub fn stopped(problem: Problem) -> Self {
        RehearsalOutcome { stopped: Some(problem), ..RehearsalOutcome::default() }
    }
}

named! {
    /// How bad a finding is.
    Severity {
        /// Entra fails here.
        Blocks = "blocks",
        /// Users will be wrong, doubled, or stay active.
        Degrades = "degrades",
        /// Worth knowing; Entra works.
        Note = "note",
    }
}

/// A root cause. What follows from it is not reported again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The problem, with the values for its words.
    pub problem: Problem,
    /// How bad it is.
    pub severity: Severity,
    /// The step in which it was observed first.
    pub step: RehearsalStep,
    /// The exchanges that show it, masked.
    pub evidence: Vec<Exchange>,
}

/// How the user names of test users begin. Nobody else is ever removed.
pub const TEST_USER_PREFIX: &str = "scim-setup-test-";

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_outcome_is_read_and_written_as_earlier_versions_did() {
        let written = json!({
            "went": {
                "match": "well",
                "manager": "unclear",
                "disable": { "found": "text-booleans-refused" },
                "restore": "not-tried",
            },
            "findings": [{
                "problem": { "id": "text-booleans-refused", "params": { "status": "400" } },
                "severity": "blocks",
                "step": "disable",
                "evidence": [{ "request": "PATCH …/Users/7", "outcome": "400 in 20 ms", "answer": [] }],
            }],
            "stopped": null,
            "unknown": ["title"],
            "left_behind": [],
            "requests": 52,
        });
        let outcome: RehearsalOutcome = serde_json::from_value(written.clone()).unwrap();
        assert_eq!(outcome.results[&RehearsalStep::Match], StepResult::Passed);
        assert_eq!(outcome.findings[0].severity, Severity::Blocks);
        assert_eq!(serde_json::to_value(outcome).unwrap(), written);
    }
}
