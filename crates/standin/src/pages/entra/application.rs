//! What does the pretend Entra show of one application, apart from its provisioning?
//!
//! Its page with both ids, its properties, and who is assigned to it.

use maud::{Markup, html};

use super::frame::{asking, at, of_application, of_applications};
use crate::entra::Entra;
use crate::entra::application::{Application, Properties};
use crate::pages::elements::{
    button_link, command, command_link, confirmation, copyable, fact, field, form, no_command,
    required_field, section, short, table, yes_or_no,
};
use crate::pages::html::{Notice, Page, Panel, Shown};
use crate::pages::icon::icon;
use crate::pages::visit::Visit;

/// Overview, whose address people copy.
pub(super) fn overview(visit: &Visit, application: &Application) -> Page {
    let steps = [
        (
            "1. Assign users and groups",
            "Provide specific users and groups access to the applications",
            "/entra/users",
        ),
        (
            "2. Set up single sign on",
            "Enable users to sign into their application using their Microsoft Entra credentials",
            "/entra/other/single-sign-on",
        ),
        (
            "3. Provision User Accounts",
            "Automatically create and delete user accounts in the application",
            "/entra/overview",
        ),
        ("4. Self service", "Enable users to request access to the application", "/entra/other/self-service"),
    ];
    let body = html! {
        (section("Properties", html! {
            div.fields {
                (fact("Name", &application.name))
                (copyable("Application ID", "application-id", &application.application_id))
                (copyable("Object ID", "object-id", &application.object_id))
            }
        }))
        (section("Getting Started", html! {
            ul.tiles {
                @for (title, text, href) in steps {
                    li { a.tile.plain href=(at(visit, href)) { b { (title) } small { (text) } } }
                }
            }
        }))
    };
    let added = format!("Application {} added successfully", application.name);
    let was_added = !visit.asked("added").is_empty();
    Page {
        notice: was_added.then(|| Notice::good("Add application", added)).flatten(),
        body,
        ..of_application(visit, application, "/entra/", "Overview")
    }
}

/// Manage > Properties.
pub(super) fn properties(visit: &Visit, application: &Application) -> Shown {
    let mut application = application.clone();
    let mut wrong = "";
    let notice = match visit.said("do") {
        "delete-yes" => {
            if let Some(found) = visit.state.entra().application_mut(&application.object_id) {
                found.gone = Some(std::time::Instant::now());
            }
            return Shown::Moved("/entra/applications?deleted=yes".to_owned());
        }
        "save" if visit.said("name").trim().is_empty() => {
            wrong = "The value must not be empty.";
            None
        }
        "save" => {
            application.name = visit.said("name").trim().to_owned();
            application.properties = Properties {
                enabled: visit.said("enabled") == "yes",
                assignment_required: visit.said("assignment-required") == "yes",
                visible: visit.said("visible") == "yes",
                notes: visit.said("notes").to_owned(),
            };
            if let Some(found) = visit.state.entra().application_mut(&application.object_id) {
                found.name.clone_from(&application.name);
                found.properties = application.properties.clone();
            }
            Notice::good("Update application properties", "The properties were saved.")
        }
        _ => None,
    };
    let here = at(visit, "/entra/properties");
    let Properties { enabled, assignment_required, visible, notes } = &application.properties;
    let question = format!("Do you want to delete “{}”?", application.name);
    let body = form(
        "main-form",
        html! {
            @if visit.said("do") == "delete" {
                (confirmation("Delete application", &question, "delete-yes", &here))
            }
            (yes_or_no("Enabled for users to sign-in?", "enabled", *enabled))
            (required_field("Name", "name", &application.name, wrong))
            (copyable("Application ID", "application-id", &application.application_id))
            (copyable("Object ID", "object-id", &application.object_id))
            (yes_or_no("Assignment required?", "assignment-required", *assignment_required))
            (yes_or_no("Visible to users?", "visible", *visible))
            (field("Notes", "notes", notes))
        },
    );
    Shown::page(Page {
        notice,
        commands: html! {
            (command("save", "Save", "save", "main-form"))
            (command_link("cross", "Discard", &here))
            (command("trash", "Delete", "delete", "main-form"))
        },
        body,
        ..of_application(visit, &application, "/entra/properties", "Properties")
    })
}

/// Manage > Users and groups.
pub(super) fn users(visit: &Visit, application: &Application) -> Page {
    let mut entra = visit.state.entra();
    let chosen: Vec<Principal> =
        visit.all_said("person").filter_map(|id| Principal::of(&entra, id)).collect();
    let (groups, people): (Vec<_>, Vec<_>) = chosen.iter().partition(|one| one.is_group);
    let number = format!("{} and {}", counted(people.len(), "user"), counted(groups.len(), "group"));
    let found = entra.application_mut(&application.object_id);
    let notice = match (visit.said("do"), found) {
        ("assign" | "unassign", _) if chosen.is_empty() => Notice::bad("Users and groups", "None Selected"),
        ("assign", Some(found)) => {
            chosen.iter().for_each(|one| found.assign(&one.id));
            Notice::good("Application assignment succeeded", format!("{number} have been assigned"))
        }
        ("unassign", Some(found)) => {
            chosen.iter().for_each(|one| found.unassign(&one.id));
            Notice::good("Remove assignment", format!("The assignment of {number} was removed."))
        }
        _ => None,
    };
    let standing = entra.application(&application.object_id).into_iter().flat_map(Application::standing);
    let assigned: Vec<Principal> = standing.filter_map(|one| Principal::of(&entra, &one.principal)).collect();
    let rows = assigned.iter().map(|one| [one.tick(false), short(one.kind()), short("User")]);
    let body = html! {
        p.info {
            (icon("info"))
            "The application will appear for assigned users within My Apps. Set “visible to users?” to no in properties to \
             prevent this."
        }
        @if assigned.is_empty() { p { "No application assignments found" } }
        @else {
            (form("main-form", table("Assigned", ["Display name", "Object type", "Role assigned"], rows)))
        }
    };
    let remove = match assigned.is_empty() {
        true => no_command("cross", "Remove assignment"),
        false => command("cross", "Remove assignment", "unassign", "main-form"),
    };
    Page {
        notice,
        commands: html! {
            (command_link("plus", "Add user/group", &at(visit, "/entra/users/add")))
            (remove)
            (command_link("refresh", "Refresh", &at(visit, "/entra/users")))
        },
        body,
        ..of_application(visit, application, "/entra/users", "Users and groups")
    }
}

/// Add Assignment, with its panel in which people are selected.
pub(super) fn add(visit: &Visit, application: &Application) -> Page {
    let entra = visit.state.entra();
    let chosen: Vec<Principal> =
        visit.all_asked("person").filter_map(|id| Principal::of(&entra, id)).collect();
    let here = at(visit, "/entra/users/add");
    let groups = chosen.iter().filter(|one| one.is_group).count();
    let selected = match (chosen.len() - groups, groups) {
        (0, 0) => "None Selected".to_owned(),
        (people, 0) => format!("{} selected.", counted(people, "user")),
        (0, groups) => format!("{} selected.", counted(groups, "group")),
        (people, groups) => {
            format!("{} and {} selected.", counted(people, "user"), counted(groups, "group"))
        }
    };
    let mut open = asking(visit, "/entra/users/add", "panel", "users");
    for one in &chosen {
        open = format!("{open}&person={}", one.id);
    }
    let body = html! {
        p { "Users and groups you assign here can use the application." }
        form.fields method="post" action=(at(visit, "/entra/users")) {
            @for one in &chosen { input type="hidden" name="person" value=(one.id); }
            dl.field {
                dt { "Users and groups" }
                dd {
                    a href=(open) { (selected) }
                    @if !chosen.is_empty() { ul.plain { @for one in &chosen { li { (one.name) } } } }
                }
            }
            (fact("Select a role", "User"))
            div.row { button.btn.main name="do" value="assign" disabled[chosen.is_empty()] { "Assign" } }
        }
    };
    let panel = (!visit.asked("panel").is_empty()).then(|| Panel {
        title: "Users and groups".to_owned(),
        close: here,
        body: selection(visit, &entra, &chosen),
    });
    let mut page = of_applications("Add Assignment");
    page.trail.push((application.name.clone(), at(visit, "/entra/")));
    page.trail.push(("Users and groups".to_owned(), at(visit, "/entra/users")));
    Page { about: "Contoso".to_owned(), body, panel, ..page }
}

/// Everybody, and every group that gives access to things, as far as the search finds them; who was selected stays.
fn selection(visit: &Visit, entra: &Entra, chosen: &[Principal]) -> Markup {
    let wanted = visit.asked("q").trim().to_lowercase();
    let is_chosen = |one: &Principal| chosen.iter().any(|found| found.id == one.id);
    let found: Vec<Principal> =
        Principal::all(entra).filter(|one| is_chosen(one) || one.matches(&wanted)).collect();
    html! {
        form.panel-form action="/entra/users/add" {
            @if !visit.asked("app").is_empty() { input type="hidden" name="app" value=(visit.asked("app")); }
            div.panel-body {
                div.search {
                    label.hidden for="q" { "Search" }
                    input.box type="search" name="q" value=(visit.asked("q")) placeholder="Search" autofocus id="q";
                    button.btn name="panel" value="users" { "Search" }
                }
                fieldset {
                    legend.hidden { "Users and groups" }
                    ul.people { @for one in &found { li { (one.tick(is_chosen(one))) } } }
                }
            }
            div.end { button.btn.main { "Select" } (button_link("Cancel", &at(visit, "/entra/users/add"))) }
        }
    }
}

fn counted(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}

/// Somebody, or a group.
struct Principal {
    id: String,
    name: String,
    address: String,
    is_group: bool,
}

impl Principal {
    /// Groups that only have mail are not to be assigned.
    fn all(entra: &Entra) -> impl Iterator<Item = Self> {
        let people = entra.people.iter().map(|person| Self {
            id: person.id.clone(),
            name: person.display_name.clone(),
            address: person.user_principal_name.clone(),
            is_group: false,
        });
        let groups = entra.groups.iter().filter(|group| group.security_enabled).map(|group| Self {
            id: group.id.clone(),
            name: group.display_name.clone(),
            address: String::new(),
            is_group: true,
        });
        people.chain(groups)
    }

    fn of(entra: &Entra, id: &str) -> Option<Self> {
        Self::all(entra).find(|one| one.id == id)
    }

    fn kind(&self) -> &'static str {
        if self.is_group { "Group" } else { "User" }
    }

    fn matches(&self, wanted: &str) -> bool {
        self.name.to_lowercase().contains(wanted) || self.address.to_lowercase().contains(wanted)
    }

    fn tick(&self, is_ticked: bool) -> Markup {
        let below = if self.is_group { "Group" } else { &self.address };
        html! {
            label.choice {
                input type="checkbox" name="person" value=(self.id) checked[is_ticked];
                span { b { (self.name) } " " small { (below) } }
            }
        }
    }
}
