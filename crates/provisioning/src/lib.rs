//! Setting up provisioning in Entra through Microsoft Graph: reading the state, planning changes, and making them.
//!
//! A step is planned from a [`Snapshot`](model::entra::Snapshot) and the [`DesiredState`]. The person sees the
//! [`Change`](model::entra::Change)s, and exactly those are made. Before a call that must not be repeated, a
//! [`Checkpoint`](model::entra::Checkpoint) is saved.

#![cfg_attr(not(test), deny(clippy::wildcard_enum_match_arm))]

// The tests share files with other crates, which know this one by its name.
#[cfg(test)]
extern crate self as provisioning;

mod assignment;
mod context;
mod create;
mod endpoints;
mod evidence;
mod execute;
mod full_plan;
mod interruption;
mod mapping;
mod plan;
mod read_snapshot;
mod refusal;
mod sign_in;
mod status;
mod target;
mod task;
#[cfg(test)]
mod tests;

pub(crate) use context::Context;
pub use context::{ApprovedChanges, ChangeResult, ProvisioningError, TaskEvent, Waiting};
pub use endpoints::{SignInEndpoints, sign_in_endpoints};
pub use evidence::{evidence, problem_in, quarantined};
pub use full_plan::{Planned, STEPS, full_plan};
pub use plan::{DesiredState, plan, undo};
pub use read_snapshot::SnapshotRequest;
pub use refusal::of_sign_in_message;
pub use sign_in::{SignInRequest, identify_user};
pub use status::{SignInMethod, TenantStatus, read_status};
pub use task::{GraphTask, SignedIn, TaskContext, perform};
