//! Is a call authorized?
//!
//! A call needs a valid token, a path that Graph knows, a scope in the token and a role of the user. The handlers get a
//! [`GraphRequest`], which has all of them.

use std::sync::Arc;

use serde_json::{Map, Value};
use uuid::Uuid;

use super::access;
use super::call::Call;
use super::refusal::{Refusal, stamp};
use super::route::Route;
use crate::entra::Entra;
use crate::entra::application::Application;
use crate::entra::lag::READ;
use crate::sign_in::grants::Token;
use crate::state::{ActiveScenario, State};
use standin_trelica::Answer;

/// An authorized call.
pub(super) struct GraphRequest<'a> {
    pub(super) state: &'a Arc<State>,
    pub(super) scenario: &'a ActiveScenario,
    pub(super) call: &'a Call,
    pub(super) route: Route,
    pub(super) token: Token,
}

impl<'a> GraphRequest<'a> {
    pub(super) fn authorize(
        state: &'a Arc<State>,
        scenario: &'a ActiveScenario,
        call: &'a Call,
    ) -> Result<Self, Refusal> {
        let token = signed_in(state, call)?;
        access::refuses_token(state, scenario, call, &token)?;
        let segments: Vec<&str> = call.segments.iter().map(String::as_str).collect();
        let (version, path) = segments.split_first().unwrap_or((&"", &[]));
        if *version != "v1.0" {
            return Err(Refusal::new(404, "ResourceNotFound", format!("Invalid version: {version}.")));
        }
        let unknown = || Refusal::no_such_segment(path.last().unwrap_or(&""));
        let route = Route::of(&call.method, path).ok_or_else(unknown)?;
        if !call.is_json {
            return Err(Refusal::new(400, "BadRequest", "Unable to read JSON request payload."));
        }
        let behavior = scenario.plan.graph_behavior;
        if !route.scopes(behavior).iter().any(|scope| token.has(scope)) {
            return Err(Refusal::new(
                403,
                "Authentication_MSGraphPermissionMissing",
                format!(
                    "Calling principal does not have required MSGraph permissions {}.",
                    route.scopes(behavior).join(",")
                ),
            ));
        }
        access::refuses_role(state, scenario, route, &token)?;
        Ok(Self { state, scenario, call, route, token })
    }

    pub(super) fn entra(&self) -> std::sync::MutexGuard<'a, Entra> {
        self.state.entra()
    }

    /// The id of the service principal in the path, once the application can be read.
    pub(super) fn application<'e>(&self, entra: &'e Entra) -> Result<&'e Application, Refusal> {
        let id = self.call.id(1);
        let seen = |one: &&Application| entra.lag.over(one.since, READ) && !self.is_gone(id);
        let found = entra.application(id).filter(seen);
        found.ok_or_else(|| Refusal::not_found(id))
    }

    pub(super) fn application_mut<'e>(&self, entra: &'e mut Entra) -> Result<&'e mut Application, Refusal> {
        let (id, lag) = (self.call.id(1), entra.lag);
        let is_gone = self.is_gone(id);
        let found = entra.application_mut(id).filter(|one| lag.over(one.since, READ) && !is_gone);
        found.ok_or_else(|| Refusal::not_found(id))
    }

    /// Whether the scenario has deleted this application.
    pub(super) fn is_gone(&self, id: &str) -> bool {
        self.state.graph().happened.gone.contains(id)
    }

    /// A document with its context.
    pub(super) fn document(&self, status: u16, context: &str, document: Value) -> Answer {
        let mut members = Map::new();
        let context = format!("{}/v1.0/$metadata#{context}", self.state.graph_url());
        members.insert("@odata.context".into(), context.into());
        if let Value::Object(document) = document {
            members.extend(document);
        }
        Answer::json(status, TYPE, &members.into())
    }

    /// A list with its context.
    pub(super) fn list(&self, context: &str, list: Vec<Value>) -> Answer {
        let mut members = Map::new();
        if self.call.option("$count") == Some("true") {
            members.insert("@odata.count".into(), list.len().into());
        }
        members.insert("value".into(), list.into());
        self.document(200, context, members.into())
    }
}

/// 204 without a body.
pub(super) fn done() -> Answer {
    Answer { status: 204, ..Answer::default() }
}

fn signed_in(state: &State, call: &Call) -> Result<Token, Refusal> {
    let sent = call.header("authorization").and_then(|header| header.split_once(' '));
    let token = match sent {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim(),
        _ => "",
    };
    let message = if token.is_empty() {
        "Access token is empty."
    } else {
        "Lifetime validation failed, the token is expired."
    };
    let found = state.sign_in().called_with(token, call.reads());
    found.ok_or_else(|| Refusal::new(401, "InvalidAuthenticationToken", message))
}

/// Adds the headers of every answer, and their ids to an error.
pub(super) fn stamped(mut answer: Answer, call: &Call) -> Answer {
    let request = Uuid::new_v4().to_string();
    let client_request = call.header("client-request-id").unwrap_or(&request).to_owned();
    if answer.status >= 400
        && let Ok(mut body) = serde_json::from_slice::<Value>(&answer.body)
    {
        stamp(&mut body, &request, &client_request);
        answer.body = body.to_string().into_bytes();
    }
    answer.with("request-id", &request).with("client-request-id", &client_request)
}

const TYPE: &str =
    "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
