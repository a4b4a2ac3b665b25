//! Steps 3 to 5, in Microsoft Entra: create the application, connect it, switch groups off.

use model::choices::TestResult;
use model::{CheckId, Field, Problem, ProblemId, StepId, Text, id};

use crate::engine::{self, CopyItem, State};
use crate::view::content::{Content, go_on};
use crate::view::steps::parts::{copyable, instructions, link, picture, token_to_copy, variant};
use crate::view::{Block, Button, ButtonAction, Tone, card, checks, field};

pub(super) fn create_application(state: &State) -> Content {
    let blocks = vec![
        instructions("create-application", 6, |number| match number {
            1 => link(state, "entra-new-application"),
            3 => vec![copyable(
                state,
                id!("label-name"),
                state.facts.answers.product().application_name(),
                CopyItem::ApplicationName,
            )],
            6 => {
                let mut under = link(state, "entra-application");
                under.push(field::block(application_page(state)));
                under
            }
            _ => Vec::new(),
        }),
        picture(StepId::CreateApplication),
    ];
    let step = StepId::CreateApplication;
    Content {
        common: Vec::new(),
        blocks,
        different: vec![
            variant("create-application-gallery-app", 3, Vec::new()),
            variant("create-application-create-greyed", 2, Vec::new()),
            variant("create-application-other-menu", 2, link(state, "entra-home")),
        ],
        primary: Some(said(state, step, CheckId::ApplicationCreated)),
        secondary: Vec::new(),
    }
}

fn application_page(state: &State) -> crate::view::FieldView {
    let mut field = field::line(state, Field::ApplicationPage, &[]);
    if let Some(ids) = state.facts.answers.application_page() {
        field.says.push(Text::new(id!("entra-page-read")).with("id", ids.object));
    } else if state.facts.answers.typed(Field::ApplicationPage).is_some() {
        let problem = Problem::new(ProblemId::EntraAddressUnreadable);
        field.problem = Some(card::problem_card(state, &problem, Tone::Warning, &[]));
    }
    field
}

pub(super) fn connect(state: &State) -> Content {
    let address = state.facts.answers.text(Field::Address);
    let mut blocks = vec![instructions("connect", 6, |number| match number {
        1 => {
            let mut under = link(state, "entra-provisioning");
            under.extend(link(state, "entra-connect"));
            under
        }
        3 => vec![copyable(state, id!("label-tenant-url"), address, CopyItem::Address), token_to_copy(state)],
        5 => {
            let mut under = vec![field::block(field::choice(state, Field::EntraTest, &["worked", "failed"]))];
            if state.facts.answers.entra_test() == Some(TestResult::Failed) {
                under.push(field::block(field::lines(state, Field::EntraTestMessage)));
                under.extend(checks::cards(state, &[CheckId::EntraTested]));
            }
            under
        }
        _ => Vec::new(),
    })];
    blocks.push(picture(StepId::Connect));
    Content {
        common: Vec::new(),
        blocks,
        different: vec![
            variant("connect-no-provisioning", 2, Vec::new()),
            variant("connect-oauth-fields", 1, Vec::new()),
            variant("connect-get-started", 2, Vec::new()),
            variant("connect-create-greyed", 2, Vec::new()),
        ],
        primary: Some(go_on(state, StepId::Connect)),
        secondary: Vec::new(),
    }
}

pub(super) fn groups_off(state: &State) -> Content {
    let blocks = vec![
        field::block(field::choice(state, Field::Portal, &["newer", "older"])),
        instructions("groups-off", 4, |number| match number {
            1 => link(state, "entra-attribute-mapping"),
            _ => Vec::new(),
        }),
        picture(StepId::GroupsOff),
        Block::Card(card::plain(Tone::Note, id!("groups-still-arrive"), &[id!("groups-still-arrive.text")])),
    ];
    Content {
        common: Vec::new(),
        blocks,
        different: vec![
            variant("groups-off-no-mappings", 2, Vec::new()),
            variant("groups-off-no-groups-row", 1, Vec::new()),
            variant("groups-off-azure-ad-names", 1, Vec::new()),
        ],
        primary: Some(said(state, StepId::GroupsOff, CheckId::GroupsSwitchedOff)),
        secondary: Vec::new(),
    }
}

/// The primary button of a step that stands on the person's word: giving it, or going on once it is given.
pub(super) fn said(state: &State, step: StepId, check: CheckId) -> Button {
    if engine::next_blocked_by(step, state).is_none() {
        return go_on(state, step);
    }
    Button::new(format!("step-{}.primary", step.as_str()), ButtonAction::Confirm { check, go_on: true })
}
