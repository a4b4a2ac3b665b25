//! The Entra half of the set-up through Microsoft Graph: what is there, what would change, and making the changes.
//!
//! A step is planned from a [`Snapshot`](model::entra::Snapshot) and the [`DesiredState`]; the person sees the
//! [`Change`](model::entra::Change)s, and exactly those are made. Before a call that must not be made twice, a
//! [`Checkpoint`](model::entra::Checkpoint) is written down.

mod context;
mod create;
mod endpoints;
mod evidence;
mod execute;
#[cfg(test)]
mod faults;
mod full_plan;
mod interruption;
#[cfg(test)]
mod kills;
mod plan;
mod read_snapshot;
mod refusal;
#[cfg(test)]
mod scene;
mod sign_in;
mod survey;
mod task;
mod unattended;

pub(crate) use context::Context;
pub use context::{ApprovedChanges, ChangeResult, ProvisioningError, TaskEvent, Waiting};
pub use endpoints::{SignInEndpoints, sign_in_endpoints};
pub use evidence::{evidence, quarantined, trouble_in};
pub use full_plan::{Planned, whole};
pub use plan::{DesiredState, plan, undo};
pub use read_snapshot::SnapshotRequest;
pub use refusal::of_sign_in_message;
pub use sign_in::SignInRequest;
pub use survey::{Entry, Survey, survey};
pub use task::{GraphTask, SignedIn, TaskContext, perform};
pub use unattended::{UnattendedRun, with_token};
