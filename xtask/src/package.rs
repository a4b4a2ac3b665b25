//! `cargo xtask package`: what people install or unpack, in `target/packages`. Each system builds its own kinds; Debian also
//! builds the Windows programs and packs them into a zip.
//!
//! The terminal program goes along with the window's: Tauri calls that an external binary, wants the target's name at
//! the end of the file's, and puts it beside the other one. That is said here and not in `tauri.conf.json`, because a
//! configuration that names it makes every build ask for the file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Result, licenses, setup, shipped, steps, tools, ui};
#[cfg(target_os = "linux")]
use crate::{cross, windows};

/// `cargo xtask package [--list]`
pub fn command(options: &[String]) -> Result {
    match options {
        [] => build(),
        [option] if option == "--list" => {
            print!("{LIST}");
            Ok(())
        }
        _ => Err("`cargo xtask package` takes --list, or nothing.".into()),
    }
}

fn build() -> Result {
    setup::to_build()?;
    ui::build()?;
    licenses::write()?;
    let packages = folder();
    if packages.exists() {
        fs::remove_dir_all(&packages)?;
    }
    fs::create_dir_all(&packages)?;
    with_tauri(&packages)?;
    if let Some(programs) = portable_programs()? {
        zip(&programs, &packages)?;
    }
    list(&packages)
}

/// Builds with Tauri's bundler what this system installs.
fn with_tauri(packages: &Path) -> Result {
    let targets = targets()?;
    for target in &targets {
        steps::run(&mut shipped::terminal_program(target))?;
    }
    lay_out_terminal_program(&targets)?;
    let tauri = if cfg!(windows) { "ui/node_modules/.bin/tauri.cmd" } else { "ui/node_modules/.bin/tauri" };
    let whole = whole_target(&targets);
    let configuration = configuration();
    let kinds = kinds();
    let arguments = [
        "build",
        "--target",
        whole,
        "--bundles",
        &kinds.join(","),
        "--config",
        &configuration,
        "--",
        "--locked",
    ];
    steps::run(shipped::reproducible(&mut tools::program(tools::root().join(tauri), &arguments), &[]))?;
    let bundles = tools::root().join("target").join(whole).join("release/bundle");
    for kind in kinds {
        for entry in fs::read_dir(bundles.join(kind))? {
            let built = entry?.path();
            if is_package(&built, kind) {
                let package = packages.join(package_name(&built));
                fs::copy(&built, &package)?;
                if *kind == "deb" {
                    compress(&package)?;
                }
            }
        }
    }
    Ok(())
}

/// Packs a deb once more with xz, which finds what both programs share: half the size of Tauri's gzip.
fn compress(deb: &Path) -> Result {
    if !tools::exists("dpkg-deb") {
        return Ok(());
    }
    let unpacked = tools::root().join("target/deb");
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked)?;
    }
    steps::run(tools::program("dpkg-deb", &["--raw-extract"]).arg(deb).arg(&unpacked))?;
    let pack = ["-Zxz", "-z9", "--root-owner-group", "--build"];
    steps::run(tools::program("dpkg-deb", &pack).arg(&unpacked).arg(deb))
}

/// What is said to Tauri's bundler beyond `tauri.conf.json`: files that are there only when a package is built.
fn configuration() -> String {
    let programs = format!(r#""externalBin":["{TERMINAL_PROGRAM}"]"#);
    let licenses = licenses::FILE;
    if cfg!(target_os = "linux") {
        let files =
            format!(r#""files":{{"/usr/share/doc/scim-setup-assistant/THIRD-PARTY-LICENSES":"{licenses}"}}"#);
        // The product's name becomes that of the desktop entry's file, which AppStream knows without spaces.
        let name = r#""productName":"scim-setup-assistant""#;
        return format!(
            r#"{{{name},"bundle":{{{programs},"linux":{{"deb":{{{files}}},"rpm":{{{files}}}}}}}}}"#
        );
    }
    let texts = format!(
        r#""LICENSE-MIT":"LICENSE-MIT.txt","LICENSE-APACHE":"LICENSE-APACHE.txt","{licenses}":"THIRD-PARTY-LICENSES.txt""#
    );
    format!(r#"{{"bundle":{{{programs},"resources":{{{texts}}}}}}}"#)
}

/// What this system installs.
fn kinds() -> &'static [&'static str] {
    match std::env::consts::OS {
        "windows" => &["nsis", "msi"],
        "macos" => &["dmg"],
        _ => &["deb", "rpm"],
    }
}

/// The compiler's targets for this system: two on macOS, whose programs are both in one.
pub fn targets() -> Result<Vec<String>> {
    if cfg!(target_os = "macos") {
        return Ok(vec!["aarch64-apple-darwin".to_owned(), "x86_64-apple-darwin".to_owned()]);
    }
    let about = tools::output_of("rustc", &["--version", "--verbose"]).unwrap_or_default();
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(vec![host.ok_or("`rustc --version --verbose` names no host")?.to_owned()])
}

/// The target that Tauri builds for.
fn whole_target(targets: &[String]) -> &str {
    match targets {
        [one] => one,
        _ => "universal-apple-darwin",
    }
}

fn lay_out_terminal_program(targets: &[String]) -> Result {
    let suffix = std::env::consts::EXE_SUFFIX;
    let built = |target: &String| {
        tools::root().join("target").join(target).join(format!("release/scim-setup{suffix}"))
    };
    let there = |target: &str| tools::root().join(format!("{TERMINAL_PROGRAM}-{target}{suffix}"));
    fs::create_dir_all(there("").with_file_name(""))?;
    for target in targets {
        fs::copy(built(target), there(target))?;
    }
    if let [_, _, ..] = targets {
        let mut lipo = tools::program("lipo", &["-create", "-output"]);
        lipo.arg(there(whole_target(targets))).args(targets.iter().map(built));
        steps::run(&mut lipo)?;
    }
    Ok(())
}

/// The folder with the Windows programs for the zip: built here on Windows, and on Debian with its own compiler.
fn portable_programs() -> Result<Option<PathBuf>> {
    #[cfg(windows)]
    return Ok(Some(tools::root().join("target").join(whole_target(&targets()?)).join("release")));
    #[cfg(target_os = "linux")]
    if cross::is_possible() {
        return windows::release().map(Some);
    }
    #[cfg(not(windows))]
    Ok(None)
}

/// Packs the Windows programs, to be unpacked anywhere and started without an installation.
fn zip(programs: &Path, packages: &Path) -> Result {
    let inside = tools::root().join("target/portable");
    if inside.exists() {
        fs::remove_dir_all(&inside)?;
    }
    let folder = inside.join(PORTABLE);
    fs::create_dir_all(&folder)?;
    // The loader is linked in where Microsoft's own compiler built the programs.
    for (from, name) in PROGRAMS.iter().filter(|(from, _)| programs.join(from).exists()) {
        fs::copy(programs.join(from), folder.join(name))?;
    }
    if cfg!(windows) {
        // Tauri signs the copy of the terminal program that it packs.
        let signed = format!("{TERMINAL_PROGRAM}-{}.exe", whole_target(&targets()?));
        fs::copy(tools::root().join(signed), folder.join("scim-setup.exe"))?;
    }
    for text in ["LICENSE-MIT", "LICENSE-APACHE", licenses::FILE] {
        let name = Path::new(text).file_name().ok_or("a license has no file name")?;
        let words = fs::read_to_string(tools::root().join(text))?.replace("\r\n", "\n").replace('\n', "\r\n");
        fs::write(folder.join(name).with_extension("txt"), words)?;
    }
    fs::write(folder.join("Read me.txt"), READ_ME.replace('\n', "\r\n"))?;
    let package = packages.join(format!("scim-setup-assistant_{}_windows-x64.zip", version()));
    // On Windows, the one that is part of it. 7-Zip packs a little smaller, which makes the difference to the budget.
    let mut pack = if cfg!(windows) {
        tools::program("tar", &["-a", "-c", "-f"])
    } else {
        tools::program("7z", &["a", "-tzip", "-mx=9", "-mfb=258", "-mpass=15", "-bso0", "-bsp0"])
    };
    steps::run(pack.arg(&package).arg(PORTABLE).current_dir(&inside))
}

/// The package's name in `target/packages`: without spaces, and saying which system and processor it is for.
fn package_name(built: &Path) -> String {
    let name = built
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .replace("SCIM Setup Assistant", "scim-setup-assistant");
    // Tauri adds the language of an MSI, of which there is one.
    name.replace("_en-US", "")
}

/// Says where the packages are, and how large.
fn list(packages: &Path) -> Result {
    println!();
    for entry in fs::read_dir(packages)? {
        let path = entry?.path();
        println!("{:>6.2} MB  {}", fs::metadata(&path)?.len() as f64 / 1e6, path.display());
    }
    Ok(())
}

fn is_package(path: &Path, kind: &str) -> bool {
    let extension = if kind == "nsis" { "exe" } else { kind };
    path.extension().is_some_and(|end| end == extension)
}

/// Where the packages are put.
pub fn folder() -> PathBuf {
    tools::root().join("target/packages")
}

/// The version of all packages: that of the workspace, which this program is part of.
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// Where Tauri finds the terminal program, from the root and without the target's name.
const TERMINAL_PROGRAM: &str = "target/terminal/scim-setup";

/// The folder inside the zip.
const PORTABLE: &str = "SCIM Setup Assistant";

/// The files of the zip: as they are built, and as people see them.
const PROGRAMS: &[(&str, &str)] = &[
    ("scim-setup-assistant.exe", "SCIM Setup Assistant.exe"),
    ("scim-setup.exe", "scim-setup.exe"),
    ("WebView2Loader.dll", "WebView2Loader.dll"),
];

const READ_ME: &str = "\
SCIM Setup Assistant

Start \"SCIM Setup Assistant.exe\". Nothing is installed, and you need no administrator rights.

The window uses Microsoft Edge WebView2, which is part of Windows 11 and of current versions of Windows 10. Without it, the
program says so and opens in your browser.

Your progress is kept in %APPDATA%\\org.scim-setup.assistant and the token in Windows Credential Manager. The last page has
\"Remove everything from this computer\". After that, delete this folder.

\"scim-setup.exe\" is the same program for a terminal: scim-setup --help

This is independent software. It is not made by Microsoft, Trelica, or 1Password.
";

const LIST: &str = "\
Each package contains the window program, the terminal program, and the licenses of everything inside.

deb, rpm  Linux, for everyone on the computer
            /usr/bin/scim-setup-assistant, /usr/bin/scim-setup
            /usr/share/applications/scim-setup-assistant.desktop, icons, AppStream metadata
            /usr/share/doc/scim-setup-assistant: licenses
zip       Windows, unpacked anywhere, without an installation or any rights; built on Windows and on Debian
            SCIM Setup Assistant.exe, scim-setup.exe, WebView2Loader.dll (only where it is not linked in), licenses
exe       Windows, an NSIS installer for yourself or for everyone on the computer; /S installs silently
            the programs, a Start menu entry, an uninstaller
msi       Windows, for everyone on the computer, for Intune and Group Policy
            the same as exe
dmg       macOS, one app for Apple silicon and Intel
            SCIM Setup Assistant.app, with scim-setup in Contents/MacOS
";
