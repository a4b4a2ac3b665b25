//! Files that the window saves and opens: a report for the help desk, and what one administrator hands to the other.

use std::path::{Path, PathBuf};

use support::handover;

use crate::desk::{Desk, alone, say, until};

#[test]
fn a_report_and_a_hand_over_are_saved_where_the_page_says_and_opened_in_another_window() {
    alone("files", |stage| async move {
        let desk = stage.open().await;
        desk.press("welcome-practice").await;
        desk.until_page("step-before").await;
        desk.choose("part", "entra").await;
        domains(&desk).await;

        desk.press("help").await;
        desk.press("button-explain").await;
        desk.until_page("explain").await;
        desk.press("button-report").await;
        desk.until_page("report").await;
        let report = saved_by(&desk, "report.primary", "report-saved").await;
        assert!(std::fs::read(&report).unwrap().starts_with(b"PK"), "{report:?} is no zip");
        // Nothing that is there is written over.
        let again = saved_by(&desk, "report.primary", "report-saved").await;
        assert!(again.exists() && report.exists());

        desk.press_step("step-turn-on-scim").await;
        desk.press("hand-over-now").await;
        desk.until_page("hand-over").await;
        let file = saved_by(&desk, "hand-over.primary", "hand-over-saved").await;
        let handed = handover::read(&std::fs::read(&file).unwrap()).expect("what was saved can be read");
        let words = handed.words();
        assert!(desk.shows(words).await, "the page says the words");
        desk.close().await;

        let desk = stage.open().await;
        desk.until_page("welcome").await;
        desk.open_file(&report).await;
        desk.until_said("button-leave-replay").await;
        assert_eq!(desk.view().await["replay"]["id"], "replay-banner-practice");
        assert!(desk.shows(&say("step-before")).await, "the report shows the step where it was made");
        desk.press("button-leave-replay").await;
        desk.until_page("welcome").await;

        desk.press("welcome-practice").await;
        desk.until_page("step-before").await;
        desk.choose("part", "trelica").await;
        domains(&desk).await;
        desk.open_file(&file).await;
        desk.until_page("receive").await;
        desk.write("hand-over-words", "apple apple apple").await;
        desk.press("receive.primary").await;
        desk.until_said("problem-words-differ").await;
        desk.clear("hand-over-words").await;
        desk.write("hand-over-words", &words.to_uppercase()).await;
        desk.press("receive.primary").await;
        desk.until_page("step-turn-on-scim").await;
        desk.close().await;
    });
}

/// Names the domains, and waits until the page has said what it read, so that nothing moves any more.
async fn domains(desk: &Desk) {
    desk.write("email-domains", "contoso.com").await;
    until("the domains are read", || desk.shows("Domains: contoso.com")).await;
}

/// Presses a button that saves, and reads where the page says that the file is.
async fn saved_by(desk: &Desk, button: &str, saved: &str) -> PathBuf {
    desk.press(button).await;
    desk.until_said(saved).await;
    let page = desk.view().await["page"].to_string();
    let path = page.split("\"path\":\"").nth(1).and_then(|rest| rest.split('"').next());
    let path = path.unwrap_or_else(|| panic!("no path in {page}"));
    assert!(Path::new(path).is_file(), "{path} is not there");
    path.into()
}
