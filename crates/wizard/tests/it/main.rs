//! The engine against the pretend Trelica: every fault by name, and the wizard from end to end.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    missing_docs,
    reason = "tests say what went wrong"
)]

mod events;
mod pages;
mod presses;
mod properties;
