//! The page of the case report: everything that is in it, before it is saved.

use model::flow::FLOW;
use model::{CheckId, Field, Problem, StepId, Text, Verdict, id};

use crate::engine::{PreparedReport, SavedTo, SidePage, State};
use crate::view::card::{plain, problem_card};
use crate::view::content::{help_desk as help_desk_button, side_page};
use crate::view::{Block, Button, ButtonAction, Card, Page, Pair, Tone, field, rail::number, texts::step_id};
use crate::{case, help_desk};

/// The report of this moment, shown in full.
pub(super) fn report(state: &State) -> Page {
    let mut blocks = Vec::new();
    if let Some(to) = &state.session.report_saved {
        let mut saved = plain(Tone::Good, id!("report-saved"), &[]);
        saved.paragraphs = vec![saved_to(to)];
        blocks.push(Block::Card(saved));
    }
    blocks.push(Block::Field(field::choice(state, Field::ReportDomains, &["kept", "keyed"])));
    match &state.session.report {
        Some(drawn) => blocks.extend(contents(drawn)),
        None => blocks.push(Block::Paragraph { text: Text::new(id!("report-being-drawn")) }),
    }
    let blocked = state.session.report.is_none().then(|| Text::new(id!("report-being-drawn")));
    let save = Button::new(id!("report.primary"), ButtonAction::SaveReport).blocked_by(blocked);
    Page { help: vec![help_desk_button(state)], ..side_page(id!("report"), blocks, Some(save)) }
}

/// Where a file was saved.
pub(super) fn saved_to(to: &SavedTo) -> Text {
    match to {
        SavedTo::Path(path) => Text::new(id!("report-saved.path")).with("path", path),
        SavedTo::Browser => Text::new(id!("report-saved.browser")),
    }
}

/// What is wrong in a case that was opened, each with the step where it shows.
pub(super) fn problems(state: &State) -> Page {
    let found = problems_with_steps(state);
    let step_text = |step: StepId| match step.number() {
        Some(number) => Text::new(id!("report-step")).with("number", number).with("name-id", step_id(step)),
        None => Text::new(id!("window-title-before")),
    };
    let left_at = step_text(state.facts.at);
    let mut blocks = vec![Block::Paragraph { text: left_at }];
    if found.is_empty() {
        blocks.push(Block::Card(plain(Tone::Good, id!("case-no-problem"), &[])));
    }
    for (problem, step) in found {
        let is_failure = state
            .facts
            .outcomes
            .values()
            .any(|outcome| matches!(&outcome.verdict, Verdict::Failed(failed) if *failed == problem));
        let tone = if is_failure { Tone::Bad } else { Tone::Warning };
        let mut show = Button::new(id!("case-show-step"), ButtonAction::Goto { step });
        show.label = show.label.with("number", number(step));
        let card = Card { buttons: vec![show], ..problem_card(state, &problem, tone, &[]) };
        blocks.push(Block::Card(card));
    }
    let here = Button::new(id!("case-go-on"), ButtonAction::Show { page: SidePage::None });
    Page { back: None, ..side_page(id!("case-overview"), blocks, Some(here)) }
}

/// Every problem of a case once, failures first, with the step where it shows.
fn problems_with_steps(state: &State) -> Vec<(Problem, StepId)> {
    let step_of = |problem: &Problem| {
        let shows = |check: &CheckId| match state.facts.holds(*check).map(|outcome| &outcome.verdict) {
            Some(Verdict::Failed(found) | Verdict::CouldNotCheck(found)) => found == problem,
            Some(Verdict::Warned(found)) => found.contains(problem),
            Some(Verdict::Passed | Verdict::Confirmed | Verdict::NotChecked) | None => false,
        };
        let step = FLOW.iter().find(|step| step.checks.iter().any(shows));
        step.map_or(state.facts.at, |step| step.id)
    };
    let mut found: Vec<(Problem, StepId)> = Vec::new();
    for problem in help_desk::open_problems(state) {
        if found.iter().all(|(before, _)| before.id != problem.id) {
            let step = step_of(&problem);
            found.push((problem, step));
        }
    }
    found
}

fn contents(drawn: &PreparedReport) -> Vec<Block> {
    let PreparedReport { case, manifest } = drawn;
    let mut rows: Vec<Pair> = manifest.counted().map(|(rule, counted)| Pair::words(&rule, counted)).collect();
    rows.push(Pair::words(id!("case-never"), Text::new(id!("case-never.text"))));
    let json = serde_json::to_string_pretty(case).unwrap_or_default();
    vec![
        Block::Pairs { title: Text::new(id!("case-removed")), rows },
        Block::Listing { title: Text::new(id!("report-text")), text: case::plain(case, manifest) },
        Block::More {
            open: false,
            title: Text::new(id!("report-json")),
            blocks: vec![Block::Listing { title: Text::new(id!("report-json")), text: json }],
        },
    ]
}
