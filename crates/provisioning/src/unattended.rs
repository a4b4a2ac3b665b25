//! Every step of Entra's half in turn, without anybody to ask: for a trial against a real tenant, and for tests.
//!
//! The wizard never uses this: there, each step waits for the person who has seen what it changes.

use std::sync::{Mutex, PoisonError};

use graph::Graph;
use jiff::Timestamp;
use net::{NetworkSettings, SecretString};

use crate::execute::execute;
use crate::read_snapshot::read_snapshot;
use crate::sign_in::identify_user;
use crate::{ApprovedChanges, Context, ProvisioningError, SnapshotRequest};
use crate::{DesiredState, SignInEndpoints, plan};
use model::entra::{AccessLevel, Change, Checkpoint, EntraFacts, SignedInUser, Snapshot};
use model::flow::StepId;
use model::problem::Problem;

/// Everything that a walk needs.
pub struct UnattendedRun<'a> {
    /// Graph, as whoever is signed in.
    pub graph: &'a Graph,
    /// Whoever is signed in.
    pub user: &'a SignedInUser,
    /// Trelica's token.
    pub token: SecretString,
    /// What is wanted; its step is passed over.
    pub desired: DesiredState,
    /// What is kept, and where notes are taken.
    pub entra: &'a Mutex<EntraFacts>,
    /// Hears every note before the next call is made.
    pub note: &'a (dyn Fn(Checkpoint) + Send + Sync),
    /// The time.
    pub now: &'a (dyn Fn() -> Timestamp + Send + Sync),
}

/// Graph as whoever has this access token, which is taken to reach this far.
///
/// # Errors
/// Why the token is of no use.
pub async fn with_token(
    network: &NetworkSettings,
    endpoints: &SignInEndpoints,
    token: SecretString,
    reach: AccessLevel,
) -> Result<(Graph, SignedInUser), Problem> {
    identify_user(network, endpoints, token, Some(reach), (&[], None)).await
}

impl UnattendedRun<'_> {
    /// Goes through the steps. `before` sees what is there and what will be changed, before it is.
    ///
    /// # Errors
    /// The first trouble.
    pub async fn all(
        &self,
        steps: &[StepId],
        before: &mut (dyn FnMut(StepId, &Snapshot, &[Change]) + Send),
    ) -> Result<(), Box<ProvisioningError>> {
        for &step in steps {
            let snapshot = self.read_snapshot().await?;
            let desired = DesiredState { step, ..self.desired.clone() };
            let changes = plan(&desired, &self.kept(), &snapshot)
                .map_err(|problem| Box::new(ProvisioningError::of(problem)))?;
            before(step, &snapshot, &changes);
            if !changes.is_empty() {
                self.make(ApprovedChanges { desired, changes, undo: None, at: (self.now)() }).await?;
            }
        }
        Ok(())
    }

    /// What is there now.
    ///
    /// # Errors
    /// Why that can't be seen.
    pub async fn read_snapshot(&self) -> Result<Snapshot, Box<ProvisioningError>> {
        let note = |note| self.keep(note);
        let snapshot = read_snapshot(&self.context(&note), &self.request()).await?;
        if let Some(recognised) = self.kept().recognise(&snapshot) {
            self.keep(recognised);
        }
        Ok(snapshot)
    }

    /// Makes the changes of an order, if they still are what would be changed.
    ///
    /// # Errors
    /// What stopped it.
    pub async fn make(&self, approved: ApprovedChanges) -> Result<Snapshot, Box<ProvisioningError>> {
        let note = |note| self.keep(note);
        execute(self.context(&note), &self.request(), &approved).await.map(|done| done.snapshot)
    }

    /// What is kept now.
    pub fn kept(&self) -> EntraFacts {
        self.entra.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, note: Checkpoint) {
        self.entra.lock().unwrap_or_else(PoisonError::into_inner).note(note.clone());
        (self.note)(note);
    }

    fn request(&self) -> SnapshotRequest {
        let chosen = self.kept().application.map(|known| known.object_id);
        SnapshotRequest { name: self.desired.name.clone(), chosen, pilot: self.desired.pilot.clone() }
    }

    fn context<'a>(&'a self, note: &'a (dyn Fn(Checkpoint) + Send + Sync)) -> Context<'a> {
        Context {
            graph: self.graph,
            user: self.user,
            entra: self.kept(),
            token: Some(self.token.clone()),
            note,
            waiting: &|_| {},
            now: self.now,
        }
    }
}
