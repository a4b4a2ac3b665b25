//! Takes what identifies people and organizations, and what looks like a secret, out of texts and documents.
//!
//! Three kinds of things go: what looks like it (`patterns`), masked if it is a secret (`secrets`) and replaced by a
//! pseudonym otherwise (`rules`, `pseudonyms`); and what is known to be somebody's (`known`). In a document every text at
//! any depth is redacted, except what the program itself writes (`vocabulary`). Names of members are the program's own.

mod known;
mod patterns;
mod pseudonyms;
mod rules;
mod secrets;
#[cfg(test)]
mod tests;
mod vocabulary;

use std::collections::{BTreeMap, BTreeSet};

use net::DOTS;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use known::KnownName;
use patterns::{IDENTIFYING, Pattern, Rule};
pub use pseudonyms::{Key, Pseudonyms};
pub use secrets::{mask_secrets, mask_tokens};

/// What one rule removed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemovalCount {
    /// In how many places.
    pub times: usize,
    /// How many different values.
    pub different: usize,
}

/// Redacts texts and counts what it removed.
pub struct Redaction<'a> {
    names: &'a Pseudonyms,
    known: Vec<(KnownName, String)>,
    /// Known domains; `None` where domains stay.
    domains: Option<Vec<String>>,
    counted: BTreeMap<&'static str, (usize, BTreeSet<String>)>,
}

impl<'a> Redaction<'a> {
    /// Redacts `known` names beside what looks like one. `domains` are the known ones; `None` keeps all domains.
    pub fn new(
        names: &'a Pseudonyms,
        known: impl IntoIterator<Item = (KnownName, String)>,
        domains: Option<Vec<String>>,
    ) -> Self {
        Redaction {
            names,
            known: known::names(known),
            domains: domains.map(known::domains),
            counted: BTreeMap::new(),
        }
    }

    /// Redacts every text in a JSON document.
    pub fn document(&mut self, value: Value) -> Value {
        match value {
            Value::String(text) if vocabulary::is_ours(&text) => Value::String(text),
            Value::String(text) => Value::String(self.text(&text)),
            Value::Array(items) => items.into_iter().map(|item| self.document(item)).collect(),
            Value::Object(members) => {
                members.into_iter().map(|(name, member)| (name, self.document(member))).collect()
            }
            other => other,
        }
    }

    pub fn text(&mut self, text: &str) -> String {
        let mut redacted = mask_secrets(text);
        let dots = |text: &str| text.matches(DOTS).count();
        self.count(Rule::Secret, dots(&redacted).saturating_sub(dots(text)), None);
        for pattern in &IDENTIFYING {
            // After the patterns that find names by the words around them, which known names may be part of.
            if pattern.rule == Rule::Id {
                redacted = self.known_names(redacted);
            }
            redacted = self.pattern(pattern, &redacted);
            // Before the names: an organization is often called like its domain.
            if pattern.rule == Rule::Domain {
                redacted = self.known_domains(redacted);
            }
        }
        redacted
    }

    /// What was removed, by rule.
    pub fn removed(&self) -> BTreeMap<String, RemovalCount> {
        let removed = |(times, values): &(usize, BTreeSet<String>)| RemovalCount {
            times: *times,
            // A rule that counts no values has replaced at least one.
            different: values.len().max(1),
        };
        self.counted.iter().map(|(rule, counted)| ((*rule).to_owned(), removed(counted))).collect()
    }

    fn count(&mut self, rule: Rule, times: usize, value: Option<&str>) {
        if times == 0 {
            return;
        }
        let counted = self.counted.entry(rule.counted_as()).or_default();
        counted.0 += times;
        counted.1.extend(value.map(str::to_lowercase));
    }

    fn pattern(&mut self, pattern: &Pattern, text: &str) -> String {
        pattern.replace(text, |found| {
            let replacement = rules::replacement(pattern.rule, found, self.names, self.domains.as_deref())?;
            self.count(pattern.rule, 1, Some(&replacement.value));
            Some(replacement.text)
        })
    }

    fn known_names(&mut self, mut text: String) -> String {
        for (kind, name) in self.known.clone() {
            // Somebody known by one name may have others beside it.
            let others = kind == KnownName::Person && !name.contains(' ');
            let pseudonym = self.names.name(kind.kind(), &name);
            text = self.known_value(Rule::Name, text, &name, &pseudonym, others);
        }
        text
    }

    fn known_domains(&mut self, mut text: String) -> String {
        for domain in self.domains.clone().unwrap_or_default() {
            let pseudonym = self.names.domain(&domain);
            text = self.known_value(Rule::Domain, text, &domain, &pseudonym, false);
        }
        text
    }

    fn known_value(
        &mut self,
        rule: Rule,
        text: String,
        value: &str,
        pseudonym: &str,
        others: bool,
    ) -> String {
        let (replaced, times) = known::replace_words(&text, value, pseudonym, others);
        self.count(rule, times, Some(value));
        replaced
    }
}
