//! A pretend Trelica: its SCIM service, and how that service can deviate from a healthy one.
//!
//! [`answer()`] takes a request and the state of [`Trelica`] and returns an [`Answer`]. The crate `standin` puts it on
//! the network. Bodies are JSON values from `wire/*.json`: the crate shares no type with the clients that it tests, so
//! that a misread attribute name cannot be wrong on both sides.

mod answer;
mod behavior;
pub mod clock;
mod deviation;
mod directory;
mod filter;
mod patch;
mod person;
mod scim;
mod service;
pub mod wire;

pub use answer::{Answer, Delivery};
pub use behavior::{Creation, Deviation, Filtering, PlusSign, RoleChanges, RoleFormat, ServerBehavior};
pub use directory::{Directory, Domain, Trelica};
pub use person::role_names;
pub use scim::{ROOT, Refusal, Request};
pub use service::{answer, refused_at_door};
