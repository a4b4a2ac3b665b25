//! The flow as a table: the ten steps, what a person types in each, what is checked in each.
//!
//! Read this first. A step is a row; its words are `step-<id>` in the catalog; its instructions are in `view/steps`.
//! A check says which answers it reads and which check it stands on: that is all that invalidation needs.

use serde::{Deserialize, Serialize};

pub use crate::ids::{CheckId, Field, StepId};

/// Groups the steps on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// In Trelica's settings.
    Trelica,
    /// In the Microsoft Entra admin center.
    Entra,
    /// Making sure that it works, with one person.
    MakeSure,
    /// Turning it on for everybody.
    GoLive,
}

/// Where the person works: each place has a color and an icon of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Trelica, in the browser.
    Trelica,
    /// The Microsoft Entra admin center, in the browser.
    Entra,
    /// This program.
    Computer,
}

/// A row of the flow.
#[derive(Debug)]
pub struct Step {
    /// Which step.
    pub id: StepId,
    /// The group that it is shown in.
    pub group: Group,
    /// Where the person works.
    pub place: Place,
    /// What a person types here.
    pub fields: &'static [Field],
    /// What must hold before the step is done. [`CheckId::Discovery`] is information and never stands in the way.
    pub checks: &'static [CheckId],
    /// About how long it takes.
    pub minutes: u8,
    /// Whether it happens in Entra, by hand or through Microsoft Graph.
    pub entra_side: bool,
}

/// The whole wizard.
pub static FLOW: &[Step] = &[
    Step {
        id: StepId::Before,
        group: Group::Trelica,
        place: Place::Trelica,
        fields: &[
            Field::Product,
            Field::Side,
            Field::EmailDomains,
            Field::DomainsTicked,
            Field::ClientId,
            Field::DirectoryId,
            Field::Cloud,
            Field::SignInMessage,
        ],
        checks: &[],
        minutes: 2,
        entra_side: false,
    },
    Step {
        id: StepId::TurnOnScim,
        group: Group::Trelica,
        place: Place::Trelica,
        fields: &[Field::Address, Field::Token, Field::HostConfirmed, Field::ScimEnabled],
        checks: &[CheckId::Address, CheckId::ScimEnabled],
        minutes: 3,
        entra_side: false,
    },
    Step {
        id: StepId::CheckConnection,
        group: Group::Trelica,
        place: Place::Computer,
        fields: &[],
        checks: CONNECTION,
        minutes: 1,
        entra_side: false,
    },
    Step {
        id: StepId::CreateApplication,
        group: Group::Entra,
        place: Place::Entra,
        fields: &[Field::Way, Field::ApplicationPage, Field::EntraApplication],
        checks: &[CheckId::ApplicationCreated],
        minutes: 3,
        entra_side: true,
    },
    Step {
        id: StepId::Connect,
        group: Group::Entra,
        place: Place::Entra,
        fields: &[Field::EntraTest, Field::EntraTestMessage],
        checks: &[CheckId::EntraTested],
        minutes: 3,
        entra_side: true,
    },
    Step {
        id: StepId::GroupsOff,
        group: Group::Entra,
        place: Place::Entra,
        fields: &[Field::Portal],
        checks: &[CheckId::GroupsSwitchedOff],
        minutes: 2,
        entra_side: true,
    },
    Step {
        id: StepId::Role,
        group: Group::Entra,
        place: Place::Entra,
        fields: &[
            Field::DefaultRole,
            Field::RoleChoice,
            Field::RoleName,
            Field::RoleApply,
            Field::TodaysAdmins,
        ],
        checks: &[CheckId::RoleSet],
        minutes: 4,
        entra_side: true,
    },
    Step {
        id: StepId::Domains,
        group: Group::MakeSure,
        place: Place::Computer,
        fields: &[
            Field::PilotSearch,
            Field::PilotChosen,
            Field::PilotUpn,
            Field::PilotMail,
            Field::UserNameSource,
        ],
        checks: &[
            CheckId::DomainsConfirmed,
            CheckId::UserNamePredicted,
            CheckId::MailMapped,
            CheckId::AskedBefore,
        ],
        minutes: 4,
        entra_side: false,
    },
    Step {
        id: StepId::ProvisionOne,
        group: Group::MakeSure,
        place: Place::Entra,
        fields: &[Field::ProvisionResult, Field::ProvisionMessage],
        checks: &[CheckId::Provisioned],
        minutes: 4,
        entra_side: true,
    },
    Step {
        id: StepId::VerifyPerson,
        group: Group::MakeSure,
        place: Place::Computer,
        fields: &[],
        checks: PERSON,
        minutes: 1,
        entra_side: false,
    },
    Step {
        id: StepId::GoLive,
        group: Group::GoLive,
        place: Place::Entra,
        fields: &[Field::AssignSearch, Field::AssignChosen, Field::CycleRan],
        checks: &[CheckId::Assigned, CheckId::SettingsSet, CheckId::Started],
        minutes: 5,
        entra_side: true,
    },
];

/// What is typed on pages off the path: a message to be explained, a code to be looked up, what a report names.
pub const OFF_PATH: &[Field] =
    &[Field::EntraMessage, Field::Code, Field::ReportDomains, Field::HandOverWords];

/// The connection check, in the order in which links are shown and judged.
pub const CONNECTION: &[CheckId] = &[
    CheckId::Address,
    CheckId::HostFound,
    CheckId::Reached,
    CheckId::Secure,
    CheckId::Answered,
    CheckId::TokenAccepted,
    CheckId::ScimAnswer,
    CheckId::EntraQuestion,
    CheckId::Discovery,
];

/// Step 9, in the order in which links are shown and judged.
pub const PERSON: &[CheckId] = &[
    CheckId::PersonFound,
    CheckId::PersonUnique,
    CheckId::PersonNew,
    CheckId::PersonActive,
    CheckId::PersonDomain,
    CheckId::PersonRole,
];

/// The row of a step.
pub fn step(id: StepId) -> &'static Step {
    // Every id has a row: the test below holds that, and the first row stands in rather than a panic.
    FLOW.iter().find(|step| step.id == id).unwrap_or(&FLOW[0])
}

impl CheckId {
    /// The answers that a check is computed from. When one changes, its outcome stops counting.
    ///
    /// Whoever has a new token of the same service has the same people there: only what the token itself was used for has
    /// to be checked again.
    pub fn reads(self) -> &'static [Field] {
        use Field::*;
        match self {
            CheckId::Address => &[Address, Token, HostConfirmed],
            CheckId::HostFound
            | CheckId::Reached
            | CheckId::Secure
            | CheckId::Answered
            | CheckId::TokenAccepted
            | CheckId::ScimAnswer
            | CheckId::EntraQuestion
            | CheckId::Discovery => &[Address, Token],
            CheckId::ScimEnabled | CheckId::ApplicationCreated => &[],
            CheckId::EntraTested => &[Address, Token],
            CheckId::GroupsSwitchedOff => &[],
            CheckId::RoleSet | CheckId::AdminKept => &[RoleChoice, RoleName, RoleApply],
            CheckId::DomainsConfirmed => &[EmailDomains],
            CheckId::UserNamePredicted => &[EmailDomains, PilotUpn, PilotMail, UserNameSource],
            CheckId::MailMapped => &[UserNameSource],
            CheckId::AskedBefore | CheckId::Provisioned => &[Address, PilotUpn, PilotMail, UserNameSource],
            CheckId::PersonFound
            | CheckId::PersonUnique
            | CheckId::PersonNew
            | CheckId::PersonActive
            | CheckId::PersonDomain => &[Address, EmailDomains, PilotUpn, PilotMail, UserNameSource],
            CheckId::PersonRole => {
                &[Address, PilotUpn, PilotMail, UserNameSource, DefaultRole, RoleChoice, RoleName, RoleApply]
            }
            CheckId::Assigned | CheckId::SettingsSet | CheckId::Started => &[],
        }
    }

    /// Whether the machine can see it, or only the person can say it.
    pub fn is_said_by_person(self) -> bool {
        matches!(
            self,
            CheckId::ScimEnabled
                | CheckId::ApplicationCreated
                | CheckId::EntraTested
                | CheckId::GroupsSwitchedOff
                | CheckId::RoleSet
                | CheckId::AdminKept
                | CheckId::DomainsConfirmed
                | CheckId::MailMapped
                | CheckId::Provisioned
                | CheckId::Assigned
                | CheckId::SettingsSet
                | CheckId::Started
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_its_row_in_order() {
        let rows: Vec<StepId> = FLOW.iter().map(|step| step.id).collect();
        assert_eq!(rows, StepId::ALL);
        assert_eq!(StepId::Before.number(), None);
        assert_eq!(StepId::GoLive.number(), Some(10));
    }

    #[test]
    fn every_field_is_asked_somewhere() {
        for field in Field::ALL {
            let asked = FLOW.iter().any(|step| step.fields.contains(field)) || OFF_PATH.contains(field);
            assert!(asked, "{} is never asked", field.as_str());
        }
    }
}
