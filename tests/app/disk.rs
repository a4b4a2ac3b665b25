//! The disk is full, files are in the way, and several programs run at once: nothing is damaged, and it is said.
#![cfg(unix)]

use serde_json::{Value, json};

use crate::kills;
use crate::promise::{attempts, held};
use crate::serve::{self, Serve};
use crate::terminal::{Terminal, document, status};

/// Blocks of 512 bytes after which no file takes more.
const FULL: [usize; 13] = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 24, 64];

#[test]
fn what_was_not_saved_is_said_and_what_was_saved_is_there_again() {
    let levels = &FULL[..attempts(4, FULL.len())];
    let mut refused = 0;
    for blocks in levels {
        let home = tempfile::tempdir().unwrap();
        let mut command = serve::limited(home.path(), *blocks);
        command.arg("serve");
        let wizard = serve::Unopened::spawn(command).open();
        wizard.act(json!({ "do": "choose-mode", "practice": false }));
        let mut saved = String::new();
        for length in [0, 100, 500, 1000, 2000, 4000, 9000] {
            let domains = format!("{}contoso.com", "sub.".repeat(length / 4));
            let view = wizard.answer("email-domains", &domains);
            assert!(view["page"]["id"] != "broken", "{blocks} blocks: {view:#}");
            if view["notices"].to_string().contains("progress-not-saved") {
                refused += 1;
            } else {
                saved = domains;
            }
        }
        let said = wizard.kill();
        assert!(!said.contains("panicked"), "{blocks} blocks: {said}");
        let kept = kills::newest(home.path()).map(|facts| facts.answers);
        let kept: Value = serde_json::to_value(kept).unwrap();
        let found = kept["email-domains"].as_str().unwrap_or_default();
        assert_eq!(found, saved, "{blocks} blocks");

        let again = Serve::start(home.path(), &[], &[]);
        let view = again.act(json!({ "do": "choose-mode", "practice": false }));
        assert!(!view["notices"].to_string().contains("progress-"), "{blocks} blocks: {view:#}");
    }
    assert!(refused > 0, "the disk was never full");
    held("disk", &[(levels.len(), "full disks of the wizard")]);
}

#[test]
fn nobody_is_created_whom_the_disk_did_not_take_down() {
    let levels = &FULL[..attempts(3, FULL.len())];
    let mut without_anyone = 0;
    for blocks in levels {
        let terminal = Terminal::new();
        let mut command = serve::limited(terminal.home(), *blocks);
        command
            .args(["rehearse", "--json", "--yes", "--domain", "contoso.com"])
            .args(["--address", &terminal.address()])
            .env("SCIM_TOKEN", &terminal.token)
            .env("SSL_CERT_FILE", &terminal.trust.file);
        let output = command.output().unwrap();
        let found = document(&output);
        let created = terminal.standin.requests().iter().any(|request| request.method == "POST");
        if !created {
            without_anyone += 1;
            assert_eq!((status(&output), &found["problem"]["short"]), (3, &json!("K25")), "{found:#}");
        }
        let named = terminal.written_down();
        let unnamed: Vec<String> =
            terminal.there().into_iter().filter(|name| !named.contains(name)).collect();
        assert_eq!(unnamed, [""; 0], "{blocks} blocks: {found:#}");
    }
    assert!(without_anyone > 0, "the disk was never full");
    held("disk", &[(levels.len(), "full disks of the rehearsal")]);
}

#[test]
fn one_of_several_programs_keeps_progress_and_the_others_say_so() {
    let home = tempfile::tempdir().unwrap();
    let programs: Vec<Serve> = (0..8).map(|_| Serve::start(home.path(), &[], &[])).collect();
    let mut keeps = 0;
    for program in &programs {
        let view = program.act(json!({ "do": "choose-mode", "practice": false }));
        keeps += usize::from(!view["notices"].to_string().contains("open-elsewhere"));
    }
    assert_eq!(keeps, 1);
    std::thread::scope(|scope| {
        for (number, program) in programs.iter().enumerate() {
            scope.spawn(move || {
                for answer in 0..15 {
                    program.answer("email-domains", &format!("{number}-{answer}.example"));
                }
            });
        }
    });
    drop(programs);
    let again = Serve::start(home.path(), &[], &[]);
    let view = again.act(json!({ "do": "choose-mode", "practice": false }));
    assert!(view.to_string().contains("0-14.example"), "{view:#}");
    held("disk", &[(8, "programs at once"), (120, "racing answers")]);
}

/// Files in the place of the program's own: each start has words for it and writes nothing over it.
#[cfg(unix)]
#[test]
fn odd_files_and_environments_stop_no_start() {
    let shell = |script: &str, folder: &std::path::Path| {
        assert!(
            std::process::Command::new("sh")
                .args(["-c", script])
                .current_dir(folder)
                .status()
                .unwrap()
                .success(),
            "{script}"
        );
    };
    let odd = [
        "mkdir progress-a.json",
        "ln -s /dev/zero progress-a.json",
        "mkfifo progress-a.json",
        "ln -s progress-a.json progress-a.json",
        "head -c 20000000 /dev/zero > progress-a.json",
        "printf '\\377\\376' > progress-a.json",
        "mkdir progress.lock",
        "mkfifo test-people.jsonl",
    ];
    for script in odd {
        let home = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(serve::kept_in(home.path())).unwrap();
        shell(script, &serve::kept_in(home.path()));
        let serve = Serve::start(home.path(), &[], &[]);
        let view = serve.act(json!({ "do": "choose-mode", "practice": false }));
        assert!(view["page"].is_object() && view["page"]["id"] != "broken", "{script}: {view:#}");
        let address = "http://127.0.0.1:1/scim/v2";
        let mut check = serve::command(home.path());
        let status = check
            .args(["check", "--json", "--address", address])
            .env("SCIM_TOKEN", "x")
            .output()
            .unwrap()
            .status;
        assert!(matches!(status.code(), Some(1 | 3)), "{script}: {status}");
    }
    let environments = [
        ("HOME", ""),
        ("HOME", "/nonexistent"),
        ("SCIM_SETUP_HOME", "/dev/null/x"),
        ("TMPDIR", "/nonexistent"),
        ("LANG", "\u{fffd}"),
        ("XDG_DATA_HOME", "relative"),
    ];
    for (name, value) in environments {
        let home = tempfile::tempdir().unwrap();
        let mut check = serve::command(home.path());
        check
            .args(["check", "--json", "--address", "http://127.0.0.1:1/scim/v2"])
            .env("SCIM_TOKEN", "x")
            .env(name, value);
        let output = check.output().unwrap();
        assert!(matches!(output.status.code(), Some(1 | 3)), "{name}={value}: {output:?}");
    }
    held("disk", &[(odd.len(), "odd files"), (environments.len(), "environments")]);
}
