//! How does a person find an application of the pretend Entra, and how do they make one?
//!
//! The list, the gallery, and the panel in which an application of one's own is named. The gallery has an app of the same
//! name, which Entra suggests there and which provisions nobody. The page says no more about it than the real one.

use maud::{Markup, html};
use url::form_urlencoded;

use super::frame::{address, of_applications, of_directory};
use crate::entra::application::{Application, NON_GALLERY};
use crate::pages::elements::{
    command_link, fact, field, form, main_button, no_command, radios, required_field, short, table,
};
use crate::pages::html::{Notice, Page, Panel, Shown};
use crate::pages::visit::Visit;
use crate::wire::ENTRA;
use standin_trelica::wire::{elements, text};

/// Enterprise apps.
pub(super) fn list(visit: &Visit) -> Page {
    let entra = visit.state.entra();
    let wanted = visit.asked("q").trim().to_lowercase();
    let matches = |one: &&Application| {
        one.gone.is_none()
            && (one.name.to_lowercase().contains(&wanted) || one.object_id.starts_with(&wanted))
    };
    let found: Vec<&Application> = entra.applications.iter().filter(matches).collect();
    let rows = found.iter().map(|one| {
        let href = address(one, &format!("?app={}", one.object_id));
        [
            html! { a href=(href) { (one.name) } },
            html! { code { (one.object_id) } },
            html! { code { (one.application_id) } },
            short(one.created.strftime("%-m/%-d/%Y").to_string()),
        ]
    });
    let body = html! {
        (search("Search by application name or object ID", visit.asked("q")))
        p.quiet { (found.len()) @if found.len() == 1 { " application found" } @else { " applications found" } }
        @if !found.is_empty() {
            (table("Applications", ["Name", "Object ID", "Application ID", "Created on"], rows))
        }
    };
    let deleted = !visit.asked("deleted").is_empty();
    Page {
        about: "Contoso · All applications".to_owned(),
        notice: deleted.then(|| Notice::good("Delete application", "The application was deleted.")).flatten(),
        commands: html! {
            (command_link("plus", "New application", "/entra/gallery"))
            (command_link("refresh", "Refresh", "/entra/applications"))
        },
        body,
        ..of_directory("/entra/applications", "Enterprise apps")
    }
}

/// Browse Microsoft Entra Gallery.
pub(super) fn gallery(visit: &Visit) -> Page {
    let wanted = visit.asked("q").trim().to_lowercase();
    let found: Vec<_> = elements(&ENTRA["gallery"])
        .filter(|app| text(app, "name").to_lowercase().contains(&wanted))
        .collect();
    let heading = match (wanted.is_empty(), found.len()) {
        (true, _) => "Featured applications".to_owned(),
        (false, 1) => "1 result".to_owned(),
        (false, number) => format!("{number} results"),
    };
    let body = html! {
        p.intro {
            "The Microsoft Entra App Gallery is a catalog of thousands of apps that make it easy to deploy and configure single \
             sign-on (SSO) and automated user provisioning."
        }
        (search("Search application", visit.asked("q")))
        h2 { (heading) }
        ul.tiles { @for app in found { li { (tile(text(app, "id"), text(app, "name"), text(app, "publisher"))) } } }
    };
    Page {
        commands: command_link("plus", "Create your own application", "/entra/gallery/own"),
        body,
        ..of_gallery()
    }
}

/// The panel Create your own application.
pub(super) fn own(visit: &Visit) -> Shown {
    let (name, kind) = (visit.said("name").trim(), visit.said("kind"));
    let wrong = match (visit.said("do"), kind) {
        ("create", _) if name.is_empty() => "The value must not be empty.",
        ("create", PROXY) => return Shown::Moved("/entra/gallery/proxy".to_owned()),
        ("create", REGISTERED) => return Shown::Moved(named("/entra/gallery/registration", name)),
        ("create", _) => return created(visit, name, Some(NON_GALLERY)),
        _ => "",
    };
    let kinds = [
        (PROXY, "Configure Application Proxy for secure remote access to an on-premises application"),
        (REGISTERED, "Register an application to integrate with Microsoft Entra ID (App you’re developing)"),
        (OWN, "Integrate any other application you don’t find in the gallery (Non-gallery)"),
    ];
    let chosen = if kind.is_empty() { OWN } else { kind };
    let suggested = elements(&ENTRA["gallery"]).find(|app| !text(app, "suggested-for").is_empty());
    let pattern = suggested.map(|app| text(app, "suggested-for")).unwrap_or_default();
    let body = html! {
        form.panel-form method="post" novalidate autocomplete="off" {
            div.panel-body {
                p.quiet {
                    "If you are developing your own application, using Application Proxy, or want to integrate an application \
                     that is not in the gallery, you can create your own application here."
                }
                div.field.upright {
                    label for="name" { "What’s the name of your app?" }
                    div {
                        // Nothing is sent while a name is typed: the pattern alone decides whether something is suggested.
                        input.box name="name" value=(name) pattern=(pattern) placeholder="Input name" required autofocus
                            aria-invalid=[(!wrong.is_empty()).then_some("true")]
                            aria-describedby=[(!wrong.is_empty()).then_some("name-wrong")] id="name";
                        @if !wrong.is_empty() { small.bad id="name-wrong" { (wrong) } }
                    }
                }
                (radios("What are you looking to do with your application?", "kind", kinds, chosen))
                @if let Some(app) = suggested {
                    div.suggestion aria-live="polite" {
                        p {
                            "We found the following applications that may match your entry. We recommend using gallery \
                             applications when possible."
                        }
                        (tile(text(app, "id"), text(app, "name"), "Gallery application"))
                    }
                }
            }
            div.end { (main_button("Create", "create")) }
        }
    };
    panelled(gallery(visit), "Create your own application", body)
}

/// The panel of an app of the gallery.
pub(super) fn app(visit: &Visit) -> Shown {
    let Some(app) = elements(&ENTRA["gallery"]).find(|app| text(app, "id") == visit.asked("id")) else {
        return Shown::Moved("/entra/gallery".to_owned());
    };
    let name = if visit.form.is_some() { visit.said("name").trim() } else { text(app, "name") };
    let wrong = match visit.said("do") {
        "create" if name.is_empty() => "The value must not be empty.",
        "create" => return created(visit, name, Some(text(app, "id"))),
        _ => "",
    };
    let body = html! {
        form.panel-form method="post" autocomplete="off" {
            div.panel-body.fields {
                (required_field("Name", "name", name, wrong))
                (fact("Publisher", text(app, "publisher")))
                (fact("Provisioning", "Automatic provisioning is not supported"))
                (fact("Single Sign-On Mode", "SAML-based Sign-on"))
            }
            div.end { (main_button("Create", "create")) }
        }
    };
    panelled(gallery(visit), text(app, "name"), body)
}

/// Register an application, which the second choice of the panel leads to.
pub(super) fn registration(visit: &Visit) -> Shown {
    let name = if visit.form.is_some() { visit.said("name").trim() } else { visit.asked("name") };
    let wrong = match visit.said("do") {
        "register" if name.is_empty() => "The value must not be empty.",
        "register" => return created(visit, name, None),
        _ => "",
    };
    let accounts = [
        ("one", "Accounts in this organizational directory only (Contoso only - Single tenant)"),
        ("many", "Accounts in any organizational directory (Any Microsoft Entra ID tenant - Multitenant)"),
    ];
    let body = form(
        "main-form",
        html! {
            (required_field("Name", "name", name, wrong))
            (radios("Supported account types", "accounts", accounts, "one"))
            (field("Redirect URI (optional)", "redirect-uri", visit.said("redirect-uri")))
            div.row { (main_button("Register", "register")) }
        },
    );
    Shown::page(Page { body, ..of_applications("Register an application") })
}

/// Add your own on-premises application, which the first choice leads to, and which has nothing to add it with.
pub(super) fn proxy() -> Page {
    let body = html! {
        div.fields {
            (field("Internal Url", "internal-url", ""))
            (fact("Pre Authentication", "Microsoft Entra ID"))
            (fact("Connector Group", "Default (No active connectors)"))
        }
    };
    Page {
        commands: no_command("plus", "Create"),
        body,
        ..of_applications("Add your own on-premises application")
    }
}

/// Makes an application, and goes to its page.
fn created(visit: &Visit, name: &str, template: Option<&str>) -> Shown {
    let mut entra = visit.state.entra();
    Shown::Moved(address(entra.create(name, template), "?added=yes"))
}

fn of_gallery() -> Page {
    of_applications("Browse Microsoft Entra Gallery")
}

fn panelled(page: Page, title: &str, body: Markup) -> Shown {
    let panel = Panel { title: title.to_owned(), close: "/entra/gallery".to_owned(), body };
    Shown::page(Page { panel: Some(panel), ..page })
}

fn tile(id: &str, name: &str, below: &str) -> Markup {
    let pairs = form_urlencoded::Serializer::new(String::new()).append_pair("id", id).finish();
    let letters: String = name.chars().take(2).collect();
    html! {
        a.tile href={ "/entra/gallery/app?" (pairs) } {
            span.logo aria-hidden="true" { (letters) }
            b { (name) }
            small { (below) }
        }
    }
}

/// A box that searches this list.
fn search(label: &str, wanted: &str) -> Markup {
    html! {
        form.search {
            label.hidden for="q" { (label) }
            input.box type="search" name="q" value=(wanted) placeholder=(label) id="q";
            button.btn { "Search" }
        }
    }
}

fn named(path: &str, name: &str) -> String {
    format!("{path}?{}", form_urlencoded::Serializer::new(String::new()).append_pair("name", name).finish())
}

const PROXY: &str = "proxy";
const REGISTERED: &str = "registered";
const OWN: &str = "own";
