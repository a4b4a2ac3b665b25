//! The hand-over file: from one administrator to the other, with the answers that the other needs and the finished steps.
//!
//! It contains no secret and no name, email address or id of a person: the token and the pilot go another way. Five words
//! reveal a wrong, damaged or changed file. They prove nobody's identity, and the page says so.

mod words;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::Unreadable;
use model::flow::{Field, StepId};
use model::step_status::{self, StepStatus};
use model::{address::Address, answers::Answers, facts::Facts, side::Side};
pub use words::WORDS;

/// The contents of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverFile {
    /// Always `scim-setup-hand-over`.
    pub kind: String,
    /// The version of the format.
    pub schema: u32,
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
    /// What [`HandoverFile::words`] has computed.
    #[serde(skip)]
    pub words: Words,
}

/// The words of a file, once they were asked for. They follow from the digest, so they make no two files differ.
#[derive(Debug, Clone, Default)]
pub struct Words(OnceLock<String>);

impl PartialEq for Words {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Words {}

/// Makes the file that one side hands over now, in practice mode or not.
pub fn hand_over(facts: &Facts, from: Side, practice: bool, now: Timestamp) -> HandoverFile {
    let carried = CARRIED.iter().filter(|(part, _)| *part == from).map(|(_, field)| *field);
    let said = |field: &Field| !facts.answers.text(*field).trim().is_empty();
    let is_done = |step: &&StepId| {
        Side::whose(**step) == Some(from)
            && matches!(step_status::status(**step, facts), StepStatus::Done | StepStatus::Confirmed)
    };
    let file = HandoverFile {
        kind: KIND.to_owned(),
        schema: SCHEMA,
        made: now,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        from,
        practice,
        answers: carried
            .filter(said)
            .map(|field| (field, carried_answer(facts, field)))
            .filter(|(field, value)| is_possible(*field, value))
            .collect(),
        steps: StepId::ALL.iter().filter(is_done).copied().collect(),
        digest: String::new(),
        words: Words::default(),
    };
    file.sealed()
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
    let raw: Value = match net::read_json(bytes) {
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
    if !is_whole || !is_ours {
        return Err(Unreadable::Damaged);
    }
    Ok(file)
}

impl HandoverFile {
    /// The same file, with the digest of what it says.
    pub fn sealed(self) -> Self {
        HandoverFile { digest: self.digest_of_the_rest(), words: Words::default(), ..self }
    }

    /// The JSON of the file.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The name to save it under.
    pub fn name(&self) -> String {
        format!("scim-setup-for-{}-{}.json", self.from.other().as_str(), self.made.strftime("%Y-%m-%d-%H%M"))
    }

    /// The address in the file. Whoever takes the file over confirms its host, unless it is a known one.
    pub fn address(&self) -> Option<Address> {
        let mut answers = Answers::default();
        answers.set(Field::Address, self.answers.get(&Field::Address)?.as_str());
        answers.address().cloned()
    }

    /// Whether the typed text has the words, whatever stands between them.
    pub fn is_named(&self, typed: &str) -> bool {
        // "plum and finch and pencil", "the words are …", and what was typed as one.
        let said = typed.to_lowercase();
        let words = said.split(|c: char| !c.is_alphanumeric()).filter(|word| !AROUND.contains(word));
        let said: String = words.collect();
        !said.is_empty() && said == self.words().replace(' ', "")
    }

    /// Five words of 8 bits each, to say aloud. Argon2id with 19 MiB and two passes (RFC 9106) makes it costly to try out changes to a file
    /// until it has the words of another: 2^40 tries take centuries of processor time.
    ///
    /// A file of schema 1 has the three words that its program showed. They do not name a file of schema 2.
    pub fn words(&self) -> &str {
        self.words.0.get_or_init(|| self.words_of_the_digest())
    }

    fn words_of_the_digest(&self) -> String {
        let digest =
            |at: usize| self.digest.get(2 * at..2 * at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        let mut bytes: Vec<u8> = (0..3).filter_map(digest).collect();
        if self.schema > 1 {
            bytes = vec![0; 5];
            // Fails for inputs of more than 4 GB only.
            let _ = argon2::Argon2::default().hash_password_into(
                self.digest.as_bytes(),
                KIND.as_bytes(),
                &mut bytes,
            );
        }
        let words: Vec<&str> =
            bytes.iter().filter_map(|byte| WORDS.get(usize::from(*byte)).copied()).collect();
        words.join(" ")
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
/// Words that people add to the words of a file.
const AROUND: &[&str] = &["and", "the", "three", "five", "words", "are", "is", "it"];
const KIND: &str = "scim-setup-hand-over";
/// Up to 1, there were three words, and they were easy to forge.
const SCHEMA: u32 = 2;
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
        hand_over(&facts, Side::Trelica, false, Timestamp::UNIX_EPOCH)
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
        assert_eq!(read(text.replace("\"schema\": 2", "\"schema\": 3").as_bytes()), Err(Unreadable::Newer));
    }

    #[test]
    fn whatever_was_entered_the_file_can_be_taken_over_and_names_nobody() {
        let mut facts = Facts::default();
        let many: Vec<String> = (0..600).map(|number| format!("contoso-{number}.com")).collect();
        facts.answers.set(Field::EmailDomains, many.join("\n"));
        facts.answers.set(Field::DefaultRole, "ada@contoso.com".to_owned());
        facts.answers.set(Field::Address, "ada@contoso.com".to_owned());
        let file = hand_over(&facts, Side::Trelica, false, Timestamp::UNIX_EPOCH);
        let taken = read(file.text().as_bytes()).unwrap();
        assert_eq!(taken.answers[&Field::EmailDomains].split(", ").count(), 600);
        assert!(!file.text().contains("ada@"), "{}", file.text());
    }

    #[test]
    fn the_five_words_are_understood_as_they_are_said() {
        let file = file();
        let words = file.words();
        assert_eq!(words.split(' ').count(), 5);
        assert!(
            file.is_named(&words.to_uppercase()) && file.is_named(&format!(" {} ", words.replace(' ', ", ")))
        );
        for said in [words.replace(' ', ""), words.replace(' ', " and "), format!("The words are: {words}.")]
        {
            assert!(file.is_named(&said), "{said}");
        }
        assert!(!file.is_named("") && !file.is_named("apple apple apple apple apple"));
    }

    #[test]
    fn a_file_that_differs_in_anything_has_other_words() {
        let mut facts = Facts::default();
        let words: BTreeSet<String> = (0..20)
            .map(|second| {
                facts
                    .answers
                    .set(Field::Address, format!("https://app.trelica.com.evil{second}.example/scim/v2"));
                let made = Timestamp::from_second(second).unwrap();
                hand_over(&facts, Side::Trelica, false, made).words().to_owned()
            })
            .collect();
        assert_eq!(words.len(), 20);
    }

    /// Whoever wants to forge a file needs as long for each try.
    #[test]
    fn the_words_cost_something() {
        let params = argon2::Params::default();
        assert!(params.m_cost() >= 19 * 1024 && params.t_cost() >= 2);
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
