//! Before you start: what is needed, which name the product shows, the email domains.

use jiff::Timestamp;
use model::{Field, StepId, Text, id, side::Side};

use crate::view::content::{Content, go_on};
use crate::view::{Block, field, handover};
use crate::{engine::State, view::steps::automatic};

pub(super) fn before(state: &State, now: Timestamp) -> Content {
    let mut domains = field::lines(state, Field::EmailDomains);
    let read = state.facts.answers.domains_and_others();
    if !read.domains.is_empty() {
        domains.says.push(Text::new(id!("before-domain-read")).with("domains", read.domains.join(", ")));
    }
    domains.doubts = read
        .others
        .iter()
        .take(MOST_DOUBTS)
        .map(|word| Text::new(id!("before-not-a-domain")).with("word", shortened(word)))
        .collect();
    let mut blocks = vec![
        Block::Heading { text: Text::new(id!("before-needs")) },
        Block::List { items: needs(state) },
        Block::Field(field::choice(state, Field::Product, &["trelica", "saas-manager"])),
    ];
    blocks.extend(handover::part(state));
    blocks.extend([Block::Field(domains), Block::Paragraph { text: Text::new(id!("before-domains-why")) }]);
    if state.facts.answers.side() != Some(Side::Trelica) {
        blocks.extend(automatic::signing_in(state, now));
    }
    Content { blocks, primary: Some(go_on(state, StepId::Before)), ..Content::default() }
}

/// The beginning of what was typed: enough to find it again.
fn shortened(word: &str) -> String {
    match word.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", word.get(..end).unwrap_or_default()),
        None => word.to_owned(),
    }
}

const MOST_DOUBTS: usize = 5;
const MOST_LETTERS: usize = 40;

/// What to have at hand.
fn needs(state: &State) -> Vec<Text> {
    let last =
        if state.environment.is_temporary { id!("before-needs-4-practice") } else { id!("before-needs-4") };
    [id!("before-needs-1"), id!("before-needs-2"), id!("before-needs-3"), last]
        .into_iter()
        .map(Text::new)
        .collect()
}
