//! Words out of the catalog, and codes as they are read aloud.

use model::catalog::{find, page, say};
use model::id;
use model::ids::StepId;
use model::problem::{Param, Problem, ProblemId};
use model::spoken_code::{Code, NoCode, read};
use model::text::{Text, one_line};

#[test]
fn a_text_is_said_in_words_with_its_values_and_without_marks() {
    let counted = Text::new(id!("case-removed-count")).with("times", 3).with("different", 2);
    assert_eq!(say(&counted, &[]), "Places: 3. Different values: 2.");
    let path = Text::new(id!("path-mapping"));
    assert_eq!(say(&path, &[("portal", "newer")]), "Manage › Attribute mapping");
    assert_eq!(
        find(&path, &[("portal", "older")]).unwrap(),
        "**Manage** › **Provisioning**, then open **Mappings**"
    );
}

#[test]
fn a_value_that_is_the_id_of_a_text_is_said_in_words() {
    let step = Text::new(id!("report-step")).with("number", 4).with("name-id", "app-name");
    assert!(say(&step, &[]).contains("SCIM Setup Assistant"), "{}", say(&step, &[]));
}

#[test]
fn an_attribute_of_a_text_is_found_behind_a_dot() {
    assert!(find(&Text::new("sign-in-page.text"), &[]).unwrap().starts_with("Go back to the"));
    for missing in ["sign-in-page.nothing", "nothing", "nothing.text"] {
        assert_eq!(find(&Text::new(missing), &[]), None);
        assert_eq!(say(&Text::new(missing), &[]), missing, "an unknown id is shown as it is");
    }
}

#[test]
fn an_id_of_the_catalog_is_the_text_that_stands_in_the_code() {
    assert_eq!(id!("app-name"), "app-name");
}

#[test]
fn a_page_has_a_heading_and_a_text_in_which_nothing_is_markup() {
    let html = page("sign-in-page");
    assert!(html.starts_with("<!doctype html>") && html.ends_with("</html>"), "{html}");
    assert!(html.contains("<title>You can close this page</title>"), "{html}");
    assert!(html.contains("<h1>You can close this page</h1><p>Go back to the"), "{html}");
    assert!(page("a<b>&c").contains("<h1>a&lt;b&gt;&amp;c</h1>"));
}

#[test]
fn a_value_stays_on_its_line_and_cannot_turn_the_reading_around() {
    assert_eq!(one_line("a\nb\tc\u{1b}[1m d\u{202e}e\u{2066}f\u{200f}g é"), "a b c [1m d e f g é");
    let problem = Problem::new(ProblemId::TokenRejected).with(Param::Status, "401\r\n\u{202e}x");
    assert_eq!(problem.params["status"], "401   x");
    assert_eq!(Problem::from(ProblemId::TokenRejected), Problem::new(ProblemId::TokenRejected));
}

#[test]
fn a_code_is_one_letter_and_two_digits_or_the_number_of_a_step() {
    for (typed, understood) in [("two two", "22"), ("step double one", "11"), ("Z nine eight", "Z98")] {
        assert_eq!(read(typed), Err(NoCode::NotOurs(understood.to_owned())), "{typed}");
    }
    for unclear in ["9 T", "T X 99", "T9T", "T 2 3 4", "twenty zero T"] {
        assert_eq!(read(unclear), Err(NoCode::Unclear), "{unclear}");
    }
    assert_eq!(read("double one"), Err(NoCode::NotOurs("11".to_owned())));
    assert_eq!(read("Step １０"), Ok(Code::Step(StepId::GoLive)));
}
