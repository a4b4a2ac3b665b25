//! There is no dead end: from wherever somebody has got to, what the screen offers leads to the last page.

use jiff::Timestamp;
use model::check::Verdict;
use model::flow::{CheckId, Field, StepId};
use model::step_status::is_done;
use proptest::prelude::*;
use serde_json::Value;
use wizard::command::Command;
use wizard::engine::{JobKind, SidePage, State, WizardCommand};
use wizard::view::{Button, View, view};

use crate::events::{Event, event, in_entra, new, play};
use crate::presses::{ShownButton, buttons};
use crate::stale::done;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn from_wherever_somebody_has_got_to_what_the_screen_offers_leads_to_the_end(
        events in prop::collection::vec(event(), 0..60), start in 0..3_u8, plan in 0..4_usize,
    ) {
        let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let mut state = match start {
            0 => new(),
            1 => in_entra(now),
            _ => done(),
        };
        for event in events {
            play(&mut state, event, now);
        }
        if let Err(stuck) = goes_on_to_the_end(&mut state, plan, now) {
            prop_assert!(false, "{stuck}");
        }
    }
}

/// What somebody answers who reads the page: with another pilot or at another address than before, or with the same.
/// Everything that is asked has worked.
fn answers(plan: usize) -> [(Field, &'static str); 11] {
    let pilot = ["ada@contoso.com", "bo@contoso.com"][plan % 2];
    let address = ["https://app.trelica.com/api/scim/v2", "https://eu.trelica.com/api/scim/v2"][plan / 2 % 2];
    [
        (Field::Side, "both"),
        (Field::EmailDomains, "contoso.com"),
        (Field::DomainsTicked, "contoso.com"),
        (Field::Address, address),
        (Field::ScimEnabled, "yes"),
        (Field::EntraTest, "worked"),
        (Field::RoleChoice, "default"),
        (Field::UserNameSource, "upn"),
        (Field::PilotUpn, pilot),
        (Field::PilotMail, pilot),
        (Field::ProvisionResult, "success"),
    ]
}

/// Presses and answers only what the screen offers, and never the answer that is chosen already: a window can't send that.
fn goes_on_to_the_end(state: &mut State, plan: usize, now: Timestamp) -> Result<(), String> {
    // Whoever does both sides begins with the first page.
    play(state, Event::Command(WizardCommand::Show { page: SidePage::None }), now);
    play(state, Event::Command(WizardCommand::Goto { step: StepId::Before }), now);
    for _ in 0..150 {
        if come_in(state, now) {
            continue;
        }
        let screen = view(state, now);
        if let Some(back) = state.session.side.and(screen.page.back.as_ref().or(screen.page.primary.as_ref()))
        {
            press(state, back, now);
            continue;
        }
        if state.session.entra.user.is_some() {
            play(state, Event::Command(WizardCommand::SignOut), now);
            continue;
        }
        if screen.page.is_automatic == Some(true) {
            let way = WizardCommand::Answer { field: Field::Way, value: "hand".to_owned() };
            play(state, Event::Command(way), now);
            continue;
        }
        if answers_what_is_asked(state, &screen, plan, now) {
            continue;
        }
        // What a page asks to be done in between has a button of its own.
        let word = Command::Wizard(WizardCommand::Confirm { check: CheckId::MailMapped, go_on: false });
        if buttons(&screen).iter().any(|button| button.action == word && button.blocked.is_none()) {
            let word = WizardCommand::Confirm { check: CheckId::MailMapped, go_on: false };
            play(state, Event::Command(word), now);
            continue;
        }
        let Some(step) = StepId::ALL.iter().copied().find(|step| !is_done(*step, &state.facts)) else {
            play(state, Event::Command(WizardCommand::Goto { step: StepId::GoLive }), now);
            let end = view(state, now).page.id;
            return if end == "receipt" { Ok(()) } else { Err(format!("the end is {end}")) };
        };
        if state.facts.at != step {
            let mut steps = screen.rail.iter().flat_map(|group| &group.steps);
            if !steps.any(|one| one.id == step && one.reachable) {
                return Err(format!(
                    "{step:?} can't be opened from {:?}: {}",
                    state.facts.at,
                    shown(&screen)
                ));
            }
            play(state, Event::Command(WizardCommand::Goto { step }), now);
            continue;
        }
        match &screen.page.primary {
            Some(primary) if primary.blocked.is_none() && !primary.busy => press(state, primary, now),
            _ => return Err(format!("{step:?} leads nowhere: {}", shown(&screen))),
        }
    }
    Err(format!("it goes round and round: {}", shown(&view(state, now))))
}

/// What is at work ends, and has found that all is well; what waits for Microsoft is stopped.
fn come_in(state: &mut State, now: Timestamp) -> bool {
    let Some(running) = state.session.running.clone() else { return false };
    match running.kind {
        JobKind::Checks => {
            for check in &running.checks {
                play(state, Event::CheckReport(*check, Verdict::Passed), now);
            }
            play(state, Event::Finish, now);
        }
        JobKind::Rehearsal
        | JobKind::SignIn
        | JobKind::Snapshot
        | JobKind::Changes
        | JobKind::Search
        | JobKind::Logs => play(state, Event::Command(WizardCommand::Cancel), now),
    }
    true
}

/// Answers the first question of the page that has another answer, or none.
fn answers_what_is_asked(state: &mut State, screen: &View, plan: usize, now: Timestamp) -> bool {
    for (field, value) in fields(&serde_json::to_value(&screen.page.blocks).unwrap()) {
        if field == Field::Token.as_str() && !state.facts.token.is_there {
            play(state, Event::Token("a-token-that-is-long-enough".to_owned()), now);
            return true;
        }
        let answer =
            answers(plan).into_iter().find(|(asked, good)| asked.as_str() == field && *good != value);
        if let Some((field, good)) = answer {
            let command = WizardCommand::Answer { field, value: good.to_owned() };
            play(state, Event::Command(command), now);
            return true;
        }
    }
    false
}

/// The questions of a page with the answer that each shows, wherever they stand.
fn fields(page: &Value) -> Vec<(String, String)> {
    match page {
        Value::Array(items) => items.iter().flat_map(fields).collect(),
        Value::Object(members) if members.get("kind") == Some(&Value::from("field")) => {
            let text = |name: &str| members[name].as_str().unwrap_or_default().to_owned();
            vec![(text("field"), text("value"))]
        }
        Value::Object(members) => members.values().flat_map(fields).collect(),
        _ => Vec::new(),
    }
}

fn press(state: &mut State, button: &Button, now: Timestamp) {
    let sent: ShownButton = serde_json::from_value(serde_json::to_value(button).unwrap()).unwrap();
    match sent.action {
        Command::Wizard(command) => play(state, Event::Command(command), now),
        // The help desk's page leads out of the wizard, and whoever comes back is at their step.
        Command::App(_) => play(state, Event::Command(WizardCommand::Show { page: SidePage::None }), now),
    }
}

fn shown(screen: &View) -> String {
    serde_json::to_string_pretty(&screen.page).unwrap()
}
