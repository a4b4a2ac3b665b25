//! A text: the id of a message in the catalog and the values that it is filled in with.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A text: an id in the catalogue and what it is filled in with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Text {
    /// The id, with `.attribute` where it is one: `step-connect.why`.
    pub id: String,
    /// Values by name. A name that ends in `-id` gives the id of a text, whose words take the place without it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<BTreeMap<String, String>>"))]
    pub params: BTreeMap<String, String>,
}

impl Text {
    /// A text that needs nothing filled in.
    pub fn new(id: impl Into<String>) -> Self {
        Text { id: id.into(), params: BTreeMap::new() }
    }

    /// The same text with one more value.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

/// A text as a part of a sentence: what would break the line, command a terminal or turn the reading around is a space.
pub fn one_line(text: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if c.is_control() || turns(c) { ' ' } else { c }).collect()
}
