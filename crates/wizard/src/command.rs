//! What the window sends: commands, and the token on a way of its own.
//!
//! A command is only ever read. What stands on a button is a [`ButtonAction`](crate::view::ButtonAction), which is only
//! ever written; the window sends it back as a command.

use net::SecretString;
use serde::Deserialize;

pub use crate::engine::WizardCommand;

/// A command, in one flat JSON object: `{ "do": "next" }`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Command {
    /// For the program around the wizard.
    App(AppCommand),
    /// For the wizard that is open.
    Wizard(WizardCommand),
}

/// What the program around the wizard does: which wizard is open, the stand-in's faults, the window.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum AppCommand {
    /// Opens the real set-up or practice.
    ChooseMode { practice: bool },
    /// Back to the welcome page. Nothing is lost.
    LeaveMode,
    /// Back to the welcome page from the end. The next practice begins anew.
    Finish,
    /// Practice only: switches a fault of the stand-in on, with the variant at this index.
    Scenario { id: String, variant: u32 },
    /// Practice only: switches a fault on as `Scenario` does, and goes to where it shows, if it can show now.
    ShowFault { id: String, variant: u32 },
    /// Opens practice with the list of codes, for somebody who helps another person.
    HelpSomebody,
    /// Shows in practice what a caller with the problem of this id sees.
    ShowCaller { problem: String },
    /// Opens a case report or the other administrator's file.
    OpenFile {
        #[cfg_attr(test, ts(as = "String"))]
        content: FileContent,
    },
    /// Keeps the window on top of others, or no longer.
    StayOnTop { on: bool },
    /// Makes the window as narrow as a companion beside the browser, or wide again.
    Companion { on: bool },
}

/// A file's content in base64 (RFC 4648 section 4). Its `Debug` shows the length only, because it is somebody's case.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct FileContent(pub String);

impl std::fmt::Debug for FileContent {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "FileContent({} bytes)", self.0.len())
    }
}

/// The token of the SCIM connection. It has no part in a [`Command`], which may be shown in a test or a log.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveToken {
    /// The token as pasted.
    #[cfg_attr(test, ts(as = "String"))]
    pub value: SecretString,
    /// Keeps it in this session only, not in the keyring.
    pub session_only: bool,
}

impl From<AppCommand> for Command {
    fn from(command: AppCommand) -> Self {
        Command::App(command)
    }
}

impl From<WizardCommand> for Command {
    fn from(command: WizardCommand) -> Self {
        Command::Wizard(command)
    }
}
