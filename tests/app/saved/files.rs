//! Everything saved besides progress: the journal of test users, case reports, hand-over files, and the report key.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use super::disk::{self, Expected, facts, find, lost, newest, record, recorded};
use super::product::{self, Program};
use super::{
    LIMIT, TOKEN, base64, fingerprint, folder, hide_times, notices, screen, settled, situations, statuses,
};
use crate::terminal::{Given, Terminal, status};
use crate::wait::until;

#[test]
fn a_journal_from_an_earlier_version_still_names_the_test_users_left() {
    for (name, lines) in situations::journals() {
        record("journal", &format!("{name}.jsonl"), lines.as_bytes());
    }
    let mut expected = Expected::of("journals");
    for (name, lines) in recorded("journal") {
        let left = product::left(&String::from_utf8_lossy(&lines));
        let servers: BTreeSet<&str> = find(&left, "server").into_iter().filter_map(Value::as_str).collect();
        for server in servers {
            let home = tempfile::tempdir().unwrap();
            // The program names only the test users on the server that its address points to.
            Program::open(home.path(), None).answer("address", server);
            disk::write(&home.path().join("test-people.jsonl"), &lines);
            let program = Program::open(home.path(), None);
            let wanted = left.as_array().unwrap().iter().filter(|one| one["server"] == server);
            let wanted = wanted.map(|one| one["user_name"].as_str().unwrap()).collect::<Vec<_>>().join(", ");
            let named = || find(&program.view()["notices"], "names").contains(&&json!(wanted));
            assert!(until(LIMIT, named), "{name}: {wanted}: {:#}", program.view()["notices"]);
            assert_eq!(fs::read(home.path().join("test-people.jsonl")).unwrap(), lines, "{name}");
        }
        expected.check(&name, left);
    }
    expected.finish();
}

#[test]
fn test_users_left_by_an_earlier_version_are_removed() {
    let terminal = Terminal::new();
    let server = terminal.address();
    let named = |left: &Value| find(left, "user_name").into_iter().cloned().collect::<Vec<_>>();
    for (name, lines) in recorded("journal") {
        let lines = String::from_utf8_lossy(&lines).into_owned();
        let left = product::left(&lines);
        let servers: BTreeSet<&str> = find(&left, "server").into_iter().filter_map(Value::as_str).collect();
        let lines = servers.into_iter().fold(lines, |lines, old| lines.replace(old, &server));
        let people = named(&product::left(&lines));
        for person in &people {
            let body = json!({ "userName": person, "active": true }).to_string();
            let authorization = format!("Bearer {}", terminal.token);
            let headers =
                [("Authorization", authorization.as_str()), ("Content-Type", "application/scim+json")];
            let users = format!("{}Users", terminal.standin.plain_base_url());
            assert_eq!(
                crate::http::send("POST", &users, &headers, &body).unwrap().status,
                201,
                "{name}: {person}"
            );
        }
        let journal = crate::serve::kept_in(terminal.home()).join("test-people.jsonl");
        disk::write(&journal, lines.as_bytes());
        let arguments = ["rehearse", "--yes", "--json", "--address", &server, "--domain", "contoso.com"];
        let output = terminal.run(&arguments, Given::Environment(&terminal.token));
        assert_eq!(status(&output), 0, "{name}");
        let there = terminal.standin.people();
        assert!(there.iter().all(|one| !people.contains(&one["userName"])), "{name}: {there:#?}");
        assert_eq!(product::left(&fs::read_to_string(&journal).unwrap_or_default()), json!([]), "{name}");
    }
}

#[test]
fn a_report_from_an_earlier_version_shows_every_page() {
    for (name, report) in situations::reports() {
        record("report", &format!("{name}.zip"), &report);
    }
    let mut expected = Expected::of("reports");
    for (name, report) in recorded("report") {
        let home = tempfile::tempdir().unwrap();
        let program = Program::start(home.path());
        let opened = program.act(json!({ "do": "open-file", "content": base64(&report) }));
        assert!(!opened["replay"].is_null(), "{name}: {:#}", opened["notices"]);
        let mut pages = json!({ "opened": screen(&opened) });
        for step in product::every("steps") {
            pages[step] = program.act(json!({ "do": "goto", "step": step }))["page"].take();
        }
        for page in ["explain", "rehearsal", "new-token"] {
            pages[page] = program.act(json!({ "do": "show", "page": page }))["page"].take();
        }
        expected.check(&name, pages);
    }
    expected.finish();
}

#[test]
fn the_recorded_reports_cover_every_member_of_a_session() {
    let all: Vec<Value> =
        recorded("report").values().map(|report| product::contents_of_report(report)).collect();
    for member in all[0]["session"].as_object().unwrap().keys() {
        // A member is set if something would be lost without it.
        let is_there = |report: &Value| {
            report["session"][member] != false && !lost(&report["session"][member], &json!({})).is_empty()
        };
        assert!(all.iter().any(is_there), "no recorded report has {member}");
    }
    assert!(all.iter().any(|report| report["practice"] == true), "no recorded report is from practice");
    assert!(all.iter().any(|report| report["domains_kept"] == false), "no recorded report replaces domains");
    assert!(
        all.iter().any(|report| !lost(&report["evidence"], &json!({})).is_empty()),
        "no report has evidence"
    );
}

#[test]
fn a_hand_over_file_from_an_earlier_version_is_taken_over() {
    for (name, file) in situations::hand_overs() {
        record("hand-over", &format!("{name}.json"), &file);
    }
    let mut expected = Expected::of("hand-over");
    for (name, file) in recorded("hand-over") {
        let home = tempfile::tempdir().unwrap();
        let program = Program::start(home.path());
        let is_practice = name.contains("practice");
        let mut opened = program.act(json!({ "do": "open-file", "content": base64(&file) }));
        assert_eq!(
            (&opened["page"]["id"], opened["practice"].is_null()),
            (&json!("receive"), !is_practice),
            "{name}"
        );
        let known = expected.get(&name).and_then(|known| known["words"].as_str()).map(str::to_owned);
        let words = known.unwrap_or_else(|| product::words(&file));
        program.answer("hand-over-words", "apple apple apple");
        assert_eq!(program.act(json!({ "do": "take-over" }))["page"]["id"], "receive", "{name}: other words");
        program.answer("hand-over-words", &words);
        if let Some(host) = product::asked_host(&file) {
            program.answer("host-confirmed", &host);
        }
        let taken = program.act(json!({ "do": "take-over" }));
        assert_ne!(taken["page"]["id"], "receive", "{name}: {words}");
        let kept = newest(home.path()).map(|document| fingerprint(&facts(&document), &taken));
        assert_eq!(kept.is_none(), is_practice, "{name}: what is practice is kept nowhere");
        hide_times(&mut opened);
        let found = json!({
            "words": words, "receive": opened["page"], "steps": statuses(&taken),
            "page": taken["page"]["id"], "kept": kept,
        });
        expected.check(&name, found);
    }
    expected.finish();
}

#[test]
fn a_hand_over_that_began_in_an_earlier_version_continues_when_the_file_comes_back() {
    let progress = &recorded("progress")["0.1.0/real-trelica-only.json"];
    let home = folder(&[("progress-a.json", progress)]);
    let program = Program::open(home.path(), Some(TOKEN));
    settled(&program, None);
    let file = &recorded("hand-over")["0.1.0/real-entra.json"];
    let view = program.act(json!({ "do": "open-file", "content": base64(file) }));
    assert_eq!(view["page"]["id"], "receive", "{:#}", view["notices"]);
    let words = Expected::of("hand-over").get("0.1.0/real-entra.json").unwrap()["words"].clone();
    program.answer("hand-over-words", words.as_str().unwrap());
    assert_eq!(program.act(json!({ "do": "take-over" }))["page"]["id"], "verify-person");
    let gone = lost(&facts(progress)["outcomes"], &facts(&newest(home.path()).unwrap())["outcomes"]);
    assert!(gone.is_empty(), "{gone:#?}");
}

#[test]
fn damaged_newer_and_foreign_files_are_reported_as_such() {
    let [report, file] = [("report", "everything.zip"), ("hand-over", "trelica.json")]
        .map(|(kind, name)| recorded(kind)[&format!("0.1.0/{name}")].clone());
    let text = String::from_utf8(file.clone()).unwrap();
    let newer = text.replace("\"schema\": 1", "\"schema\": 3");
    assert_ne!(newer, text);
    for (content, said) in [
        (&report[..report.len() - 1], "file-damaged"),
        (&file[..file.len() - 3], "file-damaged"),
        (text.replace("contoso.com", "contoso.net").as_bytes(), "file-damaged"),
        (newer.as_bytes(), "file-from-newer-version"),
        (b"something else", "file-foreign"),
    ] {
        let home = tempfile::tempdir().unwrap();
        let view = Program::start(home.path()).act(json!({ "do": "open-file", "content": base64(content) }));
        assert!(notices(&view).contains(said), "{said}: {:#}", view["notices"]);
    }
}

#[test]
fn a_report_key_from_an_earlier_version_gives_the_same_pseudonyms() {
    record("files", "report.key", &std::array::from_fn::<u8, 32, _>(|at| at as u8 * 7));
    let mut expected = Expected::of("pseudonyms");
    for (name, key) in recorded("files") {
        let document = &recorded("progress")["0.1.0/every-field-answered.json"];
        let home = folder(&[("progress-a.json", document), ("report.key", &key)]);
        let program = Program::open(home.path(), None);
        program.act(json!({ "do": "show", "page": "report" }));
        let names = || {
            let text = program.view()["page"].to_string();
            let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').map(str::to_owned);
            words.filter(|word| word.starts_with("person-")).collect::<BTreeSet<String>>()
        };
        assert!(until(LIMIT, || !names().is_empty()), "{name}: {:#}", program.view()["page"]);
        expected.check(&name, json!(names()));
        assert_eq!(fs::read(home.path().join("report.key")).unwrap(), key, "{name}");
    }
    expected.finish();
}
