//! The hand-over file: what each side hands over, and which files are taken.

use std::collections::BTreeMap;

use jiff::Timestamp;
use model::check::Verdict;
use model::facts::Facts;
use model::ids::{CheckId, Field, StepId};
use model::side::Side;
use support::Unreadable;
use support::handover::{HandoverFile, hand_over, read};

use crate::archive::{attempts, below};

/// Every answer that can be handed over, and some that cannot.
const ANSWERS: &[(Field, &str)] = &[
    (Field::Product, "saas-manager"),
    (Field::EmailDomains, "Contoso.com, nonsense"),
    (Field::Address, "https://app.trelica.com/api/scim/v2"),
    (Field::DomainsTicked, "contoso.com"),
    (Field::DefaultRole, "User"),
    (Field::UserNameSource, "mail"),
    (Field::RoleChoice, "one-role"),
    (Field::RoleName, "Read-only"),
    (Field::RoleApply, "creation"),
    (Field::HostConfirmed, "app.trelica.com"),
    (Field::PilotUpn, "ada"),
    (Field::TodaysAdmins, "Grace Hopper"),
];

fn facts() -> Facts {
    let mut facts = Facts::default();
    for (field, text) in ANSWERS {
        facts.answers.set(*field, *text);
    }
    facts
}

fn made(facts: &Facts, from: Side) -> HandoverFile {
    hand_over(facts, from, false, "2026-11-23T10:05:00Z".parse().unwrap())
}

/// A file with this answer instead of its own, and with the digest of what it says.
fn answering(from: Side, field: Field, value: &str) -> Result<HandoverFile, Unreadable> {
    let file = made(&Facts::default(), from);
    let answers = BTreeMap::from([(field, value.to_owned())]);
    read(HandoverFile { answers, ..file }.sealed().text().as_bytes())
}

#[test]
fn each_side_hands_over_the_answers_that_the_other_needs() {
    let answers = |from| -> Vec<(Field, String)> { made(&facts(), from).answers.into_iter().collect() };
    let owned = |rows: &[(Field, &str)]| -> BTreeMap<Field, String> {
        rows.iter().map(|(field, text)| (*field, (*text).to_owned())).collect()
    };
    let from_trelica = owned(&[
        (Field::Product, "saas-manager"),
        (Field::EmailDomains, "contoso.com"),
        (Field::Address, "https://app.trelica.com/api/scim/v2"),
        (Field::DomainsTicked, "contoso.com"),
        (Field::DefaultRole, "User"),
        (Field::UserNameSource, "mail"),
    ]);
    assert_eq!(answers(Side::Trelica), from_trelica.into_iter().collect::<Vec<_>>());
    let from_entra = owned(&[
        (Field::DefaultRole, "User"),
        (Field::RoleChoice, "one-role"),
        (Field::RoleName, "Read-only"),
        (Field::RoleApply, "creation"),
    ]);
    assert_eq!(answers(Side::Entra), from_entra.into_iter().collect::<Vec<_>>());
}

#[test]
fn an_answer_that_nobody_gave_is_not_handed_over() {
    let mut facts = Facts::default();
    facts.answers.set(Field::RoleName, "  ");
    assert!(!made(&facts, Side::Entra).answers.contains_key(&Field::RoleName));
    assert!(!made(&facts, Side::Entra).answers.contains_key(&Field::DefaultRole));
}

#[test]
fn a_side_hands_over_its_own_steps_that_are_done() {
    let mut facts = facts();
    let mut set = |check, verdict| facts.set_outcome(check, Some(verdict), Timestamp::UNIX_EPOCH);
    set(CheckId::Address, Verdict::Passed);
    set(CheckId::ScimEnabled, Verdict::Confirmed);
    set(CheckId::EntraTested, Verdict::Confirmed);
    set(CheckId::ApplicationCreated, Verdict::Passed);
    set(CheckId::GroupsSwitchedOff, Verdict::Failed(model::problem::ProblemId::TokenRejected.into()));
    assert_eq!(made(&facts, Side::Trelica).steps, [StepId::TurnOnScim]);
    assert_eq!(made(&facts, Side::Entra).steps, [StepId::CreateApplication, StepId::Connect]);
}

#[test]
fn a_file_is_named_after_whom_it_is_for_and_when_it_was_made() {
    assert_eq!(made(&facts(), Side::Trelica).name(), "scim-setup-for-entra-2026-11-23-1005.json");
    assert_eq!(made(&facts(), Side::Entra).name(), "scim-setup-for-trelica-2026-11-23-1005.json");
}

#[test]
fn a_file_of_the_practice_mode_says_so_and_is_whole() {
    let file = made(&facts(), Side::Trelica);
    assert!(!file.text().contains("practice"));
    let practice = hand_over(&facts(), Side::Trelica, true, file.made);
    assert!(practice.practice && practice.digest != file.digest && practice.words() != file.words());
    assert_eq!(read(practice.text().as_bytes()), Ok(practice));
}

#[test]
fn the_words_of_a_file_of_the_first_schema_are_the_first_three_bytes_of_its_digest() {
    let index = |word: &str| support::handover::WORDS.iter().position(|known| *known == word).unwrap();
    for answer in ["User", "Read-only", "Administrator"] {
        let mut facts = facts();
        facts.answers.set(Field::DefaultRole, answer);
        let file = HandoverFile { schema: 1, ..made(&facts, Side::Trelica) }.sealed();
        let bytes = file.words().split(' ').map(|word| format!("{:02x}", index(word))).collect::<String>();
        assert_eq!(bytes, file.digest[..6]);
        assert!(file.is_named(file.words()) && !file.is_named("apple apple apple"));
    }
}

#[test]
fn the_five_words_of_a_file_say_nothing_of_its_digest() {
    let file = made(&facts(), Side::Trelica);
    let old = HandoverFile { schema: 1, ..file.clone() }.sealed();
    assert_eq!((file.words().split(' ').count(), old.words().split(' ').count()), (5, 3));
    assert_eq!(HandoverFile { schema: 2, ..old }.sealed(), file, "the same file has the same words");
}

#[test]
fn an_answer_in_a_file_is_one_that_the_window_could_have_sent() {
    for (from, field, possible, impossible) in [
        (Side::Trelica, Field::Product, "trelica", "other"),
        (Side::Trelica, Field::UserNameSource, "upn", "objectId"),
        (Side::Trelica, Field::Address, "https://app.trelica.com/api/scim/v2", "http://h.example/scim/v2"),
        (Side::Trelica, Field::EmailDomains, "contoso.com", "ada@contoso.com"),
        (Side::Entra, Field::RoleChoice, "default", "all-roles"),
        (Side::Entra, Field::RoleApply, "always", "never"),
        (Side::Entra, Field::RoleName, "Read-only", "ada@contoso.com"),
    ] {
        assert_eq!(answering(from, field, possible).unwrap().answers[&field], possible);
        assert_eq!(answering(from, field, impossible), Err(Unreadable::Damaged), "{impossible}");
    }
    for (field, text) in
        [(Field::Product, "saas-manager"), (Field::UserNameSource, "mail"), (Field::DefaultRole, "User")]
    {
        assert!(answering(Side::Trelica, field, text).is_ok(), "{text}");
    }
    for (field, text) in [(Field::RoleChoice, "one-role"), (Field::RoleApply, "creation")] {
        assert!(answering(Side::Entra, field, text).is_ok(), "{text}");
    }
}

#[test]
fn an_answer_in_a_file_may_be_long_but_not_without_end() {
    let text = |bytes: usize| "a".repeat(bytes);
    assert!(answering(Side::Entra, Field::RoleName, &text(64 * 1024)).is_ok());
    assert_eq!(answering(Side::Entra, Field::RoleName, &text(64 * 1024 + 1)), Err(Unreadable::Damaged));
}

#[test]
fn a_file_with_an_answer_that_its_side_does_not_hand_over_is_not_taken() {
    for (from, field, value) in [
        (Side::Entra, Field::Address, "https://app.trelica.com/api/scim/v2"),
        (Side::Trelica, Field::RoleName, "Read-only"),
        (Side::Trelica, Field::HostConfirmed, "h.example"),
        (Side::Entra, Field::PilotUpn, "ada"),
    ] {
        assert_eq!(answering(from, field, value), Err(Unreadable::Damaged), "{value}");
    }
}

#[test]
fn a_file_whose_digest_is_another_is_not_taken() {
    let file = made(&facts(), Side::Trelica);
    let other = HandoverFile { digest: file.digest.replace(['0', '1', '2', '3'], "4"), ..file.clone() };
    assert_eq!(read(other.text().as_bytes()), Err(Unreadable::Damaged));
    assert_eq!(
        read(HandoverFile { steps: vec![StepId::GoLive], ..file }.text().as_bytes()),
        Err(Unreadable::Damaged)
    );
}

#[test]
fn a_file_of_an_older_format_is_taken() {
    let file = HandoverFile { schema: 0, ..made(&facts(), Side::Trelica) }.sealed();
    assert_eq!(read(file.text().as_bytes()), Ok(file));
}

#[test]
fn no_damaged_or_crafted_file_is_taken() {
    let mut facts = facts();
    facts.answers.set(Field::EmailDomains, "contoso.com, fabrikam.com");
    let text = made(&facts, Side::Trelica).text();
    for end in 0..text.len() {
        assert!(read(text.as_bytes().get(..end).unwrap()).is_err(), "cut at {end}");
    }
    let (flips, mut random) = (attempts(200, 2000), 1);
    let whole = read(text.as_bytes()).unwrap();
    for _ in 0..flips {
        let mut flipped = text.clone().into_bytes();
        let at = below(&mut random, flipped.len());
        flipped[at] ^= 1 << below(&mut random, 8);
        // A space between two members may become another one.
        assert!(read(&flipped).map_or(true, |file| file == whole), "{}", String::from_utf8_lossy(&flipped));
    }
    let crafted = [
        (Side::Trelica, Field::HostConfirmed, "evil.example"),
        (Side::Trelica, Field::PilotUpn, "ada@contoso.com"),
        (Side::Trelica, Field::Token, "7"),
        (Side::Trelica, Field::EntraTest, "worked"),
        (Side::Trelica, Field::ProvisionResult, "success"),
        (Side::Trelica, Field::CycleRan, "yes"),
        (Side::Trelica, Field::Side, "entra"),
        (Side::Trelica, Field::ClientId, "72f988bf-86f1-41af-91ab-2d7cd011db47"),
        (Side::Trelica, Field::DirectoryId, "evil.example"),
        (Side::Trelica, Field::Address, "http://evil.example/"),
        (Side::Trelica, Field::Address, "javascript:alert(1)"),
        (Side::Trelica, Field::Address, "https://a:b@evil.example/"),
        (Side::Trelica, Field::Product, "evil"),
        (Side::Trelica, Field::UserNameSource, "evil"),
        (Side::Trelica, Field::DefaultRole, "ada@contoso.com"),
        (Side::Entra, Field::Address, "https://app.trelica.com/api/scim/v2"),
        (Side::Entra, Field::RoleChoice, "evil"),
        (Side::Entra, Field::RoleApply, ""),
        (Side::Entra, Field::EmailDomains, "contoso.com"),
        (Side::Entra, Field::DomainsTicked, "contoso.com"),
    ];
    for (from, field, value) in crafted {
        assert!(answering(from, field, value).is_err(), "{} = {value}", field.as_str());
    }
    println!("promise: hand-over: {} truncations", text.len());
    println!("promise: hand-over: {flips} flipped bits");
    println!("promise: hand-over: {} crafted", crafted.len());
}
