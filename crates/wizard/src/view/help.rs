//! Pages for when something is wrong: what a pasted message means, and what a code that is read aloud stands for.

use explain::{Certainty, Conclusion, Explanation, explain};
use model::problem::{Area, Param};
use model::spoken_code::{Code, NoCode};
use model::{Field, Problem, ProblemId, StepId, Text, id, spoken_code};

use crate::engine::{SidePage, State};
use crate::view::card::{plain, problem_card, problem_text};
use crate::view::content::{close, help_desk, side_page};
use crate::view::rail::number;
use crate::view::texts::{step_attribute, step_id};
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

/// The codes: one that was typed, and all of them.
pub(super) fn codes(state: &State) -> Page {
    let typed = state.facts.answers.text(Field::Code);
    let mut blocks = vec![Block::Field(field::line(state, Field::Code, &[]))];
    match spoken_code::read(typed) {
        Ok(Code::Problem(id)) => blocks.extend(entry(state, id)),
        Ok(Code::Step(step)) => blocks.extend(step_entry(step)),
        Err(_) if typed.trim().is_empty() => {}
        Err(NoCode::NotOurs(short)) => {
            let is_step = short.bytes().all(|digit| digit.is_ascii_digit());
            let id = if is_step { id!("codes-no-step") } else { id!("codes-no-such") };
            let mut card = plain(Tone::Note, id, &[]);
            card.title = Text::new(id).with("short", short);
            card.paragraphs = vec![Text::new(format!("{id}.text"))];
            blocks.push(Block::Card(card));
        }
        Err(NoCode::Unclear) => {
            blocks.push(Block::Card(plain(Tone::Note, id!("codes-unknown"), &[id!("codes-unknown.text")])))
        }
    }
    blocks.push(Block::Heading { text: Text::new(id!("codes-all")) });
    for area in Area::ALL {
        let of_area = ProblemId::ALL.iter().filter(|id| id.area() == *area);
        let buttons = of_area.map(|id| listed(*id)).collect();
        blocks.push(Block::More {
            title: Text::new(format!("codes-area-{}", area.as_str().to_lowercase())),
            blocks: vec![Block::Buttons { buttons }],
        });
    }
    side_page(id!("codes"), blocks, close())
}

/// A problem as the caller sees it, and what to ask them.
fn entry(state: &State, id: ProblemId) -> Vec<Block> {
    let problem = blank(id);
    let card = Card { buttons: Vec::new(), message: None, ..problem_card(state, &problem, Tone::Note, &[]) };
    let mut ask = plain(Tone::Note, id!("codes-ask"), &[]);
    ask.paragraphs = vec![problem_text(&problem, ".ask")];
    ask.list = ["yes", "no"]
        .into_iter()
        .map(|answer| {
            Text::new(format!("codes-{answer}")).with("what-id", format!("problem-{}.{answer}", id.as_str()))
        })
        .collect();
    vec![Block::Card(card), Block::Card(ask)]
}

/// A step as the caller sees it.
fn step_entry(step: StepId) -> Vec<Block> {
    let heading = Text::new(id!("codes-step")).with("number", number(step)).with("name-id", step_id(step));
    let mut card = plain(Tone::Note, id!("codes-step"), &[]);
    card.title = heading;
    card.paragraphs = vec![
        step_attribute(step, "path"),
        step_attribute(step, "why").with("minutes", model::flow::step(step).minutes),
        Text::new(id!("success-line")).with("what-id", format!("{}.success", step_id(step))),
    ];
    vec![Block::Card(card)]
}

/// One code of the list; pressing it types it.
fn listed(id: ProblemId) -> Button {
    let action = ButtonAction::Answer { field: Field::Code, value: id.short().to_owned() };
    let label = Text::new(id!("codes-entry"))
        .with("short", id.short())
        .with("title-id", format!("problem-{}", id.as_str()));
    Button { label, ..Button::new(id!("codes-entry"), action) }
}

/// A problem whose words name what they are usually filled in with: nothing has happened here.
pub fn blank(id: ProblemId) -> Problem {
    let names = Param::ALL.iter().filter(|param| !param.is_selector()).map(|param| param.as_str());
    Problem { id, params: names.map(|name| (format!("{name}-id"), format!("blank-{name}"))).collect() }
}
