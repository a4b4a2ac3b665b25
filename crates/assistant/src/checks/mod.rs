//! The checks: what is asked, and what the answers mean. One file per chain.
//!
//! A chain gathers its answers side by side and then judges its links in order; only the first broken link is a
//! failure, what stands behind it is reported as not checked.

pub mod connection;
mod connection_links;
mod evidence;
pub mod person;

pub(crate) use evidence::{Masked, body_text, unname};

use crate::engine::CheckReport;

/// Where reports go.
pub type Reports<'a> = &'a (dyn Fn(CheckReport) + Send + Sync);
