//! What is kept of the automatic way between two starts: which objects are ours, and what was begun and may be half done.
//!
//! Where things stand is always read from Graph. This only says what Graph can't: who created the application, and that a
//! call which must not be made twice was about to be made.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::entra::Snapshot;
use crate::entra::{Change, Principal, Receipt};
use crate::flow::{Field, StepId};

/// What is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntraFacts {
    /// The organization that the first sign-in belonged to: its id and its name.
    #[serde(default)]
    pub organization: Option<(String, String)>,
    /// The application.
    #[serde(default)]
    pub application: Option<ApplicationRef>,
    /// An application is about to be created, or was, and nobody knows yet.
    #[serde(default)]
    pub creating: Option<Creating>,
    /// A job is about to be created, or was, and nobody knows yet.
    #[serde(default)]
    pub creating_job: Option<Timestamp>,
    /// The answers that were saved in Entra from here: address and token counter.
    #[serde(default)]
    pub connected: Option<BTreeMap<Field, String>>,
    /// Whom the person has chosen to assign.
    #[serde(default)]
    pub chosen: Vec<Principal>,
    /// What was changed.
    #[serde(default)]
    pub receipts: Vec<Receipt>,
}

/// An enterprise application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationRef {
    /// `servicePrincipal.id`.
    pub object_id: String,
    /// `appId`.
    pub app_id: String,
    /// `application.id`, where this assistant created it: with it, it can be removed again.
    pub ours: Option<String>,
    /// When it was created here.
    #[serde(default)]
    pub since: Option<Timestamp>,
}

/// An application that is about to be created.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Creating {
    /// Its name.
    pub name: String,
    /// Which applications had the name before.
    pub there_before: Vec<String>,
    /// When.
    pub at: Timestamp,
}

/// Something to be written down, before the next call is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checkpoint {
    /// An application is about to be created.
    Creating(Creating),
    /// It is known which application it is.
    Application(ApplicationRef),
    /// A job is about to be created.
    CreatingJob(Timestamp),
    /// It was, or it is there.
    JobThere,
    /// What was about to be created was refused: there is nothing to look for.
    NothingBegun,
    /// Address and token were saved in Entra.
    Connected(BTreeMap<Field, String>),
    /// A change was made, by an order that was given then on that step.
    Did(StepId, Timestamp, Change),
    /// The application was removed.
    ApplicationRemoved,
    /// The job was removed, and what was saved with it.
    JobRemoved,
}

impl EntraFacts {
    /// What a look teaches about the application: which one it is, and whether it was begun here.
    pub fn recognise(&self, seen: &Snapshot) -> Option<Checkpoint> {
        let application = seen.application.as_ref()?;
        let id = &application.object_id;
        if let Some(known) = self.application.as_ref().filter(|known| known.object_id == *id) {
            // What has a job is everywhere: from now on, "not found" means gone.
            let is_settled = known.since.is_some() && application.job.is_some();
            return is_settled
                .then(|| Checkpoint::Application(ApplicationRef { since: None, ..known.clone() }));
        }
        let is_ours = self.creating.as_ref().is_some_and(|creating| !creating.there_before.contains(id));
        Some(Checkpoint::Application(ApplicationRef {
            object_id: id.clone(),
            app_id: application.app_id.clone(),
            ours: is_ours.then(String::new),
            since: is_ours.then_some(seen.at),
        }))
    }

    /// Takes a note in.
    pub fn note(&mut self, note: Checkpoint) {
        match note {
            Checkpoint::Creating(creating) => self.creating = Some(creating),
            Checkpoint::Application(application) => {
                self.creating = None;
                self.application = Some(application);
            }
            Checkpoint::CreatingJob(at) => self.creating_job = Some(at),
            Checkpoint::JobThere => self.creating_job = None,
            Checkpoint::NothingBegun => (self.creating, self.creating_job) = (None, None),
            Checkpoint::Connected(basis) => self.connected = Some(basis),
            Checkpoint::Did(step, at, change) => match self.receipts.last_mut() {
                Some(last) if (last.step, last.at) == (step, at) => last.changes.push(change),
                _ => self.receipts.push(Receipt { step, at, changes: vec![change], undone: None }),
            },
            Checkpoint::ApplicationRemoved => {
                let (organization, receipts) = (self.organization.take(), std::mem::take(&mut self.receipts));
                *self = EntraFacts { organization, receipts, ..EntraFacts::default() };
            }
            Checkpoint::JobRemoved => {
                self.creating_job = None;
                self.connected = None;
            }
        }
    }
}
