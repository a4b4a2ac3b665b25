//! What do the pretend Entra's buttons do?
//!
//! The same deeds serve its pages, Microsoft Graph and the tests. Each copies what it needs out of the state first, so
//! that no lock is held while a server is asked.

use uuid::Uuid;

use super::Connection;
use super::client::{NoAnswer, Target};
use super::connection_test::{Outcome, test};
use super::job::Quarantine;
use super::lag::Lag;
use super::log::Logged;
use super::mapping::{Dialect, UserNameSource};
use super::person::EntraPerson;
use super::provisioning::{Settings, provision};
use super::report::Provisioned;
use super::schema;
use crate::clock::now;
use crate::state::State;

/// A job of an application.
#[derive(Clone, Debug)]
pub(crate) struct Work {
    /// The id of the service principal.
    pub(crate) application: String,
    pub(crate) job: String,
    /// Where the application is not connected, the pretend Trelica is meant: so far by hand only.
    pub(crate) trelica_is_meant: bool,
}

impl State {
    /// Test connection.
    pub(crate) async fn test_connection(&self, connection: &Connection) -> Outcome {
        test(self.target(connection)).await
    }

    /// The job that the pages work on.
    pub(crate) fn by_hand(&self) -> Work {
        let mut entra = self.entra();
        let application = entra.by_hand();
        let job = application.job_by_hand().id.clone();
        Work { application: application.object_id.clone(), job, trelica_is_meant: true }
    }

    /// Provision on demand on the pages: who was assigned counts at once.
    pub(crate) async fn provision_by_hand(&self, person: &EntraPerson) -> Provisioned {
        let work = self.by_hand();
        let assigned = {
            let entra = self.entra();
            let application = entra.application(&work.application);
            application.is_some_and(|found| entra.is_assigned(found, &person.id, Lag::default()))
        };
        self.provision_on_demand(&work, person, assigned).await.report
    }

    /// Provision on demand: no role is sent.
    pub(crate) async fn provision_on_demand(
        &self,
        work: &Work,
        person: &EntraPerson,
        assigned: bool,
    ) -> Logged {
        let settings = Settings { role: None, dialect: Dialect::Default, ..self.settings(work) };
        let report = provision(self.connected_target(work), &settings, person, assigned).await;
        let cycle = Uuid::new_v4().to_string();
        self.entra().note(&work.application, &work.job, &cycle, person, &report)
    }

    /// A cycle: everybody in scope, with the role mapping, and everybody who left.
    pub(crate) async fn run_cycle(&self, work: &Work) -> Vec<Provisioned> {
        let (settings, began, cycle) = (self.settings(work), now(), Uuid::new_v4().to_string());
        let people = {
            let entra = self.entra();
            entra.application(&work.application).map(|one| entra.people_of_cycle(one)).unwrap_or_default()
        };
        let mut reports = Vec::with_capacity(people.len());
        for person in &people {
            let report = provision(self.connected_target(work), &settings, person, true).await;
            self.entra().note(&work.application, &work.job, &cycle, person, &report);
            reports.push(report);
        }
        let connected = work.trelica_is_meant || self.connected_target(work).is_ok();
        let mut entra = self.entra();
        let Some(application) = entra.application_mut(&work.application) else {
            return reports;
        };
        application.last_cycle.clone_from(&reports);
        if let Some(job) = application.job_of_mut(&work.job) {
            job.ran(began, now(), &reports);
            if !connected {
                job.quarantine = Some(Quarantine::without_connection());
            }
        }
        reports
    }

    fn settings(&self, work: &Work) -> Settings {
        let entra = self.entra();
        let application = entra.application(&work.application);
        let job = application.and_then(|found| found.job_of(&work.job));
        let address = application.and_then(|found| found.secret("BaseAddress")).unwrap_or_default();
        let source = job.map(|job| schema::user_name_source(&job.schema)).unwrap_or_default();
        Settings {
            user_name_source: UserNameSource::named(&source),
            role: job.and_then(|job| schema::role(&job.schema)),
            dialect: Dialect::wanted_by(address),
        }
    }

    fn connected_target(&self, work: &Work) -> Result<Target, NoAnswer> {
        let saved = self.entra().application(&work.application).and_then(|found| found.connection());
        let connection = match saved {
            Some(connection) => connection,
            None if work.trelica_is_meant => Connection {
                tenant_url: self.base_url(),
                token: self.trelica().token.clone().unwrap_or_default(),
            },
            None => return Err(NoAnswer(NOT_CONNECTED.to_owned())),
        };
        self.target(&connection)
    }

    fn target(&self, connection: &Connection) -> Result<Target, NoAnswer> {
        Target::new(connection, &self.signers.authorities().public.der)
    }
}

impl Quarantine {
    fn without_connection() -> Self {
        Self {
            reason: "EncounteredQuarantineException".to_owned(),
            code: "SystemForCrossDomainIdentityManagementInvalidCredentials".to_owned(),
            message: NOT_CONNECTED.to_owned(),
            began: now(),
        }
    }
}

const NOT_CONNECTED: &str = "Please provide a valid tenant URL for your application.";
