//! The contract of `scim-setup explain`: one JSON document, exit statuses, and nothing of the message comes back.

use std::io::Write;
use std::process::{Output, Stdio};

use serde_json::Value;

use crate::serve;

const SECRET: &str = "canary-9f8e7d6c5b4a39281706";

fn explain(arguments: &[&str], message: &[u8]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let mut command = serve::command(home.path());
    command.arg("explain").args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().unwrap();
    running.stdin.take().unwrap().write_all(message).unwrap();
    running.wait_with_output().unwrap()
}

fn document(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("one JSON document and nothing else")
}

#[test]
fn a_message_is_explained_with_every_field_of_a_problem_and_the_best_first() {
    let output =
        explain(&["--json"], b"StatusCode: Unauthorized. SystemForCrossDomainIdentityManagementBadRequest");
    assert_eq!(output.status.code(), Some(0));
    let document = document(&output);
    assert_eq!((document["schema"].as_u64(), document["outcome"].as_str()), (Some(1), Some("explained")));
    let matches = document["matches"].as_array().unwrap();
    assert_eq!(matches[0]["id"], "entra-token-refused");
    for one in matches {
        for field in ["id", "short", "cause", "title", "why", "fix", "who", "certainty"] {
            assert!(one[field].is_string(), "{field} of {one}");
        }
    }
}

#[test]
fn exit_statuses_tell_explained_and_unknown_apart() {
    for (message, outcome, status) in [
        ("Error code: InvalidDomain", "explained", 0),
        ("SkipReason RedundantExport", "not-an-error", 0),
        ("Lunch is at noon.", "unknown", 3),
        ("", "unknown", 3),
    ] {
        let output = explain(&["--json"], message.as_bytes());
        assert_eq!(output.status.code(), Some(status), "{message}");
        let document = document(&output);
        assert_eq!(document["outcome"], outcome, "{message}");
        assert_eq!(document["matches"].as_array().unwrap().is_empty(), outcome == "unknown");
    }
}

#[test]
fn a_file_is_read_too_and_one_that_is_not_there_is_said_without_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("message.txt");
    let mut file = std::fs::File::create(&path).unwrap();
    file.write_all(b"Error code: DuplicateSourceEntries").unwrap();
    let output = explain(&["--json", path.to_str().unwrap()], b"");
    assert_eq!(document(&output)["matches"][0]["cause"], "duplicate-in-source");
    let missing = explain(&[SECRET], b"");
    assert_eq!(missing.status.code(), Some(3));
    assert!(!String::from_utf8_lossy(&missing.stderr).contains(SECRET), "the name may be a token");
}

#[test]
fn nothing_of_the_message_comes_back() {
    for message in [
        format!(
            "401 Unauthorized. Authorization: Bearer {SECRET} password={SECRET} for {SECRET}@{SECRET}.example"
        ),
        format!("{SECRET} AADSTS53003 {SECRET}"),
        SECRET.to_owned(),
    ] {
        for arguments in [&["--json"][..], &[]] {
            let output = explain(arguments, message.as_bytes());
            let said = [output.stdout, output.stderr].concat();
            assert!(!String::from_utf8_lossy(&said).contains(SECRET), "{message}");
        }
    }
}

#[test]
fn bytes_that_are_no_text_and_what_windows_writes_are_read() {
    let windows: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("Error code: InvalidDomain".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(document(&explain(&["--json"], &windows))["matches"][0]["id"], "domain-refused");
    let noise: Vec<u8> = (0..20_000_u32).map(|number| (number * 7919 % 251) as u8).collect();
    assert_eq!(explain(&["--json"], &noise).status.code(), Some(3));
}
