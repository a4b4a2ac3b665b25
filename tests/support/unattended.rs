//! Every step in Entra in turn without anybody approving it, for tests of several crates.

use std::sync::{Mutex, PoisonError};

use graph::Graph;
use jiff::Timestamp;
use model::entra::{Change, Checkpoint, EntraFacts, SignedInUser, Snapshot};
use model::flow::StepId;
use net::{NetworkSettings, SecretString};
use provisioning::{
    ApprovedChanges, DesiredState, GraphTask, ProvisioningError, SnapshotRequest, TaskContext, TaskEvent,
    perform, plan,
};

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

impl UnattendedRun<'_> {
    /// Runs the steps. `before` receives each step's snapshot and changes before they are made.
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
    pub async fn read_snapshot(&self) -> Result<Snapshot, Box<ProvisioningError>> {
        let (request, entra) = (self.request(), Box::new(self.kept()));
        let TaskEvent::SnapshotRead(read) = self.perform(GraphTask::ReadSnapshot { request, entra }).await
        else {
            panic!("no snapshot was read")
        };
        let snapshot = read.map_err(Box::new)?;
        if let Some(recognised) = self.kept().recognise(&snapshot) {
            self.keep(recognised);
        }
        Ok(snapshot)
    }

    /// Makes approved changes, if planning them again gives the same ones.
    pub async fn make(&self, approved: ApprovedChanges) -> Result<Snapshot, Box<ProvisioningError>> {
        let (request, entra) = (self.request(), Box::new(self.kept()));
        let task = GraphTask::Execute { request, approved: Box::new(approved), entra };
        let TaskEvent::ChangesMade { outcome, .. } = self.perform(task).await else {
            panic!("no changes were made")
        };
        outcome.map(|done| done.snapshot).map_err(Box::new)
    }

    async fn perform(&self, task: GraphTask) -> TaskEvent {
        let ended = Mutex::new(None);
        let post = |event| match event {
            TaskEvent::Checkpoint(note) => self.keep(note),
            TaskEvent::Waiting(_) => {}
            event => *ended.lock().unwrap() = Some(event),
        };
        let signed_in = Mutex::new(Some((self.graph.clone(), self.user.clone())));
        let context = TaskContext {
            network: NetworkSettings::default(),
            token: Some(self.token.clone()),
            signed_in: &signed_in,
            page: String::new(),
            now: self.now,
            open: &|_| {},
            post: &post,
        };
        perform(task, &context).await;
        ended.into_inner().unwrap().unwrap()
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
}
