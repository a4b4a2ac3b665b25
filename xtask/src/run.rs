//! `cargo xtask run`: from a fresh clone to the first screen.
//!
//! In a window where there is a display, in the browser where there is none or where that is asked for. It does not know
//! what the screens show; `--practice` is handed on.

use crate::{Result, setup, steps, tools, ui};

/// `cargo xtask run [--release] [--browser] [--practice]`
pub fn command(options: &[String]) -> Result {
    let known = ["--release", "--browser", "--practice"];
    if let Some(unknown) = options.iter().find(|option| !known.contains(&option.as_str())) {
        return Err(
            format!("`cargo xtask run` takes {}; {unknown:?} is none of them.", known.join(", ")).into()
        );
    }
    let asked_for = |option: &str| options.iter().any(|given| given == option);

    setup::to_build()?;
    ui::build()?;

    let in_browser = asked_for("--browser") || !has_display();
    let mut command = if in_browser {
        if !asked_for("--browser") {
            println!(
                "\nThere is no display here, so no window can be opened. Follow the link below in a browser."
            );
        }
        tools::cargo(&["run", "--package", "cli"])
    } else {
        tools::cargo(&["run", "--package", "scim-setup-assistant", tools::FEATURES])
    };
    if asked_for("--release") {
        command.arg("--release");
    }
    command.arg("--");
    if in_browser {
        command.arg("serve");
    }
    if asked_for("--practice") {
        command.arg("--practice");
    }
    steps::run(&mut command)
}

/// Windows and macOS always have one; on Linux the session says so.
fn has_display() -> bool {
    let is_named = |variable| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_named("DISPLAY") || is_named("WAYLAND_DISPLAY")
}
