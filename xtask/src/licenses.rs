//! The licenses of everything that is inside the programs, in one text that every package contains.
//!
//! cargo-about collects those of the Rust packages; the few of npm are added from the packages themselves.

use std::fs;
use std::path::Path;

use crate::{Result, packages, steps, tools};

/// The text, from the root. Packages take it from here.
pub const FILE: &str = "target/licenses/THIRD-PARTY-LICENSES";

/// Writes the text anew.
pub fn write() -> Result {
    // Compiled with optimization: it compares thousands of texts, which takes ten minutes without.
    packages::install_tool("cargo-about", &["--features", "cli"])?;
    // cargo-about reads the packages of every system, and asks no service what it knows of them.
    steps::run(&mut tools::cargo(&["fetch", "--locked"]))?;
    let mut about = tools::cargo(&["about", "generate", "--frozen", "--fail"]);
    about.args(["--config", "packaging/licenses/about.toml", "packaging/licenses/about.hbs"]);
    let output = about.output()?;
    if !output.status.success() {
        return Err(format!("cargo-about failed:\n{}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let mut text = String::from_utf8(output.stdout)?;
    for package in FROM_NPM {
        let folder = tools::root().join("ui/node_modules").join(package);
        let license = ["LICENSE", "LICENSE.md", "LICENSE-MIT", "LICENSE_MIT", "license"]
            .iter()
            .find_map(|name| fs::read_to_string(folder.join(name)).ok())
            .or_else(|| named_only(&folder))
            .ok_or_else(|| format!("{package} brings no license"))?;
        text.push_str(&format!("{}\n{package}\n\n{}\n\n", "-".repeat(80), license.trim()));
    }
    let file = tools::root().join(FILE);
    fs::create_dir_all(file.with_file_name(""))?;
    fs::write(file, text)?;
    Ok(())
}

/// What stands for a text that a package does not bring, where it is one that lies beside this one anyway.
fn named_only(folder: &Path) -> Option<String> {
    let manifest = fs::read_to_string(folder.join("package.json")).ok()?;
    let is_apache = manifest.lines().any(|line| line.trim() == r#""license": "Apache-2.0","#);
    is_apache.then(|| "Apache License 2.0. The text is in LICENSE-APACHE.".to_owned())
}

/// What Vite compiles into the page.
pub const FROM_NPM: &[&str] =
    &["svelte", "clsx", "esm-env", "@fluent/bundle", "@fontsource-variable/inter", "@tauri-apps/api"];
