//! What is a call of Microsoft Graph, and what does the stand-in record about calls?
//!
//! A [`Call`] is a parsed request. A [`GraphCall`] is its record for tests.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Instant;

use axum::body::Bytes;
use hyper::{Method, http::request::Parts};
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
    head: Parts,
    /// The segments of the path, decoded.
    segments: Vec<String>,
    query: Vec<(String, String)>,
    pub(super) body: Value,
    pub(super) is_json: bool,
}

impl Call {
    pub(super) fn new(head: Parts, body: &Bytes) -> Self {
        let query = head.uri.query().unwrap_or_default().as_bytes();
        let parsed = serde_json::from_slice(body);
        Self {
            segments: head.uri.path().split('/').skip(1).map(decoded).collect(),
            query: form_urlencoded::parse(query).into_owned().collect(),
            is_json: body.is_empty() || parsed.is_ok(),
            body: match parsed {
                Ok(value) => value,
                Err(_) if body.is_empty() => Value::Null,
                Err(_) => String::from_utf8_lossy(body).into(),
            },
            head,
        }
    }

    pub(super) fn method(&self) -> &str {
        self.head.method.as_str()
    }

    pub(super) fn path(&self) -> &str {
        self.head.uri.path()
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.head.headers.get(name)?.to_str().ok()
    }

    /// The version, and the segments of the path after it.
    pub(super) fn route(&self) -> (&str, Vec<&str>) {
        let mut segments = self.segments.iter().map(String::as_str);
        (segments.next().unwrap_or_default(), segments.collect())
    }

    /// A query option such as `$filter`.
    pub(super) fn option(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(found, _)| found.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// A query option that is a number.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.option(name)?.parse().ok()
    }

    /// Whether the call changes nothing.
    pub(super) fn reads(&self) -> bool {
        self.head.method == Method::GET
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
}

fn decoded(segment: &str) -> String {
    // A plus sign is itself in a path.
    let kept = segment.replace('+', "%2B");
    form_urlencoded::parse(kept.as_bytes()).next().map(|(name, _)| name.into_owned()).unwrap_or_default()
}

/// When the connection of a call is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Before it has any effect.
    BeforeItIsDone,
    /// After it had its effect, without an answer.
    AfterItIsDone,
}

/// The recorded calls, the calls to lose, and what happened in the active scenario.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    pub(crate) calls: VecDeque<GraphCall>,
    arrived: usize,
    losses: Vec<(usize, Lost)>,
    /// The next write to an address that ends so will be lost.
    losses_by_address: Vec<(String, Lost)>,
    /// The times of the calls of Provision on demand, and of the logs.
    pub(super) throttled: BTreeMap<&'static str, VecDeque<Instant>>,
    /// When somebody was first refused because of their token since the scenario was chosen.
    pub(super) refused: Option<Instant>,
    /// The service principals that Graph reports as deleted in this scenario although they exist.
    pub(super) gone: BTreeSet<String>,
}

impl Memory {
    /// Counts a call, and returns whether to lose it.
    pub(super) fn arrived(&mut self, call: &Call) -> Option<Lost> {
        self.arrived += 1;
        if let Some(at) = self.losses.iter().position(|(number, _)| *number == self.arrived) {
            return Some(self.losses.swap_remove(at).1);
        }
        let is_meant = |(end, _): &(String, Lost)| !call.reads() && call.path().ends_with(end.as_str());
        let at = self.losses_by_address.iter().position(is_meant)?;
        Some(self.losses_by_address.swap_remove(at).1)
    }

    pub(super) fn keep(&mut self, call: &Call, status: u16) {
        if self.calls.len() == KEPT {
            self.calls.pop_front();
        }
        let path = call.head.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
        let (method, body) = (call.method().to_owned(), call.body.clone());
        self.calls.push_back(GraphCall { method, path, body, status });
    }

    pub(crate) fn lose(&mut self, number: usize, when: Lost) {
        self.losses.push((self.arrived + number, when));
    }

    pub(crate) fn lose_write(&mut self, end: &str, when: Lost) {
        self.losses_by_address.push((end.to_owned(), when));
    }

    pub(crate) fn lose_nothing(&mut self) {
        self.losses.clear();
        self.losses_by_address.clear();
    }

    /// Another scenario begins.
    pub(crate) fn forget_what_happened(&mut self) {
        self.refused = None;
        self.gone.clear();
    }
}

const KEPT: usize = 2_000;
