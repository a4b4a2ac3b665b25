//! Which job is meant, and when does its next cycle run?

use std::time::Duration;

/// A job of an application.
#[derive(Clone, Debug)]
pub(crate) struct JobRef {
    /// The id of the service principal.
    pub(crate) application: String,
    pub(crate) job: String,
    /// Whether an application without a connection uses the pretend Trelica. The pages do, Microsoft Graph does not.
    pub(crate) defaults_to_trelica: bool,
}

/// A cycle that has yet to run.
#[derive(Debug)]
pub(crate) struct ScheduledCycle {
    pub(crate) job: JobRef,
    pub(crate) starts: u32,
    pub(crate) after: Duration,
}
