//! Explaining messages: that each is told as the right problem, whatever way it was copied.

use std::fmt::Write as _;

use explain::{Certainty, Conclusion, MOST_BYTES, explain};
use proptest::prelude::*;
use serde::Deserialize;

/// A message, written for this test, with the labels of a specialist. `problem` is the one whose words on screen fit
/// best; `None` where nothing should be told.
#[derive(Deserialize)]
struct Message {
    id: String,
    text: String,
    cause_class: String,
    problem: Option<String>,
    also_acceptable: Vec<String>,
}

fn messages() -> Vec<Message> {
    serde_json::from_str(include_str!("messages.json")).unwrap()
}

fn problem(text: &str) -> Option<String> {
    explain(text).best().map(|problem| problem.id.as_str().to_owned())
}

fn cause(text: &str) -> &'static str {
    explain(text).best().map_or("unknown", |problem| problem.id.cause().as_str())
}

#[test]
fn messages_of_every_kind_are_explained() {
    let mut wrong = String::new();
    let messages = messages();
    for message in &messages {
        let (cause, problem) = (cause(&message.text), problem(&message.text));
        if problem != message.problem {
            let _ = writeln!(wrong, "{}: {:?} and not {problem:?}", message.id, message.problem);
        }
        if cause != message.cause_class && !message.also_acceptable.iter().any(|other| other == cause) {
            let _ = writeln!(wrong, "{}: {} and not {cause}", message.id, message.cause_class);
        }
    }
    assert!(messages.len() >= 60 && wrong.is_empty(), "{wrong}");
}

/// A message reaches us through mails, tables, JSON and HTML: what it says stays the same.
#[test]
fn a_message_is_told_the_same_whichever_way_it_was_copied() {
    type Way = (&'static str, fn(&str) -> String);
    let ways: [Way; 6] = [
        ("in JSON", |text| serde_json::json!({ "value": [{ "text": text }] }).to_string()),
        ("in JSON in JSON", |text| {
            let inner = serde_json::json!({ "text": text }).to_string();
            serde_json::json!({ "key": inner }).to_string()
        }),
        ("with a line for each word", |text| text.split(' ').collect::<Vec<_>>().join("\n")),
        ("as HTML", |text| text.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#39;")),
        ("in a row of a table", |text| format!("2026-11-02,17,\"{}\",x", text.replace('"', "\"\""))),
        ("with Windows’ line ends", |text| text.replace('\n', "\r\n")),
    ];
    for message in messages() {
        for (way, copied) in ways {
            assert_eq!(problem(&copied(&message.text)), message.problem, "{} {way}", message.id);
        }
    }
}

#[test]
fn what_is_no_problem_is_called_so_and_what_is_none_of_ours_is_unknown() {
    assert_eq!(explain("SkipReason: RedundantExport").outcome(), Conclusion::NotAnError);
    assert_eq!(explain("Error code: DuplicateTargetEntries").outcome(), Conclusion::Explained);
    for nothing in ["", " \n", "Lunch is at noon.", "AADSTS50008: The SAML token is invalid.", "🙂", "\u{0}"]
    {
        assert_eq!(explain(nothing).outcome(), Conclusion::Unknown, "{nothing:?}");
    }
}

#[test]
fn what_failed_is_not_called_well_because_of_a_word() {
    for (text, cause_class) in [
        ("Success: false. The request was not successful, StatusCode: Conflict", "duplicate-user"),
        ("no error 401 anymore, it works", "not-an-error"),
        ("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"det", "unknown"),
        ("Please accept this token of appreciation. The certificate of authenticity has expired.", "unknown"),
    ] {
        assert_eq!(cause(text), cause_class, "{text}");
    }
    let both = explain("Skipped: RedundantExport. Also: 500 Internal Server Error");
    assert_eq!(both.outcome(), Conclusion::NotAnError);
    assert_eq!(both.matches.last().map(|last| last.problem.id.cause().as_str()), Some("server-error"));
}

/// A novel has every everyday word somewhere.
#[test]
fn a_long_text_without_a_word_of_this_field_is_unknown() {
    let novel = "Whenever it was a damp November she paused before the certificate on the wall, which had expired, \
                 and thought of the guests who were refused; whenever the first cycle of the moon was still going \
                 on, nobody was assigned to anything, and whoever had been invited from another domain went home. \
                 The user of the boat had been deleted from the list, so they said, and the manager was not found. \
                 It takes some time, she said, up to forty minutes, before anybody appears at all.";
    assert_eq!(explain(novel).outcome(), Conclusion::Unknown);
}

/// The lightest row of the table weighs 38, the least that is told; 84 is the least that is told as certain.
#[test]
fn messages_at_the_thresholds_are_told_with_the_right_certainty() {
    let told = |text: &str| {
        let explanation = explain(text);
        explanation.matches.first().map(|best| (best.problem.id.as_str().to_owned(), best.certainty))
    };
    for (text, expected) in [
        ("the endpoint is not fully compatible", Some(("values-refused", Certainty::Likely))),
        ("the endpoint is fully compatible", None),
        // 80, 82 with another row that agrees, and 84.
        ("SCIM: the api key was revoked", Some(("entra-token-refused", Certainty::Likely))),
        ("SCIM: the token was rotated", Some(("entra-token-refused", Certainty::Sure))),
        ("SCIM: no authorization header", Some(("entra-token-empty", Certainty::Sure))),
        // 84 is certain only where the text names something of this field; a documented code (94) always is.
        ("no authorization header", Some(("entra-token-empty", Certainty::Likely))),
        ("SkipReason: RedundantExport", Some(("nothing-to-change", Certainty::Sure))),
    ] {
        let expected = expected.map(|(id, certainty)| (id.to_owned(), certainty));
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn a_text_of_many_problems_says_that_there_are_more() {
    let few = explain("Error code: DuplicateTargetEntries");
    let many = explain(
        "DuplicateTargetEntries; InvalidAnchor; LicenseLimitExceeded; NotEffectivelyEntitled; \
         AADSTS50011; 500 Internal Server Error; SchemaAttributeNotFound",
    );
    assert_eq!((few.left_out, many.matches.len()), (0, 4));
    assert!(many.left_out > 0, "{many:?}");
}

#[test]
fn the_sign_in_number_is_the_only_thing_that_comes_back() {
    let message = "AADSTS53003: Access has been blocked. token=9f8e7d6c5b4a39281706 ada@contoso.com";
    let said = format!("{:?}", explain(message));
    assert!(said.contains("AADSTS53003"), "{said}");
    assert!(!said.contains("9f8e7d") && !said.contains("ada@"), "{said}");
}

#[test]
fn a_code_that_only_provisioning_has_is_told_also_beside_words_of_something_else() {
    let text = "seen over rdp in the teams meeting\nError code: DuplicateSourceEntries";
    assert_eq!(cause(text), "duplicate-in-source");
    assert_eq!(cause("the printer said it in the teams meeting over rdp"), "unknown");
}

#[test]
fn of_a_very_long_text_the_beginning_and_the_end_are_read() {
    let long = "x".repeat(2 * MOST_BYTES);
    for text in [format!("DuplicateSourceEntries {long}"), format!("{long} DuplicateSourceEntries")] {
        assert_eq!(cause(&text), "duplicate-in-source");
    }
}

proptest! {
    #[test]
    fn any_text_is_survived(text in "\\PC{0,400}", bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = explain(&text);
        let _ = explain(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn text_around_a_message_takes_nothing_from_it(before in "[a-z ]{0,60}", after in "[a-z ]{0,60}") {
        let text = format!("{before}\nError code: DuplicateSourceEntries\n{after}");
        prop_assert_eq!(cause(&text), "duplicate-in-source");
    }
}
