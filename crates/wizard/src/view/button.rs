//! Buttons, and the command that each one sends.

use model::entra::AccessLevel;
use model::{CheckId, Field, StepId, Text};
use serde::Serialize;

use crate::engine::{CopyItem, SidePage};

/// A button.
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
    /// A button that can be used.
    pub fn new(label: impl Into<String>, action: ButtonAction) -> Self {
        Button { label: Text::new(label), action, blocked: None, busy: false }
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
    HelpSomebody,
    ShowCaller { problem: String },
    Answer { field: Field, value: String },
    Run,
    Cancel,
    Confirm { check: CheckId, go_on: bool },
    Withdraw { check: CheckId },
    Next,
    Back,
    Goto { step: StepId },
    Copy { what: CopyItem },
    Dismiss { notice: String },
    SignIn { reach: AccessLevel, other: bool },
    SignOut,
    LookAgain,
    DoIt,
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
    ForgetEverything,
}
