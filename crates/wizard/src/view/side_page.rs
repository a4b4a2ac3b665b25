//! A page beside the steps.

use model::{Text, id};

use crate::engine::SidePage;
use crate::view::{Block, Button, ButtonAction, Page};

pub(super) fn side_page(id: &str, blocks: Vec<Block>, primary: Option<Button>) -> Page {
    Page {
        id: id.to_owned(),
        heading: Text::new(id),
        why: Some(Text::new(format!("{id}.why"))),
        blocks,
        back: Some(Button::new(id!("button-back"), ButtonAction::Show { page: SidePage::None })),
        primary,
        ..Page::default()
    }
}

/// The button that closes it.
pub(super) fn close() -> Option<Button> {
    Some(Button::new(id!("button-close"), ButtonAction::Show { page: SidePage::None }))
}
