//! The engine: everything that the product decides.
//!
//! The flow is a table ([`flow`]). The facts are what the person typed and what checks found ([`facts`]).
//! [`engine::apply`] changes the state and says what must be done outside; it does no IO. [`view::view`] computes
//! the whole screen. [`runner`] performs what must be done outside and posts the results back. The engine speaks only
//! in codes: every word is in `ui/src/text/en.ftl`.

pub mod case;
pub mod checks;
pub mod engine;
pub mod entra;
pub mod explain;
pub mod facts;
pub mod flow;
pub mod handover;
mod ids;
pub mod input;
mod judge;
pub mod links;
pub mod problem;
pub mod rehearsal;
pub mod report;
pub mod runner;
mod slots;
pub mod store;
pub mod view;
pub mod words;
pub mod world;
