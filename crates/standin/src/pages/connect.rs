//! What does the page New provisioning configuration show, and what do its buttons do?
//!
//! The fields depend on the authentication method. Test connection sends a request to the server. Create does so too, and
//! saves the values only if the test passes.

use super::entra::{self, PORTAL};
use super::html::{Notice, Page, button, field, form, secret, section, select};
use super::visit::Visit;
use crate::entra::client::Connection;

/// Connect your application.
pub(super) async fn connect(visit: &Visit) -> Page {
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
    let notice = match visit.said("do") {
        "" => None,
        _ if oauth => Notice::bad(
            "Token endpoint, Client identifier and Client secret are needed for this authentication method.",
        ),
        "test" | "create" if pasted.tenant_url.is_empty() => Notice::bad("Tenant URL is required."),
        "test" | "create" if pasted.token.is_empty() => Notice::bad("Secret token is required."),
        deed => {
            let test = visit.state.test_connection(&pasted).await.in_the_portal();
            if !test.passed {
                Notice::bad(test.text)
            } else if deed == "create" {
                visit.state.entra().by_hand().connect(&pasted);
                let notice = Notice::good("The provisioning configuration was created.");
                return Page { notice, ..entra::overview(visit).await };
            } else {
                Notice::good(test.text)
            }
        }
    };
    let kept = visit.state.entra().by_hand().connection().unwrap_or_default().tenant_url;
    let tenant_url = if visit.form.is_some() { pasted.tenant_url } else { kept };
    let method = if oauth { OAUTH } else { BEARER };
    let choices = [(BEARER, "Bearer authentication"), (OAUTH, "OAuth2 client credentials grant")];
    let mut fields = select("Select authentication method", "method", &choices, method);
    fields.push_str(&field("Tenant URL", "tenant-url", &tenant_url));
    if oauth {
        fields.push_str(&field("Token endpoint", "token-endpoint", ""));
        fields.push_str(&field("Client identifier", "client-identifier", ""));
        fields.push_str(&secret("Client secret", "client-secret", ""));
    } else {
        let kept = if pasted.token.is_empty() { "" } else { "Entered, and kept" };
        fields.push_str(&secret("Secret token", "secret-token", kept));
    }
    fields.push_str(&button("Test connection", "test"));
    fields.push_str(&button("Create", "create"));
    Page {
        portal: &PORTAL,
        title: "Connect your application",
        notice,
        body: section("New provisioning configuration", &form(&fields)),
    }
}

const BEARER: &str = "bearer";
const OAUTH: &str = "oauth2";
