//! When is something there that was just made?
//!
//! Entra keeps many copies of its directory, and what was written to one is not in the others yet. One unit is a second
//! of the lag that people see; without a unit everything is there at once. What was done by hand never lags: the pages
//! show the copy that was written to.

use std::time::{Duration, Instant};

/// How long a second of the real lag takes here; nothing where there is no lag.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lag(pub(crate) Option<Duration>);

impl Lag {
    /// Whether so many units have passed since then. What has no beginning was always there.
    pub(crate) fn over(self, since: Option<Instant>, units: u32) -> bool {
        match (self.0, since) {
            (Some(unit), Some(since)) => since.elapsed() >= unit * units,
            _ => true,
        }
    }

    /// When something begins that is made now; what is made while nothing lags was always there.
    pub(crate) fn beginning(self) -> Option<Instant> {
        self.0.map(|_| Instant::now())
    }

    /// Whether something can be seen in lists: it has arrived there, and it is not gone for long.
    pub(crate) fn listed(self, since: Option<Instant>, units: u32, gone: Option<Instant>) -> bool {
        self.over(since, units) && (gone.is_none() || !self.over(gone, LINGERS))
    }

    /// So many units, as a wait; nothing where there is no lag.
    pub(crate) fn wait(self, units: u32) -> Option<Duration> {
        self.0.map(|unit| unit * units)
    }
}

/// An application is found by its name.
pub(crate) const FOUND: u32 = 4;
/// An application is read by its id, and people are assigned to it.
pub(crate) const READ: u32 = 3;
/// An application has its templates.
pub(crate) const TEMPLATES: u32 = 5;
/// An application can be given a job.
pub(crate) const JOBS: u32 = 7;
/// An assignment is listed.
pub(crate) const ASSIGNMENT_LISTED: u32 = 1;
/// An assignment counts for the provisioning service.
pub(crate) const ASSIGNMENT_COUNTS: u32 = 6;
/// A job is listed, where that lags at all.
pub(crate) const JOB_LISTED: u32 = 2;
/// The first cycle shows how far it is.
pub(crate) const CYCLE_SHOWS: u32 = 5;
/// The first cycle runs.
pub(crate) const CYCLE: u32 = 15;
/// The log has what happened.
pub(crate) const LOG: u32 = 8;
/// What was deleted is still listed.
const LINGERS: u32 = 2;
