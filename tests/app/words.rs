//! Every id has its words, every word its use, and none of them is one that we don't say.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use model::catalog::{ENGLISH, find};
use model::entra::SCOPES;
use model::flow::{CheckId, Field, StepId};
use model::problem::{Actor, Area, ProblemId};
use model::rehearsal::RehearsalStep;
use model::text::Text;
use model::tidied::Tidied;
use wizard::view::blank;

use crate::journeys;

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

/// The ids that the tables of the engine make up.
fn made_by_tables() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for id in ProblemId::ALL {
        let parts = ["", ".why", ".fix", ".ask", ".yes", ".no"];
        ids.extend(parts.map(|part| format!("problem-{}{part}", id.as_str())));
        if !matches!(id.actor(), Actor::You | Actor::JustWait) {
            ids.insert(format!("problem-{}.message", id.as_str()));
        }
        ids.insert(format!("who-{}", id.actor().as_str()));
    }
    for step in StepId::ALL {
        ids.extend(
            ["", ".rail", ".why", ".primary", ".success"].map(|part| format!("step-{}{part}", step.as_str())),
        );
        if *step != StepId::Before {
            ids.insert(format!("step-{}.place", step.as_str()));
            ids.insert(format!("picture-{}", step.as_str()));
        }
    }
    for field in Field::ALL.iter().filter(|field| **field != Field::HostConfirmed) {
        ids.insert(format!("field-{}", field.as_str()));
    }
    for check in CheckId::ALL {
        ids.extend(["", ".passed"].map(|part| format!("check-{}{part}", check.as_str())));
    }
    ids.extend(RehearsalStep::ALL.iter().map(|step| format!("step-of-rehearsal-{}", step.as_str())));
    ids.extend(SCOPES.iter().map(|scope| scope.reason_id()));
    ids.extend(Area::ALL.iter().map(|area| format!("codes-area-{}", area.as_str().to_lowercase())));
    let blanks = ProblemId::ALL.iter().flat_map(|id| blank(*id).params.into_values());
    ids.extend(blanks);
    ids.extend(
        ["undo", "client", "new-token", "hand-over", "receive"]
            .iter()
            .flat_map(|page| [format!("{page}.why"), format!("window-title-{page}")]),
    );
    ids.insert("sign-in-page.text".to_owned());
    for kind in CHANGES {
        ids.insert(format!("change-{kind}"));
        // What only takes something back has no receipt of its own, and a test leaves nothing behind.
        let leaves_nothing =
            ["test-connection", "groups-on", "pause", "unassign", "remove-job", "remove-application"];
        if !leaves_nothing.contains(kind) {
            ids.insert(format!("did-{kind}"));
        }
    }
    ids.extend(Tidied::ALL.iter().map(|tidied| format!("tidied-{}", tidied.as_str())));
    ids
}

/// What can change in Entra, as its words are named.
const CHANGES: &[&str] = &[
    "create-application",
    "test-connection",
    "create-job",
    "save-connection",
    "replace-connection",
    "groups-off",
    "groups-on",
    "map-role",
    "map-user-name",
    "assign",
    "provision",
    "start",
    "restart",
    "pause",
    "unassign",
    "remove-job",
    "remove-application",
];

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
    "place",
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
    let wanted: BTreeSet<String> = made_by_tables().into_iter().chain(on_screens()).collect();
    let missing: Vec<_> =
        wanted.iter().filter(|id| find(&Text::new(id.as_str()), &COMMON).is_none()).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
}

#[test]
fn every_word_has_its_use() {
    let mut sources = String::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["crates", "src-tauri/src", "ui/src"] {
        read_sources(&root.join(folder), &mut sources);
    }
    let made: BTreeSet<String> = made_by_tables().into_iter().chain(on_screens()).collect();
    let all = catalogue();
    let referenced = |id: &str| all.iter().any(|(_, text)| text.contains(&format!("name: \"{id}\"")));
    // Ids that the sources put together out of parts: the part before the variable one has to stand there.
    let composed = |id: &str| COMPOSED.iter().any(|start| id.starts_with(start));
    let unused: Vec<_> = all
        .iter()
        .map(|(id, _)| id.as_str())
        .filter(|id| !made.contains(*id))
        .filter(|id| !sources.contains(&format!("\"{id}\"")) && !sources.contains(&format!("'{id}'")))
        .filter(|id| !referenced(id) && !composed(id))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
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

/// Beginnings that the sources put an id together from.
const COMPOSED: &[&str] = &[
    "do-",
    "different-",
    "field-",
    "practice-",
    "status-",
    "state-",
    "link-",
    "before-needs-",
    "forget-list-",
    "receipt-missing.do-",
    "severity-",
    "cli-",
    "product-name",
    "app-name",
    "explain-",
    "codes-",
    "case-",
    "care-",
    "another-way-",
    "theirs-",
    "hand-over",
    "receive",
    "certainty-",
];

fn read_sources(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        if path.is_dir() {
            read_sources(&path, into);
        } else if path.extension().is_some_and(|kind| ["rs", "ts", "svelte"].iter().any(|one| kind == *one)) {
            into.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
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
