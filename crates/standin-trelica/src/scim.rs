//! What does a client send to the pretend Trelica, and in which form are lists and refusals answered?
//!
//! A [`Request`] has the request-target exactly as sent, because tests assert how Entra encodes a filter, and an HTTP
//! library could normalize it. Trelica refuses with problem details (RFC 7807) and a trace id; `wire/refusals.json` has the
//! texts by name. Deviations also refuse with SCIM errors (RFC 7644, 3.12).

use serde_json::{Value, json};
use uuid::Uuid;

use crate::answer::Answer;
use crate::wire::{REFUSALS, TRELICA, members};

/// An HTTP request as received, including its `Authorization` header: the token belongs to a pretend service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The method, as sent: `GET`.
    pub method: String,
    /// The request-target, byte for byte: `/api/scim/v2/Users?filter=userName+eq+%22a%22`.
    pub target: Vec<u8>,
    /// The headers in order; names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body, or nothing.
    pub body: Vec<u8>,
}

impl Request {
    pub fn target_text(&self) -> String {
        String::from_utf8_lossy(&self.target).into_owned()
    }

    /// The first header of that name, which is given in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The body as JSON, or null if it is not JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// The path and the raw query.
    pub fn path_and_query(&self) -> (String, String) {
        let target = self.target_text();
        let (path, query) = target.split_once('?').unwrap_or((&target, ""));
        (path.to_owned(), query.to_owned())
    }
}

/// A list of these users, which are the whole of it.
pub(crate) fn list(people: &[Value]) -> Answer {
    page(people, 1, people.len())
}

/// A page of a list, which begins at this position, counted from 1.
pub(crate) fn page(people: &[Value], start: i64, total: usize) -> Answer {
    let mut document = TRELICA["list"].clone();
    document["totalResults"] = total.into();
    document["startIndex"] = start.into();
    document["itemsPerPage"] = people.len().into();
    document["Resources"] = people.into();
    Answer::json(200, SCIM, &document)
}

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
pub(crate) const SCIM: &str = "application/scim+json; charset=utf-8";

/// The path of the SCIM service.
pub const ROOT: &str = "/api/scim/v2";
