//! Messages of every kind, explained.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    missing_docs,
    reason = "tests say what went wrong"
)]

mod explain;
