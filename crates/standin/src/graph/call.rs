//! What is a call of Microsoft Graph?
//!
//! A [`Call`] is a parsed request. A [`GraphCall`] is its record for tests.

use axum::body::Bytes;
use hyper::http::request::Parts;
use serde_json::Value;
use url::form_urlencoded;

use super::refusal::Refusal;

/// One call of Microsoft Graph, and how it was answered. The authorization is not kept.
#[derive(Clone, Debug, PartialEq)]
pub struct GraphCall {
    /// The method: `GET`.
    pub method: String,
    /// The path with the query, as sent: `/v1.0/me?$select=id`.
    pub path: String,
    /// The body as JSON: null if there is none, a string if it is not JSON.
    pub body: Value,
    /// The status of the answer, or 0 if the connection was closed instead.
    pub status: u16,
}

/// A parsed call.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) method: String,
    pub(super) target: String,
    /// The segments of the path, decoded.
    pub(super) segments: Vec<String>,
    query: Vec<(String, String)>,
    headers: Vec<(String, String)>,
    pub(super) body: Value,
    pub(super) is_json: bool,
}

impl Call {
    pub(super) fn new(head: &Parts, body: &Bytes) -> Self {
        let (path, query) = (head.uri.path(), head.uri.query().unwrap_or_default());
        let parsed = serde_json::from_slice(body);
        let header = |(name, value): (&hyper::header::HeaderName, &hyper::header::HeaderValue)| {
            (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        };
        Self {
            method: head.method.to_string(),
            target: head.uri.path_and_query().map(ToString::to_string).unwrap_or_default(),
            segments: path.split('/').skip(1).map(decoded).collect(),
            query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            headers: head.headers.iter().map(header).collect(),
            is_json: body.is_empty() || parsed.is_ok(),
            body: match parsed {
                Ok(value) => value,
                Err(_) if body.is_empty() => Value::Null,
                Err(_) => String::from_utf8_lossy(body).into(),
            },
        }
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// A query option such as `$filter`.
    pub(super) fn option(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(found, _)| found.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// Whether the call changes nothing.
    pub(super) fn reads(&self) -> bool {
        self.method == "GET"
    }

    /// The segment at this position, counted from 0 after the version.
    pub(super) fn id(&self, at: usize) -> &str {
        self.segments.get(at + 1).map(String::as_str).unwrap_or_default()
    }

    /// A required string of the body.
    pub(super) fn needed(&self, name: &str) -> Result<&str, Refusal> {
        let found = self.body.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
        found.ok_or_else(|| {
            Refusal::new(400, "Request_BadRequest", format!("A value is required for property '{name}'."))
        })
    }

    pub(super) fn kept(&self, status: u16) -> GraphCall {
        GraphCall { method: self.method.clone(), path: self.target.clone(), body: self.body.clone(), status }
    }
}

fn decoded(segment: &str) -> String {
    // A plus sign is itself in a path.
    let kept = segment.replace('+', "%2B");
    form_urlencoded::parse(kept.as_bytes()).next().map(|(name, _)| name.into_owned()).unwrap_or_default()
}
