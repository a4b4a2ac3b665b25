//! What Graph shows of the organization, the application, its job and its people, at one moment. Never stored: it is asked
//! again.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::entra::AccessLevel;
use crate::entra::{Principal, RoleMapping};

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedInUser {
    /// The object id.
    pub id: String,
    /// As they are called.
    pub name: String,
    /// As they sign in.
    pub user_principal_name: String,
    /// The organization's id.
    pub organization_id: String,
    /// The organization's name.
    pub organization: String,
    /// Whether their role is enough.
    pub roles: Roles,
    /// What may be done.
    pub reach: AccessLevel,
}

/// Whether somebody's directory roles are enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Roles {
    /// Application Administrator, Cloud Application Administrator, or above.
    Enough,
    /// Others, or none.
    Missing,
    /// This tenant does not say.
    Unknown,
}

/// What was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// When.
    pub at: Timestamp,
    /// The applications with the name.
    pub candidates: Vec<Candidate>,
    /// The application.
    pub application: Option<ApplicationSnapshot>,
    /// An application that was known is not there any more.
    pub is_gone: bool,
    /// The pilot, where Entra knows them.
    pub pilot: Option<Principal>,
}

/// An application that has the name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// `servicePrincipal.id`.
    pub object_id: String,
    /// `appId`.
    pub app_id: String,
    /// What it was made from.
    pub kind: graph::Kind,
}

/// The application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationSnapshot {
    /// `servicePrincipal.id`.
    pub object_id: String,
    /// `appId`.
    pub app_id: String,
    /// `displayName`.
    pub name: String,
    /// The role that people are assigned with.
    pub role_for_people: String,
    /// It was made a moment ago, and is not everywhere yet.
    pub is_copying: bool,
    /// The job that is used.
    pub job: Option<JobSnapshot>,
    /// How many jobs there are.
    pub jobs: usize,
    /// The mappings of the job.
    pub mappings: Option<MappingSnapshot>,
    /// Who is assigned, with the id of each assignment.
    pub assigned: Vec<(String, Principal)>,
}

/// The job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobSnapshot {
    /// Its id.
    pub id: String,
    /// Whether it runs by its schedule.
    pub is_started: bool,
    /// Why it is in quarantine: the reason and the code of the error.
    pub quarantine: Option<(String, String)>,
    /// How the last run ended, and the code of its error.
    pub last_run: Option<(String, Option<String>)>,
    /// How many people are in step.
    pub people_in_step: Option<u64>,
    /// How many of how many the running cycle has done.
    pub progress: Option<(u64, u64)>,
}

/// The mappings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappingSnapshot {
    /// Whether groups are copied; `None` where no mapping of groups can be told from the others.
    pub copies_groups: Option<bool>,
    /// What the portal calls the mapping of groups.
    pub groups_name: String,
    /// Which role is sent.
    pub role: Option<RoleMapping>,
    /// Whether there is a place for a role at all.
    pub knows_role: Option<bool>,
    /// The attribute that user names come from; empty for an expression of somebody's own.
    pub user_name: String,
}

/// The provisioning logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Logs {
    /// What they say, newest first.
    Lines(Vec<graph::LogEntry>),
    /// There is no licence for them.
    NeedLicence,
}

/// Somebody or something that a search brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectoryMatch {
    /// Who or what.
    pub principal: Principal,
    /// As a person signs in; empty for a group.
    pub user_principal_name: String,
    /// A person's mail; empty where there is none.
    pub mail: String,
    /// Whether it can be assigned: a group only if it is for security.
    pub is_assignable: bool,
}
