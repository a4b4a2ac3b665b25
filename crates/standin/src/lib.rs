//! A pretend Trelica and a pretend Entra on loopback, with named faults.
//!
//! Tests drive clients against it, and practice mode runs the whole product against it. It shares no type with the
//! clients that it judges: bodies are JSON values from `wire/*.json`, so that a misread attribute name cannot be wrong
//! on both sides. Read [`Standin`] first, then the table of [`scenarios`].

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test stops at the first surprise"
    )
)]

mod answer;
mod authority;
mod clock;
mod entra;
mod heard;
mod http;
mod pages;
mod plan;
mod proxy;
mod request;
mod scenario;
mod server;
mod standin;
mod state;
mod trelica;
mod wire;

pub use authority::{Authorities, Authority};
pub use entra::connection_test::ConnectionTest;
pub use entra::person::EntraPerson;
pub use entra::report::{ProvisionOutcome, ProvisionStep, Provisioned};
pub use request::Request;
pub use scenario::{Scenario, Stage, UnknownScenario, scenarios};
pub use standin::Standin;
