//! Which codes and tokens are valid, and which scopes has each account agreed to?
//!
//! A code is valid once. Scopes that an account has agreed to are in all of its later tokens.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use uuid::Uuid;

use super::account::{Account, accounts};
use crate::graph::fault::GraphFault;

/// All codes, tokens and agreed scopes.
#[derive(Debug, Default)]
pub(crate) struct SignIn {
    codes: Vec<Code>,
    tokens: Vec<Token>,
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
    value: String,
    pub(crate) grant: Grant,
    pub(crate) redirect: String,
    pub(crate) challenge: String,
    pub(crate) used: bool,
}

/// An access token.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    value: String,
    pub(crate) account: Account,
    scopes: BTreeSet<String>,
    pub(crate) issued: Instant,
    /// How often it was used, including the current call.
    pub(crate) calls: usize,
    /// How often it was used for a write.
    pub(crate) writes: usize,
    pub(crate) has_claims: bool,
}

impl Token {
    pub(crate) fn has(&self, scope: &str) -> bool {
        self.scopes.contains(scope)
    }

    /// The roles of the user in this scenario.
    pub(crate) fn roles_under(&self, fault: GraphFault) -> Vec<&'static str> {
        roles_under(&self.account, fault)
    }
}

/// The roles of the account in this scenario.
pub(crate) fn roles_under(account: &Account, fault: GraphFault) -> Vec<&'static str> {
    match fault {
        GraphFault::Roles(roles) => roles.to_vec(),
        GraphFault::RolesUnknown => Vec::new(),
        _ => account.roles.clone(),
    }
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
        self.codes.push(Code {
            value: value.clone(),
            grant,
            redirect: redirect.to_owned(),
            challenge: challenge.to_owned(),
            used: false,
        });
        value
    }

    pub(crate) fn code(&mut self, value: &str) -> Option<&mut Code> {
        self.codes.iter_mut().find(|code| code.value == value)
    }

    /// A new access token.
    pub(crate) fn issue(&mut self, grant: &Grant) -> String {
        let value = format!("pretend.{}.{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
        self.tokens.push(Token {
            value: value.clone(),
            account: grant.account.clone(),
            scopes: grant.scopes.clone(),
            issued: Instant::now(),
            calls: 0,
            writes: 0,
            has_claims: grant.has_claims,
        });
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
        let good = |token: &&mut Token| token.value == value && token.issued.elapsed() < LASTS;
        let token = self.tokens.iter_mut().find(good)?;
        token.calls += 1;
        token.writes += usize::from(!reads);
        Some(token.clone())
    }
}

/// Scopes that are not of Microsoft Graph.
pub(crate) const OF_SIGN_IN: [&str; 4] = ["openid", "profile", "email", "offline_access"];
/// How long an access token is valid.
pub(crate) const LASTS: Duration = Duration::from_secs(4_271);
