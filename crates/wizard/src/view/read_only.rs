//! Pages that are only looked at: of somebody else's case, or as a caller sees them.

use model::{Text, id};

use crate::view::{Block, Button, ButtonAction, Card};

/// Takes everything out of reach that would change or send something.
pub(crate) fn disable(part: &mut Block) {
    match part {
        Block::Do { items } => items.iter_mut().flat_map(|item| &mut item.blocks).for_each(disable),
        Block::More { blocks, .. } => blocks.iter_mut().for_each(disable),
        Block::Buttons { buttons } => buttons.iter_mut().for_each(disable_button),
        Block::Card(card) => disable_card(card),
        Block::Field(field) => field.problem.iter_mut().for_each(disable_card),
        // Copying needs the program that the case came from.
        Block::Copyable(item) => item.button = None,
        Block::Pairs { rows, .. } => rows.iter_mut().for_each(|row| row.copy = None),
        Block::Choices { choices } => {
            choices.iter_mut().for_each(|choice| disable_button(&mut choice.button))
        }
        Block::Heading { .. }
        | Block::Paragraph { .. }
        | Block::List { .. }
        | Block::Link(_)
        | Block::Checks(_)
        | Block::Listing { .. }
        | Block::OpenFile { .. } => {}
    }
}

fn disable_card(card: &mut Card) {
    // Whoever only looks is not the one who acts.
    if card.who.as_ref().is_some_and(|who| who.id == id!("who-you")) {
        card.who = Some(Text::new(id!("who-caller")));
    }
    card.buttons.iter_mut().for_each(disable_button);
    card.message.iter_mut().for_each(|message| message.button = None);
}

/// Whether a button only shows another page.
pub(crate) fn turns_a_page(button: &Button) -> bool {
    matches!(
        button.action,
        ButtonAction::Goto { .. } | ButtonAction::Show { .. } | ButtonAction::Back | ButtonAction::Next
    )
}

pub(crate) fn disable_button(button: &mut Button) {
    button.busy = false;
    button.blocked = (!turns_a_page(button)).then(|| Text::new(id!("replay-only-looking")));
}
