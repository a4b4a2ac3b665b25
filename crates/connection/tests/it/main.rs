//! The checks against the pretend Trelica: every fault by name.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    missing_docs,
    reason = "tests say what went wrong"
)]

mod people;
mod scenarios;
mod support;
