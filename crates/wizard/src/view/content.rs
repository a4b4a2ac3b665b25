//! What a step puts into the frame of a page, and pages beside the steps.

use model::{StepId, Text, id, step_status};
use model::{side::Side, step_status::StepStatus};

use crate::engine::{self, CopyItem, SidePage, State};
use crate::view::texts::step_id;
use crate::view::{Block, Button, ButtonAction, Page, Picture, Variant};

pub(super) fn help_desk(state: &State) -> Button {
    let copied = state.session.is_copied(&CopyItem::HelpDesk);
    let label = if copied { id!("button-help-desk-copied") } else { id!("button-copy-help-desk") };
    Button::new(label, ButtonAction::Copy { what: CopyItem::HelpDesk })
}

/// The menu Help of a page.
pub(super) fn help_menu(state: &State) -> Vec<Button> {
    let explain = ButtonAction::Show { page: SidePage::Explain };
    let about = Button::new(id!("button-about"), ButtonAction::Show { page: SidePage::About });
    vec![Button::new(id!("button-explain"), explain), help_desk(state), about]
}

/// What a step puts into the frame.
#[derive(Default)]
pub(super) struct Content {
    /// What both ways need, by hand and automatic: shown before either.
    pub common: Vec<Block>,
    pub blocks: Vec<Block>,
    pub picture: Option<Picture>,
    pub different: Vec<Variant>,
    pub primary: Option<Button>,
    pub secondary: Vec<Button>,
}

/// The primary button that leads on: blocked with its reason while the step is not done.
pub(super) fn go_on(state: &State, step: StepId) -> Button {
    // Whoever does only Trelica goes on there.
    let ends_here = step == StepId::CheckConnection && state.facts.answers.side() == Some(Side::Trelica);
    let label = match ends_here {
        true => id!("step-check-connection.primary-part").to_owned(),
        false => format!("{}.primary", step_id(step)),
    };
    Button::new(label, ButtonAction::Next).blocked_by(engine::next_blocked_by(step, state))
}

pub(super) fn is_done(state: &State, step: StepId) -> bool {
    matches!(
        step_status::status(step, &state.facts),
        StepStatus::Done | StepStatus::Confirmed | StepStatus::Theirs
    )
}

/// A page beside the steps.
pub(super) fn side_page(id: &str, blocks: Vec<Block>, primary: Option<Button>) -> Page {
    Page {
        id: id.to_owned(),
        heading: Text::new(id),
        why: Some(Text::new(format!("{id}.why"))),
        blocks,
        back: Some(Button::new(id!("button-back"), ButtonAction::Back)),
        primary,
        ..Page::default()
    }
}

pub(super) fn close() -> Option<Button> {
    Some(Button::new(id!("button-close"), ButtonAction::Back))
}
