//! Exchanges kept as evidence for engineers, with secrets masked.
//!
//! An exchange never contains the authorization header. Every secret in use is masked wherever it occurs, including in
//! a response body that echoes it.

use serde::{Deserialize, Serialize};

/// One request and its outcome, masked, as shown in reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// For example `GET /scim/v2/Users?filter=…`.
    pub request: String,
    /// For example `401 in 38 ms`, or the reason why no response was received.
    pub outcome: String,
    /// The relevant headers and the beginning of the body, one line each.
    pub answer: Vec<String>,
}
