//! How the programs are compiled that people get: the same bytes wherever the sources and the packages are.

use std::path::PathBuf;
use std::process::Command;

use crate::tools;

/// Builds the terminal program as it is shipped.
pub fn terminal_program(target: &str) -> Command {
    let mut command = tools::cargo(&["build", "--release", "--locked", "-p", "cli", "--target", target]);
    reproducible(&mut command, &[]);
    command
}

/// Makes what the compiler writes independent of where the sources and the packages are on this computer.
pub fn reproducible<'a>(command: &'a mut Command, more_flags: &[&str]) -> &'a mut Command {
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let mut flags = vec![format!("--remap-path-prefix={}=.", tools::root().display())];
    flags.extend(cargo_home.map(|home| format!("--remap-path-prefix={}=cargo", home.display())));
    flags.extend(more_flags.iter().map(|&flag| flag.to_owned()));
    // Encoded, because a path may have spaces.
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")).env_remove("RUSTFLAGS")
}
