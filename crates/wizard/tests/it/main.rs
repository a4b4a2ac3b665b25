//! The engine input by input and as a whole, and the pages of the report.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    missing_docs,
    reason = "tests say what went wrong"
)]

mod arrival;
mod events;
mod moves;
mod pages;
mod presses;
mod properties;
mod stale;
mod way_on;
mod words;
