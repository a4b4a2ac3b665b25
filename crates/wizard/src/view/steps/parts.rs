//! Parts that the pages of several steps are made of.

use std::collections::BTreeMap;

use model::answers::RolePlan;
use model::choices::{RoleApply, TestResult};
use model::{CheckId, Field, ProblemId, StepId, Text, Verdict, catalog, id, side::Side};

use crate::engine::{CopyItem, JobKind, SidePage, State, TokenPlace};
use crate::links;
use crate::view::content::{go_on, is_done};
use crate::view::texts::common;
use crate::view::{
    Block, Button, ButtonAction, Copyable, DoItem, Picture, Tone, Variant, card, checks, field,
};

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

/// A page of Trelica; before its address is known, the two places where it may be.
pub(super) fn trelica_page(state: &State, id: &str) -> Vec<Block> {
    let page = link(state, id);
    if page.is_empty() { [link(state, "trelica-us"), link(state, "trelica-eu")].concat() } else { page }
}

/// The drawing of a step's page, with what is known of the person's own values.
pub(super) fn picture(state: &State, step: StepId) -> Option<Picture> {
    let answers = &state.facts.answers;
    let ends_in = &state.facts.token.ends_in;
    let values = [
        ("address", answers.text(Field::Address).to_owned()),
        (
            "token",
            if ends_in.is_empty() {
                String::new()
            } else {
                format!("••••••••••••••••{ends_in}")
            },
        ),
        ("name", answers.product().application_name().to_owned()),
        ("pilot", state.facts.prediction().user_name.unwrap_or_default()),
        ("role", answers.typed(Field::RoleName).unwrap_or_default().to_owned()),
        ("apply", when_the_role_is_sent(state)),
        ("domain", answers.domains().first().cloned().unwrap_or_default()),
    ];
    let values = values.into_iter().filter(|(_, value)| !value.is_empty());
    let values = values.map(|(name, value)| (name.to_owned(), value)).collect();
    Some(Picture { id: step.as_str().to_owned(), values })
}

/// When a role is sent, as Entra's list offers it.
pub(super) fn apply_id(apply: RoleApply) -> &'static str {
    match apply {
        RoleApply::Creation => id!("mapping-apply-creation"),
        RoleApply::Always => id!("mapping-apply-always"),
    }
}

/// The same in words; empty where no role is sent.
fn when_the_role_is_sent(state: &State) -> String {
    match state.facts.answers.role_plan() {
        Some(RolePlan::OneRole { apply, .. }) => catalog::say(&Text::new(apply_id(apply)), &common(state)),
        Some(RolePlan::TrelicaDefault(_)) | None => String::new(),
    }
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

/// Why something has to be done once more that was done already: which answer it was done with has changed.
pub(super) fn again(state: &State, check: CheckId) -> Vec<Block> {
    let why = match state.facts.changed_since(check).first() {
        None => return Vec::new(),
        Some(Field::Address) => id!("again.address"),
        Some(Field::Token) => id!("again.token"),
        Some(_) => id!("again.pilot"),
    };
    let mut card = card::plain(Tone::Warning, id!("again"), &[]);
    let pilot = state.facts.prediction().user_name.unwrap_or_default();
    card.paragraphs = vec![Text::new(why).with("pilot", pilot)];
    if state.facts.live_since.is_some() && why == id!("again.token") {
        // Provisioning is set up: the instructions of this step are those for the first time.
        card.buttons =
            vec![Button::new(id!("receipt-new-token"), ButtonAction::Show { page: SidePage::NewToken })];
    }
    vec![Block::Card(card)]
}

/// What Entra's *Test connection* showed, and where it failed, with which message.
pub(super) fn entra_test(state: &State) -> Vec<Block> {
    let mut blocks = vec![Block::Field(field::choice(state, Field::EntraTest, &["worked", "failed"]))];
    if state.facts.answers.entra_test() == Some(TestResult::Failed) {
        blocks.push(Block::Field(field::lines(state, Field::EntraTestMessage)));
        // Nothing is known before there is a message.
        if state.facts.answers.typed(Field::EntraTestMessage).is_some() {
            blocks.extend(checks::cards(state, &[CheckId::EntraTested]));
        } else {
            blocks.push(no_message(state, CheckId::EntraTested));
        }
    }
    blocks
}

/// For whoever sees no message: the advice that is good without one, on demand.
pub(super) fn no_message(state: &State, check: CheckId) -> Block {
    Block::More { open: false, title: Text::new(id!("no-message")), blocks: checks::cards(state, &[check]) }
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
        label: Text::new(id!("value-secret-token")),
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
