//! Where the sources may spawn, wait, read clocks, ask for practice mode, and name certain external crates.
//!
//! The lists are exact: a listed file without such a use fails, too.

use std::collections::{BTreeMap, BTreeSet};

use crate::survey::{Survey, WORKSPACE};
use crate::uses::{Use, Uses};

/// Files that start threads or tasks.
const SPAWNS: &[&str] = &[
    // The wizard's only loop.
    "crates/wizard/src/runner/mod.rs",
    "crates/wizard/src/runner/clipboard.rs",
    "crates/wizard/src/runner/jobs.rs",
    // The browser's requests run side by side.
    "crates/cli/src/serve/mod.rs",
    "crates/cli/src/serve/connections.rs",
    "crates/cli/src/serve/routes.rs",
    // Name resolution, which blocks.
    "crates/net/src/probe.rs",
    // Fetches the next page of a list while this one is read.
    "crates/scim/src/list_reader.rs",
    // Servers.
    "crates/standin/src/entra/schedule.rs",
    "crates/standin/src/server.rs",
    "crates/standin/src/standin.rs",
    // The keyring may ask the user, which blocks.
    "crates/host/src/keyring.rs",
    "crates/host/src/app/commands.rs",
    "crates/host/src/practice.rs",
    "src-tauri/src/in_browser.rs",
];

/// Crates with pure code, and the beginnings of the paths of those of their files that may wait and read clocks.
const PURE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("connection", &["connection_check.rs", "person_check.rs"]),
    ("rehearsal", &[""]),
    ("explain", &[]),
    (
        "provisioning",
        &[
            "assignment.rs",
            "create.rs",
            "execute.rs",
            "mapping.rs",
            "read_snapshot.rs",
            "sign_in.rs",
            "status.rs",
            "target.rs",
            "task.rs",
        ],
    ),
    ("support", &[]),
    ("wizard", &["runner"]),
];

/// Paths that pure code must not use.
const IMPURE: &[&str] = &[
    "tokio",
    "futures_util",
    "std::env::var",
    "std::fs",
    "std::net::TcpStream",
    "std::process::Command",
    "std::thread",
    "std::time::Instant::now",
    "std::time::SystemTime::now",
    "jiff::Timestamp::now",
    "jiff::Zoned::now",
];

/// How often each file of these crates reads whether this is practice mode. Apart from these, whatever differs in practice
/// mode comes from outside.
const PRACTICE: &[(&str, usize)] = &[
    // A report says whether it is from practice mode.
    ("crates/wizard/src/case/mod.rs", 3),
    ("crates/wizard/src/case/pages.rs", 1),
    ("crates/wizard/src/case/replay.rs", 2),
    ("crates/wizard/src/help_desk.rs", 1),
    ("crates/wizard/src/receipt.rs", 1),
    // A hand-over file from practice mode only opens in practice mode, and vice versa.
    ("crates/wizard/src/engine/handover.rs", 4),
    // Practice mode has no links to the real portals.
    ("crates/wizard/src/links.rs", 1),
    // The strip, and how progress is kept.
    ("crates/wizard/src/view/page.rs", 2),
];

/// The fields that tell whether this is practice mode.
const PRACTICE_FIELDS: &[&str] = &["practice", "is_temporary"];

/// External crates, and the beginnings of the paths of the only files that may name them.
const NAMED_IN: &[(&str, &[&str])] = &[
    ("reqwest", &["crates/net/src/"]),
    ("keyring", &["crates/host/src/keyring.rs"]),
    ("arboard", &["crates/host/src/clipboard.rs"]),
    ("tauri", &["src-tauri/src/"]),
];

/// The product's packages.
fn product() -> impl Iterator<Item = &'static Survey> {
    WORKSPACE.iter().filter(|survey| survey.package.is_product())
}

#[test]
fn threads_and_tasks_start_in_few_places() {
    let mut spawning = BTreeMap::new();
    for uses in product().flat_map(Survey::uses) {
        let spawns = spawns(uses);
        if !spawns.is_empty() {
            spawning.insert(uses.file.as_str(), spawns);
        }
    }
    let files: BTreeSet<&str> = spawning.keys().copied().collect();
    let listed: BTreeSet<&str> = SPAWNS.iter().copied().collect();
    let unlisted: Vec<_> = files.difference(&listed).map(|file| (file, &spawning[file])).collect();
    assert!(unlisted.is_empty(), "these files start threads or tasks, but are not listed: {unlisted:#?}");
    let stale: Vec<_> = listed.difference(&files).collect();
    assert!(stale.is_empty(), "these files are listed, but start nothing: {stale:#?}");
}

fn spawns(uses: &Uses) -> Vec<&Use> {
    let names = ["spawn", "spawn_blocking", "spawn_local", "spawn_scoped"];
    // `Command::spawn` looks the same as `Runtime::spawn`, so it must be listed, too.
    uses.calls.iter().filter(|call| names.contains(&call.what.as_str())).collect()
}

#[test]
fn what_decides_is_free_of_waiting_clocks_and_files() {
    for survey in product() {
        let package = &survey.package;
        let Some((_, may_wait)) = PURE.iter().find(|(name, _)| *name == package.name) else { continue };
        let source = format!("{}/src/", package.folder);
        let inside = |uses: &Uses| uses.file.strip_prefix(&source).unwrap().to_owned();
        let mistakes: Vec<_> = survey
            .uses()
            .filter(|uses| !may_wait.iter().any(|start| inside(uses).starts_with(start)))
            .flat_map(|uses| impure(uses).into_iter().map(move |one| (&uses.file, one)))
            .collect();
        assert!(mistakes.is_empty(), "{} is not pure: {mistakes:#?}", package.name);
        for start in *may_wait {
            let is_used =
                survey.uses().any(|uses| inside(uses).starts_with(start) && !impure(uses).is_empty());
            assert!(is_used, "nothing in {source}{start}* waits or reads a clock");
        }
    }
}

fn impure(uses: &Uses) -> Vec<&Use> {
    let outside = uses.outside.iter().filter(|one| IMPURE.iter().any(|path| leads_into(&one.what, path)));
    uses.waits.iter().chain(outside).collect()
}

fn leads_into(path: &str, into: &str) -> bool {
    path.strip_prefix(into).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

#[test]
fn practice_is_one_thing_that_is_told() {
    let mut found = BTreeMap::new();
    let decides = |survey: &&Survey| PURE.iter().any(|(name, _)| *name == survey.package.name);
    for uses in product().filter(decides).flat_map(Survey::uses) {
        let count = practice(uses).len();
        if count > 0 {
            found.insert(uses.file.as_str(), count);
        }
    }
    let known: BTreeMap<&str, usize> = PRACTICE.iter().copied().collect();
    assert_eq!(found, known, "the reads of practice mode (left) are not those in PRACTICE (right)");
}

fn practice(uses: &Uses) -> Vec<&Use> {
    uses.fields.iter().filter(|field| PRACTICE_FIELDS.contains(&field.what.as_str())).collect()
}

#[test]
fn packages_of_others_are_named_in_their_place() {
    let mistakes: Vec<String> = product().flat_map(Survey::uses).flat_map(misplaced).collect();
    assert!(mistakes.is_empty(), "\n{}", mistakes.join("\n"));
}

fn misplaced(uses: &Uses) -> Vec<String> {
    let is_of = |path: &str, name: &str| {
        let first = path.split("::").next().unwrap_or_default();
        // `tauri_plugin_store` counts as `tauri`, and `oauth2::reqwest` as `reqwest`.
        first == name
            || first.starts_with(&format!("{name}_"))
            || path.split("::").any(|segment| segment == name)
    };
    let mut mistakes = Vec::new();
    for (name, places) in
        NAMED_IN.iter().filter(|(_, places)| !places.iter().any(|place| uses.file.starts_with(place)))
    {
        for one in uses.outside.iter().filter(|one| is_of(&one.what, name)) {
            mistakes.push(format!(
                "{}:{}: {} belongs in {}",
                uses.file,
                one.line,
                one.what,
                places.join(" or ")
            ));
        }
    }
    mistakes
}

mod teeth {
    use super::*;
    use crate::fixtures::uses_in;

    fn lib(text: &str) -> Uses {
        uses_in(&[("lib.rs", text)]).remove(0)
    }

    #[test]
    fn a_spawn_is_seen_however_it_is_written() {
        for text in [
            "fn f() { tokio::spawn(g()); }",
            "use std::thread; fn f() { thread::spawn(g); }",
            "use tokio::spawn as start; fn f() { start(g()); }",
            "use tokio::task::spawn_blocking; fn f() { spawn_blocking(g); }",
            "fn f(runtime: Handle) { runtime.spawn(g()); }",
            "fn f(runtime: Handle) { select! { _ = runtime.spawn(g()) => {} } }",
            "fn f() { vec![tokio::spawn(g())]; }",
        ] {
            assert_eq!(spawns(&lib(text)).len(), 1, "{text}");
        }
        for text in [
            "/// Calls `spawn()`.\nfn f() {}",
            "#[cfg(test)] mod tests { fn f() { tokio::spawn(g()); } }",
            "fn f() { g(\"spawn()\"); }",
        ] {
            assert!(spawns(&lib(text)).is_empty(), "{text}");
        }
    }

    #[test]
    fn waiting_and_clocks_are_seen_however_they_are_written() {
        for text in [
            "async fn f() {}",
            "struct S; impl S { async fn f() {} }",
            "trait T { async fn f(); }",
            "fn f() -> impl Future { async { 1 } }",
            "fn f() { g(async || 1); }",
            "fn f() { join!(async { 1 }); }",
            "use jiff::Timestamp; fn f() { Timestamp::now(); }",
            "use std::time as clock; fn f() { clock::Instant::now(); }",
            "use std::{collections::BTreeMap, fs}; fn f() { fs::read(\"x\"); }",
            "fn f() { println!(\"{:?}\", std::env::var(\"x\")); }",
            "fn f(sender: &tokio::sync::mpsc::Sender<u8>) {}",
        ] {
            assert!(!impure(&lib(text)).is_empty(), "{text}");
        }
        for text in [
            "use jiff::Timestamp; fn f(now: Timestamp) -> Timestamp { now }",
            "// async fn f() { std::fs::read() }\nfn f() {}",
            "#[cfg(test)] use std::fs; #[cfg(test)] fn f() { fs::read(\"x\"); }",
            "#[tokio::test] async fn f() { g().await; }",
        ] {
            assert!(impure(&lib(text)).is_empty(), "{text}");
        }
    }

    #[test]
    fn practice_is_seen_however_it_is_read() {
        for text in [
            "fn f(state: &State) -> bool { state.environment.practice }",
            "fn f(environment: &Environment) -> bool { !environment.practice }",
            "fn f(state: &State) { let Environment { practice, .. } = &state.environment; }",
            "fn f(state: &State) { assert!(state.environment.practice); }",
            "fn f(state: &State) -> bool { state.environment.is_temporary }",
        ] {
            assert_eq!(practice(&lib(text)).len(), 1, "{text}");
        }
        let told = "struct E { practice: bool } fn f(practice: bool) -> E { E { practice } }";
        assert!(practice(&lib(told)).is_empty());
    }

    #[test]
    fn packages_of_others_are_seen_however_they_are_named() {
        for text in [
            "fn f() { reqwest::Client::new(); }",
            "use reqwest as http; fn f() -> http::Client { g() }",
            "use ::keyring::Entry;",
            "fn f() -> Result<(), tauri_plugin_store::Error> { g() }",
            "fn f() { oauth2::reqwest::Client::new(); }",
        ] {
            assert!(!misplaced(&lib(text)).is_empty(), "{text}");
        }
        assert!(misplaced(&lib("mod keyring { pub struct Keyring; } use keyring::Keyring;")).is_empty());
    }
}
