//! Answers that get lost: what the rehearsal concludes from them, and that its evidence holds only what took place.

use model::problem::ProblemId;
use model::rehearsal::{RehearsalOutcome, RehearsalStep, StepResult};
use net::Exchange;
use rehearsal::Journal;
use serde_json::Value;

use crate::gateway::{Answer, Gateway, Seen};
use crate::setup::{Setup, ids};

/// A rehearsal behind a gateway with this rule. Its evidence holds only what took place.
async fn rehearsed(
    scenario: &str,
    rule: impl Fn(&str, usize) -> Answer + Send + Sync + 'static,
) -> (Setup, RehearsalOutcome, Vec<Seen>) {
    let mut setup = Setup::new(scenario, 0).await;
    let gateway = Gateway::start(&setup.standin.plain_base_url(), rule).await;
    setup.rehearsal.base = gateway.base.clone();
    let outcome = setup.run().await;
    let seen = gateway.seen();
    let received: Vec<(String, String)> =
        setup.standin.requests().into_iter().map(|one| (one.method.clone(), one.target_text())).collect();
    let forwarded = seen.iter().filter(|one| one.is_forwarded);
    let forwarded: Vec<_> = forwarded.map(|one| (one.method.clone(), one.target.clone())).collect();
    assert_eq!(forwarded, received);
    for finding in &outcome.findings {
        for exchange in &finding.evidence {
            let took_place = seen.iter().any(|seen| is_record_of(exchange, seen));
            assert!(took_place, "{scenario} made up {exchange:?}");
        }
        // The status that the words mention is the one that came last.
        let status = finding.evidence.last().and_then(|last| last.outcome.split(' ').next());
        assert_eq!(finding.problem.params.get("status").map(String::as_str), status);
    }
    (setup, outcome, seen)
}

/// The fate of one request, counted from 0 among those with its method; every other answer passes.
fn only(method: &'static str, number: usize, fate: Answer) -> impl Fn(&str, usize) -> Answer {
    move |of, count| if (of, count) == (method, number) { fate } else { Answer::Passed }
}

fn assert_nobody_is_left(setup: &Setup, outcome: &RehearsalOutcome) {
    assert_eq!((setup.test_users(), &outcome.left_behind), (vec![], &vec![]));
    assert_eq!(setup.journal.lines().unwrap(), "");
}

/// Whether the exchange has the method, target, body, status, headers and answer that the gateway saw.
fn is_record_of(exchange: &Exchange, seen: &Seen) -> bool {
    let (request, sent) = exchange.request.split_once('\n').unwrap_or((&exchange.request, ""));
    let (path, query) = seen.target.split_once('?').unwrap_or((&seen.target, ""));
    let query: Vec<String> = url::form_urlencoded::parse(query.as_bytes())
        .map(|(name, value)| format!("?{name}={value}"))
        .collect();
    let target = format!("{}{}", path.trim_start_matches("/api/scim/v2"), query.concat());
    let json = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    let (head, body) = seen.answer.split_once("\r\n\r\n").unwrap_or_default();
    // A body is shown without blanks between its parts, and only its beginning.
    let is_line_of_the_answer = |line: &String| {
        head.lines().any(|header| header.eq_ignore_ascii_case(line))
            || line.contains('…')
            || json(body).to_string().starts_with(line.as_str())
    };
    let status = seen.status.map(|status| format!("{status} in "));
    request == format!("{} …{target}", seen.method)
        && json(sent) == json(&seen.body)
        && status.is_some_and(|status| exchange.outcome.starts_with(&status))
        && exchange.answer.iter().all(is_line_of_the_answer)
}

const FATES: [Answer; 2] = [Answer::Lost, Answer::Replaced(500)];

#[tokio::test(flavor = "multi_thread")]
async fn a_creation_whose_answer_is_lost_is_looked_up_and_nobody_is_blamed() {
    for fate in FATES {
        for number in 0..4 {
            let (setup, outcome, _) = rehearsed("healthy", only("POST", number, fate)).await;
            assert_eq!(ids(&outcome), [""; 0], "POST {number} {fate:?}: {:#?}", outcome.findings);
            assert_eq!(outcome.stopped, None, "POST {number} {fate:?}");
            assert_nobody_is_left(&setup, &outcome);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_creation_that_never_arrived_is_sent_again() {
    let (setup, outcome, seen) = rehearsed("healthy", only("POST", 0, Answer::Instead(500))).await;
    assert_eq!((ids(&outcome), outcome.stopped.clone()), (vec![], None));
    let posts: Vec<&Seen> = seen.iter().filter(|one| one.method == "POST").collect();
    assert_eq!(posts[0].body, posts[1].body);
    assert_nobody_is_left(&setup, &outcome);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_found_behind_a_lost_answer_is_proved_by_what_took_place() {
    for fate in FATES {
        // The second creation repeats the first, and its answer is lost.
        let (_, outcome, _) = rehearsed("duplicate-not-refused", only("POST", 1, fate)).await;
        assert_eq!(ids(&outcome), ["duplicate-not-refused"], "{fate:?}");
        let [lookup] = outcome.findings[0].evidence.as_slice() else { panic!("{:?}", outcome.findings) };
        assert!(lookup.request.starts_with("GET …/Users?filter=userName eq "), "{}", lookup.request);
        assert_eq!(outcome.findings[0].problem.params["status"], "200");
        // The lost answer would have shown that the id is missing; the search has it.
        let (_, outcome, _) = rehearsed("create-without-id", only("POST", 0, fate)).await;
        assert_eq!(outcome.stopped, None, "{fate:?}");
        assert_eq!(outcome.results[&RehearsalStep::Create], StepResult::Passed, "{fate:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deletion_whose_answer_is_lost_counts_once_the_person_is_gone() {
    // The manager and the person with a role are deleted first. A server error there leaves their names in the journal.
    for (fate, first) in [(Answer::Lost, 0), (Answer::Replaced(500), 2)] {
        for number in first..4 {
            let (setup, outcome, _) = rehearsed("healthy", only("DELETE", number, fate)).await;
            assert_eq!(ids(&outcome), [""; 0], "DELETE {number} {fate:?}: {:#?}", outcome.findings);
            assert_eq!(outcome.results[&RehearsalStep::Delete], StepResult::Passed);
            assert_nobody_is_left(&setup, &outcome);
        }
        let (_, outcome, _) = rehearsed("deleted-person-still-there", only("DELETE", 2, fate)).await;
        assert_eq!(ids(&outcome), ["deleted-person-still-there"], "{fate:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deletion_that_finds_nobody_while_the_person_stays_is_refused() {
    let (setup, outcome, _) = rehearsed("healthy", only("DELETE", 2, Answer::Instead(404))).await;
    assert_eq!(ids(&outcome), ["delete-refused"]);
    assert_eq!(outcome.findings[0].problem.params["status"], "404");
    assert_eq!(outcome.results[&RehearsalStep::AfterDelete], StepResult::NotTried);
    assert_nobody_is_left(&setup, &outcome);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_error_that_does_not_come_again_is_no_finding() {
    for (method, number) in [("GET", 0), ("GET", 3), ("GET", 12), ("PATCH", 0), ("PATCH", 5)] {
        let (setup, outcome, _) = rehearsed("healthy", only(method, number, Answer::Instead(500))).await;
        assert_eq!((ids(&outcome), outcome.stopped.clone()), (vec![], None), "{method} {number}");
        assert_nobody_is_left(&setup, &outcome);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_falls_silent_is_not_asked_again_for_every_user() {
    let rule = |method: &str, number| {
        if (method, number) == ("GET", 0) { Answer::Passed } else { Answer::Lost }
    };
    let (setup, outcome, seen) = rehearsed("healthy", rule).await;
    assert_eq!(outcome.stopped.map(|problem| problem.id), Some(ProblemId::ConnectionBroken));
    // The creation, which is not repeated, then one search with its retries.
    let methods: Vec<&str> = seen.iter().map(|one| one.method.as_str()).collect();
    assert_eq!(methods, ["GET", "POST", "GET", "GET", "GET"]);
    assert_eq!(outcome.left_behind, setup.test_users());
    assert_eq!(outcome.left_behind.len(), 1);
    assert!(setup.journal.lines().unwrap().contains(&outcome.left_behind[0]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_that_shows_nobody_leaves_what_was_known_before() {
    // The title is refused in both spellings, and neither the next answer nor a read shows the person.
    let rule = |method: &str, number| match (method, number) {
        ("PATCH", 0 | 1) => Answer::Replaced(400),
        ("PATCH", 2) => Answer::Replaced(204),
        _ => Answer::Passed,
    };
    let (setup, ..) = rehearsed("person-not-readable", rule).await;
    let emails: Vec<String> = setup
        .standin
        .requests()
        .iter()
        .filter(|request| request.method == "PATCH")
        .map(|request| request.json()["Operations"][0].clone())
        .filter(|operation| operation["path"] == "emails[type eq \"work\"].value")
        .map(|operation| operation["value"].as_str().unwrap().to_owned())
        .collect();
    let [email] = emails.as_slice() else { panic!("{emails:?}") };
    assert!(email.ends_with("-new@contoso.com"), "{email}");
}
