//! Documents saved by earlier versions still open: progress, the journal of test users, case reports, hand-over files.
//!
//! `tests/fixtures/README.md` describes the recorded documents. Each test copies a document into a folder, opens the program
//! on that folder, and compares the screen, and what the program saves next, with what was recorded.

mod disk;
mod files;
mod product;
mod progress;
mod situations;
mod steps;
mod walk;

use std::collections::BTreeSet;
use std::time::Duration;

use base64::Engine;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::wait::until;
use disk::{find, is_recording};
use product::Program;

/// A temporary folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let home = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        disk::write(&home.path().join(name), bytes);
    }
    home
}

fn base64(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// The token to put into the keyring. `None` if there was no token, or it was kept for one session only.
fn token_of(facts: &Value) -> Option<&'static str> {
    let token = &facts["token"];
    (token["is_there"] == true && token["session_only"] != true).then_some(TOKEN)
}

/// The facts that must be there after opening. If the token is gone, so are its details and the verdict on the address.
fn as_reopened(facts: &Value, is_token_there: bool) -> Value {
    let mut facts = facts.clone();
    if facts["token"]["is_there"] == true && !is_token_there {
        let token = &facts["token"];
        facts["token"] = json!({ "saves": token["saves"], "replacing": token["replacing"] });
        facts["outcomes"].as_object_mut().unwrap().remove("address");
    }
    // An empty email address once meant that Entra has none, and now that it is the user name.
    let predicted = &facts["outcomes"]["user-name-predicted"]["verdict"];
    if predicted["warned"][0]["id"] == "mail-missing" && facts["answers"]["pilot-mail"].is_null() {
        facts["outcomes"].as_object_mut().unwrap().remove("user-name-predicted");
    }
    facts
}

/// Makes the program write both slots, and leaves every answer as it was.
fn save_again(program: &Program, before: &Value) {
    program.answer("code", "saved again");
    program.answer("code", before["answers"]["code"].as_str().unwrap_or_default());
}

/// The screen after the keyring has answered.
fn settled(program: &Program, wanted: Option<&Value>) -> Value {
    let mut last = program.view();
    let is_settled = |view: &Value| match wanted.filter(|_| !is_recording()) {
        Some(wanted) => screen(view) == *wanted,
        None => false,
    };
    let limit = if wanted.is_none() || is_recording() { A_MOMENT } else { LIMIT };
    until(limit, || {
        last = program.view();
        is_settled(&last)
    });
    last
}

/// The parts of a screen that are compared. Leaves out the revision, the window's capabilities and times, which depend on
/// the current day and time zone.
fn screen(view: &Value) -> Value {
    let mut view = view.clone();
    hide_times(&mut view);
    let members = ["title", "words", "replay", "saved", "notices", "clipboard", "rail", "page"];
    members.iter().map(|name| ((*name).to_owned(), view[name].take())).collect()
}

fn hide_times(view: &mut Value) {
    match view {
        Value::Array(items) => items.iter_mut().for_each(hide_times),
        Value::Object(members) => {
            members.iter_mut().for_each(|(_, member)| hide_times(member));
            if let Some(when) = members.get_mut("when") {
                *when = json!("…");
            }
        }
        _ => {}
    }
}

/// What a document contains and how it is interpreted, in stable IDs only.
fn fingerprint(facts: &Value, view: &Value) -> Value {
    let said = |verdict: &Value| match verdict {
        Value::Object(with) => {
            let (kind, problems) = with.iter().next().unwrap();
            format!(
                "{kind}: {}",
                find(problems, "id").into_iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
            )
        }
        plain => plain.as_str().unwrap().to_owned(),
    };
    let outcomes = facts["outcomes"].as_object().into_iter().flatten();
    let checks: Value =
        outcomes.map(|(check, outcome)| (check.clone(), json!(said(&outcome["verdict"])))).collect();
    let receipts = facts["entra"]["receipts"].as_array().into_iter().flatten().map(|receipt| {
        json!({ "step": receipt["step"], "changes": find(&receipt["changes"], "change"), "undone": receipt["undone"] })
    });
    json!({
        "at": facts["at"],
        "answers": facts["answers"],
        "checks": checks,
        "token": facts["token"],
        "live_since": facts["live_since"],
        "handed": facts["handed"],
        "receipts": receipts.collect::<Value>(),
        "page": view["page"]["id"],
        "steps": statuses(view),
        "problems": find(&view["page"], "problem"),
        "notices": notices(view),
    })
}

/// The status of each step.
fn statuses(view: &Value) -> Value {
    let steps =
        view["rail"].as_array().into_iter().flatten().flat_map(|group| group["steps"].as_array().unwrap());
    steps.map(|step| (step["id"].as_str().unwrap().to_owned(), step["status"].clone())).collect()
}

fn notices(view: &Value) -> BTreeSet<&str> {
    find(&view["notices"], "problem").into_iter().filter_map(Value::as_str).collect()
}

const TOKEN: &str = "a-token-of-an-earlier-session";
const LIMIT: Duration = Duration::from_secs(10);
const A_MOMENT: Duration = Duration::from_millis(300);
