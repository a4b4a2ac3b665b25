//! How does Trelica refuse a request?
//!
//! With problem details (RFC 7807) and a trace id. `wire/refusals.json` has the texts by name.

use serde_json::Value;
use uuid::Uuid;

use crate::answer::Answer;
use crate::wire::{REFUSALS, members};

/// The name of a refusal in `wire/refusals.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal(pub &'static str);

impl Refusal {
    /// The answer with its trace id. Returns 500 for an unknown name.
    pub fn answer(self) -> Answer {
        let written = REFUSALS.get(self.0).unwrap_or(&Value::Null);
        let status = written.get("status").and_then(Value::as_u64).unwrap_or(500);
        let mut document =
            serde_json::json!({ "type": format!("https://tools.ietf.org/html/rfc9110#status.{status}") });
        for (key, value) in members(written).filter(|(key, _)| *key != "headers") {
            document[key.as_str()] = value.clone();
        }
        document["traceId"] = trace_id().into();
        let status = u16::try_from(status).unwrap_or(500);
        let headers = written.get("headers").unwrap_or(&Value::Null);
        members(headers).fold(
            Answer::json(status, "application/problem+json; charset=utf-8", &document),
            |answer, (name, value)| answer.with(name, value.as_str().unwrap_or_default()),
        )
    }
}

/// A trace id in the format of W3C Trace Context.
fn trace_id() -> String {
    let trace = Uuid::new_v4().simple().to_string();
    let span = Uuid::new_v4().simple().to_string();
    format!("00-{trace}-{}-00", span.get(..16).unwrap_or_default())
}
