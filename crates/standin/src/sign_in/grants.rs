//! Which accounts can sign in, which of their codes and tokens are valid, and to which scopes have they agreed?
//!
//! An administrator of applications, somebody who may only read, somebody with no role, and somebody who is not of this
//! organization at all. A code is valid once. Scopes that an account has agreed to are in all of its later tokens.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::{entra::directory::EntraPerson, graph::fault::GraphFault, wire::ENTRA};
use standin_trelica::wire::{elements, text};

/// An account of `wire/entra.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Account {
    pub(crate) id: &'static str,
    pub(crate) address: &'static str,
    given_name: &'static str,
    surname: &'static str,
    roles: Vec<&'static str>,
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

    /// The roles in this scenario.
    pub(crate) fn roles_under(&self, fault: GraphFault) -> Vec<&'static str> {
        match fault {
            GraphFault::Roles(roles) => roles.to_vec(),
            GraphFault::RolesUnknown => Vec::new(),
            _ => self.roles.clone(),
        }
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

/// All codes, tokens and agreed scopes.
#[derive(Debug, Default)]
pub(crate) struct SignIn {
    codes: BTreeMap<String, Code>,
    tokens: BTreeMap<String, Token>,
    /// The grants by refresh token.
    refreshes: BTreeMap<String, Grant>,
    /// The scopes that each account has agreed to.
    consents: BTreeMap<String, BTreeSet<String>>,
}

/// An account and what it agreed to.
#[derive(Clone, Debug)]
pub(crate) struct Grant {
    pub(crate) account: Account,
    /// Scopes of Microsoft Graph, and those of the sign-in itself.
    pub(crate) scopes: BTreeSet<String>,
    /// Whether the request had the claims that Graph asked for.
    pub(crate) has_claims: bool,
    pub(crate) nonce: Option<String>,
}

/// A code and its authorization request.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    pub(crate) grant: Grant,
    pub(crate) redirect: String,
    pub(crate) challenge: String,
    pub(crate) used: bool,
}

/// An access token.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) grant: Grant,
    pub(crate) issued: Instant,
    /// How often it was used, including the current call.
    pub(crate) calls: usize,
    /// How often it was used for a write.
    pub(crate) writes: usize,
}

impl SignIn {
    /// The scopes that an account agreed to before.
    pub(crate) fn agreed(&self, address: &str) -> BTreeSet<String> {
        self.consents.get(address).cloned().unwrap_or_default()
    }

    /// Records a consent and returns a code for it.
    pub(crate) fn agree(&mut self, mut grant: Grant, redirect: &str, challenge: &str) -> String {
        let agreed = self.consents.entry(grant.account.address.to_owned()).or_default();
        agreed.extend(grant.scopes.iter().cloned());
        grant.scopes.extend(agreed.iter().filter(|scope| !OF_SIGN_IN.contains(&scope.as_str())).cloned());
        let value = format!("1.{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
        let (redirect, challenge) = (redirect.to_owned(), challenge.to_owned());
        self.codes.insert(value.clone(), Code { grant, redirect, challenge, used: false });
        value
    }

    pub(crate) fn code(&mut self, value: &str) -> Option<&mut Code> {
        self.codes.get_mut(value)
    }

    /// A new access token.
    pub(crate) fn issue(&mut self, grant: &Grant) -> String {
        let value = format!("pretend.{}.{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
        let token = Token { grant: grant.clone(), issued: Instant::now(), calls: 0, writes: 0 };
        self.tokens.insert(value.clone(), token);
        value
    }

    /// A new refresh token.
    pub(crate) fn issue_refresh(&mut self, grant: &Grant) -> String {
        let value = format!("0.{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
        self.refreshes.insert(value.clone(), grant.clone());
        value
    }

    pub(crate) fn refresh(&self, value: &str) -> Option<Grant> {
        self.refreshes.get(value).cloned()
    }

    /// A token of the administrator, for tests without a browser.
    pub(crate) fn of_administrator(&mut self, scopes: &[&str]) -> Option<String> {
        let account = accounts().into_iter().next()?;
        let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        Some(self.issue(&Grant { account, scopes, has_claims: false, nonce: None }))
    }

    /// Counts a use of an access token and returns it.
    pub(crate) fn called_with(&mut self, value: &str, reads: bool) -> Option<Token> {
        let token = self.tokens.get_mut(value).filter(|token| token.issued.elapsed() < LASTS)?;
        token.calls += 1;
        token.writes += usize::from(!reads);
        Some(token.clone())
    }
}

/// Scopes that are not of Microsoft Graph.
pub(crate) const OF_SIGN_IN: [&str; 4] = ["openid", "profile", "email", "offline_access"];
/// How long an access token is valid.
pub(crate) const LASTS: Duration = Duration::from_secs(4_271);

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
