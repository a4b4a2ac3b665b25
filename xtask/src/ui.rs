//! Building the screens in `ui/dist`, which the window and `scim-setup serve` hand out, when they have changed.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::{Result, steps, tools};

/// Builds the UI unless what is there is newer than everything it is made from.
pub fn build() -> Result {
    let ui = tools::root().join("ui");
    let built = modified(&ui.join("dist/index.html"));
    let changed = newest_below(&ui)?;
    if built.is_some_and(|built| built > changed) {
        return Ok(());
    }
    steps::run(&mut tools::npm("ui", &["run", "build"]))
}

/// When something the UI is made from changed last.
fn newest_below(folder: &Path) -> Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let is_made_here = ["node_modules", "dist"].iter().any(|name| entry.file_name() == *name);
        if is_made_here {
            continue;
        }
        let path = entry.path();
        let changed = if entry.file_type()?.is_dir() { Some(newest_below(&path)?) } else { modified(&path) };
        newest = newest.max(changed.unwrap_or(newest));
    }
    Ok(newest)
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|file| file.modified()).ok()
}
