//! What a task with Microsoft works with, what it is asked to do, and what it reports.

use graph::Graph;
use jiff::Timestamp;
use model::entra::{Change, Checkpoint, DirectoryMatch, EntraFacts, Logs, Receipt, SignedInUser, Snapshot};
use model::problem::Problem;
use net::Exchange;
use secrecy::SecretString;

use crate::plan::DesiredState;

/// The changes to make: exactly those that the person saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovedChanges {
    /// The desired state that the changes lead to.
    pub desired: DesiredState,
    /// The changes that the person saw.
    pub changes: Vec<Change>,
    /// The receipt to undo, with its index in the list of receipts; `None` if the changes are a step's own.
    pub undo: Option<(usize, Receipt)>,
    /// When the person approved. The receipt gets the same time.
    pub at: Timestamp,
}

/// The result of changes that were all made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeResult {
    /// The state afterward.
    pub snapshot: Snapshot,
    /// The last calls to Graph.
    pub proof: Vec<Exchange>,
}

/// Why a task with Microsoft failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvisioningError {
    /// What went wrong.
    pub problem: Problem,
    /// The claims that the next sign-in has to request, if Graph challenged this one.
    pub claims: Option<String>,
    /// The changes that were made before.
    pub done: Vec<Change>,
    /// The state afterward, if it could be read.
    pub snapshot: Option<Snapshot>,
    /// The last calls to Graph.
    pub proof: Vec<Exchange>,
}

impl ProvisioningError {
    /// An error with nothing but a problem.
    pub fn of(problem: Problem) -> Self {
        ProvisioningError { problem, claims: None, done: Vec::new(), snapshot: None, proof: Vec::new() }
    }
}

/// A wait that is announced on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The id of the text that announces it.
    pub what: &'static str,
    /// When it ends.
    pub until: Timestamp,
}

/// What a task reports while it runs and when it ends.
#[derive(Debug)]
pub enum TaskEvent {
    /// The browser was sent to this address to sign in.
    SignInAt(String),
    /// The sign-in ended: who signed in and when the session expires, or why nobody did.
    SignedIn(Box<Result<(SignedInUser, Option<Timestamp>), Problem>>),
    /// A snapshot was read, or could not be read.
    SnapshotRead(Box<Result<Snapshot, ProvisioningError>>),
    /// Changes were made, or not all of them.
    ChangesMade {
        /// The index of the receipt that they undid.
        undo: Option<usize>,
        /// The result, or what stopped the changes.
        outcome: Box<Result<ChangeResult, ProvisioningError>>,
    },
    /// A search in the directory ended.
    Found(Result<Vec<DirectoryMatch>, Box<ProvisioningError>>),
    /// The provisioning logs were read, or could not be read.
    LogsRead(Result<Logs, Box<ProvisioningError>>),
    /// Progress that has to be saved before the next call is made.
    Checkpoint(Checkpoint),
    Waiting(Waiting),
}

/// What a task with Microsoft works with.
pub(crate) struct Context<'a> {
    /// Microsoft Graph, as the signed-in person.
    pub graph: &'a Graph,
    pub user: &'a SignedInUser,
    /// What is kept about Entra.
    pub entra: EntraFacts,
    /// The SCIM service's token, which tests and saves the connection.
    pub token: Option<SecretString>,
    /// Saves a checkpoint before the next call.
    pub note: &'a (dyn Fn(Checkpoint) + Send + Sync),
    /// Announces a wait.
    pub waiting: &'a (dyn Fn(Waiting) + Send + Sync),
    /// The clock.
    pub now: &'a (dyn Fn() -> Timestamp + Send + Sync),
}

impl Context<'_> {
    /// Records a checkpoint in these facts, and saves it.
    pub(crate) fn note(&mut self, note: Checkpoint) {
        self.entra.note(note.clone());
        (self.note)(note);
    }

    /// Announces waits with the text of this id.
    pub(crate) fn waiting(&self, what: &'static str) -> impl Fn(graph::Wait) + Send + Sync + '_ {
        move |wait| {
            let length = jiff::SignedDuration::try_from(wait.length).unwrap_or_default();
            let until = (self.now)().checked_add(length).unwrap_or_else(|_| (self.now)());
            (self.waiting)(Waiting { what, until });
        }
    }
}
