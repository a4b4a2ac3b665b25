//! Which users does an application provision?
//!
//! Assigned users and direct members of assigned groups, or all users if the scope says so. The next cycle disables
//! provisioned users who have left the scope.

use super::Entra;
use super::application::Application;
use super::lag::{ASSIGNMENT_COUNTS, Lag};
use super::person::EntraPerson;
use super::report::{ProvisionOutcome, Provisioned};

impl Entra {
    /// Whether the person is assigned, alone or in a group, for long enough to count.
    pub(crate) fn is_assigned(&self, application: &Application, person: &str, lag: Lag) -> bool {
        let mut counting = application
            .standing()
            .filter(|assignment| lag.over(assignment.since, ASSIGNMENT_COUNTS))
            .map(|assignment| assignment.principal.as_str());
        counting.any(|principal| {
            principal == person
                || self
                    .groups
                    .iter()
                    .any(|group| group.id == principal && group.members.iter().any(|member| member == person))
        })
    }

    /// The users who are assigned directly.
    pub(crate) fn assigned_people(&self, application: &Application) -> Vec<EntraPerson> {
        let assigned = |person: &&EntraPerson| application.standing().any(|one| one.principal == person.id);
        self.people.iter().filter(assigned).cloned().collect()
    }

    /// The users of a cycle: those in scope, and provisioned users who have left the scope, as disabled.
    pub(crate) fn people_of_cycle(&self, application: &Application) -> Vec<EntraPerson> {
        let everybody = application.scope_all() == Some(true);
        let in_scope =
            |person: &EntraPerson| everybody || self.is_assigned(application, &person.id, Lag::default());
        let (inside, outside): (Vec<_>, Vec<_>) = self.people.iter().partition(|person| in_scope(person));
        let leaving = outside
            .into_iter()
            .filter(|person| application.provisioned.contains(&person.id))
            .map(|person| EntraPerson { account_enabled: false, ..person.clone() });
        inside.into_iter().cloned().chain(leaving).collect()
    }
}

impl Application {
    /// Records whether a user exists at the target after provisioning.
    pub(crate) fn note(&mut self, person: &EntraPerson, report: &Provisioned) {
        let disabled = report.action == "Disable" && report.outcome == ProvisionOutcome::Success;
        if disabled {
            self.provisioned.remove(&person.id);
        } else if report.target_id.is_some() {
            self.provisioned.insert(person.id.clone());
        }
    }
}
