//! How does somebody sign in to the pretend Microsoft?
//!
//! With an authorization code and PKCE (RFC 7636). [`authorize`] validates requests and returns a code, and [`token`]
//! exchanges the code for tokens. The page is in [`pages`](crate::pages), and [`refused`] has Microsoft's error numbers.

pub(crate) mod authorize;
pub(crate) mod grants;
pub(crate) mod refused;
pub(crate) mod token;

use crate::wire::ENTRA;
use standin_trelica::wire::{elements, text};

/// The client id of the one registered program.
pub(crate) fn client_id() -> &'static str {
    text(&ENTRA["client"], "id")
}

/// The value of this name, if it is not empty.
fn said<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = pairs.iter().find(|(found, _)| found == name);
    found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
}

/// A scope without the address of Microsoft Graph before it, the real one's or the pretend one's.
fn short<'a>(scope: &'a str, graph_url: &str) -> &'a str {
    let of = |address: &str| scope.strip_prefix(address).and_then(|rest| rest.strip_prefix('/'));
    of("https://graph.microsoft.com").or(of(graph_url)).unwrap_or(scope)
}

/// Whether this segment of a path names the pretend tenant.
fn is_tenant(name: &str) -> bool {
    let tenant = &ENTRA["tenant"];
    let known = elements(&tenant["domains"]).any(|domain| domain == name);
    known || matches!(name, "organizations" | "common") || text(tenant, "id").eq_ignore_ascii_case(name)
}
