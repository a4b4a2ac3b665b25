//! What does the page New provisioning configuration show, and what do its buttons do?
//!
//! The authentication method decides the fields. Test connection asks the server; Create asks it too and keeps what was
//! pasted only where the server agreed.

use super::Visit;
use super::entra::PORTAL;
use super::html::{Notice, Page, button, field, form, secret, section, select};
use crate::entra::Connection;

/// Connect your application.
pub(super) async fn connect(visit: &Visit) -> Page {
    let oauth = visit.said("method") == OAUTH;
    let pasted = Connection {
        tenant_url: visit.said("tenant-url").trim().to_owned(),
        token: visit.said("secret-token").trim().to_owned(),
    };
    let notice = match visit.said("do") {
        "" => None,
        _ if oauth => Notice::bad(
            "Token endpoint, Client identifier and Client secret are needed for this authentication method.",
        ),
        "test" | "create" if pasted.tenant_url.is_empty() => Notice::bad("Tenant URL is required."),
        "test" | "create" if pasted.token.is_empty() => Notice::bad("Secret token is required."),
        deed => {
            let test = visit.state.test_connection(&pasted).await;
            if !test.passed {
                Notice::bad(test.text)
            } else if deed == "create" {
                visit.state.entra().connection = Some(pasted.clone());
                Notice::good("The provisioning configuration was created.")
            } else {
                Notice::good(test.text)
            }
        }
    };
    let kept = visit.state.entra().connection.clone().unwrap_or_default().tenant_url;
    let tenant_url = if visit.form.is_some() { pasted.tenant_url } else { kept };
    let method = if oauth { OAUTH } else { BEARER };
    let choices = [(BEARER, "Bearer authentication"), (OAUTH, "OAuth2 client credentials grant")];
    let mut fields = select("Select authentication method", "method", &choices, method);
    fields.push_str(&field("Tenant URL", "tenant-url", &tenant_url));
    if oauth {
        fields.push_str(&field("Token endpoint", "token-endpoint", ""));
        fields.push_str(&field("Client identifier", "client-identifier", ""));
        fields.push_str(&secret("Client secret", "client-secret"));
    } else {
        fields.push_str(&secret("Secret token", "secret-token"));
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
