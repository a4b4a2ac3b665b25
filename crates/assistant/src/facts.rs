//! What is stored: what the person typed, and what checks found. Ground state only; every status is computed.
//!
//! An outcome carries its basis, the answers it was computed from. When an answer changes, outcomes whose basis no
//! longer matches stop counting by themselves. The token's basis is its save counter.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use net::Exchange;
use serde::{Deserialize, Serialize};

use crate::entra::EntraFacts;
use crate::flow::{CheckId, Field, StepId};
use crate::handover::ReceivedHandover;
use crate::input::domains;
use crate::input::prediction::{self, Pilot, Prediction};
use crate::input::tidy::Tidied;
use crate::problem::Problem;
use crate::view::Text;

/// Everything that is stored. The token is not in here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What was typed or chosen.
    pub answers: BTreeMap<Field, String>,
    /// What was tidied of address and token, to be said.
    #[serde(default)]
    pub tidied: BTreeSet<Tidied>,
    /// What is known of the token.
    #[serde(default)]
    pub token: TokenFacts,
    /// What checks found.
    #[serde(default)]
    pub outcomes: BTreeMap<CheckId, CheckOutcome>,
    /// Who Trelica knew under the pilot's user name before anything was provisioned.
    #[serde(default)]
    pub before: Vec<PersonRecord>,
    /// Who was read back in step 9.
    #[serde(default)]
    pub person: Vec<PersonRecord>,
    /// The page that is shown.
    pub at: StepId,
    /// When provisioning was started.
    #[serde(default)]
    pub live_since: Option<Timestamp>,
    /// What is kept of the automatic way.
    #[serde(default)]
    pub entra: EntraFacts,
    /// What the other administrator handed over last.
    #[serde(default)]
    pub handed: Option<ReceivedHandover>,
}

/// What is known of the token without having it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenFacts {
    /// Whether there is one.
    pub is_there: bool,
    /// How often one was saved: the basis of every check that used it. Never goes back, so that an outcome of an
    /// older token can't be taken for one of a newer.
    pub saves: u32,
    /// Its last four characters, where they give nothing away.
    pub ends_in: String,
    /// Whether the person wants it kept in this session only.
    pub session_only: bool,
    /// What its shape said.
    pub warnings: Vec<Problem>,
    /// The one that is to be replaced, by its count of `saves`, while a new one is led into place.
    #[serde(default)]
    pub replacing: Option<u32>,
}

impl TokenFacts {
    /// The same, without the token.
    pub fn taken_away(&self) -> Self {
        TokenFacts { saves: self.saves, replacing: self.replacing, ..TokenFacts::default() }
    }

    /// Whether the new one is there that the old one is to be replaced with.
    pub fn is_replaced(&self) -> bool {
        self.is_there && self.replacing.is_some_and(|old| self.saves > old)
    }
}

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

impl Default for Facts {
    fn default() -> Self {
        Facts {
            answers: BTreeMap::new(),
            tidied: BTreeSet::new(),
            token: TokenFacts::default(),
            outcomes: BTreeMap::new(),
            before: Vec::new(),
            person: Vec::new(),
            at: StepId::Before,
            live_since: None,
            entra: EntraFacts::default(),
            handed: None,
        }
    }
}

impl Facts {
    /// What was typed, or what stands there before anyone typed.
    pub fn answer(&self, field: Field) -> &str {
        self.answers.get(&field).map_or_else(|| default_answer(field), String::as_str)
    }

    /// The answers that a check is computed from now.
    pub fn basis(&self, check: CheckId) -> BTreeMap<Field, String> {
        check
            .reads()
            .iter()
            .map(|field| match field {
                Field::Token => {
                    let saves = self.token.saves;
                    (*field, if self.token.is_there { saves.to_string() } else { "none".to_owned() })
                }
                // What people change in spelling only is not a change.
                Field::EmailDomains => (*field, self.domains().domains.join(" ")),
                other => (*other, self.answer(*other).trim().to_owned()),
            })
            .collect()
    }

    /// The outcome of a check, if it still counts.
    pub fn holds(&self, check: CheckId) -> Option<&CheckOutcome> {
        self.outcomes.get(&check).filter(|outcome| outcome.basis == self.basis(check))
    }

    /// Whether a check has an outcome that no longer counts.
    pub fn is_outdated(&self, check: CheckId) -> bool {
        self.outcomes.contains_key(&check) && self.holds(check).is_none()
    }

    /// Whether a check holds and is green.
    pub fn is_green(&self, check: CheckId) -> bool {
        self.holds(check).is_some_and(|outcome| outcome.verdict.is_green())
    }

    /// Whether a new token was pasted in place of an old one, and does not work in both Trelica and Entra yet.
    pub fn token_is_half_way(&self) -> bool {
        self.token.is_replaced()
            && !(self.is_green(CheckId::EntraQuestion) && self.is_green(CheckId::EntraTested))
    }

    /// The domains of the people to come.
    pub fn domains(&self) -> domains::Domains {
        domains::read(self.answer(Field::EmailDomains))
    }

    /// Which of the domains are ticked in Trelica, as the person says.
    pub fn ticked(&self) -> Vec<&str> {
        self.answer(Field::DomainsTicked).split_whitespace().collect()
    }

    /// The pilot's future user name.
    pub fn prediction(&self) -> Prediction {
        let pilot = Pilot {
            upn: self.answer(Field::PilotUpn),
            mail: self.answer(Field::PilotMail),
            by_mail: self.answer(Field::UserNameSource) == "mail",
        };
        prediction::predict(pilot, &self.domains().domains)
    }

    /// Whether everybody gets one role by a mapping.
    pub fn maps_one_role(&self) -> bool {
        self.answer(Field::RoleChoice) == "one-role"
    }

    /// The role that the pilot is expected to have in the end; `None` where the person did not say.
    pub fn expected_role(&self) -> Option<&str> {
        let role =
            if self.maps_one_role() { self.answer(Field::RoleName) } else { self.answer(Field::DefaultRole) };
        Some(role.trim()).filter(|role| !role.is_empty())
    }
}

fn default_answer(field: Field) -> &'static str {
    match field {
        Field::Product => "trelica",
        Field::Part => "both",
        Field::Portal => "newer",
        Field::RoleApply => "always",
        Field::UserNameSource => "upn",
        Field::Cloud => "worldwide",
        Field::ReportDomains => "kept",
        _ => "",
    }
}
