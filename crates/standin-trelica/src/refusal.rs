//! How does Trelica refuse a request?
//!
//! With problem details (RFC 7807) and a trace id. `wire/refusals.json` has the texts by name. Deviations also refuse with
//! SCIM errors (RFC 7644, 3.12).

use serde_json::{Value, json};
use uuid::Uuid;

use crate::answer::Answer;
use crate::scim::SCIM;
use crate::wire::{REFUSALS, members};

/// The name of a refusal in `wire/refusals.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal(pub &'static str);

impl Refusal {
    /// The answer with its trace id. Returns 500 for an unknown name.
    pub fn answer(self) -> Answer {
        let written = REFUSALS.get(self.0).unwrap_or(&Value::Null);
        let status = written.get("status").and_then(Value::as_u64).unwrap_or(500);
        let mut document = json!({ "type": format!("https://tools.ietf.org/html/rfc9110#status.{status}") });
        for (key, value) in members(written).filter(|(key, _)| *key != "headers") {
            document[key.as_str()] = value.clone();
        }
        document["traceId"] = trace_id().into();
        let status = u16::try_from(status).unwrap_or(500);
        let answer = Answer::json(status, PROBLEM, &document);
        members(&written["headers"])
            .fold(answer, |answer, (name, value)| answer.with(name, value.as_str().unwrap_or_default()))
    }
}

/// A trace id in the format of W3C Trace Context.
fn trace_id() -> String {
    let trace = Uuid::new_v4().simple().to_string();
    let span = Uuid::new_v4().simple().to_string();
    format!("00-{trace}-{}-00", span.get(..16).unwrap_or_default())
}

/// A refusal as a SCIM error (RFC 7644, 3.12), or as problem details (RFC 7807).
pub(crate) fn scim_refusal(variant: usize, status: u16, kind: &str, detail: &str) -> Answer {
    if variant == 0 {
        let body =
            json!({ "schemas": [ERROR], "status": status.to_string(), "scimType": kind, "detail": detail });
        return Answer::json(status, SCIM, &body);
    }
    let body = json!({ "type": "about:blank", "title": "Not possible", "status": status, "detail": detail });
    Answer::json(status, PROBLEM, &body)
}

const ERROR: &str = "urn:ietf:params:scim:api:messages:2.0:Error";
const PROBLEM: &str = "application/problem+json; charset=utf-8";
