//! What do tests see of the applications in the pretend Entra, and what can another administrator change?
//!
//! Snapshots show the state itself, without lag.

use std::time::Instant;

use crate::entra::{Entra, application::Application, job::Job, schema};

/// An enterprise application that exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationSnapshot {
    /// The id of the service principal.
    pub object_id: String,
    /// The id of the application behind it.
    pub application_object_id: String,
    /// The name that is shown.
    pub name: String,
    /// The template that it was made from.
    pub template: Option<String>,
    /// Its jobs, oldest first.
    pub jobs: Vec<JobSnapshot>,
    /// The ids of the people and groups who are assigned; twice where they are assigned in two roles.
    pub assigned: Vec<String>,
    /// The Tenant URL that was saved.
    pub connected_to: Option<String>,
    /// Whether all users are in scope and not only assigned ones, once it was set.
    pub scope_all: Option<bool>,
}

/// A provisioning job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobSnapshot {
    pub id: String,
    /// Whether it runs.
    pub started: bool,
    /// Whether groups are copied.
    pub groups_enabled: bool,
    /// The constant that is sent as the role.
    pub role: Option<String>,
    /// Whether the role is sent for new people only.
    pub role_only_at_creation: bool,
    /// The attribute that becomes `userName`.
    pub user_name_source: String,
}

/// A change that another administrator makes to the newest application that is not from the gallery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutsideChange {
    /// Has groups copied.
    SwitchesGroupsOn,
    DeletesTheApplication,
    /// Deletes its jobs.
    DeletesTheJob,
    /// Removes everybody.
    RemovesTheAssignments,
    /// Pauses its jobs.
    PausesTheJob,
}

/// Every application that exists.
pub(crate) fn applications(entra: &Entra) -> Vec<ApplicationSnapshot> {
    entra.applications.iter().filter(|one| one.gone.is_none()).map(seen).collect()
}

fn seen(one: &Application) -> ApplicationSnapshot {
    ApplicationSnapshot {
        object_id: one.object_id.clone(),
        application_object_id: one.application_object_id.clone(),
        name: one.name.clone(),
        template: one.template.clone(),
        jobs: one.jobs.iter().filter(|job| job.gone.is_none()).map(job_seen).collect(),
        assigned: one.standing().map(|assignment| assignment.principal.clone()).collect(),
        connected_to: one.secret("BaseAddress").map(str::to_owned),
        scope_all: one.scope_all(),
    }
}

fn job_seen(job: &Job) -> JobSnapshot {
    let role = schema::role(&job.schema);
    JobSnapshot {
        id: job.id.clone(),
        started: job.is_started(),
        groups_enabled: schema::groups_enabled(&job.schema),
        role_only_at_creation: role.as_ref().is_some_and(|role| role.only_at_creation),
        role: role.map(|role| role.name),
        user_name_source: schema::user_name_source(&job.schema),
    }
}

impl OutsideChange {
    pub(crate) fn does(self, entra: &mut Entra) {
        let Some(application) = entra.newest_mut() else { return };
        let now = Some(Instant::now());
        let jobs = application.jobs.iter_mut().filter(|job| job.gone.is_none());
        match self {
            Self::SwitchesGroupsOn => jobs.for_each(|job| schema::set_groups_enabled(&mut job.schema, true)),
            Self::DeletesTheJob => jobs.for_each(|job| job.gone = now),
            Self::PausesTheJob => jobs.for_each(Job::pause),
            Self::DeletesTheApplication => application.gone = now,
            Self::RemovesTheAssignments => {
                let standing = application.assignments.iter_mut().filter(|one| one.gone.is_none());
                standing.for_each(|one| one.gone = now);
            }
        }
    }
}
