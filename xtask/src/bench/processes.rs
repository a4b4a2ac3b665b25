//! What does a program cost while it runs? A process and everything it started: processor time, memory, and ending them.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Child, Command};
use std::time::Duration;

use crate::Result;

/// A process and everything that descends from it.
pub fn family(root: u32) -> BTreeSet<u32> {
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|id: u32| Some((id, fields(id)?.get(1)?.parse().ok()?)))
        .collect();
    let mut family = BTreeSet::from([root]);
    loop {
        let found: Vec<u32> = parents
            .iter()
            .filter(|(id, parent)| family.contains(parent) && !family.contains(id))
            .map(|(id, _)| *id)
            .collect();
        if found.is_empty() {
            return family;
        }
        family.extend(found);
    }
}

/// The first descendant that runs this program: a driver starts what it drives.
pub fn descendant(root: u32, program: &str) -> Option<u32> {
    // The kernel keeps fifteen letters of a name.
    let short: String = program.chars().take(15).collect();
    let name = |id: &u32| fs::read_to_string(format!("/proc/{id}/comm")).unwrap_or_default();
    family(root).into_iter().find(|id| name(id).trim() == short)
}

/// How many hundredths of a second of processor time a family has had.
pub fn ticks(root: u32) -> u64 {
    let number = |fields: &[String], at: usize| fields.get(at).and_then(|text| text.parse::<u64>().ok());
    family(root)
        .into_iter()
        .filter_map(fields)
        .map(|fields| number(&fields, 11).unwrap_or(0) + number(&fields, 12).unwrap_or(0))
        .sum()
}

/// A family's memory in MB, where what several processes share is divided among them (PSS).
pub fn megabytes(root: u32) -> f64 {
    let kilobytes = |id: u32| -> Option<f64> {
        let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
        line.trim().trim_end_matches("kB").trim().parse().ok()
    };
    family(root).into_iter().filter_map(kilobytes).sum::<f64>() / 1024.0
}

/// Ends a program with everything it started, and waits until it is gone.
pub fn end(mut child: Child) {
    let everybody: Vec<String> = family(child.id()).iter().map(u32::to_string).collect();
    // Some of them may be gone by then.
    Command::new("kill")
        .args(["-s", "KILL"])
        .args(everybody)
        .stderr(std::process::Stdio::null())
        .status()
        .ok();
    child.wait().ok();
}

/// Lets a moment pass.
#[expect(
    clippy::disallowed_methods,
    reason = "nothing tells when a picture changes: it is looked at again and again"
)]
pub fn pause(length: Duration) {
    std::thread::sleep(length);
}

/// Waits until something is there.
pub fn until<T>(what: &str, limit: Duration, mut look: impl FnMut() -> Option<T>) -> Result<T> {
    let start = std::time::Instant::now();
    while start.elapsed() < limit {
        if let Some(found) = look() {
            return Ok(found);
        }
        pause(Duration::from_millis(20));
    }
    Err(format!("{what} never came").into())
}

/// The fields of `/proc/ID/stat` behind the program's name, which may have spaces in it: state, parent, and so on.
fn fields(id: u32) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    Some(rest.split_whitespace().map(str::to_owned).collect())
}
