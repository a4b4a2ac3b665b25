//! `apply(state, input, now) -> effects`: changes the state and says what must be done outside. Pure: no clock, no
//! IO, no waiting.
//!
//! The runner performs the effects and posts what came of them back as further inputs.

mod action;
mod answers;
mod apply;
mod recheck;
mod checking;
mod entra;
mod handing;
mod rehearsing;
mod session;
mod state;
mod status;
mod turns;

pub use action::{Action, CopyItem, SidePage};
pub use apply::apply;
pub use recheck::{Recheck, RecheckStep, CheckSummary, token_is_in_place};
pub(crate) use checking::run_blocked_by;
pub(crate) use entra::{blocked, is_scope_known, may_change, approved_changes, approved_undo};
pub use handing::ABOUT_FILES;
pub(crate) use rehearsing::{rehearsal_of, removal_blocked_by};
pub use session::{Copied, EntraSession, Notice, Deferred, Removal, RunningJob, Session, TokenPlace, JobKind};
pub use state::{PreparedReport, Effect, Input, Job, ExpectedPerson, CheckReport, SavedTo, State, Environment, Zone};
pub(crate) use status::domain_not_ticked;
pub use status::{next_blocked_by, reachable, required, status};
pub(crate) use turns::{begins, blocking_job};
