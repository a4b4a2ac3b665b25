//! What do the buttons of the pretend Entra do?
//!
//! The pages, Microsoft Graph and the tests share these actions. Each first copies what it needs from the state, so that
//! no lock is held during a request.

use uuid::Uuid;

use super::client::{Connection, ConnectionTest, NoAnswer, Target, TestFailure, notice, test};
use super::job::{JobRef, LOCKED_OUT, Quarantine};
use super::provisioning::{Settings, provision};
use super::report::{Logged, Provisioned};
use super::schema::{self, UserNameSource};
use super::{directory::EntraPerson, lag::Lag, mapping::wants_the_rfc};
use crate::state::State;
use standin_trelica::clock::now;

impl State {
    /// Runs Test connection.
    pub(crate) async fn test_connection(&self, connection: &Connection) -> Result<(), TestFailure> {
        test(self.target(connection)).await
    }

    /// Runs Test connection in the portal.
    pub(crate) async fn test_in_the_portal(&self, connection: &Connection) -> ConnectionTest {
        notice(self.test_connection(connection).await)
    }

    /// The job of the newest application that is not from the gallery.
    pub(crate) fn by_hand(&self) -> JobRef {
        let application = self.entra().by_hand().object_id.clone();
        self.job_by_hand(application)
    }

    /// The job that the pages of an application work on.
    pub(crate) fn job_by_hand(&self, application: String) -> JobRef {
        let mut entra = self.entra();
        let job = entra.application_mut(&application).map(|found| found.job_by_hand().id.clone());
        JobRef { application, job: job.unwrap_or_default(), defaults_to_trelica: true }
    }

    /// Runs Provision on demand from the pages, where assignments count immediately.
    pub(crate) async fn provision_by_hand(&self, job_ref: &JobRef, person: &EntraPerson) -> Provisioned {
        let assigned = {
            let entra = self.entra();
            let application = entra.application(&job_ref.application);
            application.is_some_and(|found| entra.is_assigned(found, &person.id, Lag::default()))
        };
        self.provision_on_demand(job_ref, person, assigned).await.report
    }

    /// Runs Provision on demand, which sends no role.
    pub(crate) async fn provision_on_demand(
        &self,
        job_ref: &JobRef,
        person: &EntraPerson,
        assigned: bool,
    ) -> Logged {
        let settings = Settings { role: None, by_the_rfc: false, ..self.settings(job_ref) };
        let report = provision(self.connected_target(job_ref), &settings, person, assigned).await;
        let cycle = Uuid::new_v4().to_string();
        self.entra().note(&job_ref.application, &job_ref.job, &cycle, person, &report)
    }

    /// Runs a cycle: provisions everybody in scope, with the role mapping, and disables everybody who left the scope.
    pub(crate) async fn run_cycle(&self, job_ref: &JobRef) -> Vec<Provisioned> {
        let (settings, began, cycle) = (self.settings(job_ref), now(), Uuid::new_v4().to_string());
        let people = {
            let entra = self.entra();
            entra.application(&job_ref.application).map(|one| entra.people_of_cycle(one)).unwrap_or_default()
        };
        let mut reports = Vec::with_capacity(people.len());
        for person in &people {
            let report = provision(self.connected_target(job_ref), &settings, person, true).await;
            self.entra().note(&job_ref.application, &job_ref.job, &cycle, person, &report);
            reports.push(report);
        }
        let connected = job_ref.defaults_to_trelica || self.connected_target(job_ref).is_ok();
        let mut entra = self.entra();
        let Some(application) = entra.application_mut(&job_ref.application) else {
            return reports;
        };
        application.last_cycle.clone_from(&reports);
        if let Some(job) = application.job_of_mut(&job_ref.job) {
            job.ran(began, now(), &reports);
            if !connected {
                job.quarantine = Some(Quarantine::new(LOCKED_OUT, NOT_CONNECTED, now()));
            }
        }
        reports
    }

    fn settings(&self, job_ref: &JobRef) -> Settings {
        let entra = self.entra();
        let (application, job) = (entra.application(&job_ref.application), entra.job(job_ref));
        let address = application.and_then(|found| found.secret("BaseAddress")).unwrap_or_default();
        let source = job.map(|job| schema::user_name_source(&job.schema)).unwrap_or_default();
        Settings {
            user_name_source: UserNameSource::named(&source),
            role: job.and_then(|job| schema::role(&job.schema)),
            by_the_rfc: wants_the_rfc(address),
        }
    }

    fn connected_target(&self, job_ref: &JobRef) -> Result<Target, NoAnswer> {
        let saved = self.entra().application(&job_ref.application).and_then(|found| found.connection());
        let connection = match saved {
            Some(connection) => connection,
            None if job_ref.defaults_to_trelica => Connection {
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

const NOT_CONNECTED: &str = "Please provide a valid tenant URL for your application.";
