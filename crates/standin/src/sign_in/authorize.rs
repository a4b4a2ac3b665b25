//! How does the authorize endpoint answer (RFC 6749, 4.1)?
//!
//! It validates the client and the redirect URI first and shows errors about them on its own page, so that it never
//! redirects to an unknown address. After that, it redirects with a code or an error.

use std::collections::BTreeSet;

use url::form_urlencoded::Serializer;
use uuid::Uuid;

use super::grants::{Account, Grant, OF_SIGN_IN};
use super::refused::{Place, Refused, address_of};
use super::{client_id, is_tenant, said, short};
use crate::{state::State, wire::GRAPH};
use standin_trelica::wire::elements;

/// A valid authorization request.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    redirect: String,
    state: Option<String>,
    pub(crate) scopes: BTreeSet<String>,
    nonce: Option<String>,
    challenge: String,
    /// The value of `login_hint`.
    pub(crate) hint: Option<String>,
    has_claims: bool,
}

/// Why a request ends.
#[derive(Debug)]
pub(crate) enum Stopped {
    OnPage(Refused),
    /// With a redirect to this address.
    Back(String),
}

/// Parses an authorization request for this tenant.
pub(crate) fn read(state: &State, tenant: &str, query: &[(String, String)]) -> Result<Wish, Stopped> {
    let said = |name: &str| said(query, name);
    if let Some(refused) = Refused::by_scenario(&state.active_scenario(), Place::Opened) {
        return Err(Stopped::OnPage(refused));
    }
    let on_page = |number, text: String| Stopped::OnPage(Refused::new("invalid_request", number, text));
    if !is_tenant(tenant) {
        return Err(Stopped::OnPage(Refused::no_such_tenant(tenant)));
    }
    let client = said("client_id").unwrap_or_default();
    if !client.eq_ignore_ascii_case(client_id()) {
        return Err(Stopped::OnPage(Refused::no_such_client("invalid_request", client)));
    }
    if matches!(tenant, "organizations" | "common") {
        let text = format!(
            "Application '{client}'(SCIM setup for practice) is not configured as a multi-tenant application. Usage of the \
             /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or \
             configure the application to be multi-tenant."
        );
        return Err(on_page(50194, text));
    }
    let redirect = said("redirect_uri").unwrap_or_default();
    if !is_registered(redirect) {
        let text = format!(
            "The redirect URI '{redirect}' specified in the request does not match the redirect URIs configured for \
             the application '{client}'."
        );
        return Err(on_page(50011, text));
    }
    let mut wish = Wish {
        redirect: redirect.to_owned(),
        state: said("state").map(str::to_owned),
        scopes: BTreeSet::new(),
        nonce: said("nonce").map(str::to_owned),
        challenge: said("code_challenge").unwrap_or_default().to_owned(),
        hint: said("login_hint").map(str::to_owned),
        has_claims: said("claims").is_some(),
    };
    let answers_in_query = said("response_mode").is_none_or(|mode| mode == "query");
    let refused = match (said("response_type"), said("code_challenge_method")) {
        (Some("code"), _) if wish.challenge.len() != CHALLENGE_LENGTH => {
            Err(Refused::missing("code_challenge"))
        }
        (Some("code"), Some("S256")) => wish.wants(&state.graph_url(), said("scope"), said("claims")),
        (Some("code"), _) => Err(Refused::missing("code_challenge_method")),
        (_, _) => {
            let text = "The response_type is not supported for this application.";
            Err(Refused::new("unsupported_response_type", 700054, text))
        }
    };
    match refused {
        Ok(()) if answers_in_query => Ok(wish),
        Ok(()) => Err(wish.stopped(&Refused::missing("response_mode"))),
        Err(refused) => Err(wish.stopped(&refused)),
    }
}

impl Wish {
    fn wants(&mut self, graph: &str, scope: Option<&str>, claims: Option<&str>) -> Result<(), Refused> {
        for written in scope.unwrap_or_default().split_ascii_whitespace() {
            let name = short(written, graph);
            if !elements(&GRAPH["scopes"]).any(|known| known == name) && !OF_SIGN_IN.contains(&name) {
                let text = format!(
                    "The application asked for scope '{name}' that doesn't exist on the resource \
                     '00000003-0000-0000-c000-000000000000'."
                );
                return Err(Refused::new("invalid_client", 650053, text));
            }
            self.scopes.insert(name.to_owned());
        }
        if self.scopes.is_empty() {
            return Err(Refused::missing("scope"));
        }
        let readable = |claims: &str| {
            serde_json::from_str::<serde_json::Value>(claims).is_ok_and(|claims| claims.is_object())
        };
        if claims.is_some_and(|claims| !readable(claims)) {
            return Err(Refused::malformed("invalid_request"));
        }
        Ok(())
    }

    /// The redirect after the user picked an account and agreed.
    pub(crate) fn accepted(&self, state: &State, address: &str) -> Result<String, Stopped> {
        let scenario = state.active_scenario();
        if let Some(refused) = Refused::by_scenario(&scenario, Place::Picked) {
            return Err(Stopped::OnPage(refused));
        }
        if let Some(refused) = Refused::by_scenario(&scenario, Place::Back) {
            return Err(self.stopped(&refused));
        }
        let account = Account::named(address).filter(|account| !account.personal);
        let Some(account) = account else {
            let text = format!(
                "User account '{address}' from identity provider 'live.com' does not exist in tenant 'Contoso' and \
                 cannot access the application '{}' in that tenant.",
                client_id()
            );
            return Err(Stopped::OnPage(Refused::new("invalid_request", 50020, text)));
        };
        let (scopes, nonce) = (self.scopes.clone(), self.nonce.clone());
        let grant = Grant { account, scopes, has_claims: self.has_claims, nonce };
        let code = state.sign_in().agree(grant, &self.redirect, &self.challenge);
        let session = Uuid::new_v4().to_string();
        Ok(self.back(&[("code", &code)], &[("session_state", &session)]))
    }

    /// The redirect after the user declined.
    pub(crate) fn declined(&self) -> String {
        let text = "User declined to consent to access the app.";
        self.back_with(&Refused::new("access_denied", 65004, text))
    }

    fn stopped(&self, refused: &Refused) -> Stopped {
        Stopped::Back(self.back_with(refused))
    }

    fn back_with(&self, refused: &Refused) -> String {
        let description = refused.description();
        let explained = refused.number.map(address_of);
        let mut said = vec![("error", refused.error.as_str())];
        if !description.is_empty() {
            said.push(("error_description", &description));
        }
        if let Some(address) = &explained {
            said.push(("error_uri", address));
        }
        self.back(&said, &[])
    }

    /// The address of the redirect. A root path gets its slash.
    fn back(&self, first: &[(&str, &str)], last: &[(&str, &str)]) -> String {
        let mut query = Serializer::new(String::new());
        query.extend_pairs(first);
        if let Some(state) = &self.state {
            query.append_pair("state", state);
        }
        query.extend_pairs(last);
        format!("{}/?{}", self.redirect.trim_end_matches('/'), query.finish())
    }
}

/// Whether the redirect URI is `http://localhost` with any port and the root path.
fn is_registered(redirect: &str) -> bool {
    let Some(rest) = redirect.strip_prefix("http://localhost") else { return false };
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    match rest.strip_prefix(':') {
        Some(port) => port.parse::<u16>().is_ok(),
        None => rest.is_empty(),
    }
}

/// A SHA-256 in base64url.
const CHALLENGE_LENGTH: usize = 43;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_root_of_localhost_is_registered() {
        for good in
            ["http://localhost:5017", "http://localhost:5017/", "http://localhost", "http://localhost/"]
        {
            assert!(is_registered(good), "{good}");
        }
        for bad in [
            "",
            "https://localhost:5017",
            "http://localhost:5017/x",
            "http://localhost.evil.example",
            "http://127.0.0.1:5017",
            "http://localhost:x",
            "http://localhost@evil.example",
        ] {
            assert!(!is_registered(bad), "{bad}");
        }
    }
}
