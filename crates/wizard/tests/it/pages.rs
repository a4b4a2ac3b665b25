//! The report as HTML: what an answer or a computer says is text and never markup.

use jiff::Timestamp;
use model::flow::CheckId;
use net::Exchange;
use support::case::ComputerInfo;
use wizard::case;

use crate::events::{KEY, new};

const CANARY: &str = "<script>alert('\"canary\"') && 1</script>";

#[test]
fn markup_in_an_answer_or_a_computers_name_is_escaped() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let desk = ComputerInfo { system: CANARY.to_owned(), ..ComputerInfo::default() };
    let (mut case, manifest) = case::make(&new(), desk, KEY, now).unwrap();
    let exchange = Exchange {
        request: format!("GET /Users {CANARY}"),
        outcome: CANARY.to_owned(),
        answer: vec![format!("**bold** {CANARY}")],
    };
    case.evidence.insert(CheckId::PersonFound, vec![exchange]);
    let html = case::html(&case, &manifest);
    assert!(!html.contains("<script") && !html.contains("\"canary\""), "{html}");
    let escaped = "&lt;script&gt;alert('&quot;canary&quot;') &amp;&amp; 1&lt;/script&gt;";
    assert_eq!(html.matches(escaped).count(), 4, "{html}");
    // Evidence is shown as it was: only texts of the catalog have bold labels.
    assert!(html.contains("**bold**"), "{html}");
}

#[test]
fn the_page_is_whole_and_loads_nothing() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let (case, manifest) = case::make(&new(), ComputerInfo::default(), KEY, now).unwrap();
    let html = case::html(&case, &manifest);
    assert!(html.starts_with("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\">"), "{html}");
    assert!(
        html.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
            && html.ends_with("</html>")
    );
    for tag in ["h1", "h2", "h3", "table", "tr", "article", "p", "pre", "b", "code", "style", "title"] {
        let count = |text: &str| html.matches(text).count();
        assert_eq!(count(&format!("<{tag}>")), count(&format!("</{tag}>")), "{tag}");
    }
    assert!(!html.contains("src=") && !html.contains("href="), "{html}");
}
