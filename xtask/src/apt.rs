//! What Debian and Ubuntu have to install, and installing it. Other systems do not come here.

use std::process::Command;

use crate::{Result, steps, tools};

/// What building takes: the web view behind the window, and D-Bus, which Tauri's window library is linked to.
pub const TO_BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev", "libdbus-1-dev"];

/// What the tests take beyond that.
pub const TO_TEST: &[&str] = &[
    // A screen nobody looks at.
    "xvfb",
    "xauth",
    "xdotool",
    // Steers the real window.
    "webkit2gtk-driver",
    // A session with a keyring.
    "dbus",
    "dbus-x11",
    "gnome-keyring",
    "libsecret-tools",
    // The browser for the journeys.
    "chromium",
    // Reads the package that was built.
    "rpm",
    // One of the third-party servers is written in Python.
    "python3-venv",
];

/// Whether this system installs its packages with apt.
pub fn is_here() -> bool {
    cfg!(target_os = "linux") && tools::exists("apt-get") && tools::exists("dpkg-query")
}

/// Installs those of the packages that are missing. Says nothing and asks for no rights when none is.
pub fn install(packages: &[&str]) -> Result {
    let missing: Vec<&str> = packages.iter().map(installable).filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing on this system: {}", missing.join(" "));
    steps::run(apt_get()?.args(["update", "--quiet"]))?;
    steps::run(apt_get()?.args(["install", "--yes", "--no-install-recommends"]).args(&missing))
        .map_err(|_| format!("Install these, then run this again: {}", missing.join(" ")).into())
}

/// The package's name on this system: Ubuntu has the browser only as a snap, under another name.
fn installable<'a>(name: &&'a str) -> &'a str {
    let is_ubuntu =
        || std::fs::read_to_string("/etc/os-release").is_ok_and(|text| text.contains("\nID=ubuntu"));
    if *name == "chromium" && is_ubuntu() { "chromium-browser" } else { name }
}

fn is_installed(name: &str) -> bool {
    tools::output_of("dpkg-query", &["--show", "--showformat=${db:Status-Status}", name])
        .is_some_and(|status| status == "installed")
}

/// `apt-get` with the rights it needs, and asking nothing but the password for them.
fn apt_get() -> Result<Command> {
    const QUIETLY: &[&str] = &["DEBIAN_FRONTEND=noninteractive", "apt-get"];
    if tools::output_of("id", &["-u"]).is_some_and(|id| id == "0") {
        return Ok(tools::program("env", QUIETLY));
    }
    if tools::exists("sudo") {
        return Ok(tools::program("sudo", &[&["env"], QUIETLY].concat()));
    }
    Err("Installing needs root, and there is no sudo here: run `cargo xtask setup --tests` as root once."
        .into())
}
