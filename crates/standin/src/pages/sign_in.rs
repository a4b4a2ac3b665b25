//! Which pages does the pretend Microsoft sign-in have?
//!
//! One page asks for an account and for consent. Another shows refusals that Microsoft does not send to the program.

use hyper::Method;
use maud::html;

use super::elements::{button, card, form, main_button, radios};
use super::html::{Page, Portal};
use super::visit::Visit;
use crate::sign_in::authorize::{Stopped, Wish, read};
use crate::sign_in::grants::accounts;
use crate::sign_in::refused::Refused;
use crate::sign_in::token;
use crate::state::State;
use crate::wire::ENTRA;
use standin_trelica::{Answer, wire::text};

static PORTAL: Portal = Portal {
    name: "Pretend Microsoft",
    brand: "Microsoft sign-in",
    class: "entra alone",
    account: "",
    search: None,
};

/// The path of all pages of the sign-in.
pub(super) const ROOT: &str = "/login/";

/// The answer to a request under that path.
pub(super) fn answer(method: &Method, path: &str, visit: &Visit) -> Answer {
    let inside: Vec<&str> = path.strip_prefix(ROOT).unwrap_or_default().split('/').collect();
    match inside.as_slice() {
        [tenant, "oauth2", "v2.0", "authorize"] => match answered(tenant, visit) {
            Ok(page) => page.answer(),
            Err(Stopped::OnPage(refused)) => refusal(&refused).answer(),
            Err(Stopped::Back(address)) => Answer::empty(303).with("Location", &address),
        },
        [tenant, "oauth2", "v2.0", "token"] if method == Method::POST => {
            token::answer(&visit.state, tenant, visit.form.as_deref().unwrap_or_default())
        }
        _ => Answer::bytes(404, "text/plain", b"There is no such page.".to_vec()),
    }
}

fn answered(tenant: &str, visit: &Visit) -> Result<Page, Stopped> {
    let wish = read(&visit.state, tenant, &visit.query)?;
    match visit.said("do") {
        "accept" => Err(Stopped::Back(wish.accepted(&visit.state, visit.said("account"))?)),
        "cancel" => Err(Stopped::Back(wish.declined())),
        _ => Ok(account_page(&visit.state, &wish)),
    }
}

fn account_page(state: &State, wish: &Wish) -> Page {
    let accounts = accounts();
    let hint = wish.hint.as_deref().unwrap_or_default();
    let hinted = accounts.iter().find(|account| account.address.eq_ignore_ascii_case(hint));
    let preselected = hinted.or(accounts.first()).map(|account| account.address).unwrap_or_default();
    let choices = accounts.iter().map(|account| (account.address, account.label()));
    let agreed = state.sign_in().agreed(preselected);
    let inside = html! {
        (radios("Account", "account", choices, preselected))
        h3 { "Permissions requested" }
        p { (text(&ENTRA["client"], "name")) " would like to:" }
        ul {
            @for scope in &wish.scopes {
                li { (scope) @if agreed.contains(scope) { " (agreed to before)" } }
            }
        }
        div.row { (main_button("Accept", "accept")) (button("Cancel", "cancel")) }
    };
    let body = card("Sign in with one of these", form("main-form", inside));
    Page { body, ..Page::new(&PORTAL, "Pick an account") }
}

fn refusal(refused: &Refused) -> Page {
    let description = refused.description();
    let shown = if description.is_empty() { &refused.error } else { &description };
    let body = card("Sorry, but we’re having trouble signing you in.", html! { p.bad { (shown) } });
    Page { body, ..Page::new(&PORTAL, "Sign in") }
}
