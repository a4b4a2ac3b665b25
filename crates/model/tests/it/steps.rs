//! How each step stands, which can be opened, and whose it is.

use jiff::Timestamp;
use model::check::Verdict;
use model::facts::Facts;
use model::flow;
use model::ids::{CheckId, Field, StepId};
use model::problem::ProblemId;
use model::side::{ReceivedHandover, Side};
use model::step_status::{StepStatus, is_done, reachable, required, stands_before, status};

fn set(facts: &mut Facts, check: CheckId, verdict: Verdict) {
    facts.set_outcome(check, Some(verdict), Timestamp::UNIX_EPOCH);
}

/// Everything of these steps holds.
fn done(steps: &[StepId]) -> Facts {
    let mut facts = Facts::default();
    facts.answers.set(Field::EmailDomains, "contoso.com");
    for step in steps {
        for check in required(*step, &facts) {
            set(&mut facts, check, Verdict::Passed);
        }
    }
    facts
}

fn steps_until(last: StepId) -> Vec<StepId> {
    StepId::ALL.iter().copied().take_while(|step| *step != last).collect()
}

#[test]
fn a_step_needs_its_checks_and_those_that_were_chosen() {
    let mut facts = Facts::default();
    let needs = |step, facts: &Facts, check| required(step, facts).contains(&check);
    assert_eq!(required(StepId::TurnOnScim, &facts), [CheckId::Address, CheckId::ScimEnabled]);
    assert!(needs(StepId::CheckConnection, &facts, CheckId::EntraQuestion));
    assert!(!needs(StepId::CheckConnection, &facts, CheckId::Discovery), "information only");
    assert!(!needs(StepId::Domains, &facts, CheckId::MailMapped));
    assert!(!needs(StepId::Role, &facts, CheckId::AdminKept));

    facts.answers.set(Field::UserNameSource, "mail");
    facts.answers.set(Field::RoleChoice, "one-role");
    assert!(needs(StepId::Domains, &facts, CheckId::MailMapped));
    assert!(needs(StepId::Role, &facts, CheckId::AdminKept));
    assert!(!needs(StepId::GroupsOff, &facts, CheckId::AdminKept));
    facts.answers.set(Field::RoleChoice, "default");
    assert!(!needs(StepId::Role, &facts, CheckId::AdminKept));
}

#[test]
fn the_page_before_the_start_is_done_once_a_domain_is_named() {
    let mut facts = Facts::default();
    assert_eq!(status(StepId::Before, &facts), StepStatus::Open);
    facts.answers.set(Field::EmailDomains, "nonsense");
    assert_eq!(status(StepId::Before, &facts), StepStatus::Open);
    facts.answers.set(Field::EmailDomains, "contoso.com");
    assert_eq!(status(StepId::Before, &facts), StepStatus::Confirmed);
}

#[test]
fn a_step_stands_as_what_was_found_of_it() {
    let step = StepId::GoLive;
    let checks = [CheckId::Assigned, CheckId::SettingsSet, CheckId::Started];
    let with = |verdicts: &[Verdict]| {
        let mut facts = Facts::default();
        for (check, verdict) in checks.iter().zip(verdicts) {
            set(&mut facts, *check, verdict.clone());
        }
        status(step, &facts)
    };
    let (passed, confirmed) = (Verdict::Passed, Verdict::Confirmed);
    let failed = Verdict::Failed(ProblemId::TokenRejected.into());
    let unknown = Verdict::CouldNotCheck(ProblemId::TokenRejected.into());
    for (verdicts, expected) in [
        (vec![], StepStatus::Open),
        (vec![&passed], StepStatus::Started),
        (vec![&passed, &unknown, &passed], StepStatus::Started),
        (vec![&passed, &failed], StepStatus::Problem),
        (vec![&passed, &passed, &passed], StepStatus::Done),
        (vec![&passed, &confirmed, &passed], StepStatus::Confirmed),
    ] {
        let verdicts: Vec<Verdict> = verdicts.into_iter().cloned().collect();
        assert_eq!(with(&verdicts), expected, "{verdicts:?}");
    }
}

#[test]
fn a_step_is_done_again_where_an_answer_has_changed_since() {
    let mut facts = done(&[StepId::Role]);
    assert_eq!(status(StepId::Role, &facts), StepStatus::Done);
    facts.answers.set(Field::RoleName, "Read-only");
    assert_eq!(status(StepId::Role, &facts), StepStatus::Again);
    assert!(!is_done(StepId::Role, &facts));
}

#[test]
fn a_step_is_opened_once_everything_in_front_of_it_is_done() {
    for step in StepId::ALL {
        let mut facts = done(&steps_until(*step));
        assert!(reachable(*step, &facts), "{}", step.as_str());
        assert_eq!(stands_before(*step, &facts), None, "{}", step.as_str());
        if let Some(before) = steps_until(*step).last() {
            match required(*before, &facts).last() {
                Some(check) => facts.set_outcome(*check, None, Timestamp::UNIX_EPOCH),
                None => facts.answers.clear(Field::EmailDomains),
            }
            assert!(!reachable(*step, &facts), "{}", step.as_str());
            assert_eq!(stands_before(*step, &facts), Some(*before));
        }
    }
    assert_eq!(stands_before(StepId::GoLive, &Facts::default()), Some(StepId::Before));
}

#[test]
fn what_the_other_administrator_does_is_done_when_they_say_so() {
    let mut facts = done(&[]);
    facts.answers.set(Field::Side, "trelica");
    assert!(facts.is_theirs(StepId::Connect) && !facts.is_theirs(StepId::TurnOnScim));
    assert!(!facts.is_theirs(StepId::Before), "everybody's");
    assert_eq!(status(StepId::Connect, &facts), StepStatus::WithThem);
    let steps = vec![StepId::Connect];
    facts.handed = Some(ReceivedHandover { from: Side::Entra, made: Timestamp::UNIX_EPOCH, steps });
    assert_eq!(status(StepId::Connect, &facts), StepStatus::Theirs);
    assert_eq!(status(StepId::GroupsOff, &facts), StepStatus::WithThem);
    assert!(is_done(StepId::Connect, &facts) && !is_done(StepId::GroupsOff, &facts));
    assert_eq!(status(StepId::TurnOnScim, &facts), StepStatus::Open, "one's own");
}

#[test]
fn nothing_is_theirs_where_one_person_does_both() {
    let facts = Facts::default();
    assert!(StepId::ALL.iter().all(|step| !facts.is_theirs(*step)));
}

#[test]
fn one_half_of_the_steps_can_be_opened_without_the_other_half_but_for_what_is_shared() {
    let own = |side| -> Vec<StepId> {
        let is_own = |step: &&StepId| Side::whose(**step) == Some(side);
        StepId::ALL.iter().filter(is_own).copied().collect()
    };
    // The administrator of Trelica has done steps 1 and 2, and nothing came from the other one.
    let mut facts = done(&[StepId::TurnOnScim, StepId::CheckConnection]);
    facts.answers.set(Field::Side, "trelica");
    for (step, expected) in [
        (StepId::CheckConnection, true),
        // Theirs, to be looked at.
        (StepId::CreateApplication, true),
        (StepId::Role, true),
        // The domains are ticked before the other one begins.
        (StepId::Domains, true),
        // Theirs, behind a step of one's own that is not done.
        (StepId::ProvisionOne, false),
        // One's own, behind theirs.
        (StepId::VerifyPerson, false),
    ] {
        assert_eq!(reachable(step, &facts), expected, "{}", step.as_str());
    }
    facts.outcomes.clear();
    assert!(!reachable(StepId::CreateApplication, &facts) && !reachable(StepId::Domains, &facts));

    // The administrator of Entra waits for steps 1 and 2.
    let mut facts = done(&own(Side::Entra));
    facts.answers.set(Field::Side, "entra");
    assert!(!reachable(StepId::CreateApplication, &facts));
    let steps = vec![StepId::TurnOnScim, StepId::CheckConnection];
    facts.handed = Some(ReceivedHandover { from: Side::Trelica, made: Timestamp::UNIX_EPOCH, steps });
    assert!(reachable(StepId::CreateApplication, &facts) && reachable(StepId::Role, &facts));
    assert_eq!(stands_before(StepId::ProvisionOne, &facts), Some(StepId::Domains));
}

#[test]
fn each_side_has_a_name_and_another_side() {
    for (side, name, other) in
        [(Side::Trelica, "trelica", Side::Entra), (Side::Entra, "entra", Side::Trelica)]
    {
        assert_eq!((side.as_str(), side.other(), Side::parse(name)), (name, other, Some(side)));
        assert_eq!(serde_json::to_value(side).unwrap(), name);
    }
    assert_eq!(Side::parse("both"), None);
    assert_eq!(Side::whose(StepId::Before), None);
    assert_eq!(Side::whose(StepId::TurnOnScim), Some(Side::Trelica));
    assert_eq!(Side::whose(StepId::CreateApplication), Some(Side::Entra));
}

#[test]
fn the_steps_are_counted_from_the_first_one_behind_the_start() {
    let numbers: Vec<Option<usize>> = StepId::ALL.iter().map(|step| step.number()).collect();
    assert_eq!(numbers[..3], [None, Some(1), Some(2)]);
    assert_eq!(numbers.last(), Some(&Some(10)));
    assert!(StepId::ALL.iter().all(|step| flow::step(*step).id == *step));
}

#[test]
fn what_only_a_person_can_say_is_told_from_what_is_asked() {
    for check in flow::CONNECTION.iter().chain(flow::PERSON) {
        assert!(!check.is_said_by_person(), "{}", check.as_str());
    }
    for check in [CheckId::GroupsSwitchedOff, CheckId::RoleSet, CheckId::Started, CheckId::MailMapped] {
        assert!(check.is_said_by_person(), "{}", check.as_str());
    }
}
