//! Where things are, and the programs that are started from here, as commands ready to be added to.
//!
//! Each command starts in the repository's root or in the folder it is for, wherever `cargo xtask` was called.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Result;

/// The feature with which the window reads the built UI. Every cargo command here has it: another set of features would
/// compile Tauri once more.
pub const FEATURES: &str = "--features=scim-setup-assistant/custom-protocol";

/// The repository's root.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// A program, started in the repository's root.
pub fn program(name: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root());
    command
}

/// The cargo that started this program.
pub fn cargo(arguments: &[&str]) -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments)
}

/// The compiler with Clippy's lints: on the path, or beside cargo.
pub fn clippy() -> PathBuf {
    let name = format!("clippy-driver{}", std::env::consts::EXE_SUFFIX);
    match std::env::var_os("CARGO").map(PathBuf::from) {
        Some(cargo) if !exists(&name) => cargo.with_file_name(name),
        Some(_) | None => name.into(),
    }
}

/// `npm`, in a folder given from the root.
pub fn npm(folder: &str, arguments: &[&str]) -> Command {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = program(name, arguments);
    command.current_dir(root().join(folder));
    command
}

/// Where cargo put a program of this workspace in the development profile: beside this one.
pub fn built(name: &str) -> Result<PathBuf> {
    let this = std::env::current_exe()?;
    Ok(this.with_file_name(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

/// What a program prints, without the white space around it; nothing if it is absent or fails.
pub fn output_of(name: &str, arguments: &[&str]) -> Option<String> {
    let output = program(name, arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Whether a program is found on the path.
pub fn exists(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}
