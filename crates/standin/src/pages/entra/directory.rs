//! Which pages of the directory does practice have?
//!
//! Home, the users, and the search at the top, which finds the pages of the menu.

use maud::html;

use super::frame::{DIRECTORY, PORTAL, of_directory};
use crate::pages::elements::{cell, copyable, fact, section, table};
use crate::pages::html::Page;
use crate::pages::visit::Visit;
use crate::wire::ENTRA;
use standin_trelica::wire::{elements, text};

/// Home.
pub(super) fn home(visit: &Visit) -> Page {
    let tenant = &ENTRA["tenant"];
    let domain = elements(&tenant["domains"]).find_map(|domain| domain.as_str()).unwrap_or_default();
    let (users, groups, applications) = {
        let entra = visit.state.entra();
        let applications = entra.applications.iter().filter(|one| one.gone.is_none()).count();
        (entra.people.len(), entra.groups.len(), applications)
    };
    let body = html! {
        (section("Tenant information", html! {
            div.fields {
                (fact("Name", text(tenant, "name")))
                (copyable("Tenant ID", "tenant-id", text(tenant, "id")))
                (fact("Primary domain", domain))
                (fact("License", "Microsoft Entra ID P1"))
            }
        }))
        (section("Basic information", html! {
            ul.tiles {
                li { a.tile.plain href="/entra/people" { b { "Users" } small { (users) } } }
                li { a.tile.plain href="/entra/other/groups" { b { "Groups" } small { (groups) } } }
                li { a.tile.plain href="/entra/applications" { b { "Applications" } small { (applications) } } }
            }
        }))
    };
    Page { trail: Vec::new(), body, ..of_directory("/entra/home", text(tenant, "name")) }
}

/// Users.
pub(super) fn people(visit: &Visit) -> Page {
    let entra = visit.state.entra();
    let rows = entra.people.iter().map(|person| {
        let enabled = if person.account_enabled { "Yes" } else { "No" };
        [
            html! { b { (person.display_name) } },
            cell(&person.user_principal_name),
            cell(person.mail.as_deref().unwrap_or("–")),
            cell(enabled),
        ]
    });
    let headings = ["Display name", "User principal name", "Email", "Account enabled"];
    let body = html! {
        p.quiet { (entra.people.len()) " users found" }
        (table("Users", headings, rows))
    };
    Page { about: "Contoso".to_owned(), body, ..of_directory("/entra/people", "Users") }
}

/// What the search in the bar finds.
pub(super) fn search(visit: &Visit) -> Page {
    let wanted = visit.asked("q").trim().to_lowercase();
    let entries = DIRECTORY.iter().flat_map(|(_, entries)| *entries);
    let matches =
        |label: &str| label.to_lowercase().contains(&wanted) || wanted.contains(&label.to_lowercase());
    // The page had a longer name, by which people still look for it.
    let old = "Enterprise applications";
    let found: Vec<_> = entries
        .filter(|(_, label, _)| matches(label) || (*label == "Enterprise apps" && matches(old)))
        .collect();
    let body = html! {
        @if found.is_empty() { p { "No results were found." } }
        ul.plain { @for (_, label, href) in found { li { a href=(href) { (label) } } } }
    };
    Page { body, menu: DIRECTORY, ..Page::new(&PORTAL, "Search results") }
}
