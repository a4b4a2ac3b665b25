//! The part of Microsoft Graph v1.0 that sets up provisioning: the application, its provisioning job, who is assigned.
//!
//! What Graph sends stays JSON with typed readers on top: unknown members survive, and a schema that is read, changed and
//! written back is the same but for the change. Refusals are told apart by status and code, never by their words.

#![warn(missing_docs)]

mod application;
mod client;
mod cloud;
mod error;
mod job;
mod logs;
mod loopback;
mod mapping;
mod on_demand;
mod people;
mod poll;
mod schema;
mod sign_in;
mod transcript;

pub use application::{Application, Instantiated, Kind, NON_GALLERY};
pub use client::Graph;
pub use cloud::{CLOUDS, Cloud};
pub use error::{Error, Refusal};
pub use job::{Job, LastRun, Progress, Quarantine, Secrets};
pub use logs::LogEntry;
pub use loopback::Loopback;
pub use mapping::{RoleMapping, UserNameSource};
pub use on_demand::{OnDemand, Outcome, Step};
pub use people::{Account, Assignment, Found, Organization};
pub use poll::Wait;
pub use schema::Schema;
pub use sign_in::{NotSignedIn, SignIn, SignedIn, Started};
