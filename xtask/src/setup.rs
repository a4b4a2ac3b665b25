//! What has to be on this machine before anything builds, and before the tests run.
//!
//! Debian and Ubuntu are brought there. On other systems nothing is installed behind anybody's back: what is missing is
//! named, and the command stops. Rust needs no look: without it this would not run.

use crate::{Result, apt, packages, tools};

/// `cargo xtask setup [--tests]`
pub fn command(options: &[String]) -> Result {
    match options {
        [] => to_build()?,
        [option] if option == "--tests" => to_test()?,
        _ => return Err("`cargo xtask setup` takes --tests, or nothing.".into()),
    }
    println!("Everything is here.");
    Ok(())
}

/// Brings what building and running take.
pub fn to_build() -> Result {
    if apt::is_here() {
        apt::install(apt::TO_BUILD)?;
    } else {
        look_for_the_web_view()?;
    }
    look_at_node()?;
    packages::install("ui")
}

/// Brings what the tests take, too.
pub fn to_test() -> Result {
    to_build()?;
    if apt::is_here() {
        apt::install(apt::TO_TEST)?;
    }
    packages::install("tests/servers")?;
    packages::install_python("tests/servers")?;
    packages::install_tool("cargo-deny", packages::QUICKLY)
}

/// Stops with what to install where this system cannot draw the window or compile for it.
fn look_for_the_web_view() -> Result {
    let (is_here, otherwise) = match std::env::consts::OS {
        // WebKit is part of macOS; the compiler's other half is not.
        "macos" => (
            tools::output_of("xcode-select", &["-p"]).is_some(),
            "The command line tools are missing. Run `xcode-select --install`, then this again.",
        ),
        "windows" => (
            web_view_2_is_here(),
            "Microsoft Edge WebView2 is missing (Windows 11 has it). Install its Evergreen Runtime from \
             https://developer.microsoft.com/microsoft-edge/webview2/, then run this again.",
        ),
        _ => (
            tools::output_of("pkg-config", &["--exists", "webkit2gtk-4.1", "dbus-1"]).is_some(),
            "Install a C compiler, pkg-config, and the development files of WebKitGTK 4.1 and D-Bus, then run this \
             again.\n  \
             Fedora:   sudo dnf install gcc pkgconf-pkg-config webkit2gtk4.1-devel dbus-devel\n  \
             Arch:     sudo pacman -S --needed base-devel webkit2gtk-4.1 dbus\n  \
             openSUSE: sudo zypper install gcc pkg-config webkit2gtk3-devel dbus-1-devel",
        ),
    };
    if is_here { Ok(()) } else { Err(otherwise.into()) }
}

/// The runtime notes its version under one of these keys, for the machine or for the person.
fn web_view_2_is_here() -> bool {
    const CLIENT: &str = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    [r"HKLM\SOFTWARE\WOW6432Node", r"HKLM\SOFTWARE", r"HKCU\Software"]
        .iter()
        .any(|root| tools::output_of("reg", &["query", &format!(r"{root}\{CLIENT}"), "/v", "pv"]).is_some())
}

/// Node builds the UI. The versions are those that `ui/package.json` names under `engines`.
fn look_at_node() -> Result {
    let found = tools::output_of("node", &["--version"]);
    if found.as_deref().is_some_and(is_new_enough) {
        return Ok(());
    }
    let found = found.map_or("there is none here".to_owned(), |version| format!("here is {version}"));
    Err(format!(
        "Node 20.19 or newer builds the screens, and {found}. \
         Install Node 24 from https://nodejs.org, then run this again."
    )
    .into())
}

fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    match (numbers.next(), numbers.next()) {
        (Some(20), Some(minor)) => minor >= 19,
        (Some(22), Some(minor)) => minor >= 12,
        (Some(major), _) => major >= 24,
        (None, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn node_is_new_enough_when_the_ui_can_be_built_with_it() {
        for version in ["v20.19.0", "v20.20.2", "v22.12.0", "v24.0.0", "v25.1.0"] {
            assert!(is_new_enough(version), "{version}");
        }
        for version in ["v18.20.4", "v20.18.3", "v21.7.0", "v22.11.0", "v23.5.0", "", "node"] {
            assert!(!is_new_enough(version), "{version}");
        }
    }
}
