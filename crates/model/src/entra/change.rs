//! One thing that changes in Entra, as the person sees it before and after, and as it is kept in the receipt.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::choices::RoleApply;
use crate::flow::StepId;

/// Something that is changed through Graph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// Creates the enterprise application.
    CreateApplication {
        /// `displayName`.
        name: String,
    },
    /// Has Entra ask the SCIM service; nothing is saved by it.
    TestConnection {
        /// The Tenant URL.
        address: String,
    },
    /// Creates the provisioning job.
    CreateJob,
    /// Saves the Tenant URL and the Secret token, with assigned people and groups in scope only.
    SaveConnection {
        /// The Tenant URL.
        address: String,
        /// The last characters of the token.
        token_ends: String,
        /// Whether something was saved there before.
        replaces: bool,
    },
    /// Copies groups no more, or again.
    CopyGroups {
        /// What the portal calls the mapping.
        mapping: String,
        /// Whether they are copied afterwards.
        copied: bool,
    },
    /// Gives everybody one role, or sends none.
    MapRole {
        /// What was sent before; `None` for nothing.
        before: Option<RoleMapping>,
        /// What is sent afterwards.
        after: Option<RoleMapping>,
    },
    /// Takes the user name from another attribute.
    MapUserName {
        /// The attribute before; empty where it was an expression of somebody's own.
        before: String,
        /// The attribute afterwards.
        after: String,
    },
    /// Assigns somebody to the application.
    Assign(Principal),
    /// Provisions the pilot at once.
    Provision(Principal),
    /// Starts the job.
    Start,
    /// Begins anew, which ends a quarantine.
    Restart,
    /// Pauses the job.
    Pause,
    /// Takes an assignment back.
    Unassign(Principal),
    /// Removes the job.
    RemoveJob,
    /// Removes an application that was created here.
    RemoveApplication {
        /// `displayName`.
        name: String,
    },
}

/// A role by a mapping of the type Constant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleMapping {
    /// The role's name; `None` for a mapping that somebody made in another way, which can't be restored by us.
    pub role: Option<String>,
    /// Only for people who are created.
    pub only_at_creation: bool,
}

impl RoleMapping {
    /// The mapping that gives everybody one role.
    pub fn constant(role: Option<&str>, apply: RoleApply) -> Self {
        RoleMapping {
            role: Some(role.unwrap_or_default().to_owned()),
            only_at_creation: apply == RoleApply::Creation,
        }
    }
}

/// Somebody or something that can be assigned.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Principal {
    /// The object id.
    pub id: String,
    /// As they are called.
    pub name: String,
    /// What it is.
    pub kind: PrincipalKind,
}

/// What can be assigned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PrincipalKind {
    /// A person.
    Person,
    /// A group.
    Group,
}

/// What was changed at once, kept so that it can be told and undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// On which step.
    pub step: StepId,
    /// When it was done.
    pub at: Timestamp,
    /// What changed, in order.
    pub changes: Vec<Change>,
    /// When it was undone.
    #[serde(default)]
    pub undone: Option<Timestamp>,
}

impl Change {
    /// The part of the catalogue's ids that says which kind it is.
    pub fn kind(&self) -> &'static str {
        match self {
            Change::CreateApplication { .. } => "create-application",
            Change::TestConnection { .. } => "test-connection",
            Change::CreateJob => "create-job",
            Change::SaveConnection { .. } => "save-connection",
            Change::CopyGroups { .. } => "copy-groups",
            Change::MapRole { .. } => "map-role",
            Change::MapUserName { .. } => "map-user-name",
            Change::Assign(_) => "assign",
            Change::Provision(_) => "provision",
            Change::Start => "start",
            Change::Restart => "restart",
            Change::Pause => "pause",
            Change::Unassign(_) => "unassign",
            Change::RemoveJob => "remove-job",
            Change::RemoveApplication { .. } => "remove-application",
        }
    }

    /// Whether anything is different in Entra afterwards.
    pub fn is_a_write(&self) -> bool {
        !matches!(self, Change::TestConnection { .. })
    }
}
