//! The changes that are made in Entra, as the person sees them beforehand and as receipts keep them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::choices::RoleApply;
use crate::entra::stored::not_empty;
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

/// How a role is mapped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StoredRoleMapping", into = "StoredRoleMapping")]
pub enum RoleMapping {
    /// A mapping of the type Constant, which gives everybody the same role.
    Constant {
        /// The role's name.
        role: String,
        /// Whether the mapping applies only while a person is created.
        only_at_creation: bool,
    },
    /// A mapping of another type, which this program can neither create nor restore.
    Other,
}

/// A [`RoleMapping`] as stored: `role` is null for [`RoleMapping::Other`].
#[derive(Serialize, Deserialize)]
struct StoredRoleMapping {
    role: Option<String>,
    only_at_creation: bool,
}

impl From<StoredRoleMapping> for RoleMapping {
    fn from(stored: StoredRoleMapping) -> Self {
        match stored.role {
            Some(role) => RoleMapping::Constant { role, only_at_creation: stored.only_at_creation },
            None => RoleMapping::Other,
        }
    }
}

impl From<RoleMapping> for StoredRoleMapping {
    fn from(mapping: RoleMapping) -> Self {
        match mapping {
            RoleMapping::Constant { role, only_at_creation } => {
                StoredRoleMapping { role: Some(role), only_at_creation }
            }
            RoleMapping::Other => StoredRoleMapping { role: None, only_at_creation: false },
        }
    }
}

impl RoleMapping {
    /// The mapping that gives everybody one role. The name is empty while it is not typed.
    pub fn constant(role: Option<&str>, apply: RoleApply) -> Self {
        RoleMapping::Constant {
            role: role.unwrap_or_default().to_owned(),
            only_at_creation: apply == RoleApply::Creation,
        }
    }

    /// Whether the mapping applies only while a person is created.
    pub fn is_only_at_creation(&self) -> bool {
        matches!(self, RoleMapping::Constant { only_at_creation: true, .. })
    }
}

/// Where user names come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum UserNameSource {
    /// An attribute of the person, such as `mail`.
    Attribute(String),
    /// An expression that somebody wrote, which this program does not change without need and can't restore.
    Expression,
}

impl From<String> for UserNameSource {
    fn from(stored: String) -> Self {
        not_empty(stored).map_or(UserNameSource::Expression, UserNameSource::Attribute)
    }
}

impl From<UserNameSource> for String {
    fn from(source: UserNameSource) -> Self {
        match source {
            UserNameSource::Attribute(name) => name,
            UserNameSource::Expression => String::new(),
        }
    }
}

impl UserNameSource {
    /// Whether user names come from this attribute.
    pub fn is(&self, attribute: &str) -> bool {
        matches!(self, UserNameSource::Attribute(name) if name == attribute)
    }
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
