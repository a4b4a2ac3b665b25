//! Before you start: the email domains, which name the product shows, who is here.

use jiff::Timestamp;
use model::{Field, StepId, Text, catalog, id, side::Side};

use crate::engine::{self, CopyItem, State};
use crate::view::content::{Content, go_on};
use crate::view::steps::microsoft;
use crate::view::steps::parts::{instructions, picture, trelica_page, variant};
use crate::view::texts::{common, domain_message};
use crate::view::{Block, Card, Tone, card, field, handover};

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
    let mut answer = Vec::new();
    if !read.domains.is_empty() {
        answer.push(Block::Field(field::ticks(state, Field::DomainsTicked, &read.domains)));
    }
    let mut blocks = vec![instructions(
        "before",
        3,
        [(1, vec![Block::Field(domains)]), (2, trelica_page(state, "trelica-domains")), (3, answer)],
    )];
    blocks.extend(missing_domains(state).map(Block::Card));
    blocks.push(Block::Field(field::choice(state, Field::Product, &["trelica", "saas-manager"])));
    blocks.extend(handover::part(state));
    if state.facts.answers.side() != Some(Side::Trelica) {
        blocks.extend(microsoft::signing_in(state, now));
    }
    Content {
        blocks,
        picture: picture(state, StepId::Domains),
        different: vec![variant("domains-domain-missing", 2), variant("domains-no-user-requests-column", 2)],
        primary: Some(go_on(state, StepId::Before)),
        ..Content::default()
    }
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

/// Domains whose people have to wait, with a message that asks for them.
fn missing_domains(state: &State) -> Option<Card> {
    let message = catalog::say(&domain_message(state)?, &common(state));
    let missing = engine::missing_domains(state);
    let mut card =
        card::plain(Tone::Warning, id!("before-domain-missing"), &[id!("before-domain-missing.text")]);
    card.title = card.title.with("domains", missing.join(", ")).with("count", missing.len());
    card.message =
        Some(card::copyable(state, id!("before-domain-message"), message, CopyItem::DomainMessage));
    Some(card)
}
