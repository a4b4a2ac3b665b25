//! What arrived at the pretend Trelica?
//!
//! One [`Request`] per HTTP request, with the request-target exactly as the client wrote it on the wire: Entra's way of
//! encoding a filter is part of what tests assert, and an HTTP library that tidied it would hide a difference.

use serde_json::Value;

/// One request as it arrived. The token in the `Authorization` header is kept: it belongs to a pretend service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The method, as sent: `GET`.
    pub method: String,
    /// The request-target, byte for byte: `/api/scim/v2/Users?filter=userName+eq+%22a%22`.
    pub target: Vec<u8>,
    /// The headers in order; names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body; empty where there was none.
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

    /// The body as JSON; null where it is something else.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// The path and the raw query.
    pub(crate) fn path_and_query(&self) -> (String, String) {
        let target = self.target_text();
        match target.split_once('?') {
            Some((path, query)) => (path.to_owned(), query.to_owned()),
            None => (target, String::new()),
        }
    }
}
