//! Which problems exist, how each is spoken on the phone, what causes it and who acts.
//!
//! A problem is a stable id, a short code (`T23`, "Tango two three"), one cause of a closed list and the person who
//! can act. Its words live in `ui/src/text/en` under `problem-<id>`. Ids and short codes never change once
//! shipped. Errors of `net` and `scim` become problems in `error_mapping`.

mod classification;
mod param;
mod table;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use classification::{Actor, Area, Cause};
pub use param::Param;
pub use table::ProblemId;

/// A problem as the engine knows it: a code and what the words need to be filled in. Never a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Which problem it is.
    pub id: ProblemId,
    /// What the words are filled in with, for example `host` or `status`. Never a secret.
    #[serde(default)]
    pub params: BTreeMap<String, String>,
}

impl Problem {
    /// A problem whose words need nothing filled in.
    pub fn new(id: ProblemId) -> Self {
        Problem { id, params: BTreeMap::new() }
    }

    /// The same problem with one more value for its words.
    pub fn with(mut self, name: Param, value: impl ToString) -> Self {
        self.params.insert(name.as_str().to_owned(), crate::text::one_line(&value.to_string()));
        self
    }
}

impl From<ProblemId> for Problem {
    fn from(id: ProblemId) -> Self {
        Problem::new(id)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_short_code_can_be_spoken_and_is_given_once() {
        let mut seen = BTreeSet::new();
        for id in ProblemId::ALL {
            let short = id.short();
            assert!(seen.insert(short), "{short} is given twice");
            let (letter, digits) = short.split_at(1);
            assert!(!["O", "I"].contains(&letter), "{short} has a letter that is heard as a digit");
            assert!(digits.len() == 2 && digits.chars().all(|digit| ('2'..='9').contains(&digit)), "{short}");
            assert_eq!(letter, id.area().as_str(), "{short} has the letter of another area");
            assert!(!id.spoken().contains('?'), "{short} has no spoken form");
        }
    }
}
