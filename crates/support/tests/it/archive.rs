//! The report as a zip: what is in it, and which files open.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use jiff::Timestamp;
use model::check::Verdict;
use model::facts::Facts;
use model::ids::CheckId;
use net::Exchange;
use support::Unreadable;
use support::case::archive::{Pages, pack, unpack};
use support::case::{Case, ComputerInfo, Manifest, SCHEMA, SavedSession};
use support::redact::RemovalCount;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

fn case() -> Case {
    let mut facts = Facts::default();
    facts.set_outcome(CheckId::Answered, Some(Verdict::Passed), Timestamp::UNIX_EPOCH);
    let exchange = Exchange {
        request: "GET …/Users".to_owned(),
        outcome: "200 in 38 ms".to_owned(),
        answer: Vec::new(),
    };
    Case {
        schema: SCHEMA,
        made: Timestamp::UNIX_EPOCH,
        version: "1.2.3".to_owned(),
        desk: ComputerInfo { system: "linux x86_64".to_owned(), locale: "en-IE".to_owned() },
        zone: "Europe/Dublin".to_owned(),
        practice: true,
        way_out: "direct".to_owned(),
        domains_kept: true,
        facts,
        session: SavedSession::default(),
        evidence: BTreeMap::from([(CheckId::Answered, vec![exchange])]),
    }
}

fn manifest() -> Manifest {
    let removed = |times, different| RemovalCount { times, different };
    Manifest {
        schema: SCHEMA,
        removed: BTreeMap::from([("email".to_owned(), removed(3, 2)), ("secret".to_owned(), removed(1, 1))]),
        domains_kept: true,
        never: vec!["token".to_owned()],
    }
}

/// A zip with these entries.
fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in entries {
        zip.start_file(*name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn with_report(report: &str) -> Result<Case, Unreadable> {
    unpack(&zipped(&[("report.json", report.as_bytes())]))
}

#[test]
fn a_report_is_unpacked_as_it_was_packed() {
    let pages = Pages { html: "<h1>Report</h1>".to_owned(), plain: "Report".to_owned() };
    let packed = pack(&case(), &manifest(), &pages).unwrap();
    assert_eq!(unpack(&packed), Ok(case()));

    let mut zip = ZipArchive::new(Cursor::new(packed)).unwrap();
    assert_eq!(zip.len(), 4);
    let mut text = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    assert_eq!(text("report.html"), "<h1>Report</h1>");
    assert_eq!(text("report.txt"), "Report");
    assert_eq!(serde_json::from_str::<Manifest>(&text("manifest.json")).unwrap(), manifest());
}

#[test]
fn foreign_damaged_and_newer_reports_are_told_apart() {
    for foreign in [&b""[..], b"hello", b"%PDF-1.7", &zipped(&[]), &zipped(&[("report.txt", b"{}")])] {
        assert_eq!(unpack(foreign), Err(Unreadable::Foreign));
    }
    let packed = pack(&case(), &manifest(), &Pages { html: String::new(), plain: String::new() }).unwrap();
    assert_eq!(unpack(&packed[..packed.len() / 2]), Err(Unreadable::Damaged), "cut off");
    for (report, expected) in [
        ("", Unreadable::Damaged),
        ("{\"schema\": 1", Unreadable::Damaged),
        ("{\"schema\": 1}", Unreadable::Damaged),
        ("{\"schema\": 0}", Unreadable::Damaged),
        ("{\"schema\": 2}", Unreadable::Newer),
        ("{\"schema\": 7}", Unreadable::Newer),
        ("{}", Unreadable::Foreign),
        ("[1]", Unreadable::Foreign),
        ("{\"schema\": \"1\"}", Unreadable::Foreign),
    ] {
        assert_eq!(with_report(report), Err(expected), "{report}");
    }
    assert_eq!(unpack(&zipped(&[("report.json", b"\xff")])), Err(Unreadable::Damaged));
}

#[test]
fn a_report_of_an_older_format_opens_and_other_entries_are_not_looked_at() {
    let older = serde_json::to_string(&Case { schema: 0, ..case() }).unwrap();
    assert_eq!(with_report(&older).unwrap().schema, 0);
    let report = serde_json::to_string(&case()).unwrap();
    let zip = zipped(&[("../../evil", b"x"), ("report.json", report.as_bytes()), ("manifest.json", b"")]);
    assert_eq!(unpack(&zip), Ok(case()));
}

#[test]
fn a_report_of_megabytes_opens_and_no_more_than_the_limit_is_unpacked() {
    let report = serde_json::to_string(&case()).unwrap();
    let megabytes = |count: usize| " ".repeat(count * 1024 * 1024);
    assert_eq!(with_report(&format!("{}{report}", megabytes(2))), Ok(case()));
    assert_eq!(with_report(&format!("{}{report}", megabytes(5))), Err(Unreadable::Damaged));
}

#[test]
fn the_manifest_is_told_rule_by_rule_with_its_counts() {
    let counted: Vec<_> = manifest().counted().collect();
    let told: Vec<(&str, &str, &str, &str)> = counted
        .iter()
        .map(|(rule, text)| {
            (
                rule.as_str(),
                text.id.as_str(),
                text.params["times"].as_str(),
                text.params["different"].as_str(),
            )
        })
        .collect();
    let expected = [
        ("case-removed-email", "case-removed-count", "3", "2"),
        ("case-removed-secret", "case-removed-count", "1", "1"),
    ];
    assert_eq!(told, expected);
}

/// So many attempts with `SCIM_ATTACK=1`, as `cargo xtask attack` makes them.
pub fn attempts(few: usize, many: usize) -> usize {
    if std::env::var_os("SCIM_ATTACK").is_some() { many } else { few }
}

/// A random number below `limit`, from the one before (SplitMix64).
pub fn below(random: &mut u64, limit: usize) -> usize {
    *random = random.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*random ^ (*random >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    usize::try_from((mixed ^ (mixed >> 27)) >> 33).unwrap() % limit
}

#[test]
fn no_damaged_or_crafted_zip_makes_the_program_crash() {
    let html = (0..900).map(|number| format!("<p>{number:x}{}</p>", number * 7919)).collect();
    let packed = pack(&case(), &manifest(), &Pages { html, plain: "Report".to_owned() }).unwrap();
    for end in 0..packed.len() {
        assert!(unpack(&packed[..end]).is_err(), "cut at {end}");
    }
    let (flips, mut random, mut opened) = (attempts(200, 2000), 1, 0);
    for _ in 0..flips {
        let mut flipped = packed.clone();
        let at = below(&mut random, flipped.len());
        flipped[at] ^= 1 << below(&mut random, 8);
        opened += usize::from(unpack(&flipped).is_ok());
    }
    assert!(opened < flips, "every flip was passed over");
    let report = serde_json::to_string(&case()).unwrap();
    let names = [
        "report.json/",
        "/report.json",
        "./report.json",
        "../report.json",
        "REPORT.JSON",
        "report.json\0",
        "report.json ",
        "a/report.json",
        "",
        "\u{202e}nosj.troper",
        "C:\\report.json",
        "report.json:stream",
        "con",
        "..\\..\\report.json",
        "report.json.exe",
        "manifest.json",
        "report.html",
        "report.txt",
        "__MACOSX/report.json",
        ".report.json",
        "%72eport.json",
        "report\u{200b}.json",
        "rеport.json",
    ];
    for name in names {
        assert!(unpack(&zipped(&[(name, report.as_bytes())])).is_err(), "{name:?} was taken");
    }
    let bodies = [
        "null",
        "true",
        "1",
        "\"\"",
        "[]",
        "[[]]",
        "{\"schema\":1,\"facts\":[]}",
        "{\"schema\":-1}",
        "{\"schema\":1.5}",
        "{\"schema\":4294967296}",
        "{\"schema\":1e3}",
        "{\"schema\":1,\"schema\":1}",
        "{\"schema\":1,\"made\":\"yesterday\"}",
        "{\"schema\":1,\"evidence\":{\"x\":[]}}",
        "\u{feff}{}",
        "{\"schema\":null}",
        "{\"schema\":1}{}",
        "{\"schema\":1,}",
        "//",
        "{'schema':1}",
    ];
    for body in bodies {
        assert!(with_report(body).is_err(), "{body}");
    }
    println!("promise: zip: {} crafted", names.len() + bodies.len());
    println!("promise: zip: {} truncations", packed.len());
    println!("promise: zip: {flips} flipped bits");
}
