//! What holds whatever a person does, in whatever order.

use assistant::engine::{
    Action, CopyWhat, Effect, Input, Report, SidePage, State, Surroundings, TokenPlace, apply, reachable,
    required, status,
};
use assistant::facts::{Facts, Verdict};
use assistant::flow::{CheckId, Field, StepId};
use assistant::problem::{Problem, ProblemId};
use assistant::store::{self, Judged};
use assistant::view::{StepStatus, view};
use jiff::Timestamp;
use proptest::prelude::*;
use proptest::sample::select;

/// Something that happens: an action, or a report of the job at work.
#[derive(Debug, Clone)]
enum Event {
    Act(Action),
    Report(CheckId, Verdict),
    Finish,
    Crash,
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec![
            "contoso.com",
            "https://app.trelica.com/api/scim/v2",
            "http://x",
            "ada@contoso.com",
            "yes",
            "worked",
            "failed",
            "success",
            "one-role",
            "default",
            "mail",
            "upn",
            "Read-only",
            "",
            "contoso.com fabrikam.com",
        ])
        .prop_map(str::to_owned),
        ".{0,40}",
    ]
}

fn verdict() -> impl Strategy<Value = Verdict> {
    prop_oneof![
        4 => Just(Verdict::Passed),
        1 => Just(Verdict::Warned(vec![Problem::new(ProblemId::AnswerSlow)])),
        1 => Just(Verdict::Failed(Problem::new(ProblemId::TokenRejected))),
        1 => Just(Verdict::CouldNotCheck(Problem::new(ProblemId::ComputerOffline))),
    ]
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        6 => (select(Field::ALL), text()).prop_map(|(field, value)| Action::Answer { field, value }),
        1 => text().prop_map(|value| Action::SaveSecret { value, session_only: false }),
        1 => Just(Action::SaveSecret { value: "a-token-that-is-long-enough".into(), session_only: false }),
        1 => Just(Action::ForgetSecret),
        3 => Just(Action::Run),
        1 => Just(Action::Cancel),
        4 => (select(CheckId::ALL), any::<bool>()).prop_map(|(check, go_on)| Action::Confirm { check, go_on }),
        1 => select(CheckId::ALL).prop_map(|check| Action::Withdraw { check }),
        6 => Just(Action::Next),
        1 => Just(Action::Back),
        2 => select(StepId::ALL).prop_map(|step| Action::Goto { step }),
        1 => Just(Action::Copy { what: CopyWhat::HelpDesk }),
        1 => Just(Action::Copy { what: CopyWhat::Token }),
        1 => Just(Action::Show { page: SidePage::Forget }),
        1 => Just(Action::Open { link: "entra-home".into() }),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        5 => action().prop_map(Event::Act),
        3 => (select(CheckId::ALL), verdict()).prop_map(|(check, verdict)| Event::Report(check, verdict)),
        1 => Just(Event::Finish),
        1 => Just(Event::Crash),
    ]
}

fn play(state: &mut State, event: Event, now: Timestamp) {
    let job = state.session.jobs;
    let input = match event {
        Event::Act(Action::SaveSecret { value, session_only }) => {
            Input::Secret { value: value.into(), session_only }
        }
        Event::Act(action) => Input::Act(action),
        Event::Report(check, verdict) => Input::Reported { job, report: Report::new(check, verdict) },
        Event::Finish => Input::Finished { job, crashed: false },
        Event::Crash => Input::Finished { job, crashed: true },
    };
    for effect in apply(state, input, now) {
        if let Effect::PutSecret { .. } = effect {
            let _ = apply(state, Input::SecretPlaced { place: TokenPlace::Keyring, problem: None }, now);
        }
    }
}

fn new() -> State {
    State {
        facts: Facts::default(),
        session: Default::default(),
        around: Surroundings { copies_secrets: true, vault_lasts: true, ..Surroundings::default() },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_that_anyone_does_turns_a_failed_check_green_or_goes_live_past_one(events in prop::collection::vec(event(), 0..80)) {
        let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let mut state = new();
        for event in events {
            let live_before = state.facts.live_since.is_some();
            play(&mut state, event, now);
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
        let Judged::Whole(document) = store::judge(Some(&bytes)) else { panic!("what was saved can't be read") };
        let without_proof = serde_json::to_string(&state.facts).unwrap();
        prop_assert_eq!(serde_json::to_string(&document.1).unwrap(), without_proof);
    }
}

#[test]
fn a_result_for_an_answer_that_has_changed_is_dropped() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = new();
    let act = |state: &mut State, action| play(state, Event::Act(action), now);
    act(&mut state, Action::Answer { field: Field::EmailDomains, value: "contoso.com".into() });
    act(&mut state, Action::Next);
    act(
        &mut state,
        Action::Answer { field: Field::Address, value: "https://app.trelica.com/api/scim/v2".into() },
    );
    act(&mut state, Action::SaveSecret { value: "a-token-that-is-long-enough".into(), session_only: false });
    act(&mut state, Action::Next);
    act(&mut state, Action::Run);
    act(&mut state, Action::SaveSecret { value: "another-token-long-enough".into(), session_only: false });
    play(&mut state, Event::Report(CheckId::TokenAccepted, Verdict::Passed), now);
    assert!(state.facts.holds(CheckId::TokenAccepted).is_none());
    assert!(state.session.running.is_none(), "a check of what no longer stands is stopped");
}
