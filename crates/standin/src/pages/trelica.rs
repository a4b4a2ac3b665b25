//! What does the pretend Trelica show its administrator?
//!
//! The SCIM panel with its two buttons, the default role, the domains with their ticks, and the accounts.

use maud::html;

use super::html::{Notice, Page, Portal, button, copyable, form, section, select, table};
use super::visit::Visit;
use standin_trelica::{role_names, wire::text};

pub(super) static PORTAL: Portal = Portal {
    heading: "Pretend Trelica: for practice only",
    menu: &[
        ("/trelica/scim", "Single Sign-On (SSO): SCIM"),
        ("/trelica/domains", "Domains"),
        ("/trelica/accounts", "Accounts"),
    ],
};

/// Admin > Settings > Users: the SCIM panel and the default role.
pub(super) fn scim(visit: &Visit) -> Page {
    let base_url = visit.state.base_url();
    let mut trelica = visit.state.trelica();
    let mut token = None;
    let notice = match visit.said("do") {
        "generate" => {
            token = Some(trelica.generate_token());
            Notice::good("Copy the bearer token now: it is shown only once.")
        }
        "enable" if trelica.token.is_none() => Notice::bad("Generate a token first."),
        "enable" => {
            trelica.enabled = true;
            Notice::good("SCIM is enabled.")
        }
        "role" if trelica.directory.roles.iter().any(|role| role == visit.said("role")) => {
            trelica.directory.default_role = visit.said("role").to_owned();
            Notice::good("The default role was saved.")
        }
        _ => None,
    };
    let buttons = html! {
        (button("Generate Token", "generate"))
        @if !trelica.enabled { (button("Enable SCIM", "enable")) }
    };
    let panel = html! {
        @if trelica.token.is_some() { (copyable("Base URL", "base-url", &base_url)) }
        @if let Some(token) = &token { (copyable("Bearer token", "bearer-token", token)) }
        p { @if trelica.enabled { "SCIM is enabled." } @else { "SCIM is not enabled." } }
        (form(buttons))
    };
    let roles = trelica.directory.roles.iter().map(|role| (role, role));
    let role = html! {
        (select("Default role", "role", roles, &trelica.directory.default_role))
        (button("Save", "role"))
    };
    let body = html! { (section("SCIM", panel)) (section("Roles", form(role))) };
    Page { portal: &PORTAL, title: "Single Sign-On (SSO): SCIM", notice, body }
}

/// Admin > Settings > Organization > Your organization > Domains.
pub(super) fn domains(visit: &Visit) -> Page {
    let mut trelica = visit.state.trelica();
    let domains = &mut trelica.directory.domains;
    let mut notice = None;
    if visit.said("do") == "save" {
        for domain in domains.iter_mut() {
            domain.user_requests = visit.all_said("user-requests").any(|name| name == domain.name);
        }
        notice = Notice::good("The domains were saved.");
    }
    let rows = domains.iter().map(|domain| {
        let tick = html! {
            label {
                input type="checkbox" name="user-requests" value=(domain.name) checked[domain.user_requests];
                " User requests for " (domain.name)
            }
        };
        [html! { (domain.name) }, tick]
    });
    let list = html! {
        (table("Domains", ["Domain", "User requests"], rows))
        (button("Save", "save"))
    };
    Page { portal: &PORTAL, title: "Domains", notice, body: section("Your organization", form(list)) }
}

/// Everybody, with state and role.
pub(super) fn accounts(visit: &Visit) -> Page {
    let people = visit.state.trelica().directory.people();
    let rows = people.iter().map(|person| {
        let active = if person["active"] == true { "Active" } else { "Inactive" };
        let roles = role_names(&person["roles"]).join(", ");
        [
            text(person, "userName").to_owned(),
            text(person, "displayName").to_owned(),
            active.to_owned(),
            roles,
        ]
    });
    let list = table("Accounts", ["User name", "Name", "State", "Role"], rows);
    Page { portal: &PORTAL, title: "Accounts", notice: None, body: section("Accounts", list) }
}
