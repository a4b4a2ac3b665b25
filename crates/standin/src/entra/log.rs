//! What is in the provisioning log?
//!
//! One entry for each person whom Provision on demand or a cycle looked at, kept as it happened. How an entry reads in
//! Microsoft Graph is in [`graph::logs`](crate::graph).

use std::time::Instant;

use super::person::EntraPerson;
use super::report::Provisioned;
use jiff::Timestamp;

/// One person, looked at once.
#[derive(Clone, Debug)]
pub(crate) struct Logged {
    pub(crate) id: String,
    pub(crate) change: String,
    /// The same for everybody of one cycle.
    pub(crate) cycle: String,
    /// The id of the service principal.
    pub(crate) application: String,
    pub(crate) application_name: String,
    pub(crate) job: String,
    pub(crate) since: Option<Instant>,
    pub(crate) at: Timestamp,
    pub(crate) person: EntraPerson,
    pub(crate) report: Provisioned,
}
