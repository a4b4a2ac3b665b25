//! What is the same on every page of the pretend Entra?
//!
//! Three menus, as in the real one: of the directory, of an application, and of its provisioning. Entries that practice has
//! no use for lead to a page that says so.

use maud::html;
use url::form_urlencoded;

use crate::entra::application::Application;
use crate::pages::html::{Menu, MenuEntry, Page, Portal};
use crate::pages::visit::Visit;

pub(crate) static PORTAL: Portal = Portal {
    name: "Pretend Entra",
    brand: "Microsoft Entra admin center",
    class: "entra",
    account: "admin@contoso.com",
    search: Some(("/entra/search", "Search resources, services, and docs")),
};

pub(super) const DIRECTORY: Menu = &[
    ("", &[("laptop", "Home", "/entra/home")]),
    (
        "Entra ID",
        &[
            ("info", "Overview", "/entra/other/overview"),
            ("person", "Users", "/entra/people"),
            ("people", "Groups", "/entra/other/groups"),
            ("laptop", "Devices", "/entra/other/devices"),
            ("apps", "Enterprise apps", "/entra/applications"),
            ("file", "App registrations", "/entra/other/app-registrations"),
            ("shield", "Roles & admins", "/entra/other/roles"),
            ("directory", "Domain names", "/entra/other/domain-names"),
        ],
    ),
    (
        "Monitoring & health",
        &[
            ("clock", "Sign-in logs", "/entra/other/sign-in-logs"),
            ("file", "Audit logs", "/entra/other/audit-logs"),
            ("refresh", "Provisioning logs", "/entra/other/provisioning-logs"),
        ],
    ),
];

pub(super) const APPLICATION: Menu = &[
    (
        "",
        &[
            ("info", "Overview", "/entra/"),
            ("file", "Deployment Plan", "/entra/other/deployment-plan"),
            ("bolt", "Diagnose and solve problems", "/entra/other/diagnose"),
        ],
    ),
    (
        "Manage",
        &[
            ("menu", "Properties", "/entra/properties"),
            ("person", "Owners", "/entra/other/owners"),
            ("shield", "Roles and administrators", "/entra/other/administrators"),
            ("people", "Users and groups", "/entra/users"),
            ("lock", "Single sign-on", "/entra/other/single-sign-on"),
            ("refresh", "Provisioning", "/entra/overview"),
            ("hand", "Self-service", "/entra/other/self-service"),
        ],
    ),
    (
        "Activity",
        &[
            ("clock", "Sign-in logs", "/entra/other/sign-ins"),
            ("file", "Audit logs", "/entra/other/audit"),
            ("file", "Provisioning logs", "/entra/logs"),
        ],
    ),
];

const OVERVIEW: MenuEntry = ("info", "Overview", "/entra/overview");
const MONITOR: &[MenuEntry] = &[
    ("file", "Provisioning logs", "/entra/logs"),
    ("clock", "Audit logs", "/entra/other/provisioning-audit"),
];

/// Before there is a configuration.
const NOT_PROVISIONING: Menu =
    &[("", &[OVERVIEW]), ("Manage", &[("people", "Users and groups", "/entra/users")]), ("Monitor", MONITOR)];

pub(super) const PROVISIONING: Menu = &[
    ("", &[OVERVIEW, ("play", "Provision on demand", "/entra/provision-on-demand")]),
    (
        "Manage",
        &[
            ("refresh", "Provisioning", "/entra/provisioning"),
            ("lock", "Connectivity", "/entra/connectivity"),
            ("menu", "Attribute mapping", "/entra/attribute-mapping"),
            ("people", "Users and groups", "/entra/users"),
            ("bolt", "Expression builder", "/entra/other/expression-builder"),
        ],
    ),
    ("Monitor", MONITOR),
];

/// A page of the directory.
pub(super) fn of_directory(current: &'static str, title: &str) -> Page {
    Page {
        trail: vec![("Home".to_owned(), "/entra/home".to_owned())],
        menu: DIRECTORY,
        current,
        ..Page::new(&PORTAL, title)
    }
}

/// A page below the list of applications.
pub(super) fn of_applications(title: &str) -> Page {
    let mut page = of_directory("/entra/applications", title);
    page.trail.push(("Enterprise apps".to_owned(), "/entra/applications".to_owned()));
    page
}

/// A page of one application.
pub(super) fn of_application(
    visit: &Visit,
    application: &Application,
    current: &'static str,
    title: &str,
) -> Page {
    let mut page = of_applications(title);
    if current != "/entra/" {
        page.trail.push((application.name.clone(), at(visit, "/entra/")));
    }
    page.about = format!("{} · Enterprise application", application.name);
    Page { menu: APPLICATION, current, query: query(visit), ..page }
}

/// A page of an application's provisioning. What there is before a configuration is less.
pub(super) fn of_provisioning(
    visit: &Visit,
    application: &Application,
    current: &'static str,
    title: &str,
) -> Page {
    let mut page = of_application(visit, application, current, title);
    if current != "/entra/overview" {
        page.trail.push(("Provisioning".to_owned(), at(visit, "/entra/overview")));
    }
    let in_short = ["/entra/overview", "/entra/connect", "/entra/logs"].contains(&current);
    page.menu = if in_short && application.connection().is_none() { NOT_PROVISIONING } else { PROVISIONING };
    page
}

/// A page that practice has no use for.
pub(super) fn elsewhere(visit: &Visit, application: &Application, path: &'static str) -> Option<Page> {
    let has = |menu: Menu| {
        let mut entries = menu.iter().flat_map(|(_, entries)| *entries);
        entries.find(|(_, _, found)| *found == path).map(|(_, label, _)| *label)
    };
    let mut page = if let Some(label) = has(DIRECTORY) {
        of_directory(path, label)
    } else if let Some(label) = has(APPLICATION) {
        of_application(visit, application, path, label)
    } else {
        of_provisioning(visit, application, path, has(PROVISIONING)?)
    };
    page.body = html! { p { "This page isn’t part of practice." } };
    Some(page)
}

/// The address of an entry of a menu that practice has no use for.
pub(super) fn known(path: &str) -> Option<&'static str> {
    let entries =
        [DIRECTORY, APPLICATION, PROVISIONING].into_iter().flatten().flat_map(|(_, entries)| *entries);
    entries.map(|(_, _, found)| *found).find(|found| *found == path)
}

/// This address, for the application that the page is about.
pub(super) fn at(visit: &Visit, path: &str) -> String {
    format!("{path}{}", query(visit))
}

/// The same with one more question in the address.
pub(super) fn asking(visit: &Visit, path: &str, name: &str, value: &str) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    if !visit.asked("app").is_empty() {
        pairs.append_pair("app", visit.asked("app"));
    }
    format!("{path}?{}", pairs.append_pair(name, value).finish())
}

/// The address of an application's own page, with the fragment by which the real portal would name it.
pub(super) fn address(application: &Application, query: &str) -> String {
    format!("/entra/{query}{}", fragment(application))
}

/// As people copy it from the real portal.
pub(super) fn fragment(application: &Application) -> String {
    format!(
        "#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/{}/appId/{}",
        application.object_id, application.application_id
    )
}

/// Names the application where the address did so; without that, pages are about the newest.
fn query(visit: &Visit) -> String {
    match visit.asked("app") {
        "" => String::new(),
        app => {
            let pairs = form_urlencoded::Serializer::new(String::new()).append_pair("app", app).finish();
            format!("?{pairs}")
        }
    }
}
