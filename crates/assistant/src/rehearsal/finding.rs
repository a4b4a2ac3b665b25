//! What was found: a problem, how bad it is for Entra, where, and what was said there.

use std::collections::BTreeMap;

use net::Exchange;

use super::stage::Went;
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

/// Leaves the roots: what follows from another finding goes into it, and so do the steps where it showed.
pub(super) fn roots(findings: Vec<Finding>, went: &mut BTreeMap<Rehearsed, Went>) -> Vec<Finding> {
    let names = |finding: &Finding, part: &str| {
        finding.problem.params.get("attributes").is_some_and(|attributes| attributes.contains(part))
    };
    let any_update_taken = UPDATES.iter().any(|step| went.get(step) == Some(&Went::Well));
    // A root, and whether another finding follows from it.
    let root_of = |finding: &Finding| {
        use ProblemId::*;
        let root = match finding.problem.id {
            RoleIgnored | DisableIgnored | OperationsPartlyApplied if !any_update_taken => UpdateIgnored,
            OperationsPartlyApplied => UpdateLosesOthers,
            NewElementRefused | RoleUpdateRefused => AttributeUpdateRefused,
            ManagerRefused => ExtensionUpdateRefused,
            _ => return None,
        };
        let is_same = |other: &&Finding| match root {
            // One kind of path is refused, wherever it stands.
            AttributeUpdateRefused => names(other, "emails"),
            UpdateLosesOthers => names(other, "name."),
            _ => true,
        };
        findings.iter().filter(|other| other.problem.id == root).find(is_same).map(|_| root)
    };
    let followed: Vec<(Finding, Option<ProblemId>)> =
        findings.iter().map(|finding| (finding.clone(), root_of(finding))).collect();
    let (mut roots, rest): (Vec<_>, Vec<_>) = followed.into_iter().partition(|(_, root)| root.is_none());
    for (finding, id) in rest {
        for (root, _) in roots.iter_mut().filter(|(root, _)| Some(root.problem.id) == id) {
            let attribute = match finding.problem.id {
                ProblemId::DisableIgnored => "active",
                ProblemId::RoleIgnored | ProblemId::RoleUpdateRefused => "roles",
                ProblemId::ManagerRefused => "manager",
                _ => "",
            };
            let more = finding.problem.params.get("attributes").map_or(attribute, String::as_str);
            root.problem.names_also(more);
            root.evidence.extend(finding.evidence.iter().cloned());
            for step in went.values_mut().filter(|step| **step == Went::Found(finding.problem.id)) {
                *step = Went::Found(root.problem.id);
            }
        }
    }
    roots.into_iter().map(|(root, _)| root).collect()
}

/// Changes of what every server shows.
const UPDATES: [Rehearsed; 3] = [Rehearsed::UpdateText, Rehearsed::UpdateName, Rehearsed::UpdateEmail];
