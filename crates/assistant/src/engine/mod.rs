//! `apply(state, input, now) -> effects`: changes the state and says what must be done outside. Pure: no clock, no
//! IO, no waiting.
//!
//! The runner performs the effects and posts what came of them back as further inputs.

mod action;
mod answers;
mod apply;
mod checking;
mod entra;
mod rehearsing;
mod state;
mod status;

pub use action::{Action, CopyWhat, SidePage};
pub use apply::apply;
pub(crate) use entra::{blocked, is_scope_known, may_change, order, undo_order};
pub(crate) use rehearsing::rehearsal_of;
pub use state::{
    Copied, Effect, EntraSession, Input, Job, Notice, Person, Report, Running, Session, State, Surroundings,
    TokenPlace, Work, Zone,
};
pub use status::{next_blocked_by, reachable, required, status};
