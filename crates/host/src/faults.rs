//! The drawer of practice mode: the faults to choose from, the chosen one, and the pages of the stand-in.

use model::step_status::StepStatus;
use model::{ProblemId, StepId, Text, id};
use standin::{Scenario, Stage, Standin, scenarios};
use wizard::engine::SidePage;
use wizard::view::{Block, Button, ButtonAction, Link, Practice, RailStep, ScenarioChoice, View};

pub(crate) fn drawer(standin: &Standin, view: &View, caller: Option<&str>) -> Practice {
    let page = view.page.id.as_str();
    let (chosen, variant) = standin.chosen();
    let mut offered: Vec<(&str, &Scenario)> = scenarios()
        .iter()
        .filter(|scenario| !scenario.id.ends_with("-proxy") && scenario.id != "proxy-in-the-way")
        .map(|scenario| (group(scenario), scenario))
        .collect();
    offered.sort_by_key(|(group, _)| GROUPS.iter().position(|one| one == group));
    let choices = offered
        .into_iter()
        .map(|(group, scenario)| {
            let problem = ProblemId::ALL.iter().find(|id| Some(id.as_str()) == scenario.expects);
            ScenarioChoice {
                id: scenario.id.to_owned(),
                variants: u32::try_from(scenario.variants.len()).unwrap_or(1),
                group: group.to_owned(),
                code: problem.map(|id| id.short().to_owned()),
                label: Text::new(match scenario.expects {
                    Some(problem) => format!("problem-{problem}"),
                    None => format!("practice-{}", scenario.id),
                }),
            }
        })
        .collect();
    let pages = PAGES
        .iter()
        .filter_map(|page| {
            // The application is made by hand, from the list.
            let name = if *page == "entra-application" { "entra-applications" } else { page };
            let href = standin.page(name)?;
            let label = Text::new(format!("practice-page-{page}"));
            Some(Link { id: (*page).to_owned(), label, href, opens: false })
        })
        .collect();
    let on = scenarios().iter().find(|scenario| scenario.id == chosen);
    let seen_by = caller.and_then(|problem| ProblemId::ALL.iter().find(|id| id.as_str() == problem));
    let (shows, go_there) = match seen_by {
        Some(id) => Some(back_to(id.short())),
        None => on.and_then(|scenario| where_it_shows(scenario, view)),
    }
    .unzip();
    Practice {
        shows,
        go_there: go_there.flatten(),
        scenarios: choices,
        address: Some(standin.base_url()),
        variant: u32::try_from(variant).unwrap_or(0),
        chosen,
        pages,
        hint: (HINTS.contains(&page) && view.page.is_automatic != Some(true))
            .then(|| Text::new(format!("practice-hint-{page}"))),
    }
}

fn group(scenario: &Scenario) -> &'static str {
    match (scenario.expects, scenario.at) {
        (None, _) if scenario.id == "healthy" => "none",
        (None, _) => "healthy",
        (Some(_), Stage::Connection) => "connection",
        (Some(_), Stage::Person) => "person",
        (Some(_), Stage::SignIn | Stage::Graph) => "entra",
        (Some(_), Stage::Rehearsal) => id!("rehearsal"),
    }
}

/// The groups of the drawer, in order.
const GROUPS: [&str; 6] = ["none", "connection", "person", "entra", "rehearsal", "healthy"];

/// A help desk sees what its caller sees, and goes back to the code that was read out.
fn back_to(short: &str) -> (Text, Option<Button>) {
    let mut back = Button::new(id!("practice-back-to"), ButtonAction::HelpSomebody);
    back.label = back.label.with("short", short);
    (Text::new(id!("practice-caller")).with("short", short), Some(back))
}

/// What was chosen counts until something else is chosen: whoever has seen it turns it off.
fn stays_on() -> (Text, Option<Button>) {
    let nothing = ButtonAction::ShowFault { id: "healthy".to_owned(), variant: 0 };
    (Text::new(id!("practice-stays-on")), Some(Button::new(id!("practice-turn-off"), nothing)))
}

/// Where a fault shows that has no effect on the page that is open, with the button that leads there.
fn where_it_shows(scenario: &Scenario, view: &View) -> Option<(Text, Option<Button>)> {
    let expected = scenario.expects?;
    // What was put right in the pretend portals is still broken here.
    let cards = view.page.blocks.iter().filter_map(|block| match block {
        Block::Card(card) => Some(card),
        _ => None,
    });
    if view.notices.iter().chain(cards).any(|card| card.problem.as_deref() == Some(expected)) {
        return Some(stays_on());
    }
    let steps = || view.rail.iter().flat_map(|group| &group.steps);
    let is_done = |wanted| {
        let is_it = |step: &&RailStep| step.id == wanted;
        steps()
            .find(is_it)
            .is_some_and(|step| matches!(step.status, StepStatus::Done | StepStatus::Confirmed))
    };
    let is_reachable = |wanted| steps().any(|step| step.id == wanted && step.reachable);
    let at = steps().find(|step| step.current).map(|step| step.id);
    let (text, step) = match scenario.at {
        Stage::Connection if is_reachable(StepId::CheckConnection) => return Some(stays_on()),
        Stage::Connection => (id!("practice-shows-connection"), StepId::CheckConnection),
        Stage::Person if scenario.id == "person-already-exists" => {
            (id!("practice-shows-asked"), StepId::Domains)
        }
        // Step 9 has not looked yet.
        Stage::Person if is_done(StepId::ProvisionOne) && !is_done(StepId::VerifyPerson) => {
            return Some(stays_on());
        }
        Stage::Person if is_done(StepId::ProvisionOne) => (id!("practice-shows-new-pilot"), StepId::Domains),
        Stage::Person => (id!("practice-shows-person"), StepId::ProvisionOne),
        Stage::SignIn | Stage::Graph => (id!("practice-shows-entra"), StepId::CreateApplication),
        Stage::Rehearsal if view.page.id == "rehearsal" => return Some(stays_on()),
        Stage::Rehearsal if is_done(StepId::CheckConnection) => {
            let show = ButtonAction::Show { page: SidePage::Rehearsal };
            return Some((
                Text::new(id!("practice-shows-rehearsal")),
                Some(Button::new(id!("practice-go-there"), show)),
            ));
        }
        Stage::Rehearsal => (id!("practice-shows-rehearsal"), StepId::CheckConnection),
    };
    let is_elsewhere = at != Some(step) || view.page.id != step.as_str();
    let go_there = is_elsewhere.then(|| Button::new(id!("practice-go-there"), ButtonAction::Goto { step }));
    Some((Text::new(text), go_there))
}

/// Pages on which the stand-in has less than the real products, or people of its own.
const HINTS: &[&str] = &[
    "before",
    "turn-on-scim",
    "create-application",
    "groups-off",
    "role",
    "domains",
    "provision-one",
    "go-live",
    "receipt",
    "whole-setup",
];

const PAGES: &[&str] = &[
    "trelica-scim",
    "trelica-domains",
    "trelica-accounts",
    "entra-application",
    "entra-connect",
    "entra-attribute-mapping",
    "entra-users",
    "entra-provision-on-demand",
    "entra-overview",
];
