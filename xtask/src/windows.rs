//! The Windows programs, compiled on Debian and run under Wine.
//!
//! They are linked by MinGW-w64. Debian's Wine lacks one library that every Rust program asks for random numbers; the tests
//! get one of a single function. It is never packaged.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::{Result, cross, steps, tools};

/// What Debian installs for it.
const PACKAGES: &[&str] = &["gcc-mingw-w64-x86-64", "g++-mingw-w64-x86-64", "wine", "wine64"];

/// Installs the packages, makes the missing library and a Windows of its own for the tests.
fn prepare() -> Result {
    cross::prepare(PACKAGES)?;
    let programs = programs();
    fs::create_dir_all(&programs)?;
    let source = tools::root().join("tests/windows/random.c");
    let library = programs.join("bcryptprimitives.dll");
    let mut compiler = tools::program("x86_64-w64-mingw32-gcc", &["-O2", "-shared", "-o"]);
    steps::run(compiler.arg(&library).arg(source).arg("-ladvapi32"))?;
    if !prefix().join("system.reg").exists() {
        steps::run(tools::program("wineboot", &["--init"]).envs(wine()))?;
    }
    Ok(())
}

/// Compiles the whole workspace with its tests for Windows; a warning is an error.
pub fn build() -> Result<Command> {
    prepare()?;
    Ok(cargo(&["build", "--all-targets"]))
}

/// Runs the tests in Rust under Wine.
pub fn rust() -> Result<Command> {
    prepare()?;
    let mut command = cargo(&["test", "--no-fail-fast"]);
    command.arg("--");
    for (test, reason) in NOT_UNDER_WINE {
        println!("Not under Wine: {test}: {reason}");
        command.args(["--skip", test]);
    }
    Ok(command)
}

/// Runs people's journeys against `scim-setup.exe serve` under Wine. The recorded screens are the same on every system.
pub fn browser() -> Result<Command> {
    prepare()?;
    let mut command =
        tools::npm("ui", &["run", "e2e", "--", "--grep-invert", "the screen .* keeps the rules"]);
    command.env("SCIM_SETUP", tools::root().join("tests/windows/scim-setup.sh")).envs(wine());
    command.env("SCIM_SETUP_EXE", programs().join("scim-setup.exe"));
    Ok(command)
}

fn cargo(arguments: &[&str]) -> Command {
    let mut command = cross::cargo(arguments, TARGET);
    command.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", "wine").envs(wine());
    command
}

/// Wine's own settings: a Windows that only these tests use, no chatter, and where programs find their libraries that lie
/// one folder below them, as tests and examples do. Tests may add to what that Windows trusts.
fn wine() -> [(&'static str, std::ffi::OsString); 4] {
    let libraries = format!("Z:{}", programs().display()).replace('/', "\\");
    [
        ("WINEPREFIX", prefix().into()),
        ("WINEDEBUG", "-all".into()),
        ("WINEPATH", libraries.into()),
        ("SCIM_SETUP_TEST_ROOTS", TRUSTED.into()),
    ]
}

/// Where cargo puts the programs.
fn programs() -> PathBuf {
    folder().join(TARGET).join("debug")
}

fn prefix() -> PathBuf {
    folder().join("wine")
}

fn folder() -> PathBuf {
    cross::folder(TARGET)
}

/// The tests that can't hold under Wine, by a part of their names. Each has its line in docs/not-verified-here.md.
const NOT_UNDER_WINE: &[(&str, &str)] = &[
    ("entra_provisions_into", "the third-party servers run in Python and Node, which Wine has not"),
    ("a_products_own_service_is_ready", "the same"),
    ("the_reference_in_python_is_ready", "the same"),
    ("the_widest_used_library_of_node_is_ready", "the same"),
];

/// The authorities that this user trusts.
const TRUSTED: &str = r"HKEY_CURRENT_USER\Software\Microsoft\SystemCertificates\Root\Certificates";
const TARGET: &str = "x86_64-pc-windows-gnu";
