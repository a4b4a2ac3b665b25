//! What is a provisioning job, and how does it stand?
//!
//! A schema, a schedule and what came of the last cycle. Its document in the words of Microsoft Graph is in
//! [`graph::jobs`](crate::graph).

use std::time::Instant;

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::report::{ProvisionOutcome, Provisioned};
use super::schema;
use crate::{graph::fault::GraphBehavior, wire::ENTRA};
use standin_trelica::wire::text;

/// One job of an application.
#[derive(Clone, Debug, Default)]
pub(crate) struct Job {
    pub(crate) id: String,
    pub(crate) template: String,
    pub(crate) since: Option<Instant>,
    pub(crate) gone: Option<Instant>,
    /// Put there by a scenario; ends with it.
    pub(crate) planted: bool,
    pub(crate) schema: Value,
    pub(crate) schedule: Schedule,
    /// When it was started last; a page that starts it leaves this out.
    pub(crate) started: Option<Instant>,
    /// How often it was started, so that a cycle that waits can see that it is out of date.
    pub(crate) starts: u32,
    pub(crate) execution: Option<Execution>,
    pub(crate) quarantine: Option<Quarantine>,
}

/// Whether a job runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) enum Schedule {
    #[default]
    Disabled,
    Active,
    Paused,
}

/// What came of a cycle.
#[derive(Clone, Debug)]
pub(crate) struct Execution {
    pub(crate) id: String,
    pub(crate) began: Timestamp,
    pub(crate) ended: Timestamp,
    pub(crate) imported: usize,
    pub(crate) entitled: usize,
    pub(crate) exported: usize,
    pub(crate) escrowed: usize,
}

/// Why a job does no more for now.
#[derive(Clone, Debug)]
pub(crate) struct Quarantine {
    pub(crate) reason: String,
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) began: Timestamp,
}

/// A job of an application.
#[derive(Clone, Debug)]
pub(crate) struct JobRef {
    /// The id of the service principal.
    pub(crate) application: String,
    pub(crate) job: String,
    /// Whether an application without a connection uses the pretend Trelica. The pages do, Microsoft Graph does not.
    pub(crate) defaults_to_trelica: bool,
}

impl Quarantine {
    pub(crate) fn new(code: &str, message: &str, began: Timestamp) -> Self {
        let (code, message) = (code.to_owned(), message.to_owned());
        Self { reason: "EncounteredQuarantineException".to_owned(), code, message, began }
    }
}

impl Job {
    pub(crate) fn new(template: &str, behavior: GraphBehavior) -> Self {
        let tenant = text(&ENTRA["tenant"], "id").replace('-', "");
        let id = format!("{template}.{tenant}.{}", Uuid::new_v4());
        Self { schema: schema::default(&id, behavior), id, template: template.to_owned(), ..Self::default() }
    }

    pub(crate) fn is_started(&self) -> bool {
        self.schedule == Schedule::Active
    }

    /// Starts it; the first cycle is not over before it has run.
    pub(crate) fn start(&mut self, at: Option<Instant>) {
        self.schedule = Schedule::Active;
        self.started = at;
        self.starts += 1;
    }

    pub(crate) fn pause(&mut self) {
        self.schedule = Schedule::Paused;
        self.starts += 1;
    }

    /// Keeps what came of a cycle. Where nobody could be sent because the credentials are wrong, the job is
    /// quarantined at once, and a cycle that works takes it out again.
    pub(crate) fn ran(&mut self, began: Timestamp, ended: Timestamp, reports: &[Provisioned]) {
        let count = |outcome| reports.iter().filter(|report| report.outcome == outcome).count();
        let outside = reports.iter().filter(|report| report.code() == "NotEffectivelyEntitled").count();
        self.execution = Some(Execution {
            id: Uuid::new_v4().to_string(),
            began,
            ended,
            imported: reports.len(),
            entitled: reports.len() - outside,
            exported: count(ProvisionOutcome::Success),
            escrowed: count(ProvisionOutcome::Failure),
        });
        let locked_out = |report: &Provisioned| CLOSED.contains(&report.code());
        self.quarantine = match reports.first() {
            Some(first) if reports.iter().all(locked_out) => {
                Some(Quarantine::new(first.code(), &first.message, ended))
            }
            _ => None,
        };
    }
}

/// What fails for everybody alike.
const CLOSED: [&str; 2] =
    [LOCKED_OUT, "SystemForCrossDomainIdentityManagementCredentialValidationUnavailable"];
pub(crate) const LOCKED_OUT: &str = "SystemForCrossDomainIdentityManagementInvalidCredentials";
