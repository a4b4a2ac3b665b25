//! The person who is read back, from a server that says exactly one thing.

use connection::person_check::ExpectedPerson;
use model::check::{CheckReport, PersonRecord, Verdict};
use model::ids::CheckId;
use serde_json::{Value, json};

use crate::scripted::{Answer, Scripted, list};
use crate::support::said;

const ADA: &str = "ada@contoso.com";

fn expected() -> ExpectedPerson {
    ExpectedPerson {
        base: "http://h.example".parse().unwrap(),
        user_name: ADA.to_owned(),
        before: Vec::new(),
        domains: vec!["contoso.com".to_owned()],
        mapped_role: None,
        role_only_at_creation: false,
        default_role: None,
        cycle_ran: false,
    }
}

fn ada() -> Value {
    json!({ "id": "7", "userName": "Ada@contoso.com", "active": true, "meta": { "lastModified": "2026-11-23" } })
}

/// Ada with one more attribute.
fn with(name: &str, value: Value) -> Value {
    let mut ada = ada();
    ada[name] = value;
    ada
}

async fn answered(answer: Answer, person: ExpectedPerson) -> Vec<CheckReport> {
    Scripted::start(ADA, move |_| answer.clone()).await.verified(person).await
}

async fn read_back(people: Vec<Value>, person: ExpectedPerson) -> Vec<CheckReport> {
    answered(list(people), person).await
}

#[tokio::test]
async fn every_status_that_is_no_answer_is_its_own_problem_and_not_the_persons() {
    for (status, id) in [
        (401, "token-rejected"),
        (403, "access-forbidden"),
        (429, "server-busy"),
        (500, "server-error"),
        (503, "server-error"),
        (404, "answer-unexpected-status"),
        (204, "answer-unexpected-status"),
    ] {
        let reports = answered((status, String::new()), expected()).await;
        let [report] = reports.as_slice() else { panic!("{reports:?}") };
        let Verdict::CouldNotCheck(problem) = &report.verdict else { panic!("{report:?}") };
        assert_eq!((report.check, problem.id.as_str()), (CheckId::PersonFound, id), "{status}");
        assert_eq!(problem.params["status"], status.to_string());
        assert!(report.milliseconds.is_some());
    }
}

#[tokio::test]
async fn each_check_reports_what_it_saw_and_the_first_one_the_time() {
    let reports =
        read_back(vec![with("roles", json!(["User"])), json!({ "userName": "eve" })], expected()).await;
    assert_eq!(said(&reports), (vec![], vec![]));
    let record = PersonRecord {
        id: Some("7".to_owned()),
        external_id: None,
        last_modified: Some("2026-11-23".to_owned()),
    };
    for report in &reports {
        let is_first = report.check == CheckId::PersonFound;
        assert_eq!(report.milliseconds.is_some(), is_first, "{}", report.check.as_str());
        assert_eq!(report.people, if is_first { vec![record.clone()] } else { Vec::new() });
        assert_eq!(report.proof.len(), 1);
    }
    let role = reports.last().unwrap();
    assert_eq!(
        (role.check, role.detail.as_ref().unwrap().params["role"].as_str()),
        (CheckId::PersonRole, "User")
    );
}

#[tokio::test]
async fn the_first_thing_that_is_wrong_with_a_person_ends_the_checks() {
    let other_domains = ExpectedPerson { domains: vec!["fabrikam.com".to_owned()], ..expected() };
    for (people, person, id, check) in [
        (vec![], expected(), "person-not-found", CheckId::PersonFound),
        (vec![json!({ "userName": "eve" })], expected(), "person-not-found", CheckId::PersonFound),
        (vec![ada(), ada()], expected(), "person-not-unique", CheckId::PersonUnique),
        (vec![with("active", json!(false))], expected(), "person-inactive", CheckId::PersonActive),
        (vec![ada()], other_domains, "person-has-another-domain", CheckId::PersonDomain),
    ] {
        let reports = read_back(people, person).await;
        assert_eq!((said(&reports).0, reports.last().unwrap().check), (vec![id], check));
    }
}

#[tokio::test]
async fn a_person_is_new_or_has_changed_unless_they_are_as_they_were() {
    let record = |id: &str, modified: &str| PersonRecord {
        id: Some(id.to_owned()),
        external_id: None,
        last_modified: Some(modified.to_owned()),
    };
    let none: Vec<&str> = Vec::new();
    for (before, warned) in [
        (vec![], none.clone()),
        (vec![record("7", "2026-11-23")], vec!["person-was-there-before"]),
        (vec![record("7", "2026-11-22")], none.clone()),
        (vec![record("8", "2026-11-23")], none),
        (vec![record("8", "2026-11-23"), record("7", "2026-11-23")], vec!["person-was-there-before"]),
    ] {
        let reports = read_back(vec![ada()], ExpectedPerson { before, ..expected() }).await;
        assert_eq!(said(&reports), (vec![], warned));
    }
}

#[tokio::test]
async fn a_role_is_right_missing_for_now_or_wrong() {
    let (failed, warned, passed) = (|id| (vec![id], vec![]), |id| (vec![], vec![id]), (vec![], vec![]));
    for (roles, mapped, default, cycle_ran, verdict) in [
        (json!(["Read-only"]), Some("Read-only"), Some("User"), false, passed.clone()),
        (json!([{ "value": " Read-only " }]), Some("Read-only"), None, false, passed.clone()),
        (json!(["User"]), Some("Read-only"), Some("User"), false, warned("role-not-yet")),
        (json!(["Other"]), Some("Read-only"), None, false, warned("role-not-yet")),
        (json!(["User"]), Some("Read-only"), Some("User"), true, failed("role-not-applied")),
        (json!(["Other"]), Some("Read-only"), Some("User"), false, failed("role-unexpected")),
        (json!(["read-only"]), Some("Read-only"), Some("User"), true, failed("role-unexpected")),
        (json!(["User"]), None, Some("User"), false, passed.clone()),
        (json!(["Other"]), None, Some("User"), false, failed("role-unexpected")),
        (json!(["Other"]), None, None, false, passed),
    ] {
        let label = format!("{roles} {mapped:?} {default:?} {cycle_ran}");
        let owned = |role: Option<&str>| role.map(str::to_owned);
        let person = ExpectedPerson {
            mapped_role: owned(mapped),
            default_role: owned(default),
            cycle_ran,
            ..expected()
        };
        assert_eq!(said(&read_back(vec![with("roles", roles)], person).await), verdict, "{label}");
    }
}

#[tokio::test]
async fn a_server_that_shows_no_roles_leaves_them_unchecked() {
    for person in [ada(), with("roles", json!([]))] {
        let reports = read_back(vec![person], expected()).await;
        let role = reports.last().unwrap();
        assert_eq!((&role.verdict, role.check), (&Verdict::NotChecked, CheckId::PersonRole));
        assert_eq!(role.detail.as_ref().unwrap().id, "detail-no-roles");
    }
}

#[tokio::test]
async fn a_pilot_who_was_there_before_a_role_that_is_sent_only_at_creation_keeps_another_without_fault() {
    let of_pilot = |only_at_creation| ExpectedPerson {
        mapped_role: Some("Read-only".to_owned()),
        role_only_at_creation: only_at_creation,
        default_role: Some("App management".to_owned()),
        cycle_ran: true,
        ..expected()
    };
    for (only_at_creation, verdict) in
        [(false, (vec!["role-not-applied"], vec![])), (true, (vec![], vec!["role-not-yet"]))]
    {
        let reports =
            read_back(vec![with("roles", json!(["App management"]))], of_pilot(only_at_creation)).await;
        assert_eq!(said(&reports), verdict, "{only_at_creation}");
    }
}
