//! Steps 1 and 2, in Trelica: turn SCIM on, and check the connection.

use jiff::Timestamp;
use model::step_status::StepStatus;
use model::{CheckId, Field, StepId, Text, Verdict, flow, id, step_status};

use crate::engine::{JobKind, State};
use crate::view::content::{Content, go_on, is_done};
use crate::view::steps::parts::{instructions, link, picture, variant};
use crate::view::{Block, Button, ButtonAction, Card, Tone, card, checks, field};

pub(super) fn turn_on_scim(state: &State) -> Content {
    let mut blocks = vec![instructions("turn-on-scim", 5, |number| match number {
        1 => link(state, "trelica-settings"),
        3 => {
            let mut under = vec![field::block(field::address(state))];
            under.extend(confirm_host(state).map(Block::Card));
            under
        }
        4 => vec![field::block(field::token(state))],
        _ => Vec::new(),
    })];
    blocks.push(picture(StepId::TurnOnScim));
    if let Some(Verdict::Warned(_)) = state.facts.holds(CheckId::Address).map(|outcome| &outcome.verdict) {
        blocks.extend(checks::cards(state, &[CheckId::Address]));
    }
    Content {
        common: Vec::new(),
        blocks,
        different: vec![
            variant("turn-on-scim-no-scim-section", 2, Vec::new()),
            variant("turn-on-scim-only-base-url", 2, Vec::new()),
            variant("turn-on-scim-other-menu", 2, Vec::new()),
        ],
        primary: Some(go_on(state, StepId::TurnOnScim)),
        secondary: Vec::new(),
    }
}

/// A host that is not one of Trelica's is named and confirmed once before the token goes there.
fn confirm_host(state: &State) -> Option<Card> {
    let address = state.facts.answers.address()?;
    let host = address.host();
    let known = address.is_known() || state.environment.known_hosts.iter().any(|known| known == host);
    let authority = address.authority();
    if known || state.facts.answers.is_host_confirmed() {
        return None;
    }
    let mut card = card::plain(Tone::Warning, id!("confirm-host"), &[id!("confirm-host.text")]);
    card.title = card.title.with("host", &authority);
    card.paragraphs = card.paragraphs.into_iter().map(|text| text.with("host", &authority)).collect();
    let confirm = ButtonAction::Answer { field: Field::HostConfirmed, value: authority.clone() };
    card.buttons = vec![Button::new(id!("confirm-host.yes"), confirm)];
    Some(card)
}

pub(super) fn check_connection(state: &State, now: Timestamp) -> Content {
    let mut blocks = checks::chain(state, id!("connection-title"), flow::CONNECTION, now);
    let done = is_done(state, StepId::CheckConnection);
    let running = state.session.is_running(JobKind::Checks);
    if done && !running {
        let mut good = card::plain(Tone::Good, id!("connection-good"), &[]);
        let seconds = flow::CONNECTION
            .iter()
            .filter_map(|check| state.facts.holds(*check)?.milliseconds)
            .max()
            .map_or_else(|| "–".to_owned(), |took| format!("{:.1}", f64::from(took.max(50)) / 1000.0));
        good.paragraphs = vec![Text::new(id!("connection-good.text")).with("seconds", seconds)];
        blocks.insert(0, Block::Card(good));
    }
    let failed = step_status::status(StepId::CheckConnection, &state.facts) == StepStatus::Problem;
    if !failed {
        // The picture shows how it is when it works.
        blocks.push(picture(StepId::CheckConnection));
    }
    let asked = flow::CONNECTION.iter().skip(1).any(|check| state.facts.holds(*check).is_some());
    let again = Button { busy: running, ..Button::new(id!("button-run-again"), ButtonAction::Run) };
    let (primary, mut secondary) = if done && !running {
        (go_on(state, StepId::CheckConnection), vec![again])
    } else {
        let label = if asked { id!("button-run-again") } else { id!("button-run-check") };
        (Button { busy: running, ..Button::new(label, ButtonAction::Run) }, Vec::new())
    };
    if let Some(check) = could_not_check(state, flow::CONNECTION).filter(|_| !running) {
        secondary
            .push(Button::new(id!("button-go-on-without"), ButtonAction::Confirm { check, go_on: true }));
    }
    Content { common: Vec::new(), blocks, different: Vec::new(), primary: Some(primary), secondary }
}

/// The first link that could not be checked, where nothing has failed: the person may vouch for it.
pub(super) fn could_not_check(state: &State, chain: &[CheckId]) -> Option<CheckId> {
    let verdict = |check: &CheckId| state.facts.holds(*check).map(|outcome| &outcome.verdict);
    if chain.iter().any(|check| matches!(verdict(check), Some(Verdict::Failed(_)))) {
        return None;
    }
    chain.iter().copied().find(|check| {
        matches!(verdict(check), Some(Verdict::CouldNotCheck(problem)) if problem.id != model::problem::ProblemId::CheckCancelled)
    })
}
