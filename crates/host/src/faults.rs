//! The drawer of practice mode: the faults to choose from, the chosen one, and the pages of the stand-in.

use model::{Text, id};
use standin::{Stage, Standin, scenarios};
use wizard::view::{Link, Practice, ScenarioChoice};

pub(crate) fn drawer(standin: &Standin, page: &str) -> Practice {
    let (chosen, variant) = standin.chosen();
    let choices = scenarios()
        .iter()
        .filter(|scenario| !scenario.id.ends_with("-proxy") && scenario.id != "proxy-in-the-way")
        .map(|scenario| {
            let group = match (scenario.expects, scenario.at) {
                (None, _) => "healthy",
                (Some(_), Stage::Connection) => "connection",
                (Some(_), Stage::Person) => "person",
                (Some(_), Stage::Rehearsal) => id!("rehearsal"),
                (Some(_), Stage::SignIn | Stage::Graph) => "entra",
            };
            ScenarioChoice {
                id: scenario.id.to_owned(),
                variants: u32::try_from(scenario.variants.len()).unwrap_or(1),
                group: group.to_owned(),
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
            let href = standin.page(page)?;
            Some(Link { id: (*page).to_owned(), label: Text::new(format!("practice-page-{page}")), href })
        })
        .collect();
    Practice {
        scenarios: choices,
        address: Some(standin.base_url()),
        variant: u32::try_from(variant).unwrap_or(0),
        chosen,
        pages,
        hint: HINTS.contains(&page).then(|| Text::new(format!("practice-hint-{page}"))),
    }
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
