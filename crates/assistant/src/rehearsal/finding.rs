//! What was found: a problem, how bad it is for Entra, where, and what was said there.

use net::Exchange;

use super::steps::Rehearsed;
use crate::problem::{Problem, ProblemId};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Which problem.
    pub problem: Problem,
    /// How bad it is.
    pub severity: Severity,
    /// Where it was seen.
    pub step: Rehearsed,
    /// Requests and answers, masked.
    pub evidence: Vec<Exchange>,
}

/// How bad a problem is where a rehearsal meets it.
pub(super) fn severity(id: ProblemId) -> Severity {
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
