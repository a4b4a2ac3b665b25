//! What does the token endpoint give, and for what?
//!
//! Tokens for a code that was not used yet, to whoever knows the verifier behind its challenge and the address that it
//! went to; and new ones for a refresh token, where one was asked for. There is no secret: the program is a public client.

use std::collections::BTreeSet;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::grants::{Grant, LASTS, OF_SIGN_IN, SignIn, role_template};
use super::refused::{Place, Refused};
use super::{client_id, is_tenant, said, short};
use crate::{graph::fault::GraphFault, state::State, wire::ENTRA};
use standin_trelica::{Answer, clock::now, wire::text};

/// `POST /{tenant}/oauth2/v2.0/token`
pub(crate) fn answer(state: &State, tenant: &str, form: &[(String, String)]) -> Answer {
    let scenario = state.active_scenario();
    let outcome = match Refused::by_scenario(&scenario, Place::Token) {
        Some(refused) => Err(refused),
        None => given(state, tenant, form, scenario.plan.graph_fault),
    };
    match outcome {
        Ok(body) => Answer::json(200, "application/json; charset=utf-8", &body).with("Pragma", "no-cache"),
        Err(refused) => refused.at_token_endpoint(),
    }
}

fn given(
    state: &State,
    tenant: &str,
    form: &[(String, String)],
    fault: GraphFault,
) -> Result<Value, Refused> {
    let said = |name: &str| said(form, name);
    let needed = |name: &str| said(name).ok_or_else(|| Refused::missing(name));
    let mut sign_in = state.sign_in();
    if !is_tenant(tenant) {
        return Err(Refused::no_such_tenant(tenant));
    }
    let client = needed("client_id")?;
    if !client.eq_ignore_ascii_case(client_id()) {
        return Err(Refused::no_such_client("unauthorized_client", client));
    }
    if said("client_secret").or(said("client_assertion")).is_some() {
        let text = "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.";
        return Err(Refused::new("invalid_client", 700025, text));
    }
    let grant = match needed("grant_type")? {
        "authorization_code" => {
            let verifier = needed("code_verifier")?;
            redeemed(&mut sign_in, needed("code")?, needed("redirect_uri")?, verifier)?
        }
        "refresh_token" => {
            sign_in.refresh(needed("refresh_token")?).ok_or_else(|| Refused::malformed("invalid_grant"))?
        }
        other => {
            let text = format!("The app requested an unsupported grant type '{other}'.");
            return Err(Refused::new("unsupported_grant_type", 70003, text));
        }
    };
    if let Some(scope) = said("scope") {
        let graph = state.graph_url();
        let named = |name: &str| short(name, &graph).to_owned();
        let asked: BTreeSet<String> = scope.split_ascii_whitespace().map(named).collect();
        if !asked.is_subset(&grant.scopes) {
            let text = "The user or administrator has not consented to use the application.";
            return Err(Refused::new("invalid_grant", 65001, text));
        }
    }
    Ok(tokens(&mut sign_in, &grant, fault))
}

/// What the code stands for.
fn redeemed(sign_in: &mut SignIn, code: &str, redirect: &str, verifier: &str) -> Result<Grant, Refused> {
    let code = sign_in.code(code).ok_or_else(|| Refused::malformed("invalid_grant"))?;
    if code.used {
        let text = "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an \
                    existing refresh token.";
        return Err(Refused::new("invalid_grant", 54005, text));
    }
    if code.redirect != redirect {
        let text = format!(
            "The reply address '{redirect}' does not match the reply address '{}' provided when requesting \
             Authorization code.",
            code.redirect
        );
        return Err(Refused::new("invalid_client", 500112, text));
    }
    // Whoever guesses gets no second try.
    code.used = true;
    if URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) != code.challenge {
        let text =
            "The Code_Verifier does not match the code_challenge supplied in the authorization request.";
        return Err(Refused::new("invalid_grant", 501481, text));
    }
    Ok(code.grant.clone())
}

fn tokens(sign_in: &mut SignIn, grant: &Grant, fault: GraphFault) -> Value {
    let silent = |scope: &&String| scope.as_str() != "offline_access";
    let (of_sign_in, of_graph): (Vec<&String>, Vec<&String>) =
        grant.scopes.iter().filter(silent).partition(|scope| OF_SIGN_IN.contains(&scope.as_str()));
    let shown: Vec<&str> = of_graph.into_iter().chain(of_sign_in).map(String::as_str).collect();
    let mut body = json!({
        "token_type": "Bearer",
        "scope": shown.join(" "),
        "expires_in": LASTS.as_secs(),
        "ext_expires_in": LASTS.as_secs(),
        "access_token": sign_in.issue(grant),
    });
    if grant.scopes.contains("offline_access") {
        body["refresh_token"] = sign_in.issue_refresh(grant).into();
    }
    if grant.scopes.contains("openid") {
        body["id_token"] = id_token(grant, fault).into();
    }
    body
}

/// Says who signed in; signed by nobody.
fn id_token(grant: &Grant, fault: GraphFault) -> String {
    let (account, tenant) = (&grant.account, text(&ENTRA["tenant"], "id"));
    let roles = match fault {
        // The role was given after the sign-in.
        GraphFault::RoleNotInToken(_) => Vec::new(),
        fault => account.roles_under(fault),
    };
    let roles: Vec<&str> = roles.into_iter().map(role_template).collect();
    let issued = now().as_second();
    let header = json!({ "typ": "JWT", "alg": "RS256", "kid": "nobody-signs-this" });
    let mut claims = json!({
        "aud": client_id(), "iss": format!("https://login.microsoftonline.com/{tenant}/v2.0"),
        "iat": issued, "nbf": issued, "exp": issued + 3_600,
        "name": account.name(), "oid": account.id, "preferred_username": account.address,
        "sub": Uuid::new_v4().simple().to_string(), "tid": tenant, "uti": Uuid::new_v4().simple().to_string(),
        "ver": "2.0", "wids": roles,
    });
    if let Some(nonce) = &grant.nonce {
        claims["nonce"] = nonce.as_str().into();
    }
    let part = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.{}", part(header), part(claims), URL_SAFE_NO_PAD.encode("signed by nobody"))
}
