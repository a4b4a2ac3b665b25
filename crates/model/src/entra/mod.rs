//! The Entra side of the setup: what Microsoft Graph shows of it, what is kept between two starts, and what changes.

mod change;
mod endpoints;
mod facts;
mod scopes;
mod snapshot;
mod stored;

pub use change::{Change, Principal, PrincipalKind, Receipt};
pub use endpoints::{EntraEndpoints, client_id, directory_id};
pub use facts::{ApplicationRef, Checkpoint, Creating, EntraFacts, Ours};
pub use graph::{Kind as ApplicationKind, LastRun, Progress, Quarantine, RoleMapping, UserNameSource};
pub use scopes::{AccessLevel, SCOPES, ScopeRow};
pub use snapshot::{
    ApplicationSnapshot, Candidate, DirectoryMatch, JobSnapshot, Logs, MappingSnapshot, Roles, SignedInUser,
    Snapshot,
};
