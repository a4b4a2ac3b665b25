//! What is the pretend Entra, as its own administrator sees it?
//!
//! One enterprise application with its connection, its mappings and the people assigned to it. Its provisioning service
//! speaks SCIM to whatever Tenant URL was pasted, as the real one does; see [`client`] and [`provisioning`].

pub(crate) mod client;
pub(crate) mod connection_test;
mod deeds;
pub(crate) mod mapping;
pub(crate) mod person;
pub(crate) mod provisioning;
pub(crate) mod report;

use std::collections::BTreeSet;

use crate::wire::{ENTRA, text};
use mapping::{RoleMapping, UserNameSource};
use person::{EntraPerson, people};
use report::{ProvisionOutcome, Provisioned};

/// The enterprise application.
#[derive(Clone, Debug)]
pub(crate) struct Entra {
    pub(crate) name: String,
    pub(crate) object_id: String,
    pub(crate) application_id: String,
    pub(crate) connection: Option<Connection>,
    /// What stands in the box Secret token of a page that was sent and not created yet.
    pub(crate) typed_token: String,
    pub(crate) groups_enabled: bool,
    pub(crate) user_name_source: UserNameSource,
    pub(crate) role: Option<RoleMapping>,
    pub(crate) people: Vec<EntraPerson>,
    pub(crate) assigned: BTreeSet<String>,
    /// Who is at the target because of this application.
    pub(crate) provisioned: BTreeSet<String>,
    pub(crate) started: bool,
    pub(crate) last_cycle: Vec<Provisioned>,
}

/// What was pasted under Connect your application.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Connection {
    pub(crate) tenant_url: String,
    pub(crate) token: String,
}

impl Entra {
    pub(crate) fn new() -> Self {
        let application = &ENTRA["application"];
        Self {
            name: text(application, "name").to_owned(),
            object_id: text(application, "object-id").to_owned(),
            application_id: text(application, "application-id").to_owned(),
            connection: None,
            typed_token: String::new(),
            groups_enabled: true,
            user_name_source: UserNameSource::default(),
            role: None,
            people: people(),
            assigned: BTreeSet::new(),
            provisioned: BTreeSet::new(),
            started: false,
            last_cycle: Vec::new(),
        }
    }

    pub(crate) fn person(&self, id: &str) -> Option<&EntraPerson> {
        self.people.iter().find(|person| person.id == id)
    }

    /// Adds the person under Users and groups, and to the directory where they are new.
    pub(crate) fn assign(&mut self, person: &EntraPerson) {
        if self.person(&person.id).is_none() {
            self.people.push(person.clone());
        }
        self.assigned.insert(person.id.clone());
    }

    pub(crate) fn assigned_people(&self) -> Vec<EntraPerson> {
        let assigned = |person: &&EntraPerson| self.assigned.contains(&person.id);
        self.people.iter().filter(assigned).cloned().collect()
    }

    /// Whom a cycle looks at: everybody assigned, and who was provisioned and is assigned no longer. The latter count
    /// as not active.
    pub(crate) fn people_of_cycle(&self) -> Vec<EntraPerson> {
        let left = |person: &&EntraPerson| {
            self.provisioned.contains(&person.id) && !self.assigned.contains(&person.id)
        };
        let leaving = self.people.iter().filter(left).cloned();
        let leaving = leaving.map(|person| EntraPerson { account_enabled: false, ..person });
        self.assigned_people().into_iter().chain(leaving).collect()
    }

    /// Remembers who is at the target after a person was provisioned.
    pub(crate) fn note(&mut self, person: &EntraPerson, report: &Provisioned) {
        let disabled = report.action == "Disable" && report.outcome == ProvisionOutcome::Success;
        if disabled {
            self.provisioned.remove(&person.id);
        } else if report.target_id.is_some() {
            self.provisioned.insert(person.id.clone());
        }
    }
}
