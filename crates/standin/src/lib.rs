//! A pretend Trelica and a pretend Entra on loopback, with named faults.
//!
//! Tests drive clients against it, and practice mode runs the whole product against it. It shares no type with the
//! clients that it tests: bodies are JSON values from `wire/*.json`, so that a misread attribute name cannot be wrong
//! on both sides. Read [`Standin`] first, then the table of [`scenarios`].

mod authority;
mod entra;
mod graph;
mod http;
mod pages;
mod plan;
mod proxy;
mod scenario;
mod server;
mod sign_in;
mod snapshot;
mod standin;
mod state;
mod wire;

pub use authority::{Authorities, Authority};
pub use entra::client::ConnectionTest;
pub use entra::directory::EntraPerson;
pub use entra::report::{ProvisionOutcome, ProvisionStep, Provisioned};
pub use graph::call::{GraphCall, Lost};
pub use scenario::{Scenario, Stage, UnknownScenario, scenarios};
pub use snapshot::{ApplicationSnapshot, JobSnapshot, OutsideChange};
pub use standin::Standin;
pub use standin_trelica::Request;
