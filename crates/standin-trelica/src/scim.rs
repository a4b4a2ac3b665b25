//! What does a client send to the pretend Trelica, and in which form are lists answered?
//!
//! A [`Request`] has the request-target exactly as sent, because tests assert how Entra encodes a filter, and an HTTP
//! library could normalize it.

use serde_json::Value;

use crate::answer::Answer;
use crate::wire::TRELICA;

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
    /// The request-target as text.
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

pub(crate) const SCIM: &str = "application/scim+json; charset=utf-8";

/// The path of the SCIM service.
pub const ROOT: &str = "/api/scim/v2";
