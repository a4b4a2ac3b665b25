//! Parts that the pages of several steps are made of.

use model::side::Side;
use model::{StepId, Text, id};

use crate::engine::{CopyItem, SidePage, State, TokenPlace};
use crate::links;
use crate::view::{Block, Button, ButtonAction, Copyable, DoItem, Variant};

/// A numbered instruction with what belongs under it.
fn item(id: String, blocks: Vec<Block>) -> DoItem {
    DoItem { text: Text::new(id), blocks }
}

/// Numbered instructions `do-<name>-1` to `do-<name>-<count>`; `under` gives what belongs under each.
pub(super) fn instructions(name: &str, count: usize, mut under: impl FnMut(usize) -> Vec<Block>) -> Block {
    Block::Do {
        items: (1..=count).map(|number| item(format!("do-{name}-{number}"), under(number))).collect(),
    }
}

/// A link, where it is known.
pub(super) fn link(state: &State, id: &str) -> Vec<Block> {
    links::find(state, id).map(Block::Link).into_iter().collect()
}

pub(super) fn picture(step: StepId) -> Block {
    Block::Picture { id: step.as_str().to_owned(), alt: Text::new(format!("picture-{}", step.as_str())) }
}

/// *I see something different*: a variant with its lines, and links or buttons that lead on.
pub(super) fn variant(name: &str, lines: usize, more: Vec<Block>) -> Variant {
    let id = format!("different-{name}");
    let items = (1..=lines).map(|line| item(format!("{id}.do-{line}"), Vec::new())).collect();
    let mut blocks = vec![Block::Do { items }];
    blocks.extend(more);
    Variant { title: Text::new(&id), id, blocks }
}

pub(super) fn copyable(state: &State, label: &str, shown: &str, what: CopyItem) -> Block {
    let copied = state.session.copied.as_ref().is_some_and(|copied| copied.what == what);
    Block::Copyable(Copyable {
        label: Text::new(label),
        shown: shown.to_owned(),
        button: Some(Button::new(id!("button-copy"), ButtonAction::Copy { what })),
        otherwise: None,
        copied,
    })
}

/// The token, with its copy button where this program can reach the clipboard of the person's computer.
pub(super) fn token_to_copy(state: &State) -> Block {
    let copied = state.session.copied.as_ref().is_some_and(|copied| copied.what == CopyItem::Token);
    let there = state.session.token != TokenPlace::Nowhere;
    let can = state.environment.copies_secrets && there;
    let ends_in = &state.facts.token.ends_in;
    let shown = if there && !ends_in.is_empty() {
        format!("••••••••••••••••  {ends_in}")
    } else {
        "••••••••••••••••".to_owned()
    };
    Block::Copyable(Copyable {
        label: Text::new(id!("label-secret-token")),
        shown,
        button: can.then(|| Button::new(id!("button-copy"), ButtonAction::Copy { what: CopyItem::Token })),
        otherwise: (!can).then(|| {
            let is_elsewhere = !there && state.facts.answers.side() == Some(Side::Entra);
            Text::new(match state.session.side {
                _ if is_elsewhere => id!("token-another-way"),
                Some(SidePage::NewToken) => id!("copy-elsewhere-new"),
                _ => id!("copy-elsewhere"),
            })
        }),
        copied,
    })
}
