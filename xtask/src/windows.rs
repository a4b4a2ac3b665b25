//! The Windows programs, compiled on Debian and run under Wine.
//!
//! They are linked by MinGW-w64. Debian's Wine lacks one library that every Rust program asks for random numbers; the tests
//! get one of a single function. It is never packaged.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, cross, shipped, steps, tools};

/// What Debian installs to compile for Windows.
const COMPILER: &[&str] = &["gcc-mingw-w64-x86-64", "g++-mingw-w64-x86-64", "p7zip-full"];
/// And to run what was compiled.
const WINE: &[&str] = &["wine", "wine64"];

/// Installs the packages, makes what the tests need beside the programs, and a Windows of their own. Returns the folder.
pub fn prepare() -> Result<PathBuf> {
    cross::prepare(&[COMPILER, WINE].concat())?;
    let programs = programs();
    fs::create_dir_all(&programs)?;
    let source = tools::root().join("tests/windows/random.c");
    let library = programs.join("bcryptprimitives.dll");
    let mut compiler = tools::program("x86_64-w64-mingw32-gcc", &["-O2", "-shared", "-o"]);
    steps::run(compiler.arg(&library).arg(source).arg("-ladvapi32"))?;
    let mut compiler = tools::program("x86_64-w64-mingw32-gcc", &["-O2", "-municode", "-o"]);
    steps::run(
        compiler.arg(programs.join("console.exe")).arg(tools::root().join("tests/windows/console.c")),
    )?;
    if !prefix().join("system.reg").exists() {
        steps::run(tools::program("wineboot", &["--init"]).envs(wine()))?;
    }
    Ok(programs)
}

/// Compiles the whole workspace with its tests for Windows; a warning is an error.
pub fn build() -> Result<Command> {
    prepare()?;
    Ok(cargo(&["build", "--all-targets"]))
}

/// Asks the programs under Wine what is Windows' own.
pub fn special() -> Result<Command> {
    prepare()?;
    Ok(under_wine(&["test", "--test", "app"], &["windows::", "--test-threads=1"]))
}

/// Runs all other tests in Rust under Wine.
pub fn rust() -> Result<Command> {
    prepare()?;
    let mut skipped = vec!["--skip", "windows::"];
    for (test, reason) in NOT_UNDER_WINE {
        println!("Not under Wine: {test}: {reason}");
        skipped.extend(["--skip", test]);
    }
    Ok(under_wine(&["test", "--no-fail-fast"], &skipped))
}

/// With a screen, as a console and a message box need one.
fn under_wine(test: &[&str], arguments: &[&str]) -> Command {
    let test = cargo(test);
    let mut command = tools::program("xvfb-run", &["-a"]);
    command.arg(test.get_program()).args(test.get_args()).arg("--").args(arguments);
    for (name, value) in test.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command.env("SCIM_SETUP_TEST_BROWSER", tools::root().join("tests/windows/note-link.sh"));
    command
}

/// Runs people's journeys against `scim-setup.exe serve` under Wine. The recorded screens are the same on every system.
pub fn browser() -> Result<Command> {
    prepare()?;
    let mut left_out = vec!["the screen .* keeps the rules"];
    for (journey, reason) in NOT_AS_JOURNEYS {
        println!("Not under Wine: {journey}: {reason}");
        left_out.push(journey);
    }
    let mut command = tools::npm("ui", &["run", "e2e", "--", "--grep-invert", &left_out.join("|")]);
    command.env("SCIM_SETUP", tools::root().join("tests/windows/scim-setup.sh")).envs(wine());
    command.env("SCIM_SETUP_EXE", programs().join("scim-setup.exe"));
    Ok(command)
}

/// Builds the programs as they are shipped; returns their folder.
pub fn release() -> Result<PathBuf> {
    cross::prepare(COMPILER)?;
    steps::run(&mut terminal_program(&folder()))?;
    let window = ["build", "--release", "--locked", "-p", "scim-setup-assistant", "--bins", tools::FEATURES];
    steps::run(shipped(&mut cross::cargo(&window, TARGET)))?;
    Ok(folder().join(TARGET).join("release"))
}

/// Builds the terminal program as it is shipped, in this target folder.
pub fn terminal_program(folder: &Path) -> Command {
    let mut command = cross::cargo(&["build", "--release", "--locked", "-p", "cli"], TARGET);
    shipped(command.env("CARGO_TARGET_DIR", folder));
    command
}

/// The same bytes wherever and whenever it is built: without paths and without the linker's time.
fn shipped(command: &mut Command) -> &mut Command {
    let flags =
        ["--remap-path-prefix=/usr/lib/rustlib/src/rust=rust", "-Clink-arg=-Wl,--no-insert-timestamp"];
    shipped::reproducible(command, &flags)
}

fn cargo(arguments: &[&str]) -> Command {
    let mut command = cross::cargo(arguments, TARGET);
    command.args(["--workspace", tools::FEATURES]);
    command.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", "wine").envs(wine());
    command
}

/// Wine's own settings: a Windows that only these tests use, no chatter, and where programs find their libraries that lie
/// one folder below them, as tests and examples do. Tests may add to what that Windows trusts.
pub fn wine() -> [(&'static str, std::ffi::OsString); 4] {
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

/// The journeys that can't hold under Wine, or have not yet been seen to, as Playwright looks for them.
const NOT_AS_JOURNEYS: &[(&str, &str)] = &[
    (
        "each of the (odd|even) faults shows",
        "the program has a clipboard of its own, and the test reads the page's",
    ),
    ("a sign-in that Microsoft refuses is told", "step 3 was not left after the sign-in; why is not known"),
];

/// The authorities that this user trusts.
const TRUSTED: &str = r"HKEY_CURRENT_USER\Software\Microsoft\SystemCertificates\Root\Certificates";
const TARGET: &str = "x86_64-pc-windows-gnu";
