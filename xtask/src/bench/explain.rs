//! How long does `scim-setup explain` take as a whole program, for a message of usual length and for 50 MB of anything?

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use super::times::{Times, row};
use crate::Result;

/// Measures it.
pub fn explain(terminal: &Path, home: &Path) -> Result {
    for (name, text, runs, aim) in messages() {
        let file = home.join("message.txt");
        File::create(&file)?.write_all(&text)?;
        let mut times = Times::default();
        for round in 0..=runs {
            let mut command = Command::new(terminal);
            command.arg("explain").arg(&file).stdout(Stdio::null()).stderr(Stdio::null());
            let start = Instant::now();
            let status = command.status()?;
            // The first time reads the program from the disk.
            if round > 0 {
                times.add(start.elapsed());
            }
            if !matches!(status.code(), Some(0 | 3)) {
                return Err(format!("explain of {name} ended with {status}").into());
            }
        }
        row(&format!("explain, {name}"), &times.tail(), aim);
    }
    Ok(())
}

fn messages() -> [(&'static str, Vec<u8>, u32, &'static str); 4] {
    let line = "{\"provisioningSteps\":[{\"name\":\"EntryExportAdd\",\"status\":\"Failure\",\"description\":\"StatusCode: \
                BadRequest Message: the domain of ada@contoso.com is not verified\"}]}\n";
    // Numbers that look like chance and are the same every time (a linear congruential generator).
    let mut state = 1_u32;
    let noise = (0..FIFTY_MEGABYTES).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        u8::try_from(state >> 24).unwrap_or(0)
    });
    [
        ("10 KB of a log", line.repeat(10 * 1024 / line.len()).into_bytes(), 30, "under 20 ms"),
        ("50 MB of a log", line.repeat(FIFTY_MEGABYTES / line.len()).into_bytes(), 5, "survived"),
        ("50 MB of bytes by chance", noise.collect(), 5, "survived"),
        ("50 MB of JSON nested as deep", "[".repeat(FIFTY_MEGABYTES).into_bytes(), 5, "survived"),
    ]
}

const FIFTY_MEGABYTES: usize = 50 * 1024 * 1024;
