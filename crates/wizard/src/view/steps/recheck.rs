//! After everything was set up: is it still in order, and the way to a new token.

use jiff::Timestamp;
use model::flow::CONNECTION;
use model::recheck::{CheckSummary, Recheck, RecheckStep};
use model::{CheckId, Field, StepId, Text, Verdict, id};

use crate::engine::{CopyItem, JobKind, SidePage, State, token_is_in_place};
use crate::view::content::{close, side_page};
use crate::view::steps::parts::{copyable, entra_test, instructions, link, token_to_copy};
use crate::view::texts::clock;
use crate::view::{Block, Button, ButtonAction, Card, Checks, Page, Tone, card, checks, field};

/// One button that checks everything again, and what is otherwise than before.
pub(super) fn recheck(state: &State) -> Vec<Block> {
    let round = state.session.recheck.as_ref();
    // A sign-in that waits for the person holds no round up.
    let is_at_work = round.is_some_and(|round| {
        state.session.is_running(JobKind::Checks)
            || state.session.is_running(JobKind::Snapshot)
            || !round.left.is_empty()
    });
    let mut offer = card::plain(Tone::Note, id!("care"), &[id!("care.text")]);
    offer.buttons = vec![Button::new(id!("care.primary"), ButtonAction::CheckAll).busy(is_at_work)];
    let mut blocks = Vec::new();
    match round {
        Some(_) if is_at_work => blocks.push(Block::Checks(Checks {
            title: Text::new(id!("care")),
            running: Some(Text::new(id!("care-at-work"))),
            ..Checks::default()
        })),
        Some(round) => {
            blocks.push(Block::Card(found(state, round)));
            let changed = round.changed(&state.facts).into_iter();
            let wrong = changed.filter(|(_, standing)| matches!(standing, CheckSummary::Wrong(_)));
            let wrong: Vec<CheckId> = wrong.map(|(check, _)| check).collect();
            blocks.extend(checks::cards(state, &wrong));
        }
        None => {}
    }
    blocks.insert(0, Block::Card(offer));
    blocks
}

fn found(state: &State, round: &Recheck) -> Card {
    let changed = round.changed(&state.facts);
    let is_old = |(check, standing): &(CheckId, CheckSummary)| round.before.get(check) == Some(standing);
    let is_news = !changed.iter().all(is_old);
    let is_off = |standing: &CheckSummary| matches!(standing, CheckSummary::Wrong(_) | CheckSummary::Unknown);
    let (tone, id) = match changed.iter().any(|(_, standing)| is_off(standing)) {
        true if is_news => (Tone::Bad, id!("care-changed")),
        true => (Tone::Bad, id!("care-still-wrong")),
        false if state.facts.token_is_half_way() => (Tone::Warning, id!("care-half-way")),
        false if changed.is_empty() => (Tone::Good, id!("care-same")),
        false => (Tone::Good, id!("care-changed")),
    };
    let mut card = card::plain(tone, id, &[]);
    card.paragraphs = vec![Text::new(format!("{id}.text"))];
    card.list = changed
        .into_iter()
        .map(|(check, standing)| otherwise(check, standing, round.before.get(&check) == Some(&standing)))
        .collect();
    if !round.left.contains(&RecheckStep::Entra) {
        // What was not looked at gets no tick. A list belongs to the sentence before it.
        let not_seen = match state.session.entra.user {
            None => Text::new(id!("care-not-entra")),
            Some(_) => Text::new(id!("care-not-scope")),
        };
        if card.list.is_empty() { &mut card.paragraphs } else { &mut card.list }.push(not_seen);
    }
    card
}

fn otherwise(check: CheckId, standing: CheckSummary, is_old: bool) -> Text {
    let id = match standing {
        CheckSummary::Wrong(_) if is_old => id!("care-is-still-wrong"),
        CheckSummary::Good => id!("care-is-good"),
        CheckSummary::Noted(_) => id!("care-is-noted"),
        CheckSummary::Wrong(_) => id!("care-is-wrong"),
        CheckSummary::Unknown => id!("care-is-unknown"),
    };
    let text = Text::new(id).with("what-id", format!("check-{}", check.as_str()));
    match standing {
        CheckSummary::Wrong(problem) | CheckSummary::Noted(problem) => {
            text.with("problem-id", format!("problem-{}", problem.as_str()))
        }
        CheckSummary::Good | CheckSummary::Unknown => text,
    }
}

/// A new token was pasted, and Entra does not have it yet.
pub(super) fn half_way(state: &State) -> Option<Block> {
    // The token may also have been pasted in step 1.
    let is_elsewhere = state.facts.live_since.is_some()
        && state.facts.changed_since(CheckId::EntraTested).contains(&Field::Token);
    if !state.facts.token_is_half_way() && !is_elsewhere {
        return None;
    }
    let mut card = card::plain(Tone::Warning, id!("new-token-half-way"), &[id!("new-token-half-way.text")]);
    card.buttons =
        vec![Button::new(id!("new-token-half-way.go-on"), ButtonAction::Show { page: SidePage::NewToken })];
    Some(Block::Card(card))
}

/// The way to a new token: tried here, put into Entra, checked once more.
pub(in crate::view) fn new_token(state: &State, now: Timestamp) -> Page {
    let facts = &state.facts;
    let is_there = facts.token.is_replaced();
    let is_tried = is_there && facts.is_green(CheckId::EntraQuestion);
    let is_in_entra = is_tried && facts.is_green(CheckId::EntraTested);
    let address = facts.answers.text(Field::Address);
    let missing = (!is_there).then(|| Text::new(id!("new-token-try.first")));
    let attempt = Button::new(id!("new-token-try"), ButtonAction::Run).blocked_by(missing);
    let mut token = field::token(state);
    token.hint = Some(Text::new(id!("field-token.hint-new")));
    let mut blocks = vec![
        Block::Heading { text: Text::new(id!("new-token-1")) },
        instructions(
            "new-token-get",
            3,
            [
                (1, link(state, "trelica-settings")),
                (2, vec![Block::Field(token)]),
                (3, vec![Block::Buttons { buttons: vec![attempt] }]),
            ],
        ),
    ];
    if is_there {
        blocks.extend(checks::chain(state, id!("connection-title"), CONNECTION, now));
    }
    blocks.push(Block::Heading { text: Text::new(id!("new-token-2")) });
    if is_in_entra {
        blocks.push(Block::Card(card::plain(Tone::Good, id!("new-token-in-entra"), &[])));
    } else if is_tried {
        let by_graph = Button::new(id!("new-token-by-graph"), ButtonAction::Goto { step: StepId::Connect });
        if state.session.entra.user.is_some() {
            blocks.push(Block::Buttons { buttons: vec![by_graph] });
        }
        let address = copyable(state, id!("value-tenant-url"), address, CopyItem::Address);
        let values = vec![address, token_to_copy(state)];
        let under = [(1, link(state, "entra-provisioning")), (2, values), (4, entra_test(state))];
        blocks.push(instructions("new-token-put", 5, under));
    } else {
        blocks.push(Block::Paragraph { text: Text::new(id!("new-token-later")) });
    }
    blocks.push(Block::Heading { text: Text::new(id!("new-token-3")) });
    if is_in_entra {
        blocks.extend(recheck(state));
        if token_is_in_place(state) {
            blocks.push(Block::Card(new_token_done(state, now)));
        }
    } else {
        blocks.push(Block::Paragraph { text: Text::new(id!("new-token-later")) });
    }
    side_page(id!("new-token"), blocks, close())
}

/// The new token is in place: said as far as it is known, and by whom.
fn new_token_done(state: &State, now: Timestamp) -> Card {
    let tested = state.facts.holds(CheckId::EntraTested);
    let when = tested.map(|outcome| clock(outcome.at, now, state)).unwrap_or_default();
    let (title, text) = match tested.map(|outcome| &outcome.verdict) {
        Some(Verdict::Passed) => (id!("new-token-done"), id!("new-token-done.text")),
        _ => (id!("new-token-said"), id!("new-token-said.text")),
    };
    let mut card = card::plain(Tone::Good, title, &[]);
    card.paragraphs = vec![Text::new(text).with("when", when)];
    card
}
