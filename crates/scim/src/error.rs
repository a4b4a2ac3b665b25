//! Why a question to a SCIM server brought no list, with the server's own document kept.

use net::{Failure, Reply};
use serde_json::Value;

use crate::list::NotAList;

/// Why there is no list.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// No status came.
    #[error(transparent)]
    Failure(#[from] Failure),
    /// The server answered with another status than 200.
    #[error("the server answered {status}")]
    Status {
        /// The HTTP status.
        status: u16,
        /// Its own words about it, where it sent any that can be read.
        document: Option<ServerError>,
    },
    /// The server answered 200 with something else.
    #[error(transparent)]
    NotAList(#[from] NotAList),
}

/// A server's own words about an error: a SCIM error (RFC 7644 section 3.12) or problem details (RFC 7807).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerError {
    /// `scimType`, or the `type` of problem details.
    pub kind: Option<String>,
    /// `detail`, or the `title` of problem details.
    pub detail: Option<String>,
}

impl ServerError {
    /// Reads the document, if the body is one.
    pub fn read(reply: &Reply) -> Option<Self> {
        let value: Value = serde_json::from_slice(reply.bytes()).ok()?;
        let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        let document = ServerError {
            kind: text("scimType").or_else(|| text("type")),
            detail: text("detail").or_else(|| text("title")),
        };
        (document.kind.is_some() || document.detail.is_some()).then_some(document)
    }
}
