//! What is known as long as the program runs, and is not stored.

use model::rehearsal::RehearsalOutcome;
use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use net::Exchange;

use crate::engine::command::{CopyItem, SidePage};
use crate::engine::prepared_report::{PreparedReport, SavedTo};
use model::entra::{DirectoryMatch, Logs, SignedInUser, Snapshot};
use model::flow::{CheckId, Field};
use model::problem::Problem;
use model::recheck::Recheck;
use model::text::Text;
use provisioning::Waiting;
use support::handover::HandoverFile;

/// What is known as long as the program runs.
#[derive(Debug, Clone, Default)]
pub struct Session {
    /// Grows with every input.
    pub revision: u32,
    /// Checks at work.
    pub running: Option<RunningJob>,
    /// What gave way and is still to be done.
    pub deferred: Deferred,
    /// Counts jobs, so that a late result is known as such.
    pub jobs: u32,
    /// What this program put on the clipboard.
    pub copied: Option<Copied>,
    /// What happened outside the flow.
    pub notices: Vec<Notice>,
    /// What the live region says.
    pub announcement: Option<Text>,
    /// A page off the path.
    pub side: Option<SidePage>,
    /// Where the token is.
    pub token: TokenPlace,
    /// The last save did not succeed. Stays until one does, whatever notices are put away.
    pub not_saved: bool,
    /// When the progress was saved last.
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
    pub handing: Option<HandoverFile>,
    /// Where it was saved.
    pub handed_to: Option<SavedTo>,
    /// The file of the other administrator that came, before anything is taken from it.
    pub received: Option<HandoverFile>,
    /// The last round of checks after everything was set up.
    pub recheck: Option<Recheck>,
    /// The case report that the page shows.
    pub report: Option<Box<PreparedReport>>,
    /// Where the report was saved.
    pub report_saved: Option<SavedTo>,
    /// What is known of Entra.
    pub entra: EntraSession,
    /// The page off the path that leads to this one.
    pub side_before: Option<SidePage>,
    /// The checks of the page were asked for and could not all pass: problems are shown, not hidden.
    pub asked: BTreeSet<CheckId>,
}

impl Session {
    /// Work of this kind begins; the number that what comes of it will have.
    pub(super) fn begin(&mut self, work: JobKind, now: Timestamp) -> u32 {
        self.jobs += 1;
        self.running = Some(RunningJob {
            job: self.jobs,
            checks: Vec::new(),
            basis: BTreeMap::new(),
            reported: BTreeSet::new(),
            since: now,
            slow: false,
            reopened: false,
            work,
        });
        self.jobs
    }

    /// Shows a notice; one about the same problem is replaced.
    pub(super) fn notify(&mut self, problem: Problem) {
        self.notices.retain(|notice| notice.problem.id != problem.id);
        self.notices.push(Notice { problem });
    }

    /// Whether work of this kind is going on.
    pub fn is_at(&self, work: JobKind) -> bool {
        self.running.as_ref().is_some_and(|running| running.work == work)
    }
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
    /// Graph is asked where things stand.
    pub look: bool,
}

/// Where the token is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TokenPlace {
    /// There is none.
    #[default]
    Nowhere,
    /// In the operating system's keyring.
    Keyring,
    /// In this program's memory, until it ends.
    Session,
    /// The keyring is being asked.
    BeingLookedUp,
}

/// Checks at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningJob {
    /// The job's number.
    pub job: u32,
    /// What it checks.
    pub checks: Vec<CheckId>,
    /// The basis of each at the start: a result for an answer that has changed since is dropped.
    pub basis: BTreeMap<CheckId, BTreeMap<Field, String>>,
    /// Which have reported.
    pub reported: BTreeSet<CheckId>,
    /// Since when.
    pub since: Timestamp,
    /// Whether it takes longer than usual.
    pub slow: bool,
    /// Whether it runs by itself because the program was opened again.
    pub reopened: bool,
    /// What kind of work it is.
    pub work: JobKind,
}

/// What kind of work is going on. All but checks have no outcome of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobKind {
    /// Checks of the flow.
    Checks,
    /// A rehearsal.
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
    /// Whether it is with Microsoft.
    pub fn is_microsoft(self) -> bool {
        !matches!(self, JobKind::Checks | JobKind::Rehearsal)
    }
}

/// What is known of Entra as long as the program runs. The access token is the runner's.
#[derive(Debug, Clone, Default)]
pub struct EntraSession {
    /// Who is signed in.
    pub who: Option<SignedInUser>,
    /// Until when the sign-in holds.
    pub until: Option<Timestamp>,
    /// Where the browser has to go, while somebody is signing in.
    pub sign_in_address: Option<String>,
    /// The look that is going on is one that the person wants, and is told of its end.
    pub asked_to_look: bool,
    /// What Graph showed last.
    pub seen: Option<Snapshot>,
    /// What went wrong last, with the last calls.
    pub trouble: Option<(Problem, Vec<Exchange>)>,
    /// The claims that the next sign-in has to bring.
    pub claims: Option<String>,
    /// What is waited for now.
    pub waiting: Option<Waiting>,
    /// Whom the last search brought; `None` where none was made.
    pub found: Option<Vec<DirectoryMatch>>,
    /// What the provisioning logs say.
    pub logs: Option<Logs>,
    /// Which receipt is to be taken back.
    pub undoing: Option<usize>,
}

impl EntraSession {
    /// Something went wrong.
    pub(super) fn fails(&mut self, problem: Problem) {
        self.trouble = Some((problem, Vec::new()));
    }
}

/// What this program put on the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// What it is.
    pub what: CopyItem,
    /// Until when it stays there; `None` where nobody takes it away.
    pub until: Option<Timestamp>,
}

/// What happened outside the flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What.
    pub problem: Problem,
}
