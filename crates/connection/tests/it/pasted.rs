//! What was pasted into address and token, and what a token's shape says.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use connection::paste::sort_out;
use connection::token::{ends_in, judge};
use jiff::Timestamp;

const ADDRESS: &str = "https://app.trelica.com/api/scim/v2";
const TOKEN: &str = "bGV0IG1lIGluIHBsZWFzZSwgSSBhbSBFbnRyYQ";

/// Address, token, and what was tidied.
fn sorted(address: &str, token: &str) -> (String, String, Vec<&'static str>) {
    let sorted = sort_out(address, token);
    (sorted.address, sorted.token, sorted.tidied.iter().map(|one| one.as_str()).collect())
}

#[test]
fn what_stands_in_its_place_stays_there() {
    for (address, token) in [
        (ADDRESS, ""),
        ("", "short"),
        ("", TOKEN),
        ("hello", ""),
        (TOKEN, "short"),
        ("hello", "short"),
        ("", ""),
    ] {
        assert_eq!(
            sorted(address, token),
            (address.to_owned(), token.to_owned(), vec![]),
            "{address} {token}"
        );
    }
}

#[test]
fn an_address_in_the_place_of_the_token_is_moved() {
    assert_eq!(sorted("", ADDRESS), (ADDRESS.to_owned(), String::new(), vec!["swapped"]));
    assert_eq!(sorted("short", ADDRESS), (ADDRESS.to_owned(), "short".to_owned(), vec!["swapped"]));
}

#[test]
fn both_in_one_place_are_told_apart_and_the_space_between_them_is_said() {
    for (address, token) in
        [(format!("{ADDRESS} {TOKEN}"), String::new()), (String::new(), format!("{ADDRESS} {TOKEN}"))]
    {
        let expected = (ADDRESS.to_owned(), TOKEN.to_owned(), vec!["white-space", "one-block"]);
        assert_eq!(sorted(&address, &token), expected);
    }
}

#[test]
fn a_second_address_is_not_taken_for_the_first() {
    let (address, token, _) = sorted(&format!("{ADDRESS} https://other.example/scim/v2"), TOKEN);
    assert!(address.starts_with(ADDRESS) && address.contains("other.example"), "{address}");
    assert_eq!(token, TOKEN);
}

#[test]
fn a_token_that_was_broken_over_lines_comes_back_together_behind_its_label() {
    let (first, last) = TOKEN.split_at(20);
    assert_eq!(sorted(ADDRESS, &format!("Bearer token: {first}\n{last}")).1, TOKEN);
    assert_eq!(sorted(ADDRESS, &format!("Bearer\u{a0}{TOKEN}")).1, TOKEN);
}

#[test]
fn of_several_values_that_are_called_a_token_the_first_counts() {
    let block = format!(r#"{{"url":"{ADDRESS}","expires":"2027","token":"first-1","password":"second-2"}}"#);
    for (address, token) in [(block.as_str(), ""), ("", block.as_str())] {
        let (address, token, _) = sorted(address, token);
        assert_eq!((address.as_str(), token.as_str()), (ADDRESS, "first-1"));
    }
}

#[test]
fn a_label_without_a_value_stays_where_it_was_typed() {
    for word in ["Bearer", "token", "token=", "password"] {
        assert_eq!(sorted(ADDRESS, word).1, word);
    }
}

#[test]
fn characters_that_cannot_be_seen_go() {
    for invisible in ['\u{ad}', '\u{200b}', '\u{202e}', '\u{2060}', '\u{2066}', '\u{feff}', '\u{7}', '\u{1b}']
    {
        let pasted = format!("{TOKEN}{invisible}");
        let expected = (ADDRESS.to_owned(), TOKEN.to_owned(), vec!["invisible-characters"]);
        assert_eq!(sorted(ADDRESS, &pasted), expected, "{invisible:?}");
    }
}

#[test]
fn quotation_marks_and_brackets_around_a_value_go_and_are_said() {
    for (before, after) in
        [("\"", "\""), ("“", "”"), ("«", "»"), ("<", ">"), ("(", ")"), ("[", "]"), ("", ","), ("", ";")]
    {
        let pasted = format!("{before}{TOKEN}{after}");
        assert_eq!(
            sorted(ADDRESS, &pasted),
            (ADDRESS.to_owned(), TOKEN.to_owned(), vec!["quotes"]),
            "{pasted}"
        );
    }
}

const NOW: i64 = 1_000_000;

fn warnings(token: &str) -> Vec<&'static str> {
    let warnings = judge(token, Timestamp::from_second(NOW).unwrap()).unwrap();
    warnings.iter().map(|problem| problem.id.as_str()).collect()
}

fn web_token(ends: i64) -> String {
    let claims = URL_SAFE_NO_PAD.encode(format!("{{\"exp\":{ends}}}"));
    format!("eyJhbGciOiJub25lIn0.{claims}.c2ln")
}

#[test]
fn a_token_may_have_a_thousand_bytes() {
    assert_eq!(warnings(&"a".repeat(1000)), [""; 0]);
    assert_eq!(warnings(&"a".repeat(1001)), ["token-too-long"]);
}

#[test]
fn a_token_that_ends_within_a_day_is_short_lived() {
    let day = 24 * 60 * 60;
    for (ends, expected) in [
        (NOW - 1, vec!["token-short-lived"]),
        (NOW, vec!["token-short-lived"]),
        (NOW + day - 1, vec!["token-short-lived"]),
        (NOW + day, vec![]),
        (NOW + day + 1, vec![]),
    ] {
        assert_eq!(warnings(&web_token(ends)), expected, "{ends}");
    }
    let problems = judge(&web_token(0), Timestamp::from_second(NOW).unwrap()).unwrap();
    assert_eq!(problems[0].params["expires"], "1 January 1970, 00:00 UTC");
}

#[test]
fn only_a_web_token_says_when_it_ends() {
    let claims = URL_SAFE_NO_PAD.encode(r#"{"exp":1}"#);
    for token in
        [claims.clone(), format!("a.{claims}"), format!("a.{}.c", &claims[1..]), "a.e30.c".to_owned()]
    {
        assert_eq!(warnings(&token), [""; 0], "{token}");
    }
    assert_eq!(warnings(&format!("a.{claims}=.c")), ["token-short-lived"], "with padding");
}

#[test]
fn a_token_that_does_not_fit_into_a_header_is_stopped() {
    for token in ["two words", "tab\there", "tokén", "\u{7f}"] {
        let problem = judge(token, Timestamp::UNIX_EPOCH).unwrap_err();
        assert_eq!(problem.id.as_str(), "token-unreadable", "{token:?}");
    }
}

#[test]
fn the_end_of_a_token_is_shown_from_twelve_characters_on() {
    assert_eq!(ends_in("abcdefghijk"), "");
    assert_eq!(ends_in("abcdefghijkl"), "ijkl");
    assert_eq!(ends_in("abcdefghijklmnop"), "mnop");
}
