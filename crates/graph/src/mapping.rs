//! Where a role and a user name come from, as a mapping says it, and as it is stored.

use serde::{Deserialize, Serialize};

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
        if stored.is_empty() { UserNameSource::Expression } else { UserNameSource::Attribute(stored) }
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
