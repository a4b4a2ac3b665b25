//! `cargo xtask attack`: attacks every promise of SECURITY.md and writes the table there.
//!
//! Each attack is a test. In an ordinary run it makes a few attempts, here all of them (`SCIM_ATTACK=1`), and prints how
//! many held: `promise: KEY: COUNT KIND`. A promise holds if all its tests pass and make at least the attempts listed here.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::Stdio;

use crate::{Result, setup, steps, test, tools};

/// A row of the table.
struct Promise {
    key: &'static str,
    promise: &'static str,
    /// The kinds of attempts, each with the least number.
    least: &'static [(usize, &'static str)],
}

const PROMISES: &[Promise] = &[
    row(
        "link",
        "The link of `serve` opens one page",
        &[(50, "reuses"), (10, "variants"), (40, "racing opens"), (2000, "guesses")],
    ),
    row(
        "host",
        "A foreign name that leads to this computer gets no page (DNS rebinding)",
        &[(80, "requests with another host"), (10, "raw tricks")],
    ),
    row(
        "csrf",
        "Another page or another kind of request does nothing (CSRF)",
        &[(104, "requests from other origins"), (5, "other media types")],
    ),
    row(
        "session",
        "Without the session there is no view and no action",
        &[(13, "wrong session headers"), (8, "paths without one")],
    ),
    row(
        "input",
        "No path leads out of the page, and no request stops it",
        &[(24, "paths"), (12, "framings"), (6, "header floods"), (9, "bodies")],
    ),
    row(
        "reachable",
        "The page stays reachable",
        &[(1100, "slow connections"), (600, "open streams"), (1920, "racing actions")],
    ),
    row(
        "page",
        "No answer can be framed, run a script or leak an address",
        &[(9, "answers with all headers")],
    ),
    row(
        "files",
        "The token is in no file, before it is known too",
        &[
            (136, "answers with a token that is not known yet"),
            (988, "looks into files, screens and processes"),
        ],
    ),
    row(
        "shown",
        "No output has 8 characters of the token in a row",
        &[(4332, "outputs with a returned token"), (40, "spellings and cuts")],
    ),
    row(
        "destination",
        "The token goes to the address that was named, and nowhere else",
        &[
            (50, "redirects"),
            (36, "proxy variables for this computer"),
            (9, "proxies"),
            (4, "bad certificates"),
            (17, "ids that climb"),
        ],
    ),
    row(
        "foreign",
        "The token goes to no foreign host that nobody has confirmed",
        &[(70, "foreign addresses")],
    ),
    row(
        "clipboard",
        "A copied token leaves the clipboard after a minute",
        &[(5, "moments"), (6, "ways in which it goes or stays")],
    ),
    row("crash", "A crash prints no token and leaves no core dump", &[(4, "signals")]),
    row("bounds", "A hostile server is named, within 64 MB and the time limit", &[(71, "hostile servers")]),
    row(
        "inert",
        "What a server says acts on nothing that shows it",
        &[(116, "outputs of harmful answers"), (12, "payloads of HTML and scripts in Chromium")],
    ),
    row(
        "zip",
        "A damaged or crafted report is refused or drawn",
        &[
            (43, "crafted"),
            (5905, "truncations"),
            (2000, "flipped bits"),
            (2500, "changed reports"),
            (517, "of them drawn on every step"),
        ],
    ),
    row(
        "hand-over",
        "A damaged or crafted hand-over file is refused",
        &[(19, "crafted"), (465, "truncations"), (2000, "flipped bits")],
    ),
    row(
        "saved",
        "Saved progress survives damage",
        &[(1066, "saves cut short"), (2000, "flipped bits"), (60, "random files"), (6, "special files")],
    ),
    row(
        "last-action",
        "A kill loses at most the last action",
        &[(120, "kills"), (14355, "answered actions")],
    ),
    row(
        "journal",
        "No journal has a real person changed",
        &[(675, "crafted journals"), (450, "crafted journals in the wizard")],
    ),
    row(
        "unnamed",
        "No test user is left without being named",
        &[(200, "kills"), (75, "signals"), (350, "servers that mix up their people")],
    ),
    row(
        "disk",
        "A full disk, odd files and several programs at once damage nothing",
        &[
            (13, "full disks of the wizard"),
            (13, "full disks of the rehearsal"),
            (8, "programs at once"),
            (120, "racing answers"),
            (8, "odd files"),
            (6, "environments"),
        ],
    ),
    row("window", "The window's page has three commands", &[(29, "commands that are refused")]),
    row("sign-in", "Only the right answer ends a sign-in", &[(312, "wrong answers")]),
];

const fn row(key: &'static str, promise: &'static str, least: &'static [(usize, &'static str)]) -> Promise {
    Promise { key, promise, least }
}

/// The tests, by their program and their names. No other crate has tests of these names.
const TESTS: &[&[&str]] = &[
    &["it", "archive::", "handover::"],
    &["sign_in"],
    &[
        "app",
        "attacks::",
        "disk::",
        "serve_attacks::",
        "echo::",
        "leaks::",
        "memory::",
        "clipboard::",
        "hostile::",
        "kills::",
        "rehearsal::kills",
        "rehearsal::whoever",
        "ipc::every",
    ],
];

/// `cargo xtask attack`
pub fn command(options: &[String]) -> Result {
    if let Some(unknown) = options.first() {
        return Err(format!("`cargo xtask attack` does not take {unknown:?}.").into());
    }
    setup::to_test()?;
    // The window's program has the built UI inside it.
    steps::run(&mut tools::npm("ui", &["run", "build"]))?;
    steps::run(&mut test::linted(&["build", "--all-targets"]))?;
    let mut attempts: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut failed = Vec::new();
    let mut commands = Vec::new();
    for tests in TESTS {
        let [program, names @ ..] = *tests else { continue };
        let mut command = test::linted(&["test", "--test", program]);
        command.arg("--").args(names).arg("--nocapture").env("SCIM_ATTACK", "1");
        commands.push((tests.join(" "), command));
    }
    let mut browser = test::browser()?;
    browser.args(["--", "payloads"]);
    commands.push(("payloads.spec.ts".to_owned(), browser));
    for (name, mut command) in commands {
        let output = command.stderr(Stdio::inherit()).output()?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        print!("{said}");
        if !output.status.success() {
            failed.push(name);
        }
        for (key, count, kind) in said.lines().filter_map(attempt) {
            *attempts.entry((key, kind)).or_default() += count;
        }
    }
    let mut table = String::from("| Promise | Attempts | Held |\n| --- | --- | --- |\n");
    let mut too_few = Vec::new();
    for promise in PROMISES {
        let made: Vec<String> = promise
            .least
            .iter()
            .map(|(least, kind)| {
                let made = attempts.get(&(promise.key.to_owned(), (*kind).to_owned())).copied().unwrap_or(0);
                if made < *least {
                    too_few.push(format!("{}: {made} {kind}, {least} wanted", promise.key));
                }
                format!("{} {kind}", grouped(made))
            })
            .collect();
        writeln!(table, "| {} | {} | yes |", promise.promise, made.join(", "))?;
    }
    if !failed.is_empty() {
        return Err(format!("A promise did not hold: {}", failed.join("; ")).into());
    }
    if !too_few.is_empty() {
        return Err(format!("Too few attempts:\n{}", too_few.join("\n")).into());
    }
    println!("\n{table}");
    replace_table(&table)
}

/// The key, the number and the kind in a line of a test.
fn attempt(line: &str) -> Option<(String, usize, String)> {
    let (_, said) = line.split_once("promise: ")?;
    let (key, rest) = said.split_once(": ")?;
    let (count, kind) = rest.split_once(' ')?;
    Some((key.to_owned(), count.parse().ok()?, kind.to_owned()))
}

/// With commas: `14,355`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[expect(clippy::disallowed_methods, reason = "a document of the repository, not saved progress")]
fn replace_table(table: &str) -> Result {
    let path = tools::root().join("SECURITY.md");
    let text = std::fs::read_to_string(&path)?;
    let (before, rest) = text.split_once(BEGIN).ok_or("SECURITY.md has no place for the table")?;
    let (_, after) = rest.split_once(END).ok_or("SECURITY.md has no end of the table")?;
    std::fs::write(&path, format!("{before}{BEGIN}\n{table}{END}{after}"))?;
    Ok(())
}

const BEGIN: &str = "<!-- written by cargo xtask attack -->";
const END: &str = "<!-- end -->";
