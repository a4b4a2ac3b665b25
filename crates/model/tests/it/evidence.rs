//! Evidence: what is kept of requests and answers, and what is taken out of it.

use std::time::Duration;

use model::check::{CheckReport, Verdict};
use model::evidence::{Masked, milliseconds};
use model::ids::CheckId;
use model::problem::{Param, Problem, ProblemId};
use model::text::Text;
use net::{Body, Failure, Reply};
use serde_json::{Value, json};

const TOKEN: &str = "Tr7xK2mQ9vLp4sWd8zNa";

fn masked() -> Masked {
    Masked::new(TOKEN)
}

fn reply(headers: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Reply {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Reply {
        status: 200,
        headers: headers.iter().map(owned).collect(),
        body: Body::Whole(body.into()),
        took: Duration::from_millis(38),
    }
}

/// The body of an answer as it is kept, with nobody shown.
fn kept(body: impl Into<Vec<u8>>) -> String {
    masked().exchange("GET /Users", &Ok(reply(&[], body))).answer.concat()
}

#[test]
fn an_exchange_is_the_request_the_outcome_the_headers_that_matter_and_the_body() {
    let answer = reply(
        &[("content-type", "text/plain"), ("set-cookie", "session=1"), ("server", "x Tr7xK2mQ9vLp4sWd8zNa")],
        "not found",
    );
    let exchange = masked().exchange(&format!("GET /Users?token={TOKEN}"), &Ok(answer));
    assert_eq!(exchange.request, "GET /Users?token=••••");
    assert_eq!(exchange.outcome, "200 in 38 ms");
    assert_eq!(exchange.answer, ["content-type: text/plain", "server: x ••••", "not found"]);
}

#[test]
fn an_empty_body_is_no_line_of_the_answer() {
    assert_eq!(kept(""), "");
    assert_eq!(masked().exchange("GET /", &Ok(reply(&[], " \n"))).answer, [""; 0]);
}

#[test]
fn a_failure_is_kept_in_its_words_without_the_token() {
    let failure = Failure::NotSent { detail: format!("header {TOKEN}") };
    let exchange = masked().exchange(&format!("GET /{TOKEN}"), &Err(failure));
    assert_eq!(exchange.request, "GET /••••");
    assert_eq!(exchange.outcome, "the request could not be sent: header ••••");
    assert_eq!(exchange.answer, [""; 0]);
}

#[test]
fn nobody_in_a_body_keeps_a_name_at_any_depth() {
    let body = json!({
        "totalResults": 2,
        "Resources": [
            { "id": "1", "USERNAME": "ada@contoso.com", "name": { "givenName": "Ada" }, "active": true },
            { "id": "2", "emails": [{ "value": "eve@contoso.com", "type": "work" }], "title": "Countess" },
        ],
    });
    let shown: Value = serde_json::from_str(&kept(body.to_string())).unwrap();
    let expected = json!({
        "totalResults": 2,
        "Resources": [
            { "id": "1", "USERNAME": "…", "name": { "givenName": "…" }, "active": true },
            { "id": "2", "emails": [{ "value": "…", "type": "work" }], "title": "…" },
        ],
    });
    assert_eq!(shown, expected);
}

#[test]
fn only_the_person_who_was_asked_for_keeps_their_names() {
    let body = json!([{ "userName": "ada", "title": "Countess" }, { "userName": "eve", "title": "Spy" }]);
    let exchange =
        masked().exchange_showing("GET /Users", &reply(&[], body.to_string()), &|name| name == "ada");
    let shown: Value = serde_json::from_str(&exchange.answer.concat()).unwrap();
    assert_eq!(shown, json!([{ "userName": "ada", "title": "Countess" }, { "userName": "…", "title": "…" }]));
    assert_eq!((exchange.request.as_str(), exchange.outcome.as_str()), ("GET /Users", "200 in 38 ms"));
}

#[test]
fn a_body_that_is_no_json_loses_its_email_addresses_and_what_commands_a_terminal() {
    for (body, shown) in [
        ("no user ada.b+x@contoso.com, or <eve@contoso.com>", "no user …, or <…>"),
        ("ada@contoso.com", "…"),
        ("first\nsecond\u{1b}[1m\r", "first\nsecond [1m "),
        ("plain words, nothing else", "plain words, nothing else"),
    ] {
        assert_eq!(kept(body), shown);
    }
}

#[test]
fn a_long_body_is_cut_after_the_masking_and_not_before() {
    let long = format!("{}{TOKEN} behind", "x".repeat(1190));
    assert_eq!(kept(long), format!("{}•••• behin", "x".repeat(1190)));
    assert_eq!(kept("y".repeat(200_000)).chars().count(), 1200);
}

#[test]
fn a_token_that_breaks_off_at_the_end_is_masked_too() {
    for end in [8, 12, TOKEN.len() - 1] {
        assert_eq!(masked().excerpt(&format!("it was {}", &TOKEN[..end])), "it was ••••", "{end}");
    }
    assert_eq!(masked().excerpt("it was Tr7xK2m"), "it was Tr7xK2m", "seven characters are no token");
    assert_eq!(masked().excerpt("it was something else"), "it was something else");
}

#[test]
fn a_report_says_nothing_of_the_token_wherever_a_server_has_put_it() {
    let problem = || Problem::new(ProblemId::AnswerNotJson).with(Param::Detail, format!("at {TOKEN}"));
    let cleaned = Problem::new(ProblemId::AnswerNotJson).with(Param::Detail, "at ••••");
    for (verdict, expected) in [
        (Verdict::Failed(problem()), Verdict::Failed(cleaned.clone())),
        (Verdict::CouldNotCheck(problem()), Verdict::CouldNotCheck(cleaned.clone())),
        (
            Verdict::Warned(vec![problem(), problem()]),
            Verdict::Warned(vec![cleaned.clone(), cleaned.clone()]),
        ),
        (Verdict::Passed, Verdict::Passed),
    ] {
        let detail = Some(Text::new("detail-role").with("role", TOKEN));
        let report =
            CheckReport { detail, milliseconds: Some(7), ..CheckReport::new(CheckId::Answered, verdict) };
        let report = masked().report(report);
        assert_eq!(
            (report.check, report.verdict, report.milliseconds),
            (CheckId::Answered, expected, Some(7))
        );
        assert_eq!(report.detail.unwrap().params["role"], "••••");
    }
}

#[test]
fn times_are_whole_milliseconds() {
    assert_eq!(milliseconds(Duration::from_micros(38_900)), 38);
    assert_eq!(milliseconds(Duration::MAX), u32::MAX);
}
