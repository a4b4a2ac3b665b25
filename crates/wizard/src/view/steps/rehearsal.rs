//! The page of the rehearsal: what it will create, and what it found.

use model::rehearsal::{Finding, RehearsalOutcome, RehearsalStep, Severity, StepResult};
use model::{Text, id};

use crate::engine::{JobKind, Removal, SidePage, State, rehearsal_of};
use crate::view::card::state_text;
use crate::view::content::{help_desk, side_page};
use crate::view::{Block, Button, ButtonAction, Card, CheckRow, Checks, Page, Pair, RowState, Tone, card};

/// What it is, and the button that leads to the page.
pub(super) fn offer(state: &State) -> Block {
    let show = ButtonAction::Show { page: SidePage::Rehearsal };
    let blocked = rehearsal_of(state).is_none().then(|| Text::new(id!("blocked-needs-connection")));
    let button = Button::new(id!("rehearsal-offer.show"), show).blocked_by(blocked);
    Block::More {
        open: false,
        title: Text::new(id!("rehearsal-offer")),
        blocks: vec![
            Block::Paragraph { text: Text::new(id!("rehearsal-offer.text")) },
            Block::Buttons { buttons: vec![button] },
        ],
    }
}

pub(in crate::view) fn rehearsal(state: &State) -> Page {
    let running = state.session.running.as_ref().filter(|running| running.kind == JobKind::Rehearsal);
    let ready = rehearsal_of(state);
    let mut blocks = Vec::new();
    match (&state.session.rehearsed, running) {
        (Some(outcome), None) => found(state, outcome, &mut blocks),
        _ => {
            blocks.push(Block::List {
                items: (1..=5).map(|line| Text::new(format!("rehearsal-what-{line}"))).collect(),
            });
            if let Some((base, domain)) = &ready {
                let row = Pair::plain;
                let names = format!("{}…@{domain}", model::rehearsal::TEST_USER_PREFIX);
                let rows = vec![
                    row(id!("rehearsal-server"), base.host_str().unwrap_or_default()),
                    row(id!("rehearsal-names"), &names),
                ];
                blocks.push(Block::Pairs { title: Text::new(id!("rehearsal-where")), rows });
            }
        }
    }
    if running.is_some() {
        blocks.push(Block::Checks(Checks {
            title: Text::new(id!("rehearsal-steps")),
            running: Some(Text::new(id!("rehearsal-running"))),
            ..Checks::default()
        }));
    }
    if state.session.removal == Removal::AtWork {
        blocks.push(Block::Paragraph { text: Text::new(id!("rehearsal-removing")) });
    }
    let is_done = state.session.rehearsed.is_some() && running.is_none();
    let label = if is_done { id!("rehearsal.again") } else { id!("rehearsal.primary") };
    let blocked = ready.is_none().then(|| Text::new(id!("blocked-needs-connection")));
    let rehearse = Button::new(label, ButtonAction::Rehearse).busy(running.is_some()).blocked_by(blocked);
    let (primary, secondary) = match is_done {
        true => {
            let back = Button::new(id!("rehearsal.back"), ButtonAction::Show { page: SidePage::None });
            (back, vec![rehearse])
        }
        false => (rehearse, Vec::new()),
    };
    let help = vec![help_desk(state)];
    Page { help, secondary, ..side_page(id!("rehearsal"), blocks, Some(primary)) }
}

/// The outcome as a whole, the findings, then every step.
fn found(state: &State, outcome: &RehearsalOutcome, blocks: &mut Vec<Block>) {
    let worst = outcome.findings.iter().map(|finding| finding.severity).min();
    let whole = match (&outcome.stopped, worst) {
        (Some(_), _) => {
            card::plain(Tone::Warning, id!("rehearsal-stopped"), &[id!("rehearsal-stopped.text")])
        }
        (None, None | Some(Severity::Note)) => {
            card::plain(Tone::Good, id!("rehearsal-good"), &[id!("rehearsal-good.text")])
        }
        (None, Some(_)) => card::plain(Tone::Warning, id!("rehearsal-found"), &[id!("rehearsal-found.text")]),
    };
    blocks.push(Block::Card(whole));
    if let Some(problem) = &outcome.stopped {
        blocks.push(Block::Card(card::problem_card(state, problem, Tone::Warning, &[])));
    }
    blocks.extend(outcome.findings.iter().map(|finding| Block::Card(finding_card(state, finding))));
    blocks.push(Block::Checks(Checks {
        title: Text::new(id!("rehearsal-steps")),
        rows: RehearsalStep::ALL.iter().map(|step| row(*step, outcome)).collect(),
        ..Checks::default()
    }));
    if !outcome.unknown.is_empty() {
        // Without the name of its schema, an attribute is called as in Entra's mappings.
        let named = outcome.unknown.iter().map(|path| path.rsplit(':').next().unwrap_or(path));
        let attributes = named.collect::<Vec<_>>().join(", ");
        let text = Text::new(id!("rehearsal-not-kept")).with("attributes", attributes);
        blocks.push(Block::Paragraph { text });
    }
}

fn finding_card(state: &State, finding: &Finding) -> Card {
    let tone = match finding.severity {
        Severity::Blocks => Tone::Bad,
        Severity::Degrades => Tone::Warning,
        Severity::Note => Tone::Note,
    };
    card::problem_card(state, &finding.problem, tone, &finding.evidence)
}

fn row(step: RehearsalStep, outcome: &RehearsalOutcome) -> CheckRow {
    let result = outcome.results.get(&step).copied();
    let severity = |id| {
        let found = outcome.findings.iter().find(|finding| finding.problem.id == id);
        found.map(|finding| finding.severity)
    };
    let row_state = match result {
        Some(StepResult::Passed) => RowState::Passed,
        Some(StepResult::Found(id)) if severity(id) == Some(Severity::Note) => RowState::Warned,
        Some(StepResult::Found(_)) => RowState::Failed,
        Some(StepResult::NotTried | StepResult::Unclear) | None => RowState::NotChecked,
    };
    CheckRow {
        id: step.as_str().to_owned(),
        label: Text::new(format!("step-of-rehearsal-{}", step.as_str())),
        state: row_state,
        state_text: match result {
            Some(StepResult::Unclear) => Text::new(id!("rehearsal-unclear")),
            _ => state_text(row_state),
        },
        detail: None,
        milliseconds: None,
    }
}
