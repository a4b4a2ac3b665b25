//! When does a change become visible?
//!
//! Entra has many replicas of its directory, which get a change with a lag. The lag is measured in units, each of which
//! stands for a second of the real lag. Without a unit, there is no lag. Changes on the pages never lag.

use std::time::{Duration, Instant};

/// The length of a unit, or nothing without a lag.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lag(pub(crate) Option<Duration>);

impl Lag {
    /// Whether this many units have passed since then. Without a beginning, they have.
    pub(crate) fn over(self, since: Option<Instant>, units: u32) -> bool {
        match (self.0, since) {
            (Some(unit), Some(since)) => since.elapsed() >= unit * units,
            _ => true,
        }
    }

    /// The beginning of something created now, or nothing without a lag.
    pub(crate) fn beginning(self) -> Option<Instant> {
        self.0.map(|_| Instant::now())
    }

    /// Whether something can be seen in lists: it has arrived there, and it is not gone for long.
    pub(crate) fn listed(self, since: Option<Instant>, units: u32, gone: Option<Instant>) -> bool {
        self.over(since, units) && (gone.is_none() || !self.over(gone, LINGERS))
    }

    /// The length of this many units, or nothing without a lag.
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
