//! How does the pretend Entra provision for an application?
//!
//! A configuration is made first: Test connection asks the server, and Create asks it too and saves both values only if
//! it agrees. Then there are settings, Provision on demand, and cycles with their log. An app of the gallery has none of
//! this.

use jiff::Timestamp;
use maud::{Markup, html};

use super::frame::{asking, at, of_application, of_provisioning};
use crate::entra::Entra;
use crate::entra::application::{Alerts, Application};
use crate::entra::client::Connection;
use crate::entra::directory::EntraPerson;
use crate::entra::job::{Execution, Job};
use crate::entra::report::{ProvisionOutcome, Provisioned};
use crate::pages::html::{
    Ended, Notice, Page, Panel, button, button_link, card, cell, command, command_link, fact, field, form,
    main_button, no_command, required_field, secret, section, select, short, table, yes_or_no,
};
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

/// New provisioning configuration, or Connectivity, where the values of one are changed.
pub(super) async fn connect(visit: &Visit, application: &Application, is_new: bool) -> Page {
    let oauth = visit.said("method") == OAUTH;
    let mut pasted = Connection {
        tenant_url: visit.said("tenant-url").trim().to_owned(),
        token: visit.said("secret-token").trim().to_owned(),
    };
    // Browsers do not refill a password after the form was sent, so the state keeps the token.
    if pasted.token.is_empty() && !oauth {
        pasted.token.clone_from(&visit.state.entra().typed_token);
    } else {
        visit.state.entra().typed_token.clone_from(&pasted.token);
    }
    let testing = format!("Testing connection to {}", application.name);
    let notice = match visit.said("do") {
        "" => None,
        _ if oauth => Notice::bad(
            testing,
            "Token endpoint, Client identifier and Client secret are needed for this authentication method.",
        ),
        "test" | "create" if pasted.tenant_url.is_empty() => Notice::bad(testing, "Tenant URL is required."),
        "test" | "create" if pasted.token.is_empty() => Notice::bad(testing, "Secret token is required."),
        deed => {
            let test = visit.state.test_in_the_portal(&pasted).await;
            if !test.passed {
                Notice::bad(testing, test.text)
            } else if deed == "create" {
                let connected = {
                    let mut entra = visit.state.entra();
                    let found = entra.application_mut(&application.object_id);
                    found.map(|found| {
                        found.connect(&pasted);
                        found.clone()
                    })
                };
                let notice = match is_new {
                    true => {
                        Notice::good("Create configuration", "The provisioning configuration was created.")
                    }
                    false => Notice::good("Connectivity", "The credentials were saved."),
                };
                let unasked = Visit { state: visit.state.clone(), query: visit.query.clone(), form: None };
                let page = Box::pin(overview(&unasked, &connected.unwrap_or_default())).await;
                return Page { notice, ..page };
            } else {
                Notice::good(testing, test.text)
            }
        }
    };
    let kept = application.connection();
    let tenant_url = match (&visit.form, &kept) {
        (None, Some(kept)) => kept.tenant_url.clone(),
        _ => pasted.tenant_url,
    };
    let method = if oauth { OAUTH } else { BEARER };
    let choices = [(BEARER, "Bearer authentication"), (OAUTH, "OAuth2 client credentials grant")];
    let token = if pasted.token.is_empty() && (is_new || kept.is_none()) { "" } else { "Entered, and kept" };
    let body = html! {
        form.fields #main-form method="post" autocomplete="off" {
            h2 { "Admin credentials" }
            p.intro {
                "Microsoft Entra needs the following information to connect to " (application.name) "’s API and synchronize user \
                 data."
            }
            (select("Select authentication method", "method", choices, method))
            (required_field("Tenant URL", "tenant-url", &tenant_url, ""))
            div.of-bearer { (secret("Secret token", "secret-token", token)) }
            div.of-oauth {
                (field("Token endpoint", "token-endpoint", visit.said("token-endpoint")))
                (field("Client identifier", "client-identifier", visit.said("client-identifier")))
                (secret("Client secret", "client-secret", ""))
            }
            div.row { (button("Test connection", "test")) }
            @if is_new {
                div.end {
                    (main_button("Create", "create"))
                    (button_link("Cancel", &at(visit, "/entra/overview")))
                }
            }
        }
    };
    let here = if is_new { "/entra/connect" } else { "/entra/connectivity" };
    let commands = html! {
        @if !is_new { (command("save", "Save", "create", "main-form")) }
        (command_link("cross", "Discard", &at(visit, here)))
    };
    let title = if is_new { "New provisioning configuration" } else { "Connectivity" };
    let page = of_provisioning(visit, application, here, title);
    let current = if is_new { "/entra/overview" } else { page.current };
    Page { notice, commands, body, current, ..page }
}

/// Provision on demand, with the steps as the real page shows them.
pub(super) async fn on_demand(visit: &Visit, application: &Application) -> Page {
    let here = at(visit, "/entra/provision-on-demand");
    let page = of_provisioning(visit, application, "/entra/provision-on-demand", "Provision on demand");
    let people = visit.state.entra().people.clone();
    let chosen = people.iter().find(|person| person.id == visit.said("person"));
    let notice = match (visit.said("do"), chosen) {
        ("provision", _) if application.connection().is_none() => {
            Notice::bad("Provision on demand", "Connect your application first.")
        }
        ("provision", Some(person)) => {
            let job = visit.state.job_by_hand(application.object_id.clone());
            let report = visit.state.provision_by_hand(&job, person).await;
            return Page {
                notice: summary(&report),
                commands: html! {
                    (command("refresh", "Retry", "provision", "main-form"))
                    (command_link("plus", "Provision another object", &here))
                    (command_link("file", "View logs", &at(visit, "/entra/logs")))
                },
                body: result(&report, person),
                ..page
            };
        }
        ("provision", None) => Notice::bad("Provision on demand", "Select a user."),
        _ => None,
    };
    let wanted = visit.asked("q").trim().to_lowercase();
    let matches = |person: &&EntraPerson| {
        let texts = [&person.display_name, &person.user_principal_name];
        texts.iter().any(|text| text.to_lowercase().contains(&wanted))
    };
    let found: Vec<&EntraPerson> = people.iter().filter(matches).collect();
    let body = html! {
        p.intro { "Provision a user on demand to validate your configuration." }
        form.search {
            @if !visit.asked("app").is_empty() { input type="hidden" name="app" value=(visit.asked("app")); }
            label for="q" { "Select a user" }
            input.box type="search" name="q" value=(visit.asked("q")) placeholder="Search for a user" id="q";
            button.btn { "Search" }
        }
        (form("main-form", html! {
            fieldset.people {
                legend { "Selected user" }
                @if found.is_empty() { p.quiet { "No results were found." } }
                ul.people {
                    @for person in &found {
                        li {
                            label.choice {
                                input type="radio" name="person" value=(person.id)
                                    checked[found.len() == 1 || chosen.is_some_and(|one| one.id == person.id)];
                                span { b { (person.display_name) } " " small { (person.user_principal_name) } }
                            }
                        }
                    }
                }
            }
            div.end { (main_button("Provision", "provision")) }
        }))
    };
    Page { notice, body, ..page }
}

fn summary(report: &Provisioned) -> Option<Notice> {
    let title = report.outcome.word().to_owned();
    let text = report.error_code.clone().unwrap_or_else(|| report.action.to_owned());
    Some(Notice { ended: ended(report.outcome), title, text })
}

fn result(report: &Provisioned, person: &EntraPerson) -> Markup {
    let rows = report.sent.iter().map(|(target, value)| [html! { code { (target) } }, cell(value)]);
    let changed = match report.outcome {
        ProvisionOutcome::Failure => "Modified attributes (failed)",
        _ => "Modified attributes (successful)",
    };
    let (heading, code, message) = match report.outcome {
        ProvisionOutcome::Failure => ("Error details", "Error code", "Error message"),
        _ => ("Skip details", "Skip reason", "Description"),
    };
    html! {
        (form("main-form", html! {
            input type="hidden" name="person" value=(person.id);
            p {
                b { (person.display_name) } " " span.quiet { (person.user_principal_name) } " · "
                b.(ended(report.outcome).class()) { (report.outcome.word()) }
            }
        }))
        ol.steps {
            @for (number, name) in (1..).zip(STEPS) {
                @let step = report.steps.iter().find(|step| step.name == name);
                @let ended = step.map_or(Ended::NotReached, |step| ended(step.outcome));
                li.off[step.is_none()] {
                    (ended.sign())
                    h2 { (number) ". " (name) }
                    @if let Some(step) = step {
                        p.(ended.class()) { (step.outcome.word()) }
                        details {
                            summary { "View details" span.hidden { ": " (name) } }
                            p { (step.detail) }
                        }
                    } @else {
                        p { "Not started" }
                    }
                }
            }
        }
        @if let Some(found) = &report.error_code {
            (section(heading, html! {
                div.fields { (fact(code, html! { code { (found) } })) (fact(message, &report.message)) }
            }))
        }
        @if !report.sent.is_empty() {
            (section(changed, table(changed, ["Target attribute", "Modified value"], rows)))
        }
    }
}

fn ended(outcome: ProvisionOutcome) -> Ended {
    match outcome {
        ProvisionOutcome::Success => Ended::Well,
        ProvisionOutcome::Skipped => Ended::Skipped,
        ProvisionOutcome::Failure => Ended::Badly,
    }
}

/// Monitor > Provisioning logs.
pub(super) fn logs(visit: &Visit, application: &Application) -> Page {
    let entra = visit.state.entra();
    let lines = entra.log.iter().rev().filter(|line| line.application == application.object_id);
    let rows: Vec<_> = lines
        .map(|line| {
            let report = &line.report;
            let class = ended(report.outcome).class();
            [
                html! { span.nb { (day(line.at)) } " " span.nb { (time(line.at)) } },
                html! { b { (line.person.display_name) } br; span.quiet { (report.person) } },
                short(report.action),
                html! { b.nb.(class) { (report.outcome.word()) } },
                html! {
                    @if let Some(code) = &report.error_code {
                        (code)
                        details {
                            summary { "View details" span.hidden { " of " (line.person.display_name) } }
                            p { (report.message) }
                        }
                    }
                },
            ]
        })
        .collect();
    let body = html! {
        @if rows.is_empty() { p { "No provisioning logs found." } }
        @else { (table("Provisioning logs", ["Date", "Identity", "Action", "Status", "Status reason"], rows)) }
    };
    Page {
        commands: command_link("refresh", "Refresh", &at(visit, "/entra/logs")),
        body,
        ..of_provisioning(visit, application, "/entra/logs", "Provisioning logs")
    }
}

fn day(at: Timestamp) -> String {
    at.strftime("%-m/%-d/%Y,").to_string()
}

fn time(at: Timestamp) -> String {
    at.strftime("%-I:%M:%S %p").to_string()
}

const BEARER: &str = "bearer";
const OAUTH: &str = "oauth2";
const SYNC_ASSIGNED: &str = "assigned";
const SYNC_ALL: &str = "all";
const STEPS: [&str; 4] = [
    "Import user",
    "Determine if user is in scope",
    "Match user between source and target system",
    "Perform action",
];
