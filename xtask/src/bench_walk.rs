//! How long does it take to walk through a large directory, and how much memory?
//!
//! The library's walk and a bare loop that fetches the same pages and throws them away, in turns, each a process of its
//! own, against a server with prepared pages (`crates/scim/benches/walk.rs`): encrypted, as every real server is, and
//! bare, where the HTTP library alone is at its quickest.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::bench_processes as processes;
use crate::bench_times::{Times, row};
use crate::{Result, tools};

/// Measures both.
pub fn walk() -> Result {
    let mut build = tools::cargo(&["bench", "-p", "scim", "--bench", "walk", "--no-run"]);
    let built = build.arg("--message-format=json").stderr(Stdio::inherit()).output()?;
    let lines = String::from_utf8(built.stdout)?;
    let program =
        lines.lines().rev().find_map(|line| after(line, "\"executable\":\"")).ok_or("nothing was built")?;
    for scheme in ["https", "http"] {
        for (people, aim) in [(100_000, "under 48 MB"), (1_000_000, "the same")] {
            let mut server = Command::new(&program);
            server.args(["serve", &people.to_string(), scheme]).stdin(Stdio::piped()).stdout(Stdio::piped());
            let mut server = server.spawn()?;
            let mut address = String::new();
            BufReader::new(server.stdout.take().ok_or("no output")?).read_line(&mut address)?;
            let (mut ours, mut bare) = (Times::default(), Times::default());
            let mut peak = 0.0_f64;
            for round in 0..=RUNS {
                for (what, times) in [("people", &mut ours), ("bare", &mut bare)] {
                    let output = Command::new(&program).args([what, address.trim()]).output()?;
                    let said = String::from_utf8(output.stdout)?;
                    let came: u32 = number(&said, "people")?;
                    if came != people {
                        return Err(format!("{what}: {came} people came").into());
                    }
                    if round > 0 {
                        times.add(std::time::Duration::from_secs_f64(number(&said, "seconds")?));
                    }
                    if what == "people" {
                        peak = peak.max(number::<f64>(&said, "peak_kb")? / 1024.0);
                    }
                }
            }
            processes::end(server);
            row(&format!("walk, {people} people, {scheme}"), &ours.to_string(), "");
            row("  a bare loop that throws them away", &bare.to_string(), "");
            row("  throughput beside it", &format!("{:.2}", bare.median() / ours.median()), "at least 0.9");
            row("  most memory", &format!("{peak:.0} MB"), aim);
        }
    }
    Ok(())
}

/// A number of a flat JSON object.
fn number<T: std::str::FromStr>(json: &str, name: &str) -> Result<T> {
    let rest = json.split_once(&format!("\"{name}\":")).ok_or_else(|| format!("it said {json:?}"))?.1;
    let digits = rest.split([',', '}']).next().unwrap_or_default();
    digits.parse().map_err(|_| format!("it said {json:?}").into())
}

/// A text of a JSON object, without what it would have to be escaped for.
fn after(json: &str, mark: &str) -> Option<String> {
    let (_, rest) = json.split_once(mark)?;
    Some(rest.split('"').next()?.replace("\\\\", "\\"))
}

const RUNS: usize = 15;
