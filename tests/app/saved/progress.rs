//! Progress: slots of earlier versions open, and so do the slots that this version saves from them.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use super::disk::{Expected, difference, facts, find, lost, newest, record, recorded};
use super::product::{self, Program};
use super::{
    LIMIT, TOKEN, as_reopened, fingerprint, folder, notices, save_again, screen, settled, situations,
    statuses, token_of,
};
use crate::wait::until;

#[test]
fn progress_from_an_earlier_version_opens_and_is_saved_again_with_nothing_lost() {
    for (name, state) in situations::situations() {
        record("progress", &format!("{name}.json"), &product::document(&state.facts, 7));
    }
    let (mut screens, mut contents) = (Expected::of("screens"), Expected::of("progress"));
    for (name, document) in recorded("progress") {
        let before = facts(&document);
        let home = folder(&[("progress-a.json", &document)]);
        let shown = {
            let program = Program::open(home.path(), token_of(&before));
            let shown = settled(&program, screens.get(&name));
            save_again(&program, &before);
            shown
        };
        let after = facts(&newest(home.path()).unwrap());
        let gone = lost(&as_reopened(&before, token_of(&before).is_some()), &after);
        assert!(gone.is_empty(), "{name}: {gone:#?}");
        screens.check(&name, screen(&shown));
        contents.check(&name, fingerprint(&after, &shown));

        let again = Program::open(home.path(), token_of(&after));
        let mut wanted = screen(&shown);
        // A document without any facts counts as not saved until the first answer.
        wanted["saved"]["id"] = json!("saved-kept");
        if before["token"]["is_there"] == after["token"]["is_there"] {
            let difference = difference(&wanted, &screen(&settled(&again, Some(&wanted))));
            assert!(difference.is_none(), "{name}, opened again:\n{}", difference.unwrap());
        } else {
            // The notice that the token is missing appears the first time only.
            assert_eq!(statuses(&again.view()), statuses(&shown), "{name}, opened again");
        }
    }
    screens.finish();
    contents.finish();
}

#[test]
fn progress_whose_token_is_gone_from_the_keyring_loses_only_the_token() {
    for (name, document) in recorded("progress") {
        let before = facts(&document);
        if before["token"]["is_there"] != true {
            continue;
        }
        let home = folder(&[("progress-b.json", &document)]);
        let program = Program::open(home.path(), None);
        let is_said = || program.view().to_string().contains("token-missing");
        assert!(until(LIMIT, is_said), "{name}: {:#}", program.view()["notices"]);
        save_again(&program, &before);
        let after = facts(&newest(home.path()).unwrap());
        let gone = lost(&as_reopened(&before, false), &after);
        assert!(gone.is_empty(), "{name}: {gone:#?}");
        assert_eq!(after["token"]["is_there"], false, "{name}");
    }
}

#[test]
fn everything_that_this_version_saves_is_there_after_a_restart() {
    let situations = situations::situations();
    for (name, state) in &situations {
        assert!(product::is_read_back(&state.facts), "{name}");
        let document = product::document(&state.facts, 1);
        let home = folder(&[("progress-a.json", &document)]);
        let before = facts(&document);
        save_again(&Program::open(home.path(), Some(TOKEN)), &before);
        let gone = lost(&before, &facts(&newest(home.path()).unwrap()));
        assert!(gone.is_empty(), "{name}: {gone:#?}");
    }
    assert!(situations.len() > 100, "{}", situations.len());
}

#[test]
fn a_damaged_truncated_or_newer_slot_is_kept_and_the_other_slot_opens() {
    let whole = &recorded("progress")["0.1.0/real-connect.json"];
    let open = |other: &[u8]| {
        let home = folder(&[("progress-a.json", whole), ("progress-b.json", other)]);
        let program = Program::open(home.path(), Some(TOKEN));
        let view = settled(&program, None);
        assert_eq!(view["page"]["id"], facts(whole)["at"]);
        save_again(&program, &facts(whole));
        (home, view)
    };
    let mut kinds = BTreeSet::new();
    for (name, other) in recorded("unreadable") {
        let (home, view) = open(&other);
        let is_newer = name.contains("newer");
        let kept = if is_newer { "progress-b.json" } else { "progress-b.damaged-1" };
        assert_eq!(fs::read(home.path().join(kept)).unwrap(), other, "{name}");
        let said = if is_newer { "progress-from-newer-version" } else { "progress-damaged" };
        assert!(notices(&view).contains(said), "{name}: {:#}", view["notices"]);
        // Nothing is written beside a document of a newer version.
        let is_as_before = fs::read(home.path().join("progress-a.json")).unwrap() == *whole;
        assert_eq!(is_as_before, is_newer, "{name}");
        kinds.insert(said);
    }
    assert_eq!(kinds.len(), 2);
    let after = &recorded("progress")["0.1.0/real-groups-off.json"];
    for cut in (0..after.len()).step_by(after.len() / 30) {
        let (home, _) = open(&after[..cut]);
        assert_eq!(fs::read(home.path().join("progress-b.damaged-1")).unwrap(), after[..cut], "cut at {cut}");
        assert!(lost(&facts(whole), &facts(&newest(home.path()).unwrap())).is_empty(), "cut at {cut}");
    }
}

#[test]
fn the_recorded_progress_covers_every_step_field_check_verdict_and_change() {
    let all: Vec<Value> = recorded("progress").values().map(|document| facts(document)).collect();
    let keys = |value: &Value| {
        value.as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect::<Vec<_>>()
    };
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let verdict = |outcome: &Value| match &outcome["verdict"] {
        Value::Object(with) => with.keys().next().unwrap().clone(),
        plain => text(plain),
    };
    let of = |list: &str, facts: &Value| -> Vec<String> {
        match list {
            "steps" => vec![text(&facts["at"])],
            "fields" => keys(&facts["answers"]),
            "checks" => keys(&facts["outcomes"]),
            "tidied" => facts["tidied"].as_array().into_iter().flatten().map(text).collect(),
            "verdicts" => {
                facts["outcomes"].as_object().into_iter().flatten().map(|(_, one)| verdict(one)).collect()
            }
            _ => find(&facts["entra"]["receipts"], "change").into_iter().map(text).collect(),
        }
    };
    for list in ["steps", "fields", "checks", "tidied", "verdicts", "changes"] {
        let found: BTreeSet<String> = all.iter().flat_map(|facts| of(list, facts)).collect();
        let missing: Vec<&str> = product::every(list).into_iter().filter(|id| !found.contains(*id)).collect();
        let never: &[&str] = match list {
            // The token is never an answer. Its counter appears in the basis of checks only. The other is newer.
            "fields" => &["token", "way"],
            // These only undo other changes. Undoing adds no receipt.
            "changes" => &["pause", "unassign", "remove-job", "remove-application"],
            _ => &[],
        };
        assert_eq!(missing, never, "no recorded progress has these {list}");
    }
    // Each optional member is present in at least one document.
    for path in [
        "/live_since",
        "/handed",
        "/before/0/external_id",
        "/person/0/id",
        "/person/0/last_modified",
        "/token/replacing",
        "/token/warnings/0",
        "/entra/organization/1",
        "/entra/application/ours",
        "/entra/application/since",
        "/entra/creating/there_before/0",
        "/entra/creating_job",
        "/entra/connected",
        "/entra/chosen/0",
        "/entra/receipts/1/undone",
        "/outcomes/secure/detail/params/version",
        "/outcomes/secure/milliseconds",
        "/outcomes/person-found/verdict/failed/params/user-name",
    ] {
        let is_there = |facts: &Value| facts.pointer(path).is_some_and(|value| !value.is_null());
        assert!(all.iter().any(is_there), "no recorded progress has {path}");
    }
}
