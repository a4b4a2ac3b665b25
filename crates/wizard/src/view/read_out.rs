//! A step as it is read out on the phone: what a caller sees, with nothing to fill in, press or copy.

use jiff::Timestamp;
use model::{Field, StepId, Text, catalog, id};

use crate::engine::State;
use crate::view::card::plain;
use crate::view::rail::number;
use crate::view::texts::{common, step_attribute, step_id};
use crate::view::{Block, ChoiceOption, Input, Pair, Picture, Tone, disable, steps};

pub(super) fn step_title(step: StepId) -> Text {
    Text::new(id!("codes-step")).with("number", number(step)).with("name-id", step_id(step))
}

/// A step as the caller sees it who has come as far as that: what it is for, its instructions and its picture.
pub(super) fn step_entry(state: &State, step: StepId, now: Timestamp) -> (Vec<Block>, Option<Picture>) {
    let mut card = plain(Tone::Note, id!("codes-step"), &[]);
    card.title = step_title(step);
    card.paragraphs = vec![
        step_attribute(step, "path"),
        step_attribute(step, "why").with("minutes", model::flow::step(step).minutes),
        Text::new(id!("success-line")).with("what-id", format!("{}.success", step_id(step))),
    ];
    let mut untouched = State { environment: state.environment.clone(), ..State::default() };
    let mut content = steps::content(&untouched, step, now);
    let mut blocks = content.common;
    blocks.extend(content.blocks);
    if step == StepId::Role {
        // One answer asks for more, and then shows instructions.
        blocks.push(Block::Heading { text: Text::new(id!("codes-other-role")) });
        untouched.facts.answers.set(Field::RoleChoice, "one-role");
        blocks.extend(steps::content(&untouched, step, now).common.into_iter().skip(1));
        let name = catalog::say(&Text::new(id!("codes-role-name")), &common(state));
        steps::choose_a_role(&mut untouched, &name, now);
        let chosen = steps::content(&untouched, step, now);
        blocks.extend(chosen.blocks);
        (content.different, content.picture) = (chosen.different, chosen.picture);
    }
    // What the caller fills in or copies is theirs.
    let mut blocks = to_read(blocks);
    for block in &mut blocks {
        if let Block::Do { items } = block {
            items.iter_mut().for_each(|item| item.blocks = to_read(std::mem::take(&mut item.blocks)));
        }
        if let Block::Card(card) = block {
            card.buttons.clear();
        }
        disable(block);
    }
    let title = Text::new(id!("codes-step-page"));
    blocks.insert(0, Block::Heading { text: title });
    blocks.insert(0, Block::Card(card));
    if !content.different.is_empty() {
        blocks.push(Block::Heading { text: Text::new(id!("codes-different")) });
    }
    let different = content.different.into_iter().map(|variant| Block::More {
        title: variant.title,
        open: false,
        blocks: to_read(variant.blocks),
    });
    blocks.extend(different);
    (blocks, content.picture)
}

fn to_read(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().flat_map(as_read).filter(is_to_read).collect()
}

/// A question with its answers, and values with their names, to be read out.
#[expect(clippy::wildcard_enum_match_arm, reason = "everything else is read as it is, or not at all")]
fn as_read(block: Block) -> Vec<Block> {
    match block {
        Block::Field(field) => {
            let label = Block::Paragraph { text: field.label };
            match field.input {
                Input::Choice { options } | Input::Ticks { options } => {
                    vec![label, Block::List { items: options.into_iter().map(option).collect() }]
                }
                Input::Line { .. } | Input::Lines | Input::Secret { .. } => vec![label],
            }
        }
        // The suggested name of the application is the same for everybody.
        Block::Copyable(one) if one.label.id == id!("label-name") => {
            vec![Block::List {
                items: vec![
                    Text::new(id!("codes-value")).with("label-id", one.label.id).with("value", one.shown),
                ],
            }]
        }
        Block::Pairs { rows, .. } => vec![Block::List { items: rows.into_iter().map(named_value).collect() }],
        other => vec![other],
    }
}

/// An answer with what it means.
fn option(option: ChoiceOption) -> Text {
    match option.hint {
        Some(hint) => {
            Text::new(id!("codes-option")).with("label-id", option.label.id).with("hint-id", hint.id)
        }
        None => option.label,
    }
}

fn named_value(pair: Pair) -> Text {
    let named = Text::new(id!("codes-value")).with("label-id", pair.label.id);
    match pair.text {
        Some(text) => named.with("value-id", text.id),
        None => named.with("value", pair.value),
    }
}

/// Whether a part of a page is there to be read, and not to be filled in, pressed or copied.
fn is_to_read(block: &Block) -> bool {
    match block {
        Block::Do { .. }
        | Block::Heading { .. }
        | Block::Paragraph { .. }
        | Block::List { .. }
        | Block::Card(_)
        | Block::Checks(_)
        | Block::Listing { .. } => true,
        // A page of the portals is the caller's own.
        Block::Field(_)
        | Block::Link(_)
        | Block::Copyable(_)
        | Block::Pairs { .. }
        | Block::Buttons { .. }
        | Block::Choices { .. }
        | Block::OpenFile { .. }
        | Block::More { .. } => false,
    }
}
