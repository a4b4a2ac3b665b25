//! The case report as data: what a help desk gets.

pub mod archive;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use model::entra::{DirectoryMatch, Logs, SignedInUser, Snapshot};
use model::facts::Facts;
use model::ids::CheckId;
use model::problem::Problem;
use model::recheck::Recheck;
use model::rehearsal::RehearsalOutcome;
use model::text::Text;
use net::Exchange;
use serde::{Deserialize, Serialize};

use crate::redact::RemovalCount;

/// What a report says about the computer that it was made on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComputerInfo {
    /// The operating system and the processor, for example `linux x86_64`.
    pub system: String,
    /// The person's language, for example `en-IE`; empty where it is not known.
    pub locale: String,
}

/// A case. Members that an older version did not write are empty; those that this version does not know are left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Of this format.
    pub schema: u32,
    /// When it was made.
    pub made: Timestamp,
    /// By which version of this program.
    pub version: String,
    /// On which computer.
    #[serde(default)]
    pub desk: ComputerInfo,
    /// The time zone that times were told in.
    #[serde(default)]
    pub zone: String,
    /// Whether it was practice.
    #[serde(default)]
    pub practice: bool,
    /// How it got out: `direct`, `proxy`, or empty where that was not seen.
    #[serde(default)]
    pub way_out: String,
    /// Whether domains were left in.
    #[serde(default)]
    pub domains_kept: bool,
    /// What is stored.
    pub facts: Facts,
    /// What was known while the program ran.
    #[serde(default)]
    pub session: SavedSession,
    /// Requests and answers, masked.
    #[serde(default)]
    pub evidence: BTreeMap<CheckId, Vec<Exchange>>,
}

/// What of a session a screen is drawn from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedSession {
    /// What happened outside the flow.
    pub notices: Vec<Problem>,
    /// Checks that were asked for and could not all pass.
    pub asked: BTreeSet<CheckId>,
    /// `keyring`, `session` or empty.
    pub token: String,
    /// Whether progress had been saved, and whether the last save failed.
    pub saved: Option<Timestamp>,
    /// The last save did not succeed.
    pub not_saved: bool,
    /// What the last rehearsal found.
    pub rehearsed: Option<RehearsalOutcome>,
    /// Test people who are still there.
    pub test_people: Vec<String>,
    /// Removing them was tried in vain.
    pub not_removed: bool,
    /// The last round of checks after everything was set up.
    #[serde(rename = "care")]
    pub recheck: Option<Recheck>,
    /// Who was signed in to Microsoft, and until when.
    pub who: Option<SignedInUser>,
    /// Until when.
    pub until: Option<Timestamp>,
    /// What Graph showed.
    pub seen: Option<Snapshot>,
    /// What went wrong with it.
    pub trouble: Option<(Problem, Vec<Exchange>)>,
    /// Whom a search brought.
    pub found: Option<Vec<DirectoryMatch>>,
    /// What the provisioning logs said.
    pub logs: Option<Logs>,
    /// Hosts that needed no confirmation.
    pub known_hosts: Vec<String>,
    /// Whether the keyring outlives the program.
    pub vault_lasts: bool,
    /// Whether the token could be copied.
    pub copies_secrets: bool,
    /// The client that signs people in, where the program was built with one.
    pub client: Option<String>,
}

/// What was taken out, for the manifest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Of this format.
    pub schema: u32,
    /// What was removed, by rule: `secret`, `email`, `name`, `id`, `domain`, `telephone`, `computer`.
    pub removed: BTreeMap<String, RemovalCount>,
    /// Whether domains were left in.
    pub domains_kept: bool,
    /// What is never written: said, so that nobody has to look.
    pub never: Vec<String>,
}

impl Manifest {
    /// What was removed, rule by rule, in words: what it is, and how often.
    pub fn counted(&self) -> impl Iterator<Item = (String, Text)> {
        self.removed.iter().map(|(rule, removed)| {
            let counted = Text::new("case-removed-count")
                .with("times", removed.times)
                .with("different", removed.different);
            (format!("case-removed-{rule}"), counted)
        })
    }
}

/// The format of today.
pub const SCHEMA: u32 = 1;
