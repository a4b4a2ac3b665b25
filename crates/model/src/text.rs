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

    /// The same text with one more value, which is made [`harmless`].
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), harmless(&value.to_string()));
        self
    }
}

/// A text on one line, [`harmless`].
pub fn one_line(text: &str) -> String {
    harmless(text).replace(['\n', '\t'], " ")
}

/// A text that shows as what it is, in a terminal and on a page: a space for every character that moves the cursor, colors,
/// reorders, or hides what stands around it. Line breaks and tabs stay.
pub fn harmless(text: &str) -> String {
    text.chars().map(|c| if is_harmless(c) { c } else { ' ' }).collect()
}

/// Whether a character does not act on those around it: no control character (ECMA-48) but a line break or a tab, and none of
/// Unicode's for directions, lines, annotations and tags.
pub fn is_harmless(c: char) -> bool {
    !matches!(
        c,
        '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{206f}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    ) && (!c.is_control() || matches!(c, '\n' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_acts_on_what_stands_around_it() {
        for c in [
            '\u{1b}',
            '\u{9b}',
            '\u{7}',
            '\u{8}',
            '\r',
            '\0',
            '\u{202e}',
            '\u{2066}',
            '\u{2028}',
            '\u{e0041}',
        ] {
            assert_eq!(harmless(&format!("a{c}b")), "a b", "{c:?}");
            assert_eq!(Text::new("x").with("name", c).params["name"], " ", "{c:?}");
        }
        assert_eq!(harmless("Zoë\n\t👩\u{200d}💻 مرحبا"), "Zoë\n\t👩\u{200d}💻 مرحبا");
        assert_eq!(one_line("a\nb\tc"), "a b c");
    }
}
