//! What does the pretend Entra show its administrator once the application is connected?
//!
//! The application with its two ids, the people assigned to it, Provision on demand, and the cycles.

use super::html::{Notice, Page, Portal, button, copyable, escaped, form, section, select, table};
use super::visit::Visit;
use crate::entra::directory::EntraPerson;
use crate::entra::job::Job;
use crate::entra::report::{ProvisionOutcome, Provisioned};

pub(super) static PORTAL: Portal = Portal {
    heading: "Pretend Entra: for practice only",
    menu: &[
        ("/entra/", "Enterprise application"),
        ("/entra/connect", "Connect your application"),
        ("/entra/attribute-mapping", "Attribute mapping"),
        ("/entra/users", "Users and groups"),
        ("/entra/provision-on-demand", "Provision on demand"),
        ("/entra/overview", "Overview"),
    ],
};

/// The application's own page, whose address people copy.
pub(super) fn application(visit: &Visit) -> Page {
    let mut entra = visit.state.entra();
    let application = entra.by_hand();
    let ids = format!(
        "<dl><dt>Name</dt><dd>{}</dd></dl>{}{}",
        escaped(&application.name),
        copyable("Application ID", "application-id", &application.application_id),
        copyable("Object ID", "object-id", &application.object_id),
    );
    let body = section("Properties", &ids);
    Page { portal: &PORTAL, title: "Enterprise application", notice: None, body }
}

/// Manage > Users and groups.
pub(super) fn users(visit: &Visit) -> Page {
    let mut entra = visit.state.entra();
    let chosen = entra.person(visit.said("person")).cloned();
    let notice = match (visit.said("do"), chosen) {
        ("assign", Some(person)) => {
            entra.assign_by_hand(&person);
            Notice::good(format!("{} was assigned.", person.display_name))
        }
        ("unassign", Some(person)) => {
            entra.by_hand().unassign(&person.id);
            Notice::good(format!("The assignment of {} was removed.", person.display_name))
        }
        _ => None,
    };
    let application = entra.by_hand().clone();
    let rows: Vec<Vec<String>> = entra
        .assigned_people(&application)
        .iter()
        .map(|person| vec![escaped(&person.display_name), escaped(&person.user_principal_name)])
        .collect();
    let assigned = match rows.as_slice() {
        [] => "<p>Nobody is assigned yet.</p>".to_owned(),
        rows => table("Assigned people", &["Display name", "User principal name"], rows),
    };
    let mut choose = people_select(&entra.people, visit.said("person"));
    choose.push_str(&button("Assign", "assign"));
    choose.push_str(&button("Remove assignment", "unassign"));
    let body = [section("Assigned", &assigned), section("Add user/group", &form(&choose))];
    Page { portal: &PORTAL, title: "Users and groups", notice, body: body.concat() }
}

/// Provision on demand, with the steps as the real page shows them.
pub(super) async fn provision_on_demand(visit: &Visit) -> Page {
    let (connected, people, chosen) = {
        let mut entra = visit.state.entra();
        let chosen = entra.person(visit.said("person")).cloned();
        (entra.by_hand().connection().is_some(), entra.people.clone(), chosen)
    };
    let mut notice = None;
    let mut result = String::new();
    match (visit.said("do"), chosen) {
        ("provision", Some(_)) if !connected => {
            notice = Notice::bad("Connect your application first.");
        }
        ("provision", Some(person)) => {
            let report = visit.state.provision_by_hand(&person).await;
            notice = summary(&report);
            result = section("Result", &steps(&report));
        }
        _ => {}
    }
    let mut choose = people_select(&people, visit.said("person"));
    choose.push_str(&button("Provision", "provision"));
    let body = format!("{result}{}", section("Selected user", &form(&choose)));
    Page { portal: &PORTAL, title: "Provision on demand", notice, body }
}

/// Overview: start, stop, and a cycle at once, for which the real portal lets people wait 40 minutes.
pub(super) async fn overview(visit: &Visit) -> Page {
    let connected = visit.state.entra().by_hand().connection().is_some();
    let notice = match visit.said("do") {
        "" => None,
        _ if !connected => Notice::bad("Connect your application first."),
        "start" => {
            visit.state.entra().by_hand().job_by_hand().start(None);
            Notice::good("Provisioning was started.")
        }
        "stop" => {
            visit.state.entra().by_hand().job_by_hand().pause();
            Notice::good("Provisioning was stopped.")
        }
        "cycle" if is_started(visit) => {
            let people = visit.state.run_cycle(&visit.state.by_hand()).await.len();
            Notice::good(format!("The cycle is complete. People: {people}."))
        }
        "cycle" => Notice::bad("Start provisioning first."),
        _ => None,
    };
    let started = is_started(visit);
    let mut entra = visit.state.entra();
    let (state, toggle) = match (connected, started) {
        (false, _) => ("Not configured", ""),
        (true, false) => ("Not running", "start"),
        (true, true) => ("Running", "stop"),
    };
    let label = if toggle == "stop" { "Stop provisioning" } else { "Start provisioning" };
    let toggle = if toggle.is_empty() { "start" } else { toggle };
    let buttons = format!("{}{}", button(label, toggle), button("Run a cycle now", "cycle"));
    let status = format!("<p>Current status: {state}</p>{}", form(&buttons));
    let cycle: String = entra.by_hand().last_cycle.iter().map(logged).collect();
    let cycle = match cycle.as_str() {
        "" => "<p>No cycle has run yet.</p>".to_owned(),
        logged => format!("<ul>{logged}</ul>"),
    };
    let body = [section("Provisioning", &status), section("Provisioning logs", &cycle)];
    Page { portal: &PORTAL, title: "Overview", notice, body: body.concat() }
}

fn is_started(visit: &Visit) -> bool {
    visit.state.entra().by_hand().job().is_some_and(Job::is_started)
}

fn people_select(people: &[EntraPerson], chosen: &str) -> String {
    let labels: Vec<(String, &str)> = people
        .iter()
        .map(|person| {
            let label = format!("{} ({})", person.display_name, person.user_principal_name);
            (label, person.id.as_str())
        })
        .collect();
    let choices: Vec<(&str, &str)> = labels.iter().map(|(label, id)| (*id, label.as_str())).collect();
    select("Select a user", "person", &choices, chosen)
}

fn summary(report: &Provisioned) -> Option<Notice> {
    let word = report.outcome.word();
    match &report.error_code {
        None => Notice::good(format!("{word}: {}", report.action)),
        Some(code) if report.outcome == ProvisionOutcome::Skipped => Notice::good(format!("{word}: {code}")),
        Some(code) => Notice::bad(format!("{word}: {code}")),
    }
}

fn steps(report: &Provisioned) -> String {
    let steps = report.steps.iter().map(|step| {
        let class = if step.outcome == ProvisionOutcome::Failure { "bad" } else { "good" };
        format!(
            "<li><strong>{}</strong>: <span class=\"{class}\">{}</span><br>{}</li>",
            escaped(step.name),
            step.outcome.word(),
            escaped(&step.detail)
        )
    });
    format!("<ol>{}</ol>", steps.collect::<String>())
}

fn logged(report: &Provisioned) -> String {
    let class = if report.outcome == ProvisionOutcome::Failure { "bad" } else { "good" };
    let code = report.error_code.as_deref().unwrap_or_default();
    format!(
        "<li><strong>{}</strong>: {}, <span class=\"{class}\">{}</span><br>{}</li>",
        escaped(&report.person),
        report.action,
        report.outcome.word(),
        escaped(format!("{code} {}", report.message).trim()),
    )
}
