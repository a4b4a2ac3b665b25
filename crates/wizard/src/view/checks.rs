//! A chain of checks, with only its first broken link red.

use jiff::Timestamp;
use model::{CheckId, ProblemId, Text, Verdict, id};

use crate::view::card::{row_state, state_text, verdict_cards, verdict_text};
use crate::view::{Block, CheckRow, Checks, RowState};
use crate::{engine::State, view::texts::clock};

/// A chain as blocks: the cards of its problems, then the rows.
pub(super) fn chain(state: &State, title: &str, checks: &[CheckId], now: Timestamp) -> Vec<Block> {
    let running = state
        .session
        .running
        .as_ref()
        .filter(|running| running.checks.iter().any(|one| checks.contains(one)));
    let rows = checks.iter().map(|check| row(state, *check)).collect();
    let busy = running.map(|running| {
        let waiting = running.checks.iter().find(|check| !running.reported.contains(check));
        match waiting.filter(|_| running.slow) {
            Some(check) => Text::new(id!("connection-slow")).with("what-id", label_id(*check)),
            None => Text::new(id!("connection-running")),
        }
    });
    let ran = checks
        .iter()
        .filter_map(|check| state.facts.holds(*check))
        .filter(|outcome| outcome.milliseconds.is_some())
        .map(|outcome| outcome.at)
        .max()
        .filter(|_| running.is_none())
        .map(|at| {
            let is_entra_asking = checks.contains(&CheckId::EntraQuestion);
            let id = if is_entra_asking { id!("connection-ran") } else { id!("person-ran") };
            Text::new(id).with("when", clock(at, now, state))
        });
    // What is wrong comes first: it must be seen without scrolling.
    let mut blocks = if running.is_none() { cards(state, checks) } else { Vec::new() };
    blocks.push(Block::Checks(Checks { title: Text::new(title), rows, running: busy, ran }));
    blocks
}

/// The cards of a chain's problems, failures before warnings.
pub(super) fn cards(state: &State, checks: &[CheckId]) -> Vec<Block> {
    let held = || checks.iter().filter_map(|check| state.facts.holds(*check));
    let is_warning = |verdict: &Verdict| matches!(verdict, Verdict::Warned(_));
    let failures = held().filter(|outcome| !is_warning(&outcome.verdict));
    let warnings = held().filter(|outcome| is_warning(&outcome.verdict));
    failures
        .chain(warnings)
        .flat_map(|outcome| verdict_cards(state, &outcome.verdict, &outcome.proof))
        .map(Block::Card)
        .collect()
}

fn row(state: &State, check: CheckId) -> CheckRow {
    let outcome = state.facts.holds(check);
    let running = state.session.running.as_ref().filter(|running| running.checks.contains(&check));
    let row_state = match running {
        Some(running) if !running.reported.contains(&check) => {
            let first = running.checks.iter().find(|one| !running.reported.contains(one));
            if first == Some(&check) { RowState::Running } else { RowState::NotChecked }
        }
        _ => row_state(outcome.map(|outcome| &outcome.verdict)),
    };
    // While it runs, nothing of the run before stands beside what it finds.
    let is_awaited = running.is_some_and(|running| !running.reported.contains(&check));
    let outcome = outcome.filter(|_| !is_awaited);
    let detail = outcome.and_then(|outcome| outcome.detail.clone());
    CheckRow {
        id: check.as_str().to_owned(),
        label: Text::new(label_id(check)),
        state: row_state,
        state_text: match outcome.map(|outcome| &outcome.verdict) {
            unneeded @ Some(Verdict::NotChecked) => verdict_text(unneeded),
            // It comes with the next cycle: nothing has passed.
            Some(Verdict::Warned(problems)) if problems.iter().any(|one| one.id == ProblemId::RoleNotYet) => {
                Text::new(id!("state-not-yet"))
            }
            _ => state_text(row_state),
        },
        detail,
        milliseconds: outcome.and_then(|outcome| outcome.milliseconds),
    }
}

fn label_id(check: CheckId) -> String {
    format!("check-{}", check.as_str())
}
