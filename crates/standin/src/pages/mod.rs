//! Which pages do the two pretend portals have, and what happens when one is asked for?
//!
//! Each page has one path: GET shows it, POST does what its button says and shows it again with a notice. The pages of
//! [`trelica`] and [`entra`] show the state, and the browser stores nothing: what was selected and not sent yet is in the
//! address. [`sign_in`] has the pages of the pretend
//! Microsoft sign-in.

mod elements;
mod entra;
mod html;
mod icon;
mod sign_in;
mod trelica;
mod visit;

use std::{io, sync::Arc};

use axum::body::{Body, to_bytes};
use hyper::{Method, Request, Response, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use url::form_urlencoded;

use crate::state::State;
use html::Shown;
use standin_trelica::Answer;
use visit::Visit;

/// The path of a page by name, with the fragment by which the real portal would name it.
pub(crate) fn path(name: &str, state: &State) -> Option<String> {
    if name == "entra-application" {
        return Some(application_path(state));
    }
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, path)| (*path).to_owned())
}

/// Serves one connection of a browser.
pub(crate) async fn serve(state: Arc<State>, stream: TcpStream) -> io::Result<()> {
    let service = service_fn(move |request| answer(Arc::clone(&state), request));
    http1::Builder::new().serve_connection(TokioIo::new(stream), service).await.map_err(io::Error::other)
}

async fn answer(state: Arc<State>, request: Request<Incoming>) -> io::Result<Response<Body>> {
    let (head, body) = request.into_parts();
    let signs_in = head.uri.path().starts_with(sign_in::ROOT);
    let answer = if visit::allows(&head.method, &head.headers, state.ports.pages) {
        let body = to_bytes(Body::new(body), LARGEST_FORM).await.unwrap_or_default();
        let form = form_urlencoded::parse(&body).into_owned().collect();
        let form = (head.method == Method::POST).then_some(form);
        let query = head.uri.query().unwrap_or_default().as_bytes();
        let query = form_urlencoded::parse(query).into_owned().collect();
        let visit = Visit { state: Arc::clone(&state), query, form };
        if signs_in {
            sign_in::answer(&head.method, head.uri.path(), &visit)
        } else {
            shown(head.uri.path(), visit).await
        }
    } else {
        Answer::bytes(403, "text/plain", b"These pages answer to 127.0.0.1 alone.".to_vec())
    };
    let policy = if signs_in { SIGN_IN_POLICY } else { POLICY };
    let protected = answer
        .with("Cache-Control", "no-store")
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "same-origin")
        .with("Content-Security-Policy", policy);
    protected.into_response().map_err(io::Error::other)
}

async fn shown(path: &str, visit: Visit) -> Answer {
    let page = match path {
        "/style.css" => return Answer::bytes(200, "text/css", include_bytes!("style.css").to_vec()),
        "/copy.js" => return Answer::bytes(200, "text/javascript", include_bytes!("copy.js").to_vec()),
        _ if path.starts_with(LISTS) => {
            let list = visit.state.signers.revocation_list(path.trim_start_matches(LISTS));
            return match list {
                Some(list) => Answer::bytes(200, "application/pkix-crl", list),
                None => Answer::bytes(404, "text/plain", b"There is no such list.".to_vec()),
            };
        }
        "/" | "/entra" => Some(Shown::Moved(first_page(&visit.state))),
        _ if path.starts_with("/entra/") => entra::shown(path, &visit).await,
        _ => trelica::shown(path, &visit).map(Shown::page),
    };
    page.map_or_else(
        || Answer::bytes(404, "text/plain", b"There is no such page.".to_vec()),
        |page| page.answer(),
    )
}

/// Where somebody goes who wants to see the application: to the list, as long as they have made none.
fn first_page(state: &State) -> String {
    if state.entra().newest().is_some() { application_path(state) } else { "/entra/applications".to_owned() }
}

/// Where the overview of the application is, in the form that people copy from the real portal.
fn application_path(state: &State) -> String {
    entra::address_of_newest(&state.entra())
}

/// The pages that links lead to, by name.
const NAMED: &[(&str, &str)] = &[
    ("trelica-scim", "/trelica/scim"),
    ("trelica-domains", "/trelica/domains"),
    ("trelica-accounts", "/trelica/accounts"),
    ("entra-home", "/entra/home"),
    ("entra-newest", "/entra"),
    ("entra-applications", "/entra/applications"),
    ("entra-connect", "/entra/connect"),
    ("entra-attribute-mapping", "/entra/attribute-mapping"),
    ("entra-users", "/entra/users"),
    ("entra-provision-on-demand", "/entra/provision-on-demand"),
    ("entra-overview", "/entra/overview"),
];
/// Where the revocation lists of the authorities are.
const LISTS: &str = "/authority/";
const LARGEST_FORM: usize = 64 * 1024;
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'";
/// Browsers check redirects after a form against the policy of the page with the form.
const SIGN_IN_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
    form-action 'self' http://localhost:*; base-uri 'none'; frame-ancestors 'none'";
