//! The pretend Trelica and the pretend Entra, asked by a client that knows nothing of them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod asking;
mod entra;
mod graph;
mod graph_faults;
mod graph_lag;
mod graph_shapes;
mod microsoft;
mod one_truth;
mod pages;
mod scenarios;
mod sign_in;
mod trelica;
