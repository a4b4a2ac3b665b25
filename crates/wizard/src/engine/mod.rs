//! `apply(state, input, now) -> effects`: changes the state and says what must be done outside. Pure: no clock, no
//! IO, no waiting.
//!
//! The runner performs the effects and posts what came of them back as further inputs.

mod answers;
mod apply;
mod arrival;
mod checks;
mod command;
mod entra;
mod handover;
mod navigation;
mod recheck;
mod rehearsal;
mod role_mapping;
mod scheduling;
mod session;
mod state;
mod status;

pub use apply::apply;
pub(crate) use arrival::is_on_the_way;
pub(crate) use checks::run_blocked_by;
pub use command::{CopyItem, SidePage, WizardCommand};
pub(crate) use entra::{
    approved_changes, approved_undo, blocked, changes_done, is_scope_known, may_change, planned_whole,
    whole_blocked,
};
pub use handover::ABOUT_FILES;
pub use recheck::token_is_in_place;
pub(crate) use rehearsal::{rehearsal_of, removal_blocked_by};
pub use role_mapping::{ROLE_TARGET, role_mapping_value};
pub(crate) use scheduling::blocking_job;
pub use session::{
    Arrival, Copied, Deferred, EntraSession, JobKind, PreparedReport, Removal, RunningJob, SavedTo, Session,
    TokenPlace, WholeSetup,
};
use state::Effects;
pub use state::{Effect, Environment, Input, Job, State, Zone};
pub use status::next_blocked_by;
pub(crate) use status::{domain_not_ticked, missing_domains};
