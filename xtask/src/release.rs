//! `cargo xtask release`: what a release consists of beside its packages, in `target/release-files`.
//!
//! Nothing is uploaded or signed here; `.github/workflows/release.yml` does that with these files. A dry run does everything
//! that takes no secret and no other system, and shows that two builds of the terminal programs are the same, byte for byte.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, licenses, package, packages, setup, shipped, steps, tools, ui};

/// `cargo xtask release [--dry-run]`
pub fn command(options: &[String]) -> Result {
    let is_dry_run = match options {
        [] => false,
        [option] if option == "--dry-run" => true,
        _ => return Err("`cargo xtask release` takes --dry-run, or nothing.".into()),
    };
    if !cfg!(target_os = "linux") {
        return Err("A release is put together on Linux.".into());
    }
    setup::to_build()?;
    let files = tools::root().join("target/release-files");
    if files.exists() {
        fs::remove_dir_all(&files)?;
    }
    fs::create_dir_all(files.join("winget"))?;
    if is_dry_run {
        ui::build()?;
        compare_two_builds(&files)?;
    } else {
        copy_packages(&files)?;
    }
    list_what_is_inside(&files.join("sbom.cdx.json"))?;
    fs::write(files.join("release-notes.md"), notes(is_dry_run)?)?;
    write_winget(&files, is_dry_run)?;
    write_sums(&files)?;
    println!("\nThe files are in {}.", files.display());
    Ok(())
}

fn copy_packages(files: &Path) -> Result {
    let there = fs::read_dir(package::folder())
        .map_err(|_| "There are no packages; `cargo xtask package` builds them.")?;
    for entry in there {
        let path = entry?.path();
        fs::copy(&path, files.join(path.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// Builds the terminal program of each system twice from nothing, in two folders, and keeps it where both are the same.
fn compare_two_builds(files: &Path) -> Result {
    let mut differences = Vec::new();
    for (name, build) in programs()? {
        let first = build_from_nothing("first", &build)?;
        let second = build_from_nothing("second/somewhere else", &build)?;
        let is_same = fs::read(&first)? == fs::read(&second)?;
        println!("{name}: two builds are {}", if is_same { "the same" } else { "different" });
        fs::copy(first, files.join(&name))?;
        if !is_same {
            fs::copy(second, files.join(format!("{name}.second")))?;
            differences.push(name);
        }
    }
    match differences.as_slice() {
        [] => Ok(()),
        _ => Err(format!("Two builds differ: {}", differences.join(", ")).into()),
    }
}

/// What builds a program in a target folder, and where cargo puts it there.
struct Build {
    command: Box<dyn Fn(&Path) -> Command>,
    built: PathBuf,
}

/// The terminal programs that this system can build, by the names that they get.
fn programs() -> Result<Vec<(String, Build)>> {
    let target = package::targets()?.remove(0);
    let built = PathBuf::from(&target).join("release/scim-setup");
    let name = format!("scim-setup-{target}");
    let command = move |folder: &Path| {
        let mut command = shipped::terminal_program(&target);
        command.env("CARGO_TARGET_DIR", folder);
        command
    };
    #[cfg_attr(not(target_os = "linux"), expect(unused_mut, reason = "only Linux builds for Windows, too"))]
    let mut programs = vec![(name, Build { command: Box::new(command), built })];
    #[cfg(target_os = "linux")]
    if crate::cross::is_possible() {
        let built = PathBuf::from("x86_64-pc-windows-gnu/release/scim-setup.exe");
        let command = Box::new(crate::windows::terminal_program);
        programs.push(("scim-setup-x86_64-pc-windows-gnu.exe".to_owned(), Build { command, built }));
    }
    Ok(programs)
}

fn build_from_nothing(folder: &str, build: &Build) -> Result<PathBuf> {
    let folder = tools::root().join("target/two builds").join(folder);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    steps::run(&mut (build.command)(&folder))?;
    let built = folder.join(&build.built);
    let kept = folder.with_extension("built");
    fs::copy(built, &kept)?;
    fs::remove_dir_all(&folder)?;
    Ok(kept)
}

/// Writes the list of what is inside, in CycloneDX: the Rust packages and those of the page.
fn list_what_is_inside(file: &Path) -> Result {
    packages::install_tool("cargo-sbom", packages::QUICKLY)?;
    let of_cargo = said(tools::cargo(&["sbom", "--output-format", "cyclone_dx_json_1_6"]))?;
    let folder = tools::root().join("target/sbom");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("cargo.json"), of_cargo)?;
    let mut merge = tools::program("node", &["packaging/sbom.js", package::version()]);
    merge.arg(folder.join("cargo.json")).args(licenses::FROM_NPM);
    fs::write(file, said(merge)?)?;
    Ok(())
}

/// What changed, cut from the change log; a dry run shows what is not released yet.
fn notes(is_dry_run: bool) -> Result<String> {
    let log = fs::read_to_string(tools::root().join("CHANGELOG.md"))?;
    let title = if is_dry_run { "Unreleased" } else { package::version() };
    let (_, section) = log
        .split_once(&format!("\n## {title}"))
        .ok_or_else(|| format!("CHANGELOG.md has no section {title}"))?;
    let section = section.split_once('\n').map_or("", |(_, rest)| rest);
    let section = section.split("\n## ").next().unwrap_or_default().trim();
    let unsigned: Vec<String> =
        std::env::var("UNSIGNED").unwrap_or_default().split_whitespace().map(str::to_owned).collect();
    let signed = match unsigned.as_slice() {
        [] => String::new(),
        systems => format!(
            "\n\nThe packages for {} are not signed, so the system warns before it starts them. \
             `docs/verify-download.md` says how to check that a file is the one that was built here.",
            systems.join(" and ")
        ),
    };
    Ok(format!("{section}{signed}\n"))
}

/// Fills the winget manifests and holds them against their schemas. A dry run has no installers, so no real checksums.
fn write_winget(files: &Path, is_dry_run: bool) -> Result {
    let repository = std::env::var("SCIM_SETUP_REPOSITORY").unwrap_or_else(|_| NO_REPOSITORY.to_owned());
    let version = package::version();
    let date = tools::output_of("date", &["-u", "+%Y-%m-%d"]).ok_or("`date` failed")?;
    let mut values = vec![
        ("{version}".to_owned(), version.to_owned()),
        ("{repository}".to_owned(), repository.clone()),
        ("{date}".to_owned(), date),
    ];
    for (kind, ending) in [("setup", "-setup.exe"), ("msi", ".msi")] {
        let name = format!("scim-setup-assistant_{version}_x64{ending}");
        let sum = match sum(&files.join(&name)) {
            Some(sum) => sum,
            None if is_dry_run => "0".repeat(64),
            None => {
                println!("Without {name} there are no winget manifests.");
                fs::remove_dir_all(files.join("winget"))?;
                return Ok(());
            }
        };
        values.push((format!("{{{kind}-sha256}}"), sum));
        values.push((format!("{{{kind}-url}}"), format!("{repository}/releases/download/v{version}/{name}")));
    }
    for entry in fs::read_dir(tools::root().join("packaging/winget"))? {
        let path = entry?.path();
        let mut text = fs::read_to_string(&path)?;
        for (placeholder, value) in &values {
            text = text.replace(placeholder.as_str(), value);
        }
        fs::write(files.join("winget").join(path.file_name().unwrap_or_default()), text)?;
    }
    packages::install_python("tests/winget")?;
    let python = tools::root().join("tests/winget/installed/venv/bin/python");
    steps::run(tools::program(python, &["tests/winget/check.py"]).arg(files.join("winget")))
}

/// Writes the SHA-256 of every file beside it, as `sha256sum --check` reads it.
fn write_sums(files: &Path) -> Result {
    let mut names: Vec<_> = fs::read_dir(files)?
        .filter_map(|entry| Some(entry.ok()?.path()).filter(|path| path.is_file()))
        .filter_map(|path| Some(path.file_name()?.to_owned()))
        .collect();
    names.sort();
    let mut sums = tools::program("sha256sum", &[]);
    sums.args(names).current_dir(files);
    let text = said(sums)?;
    print!("\n{text}");
    fs::write(files.join("SHA256SUMS"), text)?;
    Ok(())
}

fn sum(file: &Path) -> Option<String> {
    let line = tools::output_of("sha256sum", &[file.to_str()?])?;
    line.split_whitespace().next().map(str::to_uppercase)
}

/// What a program prints; an error with what it complained of if it fails.
fn said(mut command: Command) -> Result<String> {
    let output = command.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Stands in a dry run where no repository is known. The name is reserved for examples (RFC 2606).
const NO_REPOSITORY: &str = "https://example.com/scim-setup-assistant";
