//! What Graph shows of the organization, the application, its job and its assignments at one moment.
//!
//! A snapshot is read again at every start. Only reports store one.

use graph::{LastRun, Progress, Quarantine, RoleMapping, UserNameSource};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::entra::{AccessLevel, Principal, stored::empty_as_none};

/// The person who is signed in to Microsoft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedInUser {
    /// The object id.
    pub id: String,
    /// The display name.
    pub name: String,
    /// `userPrincipalName`.
    pub user_principal_name: String,
    /// The tenant id.
    pub organization_id: String,
    /// The organization's display name.
    pub organization: String,
    /// Whether the person's directory roles are sufficient.
    pub roles: Roles,
    /// What the sign-in's permissions allow.
    pub reach: AccessLevel,
}

/// Whether a person's directory roles are sufficient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Roles {
    /// The person is an Application Administrator, a Cloud Application Administrator or a Global Administrator.
    Enough,
    /// The person has none of these roles.
    Missing,
    /// The tenant does not show the person's roles.
    Unknown,
}

/// What Graph showed at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// When it was read.
    pub at: Timestamp,
    /// Every application with the requested name.
    pub candidates: Vec<Candidate>,
    /// The application to set up; `None` if there is none or if it is unclear which one it is.
    pub application: Option<ApplicationSnapshot>,
    /// Whether an application that was known no longer exists.
    pub is_gone: bool,
    /// The pilot; `None` if Entra does not know them.
    pub pilot: Option<Principal>,
}

/// An application with the requested name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// `servicePrincipal.id`.
    pub object_id: String,
    /// `appId`.
    pub app_id: String,
    /// The kind of template that it was created from.
    pub kind: graph::Kind,
}

/// The application to set up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationSnapshot {
    /// `servicePrincipal.id`.
    pub object_id: String,
    /// `appId`.
    pub app_id: String,
    /// `displayName`.
    pub name: String,
    /// The id of the app role to assign people with; `None` until the application can be read.
    #[serde(with = "empty_as_none")]
    pub role_for_people: Option<String>,
    /// Whether Entra may still be replicating an application that was created moments ago.
    pub is_copying: bool,
    /// The provisioning job: the one that runs, or the first one.
    pub job: Option<JobSnapshot>,
    /// The number of provisioning jobs.
    pub jobs: usize,
    /// The mappings of the job.
    pub mappings: Option<MappingSnapshot>,
    /// The people and groups who are assigned, each with the id of the assignment.
    pub assigned: Vec<(String, Principal)>,
}

/// A provisioning job.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobSnapshot {
    /// `synchronizationJob.id`.
    pub id: String,
    /// Whether the job runs on its schedule.
    pub is_started: bool,
    /// Why the job is in quarantine; `None` if it is not.
    pub quarantine: Option<Quarantine>,
    /// How the last run ended; `None` before the first one.
    pub last_run: Option<LastRun>,
    /// The number of people who are in sync.
    pub people_in_step: Option<u64>,
    /// The progress of the current cycle.
    pub progress: Option<Progress>,
}

/// The attribute mappings of a job, as far as they matter here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappingSnapshot {
    /// Whether groups are provisioned; `None` if no mapping can be identified as the one for groups.
    pub copies_groups: Option<bool>,
    /// What the portal calls the mapping for groups.
    pub groups_name: String,
    /// The role that is sent; `None` if none is.
    pub role: Option<RoleMapping>,
    /// Whether the target schema has an attribute for roles; `None` if that is unknown.
    pub knows_role: Option<bool>,
    /// Where user names come from.
    pub user_name: UserNameSource,
}

/// The provisioning logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Logs {
    /// The entries, newest first.
    Lines(Vec<graph::LogEntry>),
    /// The tenant has no license for provisioning logs.
    NeedLicence,
}

/// A person or group that a search in the directory found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectoryMatch {
    /// The person or group.
    pub principal: Principal,
    /// The user principal name of a person; empty for a group.
    pub user_principal_name: String,
    /// The mail address of a person; empty if there is none.
    pub mail: String,
    /// Whether it can be assigned. Only security groups can.
    pub is_assignable: bool,
}
