//! The two pages outside the wizard: the first one, and the one that stands there after a crash.

use jiff::Timestamp;
use model::{Problem, ProblemId, StepId, Text, id};

use crate::engine::{CopyItem, Environment, State};
use crate::view::about;
use crate::view::card::problem_card;
use crate::view::texts::{step_id, words};
use crate::view::{BigChoice, Block, Button, ButtonAction, Card, Page, Tone, View};

/// The first page: for real, or practice. Neither is the default.
///
/// `left_off` and `practising` are the steps where the person left the one and the other.
pub fn welcome(
    left_off: Option<StepId>,
    practising: Option<StepId>,
    problem: Option<&Problem>,
    environment: &Environment,
) -> View {
    let state = State { environment: environment.clone(), ..State::default() };
    let policy = &environment.policy;
    let choice = |kind: &str, practice: bool, progress: Option<Text>| BigChoice {
        kind: kind.to_owned(),
        button: Button::new(format!("welcome-{kind}"), ButtonAction::ChooseMode { practice }),
        text: None,
        progress,
    };
    let help = BigChoice {
        kind: "help".to_owned(),
        button: Button::new(id!("welcome-help"), ButtonAction::HelpSomebody),
        text: Some(Text::new(id!("welcome-help.text"))),
        progress: None,
    };
    let progress = |step: StepId| match step.number() {
        None => Text::new(id!("welcome-continue-before")),
        Some(number) => {
            Text::new(id!("welcome-continue")).with("number", number).with("name-id", step_id(step))
        }
    };
    let mut choices = vec![choice("practice", true, practising.map(progress)), help];
    let mut cards =
        Vec::from_iter(policy.problem().map(|problem| problem_card(&state, &problem, Tone::Bad, &[])));
    if policy.practice_only {
        let mut note = problem_card(&state, &ProblemId::PracticeOnly.into(), Tone::Note, &[]);
        note.buttons.clear();
        cards.push(note);
    } else {
        choices.insert(0, choice("real", false, left_off.map(progress)));
    }
    let mut blocks: Vec<Block> = cards.into_iter().map(Block::Card).collect();
    blocks.extend([
        Block::Choices { choices },
        Block::OpenFile { label: Text::new(id!("open-file")), hint: Text::new(id!("open-file.hint")) },
        Block::Paragraph { text: Text::new(id!("about")) },
        Block::More { title: Text::new(id!("about-program")), open: false, blocks: about::blocks(&state) },
    ]);
    let mut view = outside(id!("welcome"), blocks);
    if let Some(problem) = problem {
        // Opening the first page again drops the notice. No other button works here.
        let dismiss = Button::new(id!("button-dismiss"), ButtonAction::LeaveMode);
        let card = problem_card(&state, problem, Tone::Bad, &[]);
        view.notices.push(Card { buttons: vec![dismiss], ..card });
    }
    view
}

/// The page after a crash.
pub fn broken(report: &str) -> View {
    let blocks = vec![Block::Card(Card {
        evidence: report.lines().map(str::to_owned).collect(),
        buttons: vec![Button::new(id!("broken-copy"), ButtonAction::Copy { what: CopyItem::CrashReport })],
        ..crate::view::card::plain(Tone::Bad, id!("broken-card"), &[id!("broken-card.text")])
    })];
    let mut view = outside(id!("broken"), blocks);
    view.page.primary = Some(Button::new(id!("broken.primary"), ButtonAction::LeaveMode));
    view
}

/// What a crash leaves behind: where and when, and nothing that anyone typed.
pub fn crash_report(now: Timestamp, place: &str) -> String {
    format!(
        "SCIM Setup Assistant {}\n{}\n{}\n{place}",
        env!("CARGO_PKG_VERSION"),
        now.strftime("%Y-%m-%d %H:%M:%S UTC"),
        std::env::consts::OS
    )
}

fn outside(id: &str, blocks: Vec<Block>) -> View {
    View {
        title: Text::new(format!("window-title-{id}")),
        words: words(&State::default()),
        saved: Text::new(id!("saved-never")),
        page: Page {
            id: id.to_owned(),
            heading: Text::new(id),
            why: Some(Text::new(format!("{id}.why"))),
            blocks,
            ..Page::default()
        },
        ..View::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_on_the_first_page_can_be_put_away_and_offers_nothing_else() {
        for id in ProblemId::ALL {
            let notices = welcome(None, None, Some(&Problem::new(*id)), &Environment::default()).notices;
            let buttons: Vec<_> = notices.iter().flat_map(|notice| &notice.buttons).collect();
            assert_eq!(buttons, [&Button::new("button-dismiss", ButtonAction::LeaveMode)], "{id:?}");
        }
    }
}
