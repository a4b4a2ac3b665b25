//! What do the pretend Entra's buttons do?
//!
//! The same deeds serve its pages and the tests. Each copies what it needs out of the state first, so that no lock is
//! held while a server is asked.

use super::Connection;
use super::client::{NoAnswer, Target};
use super::connection_test::{ConnectionTest, test};
use super::person::EntraPerson;
use super::provisioning::{Settings, provision};
use super::report::Provisioned;
use crate::state::State;

impl State {
    /// Test connection.
    pub(crate) async fn test_connection(&self, connection: &Connection) -> ConnectionTest {
        test(self.target(connection)).await
    }

    /// Provision on demand: no role is sent.
    pub(crate) async fn provision_on_demand(&self, person: &EntraPerson) -> Provisioned {
        let (settings, assigned) = {
            let entra = self.entra();
            let settings = Settings { user_name_source: entra.user_name_source, role: None };
            (settings, entra.assigned.contains(&person.id))
        };
        let report = provision(self.connected_target(), &settings, person, assigned).await;
        self.entra().note(person, &report);
        report
    }

    /// A cycle: everybody assigned, with the role mapping, and everybody who left.
    pub(crate) async fn run_cycle(&self) -> Vec<Provisioned> {
        let (settings, people) = {
            let entra = self.entra();
            let role = entra.role.clone();
            let settings = Settings { user_name_source: entra.user_name_source, role };
            (settings, entra.people_of_cycle())
        };
        let mut reports = Vec::with_capacity(people.len());
        for person in &people {
            let report = provision(self.connected_target(), &settings, person, true).await;
            self.entra().note(person, &report);
            reports.push(report);
        }
        self.entra().last_cycle.clone_from(&reports);
        reports
    }

    fn connected_target(&self) -> Result<Target, NoAnswer> {
        let pasted = self.entra().connection.clone();
        let connection = pasted.unwrap_or_else(|| Connection {
            tenant_url: self.base_url(),
            token: self.trelica().token.clone().unwrap_or_default(),
        });
        self.target(&connection)
    }

    fn target(&self, connection: &Connection) -> Result<Target, NoAnswer> {
        Target::new(connection, &self.signers.authorities().public.der)
    }
}
