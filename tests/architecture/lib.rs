//! Checks the architecture's rules that neither the compiler nor Cargo enforces, on the parsed sources.
//!
//! Run `cargo test -p architecture`. The rules are in `dependencies`, `cycles`, `sizes`, `syntax` and `window`. `fixtures`
//! holds small crates that break them, to prove that the rules find what they look for.
//!
//! The parsing is a library, because other tests read sources, too: [`workspace`] finds the packages, [`modules`] parses a
//! target into its module tree, [`resolve`] finds the file that defines what a path names, [`scan`] lists what each file
//! uses, and [`texts`] lists its string literals.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "only tests depend on this: a source that cannot be read is a failure"
)]

mod items;
pub mod modules;
pub mod resolve;
pub mod scan;
pub mod texts;
pub mod uses;
mod variables;
pub mod workspace;

#[cfg(test)]
mod cycles;
#[cfg(test)]
mod dependencies;
#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod sizes;
#[cfg(test)]
mod survey;
#[cfg(test)]
mod syntax;
#[cfg(test)]
mod window;
