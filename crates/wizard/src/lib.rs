//! Commands in, screens out.
//!
//! [`engine::apply`] changes the state and says what must be done outside; it does no IO. [`view::view`] computes the
//! whole screen. [`runner`] performs what must be done outside and posts the results back. The engine speaks only in
//! codes: every word is in `ui/src/text/en`.

#![deny(clippy::wildcard_enum_match_arm)]

pub mod case;
pub mod command;
pub mod engine;
pub mod help_desk;
pub mod host;
mod html;
pub mod links;
pub mod receipt;
pub mod runner;
mod slots;
pub mod storage;
pub mod view;
