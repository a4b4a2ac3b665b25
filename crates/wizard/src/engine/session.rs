//! What is known as long as the program runs, and is not stored.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use model::entra::{Change, DirectoryMatch, Logs, SignedInUser, Snapshot};
use model::{CheckId, Field, Problem, ProblemId, StepId, Text};
use model::{recheck::Recheck, rehearsal::RehearsalOutcome};
use net::Exchange;
use provisioning::{ProvisioningError, Waiting};
use support::case::{Case, Manifest};
use support::handover::HandoverFile;

use crate::engine::{CopyItem, SidePage};

/// What is known as long as the program runs.
#[derive(Debug, Clone, Default)]
pub struct Session {
    /// Grows with every input.
    pub revision: u32,
    pub running: Option<RunningJob>,
    /// What gave way and is still to be done.
    pub deferred: Deferred,
    /// Counts jobs, so that a late result is known as such.
    pub jobs: u32,
    /// What this program put on the clipboard.
    pub copied: Option<Copied>,
    /// What happened outside the flow.
    pub notices: Vec<Problem>,
    /// What the live region says.
    pub announcement: Option<Text>,
    /// The page beside the steps that is open.
    pub side: Option<SidePage>,
    pub token: TokenPlace,
    /// The box for another token is open from the start.
    pub replaces_token: bool,
    /// The last save did not succeed. Stays until one does, whatever notices are put away.
    pub not_saved: bool,
    pub saved_at: Option<Timestamp>,
    /// Everything was removed; the next page says so.
    pub forgotten: bool,
    /// What the last rehearsal found. Not kept: another one is one click.
    pub rehearsed: Option<RehearsalOutcome>,
    /// Test people who are still on the server.
    pub test_people: Vec<String>,
    /// How removing them goes.
    pub removal: Removal,
    /// The file for the other administrator that the page shows.
    pub handover: Option<HandoverFile>,
    /// Where that file was saved.
    pub handover_saved: Option<SavedTo>,
    /// The file of the other administrator that came, before anything is taken from it.
    pub received: Option<HandoverFile>,
    /// The last round of checks after everything was set up.
    pub recheck: Option<Recheck>,
    /// The case report that the page shows.
    pub report: Option<Box<PreparedReport>>,
    pub report_saved: Option<SavedTo>,
    /// Set while step 9 waits for the pilot.
    pub arrival: Option<Arrival>,
    /// Where the receipt was saved.
    pub receipt_saved: Option<SavedTo>,
    /// What is known of Entra.
    pub entra: EntraSession,
    /// The pages beside the steps that Back leads to, the last one first.
    pub sides_before: Vec<SidePage>,
    /// The checks of the page were asked for and could not all pass: problems are shown, not hidden.
    pub asked: BTreeSet<CheckId>,
}

impl Session {
    /// Starts a job of this kind; returns its number.
    pub(super) fn begin(&mut self, kind: JobKind, now: Timestamp) -> u32 {
        self.jobs += 1;
        self.running = Some(RunningJob {
            job: self.jobs,
            checks: Vec::new(),
            basis: BTreeMap::new(),
            reported: BTreeSet::new(),
            since: now,
            slow: false,
            reopened: false,
            kind,
        });
        self.jobs
    }

    /// Shows a notice; one about the same problem is replaced.
    pub(super) fn notify(&mut self, problem: Problem) {
        self.dismiss(&[problem.id]);
        self.notices.push(problem);
    }

    /// Takes notices away.
    pub(super) fn dismiss(&mut self, ids: &[ProblemId]) {
        self.notices.retain(|notice| !ids.contains(&notice.id));
    }

    /// Shows and announces why a task with Microsoft failed.
    pub(super) fn fail(&mut self, error: ProvisioningError) {
        let ProvisioningError { problem, proof, claims, .. } = error;
        let title = format!("problem-{}", problem.id.as_str());
        self.announcement = Some(Text { id: title, params: problem.params.clone() });
        self.entra.failure = Some((problem, proof));
        self.entra.claims = claims.or(self.entra.claims.take());
    }

    /// Whether a notice about this problem is shown.
    pub fn is_noticed(&self, id: ProblemId) -> bool {
        self.notices.iter().any(|notice| notice.id == id)
    }

    /// Whether this was copied last.
    pub fn is_copied(&self, what: &CopyItem) -> bool {
        self.copied.as_ref().is_some_and(|copied| copied.what == *what)
    }

    pub fn is_running(&self, kind: JobKind) -> bool {
        self.running.as_ref().is_some_and(|running| running.kind == kind)
    }

    /// Whether this job is the one that is running.
    pub fn is_current(&self, job: u32) -> bool {
        self.running.as_ref().is_some_and(|running| running.job == job)
    }
}

/// Waiting for the pilot to arrive in Trelica, which is asked again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// When the waiting ends by itself.
    pub until: Timestamp,
    /// When Trelica is asked next; `None` while it is being asked.
    pub next: Option<Timestamp>,
    /// How many times the pilot was not there.
    pub asked: u32,
}

/// How removing test people goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Removal {
    /// Nobody has asked for it.
    #[default]
    NotAsked,
    /// The server is being asked.
    AtWork,
    /// It was tried, and some of them are still there.
    Failed,
}

/// What gave way and is still to be done, as soon as nothing is at work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Deferred {
    /// What was found in an earlier session is found again, quietly.
    pub checks: bool,
    /// A snapshot of Entra is read.
    pub snapshot: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TokenPlace {
    #[default]
    Nowhere,
    /// In the operating system's keyring.
    Keyring,
    /// In this program's memory, until it ends.
    Session,
    /// The keyring is being asked.
    BeingLookedUp,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningJob {
    pub job: u32,
    pub checks: Vec<CheckId>,
    /// The basis of each at the start: a result for an answer that has changed since is dropped.
    pub basis: BTreeMap<CheckId, BTreeMap<Field, String>>,
    pub reported: BTreeSet<CheckId>,
    pub since: Timestamp,
    /// Whether it takes longer than usual.
    pub slow: bool,
    /// Whether it runs by itself because the program was opened again.
    pub reopened: bool,
    pub kind: JobKind,
}

/// What kind of work is going on. All but checks have no outcome of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobKind {
    Checks,
    Rehearsal,
    /// Somebody is signing in to Microsoft.
    SignIn,
    /// A snapshot is read through Graph.
    Snapshot,
    /// Something is changed through Graph.
    Changes,
    /// People are looked for in Entra.
    Search,
    /// Entra's logs are read.
    Logs,
}

impl JobKind {
    pub fn is_microsoft(self) -> bool {
        !matches!(self, JobKind::Checks | JobKind::Rehearsal)
    }
}

/// What is known of Entra as long as the program runs. The access token is the runner's.
#[derive(Debug, Clone, Default)]
pub struct EntraSession {
    pub user: Option<SignedInUser>,
    pub expires_at: Option<Timestamp>,
    /// Where the browser has to go, while somebody is signing in.
    pub sign_in_address: Option<String>,
    /// Whether the end of the read in progress is announced, because the person asked for it.
    pub announces_snapshot: bool,
    /// The state of Entra, as Graph showed it last.
    pub snapshot: Option<Snapshot>,
    /// What went wrong last, with the last calls.
    pub failure: Option<(Problem, Vec<Exchange>)>,
    /// The claims that the next sign-in has to bring.
    pub claims: Option<String>,
    /// What the running task waits for.
    pub waiting: Option<Waiting>,
    /// What the last search found; `None` if there was none.
    pub found: Option<Vec<DirectoryMatch>>,
    /// The search for the application's name on arrival at step 10.
    pub(crate) suggestion: Suggestion,
    /// What the provisioning logs say.
    pub logs: Option<Logs>,
    /// The receipt whose changes are to be undone.
    pub undoing: Option<usize>,
    /// It has just been undone: the page that is open says so.
    pub is_undone: bool,
    /// The changes of steps 3 to 8 that one press makes.
    pub whole: Option<WholeSetup>,
}

impl EntraSession {
    pub(super) fn fail(&mut self, problem: Problem) {
        self.failure = Some((problem, Vec::new()));
    }
}

/// A search that nobody asked for. It is made once on each arrival at step 10.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Suggestion {
    #[default]
    Due,
    Running,
    Made,
}

/// The changes of steps 3 to 8, while they are being made and after.
#[derive(Debug, Clone, PartialEq)]
pub struct WholeSetup {
    /// Every change as it was shown, with its step.
    pub changes: Vec<(StepId, Change)>,
    /// The steps whose changes are still to be made.
    pub(super) left: Vec<StepId>,
    pub(super) since: Timestamp,
    /// When the last change was made.
    pub ended: Option<Timestamp>,
}

/// What this program put on the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    pub what: CopyItem,
    /// Until when it stays there; `None` where nobody takes it away.
    pub until: Option<Timestamp>,
}

/// A case report as it is shown, and as it will be saved.
#[derive(Debug, Clone, PartialEq)]
pub struct PreparedReport {
    pub case: Case,
    /// What was taken out of it.
    pub manifest: Manifest,
}

/// Where a file was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavedTo {
    Path(String),
    /// Wherever the browser keeps downloads.
    Browser,
}
