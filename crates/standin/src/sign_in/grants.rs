//! Which codes and tokens are good, and what was agreed to?
//!
//! A code is good once. A token knows for whom it is, for what, and how often it was used. What a person has agreed to
//! once is theirs to give again without being asked, and is in every later token.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use uuid::Uuid;

use super::account::{Account, accounts};
use crate::graph::fault::GraphFault;

/// Everything that was given away.
#[derive(Debug, Default)]
pub(crate) struct SignIn {
    codes: Vec<Code>,
    tokens: Vec<Token>,
    /// What can be had for a refresh token.
    refreshes: BTreeMap<String, Grant>,
    /// The scopes that each account has agreed to.
    consents: BTreeMap<String, BTreeSet<String>>,
}

/// Who agreed to what.
#[derive(Clone, Debug)]
pub(crate) struct Grant {
    pub(crate) account: Account,
    /// Scopes of Microsoft Graph, and those of the sign-in itself.
    pub(crate) scopes: BTreeSet<String>,
    /// Whether the claims were sent that Graph had named.
    pub(crate) has_claims: bool,
    pub(crate) nonce: Option<String>,
}

/// A code, and what was said when it was asked for.
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
    /// How often it was used, with the use at hand.
    pub(crate) calls: usize,
    /// How often to change something.
    pub(crate) writes: usize,
    pub(crate) has_claims: bool,
}

impl Token {
    pub(crate) fn has(&self, scope: &str) -> bool {
        self.scopes.contains(scope)
    }

    /// The roles of the person, as the scenario has them.
    pub(crate) fn roles_under(&self, fault: GraphFault) -> Vec<&'static str> {
        roles_under(&self.account, fault)
    }
}

/// The roles of the account, as the scenario has them.
pub(crate) fn roles_under(account: &Account, fault: GraphFault) -> Vec<&'static str> {
    match fault {
        GraphFault::Roles(roles) => roles.to_vec(),
        GraphFault::RolesUnknown => Vec::new(),
        _ => account.roles.clone(),
    }
}

impl SignIn {
    /// What an account has agreed to before.
    pub(crate) fn agreed(&self, address: &str) -> BTreeSet<String> {
        self.consents.get(address).cloned().unwrap_or_default()
    }

    /// Notes that somebody agreed, and gives a code for it. A later token has what was agreed to before as well.
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

    /// The token with which Graph was called, once more used.
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
/// How long an access token is good.
pub(crate) const LASTS: Duration = Duration::from_secs(4_271);
