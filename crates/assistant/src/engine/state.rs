//! The state beside the facts, what comes in, and what must be done outside.

use std::collections::BTreeMap;

use jiff::Timestamp;
use net::Exchange;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use url::Url;

use super::action::{Action, CopyItem};
use super::session::{Session, TokenPlace};
use crate::case::{Case, Manifest};
use crate::entra::{ChangeResult, EntraEndpoints, DirectoryMatch, Logs, Checkpoint, Snapshot, GraphTask, ProvisioningError, Waiting, SignedInUser};
use crate::facts::{Facts, Verdict};
use crate::flow::CheckId;
use crate::handover::HandoverFile;
use crate::problem::Problem;
use crate::rehearsal;
use crate::view::Text;

/// Everything that a screen is computed from.
#[derive(Debug, Clone)]
pub struct State {
    /// What is stored.
    pub facts: Facts,
    /// What is not.
    pub session: Session,
    /// What the surroundings can do; never changes.
    pub environment: Environment,
}

/// What the surroundings can do. Practice differs from the real thing in these values and in nothing else.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// Shows the banner.
    pub practice: bool,
    /// What is saved is gone when the program is closed.
    pub begins_anew: bool,
    /// Hosts that need no confirmation beside Trelica's own.
    pub known_hosts: Vec<String>,
    /// Links that lead elsewhere than the fixed list says.
    pub links: BTreeMap<String, String>,
    /// The time zone that times are told in.
    pub zone: Zone,
    /// Whether the vault outlives the program: then the token is there again after a restart.
    pub vault_lasts: bool,
    /// Whether this program can put the token on the clipboard of the person's computer.
    pub copies_secrets: bool,
    /// Where people sign in and where Graph answers.
    pub entra: EntraEndpoints,
}

/// A time zone; UTC where nothing else is known.
#[derive(Debug, Clone)]
pub struct Zone(pub jiff::tz::TimeZone);

impl Default for Zone {
    fn default() -> Self {
        Zone(jiff::tz::TimeZone::UTC)
    }
}

/// What comes in.
#[derive(Debug)]
pub enum Input {
    /// The person did something.
    Act(Action),
    /// The person typed the token. Apart from [`Action`], so that it can't be printed.
    Secret {
        /// As pasted.
        value: SecretString,
        /// Keep it in this session only.
        session_only: bool,
    },
    /// The program was opened: where the token is, and what was found damaged.
    Opened {
        /// Where the token is.
        token: TokenPlace,
        /// What was found.
        problems: Vec<Problem>,
    },
    /// A check has reported.
    Reported {
        /// The job.
        job: u32,
        /// What it found.
        report: CheckReport,
    },
    /// A job has ended.
    Finished {
        /// The job.
        job: u32,
        /// The problem of those of its checks that never reported, if it crashed.
        crashed: bool,
    },
    /// The browser has to go there to sign in.
    SignInAt {
        /// The job.
        job: u32,
        /// Where.
        address: String,
    },
    /// Somebody has signed in, or not.
    SignedIn {
        /// The job.
        job: u32,
        /// Who, and until when; or why not.
        outcome: Box<Result<(SignedInUser, Option<Timestamp>), Problem>>,
    },
    /// Graph has shown where things stand, or not.
    Looked {
        /// The job.
        job: u32,
        /// What is there, or why that can't be seen.
        outcome: Box<Result<Snapshot, ProvisioningError>>,
    },
    /// Changes were made, or not all of them.
    Carried {
        /// The job.
        job: u32,
        /// Which receipt they took back.
        undo: Option<usize>,
        /// What is there now, or what stopped it.
        outcome: Box<Result<ChangeResult, ProvisioningError>>,
    },
    /// Something has to be written down before the next call is made.
    Noted(Checkpoint),
    /// It is waited for something.
    Waits {
        /// The job.
        job: u32,
        /// For what.
        waiting: Waiting,
    },
    /// A search in Entra has ended.
    FoundInEntra {
        /// The job.
        job: u32,
        /// Whom it brought.
        outcome: Result<Vec<DirectoryMatch>, Box<ProvisioningError>>,
    },
    /// Entra's logs were read, or not.
    LogsRead {
        /// The job.
        job: u32,
        /// What they say.
        outcome: Result<Logs, Box<ProvisioningError>>,
    },
    /// A rehearsal has ended.
    RehearsalStep {
        /// The job.
        job: u32,
        /// What it found.
        outcome: Box<rehearsal::RehearsalOutcome>,
    },
    /// Test people who are still on the server, as was written down when the program was opened.
    TestPeople(Vec<String>),
    /// Removing test people has ended; who is still there.
    TestPeopleRemoved(Vec<String>),
    /// A job takes longer than usual.
    Slow {
        /// The job.
        job: u32,
    },
    /// The token was put away, or could not be.
    SecretPlaced {
        /// Where it is now.
        place: TokenPlace,
        /// Why not in the keyring.
        problem: Option<Problem>,
    },
    /// The progress was saved, or could not be.
    Saved {
        /// Why not.
        problem: Option<Problem>,
    },
    /// Something was copied, or could not be.
    Copied {
        /// What.
        what: CopyItem,
        /// Until when it stays there.
        until: Option<Timestamp>,
        /// Why not.
        problem: Option<Problem>,
    },
    /// The clipboard was cleared, or holds something else by now.
    ClipboardLeft,
    /// Something outside went wrong.
    ProvisioningError(Problem),
    /// Everything was removed, or not.
    Wiped {
        /// What could not be.
        problem: Option<Problem>,
    },
    /// The report was drawn up, or could not be.
    ReportDrawn(Result<Box<PreparedReport>, Problem>),
    /// The other administrator's file was opened.
    Received(Box<HandoverFile>),
    /// The file for the other administrator was saved, or could not be.
    HandOverSaved(Result<SavedTo, Problem>),
    /// The report was saved, or could not be.
    ReportSaved(Result<SavedTo, Problem>),
    /// Time has passed; texts that tell of times are drawn anew.
    Tick,
}

/// What must be done outside.
#[derive(Debug)]
pub enum Effect {
    /// Run this job; its number is in [`RunningJob`](super::Running).
    Run {
        /// The job's number.
        job: u32,
        /// What to do.
        what: Job,
    },
    /// Stop this job.
    Cancel {
        /// Its number.
        job: u32,
    },
    /// Save the facts.
    Save,
    /// Put the token away.
    PutSecret {
        /// The token.
        value: SecretString,
        /// Not into the keyring.
        session_only: bool,
    },
    /// Take the token away.
    DropSecret,
    /// Open this in the browser.
    Open(Url),
    /// Copy this.
    Copy {
        /// What it is.
        what: CopyItem,
        /// The text; `None` for the token, which the runner knows.
        text: Option<String>,
    },
    /// Forget who is signed in to Microsoft.
    SignOut,
    /// Remove test people from this server, as the journal names them.
    RemoveTestPeople(Url),
    /// Draw up the case report of this moment.
    DrawReport,
    /// Save the file for the other administrator.
    SaveHandOver(Box<HandoverFile>),
    /// Save the report that was drawn up.
    SaveReport(Box<PreparedReport>),
    /// Remove everything from this computer.
    Wipe,
}

/// A report as it is shown, and as it will be saved.
#[derive(Debug, Clone, PartialEq)]
pub struct PreparedReport {
    /// The case.
    pub case: Case,
    /// What was taken out of it.
    pub manifest: Manifest,
}

/// Where a file was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavedTo {
    /// Under this path.
    Path(String),
    /// By the browser, where it keeps what it loads.
    Browser,
}

/// What a job asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// The connection check.
    Connection {
        /// The base address.
        base: Url,
    },
    /// Whom Trelica knows under the pilot's user name before anything is sent.
    AskBefore {
        /// The base address.
        base: Url,
        /// The user name.
        user_name: String,
    },
    /// Step 9.
    ExpectedPerson(ExpectedPerson),
    /// Something with Microsoft.
    Entra(GraphTask),
    /// What Entra will do to a person, done to test people.
    Rehearsal {
        /// The base address.
        base: Url,
        /// The domain of the test people.
        domain: String,
        /// The role that is rehearsed.
        role: String,
    },
}

/// What step 9 expects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedPerson {
    /// The base address.
    pub base: Url,
    /// The user name.
    pub user_name: String,
    /// Who was there before.
    pub before: Vec<crate::facts::PersonRecord>,
    /// The domains that are accepted.
    pub domains: Vec<String>,
    /// The role everybody gets by a mapping; `None` where Trelica's default role is kept.
    pub mapped_role: Option<String>,
    /// Trelica's default role, where the person said it.
    pub default_role: Option<String>,
    /// Whether a whole cycle has run: then "not yet" is no answer any more.
    pub cycle_ran: bool,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckReport {
    /// Which check.
    pub check: CheckId,
    /// What it found.
    pub verdict: Verdict,
    /// How long it took.
    pub milliseconds: Option<u32>,
    /// What was seen, in a few words.
    pub detail: Option<Text>,
    /// The requests and answers, masked.
    pub proof: Vec<Exchange>,
    /// People who were seen, to be compared later.
    #[serde(default)]
    pub people: Vec<crate::facts::PersonRecord>,
}

impl CheckReport {
    /// A report without any time or words.
    pub fn new(check: CheckId, verdict: Verdict) -> Self {
        CheckReport { check, verdict, milliseconds: None, detail: None, proof: Vec::new(), people: Vec::new() }
    }
}
