//! The parts that pages are made of: buttons, fields, values to copy, links, chains of checks, cards, rows.

use model::{CheckId, Field, StepId, Text, entra::AccessLevel};
use serde::Serialize;

use crate::engine::{CopyItem, SidePage};

#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Button {
    pub label: Text,
    /// The command that the window sends when it is pressed.
    pub action: ButtonAction,
    /// Why it can't be used now; `None` if it can. It stays focusable and shows this reason.
    pub blocked: Option<Text>,
    /// Whether what it starts is running.
    pub busy: bool,
}

impl Button {
    pub fn new(label: impl Into<String>, action: ButtonAction) -> Self {
        Button { label: Text::new(label), action, blocked: None, busy: false }
    }

    pub fn busy(mut self, busy: bool) -> Self {
        self.busy = busy;
        self
    }

    /// The same button, with the reason why it can't be used now.
    pub fn blocked_by(mut self, reason: Option<Text>) -> Self {
        self.blocked = reason;
        self
    }
}

/// What a button sends. Each of these is the JSON of a [`Command`](crate::command::Command), which has more: only the
/// window can send an answer that was typed, and nothing here holds a token. It is never read: a press comes in as a
/// command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum ButtonAction {
    ChooseMode { practice: bool },
    LeaveMode,
    Finish,
    HelpSomebody,
    ShowCaller { problem: String },
    ShowFault { id: String, variant: u32 },
    Answer { field: Field, value: String },
    Run,
    Cancel,
    Confirm { check: CheckId, go_on: bool },
    Withdraw { check: CheckId },
    Next,
    Back,
    Goto { step: StepId },
    ReplaceToken,
    Copy { what: CopyItem },
    Dismiss { notice: String },
    SignIn { reach: AccessLevel, other: bool },
    SignOut,
    LookAgain,
    DoIt,
    DoAll,
    AskUndo { receipt: u32 },
    Undo,
    Search { field: Field },
    ReadLogs,
    Rehearse,
    RemoveTestPeople,
    Show { page: SidePage },
    CheckAll,
    SaveHandOver,
    TakeOver,
    SaveReport,
    SaveReceipt,
    ForgetEverything,
}

/// Something to type or choose.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldView {
    pub field: Field,
    pub label: Text,
    /// A line under the label.
    pub hint: Option<Text>,
    /// Whether the page can be left without it.
    pub optional: bool,
    pub input: Input,
    /// What was typed. Empty for a secret.
    pub value: String,
    /// What was tidied, or was understood.
    pub says: Vec<Text>,
    /// What could not be understood of it.
    pub doubts: Vec<Text>,
    pub problem: Option<Card>,
    /// What the Enter key does, once the text is sent.
    pub submit: Option<ButtonAction>,
}

/// How a field is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "as", rename_all = "kebab-case")]
pub enum Input {
    /// One line, with suggestions.
    Line { options: Vec<String> },
    /// Several lines.
    Lines,
    /// The token: masked, goes straight to the keyring.
    Secret {
        state: SecretState,
        /// Whether it can be saved on this computer; the organization may forbid it.
        may_be_saved: bool,
    },
    /// One of several.
    Choice { options: Vec<ChoiceOption> },
    /// Any of several; the value is their ids separated by spaces.
    Ticks { options: Vec<ChoiceOption> },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChoiceOption {
    pub value: String,
    pub label: Text,
    pub hint: Option<Text>,
}

/// What the window knows of the token: never the token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum SecretState {
    Empty,
    Saved {
        /// Its last four characters; empty where it is so short that they would give it away.
        ends_in: String,
        /// Where it is kept, and since when.
        kept: Text,
        /// Another one was asked for: the box for it is open.
        replacing: bool,
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
    /// Absent where this program can't reach the clipboard.
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
    /// An id of the fixed list.
    pub id: String,
    pub label: Text,
    pub href: String,
    /// Whether the window opens it as soon as it appears: a person pressed a button that leads there.
    pub opens: bool,
}

/// A chain of checks.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Checks {
    pub title: Text,
    pub rows: Vec<CheckRow>,
    /// While it runs: what it says after 1 s, and what is slow after 10 s.
    pub running: Option<Text>,
    pub ran: Option<Text>,
}

/// One link of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckRow {
    /// Which check, or which step of a rehearsal.
    pub id: String,
    pub label: Text,
    pub state: RowState,
    pub state_text: Text,
    pub detail: Option<Text>,
    pub milliseconds: Option<u32>,
}

/// How one check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum RowState {
    /// Not checked yet, or can't be.
    NotChecked,
    Running,
    Passed,
    /// As it should be, with something to know.
    Warned,
    Failed,
    CouldNotCheck,
    /// The person said so.
    Confirmed,
}

/// What a card is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    Good,
    Bad,
    /// It worked, with something to know.
    Warning,
    /// Good to know.
    #[default]
    Note,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Card {
    pub tone: Tone,
    /// The short code, for example `T23`.
    pub code: Option<String>,
    pub problem: Option<String>,
    /// The short code as it is spoken.
    pub spoken: Option<String>,
    pub title: Text,
    /// What happened, why, how to fix it.
    pub paragraphs: Vec<Text>,
    pub list: Vec<Text>,
    /// Who can act.
    pub who: Option<Text>,
    /// A message ready to send to them, where it is not the person here.
    pub message: Option<Copyable>,
    /// Pages of the portals where it is put right.
    pub links: Vec<Link>,
    pub buttons: Vec<Button>,
    /// The evidence: requests and answers, masked.
    pub evidence: Vec<String>,
}

impl Card {
    pub fn with_buttons(mut self, buttons: impl IntoIterator<Item = Button>) -> Self {
        self.buttons.extend(buttons);
        self
    }
}

impl Pair {
    /// A value that is shown as it is.
    pub fn plain(label: &str, value: &str) -> Self {
        Pair { label: Text::new(label), value: value.to_owned(), ..Pair::default() }
    }

    pub fn words(label: &str, text: Text) -> Self {
        Pair { label: Text::new(label), text: Some(text), ..Pair::default() }
    }
}

/// A row of label and value.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Pair {
    pub label: Text,
    /// The value in words, where it is words.
    pub text: Option<Text>,
    /// The value as it is typed.
    pub value: String,
    pub copy: Option<Button>,
    /// Whether it is on the clipboard now.
    pub copied: bool,
    /// Whether this program has seen it or the person said so, and when.
    pub by: Option<Witness>,
}

/// Who saw something, and when.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Witness {
    /// `passed` or `confirmed`.
    pub state: RowState,
    pub text: Text,
}
