//! The rehearsal against the stand-in.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    missing_docs,
    reason = "tests say what went wrong"
)]

mod gateway;
mod lost_answers;
#[path = "../../../../tests/support/network.rs"]
mod network;
mod rehearsal;
mod setup;
