//! Why a request for a list failed, including the server's own error document.

use net::{Failure, Reply};
use serde_json::Value;

use crate::list::NotAList;

/// Why a request for a list failed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// No status was received.
    #[error(transparent)]
    Failure(#[from] Failure),
    /// The server answered with another status than 200.
    #[error("the server answered {status}")]
    Status {
        /// The HTTP status.
        status: u16,
        /// The error document in the body, if there is one.
        document: Option<ServerError>,
    },
    /// The server answered 200, but the body is not a ListResponse.
    #[error(transparent)]
    NotAList(#[from] NotAList),
}

/// An error document: a SCIM error (RFC 7644 section 3.12) or problem details (RFC 9457).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerError {
    /// `scimType`, else the `type` of problem details.
    pub kind: Option<String>,
    /// `detail`, else the `title` of problem details.
    pub detail: Option<String>,
}

impl ServerError {
    /// Reads the error document from the body of a reply, if it is one.
    pub fn read(reply: &Reply) -> Option<Self> {
        let value: Value = net::read_json(reply.bytes()).ok()?;
        let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        let document = ServerError {
            kind: text("scimType").or_else(|| text("type")),
            detail: text("detail").or_else(|| text("title")),
        };
        (document.kind.is_some() || document.detail.is_some()).then_some(document)
    }
}
