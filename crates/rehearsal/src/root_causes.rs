//! Which of the deviations are root causes, and which follow from another?
//!
//! A server that does one thing wrong shows it in many steps. Only the root is reported, with the attributes and the
//! evidence of everything that follows from it.

use std::{collections::BTreeMap, iter::successors};

use crate::results::{Observed, Results};
use crate::{attributes::WORK_EMAIL, deviation::Deviation};
use model::problem::ProblemId;
use model::rehearsal::{RehearsalStep, StepResult};

/// Leaves the root causes. Steps that showed something else point to its root.
pub(super) fn root_causes(results: Results) -> Results {
    let Results { mut steps, observed } = results;
    let is_any_update_applied =
        SIMPLE_UPDATES.iter().any(|step| steps.get(step) == Some(&StepResult::Passed));
    let causes: BTreeMap<ProblemId, ProblemId> = observed
        .iter()
        .filter_map(|one| {
            Some((one.deviation.id(), cause_of(&one.deviation, &observed, is_any_update_applied)?))
        })
        .collect();
    let (followers, mut roots): (Vec<Observed>, Vec<Observed>) =
        observed.into_iter().partition(|one| causes.contains_key(&one.deviation.id()));
    for follower in followers {
        let id = follower.deviation.id();
        let chain = successors(Some(id), |id| causes.get(id).copied()).take(causes.len() + 1);
        let Some(root) =
            chain.last().and_then(|last| roots.iter_mut().find(|root| root.deviation.id() == last))
        else {
            continue;
        };
        root.deviation.add_attributes(follower.deviation.attributes());
        root.evidence.extend(follower.evidence);
        for result in steps.values_mut().filter(|result| **result == StepResult::Found(id)) {
            *result = StepResult::Found(root.deviation.id());
        }
    }
    Results { steps, observed: roots }
}

/// The observed problem that a deviation follows from.
fn cause_of(deviation: &Deviation, observed: &[Observed], is_any_update_applied: bool) -> Option<ProblemId> {
    let known = |id: ProblemId| observed.iter().map(|one| &one.deviation).find(|one| one.id() == id);
    let names_all = |id: &ProblemId| {
        let attributes = deviation.attributes();
        !attributes.is_empty()
            && known(*id).is_some_and(|cause| attributes.iter().all(|one| cause.attributes().contains(one)))
    };
    let cause = match deviation {
        Deviation::RoleIgnored { .. } | Deviation::DisableIgnored | Deviation::OperationsPartlyApplied(_)
            if !is_any_update_applied =>
        {
            ProblemId::UpdateIgnored
        }
        // What never arrives cannot be changed either. A part of the name that takes another part away looks like a
        // change that was made in part.
        Deviation::UpdateIgnored(_) => NOT_ARRIVED.into_iter().find(names_all)?,
        Deviation::OperationsPartlyApplied(_) => {
            let loses_name = known(ProblemId::UpdateLosesOthers)
                .is_some_and(|cause| cause.attributes().iter().any(|one| one.path.starts_with("name.")));
            let lost = loses_name.then_some(ProblemId::UpdateLosesOthers);
            NOT_ARRIVED.into_iter().find(names_all).or(lost)?
        }
        // One kind of path is refused, wherever it stands. Where only new elements are refused, the role is a finding of
        // its own, because something else has to be done about it.
        Deviation::NewElementRefused(_) | Deviation::RoleUpdateRefused { .. } => {
            let cause = known(ProblemId::AttributeUpdateRefused)?;
            cause.attributes().contains(&WORK_EMAIL).then_some(ProblemId::AttributeUpdateRefused)?
        }
        Deviation::ManagerRefused => ProblemId::ExtensionUpdateRefused,
        // A user who is neither found nor readable has not arrived yet.
        Deviation::PersonNotReadable => ProblemId::NewPersonNotFound,
        _ => return None,
    };
    known(cause).map(Deviation::id)
}

/// Attributes that never arrive as they were sent.
const NOT_ARRIVED: [ProblemId; 2] = [ProblemId::AttributesNotKept, ProblemId::AttributesAltered];

/// Updates of attributes that every server shows.
const SIMPLE_UPDATES: [RehearsalStep; 3] =
    [RehearsalStep::UpdateText, RehearsalStep::UpdateName, RehearsalStep::UpdateEmail];

#[cfg(test)]
mod tests {
    use net::Exchange;

    use super::*;
    use crate::attributes::{
        ACTIVE, DEPARTMENT, EXTERNAL_ID, FAMILY_NAME, GIVEN_NAME, MANAGER, MOBILE, ROLES, TITLE,
    };

    /// Deviations that were observed one after the other, each in a step of its own with one exchange.
    fn observed(deviations: &[Deviation], passed: &[RehearsalStep]) -> Results {
        let mut results = Results::default();
        passed.iter().for_each(|step| results.passed(*step));
        let free = RehearsalStep::ALL.iter().filter(|step| !SIMPLE_UPDATES.contains(step));
        for (deviation, step) in deviations.iter().zip(free) {
            results.report(*step, deviation.clone(), &[]);
            let exchange =
                Exchange { request: step.as_str().to_owned(), outcome: String::new(), answer: Vec::new() };
            results.observed.last_mut().unwrap().evidence.push(exchange);
        }
        results
    }

    fn roots(deviations: &[Deviation], passed: &[RehearsalStep]) -> Vec<Deviation> {
        let results = root_causes(observed(deviations, passed));
        let ids: Vec<_> = results.observed.iter().map(|one| StepResult::Found(one.deviation.id())).collect();
        let points_to_a_root = |result: &StepResult| *result == StepResult::Passed || ids.contains(result);
        assert!(results.steps.values().all(points_to_a_root), "{:?} without {ids:?}", results.steps);
        let evidence = results.observed.iter().map(|one| one.evidence.len()).sum::<usize>();
        assert_eq!(evidence, deviations.len(), "no evidence gets lost");
        results.observed.into_iter().map(|one| one.deviation).collect()
    }

    const PASSED: &[RehearsalStep] = &[RehearsalStep::UpdateName];

    fn role_ignored() -> Deviation {
        Deviation::RoleIgnored { role: "HR".to_owned(), shown: Vec::new() }
    }

    fn role_refused() -> Deviation {
        Deviation::RoleUpdateRefused { role: "HR".to_owned() }
    }

    #[test]
    fn deviations_that_have_nothing_to_do_with_each_other_stay() {
        for (one, other) in [
            (Deviation::UpdateIgnored(vec![TITLE]), Deviation::DisableIgnored),
            (Deviation::UpdateIgnored(vec![TITLE]), role_ignored()),
            (Deviation::AttributesNotKept(vec![EXTERNAL_ID]), Deviation::UpdateIgnored(vec![TITLE])),
            (Deviation::AttributesNotKept(vec![TITLE]), Deviation::UpdateIgnored(vec![TITLE, WORK_EMAIL])),
            (Deviation::AttributeUpdateRefused(vec![TITLE]), Deviation::NewElementRefused(vec![MOBILE])),
            (Deviation::NewElementRefused(vec![MOBILE]), role_refused()),
            (Deviation::PersonNotReadable, Deviation::ManagerRefused),
            (
                Deviation::UpdateLosesOthers { changed: TITLE, lost: vec![EXTERNAL_ID] },
                Deviation::OperationsPartlyApplied(vec![FAMILY_NAME]),
            ),
            (
                Deviation::UpdateLosesOthers { changed: GIVEN_NAME, lost: vec![FAMILY_NAME] },
                Deviation::UpdateIgnored(vec![FAMILY_NAME]),
            ),
        ] {
            let both = [one, other];
            assert_eq!(roots(&both, PASSED), both);
        }
    }

    #[test]
    fn a_deviation_alone_is_its_own_root() {
        for alone in [
            role_ignored(),
            role_refused(),
            Deviation::DisableIgnored,
            Deviation::ManagerRefused,
            Deviation::PersonNotReadable,
            Deviation::UpdateIgnored(vec![TITLE]),
            Deviation::OperationsPartlyApplied(vec![TITLE]),
        ] {
            assert_eq!(roots(std::slice::from_ref(&alone), &[]), [alone]);
        }
    }

    #[test]
    fn a_server_that_ignores_every_update_ignores_roles_and_disabling_too() {
        let all = [
            Deviation::UpdateIgnored(vec![TITLE]),
            Deviation::OperationsPartlyApplied(vec![FAMILY_NAME]),
            role_ignored(),
            Deviation::DisableIgnored,
        ];
        assert_eq!(roots(&all, &[]), [Deviation::UpdateIgnored(vec![TITLE, FAMILY_NAME, ROLES, ACTIVE])]);
        assert_eq!(roots(&all, PASSED).len(), 4, "where one update shows, the others are not all ignored");
    }

    #[test]
    fn what_never_arrived_cannot_be_changed() {
        for root in [
            Deviation::AttributesNotKept(vec![TITLE, WORK_EMAIL]),
            Deviation::AttributesAltered(vec![WORK_EMAIL, TITLE]),
        ] {
            for follower in [
                Deviation::UpdateIgnored(vec![TITLE]),
                Deviation::OperationsPartlyApplied(vec![TITLE, WORK_EMAIL]),
            ] {
                assert_eq!(roots(&[root.clone(), follower], PASSED), std::slice::from_ref(&root));
            }
        }
    }

    #[test]
    fn a_name_that_loses_a_part_was_not_changed_in_part() {
        let root = Deviation::UpdateLosesOthers { changed: GIVEN_NAME, lost: vec![FAMILY_NAME] };
        let follower = Deviation::OperationsPartlyApplied(vec![DEPARTMENT]);
        let merged =
            Deviation::UpdateLosesOthers { changed: GIVEN_NAME, lost: vec![FAMILY_NAME, DEPARTMENT] };
        assert_eq!(roots(&[root, follower], PASSED), [merged]);
    }

    #[test]
    fn a_path_with_a_condition_is_refused_wherever_it_stands() {
        let all = [
            Deviation::AttributeUpdateRefused(vec![WORK_EMAIL]),
            Deviation::NewElementRefused(vec![MOBILE]),
            role_refused(),
        ];
        assert_eq!(roots(&all, PASSED), [Deviation::AttributeUpdateRefused(vec![WORK_EMAIL, MOBILE, ROLES])]);
    }

    #[test]
    fn a_manager_belongs_to_the_extension_and_an_unreadable_user_may_not_have_arrived() {
        let extension = [Deviation::ExtensionUpdateRefused(vec![DEPARTMENT]), Deviation::ManagerRefused];
        assert_eq!(roots(&extension, PASSED), [Deviation::ExtensionUpdateRefused(vec![DEPARTMENT, MANAGER])]);
        let arrival = [Deviation::NewPersonNotFound, Deviation::PersonNotReadable];
        assert_eq!(roots(&arrival, PASSED), [Deviation::NewPersonNotFound]);
    }

    #[test]
    fn a_chain_of_causes_ends_at_its_root() {
        let chain = [
            Deviation::AttributesNotKept(vec![TITLE]),
            Deviation::UpdateIgnored(vec![TITLE]),
            Deviation::DisableIgnored,
        ];
        assert_eq!(roots(&chain, &[]), [Deviation::AttributesNotKept(vec![TITLE, ACTIVE])]);
    }
}
