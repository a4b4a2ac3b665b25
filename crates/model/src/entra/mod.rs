//! What is known of the Entra side: what was seen through Microsoft Graph, what is kept, and what changes.

mod change;
mod endpoints;
mod facts;
mod scopes;
mod snapshot;

pub use change::{Change, Principal, PrincipalKind, Receipt, RoleMapping};
pub use endpoints::{EntraEndpoints, client_id, directory_id};
pub use facts::{ApplicationRef, Checkpoint, Creating, EntraFacts};
pub use graph::Kind as ApplicationKind;
pub use scopes::{AccessLevel, SCOPES, ScopeRow};
pub use snapshot::{
    ApplicationSnapshot, Candidate, DirectoryMatch, JobSnapshot, Logs, MappingSnapshot, Roles, SignedInUser,
    Snapshot,
};
