//! What holds whatever a person does, in whatever order.

use jiff::Timestamp;
use model::check::Verdict;
use model::flow::{CONNECTION, CheckId, Field, StepId};
use model::side::Side;
use model::step_status::StepStatus;
use model::step_status::{reachable, required, status};
use model::store;
use model::store::SlotContent;
use proptest::prelude::*;
use support::case::ComputerInfo;
use support::case::archive::{pack, unpack};
use support::handover;
use support::handover::hand_over;
use wizard::case;
use wizard::engine::{Input, State, TokenPlace, WizardCommand, apply};
use wizard::view::{View, view};

use crate::events::{Event, KEY, drawn, event, in_entra, new, play};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_that_anyone_does_turns_a_failed_check_green_or_goes_live_past_one(
        events in prop::collection::vec(event(), 0..80), in_the_middle in any::<bool>(),
    ) {
        let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let mut state = if in_the_middle { in_entra(now) } else { new() };
        for event in events {
            let live_before = state.facts.live_since.is_some();
            let taken_over = matches!(event, Event::Command(WizardCommand::TakeOver));
            let found = |state: &State| {
                let checks = CONNECTION.iter().filter(|check| **check != CheckId::Address);
                checks.map(|check| state.facts.outcomes.get(check).cloned()).collect::<Vec<_>>()
            };
            let found_before = found(&state);
            play(&mut state, event, now);
            if taken_over {
                // Somebody else's word, in a file that anyone can write.
                prop_assert_eq!(live_before, state.facts.live_since.is_some());
                prop_assert_eq!(found_before, found(&state), "what was checked here is changed by a file");
            }
            // Drawing never fails, and a step is done only if each of its checks holds.
            let screen = view(&state, now);
            prop_assert!(screen.revision > 0);
            for step in StepId::ALL.iter().filter(|step| **step != StepId::Before) {
                if matches!(status(*step, &state.facts), StepStatus::Done | StepStatus::Confirmed) {
                    for check in required(*step, &state.facts) {
                        prop_assert!(state.facts.is_green(check), "{step:?} is done without {check:?}");
                    }
                }
            }
            if !live_before && state.facts.live_since.is_some() {
                prop_assert!(reachable(StepId::GoLive, &state.facts), "live, though a step before is not done");
            }
            let token_text = serde_json::to_string(&screen).unwrap();
            prop_assert!(!token_text.contains("a-token-that-is-long-enough"));
        }
        let bytes = serde_json::to_vec(&store::encode(&state.facts, 1)).unwrap();
        let SlotContent::Whole(document) = store::judge(Some(&bytes)) else { panic!("what was saved can't be read") };
        let without_proof = serde_json::to_string(&state.facts).unwrap();
        prop_assert_eq!(serde_json::to_string(&document.1).unwrap(), without_proof);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whatever_was_done_the_report_and_the_file_for_the_other_name_nobody_and_open_as_they_were_made(
        events in prop::collection::vec(event(), 0..60), in_the_middle in any::<bool>(),
        pick in any::<prop::sample::Index>(),
    ) {
        let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let mut state = if in_the_middle { in_entra(now) } else { new() };
        for event in events {
            play(&mut state, event, now);
        }
        // Names that are words of ours stay, which the pages do not tell apart: here they are names.
        for field in [Field::TodaysAdmins, Field::PilotSearch, Field::AssignSearch] {
            let value = format!("Mary {}", field.as_str());
            play(&mut state, Event::Command(WizardCommand::Answer { field, value }), now);
        }
        for field in [Field::PilotUpn, Field::PilotMail] {
            if !state.facts.answers.text(field).contains('@') {
                let value = "mary@contoso.com".to_owned();
                play(&mut state, Event::Command(WizardCommand::Answer { field, value }), now);
            }
        }
        let handed = [Side::Trelica, Side::Entra].map(|part| hand_over(&state.facts, part, false, now));
        for file in handed {
            prop_assert!(!file.text().contains("ada@"), "{}", file.text());
            prop_assert_eq!(handover::read(file.text().as_bytes()).ok(), Some(file));
        }
        // What is at work, on the clipboard, or known of the token, is for the person who sits there.
        state.session.running = None;
        state.session.removal = Default::default();
        state.facts = case::without_token_ends(&state.facts);
        state.session.copied = None;
        let report = drawn(&state, now);
        let bytes = pack(&report.case, &report.manifest, &case::pages(&report.case, &report.manifest)).unwrap();
        let opened = unpack(&bytes).unwrap();
        prop_assert_eq!(&opened, &report.case);
        for text in [case::plain(&opened, &report.manifest), case::html(&opened, &report.manifest)] {
            for name in ["ada@contoso.com", "me@contoso.com", "a-token-that-is-long-enough"] {
                prop_assert!(!text.contains(name), "{name}");
            }
        }
        // Somebody may be called as the program calls something.
        let mut called = state.clone();
        let written = strings(&serde_json::to_value(&report.case).unwrap());
        let name = written.get(pick.index(written.len().max(1))).cloned().unwrap_or_default();
        called.facts.answers.set(Field::TodaysAdmins, name.clone());
        let made = case::make(&called, ComputerInfo::default(), KEY, now);
        prop_assert!(made.is_ok(), "no report with {name:?}: {:?}", made.err());
        let mut replayed = case::state_of(&opened);
        for step in StepId::ALL {
            (state.facts.at, state.session.side) = (*step, None);
            (replayed.facts.at, replayed.session.side) = (*step, None);
            let (saw, _) = case::redact(&state, KEY, as_seen(view(&state, now)));
            let sees = as_seen(view(&replayed, opened.made));
            let lines = [&saw, &sees].map(|page| serde_json::to_string_pretty(page).unwrap());
            let differs = lines[0].lines().zip(lines[1].lines()).find(|(saw, sees)| saw != sees);
            prop_assert!(saw == sees, "{step:?}: {differs:?}");
        }
    }
}

/// Every text in a document.
fn strings(document: &serde_json::Value) -> Vec<String> {
    match document {
        serde_json::Value::String(text) => vec![text.clone()],
        serde_json::Value::Array(items) => items.iter().flat_map(strings).collect(),
        serde_json::Value::Object(members) => members.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// What differs between two looks at the same page.
fn as_seen(view: View) -> serde_json::Value {
    serde_json::to_value(View { revision: 0, announcement: None, clipboard: None, ..view }).unwrap()
}

#[test]
fn a_result_for_an_answer_that_has_changed_is_dropped() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = new();
    let act = |state: &mut State, command| play(state, Event::Command(command), now);
    act(&mut state, WizardCommand::Answer { field: Field::EmailDomains, value: "contoso.com".into() });
    act(&mut state, WizardCommand::Next);
    act(
        &mut state,
        WizardCommand::Answer { field: Field::Address, value: "https://app.trelica.com/api/scim/v2".into() },
    );
    play(&mut state, Event::Token("a-token-that-is-long-enough".to_owned()), now);
    act(&mut state, WizardCommand::Next);
    act(&mut state, WizardCommand::Run);
    play(&mut state, Event::Token("another-token-long-enough".to_owned()), now);
    play(&mut state, Event::CheckReport(CheckId::TokenAccepted, Verdict::Passed), now);
    assert!(state.facts.holds(CheckId::TokenAccepted).is_none());
    assert!(state.session.running.is_none(), "a check of what no longer stands is stopped");
}

#[test]
fn a_token_that_is_pasted_while_the_keyring_is_asked_is_not_taken_away_by_its_answer() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = new();
    state.session.token = TokenPlace::BeingLookedUp;
    play(&mut state, Event::Token("a-token-that-is-long-enough".to_owned()), now);
    let _ = apply(&mut state, Input::Opened { token: TokenPlace::Nowhere, problems: Vec::new() }, now);
    assert!(state.facts.token.is_there && state.session.token != TokenPlace::Nowhere);
}
