//! Starts the desktop window.

// No console window beside the real one on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    scim_setup_assistant_lib::run()
}
