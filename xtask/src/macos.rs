//! The programs for macOS, type-checked on Debian. Linking and running them takes Apple's frameworks, which are on a Mac
//! only; the little C among the dependencies is compiled by Zig, which brings the headers for it.

use std::process::Command;

use crate::{Result, cross, packages, tools};

/// Checks the whole workspace with its tests for macOS; a warning is an error.
pub fn check() -> Result<Command> {
    cross::prepare(&[])?;
    packages::install_python("tests/macos")?;
    let mut command = cross::cargo(&["check", "--workspace", tools::FEATURES, "--all-targets"], TARGET);
    let tools = tools::root().join("tests/macos");
    command.env("CC_aarch64_apple_darwin", tools.join("cc.sh"));
    command.env("AR_aarch64_apple_darwin", tools.join("ar.sh"));
    Ok(command)
}

const TARGET: &str = "aarch64-apple-darwin";
