//! What each answer means, from a server that says exactly one thing.

use model::check::{CheckReport, Verdict};
use model::ids::CheckId;
use standin::Standin;

use crate::scripted::{Answer, Question, Scripted, healthy, list, scim_error, users};
use crate::support::{connection, install_cryptography, said};

const ADA: &str = "Ada@contoso.com";

fn of(reports: &[CheckReport], check: CheckId) -> &CheckReport {
    reports.iter().find(|report| report.check == check).unwrap()
}

fn page() -> String {
    "<html>hello</html>".to_owned()
}

/// The reports of the check of a server that does everything right, except for these answers.
async fn checked(answers: &[(Question, Answer)]) -> (Vec<CheckReport>, u32, Vec<String>) {
    let answers = answers.to_vec();
    let server = Scripted::start(ADA, move |question| {
        let own = answers.iter().find(|(of, _)| *of == question).map(|(_, answer)| answer.clone());
        own.unwrap_or_else(|| healthy(ADA, question))
    })
    .await;
    let (reports, count) = server.checked().await;
    let asked = server.asked.lock().unwrap().clone();
    (reports, count, asked)
}

/// The id of the problem in which the check ends, and the warnings on the way.
async fn problems(answers: &[(Question, Answer)]) -> (Vec<&'static str>, Vec<&'static str>) {
    said(&checked(answers).await.0)
}

#[tokio::test]
async fn every_request_is_counted_and_none_is_sent_that_tells_nothing() {
    use Question::{Anybody, Nobody, NobodyWithPercent, SomeoneWithPercent};
    let nothing = (500, String::new());
    for (answers, count) in [
        (vec![], 9),
        (vec![(Anybody, users(&[]))], 6),
        (vec![(Anybody, users(&["", "007"]))], 8),
        (vec![(Nobody, scim_error(400)), (NobodyWithPercent, users(&[]))], 10),
        (vec![(Nobody, scim_error(404)), (Anybody, scim_error(404))], 7),
        (vec![(Nobody, scim_error(499)), (Anybody, users(&[]))], 7),
        (vec![(Nobody, scim_error(401)), (Anybody, scim_error(401))], 6),
        (vec![(Nobody, nothing.clone()), (Anybody, nothing.clone())], 6),
        (vec![(Nobody, nothing.clone()), (SomeoneWithPercent, nothing)], 9),
    ] {
        let (_, counted, _) = checked(&answers).await;
        assert_eq!(counted, count, "{answers:?}");
    }
}

#[tokio::test]
async fn nothing_is_asked_of_a_server_that_cannot_be_reached() {
    let server = Scripted::start(ADA, |question| healthy(ADA, question)).await;
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let closed = format!("http://{}/scim/v2", listener.local_addr().unwrap()).parse().unwrap();
    drop(listener);
    let (reports, count) = Scripted { base: closed, asked: server.asked.clone() }.checked().await;
    assert_eq!((said(&reports).0, count), (vec!["connection-refused"], 0));
    let checks: Vec<CheckId> = reports.iter().map(|report| report.check).collect();
    assert_eq!(checks, [CheckId::HostFound, CheckId::Reached]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_on_the_way_is_reported_where_it_happened() {
    install_cryptography();
    for (scenario, check) in [
        ("host-not-found", CheckId::HostFound),
        ("connection-refused", CheckId::Reached),
        ("proxy-in-the-way", CheckId::Reached),
        ("certificate-expired", CheckId::Secure),
        ("not-tls", CheckId::Secure),
    ] {
        let (standin, token) = Standin::ready().await.unwrap();
        standin.choose(scenario, 0).unwrap();
        let reports = connection(&standin, &token).await;
        let last = reports.last().unwrap();
        assert_eq!((last.check, said(&reports).0.as_slice()), (check, &[scenario][..]));
        assert_eq!(last.proof.len(), 1, "{scenario}");
        assert!(last.proof[0].request.starts_with("https://"), "{}", last.proof[0].request);
    }
}

#[tokio::test]
async fn an_encrypted_connection_is_checked_on_this_computer_too_and_a_plain_one_needs_none() {
    install_cryptography();
    let (standin, token) = Standin::ready().await.unwrap();
    let encrypted = connection(&standin, &token).await;
    let secure = of(&encrypted, CheckId::Secure);
    assert_eq!((&secure.verdict, secure.milliseconds.is_some()), (&Verdict::Passed, true));
    let (plain, ..) = checked(&[]).await;
    let secure = of(&plain, CheckId::Secure);
    assert_eq!((&secure.verdict, secure.milliseconds), (&Verdict::NotChecked, None));
    assert_eq!(secure.detail.as_ref().unwrap().id, "detail-loopback");
}

#[tokio::test]
async fn a_person_is_asked_for_in_the_other_case_too() {
    let (.., mut asked) = checked(&[]).await;
    asked.retain(|name| name.contains('@'));
    asked.sort();
    assert_eq!(asked, [ADA, ADA, "aDA@CONTOSO.COM"]);
}

#[tokio::test]
async fn nothing_is_known_of_a_token_that_opened_nothing() {
    for nothing in [scim_error(404), (404, page()), (300, String::new())] {
        let answers = [(Question::Nobody, scim_error(404)), (Question::Anybody, nothing)];
        let (reports, ..) = checked(&answers).await;
        let token = of(&reports, CheckId::TokenAccepted);
        assert_eq!((&token.verdict, token.milliseconds), (&Verdict::NotChecked, None));
        let detail = token.detail.as_ref().unwrap();
        assert_eq!((detail.id.as_str(), detail.params["status"].as_str()), ("detail-token-unknown", "404"));
        assert_eq!(said(&reports).0, ["address-path-not-found"]);
    }
    let (reports, ..) = checked(&[(Question::Nobody, scim_error(404))]).await;
    assert_eq!(of(&reports, CheckId::TokenAccepted).verdict, Verdict::Passed, "it opened the list");
}

#[tokio::test]
async fn a_wrong_token_that_gets_a_list_is_worth_a_warning_and_any_other_answer_is_not() {
    for (answer, warned) in [
        (users(&[]), vec!["token-not-checked"]),
        ((200, page()), vec![]),
        ((401, users(&[]).1), vec![]),
        ((204, users(&[]).1), vec![]),
    ] {
        assert_eq!(problems(&[(Question::WrongToken, answer.clone())]).await, (vec![], warned), "{answer:?}");
    }
}

#[tokio::test]
async fn a_refusal_of_the_token_tells_a_firewall_from_the_server() {
    for (body, kind) in [(page(), "firewall"), (scim_error(403).1, "refused"), ("no".to_owned(), "unknown")] {
        let (reports, ..) = checked(&[(Question::Nobody, (403, body))]).await;
        let Verdict::Failed(problem) = &of(&reports, CheckId::TokenAccepted).verdict else {
            panic!("{reports:?}")
        };
        assert_eq!((problem.id.as_str(), problem.params["kind"].as_str()), ("access-forbidden", kind));
    }
    assert_eq!(problems(&[(Question::Nobody, (401, page()))]).await.0, ["token-rejected"]);
}

#[tokio::test]
async fn whether_the_answer_is_scim_is_told_by_its_status_and_its_body() {
    use Question::{Anybody, Nobody};
    for (nobody, anybody, expected) in [
        ((200, page()), users(&[]), vec!["answer-is-a-web-page"]),
        ((404, page()), scim_error(404), vec!["address-path-not-found"]),
        ((405, page()), (200, page()), vec!["address-path-not-found"]),
        ((410, page()), (203, users(&[]).1), vec!["address-path-not-found"]),
        ((400, page()), scim_error(400), vec!["answer-unexpected-status"]),
        (scim_error(418), scim_error(418), vec!["answer-unexpected-status"]),
        (scim_error(400), scim_error(400), vec!["filter-refused"]),
        (scim_error(501), scim_error(501), vec!["filter-refused"]),
        ((400, page()), users(&[]), vec!["filter-refused"]),
        ((404, page()), users(&[]), vec!["nobody-is-an-error"]),
    ] {
        let answers = [(Nobody, nobody), (Anybody, anybody), (Question::NobodyWithPercent, scim_error(400))];
        assert_eq!(problems(&answers).await.0, expected, "{answers:?}");
    }
    let refused = [
        (Nobody, scim_error(400)),
        (Anybody, scim_error(400)),
        (Question::NobodyWithPercent, scim_error(400)),
    ];
    let (reports, ..) = checked(&refused).await;
    let detail = of(&reports, CheckId::ScimAnswer).detail.as_ref().unwrap();
    assert_eq!((detail.id.as_str(), detail.params["status"].as_str()), ("detail-scim-refusal", "400"));
}

#[tokio::test]
async fn a_question_for_nobody_that_finds_somebody_was_not_understood() {
    let (reports, ..) = checked(&[(Question::Nobody, users(&["ada", "eve"]))]).await;
    let Verdict::Failed(problem) = &of(&reports, CheckId::EntraQuestion).verdict else {
        panic!("{reports:?}")
    };
    assert_eq!((problem.id.as_str(), problem.params["count"].as_str()), ("filter-ignored", "2"));
}

#[tokio::test]
async fn a_question_that_works_with_percent_only_fails_for_its_plus() {
    use Question::{Nobody, NobodyWithPercent};
    for (with_percent, expected) in [
        (users(&[]), "plus-not-decoded"),
        (users(&[ADA]), "filter-refused"),
        (scim_error(400), "filter-refused"),
        ((404, users(&[]).1), "filter-refused"),
    ] {
        let answers = [(Nobody, scim_error(400)), (NobodyWithPercent, with_percent)];
        assert_eq!(problems(&answers).await.0, [expected], "{answers:?}");
    }
}

#[tokio::test]
async fn a_person_who_exists_has_to_be_found_by_name() {
    use Question::{OtherCase, Someone, SomeoneWithPercent};
    let (nobody, ada, busy, failed) =
        (users(&[]), users(&["ADA@contoso.com"]), (429, String::new()), (500, page()));
    let none: Vec<&str> = vec![];
    for (plus, percent, other, expected) in [
        (&ada, &ada, &ada, (none.clone(), none.clone())),
        (&nobody, &ada, &ada, (vec!["plus-not-decoded"], none.clone())),
        (&nobody, &nobody, &ada, (vec!["filter-finds-nobody"], none.clone())),
        (&ada, &nobody, &nobody, (none.clone(), vec!["filter-case-sensitive"])),
        (&ada, &ada, &users(&["eve"]), (none.clone(), vec!["filter-case-sensitive"])),
        (&scim_error(404), &scim_error(404), &ada, (vec!["filter-finds-nobody"], none.clone())),
        // Whoever is too busy, or fails, says nothing about it.
        (&busy, &busy, &busy, (none.clone(), none.clone())),
        (&failed, &ada, &ada, (none.clone(), none.clone())),
        (&ada, &ada, &failed, (none.clone(), none.clone())),
        (&ada, &ada, &(200, page()), (none.clone(), none)),
    ] {
        let answers =
            [(Someone, plus.clone()), (SomeoneWithPercent, percent.clone()), (OtherCase, other.clone())];
        assert_eq!(problems(&answers).await, expected, "{answers:?}");
    }
}

#[tokio::test]
async fn a_directory_without_anybody_is_said_and_is_no_problem() {
    let (reports, ..) = checked(&[(Question::Anybody, users(&[]))]).await;
    let question = of(&reports, CheckId::EntraQuestion);
    assert_eq!(question.verdict, Verdict::Passed);
    assert_eq!(question.detail.as_ref().unwrap().id, "detail-empty-directory");
    let (reports, ..) = checked(&[(Question::Anybody, (500, page()))]).await;
    assert_eq!(of(&reports, CheckId::EntraQuestion).detail, None, "nobody knows");
    let (reports, ..) = checked(&[(Question::Anybody, list(vec!["no user".into()]))]).await;
    assert_eq!(said(&reports), (vec![], vec![]));
}

#[tokio::test]
async fn what_a_server_says_of_itself_is_counted_and_never_a_problem() {
    let (reports, ..) = checked(&[]).await;
    let discovery = of(&reports, CheckId::Discovery);
    assert_eq!((&discovery.verdict, &discovery.detail), (&Verdict::Passed, &None));
    let (reports, ..) = checked(&[(Question::Discovery, (404, String::new()))]).await;
    let discovery = of(&reports, CheckId::Discovery);
    let detail = discovery.detail.as_ref().unwrap();
    assert_eq!(discovery.verdict, Verdict::NotChecked);
    assert_eq!((detail.id.as_str(), detail.params["count"].as_str()), ("detail-discovery-missing", "0"));
}

#[tokio::test]
async fn every_report_about_an_answer_shows_the_exchange_and_its_time() {
    let (reports, ..) = checked(&[]).await;
    for check in [CheckId::Answered, CheckId::TokenAccepted, CheckId::ScimAnswer, CheckId::EntraQuestion] {
        let report = of(&reports, check);
        assert!(report.milliseconds.is_some(), "{}", check.as_str());
        let [exchange] = report.proof.as_slice() else { panic!("{:?}", report.proof) };
        assert!(exchange.request.starts_with("GET …/Users?filter=userName+eq+%22"), "{}", exchange.request);
        assert!(exchange.outcome.starts_with("200 in "), "{}", exchange.outcome);
    }
}
