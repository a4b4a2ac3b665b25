//! Answers that get lost: what the rehearsal concludes from them, and that its evidence holds only what took place.

use model::rehearsal::{RehearsalOutcome, RehearsalStep, StepResult};
use net::Exchange;
use rehearsal::Journal;
use serde_json::Value;

use crate::gateway::{Answer, Gateway, Seen};
use crate::rehearsal::{Way, ids};

/// A rehearsal whose answers to requests with `method`, counted from 0, meet this fate.
async fn rehearsed(
    scenario: &str,
    method: &'static str,
    lost: usize,
    fate: Answer,
) -> (Way, RehearsalOutcome) {
    let mut way = Way::new(scenario, 0).await;
    let rule = move |of: &str, number| if (of, number) == (method, lost) { fate } else { Answer::Passed };
    let gateway = Gateway::start(&way.standin.plain_base_url(), rule).await;
    way.what.base = gateway.base.clone();
    let outcome = way.rehearsed().await;
    let seen = gateway.seen();
    let received: Vec<(String, String)> =
        way.standin.requests().into_iter().map(|one| (one.method.clone(), one.target_text())).collect();
    let forwarded: Vec<_> = seen.iter().map(|one| (one.method.clone(), one.target.clone())).collect();
    assert_eq!(forwarded, received);
    for finding in &outcome.findings {
        for exchange in &finding.evidence {
            let took_place = seen.iter().any(|seen| is_record_of(exchange, seen));
            assert!(took_place, "{scenario} {method} {lost} {fate:?} made up {exchange:?}");
        }
        // The status that the words mention is the one that came last.
        let status = finding.evidence.last().and_then(|last| last.outcome.split(' ').next());
        assert_eq!(finding.problem.params.get("status").map(String::as_str), status);
    }
    assert!(outcome.left_behind.is_empty(), "{scenario} {method} {lost} {fate:?}: {:?}", outcome.left_behind);
    (way, outcome)
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
        for lost in 0..4 {
            let (way, outcome) = rehearsed("healthy", "POST", lost, fate).await;
            assert_eq!(ids(&outcome), [""; 0], "POST {lost} {fate:?}: {:#?}", outcome.findings);
            assert_eq!(outcome.stopped, None, "POST {lost} {fate:?}");
            assert!(way.there().is_empty() && way.paper.lines().unwrap().is_empty());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_found_behind_a_lost_answer_is_proved_by_what_took_place() {
    for fate in FATES {
        // The second creation repeats the first, and its answer is lost.
        let (_, outcome) = rehearsed("duplicate-not-refused", "POST", 1, fate).await;
        assert_eq!(ids(&outcome), ["duplicate-not-refused"], "{fate:?}");
        let [lookup] = outcome.findings[0].evidence.as_slice() else { panic!("{:?}", outcome.findings) };
        assert!(lookup.request.starts_with("GET …/Users?filter=userName eq "), "{}", lookup.request);
        assert_eq!(outcome.findings[0].problem.params["status"], "200");
        // The first answer would have shown that the id is missing.
        let (_, outcome) = rehearsed("create-without-id", "POST", 0, fate).await;
        assert_eq!(outcome.stopped, None, "{fate:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deletion_whose_answer_is_lost_counts_once_the_person_is_gone() {
    // The manager and the person with a role are deleted first. A server error there leaves their names in the journal.
    for (fate, first) in [(Answer::Lost, 0), (Answer::Replaced(500), 2)] {
        for lost in first..4 {
            let (way, outcome) = rehearsed("healthy", "DELETE", lost, fate).await;
            assert_eq!(ids(&outcome), [""; 0], "DELETE {lost} {fate:?}: {:#?}", outcome.findings);
            assert_eq!(outcome.results[&RehearsalStep::Delete], StepResult::Passed);
            assert!(way.there().is_empty() && way.paper.lines().unwrap().is_empty());
        }
        rehearsed("deleted-person-still-there", "DELETE", 2, fate).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_that_shows_nobody_leaves_what_was_known_before() {
    // The title is refused in both spellings, and neither the next answer nor a read shows the person.
    let mut way = Way::new("person-not-readable", 0).await;
    let rule = |method: &str, number| match (method, number) {
        ("PATCH", 0 | 1) => Answer::Replaced(400),
        ("PATCH", 2) => Answer::Replaced(204),
        _ => Answer::Passed,
    };
    let gateway = Gateway::start(&way.standin.plain_base_url(), rule).await;
    way.what.base = gateway.base.clone();
    way.rehearsed().await;
    let updates: Vec<Value> = way
        .standin
        .requests()
        .iter()
        .filter(|request| request.method == "PATCH")
        .map(|request| request.json()["Operations"][0].clone())
        .collect();
    let emails: Vec<&str> = updates
        .iter()
        .filter(|operation| operation["path"] == "emails[type eq \"work\"].value")
        .filter_map(|operation| operation["value"].as_str())
        .collect();
    assert_eq!(emails.len(), 1, "{updates:#?}");
    assert!(emails[0].ends_with("-new@contoso.com"), "{emails:?}");
}
