//! What was found: a problem, how bad it is for Entra, where, and what was said there.

use std::collections::BTreeMap;

use model::problem::ProblemId;
use model::rehearsal::{Finding, RehearsalStep, StepResult};

/// Leaves the roots: what follows from another finding goes into it, and so do the steps where it showed.
pub(super) fn roots(findings: Vec<Finding>, went: &mut BTreeMap<RehearsalStep, StepResult>) -> Vec<Finding> {
    let names = |finding: &Finding, part: &str| {
        finding.problem.params.get("attributes").is_some_and(|attributes| attributes.contains(part))
    };
    let any_update_taken = UPDATES.iter().any(|step| went.get(step) == Some(&StepResult::Well));
    let found = |id: ProblemId| findings.iter().find(|other| other.problem.id == id);
    // Everything that one names, the other names too.
    let within = |finding: &Finding, id: ProblemId| {
        let attributes = finding.problem.params.get("attributes").filter(|attributes| !attributes.is_empty());
        let (Some(attributes), Some(root)) = (attributes, found(id)) else { return false };
        attributes.split(", ").all(|attribute| names(root, attribute))
    };
    use ProblemId::*;
    // The root of a finding, where it follows from another.
    let root_of = |finding: &Finding| {
        let candidates = match finding.problem.id {
            RoleIgnored | DisableIgnored | OperationsPartlyApplied if !any_update_taken => {
                vec![(UpdateIgnored, true)]
            }
            // What never arrives can't be changed either.
            UpdateIgnored | OperationsPartlyApplied => vec![
                (AttributesNotKept, within(finding, AttributesNotKept)),
                (AttributesAltered, within(finding, AttributesAltered)),
                (
                    UpdateLosesOthers,
                    finding.problem.id == OperationsPartlyApplied
                        && found(UpdateLosesOthers).is_some_and(|root| names(root, "name.")),
                ),
            ],
            // One kind of path is refused, wherever it stands. Where only what is new is refused, a role stays a finding of
            // its own: what to do about it is another thing.
            NewElementRefused | RoleUpdateRefused
                if found(AttributeUpdateRefused).is_some_and(|root| names(root, "emails")) =>
            {
                vec![(AttributeUpdateRefused, true)]
            }
            ManagerRefused => vec![(ExtensionUpdateRefused, true)],
            // Who is neither found nor to be read is not there yet.
            PersonNotReadable => vec![(NewPersonNotFound, true)],
            _ => Vec::new(),
        };
        candidates.into_iter().find(|(root, holds)| *holds && found(*root).is_some()).map(|(root, _)| root)
    };
    let followed: Vec<(Finding, Option<ProblemId>)> =
        findings.iter().map(|finding| (finding.clone(), root_of(finding))).collect();
    let (mut roots, rest): (Vec<_>, Vec<_>) = followed.into_iter().partition(|(_, root)| root.is_none());
    for (finding, id) in rest {
        for (root, _) in roots.iter_mut().filter(|(root, _)| Some(root.problem.id) == id) {
            let attribute = match finding.problem.id {
                DisableIgnored => "active",
                RoleIgnored | RoleUpdateRefused => "roles",
                ManagerRefused => "manager",
                _ => "",
            };
            let more = finding.problem.params.get("attributes").map_or(attribute, String::as_str);
            root.problem.names_also(more);
            root.evidence.extend(finding.evidence.iter().cloned());
            for step in went.values_mut().filter(|step| **step == StepResult::Found(finding.problem.id)) {
                *step = StepResult::Found(root.problem.id);
            }
        }
    }
    roots.into_iter().map(|(root, _)| root).collect()
}

/// Changes of what every server shows.
const UPDATES: [RehearsalStep; 3] =
    [RehearsalStep::UpdateText, RehearsalStep::UpdateName, RehearsalStep::UpdateEmail];
