//! What is asked of Microsoft: signing in, looking, changing. The only part of the automatic way that waits.

mod create;
mod deed;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod kills;
mod look;
mod refusal;
#[cfg(test)]
mod scene;
mod sign_in;
mod survey;
mod task;
mod walk;

use graph::Graph;
use jiff::Timestamp;
use net::Exchange;
use secrecy::SecretString;

use super::{Change, EntraFacts, Checkpoint, Receipt, Snapshot, DesiredState, SignedInUser};
use crate::problem::Problem;

pub use look::{DirectoryMatch, SnapshotRequest};
pub use refusal::of_sign_in_message;
pub use sign_in::Asked;
pub use survey::{Entry, Survey, survey};
pub use task::GraphTask;
pub(crate) use task::{SignedIn, TaskContext, perform};
pub use walk::{UnattendedRun, with_token};

/// What is to be changed: exactly what the person saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovedChanges {
    /// What is wanted.
    pub wants: DesiredState,
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
    pub seen: Snapshot,
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
    pub seen: Option<Snapshot>,
    /// The last calls.
    pub proof: Vec<Exchange>,
}

impl ProvisioningError {
    /// Trouble about which nothing else is known.
    pub fn of(problem: Problem) -> Self {
        ProvisioningError { problem, claims: None, done: Vec::new(), seen: None, proof: Vec::new() }
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

/// What a piece of work has at hand.
pub(crate) struct Context<'a> {
    /// Graph, as whoever is signed in.
    pub graph: &'a Graph,
    /// Whoever is signed in.
    pub who: &'a SignedInUser,
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
    fn note(&mut self, note: Checkpoint) {
        self.entra.note(note.clone());
        (self.note)(note);
    }

    /// Tells of the waits of a piece of work.
    fn tells(&self, what: &'static str) -> impl Fn(graph::Wait) + Send + Sync + '_ {
        move |wait| {
            let length = jiff::SignedDuration::try_from(wait.length).unwrap_or_default();
            let until = (self.now)().checked_add(length).unwrap_or_else(|_| (self.now)());
            (self.waiting)(Waiting { what, until });
        }
    }
}
