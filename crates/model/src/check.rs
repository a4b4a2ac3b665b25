//! What a check reports, and what is kept of it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use net::Exchange;
use serde::{Deserialize, Serialize};

use crate::ids::{CheckId, Field};
use crate::{problem::Problem, text::Text};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckOutcome {
    /// The answers it was computed from.
    pub basis: BTreeMap<Field, String>,
    /// What it found.
    pub verdict: Verdict,
    /// When.
    pub at: Timestamp,
    /// How long it took, in milliseconds; `None` for what did not run.
    #[serde(default)]
    pub milliseconds: Option<u32>,
    /// What was seen, in a few words.
    #[serde(default)]
    pub detail: Option<Text>,
    /// The requests and answers, masked. Not stored: they are asked again.
    #[serde(skip)]
    pub proof: Vec<Exchange>,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It is as it should be.
    Passed,
    /// It is as it should be, and there is something to know.
    Warned(Vec<Problem>),
    /// It is wrong.
    Failed(Problem),
    /// It could not be found out.
    CouldNotCheck(Problem),
    /// There was nothing to check here; the detail says why.
    NotChecked,
    /// The person said so.
    Confirmed,
}

impl Verdict {
    /// Whether a step may turn green on it.
    pub fn is_green(&self) -> bool {
        matches!(self, Verdict::Passed | Verdict::Warned(_) | Verdict::Confirmed | Verdict::NotChecked)
    }
}

/// A person as Trelica showed them: only what is compared later.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRecord {
    /// SCIM `id`.
    pub id: Option<String>,
    /// SCIM `externalId`.
    pub external_id: Option<String>,
    /// SCIM `meta.lastModified`, as sent.
    pub last_modified: Option<String>,
}

impl From<&scim::User> for PersonRecord {
    fn from(user: &scim::User) -> Self {
        PersonRecord {
            id: user.id(),
            external_id: user.external_id().map(str::to_owned),
            last_modified: user.last_modified().map(str::to_owned),
        }
    }
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
    pub people: Vec<PersonRecord>,
}

impl CheckReport {
    /// A report without any time or words.
    pub fn new(check: CheckId, verdict: Verdict) -> Self {
        CheckReport {
            check,
            verdict,
            milliseconds: None,
            detail: None,
            proof: Vec::new(),
            people: Vec::new(),
        }
    }
}
