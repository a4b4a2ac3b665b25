//! Step 9 waits for the pilot by itself.

use jiff::{SignedDuration, Timestamp};
use model::check::{CheckReport, Verdict};
use model::flow::{CheckId, Field, StepId};
use model::{Problem, ProblemId};
use wizard::engine::{Effect, Input, Job, State, WizardCommand, apply};
use wizard::view::{Block, ButtonAction, Page, view};

use crate::words::{answer, now, press, ready_to_go_live};

/// Step 8 is done, and step 9 was opened: Trelica is being asked for the first time.
fn just_opened() -> State {
    let mut state = ready_to_go_live();
    let _ = answer(&mut state, Field::EntraTest, "worked");
    let _ = answer(&mut state, Field::ProvisionResult, "success");
    model::flow::PERSON.iter().for_each(|check| drop(state.facts.outcomes.remove(check)));
    state.facts.at = StepId::ProvisionOne;
    let effects = press(&mut state, WizardCommand::Next);
    assert!(asks(&effects), "the page asks on arrival: {effects:?}");
    state
}

fn asks(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Run { what: Job::Person(_), .. }))
}

/// Trelica answers that nobody has this user name; when the screen is to be computed again.
fn nobody(state: &mut State, at: Timestamp) -> Option<Timestamp> {
    let job = state.session.jobs;
    let missing = Verdict::Failed(Problem::new(ProblemId::PersonNotFound));
    let report = CheckReport::new(CheckId::PersonFound, missing);
    let _ = apply(state, Input::Reported { job, report }, at);
    let effects = apply(state, Input::Finished { job, crashed: None }, at);
    effects.iter().find_map(|effect| match effect {
        Effect::WakeAt(next) => Some(*next),
        _ => None,
    })
}

fn shows(page: &Page, title: &str) -> bool {
    page.blocks.iter().any(|block| matches!(block, Block::Card(card) if card.title.id == title))
}

#[test]
fn trelica_is_asked_every_15_seconds_until_the_pilot_is_there() {
    let mut state = just_opened();
    let mut at = now();
    for _ in 0..3 {
        let next = nobody(&mut state, at).unwrap();
        assert_eq!(next.duration_since(at), SignedDuration::from_secs(15));
        let page = view(&state, at).page;
        assert!(!shows(&page, "problem-person-not-found"), "it is too early for a red card");
        let stop = page.secondary.iter().find(|button| button.action == ButtonAction::Cancel);
        assert_eq!(stop.unwrap().label.id, "button-stop-waiting");
        let early = next - SignedDuration::from_secs(1);
        assert!(!asks(&apply(&mut state, Input::Tick, early)), "not before its time");
        assert!(asks(&apply(&mut state, Input::Tick, next)));
        at = next;
    }
    let job = state.session.jobs;
    for check in model::flow::PERSON {
        let report = CheckReport::new(*check, Verdict::Passed);
        let _ = apply(&mut state, Input::Reported { job, report }, at);
    }
    let effects = apply(&mut state, Input::Finished { job, crashed: None }, at);
    assert!(
        !effects.iter().any(|effect| matches!(effect, Effect::WakeAt(_))),
        "the pilot is there, so the waiting has ended"
    );
    assert!(shows(&view(&state, at).page, "person-good"));
}

#[test]
fn after_two_minutes_the_missing_pilot_is_a_problem_and_after_ten_the_waiting_ends() {
    let mut state = just_opened();
    let mut at = now();
    while let Some(next) = nobody(&mut state, at) {
        let waited = at.duration_since(now());
        let page = view(&state, at).page;
        let is_late = waited >= SignedDuration::from_secs(105);
        assert_eq!(shows(&page, "problem-person-not-found"), is_late, "after {waited}");
        assert!(asks(&apply(&mut state, Input::Tick, next)));
        at = next;
    }
    assert_eq!(at.duration_since(now()), SignedDuration::from_mins(10));
    let page = view(&state, at).page;
    assert!(shows(&page, "problem-person-not-found"));
    assert!(!page.secondary.iter().any(|button| button.action == ButtonAction::Cancel));
}

#[test]
fn waiting_ends_when_it_is_stopped_or_the_step_is_left() {
    for command in [WizardCommand::Cancel, WizardCommand::Goto { step: StepId::ProvisionOne }] {
        let mut state = just_opened();
        let next = nobody(&mut state, now()).unwrap();
        let _ = press(&mut state, command);
        assert!(!asks(&apply(&mut state, Input::Tick, next)));
        assert!(state.session.arrival.is_none());
    }
}
