//! How does the pretend Entra get to know the SCIM service?
//!
//! Test connection asks the server, and Create asks it too and saves both values only if it agrees.

use maud::html;

use super::frame::{at, of_provisioning};
use super::provisioning::overview;
use crate::entra::application::Application;
use crate::entra::client::Connection;
use crate::pages::elements::{
    button, button_link, command, command_link, field, main_button, required_field, secret, select,
};
use crate::pages::html::{Notice, Page};
use crate::pages::visit::Visit;

/// New provisioning configuration, or Connectivity, where the values of one are changed.
pub(super) async fn connect(visit: &Visit, application: &Application, is_new: bool) -> Page {
    let oauth = visit.said("method") == OAUTH;
    let mut pasted = Connection {
        tenant_url: visit.said("tenant-url").trim().to_owned(),
        token: visit.said("secret-token").trim().to_owned(),
    };
    // Browsers do not refill a password after the form was sent, so the state keeps the token.
    if pasted.token.is_empty() && !oauth {
        pasted.token.clone_from(&visit.state.entra().typed_token);
    } else {
        visit.state.entra().typed_token.clone_from(&pasted.token);
    }
    let testing = format!("Testing connection to {}", application.name);
    let notice = match visit.said("do") {
        "" => None,
        _ if oauth => Notice::bad(
            testing,
            "Token endpoint, Client identifier and Client secret are needed for this authentication method.",
        ),
        "test" | "create" if pasted.tenant_url.is_empty() => Notice::bad(testing, "Tenant URL is required."),
        "test" | "create" if pasted.token.is_empty() => Notice::bad(testing, "Secret token is required."),
        deed => {
            let test = visit.state.test_in_the_portal(&pasted).await;
            if !test.passed {
                Notice::bad(testing, test.text)
            } else if deed == "create" {
                let connected = {
                    let mut entra = visit.state.entra();
                    let found = entra.application_mut(&application.object_id);
                    found.map(|found| {
                        found.connect(&pasted);
                        found.clone()
                    })
                };
                let notice = match is_new {
                    true => {
                        Notice::good("Create configuration", "The provisioning configuration was created.")
                    }
                    false => Notice::good("Connectivity", "The credentials were saved."),
                };
                let unasked = Visit { state: visit.state.clone(), query: visit.query.clone(), form: None };
                let page = Box::pin(overview(&unasked, &connected.unwrap_or_default())).await;
                return Page { notice, ..page };
            } else {
                Notice::good(testing, test.text)
            }
        }
    };
    let kept = application.connection();
    let tenant_url = match (&visit.form, &kept) {
        (None, Some(kept)) => kept.tenant_url.clone(),
        _ => pasted.tenant_url,
    };
    let method = if oauth { OAUTH } else { BEARER };
    let choices = [(BEARER, "Bearer authentication"), (OAUTH, "OAuth2 client credentials grant")];
    let token = if pasted.token.is_empty() && (is_new || kept.is_none()) { "" } else { "Entered, and kept" };
    let body = html! {
        form.fields #main-form method="post" autocomplete="off" {
            h2 { "Admin credentials" }
            p.intro {
                "Microsoft Entra needs the following information to connect to " (application.name) "’s API and synchronize user \
                 data."
            }
            (select("Select authentication method", "method", choices, method))
            (required_field("Tenant URL", "tenant-url", &tenant_url, ""))
            div.of-bearer { (secret("Secret token", "secret-token", token)) }
            div.of-oauth {
                (field("Token endpoint", "token-endpoint", visit.said("token-endpoint")))
                (field("Client identifier", "client-identifier", visit.said("client-identifier")))
                (secret("Client secret", "client-secret", ""))
            }
            div.row { (button("Test connection", "test")) }
            @if is_new {
                div.end {
                    (main_button("Create", "create"))
                    (button_link("Cancel", &at(visit, "/entra/overview")))
                }
            }
        }
    };
    let here = if is_new { "/entra/connect" } else { "/entra/connectivity" };
    let commands = html! {
        @if !is_new { (command("save", "Save", "create", "main-form")) }
        (command_link("cross", "Discard", &at(visit, here)))
    };
    let title = if is_new { "New provisioning configuration" } else { "Connectivity" };
    let page = of_provisioning(visit, application, here, title);
    let current = if is_new { "/entra/overview" } else { page.current };
    Page { notice, commands, body, current, ..page }
}

const BEARER: &str = "bearer";

const OAUTH: &str = "oauth2";
