//! Which pages does the pretend Microsoft sign-in have?
//!
//! One page asks for an account and for consent. Another shows refusals that Microsoft does not send to the program.

use std::sync::Arc;

use hyper::Method;

use super::html::{Page, Portal, button, escaped, form, radios, section};
use super::visit::Visit;
use crate::sign_in::account::accounts;
use crate::sign_in::authorize::{Stopped, Wish, read};
use crate::sign_in::refused::Refused;
use crate::sign_in::token;
use crate::state::State;
use crate::wire::ENTRA;
use standin_trelica::Answer;
use standin_trelica::wire::text;

static PORTAL: Portal = Portal { heading: "Pretend Microsoft sign-in: for practice only", menu: &[] };

/// The path of all pages of the sign-in.
pub(super) const ROOT: &str = "/login/";

/// The answer to a request under that path.
pub(super) fn answer(
    state: &Arc<State>,
    method: &Method,
    path: &str,
    query: &[(String, String)],
    visit: &Visit,
) -> Answer {
    let inside: Vec<&str> = path.strip_prefix(ROOT).unwrap_or_default().split('/').collect();
    match inside.as_slice() {
        [tenant, "oauth2", "v2.0", "authorize"] => match answered(state, tenant, query, visit) {
            Ok(page) => shown(200, &page),
            Err(Stopped::OnPage(refused)) => shown(200, &refusal(&refused)),
            Err(Stopped::Back(address)) => sent(&address),
        },
        [tenant, "oauth2", "v2.0", "token"] if method == Method::POST => {
            token::answer(state, tenant, visit.form.as_deref().unwrap_or_default())
        }
        _ => Answer::bytes(404, "text/plain", b"There is no such page.".to_vec()),
    }
}

fn answered(state: &State, tenant: &str, query: &[(String, String)], visit: &Visit) -> Result<Page, Stopped> {
    let wish = read(state, tenant, query)?;
    match visit.said("do") {
        "accept" => Err(Stopped::Back(wish.accepted(state, visit.said("account"))?)),
        "cancel" => Err(Stopped::Back(wish.declined())),
        _ => Ok(account_page(state, &wish)),
    }
}

fn account_page(state: &State, wish: &Wish) -> Page {
    let accounts = accounts();
    let hinted = accounts
        .iter()
        .find(|account| wish.hint.as_ref().is_some_and(|hint| hint.eq_ignore_ascii_case(account.address)));
    let preselected = hinted.or(accounts.first()).map(|account| account.address).unwrap_or_default();
    let labels: Vec<(&str, String)> =
        accounts.iter().map(|account| (account.address, account.label())).collect();
    let choices: Vec<(&str, &str)> =
        labels.iter().map(|(address, label)| (*address, label.as_str())).collect();
    let agreed = state.sign_in().agreed(preselected);
    let lines: String = wish
        .scopes
        .iter()
        .map(|scope| {
            let known = if agreed.contains(scope) { " (agreed to before)" } else { "" };
            format!("<li>{}{known}</li>", escaped(scope))
        })
        .collect();
    let client = escaped(text(&ENTRA["client"], "name"));
    let wanted = format!("<h3>Permissions requested</h3><p>{client} would like to:</p><ul>{lines}</ul>");
    let inside = format!(
        "{}{wanted}{}{}",
        radios("Account", "account", &choices, preselected),
        button("Accept", "accept"),
        button("Cancel", "cancel"),
    );
    let body = section("Sign in with one of these", &form(&inside));
    Page { portal: &PORTAL, title: "Pick an account", notice: None, body }
}

fn refusal(refused: &Refused) -> Page {
    let description = escaped(&refused.description());
    let shown = if description.is_empty() { escaped(&refused.error) } else { description };
    let body =
        section("Sorry, but we’re having trouble signing you in.", &format!("<p class=\"bad\">{shown}</p>"));
    Page { portal: &PORTAL, title: "Sign in", notice: None, body }
}

fn shown(status: u16, page: &Page) -> Answer {
    Answer::bytes(status, "text/html; charset=utf-8", page.html().into_bytes())
}

fn sent(address: &str) -> Answer {
    Answer { status: 303, ..Answer::default() }.with("Location", address)
}
