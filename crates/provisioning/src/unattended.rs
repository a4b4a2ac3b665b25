//! Every step in Entra in turn without anybody approving it, for a trial against a real tenant and for tests.
//!
//! The wizard never uses this: there, each step waits for the person's approval.

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

/// What an unattended run needs.
pub struct UnattendedRun<'a> {
    /// Microsoft Graph, as the signed-in person.
    pub graph: &'a Graph,
    /// The signed-in person.
    pub user: &'a SignedInUser,
    /// The SCIM service's token.
    pub token: SecretString,
    /// The desired state; its step is ignored.
    pub desired: DesiredState,
    /// What is kept about Entra. Checkpoints are recorded here.
    pub entra: &'a Mutex<EntraFacts>,
    /// Receives every checkpoint before the next call is made.
    pub note: &'a (dyn Fn(Checkpoint) + Send + Sync),
    /// The clock.
    pub now: &'a (dyn Fn() -> Timestamp + Send + Sync),
}

/// Graph as the person whose access token this is, assuming that it has these permissions.
///
/// # Errors
/// The problem that makes the token unusable.
pub async fn with_token(
    network: &NetworkSettings,
    endpoints: &SignInEndpoints,
    token: SecretString,
    reach: AccessLevel,
) -> Result<(Graph, SignedInUser), Problem> {
    identify_user(network, endpoints, token, Some(reach), (&[], None)).await
}

impl UnattendedRun<'_> {
    /// Runs the steps. `before` receives each step's snapshot and changes before they are made.
    ///
    /// # Errors
    /// The first error.
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

    /// Reads a snapshot, and records which application it shows.
    ///
    /// # Errors
    /// Why it can't be read.
    pub async fn read_snapshot(&self) -> Result<Snapshot, Box<ProvisioningError>> {
        let note = |note| self.keep(note);
        let snapshot = read_snapshot(&self.context(&note), &self.request()).await?;
        if let Some(recognised) = self.kept().recognise(&snapshot) {
            self.keep(recognised);
        }
        Ok(snapshot)
    }

    /// Makes approved changes, if planning them again gives the same ones.
    ///
    /// # Errors
    /// What stopped the changes.
    pub async fn make(&self, approved: ApprovedChanges) -> Result<Snapshot, Box<ProvisioningError>> {
        let note = |note| self.keep(note);
        execute(self.context(&note), &self.request(), &approved).await.map(|done| done.snapshot)
    }

    /// What is kept about Entra now.
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
