//! Every id has its words, every word its use, and none of them is one that we don't say.

use std::collections::BTreeSet;

use model::catalog::{ENGLISH, TERMINAL, find};
use model::problem::ProblemId;
use model::text::Text;

use crate::journeys;
use crate::said::{NO_WORDS, SHAPES, Said};

const COMMON: [(&str, &str); 2] = [("product", "trelica"), ("portal", "newer")];

/// Every id and attribute of the catalogue, and for each what stands in its text.
fn catalogue() -> Vec<(String, String)> {
    let resource =
        fluent_syntax::parser::parse(ENGLISH).expect("the catalogue can be read without a mistake");
    let mut ids = Vec::new();
    for entry in &resource.body {
        let fluent_syntax::ast::Entry::Message(message) = entry else { continue };
        if message.value.is_some() {
            ids.push((message.id.name.to_owned(), format!("{:?}", message.value)));
        }
        for attribute in &message.attributes {
            ids.push((
                format!("{}.{}", message.id.name, attribute.id.name),
                format!("{:?}", attribute.value),
            ));
        }
    }
    ids
}

/// The ids that stand on any recorded screen.
fn on_screens() -> BTreeSet<String> {
    fn collect(value: &serde_json::Value, ids: &mut BTreeSet<String>) {
        match value {
            serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, ids)),
            serde_json::Value::Object(members) => {
                for (name, member) in members {
                    let is_text = TEXTS.contains(&name.as_str()) || name.ends_with("-id");
                    match member {
                        serde_json::Value::Object(text) if is_text => {
                            ids.extend(text.get("id").and_then(|id| id.as_str()).map(str::to_owned));
                        }
                        serde_json::Value::String(id) if name.ends_with("-id") => {
                            ids.insert(id.clone());
                        }
                        serde_json::Value::Array(texts) if TEXTS.contains(&name.as_str()) => {
                            ids.extend(
                                texts.iter().filter_map(|text| text.get("id")?.as_str().map(str::to_owned)),
                            );
                        }
                        _ => {}
                    }
                    collect(member, ids);
                }
            }
            _ => {}
        }
    }
    let mut ids = BTreeSet::new();
    for view in journeys::screens().values() {
        collect(&serde_json::to_value(view).unwrap(), &mut ids);
    }
    ids
}

const TEXTS: &[&str] = &[
    "title",
    "saved",
    "clipboard",
    "announcement",
    "label",
    "path",
    "heading",
    "why",
    "verified",
    "text",
    "blocked",
    "hint",
    "says",
    "kept",
    "otherwise",
    "running",
    "ran",
    "state_text",
    "detail",
    "paragraphs",
    "list",
    "who",
    "alt",
    "progress",
    "items",
];

#[test]
fn every_id_that_can_come_up_has_its_words() {
    let said = Said::read();
    let wanted: BTreeSet<String> = said.required.iter().cloned().chain(on_screens()).collect();
    let missing: Vec<_> =
        wanted.iter().filter(|id| find(&Text::new(id.as_str()), &COMMON).is_none()).collect();
    assert!(missing.is_empty(), "no words for {missing:#?}");
}

#[test]
fn every_sentence_of_every_screen_is_said_in_full() {
    fn texts(value: &serde_json::Value, found: &mut Vec<Text>) {
        match value {
            serde_json::Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
            serde_json::Value::Object(members) => {
                let text = serde_json::from_value::<Text>(value.clone());
                let is_said = |text: &Text| find(text, &COMMON).is_some();
                found.extend(text.ok().filter(is_said));
                members.values().for_each(|member| texts(member, found));
            }
            _ => {}
        }
    }
    let mut wrong = BTreeSet::new();
    for (name, view) in journeys::screens() {
        let mut found = Vec::new();
        texts(&serde_json::to_value(view).unwrap(), &mut found);
        assert!(!found.is_empty(), "{name} says nothing");
        for text in found {
            let said = find(&text, &COMMON).unwrap_or_default();
            // A value that a sentence has no place for does not matter.
            let blank = Text {
                params: text.params.keys().map(|key| (key.clone(), "§".into())).collect(),
                ..text.clone()
            };
            let places = find(&blank, &COMMON).unwrap_or_default().matches('§').count();
            let is_empty = places > 0 && text.params.values().any(String::is_empty);
            if is_empty || said.trim().is_empty() || said.contains("# ") || said.contains(['{', '}', '§']) {
                wrong.insert(format!("{name}: {} {:?}: {said}", text.id, text.params));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_word_has_its_use() {
    let unused = Said::read().unused(&catalogue());
    assert!(unused.is_empty(), "nothing shows {unused:#?}");
}

#[test]
fn an_unused_word_is_found() {
    let invented = [
        "do-connect-99",
        "different-nothing",
        "field-invented",
        "field-role-choice.option-invented",
        "link-nowhere",
        "problem-token-missing.comment",
        "step-connect.invented",
        "window-title-invented",
    ];
    let all: Vec<_> = invented.iter().map(|id| ((*id).to_owned(), String::new())).collect();
    assert_eq!(Said::read().unused(&all), invented);
}

#[test]
fn every_format_string_that_makes_ids_is_in_the_table() {
    let found = Said::read().templates;
    let known: BTreeSet<&str> =
        SHAPES.iter().map(|shape| shape.template).chain(NO_WORDS.iter().copied()).collect();
    let unknown: Vec<_> = found.iter().filter(|template| !known.contains(template.as_str())).collect();
    assert!(unknown.is_empty(), "in the sources, but not in SHAPES or NO_WORDS: {unknown:#?}");
    let stale: Vec<_> = known.iter().filter(|template| !found.contains(**template)).collect();
    assert!(stale.is_empty(), "in SHAPES or NO_WORDS, but not in the sources: {stale:#?}");
}

/// Of two, the later one would be said everywhere.
#[test]
fn no_id_has_two_sentences() {
    let (mut seen, mut twice, mut message) = (BTreeSet::new(), Vec::new(), "");
    for line in ENGLISH.lines() {
        let Some((name, _)) = line.split_once(" =").filter(|(name, _)| !name.starts_with('#')) else {
            continue;
        };
        let id = match name.trim_start().strip_prefix('.') {
            Some(attribute) => format!("{message}.{attribute}"),
            None if name.starts_with(' ') => continue,
            None => {
                message = name;
                name.to_owned()
            }
        };
        if !seen.insert(id.clone()) {
            twice.push(id);
        }
    }
    assert!(seen.len() > 1000 && twice.is_empty(), "{twice:?}");
}

#[test]
fn no_sentence_says_what_we_do_not_say() {
    for (id, text) in catalogue() {
        let text = text.to_lowercase();
        for word in ["simply", "invalid", "illegal", "please", "sorry", "oops", "an error occurred"] {
            assert!(!text.contains(word), "{id} says {word:?}");
        }
    }
}

#[test]
fn every_problem_can_be_said_without_a_hole() {
    for id in ProblemId::ALL {
        let problem = journeys::filled(*id);
        for part in ["", ".why", ".fix", ".message", ".ask", ".yes", ".no"] {
            for product in ["trelica", "saas-manager"] {
                let text = wizard::view::problem_text(&problem, part);
                if let Some(said) = find(&text, &[("product", product), ("portal", "older")]) {
                    assert!(!said.contains("{$") && !said.contains("{ $"), "{}: {said}", text.id);
                    assert_eq!(said.matches("**").count() % 2, 0, "{}: {said}", text.id);
                }
            }
        }
    }
}

/// What the window has and a terminal does not.
const WINDOW: &[&str] = &[
    "Try again",
    "Look again",
    "Sign in again**",
    "Copy for help desk",
    "Technical details",
    "Remove them now",
    "Use another account",
    "How to set this up",
    "first box",
    "second box",
    "the box",
    "this box",
    "this page",
    "the card",
    "this window",
    "select it below",
    "one below",
    " here.",
    " here,",
];

/// Problems of which only the window tells: what was typed into it, what it asks, changes, and keeps, and its files.
const ONLY_IN_THE_WINDOW: &[ProblemId] = &[
    ProblemId::TokenInOtherField,
    ProblemId::EntraAddressUnreadable,
    ProblemId::EntraTestRefused,
    ProblemId::ProvisionFailed,
    ProblemId::GuestUserName,
    ProblemId::UserNameDiffersFromMail,
    ProblemId::DomainNotTicked,
    ProblemId::PersonNotFound,
    ProblemId::PersonNotUnique,
    ProblemId::PersonWasThereBefore,
    ProblemId::PersonHasAnotherDomain,
    ProblemId::RoleUnexpected,
    ProblemId::OtherOrganization,
    ProblemId::SchemaNotSaved,
    ProblemId::ChangedMeanwhile,
    ProblemId::ProvisioningUnclear,
    ProblemId::VaultUnavailable,
    ProblemId::ProgressNotSaved,
    ProblemId::ReportNotMade,
    ProblemId::ReportNotSaved,
    ProblemId::FileFromNewerVersion,
    ProblemId::FileOfTheSameSide,
    ProblemId::FileFromPractice,
    ProblemId::FileNotFromPractice,
];

#[test]
fn no_problem_speaks_of_the_window_in_a_terminal() {
    let mut wrong = Vec::new();
    for id in ProblemId::ALL.iter().filter(|id| !ONLY_IN_THE_WINDOW.contains(id)) {
        let problem = journeys::filled(*id);
        let say = |part| find(&wizard::view::problem_text(&problem, part), &[TERMINAL]).unwrap_or_default();
        for part in ["", ".why", ".fix"] {
            let said = say(part);
            let has_step = said
                .to_lowercase()
                .split("step ")
                .skip(1)
                .any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
            let is_nowhere = has_step && !said.contains("of the assistant");
            if is_nowhere || WINDOW.iter().any(|words| said.contains(words)) || said.ends_with(' ') {
                wrong.push(format!("{id:?}{part}: {said}"));
            }
            let is_sent = said.contains("message below");
            assert!(!is_sent || !say(".message").is_empty(), "{id:?}: there is no message below");
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
