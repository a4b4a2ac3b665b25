//! How is Attribute mapping changed in the pretend Entra?
//!
//! Two mappings: of groups, which is on at first, and of users. A row of the latter is edited in a panel, and counts only once
//! the page is saved; who leaves without saving has changed nothing. Rows that make no difference here cannot be edited.

use maud::{Markup, html};
use serde_json::Value;

use super::frame::{asking, at, of_provisioning};
use crate::entra::application::Application;
use crate::entra::schema::{self, Row, Source};
use crate::pages::elements::{
    button_link, cell, command, command_link, confirmation, fact, form, main_button, no_command, radios,
    required_field, section, select, table, yes_or_no,
};
use crate::pages::html::{Notice, Page, Panel};
use crate::pages::visit::Visit;
use crate::wire::SCHEMA;

/// The two mappings. Whoever comes here has left what they edited, and it is forgotten.
pub(super) fn list(visit: &Visit, application: &Application) -> Page {
    if let Some(found) = visit.state.entra().application_mut(&application.object_id) {
        found.draft = None;
    }
    let enabled = if schema::groups_enabled(saved(application)) { "Yes" } else { "No" };
    let row = |name: &str, path: &str, enabled: &str| {
        [html! { a href=(at(visit, path)) { (name) } }, cell(enabled)]
    };
    let rows = [
        row("Provision Microsoft Entra ID Groups", GROUPS, enabled),
        row("Provision Microsoft Entra ID Users", USERS, "Yes"),
    ];
    let body = html! {
        p.intro {
            "Mappings allow you to define how data should flow between Microsoft Entra ID and " (application.name) "."
        }
        (table("Mappings", ["Name", "Enabled"], rows))
    };
    Page {
        commands: command_link("refresh", "Refresh", &at(visit, LIST)),
        body,
        ..of_provisioning(visit, application, LIST, "Attribute mapping")
    }
}

/// Provision Microsoft Entra ID Groups.
pub(super) fn groups(visit: &Visit, application: &Application) -> Page {
    let wanted = visit.said("groups-enabled") == "yes";
    let is_saved = visit.said("do") == "groups";
    if is_saved && let Some(found) = visit.state.entra().application_mut(&application.object_id) {
        schema::set_groups_enabled(&mut found.job_by_hand().schema, wanted);
    }
    let schema = saved(application);
    let is_asked = visit.said("do") == "ask";
    let enabled = if is_asked || is_saved { wanted } else { schema::groups_enabled(schema) };
    let here = at(visit, GROUPS);
    let body = form(
        "main-form",
        html! {
            @if is_asked { (confirmation("Save changes", SURE, "groups", &here)) }
            (fact("Name", "Provision Microsoft Entra ID Groups"))
            (yes_or_no("Enabled", "groups-enabled", enabled))
            (fact("Source Object", "Group"))
            (fact("Source Object Scope", "All records"))
            (fact("Target Object Actions", "Create, Update, Delete"))
            (section("Attribute Mappings", attributes(visit, &schema::rows(schema, true), true)))
        },
    );
    Page {
        notice: is_saved.then(|| Notice::good(UPDATED, "The mapping of groups was saved.")).flatten(),
        commands: html! {
            (command("save", "Save", "ask", "main-form"))
            (command_link("cross", "Discard", &here))
        },
        body,
        ..of_mapping(visit, application)
    }
}

/// Provision Microsoft Entra ID Users, and the panel that edits a row of it.
pub(super) fn users(visit: &Visit, application: &Application) -> Page {
    let mut entra = visit.state.entra();
    let mut copy = application.clone();
    // A deleted application is nobody's any more: what is done to it is done to a copy.
    let found = entra.application_mut(&application.object_id).unwrap_or(&mut copy);
    let (mut wrong, mut notice) = (String::new(), None);
    match visit.said("do") {
        "ok" => match row(visit) {
            Ok(row) => schema::set_row(draft(found), &row),
            Err(why) => wrong = why,
        },
        "save" => {
            if let Some(draft) = found.draft.take() {
                found.job_by_hand().schema = draft;
            }
            notice = Notice::good(UPDATED, "The mapping of users was saved.");
        }
        "discard" => found.draft = None,
        _ if !visit.said("delete").is_empty() => {
            schema::remove_row(draft(found), visit.said("delete"));
        }
        _ => {}
    }
    let is_changed = found.draft.is_some();
    let shown = found.draft.as_ref().unwrap_or_else(|| saved(found));
    let (here, rows) = (at(visit, USERS), schema::rows(shown, false));
    let body = form(
        "main-form",
        html! {
            @if visit.said("do") == "ask" { (confirmation("Save changes", SURE, "save", &here)) }
            (fact("Name", "Provision Microsoft Entra ID Users"))
            (fact("Enabled", "Yes"))
            (fact("Source Object", "User"))
            (fact("Source Object Scope", "All records"))
            (fact("Target Object Actions", "Create, Update, Delete"))
            (section("Attribute Mappings", html! {
                (attributes(visit, &rows, false))
                p { a href=(asking(visit, USERS, "edit", NEW)) { "Add New Mapping" } }
            }))
        },
    );
    let edited = visit.asked("edit");
    let is_open = !edited.is_empty() && (visit.form.is_none() || !wrong.is_empty());
    let panel = is_open.then(|| {
        let current = rows.iter().find(|row| row.target == edited).cloned();
        panel(visit, shown, &rows, current, &wrong)
    });
    let (save, discard) = match is_changed {
        true => {
            (command("save", "Save", "ask", "main-form"), command("cross", "Discard", "discard", "main-form"))
        }
        false => (no_command("save", "Save"), no_command("cross", "Discard")),
    };
    Page { notice, commands: html! { (save) (discard) }, body, panel, ..of_mapping(visit, application) }
}

fn of_mapping(visit: &Visit, application: &Application) -> Page {
    let mut page = of_provisioning(visit, application, LIST, "Attribute Mapping");
    page.trail.push(("Attribute mapping".to_owned(), at(visit, LIST)));
    page
}

/// What is in force; until there is a job, what a job would have.
fn saved(application: &Application) -> &Value {
    application.job().map_or(&*SCHEMA, |job| &job.schema)
}

/// What is edited, begun from what is in force.
fn draft(application: &mut Application) -> &mut Value {
    let now = saved(application).clone();
    application.draft.get_or_insert(now)
}

/// The rows of a mapping; those of groups are only looked at.
fn attributes(visit: &Visit, rows: &[Row], of_groups: bool) -> Markup {
    let is_editable = |row: &Row| !of_groups && is_editable(&row.target);
    let cells = rows.iter().map(|row| {
        let target = html! {
            @if is_editable(row) { a href=(asking(visit, USERS, "edit", &row.target)) { (row.target) } }
            @else { (row.target) }
        };
        let source = match &row.source {
            Source::Direct(name) => html! { (name) },
            Source::Constant(value) => html! { "\"" (value) "\"" },
            Source::Expression(written) => html! { code { (written) } },
        };
        let precedence = html! { @if row.matching > 0 { (row.matching) } };
        (target, source, precedence, row)
    });
    let headings = ["customappsso Attribute", "Microsoft Entra ID Attribute", "Matching precedence"];
    if of_groups {
        return table("Attribute Mappings", headings, cells.map(|(one, two, three, _)| [one, two, three]));
    }
    let cells = cells.map(|(target, source, precedence, row)| {
        let remove = html! {
            @if is_editable(row) && row.matching == 0 {
                button.btn.small name="delete" value=(row.target) { "Delete" span.hidden { " " (row.target) } }
            }
        };
        [target, source, precedence, remove]
    });
    let [target, source, precedence] = headings;
    table("Attribute Mappings", [target, source, precedence, "Remove"], cells)
}

/// Only these make a difference in practice.
fn is_editable(target: &str) -> bool {
    target == "userName" || target.starts_with("roles[")
}

/// The panel Edit Attribute, for a row that is there or for a new one.
fn panel(visit: &Visit, shown: &Value, rows: &[Row], current: Option<Row>, wrong: &str) -> Panel {
    let (sources, targets) = schema::attribute_names(shown);
    let is_free = |target: &String| {
        target != "id" && !rows.iter().any(|row| row.target == *target)
            || current.as_ref().is_some_and(|row| row.target == *target)
    };
    let targets: Vec<String> = targets.into_iter().filter(is_free).collect();
    let is_matching = current.as_ref().is_some_and(|row| row.matching > 0);
    let current = current.unwrap_or_else(|| Row::new(""));
    let (mut kind, mut direct, mut constant, mut expression) = ("direct", "", "", "");
    match &current.source {
        Source::Direct(name) => direct = name,
        Source::Constant(value) => (kind, constant) = ("constant", value),
        Source::Expression(written) => (kind, expression) = ("expression", written),
    }
    let said = |name: &str, kept: &str| match &visit.form {
        Some(_) => visit.said(name).to_owned(),
        None => kept.to_owned(),
    };
    let moment = if current.only_at_creation { CREATION } else { ALWAYS };
    let (kind, target) = (said("mapping-type", kind), said("target", &current.target));
    let blank = [(String::new(), String::new())];
    let sources = blank.iter().cloned().chain(sources.into_iter().map(|name| (name.clone(), name)));
    let targets = blank.iter().cloned().chain(targets.into_iter().map(|name| (name.clone(), name)));
    let at_fault = |field: &str| if wrong.starts_with(field) { wrong } else { "" };
    let body = html! {
        form.panel-form method="post" autocomplete="off" {
            div.panel-body.fields {
                p.quiet { "A mapping lets you define how the attributes in one class of Microsoft Entra object should flow to and from this application." }
                (select("Mapping type", "mapping-type", KINDS, &kind))
                div.of-direct { (select("Source attribute", "source", sources, &said("source", direct))) }
                div.of-constant { (required_field("Constant Value", "constant", &said("constant", constant), at_fault("Constant Value"))) }
                div.of-expression { (required_field("Expression", "expression", &said("expression", expression), at_fault("Expression"))) }
                (select("Target attribute", "target", targets, &target))
                (fact("Match objects using this attribute", if is_matching { "Yes" } else { "No" }))
                @if is_matching { (fact("Matching precedence", "1")) }
                (radios("Apply this mapping", "apply", MOMENTS, &said("apply", moment)))
                @if at_fault("Constant Value").is_empty() && at_fault("Expression").is_empty() && !wrong.is_empty() {
                    p.bad { (wrong) }
                }
            }
            div.end { (main_button("Ok", "ok")) (button_link("Cancel", &at(visit, USERS))) }
        }
    };
    Panel { title: "Edit Attribute".to_owned(), close: at(visit, USERS), body }
}

/// The row that was sent, or what is wrong with it.
fn row(visit: &Visit) -> Result<Row, String> {
    let (direct, constant, expression) =
        (visit.said("source").trim(), visit.said("constant").trim(), visit.said("expression").trim());
    let needed = |label: &str| Err(format!("{label} is required."));
    let source = match visit.said("mapping-type") {
        "constant" if constant.is_empty() => return needed("Constant Value"),
        "constant" => Source::Constant(constant.to_owned()),
        "expression" if expression.is_empty() => return needed("Expression"),
        "expression" => Source::Expression(expression.to_owned()),
        _ if direct.is_empty() => return needed("Source attribute"),
        _ => Source::Direct(direct.to_owned()),
    };
    let target = visit.said("target");
    if !is_editable(target) {
        return needed("Target attribute");
    }
    Ok(Row { source, only_at_creation: visit.said("apply") == CREATION, ..Row::new(target) })
}

const LIST: &str = "/entra/attribute-mapping";
const GROUPS: &str = "/entra/attribute-mapping/groups";
const USERS: &str = "/entra/attribute-mapping/users";
const NEW: &str = "new";
const ALWAYS: &str = "always";
const CREATION: &str = "creation";
const KINDS: [(&str, &str); 3] =
    [("direct", "Direct"), ("constant", "Constant"), ("expression", "Expression")];
const MOMENTS: [(&str, &str); 2] = [(ALWAYS, "Always"), (CREATION, "Only during object creation")];
const UPDATED: &str = "Updating user provisioning settings";
const SURE: &str = "Saving your changes will result in all assigned users and groups being resynchronized. This may take a long \
    time depending on the size of your directory. Are you sure you want to save these changes?";
