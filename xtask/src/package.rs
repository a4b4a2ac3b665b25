//! `cargo xtask package`: what people install. Each system builds its own kind.
//!
//! The terminal program goes along with the window's: Tauri calls that an external binary, wants the target's name at
//! the end of the file's, and puts it beside the other one. That is said here and not in `tauri.conf.json`, because a
//! configuration that names it makes every build ask for the file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Result, setup, steps, tools, ui};

/// `cargo xtask package`
pub fn command(options: &[String]) -> Result {
    if !options.is_empty() {
        return Err("`cargo xtask package` takes nothing more.".into());
    }
    setup::to_build()?;
    ui::build()?;

    // The packages and the feature that Tauri's own build has, so that what is compiled here is not compiled again.
    steps::run(&mut tools::cargo(&["build", "--release", "--bins", "--features=custom-protocol"]))?;
    let target = target()?;
    lay_out_terminal_program(&target)?;

    let tauri = if cfg!(windows) { "ui/node_modules/.bin/tauri.cmd" } else { "ui/node_modules/.bin/tauri" };
    let kinds = kinds();
    let configuration = format!(r#"{{"bundle":{{"externalBin":["{TERMINAL_PROGRAM}"]}}}}"#);
    let arguments = ["build", "--bundles", &kinds.join(","), "--config", &configuration];
    steps::run(&mut tools::program(tools::root().join(tauri), &arguments))?;
    list(kinds)
}

/// What this system installs.
fn kinds() -> &'static [&'static str] {
    match std::env::consts::OS {
        "windows" => &["nsis"],
        "macos" => &["dmg"],
        _ => &["deb", "rpm"],
    }
}

/// The target's name as the compiler gives it, such as `x86_64-unknown-linux-gnu`.
fn target() -> Result<String> {
    let about = tools::output_of("rustc", &["--version", "--verbose"]).unwrap_or_default();
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.ok_or("`rustc --version --verbose` names no host")?.to_owned())
}

fn lay_out_terminal_program(target: &str) -> Result {
    let suffix = std::env::consts::EXE_SUFFIX;
    let built = release_folder()?.join(format!("scim-setup{suffix}"));
    let there = tools::root().join(format!("{TERMINAL_PROGRAM}-{target}{suffix}"));
    fs::create_dir_all(there.with_file_name(""))?;
    fs::copy(built, there)?;
    Ok(())
}

/// Says where the packages are, and how large.
fn list(kinds: &[&str]) -> Result {
    println!();
    for kind in kinds {
        for entry in fs::read_dir(release_folder()?.join("bundle").join(kind))? {
            let path = entry?.path();
            if is_package(&path, kind) {
                println!("{:>6.2} MB  {}", fs::metadata(&path)?.len() as f64 / 1e6, path.display());
            }
        }
    }
    Ok(())
}

fn is_package(path: &Path, kind: &str) -> bool {
    let extension = if kind == "nsis" { "exe" } else { kind };
    path.extension().is_some_and(|end| end == extension)
}

fn release_folder() -> Result<PathBuf> {
    let target = std::env::current_exe()?.ancestors().nth(2).map(Path::to_owned);
    Ok(target.ok_or("this program is not in cargo's target folder")?.join("release"))
}

/// Where Tauri finds the terminal program, from the root and without the target's name.
const TERMINAL_PROGRAM: &str = "target/terminal/scim-setup";
