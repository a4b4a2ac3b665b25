//! The checks against the pretend Trelica: every fault by name.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    missing_docs,
    reason = "tests say what went wrong"
)]

mod answers;
mod pasted;
mod people;
mod read_back;
mod scenarios;
mod scripted;
mod support;
