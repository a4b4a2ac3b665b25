//! What a piece of work has at hand, what it is asked to do, and what comes of it.

use graph::Graph;
use jiff::Timestamp;
use model::entra::{Change, Checkpoint, DirectoryMatch, EntraFacts, Logs, Receipt, SignedInUser, Snapshot};
use model::problem::Problem;
use net::Exchange;
use secrecy::SecretString;

use crate::plan::DesiredState;

/// What is to be changed: exactly what the person saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovedChanges {
    /// What is wanted.
    pub desired: DesiredState,
    /// What the person saw.
    pub changes: Vec<Change>,
    /// Takes this receipt back.
    pub undo: Option<(usize, Receipt)>,
    /// When it was given: the receipt has the same time.
    pub at: Timestamp,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeResult {
    /// What is there now.
    pub snapshot: Snapshot,
    /// The last calls.
    pub proof: Vec<Exchange>,
}

/// Why not everything was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvisioningError {
    /// Why.
    pub problem: Problem,
    /// The claims that the next sign-in has to bring.
    pub claims: Option<String>,
    /// What was done before.
    pub done: Vec<Change>,
    /// What is there now, where that was seen.
    pub snapshot: Option<Snapshot>,
    /// The last calls.
    pub proof: Vec<Exchange>,
}

impl ProvisioningError {
    /// Trouble about which nothing else is known.
    pub fn of(problem: Problem) -> Self {
        ProvisioningError { problem, claims: None, done: Vec::new(), snapshot: None, proof: Vec::new() }
    }
}

/// A wait, to be told with its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The id of its words.
    pub what: &'static str,
    /// When it ends.
    pub until: Timestamp,
}

/// What a task tells while it runs and when it ends.
#[derive(Debug)]
pub enum TaskEvent {
    /// The browser is sent to this address to sign in.
    SignInAt(String),
    /// Somebody has signed in, with the end of the session, or not.
    SignedIn(Box<Result<(SignedInUser, Option<Timestamp>), Problem>>),
    /// Graph has shown how things stand, or not.
    SnapshotRead(Box<Result<Snapshot, ProvisioningError>>),
    /// Changes were made, or not all of them.
    ChangesMade {
        /// The receipt that they took back, by its place in the list.
        undo: Option<usize>,
        /// What is there now, or what stopped it.
        outcome: Box<Result<ChangeResult, ProvisioningError>>,
    },
    /// A search in the directory has ended.
    Found(Result<Vec<DirectoryMatch>, Box<ProvisioningError>>),
    /// The provisioning logs were read, or not.
    LogsRead(Result<Logs, Box<ProvisioningError>>),
    /// Has to be saved before the next call is made.
    Checkpoint(Checkpoint),
    /// The task waits.
    Waiting(Waiting),
}

/// What a piece of work has at hand.
pub(crate) struct Context<'a> {
    /// Graph, as whoever is signed in.
    pub graph: &'a Graph,
    /// Whoever is signed in.
    pub user: &'a SignedInUser,
    /// What is kept.
    pub entra: EntraFacts,
    /// Trelica's token; needed where a connection is saved.
    pub token: Option<SecretString>,
    /// Writes something down before the next call.
    pub note: &'a (dyn Fn(Checkpoint) + Send + Sync),
    /// Tells of a wait.
    pub waiting: &'a (dyn Fn(Waiting) + Send + Sync),
    /// The time.
    pub now: &'a (dyn Fn() -> Timestamp + Send + Sync),
}

impl Context<'_> {
    /// Writes something down, here and outside.
    pub(crate) fn note(&mut self, note: Checkpoint) {
        self.entra.note(note.clone());
        (self.note)(note);
    }

    /// Tells of the waits of a piece of work.
    pub(crate) fn waiting(&self, what: &'static str) -> impl Fn(graph::Wait) + Send + Sync + '_ {
        move |wait| {
            let length = jiff::SignedDuration::try_from(wait.length).unwrap_or_default();
            let until = (self.now)().checked_add(length).unwrap_or_else(|_| (self.now)());
            (self.waiting)(Waiting { what, until });
        }
    }
}
