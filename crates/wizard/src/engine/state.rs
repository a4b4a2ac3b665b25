//! The state beside the facts, what comes in, and what must be done outside.

use connection::person_check::ExpectedPerson;
use model::check::CheckReport;
use model::rehearsal::RehearsalOutcome;
use provisioning::TaskEvent;
use std::collections::BTreeMap;

use jiff::Timestamp;
use secrecy::SecretString;
use url::Url;

use crate::engine::command::{CopyItem, WizardCommand};
use crate::engine::prepared_report::{PreparedReport, SavedTo};
use crate::engine::session::{Session, TokenPlace};
use model::entra::EntraEndpoints;
use model::facts::Facts;
use model::problem::Problem;
use provisioning::GraphTask;
use support::handover::HandoverFile;

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

impl State {
    /// Whether the token may go to an address: its host is known, or the administrator has confirmed it.
    pub fn trusts(&self, address: &Address) -> bool {
        address.is_known()
            || self.environment.known_hosts.iter().any(|host| host == address.host())
            || self.facts.answers.is_host_confirmed(address)
    }
}

/// What comes in.
#[derive(Debug)]
pub enum Input {
    /// A command from the window.
    Command(WizardCommand),
    /// The person pasted the token.
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
    /// A task with Microsoft tells something.
    Entra {
        /// The job.
        job: u32,
        /// What it tells.
        event: TaskEvent,
    },
    /// A rehearsal has ended.
    Rehearsed {
        /// The job.
        job: u32,
        /// What it found.
        outcome: Box<RehearsalOutcome>,
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
    Trouble(Problem),
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
    Person(ExpectedPerson),
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
