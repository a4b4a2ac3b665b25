//! What is known: which outcomes still count, what has changed since a recheck, and what is stored.

use std::collections::BTreeMap;

use jiff::Timestamp;
use model::check::{PersonRecord, Verdict};
use model::facts::{Facts, TokenFacts};
use model::ids::{CheckId, Field, StepId};
use model::problem::{Problem, ProblemId};
use model::recheck::{CheckSummary, Recheck};
use model::store::{Document, Slot, SlotContent, encode, judge};
use serde_json::json;

pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn problem() -> Problem {
    Problem::new(ProblemId::TokenRejected)
}

#[test]
fn a_step_may_turn_green_on_everything_but_a_failure_and_what_could_not_be_checked() {
    for (verdict, is_green) in [
        (Verdict::Passed, true),
        (Verdict::Warned(vec![problem()]), true),
        (Verdict::Confirmed, true),
        (Verdict::NotChecked, true),
        (Verdict::Failed(problem()), false),
        (Verdict::CouldNotCheck(problem()), false),
    ] {
        assert_eq!(verdict.is_green(), is_green, "{verdict:?}");
    }
}

#[test]
fn an_outcome_counts_only_for_the_answers_that_it_was_computed_from() {
    let mut facts = Facts::default();
    let check = CheckId::UserNamePredicted;
    assert!(facts.holds(check).is_none() && !facts.is_outdated(check) && !facts.is_green(check));

    facts.answers.set(Field::PilotUpn, "ada@contoso.com");
    facts.set_outcome(check, Some(Verdict::Passed), at(1));
    assert!(facts.holds(check).is_some() && !facts.is_outdated(check) && facts.is_green(check));

    facts.answers.set(Field::PilotUpn, "eve@contoso.com");
    assert!(facts.holds(check).is_none() && facts.is_outdated(check) && !facts.is_green(check));

    facts.answers.set(Field::PilotUpn, " ada@contoso.com ");
    assert!(facts.is_green(check), "the first answer is back, but for spaces");
    facts.answers.set(Field::RoleName, "Read-only");
    assert!(facts.is_green(check), "it does not read the role");

    facts.set_outcome(check, Some(Verdict::Failed(problem())), at(2));
    assert!(facts.holds(check).is_some() && !facts.is_green(check));
    facts.set_outcome(check, None, at(3));
    assert!(!facts.outcomes.contains_key(&check));
}

#[test]
fn a_basis_has_the_domains_as_they_are_understood_and_the_count_of_the_token() {
    let mut facts = Facts::default();
    facts.answers.set(Field::EmailDomains, "Contoso.com,  fabrikam.com");
    assert_eq!(facts.basis(CheckId::DomainsConfirmed)[&Field::EmailDomains], "contoso.com fabrikam.com");
    facts.answers.set(Field::Address, "https://h.example/scim/v2");
    facts.token = TokenFacts { saves: 3, ..TokenFacts::default() };
    let basis = |token: &str| {
        let address = "https://h.example/scim/v2".to_owned();
        BTreeMap::from([(Field::Address, address), (Field::Token, token.to_owned())])
    };
    assert_eq!(facts.basis(CheckId::Answered), basis("none"));
    facts.token.is_there = true;
    assert_eq!(facts.basis(CheckId::Answered), basis("3"));
}

#[test]
fn an_outcome_that_says_the_same_as_before_keeps_its_time() {
    let mut facts = Facts::default();
    let check = CheckId::DomainsConfirmed;
    let time = |facts: &Facts| facts.outcomes[&check].at;
    facts.set_outcome(check, Some(Verdict::Confirmed), at(1));
    facts.set_outcome(check, Some(Verdict::Confirmed), at(2));
    assert_eq!(time(&facts), at(1));
    facts.set_outcome(check, Some(Verdict::Passed), at(3));
    assert_eq!(time(&facts), at(3), "the verdict is another");
    facts.answers.set(Field::EmailDomains, "contoso.com");
    facts.set_outcome(check, Some(Verdict::Passed), at(4));
    assert_eq!(time(&facts), at(4), "the answers are others");
}

#[test]
fn a_token_that_is_taken_away_leaves_its_count_the_one_that_is_replaced_and_where_scim_was_on() {
    let token = TokenFacts {
        is_there: true,
        saves: 4,
        ends_in: "7f3c".to_owned(),
        session_only: true,
        warnings: vec![problem()],
        replacing: Some(3),
        accepted_at: Some("app.trelica.com".to_owned()),
    };
    let left = TokenFacts {
        saves: 4,
        replacing: Some(3),
        accepted_at: Some("app.trelica.com".to_owned()),
        ..TokenFacts::default()
    };
    assert_eq!(token.taken_away(), left);
}

#[test]
fn a_token_is_replaced_once_a_later_one_is_there() {
    for (is_there, saves, replacing, is_replaced) in [
        (true, 4, Some(3), true),
        (true, 3, Some(3), false),
        (true, 2, Some(3), false),
        (false, 4, Some(3), false),
        (true, 4, None, false),
    ] {
        let token = TokenFacts { is_there, saves, replacing, ..TokenFacts::default() };
        assert_eq!(token.is_replaced(), is_replaced, "{token:?}");
    }
}

#[test]
fn a_new_token_is_half_way_until_it_works_in_trelica_and_in_entra() {
    let token = TokenFacts { is_there: true, saves: 2, replacing: Some(1), ..TokenFacts::default() };
    let mut facts = Facts { token, ..Facts::default() };
    assert!(facts.token_is_half_way());
    for (first, second) in
        [(CheckId::EntraQuestion, CheckId::EntraTested), (CheckId::EntraTested, CheckId::EntraQuestion)]
    {
        let mut facts = facts.clone();
        facts.set_outcome(first, Some(Verdict::Passed), at(1));
        assert!(facts.token_is_half_way(), "{first:?} alone");
        facts.set_outcome(second, Some(Verdict::Confirmed), at(1));
        assert!(!facts.token_is_half_way());
    }
    facts.token.replacing = None;
    assert!(!facts.token_is_half_way());
}

#[test]
fn the_prediction_is_about_the_pilot_that_was_typed() {
    let mut facts = Facts::default();
    facts.answers.set(Field::EmailDomains, "contoso.com");
    facts.answers.set(Field::PilotUpn, "ada@contoso.onmicrosoft.com");
    facts.answers.set(Field::PilotMail, "ada@contoso.com");
    assert_eq!(facts.prediction().problem.unwrap().id, ProblemId::UserNameIsOnmicrosoft);
    facts.answers.set(Field::UserNameSource, "mail");
    let prediction = facts.prediction();
    assert_eq!((prediction.user_name.as_deref(), prediction.problem), (Some("ada@contoso.com"), None));
}

#[test]
fn of_a_person_only_what_is_compared_later_is_kept() {
    let user = scim::User::from(json!({
        "id": "7",
        "externalId": "x",
        "userName": "ada@contoso.com",
        "meta": { "lastModified": "2026-11-23T10:00:00Z" },
    }));
    let record = PersonRecord {
        id: Some("7".to_owned()),
        external_id: Some("x".to_owned()),
        last_modified: Some("2026-11-23T10:00:00Z".to_owned()),
    };
    assert_eq!(PersonRecord::from(&user), record);
    assert_eq!(PersonRecord::from(&scim::User::from(json!({}))), PersonRecord::default());
}

/// What is news in a recheck in which one check stood and stands like this.
fn news(before: Option<CheckSummary>, now: Option<Verdict>) -> Vec<(CheckId, CheckSummary)> {
    let mut facts = Facts::default();
    facts.set_outcome(CheckId::Answered, now, at(1));
    let before = before.map(|before| (CheckId::Answered, before)).into_iter().collect();
    Recheck { before, left: Vec::new() }.changed(&facts)
}

#[test]
fn a_recheck_tells_what_is_wrong_and_what_has_changed() {
    use CheckSummary::{Good, Unknown, Wrong};
    let wrong = Wrong(ProblemId::TokenRejected);
    let failed = || Some(Verdict::Failed(problem()));
    for (before, now, told) in [
        (Some(Good), Some(Verdict::Passed), None),
        (Some(Good), failed(), Some(wrong)),
        (Some(Good), Some(Verdict::CouldNotCheck(problem())), Some(wrong)),
        (Some(Good), None, Some(Unknown)),
        (Some(wrong), failed(), Some(wrong)),
        (Some(wrong), Some(Verdict::Confirmed), Some(Good)),
        (Some(wrong), None, Some(Unknown)),
        (Some(Unknown), Some(Verdict::Passed), None),
        (Some(Unknown), failed(), Some(wrong)),
        (None, Some(Verdict::Passed), None),
        (None, failed(), Some(wrong)),
        (None, None, None),
    ] {
        let told: Vec<_> = told.map(|told| (CheckId::Answered, told)).into_iter().collect();
        assert_eq!(news(before, now.clone()), told, "{before:?} {now:?}");
    }
}

#[test]
fn links_behind_a_broken_one_are_no_news_of_their_own() {
    let before =
        BTreeMap::from([CheckId::Answered, CheckId::TokenAccepted].map(|check| (check, CheckSummary::Good)));
    let mut facts = Facts::default();
    facts.set_outcome(CheckId::Answered, Some(Verdict::Failed(problem())), at(1));
    let changed = Recheck { before, left: Vec::new() }.changed(&facts);
    assert_eq!(changed, [(CheckId::Answered, CheckSummary::Wrong(ProblemId::TokenRejected))]);
}

#[test]
fn the_two_slots_are_two_files_written_in_turn() {
    assert_eq!(Slot::BOTH.map(Slot::other), [Slot::B, Slot::A]);
    assert_eq!(Slot::BOTH.map(Slot::file_name), ["progress-a.json", "progress-b.json"]);
}

#[test]
fn a_document_of_an_older_format_is_read_and_one_whose_facts_are_none_is_damaged() {
    let document = encode(&Facts { at: StepId::Role, ..Facts::default() }, 7);
    assert_eq!((document.version, document.sequence), (1, 7));
    // The checksums are SHA-256 of `version\nsequence\nfacts`, computed elsewhere.
    let stored = |version, checksum: &str, facts: &str| {
        let document =
            Document { version, sequence: 7, checksum: checksum.to_owned(), facts: facts.to_owned() };
        judge(Some(&serde_json::to_vec(&document).unwrap()))
    };
    let facts = r#"{"answers":{},"at":"before"}"#;
    let older = "3ecccf0647bf74dd1d2956ed1e78294809e0b76581eb193473e36251e7ecef26";
    assert_eq!(stored(0, older, facts), SlotContent::Whole(Box::new((7, Facts::default()))));
    let damaged = "d0b97434491f611298ae8285f7dbb7e829c32d56c5150eafe5b272edb79249f5";
    assert_eq!(stored(1, damaged, "{}"), SlotContent::Damaged);
    let newer = "2df013b0b3e9a3268c8c58df95e55f1fcdb3aae92593236b2d430c36e41f468a";
    assert_eq!(stored(2, newer, "{}"), SlotContent::Newer);
}
