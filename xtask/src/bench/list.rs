//! How many users a second are read, and with how much memory.
//!
//! Reading and a loop that only fetches the same pages run in turns, each as a process of its own, against a server with
//! prepared pages over TLS on loopback (`crates/scim/benches/list.rs`).

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::processes;
use super::times::{Times, row};
use crate::{Result, tools};

/// Measures both.
pub fn list() -> Result {
    let mut build = tools::cargo(&["bench", "-p", "scim", "--bench", "list", "--no-run"]);
    let built = build.arg("--message-format=json").stderr(Stdio::inherit()).output()?;
    let lines = String::from_utf8(built.stdout)?;
    let program =
        lines.lines().rev().find_map(|line| after(line, "\"executable\":\"")).ok_or("nothing was built")?;
    for users in [200_000, 1_000_000] {
        let mut server = Command::new(&program);
        server.args(["serve", &users.to_string()]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut server = server.spawn()?;
        let mut address = String::new();
        BufReader::new(server.stdout.take().ok_or("no output")?).read_line(&mut address)?;
        let mut measured = [("read", Times::default(), 0.0_f64), ("fetch", Times::default(), 0.0)];
        for round in 0..=RUNS {
            for (mode, times, peak) in &mut measured {
                let output = Command::new(&program).args([mode, address.trim()]).output()?;
                let result = String::from_utf8(output.stdout)?;
                let received: u32 = number(&result, "users")?;
                if received != users {
                    return Err(format!("{mode}: {received} users instead of {users}").into());
                }
                // The first run of each warms up the server.
                if round > 0 {
                    times.add(std::time::Duration::from_secs_f64(number(&result, "seconds")?));
                    *peak = peak.max(number::<f64>(&result, "peak_kb")? / 1024.0);
                }
            }
        }
        processes::end(server);
        let [(_, read, read_peak), (_, fetch, fetch_peak)] = measured;
        let rate =
            |times: &Times| format!("{:.0} users a second", f64::from(users) / times.median() * 1000.0);
        row(&format!("list of {users} users, read"), &read.to_string(), "");
        row("  that is", &format!("{}, peak memory {read_peak:.0} MB", rate(&read)), "under 48 MB");
        row("  the same pages, only fetched", &fetch.to_string(), "");
        row("  that is", &format!("{}, peak memory {fetch_peak:.0} MB", rate(&fetch)), "");
        row("  ratio of the medians", &format!("{:.2}", fetch.median() / read.median()), "");
    }
    Ok(())
}

/// A number from a flat JSON object.
fn number<T: std::str::FromStr>(json: &str, name: &str) -> Result<T> {
    let rest = json.split_once(&format!("\"{name}\":")).ok_or_else(|| format!("it printed {json:?}"))?.1;
    let digits = rest.split([',', '}']).next().unwrap_or_default();
    digits.parse().map_err(|_| format!("it printed {json:?}").into())
}

/// A text from a JSON object that needs no escapes but for backslashes.
fn after(json: &str, mark: &str) -> Option<String> {
    let (_, rest) = json.split_once(mark)?;
    Some(rest.split('"').next()?.replace("\\\\", "\\"))
}

const RUNS: usize = 15;
