//! What is stored: what the person typed, and what checks found. Ground state only; every status is computed.
//!
//! An outcome carries its basis, the answers it was computed from. When an answer changes, outcomes whose basis no
//! longer matches stop counting by themselves. The token's basis is its save counter.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::check::{CheckOutcome, PersonRecord, Verdict};
use crate::domains;
use crate::flow::{CheckId, Field, StepId};
use crate::side::{ReceivedHandover, Side};
use crate::user_name::{self, Pilot, Prediction};
use crate::{address::Address, answers::Answers, entra::EntraFacts, problem::Problem, tidied::Tidied};

/// Everything that is stored. The token is not in here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What was typed or chosen.
    pub answers: Answers,
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
    /// Host and port of the server that accepted one last: SCIM was on there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_at: Option<String>,
}

impl TokenFacts {
    /// The same, without the token.
    pub fn taken_away(&self) -> Self {
        TokenFacts {
            saves: self.saves,
            replacing: self.replacing,
            accepted_at: self.accepted_at.clone(),
            ..TokenFacts::default()
        }
    }

    /// Whether the new one is there that the old one is to be replaced with.
    pub fn is_replaced(&self) -> bool {
        self.is_there && self.replacing.is_some_and(|old| self.saves > old)
    }
}

impl Facts {
    /// The answers that a check is computed from now.
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other answer counts as it was typed")]
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
                Field::EmailDomains => (*field, self.answers.domains().join(" ")),
                field => (*field, self.answers.text(*field).trim().to_owned()),
            })
            .collect()
    }

    /// The outcome of a check, if it still counts.
    pub fn holds(&self, check: CheckId) -> Option<&CheckOutcome> {
        self.outcomes.get(&check).filter(|_| self.changed_since(check).is_empty())
    }

    /// The answers that have changed since the outcome of a check; none where there is no outcome. A document of an earlier
    /// version may name more answers than are read today.
    pub fn changed_since(&self, check: CheckId) -> Vec<Field> {
        let Some(outcome) = self.outcomes.get(&check) else { return Vec::new() };
        let today = self.basis(check).into_iter();
        today
            .filter(|(field, value)| outcome.basis.get(field) != Some(value))
            .map(|(field, _)| field)
            .collect()
    }

    /// Whether a check has an outcome that no longer counts.
    pub fn is_outdated(&self, check: CheckId) -> bool {
        self.outcomes.contains_key(&check) && self.holds(check).is_none()
    }

    /// Whether a check holds and is green.
    pub fn is_green(&self, check: CheckId) -> bool {
        self.holds(check).is_some_and(|outcome| outcome.verdict.is_green())
    }

    /// Whether Trelica accepts people from the pilot's email domain, as the person says; from all domains while there is
    /// no pilot.
    pub fn is_pilots_domain_ready(&self) -> bool {
        let prediction = self.prediction();
        let user_name = prediction.user_name.filter(|_| prediction.problem.is_none());
        match user_name.and_then(|user_name| domains::of_email(&user_name)) {
            Some(domain) => self.answers.is_ticked(&domain),
            None => {
                let wanted = self.answers.domains();
                !wanted.is_empty() && wanted.iter().all(|domain| self.answers.is_ticked(domain))
            }
        }
    }

    /// Whether a token was ever accepted by this server, so that SCIM was on.
    pub fn was_scim_on(&self) -> bool {
        let server = self.answers.address().map(Address::authority);
        self.live_since.is_some() || server.is_some() && server == self.token.accepted_at
    }

    /// Whether Trelica accepted a token at this address when it was last asked, this one or an earlier one.
    pub fn was_token_accepted(&self) -> bool {
        let is_green = |outcome: &CheckOutcome| outcome.verdict.is_green();
        self.outcomes.get(&CheckId::TokenAccepted).is_some_and(is_green)
            && !self.changed_since(CheckId::TokenAccepted).contains(&Field::Address)
    }

    /// Whether the pilot was created in the course of this setup: not there in step 7, and new in step 9.
    pub fn was_pilot_created(&self) -> bool {
        let is_passed = |outcome: &CheckOutcome| outcome.verdict == Verdict::Passed;
        let of_pilot = [Field::PilotUpn, Field::PilotMail, Field::UserNameSource];
        self.outcomes.get(&CheckId::PersonNew).is_some_and(is_passed)
            && !self.changed_since(CheckId::PersonNew).iter().any(|field| of_pilot.contains(field))
    }

    /// Whether the mapping of the user name is the other one in Entra, as far as is known: it was changed for the email
    /// address, and the user principal name is chosen now.
    pub fn is_mail_mapping_left(&self) -> bool {
        let is_green = |outcome: &CheckOutcome| outcome.verdict.is_green();
        !self.answers.is_by_mail()
            && self.outcomes.get(&CheckId::MailMapped).is_some_and(is_green)
            && !self.changed_since(CheckId::MailMapped).is_empty()
    }

    /// Whether a new token was pasted in place of an old one, and does not work in both Trelica and Entra yet.
    pub fn token_is_half_way(&self) -> bool {
        self.token.is_replaced()
            && !(self.is_green(CheckId::EntraQuestion) && self.is_green(CheckId::EntraTested))
    }

    /// Sets the outcome of a check, or takes it away. An outcome that says the same as before keeps its time.
    pub fn set_outcome(&mut self, check: CheckId, verdict: Option<Verdict>, now: Timestamp) {
        let Some(verdict) = verdict else {
            self.outcomes.remove(&check);
            return;
        };
        let basis = self.basis(check);
        let is_same =
            self.outcomes.get(&check).is_some_and(|old| old.verdict == verdict && old.basis == basis);
        if !is_same {
            let outcome =
                CheckOutcome { basis, verdict, at: now, milliseconds: None, detail: None, proof: Vec::new() };
            self.outcomes.insert(check, outcome);
        }
    }

    /// Whether a step is the other administrator's.
    pub fn is_theirs(&self, step: StepId) -> bool {
        self.answers.side().is_some_and(|side| Side::whose(step) == Some(side.other()))
    }

    /// The pilot's future user name.
    pub fn prediction(&self) -> Prediction {
        let pilot = Pilot {
            upn: self.answers.text(Field::PilotUpn),
            mail: self.answers.pilot_mail(),
            by_mail: self.answers.is_by_mail(),
        };
        user_name::predict(pilot, self.answers.domains())
    }
}
