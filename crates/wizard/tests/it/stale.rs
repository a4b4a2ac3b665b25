//! What no longer counts once an answer has changed, and what still does.

use model::check::{CheckReport, Verdict};
use model::flow::{CheckId, Field, StepId};
use model::step_status::{StepStatus, reachable, status};
use model::{Problem, ProblemId};
use wizard::engine::{Input, JobKind, State, WizardCommand, apply};
use wizard::view::{Block, view};

use crate::words::{answer, now, paste, press, ready_to_go_live};

const PILOT: &str = "ada@contoso.com";

/// Everything is done up to step 10, by the person's word where a machine sees nothing.
pub fn done() -> State {
    let mut state = ready_to_go_live();
    let _ = answer(&mut state, Field::EntraTest, "worked");
    let _ = answer(&mut state, Field::ProvisionResult, "success");
    assert!(StepId::ALL[..10].iter().all(|step| model::step_status::is_done(*step, &state.facts)));
    state
}

fn again(state: &State) -> Vec<StepId> {
    StepId::ALL.iter().copied().filter(|step| status(*step, &state.facts) == StepStatus::Again).collect()
}

#[test]
fn a_new_token_of_the_same_service_has_only_steps_2_and_4_done_again() {
    let mut state = done();
    let _ = paste(&mut state, "another-token-that-is-long-enough");
    assert_eq!(again(&state), [StepId::CheckConnection, StepId::Connect]);
}

#[test]
fn a_step_that_has_to_be_done_again_asks_its_question_anew_and_says_why() {
    for (field, value, step, asked) in [
        (Field::PilotUpn, "bo@contoso.com", StepId::ProvisionOne, Field::ProvisionResult),
        (Field::Address, "https://eu.trelica.com/api/scim/v2", StepId::Connect, Field::EntraTest),
    ] {
        let mut state = done();
        let _ = answer(&mut state, field, value);
        assert!(again(&state).contains(&step));
        assert_eq!(state.facts.answers.text(asked), "", "the question is open");
        state.facts.at = step;
        let blocks = view(&state, now()).page.blocks;
        let said = matches!(blocks.first(), Some(Block::Card(card)) if card.title.id == "again");
        assert!(said, "{step:?} does not say why");
        let good = if step == StepId::Connect { "worked" } else { "success" };
        let _ = answer(&mut state, asked, good);
        assert!(model::step_status::is_done(step, &state.facts), "one answer is enough");
        let blocks = view(&state, now()).page.blocks;
        assert!(!matches!(blocks.first(), Some(Block::Card(card)) if card.title.id == "again"));
    }
}

#[test]
fn a_word_that_is_taken_back_has_its_question_asked_again() {
    for (check, asked) in
        [(CheckId::Provisioned, Field::ProvisionResult), (CheckId::EntraTested, Field::EntraTest)]
    {
        let mut state = done();
        let _ = press(&mut state, WizardCommand::Withdraw { check });
        assert_eq!(state.facts.answers.text(asked), "", "{check:?}");
    }
}

#[test]
fn once_provisioning_is_on_the_last_page_opens_whatever_has_changed() {
    let mut state = done();
    state.facts.at = StepId::GoLive;
    let _ = press(&mut state, WizardCommand::Confirm { check: CheckId::Started, go_on: false });
    assert!(state.facts.live_since.is_some());
    for (field, value) in [(Field::PilotUpn, "bo@contoso.com"), (Field::Address, "nonsense")] {
        let _ = answer(&mut state, field, value);
        assert!(reachable(StepId::GoLive, &state.facts), "{field:?}");
    }
    let _ = press(&mut state, WizardCommand::Goto { step: StepId::Before });
    let _ = press(&mut state, WizardCommand::Goto { step: StepId::GoLive });
    assert_eq!(state.facts.at, StepId::GoLive);
}

#[test]
fn a_pilot_who_was_created_in_this_setup_is_no_problem_when_asked_for_again() {
    let exists = || Verdict::Warned(vec![Problem::new(ProblemId::PersonAlreadyExists)]);
    let ask = |state: &mut State| {
        state.facts.at = StepId::Domains;
        let _ = press(state, WizardCommand::Run);
        assert!(state.session.is_running(JobKind::Checks));
        let job = state.session.jobs;
        let report = CheckReport::new(CheckId::AskedBefore, exists());
        let _ = apply(state, Input::Reported { job, report }, now());
        let _ = apply(state, Input::Finished { job, crashed: None }, now());
        state.facts.holds(CheckId::AskedBefore).map(|outcome| outcome.verdict.clone())
    };
    let mut created = done();
    assert_eq!(created.facts.prediction().user_name.as_deref(), Some(PILOT));
    assert_eq!(ask(&mut created), Some(Verdict::Passed));

    let mut other = done();
    let _ = answer(&mut other, Field::PilotUpn, "bo@contoso.com");
    assert_eq!(ask(&mut other), Some(exists()), "somebody else was there before");
}
