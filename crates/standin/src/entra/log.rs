//! What is in the provisioning log?
//!
//! One entry for each person whom Provision on demand or a cycle looked at, kept as it happened. How an entry reads in
//! Microsoft Graph is in [`graph::logs`](crate::graph).

use std::time::Instant;

use jiff::Timestamp;
use uuid::Uuid;

use super::Entra;
use super::person::EntraPerson;
use super::report::Provisioned;
use crate::clock::now;

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

impl Entra {
    /// Notes what came of a person, in the log and in the application.
    pub(crate) fn note(
        &mut self,
        object_id: &str,
        job: &str,
        cycle: &str,
        person: &EntraPerson,
        report: &Provisioned,
    ) -> Logged {
        let mut application_name = String::new();
        if let Some(application) = self.application_mut(object_id) {
            application.note(person, report);
            application_name.clone_from(&application.name);
        }
        let logged = Logged {
            id: Uuid::new_v4().to_string(),
            change: Uuid::new_v4().to_string(),
            cycle: cycle.to_owned(),
            application: object_id.to_owned(),
            application_name,
            job: job.to_owned(),
            since: self.lag.beginning(),
            at: now(),
            person: person.clone(),
            report: report.clone(),
        };
        if self.log.len() == KEPT {
            self.log.pop_front();
        }
        self.log.push_back(logged.clone());
        logged
    }
}

const KEPT: usize = 1_000;
