//! How does a server that deviates from what Entra needs answer?
//!
//! Deviations stay outside the healthy service. They answer in its place, change a request before it, or change an answer
//! after it.

mod change;
mod kind;
mod parsed_request;
mod patch;
mod replace;
mod search;

pub(crate) use change::{changed_answer, changed_request};
pub use kind::Deviation;
pub(crate) use replace::replaced_answer;
