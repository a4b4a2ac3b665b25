//! What is one enterprise application?
//!
//! Its ids, the template that it was made from, what was saved to connect it, who is assigned to it, its jobs, and who is
//! at the target because of it. When each came and went is kept beside it, for the [`lag`](super::lag).

use std::{collections::BTreeSet, time::Instant};

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::{client::Connection, job::Job, report::Provisioned};
use crate::{graph::fault::GraphBehavior, wire::ENTRA};
use standin_trelica::{clock::now, wire::text};

/// The template of applications that are not in the gallery.
pub(crate) const NON_GALLERY: &str = "8adf8e6e-67b2-4cf2-a259-e3dc5476c621";
/// The template of the gallery's Trelica, which signs people in and provisions nobody.
pub(crate) const GALLERY: &str = "2f1d4b7c-93e8-4a05-b6c2-e07f58d19a34";
/// The role `User` that such an application has.
pub(crate) const USER_ROLE: &str = "18d14569-c3bd-439b-9a66-3a2aee01d14f";
pub(crate) const MSIAM_ROLE: &str = "b9632174-c057-4f7e-951b-be3adc52bfe6";

/// An application and its service principal.
#[derive(Clone, Debug, Default)]
pub(crate) struct Application {
    /// The id of the service principal.
    pub(crate) object_id: String,
    pub(crate) application_object_id: String,
    /// The client id.
    pub(crate) application_id: String,
    pub(crate) name: String,
    pub(crate) template: Option<String>,
    pub(crate) created: Timestamp,
    pub(crate) since: Option<Instant>,
    pub(crate) gone: Option<Instant>,
    /// Put there by a scenario; ends with it.
    pub(crate) planted: bool,
    pub(crate) secrets: Vec<(String, String)>,
    pub(crate) assignments: Vec<Assignment>,
    pub(crate) jobs: Vec<Job>,
    /// Who is at the target because of this application.
    pub(crate) provisioned: BTreeSet<String>,
    pub(crate) last_cycle: Vec<Provisioned>,
    pub(crate) properties: Properties,
    pub(crate) alerts: Alerts,
    /// The schema as it was edited on the page Attribute mapping and not saved yet.
    pub(crate) draft: Option<Value>,
}

/// What the page Properties sets.
#[derive(Clone, Debug)]
pub(crate) struct Properties {
    /// Whether people may sign in to it.
    pub(crate) enabled: bool,
    /// Whether only assigned people may.
    pub(crate) assignment_required: bool,
    /// Whether people see it among their applications.
    pub(crate) visible: bool,
    pub(crate) notes: String,
}

/// Who is written to when provisioning fails, and how many deletions are too many.
#[derive(Clone, Debug)]
pub(crate) struct Alerts {
    pub(crate) email: String,
    pub(crate) prevents_deletions: bool,
    pub(crate) threshold: String,
}

impl Default for Properties {
    fn default() -> Self {
        Self { enabled: true, assignment_required: true, visible: true, notes: String::new() }
    }
}

impl Default for Alerts {
    fn default() -> Self {
        Self { email: String::new(), prevents_deletions: false, threshold: "500".to_owned() }
    }
}

/// Somebody, or a group, assigned to an application in a role.
#[derive(Clone, Debug)]
pub(crate) struct Assignment {
    pub(crate) id: String,
    pub(crate) principal: String,
    pub(crate) role: String,
    pub(crate) created: Timestamp,
    pub(crate) since: Option<Instant>,
    pub(crate) gone: Option<Instant>,
}

impl Application {
    pub(crate) fn new(name: &str, template: Option<&str>) -> Self {
        Self {
            object_id: Uuid::new_v4().to_string(),
            application_object_id: Uuid::new_v4().to_string(),
            application_id: Uuid::new_v4().to_string(),
            name: name.to_owned(),
            template: template.map(str::to_owned),
            created: now(),
            ..Self::default()
        }
    }

    /// The one that the person makes by hand: of `wire/entra.json`, with its ids.
    pub(crate) fn by_hand() -> Self {
        let written = &ENTRA["application"];
        Self {
            object_id: text(written, "object-id").to_owned(),
            application_object_id: text(written, "application-object-id").to_owned(),
            application_id: text(written, "application-id").to_owned(),
            ..Self::new(text(written, "name"), Some(NON_GALLERY))
        }
    }

    /// Whether its provisioning page offers more than doing everything by hand.
    pub(crate) fn provisions(&self) -> bool {
        self.template.as_deref() == Some(NON_GALLERY)
    }

    /// What was saved under this key.
    pub(crate) fn secret(&self, key: &str) -> Option<&str> {
        self.secrets.iter().find(|(found, _)| found == key).map(|(_, value)| value.as_str())
    }

    /// Where the application is connected to; nothing until both were saved.
    pub(crate) fn connection(&self) -> Option<Connection> {
        Some(Connection {
            tenant_url: self.secret("BaseAddress")?.to_owned(),
            token: self.secret("SecretToken")?.to_owned(),
        })
    }

    /// What Create does under Connect your application: it saves both, and there is a job from then on.
    pub(crate) fn connect(&mut self, connection: &Connection) {
        let everybody = self.scope_all() == Some(true);
        self.secrets = vec![
            ("BaseAddress".to_owned(), connection.tenant_url.clone()),
            ("SecretToken".to_owned(), connection.token.clone()),
        ];
        self.set_scope_all(everybody);
        self.job_by_hand();
    }

    pub(crate) fn set_scope_all(&mut self, everybody: bool) {
        self.secrets.retain(|(key, _)| key != "SyncAll");
        self.secrets.push(("SyncAll".to_owned(), everybody.to_string()));
    }

    /// Whether everybody is in scope and not only who is assigned; nothing where it was never said.
    pub(crate) fn scope_all(&self) -> Option<bool> {
        self.secret("SyncAll").map(|said| said.eq_ignore_ascii_case("true"))
    }

    /// The job that the pages work on, made where there is none: each page that saves a setting needs one.
    pub(crate) fn job_by_hand(&mut self) -> &mut Job {
        let at = self.jobs.iter().position(|job| job.gone.is_none()).unwrap_or_else(|| {
            self.jobs.push(Job::new("scim", GraphBehavior::default()));
            self.jobs.len() - 1
        });
        &mut self.jobs[at]
    }

    /// The job that the pages work on, where there is one.
    pub(crate) fn job(&self) -> Option<&Job> {
        self.jobs.iter().find(|job| job.gone.is_none())
    }

    pub(crate) fn job_of(&self, id: &str) -> Option<&Job> {
        self.jobs.iter().find(|job| job.id == id && job.gone.is_none())
    }

    pub(crate) fn job_of_mut(&mut self, id: &str) -> Option<&mut Job> {
        self.jobs.iter_mut().find(|job| job.id == id && job.gone.is_none())
    }

    /// Those that were not removed.
    pub(crate) fn standing(&self) -> impl Iterator<Item = &Assignment> {
        self.assignments.iter().filter(|assignment| assignment.gone.is_none())
    }

    /// Adds somebody, or a group, who is not there yet.
    pub(crate) fn assign(&mut self, principal: &str) {
        if !self.standing().any(|assignment| assignment.principal == principal) {
            self.assignments.push(Assignment::new(principal, USER_ROLE));
        }
    }

    /// Removes somebody in whatever role they are.
    pub(crate) fn unassign(&mut self, principal: &str) {
        let of =
            |assignment: &&mut Assignment| assignment.principal == principal && assignment.gone.is_none();
        for assignment in self.assignments.iter_mut().filter(of) {
            assignment.gone = Some(Instant::now());
        }
    }
}

impl Assignment {
    pub(crate) fn new(principal: &str, role: &str) -> Self {
        Self {
            // The real ones are 43 characters of base64url.
            id: format!("{}-{}", Uuid::new_v4().simple(), &Uuid::new_v4().simple().to_string()[..10]),
            principal: principal.to_owned(),
            role: role.to_owned(),
            created: now(),
            since: None,
            gone: None,
        }
    }
}
