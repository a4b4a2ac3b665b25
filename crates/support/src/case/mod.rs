//! The case report as data: what a help desk opens.

pub mod archive;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use model::entra::{DirectoryMatch, Logs, SignedInUser, Snapshot};
use model::{
    facts::Facts, ids::CheckId, problem::Problem, recheck::Recheck, rehearsal::RehearsalOutcome, text::Text,
};
use net::Exchange;
use serde::{Deserialize, Serialize};

use crate::redact::RemovalCount;

/// What a report says about the computer that it was made on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComputerInfo {
    /// The operating system and the processor, for example `linux x86_64`.
    pub system: String,
    /// The user's language as a BCP 47 tag, for example `en-IE`; empty where it is not known.
    pub locale: String,
}

/// A case report. Fields that an older version did not write are empty, and unknown fields are ignored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// The version of the format: [`SCHEMA`] or lower.
    pub schema: u32,
    /// When the report was made.
    pub made: Timestamp,
    /// The version of the program that made it.
    pub version: String,
    /// The computer that it was made on.
    #[serde(default)]
    pub desk: ComputerInfo,
    /// The IANA name of the time zone on screen, for example `Europe/Dublin`.
    #[serde(default)]
    pub zone: String,
    /// Whether the setup was in practice mode.
    #[serde(default)]
    pub practice: bool,
    /// How the connection check reached the internet: `direct`, `proxy`, or empty where it did not run.
    #[serde(default)]
    pub way_out: String,
    /// Whether domains were kept.
    #[serde(default)]
    pub domains_kept: bool,
    /// The saved progress.
    pub facts: Facts,
    /// The state that lives only while the program runs.
    #[serde(default)]
    pub session: SavedSession,
    /// Requests and answers of each check, redacted.
    #[serde(default)]
    pub evidence: BTreeMap<CheckId, Vec<Exchange>>,
}

/// The parts of a session that screens are drawn from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedSession {
    /// Problems outside the flow, for example with saving.
    pub notices: Vec<Problem>,
    /// Checks that the user asked for and that did not all pass.
    pub asked: BTreeSet<CheckId>,
    /// Where the token is kept: `keyring`, `session`, or empty where there is none.
    pub token: String,
    /// When progress was last saved.
    pub saved: Option<Timestamp>,
    /// Whether the last save failed.
    pub not_saved: bool,
    /// The result of the last rehearsal.
    pub rehearsed: Option<RehearsalOutcome>,
    /// Test users that still exist at the SCIM service, by id.
    pub test_people: Vec<String>,
    /// Whether removing them failed.
    pub not_removed: bool,
    /// The last recheck of a finished setup.
    #[serde(rename = "care")]
    pub recheck: Option<Recheck>,
    /// The user signed in to Microsoft.
    pub who: Option<SignedInUser>,
    /// When that sign-in ends.
    pub until: Option<Timestamp>,
    /// What Microsoft Graph showed of the tenant.
    pub seen: Option<Snapshot>,
    /// The last problem with Microsoft Graph, and its requests.
    pub trouble: Option<(Problem, Vec<Exchange>)>,
    /// The results of the last directory search.
    pub found: Option<Vec<DirectoryMatch>>,
    /// What the provisioning logs showed.
    pub logs: Option<Logs>,
    /// Hosts that the token may go to without confirmation.
    pub known_hosts: Vec<String>,
    /// Whether the keyring outlives the program.
    pub vault_lasts: bool,
    /// Whether the token could be copied.
    pub copies_secrets: bool,
    /// The client ID for signing in, where the program was built with one.
    pub client: Option<String>,
}

/// The manifest: what was removed from the report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the format.
    pub schema: u32,
    /// What was removed, by rule: `secret`, `email`, `name`, `id`, `domain`, `telephone`, `computer`.
    pub removed: BTreeMap<String, RemovalCount>,
    /// Whether domains were kept.
    pub domains_kept: bool,
    /// What a report never contains: `token`, `sign-in`.
    pub never: Vec<String>,
}

impl Manifest {
    /// For each rule, the id of the text that names it and a text with the count.
    pub fn counted(&self) -> impl Iterator<Item = (String, Text)> {
        self.removed.iter().map(|(rule, removed)| {
            let counted = Text::new("case-removed-count")
                .with("times", removed.times)
                .with("different", removed.different);
            (format!("case-removed-{rule}"), counted)
        })
    }
}

/// The current version of the format.
pub const SCHEMA: u32 = 1;
