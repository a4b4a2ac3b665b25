//! The hand-over file: from one administrator to the other, with the answers that the other needs and the finished steps.
//!
//! It contains no secret and no name, email address or id of a person: the token and the pilot go another way. Three words
//! from the digest of the file reveal a wrong or damaged file. They prove nobody's identity, and the page says so.

mod words;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::Unreadable;
use model::answers::Answers;
use model::facts::Facts;
use model::flow::{Field, StepId};
use model::side::Side;
use model::step_status::{self, StepStatus};
use words::WORDS;

/// The contents of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverFile {
    /// Always `scim-setup-hand-over`.
    pub kind: String,
    /// The version of the format.
    pub schema: u32,
    /// When the file was made.
    pub made: Timestamp,
    /// The version of the program that made it.
    pub version: String,
    /// The side that hands over.
    pub from: Side,
    /// Whether it was made in practice mode.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub practice: bool,
    /// The answers that the other side needs.
    pub answers: BTreeMap<Field, String>,
    /// The finished steps of the side that hands over.
    pub steps: Vec<StepId>,
    /// SHA-256 of the JSON of this struct with an empty digest, in hexadecimal.
    pub digest: String,
}

/// Makes the file that one side hands over now.
pub fn hand_over(facts: &Facts, from: Side, now: Timestamp) -> HandoverFile {
    let carried = CARRIED.iter().filter(|(part, _)| *part == from).map(|(_, field)| *field);
    let said = |field: &Field| !facts.answers.text(*field).trim().is_empty();
    let is_done = |step: &&StepId| {
        Side::whose(**step) == Some(from)
            && matches!(step_status::status(**step, facts), StepStatus::Done | StepStatus::Confirmed)
    };
    let mut file = HandoverFile {
        kind: KIND.to_owned(),
        schema: SCHEMA,
        made: now,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        from,
        practice: false,
        answers: carried
            .filter(said)
            .map(|field| (field, carried_answer(facts, field)))
            .filter(|(field, value)| is_possible(*field, value))
            .collect(),
        steps: StepId::ALL.iter().filter(is_done).copied().collect(),
        digest: String::new(),
    };
    file.digest = file.digest_of_the_rest();
    file
}

/// An answer as it goes into the file: of the email domains only the valid ones, not everything that was typed.
pub fn carried_answer(facts: &Facts, field: Field) -> String {
    match field {
        Field::EmailDomains => facts.answers.domains().join(", "),
        other => facts.answers.text(other).to_owned(),
    }
}

/// Reads a file that somebody sent.
///
/// # Errors
/// [`Unreadable::Foreign`] where it is no hand-over file, [`Unreadable::Damaged`] where a part is missing, changed or not
/// allowed, [`Unreadable::Newer`] where a later version of the program made it.
pub fn read(bytes: &[u8]) -> Result<HandoverFile, Unreadable> {
    let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::Foreign)?;
    let raw: Value = match serde_json::from_str(text) {
        Ok(raw) => raw,
        Err(_) if text.contains(KIND) => return Err(Unreadable::Damaged),
        Err(_) => return Err(Unreadable::Foreign),
    };
    if raw.get("kind").and_then(Value::as_str) != Some(KIND) {
        return Err(Unreadable::Foreign);
    }
    if raw.get("schema").and_then(Value::as_u64).is_some_and(|schema| schema > u64::from(SCHEMA)) {
        return Err(Unreadable::Newer);
    }
    let file: HandoverFile = serde_json::from_value(raw).map_err(|_| Unreadable::Damaged)?;
    let is_whole = file.digest == file.digest_of_the_rest();
    // A file with an answer that no side hands over was not made by this program.
    let is_ours = file
        .answers
        .iter()
        .all(|(field, value)| CARRIED.contains(&(file.from, *field)) && is_possible(*field, value));
    if is_whole && is_ours { Ok(file) } else { Err(Unreadable::Damaged) }
}

impl HandoverFile {
    /// The same file, marked as made in practice mode or not.
    pub fn in_practice(self, practice: bool) -> Self {
        let mut file = HandoverFile { practice, ..self };
        file.digest = file.digest_of_the_rest();
        file
    }

    /// The JSON of the file.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The name to save it under.
    pub fn name(&self) -> String {
        format!("scim-setup-for-{}-{}.json", self.from.other().as_str(), self.made.strftime("%Y-%m-%d-%H%M"))
    }

    /// Three words to say aloud, from the first 24 bits of the digest.
    pub fn three_words(&self) -> String {
        let number =
            |at: usize| usize::from_str_radix(self.digest.get(at..at + 2).unwrap_or("0"), 16).unwrap_or(0);
        let word = |at: usize| WORDS.get(number(at)).copied().unwrap_or_default();
        [word(0), word(2), word(4)].join(" ")
    }

    /// Whether the typed text has the three words, whatever stands between them.
    pub fn is_named(&self, typed: &str) -> bool {
        // "plum and finch and pencil", "the words are …", and what was typed as one.
        let said = typed.to_lowercase();
        let words = said.split(|c: char| !c.is_alphanumeric()).filter(|word| !AROUND.contains(word));
        words.collect::<String>() == self.three_words().replace(' ', "")
    }

    fn digest_of_the_rest(&self) -> String {
        let rest = HandoverFile { digest: String::new(), ..self.clone() };
        let digest = Sha256::digest(serde_json::to_string(&rest).unwrap_or_default());
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Whether an answer can be in a file: one that means something and identifies nobody.
fn is_possible(field: Field, value: &str) -> bool {
    let mut answers = Answers::default();
    answers.set(field, value);
    // An email address typed into the wrong field would identify somebody.
    let identifies_nobody = field == Field::Address || !value.contains('@');
    answers.is_understood(field) && identifies_nobody && value.len() <= MOST_BYTES
}

/// The fields that each side hands over. None identifies anybody and none is a confirmation: whoever has the token
/// decides which host it may go to.
const CARRIED: &[(Side, Field)] = &[
    (Side::Trelica, Field::Product),
    (Side::Trelica, Field::EmailDomains),
    (Side::Trelica, Field::Address),
    (Side::Trelica, Field::DomainsTicked),
    (Side::Trelica, Field::DefaultRole),
    (Side::Trelica, Field::UserNameSource),
    (Side::Entra, Field::DefaultRole),
    (Side::Entra, Field::RoleChoice),
    (Side::Entra, Field::RoleName),
    (Side::Entra, Field::RoleApply),
];
/// Words that people add to the three words.
const AROUND: &[&str] = &["and", "the", "three", "words", "are", "is", "it"];
const KIND: &str = "scim-setup-hand-over";
const SCHEMA: u32 = 1;
/// The most that an answer may have, in bytes: thousands of domains.
const MOST_BYTES: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn file() -> HandoverFile {
        let mut facts = Facts::default();
        facts.answers.set(Field::Address, "https://app.trelica.com/api/scim/v2".to_owned());
        facts.answers.set(Field::EmailDomains, "contoso.com".to_owned());
        facts.answers.set(Field::PilotUpn, "ada@contoso.com".to_owned());
        facts.answers.set(Field::TodaysAdmins, "Grace Hopper".to_owned());
        hand_over(&facts, Side::Trelica, Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn a_file_is_read_as_it_was_written_and_names_nobody() {
        let file = file();
        assert_eq!(read(file.text().as_bytes()), Ok(file.clone()));
        assert!(!file.text().contains("ada") && !file.text().contains("Grace"), "{}", file.text());
    }

    #[test]
    fn foreign_damaged_and_newer_files_are_told_apart() {
        let text = file().text();
        assert_eq!(read(b"hello"), Err(Unreadable::Foreign));
        assert_eq!(read(b"{\"kind\":\"something\"}"), Err(Unreadable::Foreign));
        assert_eq!(read(&text.as_bytes()[..text.len() - 3]), Err(Unreadable::Damaged));
        assert_eq!(read(text.replace("contoso.com", "contoso.net").as_bytes()), Err(Unreadable::Damaged));
        assert_eq!(read(text.replace("\"schema\": 1", "\"schema\": 2").as_bytes()), Err(Unreadable::Newer));
    }

    #[test]
    fn whatever_was_entered_the_file_can_be_taken_over_and_names_nobody() {
        let mut facts = Facts::default();
        let many: Vec<String> = (0..600).map(|number| format!("contoso-{number}.com")).collect();
        facts.answers.set(Field::EmailDomains, many.join("\n"));
        facts.answers.set(Field::DefaultRole, "ada@contoso.com".to_owned());
        facts.answers.set(Field::Address, "ada@contoso.com".to_owned());
        let file = hand_over(&facts, Side::Trelica, Timestamp::UNIX_EPOCH);
        let taken = read(file.text().as_bytes()).unwrap();
        assert_eq!(taken.answers[&Field::EmailDomains].split(", ").count(), 600);
        assert!(!file.text().contains("ada@"), "{}", file.text());
    }

    #[test]
    fn the_three_words_are_understood_as_they_are_said() {
        let file = file();
        let words = file.three_words();
        assert_eq!(words.split(' ').count(), 3);
        assert!(
            file.is_named(&words.to_uppercase()) && file.is_named(&format!(" {} ", words.replace(' ', ", ")))
        );
        for said in [words.replace(' ', ""), words.replace(' ', " and "), format!("The words are: {words}.")]
        {
            assert!(file.is_named(&said), "{said}");
        }
        assert!(!file.is_named("") && !file.is_named("apple apple apple apple"));
    }

    #[test]
    fn there_are_256_words_and_none_is_like_another() {
        let unique: BTreeSet<&str> = WORDS.iter().copied().collect();
        assert_eq!((WORDS.len(), unique.len()), (256, 256));
        for word in WORDS {
            assert!(!AROUND.contains(word), "{word}");
            assert!((3..=8).contains(&word.len()) && word.chars().all(|c| c.is_ascii_lowercase()), "{word}");
        }
    }
}
