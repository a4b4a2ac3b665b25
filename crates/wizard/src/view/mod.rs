//! `view(state, now) -> View`: the whole screen out of the state. Pure.

mod about;
mod busy;
mod card;
mod checks;
mod content;
#[cfg(test)]
mod export;
mod field;
mod handover;
mod help;
mod page;
mod parts;
mod rail;
mod read_only;
mod read_out;
mod report;
mod steps;
mod suggestions;
mod texts;
mod types;
mod welcome;

pub use card::{blank, problem_text, verdict_text};
#[cfg(test)]
pub(crate) use page::COMPUTED;
pub use page::view;
pub use parts::*;
pub use rail::status_text;
pub(crate) use read_only::{disable, disable_button, turns_a_page};
pub use steps::{change_text, receipt_rows};
pub use texts::{common, domain_message, step_id};
pub use types::*;
pub use welcome::{broken, crash_report, welcome};
