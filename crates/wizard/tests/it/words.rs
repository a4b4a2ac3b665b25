//! What a person types and says, and what checks report: which verdicts follow, and what the next step still needs.

use connection::person_check::ExpectedPerson;
use jiff::Timestamp;
use model::catalog;
use model::check::{CheckReport, PersonRecord, Verdict};
use model::entra::{ApplicationSnapshot, JobSnapshot, LastRun, Logs, Quarantine, Snapshot};
use model::facts::{Facts, TokenFacts};
use model::flow::{CONNECTION, CheckId, Field, PERSON, StepId};
use model::problem::{Problem, ProblemId};
use model::recheck::{CheckSummary, Recheck};
use model::rehearsal::RehearsalOutcome;
use model::side::Side;
use model::step_status::StepStatus;
use net::Exchange;
use provisioning::TaskEvent;
use serde_json::json;
use support::handover::{HandoverFile, hand_over};
use wizard::engine::{
    Effect, Environment, Input, Job, Removal, SidePage, State, TokenPlace, WizardCommand, apply,
    next_blocked_by, role_mapping_value,
};
use wizard::view::{Block, view};

use crate::events::{Event, in_entra, new, play};
use crate::presses::buttons;

const ADDRESS: &str = "https://app.trelica.com/api/scim/v2";
const TOKEN: &str = "a-token-that-is-long-enough";

pub fn now() -> Timestamp {
    "2026-11-23T10:00:00Z".parse().unwrap()
}

pub fn press(state: &mut State, command: WizardCommand) -> Vec<Effect> {
    apply(state, Input::Command(command), now())
}

pub fn answer(state: &mut State, field: Field, value: &str) -> Vec<Effect> {
    press(state, WizardCommand::Answer { field, value: value.to_owned() })
}

pub fn paste(state: &mut State, token: &str) -> Vec<Effect> {
    apply(state, Input::Secret { value: token.to_owned().into(), session_only: false }, now())
}

fn with(answers: &[(Field, &str)]) -> State {
    let mut state = new();
    for (field, value) in answers {
        let _ = answer(&mut state, *field, value);
    }
    state
}

fn said(state: &State) -> Option<&str> {
    state.session.announcement.as_ref().map(|text| text.id.as_str())
}

fn notices(state: &State) -> Vec<&'static str> {
    state.session.notices.iter().map(|notice| notice.id.as_str()).collect()
}

/// `passed`, `warned`, `confirmed`, the id of the problem, or `None`.
fn verdict(state: &State, check: CheckId) -> Option<&'static str> {
    Some(match &state.facts.holds(check)?.verdict {
        Verdict::Passed => "passed",
        Verdict::Warned(_) => "warned",
        Verdict::NotChecked => "not checked",
        Verdict::Confirmed => "confirmed",
        Verdict::Failed(problem) | Verdict::CouldNotCheck(problem) => problem.id.as_str(),
    })
}

/// What was begun.
fn begun(effects: Vec<Effect>) -> Option<Job> {
    effects.into_iter().find_map(|effect| match effect {
        Effect::Run { what, .. } => Some(what),
        _ => None,
    })
}

/// The connection is checked, nobody is signed in, and nothing is at work.
fn checked() -> State {
    let mut state = State { facts: in_entra(now()).facts, ..new() };
    state.session.token = TokenPlace::Keyring;
    state
}

fn holds(state: &mut State, check: CheckId, verdict: Verdict) {
    state.facts.set_outcome(check, Some(verdict), now());
}

#[test]
fn the_address_is_good_once_it_is_whole_its_host_known_or_confirmed_and_a_token_there() {
    let other = "https://h.example/scim/v2";
    for (address, token, confirmed, expected) in [
        (ADDRESS, TOKEN, "", Some("passed")),
        (ADDRESS, "", "", None),
        (other, TOKEN, "", None),
        (other, TOKEN, "h.example", Some("passed")),
        (other, TOKEN, "elsewhere.example", None),
        ("https://app.trelica.com/api/scim", TOKEN, "", Some("warned")),
        ("http://app.trelica.com/api/scim/v2", TOKEN, "", Some("address-not-https")),
        ("", TOKEN, "", None),
    ] {
        let mut state = with(&[(Field::Address, address), (Field::HostConfirmed, confirmed)]);
        let _ = paste(&mut state, token);
        assert_eq!(verdict(&state, CheckId::Address), expected, "{address} {token} {confirmed}");
    }
    let environment = Environment { known_hosts: vec!["h.example".to_owned()], ..Environment::default() };
    let mut state = State { environment, ..with(&[(Field::Address, other)]) };
    let _ = paste(&mut state, TOKEN);
    assert_eq!(verdict(&state, CheckId::Address), Some("passed"), "known to the surroundings");
}

#[test]
fn a_token_in_the_field_of_the_address_is_put_away_and_leaves_the_address_as_it_is() {
    let mut state = with(&[(Field::Address, ADDRESS)]);
    let effects = answer(&mut state, Field::Address, "bGV0IG1lIGluIHBsZWFzZSwgSSBhbSBFbnRyYQ");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::PutSecret { .. })));
    assert_eq!((state.facts.answers.text(Field::Address), state.facts.token.is_there), (ADDRESS, true));
    let _ = answer(&mut state, Field::Address, "");
    assert_eq!(state.facts.answers.text(Field::Address), "", "it can be emptied");
}

#[test]
fn an_address_in_the_field_of_the_token_is_no_token() {
    let mut state = new();
    let effects = paste(&mut state, ADDRESS);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::PutSecret { .. })));
    assert_eq!((state.facts.answers.text(Field::Address), state.facts.token.is_there), (ADDRESS, false));
    assert_eq!(notices(&state), [""; 0]);
    let _ = paste(&mut state, &format!("{ADDRESS} {TOKEN}"));
    assert!(state.facts.token.is_there);
    assert_eq!(state.facts.token.saves, 1);
}

#[test]
fn every_token_that_is_pasted_counts_and_takes_back_what_was_said_with_the_one_before() {
    let mut state = with(&[(Field::EntraTest, "worked"), (Field::EntraTestMessage, "fine")]);
    let _ = paste(&mut state, "");
    let _ = paste(&mut state, "");
    assert_eq!((notices(&state), state.facts.token.saves), (vec!["token-missing"], 0));
    let _ = paste(&mut state, "tokén");
    assert_eq!(notices(&state), ["token-missing", "token-unreadable"]);
    let _ = paste(&mut state, TOKEN);
    let _ = paste(&mut state, TOKEN);
    assert_eq!((notices(&state), state.facts.token.saves), (vec![], 2));
    assert_eq!(
        (state.facts.answers.entra_test(), state.facts.answers.text(Field::EntraTestMessage)),
        (None, "")
    );
    assert_eq!((state.session.token, state.facts.token.ends_in.as_str()), (TokenPlace::Session, "ough"));
}

#[test]
fn a_token_that_was_typed_into_another_field_is_masked_there() {
    let mut state = with(&[(Field::DefaultRole, TOKEN)]);
    let effects = paste(&mut state, TOKEN);
    assert_eq!(state.facts.answers.text(Field::DefaultRole), "••••");
    let saves = effects.iter().filter(|effect| matches!(effect, Effect::Save)).count();
    assert_eq!(saves, 2, "both slots");
}

#[test]
fn a_password_in_an_address_is_not_kept() {
    for (typed, kept) in [
        ("https://me:pw@h.example/scim/v2", "https://me:••••@h.example/scim/v2"),
        ("https://me@h.example/scim/v2", "https://me:••••@h.example/scim/v2"),
        ("https://h.example/scim/v2?token=abc", "https://h.example/scim/v2?token=••••"),
        ("https://h.example/scim/v2?x=1", "https://h.example/scim/v2?x=1"),
        ("https://h.example/a@b", "https://h.example/a@b"),
    ] {
        let state = with(&[(Field::Address, typed)]);
        assert_eq!(state.facts.answers.text(Field::Address), kept, "{typed}");
    }
}

#[test]
fn a_pasted_message_loses_its_secrets_and_what_nobody_can_see() {
    let message = "Bearer abcDEF1234567890\u{1b}\nwas\tsent";
    let state = with(&[(Field::EntraMessage, message), (Field::DefaultRole, "a\u{1b}b\nc")]);
    assert_eq!(state.facts.answers.text(Field::EntraMessage), "Bearer •••• \nwas\tsent");
    assert_eq!(state.facts.answers.text(Field::DefaultRole), "a b\nc");
    let long = "x ".repeat(200_000);
    let kept = with(&[(Field::EntraMessage, &long)]).facts.answers.text(Field::EntraMessage).len();
    assert!((100_000..200_000).contains(&kept), "{kept}");
    let state = with(&[(Field::Token, "abc")]);
    assert_eq!(state.facts.answers.text(Field::Token), "", "the token comes in as a secret only");
}

#[test]
fn what_entras_test_showed_is_the_persons_word() {
    let refused = "Your credentials are not valid. Unauthorized";
    for (answers, expected) in [
        (vec![(Field::EntraTest, "worked")], Some("confirmed")),
        (vec![(Field::EntraTest, "failed")], Some("entra-test-refused")),
        (vec![(Field::EntraTestMessage, "hello")], None),
        (vec![(Field::EntraTest, "failed"), (Field::EntraTestMessage, "hello")], Some("entra-test-refused")),
    ] {
        assert_eq!(verdict(&with(&answers), CheckId::EntraTested), expected, "{answers:?}");
    }
    let told = with(&[(Field::EntraTest, "failed"), (Field::EntraTestMessage, refused)]);
    let id = verdict(&told, CheckId::EntraTested).unwrap();
    assert!(!["confirmed", "entra-test-refused"].contains(&id), "the message tells more: {id}");
}

#[test]
fn what_provision_on_demand_showed_is_the_persons_word() {
    let domains = (Field::EmailDomains, "contoso.com");
    let pilot = (Field::PilotUpn, "ada@contoso.com");
    for (result, expected) in [
        ("success", Some("confirmed")),
        ("skipped", Some("person-skipped")),
        ("failed", Some("provision-failed")),
        ("", None),
    ] {
        let state = with(&[domains, pilot, (Field::ProvisionResult, result)]);
        assert_eq!(verdict(&state, CheckId::Provisioned), expected, "{result}");
    }
    let state = with(&[domains, pilot, (Field::ProvisionResult, "failed")]);
    let Verdict::Failed(problem) = &state.facts.holds(CheckId::Provisioned).unwrap().verdict else {
        panic!()
    };
    assert_eq!(problem.params["user-name"], "ada@contoso.com");
}

#[test]
fn the_domains_are_confirmed_once_every_one_of_them_is_ticked() {
    for (wanted, ticked, expected) in [
        ("contoso.com fabrikam.com", "contoso.com fabrikam.com", Some("confirmed")),
        ("contoso.com", "contoso.com other.com", Some("confirmed")),
        ("contoso.com fabrikam.com", "contoso.com", None),
        ("", "contoso.com", None),
        ("", "", None),
    ] {
        let state = with(&[(Field::EmailDomains, wanted), (Field::DomainsTicked, ticked)]);
        assert_eq!(verdict(&state, CheckId::DomainsConfirmed), expected, "{wanted} / {ticked}");
    }
}

#[test]
fn the_prediction_of_the_user_name_is_a_verdict() {
    for (upn, mail, expected) in [
        ("ada@contoso.com", "ada@contoso.com", Some("passed")),
        // Without one, the address is the user name; that Entra has none is said.
        ("ada@contoso.com", "", Some("passed")),
        ("ada@contoso.com", " None ", Some("warned")),
        ("ada@contoso.com", "ada@fabrikam.com", Some("warned")),
        ("ada@fabrikam.com", "", Some("domain-not-listed")),
        ("", "", None),
    ] {
        let state =
            with(&[(Field::EmailDomains, "contoso.com"), (Field::PilotUpn, upn), (Field::PilotMail, mail)]);
        assert_eq!(verdict(&state, CheckId::UserNamePredicted), expected, "{upn}");
    }
}

#[test]
fn the_persons_word_counts_for_what_only_they_can_say_and_never_against_a_failure() {
    let offline = || Problem::new(ProblemId::ComputerOffline);
    for (check, before, expected) in [
        (CheckId::GroupsSwitchedOff, None, Some("confirmed")),
        (CheckId::EntraTested, None, None),
        (CheckId::Provisioned, None, None),
        (CheckId::Answered, None, None),
        (CheckId::Answered, Some(Verdict::Failed(offline())), Some("computer-offline")),
        (CheckId::Answered, Some(Verdict::CouldNotCheck(offline())), Some("confirmed")),
        (
            CheckId::Answered,
            Some(Verdict::CouldNotCheck(ProblemId::CheckCancelled.into())),
            Some("check-cancelled"),
        ),
    ] {
        let mut state = new();
        state.facts.set_outcome(check, before, now());
        let _ = press(&mut state, WizardCommand::Confirm { check, go_on: false });
        assert_eq!(verdict(&state, check), expected, "{check:?}");
    }
}

#[test]
fn a_role_is_confirmed_once_it_is_chosen_and_named() {
    for (answers, expected) in [
        (vec![], None),
        (vec![(Field::RoleChoice, "default")], Some("confirmed")),
        (vec![(Field::RoleChoice, "one-role")], None),
        (vec![(Field::RoleChoice, "one-role"), (Field::RoleName, "Read-only")], Some("confirmed")),
    ] {
        let mut state = with(&answers);
        let _ = press(&mut state, WizardCommand::Confirm { check: CheckId::RoleSet, go_on: false });
        assert_eq!(verdict(&state, CheckId::RoleSet), expected, "{answers:?}");
    }
}

#[test]
fn who_vouches_for_a_link_vouches_for_those_behind_it_that_nobody_looked_at() {
    let mut state = new();
    holds(&mut state, CheckId::Reached, Verdict::Passed);
    holds(&mut state, CheckId::Secure, Verdict::CouldNotCheck(ProblemId::ComputerOffline.into()));
    holds(&mut state, CheckId::ScimAnswer, Verdict::NotChecked);
    let _ = press(&mut state, WizardCommand::Confirm { check: CheckId::Secure, go_on: false });
    for (check, expected) in [
        (CheckId::HostFound, None),
        (CheckId::Reached, Some("passed")),
        (CheckId::Secure, Some("confirmed")),
        (CheckId::Answered, Some("confirmed")),
        (CheckId::ScimAnswer, Some("not checked")),
        (CheckId::EntraQuestion, Some("confirmed")),
        (CheckId::PersonFound, None),
    ] {
        assert_eq!(verdict(&state, check), expected, "{check:?}");
    }
}

#[test]
fn provisioning_is_confirmed_as_started_only_where_everything_before_it_is_done() {
    let confirm = WizardCommand::Confirm { check: CheckId::Started, go_on: false };
    let mut state = new();
    let _ = press(&mut state, confirm.clone());
    assert_eq!((verdict(&state, CheckId::Started), state.facts.live_since), (None, None));
    let mut state = ready_to_go_live();
    let _ = press(&mut state, confirm);
    for check in [CheckId::Started, CheckId::Assigned, CheckId::SettingsSet] {
        assert_eq!(verdict(&state, check), Some("confirmed"));
    }
    assert_eq!(state.facts.live_since, Some(now()));
}

pub fn ready_to_go_live() -> State {
    let mut state = checked();
    for (field, value) in [
        (Field::DomainsTicked, "contoso.com"),
        (Field::PilotUpn, "ada@contoso.com"),
        (Field::RoleChoice, "default"),
    ] {
        let _ = answer(&mut state, field, value);
    }
    for check in CheckId::ALL {
        if ![CheckId::Started, CheckId::Assigned, CheckId::SettingsSet].contains(check) {
            holds(&mut state, *check, Verdict::Passed);
        }
    }
    state
}

#[test]
fn what_run_asks_depends_on_the_page() {
    let person = |state: &State| {
        Job::Person(ExpectedPerson {
            base: ADDRESS.parse().unwrap(),
            user_name: "ada@contoso.com".to_owned(),
            before: Vec::new(),
            domains: vec!["contoso.com".to_owned()],
            mapped_role: None,
            role_only_at_creation: false,
            default_role: state.facts.answers.typed(Field::DefaultRole).map(str::to_owned),
            cycle_ran: false,
        })
    };
    let connection = Job::Connection { base: ADDRESS.parse().unwrap() };
    let before = Job::AskBefore { base: ADDRESS.parse().unwrap(), user_name: "ada@contoso.com".to_owned() };
    let mut state = ready_to_go_live();
    let _ = answer(&mut state, Field::DefaultRole, "User");
    let person = person(&state);
    for (at, expected) in [
        (StepId::CheckConnection, Some(connection)),
        (StepId::Domains, Some(before)),
        (StepId::VerifyPerson, Some(person.clone())),
        (StepId::GoLive, Some(person)),
        (StepId::Role, None),
    ] {
        let mut state = state.clone();
        state.facts.at = at;
        assert_eq!(begun(press(&mut state, WizardCommand::Run)), expected, "{at:?}");
    }
    state.facts.at = StepId::VerifyPerson;
    for (field, value) in
        [(Field::RoleChoice, "one-role"), (Field::RoleName, " Read-only "), (Field::CycleRan, "yes")]
    {
        let _ = answer(&mut state, field, value);
    }
    let Some(Job::Person(expected)) = begun(press(&mut state, WizardCommand::Run)) else { panic!() };
    assert_eq!((expected.mapped_role.as_deref(), expected.cycle_ran), (Some("Read-only"), true));
}

#[test]
fn nothing_is_asked_before_there_is_a_token_and_an_address_whose_host_is_confirmed() {
    let can_run = |change: fn(&mut State)| {
        let mut state = ready_to_go_live();
        state.facts.at = StepId::Domains;
        change(&mut state);
        begun(press(&mut state, WizardCommand::Run)).is_some()
    };
    assert!(can_run(|_| {}));
    assert!(!can_run(|state| state.session.token = TokenPlace::Nowhere));
    assert!(!can_run(|state| state.session.token = TokenPlace::BeingLookedUp));
    assert!(!can_run(|state| state.facts.set_outcome(CheckId::Address, None, now())));
    assert!(!can_run(|state| drop(state.facts.answers.set(Field::PilotUpn, "ada@fabrikam.com"))));
    assert!(!can_run(|state| state.facts.answers.clear(Field::PilotUpn)));
}

#[test]
fn on_the_way_to_a_new_token_the_connection_is_checked_once_the_new_one_is_there() {
    let mut state = ready_to_go_live();
    state.facts.at = StepId::GoLive;
    let _ = press(&mut state, WizardCommand::Show { page: SidePage::NewToken });
    assert_eq!(begun(press(&mut state, WizardCommand::Run)), None);
    let _ = paste(&mut state, "another-token-of-enough-letters");
    let job = begun(press(&mut state, WizardCommand::Run));
    assert!(matches!(job, Some(Job::Connection { .. })), "{job:?}");
}

/// The check of the connection has begun.
fn checking() -> State {
    let mut state = checked();
    state.facts.at = StepId::CheckConnection;
    assert!(begun(press(&mut state, WizardCommand::Run)).is_some());
    state
}

#[test]
fn a_report_counts_only_for_the_job_at_work_and_for_what_it_checks() {
    let mut state = checking();
    let failed = || Verdict::Failed(ProblemId::TokenRejected.into());
    let late = Input::Reported {
        job: state.session.jobs + 1,
        report: CheckReport::new(CheckId::Answered, failed()),
    };
    let _ = apply(&mut state, late, now());
    play(&mut state, Event::CheckReport(CheckId::PersonFound, failed()), now());
    assert_eq!(
        (verdict(&state, CheckId::Answered), verdict(&state, CheckId::PersonFound)),
        (Some("passed"), None)
    );
    play(&mut state, Event::CheckReport(CheckId::Answered, failed()), now());
    assert_eq!(verdict(&state, CheckId::Answered), Some("token-rejected"));
}

#[test]
fn what_an_earlier_run_said_of_links_that_were_not_reached_no_longer_stands() {
    let mut state = checking();
    play(
        &mut state,
        Event::CheckReport(CheckId::HostFound, Verdict::Failed(ProblemId::HostNotFound.into())),
        now(),
    );
    play(&mut state, Event::Finish, now());
    assert_eq!(verdict(&state, CheckId::HostFound), Some("host-not-found"));
    assert!(CONNECTION[2..].iter().all(|check| verdict(&state, check.to_owned()).is_none()));
    assert_eq!(said(&state), Some("problem-host-not-found"));
    assert!(state.session.running.is_none());
}

#[test]
fn a_check_that_went_well_says_so_and_one_that_crashed_could_not_check() {
    let mut state = checking();
    for check in CONNECTION {
        play(&mut state, Event::CheckReport(*check, Verdict::Passed), now());
    }
    play(&mut state, Event::Finish, now());
    assert_eq!(said(&state), Some("announce-check-done-good"));

    let mut state = checking();
    play(&mut state, Event::CheckReport(CheckId::HostFound, Verdict::Passed), now());
    play(&mut state, Event::Crash, now());
    let outcome = &state.facts.outcomes[&CheckId::Reached];
    assert_eq!(outcome.verdict, Verdict::CouldNotCheck(ProblemId::CheckCrashed.into()));
    let of_engineers = |proof: &[Exchange]| proof[0].outcome.clone();
    assert_eq!(of_engineers(&outcome.proof), "panic at a line", "its evidence says where it broke off");
    assert_eq!(
        (verdict(&state, CheckId::HostFound), verdict(&state, CheckId::Secure)),
        (Some("passed"), None)
    );
    assert_eq!(state.session.entra.failure, None, "it was none of Microsoft's");
    let mut state = in_entra(now());
    play(&mut state, Event::Crash, now());
    let (problem, proof) = state.session.entra.failure.unwrap();
    assert_eq!((problem.id, of_engineers(&proof)), (ProblemId::CheckCrashed, "panic at a line".to_owned()));
}

#[test]
fn who_was_there_before_and_who_was_read_back_is_kept_for_comparing() {
    let person = PersonRecord { id: Some("7".to_owned()), ..PersonRecord::default() };
    let report =
        |check, verdict| CheckReport { people: vec![person.clone()], ..CheckReport::new(check, verdict) };
    for (at, check, passed, kept) in [
        (StepId::Domains, CheckId::AskedBefore, true, (1, 0)),
        (StepId::Domains, CheckId::AskedBefore, false, (0, 0)),
        (StepId::VerifyPerson, CheckId::PersonFound, true, (0, 1)),
        (StepId::VerifyPerson, CheckId::PersonNew, true, (0, 0)),
    ] {
        let mut state = ready_to_go_live();
        state.facts.at = at;
        let _ = press(&mut state, WizardCommand::Run);
        let verdict = if passed { Verdict::Passed } else { Verdict::Failed(ProblemId::TokenRejected.into()) };
        let job = state.session.jobs;
        let _ = apply(&mut state, Input::Reported { job, report: report(check, verdict) }, now());
        assert_eq!((state.facts.before.len(), state.facts.person.len()), kept, "{check:?} {passed}");
    }
}

#[test]
fn what_the_next_step_still_needs_is_said_first_things_first() {
    let blocked = |step, state: &State| next_blocked_by(step, state).map(|text| text.id);
    let address = (Field::Address, ADDRESS);
    let domains = (Field::EmailDomains, "contoso.com");
    let pilot = (Field::PilotUpn, "ada@contoso.com");
    for (step, answers, expected) in [
        (StepId::Before, vec![], "blocked-needs-domains"),
        (StepId::TurnOnScim, vec![], "blocked-needs-address"),
        (StepId::TurnOnScim, vec![address], "blocked-needs-token"),
        (StepId::CheckConnection, vec![], "blocked-check-first"),
        (StepId::CreateApplication, vec![], "blocked-needs-green"),
        (StepId::Connect, vec![], "blocked-needs-answer"),
        (StepId::Connect, vec![(Field::EntraTest, "failed")], "blocked-needs-success"),
        (StepId::Role, vec![], "blocked-needs-green"),
        (StepId::Role, vec![(Field::RoleChoice, "one-role")], "blocked-needs-admin-kept"),
        (StepId::Domains, vec![domains], "blocked-needs-pilot"),
        (StepId::Domains, vec![domains, pilot], "blocked-needs-ticks"),
        (StepId::Domains, vec![domains, (Field::DomainsTicked, "contoso.com")], "blocked-needs-pilot"),
        (
            StepId::Domains,
            vec![domains, (Field::DomainsTicked, "contoso.com"), (Field::PilotUpn, "ada@x.example")],
            "blocked-pilot",
        ),
        (StepId::Domains, vec![domains, (Field::DomainsTicked, "contoso.com"), pilot], "blocked-needs-green"),
        (
            StepId::Domains,
            vec![
                domains,
                (Field::DomainsTicked, "contoso.com"),
                (Field::PilotMail, "ada@contoso.com"),
                (Field::UserNameSource, "mail"),
            ],
            "blocked-needs-mail-mapped",
        ),
        (StepId::ProvisionOne, vec![], "blocked-needs-answer"),
        (StepId::ProvisionOne, vec![(Field::ProvisionResult, "failed")], "blocked-needs-success"),
    ] {
        assert_eq!(blocked(step, &with(&answers)).as_deref(), Some(expected), "{answers:?}");
    }
    let mut state = with(&[(Field::Address, "https://h.example/scim/v2")]);
    let _ = paste(&mut state, TOKEN);
    assert_eq!(blocked(StepId::TurnOnScim, &state).as_deref(), Some("blocked-needs-host"));
    let _ = answer(&mut state, Field::Address, "hello");
    assert_eq!(blocked(StepId::TurnOnScim, &state).as_deref(), Some("blocked-needs-green"));
    let _ = answer(&mut state, Field::Address, ADDRESS);
    assert_eq!(blocked(StepId::TurnOnScim, &state).as_deref(), Some("blocked-needs-enabled"));
    let _ = answer(&mut state, Field::ScimEnabled, "yes");
    assert_eq!(blocked(StepId::TurnOnScim, &state), None);
}

#[test]
fn the_values_of_the_role_mapping_can_be_copied() {
    let state = with(&[(Field::RoleName, " Read-only ")]);
    assert_eq!(role_mapping_value(&state, "target").as_deref(), Some("roles[primary eq \"True\"].value"));
    assert_eq!(role_mapping_value(&state, "value").as_deref(), Some("Read-only"));
    assert_eq!(role_mapping_value(&state, "other"), None);
}

fn file(from: Side, practice: bool, second: i64) -> HandoverFile {
    let mut facts = Facts::default();
    facts.answers.set(Field::DefaultRole, "User");
    facts.answers.set(Field::EmailDomains, "fabrikam.com");
    hand_over(&facts, from, practice, Timestamp::from_second(second).unwrap())
}

fn received(state: &mut State, file: HandoverFile) {
    let _ = apply(state, Input::Received(Box::new(file)), now());
}

#[test]
fn a_file_is_shown_unless_it_is_of_another_mode_of_ones_own_side_or_older_than_the_last() {
    let mut state = with(&[(Field::Side, "trelica")]);
    for (file, problem) in [
        (file(Side::Trelica, false, 1), "file-of-the-same-side"),
        (file(Side::Entra, true, 1), "file-from-practice"),
    ] {
        received(&mut state, file);
        assert!(state.session.received.is_none() && state.session.side.is_none());
        assert!(notices(&state).contains(&problem), "{problem}");
    }
    received(&mut state, file(Side::Entra, false, 10));
    assert_eq!((state.session.side, notices(&state)), (Some(SidePage::Receive), vec![]));
    let words = state.session.received.as_ref().unwrap().words().to_owned();
    let _ = answer(&mut state, Field::HandOverWords, &words);
    let _ = press(&mut state, WizardCommand::TakeOver);
    received(&mut state, file(Side::Entra, false, 9));
    assert_eq!(notices(&state), ["file-older"]);
    for second in [10, 11] {
        received(&mut state, file(Side::Entra, false, second));
        assert_eq!((state.session.received.is_some(), notices(&state)), (true, vec![]), "{second}");
    }
    state.environment.practice = true;
    received(&mut state, file(Side::Entra, false, 12));
    assert_eq!((state.session.received.is_none(), notices(&state)), (true, vec!["file-not-from-practice"]));
}

#[test]
fn a_file_is_taken_over_with_the_right_words_only_and_leads_to_the_first_open_step() {
    let mut state = new();
    received(&mut state, file(Side::Trelica, false, 1));
    let words = state.session.received.as_ref().unwrap().words().to_owned();
    let _ = answer(&mut state, Field::HandOverWords, "no such words");
    let _ = press(&mut state, WizardCommand::TakeOver);
    assert_eq!((notices(&state), said(&state)), (vec!["words-differ"], None));
    let _ = press(&mut state, WizardCommand::TakeOver);
    assert_eq!((notices(&state), said(&state)), (vec!["words-differ"], Some("problem-words-differ")));
    assert_eq!((state.facts.answers.side(), state.facts.answers.text(Field::DefaultRole)), (None, ""));

    let _ = answer(&mut state, Field::HandOverWords, &words);
    let _ = press(&mut state, WizardCommand::TakeOver);
    assert_eq!((notices(&state), state.session.side), (vec![], None));
    assert_eq!(
        (state.facts.answers.side(), state.facts.answers.text(Field::DefaultRole)),
        (Some(Side::Entra), "User")
    );
    assert_eq!(state.facts.answers.text(Field::HandOverWords), "");
    assert_eq!(state.facts.at, StepId::Before, "one's own steps wait for theirs");
    assert!(press(&mut state, WizardCommand::TakeOver).is_empty(), "there is nothing to take");

    let mut state = new();
    let steps = vec![StepId::TurnOnScim, StepId::CheckConnection];
    received(&mut state, HandoverFile { steps, ..file(Side::Trelica, false, 1) });
    let words = state.session.received.as_ref().unwrap().words().to_owned();
    let _ = answer(&mut state, Field::HandOverWords, &words);
    let _ = press(&mut state, WizardCommand::TakeOver);
    assert_eq!(state.facts.at, StepId::CreateApplication);
}

#[test]
fn a_file_that_cannot_be_read_takes_the_place_of_the_one_before() {
    for (problem, is_kept) in [(ProblemId::FileDamaged, false), (ProblemId::VaultSlow, true)] {
        let mut state = new();
        received(&mut state, file(Side::Trelica, false, 1));
        let _ = apply(&mut state, Input::Problem(problem.into()), now());
        assert_eq!(state.session.received.is_some(), is_kept, "{problem:?}");
    }
}

#[test]
fn what_is_handed_over_is_saved_once_it_is_shown() {
    let saves = |state: &mut State| {
        let effects = press(state, WizardCommand::SaveHandOver);
        effects.iter().any(|effect| matches!(effect, Effect::SaveHandOver(_)))
    };
    let mut state = with(&[(Field::Side, "entra")]);
    assert!(!saves(&mut state));
    let _ = press(&mut state, WizardCommand::Show { page: SidePage::HandOver });
    assert!(saves(&mut state));
}

#[test]
fn a_rehearsal_begins_on_its_own_page_with_a_checked_connection_and_a_role() {
    let begins = |change: fn(&mut State)| {
        let mut state = ready_to_go_live();
        state.session.side = Some(SidePage::Rehearsal);
        change(&mut state);
        begun(press(&mut state, WizardCommand::Rehearse))
    };
    let job = |domain: &str, role: &str| {
        let base = ADDRESS.parse().unwrap();
        Some(Job::Rehearsal { base, domain: domain.to_owned(), role: role.to_owned() })
    };
    assert_eq!(begins(|_| {}), job("contoso.com", "Read-only"));
    assert_eq!(
        begins(|state| {
            state.facts.answers.set(Field::RoleChoice, "one-role");
            state.facts.answers.set(Field::RoleName, " User ");
        }),
        job("contoso.com", "User")
    );
    assert_eq!(
        begins(|state| {
            state.facts.answers.set(Field::PilotUpn, "");
            state.facts.answers.set(Field::EmailDomains, "fabrikam.com contoso.com");
        }),
        job("fabrikam.com", "Read-only")
    );
    assert_eq!(begins(|state| state.session.side = None), None);
    assert_eq!(begins(|state| state.session.token = TokenPlace::Nowhere), None);
    assert_eq!(begins(|state| state.facts.set_outcome(CheckId::Answered, None, now())), None);
    assert_eq!(begins(|state| state.facts.token = TokenFacts::default()), None);
}

#[test]
fn a_rehearsal_ends_with_what_it_found_and_names_who_is_left() {
    let mut state = ready_to_go_live();
    state.session.side = Some(SidePage::Rehearsal);
    let _ = press(&mut state, WizardCommand::Rehearse);
    let job = state.session.jobs;
    let outcome = |left: &[&str]| RehearsalOutcome {
        left_behind: left.iter().map(|name| (*name).to_owned()).collect(),
        ..RehearsalOutcome::default()
    };
    let late = Input::Rehearsed { job: job + 1, outcome: Box::new(outcome(&[])) };
    let _ = apply(&mut state, late, now());
    assert!(state.session.rehearsed.is_none());
    let left = outcome(&["scim-setup-test-1@contoso.com"]);
    let _ = apply(&mut state, Input::Rehearsed { job, outcome: Box::new(left) }, now());
    assert!(state.session.rehearsed.is_some());
    assert_eq!((said(&state), notices(&state)), (Some("rehearsal-good"), vec!["test-people-left"]));
    let _ = apply(&mut state, Input::TestPeopleRemoved(Vec::new()), now());
    assert_eq!((notices(&state), state.session.removal), (vec![], Removal::NotAsked));
    let stopped = RehearsalOutcome::stopped(ProblemId::ComputerOffline.into());
    let _ = apply(&mut state, Input::Rehearsed { job, outcome: Box::new(stopped) }, now());
    assert_eq!(said(&state), Some("rehearsal-stopped"));
}

#[test]
fn test_people_are_not_removed_without_a_token_or_an_address() {
    let removes = |change: fn(&mut State)| {
        let mut state = ready_to_go_live();
        change(&mut state);
        let effects = press(&mut state, WizardCommand::RemoveTestPeople);
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::RemoveTestPeople(url) if url.as_str() == ADDRESS))
    };
    assert!(removes(|_| {}));
    assert!(!removes(|state| state.session.token = TokenPlace::Nowhere));
    assert!(!removes(|state| state.facts.answers.clear(Field::Address)));
    assert!(!removes(|state| state.session.removal = Removal::AtWork));
}

#[test]
fn everything_is_checked_again_one_after_the_other() {
    let mut state = ready_to_go_live();
    let effects = press(&mut state, WizardCommand::CheckAll);
    assert!(matches!(begun(effects), Some(Job::Connection { .. })));
    for check in CONNECTION {
        play(&mut state, Event::CheckReport(*check, Verdict::Passed), now());
    }
    let job = state.session.jobs;
    let effects = apply(&mut state, Input::Finished { job, crashed: None }, now());
    assert!(matches!(begun(effects), Some(Job::Person(_))), "the person comes next");
    for check in PERSON {
        play(&mut state, Event::CheckReport(*check, Verdict::Passed), now());
    }
    play(&mut state, Event::Finish, now());
    assert!(state.session.running.is_none(), "nobody is signed in to Microsoft");
    assert!(state.session.recheck.as_ref().unwrap().left.is_empty());
}

#[test]
fn without_a_connection_nobody_is_asked_for_in_a_recheck() {
    let mut state = ready_to_go_live();
    let _ = press(&mut state, WizardCommand::CheckAll);
    play(
        &mut state,
        Event::CheckReport(CheckId::HostFound, Verdict::Failed(ProblemId::HostNotFound.into())),
        now(),
    );
    let job = state.session.jobs;
    let effects = apply(&mut state, Input::Finished { job, crashed: None }, now());
    assert_eq!(begun(effects), None);
    assert_eq!(verdict(&state, CheckId::PersonFound), Some("passed"), "as it was");
}

/// The program was opened again, and what was found before is checked again quietly.
fn opened_again() -> State {
    let mut state = State { facts: ready_to_go_live().facts, ..new() };
    let _ = apply(&mut state, Input::Opened { token: TokenPlace::Keyring, problems: Vec::new() }, now());
    assert!(state.session.running.as_ref().is_some_and(|running| running.reopened));
    state
}

#[test]
fn the_quiet_check_gives_way_and_comes_afterward_unless_the_same_was_asked() {
    for (at, is_made_up_for) in [(StepId::CheckConnection, false), (StepId::Domains, true)] {
        let mut state = opened_again();
        state.facts.at = at;
        assert!(begun(press(&mut state, WizardCommand::Run)).is_some());
        for check in CONNECTION.iter().chain(&[CheckId::AskedBefore]) {
            play(&mut state, Event::CheckReport(*check, Verdict::Passed), now());
        }
        play(&mut state, Event::Finish, now());
        assert_eq!(state.session.running.is_some_and(|running| running.reopened), is_made_up_for, "{at:?}");
    }
}

#[test]
fn what_nobody_asked_for_is_not_announced_when_it_went_well() {
    let mut state = opened_again();
    for check in CONNECTION {
        play(&mut state, Event::CheckReport(*check, Verdict::Passed), now());
    }
    play(&mut state, Event::Finish, now());
    assert_eq!((state.session.running.is_none(), said(&state)), (true, None));
    let mut state = in_entra(now());
    state.session.announcement = None;
    play(&mut state, Event::Finish, now());
    assert_eq!((state.session.running.is_none(), said(&state)), (true, None), "a look at Entra");
}

#[test]
fn a_failed_check_is_announced_with_what_was_seen() {
    let mut state = checking();
    let problem = Problem::new(ProblemId::HostNotFound).with(model::problem::Param::Host, "h.example");
    play(&mut state, Event::CheckReport(CheckId::HostFound, Verdict::Failed(problem)), now());
    play(&mut state, Event::Finish, now());
    assert_eq!(state.session.announcement.unwrap().params["host"], "h.example");
}

#[test]
fn a_recheck_with_a_new_token_says_that_entra_does_not_have_it_yet() {
    for (is_new, announced) in [(true, "care-half-way"), (false, "announce-check-done-good")] {
        let mut state = ready_to_go_live();
        if is_new {
            let _ = press(&mut state, WizardCommand::Show { page: SidePage::NewToken });
            let _ = paste(&mut state, "another-token-of-enough-letters");
            state.session.token = TokenPlace::Keyring;
        }
        let _ = press(&mut state, WizardCommand::CheckAll);
        for check in CONNECTION {
            play(&mut state, Event::CheckReport(*check, Verdict::Passed), now());
        }
        play(&mut state, Event::Finish, now());
        assert_eq!(said(&state), Some(announced));
    }
    // The same token outside a recheck.
    let mut state = ready_to_go_live();
    let _ = press(&mut state, WizardCommand::Show { page: SidePage::NewToken });
    let _ = paste(&mut state, "another-token-of-enough-letters");
    let _ = press(&mut state, WizardCommand::Run);
    for check in CONNECTION {
        play(&mut state, Event::CheckReport(*check, Verdict::Passed), now());
    }
    play(&mut state, Event::Finish, now());
    assert_eq!(said(&state), Some("announce-check-done-good"));
}

#[test]
fn a_domain_that_is_not_ticked_is_a_problem_only_for_a_pilot_who_has_it() {
    for (ticked, upn, missing) in [
        ("", "", None),
        ("", "ada@contoso.com", Some("contoso.com")),
        ("contoso.com", "", None),
        ("contoso.com", "ada@contoso.com", None),
        ("contoso.com", "ada@wingtip.com", Some("wingtip.com")),
        ("contoso.com fabrikam.com wingtip.com", "ada@contoso.com", None),
    ] {
        let mut state = ready_to_go_live();
        state.facts.at = StepId::Domains;
        for (field, value) in [
            (Field::EmailDomains, "contoso.com fabrikam.com wingtip.com"),
            (Field::DomainsTicked, ticked),
            (Field::PilotUpn, upn),
        ] {
            state.facts.answers.set(field, value);
        }
        let screen = serde_json::to_string(&view(&state, now())).unwrap();
        assert_eq!(screen.contains("problem-domain-not-ticked"), missing.is_some(), "{ticked} {upn}");
        let domains = missing.unwrap_or_default();
        let is_named = screen.contains(&format!("\"domain\":\"{domains}\""));
        assert_eq!(is_named, missing.is_some(), "{screen}");
    }
}

#[test]
fn the_button_that_removes_test_people_says_what_is_missing_for_it() {
    let blocked = |token| {
        let mut state = ready_to_go_live();
        state.session.token = token;
        let left = vec!["scim-setup-test-1@contoso.com".to_owned()];
        let _ = apply(&mut state, Input::TestPeople(left), now());
        let shown = buttons(&view(&state, now()));
        let button = shown.into_iter().find(|button| button.action == WizardCommand::RemoveTestPeople.into());
        button.expect("the button is there").blocked.map(|text| text.id)
    };
    assert_eq!(blocked(TokenPlace::Keyring), None);
    assert_eq!(blocked(TokenPlace::Nowhere).as_deref(), Some("blocked-needs-token"));
}

#[test]
fn an_address_in_the_box_of_the_token_takes_nothing_from_a_token_that_is_there() {
    let mut state = new();
    let _ = paste(&mut state, "https://app.trelica.com/api/scim/v2");
    assert_eq!(
        state.facts.answers.text(Field::Address),
        "https://app.trelica.com/api/scim/v2",
        "it was swapped"
    );
    let _ = paste(&mut state, "abcd-efgh-1234-7f3c");
    let saves = state.facts.token.saves;
    let _ = paste(&mut state, "https://eu.trelica.com/api/scim/v2");
    assert_eq!(state.facts.answers.text(Field::Address), "https://app.trelica.com/api/scim/v2");
    assert_eq!((state.facts.token.saves, notices(&state)), (saves, vec!["token-unreadable"]));
    let _ = paste(&mut state, "ijkl-mnop-5678-8a4d");
    assert!(notices(&state).is_empty() && state.facts.token.saves > saves);
}

#[test]
fn a_server_that_has_accepted_a_token_is_not_suspected_of_having_scim_off() {
    let said = |state: &State| {
        let screen = serde_json::to_string(&view(state, now())).unwrap();
        let is_said = |part: &&str| screen.contains(&format!("problem-token-rejected.{part}\""));
        ["why", "why-before", "why-live"].iter().find(|part| is_said(part)).copied()
    };
    let rejected = |state: &mut State| {
        state.facts.at = StepId::CheckConnection;
        let _ = press(state, WizardCommand::Run);
        let report =
            CheckReport::new(CheckId::TokenAccepted, Verdict::Failed(ProblemId::TokenRejected.into()));
        let job = state.session.jobs;
        let _ = apply(state, Input::Reported { job, report }, now());
        play(state, Event::Finish, now());
    };
    let mut state = checked();
    rejected(&mut state);
    assert_eq!(said(&state), Some("why-before"));
    // A newer token at the same server; then another server.
    let _ = paste(&mut state, "another-token-that-is-long-enough");
    rejected(&mut state);
    assert_eq!(said(&state), Some("why-before"));
    let _ = answer(&mut state, Field::Address, "https://other.example/api/scim/v2");
    let _ = answer(&mut state, Field::HostConfirmed, "other.example");
    rejected(&mut state);
    assert_eq!(said(&state), Some("why"));
}

#[test]
fn a_token_that_trelica_accepts_is_copied_to_entra_and_not_pasted_anew() {
    for (is_accepted, part) in [(true, "fix-works"), (false, "fix")] {
        let mut state = checked();
        if !is_accepted {
            state.facts.outcomes.remove(&CheckId::TokenAccepted);
        }
        state.facts.at = StepId::Connect;
        let _ = answer(&mut state, Field::EntraTest, "failed");
        let _ =
            answer(&mut state, Field::EntraTestMessage, "You appear to have entered invalid credentials.");
        let screen = serde_json::to_string(&view(&state, now())).unwrap();
        assert!(screen.contains(&format!("problem-entra-said-no.{part}\"")), "{screen}");
    }
}

#[test]
fn what_a_recheck_found_goes_with_the_answer_that_it_was_about() {
    for (field, value, stays) in [(Field::DefaultRole, "Read-only", false), (Field::CycleRan, "yes", true)] {
        let mut state = ready_to_go_live();
        state.facts.live_since = Some(now());
        let _ = press(&mut state, WizardCommand::CheckAll);
        while state.session.running.is_some() {
            play(&mut state, Event::Finish, now());
        }
        assert!(state.session.recheck.is_some());
        let _ = answer(&mut state, field, value);
        assert_eq!(state.session.recheck.is_some(), stays, "{field:?}");
    }
}

#[test]
fn before_you_start_is_marked_as_confirmed_once_a_domain_is_ticked() {
    let mut state = new();
    let mark = |state: &State| {
        let rail = view(state, now()).rail;
        rail.iter().flat_map(|group| &group.steps).find(|step| step.id == StepId::Before).unwrap().status
    };
    assert_eq!(mark(&state), StepStatus::Open);
    let _ = answer(&mut state, Field::EmailDomains, "contoso.com");
    assert_eq!(mark(&state), StepStatus::Started);
    let _ = answer(&mut state, Field::DomainsTicked, "contoso.com");
    assert_eq!(mark(&state), StepStatus::Confirmed);
    // Whoever manages only Entra does not see them.
    let _ = answer(&mut state, Field::DomainsTicked, "");
    let _ = answer(&mut state, Field::Side, "entra");
    assert_eq!(mark(&state), StepStatus::Confirmed);
}

#[test]
fn a_domain_that_is_refused_although_it_is_said_to_be_ready_is_looked_at_in_trelica_first() {
    for ticked in ["contoso.com", ""] {
        let mut state = ready_to_go_live();
        let _ = answer(&mut state, Field::DomainsTicked, ticked);
        state.facts.at = StepId::ProvisionOne;
        let _ = answer(&mut state, Field::ProvisionResult, "failed");
        let _ = answer(
            &mut state,
            Field::ProvisionMessage,
            "BadRequest: the domain is not allowed (InvalidDomain)",
        );
        let Some(Verdict::Failed(problem)) =
            state.facts.holds(CheckId::Provisioned).map(|outcome| outcome.verdict.clone())
        else {
            panic!("it failed")
        };
        assert_eq!(problem.id, ProblemId::DomainNotListed);
        let told: Vec<&String> = problem.params.values().collect();
        assert!(told.iter().any(|value| *value == "contoso.com"), "{told:?}");
        let screen = serde_json::to_string(&view(&state, now())).unwrap();
        assert_eq!(screen.contains("title-ready"), !ticked.is_empty());
    }
}

#[test]
fn nobody_is_asked_about_a_cycle_that_graph_has_shown() {
    let mut state = ready_to_go_live();
    state.facts.at = StepId::GoLive;
    let _ = press(&mut state, WizardCommand::Confirm { check: CheckId::Started, go_on: false });
    for (last, is_asked) in
        [(None, true), (Some("Failed"), true), (Some("Succeeded"), false), (Some("EntryLevelErrors"), false)]
    {
        state.session.entra.snapshot = Some(with_a_job_that_last(last));
        let shown = format!("{:?}", view(&state, now()));
        assert_eq!(shown.contains("field-cycle-ran"), is_asked, "{last:?}");
        let Some(Job::Person(expected)) = begun(press(&mut state.clone(), WizardCommand::Run)) else {
            panic!()
        };
        assert_eq!(expected.cycle_ran, !is_asked, "{last:?}");
    }
    // What was over before the pilot was provisioned sent them no role.
    let mut seen = with_a_job_that_last(Some("Succeeded"));
    let job = seen.application.as_mut().and_then(|application| application.job.as_mut()).unwrap();
    job.last_run.as_mut().unwrap().began = "2026-11-22T10:00:00Z".to_owned();
    state.session.entra.snapshot = Some(seen);
    assert!(!is_cycle_expected(&state));
    let _ = answer(&mut state, Field::CycleRan, "yes");
    assert!(is_cycle_expected(&state));
    let _ = answer(&mut state, Field::PilotMail, "ada.byron@contoso.com");
    assert_eq!(state.facts.answers.text(Field::CycleRan), "");
}

#[test]
fn a_line_of_entras_log_says_when_who_what_and_what_the_reason_means() {
    let mut state = ready_to_go_live();
    state.facts.at = StepId::GoLive;
    let _ = press(&mut state, WizardCommand::Confirm { check: CheckId::Started, go_on: false });
    state.session.entra.snapshot = Some(with_a_job_that_last(Some("Succeeded")));
    let line = |status: &str, code: Option<&str>, reason: Option<&str>| {
        json!({
            "when": "2026-11-23T09:05:00Z", "action": "create", "status": status, "who": "Ada Byron",
            "code": code, "reason": reason,
        })
    };
    for (line, said) in [
        (line("success", None, None), "09:05 Ada Byron · Create: success"),
        (
            line("failure", Some("SystemForCrossDomainIdentityManagementInvalidCredentials"), None),
            "09:05 Ada Byron · Create: failure. Trelica rejected Entra’s token",
        ),
        (line("skipped", Some("Quince"), None), "09:05 Ada Byron · Create: skipped, Quince"),
    ] {
        state.session.entra.logs = Some(Logs::Lines(vec![serde_json::from_value(line).unwrap()]));
        let view = view(&state, now());
        let lists = view.page.blocks.iter().filter_map(|block| match block {
            Block::List { items } => items.first(),
            _ => None,
        });
        let lines: Vec<String> = lists.map(|text| catalog::say(text, &[])).collect();
        assert!(lines.contains(&said.to_owned()), "{lines:?}");
    }
}

/// Whether the pilot's role should have come with a cycle.
fn is_cycle_expected(state: &State) -> bool {
    let Some(Job::Person(expected)) = begun(press(&mut state.clone(), WizardCommand::Run)) else { panic!() };
    expected.cycle_ran
}

/// Just after the pilot was provisioned.
const BEGAN: &str = "2026-11-23T10:01:00Z";

/// As Graph shows a job whose last cycle ended like this.
fn with_a_job_that_last(ended: Option<&str>) -> Snapshot {
    let last_run =
        ended.map(|state| LastRun { state: state.to_owned(), error: None, began: BEGAN.to_owned() });
    let job = JobSnapshot { id: "job".to_owned(), is_started: true, last_run, ..JobSnapshot::default() };
    Snapshot {
        at: now(),
        candidates: Vec::new(),
        application: Some(ApplicationSnapshot { job: Some(job), jobs: 1, ..ApplicationSnapshot::default() }),
        is_gone: false,
        pilot: None,
    }
}

#[test]
fn a_button_for_a_new_token_opens_the_box_for_it() {
    let mut state = ready_to_go_live();
    let opened = |state: &State| {
        let page = serde_json::to_string(&view(state, now()).page).unwrap();
        ["true", "false"].map(|is| page.contains(&format!("\"replacing\":{is}")))
    };
    let _ = press(&mut state, WizardCommand::ReplaceToken);
    assert_eq!((state.facts.at, opened(&state)), (StepId::TurnOnScim, [true, false]));
    let _ = paste(&mut state, TOKEN);
    assert_eq!(opened(&state), [false, true]);
    let _ = press(&mut state, WizardCommand::ReplaceToken);
    let _ = press(&mut state, WizardCommand::Goto { step: StepId::CheckConnection });
    let _ = press(&mut state, WizardCommand::Goto { step: StepId::TurnOnScim });
    assert_eq!(opened(&state), [false, true]);
}

#[test]
fn a_mapping_that_was_changed_for_the_email_address_is_changed_back_when_the_user_principal_name_is_chosen() {
    let mut state = ready_to_go_live();
    state.facts.at = StepId::Domains;
    let _ = answer(&mut state, Field::PilotMail, "ada.byron@contoso.com");
    let blocked = |state: &State| next_blocked_by(StepId::Domains, state).map(|text| text.id);
    let _ = answer(&mut state, Field::UserNameSource, "mail");
    let mapped = WizardCommand::Confirm { check: CheckId::MailMapped, go_on: false };
    let _ = press(&mut state, mapped.clone());
    let _ = answer(&mut state, Field::UserNameSource, "upn");
    // Another pilot does not need the address: Entra would send it all the same.
    let _ = answer(&mut state, Field::PilotMail, "");
    assert_eq!(blocked(&state).as_deref(), Some("blocked-needs-mail-back"));
    assert!(format!("{:?}", view(&state, now()).page).contains("do-mail-back-4"));
    let _ = press(&mut state, mapped);
    assert_ne!(blocked(&state).as_deref(), Some("blocked-needs-mail-back"));
    let _ = answer(&mut state, Field::UserNameSource, "mail");
    assert_eq!(blocked(&state).as_deref(), Some("blocked-needs-mail-mapped"));
}

#[test]
fn an_email_address_that_is_not_typed_is_the_user_principal_name() {
    let mut state = ready_to_go_live();
    let _ = answer(&mut state, Field::UserNameSource, "mail");
    let _ = answer(&mut state, Field::PilotMail, "");
    assert_eq!(state.facts.prediction().user_name.as_deref(), Some("ada@contoso.com"));
    let _ = answer(&mut state, Field::PilotMail, "none");
    assert_eq!(state.facts.prediction().problem.unwrap().id, ProblemId::MailMissing);
}

#[test]
fn the_last_page_does_not_promise_people_while_provisioning_is_in_quarantine() {
    let mut state = ready_to_go_live();
    state.facts.at = StepId::GoLive;
    let _ = press(&mut state, WizardCommand::Confirm { check: CheckId::Started, go_on: false });
    let why = |state: &State| view(state, now()).page.why.unwrap().id;
    assert_eq!(why(&state), "receipt.why");
    let mut seen = with_a_job_that_last(None);
    let job = seen.application.as_mut().and_then(|application| application.job.as_mut()).unwrap();
    job.quarantine = Some(Quarantine { reason: "Unknown".to_owned(), error: None });
    state.session.entra.snapshot = Some(seen);
    assert_eq!(why(&state), "receipt.stopped");
}

#[test]
fn a_role_that_comes_later_has_not_passed() {
    let mut state = ready_to_go_live();
    state.facts.at = StepId::VerifyPerson;
    holds(&mut state, CheckId::PersonRole, Verdict::Warned(vec![ProblemId::RoleNotYet.into()]));
    let page = format!("{:?}", view(&state, now()).page);
    assert!(page.contains("state-not-yet") && !page.contains("state-warned"), "{page}");
}

#[test]
fn another_role_changes_the_mapping_that_is_there_and_the_default_role_removes_it() {
    let mut state = ready_to_go_live();
    state.facts.at = StepId::Role;
    let _ = answer(&mut state, Field::RoleChoice, "one-role");
    let _ = answer(&mut state, Field::RoleName, "Read-only");
    let _ = answer(&mut state, Field::TodaysAdmins, "olivia@contoso.com");
    let set = |state: &mut State| {
        let _ = press(state, WizardCommand::Confirm { check: CheckId::AdminKept, go_on: false });
        let _ = press(state, WizardCommand::Confirm { check: CheckId::RoleSet, go_on: false });
    };
    let shows = |state: &State, id: &str| format!("{:?}", view(state, now()).page).contains(id);
    let _ = press(&mut state, WizardCommand::Confirm { check: CheckId::AdminKept, go_on: false });
    assert!(shows(&state, "do-role-3"));
    set(&mut state);
    let _ = answer(&mut state, Field::RoleName, "IT");
    let _ = press(&mut state, WizardCommand::Confirm { check: CheckId::AdminKept, go_on: false });
    assert!(shows(&state, "do-role-again-3") && !shows(&state, "do-role-3"));
    let _ = answer(&mut state, Field::RoleChoice, "default");
    assert!(shows(&state, "do-role-remove-3"));
    let _ = press(&mut state, WizardCommand::Confirm { check: CheckId::RoleSet, go_on: false });
    assert!(!shows(&state, "do-role-remove-3"));
}

#[test]
fn a_role_that_has_arrived_is_news_when_everything_is_checked_again() {
    let mut state = ready_to_go_live();
    holds(&mut state, CheckId::PersonRole, Verdict::Warned(vec![ProblemId::RoleNotYet.into()]));
    let before = [(CheckId::PersonRole, CheckSummary::of(&state.facts, CheckId::PersonRole))].into();
    let round = Recheck { before, left: Vec::new() };
    let found = |state: &State| {
        let changed = round.changed(&state.facts).into_iter();
        changed.filter(|(check, _)| *check == CheckId::PersonRole).map(|(_, standing)| standing).next()
    };
    assert_eq!(found(&state), None);
    holds(&mut state, CheckId::PersonRole, Verdict::Passed);
    assert_eq!(found(&state), Some(CheckSummary::Good));
}

#[test]
fn a_quarantine_that_is_over_is_no_longer_told() {
    let mut state = in_entra(now());
    let _ = press(&mut state, WizardCommand::Cancel);
    let _ = press(&mut state, WizardCommand::LookAgain);
    state.session.notices.push(ProblemId::JobQuarantinedDeletes.into());
    let (job, seen) = (state.session.jobs, with_a_job_that_last(Some("Succeeded")));
    let event = TaskEvent::SnapshotRead(Box::new(Ok(seen)));
    let _ = apply(&mut state, Input::Entra { job, event }, now());
    assert!(!notices(&state).contains(&"job-quarantined-deletes"), "{:?}", notices(&state));
}
