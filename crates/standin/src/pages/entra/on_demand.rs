//! What does the pretend Entra show of the people that it has provisioned, on demand or in cycles?

use super::frame::{at, of_provisioning};
use super::provisioning::{day, time};
use crate::entra::application::Application;
use crate::entra::directory::EntraPerson;
use crate::entra::report::{ProvisionOutcome, Provisioned};
use crate::pages::elements::{cell, command, command_link, fact, form, main_button, section, short, table};
use crate::pages::html::{Ended, Notice, Page};
use crate::pages::visit::Visit;
use maud::{Markup, html};

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

const STEPS: [&str; 4] = [
    "Import user",
    "Determine if user is in scope",
    "Match user between source and target system",
    "Perform action",
];
