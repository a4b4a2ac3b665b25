//! Files for other people, by their public functions: the report as a zip, the hand-over, what is taken out of both.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    missing_docs,
    reason = "tests say what went wrong"
)]

mod archive;
mod handover;
mod masking;
mod redaction;
