//! How long does a rehearsal take beside the test tools of others, on a server that none of us wrote?
//!
//! All of them as whole programs, in turns, against one scim2-server that is started for it.

use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::processes;
use super::times::{Times, row};
use crate::{Result, packages, tools};

/// Measures them.
pub fn rehearse(terminal: &Path, home: &Path) -> Result {
    packages::install_python("tests/bench")?;
    let installed = |folder: &str, name: &str| {
        tools::root().join(folder).join("installed/venv/bin").join(name).to_string_lossy().into_owned()
    };
    let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port().to_string();
    let mut server = tools::program(installed("tests/servers", "scim2-server"), &["--port", &port]);
    let log = File::create(home.join("scim2-server.log"))?;
    server.args(["--bearer-token", TOKEN]).stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
    let server = server.spawn()?;
    let listens = || TcpStream::connect(format!("127.0.0.1:{port}")).ok();
    drop(processes::until("scim2-server", Duration::from_secs(20), listens)?);

    let base = format!("http://127.0.0.1:{port}/v2");
    let ours = ["rehearse", "--json", "--yes", "--domain", "example.com", "--address", &base];
    let consent = ["--compat", "--i-accept-side-effects", "--user-domain", "example.com"];
    let sanity = [&["probe", base.as_str(), "--token", TOKEN][..], &consent].concat();
    let bearer = format!("Authorization: Bearer {TOKEN}");
    let scim2 = ["--url", &base, "--header", &bearer, "test"];
    let mut programs = [
        ("rehearse", terminal.to_string_lossy().into_owned(), ours.to_vec(), RUNS, Times::default()),
        ("scim-sanity probe", installed("tests/bench", "scim-sanity"), sanity, RUNS, Times::default()),
        ("scim2 test", installed("tests/bench", "scim2"), scim2.to_vec(), FEW, Times::default()),
    ];
    let mut requests = 0;
    for round in 0..=RUNS {
        for (name, program, arguments, runs, times) in &mut programs {
            if round > *runs {
                continue;
            }
            let mut command = Command::new(program.as_str());
            command
                .args(arguments.iter())
                .env("SCIM_TOKEN", TOKEN)
                .env("SCIM_SETUP_HOME", home.join("rehearse"));
            let start = Instant::now();
            let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output()?;
            // The first time reads the program from the disk.
            if round > 0 {
                times.add(start.elapsed());
            }
            // What each finds in this server is its own business; that it came to its end is ours.
            let text = String::from_utf8_lossy(&output.stdout);
            if *name == "rehearse" {
                requests = number_after(&text, "\"requests\":").ok_or_else(|| format!("it said {text}"))?;
            } else if text.is_empty() {
                return Err(format!("{name} said nothing").into());
            }
        }
    }
    processes::end(server);
    let [ours, sanity, scim2] = programs.map(|(.., times)| times);
    row(
        &format!("rehearse, {requests} requests: the whole program"),
        &ours.to_string(),
        "at most scim-sanity's",
    );
    row("  scim-sanity probe", &sanity.to_string(), "");
    row("  ratio of the medians", &format!("{:.2}", ours.median() / sanity.median()), "at most 1");
    row("  scim2 test", &scim2.to_string(), "");
    row("  ratio of the medians", &format!("{:.3}", ours.median() / scim2.median()), "at most 0.1");
    Ok(())
}

fn number_after(text: &str, mark: &str) -> Option<u32> {
    let (_, rest) = text.split_once(mark)?;
    rest.trim_start().split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

const TOKEN: &str = "a-token-for-the-bench-of-more-than-32-letters";
const RUNS: usize = 15;
const FEW: usize = 3;
