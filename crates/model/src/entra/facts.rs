//! What is kept about Entra between two starts: the objects that this program created, and the calls that it began.
//!
//! The current state is always read from Graph. This keeps only what Graph can't say: who created the application, and
//! that a call that must not be repeated was about to be made.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::entra::stored::not_empty;
use crate::entra::{Change, Principal, Receipt, Snapshot};
use crate::flow::{Field, StepId};

/// What is kept about Entra.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntraFacts {
    /// The id and the name of the organization that was signed in to last.
    #[serde(default)]
    pub organization: Option<(String, String)>,
    /// The application to set up.
    #[serde(default)]
    pub application: Option<ApplicationRef>,
    /// Set while the creation of an application is unconfirmed.
    #[serde(default)]
    pub creating: Option<Creating>,
    /// When the creation of a job began; set while it is unconfirmed.
    #[serde(default)]
    pub creating_job: Option<Timestamp>,
    /// The answers behind the connection that this program saved in Entra: the address and the token counter.
    #[serde(default)]
    pub connected: Option<BTreeMap<Field, String>>,
    /// The people and groups that the person has chosen to assign.
    #[serde(default)]
    pub chosen: Vec<Principal>,
    /// The changes that were made.
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
    /// Whether this program created it, and may therefore remove it.
    pub ours: Ours,
    /// When this program created it; `None` once Entra has replicated it.
    #[serde(default)]
    pub since: Option<Timestamp>,
}

/// Whether this program created an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Option<String>", into = "Option<String>")]
pub enum Ours {
    /// Somebody else created it.
    No,
    /// This program created it.
    Yes {
        /// `application.id`, which removes it; `None` if Graph's response was lost, so that it has to be looked up.
        application_id: Option<String>,
    },
}

impl From<Option<String>> for Ours {
    fn from(stored: Option<String>) -> Self {
        match stored {
            None => Ours::No,
            Some(id) => Ours::Yes { application_id: not_empty(id) },
        }
    }
}

impl From<Ours> for Option<String> {
    fn from(ours: Ours) -> Self {
        match ours {
            Ours::No => None,
            Ours::Yes { application_id } => Some(application_id.unwrap_or_default()),
        }
    }
}

/// An application that is about to be created.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Creating {
    /// `displayName`.
    pub name: String,
    /// The object ids of the applications that already had the name.
    pub there_before: Vec<String>,
    /// When its creation began.
    pub at: Timestamp,
}

/// Progress that has to be saved before the next call is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checkpoint {
    /// An application is about to be created.
    Creating(Creating),
    /// The application is known.
    Application(ApplicationRef),
    /// A job is about to be created.
    CreatingJob(Timestamp),
    /// The job exists.
    JobThere,
    /// Graph refused to create the application or the job, so there is nothing to look for.
    NothingBegun,
    /// The address and the token were saved in Entra.
    Connected(BTreeMap<Field, String>),
    /// A change was made: the step, the time of the approval, and the change.
    Did(StepId, Timestamp, Change),
    /// The application was removed.
    ApplicationRemoved,
    /// The job was removed, and the saved connection with it.
    JobRemoved,
}

impl EntraFacts {
    /// What a snapshot adds to the facts about the application; `None` if nothing.
    pub fn recognise(&self, snapshot: &Snapshot) -> Option<Checkpoint> {
        let application = snapshot.application.as_ref()?;
        let id = &application.object_id;
        if let Some(known) = self.application.as_ref().filter(|known| known.object_id == *id) {
            // An application with a job has been replicated: from now on, "not found" means that it was removed.
            let is_settled = known.since.is_some() && application.job.is_some();
            return is_settled
                .then(|| Checkpoint::Application(ApplicationRef { since: None, ..known.clone() }));
        }
        let is_ours = self.creating.as_ref().is_some_and(|creating| !creating.there_before.contains(id));
        Some(Checkpoint::Application(ApplicationRef {
            object_id: id.clone(),
            app_id: application.app_id.clone(),
            ours: if is_ours { Ours::Yes { application_id: None } } else { Ours::No },
            since: is_ours.then_some(snapshot.at),
        }))
    }

    /// Records a checkpoint.
    pub fn note(&mut self, checkpoint: Checkpoint) {
        match checkpoint {
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
