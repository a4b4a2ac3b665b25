//! A page off the path.

use model::{Text, id};

use crate::engine::SidePage;
use crate::view::{Block, Button, ButtonAction, Page};

pub(super) fn side_page(id: &str, blocks: Vec<Block>, primary: Option<Button>) -> Page {
    Page {
        id: id.to_owned(),
        number: None,
        place: None,
        heading: Text::new(id),
        why: Some(Text::new(format!("{id}.why"))),
        blocks,
        different: Vec::new(),
        back: Some(Button::new(id!("button-back"), ButtonAction::Show { page: SidePage::None })),
        primary,
        secondary: Vec::new(),
        verified: None,
        help: Vec::new(),
    }
}
