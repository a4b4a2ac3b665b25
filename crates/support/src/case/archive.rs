//! The case report as a zip: the report for people, the report as JSON, and the manifest.
//!
//! A file to open may come from anybody: only entries with known names are read, each up to a limit.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use serde_json::value::RawValue;
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::Unreadable;
use crate::case::{Case, Manifest, SCHEMA};

/// The report for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pages {
    /// One page of HTML that needs no other file.
    pub html: String,
    pub plain: String,
}

/// Packs a report into a zip.
///
/// # Errors
/// From writing the zip or serializing the case. Both work in memory, so neither is expected.
pub fn pack(
    case: &Case,
    manifest: &Manifest,
    pages: &Pages,
) -> Result<Vec<u8>, Box<dyn std::error::Error + Send + Sync>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let parts = [
        ("report.html", pages.html.clone()),
        ("report.txt", pages.plain.clone()),
        (REPORT, serde_json::to_string_pretty(case)?),
        ("manifest.json", serde_json::to_string_pretty(manifest)?),
    ];
    for (name, text) in parts {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Reads the case from a zip.
///
/// # Errors
/// [`Unreadable::Foreign`] where it is no report, [`Unreadable::Damaged`] where a part is missing or changed,
/// [`Unreadable::Newer`] where a later version of the program made it.
pub fn unpack(bytes: &[u8]) -> Result<Case, Unreadable> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| {
        // Every zip starts with these two letters, even one that is cut off.
        if bytes.starts_with(b"PK") { Unreadable::Damaged } else { Unreadable::Foreign }
    })?;
    let has_report = zip.file_names().any(|name| name.is_ok_and(|name| name == REPORT));
    if !has_report {
        return Err(Unreadable::Foreign);
    }
    let entry = zip.by_name(REPORT).map_err(|_| Unreadable::Damaged)?;
    let mut text = String::new();
    entry.take(MOST_BYTES).read_to_string(&mut text).map_err(|_| Unreadable::Damaged)?;
    if net::json_tree_size(text.as_bytes()) > net::MAX_JSON_TREE_SIZE {
        return Err(Unreadable::Damaged);
    }
    let members: BTreeMap<String, &RawValue> =
        serde_json::from_str(&text).map_err(|error| match error.is_data() {
            true => Unreadable::Foreign,
            false => Unreadable::Damaged,
        })?;
    match members.get("schema").and_then(|schema| schema.get().parse::<u64>().ok()) {
        Some(schema) if schema > u64::from(SCHEMA) => Err(Unreadable::Newer),
        Some(_) => serde_json::from_str(&text).map_err(|_| Unreadable::Damaged),
        None => Err(Unreadable::Foreign),
    }
}

const REPORT: &str = "report.json";
/// The most that is unpacked, in bytes. A report has a few hundred thousand.
const MOST_BYTES: u64 = 4 * 1024 * 1024;
