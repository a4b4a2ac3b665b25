//! How does the pretend Entra provision for an application?
//!
//! Its overview, with starting, stopping and cycles, and its settings. An app of the gallery has none of this.

use jiff::Timestamp;
use maud::{Markup, html};

use super::frame::{asking, at, of_application, of_provisioning};
use crate::entra::Entra;
use crate::entra::application::{Alerts, Application};
use crate::entra::job::{Execution, Job};
use crate::pages::elements::{
    button, button_link, card, command, command_link, fact, field, form, main_button, no_command,
    required_field, section, select, yes_or_no,
};
use crate::pages::html::{Notice, Page, Panel};
use crate::pages::visit::Visit;

/// What an app has that Entra cannot provision for.
pub(super) fn manual(visit: &Visit, application: &Application) -> Page {
    let body = html! {
        div.fields { (fact("Provisioning Mode", "Manual")) }
        p { "Out of the box automatic provisioning to " (application.name) " is not supported today." }
    };
    Page { body, ..of_application(visit, application, "/entra/overview", "Provisioning") }
}

/// Overview: start, stop, and a cycle at once, for which the real portal lets people wait 40 minutes.
pub(super) async fn overview(visit: &Visit, application: &Application) -> Page {
    let id = &application.object_id;
    let is_started =
        |state: &Entra| state.application(id).and_then(Application::job).is_some_and(Job::is_started);
    let connected = application.connection().is_some();
    let job = |change: fn(&mut Job)| {
        if let Some(found) = visit.state.entra().application_mut(id) {
            change(found.job_by_hand());
        }
    };
    let notice = match visit.said("do") {
        "" => None,
        _ if !connected => Notice::bad("Provisioning", "Connect your application first."),
        "start" => {
            job(|job| job.start(None));
            Notice::good("Start provisioning", "Provisioning was started.")
        }
        "stop" => {
            job(Job::pause);
            Notice::good("Stop provisioning", "Provisioning was stopped.")
        }
        "restart" => {
            job(|job| {
                job.quarantine = None;
                job.start(None);
            });
            Notice::good("Restart provisioning", "Provisioning was restarted.")
        }
        "cycle" if is_started(&visit.state.entra()) => {
            let people = visit.state.run_cycle(&visit.state.job_by_hand(id.clone())).await.len();
            Notice::good("The cycle is complete.", format!("People: {people}."))
        }
        "cycle" => Notice::bad("Provisioning", "Start provisioning first."),
        _ => None,
    };
    if !connected {
        return get_started(visit, application, notice);
    }
    let now = visit.state.entra().application(id).cloned().unwrap_or_default();
    let started = is_started(&visit.state.entra());
    let start = match started {
        true => no_command("play", "Start provisioning"),
        false => command("play", "Start provisioning", "start", "main-form"),
    };
    let stop = match started {
        true => command("stop", "Stop provisioning", "stop", "main-form"),
        false => no_command("stop", "Stop provisioning"),
    };
    let restart = match started {
        true => command("undo", "Restart provisioning", "restart", "main-form"),
        false => no_command("undo", "Restart provisioning"),
    };
    Page {
        notice,
        commands: html! {
            (start) (stop) (restart)
            (command_link("bolt", "Provision on demand", &at(visit, "/entra/provision-on-demand")))
            (command_link("refresh", "Refresh", &at(visit, "/entra/overview")))
        },
        body: html! { (tabs(visit, false)) (status(visit, &now, started)) },
        ..of_provisioning(visit, application, "/entra/overview", "Overview")
    }
}

/// Before there is a configuration.
fn get_started(visit: &Visit, application: &Application, notice: Option<Notice>) -> Page {
    let connect = at(visit, "/entra/connect");
    let body = html! {
        h2 { "Get started with application provisioning" }
        p.intro {
            "Automate identity lifecycle management with Microsoft Entra. Automatically create, update, and delete accounts when \
             users join, leave, and move within your organization."
        }
        div.cards {
            (card("Create configuration", html! {
                p { "Connect Microsoft Entra to your application." }
                p { (button_link("Connect your application", &connect)) }
            }))
            (card("Assign users and groups", html! {
                p { "Choose who is in scope for provisioning." }
                p { (button_link("Users and groups", &at(visit, "/entra/users"))) }
            }))
        }
    };
    Page {
        notice,
        commands: command_link("plus", "New configuration", &connect),
        body,
        ..of_provisioning(visit, application, "/entra/overview", "Overview")
    }
}

/// The two halves of the overview.
fn tabs(visit: &Visit, properties: bool) -> Markup {
    let current = |is: bool| is.then_some("page");
    html! {
        nav.tabs aria-label="Overview" {
            a href=(at(visit, "/entra/overview")) aria-current=[current(!properties)] { "Overview" }
            a href=(at(visit, "/entra/overview/properties")) aria-current=[current(properties)] { "Properties" }
        }
    }
}

fn status(visit: &Visit, application: &Application, started: bool) -> Markup {
    let job = application.job();
    let execution = job.and_then(|job| job.execution.as_ref());
    let quarantine = job.and_then(|job| job.quarantine.as_ref());
    let state = match (quarantine, started) {
        (Some(_), _) => html! { span.bad { "Quarantine" } },
        (None, true) => html! { span.good { "Running" } },
        (None, false) => html! { "Not running" },
    };
    let done = if execution.is_some() { "100% complete" } else { "No cycle has run yet." };
    let count = |value: fn(&Execution) -> usize| execution.map_or(0, value);
    let moment = |value: fn(&Execution) -> Timestamp| {
        execution.map_or_else(|| "–".to_owned(), |one| format!("{} {}", day(value(one)), time(value(one))))
    };
    html! {
        div.cards {
            (card("Current cycle status", html! {
                div.fields { (fact("Current status", state)) (fact("Initial cycle", done)) }
                @if let Some(quarantine) = quarantine {
                    p { b.bad { (quarantine.code) } br; (quarantine.message) }
                }
                (form("main-form", html! {
                    div.practice-only {
                        span { "Only in practice: Entra itself runs a cycle every 40 minutes." }
                        (button("Run a cycle now", "cycle"))
                    }
                }))
            }))
            (card("Statistics to date", html! {
                div.fields {
                    (fact("Users in scope", count(|one| one.entitled)))
                    (fact("Users exported", count(|one| one.exported)))
                    (fact("Failures", count(|one| one.escrowed)))
                    (fact("Started", moment(|one| one.began)))
                    (fact("Completed", moment(|one| one.ended)))
                }
                p { a href=(at(visit, "/entra/logs")) { "View provisioning logs" } }
            }))
            (card("Manage provisioning", html! {
                ul.plain {
                    li { a href=(at(visit, "/entra/connectivity")) { "Update credentials" } }
                    li { a href=(at(visit, "/entra/attribute-mapping")) { "Edit attribute mappings" } }
                    li { a href=(at(visit, "/entra/provision-on-demand")) { "Provision on demand" } }
                }
            }))
        }
    }
}

/// Overview > Properties, whose panel changes the settings.
pub(super) fn properties(visit: &Visit, application: &Application) -> Page {
    let saved = (visit.said("do") == "apply").then(|| save(visit, application)).flatten();
    let (notice, application, wrong) = match saved {
        Some(Ok(changed)) => (Notice::good("Properties", "The settings were saved."), changed, String::new()),
        Some(Err(wrong)) => (None, application.clone(), wrong),
        None => (None, application.clone(), String::new()),
    };
    let here = at(visit, "/entra/overview/properties");
    let is_open = !wrong.is_empty() || (!visit.asked("edit").is_empty() && notice.is_none());
    let Alerts { email, prevents_deletions, threshold } = &application.alerts;
    let email = if email.is_empty() { "–" } else { email };
    let prevention = if *prevents_deletions { "Enabled" } else { "Disabled" };
    let body = html! {
        (tabs(visit, true))
        div.fields {
            (fact("Notification email", email))
            (fact("Accidental deletions prevention", prevention))
            (fact("Accidental deletion threshold", threshold))
            (fact("Scope", scope_words(application.scope_all() == Some(true))))
        }
    };
    let panel = is_open.then(|| Panel {
        title: "Edit properties".to_owned(),
        close: here.clone(),
        body: html! {
            form.panel-form method="post" autocomplete="off" {
                div.panel-body.fields { (fields(&application, &wrong)) }
                div.end { (main_button("Apply", "apply")) (button_link("Cancel", &here)) }
            }
        },
    });
    Page {
        notice,
        commands: html! {
            (command_link("edit", "Edit", &asking(visit, "/entra/overview/properties", "edit", "yes")))
            (command_link("refresh", "Refresh", &here))
        },
        body,
        panel,
        ..of_provisioning(visit, &application, "/entra/overview", "Overview")
    }
}

/// Manage > Provisioning.
pub(super) fn settings(visit: &Visit, application: &Application) -> Page {
    let saved = (visit.said("do") == "save").then(|| save(visit, application)).flatten();
    let (notice, application, wrong) = match saved {
        Some(Ok(changed)) => {
            (Notice::good("Provisioning", "The settings were saved."), changed, String::new())
        }
        Some(Err(wrong)) => (None, application.clone(), wrong),
        None => (None, application.clone(), String::new()),
    };
    let status = if application.job().is_some_and(Job::is_started) { "On" } else { "Off" };
    let body = html! {
        div.fields { (fact("Provisioning Mode", "Automatic")) }
        (section("Mappings", html! {
            ul.plain { li { a href=(at(visit, "/entra/attribute-mapping")) { "Attribute mapping" } } }
        }))
        (section("Settings", form("main-form", fields(&application, &wrong))))
        div.fields { (fact("Provisioning Status", status)) }
    };
    Page {
        notice,
        commands: html! {
            (command("save", "Save", "save", "main-form"))
            (command_link("cross", "Discard", &at(visit, "/entra/provisioning")))
        },
        body,
        ..of_provisioning(visit, &application, "/entra/provisioning", "Provisioning")
    }
}

fn fields(application: &Application, wrong: &str) -> Markup {
    let Alerts { email, prevents_deletions, threshold } = &application.alerts;
    let scopes = [(SYNC_ASSIGNED, scope_words(false)), (SYNC_ALL, scope_words(true))];
    let scope = if application.scope_all() == Some(true) { SYNC_ALL } else { SYNC_ASSIGNED };
    html! {
        (field("Notification email", "email", email))
        (yes_or_no("Accidental deletions prevention", "prevents-deletions", *prevents_deletions))
        (required_field("Accidental deletion threshold", "threshold", threshold, wrong))
        (select("Scope", "scope", scopes, scope))
    }
}

/// Keeps the settings that were sent, or says what is wrong with them.
fn save(visit: &Visit, application: &Application) -> Option<Result<Application, String>> {
    let threshold = visit.said("threshold").trim();
    if threshold.parse::<u32>().is_err() {
        return Some(Err("The value must be a whole number.".to_owned()));
    }
    let mut entra = visit.state.entra();
    let found = entra.application_mut(&application.object_id)?;
    found.alerts = Alerts {
        email: visit.said("email").trim().to_owned(),
        prevents_deletions: visit.said("prevents-deletions") == "yes",
        threshold: threshold.to_owned(),
    };
    found.set_scope_all(visit.said("scope") == SYNC_ALL);
    Some(Ok(found.clone()))
}

fn scope_words(everybody: bool) -> &'static str {
    if everybody { "Sync all users and groups" } else { "Sync only assigned users and groups" }
}

pub(super) fn day(at: Timestamp) -> String {
    at.strftime("%-m/%-d/%Y,").to_string()
}

pub(super) fn time(at: Timestamp) -> String {
    at.strftime("%-I:%M:%S %p").to_string()
}

const SYNC_ASSIGNED: &str = "assigned";
const SYNC_ALL: &str = "all";
