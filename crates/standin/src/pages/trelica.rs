//! What does the pretend Trelica show its administrator?
//!
//! The settings of users with the default role and the SCIM panel, the domains with their ticks, and the people. Entries of
//! the menu that practice has no use for lead to a page that says so.

use maud::html;

use super::elements::{button, card, cell, copyable, form, main_button, select, short, table};
use super::html::{Menu, Notice, Page, Portal};
use super::visit::Visit;
use standin_trelica::{role_names, wire::text};

static PORTAL: Portal = Portal {
    name: "Pretend Trelica",
    brand: "Trelica",
    class: "trelica",
    account: "Olivia Stone, Contoso",
    search: None,
};

const MENU: Menu = &[
    (
        "Admin",
        &[
            ("people", "People", ACCOUNTS),
            ("apps", "Apps", "/trelica/other/apps"),
            ("bolt", "Workflows", "/trelica/other/workflows"),
            ("file", "Contracts", "/trelica/other/contracts"),
        ],
    ),
    (
        "Settings",
        &[
            ("directory", "Organization", DOMAINS),
            ("person", "Users", SCIM),
            ("refresh", "Integrations", "/trelica/other/integrations"),
            ("lock", "API applications", "/trelica/other/api-applications"),
        ],
    ),
];

/// The page at this path.
pub(super) fn shown(path: &str, visit: &Visit) -> Option<Page> {
    Some(match path {
        "/trelica" | SCIM => scim(visit),
        DOMAINS => domains(visit),
        ACCOUNTS => accounts(visit),
        _ => elsewhere(path)?,
    })
}

/// Admin > Settings > Users: the default role and the SCIM panel.
fn scim(visit: &Visit) -> Page {
    let base_url = visit.state.base_url();
    let mut trelica = visit.state.trelica();
    let mut token = None;
    let notice = match visit.said("do") {
        "generate" => {
            token = Some(trelica.generate_token());
            Notice::good(
                "The token was generated.",
                "Copy it now. It isn’t shown again after you leave this page.",
            )
        }
        "enable" if trelica.token.is_none() => Notice::bad("SCIM is not enabled.", "Generate a token first."),
        "enable" => {
            trelica.enabled = true;
            // It's still the page that the token was generated on.
            token = trelica.token.clone();
            Notice::good("SCIM is enabled.", "")
        }
        "role" if trelica.directory.roles.iter().any(|role| role == visit.said("role")) => {
            trelica.directory.default_role = visit.said("role").to_owned();
            Notice::good("The default role was saved.", "")
        }
        _ => None,
    };
    let roles = trelica.directory.roles.iter().map(|role| (role, role));
    let role = html! {
        p.quiet { "New people get this role unless something else is set." }
        (form("role-form", html! {
            (select("Default role", "role", roles, &trelica.directory.default_role))
            div.row { (button("Save", "role")) }
        }))
    };
    let state = if trelica.enabled { "Enabled" } else { "Not enabled" };
    let panel = html! {
        div.row { b { "SAML" } span.quiet { "On" } }
        hr;
        div.row {
            h3 { "SCIM" }
            span.chip { (state) }
        }
        @if trelica.token.is_some() { (copyable("Base URL", "base-url", &base_url)) }
        @if let Some(token) = &token { (copyable("Bearer token", "bearer-token", token)) }
        (form("scim-form", html! {
            div.row {
                @if trelica.enabled || trelica.token.is_none() {
                    (main_button("Generate Token", "generate"))
                } @else {
                    (button("Generate Token", "generate"))
                    (main_button("Enable SCIM", "enable"))
                }
                @if !trelica.enabled && trelica.token.is_none() { (button("Enable SCIM", "enable")) }
            }
            @if !trelica.enabled { p.quiet { "The token works only after you enable SCIM." } }
        }))
    };
    let body = html! { (card("Roles", role)) (card("Single Sign-On (SSO)", panel)) };
    Page { notice, body, ..page(SCIM, "Users", &["Admin", "Settings"]) }
}

/// Admin > Settings > Organization > Your organization > Domains.
fn domains(visit: &Visit) -> Page {
    let mut trelica = visit.state.trelica();
    let domains = &mut trelica.directory.domains;
    let mut notice = None;
    if visit.said("do") == "save" {
        for domain in domains.iter_mut() {
            domain.user_requests = visit.all_said("user-requests").any(|name| name == domain.name);
        }
        notice = Notice::good("The domains were saved.", "");
    }
    let rows = domains.iter().map(|domain| {
        let tick = html! {
            label.choice {
                input type="checkbox" name="user-requests" value=(domain.name) checked[domain.user_requests];
                span { "User requests" span.hidden { " for " (domain.name) } }
            }
        };
        [html! { b { (domain.name) } }, tick]
    });
    let list = html! {
        (table("Domains", ["Domain", "User requests"], rows))
        div.row { (main_button("Save", "save")) }
    };
    let body = card("Your organization", form("main-form", list));
    Page {
        notice,
        body,
        ..page(DOMAINS, "Domains", &["Admin", "Settings", "Organization", "Your organization"])
    }
}

/// Everybody, with state and role.
fn accounts(visit: &Visit) -> Page {
    let people = visit.state.trelica().directory.people();
    let rows = people.iter().map(|person| {
        let active = if person["active"] == true { "Active" } else { "Inactive" };
        let roles = role_names(&person["roles"]).join(", ");
        let name = text(person, "displayName").to_owned();
        [html! { b { (name) } }, cell(text(person, "userName")), short(active), cell(roles)]
    });
    let body = html! { (table("People", ["Name", "User name", "State", "Role"], rows)) };
    Page { body, ..page(ACCOUNTS, "People", &["Admin"]) }
}

fn elsewhere(path: &str) -> Option<Page> {
    let mut entries = MENU.iter().flat_map(|(_, entries)| *entries);
    let (_, label, found) = entries.find(|(_, _, found)| *found == path)?;
    let body = html! { p { "This page isn’t part of practice." } };
    Some(Page { body, ..page(found, label, &["Admin"]) })
}

fn page(current: &'static str, title: &str, trail: &[&str]) -> Page {
    let trail = trail.iter().map(|label| ((*label).to_owned(), String::new())).collect();
    Page { trail, menu: MENU, current, ..Page::new(&PORTAL, title) }
}

const SCIM: &str = "/trelica/scim";
const DOMAINS: &str = "/trelica/domains";
const ACCOUNTS: &str = "/trelica/accounts";
