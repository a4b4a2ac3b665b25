//! Which permissions are asked for, when, and why. What can change something is asked for only when the person wants it.

use serde::{Deserialize, Serialize};

/// How far a sign-in reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum AccessLevel {
    /// It looks, and changes nothing.
    Read,
    /// It makes the changes of the steps.
    Write,
    /// It assigns people, where the tenant asks for a permission of its own for that.
    Assign,
    /// It reads Entra's provisioning logs as well.
    Logs,
}

/// A permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScopeRow {
    /// As Microsoft calls it. Its reason is `scope-<name>` in the catalogue, in lower case with hyphens.
    pub name: &'static str,
    /// From which reach on it is asked for.
    pub from: AccessLevel,
}

/// Every permission that is ever asked for, least first (Graph permissions reference; section 4.4 of the facts).
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
    /// The permissions of a sign-in that reaches this far.
    pub fn scopes(self) -> impl Iterator<Item = &'static ScopeRow> {
        // The logs are asked for by themselves, beside what changes something.
        let own = move |scope: &&ScopeRow| scope.from == self || scope.from <= self.min(AccessLevel::Write);
        SCOPES.iter().filter(own)
    }

    /// How far a sign-in reaches that was given these permissions, with or without Graph's address in front.
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
    /// The id of its reason in the catalogue.
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
