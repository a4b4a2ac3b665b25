//! `scim-setup`: the same engine in a terminal, and the same wizard in a browser.

use std::process::ExitCode;

fn main() -> ExitCode {
    host::prepare();
    cli::run(std::env::args_os())
}
