//! Cargo for another system, on Debian: its compiler comes with the source of the standard library, which cargo builds for
//! that system (`-Z build-std`). The project's own toolchain stays out of it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::{Result, apt, tools};

/// Installs what compiling for another system takes, and these packages beyond that.
pub fn prepare(packages: &[&str]) -> Result {
    if !is_possible() {
        return Err("Programs for other systems are compiled on Debian, which has what it takes.".into());
    }
    apt::install(&[COMPILER, packages].concat())
}

/// Whether this system has these packages: Debian has, Ubuntu has not.
pub fn is_possible() -> bool {
    apt::is_here() && fs::read_to_string("/etc/os-release").is_ok_and(|text| text.contains("\nID=debian"))
}

/// A cargo command for a target; a warning is an error.
pub fn cargo(arguments: &[&str], target: &str) -> Command {
    let mut command = tools::program("/usr/bin/cargo", arguments);
    let path = std::env::var("PATH").unwrap_or_default();
    command
        .args(["--target", target, "-Z", "build-std", "-Z", "warnings"])
        .args(["--config", "build.warnings=\"deny\""])
        .env("CARGO_TARGET_DIR", folder(target))
        .env("PATH", format!("/usr/bin:{path}"))
        .env("RUSTC", "/usr/bin/rustc")
        // The standard library is built with the compiler's own unstable switch.
        .env("RUSTC_BOOTSTRAP", "1");
    for name in ["RUSTC_WORKSPACE_WRAPPER", "CLIPPY_ARGS", "RUSTUP_TOOLCHAIN", "CARGO", "RUSTFLAGS"] {
        command.env_remove(name);
    }
    command
}

/// What cargo builds for a target has a folder of its own: two compilers would throw away each other's work.
pub fn folder(target: &str) -> PathBuf {
    tools::root().join("target/other-systems").join(target)
}

const COMPILER: &[&str] = &["cargo-web", "rustc-web", "rust-web-src"];
