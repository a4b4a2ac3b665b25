//! `apply(state, input, now) -> effects`: changes the state and says what must be done outside. Pure: no clock, no
//! IO, no waiting.
//!
//! The runner performs the effects and posts what came of them back as further inputs.

mod action;
mod answers;
mod apply;
mod care;
mod checking;
mod entra;
mod handing;
mod rehearsing;
mod session;
mod state;
mod status;
mod turns;

pub use action::{Action, CopyWhat, SidePage};
pub use apply::apply;
pub use care::{Care, Question, Standing, token_is_in_place};
pub(crate) use checking::run_blocked_by;
pub(crate) use entra::{blocked, is_scope_known, may_change, order, undo_order};
pub use handing::ABOUT_FILES;
pub(crate) use rehearsing::{rehearsal_of, removal_blocked_by};
pub use session::{Copied, EntraSession, Notice, Owed, Removal, Running, Session, TokenPlace, Work};
pub use state::{Drawn, Effect, Input, Job, Person, Report, SavedTo, State, Surroundings, Zone};
pub(crate) use status::domain_not_ticked;
pub use status::{next_blocked_by, reachable, required, status};
pub(crate) use turns::{begins, in_the_way};
