//! Steps 3 to 5, in Microsoft Entra: create the application, connect it, switch groups off.

use model::{CheckId, Field, Problem, ProblemId, StepId, Text, id};

use crate::engine::{self, CopyItem, State};
use crate::view::content::{Content, go_on};
use crate::view::steps::parts::{
    again, copyable, entra_test, instructions, link, picture, token_to_copy, variant,
};
use crate::view::{Block, Button, ButtonAction, FieldView, Tone, Variant, card, field};

pub(super) fn create_application(state: &State) -> Content {
    let name = state.facts.answers.product().application_name();
    let name = copyable(state, id!("label-name"), name, CopyItem::ApplicationName);
    let page = Block::Field(application_page(state));
    let mut other_menu = variant("create-application-other-menu", 2);
    other_menu.blocks.extend(link(state, "entra-home"));
    let under = [(1, link(state, "entra-new-application")), (3, vec![name])];
    let page = [link(state, "entra-application"), vec![page]].concat();
    Content {
        blocks: vec![
            instructions("create-application", 5, under),
            Block::More {
                title: Text::new(id!("application-page")),
                open: state.facts.answers.typed(Field::ApplicationPage).is_some(),
                blocks: page,
            },
        ],
        picture: picture(state, StepId::CreateApplication),
        different: vec![
            variant("create-application-gallery-app", 3),
            variant("create-application-create-greyed", 2),
            other_menu,
        ],
        primary: Some(said(state, StepId::CreateApplication, CheckId::ApplicationCreated)),
        ..Content::default()
    }
}

fn application_page(state: &State) -> FieldView {
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
    let address = copyable(state, id!("value-tenant-url"), address, CopyItem::Address);
    let pages = [link(state, "entra-provisioning"), link(state, "entra-connect")].concat();
    let under = [(1, pages), (3, vec![address, token_to_copy(state)])];
    let mut blocks = again(state, CheckId::EntraTested);
    blocks.push(instructions("connect", 5, under));
    blocks.extend(entra_test(state));
    Content {
        blocks,
        picture: picture(state, StepId::Connect),
        different: vec![
            variant("connect-no-provisioning", 2),
            variant("connect-oauth-fields", 1),
            variant("connect-get-started", 2),
            variant("connect-create-greyed", 2),
        ],
        primary: Some(go_on(state, StepId::Connect)),
        ..Content::default()
    }
}

pub(super) fn groups_off(state: &State) -> Content {
    Content {
        blocks: vec![instructions("groups-off", 4, [(1, link(state, "entra-attribute-mapping"))])],
        picture: picture(state, StepId::GroupsOff),
        different: vec![
            other_menu(state),
            variant("groups-off-no-groups-row", 1),
            variant("groups-off-azure-ad-names", 1),
        ],
        primary: Some(said(state, StepId::GroupsOff, CheckId::GroupsSwitchedOff)),
        ..Content::default()
    }
}

/// The menu looks different: the steps can be told in its words.
pub(super) fn other_menu(state: &State) -> Variant {
    let mut menu = variant("groups-off-no-mappings", 2);
    menu.blocks.insert(0, Block::Field(field::choice(state, Field::Portal, &["newer", "older"])));
    menu
}

/// The primary button of a step that stands on the person's word: giving it, or going on once it is given.
pub(super) fn said(state: &State, step: StepId, check: CheckId) -> Button {
    if engine::next_blocked_by(step, state).is_none() {
        return go_on(state, step);
    }
    Button::new(format!("step-{}.primary", step.as_str()), ButtonAction::Confirm { check, go_on: true })
}
