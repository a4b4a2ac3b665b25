//! The invariants of ARCHITECTURE.md that the compiler does not hold by itself.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn manifest(path: &str) -> toml::Table {
    std::fs::read_to_string(root().join(path)).unwrap().parse().unwrap()
}

fn dependencies(path: &str, table: &str) -> BTreeSet<String> {
    manifest(path)
        .get(table)
        .and_then(|table| table.as_table())
        .into_iter()
        .flatten()
        .map(|(name, _)| name.clone())
        .collect()
}

/// Every source file below a folder, with its path from the root. Unit tests at the end of a file are left out.
fn sources(folder: &str, kinds: &[&str]) -> Vec<(String, String)> {
    fn walk(folder: &Path, kinds: &[&str], found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, kinds, found);
            } else if path.extension().is_some_and(|kind| kinds.iter().any(|one| kind == *one)) {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                let text = std::fs::read_to_string(&path).unwrap();
                let shipped = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned();
                found.push((name, shipped));
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), kinds, &mut found);
    found
}

fn only(files: &[(String, String)], words: &[&str], allowed: &[&str], why: &str) {
    for (name, text) in files {
        let code: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for word in words {
            assert!(!code.contains(word) || allowed.contains(&name.as_str()), "{name} has {word}: {why}");
        }
    }
}

const CRATES: &[&str] = &["net", "scim", "graph", "standin", "assistant", "world", "cli"];

#[test]
fn only_the_root_package_depends_on_tauri() {
    for name in CRATES {
        for table in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let found = dependencies(&format!("crates/{name}/Cargo.toml"), table);
            assert!(!found.iter().any(|one| one.starts_with("tauri")), "{name} depends on Tauri");
        }
    }
}

#[test]
fn each_crate_sees_only_what_stands_below_it() {
    let ours: BTreeSet<&str> = CRATES.iter().copied().collect();
    let below = |name: &str| match name {
        "net" | "standin" => vec![],
        "scim" | "graph" => vec!["net"],
        "assistant" => vec!["net", "scim", "graph"],
        "world" => vec!["assistant", "net", "standin"],
        _ => vec!["assistant", "world", "net"],
    };
    for name in CRATES {
        let seen = dependencies(&format!("crates/{name}/Cargo.toml"), "dependencies");
        let seen: Vec<&str> = seen.iter().map(String::as_str).filter(|one| ours.contains(one)).collect();
        for one in &seen {
            assert!(below(name).contains(one), "{name} may not see {one}");
        }
    }
    let shell = dependencies("Cargo.toml", "dependencies");
    assert!(
        !shell.contains("standin") && !shell.contains("scim") && !shell.contains("net"),
        "the shell sees too much"
    );
}

#[test]
fn only_net_builds_an_http_client() {
    for folder in
        ["crates/scim/src", "crates/assistant/src", "crates/world/src", "crates/cli/src", "src-tauri/src"]
    {
        only(&sources(folder, &["rs"]), &["reqwest::"], &[], "HTTP policy is in one crate");
    }
}

#[test]
fn the_engine_is_free_of_waiting_clocks_and_files() {
    let files = sources("crates/assistant/src", &["rs"]);
    // The last is a test: it writes the types that the window reads.
    let outside = [
        "crates/assistant/src/runner.rs",
        "crates/assistant/src/runner/clipboard.rs",
        "crates/assistant/src/runner/jobs.rs",
        "crates/assistant/src/world.rs",
        "crates/assistant/src/view/export.rs",
    ];
    let pure: Vec<_> = files
        .into_iter()
        .filter(|(name, _)| {
            let waits =
                ["/checks/", "/rehearsal/", "/entra/work/"].iter().any(|folder| name.contains(folder));
            !outside.contains(&name.as_str()) && !waits
        })
        .collect();
    only(
        &pure,
        &["async ", ".await", "tokio::", "std::fs", "Timestamp::now", "Instant::now", "std::env::var"],
        &[],
        "pure",
    );
}

#[test]
fn only_the_runner_spawns_and_only_one_file_touches_the_keyring() {
    only(
        &sources("crates/assistant/src", &["rs"]),
        &["spawn(", "spawn_blocking("],
        &[
            "crates/assistant/src/runner.rs",
            "crates/assistant/src/runner/clipboard.rs",
            "crates/assistant/src/runner/jobs.rs",
            // A test's own browser.
            "crates/assistant/src/entra/work/scene.rs",
        ],
        "one loop",
    );
    for folder in ["crates", "src-tauri/src"] {
        only(
            &sources(folder, &["rs"]),
            &[" ::keyring::", "use keyring"],
            &["crates/world/src/keyring.rs"],
            "one door to the keyring",
        );
    }
}

#[test]
fn practice_is_one_boolean_below_the_world() {
    let allowed = ["crates/assistant/src/engine/state.rs", "crates/assistant/src/engine/action.rs"];
    for (name, text) in sources("crates/assistant/src", &["rs"]) {
        let uses = text.matches("around.practice").count();
        let known = match name.as_str() {
            // The banner; what a report says of itself; no link to the real portals while practising.
            "crates/assistant/src/view/page.rs"
            | "crates/assistant/src/report.rs"
            | "crates/assistant/src/case/mod.rs"
            | "crates/assistant/src/links.rs" => 1,
            // A file says whether it is from practice, and is taken where it came from.
            "crates/assistant/src/engine/handing.rs" => 2,
            _ if allowed.contains(&name.as_str()) => 0,
            _ => 0,
        };
        assert_eq!(uses, known, "{name} asks whether this is practice");
    }
}

#[test]
fn only_the_seam_of_the_window_knows_tauri() {
    only(
        &sources("ui/src", &["ts", "svelte"]),
        &["@tauri-apps"],
        &["ui/src/backend.ts", "ui/src/backend.test.ts"],
        "one seam",
    );
}

#[test]
fn the_standin_shares_no_type_with_what_it_judges() {
    let seen = dependencies("crates/standin/Cargo.toml", "dependencies");
    for name in CRATES {
        assert!(!seen.contains(*name), "the stand-in depends on {name}");
    }
}

#[test]
fn the_window_opens_in_the_colour_of_the_page() {
    let tokens = std::fs::read_to_string(root().join("ui/src/tokens.css")).unwrap();
    let pages: Vec<&str> = tokens.split("--page: #").skip(1).map(|rest| &rest[..6]).collect();
    let desktop = std::fs::read_to_string(root().join("src-tauri/src/desktop.rs")).unwrap();
    assert_eq!(pages.len(), 2, "the light theme and the dark one");
    for (name, page) in ["PAGE_LIGHT", "PAGE_DARK"].into_iter().zip(pages) {
        let (red, green, blue) = (&page[..2], &page[2..4], &page[4..]);
        let constant = format!("{name}: Color = Color(0x{red}, 0x{green}, 0x{blue}, 0xff);");
        assert!(desktop.contains(&constant), "desktop.rs has no `{constant}`");
    }
}
