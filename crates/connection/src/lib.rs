//! The checks: what is asked, and what the answers mean. One file per chain.
//!
//! A chain gathers its answers side by side and then judges its links in order; only the first broken link is a
//! failure, what stands behind it is reported as not checked.

#![deny(clippy::wildcard_enum_match_arm)]

pub mod connection_check;
mod links;
mod observations;
pub mod paste;
pub mod person_check;
pub mod token;

use model::check::CheckReport;

/// Where reports go.
pub type Reports<'a> = &'a (dyn Fn(CheckReport) + Send + Sync);
