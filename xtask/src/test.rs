//! `cargo xtask test`: everything that has to hold, in the order in which a mistake is found soonest.
//!
//! Each step runs whatever became of the one before. All cargo steps take the same packages with the same features, and
//! Clippy compiles our own: it is the compiler with more lints. `cargo clippy` would compile every dependency once more.

use std::process::Command;
use std::time::Duration;

use crate::steps::Tally;
use crate::{Result, setup, tools};
#[cfg(target_os = "linux")]
use crate::{cross, macos, windows};

struct Step {
    name: &'static str,
    command: fn() -> Result<Command>,
    /// Long enough for a slow machine that compiles everything; what hangs is stopped.
    minutes: u64,
}

const STEPS: &[Step] = &[
    Step { name: "format", command: || Ok(tools::cargo(&["fmt", "--all", "--check"])), minutes: 5 },
    Step { name: "dependencies", command: dependencies, minutes: 5 },
    Step { name: "ui-check", command: || Ok(tools::npm("ui", &["run", "check"])), minutes: 5 },
    Step { name: "ui-test", command: || Ok(tools::npm("ui", &["test"])), minutes: 5 },
    // Before anything in Rust: the window's program has the built UI inside it.
    Step { name: "ui-build", command: || Ok(tools::npm("ui", &["run", "build"])), minutes: 5 },
    Step { name: "build", command: || Ok(linted(&["build", "--all-targets"])), minutes: 60 },
    Step { name: "rust", command: rust, minutes: 60 },
    #[cfg(windows)]
    Step { name: "windows", command: special, minutes: 15 },
    Step { name: "browser", command: browser, minutes: 30 },
    #[cfg(target_os = "linux")]
    Step { name: "desktop", command: desktop, minutes: 15 },
];

/// The programs of other systems, on a system that can compile them: part of the whole where [`cross::is_possible`].
const OTHER_SYSTEMS: &[Step] = &[
    #[cfg(target_os = "linux")]
    Step { name: "windows-build", command: windows::build, minutes: 60 },
    #[cfg(target_os = "linux")]
    Step { name: "windows", command: windows::special, minutes: 15 },
    #[cfg(target_os = "linux")]
    Step { name: "macos", command: macos::check, minutes: 60 },
];

/// Only by name: all tests and people's journeys once more under Wine take ten minutes each, and packages have to be built
/// before.
const BY_NAME: &[Step] = &[
    #[cfg(target_os = "linux")]
    Step { name: "windows-rust", command: windows::rust, minutes: 60 },
    #[cfg(target_os = "linux")]
    Step { name: "windows-browser", command: windows::browser, minutes: 30 },
    #[cfg(target_os = "linux")]
    Step { name: "packages", command: packages, minutes: 60 },
];

fn steps() -> impl Iterator<Item = &'static Step> {
    STEPS.iter().chain(OTHER_SYSTEMS).chain(BY_NAME)
}

/// `cargo xtask test [--list] [--only STEP]...`
pub fn command(options: &[String]) -> Result {
    if options == ["--list"] {
        steps().for_each(|step| println!("{}", step.name));
        return Ok(());
    }
    let chosen = chosen(options)?;
    setup::to_test()?;
    let mut tally = Tally::default();
    for step in chosen {
        tally.step(step.name, &mut (step.command)()?, Duration::from_secs(step.minutes * 60));
    }
    if !cfg!(target_os = "linux") {
        println!(
            "\nThe real window is tested on Linux only; docs/not-verified-here.md says what to try by hand here."
        );
    } else if !can_compile_for_other_systems() {
        println!("\nThe programs for Windows and macOS are tested on Debian only.");
    }
    tally
        .finish()
        .map_err(|problem| format!("{problem}\nOne of them alone: cargo xtask test --only STEP").into())
}

/// The steps asked for, in the order they always run in. Where none is named, all that this system can do.
fn chosen(options: &[String]) -> Result<Vec<&'static Step>> {
    let mut names = Vec::new();
    let mut words = options.iter();
    while let Some(option) = words.next() {
        match (option.as_str(), words.next()) {
            ("--only", Some(name)) if steps().any(|step| step.name == name) => names.push(name),
            ("--only", _) => return Err("--only takes a step; `cargo xtask test --list` lists them.".into()),
            (unknown, _) => return Err(format!("`cargo xtask test` does not take {unknown:?}.").into()),
        }
    }
    if names.is_empty() {
        let others = if can_compile_for_other_systems() { OTHER_SYSTEMS } else { &[] };
        return Ok(STEPS.iter().chain(others).collect());
    }
    Ok(steps().filter(|step| names.iter().any(|name| *name == step.name)).collect())
}

fn can_compile_for_other_systems() -> bool {
    #[cfg(target_os = "linux")]
    return cross::is_possible();
    #[cfg(not(target_os = "linux"))]
    false
}

/// A cargo command over every crate, with the features that every such command has.
fn workspace(arguments: &[&str]) -> Command {
    let mut command = tools::cargo(arguments);
    command.args(["--workspace", tools::FEATURES]);
    command
}

/// Checks bans, licenses and sources by deny.toml. Advisories are left out, because their list comes from the network.
fn dependencies() -> Result<Command> {
    Ok(tools::cargo(&["deny", "check", "bans", "licenses", "sources"]))
}

/// A cargo command whose compiler for our own crates is Clippy. A warning of either is an error.
pub fn linted(arguments: &[&str]) -> Command {
    let mut command = workspace(arguments);
    command.env("RUSTC_WORKSPACE_WRAPPER", tools::clippy());
    // As `cargo clippy -- -D warnings` hands its arguments on.
    command.env("CLIPPY_ARGS", ["-D", "warnings", ""].join("__CLIPPY_HACKERY__"));
    command
}

/// The tests in Rust, but for those of [`special`], which would change what the others see.
fn rust() -> Result<Command> {
    let mut command = linted(&["test", "--no-fail-fast"]);
    if cfg!(windows) {
        command.args(["--", "--skip", "windows::"]);
    }
    Ok(command)
}

/// What is Windows' own.
#[cfg(windows)]
fn special() -> Result<Command> {
    Ok(linted(&["test", "--test", "app", "--", "windows::", "--test-threads=1"]))
}

/// People's journeys, in a browser that `scim-setup serve` shows the wizard to.
pub fn browser() -> Result<Command> {
    let mut command = tools::npm("ui", &["run", "e2e"]);
    command.env("SCIM_SETUP", tools::built("scim-setup")?);
    Ok(command)
}

/// The real window, on a screen and with a keyring of its own.
#[cfg(target_os = "linux")]
fn desktop() -> Result<Command> {
    let mut command = tools::program("xvfb-run", &["-a", "-s", "-screen 0 1280x900x24"]);
    command.args(["dbus-run-session", "--", "tests/desktop/with-keyring.sh"]);
    let test = linted(&["test", "--test", "desktop", DESKTOP_TOO]);
    command.arg(test.get_program()).args(test.get_args());
    command.envs(test.get_envs().filter_map(|(name, value)| Some((name, value?))));
    Ok(command)
}

/// The packages that `cargo xtask package` has built, in clean roots and under Wine.
#[cfg(target_os = "linux")]
fn packages() -> Result<Command> {
    crate::apt::install(&["debootstrap", "unzip", "curl"])?;
    let helpers = windows::prepare()?;
    let test = linted(&["test", "--test", "packages", "--features=scim-setup-assistant/packages-test"]);
    let mut command = tools::program("xvfb-run", &["-a", "-s", "-screen 0 1280x900x24"]);
    command.arg(test.get_program()).args(test.get_args()).args(["--", "--nocapture", "--test-threads=1"]);
    command.envs(test.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.envs(windows::wine()).env("SCIM_SETUP_WINE_HELPERS", helpers);
    Ok(command)
}

/// The feature without which cargo leaves the desktop test out, as a plain `cargo test` has no display to run it on.
#[cfg(target_os = "linux")]
const DESKTOP_TOO: &str = "--features=scim-setup-assistant/desktop-test";
