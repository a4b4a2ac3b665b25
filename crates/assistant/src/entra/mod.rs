//! The automatic way through the Entra half: what Graph shows, what would change, and what was changed.
//!
//! Pure but for `work`. A step is planned from what was [`Snapshot`] and what the person [`DesiredState`]; the person sees the
//! [`Change`]s, and exactly those are done. What is written down before a call that must not be made twice is a [`Checkpoint`].

mod change;
mod evidence;
mod facts;
mod places;
mod plan;
mod scopes;
mod seen;
mod whole;
pub(crate) mod work;

pub use change::{Change, Principal, PrincipalKind, Receipt, RoleMapping};
pub(crate) use evidence::quarantined;
pub use evidence::{evidence, trouble_in};
pub use facts::{ApplicationRef, Creating, EntraFacts, Checkpoint};
pub use graph::Kind as ApplicationKind;
pub(crate) use places::client_id;
pub use places::{EntraEndpoints, SignInEndpoints, places};
pub use plan::{DesiredState, plan, undo};
pub use scopes::{AccessLevel, SCOPES, ScopeRow};
pub use seen::{ApplicationSnapshot, Candidate, JobSnapshot, Logs, MappingSnapshot, Roles, Snapshot, SignedInUser};
pub use whole::{Planned, whole};
pub use work::{
    SignInRequest, ChangeResult, Entry, DirectoryMatch, SnapshotRequest, ApprovedChanges, Survey, GraphTask, ProvisioningError, Waiting, UnattendedRun, of_sign_in_message,
    survey, with_token,
};
