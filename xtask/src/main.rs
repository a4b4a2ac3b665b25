//! `cargo xtask`: everything a developer does here, each with one command and with its set-up included.
//!
//! Standard library only, so that this compiles in seconds on a machine that has nothing but Rust. It knows which
//! programs to start and in which order; what they check is theirs to know.
#![expect(clippy::print_stdout, reason = "speaking to the terminal is what this program is for")]
#![expect(clippy::disallowed_methods, reason = "what is written here is made anew by the next run")]
#![expect(clippy::print_stderr, reason = "speaking to the terminal is what this program is for")]

mod apt;
mod attack;
#[cfg(target_os = "linux")]
mod bench;
#[cfg(target_os = "linux")]
mod cross;
mod licenses;
#[cfg(target_os = "linux")]
mod macos;
mod package;
mod packages;
mod release;
mod result;
mod run;
mod setup;
mod shipped;
mod steps;
mod test;
mod tools;
mod ui;
#[cfg(target_os = "linux")]
mod windows;

use std::process::ExitCode;

pub(crate) use result::Result;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, options) = match arguments.split_first() {
        Some((command, options)) => (command.as_str(), options),
        None => ("help", [].as_slice()),
    };
    let outcome = match command {
        "setup" => setup::command(options),
        "run" => run::command(options),
        "test" => test::command(options),
        "package" => package::command(options),
        "release" => release::command(options),
        "attack" => attack::command(options),
        #[cfg(target_os = "linux")]
        "bench" => bench::command(options),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        unknown => Err(format!("There is no command {unknown:?}; `cargo xtask help` lists them.").into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem}");
            ExitCode::FAILURE
        }
    }
}

const HELP: &str = "\
Use: cargo xtask COMMAND

  run      Opens the assistant. Where there is no display it serves the same wizard to a browser.
             --browser     to a browser in any case
             --practice    against a pretend Trelica and a pretend Entra
             --release     as it is shipped: slower to build, smaller
  test     Runs every check. Goes on after a failure and lists the failures at the end.
             --only STEP   that step only; can be given again
             --list        says which steps there are
  attack   Attacks every promise of SECURITY.md and writes the table there. Takes about 20 minutes.
  package  Builds what people install: deb and rpm on Linux, installers and a zip on Windows, a disk image on
           macOS. On Debian, the zip for Windows too.
             --list        says what each package contains
  release  Puts together a release of the packages that are there: checksums, a list of what is inside, notes.
             --dry-run     builds the terminal programs twice and compares them; needs no packages
  bench    Measures start, answers, rest and size on release builds, against an empty window. On Linux.
             --pictures FOLDER   keeps what was on the screen, to be looked at
             --only PART         that part only, for example `list`
  setup    Installs what building needs. Every command above does this by itself.
             --tests       and what the tests need

On Debian and Ubuntu what is missing is installed; on other systems you are told what to install.
";
