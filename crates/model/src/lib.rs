//! What is known: the flow, the answers, what checks found, problems and messages. No IO, no async, no clock.

#![deny(clippy::wildcard_enum_match_arm)]
#![warn(missing_docs)]

pub mod address;
pub mod answers;
pub mod catalog;
pub mod check;
pub mod choices;
pub mod domains;
pub mod entra;
pub mod entra_page;
pub mod error_mapping;
pub mod evidence;
pub mod facts;
pub mod flow;
pub mod ids;
pub mod message_ids;
pub mod policy;
pub mod problem;
pub mod recheck;
pub mod rehearsal;
pub mod side;
pub mod spoken_code;
pub mod step_status;
pub mod store;
pub mod text;
pub mod tidied;
pub mod user_name;

pub use check::Verdict;
pub use ids::{CheckId, Field, StepId};
pub use problem::{Problem, ProblemId};
pub use text::Text;
