//! The pages of handing over: the file that is saved, the file that came, and a step that is the other administrator's.

use jiff::Timestamp;
use model::{Field, StepId, Text, id, side::Side};
use support::handover::{HandoverFile, carried_answer};

use crate::engine::{SidePage, State};
use crate::view::content::{Content, side_page};
use crate::view::{Block, Button, ButtonAction, Card, Page, Pair, Tone, field};
use crate::view::{card::plain, card::problem_card, report::saved_to, steps::confirm_host, texts::clock};

/// A step that the other administrator does.
pub(super) fn theirs(state: &State, step: StepId, now: Timestamp) -> Content {
    let whose = Side::whose(step).unwrap_or(Side::Entra).as_str();
    let handed = state.facts.handed.as_ref();
    let is_done = handed.is_some_and(|handed| handed.steps.contains(&step));
    let mut card = if is_done {
        let when = handed.map(|handed| clock(handed.made, now, state)).unwrap_or_default();
        let mut card = plain(Tone::Good, id!("theirs-done"), &[]);
        card.paragraphs = vec![Text::new(id!("theirs-done.text")).with("when", when)];
        card
    } else {
        plain(Tone::Note, id!("theirs-open"), &[id!("theirs-open.text")])
    };
    card.title = Text::new(card.title.id).with("whose-id", format!("theirs-{whose}"));
    let mut blocks = vec![Block::Card(card)];
    if !is_done {
        blocks.push(open_file());
    }
    let hand_over = Button::new(id!("hand-over-now"), ButtonAction::Show { page: SidePage::HandOver });
    let primary = if is_done { Button::new(id!("theirs-go-on"), ButtonAction::Next) } else { hand_over };
    Content { blocks, primary: Some(primary), ..Content::default() }
}

/// A place for the file that the other one sent.
pub(super) fn open_file() -> Block {
    Block::OpenFile { label: Text::new(id!("hand-over-open")), hint: Text::new(id!("hand-over-open.hint")) }
}

/// What is handed over, before it is saved; afterwards its words.
pub(super) fn hand_over(state: &State) -> Page {
    let Some(file) = &state.session.handover else {
        let blocks =
            vec![Block::Card(plain(Tone::Note, id!("hand-over-alone"), &[id!("hand-over-alone.text")]))];
        return side_page(id!("hand-over"), blocks, None);
    };
    let mut blocks = Vec::new();
    if let Some(saved) = &state.session.handover_saved {
        let mut card = plain(Tone::Good, id!("hand-over-saved"), &[]);
        card.paragraphs = vec![
            saved_to(saved),
            Text::new(id!("hand-over-words")).with("words", file.words()),
            Text::new(id!("hand-over-words.meaning")),
        ];
        blocks.push(Block::Card(card));
    }
    if file.from == Side::Trelica {
        blocks.push(Block::Field(field::line(state, Field::DefaultRole, crate::view::steps::ROLES)));
    }
    blocks.push(contents(file));
    blocks.push(Block::Card(another_way(file)));
    let save = Button::new(id!("hand-over.primary"), ButtonAction::SaveHandOver);
    side_page(id!("hand-over"), blocks, Some(save))
}

/// What came, and the words that say whether it is the right file.
pub(super) fn receive(state: &State, now: Timestamp) -> Page {
    let Some(file) = &state.session.received else {
        let blocks = vec![
            Block::Card(plain(Tone::Note, id!("receive-nothing"), &[id!("receive-nothing.text")])),
            open_file(),
        ];
        return side_page(id!("receive"), blocks, None);
    };
    let mut from = plain(Tone::Note, id!("receive-from"), &[]);
    from.title = Text::new(id!("receive-from")).with("whose-id", format!("theirs-{}", file.from.as_str()));
    from.paragraphs = vec![
        Text::new(id!("receive-made")).with("when", clock(file.made, now, state)),
        Text::new(id!("hand-over-words.meaning")),
    ];
    let confirm_host = file.address().and_then(|address| confirm_host(state, &address));
    let forbidden = file.address().and_then(|address| state.environment.policy.problem_with(&address));
    let mut blocks = vec![Block::Card(from)];
    blocks.extend(confirm_host.clone().map(Block::Card));
    blocks.extend(forbidden.iter().map(|problem| Block::Card(problem_card(state, problem, Tone::Bad, &[]))));
    blocks.extend([Block::Field(field::line(state, Field::HandOverWords, &[])), contents(file)]);
    if state.facts.answers.side() != Some(file.from.other()) {
        let mine = file.from.other().as_str();
        let mut card = plain(Tone::Warning, id!("receive-part"), &[]);
        card.title = Text::new(id!("receive-part")).with("mine-id", format!("theirs-{mine}"));
        card.paragraphs = vec![
            Text::new(id!("receive-part.text")).with("whose-id", format!("theirs-{}", file.from.as_str())),
        ];
        blocks.push(Block::Card(card));
    }
    let replaced = replaced(state, file);
    if !replaced.is_empty() {
        let mut card = plain(Tone::Warning, id!("receive-replaces"), &[]);
        card.list = replaced;
        blocks.push(Block::Card(card));
    }
    blocks.push(Block::Card(another_way(file)));
    let blocked = if forbidden.is_some() {
        Some(id!("blocked-host-not-allowed"))
    } else if confirm_host.is_some() {
        Some(id!("blocked-needs-host"))
    } else {
        state.facts.answers.typed(Field::HandOverWords).is_none().then_some(id!("blocked-needs-words"))
    };
    let take = Button::new(id!("receive.primary"), ButtonAction::TakeOver).blocked_by(blocked.map(Text::new));
    side_page(id!("receive"), blocks, Some(take))
}

/// The answers of this side that the file has otherwise.
fn replaced(state: &State, file: &HandoverFile) -> Vec<Text> {
    let own = |field: &Field| carried_answer(&state.facts, *field).trim().to_owned();
    let is_otherwise = |(field, new): &(&Field, &String)| !own(field).is_empty() && own(field) != new.trim();
    let line = |(field, new): (&Field, &String)| {
        let text = Text::new(id!("receive-replaces-line")).with("what-id", label(*field));
        match (option(*field, &own(field)), option(*field, new)) {
            (Some(old), Some(new)) => text.with("old-id", old).with("new-id", new),
            _ => text.with("old", own(field)).with("new", new),
        }
    };
    file.answers.iter().filter(is_otherwise).map(line).collect()
}

fn label(field: Field) -> String {
    format!("hand-over-{}", field.as_str())
}

/// The words of a choice; `None` where the answer was typed.
fn option(field: Field, value: &str) -> Option<String> {
    let chosen = [Field::Product, Field::UserNameSource, Field::RoleChoice, Field::RoleApply];
    chosen.contains(&field).then(|| format!("field-{}.option-{value}", field.as_str()))
}

fn contents(file: &HandoverFile) -> Block {
    let row = |(field, value): (&Field, &String)| match option(*field, value) {
        Some(words) => Pair::words(&label(*field), Text::new(words)),
        None => Pair::plain(&label(*field), value),
    };
    let mut rows: Vec<Pair> = file.answers.iter().map(row).collect();
    let steps = file.steps.iter().map(|step| step.number().unwrap_or(0).to_string());
    rows.push(Pair::plain(id!("hand-over-steps"), &steps.collect::<Vec<_>>().join(", ")));
    Block::Pairs { title: Text::new(id!("hand-over-contents")), rows }
}

fn another_way(file: &HandoverFile) -> Card {
    let id = format!("another-way-{}", file.from.as_str());
    let mut card = plain(Tone::Warning, id!("another-way"), &[]);
    card.list = (1..=2).map(|line| Text::new(format!("{id}-{line}"))).collect();
    card
}

/// On the page before the start: whose steps the person does.
pub(super) fn part(state: &State) -> Vec<Block> {
    let mut blocks = vec![Block::Field(field::choice(state, Field::Side, &["both", "trelica", "entra"]))];
    if state.facts.answers.side().is_some() {
        blocks.push(open_file());
    }
    blocks
}
