//! What is the pretend Entra, as its own administrator sees it?
//!
//! People, groups and enterprise applications. Its provisioning service speaks SCIM to whatever an application is
//! connected to, as the real one does; see [`client`] and [`provisioning`]. The pages and Microsoft Graph work on this one
//! state. A page is about the application that its address names, or else about the newest, and makes one where there is none.

pub(crate) mod actions;
pub(crate) mod application;
pub(crate) mod client;
pub(crate) mod directory;
pub(crate) mod job;
pub(crate) mod lag;
pub(crate) mod mapping;
pub(crate) mod provisioning;
pub(crate) mod report;
mod schedule;
pub(crate) mod schema;

use std::collections::VecDeque;

use uuid::Uuid;

use application::{Application, NON_GALLERY};
use directory::{EntraPerson, Group, groups, people};
use job::{Job, JobRef};
use lag::{ASSIGNMENT_COUNTS, Lag};
use report::{Logged, ProvisionOutcome, Provisioned};

use standin_trelica::clock::now;

/// Everything that Entra keeps.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entra {
    /// Oldest first; those that were deleted stay, and are gone.
    pub(crate) applications: Vec<Application>,
    pub(crate) people: Vec<EntraPerson>,
    pub(crate) groups: Vec<Group>,
    pub(crate) log: VecDeque<Logged>,
    pub(crate) lag: Lag,
    /// What stands in the box Secret token of a page that was sent and not created yet.
    pub(crate) typed_token: String,
}

impl Entra {
    pub(crate) fn new() -> Self {
        Self { people: people(), groups: groups(), ..Self::default() }
    }

    /// The application that the pages are about where their address names none.
    pub(crate) fn newest(&self) -> Option<&Application> {
        self.applications.iter().rfind(|application| is_made(application))
    }

    pub(crate) fn newest_mut(&mut self) -> Option<&mut Application> {
        self.applications.iter_mut().rfind(|application| is_by_hand(application))
    }

    /// The application that the pages work on; made, as a person would make it, where there is none.
    pub(crate) fn by_hand(&mut self) -> &mut Application {
        let at = self.applications.iter().rposition(is_by_hand).unwrap_or_else(|| {
            self.applications.push(Application::by_hand());
            self.applications.len() - 1
        });
        &mut self.applications[at]
    }

    /// The application of a page: the one with this id, or else the newest that a scenario did not put there, of whatever kind;
    /// made where there is none.
    pub(crate) fn on_page(&mut self, object_id: &str) -> &Application {
        let named = |one: &Application| one.gone.is_none() && one.object_id == object_id;
        let at = self.applications.iter().position(named);
        match at.or_else(|| self.applications.iter().rposition(is_made)) {
            Some(at) => &self.applications[at],
            None => self.by_hand(),
        }
    }

    /// The page Create your own application, or the gallery, makes one. The first of a person's own has the ids of
    /// `wire/entra.json`.
    pub(crate) fn create(&mut self, name: &str, template: Option<&str>) -> &Application {
        let written = Application::by_hand();
        let is_new = !self.applications.iter().any(|one| one.object_id == written.object_id);
        let own = is_new && template == Some(NON_GALLERY);
        let base = if own { written } else { Application::new(name, template) };
        let at = self.applications.len();
        self.applications.push(Application { name: name.to_owned(), ..base });
        &self.applications[at]
    }

    /// The one with this service principal, until it is deleted.
    pub(crate) fn application(&self, object_id: &str) -> Option<&Application> {
        let found = |one: &&Application| one.object_id == object_id && one.gone.is_none();
        self.applications.iter().find(found)
    }

    pub(crate) fn application_mut(&mut self, object_id: &str) -> Option<&mut Application> {
        let found = |one: &&mut Application| one.object_id == object_id && one.gone.is_none();
        self.applications.iter_mut().find(found)
    }

    pub(crate) fn job(&self, job: &JobRef) -> Option<&Job> {
        self.application(&job.application)?.job_of(&job.job)
    }

    pub(crate) fn person(&self, id: &str) -> Option<&EntraPerson> {
        self.people.iter().find(|person| person.id == id)
    }

    pub(crate) fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// Puts a person into the directory, or the same person as they are now.
    pub(crate) fn know(&mut self, person: &EntraPerson) {
        match self.people.iter_mut().find(|known| known.id == person.id) {
            Some(known) => known.clone_from(person),
            None => self.people.push(person.clone()),
        }
    }

    /// Adds the person under Users and groups, and to the directory where they are new.
    pub(crate) fn assign_by_hand(&mut self, person: &EntraPerson) {
        if self.person(&person.id).is_none() {
            self.people.push(person.clone());
        }
        self.by_hand().assign(&person.id);
    }

    /// Whether the person is assigned, alone or in a group, for long enough to count.
    pub(crate) fn is_assigned(&self, application: &Application, person: &str, lag: Lag) -> bool {
        let mut counting = application.standing().filter(|one| lag.over(one.since, ASSIGNMENT_COUNTS));
        counting.any(|one| {
            let is_member = |group: &Group| group.members.iter().any(|member| member == person);
            one.principal == person || self.group(&one.principal).is_some_and(is_member)
        })
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

    /// Notes what came of a person, in the log and in the application.
    pub(crate) fn note(
        &mut self,
        object_id: &str,
        job: &str,
        cycle: &str,
        person: &EntraPerson,
        report: &Provisioned,
    ) -> Logged {
        let mut application_name = String::new();
        if let Some(application) = self.application_mut(object_id) {
            if report.action == "Disable" && report.outcome == ProvisionOutcome::Success {
                application.provisioned.remove(&person.id);
            } else if report.target_id.is_some() {
                application.provisioned.insert(person.id.clone());
            }
            application_name.clone_from(&application.name);
        }
        let logged = Logged {
            id: Uuid::new_v4().to_string(),
            change: Uuid::new_v4().to_string(),
            cycle: cycle.to_owned(),
            application: object_id.to_owned(),
            application_name,
            job: job.to_owned(),
            since: self.lag.beginning(),
            at: now(),
            person: person.clone(),
            report: report.clone(),
        };
        if self.log.len() == LOG_ENTRIES_KEPT {
            self.log.pop_front();
        }
        self.log.push_back(logged.clone());
        logged
    }

    /// Takes away what a scenario put there.
    pub(crate) fn forget_planted(&mut self) {
        self.applications.retain(|application| !application.planted);
        for application in &mut self.applications {
            application.jobs.retain(|job| !job.planted);
        }
    }
}

fn is_made(application: &Application) -> bool {
    application.gone.is_none() && !application.planted
}

fn is_by_hand(application: &Application) -> bool {
    application.gone.is_none() && application.template.as_deref() == Some(NON_GALLERY)
}

const LOG_ENTRIES_KEPT: usize = 1_000;
