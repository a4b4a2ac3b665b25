//! Everything that can be saved: the state behind every recorded screen, and states that no recorded screen has.

use provisioning::TaskEvent;
use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, ToSpan};
use model::check::CheckReport;
use model::check::{PersonRecord, Verdict};
use model::entra::{
    ApplicationRef, Change, Checkpoint, Creating, Logs, Ours, Principal, PrincipalKind, RoleMapping,
    UserNameSource,
};
use model::flow::{CONNECTION, CheckId, Field, PERSON, StepId};
use model::problem::{Problem, ProblemId};
use model::side::Side;
use model::text::Text;
use rehearsal::journal::{JournaledUser, ServerJournal};
use rehearsal::{Journal, MemoryJournal};
use serde_json::json;
use support::handover::hand_over;
use wizard::engine::{Input, State, TokenPlace, WizardCommand};

use super::product;
use crate::journeys::{self, Play};

/// All situations by name. Of several with equal facts, only the first.
pub fn situations() -> BTreeMap<String, State> {
    let mut states: BTreeMap<String, State> =
        journeys::plays().into_iter().flat_map(|play| play.states).collect();
    for make in [answers, outcomes, address_and_token, changes] {
        let mut play = Play::new();
        make(&mut play);
        states.extend(play.states);
    }
    let mut known = BTreeSet::new();
    states.retain(|_, state| known.insert(product::document(&state.facts, 1)));
    states
}

/// Case reports. Together they contain every member of a session.
pub fn reports() -> BTreeMap<&'static str, Vec<u8>> {
    let situations: BTreeMap<String, State> =
        journeys::plays().into_iter().flat_map(|play| play.states).collect();
    let now = Play::new().now;
    let report = |name: &str| product::report(&situations[name], now);
    let mut keyed = situations["verify-person-not-found"].clone();
    keyed.facts.answers.set(Field::ReportDomains, "keyed".to_owned());
    BTreeMap::from([
        ("by-hand-problem", report("verify-person-not-found")),
        ("by-hand-problem-keyed", product::report(&keyed, now)),
        ("rehearsal", report("rehearsal-found")),
        ("after-care", report("care-still-wrong")),
        ("automatic", report("auto-changed-elsewhere")),
        ("everything", product::report(&everything(), now)),
    ])
}

/// Hand-over files of both sides, real and from practice.
pub fn hand_overs() -> BTreeMap<&'static str, Vec<u8>> {
    let [trelica, entra] = journeys_halves();
    let file = |state: &State, part: Side, practice: bool| {
        hand_over(&state.facts, part, practice, Play::new().now).text().into_bytes()
    };
    BTreeMap::from([
        ("trelica", file(&trelica, Side::Trelica, false)),
        ("entra", file(&entra, Side::Entra, false)),
        ("practice-trelica", file(&trelica, Side::Trelica, true)),
        ("practice-entra", file(&entra, Side::Entra, true)),
    ])
}

/// Journals of interrupted rehearsals.
pub fn journals() -> BTreeMap<&'static str, String> {
    let (here, there) = ("https://app.trelica.com/api/scim/v2/", "https://eu.trelica.com/api/scim/v2/");
    let left = |which: &str, server: &str| JournaledUser {
        user_name: format!("scim-setup-test-{which}@contoso.com"),
        server: server.to_owned(),
        at: Play::new().now,
        ids: Vec::new(),
    };
    let written = |work: &dyn Fn(&MemoryJournal)| {
        let journal = MemoryJournal::default();
        work(&journal);
        journal.lines().unwrap()
    };
    let (one, other, elsewhere) = (left("1a", here), left("1m", here), left("2a", there));
    let on = |journal: &'_ MemoryJournal, left: &JournaledUser, work: &dyn Fn(ServerJournal<'_>)| {
        work(ServerJournal::new(journal, left.server.clone()));
    };
    let create = |journal: &MemoryJournal, left: &JournaledUser| {
        on(journal, left, &|server| server.creating(&left.user_name, left.at).unwrap());
    };
    let created = |journal: &MemoryJournal, left: &JournaledUser, id: &str| {
        on(journal, left, &|server| server.created(&left.user_name, id).unwrap());
    };
    let create_all = |journal: &MemoryJournal| {
        create(journal, &one);
        created(journal, &one, "7");
        created(journal, &one, "8");
        create(journal, &other);
        create(journal, &elsewhere);
        created(journal, &elsewhere, "9");
    };
    let several = written(&create_all);
    let one_gone = written(&|journal| {
        create_all(journal);
        on(journal, &other, &|server| server.gone(&other.user_name).unwrap());
        create(journal, &one);
    });
    let torn = several.get(..several.len() - 20).unwrap().to_owned();
    BTreeMap::from([
        ("about-to-create", written(&|journal| create(journal, &one))),
        ("several-on-two-servers", several),
        ("one-gone-and-one-again", one_gone),
        ("last-line-torn", torn.clone()),
        ("torn-line-in-the-middle", format!("{torn}\n{}", written(&|journal| create(journal, &other)))),
    ])
}

/// Both sides at their first hand-over.
fn journeys_halves() -> [State; 2] {
    let [trelica, entra] = crate::handover::halves();
    [trelica.states["hand-over-to-entra-saved"].clone(), entra.states["hand-over-to-trelica-saved"].clone()]
}

/// An answer in every field.
fn answers(play: &mut Play) {
    for (field, value) in [
        (Field::Product, "saas-manager"),
        (Field::Portal, "older"),
        (Field::EmailDomains, "contoso.com, FABRIKAM.com;\nbücher.example"),
        (Field::Address, "https://scim.contoso.example:8443/scim/v2/"),
        (Field::HostConfirmed, "scim.contoso.example:8443"),
        (Field::ApplicationPage, "https://entra.microsoft.com/#home"),
        (Field::EntraTest, "failed"),
        (Field::EntraTestMessage, "Fehler „401“\tbei\nder Anmeldung \u{1f600}"),
        (Field::DefaultRole, "App management"),
        (Field::RoleChoice, "one-role"),
        (Field::RoleName, "Read-only"),
        (Field::RoleApply, "creation"),
        (Field::TodaysAdmins, "Grace Hopper\nAlan Turing"),
        (Field::DomainsTicked, "contoso.com fabrikam.com"),
        (Field::PilotUpn, "ada@contoso.com"),
        (Field::PilotMail, "ada.byron@contoso.com"),
        (Field::UserNameSource, "mail"),
        (Field::ProvisionResult, "failed"),
        (Field::ProvisionMessage, "The domain of ada.byron@contoso.com is not verified."),
        (Field::CycleRan, "yes"),
        (Field::ClientId, "6f1d2c3b-1111-4222-8333-944445555666"),
        (Field::DirectoryId, "contoso.onmicrosoft.com"),
        (Field::Cloud, "us-gov-l4"),
        (Field::SignInMessage, "AADSTS53003: Access has been blocked by Conditional Access policies."),
        (Field::EntraApplication, "11111111-2222-3333-4444-555555555555"),
        (Field::PilotSearch, "ada"),
        (Field::PilotChosen, "ada"),
        (Field::AssignSearch, "e"),
        (Field::AssignChosen, "everyone newsletter"),
        (Field::EntraMessage, "SkipReason: RedundantExport"),
        (Field::HandOverWords, "plum finch pencil"),
        (Field::ReportDomains, "keyed"),
        (Field::Code, "tango two three"),
    ] {
        play.answer(field, value);
    }
    play.record("every-field-answered");
    play.answer(Field::Side, "trelica");
    play.record("every-field-answered-trelica-only");
    play.answer(Field::Side, "entra");
    play.record("every-field-answered-entra-only");
}

/// Outcomes with every optional member, and people as the server showed them.
fn outcomes(play: &mut Play) {
    journeys::to_step_two(play);
    play.act(WizardCommand::Run);
    let job = play.state.session.jobs;
    let warned = vec![
        journeys::filled(ProblemId::CertificateNotPublic),
        journeys::filled(ProblemId::CertificateExpired),
    ];
    for (check, verdict, detail) in [
        (CheckId::HostFound, Verdict::Passed, Some(Text::new("detail-proxy-resolves"))),
        (
            CheckId::Secure,
            Verdict::Warned(warned),
            Some(Text::new("detail-secure").with("version", "TLS 1.3")),
        ),
        (CheckId::Answered, Verdict::CouldNotCheck(journeys::filled(ProblemId::ServerSlow)), None),
    ] {
        let report =
            CheckReport { milliseconds: Some(4_000_000), detail, ..CheckReport::new(check, verdict) };
        play.input(Input::Reported { job, report });
    }
    play.record("outcomes-with-details");
    play.input(Input::Finished { job, crashed: Some("panic at a line".to_owned()) });
    play.record("outcomes-after-a-crash");
    play.act(WizardCommand::Confirm { check: CheckId::Answered, go_on: false });
    play.record("outcomes-vouched-for");

    play.run(CONNECTION, &[]);
    play.answer(Field::PilotUpn, "ada@contoso.com");
    play.act(WizardCommand::Goto { step: StepId::Domains });
    play.state.facts.at = StepId::Domains;
    play.act(WizardCommand::Run);
    let seen = |id: Option<&str>| PersonRecord {
        id: id.map(str::to_owned),
        external_id: Some("4711".to_owned()),
        last_modified: Some("2026-11-01T08:00:00Z".to_owned()),
    };
    let report = |check, people| CheckReport { people, ..CheckReport::new(check, Verdict::Passed) };
    let job = play.state.session.jobs;
    let people = vec![seen(None), PersonRecord::default()];
    play.input(Input::Reported { job, report: report(CheckId::AskedBefore, people) });
    play.input(Input::Finished { job, crashed: None });
    play.state.facts.at = StepId::VerifyPerson;
    play.act(WizardCommand::Run);
    let job = play.state.session.jobs;
    play.input(Input::Reported { job, report: report(CheckId::PersonFound, vec![seen(Some("7"))]) });
    play.record("people-seen");
    for check in PERSON {
        let report =
            CheckReport::new(*check, Verdict::CouldNotCheck(journeys::filled(ProblemId::ServerSlow)));
        play.input(Input::Reported { job, report });
    }
    play.input(Input::Finished { job, crashed: None });
    play.record("person-could-not-be-checked");
    play.answer(Field::UserNameSource, "mail");
    play.act(WizardCommand::Confirm { check: CheckId::MailMapped, go_on: false });
    play.record("mail-mapped");
    play.act(WizardCommand::Withdraw { check: CheckId::MailMapped });
    play.record("mail-mapped-withdrawn");
}

/// Everything that can be tidied, warnings about a token, and a token kept for one session.
fn address_and_token(play: &mut Play) {
    play.answer(Field::EmailDomains, "contoso.com");
    play.act(WizardCommand::Next);
    play.answer(Field::Address, "\u{200b}“app.trelica.com/api/scim/v2/Users”\n ");
    play.record("address-tidied");
    // A JSON web token that expired in 1970.
    let value = "https://app.trelica.com/api/scim/v2/ Bearer eyJhbGciOiJub25lIn0.eyJleHAiOjEwMDAwMDB9.c2ln";
    token(play, value.to_owned(), true);
    play.record("token-for-one-session-and-address-in-one");
    token(play, "t".repeat(1100), false);
    play.record("token-too-long");
    play.answer(Field::Address, "made-up-token-in-the-wrong-box-7f3c");
    play.record("token-swapped");
    play.act(WizardCommand::ForgetSecret);
    play.record("token-taken-away");
}

/// The automatic way: checkpoints written before a call, and receipts with every kind of change.
fn changes(play: &mut Play) {
    journeys::to_step_two(play);
    play.run(CONNECTION, &[]);
    play.act(WizardCommand::Next);
    let at = play.now;
    let name = "Trelica".to_owned();
    let there_before = vec!["other".to_owned()];
    note(play, Checkpoint::Creating(Creating { name: name.clone(), there_before, at }));
    play.record("creating-application");
    let application = |ours, since| ApplicationRef {
        object_id: "11111111-2222-3333-4444-555555555555".to_owned(),
        app_id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee".to_owned(),
        ours,
        since,
    };
    note(play, Checkpoint::Application(application(Ours::No, None)));
    play.record("application-of-somebody-else");
    note(play, Checkpoint::Application(application(Ours::Yes { application_id: None }, Some(at))));
    play.record("application-ours-without-its-id");
    let ours = Ours::Yes { application_id: Some("object".to_owned()) };
    note(play, Checkpoint::Application(application(ours, Some(at))));
    let did = |play: &mut Play, step, at, changes: &[Change]| {
        for change in changes {
            note(play, Checkpoint::Did(step, at, change.clone()));
        }
    };
    did(play, StepId::CreateApplication, at, &[Change::CreateApplication { name }]);
    note(play, Checkpoint::CreatingJob(at));
    play.record("creating-job");
    note(play, Checkpoint::JobThere);
    note(play, Checkpoint::Connected(play.state.facts.basis(CheckId::EntraTested)));
    play.record("connected");
    did(play, StepId::Connect, later(at, 1), &of_connection());
    did(play, StepId::GroupsOff, later(at, 2), &[of_groups()]);
    did(play, StepId::Role, later(at, 3), &of_role());
    let before = UserNameSource::Attribute("userPrincipalName".to_owned());
    let by_mail = Change::MapUserName { before, after: "mail".to_owned() };
    did(play, StepId::Domains, later(at, 4), &[by_mail]);
    did(play, StepId::ProvisionOne, later(at, 5), &[Change::Assign(ada()), Change::Provision(ada())]);
    did(play, StepId::GoLive, later(at, 6), &[Change::Assign(everyone()), Change::Start]);
    play.record("receipts-of-every-kind");
    for receipt in play.state.facts.entra.receipts.iter_mut().skip(1).step_by(2) {
        receipt.undone = Some(later(at, 7));
    }
    play.record("receipts-undone");
    note(play, Checkpoint::ApplicationRemoved);
    play.record("application-removed");
}

fn later(at: Timestamp, minutes: i64) -> Timestamp {
    at.checked_add(minutes.minutes()).unwrap()
}

fn ada() -> Principal {
    Principal { id: "ada".to_owned(), name: "Ada Byron".to_owned(), kind: PrincipalKind::Person }
}

fn everyone() -> Principal {
    Principal { id: "everyone".to_owned(), name: "Everyone".to_owned(), kind: PrincipalKind::Group }
}

fn of_connection() -> [Change; 4] {
    let save = |replaces| Change::SaveConnection {
        address: "https://app.trelica.com/api/scim/v2/".to_owned(),
        token_ends: "7f3c".to_owned(),
        replaces,
    };
    [Change::CreateJob, save(false), save(true), Change::Restart]
}

fn of_groups() -> Change {
    Change::CopyGroups { mapping: "Provision Microsoft Entra ID Groups".to_owned(), copied: false }
}

fn of_role() -> [Change; 2] {
    let read_only = Some(RoleMapping::Constant { role: "Read-only".to_owned(), only_at_creation: true });
    [
        Change::MapRole { before: Some(RoleMapping::Other), after: read_only.clone() },
        Change::MapRole { before: read_only, after: None },
    ]
}

/// A state that sets every member that a report keeps of a session.
fn everything() -> State {
    let mut play = Play::new();
    crate::automatic::automatic(&mut play);
    let found = play.states["auto-pilot-found"].session.entra.found.clone();
    let [rehearsed, recheck] = ["rehearsal-found", "care-still-wrong"].map(|name| {
        let mut plays = journeys::plays().into_iter();
        plays.find_map(|play| play.states.get(name).cloned()).unwrap().session
    });
    let mut state = play.state;
    state.facts.answers.set(Field::ReportDomains, "kept".to_owned());
    state.environment.known_hosts = vec!["scim.contoso.example".to_owned()];
    state.environment.entra.client_id = Some("6f1d2c3b-1111-4222-8333-944445555666".to_owned());
    let session = &mut state.session;
    session.token = TokenPlace::Session;
    session.not_saved = true;
    session.rehearsed = rehearsed.rehearsed;
    session.test_people = rehearsed.test_people;
    session.asked = BTreeSet::from([CheckId::RoleSet, CheckId::PersonRole]);
    session.recheck = recheck.recheck;
    session.entra.expires_at = Some(later(play.now, 60));
    session.entra.found = found;
    let line = |status: &str, code: Option<&str>| {
        json!({
            "when": "2026-11-23T09:00:00Z", "action": "create", "status": status, "who": "Ada Byron",
            "code": code, "reason": code.map(|_| "The domain is not verified."),
        })
    };
    let lines = json!([line("success", None), line("failure", Some("DomainNotVerified"))]);
    session.entra.logs = Some(Logs::Lines(serde_json::from_value(lines).unwrap()));
    let mut play = Play { state, ..Play::new() };
    play.input(Input::TestPeopleRemoved(vec!["scim-setup-test-1a@contoso.com".to_owned()]));
    play.input(Input::Problem(Problem::new(ProblemId::VaultSlow)));
    play.state
}

/// A task with Microsoft saves a checkpoint.
fn note(play: &mut Play, checkpoint: Checkpoint) {
    play.input(Input::Entra { job: play.state.session.jobs, event: TaskEvent::Checkpoint(checkpoint) });
}

fn token(play: &mut Play, value: String, session_only: bool) {
    play.input(Input::Secret { value: value.into(), session_only });
}
