//! The state beside the facts, what comes in, and what must be done outside.

use std::collections::BTreeMap;

use connection::person_check::ExpectedPerson;
use jiff::Timestamp;
use model::{
    CheckId, Problem,
    address::Address,
    check::CheckReport,
    entra::{EntraEndpoints, JobSnapshot},
    facts::Facts,
    policy::Policy,
    rehearsal::RehearsalOutcome,
};
use provisioning::{GraphTask, TaskEvent};
use secrecy::SecretString;
use support::handover::HandoverFile;
use url::Url;

use crate::engine::{CopyItem, PreparedReport, SavedTo, Session, TokenPlace, WizardCommand};

/// Everything that a screen is computed from.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What is stored.
    pub facts: Facts,
    pub session: Session,
    /// What the surroundings can do; never changes.
    pub environment: Environment,
}

/// What the surroundings can do. Practice differs from the real set-up in these values and in nothing else.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    pub practice: bool,
    /// Progress is lost when the program is closed.
    pub is_temporary: bool,
    /// Hosts that need no confirmation beside Trelica's own.
    pub known_hosts: Vec<String>,
    /// Addresses that replace those of the fixed list of links.
    pub links: BTreeMap<String, String>,
    /// The time zone that times are shown in.
    pub zone: Zone,
    /// Whether the token is there again after a restart.
    pub vault_lasts: bool,
    /// Whether this program can put the token on the clipboard of the person's computer.
    pub copies_secrets: bool,
    /// Where people sign in and where Graph answers.
    pub entra: EntraEndpoints,
    /// What the organization has set for this computer.
    pub policy: Policy,
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
    /// Whether the token may go to an address: its host is known, or the administrator has confirmed it, and the
    /// organization allows it.
    pub fn trusts(&self, address: &Address) -> bool {
        let is_confirmed = || {
            address.is_known()
                || self.environment.known_hosts.iter().any(|host| host == address.host())
                || self.facts.answers.is_host_confirmed(address)
        };
        self.environment.policy.allows(address) && is_confirmed()
    }

    /// The provisioning job as Graph showed it last.
    pub(crate) fn seen_job(&self) -> Option<&JobSnapshot> {
        self.session.entra.snapshot.as_ref()?.application.as_ref()?.job.as_ref()
    }

    /// Whether a cycle has come to its end since the pilot was provisioned: Graph has shown it, or the administrator says
    /// so.
    pub(crate) fn has_cycle_run(&self) -> bool {
        self.facts.answers.cycle_ran() || self.has_seen_cycle()
    }

    /// Whether Graph has shown a cycle that began after the pilot was provisioned, and came to its end.
    pub(crate) fn has_seen_cycle(&self) -> bool {
        // With errors of some people, it has come to its end for the others.
        let has_ended = |state: &str| matches!(state, "Succeeded" | "EntryLevelErrors");
        let run = self.seen_job().and_then(|job| job.last_run.as_ref()).filter(|run| has_ended(&run.state));
        let began: Option<Timestamp> = run.and_then(|run| run.began.parse().ok());
        let provisioned = self.facts.holds(CheckId::Provisioned).map(|outcome| outcome.at);
        began.zip(provisioned).is_some_and(|(began, provisioned)| began >= provisioned)
    }
}

/// What comes in.
#[derive(Debug)]
pub enum Input {
    Command(WizardCommand),
    /// The person pasted the token.
    Secret {
        value: SecretString,
        session_only: bool,
    },
    /// The program was opened: where the token is, and what was found damaged.
    Opened {
        token: TokenPlace,
        problems: Vec<Problem>,
    },
    Reported {
        job: u32,
        report: CheckReport,
    },
    /// A job has ended. If it broke off, the checks that never reported could not be checked.
    Finished {
        job: u32,
        /// What broke it off, for engineers; `None` if it came to its end.
        crashed: Option<String>,
    },
    /// A task with Microsoft reports something.
    Entra {
        job: u32,
        event: TaskEvent,
    },
    /// A rehearsal has ended.
    Rehearsed {
        job: u32,
        outcome: Box<RehearsalOutcome>,
    },
    /// The test people that the journal named when the program was opened.
    TestPeople(Vec<String>),
    /// Removing test people has ended; who is still there.
    TestPeopleRemoved(Vec<String>),
    /// A job takes longer than usual.
    Slow {
        job: u32,
    },
    /// The token was stored, or could not be put into the keyring.
    SecretPlaced {
        place: TokenPlace,
        problem: Option<Problem>,
    },
    /// The progress was saved, or could not be.
    Saved {
        problem: Option<Problem>,
    },
    /// Something was copied and stays on the clipboard until then, or could not be copied.
    Copied {
        what: CopyItem,
        until: Option<Timestamp>,
        problem: Option<Problem>,
    },
    /// The clipboard was cleared, or holds something else by now.
    ClipboardLeft,
    /// Something outside went wrong.
    Problem(Problem),
    /// Everything was removed, or not.
    Wiped {
        problem: Option<Problem>,
    },
    /// The report was prepared, or could not be.
    ReportPrepared(Result<Box<PreparedReport>, Problem>),
    /// The other administrator's file was opened.
    Received(Box<HandoverFile>),
    /// The file for the other administrator was saved, or could not be.
    HandOverSaved(Result<SavedTo, Problem>),
    /// The report was saved, or could not be.
    ReportSaved(Result<SavedTo, Problem>),
    /// The receipt was saved, or could not be.
    ReceiptSaved(Result<SavedTo, Problem>),
    /// Time has passed: the screen is computed again.
    Tick,
}

/// What must be done outside.
#[derive(Debug)]
pub enum Effect {
    /// Run this job; its number is in [`RunningJob`](super::RunningJob).
    Run {
        job: u32,
        what: Job,
    },
    /// Stop this job.
    Cancel {
        job: u32,
    },
    /// Save the facts.
    Save,
    /// Store the token.
    PutSecret {
        value: SecretString,
        session_only: bool,
    },
    /// Remove the token.
    DropSecret,
    /// Open this in the browser.
    Open(Url),
    /// Copy this text, or the token, which only the runner has.
    Copy {
        what: CopyItem,
        text: Option<String>,
    },
    /// Forget who is signed in to Microsoft.
    SignOut,
    /// Remove the test people that the journal names on this server.
    RemoveTestPeople(Url),
    /// Prepare a case report of the state as it is now.
    PrepareReport,
    /// Save the file for the other administrator.
    SaveHandOver(Box<HandoverFile>),
    SaveReport(Box<PreparedReport>),
    /// Save this page, the receipt.
    SaveReceipt {
        name: String,
        page: String,
    },
    /// Compute the screen again at this time.
    WakeAt(Timestamp),
    /// Remove everything from this computer.
    Wipe,
}

/// What an input leads to, in order.
pub(super) type Effects = Vec<Effect>;

/// What a job asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// The connection check.
    Connection { base: Url },
    /// Whom Trelica knows under the pilot's user name before anything is sent.
    AskBefore { base: Url, user_name: String },
    /// Step 9.
    Person(ExpectedPerson),
    /// A task with Microsoft.
    Entra(GraphTask),
    /// What Entra will do to a person, done to test people of this domain with this role.
    Rehearsal { base: Url, domain: String, role: String },
}
