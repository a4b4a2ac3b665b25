//! The automatic way through the Entra half: what Graph shows, what would change, and what was changed.
//!
//! Pure but for `work`. A step is planned from what was [`Seen`] and what the person [`Wants`]; the person sees the
//! [`Change`]s, and exactly those are done. What is written down before a call that must not be made twice is a [`Note`].

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
pub use facts::{ApplicationRef, Creating, EntraFacts, Note};
pub use graph::Kind as ApplicationKind;
pub(crate) use places::client_id;
pub use places::{EntraPlaces, Places, places};
pub use plan::{Wants, plan, undo};
pub use scopes::{Reach, SCOPES, ScopeRow};
pub use seen::{ApplicationSeen, Candidate, JobSeen, Logs, MappingSeen, Roles, Seen, Who};
pub use whole::{Planned, whole};
pub use work::{
    Asked, Done, Entry, Found, Looking, Order, Survey, Task, Trouble, Waiting, Walk, of_sign_in_message,
    survey, with_token,
};
