//! Pages for when something is wrong: what a pasted message means, and what a code that is read aloud stands for.

use std::collections::BTreeSet;

use explain::{Certainty, Conclusion, Explanation, explain};
use jiff::Timestamp;
use model::address::{Address, looks_like_an_address};
use model::problem::Area;
use model::spoken_code::{Code, NoCode};
use model::{Field, Problem, ProblemId, Text, catalog, id, spoken_code};

use crate::engine::{SidePage, State};
use crate::view::card::{blank, other_cards, plain, problem_card, problem_text};
use crate::view::content::{close, help_desk, side_page};
use crate::view::rail::number;
use crate::view::read_out::{step_entry, step_title};
use crate::view::suggestions::{self, Suggestion};
use crate::view::texts::common;
use crate::view::{Block, Button, ButtonAction, Card, Page, Tone, field};

/// What a pasted message means.
pub(super) fn explaining(state: &State) -> Page {
    let mut blocks = vec![Block::Field(field::lines(state, Field::EntraMessage))];
    if let Some(message) = state.facts.answers.typed(Field::EntraMessage) {
        blocks.extend(explained(state, &explain(message)));
    }
    let codes = Button::new(id!("button-codes"), ButtonAction::Show { page: SidePage::Codes });
    let report = Button::new(id!("button-report"), ButtonAction::Show { page: SidePage::Report });
    blocks.push(Block::Heading { text: Text::new(id!("explain-more")) });
    blocks.push(Block::Paragraph { text: Text::new(id!("explain-more.text")) });
    blocks.push(Block::Buttons { buttons: vec![report, codes] });
    Page { help: vec![help_desk(state)], ..side_page(id!("explain"), blocks, close()) }
}

/// The cards of an explanation: the best first, the others behind a line that says so.
fn explained(state: &State, explanation: &Explanation) -> Vec<Block> {
    let outcome = explanation.outcome();
    let tone = match outcome {
        Conclusion::Unknown => {
            let unknown = plain(Tone::Note, id!("explain-unknown"), &[id!("explain-unknown.text")]);
            return vec![Block::Card(unknown)];
        }
        Conclusion::NotAnError => Tone::Good,
        Conclusion::Explained => Tone::Bad,
    };
    let mut blocks = Vec::new();
    for (place, one) in explanation.matches.iter().enumerate() {
        if place == 1 {
            blocks.push(Block::Heading { text: Text::new(id!("explain-others")) });
        }
        let tone = if place == 0 { tone } else { Tone::Note };
        let mut card = problem_card(state, &one.problem, tone, &[]);
        if one.certainty == Certainty::Likely && place == 0 {
            card.paragraphs.insert(0, Text::new(id!("explain-likely")));
        }
        blocks.push(Block::Card(card));
    }
    if explanation.left_out > 0 {
        blocks.push(Block::Paragraph { text: Text::new(id!("explain-left-out")) });
    }
    blocks
}

/// The home of a help desk: the same box, and no setup of one's own behind it.
pub(super) fn help_desk_home(state: &State, now: Timestamp) -> Page {
    let Page { blocks, picture, .. } = codes(state, now);
    let back = Some(Button::new(id!("button-back"), ButtonAction::LeaveMode));
    Page { back, picture, ..side_page(id!("help-desk"), blocks, None) }
}

/// What a caller reads out: a code, a step or a message, told apart by what is typed. Then all codes.
pub(super) fn codes(state: &State, now: Timestamp) -> Page {
    let typed = state.facts.answers.text(Field::Code);
    let mut blocks = vec![Block::Field(field::lines(state, Field::Code))];
    let mut picture = None;
    let message = explain(typed);
    let asked = suggestions::asked(typed);
    match (spoken_code::read(typed), suggestions::named(state, typed, now), wrong_address(typed)) {
        _ if typed.trim().is_empty() => {}
        _ if is_report_without_problem(state, typed) => {
            let none = plain(Tone::Note, id!("codes-report-none"), &[id!("codes-report-none.text")]);
            blocks.push(Block::Card(none));
        }
        (Ok(Code::Problem(id)), ..) | (_, Some(Suggestion::Problem(id)), _) => {
            blocks.extend(entry(state, &blank(id)))
        }
        (Err(NoCode::Several(codes)), ..) => {
            blocks.push(Block::Heading { text: Text::new(id!("codes-which")) });
            blocks.push(Block::Buttons { buttons: codes.into_iter().map(listed).collect() });
        }
        (_, Some(Suggestion::Step(step)), _) if is_short(typed) => {
            let (of_step, drawing) = step_entry(state, step, now);
            blocks.extend(of_step);
            picture = drawing;
        }
        (.., Some(problem)) if !is_certain(&message) => blocks.extend(entry(state, &problem)),
        _ if asked.is_some() => {
            let answer = asked.into_iter();
            blocks.extend(answer.map(|(title, text)| Block::Card(plain(Tone::Note, title, &[text]))));
        }
        _ if message.outcome() != Conclusion::Unknown => blocks.extend(told(state, &message, typed, now)),
        (Ok(Code::Step(step)), ..) | (_, Some(Suggestion::Step(step)), _) => {
            let (of_step, drawing) = step_entry(state, step, now);
            blocks.extend(of_step);
            picture = drawing;
        }
        _ if address_in(typed).is_some() => {
            let right = plain(Tone::Good, id!("codes-address"), &[id!("codes-address.text")]);
            blocks.push(Block::Card(right));
        }
        (Err(NoCode::NotOurs(short)), ..) => {
            let is_step = short.bytes().all(|digit| digit.is_ascii_digit());
            let id = if is_step { id!("codes-no-step") } else { id!("codes-no-such") };
            let mut card = plain(Tone::Note, id, &[]);
            card.title = Text::new(id).with("short", short);
            card.paragraphs = vec![Text::new(format!("{id}.text"))];
            blocks.push(Block::Card(card));
        }
        (Err(NoCode::Unclear), ..) => blocks.extend(nearest(state, typed, now)),
    }
    blocks.push(Block::Heading { text: Text::new(id!("codes-all")) });
    for area in Area::ALL {
        let of_area = ProblemId::ALL.iter().filter(|id| id.area() == *area);
        let buttons = of_area.map(|id| listed(*id)).collect();
        blocks.push(Block::More {
            open: false,
            title: Text::new(format!("codes-area-{}", area.as_str().to_lowercase())),
            blocks: vec![Block::Buttons { buttons }],
        });
    }
    Page { picture, ..side_page(id!("codes"), blocks, close()) }
}

/// Whether this is the text that *Copy for help desk* gives where nothing is wrong. It is no message.
fn is_report_without_problem(state: &State, typed: &str) -> bool {
    [id!("report-heading"), id!("report-none")]
        .iter()
        .all(|id| typed.contains(&catalog::say(&Text::new(*id), &common(state))))
}

/// What a message means, with what to ask the caller about the likeliest problem.
fn told(state: &State, message: &Explanation, typed: &str, now: Timestamp) -> Vec<Block> {
    let mut blocks = explained(state, message);
    for block in &mut blocks {
        if let Block::Card(card) = block {
            for_the_help_desk(card);
        }
    }
    let ask = message.matches.first().map(|best| ask(state, &best.problem));
    let behind_the_first = usize::from(!blocks.is_empty());
    blocks.splice(behind_the_first..behind_the_first, ask);
    let (others, _) = suggested(state, typed, now);
    let is_new = |button: &Button| !blocks.iter().any(|block| tells_of(block, button));
    let others: Vec<Button> = others.into_iter().filter(is_new).collect();
    if !others.is_empty() {
        blocks.push(Block::Heading { text: Text::new(id!("codes-nearest")) });
        blocks.push(Block::Buttons { buttons: others });
    }
    blocks
}

/// Whether a card is about the problem whose code a button types.
fn tells_of(block: &Block, button: &Button) -> bool {
    let ButtonAction::Answer { value, .. } = &button.action else { return false };
    matches!(block, Block::Card(card) if card.code.as_deref() == Some(value.as_str()))
}

fn address_in(typed: &str) -> Option<&str> {
    let words =
        typed.split_whitespace().map(|word| word.trim_matches(|c: char| ".,;!?\"'“”()<>".contains(c)));
    // A domain alone is part of a sentence.
    words.filter(|word| !word.contains('@') && word.contains('/')).find(|word| looks_like_an_address(word))
}

/// What is wrong with an address that the caller reads out.
fn wrong_address(typed: &str) -> Option<Problem> {
    match Address::read(address_in(typed)?, &mut BTreeSet::new()) {
        Err(problem) => Some(problem),
        Ok(address) => address.warnings.first().cloned(),
    }
}

/// Whether this is as short as a heading that is read out; a message is longer.
fn is_short(typed: &str) -> bool {
    typed.split_whitespace().count() <= MOST_WORDS_OF_A_HEADING
}

const MOST_WORDS_OF_A_HEADING: usize = 8;

fn is_certain(message: &Explanation) -> bool {
    message.matches.first().is_some_and(|best| best.certainty == Certainty::Sure)
}

/// What comes closest to words that are no code, no step and no message that we know.
fn nearest(state: &State, typed: &str, now: Timestamp) -> Vec<Block> {
    let unknown = plain(Tone::Note, id!("codes-unknown"), &[id!("codes-unknown.text")]);
    let mut blocks = vec![Block::Card(unknown)];
    let (buttons, notes) = suggested(state, typed, now);
    if !notes.is_empty() {
        let mut note = plain(Tone::Good, id!("codes-note"), &[id!("codes-note.text")]);
        note.list = notes;
        blocks = vec![Block::Card(note)];
    }
    if !buttons.is_empty() {
        blocks.push(Block::Heading { text: Text::new(id!("codes-nearest")) });
        blocks.push(Block::Buttons { buttons });
    }
    blocks
}

/// What may be meant, as buttons that type it, and notes.
fn suggested(state: &State, typed: &str, now: Timestamp) -> (Vec<Button>, Vec<Text>) {
    let (mut buttons, mut notes) = (Vec::new(), Vec::new());
    for one in suggestions::nearest(state, typed, now) {
        match one {
            Suggestion::Problem(id) => buttons.push(listed(id)),
            Suggestion::Step(step) => {
                let value = format!("step {}", number(step));
                let action = ButtonAction::Answer { field: Field::Code, value };
                let mut button = Button::new(id!("codes-step"), action);
                button.label = step_title(step);
                buttons.push(button);
            }
            Suggestion::Note(text) => notes.push(text),
        }
    }
    (buttons, notes)
}

/// The caller acts in their own window: a card has no buttons here, and no links that open pages of somebody else's
/// organization.
fn for_the_help_desk(card: &mut Card) {
    if let Some(message) = &mut card.message {
        message.button = None;
        message.otherwise = Some(Text::new(id!("codes-message-there")));
    }
    card.tone = Tone::Note;
    card.buttons.clear();
    card.links.clear();
    card.spoken = None;
}

/// A problem as the caller sees it, and what to ask them.
fn entry(state: &State, problem: &Problem) -> Vec<Block> {
    let mut card = problem_card(state, problem, Tone::Note, &[]);
    for_the_help_desk(&mut card);
    let mut blocks = vec![Block::Card(card), ask(state, problem)];
    let others: Vec<Block> = other_cards(state, problem)
        .into_iter()
        .map(|card| Block::Card(Card { tone: Tone::Note, ..card }))
        .collect();
    if !others.is_empty() {
        blocks.push(Block::Heading { text: Text::new(id!("codes-other-words")) });
        blocks.extend(others);
    }
    blocks
}

fn ask(state: &State, problem: &Problem) -> Block {
    let mut ask = plain(Tone::Note, id!("codes-ask"), &[]);
    ask.paragraphs = vec![problem_text(problem, ".ask")];
    if mentions(state, problem, id!("codes-the-help-desk")) {
        ask.paragraphs.push(Text::new(id!("codes-ask.help-desk")));
    }
    // Step 2 belongs to somebody else where the caller manages only Entra.
    if mentions(state, problem, id!("codes-step-2")) {
        ask.paragraphs.push(Text::new(id!("codes-ask.only-entra")));
    }
    ask.list = ["yes", "no"]
        .into_iter()
        .map(|answer| {
            let what = format!("problem-{}.{answer}", problem.id.as_str());
            Text::new(format!("codes-{answer}")).with("what-id", what)
        })
        .collect();
    Block::Card(ask)
}

/// Whether the question or one of its answers has these words.
fn mentions(state: &State, problem: &Problem, words: &str) -> bool {
    let say = |text: &Text| catalog::say(text, &common(state));
    let words = say(&Text::new(words));
    [".ask", ".yes", ".no"].iter().any(|part| say(&problem_text(problem, part)).contains(&words))
}

/// One code of the list; pressing it types it.
fn listed(id: ProblemId) -> Button {
    let action = ButtonAction::Answer { field: Field::Code, value: id.short().to_owned() };
    let label = Text::new(id!("codes-entry"))
        .with("short", id.short())
        .with("title-id", format!("problem-{}", id.as_str()));
    Button { label, ..Button::new(id!("codes-entry"), action) }
}
