//! The permissions that a sign-in requests. Those that allow changes are requested only when the person wants changes.

use serde::{Deserialize, Serialize};

/// What a sign-in's permissions allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum AccessLevel {
    /// Reading.
    Read,
    /// Reading, and making the changes of the steps.
    Write,
    /// Also assigning people, in tenants that require a separate permission for it.
    Assign,
    /// Also reading the provisioning logs.
    Logs,
}

/// A permission of Microsoft Graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScopeRow {
    /// Microsoft's name of it. The text catalog gives the reason as `scope-<name>`, in lower case with hyphens.
    pub name: &'static str,
    /// The lowest access level that requests it.
    pub from: AccessLevel,
}

/// Every permission that is ever requested, least first (Microsoft Graph permissions reference).
pub const SCOPES: &[ScopeRow] = &[
    ScopeRow { name: "User.Read", from: AccessLevel::Read },
    ScopeRow { name: "User.ReadBasic.All", from: AccessLevel::Read },
    ScopeRow { name: "Group.ReadBasic.All", from: AccessLevel::Read },
    ScopeRow { name: "Application.Read.All", from: AccessLevel::Read },
    ScopeRow { name: "Synchronization.Read.All", from: AccessLevel::Read },
    ScopeRow { name: "Application.ReadWrite.All", from: AccessLevel::Write },
    ScopeRow { name: "Synchronization.ReadWrite.All", from: AccessLevel::Write },
    ScopeRow { name: "AppRoleAssignment.ReadWrite.All", from: AccessLevel::Assign },
    ScopeRow { name: "ProvisioningLog.Read.All", from: AccessLevel::Logs },
];

impl AccessLevel {
    /// The permissions to request for this access level.
    pub fn scopes(self) -> impl Iterator<Item = &'static ScopeRow> {
        // The permission for assigning is not requested together with the one for logs.
        let own = move |scope: &&ScopeRow| scope.from == self || scope.from <= self.min(AccessLevel::Write);
        SCOPES.iter().filter(own)
    }

    /// The access level that these permissions grant, with or without Graph's host; `None` if they do not allow reading.
    pub fn of(given: &[String]) -> Option<AccessLevel> {
        let has = |name: &str| given.iter().any(|one| one.rsplit('/').next() == Some(name));
        let all = |reach: AccessLevel| {
            SCOPES.iter().filter(|scope| scope.from == reach).all(|scope| has(scope.name))
        };
        let reads = has("Application.Read.All") || has("Application.ReadWrite.All");
        match () {
            () if all(AccessLevel::Write) && all(AccessLevel::Logs) => Some(AccessLevel::Logs),
            () if all(AccessLevel::Write) && all(AccessLevel::Assign) => Some(AccessLevel::Assign),
            () if all(AccessLevel::Write) => Some(AccessLevel::Write),
            () if reads => Some(AccessLevel::Read),
            () => None,
        }
    }
}

impl ScopeRow {
    /// The id of its reason in the text catalog.
    pub fn reason_id(&self) -> String {
        format!("scope-{}", self.name.to_lowercase().replace('.', "-"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| format!("https://graph.microsoft.com/{name}")).collect()
    }

    #[test]
    fn nothing_that_changes_is_asked_for_at_sign_in() {
        assert!(AccessLevel::Read.scopes().all(|scope| !scope.name.contains("Write")));
        assert_eq!(AccessLevel::Assign.scopes().count(), SCOPES.len() - 1);
        assert!(AccessLevel::Logs.scopes().all(|scope| !scope.name.starts_with("AppRole")));
        assert!(AccessLevel::Write.scopes().all(|scope| !scope.name.starts_with("AppRole")));
    }

    #[test]
    fn what_was_given_says_how_far_it_reaches() {
        assert_eq!(AccessLevel::of(&given(&["User.Read"])), None);
        assert_eq!(AccessLevel::of(&given(&["User.Read", "Application.Read.All"])), Some(AccessLevel::Read));
        let write = ["Application.ReadWrite.All", "Synchronization.ReadWrite.All"];
        assert_eq!(AccessLevel::of(&given(&write)), Some(AccessLevel::Write));
        assert_eq!(AccessLevel::of(&write.map(str::to_owned)), Some(AccessLevel::Write));
        assert_eq!(AccessLevel::of(&given(&write[..1])), Some(AccessLevel::Read));
    }
}
