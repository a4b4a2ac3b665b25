//! No press is lost: a button that shows that it can be pressed does something, whatever else is at work.

use jiff::Timestamp;
use model::check::Verdict;
use model::entra::AccessLevel;
use model::flow::{CONNECTION, Field, StepId};
use model::problem::ProblemId;
use model::text::Text;
use proptest::prelude::*;
use provisioning::GraphTask;
use provisioning::TaskEvent;
use serde::Deserialize;
use serde_json::Value;
use wizard::command::Command;
use wizard::engine::{Effect, Input, Job, JobKind, SidePage, State, TokenPlace, WizardCommand, apply};
use wizard::view::{ButtonAction, View, view};

use crate::events::{Event, event, in_entra, new, play};
use crate::words;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_button_that_is_neither_busy_nor_says_what_is_missing_does_something_when_it_is_pressed(
        events in prop::collection::vec(event(), 0..60), in_the_middle in any::<bool>(),
    ) {
        let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let mut state = if in_the_middle { in_entra(now) } else { new() };
        for event in events {
            play(&mut state, event, now);
        }
        let screen = view(&state, now);
        for button in buttons(&screen).into_iter().filter(|one| one.blocked.is_none() && !one.busy) {
            // What the program around the wizard does is not the engine's.
            let Command::Wizard(command) = button.action.clone() else { continue };
            let mut pressed = state.clone();
            let effects = apply(&mut pressed, Input::Command(command), now);
            let does = effects.iter().any(|effect| !matches!(effect, Effect::Cancel { .. } | Effect::Save));
            prop_assert!(
                does || pressed.session.announcement.is_some()
                    || as_seen(view(&pressed, now)) != as_seen(screen.clone()),
                "{button:?} does nothing on {}, while {:?}", screen.page.id, state.session.running
            );
        }
    }
}

#[test]
fn who_signs_in_while_the_quiet_checks_after_a_start_run_signs_in_at_once_and_the_checks_come_after_it() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = opened_again(now);
    assert!(state.session.running.as_ref().is_some_and(|running| running.reopened));
    let effects = press(&mut state, WizardCommand::SignIn { reach: AccessLevel::Write, other: false }, now);
    assert!(begun(&effects, |job| matches!(job, Job::Entra(GraphTask::SignIn(_)))), "{effects:?}");
    assert!(state.session.is_running(JobKind::SignIn));
    let effects = press(&mut state, WizardCommand::Cancel, now);
    assert!(begun(&effects, |job| matches!(job, Job::Connection { .. })), "{effects:?}");
    assert!(state.session.running.as_ref().is_some_and(|running| running.reopened));
    for check in CONNECTION {
        play(&mut state, Event::CheckReport(*check, Verdict::Failed(ProblemId::TokenRejected.into())), now);
    }
    play(&mut state, Event::Finish, now);
    assert!(state.session.running.is_none(), "asked once");
    assert!(state.session.notices.iter().any(|notice| notice.id == ProblemId::TokenRejected));
}

#[test]
fn a_look_that_gave_way_to_a_search_is_made_up_for_after_it() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = in_entra(now);
    assert!(
        state.session.is_running(JobKind::Snapshot),
        "whoever has just signed in sees where things stand"
    );
    let words = WizardCommand::Answer { field: Field::PilotSearch, value: "ada".into() };
    let _ = press(&mut state, words, now);
    let effects = press(&mut state, WizardCommand::Search { field: Field::PilotSearch }, now);
    assert!(begun(&effects, |job| matches!(job, Job::Entra(GraphTask::Find { .. }))), "{effects:?}");
    let job = state.session.jobs;
    let effects = apply(&mut state, Input::Finished { job, crashed: None }, now);
    assert!(begun(&effects, |job| matches!(job, Job::Entra(GraphTask::ReadSnapshot { .. }))), "{effects:?}");
}

#[test]
fn a_sign_in_that_nobody_goes_on_with_does_not_stand_in_the_way_of_a_check() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = in_entra(now);
    play(&mut state, Event::Finish, now);
    let _ = press(&mut state, WizardCommand::SignIn { reach: AccessLevel::Read, other: true }, now);
    let job = state.session.jobs;
    let address = "https://login.microsoftonline.com/".to_owned();
    let _ = apply(&mut state, Input::Entra { job, event: TaskEvent::SignInAt(address) }, now);
    let _ = press(&mut state, WizardCommand::Goto { step: StepId::CheckConnection }, now);
    let effects = press(&mut state, WizardCommand::Run, now);
    let is_stopped = |effect: &Effect| matches!(effect, Effect::Cancel { job: stopped } if *stopped == job);
    assert!(effects.iter().any(is_stopped), "{effects:?}");
    assert!(begun(&effects, |job| matches!(job, Job::Connection { .. })), "{effects:?}");
    assert_eq!(state.session.entra.sign_in_address, None, "the link leads nowhere any more");
    let told = state.session.entra.failure.as_ref().map(|(problem, _)| problem.id);
    assert_eq!(told, Some(ProblemId::SignInNotFinished), "the page says what became of it");
}

#[test]
fn removing_test_people_shows_that_it_is_at_work_and_how_it_ended() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = in_entra(now);
    let left = || vec!["scim-setup-test-1@contoso.com".to_owned()];
    let _ = apply(&mut state, Input::TestPeople(left()), now);
    let is_begun = |effects: &[Effect]| effects.iter().any(|one| matches!(one, Effect::RemoveTestPeople(_)));
    assert!(is_begun(&press(&mut state, WizardCommand::RemoveTestPeople, now)));
    assert!(
        !is_begun(&press(&mut state, WizardCommand::RemoveTestPeople, now)),
        "pressed again, it is not begun anew"
    );
    let is_busy = |state: &State| {
        let shown = buttons(&view(state, now));
        shown.iter().any(|button| button.action == WizardCommand::RemoveTestPeople.into() && button.busy)
    };
    assert!(is_busy(&state));
    let said = |state: &State| state.session.announcement.as_ref().map(|text| text.id.clone());
    let _ = apply(&mut state, Input::TestPeopleRemoved(left()), now);
    assert_eq!(said(&state).as_deref(), Some("test-people-not-removed"));
    assert!(!is_busy(&state) && is_begun(&press(&mut state, WizardCommand::RemoveTestPeople, now)));
    let _ = apply(&mut state, Input::TestPeopleRemoved(Vec::new()), now);
    assert_eq!(said(&state).as_deref(), Some("announce-test-people-removed"));
    assert!(state.session.notices.iter().all(|notice| notice.id != ProblemId::TestPeopleLeft));
}

#[test]
fn back_from_the_report_leads_to_where_it_was_asked_for() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = in_entra(now);
    for page in [SidePage::Explain, SidePage::Report] {
        let _ = press(&mut state, WizardCommand::Show { page }, now);
    }
    for before in [Some(SidePage::Explain), Some(SidePage::WholeSetup), None] {
        let back = view(&state, now).page.back.expect("every page has Back");
        assert_eq!(back.action, ButtonAction::Back);
        let _ = press(&mut state, WizardCommand::Back, now);
        assert_eq!((state.session.side, state.facts.at), (before, StepId::CreateApplication));
    }
}

#[test]
fn nobody_signs_out_while_changes_are_made() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = in_entra(now);
    state.session.running.as_mut().unwrap().kind = JobKind::Changes;
    let shown = buttons(&view(&state, now));
    let sign_out = shown.into_iter().find(|button| button.action == WizardCommand::SignOut.into()).unwrap();
    assert_eq!(sign_out.blocked.map(|text| text.id).as_deref(), Some("blocked-by-changes"));
    let _ = press(&mut state, WizardCommand::SignOut, now);
    assert!(state.session.entra.user.is_some());
}

#[test]
fn a_check_that_has_said_all_it_has_to_say_holds_nobody_up() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = in_entra(now);
    play(&mut state, Event::Finish, now);
    let _ = press(&mut state, WizardCommand::Goto { step: StepId::CheckConnection }, now);
    let _ = press(&mut state, WizardCommand::Run, now);
    let sign_in = WizardCommand::SignIn { reach: AccessLevel::Read, other: true };
    let effects = press(&mut state, sign_in.clone(), now);
    assert!(!begun(&effects, |_| true), "a check that the person waits for is not cut short: {effects:?}");
    for check in CONNECTION {
        play(&mut state, Event::CheckReport(*check, Verdict::Passed), now);
    }
    let effects = press(&mut state, sign_in, now);
    assert!(begun(&effects, |job| matches!(job, Job::Entra(GraphTask::SignIn(_)))), "{effects:?}");
}

#[test]
fn who_is_led_to_a_step_that_cannot_be_opened_yet_comes_to_the_one_before_it_and_hears_what_is_missing() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = new();
    let _ = press(
        &mut state,
        WizardCommand::Answer { field: Field::EmailDomains, value: "contoso.com".into() },
        now,
    );
    let _ = press(&mut state, WizardCommand::Next, now);
    let _ = press(&mut state, WizardCommand::Back, now);
    let _ = press(&mut state, WizardCommand::Goto { step: StepId::Connect }, now);
    assert_eq!(state.facts.at, StepId::TurnOnScim);
    let said = state.session.announcement.as_ref().map(|text| text.id.as_str());
    assert_eq!(said, Some("blocked-needs-address"));
}

fn press(state: &mut State, command: WizardCommand, now: Timestamp) -> Vec<Effect> {
    apply(state, Input::Command(command), now)
}

fn begun(effects: &[Effect], is_it: impl Fn(&Job) -> bool) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Run { what, .. } if is_it(what)))
}

/// The program was closed in the middle of Entra's steps and is opened again.
fn opened_again(now: Timestamp) -> State {
    let mut state = State { facts: in_entra(now).facts, ..new() };
    let _ = apply(&mut state, Input::Opened { token: TokenPlace::Keyring, problems: Vec::new() }, now);
    state
}

/// A button as the window has it, which reads what the button sends as a command.
#[derive(Debug, Deserialize)]
pub struct ShownButton {
    pub action: Command,
    pub blocked: Option<Text>,
    pub busy: bool,
}

/// Every button of a screen, wherever it stands. One that sends no command is a failure.
pub fn buttons(screen: &View) -> Vec<ShownButton> {
    fn within(value: &Value, found: &mut Vec<ShownButton>) {
        match value {
            Value::Object(members) if members.contains_key("action") => {
                let button = serde_json::from_value(value.clone());
                found.push(button.unwrap_or_else(|error| panic!("{value} sends no command: {error}")));
            }
            Value::Array(items) => items.iter().for_each(|item| within(item, found)),
            Value::Object(members) => members.values().for_each(|member| within(member, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    within(&serde_json::to_value(screen).unwrap(), &mut found);
    found
}

fn as_seen(view: View) -> Value {
    serde_json::to_value(View { revision: 0, announcement: None, ..view }).unwrap()
}

#[test]
fn step_10_begins_with_the_group_that_has_the_applications_name_and_says_nothing_where_there_is_none() {
    let now = words::now();
    for count in [1, 0] {
        let mut state = words::ready_to_go_live();
        state.session.entra.user = in_entra(now).session.entra.user;
        let _ = words::press(&mut state, WizardCommand::Goto { step: StepId::GoLive });
        play(&mut state, Event::Finish, now);
        assert!(state.session.is_running(JobKind::Search), "{:?}", state.session.running);
        play(&mut state, Event::Found(count), now);
        play(&mut state, Event::Finish, now);
        assert_eq!(state.session.running, None, "it is looked for once");
        assert_eq!(state.session.entra.found.as_ref().map(Vec::len), (count > 0).then_some(count));
        let words = state.facts.answers.typed(Field::AssignSearch);
        assert_eq!(words, (count > 0).then_some("Trelica"), "the box says what was looked for");
    }
}
