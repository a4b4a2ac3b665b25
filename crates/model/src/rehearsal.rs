//! The closed list of what is rehearsed, in the order in which it is shown.

use std::collections::BTreeMap;

use net::Exchange;
use serde::{Deserialize, Serialize};

use crate::ids::named;
use crate::problem::{Problem, ProblemId};

named! {
    /// One thing that Entra does to a person.
    RehearsalStep {
        /// Nobody has the user name yet.
        Match = "match",
        /// The person is created with the default mapping's attributes.
        Create = "create",
        /// The new person is found by user name, once.
        MatchAgain = "match-again",
        /// The same in capitals.
        OtherCase = "other-case",
        /// By `externalId`, where that is the matching attribute.
        ByExternalId = "by-external-id",
        /// By work email, where that is the matching attribute.
        ByWorkEmail = "by-work-email",
        /// By two attributes at once, joined by `and`.
        ByTwo = "by-two",
        /// The list is read page by page.
        Paging = "paging",
        /// Creating the same person again is refused.
        Duplicate = "duplicate",
        /// The person is read by id, with everything that was sent.
        Read = "read",
        /// A text is replaced.
        UpdateText = "update-text",
        /// A part of the name is replaced.
        UpdateName = "update-name",
        /// The work email is replaced, chosen by a filter in the path.
        UpdateEmail = "update-email",
        /// A mobile number is added where there was none.
        AddPhone = "add-phone",
        /// An attribute of the enterprise extension is changed by its URN.
        UpdateExtension = "update-extension",
        /// Several operations come at once.
        UpdateSeveral = "update-several",
        /// A manager is set.
        Manager = "manager",
        /// A person is created with a role.
        RoleCreate = "role-create",
        /// A role is set by an update.
        RoleUpdate = "role-update",
        /// The person is switched off.
        Disable = "disable",
        /// Who is switched off is still found, by id and by user name.
        FindDisabled = "find-disabled",
        /// The person is switched on again.
        Restore = "restore",
        /// The person is deleted.
        Delete = "delete",
        /// Who is deleted is not there any more, and deleting again does no harm.
        AfterDelete = "after-delete",
    }
}

/// How a step went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepResult {
    /// As Entra needs it.
    Well,
    /// Not, or with a word about it.
    Found(ProblemId),
    /// It could not be tried, because of something that was found before.
    NotTried,
    /// It was tried, and nothing can be said.
    Unclear,
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RehearsalOutcome {
    /// How each step went, in the order of the list. A step that is not there was not reached.
    pub went: BTreeMap<RehearsalStep, StepResult>,
    /// Root causes, in the order of the flow.
    pub findings: Vec<Finding>,
    /// Why it ended early.
    pub stopped: Option<Problem>,
    /// Attributes of which the server knows nothing, as it may; the paths of Entra's mapping.
    pub unknown: Vec<String>,
    /// Test people who are still there.
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

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Entra will fail here.
    Blocks,
    /// People will be wrong, doubled, or stay active.
    Degrades,
    /// Worth knowing; Entra gets along.
    Note,
}

impl Severity {
    /// As in the terminal's JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Blocks => "blocks",
            Severity::Degrades => "degrades",
            Severity::Note => "note",
        }
    }
}

/// A root cause; what follows from it is not reported again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Which problem.
    pub problem: Problem,
    /// How bad it is.
    pub severity: Severity,
    /// Where it was seen.
    pub step: RehearsalStep,
    /// Requests and answers, masked.
    pub evidence: Vec<Exchange>,
}

/// How bad a problem is where a rehearsal meets it.
pub fn severity(id: ProblemId) -> Severity {
    use ProblemId::*;
    match id {
        NewPersonFoundLate
        | ExternalIdNotSearchable
        | WorkEmailNotSearchable
        | TwoConditionsRefused
        | PagingStartIgnored
        | PagingCountIgnored
        | PagingRepeats
        | PagingTotalWrong
        | PagingOrderChanges
        | ActiveKeptAsText => Severity::Note,
        FilterCaseSensitive
        | DuplicateNotRefused
        | AttributesNotKept
        | AttributesAltered
        | AttributeUpdateRefused
        | NewElementRefused
        | ExtensionUpdateRefused
        | SeveralOperationsRefused
        | OperationsPartlyApplied
        | ManagerRefused
        | UpdateIgnored
        | UpdateLosesOthers
        | DisableIgnored
        | DisabledUserHidden
        | RestoreRefused
        | RoleUpdateRefused
        | RoleIgnored
        | DeleteRefused
        | DeletedPersonStillThere => Severity::Degrades,
        _ => Severity::Blocks,
    }
}

/// How the user names of test people begin. Only such people are ever removed.
pub const TEST_USER_PREFIX: &str = "scim-setup-test-";
