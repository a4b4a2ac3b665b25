//! What is known, by its public functions: addresses, answers, facts, evidence, problems.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    missing_docs,
    reason = "tests say what went wrong"
)]

mod addresses;
mod answers;
mod domains;
mod entra;
mod evidence;
mod facts;
mod problems;
mod steps;
mod texts;
