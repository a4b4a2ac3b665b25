//! How does somebody sign in to the pretend Microsoft?
//!
//! As with the real one: [`authorize`] judges what a program asks for and gives a code once a person agrees, and
//! [`token`] gives tokens for the code to whoever can prove that they asked. The page itself is drawn in
//! [`pages`](crate::pages). What refuses, refuses with Microsoft's numbers; see [`refused`].

pub(crate) mod account;
pub(crate) mod authorize;
pub(crate) mod grants;
pub(crate) mod refused;
pub(crate) mod token;

use crate::wire::ENTRA;
use standin_trelica::wire::{elements, text};

/// The id of the one program that is registered.
pub(crate) fn client_id() -> &'static str {
    text(&ENTRA["client"], "id")
}

/// A scope without the address of Microsoft Graph before it, the real one's or the pretend one's.
fn short<'a>(scope: &'a str, graph_url: &str) -> &'a str {
    let of = |address: &str| scope.strip_prefix(address).and_then(|rest| rest.strip_prefix('/'));
    of("https://graph.microsoft.com").or(of(graph_url)).unwrap_or(scope)
}

/// Whether these words in an address stand for the pretend tenant.
fn is_tenant(name: &str) -> bool {
    let tenant = &ENTRA["tenant"];
    let known = elements(&tenant["domains"]).any(|domain| domain == name);
    known || matches!(name, "organizations" | "common") || text(tenant, "id").eq_ignore_ascii_case(name)
}
