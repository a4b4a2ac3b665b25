//! Packages from npm and from the Python index, exactly as the lock files name them, and only when those have changed.
//!
//! After an installation the lock file is copied beside what was installed; a copy that is equal means nothing to do.
//! No package's own script is run. Programs that come from cargo's registry are installed when they are missing.

use std::fs;
use std::path::Path;

use crate::{Result, steps, tools};

/// Installs a folder's npm packages.
pub fn install(folder: &str) -> Result {
    let lock = tools::root().join(folder).join("package-lock.json");
    let stamp = tools::root().join(folder).join("node_modules/.installed-from");
    if is_fresh(&lock, &stamp) {
        return Ok(());
    }
    steps::run(&mut tools::npm(folder, &["ci", "--ignore-scripts"]))?;
    fs::copy(lock, stamp)?;
    Ok(())
}

/// Installs a folder's Python packages into a virtual environment below it, `installed/venv`.
pub fn install_python(folder: &str) -> Result {
    let lock = tools::root().join(folder).join("requirements.txt");
    let home = tools::root().join(folder).join("installed/venv");
    let stamp = home.join(".installed-from");
    if is_fresh(&lock, &stamp) {
        return Ok(());
    }
    let (python, inside) =
        if cfg!(windows) { ("python", r"Scripts\python.exe") } else { ("python3", "bin/python") };
    steps::run(tools::program(python, &["-m", "venv", "--clear"]).arg(&home))?;
    let quietly = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    steps::run(tools::program(home.join(inside), &quietly).arg(&lock))?;
    fs::copy(lock, stamp)?;
    Ok(())
}

/// Installs a program of cargo's registry beside cargo's other programs, so that all clones share it. A version that is
/// there is kept.
pub fn install_tool(name: &str, options: &[&str]) -> Result {
    if tools::exists(&format!("{name}{}", std::env::consts::EXE_SUFFIX)) {
        return Ok(());
    }
    let mut install = tools::cargo(&["install", name, "--locked"]);
    steps::run(
        install.args(options).env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_PROFILE_DEV_OPT_LEVEL", "0"),
    )
}

/// Compiles a tool without optimization and debug information: that takes a third of the time, where what it does takes
/// seconds either way.
pub const QUICKLY: &[&str] = &["--debug"];

fn is_fresh(lock: &Path, stamp: &Path) -> bool {
    matches!((fs::read(lock), fs::read(stamp)), (Ok(lock), Ok(stamp)) if lock == stamp)
}
