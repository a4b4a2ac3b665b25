//! What is known of Entra: which application is meant, what was begun, and what a sign-in allows.

use std::collections::BTreeMap;

use jiff::Timestamp;
use model::entra::{
    AccessLevel, ApplicationRef, ApplicationSnapshot, Change, Checkpoint, Creating, EntraFacts, JobSnapshot,
    Ours, Principal, PrincipalKind, RoleMapping, SCOPES, Snapshot, UserNameSource, client_id, directory_id,
};
use model::ids::{Field, StepId};

const GUID: &str = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn snapshot(object_id: &str, has_job: bool) -> Snapshot {
    let job = has_job.then(|| JobSnapshot {
        id: "job".to_owned(),
        is_started: false,
        quarantine: None,
        last_run: None,
        people_in_step: None,
        progress: None,
    });
    let application = ApplicationSnapshot {
        object_id: object_id.to_owned(),
        app_id: "app".to_owned(),
        name: "Trelica".to_owned(),
        role_for_people: None,
        is_copying: false,
        jobs: usize::from(has_job),
        job,
        mappings: None,
        assigned: Vec::new(),
    };
    Snapshot {
        at: at(9),
        candidates: Vec::new(),
        application: Some(application),
        is_gone: false,
        pilot: None,
    }
}

fn application(object_id: &str, ours: Ours, since: Option<Timestamp>) -> ApplicationRef {
    ApplicationRef { object_id: object_id.to_owned(), app_id: "app".to_owned(), ours, since }
}

fn creating(there_before: &[&str]) -> Creating {
    let there_before = there_before.iter().map(|id| (*id).to_owned()).collect();
    Creating { name: "Trelica".to_owned(), there_before, at: at(1) }
}

#[test]
fn a_new_application_is_ours_only_if_its_creation_began_and_it_was_not_there_before() {
    let facts = |creating| EntraFacts { creating, ..EntraFacts::default() };
    let ours = Ours::Yes { application_id: None };
    for (facts, expected) in [
        (facts(None), application("new", Ours::No, None)),
        (facts(Some(creating(&["new"]))), application("new", Ours::No, None)),
        (facts(Some(creating(&["other"]))), application("new", ours, Some(at(9)))),
    ] {
        assert_eq!(facts.recognise(&snapshot("new", false)), Some(Checkpoint::Application(expected)));
    }
    let empty = Snapshot { application: None, ..snapshot("new", false) };
    assert_eq!(facts(None).recognise(&empty), None);
}

#[test]
fn an_application_that_is_known_is_settled_once_it_has_a_job() {
    let known = |since| EntraFacts {
        application: Some(application("known", Ours::No, since)),
        ..EntraFacts::default()
    };
    let settled = Some(Checkpoint::Application(application("known", Ours::No, None)));
    assert_eq!(known(Some(at(1))).recognise(&snapshot("known", true)), settled);
    for (since, has_job) in [(Some(at(1)), false), (None, true), (None, false)] {
        assert_eq!(known(since).recognise(&snapshot("known", has_job)), None, "{since:?} {has_job}");
    }
    let other = known(None).recognise(&snapshot("other", true));
    assert_eq!(other, Some(Checkpoint::Application(application("other", Ours::No, None))));
}

#[test]
fn what_was_begun_is_kept_until_it_is_there_or_was_refused() {
    let mut facts = EntraFacts::default();
    facts.note(Checkpoint::Creating(creating(&[])));
    assert_eq!(facts.creating, Some(creating(&[])));
    facts.note(Checkpoint::Application(application("new", Ours::No, None)));
    assert_eq!((&facts.creating, &facts.application), (&None, &Some(application("new", Ours::No, None))));

    facts.note(Checkpoint::CreatingJob(at(2)));
    assert_eq!(facts.creating_job, Some(at(2)));
    facts.note(Checkpoint::JobThere);
    assert_eq!(facts.creating_job, None);

    facts.note(Checkpoint::Creating(creating(&[])));
    facts.note(Checkpoint::CreatingJob(at(3)));
    facts.note(Checkpoint::NothingBegun);
    assert_eq!((facts.creating, facts.creating_job), (None, None));
}

#[test]
fn changes_of_one_approval_are_one_receipt() {
    let mut facts = EntraFacts::default();
    for (step, second, change) in [
        (StepId::Connect, 1, Change::CreateJob),
        (StepId::Connect, 1, Change::Start),
        (StepId::Connect, 2, Change::Pause),
        (StepId::GoLive, 2, Change::Start),
    ] {
        facts.note(Checkpoint::Did(step, at(second), change));
    }
    let receipts: Vec<_> = facts.receipts.iter().map(|one| (one.step, one.at, one.changes.len())).collect();
    let expected = [(StepId::Connect, at(1), 2), (StepId::Connect, at(2), 1), (StepId::GoLive, at(2), 1)];
    assert_eq!(receipts, expected);
    assert_eq!(facts.receipts[0].changes, [Change::CreateJob, Change::Start]);
}

#[test]
fn what_was_removed_is_forgotten_with_everything_that_stood_on_it() {
    let basis = BTreeMap::from([(Field::Token, "3".to_owned())]);
    let mut facts = EntraFacts {
        organization: Some(("id".to_owned(), "Contoso".to_owned())),
        chosen: vec![principal()],
        ..EntraFacts::default()
    };
    facts.note(Checkpoint::Application(application("new", Ours::No, None)));
    facts.note(Checkpoint::CreatingJob(at(1)));
    facts.note(Checkpoint::Connected(basis.clone()));
    facts.note(Checkpoint::Did(StepId::Connect, at(1), Change::CreateJob));
    assert_eq!(facts.connected, Some(basis));

    let mut without_job = facts.clone();
    without_job.note(Checkpoint::JobRemoved);
    assert_eq!((&without_job.creating_job, &without_job.connected), (&None, &None));
    assert_eq!((&without_job.application, &without_job.receipts), (&facts.application, &facts.receipts));

    let (organization, receipts) = (facts.organization.clone(), facts.receipts.clone());
    facts.note(Checkpoint::ApplicationRemoved);
    assert_eq!(facts, EntraFacts { organization, receipts, ..EntraFacts::default() });
    assert!(facts.organization.is_some() && facts.receipts.len() == 1);
}

fn principal() -> Principal {
    Principal { id: "7".to_owned(), name: "Ada".to_owned(), kind: PrincipalKind::Person }
}

#[test]
fn every_change_but_a_test_writes_and_each_is_called_as_it_is_stored() {
    let text = || "x".to_owned();
    let before = UserNameSource::Expression;
    for change in [
        Change::CreateApplication { name: text() },
        Change::TestConnection { address: text() },
        Change::CreateJob,
        Change::SaveConnection { address: text(), token_ends: text(), replaces: false },
        Change::CopyGroups { mapping: text(), copied: false },
        Change::MapRole { before: None, after: None },
        Change::MapUserName { before, after: text() },
        Change::Assign(principal()),
        Change::Provision(principal()),
        Change::Start,
        Change::Restart,
        Change::Pause,
        Change::Unassign(principal()),
        Change::RemoveJob,
        Change::RemoveApplication { name: text() },
    ] {
        assert_eq!(serde_json::to_value(&change).unwrap()["change"], change.kind());
        assert_eq!(change.is_a_write(), change.kind() != "test-connection", "{}", change.kind());
    }
}

#[test]
fn a_role_for_everybody_applies_always_or_while_somebody_is_created() {
    let constant =
        |role: &str, only_at_creation| RoleMapping::Constant { role: role.to_owned(), only_at_creation };
    assert!(constant("Read-only", true).is_only_at_creation());
    assert!(!constant("Read-only", false).is_only_at_creation() && !RoleMapping::Other.is_only_at_creation());
}

#[test]
fn user_names_come_from_an_attribute_or_from_an_expression() {
    let source = UserNameSource::Attribute("mail".to_owned());
    assert!(source.is("mail") && !source.is("userPrincipalName"));
    assert!(!UserNameSource::Expression.is("mail") && !UserNameSource::Expression.is(""));
}

#[test]
fn a_client_id_is_found_in_whatever_stands_around_it() {
    for typed in [
        GUID,
        "AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE",
        "Application (client) ID: aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee.",
    ] {
        assert_eq!(client_id(typed).as_deref(), Some(GUID), "{typed}");
    }
    for typed in ["", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeee", "aaaaaaaabbbbccccddddeeeeeeeeeeee", "my client"]
    {
        assert_eq!(client_id(typed), None, "{typed}");
    }
}

#[test]
fn a_tenant_is_its_id_or_one_of_its_domains() {
    assert_eq!(directory_id(&format!(" {GUID} ")).as_deref(), Some(GUID));
    assert_eq!(
        directory_id("Contoso.onmicrosoft.com fabrikam.com").as_deref(),
        Some("contoso.onmicrosoft.com")
    );
    assert_eq!(directory_id("our tenant"), None);
}

#[test]
fn each_access_level_asks_for_what_it_needs_and_no_more() {
    for (level, count) in
        [(AccessLevel::Read, 5), (AccessLevel::Write, 7), (AccessLevel::Assign, 8), (AccessLevel::Logs, 8)]
    {
        let names: Vec<&str> = level.scopes().map(|scope| scope.name).collect();
        assert_eq!(names.len(), count, "{level:?}: {names:?}");
        let asked: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(AccessLevel::of(&asked), Some(level), "what is asked for is enough");
    }
}

#[test]
fn an_access_level_is_given_only_with_all_of_its_permissions() {
    let of =
        |names: &[&str]| AccessLevel::of(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    for (names, level) in [
        (vec!["Application.ReadWrite.All"], Some(AccessLevel::Read)),
        (vec!["Application.Read.All", "AppRoleAssignment.ReadWrite.All"], Some(AccessLevel::Read)),
        (vec!["Application.Read.All", "ProvisioningLog.Read.All"], Some(AccessLevel::Read)),
        (vec!["AppRoleAssignment.ReadWrite.All", "ProvisioningLog.Read.All"], None),
        (vec!["Synchronization.ReadWrite.All"], None),
    ] {
        assert_eq!(of(&names), level, "{names:?}");
    }
}

#[test]
fn every_permission_has_its_reason_in_the_catalog() {
    for scope in SCOPES {
        let reason = model::text::Text::new(scope.reason_id());
        assert!(model::catalog::find(&reason, &[]).is_some(), "{}", reason.id);
    }
}
