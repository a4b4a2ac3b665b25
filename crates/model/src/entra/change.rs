//! The changes that are made in Entra, as the person sees them beforehand and as receipts keep them.

use graph::{RoleMapping, UserNameSource};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::flow::StepId;

/// One change in Entra, made through Graph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// Creates the enterprise application.
    CreateApplication {
        /// `displayName`.
        name: String,
    },
    /// Has Entra send a test request to the SCIM service. Saves nothing.
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
        /// Whether it replaces what may have been saved before.
        replaces: bool,
    },
    /// Switches the provisioning of groups off or on.
    CopyGroups {
        /// What the portal calls the mapping.
        mapping: String,
        /// Whether groups are provisioned afterward.
        copied: bool,
    },
    /// Sends one role for everybody, or none.
    MapRole {
        /// The mapping before; `None` if no role was sent.
        before: Option<RoleMapping>,
        /// The mapping afterward; `None` if no role is sent.
        after: Option<RoleMapping>,
    },
    /// Takes the user name from another attribute.
    MapUserName {
        /// The source before.
        before: UserNameSource,
        /// The attribute afterward.
        after: String,
    },
    /// Assigns a person or group to the application.
    Assign(Principal),
    /// Provisions a person on demand.
    Provision(Principal),
    /// Starts the job.
    Start,
    /// Restarts the job, which ends a quarantine.
    Restart,
    /// Pauses the job.
    Pause,
    /// Removes an assignment.
    Unassign(Principal),
    /// Removes the job.
    RemoveJob,
    /// Removes an application that this program created.
    RemoveApplication {
        /// `displayName`.
        name: String,
    },
}

/// A person or group that can be assigned.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Principal {
    /// The object id.
    pub id: String,
    /// The display name.
    pub name: String,
    /// Whether it is a person or a group.
    pub kind: PrincipalKind,
}

/// The kinds of principals that can be assigned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PrincipalKind {
    /// A user.
    Person,
    /// A group.
    Group,
}

/// The changes that were made together, kept so that they can be shown and undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The step that they belong to.
    pub step: StepId,
    /// When the person approved them.
    pub at: Timestamp,
    /// The changes, in the order in which they were made.
    pub changes: Vec<Change>,
    /// When they were undone.
    #[serde(default)]
    pub undone: Option<Timestamp>,
}

impl Change {
    /// The kind, as the ids of the text catalog spell it.
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

    /// Whether the change alters anything in Entra.
    pub fn is_a_write(&self) -> bool {
        !matches!(self, Change::TestConnection { .. })
    }
}
