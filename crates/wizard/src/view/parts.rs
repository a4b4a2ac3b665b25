//! The parts that pages are made of: fields, values to copy, links, chains of checks, cards, rows. Plain data.

use model::{Field, Text};
use serde::Serialize;

use crate::view::button::Button;

/// Something to type or choose.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldView {
    /// Which.
    pub field: Field,
    /// Its label.
    pub label: Text,
    /// A line under the label.
    pub hint: Option<Text>,
    /// How it is entered.
    pub input: Input,
    /// What was typed. Empty for a secret.
    pub value: String,
    /// What was tidied, or was understood.
    pub says: Vec<Text>,
    /// What could not be understood of it.
    pub doubts: Vec<Text>,
    /// What is wrong with it.
    pub problem: Option<Card>,
}

/// How a field is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "as", rename_all = "kebab-case")]
pub enum Input {
    /// One line.
    Line {
        /// Suggestions.
        options: Vec<String>,
    },
    /// Several lines.
    Lines,
    /// The token: masked, goes straight to the vault.
    Secret {
        /// What the vault holds.
        state: SecretState,
    },
    /// One of several.
    Choice {
        /// The choices.
        options: Vec<ChoiceOption>,
    },
    /// Any of several; the value is their ids separated by spaces.
    Ticks {
        /// The choices.
        options: Vec<ChoiceOption>,
    },
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChoiceOption {
    /// What is stored.
    pub value: String,
    /// What is shown.
    pub label: Text,
    /// What it means.
    pub hint: Option<Text>,
}

/// What the window knows of the token: never the token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum SecretState {
    /// There is none.
    Empty,
    /// There is one.
    Saved {
        /// Its last four characters; empty where it is so short that they would give it away.
        ends_in: String,
        /// Where it is kept, and since when.
        kept: Text,
    },
}

/// A value with a copy button.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Copyable {
    /// What it is called where it is pasted.
    pub label: Text,
    /// What is shown: the value, or dots for the token.
    pub shown: String,
    /// The button; absent where this program can't reach the clipboard.
    pub button: Option<Button>,
    /// What to do where there is no button.
    pub otherwise: Option<Text>,
    /// Whether the value is on the clipboard now.
    pub copied: bool,
}

/// A link, opened in the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Link {
    /// Which of the fixed list.
    pub id: String,
    /// Its words.
    pub label: Text,
    /// Where it leads.
    pub href: String,
}

/// A chain of checks.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Checks {
    /// What the chain is about.
    pub title: Text,
    /// The links of the chain.
    pub rows: Vec<CheckRow>,
    /// While it runs: what it says after 1 s, and what is slow after 10 s.
    pub running: Option<Text>,
    /// Cancel.
    pub cancel: Option<Button>,
    /// Where it ran, and when.
    pub ran: Option<Text>,
}

/// One link of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckRow {
    /// Which check, or which step of a rehearsal.
    pub id: String,
    /// Its name.
    pub label: Text,
    /// How it stands.
    pub state: RowState,
    /// How it stands, in words.
    pub state_text: Text,
    /// What was seen.
    pub detail: Option<Text>,
    /// How long it took.
    pub milliseconds: Option<u32>,
}

/// How one check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum RowState {
    /// Not checked yet, or can't be.
    NotChecked,
    /// At work.
    Running,
    /// As it should be.
    Passed,
    /// As it should be, with something to know.
    Warned,
    /// Wrong.
    Failed,
    /// It could not be found out.
    CouldNotCheck,
    /// The person said so.
    Confirmed,
}

/// What a card is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// It worked.
    Good,
    /// It did not.
    Bad,
    /// It worked, with something to know.
    Warning,
    /// Good to know.
    Note,
}

/// A card.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Card {
    /// What it is about.
    pub tone: Tone,
    /// The short code, for example `T23`.
    pub code: Option<String>,
    /// The stable id of the problem.
    pub problem: Option<String>,
    /// The short code as it is spoken.
    pub spoken: Option<String>,
    /// The headline.
    pub title: Text,
    /// What happened, why, how to fix it.
    pub paragraphs: Vec<Text>,
    /// Points.
    pub list: Vec<Text>,
    /// Who can act.
    pub who: Option<Text>,
    /// A message ready to send to them, where it is not the person here.
    pub message: Option<Copyable>,
    /// What can be done about it.
    pub buttons: Vec<Button>,
    /// The evidence: requests and answers, masked.
    pub evidence: Vec<String>,
}

impl Pair {
    /// A value that is shown as it is.
    pub fn plain(label: &str, value: &str) -> Self {
        Pair { label: Text::new(label), text: None, value: value.to_owned(), copy: None, copied: false }
    }

    /// A value in words.
    pub fn words(label: &str, text: Text) -> Self {
        Pair { label: Text::new(label), text: Some(text), value: String::new(), copy: None, copied: false }
    }
}

/// A row of label and value.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Pair {
    /// The label.
    pub label: Text,
    /// The value in words, where it is words.
    pub text: Option<Text>,
    /// The value as it is typed.
    pub value: String,
    /// Copies it.
    pub copy: Option<Button>,
    /// Whether it is on the clipboard now.
    pub copied: bool,
}
