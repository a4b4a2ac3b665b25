//! Steps 1 and 2, in Trelica: turn SCIM on, and check the connection.

use jiff::Timestamp;
use model::{CheckId, Field, StepId, Text, Verdict, address::Address, flow, id};

use crate::engine::{JobKind, State};
use crate::view::content::{Content, go_on, is_done};
use crate::view::steps::parts::{instructions, picture, run_buttons, trelica_page, variant};
use crate::view::{Block, Button, ButtonAction, Card, Tone, card, checks, field};

pub(super) fn turn_on_scim(state: &State) -> Content {
    let mut address = vec![Block::Field(field::address(state))];
    let host = state.facts.answers.address().and_then(|address| confirm_host(state, address));
    address.extend(host.map(Block::Card));
    let token = vec![Block::Field(field::token(state))];
    let enabled = vec![Block::Field(field::tick(state, Field::ScimEnabled))];
    let under = [(1, trelica_page(state, "trelica-settings")), (3, address), (4, token), (5, enabled)];
    let mut blocks = vec![instructions("turn-on-scim", 5, under)];
    if let Some(Verdict::Warned(_)) = state.facts.holds(CheckId::Address).map(|outcome| &outcome.verdict) {
        blocks.extend(checks::cards(state, &[CheckId::Address]));
    }
    Content {
        blocks,
        picture: picture(state, StepId::TurnOnScim),
        different: vec![
            variant("turn-on-scim-no-scim-section", 2),
            variant("turn-on-scim-only-base-url", 2),
            variant("turn-on-scim-other-menu", 2),
        ],
        primary: Some(go_on(state, StepId::TurnOnScim)),
        ..Content::default()
    }
}

/// A host that is not one of Trelica's is named and confirmed once before the token goes there.
pub(in crate::view) fn confirm_host(state: &State, address: &Address) -> Option<Card> {
    // Where the organization forbids it, there is nothing to confirm.
    if state.trusts(address) || !state.environment.policy.allows(address) {
        return None;
    }
    let authority = address.authority();
    let mut card = card::plain(Tone::Warning, id!("confirm-host"), &[id!("confirm-host.text")]);
    card.title = card.title.with("host", &authority);
    card.paragraphs = card.paragraphs.into_iter().map(|text| text.with("host", &authority)).collect();
    let confirm = ButtonAction::Answer { field: Field::HostConfirmed, value: authority.clone() };
    card.buttons = vec![Button::new(id!("confirm-host.yes"), confirm)];
    Some(card)
}

pub(super) fn check_connection(state: &State, now: Timestamp) -> Content {
    let mut blocks = checks::chain(state, id!("connection-title"), flow::CONNECTION, now);
    let done = is_done(state, StepId::CheckConnection);
    let running = state.session.is_running(JobKind::Checks);
    if done && !running {
        let mut good = card::plain(Tone::Good, id!("connection-good"), &[]);
        let seconds = flow::CONNECTION
            .iter()
            .filter_map(|check| state.facts.holds(*check)?.milliseconds)
            .max()
            .map_or_else(|| "–".to_owned(), |took| format!("{:.1}", f64::from(took.max(50)) / 1000.0));
        good.paragraphs = vec![Text::new(id!("connection-good.text")).with("seconds", seconds)];
        blocks.insert(0, Block::Card(good));
    }
    let step = StepId::CheckConnection;
    let (primary, secondary) = run_buttons(state, step, flow::CONNECTION, id!("button-run-check"));
    Content { blocks, primary, secondary, ..Content::default() }
}
