//! What does Entra say after it has provisioned one person?
//!
//! Four steps with a status each, and the error of the one that failed, in the words of Entra's provisioning log. The log
//! has an entry for each person whom Provision on demand or a cycle looked at, kept as it happened.

use std::time::Instant;

use jiff::Timestamp;

use super::directory::EntraPerson;

/// The result of Provision on demand, or of one person in a cycle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provisioned {
    /// The user principal name of the person.
    pub person: String,
    /// How it ended.
    pub outcome: ProvisionOutcome,
    /// What was done, or was to be done, at the target: `Create`, `Update`, `Disable` or `Other`.
    pub action: &'static str,
    /// The steps in order; those after a failure are missing.
    pub steps: Vec<ProvisionStep>,
    /// Entra's code of the error or of the reason to skip.
    pub error_code: Option<String>,
    /// Entra's text of the error or of the reason to skip; empty after a success.
    pub message: String,
    pub target_id: Option<String>,
    /// What was sent, by attribute; nothing where nothing was.
    pub(crate) sent: Vec<(String, String)>,
}

/// How provisioning a person ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProvisionOutcome {
    /// The person is at the target as they are in Entra.
    #[default]
    Success,
    /// Nothing was to be done, or the person is not in scope.
    Skipped,
    /// The target refused or could not be reached.
    Failure,
}

/// One person, looked at once.
#[derive(Clone, Debug)]
pub(crate) struct Logged {
    pub(crate) id: String,
    pub(crate) change: String,
    /// The same for everybody of one cycle.
    pub(crate) cycle: String,
    /// The id of the service principal.
    pub(crate) application: String,
    pub(crate) application_name: String,
    pub(crate) job: String,
    pub(crate) since: Option<Instant>,
    pub(crate) at: Timestamp,
    pub(crate) person: EntraPerson,
    pub(crate) report: Provisioned,
}

/// One line of what Provision on demand shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvisionStep {
    /// The heading: `Import user`.
    pub name: &'static str,
    /// How the step ended.
    pub outcome: ProvisionOutcome,
    /// What Entra adds.
    pub detail: String,
}

impl ProvisionOutcome {
    /// The word that Entra shows.
    pub fn word(self) -> &'static str {
        match self {
            Self::Success => "Success",
            Self::Skipped => "Skipped",
            Self::Failure => "Failure",
        }
    }
}

impl Provisioned {
    pub(crate) fn of(person: &str) -> Self {
        Self { person: person.to_owned(), action: "Other", ..Self::default() }
    }

    /// Entra's code, or nothing.
    pub(crate) fn code(&self) -> &str {
        self.error_code.as_deref().unwrap_or_default()
    }

    pub(crate) fn passed(&mut self, name: &'static str, detail: impl Into<String>) {
        self.steps.push(ProvisionStep { name, outcome: ProvisionOutcome::Success, detail: detail.into() });
    }

    pub(crate) fn ended(
        mut self,
        name: &'static str,
        outcome: ProvisionOutcome,
        code: &str,
        message: String,
    ) -> Self {
        self.steps.push(ProvisionStep { name, outcome, detail: message.clone() });
        self.outcome = outcome;
        self.error_code = Some(code.to_owned());
        self.message = message;
        self
    }
}
