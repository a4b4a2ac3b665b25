//! The case as a file: a zip of the report for people, the report for programs, and what was taken out.
//!
//! What is opened may come from anybody: only names that are known are read, and only so much of each.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::Unreadable;
use crate::case::{Case, Manifest, SCHEMA};

/// The report for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pages {
    /// As one page of HTML that needs nothing else.
    pub html: String,
    /// As plain text.
    pub plain: String,
}

/// The zip.
///
/// # Errors
/// Where it can't be put together, which takes memory only.
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

/// The case in a zip.
///
/// # Errors
/// Why not.
pub fn unpack(bytes: &[u8]) -> Result<Case, Unreadable> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| {
        // A zip begins with these two letters, whatever became of its end.
        if bytes.starts_with(b"PK") { Unreadable::Damaged } else { Unreadable::Foreign }
    })?;
    let has_report = zip.file_names().any(|name| name.is_ok_and(|name| name == REPORT));
    if !has_report {
        return Err(Unreadable::Foreign);
    }
    let entry = zip.by_name(REPORT).map_err(|_| Unreadable::Damaged)?;
    let mut text = String::new();
    entry.take(MOST_BYTES).read_to_string(&mut text).map_err(|_| Unreadable::Damaged)?;
    let raw: serde_json::Value = serde_json::from_str(&text).map_err(|_| Unreadable::Damaged)?;
    match raw.get("schema").and_then(serde_json::Value::as_u64) {
        Some(schema) if schema > u64::from(SCHEMA) => Err(Unreadable::Newer),
        Some(_) => serde_json::from_value(raw).map_err(|_| Unreadable::Damaged),
        None => Err(Unreadable::Foreign),
    }
}

const REPORT: &str = "report.json";
/// What is unpacked at most, in bytes: a report has some hundred thousand.
const MOST_BYTES: u64 = 32 * 1024 * 1024;
