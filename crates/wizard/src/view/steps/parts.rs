//! Parts that the pages of several steps are made of.

use std::collections::BTreeMap;

use model::{CheckId, Field, ProblemId, StepId, Text, Verdict, choices::TestResult, id, side::Side};

use crate::engine::{CopyItem, JobKind, SidePage, State, TokenPlace};
use crate::links;
use crate::view::content::{go_on, is_done};
use crate::view::{Block, Button, ButtonAction, Copyable, DoItem, Variant, card, checks, field};

/// Numbered instructions `do-<name>-1` to `do-<name>-<count>`; `under` has what belongs under some of them.
pub(super) fn instructions<const N: usize>(
    name: &str,
    count: usize,
    under: [(usize, Vec<Block>); N],
) -> Block {
    let mut under = BTreeMap::from(under);
    let item = |number| DoItem {
        text: Text::new(format!("do-{name}-{number}")),
        blocks: under.remove(&number).unwrap_or_default(),
    };
    Block::Do { items: (1..=count).map(item).collect() }
}

/// A link, where it is known.
pub(super) fn link(state: &State, id: &str) -> Vec<Block> {
    links::find(state, id).map(Block::Link).into_iter().collect()
}

pub(super) fn picture(step: StepId) -> Block {
    Block::Picture { id: step.as_str().to_owned(), alt: Text::new(format!("picture-{}", step.as_str())) }
}

/// *I see something different*: a variant with this many lines.
pub(super) fn variant(name: &str, lines: usize) -> Variant {
    let id = format!("different-{name}");
    let item = |line| DoItem { text: Text::new(format!("{id}.do-{line}")), blocks: Vec::new() };
    let blocks = vec![Block::Do { items: (1..=lines).map(item).collect() }];
    Variant { title: Text::new(&id), id, blocks }
}

pub(super) fn copyable(state: &State, label: &str, shown: &str, what: CopyItem) -> Block {
    Block::Copyable(card::copyable(state, label, shown.to_owned(), what))
}

/// The person's word for a check: gives it, or takes it back.
pub(super) fn word(state: &State, check: CheckId, label: &str) -> Button {
    match state.facts.is_green(check) {
        true => Button::new(id!("button-withdraw"), ButtonAction::Withdraw { check }),
        false => Button::new(label, ButtonAction::Confirm { check, go_on: false }),
    }
}

/// What Entra's *Test connection* showed, and where it failed, with which message.
pub(super) fn entra_test(state: &State) -> Vec<Block> {
    let mut blocks = vec![Block::Field(field::choice(state, Field::EntraTest, &["worked", "failed"]))];
    if state.facts.answers.entra_test() == Some(TestResult::Failed) {
        blocks.push(Block::Field(field::lines(state, Field::EntraTestMessage)));
        blocks.extend(checks::cards(state, &[CheckId::EntraTested]));
    }
    blocks
}

/// The footer of a page whose checks are run: running them, or going on, and vouching for what could not be checked.
pub(super) fn run_buttons(
    state: &State,
    step: StepId,
    chain: &[CheckId],
    first: &str,
) -> (Option<Button>, Vec<Button>) {
    let running = state.session.is_running(JobKind::Checks);
    let is_asked =
        chain.iter().any(|check| *check != CheckId::Address && state.facts.holds(*check).is_some());
    let label = if is_asked { id!("button-run-again") } else { first };
    let run = Button::new(label, ButtonAction::Run).busy(running);
    let (primary, mut secondary) = match is_done(state, step) && !running {
        true => (go_on(state, step), vec![run]),
        false => (run, Vec::new()),
    };
    secondary.extend(go_on_without(state, chain));
    (Some(primary), secondary)
}

/// Vouches for the first check that could not be made, where nothing has failed.
pub(super) fn go_on_without(state: &State, chain: &[CheckId]) -> Option<Button> {
    let verdict = |check: &CheckId| state.facts.holds(*check).map(|outcome| &outcome.verdict);
    let has_failed = chain.iter().any(|check| matches!(verdict(check), Some(Verdict::Failed(_))));
    if has_failed || state.session.is_running(JobKind::Checks) {
        return None;
    }
    let check = chain.iter().copied().find(|check| {
        matches!(verdict(check), Some(Verdict::CouldNotCheck(problem)) if problem.id != ProblemId::CheckCancelled)
    })?;
    Some(Button::new(id!("button-go-on-without"), ButtonAction::Confirm { check, go_on: true }))
}

/// The token, with its copy button where this program can reach the clipboard of the person's computer.
pub(super) fn token_to_copy(state: &State) -> Block {
    let copied = state.session.is_copied(&CopyItem::Token);
    let there = state.session.token != TokenPlace::Nowhere;
    let can = state.environment.copies_secrets && there;
    let ends_in = &state.facts.token.ends_in;
    let shown = if there && !ends_in.is_empty() {
        format!("••••••••••••••••  {ends_in}")
    } else {
        "••••••••••••••••".to_owned()
    };
    Block::Copyable(Copyable {
        label: Text::new(id!("label-secret-token")),
        shown,
        button: can.then(|| Button::new(id!("button-copy"), ButtonAction::Copy { what: CopyItem::Token })),
        otherwise: (!can).then(|| {
            let is_elsewhere = !there && state.facts.answers.side() == Some(Side::Entra);
            Text::new(match state.session.side {
                _ if is_elsewhere => id!("token-another-way"),
                Some(SidePage::NewToken) => id!("copy-elsewhere-new"),
                _ => id!("copy-elsewhere"),
            })
        }),
        copied,
    })
}
