//! One input at a time: what it changes, what is done outside, and what it leaves alone.

use jiff::Timestamp;
use model::check::Verdict;
use model::entra::AccessLevel;
use model::facts::{Facts, TokenFacts};
use model::flow::{CONNECTION, CheckId, Field, StepId};
use model::problem::ProblemId;
use provisioning::{GraphTask, TaskEvent};
use wizard::engine::{
    Copied, CopyItem, Effect, Input, Job, JobKind, SidePage, State, TokenPlace, WizardCommand, apply,
};

use crate::events::{Event, drawn, in_entra, new, play};

fn now() -> Timestamp {
    "2026-11-23T10:00:00Z".parse().unwrap()
}

fn press(state: &mut State, command: WizardCommand) -> Vec<Effect> {
    apply(state, Input::Command(command), now())
}

fn answer(state: &mut State, field: Field, value: &str) -> Vec<Effect> {
    press(state, WizardCommand::Answer { field, value: value.to_owned() })
}

fn show(state: &mut State, page: SidePage) -> Vec<Effect> {
    press(state, WizardCommand::Show { page })
}

fn said(state: &State) -> Option<&str> {
    state.session.announcement.as_ref().map(|text| text.id.as_str())
}

fn notices(state: &State) -> Vec<ProblemId> {
    state.session.notices.iter().map(|notice| notice.id).collect()
}

fn notice(id: ProblemId) -> model::Problem {
    id.into()
}

fn is_look(effect: &Effect) -> bool {
    matches!(effect, Effect::Run { what: Job::Entra(GraphTask::ReadSnapshot { .. }), .. })
}

fn looks(effects: &[Effect]) -> bool {
    effects.iter().any(is_look)
}

fn saves(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Save))
}

fn draws(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::PrepareReport))
}

/// Somebody is signed in on the page where the application is created, and nothing is at work.
fn signed_in() -> State {
    let mut state = in_entra(now());
    play(&mut state, Event::Finish, now());
    assert!(state.session.running.is_none() && state.facts.at == StepId::CreateApplication);
    state
}

/// On the page that comes after the domains.
fn at_scim() -> State {
    let mut state = new();
    let _ = answer(&mut state, Field::EmailDomains, "contoso.com");
    let _ = press(&mut state, WizardCommand::Next);
    assert_eq!(state.facts.at, StepId::TurnOnScim);
    state
}

#[test]
fn entra_is_looked_at_when_one_of_its_pages_is_opened_and_when_the_person_gives_their_word() {
    let mut state = signed_in();
    assert!(!looks(&answer(&mut state, Field::DefaultRole, "User")), "neither came nor gave their word");
    assert!(!looks(&show(&mut state, SidePage::Stop)), "a page beside the step");
    let confirm = WizardCommand::Confirm { check: CheckId::ApplicationCreated, go_on: false };
    assert!(looks(&press(&mut state, confirm)));
    play(&mut state, Event::Finish, now());
    assert!(!looks(&press(&mut state, WizardCommand::Goto { step: StepId::CheckConnection })), "Trelica's");
    assert!(looks(&press(&mut state, WizardCommand::Goto { step: StepId::CreateApplication })));
    play(&mut state, Event::Finish, now());
    let again = press(&mut state, WizardCommand::Goto { step: StepId::CreateApplication });
    assert!(!looks(&again), "the page was open");
}

#[test]
fn a_word_that_is_given_on_a_page_of_trelica_is_not_held_against_entra() {
    let mut state = signed_in();
    let _ = press(&mut state, WizardCommand::Goto { step: StepId::CheckConnection });
    let confirm = WizardCommand::Confirm { check: CheckId::ApplicationCreated, go_on: false };
    assert!(!looks(&press(&mut state, confirm)));
}

#[test]
fn only_the_job_at_work_is_called_slow() {
    let mut state = in_entra(now());
    let job = state.session.jobs;
    let is_slow = |state: &State| state.session.running.as_ref().is_some_and(|running| running.slow);
    let _ = apply(&mut state, Input::Slow { job: job - 1 }, now());
    assert!(!is_slow(&state));
    let _ = apply(&mut state, Input::Slow { job }, now());
    assert!(is_slow(&state));
}

#[test]
fn a_save_that_succeeds_puts_away_the_notice_that_one_did_not_and_no_other() {
    let mut state = new();
    state.session.notices = vec![notice(ProblemId::TokenRejected)];
    let _ = apply(&mut state, Input::Saved { problem: Some(ProblemId::ProgressNotSaved.into()) }, now());
    assert!(state.session.not_saved && state.session.saved_at.is_none());
    assert_eq!(notices(&state), [ProblemId::TokenRejected, ProblemId::ProgressNotSaved]);
    let _ = apply(&mut state, Input::Saved { problem: None }, now());
    assert_eq!((state.session.not_saved, state.session.saved_at), (false, Some(now())));
    assert_eq!(notices(&state), [ProblemId::TokenRejected]);
}

#[test]
fn everything_is_forgotten_once_it_was_removed_and_nothing_is_saved_then() {
    let mut state = signed_in();
    let before = state.facts.clone();
    let effects =
        apply(&mut state, Input::Wiped { problem: Some(ProblemId::VaultUnavailable.into()) }, now());
    assert!(effects.is_empty() && state.facts == before && !state.session.forgotten);
    assert!(notices(&state).contains(&ProblemId::VaultUnavailable));
    let effects = apply(&mut state, Input::Wiped { problem: None }, now());
    assert!(effects.is_empty(), "{effects:?}");
    assert_eq!((&state.facts, state.session.token), (&Facts::default(), TokenPlace::Nowhere));
    assert_eq!((state.session.side, state.session.forgotten), (Some(SidePage::Forget), true));
    assert_eq!((&state.session.copied, state.session.saved_at), (&None, None));
}

#[test]
fn what_is_stored_is_saved_when_it_changes_and_only_then() {
    let mut state = new();
    assert!(saves(&answer(&mut state, Field::DefaultRole, "User")));
    assert!(!saves(&answer(&mut state, Field::DefaultRole, "User")), "the same");
    assert!(!saves(&show(&mut state, SidePage::Stop)));
    assert!(apply(&mut state, Input::Tick, now()).is_empty());
    assert_eq!(state.session.revision, 4);
}

#[test]
fn what_was_announced_is_said_until_the_next_command_but_for_copying_and_opening() {
    let mut state = new();
    let announced = |state: &mut State| {
        let _ = apply(state, Input::Copied { what: CopyItem::Address, until: None, problem: None }, now());
    };
    announced(&mut state);
    let _ = press(&mut state, WizardCommand::Open { link: "entra-home".to_owned() });
    assert_eq!(said(&state), Some("announce-copied"));
    let _ = press(&mut state, WizardCommand::Copy { what: CopyItem::HelpDesk });
    assert_eq!(said(&state), Some("announce-copied"));
    let _ = show(&mut state, SidePage::Stop);
    assert_eq!(said(&state), None);
}

#[test]
fn the_report_is_drawn_up_again_when_it_is_to_name_domains_or_not() {
    let mut state = new();
    assert!(!draws(&answer(&mut state, Field::ReportDomains, "keyed")), "no report is open");
    assert!(draws(&show(&mut state, SidePage::Report)));
    let report = drawn(&state, now());
    let _ = apply(&mut state, Input::ReportPrepared(Ok(Box::new(report))), now());
    assert!(!draws(&answer(&mut state, Field::DefaultRole, "User")) && state.session.report.is_some());
    assert!(draws(&answer(&mut state, Field::ReportDomains, "kept")));
    assert!(state.session.report.is_none(), "the one from before no longer counts");
}

#[test]
fn a_report_is_saved_as_it_was_drawn_up() {
    let mut state = new();
    let is_saved =
        |effects: Vec<Effect>| effects.iter().any(|effect| matches!(effect, Effect::SaveReport(_)));
    let _ = show(&mut state, SidePage::Report);
    assert!(!is_saved(press(&mut state, WizardCommand::SaveReport)), "it is not there yet");
    let report = drawn(&state, now());
    let _ = apply(&mut state, Input::ReportPrepared(Ok(Box::new(report))), now());
    assert!(is_saved(press(&mut state, WizardCommand::SaveReport)));
}

#[test]
fn the_file_that_is_handed_over_has_what_was_answered_last() {
    let mut state = new();
    let _ = answer(&mut state, Field::Side, "trelica");
    assert!(state.session.handover.is_none());
    let handed =
        |state: &State| state.session.handover.as_ref().unwrap().answers.get(&Field::DefaultRole).cloned();
    let _ = show(&mut state, SidePage::HandOver);
    assert_eq!(handed(&state), None);
    let _ = answer(&mut state, Field::DefaultRole, "User");
    assert_eq!(handed(&state).as_deref(), Some("User"));
}

#[test]
fn what_was_cancelled_is_announced_by_its_kind() {
    for (work, announcement) in [
        (JobKind::Changes, "announce-changing-cancelled"),
        (JobKind::Rehearsal, "announce-rehearsal-cancelled"),
        (JobKind::SignIn, "announce-sign-in-cancelled"),
        (JobKind::Search, "announce-cancelled"),
        (JobKind::Checks, "announce-cancelled"),
    ] {
        let mut state = in_entra(now());
        let running = state.session.running.as_mut().unwrap();
        running.kind = work;
        let job = running.job;
        let effects = press(&mut state, WizardCommand::Cancel);
        assert_eq!(said(&state), Some(announcement), "{work:?}");
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Cancel { job: one } if *one == job)));
        assert!(!state.session.is_running(work));
    }
    let mut state = new();
    assert!(press(&mut state, WizardCommand::Cancel).is_empty(), "nothing is at work");
    assert_eq!(said(&state), None);
}

#[test]
fn test_people_are_removed_when_their_rehearsal_is_cancelled_and_not_otherwise() {
    let removes = |work| {
        let mut state = in_entra(now());
        state.session.test_people = vec!["scim-setup-test-1@contoso.com".to_owned()];
        state.session.running.as_mut().unwrap().kind = work;
        let effects = press(&mut state, WizardCommand::Cancel);
        effects.iter().any(|effect| matches!(effect, Effect::RemoveTestPeople(_)))
    };
    assert!(removes(JobKind::Rehearsal) && !removes(JobKind::Checks) && !removes(JobKind::SignIn));
}

#[test]
fn the_persons_word_leads_on_only_where_that_was_asked_and_the_step_is_done() {
    for (go_on, check, leads_to) in [
        (true, CheckId::ApplicationCreated, StepId::Connect),
        (false, CheckId::ApplicationCreated, StepId::CreateApplication),
        (true, CheckId::GroupsSwitchedOff, StepId::CreateApplication),
    ] {
        let mut state = in_entra(now());
        state.session.entra.user = None;
        let _ = press(&mut state, WizardCommand::Confirm { check, go_on });
        assert_eq!(state.facts.at, leads_to, "{check:?} {go_on}");
    }
}

#[test]
fn a_word_can_be_taken_back_and_what_a_machine_saw_cannot() {
    let mut state = in_entra(now());
    let _ = press(&mut state, WizardCommand::Confirm { check: CheckId::ApplicationCreated, go_on: false });
    for check in [CheckId::ApplicationCreated, CheckId::EntraQuestion] {
        let _ = press(&mut state, WizardCommand::Withdraw { check });
    }
    assert!(state.facts.holds(CheckId::ApplicationCreated).is_none());
    assert!(state.facts.is_green(CheckId::EntraQuestion));
}

#[test]
fn a_step_that_is_not_done_is_not_left_and_says_what_is_missing() {
    let mut state = at_scim();
    let _ = press(&mut state, WizardCommand::Next);
    assert_eq!((state.facts.at, state.session.asked.contains(&CheckId::Address)), (StepId::TurnOnScim, true));
    let _ = press(&mut state, WizardCommand::Back);
    assert_eq!((state.facts.at, state.session.asked.is_empty()), (StepId::Before, true));
    let _ = press(&mut state, WizardCommand::Back);
    assert_eq!(state.facts.at, StepId::Before, "there is none in front of it");
}

#[test]
fn steps_are_taken_one_by_one_in_both_directions() {
    let mut state = in_entra(now());
    let _ = show(&mut state, SidePage::None);
    for (command, step) in [
        (WizardCommand::Back, StepId::CheckConnection),
        (WizardCommand::Back, StepId::TurnOnScim),
        (WizardCommand::Next, StepId::CheckConnection),
        (WizardCommand::Next, StepId::CreateApplication),
    ] {
        let _ = press(&mut state, command);
        assert_eq!(state.facts.at, step);
    }
}

#[test]
fn who_does_one_side_comes_to_their_own_next_step_where_it_can_be_opened() {
    for (side, leads_to) in [("trelica", StepId::Domains), ("both", StepId::CreateApplication)] {
        let mut state = in_entra(now());
        let _ = answer(&mut state, Field::Side, side);
        let _ = press(&mut state, WizardCommand::Goto { step: StepId::CheckConnection });
        let _ = press(&mut state, WizardCommand::Next);
        assert_eq!(state.facts.at, leads_to, "{side}");
    }
    // Their own next step waits for the other one: the next page is the other one's.
    let mut state = new();
    let _ = answer(&mut state, Field::EmailDomains, "contoso.com");
    let _ = answer(&mut state, Field::Side, "entra");
    let _ = press(&mut state, WizardCommand::Next);
    assert_eq!(state.facts.at, StepId::TurnOnScim);
}

#[test]
fn a_notice_that_is_dismissed_goes_alone() {
    let mut state = new();
    state.session.notices = vec![notice(ProblemId::TokenRejected), notice(ProblemId::VaultSlow)];
    let _ = press(&mut state, WizardCommand::Dismiss { notice: "vault-slow".to_owned() });
    assert_eq!(notices(&state), [ProblemId::TokenRejected]);
}

#[test]
fn back_leads_to_the_explanation_only_from_what_was_opened_there_to_find_out_what_is_wrong() {
    for (first, second, back) in [
        (SidePage::Explain, SidePage::Report, Some(SidePage::Explain)),
        (SidePage::Explain, SidePage::Codes, Some(SidePage::Explain)),
        (SidePage::Explain, SidePage::Stop, None),
        (SidePage::Stop, SidePage::Report, None),
        (SidePage::Codes, SidePage::Report, None),
    ] {
        let mut state = new();
        let _ = show(&mut state, first);
        let _ = show(&mut state, second);
        assert_eq!(state.session.side, Some(second));
        let _ = press(&mut state, WizardCommand::Back);
        assert_eq!(state.session.side, back, "{first:?} {second:?}");
    }
}

#[test]
fn showing_no_page_leads_back_to_the_step() {
    let mut state = new();
    let _ = show(&mut state, SidePage::Stop);
    let effects = show(&mut state, SidePage::None);
    assert_eq!((state.session.side, effects.len()), (None, 0));
}

#[test]
fn on_the_way_to_a_new_token_the_stored_one_is_the_old_one_until_the_way_is_left() {
    let mut state = in_entra(now());
    let saves = state.facts.token.saves;
    let _ = show(&mut state, SidePage::NewToken);
    assert_eq!(state.facts.token.replacing, Some(saves));
    let _ = show(&mut state, SidePage::Stop);
    assert_eq!(state.facts.token.replacing, None);
}

/// What is true after the program was opened with these facts.
fn opened(facts: Facts, token: TokenPlace, problems: &[ProblemId]) -> State {
    let mut state = State { facts, ..new() };
    let problems = problems.iter().map(|id| (*id).into()).collect();
    let _ = apply(&mut state, Input::Opened { token, problems }, now());
    state
}

#[test]
fn progress_is_called_saved_when_the_program_is_opened_only_where_there_is_some() {
    assert_eq!(opened(Facts::default(), TokenPlace::Nowhere, &[]).session.saved_at, None);
    let facts = in_entra(now()).facts;
    assert_eq!(opened(facts, TokenPlace::Keyring, &[]).session.saved_at, Some(now()));
}

#[test]
fn the_keyrings_own_troubles_are_told_only_where_a_token_is() {
    let problems = [ProblemId::VaultUnavailable, ProblemId::VaultSlow, ProblemId::ProgressDamaged];
    assert_eq!(
        notices(&opened(Facts::default(), TokenPlace::Nowhere, &problems)),
        [ProblemId::ProgressDamaged]
    );
    let facts = in_entra(now()).facts;
    assert_eq!(notices(&opened(facts, TokenPlace::Keyring, &problems)), problems);
}

#[test]
fn a_token_that_is_not_there_any_more_has_to_be_pasted_again() {
    let facts = in_entra(now()).facts;
    assert!(facts.token.is_there);
    let state = opened(facts.clone(), TokenPlace::Nowhere, &[]);
    assert!(!state.facts.token.is_there && state.facts.token.saves == facts.token.saves);
    assert_eq!(notices(&state), [ProblemId::TokenMissing]);
    assert!(!state.facts.is_green(CheckId::EntraQuestion));
    assert!(!state.session.asked.is_empty(), "the page says what it stands on");

    let state = opened(facts.clone(), TokenPlace::Keyring, &[]);
    assert_eq!((&state.facts.token, notices(&state)), (&facts.token, vec![]));
    assert!(state.session.asked.is_empty(), "everything holds");
    let without = Facts { token: TokenFacts::default(), ..Facts::default() };
    let state = opened(without, TokenPlace::Nowhere, &[]);
    assert!(notices(&state).is_empty() && state.session.asked.is_empty(), "there never was one");
}

#[test]
fn a_token_that_was_pasted_while_the_keyring_was_asked_is_the_one_that_counts() {
    for (pasted, counts) in [
        (TokenPlace::Session, TokenPlace::Session),
        (TokenPlace::Keyring, TokenPlace::Keyring),
        (TokenPlace::BeingLookedUp, TokenPlace::Nowhere),
    ] {
        let mut state = in_entra(now());
        state.session.token = pasted;
        let _ = apply(&mut state, Input::Opened { token: TokenPlace::Nowhere, problems: Vec::new() }, now());
        assert_eq!(state.session.token, counts);
    }
}

#[test]
fn what_was_found_before_is_checked_again_quietly_when_the_program_is_opened() {
    let state = opened(in_entra(now()).facts, TokenPlace::Keyring, &[]);
    assert!(state.session.running.is_some_and(|running| running.reopened && running.kind == JobKind::Checks));
    assert_eq!(opened(at_scim().facts, TokenPlace::Keyring, &[]).session.running, None, "nothing was found");
}

#[test]
fn checks_of_an_answer_that_changes_are_stopped() {
    let mut state = in_entra(now());
    let _ = press(&mut state, WizardCommand::Goto { step: StepId::CheckConnection });
    let _ = press(&mut state, WizardCommand::Run);
    let job = state.session.jobs;
    let stops = |effects: Vec<Effect>| {
        effects.iter().any(|effect| matches!(effect, Effect::Cancel { job: one } if *one == job))
    };
    assert!(!stops(answer(&mut state, Field::DefaultRole, "User")), "they do not read it");
    assert!(stops(answer(&mut state, Field::Address, "https://eu.trelica.com/api/scim/v2")));
    assert!(!state.session.is_running(JobKind::Checks));
}

#[test]
fn the_token_is_copied_only_where_there_is_one_and_the_program_can() {
    for (place, can, copies) in [
        (TokenPlace::Keyring, true, true),
        (TokenPlace::Session, true, true),
        (TokenPlace::Nowhere, true, false),
        (TokenPlace::Keyring, false, false),
    ] {
        let mut state = new();
        state.session.token = place;
        state.environment.copies_secrets = can;
        let effects = press(&mut state, WizardCommand::Copy { what: CopyItem::Token });
        let copied: Vec<_> =
            effects.iter().filter(|effect| matches!(effect, Effect::Copy { text: None, .. })).collect();
        assert_eq!(
            (copied.len(), effects.len()),
            (usize::from(copies), usize::from(copies)),
            "{place:?} {can}"
        );
    }
}

#[test]
fn what_is_there_is_copied_and_what_is_empty_is_said() {
    let mut state = new();
    let copied = |state: &mut State, what: CopyItem| {
        let effects = press(state, WizardCommand::Copy { what });
        effects.into_iter().find_map(|effect| match effect {
            Effect::Copy { text, .. } => text,
            _ => None,
        })
    };
    assert_eq!(copied(&mut state, CopyItem::Address), None);
    assert_eq!(said(&state), Some("announce-nothing-to-copy"));
    assert_eq!(copied(&mut state, CopyItem::UserName), None);
    state.session.announcement = None;
    let address = "https://app.trelica.com/api/scim/v2";
    let _ = answer(&mut state, Field::Address, address);
    let _ = answer(&mut state, Field::PilotUpn, "ada@contoso.com");
    assert_eq!(copied(&mut state, CopyItem::Address).as_deref(), Some(address));
    assert_eq!(copied(&mut state, CopyItem::UserName).as_deref(), Some("ada@contoso.com"));
    assert_eq!(copied(&mut state, CopyItem::ApplicationName).as_deref(), Some("Trelica"));
    assert_eq!(said(&state), None);
}

#[test]
fn a_page_that_is_left_takes_with_it_what_was_only_about_it() {
    for (is_there, stay) in
        [(true, vec![ProblemId::VaultSlow]), (false, vec![ProblemId::TokenUnreadable, ProblemId::VaultSlow])]
    {
        let mut state = at_scim();
        state.facts.token.is_there = is_there;
        state.session.notices = vec![notice(ProblemId::TokenUnreadable), notice(ProblemId::VaultSlow)];
        let _ = press(&mut state, WizardCommand::Back);
        assert_eq!(notices(&state), stay, "{is_there}");
    }
}

#[test]
fn what_was_copied_is_no_news_on_the_next_page_unless_it_is_still_on_the_clipboard() {
    for until in [None, Some(now())] {
        let mut state = at_scim();
        state.session.copied = Some(Copied { what: CopyItem::Address, until });
        state.session.entra.found = Some(Vec::new());
        state.session.sides_before = vec![SidePage::Explain];
        let _ = press(&mut state, WizardCommand::Back);
        assert_eq!(state.session.copied.is_some(), until.is_some());
        assert_eq!((&state.session.entra.found, state.session.sides_before), (&None, Vec::new()));
    }
    let mut state = at_scim();
    state.session.copied = Some(Copied { what: CopyItem::Token, until: Some(now()) });
    let _ = apply(&mut state, Input::ClipboardLeft, now());
    assert_eq!(state.session.copied, None);
}

#[test]
fn what_could_not_be_done_outside_is_told() {
    let problem = || ProblemId::VaultUnavailable.into();
    for input in [
        Input::SecretPlaced { place: TokenPlace::Session, problem: Some(problem()) },
        Input::Copied { what: CopyItem::Address, until: None, problem: Some(problem()) },
        Input::Problem(problem()),
        Input::ReportPrepared(Err(problem())),
        Input::HandOverSaved(Err(problem())),
        Input::ReportSaved(Err(problem())),
    ] {
        let mut state = new();
        let label = format!("{input:?}");
        assert!(apply(&mut state, input, now()).is_empty());
        assert_eq!(notices(&state), [ProblemId::VaultUnavailable], "{label}");
        assert_eq!((said(&state), &state.session.copied), (None, &None), "{label}");
    }
}

#[test]
fn a_forgotten_token_is_taken_out_of_the_keyring_and_what_was_found_with_it_no_longer_counts() {
    let mut state = signed_in();
    let effects = press(&mut state, WizardCommand::ForgetSecret);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::DropSecret)));
    assert_eq!((state.facts.token.is_there, state.session.token), (false, TokenPlace::Nowhere));
    assert!(CONNECTION.iter().all(|check| !state.facts.is_green(*check)));
}

#[test]
fn a_late_report_of_a_job_that_was_stopped_changes_nothing() {
    let mut state = signed_in();
    let _ = press(&mut state, WizardCommand::Goto { step: StepId::CheckConnection });
    let _ = press(&mut state, WizardCommand::Run);
    let _ = press(&mut state, WizardCommand::Cancel);
    let before = state.facts.clone();
    play(&mut state, Event::CheckReport(CheckId::Answered, Verdict::Passed), now());
    assert_eq!(state.facts, before);
    let job = state.session.jobs;
    let address = TaskEvent::SignInAt("https://login.example".to_owned());
    let _ = apply(&mut state, Input::Entra { job, event: address }, now());
    assert_eq!(state.session.entra.sign_in_address, None);
    assert!(!press(&mut state, WizardCommand::SignIn { reach: AccessLevel::Read, other: false }).is_empty());
}
