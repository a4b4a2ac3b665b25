//! `scim-setup explain`: what a pasted message means. Asks nobody, and never prints the message back.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use explain::{Conclusion, explain};
use model::id;
use serde::Serialize;

use crate::outcome::{MatchOut, ProblemOut};
use crate::{pages, print};

/// What `explain` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// A file with the message; standard input where none is named, or `-`.
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// Print one JSON document and nothing else.
    #[arg(long)]
    json: bool,
}

/// The JSON contract of `explain`, schema 1.
#[derive(Serialize)]
struct Document {
    schema: u32,
    /// `explained`, `not-an-error` or `unknown`.
    outcome: &'static str,
    /// Best first.
    matches: Vec<MatchOut>,
}

/// Runs it; returns the exit status.
pub fn run(arguments: &Arguments) -> Result<u8> {
    let file = arguments.file.as_deref().filter(|path| *path != Path::new("-"));
    let bytes = match file {
        // The path may be anything, also a token put there by mistake: it is not printed back.
        Some(path) => read(&mut File::open(path).context("The file cannot be opened")?)?,
        None => {
            if io::IsTerminal::is_terminal(&io::stdin()) {
                print::hint(id!("explain-paste-here"))?;
            }
            read(&mut io::stdin().lock())?
        }
    };
    let text = text(&bytes);
    if text.trim().is_empty() && !arguments.json {
        print::hint(id!("explain-nothing"))?;
        return Ok(3);
    }
    let explanation = explain(&text);
    let outcome = explanation.outcome();
    let out = |one: &explain::Match| MatchOut {
        problem: ProblemOut::new(&one.problem),
        certainty: one.certainty.as_str(),
    };
    let matches: Vec<MatchOut> = explanation.matches.iter().map(out).collect();
    if arguments.json {
        print::json(&Document { schema: 1, outcome: outcome.as_str(), matches })?;
    } else {
        print::show(&pages::explained(outcome, &matches, explanation.left_out > 0))?;
    }
    Ok(if outcome == Conclusion::Unknown { 3 } else { 0 })
}

fn read(from: &mut impl Read) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MOST_BYTES).read_to_end(&mut bytes).context("The message cannot be read")?;
    Ok(bytes)
}

/// Whatever was read as text: also what Windows writes as UTF-16, and bytes that are no text at all.
fn text(bytes: &[u8]) -> String {
    let utf16 = |unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
        String::from_utf16_lossy(&units.collect::<Vec<u16>>())
    };
    match bytes {
        [0xff, 0xfe, ..] => utf16(u16::from_le_bytes),
        [0xfe, 0xff, ..] => utf16(u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// More is not read.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn what_windows_writes_is_read_too() {
        let windows: Vec<u8> =
            [0xff, 0xfe].into_iter().chain("Quarantäne".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(text(&windows).trim_start_matches('\u{feff}'), "Quarantäne");
        assert_eq!(text(b"\xff\xff\x00"), "\u{fffd}\u{fffd}\0");
    }
}
