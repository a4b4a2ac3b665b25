//! The real window, on a screen and with a keyring of its own: `cargo xtask test --only desktop`.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a test stops at the first surprise and says what it was"
)]

mod automatic;
mod clipboard;
mod desk;
mod files;
#[path = "../app/http.rs"]
mod http;
mod no_window;
mod practice;
mod second_start;
mod token;
mod window;
