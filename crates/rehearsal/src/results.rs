//! What has a rehearsal observed so far?

use std::collections::BTreeMap;

use net::Exchange;

use crate::{deviation::Deviation, recorded_client::Recorded};
use model::problem::{Param, Problem};
use model::rehearsal::{Finding, RehearsalStep, StepResult};

/// The results of the steps, and every deviation once.
#[derive(Debug, Default)]
pub(super) struct Results {
    pub steps: BTreeMap<RehearsalStep, StepResult>,
    pub observed: Vec<Observed>,
}

/// A deviation, and where it was observed first.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Observed {
    pub deviation: Deviation,
    pub step: RehearsalStep,
    pub evidence: Vec<Exchange>,
    /// The status of the last answer in the evidence.
    pub status: Option<u16>,
}

impl Results {
    /// Adds a deviation. One that was observed before only gains attributes.
    pub fn report(&mut self, step: RehearsalStep, deviation: Deviation, evidence: &[&Recorded]) {
        let id = deviation.id();
        self.steps.insert(step, StepResult::Found(id));
        if let Some(known) = self.observed.iter_mut().find(|known| known.deviation.id() == id) {
            return known.deviation.add_attributes(deviation.attributes());
        }
        self.observed.push(Observed {
            deviation,
            step,
            evidence: evidence.iter().map(|recorded| recorded.exchange.clone()).collect(),
            status: evidence.last().map(|recorded| recorded.status()),
        });
    }

    /// Sets the result of a step, unless it has one.
    pub fn set(&mut self, step: RehearsalStep, result: StepResult) {
        self.steps.entry(step).or_insert(result);
    }

    /// A step passed, unless something was reported in it.
    pub fn passed(&mut self, step: RehearsalStep) {
        self.set(step, StepResult::Passed);
    }

    pub fn has_passed(&self, step: RehearsalStep) -> bool {
        self.steps.get(&step) == Some(&StepResult::Passed)
    }

    pub fn has_finding(&self, step: RehearsalStep) -> bool {
        matches!(self.steps.get(&step), Some(StepResult::Found(_)))
    }
}

impl Observed {
    /// The finding in words. `mask` removes secrets, because what a server says may hold anything.
    pub fn into_finding(self, mask: impl Fn(&str) -> String) -> Finding {
        let severity = self.deviation.severity();
        let mut problem = self.deviation.problem();
        if let Some(status) = self.status {
            problem = problem.with(Param::Status, status);
        }
        let params = problem.params.into_iter().map(|(name, value)| (name, mask(&value))).collect();
        Finding {
            problem: Problem { id: problem.id, params },
            severity,
            step: self.step,
            evidence: self.evidence,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attributes::{TITLE, WORK_EMAIL};
    use model::problem::ProblemId;
    use model::rehearsal::Severity;

    #[test]
    fn a_deviation_is_reported_once_and_gains_attributes() {
        let mut results = Results::default();
        results.report(RehearsalStep::UpdateText, Deviation::UpdateIgnored(vec![TITLE]), &[]);
        results.report(RehearsalStep::UpdateEmail, Deviation::UpdateIgnored(vec![WORK_EMAIL]), &[]);
        let found = StepResult::Found(ProblemId::UpdateIgnored);
        let steps = [(RehearsalStep::UpdateText, found), (RehearsalStep::UpdateEmail, found)];
        assert_eq!(results.steps, BTreeMap::from(steps));
        let [observed] = results.observed.as_slice() else { panic!("{:?}", results.observed) };
        assert_eq!(observed.step, RehearsalStep::UpdateText);
        assert_eq!(observed.deviation, Deviation::UpdateIgnored(vec![TITLE, WORK_EMAIL]));
    }

    #[test]
    fn a_step_that_found_something_has_not_passed() {
        let mut results = Results::default();
        results.report(RehearsalStep::Read, Deviation::ActiveKeptAsText, &[]);
        results.passed(RehearsalStep::Read);
        results.set(RehearsalStep::Read, StepResult::NotTried);
        results.passed(RehearsalStep::Match);
        assert!(results.has_finding(RehearsalStep::Read) && !results.has_passed(RehearsalStep::Read));
        assert!(results.has_passed(RehearsalStep::Match) && !results.has_finding(RehearsalStep::Match));
        assert!(!results.has_passed(RehearsalStep::Delete) && !results.has_finding(RehearsalStep::Delete));
    }

    #[test]
    fn a_finding_names_the_last_status_and_no_secret() {
        let observed = Observed {
            deviation: Deviation::RoleUpdateRefused { role: "secret role".to_owned() },
            step: RehearsalStep::RoleUpdate,
            evidence: Vec::new(),
            status: Some(400),
        };
        let finding = observed.into_finding(|text| text.replace("secret", "••••"));
        let params: Vec<(&str, &str)> =
            finding.problem.params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(params, [("role", "•••• role"), ("status", "400")]);
        assert_eq!(
            (finding.problem.id, finding.severity),
            (ProblemId::RoleUpdateRefused, Severity::Degrades)
        );
        assert_eq!(finding.step, RehearsalStep::RoleUpdate);
    }
}
