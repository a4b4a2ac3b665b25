//! `scim-setup`: the same engine in a terminal, and the same wizard in a browser on loopback.
//!
//! Exit status: 0 ready, 1 a problem was found, 2 usage, 3 could not check. With `--json` one document goes to
//! standard output and nothing else. The token is never an argument.

mod check;
mod entra;
mod explain;
mod layout;
mod outcome;
mod pages;
mod print;
mod rehearse;
mod serve;
mod shutdown;
mod token;
mod ui;
mod words;

use std::{ffi::OsString, process::ExitCode};

use clap::{Parser, Subcommand};

use model::ProblemId;

use crate::outcome::{COULD_NOT_CHECK, USAGE};

#[derive(Parser)]
#[command(name = "scim-setup", version, about = ABOUT, after_help = AFTER)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Ask the SCIM endpoint what Entra's Test connection will ask, and say what is wrong. Reads only.
    Check(check::Arguments),
    /// Try with test users everything that Entra will do to a person, and say what will go wrong. Writes, and removes the test users.
    Rehearse(rehearse::Arguments),
    /// Say what a pasted message of Entra, Graph or the server means, and what to do. Asks nobody.
    Explain(explain::Arguments),
    /// Read from Microsoft Entra through Graph what would change, and how provisioning stands. Reads only.
    Entra(entra::Arguments),
    /// Serve the wizard to a browser on this computer.
    Serve(serve::Arguments),
}

/// Runs the program with these arguments.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are no mistakes; clap knows where each is printed.
            let status = if error.use_stderr() { USAGE } else { 0 };
            let _ = without_stray_values(error).print();
            return ExitCode::from(status);
        }
    };
    let policy = host::policy();
    if let Some(problem) = policy.problem() {
        let _ = print::show_beside(&pages::alone(&problem));
    }
    let asks_for_real =
        matches!(arguments.command, Command::Check(_) | Command::Rehearse(_) | Command::Entra(_));
    if asks_for_real && policy.practice_only {
        let _ = print::show_beside(&pages::alone(&ProblemId::PracticeOnly.into()));
        return ExitCode::from(COULD_NOT_CHECK);
    }
    match arguments.command {
        Command::Check(arguments) => waited(check::run(arguments)),
        Command::Rehearse(arguments) => waited(rehearse::run(arguments)),
        Command::Explain(arguments) => ended(explain::run(&arguments)),
        Command::Entra(arguments) => waited(entra::run(arguments)),
        Command::Serve(arguments) => waited(serve::run(arguments)),
    }
}

/// Waits for what asks others.
fn waited(work: impl Future<Output = anyhow::Result<u8>>) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return print::stopped(&error.into()),
    };
    let done = runtime.block_on(work);
    // A look-up that hangs must not keep the program from ending.
    runtime.shutdown_background();
    ended(done)
}

fn ended(done: anyhow::Result<u8>) -> ExitCode {
    match done {
        Ok(status) => ExitCode::from(status),
        Err(error) => print::stopped(&error),
    }
}

/// An argument that has no place here may be the token: it is not printed back.
fn without_stray_values(mut error: clap::Error) -> clap::Error {
    use clap::error::{ContextKind, ContextValue, ErrorKind};
    let hidden = match error.kind() {
        ErrorKind::UnknownArgument => ContextKind::InvalidArg,
        ErrorKind::InvalidSubcommand => ContextKind::InvalidSubcommand,
        _ => return error,
    };
    error.insert(hidden, ContextValue::String("(not shown)".to_owned()));
    let suggestions = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::Suggested];
    for suggestion in suggestions {
        error.remove(suggestion);
    }
    error
}

const ABOUT: &str = "Helps you connect Microsoft Entra ID to Trelica over SCIM. Not made by Microsoft, Trelica, or 1Password.";
const AFTER: &str = "The token comes from --token-stdin, the environment variable SCIM_TOKEN, or a prompt; never from an argument.\n\
    Exit status: 0 ready (or explained), 1 a problem was found, 2 wrong usage, 3 could not check (or unknown).";
