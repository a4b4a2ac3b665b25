//! What does the pretend Entra show its administrator, and what do its buttons do?
//!
//! The application with its two ids, its connection, three settings of the many in Attribute mapping, the people assigned
//! to it, Provision on demand, and the cycles.

use maud::{Markup, html};

use super::html::{
    Notice, Page, Portal, button, copyable, field, form, outcome_class, radios, secret, section, select,
    table,
};
use super::visit::Visit;
use crate::entra::client::Connection;
use crate::entra::directory::EntraPerson;
use crate::entra::job::Job;
use crate::entra::report::{ProvisionOutcome, Provisioned};
use crate::entra::schema::{self, ROLE as TARGET, RoleMapping, UserNameSource};
use crate::wire::SCHEMA;

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
    let ids = html! {
        dl { dt { "Name" } dd { (application.name) } }
        (copyable("Application ID", "application-id", &application.application_id))
        (copyable("Object ID", "object-id", &application.object_id))
    };
    let body = section("Properties", ids);
    Page { portal: &PORTAL, title: "Enterprise application", notice: None, body }
}

/// Connect your application: the fields depend on the authentication method. Test connection sends a request to the
/// server. Create does so too, and saves the values only if the test passes.
pub(super) async fn connect(visit: &Visit) -> Page {
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
    let notice = match visit.said("do") {
        "" => None,
        _ if oauth => Notice::bad(
            "Token endpoint, Client identifier and Client secret are needed for this authentication method.",
        ),
        "test" | "create" if pasted.tenant_url.is_empty() => Notice::bad("Tenant URL is required."),
        "test" | "create" if pasted.token.is_empty() => Notice::bad("Secret token is required."),
        deed => {
            let test = visit.state.test_in_the_portal(&pasted).await;
            if !test.passed {
                Notice::bad(test.text)
            } else if deed == "create" {
                visit.state.entra().by_hand().connect(&pasted);
                let notice = Notice::good("The provisioning configuration was created.");
                return Page { notice, ..overview(visit).await };
            } else {
                Notice::good(test.text)
            }
        }
    };
    let kept = visit.state.entra().by_hand().connection().unwrap_or_default().tenant_url;
    let tenant_url = if visit.form.is_some() { pasted.tenant_url } else { kept };
    let method = if oauth { OAUTH } else { BEARER };
    let choices = [(BEARER, "Bearer authentication"), (OAUTH, "OAuth2 client credentials grant")];
    let token = if pasted.token.is_empty() { "" } else { "Entered, and kept" };
    let fields = html! {
        (select("Select authentication method", "method", choices, method))
        (field("Tenant URL", "tenant-url", &tenant_url))
        @if oauth {
            (field("Token endpoint", "token-endpoint", ""))
            (field("Client identifier", "client-identifier", ""))
            (secret("Client secret", "client-secret", ""))
        } @else {
            (secret("Secret token", "secret-token", token))
        }
        (button("Test connection", "test"))
        (button("Create", "create"))
    };
    let body = section("New provisioning configuration", form(fields));
    Page { portal: &PORTAL, title: "Connect your application", notice, body }
}

/// Manage > Attribute mapping: whether groups are copied, where the user name comes from, and a constant role.
pub(super) fn attribute_mapping(visit: &Visit) -> Page {
    let mut entra = visit.state.entra();
    let application = entra.by_hand();
    let notice = match visit.said("do") {
        "groups" => {
            let enabled = visit.said("groups-enabled") == "yes";
            schema::set_groups_enabled(&mut application.job_by_hand().schema, enabled);
            Notice::good("The mapping of groups was saved.")
        }
        "user-name" => {
            let source = UserNameSource::named(visit.said("source"));
            schema::set_user_name_source(&mut application.job_by_hand().schema, source);
            Notice::good("The mapping of userName was saved.")
        }
        "role" if visit.said("constant").trim().is_empty() => Notice::bad("A constant value is required."),
        "role" => {
            let role = RoleMapping {
                name: visit.said("constant").trim().to_owned(),
                only_at_creation: visit.said("apply") == "creation",
            };
            schema::set_role(&mut application.job_by_hand().schema, Some(&role));
            Notice::good("The mapping of the role was saved.")
        }
        "no-role" => {
            schema::set_role(&mut application.job_by_hand().schema, None);
            Notice::good("The mapping of the role was deleted.")
        }
        _ => None,
    };
    // Until there is a job, what a job would have is shown.
    let schema = application.job().map_or(&*SCHEMA, |job| &job.schema);
    let enabled = if schema::groups_enabled(schema) { "yes" } else { "no" };
    let groups = html! {
        (radios("Enabled", "groups-enabled", [("yes", "Yes"), ("no", "No")], enabled))
        (button("Save", "groups"))
    };
    let sources = ["userPrincipalName", "mail"].map(|name| (name, name));
    let users = html! {
        (select("Source attribute of userName", "source", sources, &schema::user_name_source(schema)))
        (button("Save", "user-name"))
    };
    let body = html! {
        (section("Provision Microsoft Entra ID Groups", form(groups)))
        (section("Provision Microsoft Entra ID Users", form(users)))
        (section("Add New Mapping", role_form(schema::role(schema).as_ref())))
    };
    Page { portal: &PORTAL, title: "Attribute mapping", notice, body }
}

fn role_form(role: Option<&RoleMapping>) -> Markup {
    let name = role.map(|role| role.name.as_str()).unwrap_or_default();
    let apply = if role.is_some_and(|role| role.only_at_creation) { "creation" } else { "always" };
    let moments = [("always", "Always"), ("creation", "Only during object creation")];
    form(html! {
        @if role.is_some() { p { (name) " is sent as " (TARGET) "." } }
        (select("Mapping type", "mapping-type", [("constant", "Constant")], "constant"))
        (field("Constant Value", "constant", name))
        (select("Target attribute", "target", [(TARGET, TARGET)], TARGET))
        (select("Apply this mapping", "apply", moments, apply))
        (button("Ok", "role"))
        @if role.is_some() { (button("Delete", "no-role")) }
    })
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
    let people = entra.assigned_people(&application);
    let rows = people.iter().map(|person| [&person.display_name, &person.user_principal_name]);
    let assigned = html! {
        @if people.is_empty() { p { "Nobody is assigned yet." } }
        @else { (table("Assigned people", ["Display name", "User principal name"], rows)) }
    };
    let choose = html! {
        (people_select(&entra.people, visit.said("person")))
        (button("Assign", "assign"))
        (button("Remove assignment", "unassign"))
    };
    let body = html! { (section("Assigned", assigned)) (section("Add user/group", form(choose))) };
    Page { portal: &PORTAL, title: "Users and groups", notice, body }
}

/// Provision on demand, with the steps as the real page shows them.
pub(super) async fn provision_on_demand(visit: &Visit) -> Page {
    let (connected, people, chosen) = {
        let mut entra = visit.state.entra();
        let chosen = entra.person(visit.said("person")).cloned();
        (entra.by_hand().connection().is_some(), entra.people.clone(), chosen)
    };
    let mut notice = None;
    let mut result = None;
    match (visit.said("do"), chosen) {
        ("provision", Some(_)) if !connected => notice = Notice::bad("Connect your application first."),
        ("provision", Some(person)) => {
            let report = visit.state.provision_by_hand(&person).await;
            notice = summary(&report);
            result = Some(steps(&report));
        }
        _ => {}
    }
    let choose = html! {
        (people_select(&people, visit.said("person")))
        (button("Provision", "provision"))
    };
    let body = html! {
        @if let Some(steps) = result { (section("Result", steps)) }
        (section("Selected user", form(choose)))
    };
    Page { portal: &PORTAL, title: "Provision on demand", notice, body }
}

/// Overview: start, stop, and a cycle at once, for which the real portal lets people wait 40 minutes.
pub(super) async fn overview(visit: &Visit) -> Page {
    let is_started = || visit.state.entra().by_hand().job().is_some_and(Job::is_started);
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
        "cycle" if is_started() => {
            let people = visit.state.run_cycle(&visit.state.by_hand()).await.len();
            Notice::good(format!("The cycle is complete. People: {people}."))
        }
        "cycle" => Notice::bad("Start provisioning first."),
        _ => None,
    };
    let (status, toggle) = match (connected, is_started()) {
        (false, _) => ("Not configured", button("Start provisioning", "start")),
        (true, false) => ("Not running", button("Start provisioning", "start")),
        (true, true) => ("Running", button("Stop provisioning", "stop")),
    };
    let last_cycle = visit.state.entra().by_hand().last_cycle.clone();
    let provisioning = html! {
        p { "Current status: " (status) }
        (form(html! { (toggle) (button("Run a cycle now", "cycle")) }))
    };
    let logs = html! {
        @if last_cycle.is_empty() { p { "No cycle has run yet." } }
        @else { ul { @for report in &last_cycle { (logged(report)) } } }
    };
    let body = html! { (section("Provisioning", provisioning)) (section("Provisioning logs", logs)) };
    Page { portal: &PORTAL, title: "Overview", notice, body }
}

fn people_select(people: &[EntraPerson], chosen: &str) -> Markup {
    let label = |person: &EntraPerson| format!("{} ({})", person.display_name, person.user_principal_name);
    select("Select a user", "person", people.iter().map(|person| (&person.id, label(person))), chosen)
}

fn summary(report: &Provisioned) -> Option<Notice> {
    let word = report.outcome.word();
    match &report.error_code {
        None => Notice::good(format!("{word}: {}", report.action)),
        Some(code) if report.outcome == ProvisionOutcome::Skipped => Notice::good(format!("{word}: {code}")),
        Some(code) => Notice::bad(format!("{word}: {code}")),
    }
}

fn steps(report: &Provisioned) -> Markup {
    html! {
        ol {
            @for step in &report.steps {
                li { strong { (step.name) } ": " (outcome(step.outcome)) br; (step.detail) }
            }
        }
    }
}

fn logged(report: &Provisioned) -> Markup {
    let why = format!("{} {}", report.code(), report.message);
    html! { li { strong { (report.person) } ": " (report.action) ", " (outcome(report.outcome)) br; (why.trim()) } }
}

fn outcome(outcome: ProvisionOutcome) -> Markup {
    html! { span.(outcome_class(outcome != ProvisionOutcome::Failure)) { (outcome.word()) } }
}

const BEARER: &str = "bearer";
const OAUTH: &str = "oauth2";
