//! Which accounts can sign in?
//!
//! An administrator of applications, somebody who may only read, somebody with no role, and somebody who is not of this
//! organization at all.

use crate::entra::directory::EntraPerson;
use crate::wire::ENTRA;
use standin_trelica::wire::{elements, text};

/// An account of `wire/entra.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Account {
    pub(crate) id: &'static str,
    pub(crate) address: &'static str,
    given_name: &'static str,
    surname: &'static str,
    pub(crate) roles: Vec<&'static str>,
    /// Whether the account belongs to another organization.
    pub(crate) personal: bool,
}

/// All of them; the administrator is the first.
pub(crate) fn accounts() -> Vec<Account> {
    elements(&ENTRA["accounts"])
        .map(|written| Account {
            id: text(written, "id"),
            address: text(written, "address"),
            given_name: text(written, "givenName"),
            surname: text(written, "surname"),
            roles: elements(&written["roles"]).filter_map(|role| role.as_str()).collect(),
            personal: written["personal"] == true,
        })
        .collect()
}

/// The id by which a role is the same in every tenant.
pub(crate) fn role_template(role: &str) -> &'static str {
    text(&ENTRA["roles"], role)
}

impl Account {
    pub(crate) fn named(address: &str) -> Option<Self> {
        accounts().into_iter().find(|account| account.address.eq_ignore_ascii_case(address))
    }

    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.given_name, self.surname)
    }

    /// The same as somebody in the directory.
    pub(crate) fn person(&self) -> EntraPerson {
        EntraPerson {
            id: self.id.to_owned(),
            ..EntraPerson::with_address(self.address, self.given_name, self.surname)
        }
    }

    /// The role as the page shows it.
    pub(crate) fn label(&self) -> String {
        let role = match self.roles.first() {
            Some(role) => role,
            None if self.personal => "personal account",
            None => "no role",
        };
        format!("{} ({role})", self.address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_of_an_account_has_its_id() {
        let accounts = accounts();
        assert_eq!(
            accounts.first().map(|first| first.roles.clone()),
            Some(vec!["Cloud Application Administrator"])
        );
        for role in accounts.iter().flat_map(|account| &account.roles) {
            assert_eq!(role_template(role).len(), 36, "{role}");
        }
    }
}
