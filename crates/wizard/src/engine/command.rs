//! What a person can do: the whole vocabulary between the window and the engine.

use serde::{Deserialize, Serialize};

use model::entra::AccessLevel;
use model::flow::{CheckId, Field, StepId};

/// Something that a person did. The token is in [`Action::SaveSecret`] only, which can be read but not written.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Action {
    /// Set up for real, or practise.
    ChooseMode {
        /// Whether to practise.
        practice: bool,
    },
    /// Back to the first page, where real and practice are chosen. Nothing is lost.
    LeaveMode,
    /// Typed or chose something.
    Answer {
        /// Where.
        field: Field,
        /// What, as typed.
        value: String,
    },
    /// Typed the token.
    SaveSecret {
        /// The token as pasted. Serialises as nothing, so that it never comes back to the window.
        #[serde(skip_serializing)]
        #[cfg_attr(test, ts(as = "String"))]
        value: String,
        /// Keep it in this session only, not in the keyring.
        session_only: bool,
    },
    /// Takes the token away from this computer.
    ForgetSecret,
    /// Runs the checks of the page.
    Run,
    /// Stops the checks that run.
    Cancel,
    /// Gives the person's word for something; `go_on` leads on to the next step.
    Confirm {
        /// For what.
        check: CheckId,
        /// Whether to go on to the next step.
        go_on: bool,
    },
    /// Takes the person's word back.
    Withdraw {
        /// For what.
        check: CheckId,
    },
    /// To the next step.
    Next,
    /// To the step before.
    Back,
    /// To a step.
    Goto {
        /// Which.
        step: StepId,
    },
    /// Opens a link of the fixed list in the browser.
    Open {
        /// Which.
        link: String,
    },
    /// Copies something.
    Copy {
        /// What.
        what: CopyItem,
    },
    /// Puts a notice away.
    Dismiss {
        /// Which: the problem's id.
        notice: String,
    },
    /// Switches a fault of the pretend Trelica on. Practice mode only.
    Scenario {
        /// Which.
        id: String,
        /// Which of its variants.
        variant: u32,
    },
    /// Opens practice with the list of codes, for somebody who helps another.
    HelpSomebody,
    /// Brings about in practice what a caller with this problem sees.
    ShowCaller {
        /// The problem's id.
        problem: String,
    },
    /// Keeps the window on top of others, or no longer.
    StayOnTop {
        /// Whether.
        on: bool,
    },
    /// Makes the window as narrow as a companion beside the browser, or wide again.
    Companion {
        /// Whether.
        on: bool,
    },
    /// Signs in to Microsoft, in the browser.
    SignIn {
        /// How far it reaches.
        reach: AccessLevel,
        /// Whether somebody else is to sign in.
        other: bool,
    },
    /// Forgets who is signed in.
    SignOut,
    /// Asks Graph again where things stand.
    LookAgain,
    /// Makes the changes that the page shows.
    DoIt,
    /// Shows what taking something back would do.
    AskUndo {
        /// The receipt's place in the list.
        receipt: u32,
    },
    /// Takes it back, on the page that shows what that does.
    Undo,
    /// Looks for people in Entra.
    Search {
        /// By what was typed here.
        field: Field,
    },
    /// Reads Entra's provisioning logs.
    ReadLogs,
    /// Rehearses with test people what Entra will do, on the page that says what will be created.
    Rehearse,
    /// Removes test people whom an earlier rehearsal left.
    RemoveTestPeople,
    /// Shows a page that is off the path: how to stop, what would be removed, or the rehearsal.
    Show {
        /// Which.
        page: SidePage,
    },
    /// Checks everything again that can be checked, after it was set up.
    CheckAll,
    /// Saves the file for the other administrator.
    SaveHandOver,
    /// Takes over what the other administrator sent, where the three words are right.
    TakeOver,
    /// Saves the case report that the page shows.
    SaveReport,
    /// Opens a file that somebody else made: a case report.
    OpenFile {
        /// What is in it, in base64 (RFC 4648 section 4).
        content: String,
    },
    /// Removes everything that this program has put on this computer.
    ForgetEverything,
}

/// A page off the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SidePage {
    /// None: back to the step.
    None,
    /// How to stop provisioning.
    Stop,
    /// What would be removed from this computer.
    Forget,
    /// What a rehearsal does, and what it found.
    Rehearsal,
    /// How to let this program sign people in to Microsoft.
    Client,
    /// What taking a change back does.
    Undo,
    /// What a pasted message means.
    Explain,
    /// The codes that are spoken on the phone.
    Codes,
    /// The case report, before it is saved.
    Report,
    /// The way to a new token.
    NewToken,
    /// What is handed over to the other administrator.
    HandOver,
    /// What the other administrator handed over.
    Receive,
}

/// What can be copied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum CopyItem {
    /// The tidied address, for Entra's *Tenant URL*.
    Address,
    /// The token, for Entra's *Secret token*.
    Token,
    /// The name for the application.
    ApplicationName,
    /// One value of the role mapping: `target`, `value`.
    RoleMapping {
        /// Which.
        part: String,
    },
    /// The predicted user name.
    UserName,
    /// The text for the help desk: redacted.
    HelpDesk,
    /// The message for whoever can act on a problem.
    Message {
        /// The problem's id.
        problem: String,
    },
    /// The address to use while a fault is on. Practice mode only.
    PracticeAddress,
    /// The report of a crash.
    CrashReport,
}

impl std::fmt::Debug for Action {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            // Serialising leaves the secret out; so does this.
            Action::SaveSecret { session_only, .. } => formatter
                .debug_struct("SaveSecret")
                .field("session_only", session_only)
                .finish_non_exhaustive(),
            // What is in it is somebody's case.
            Action::OpenFile { content } => {
                formatter.debug_struct("OpenFile").field("length", &content.len()).finish()
            }
            other => formatter.write_str(&serde_json::to_string(other).unwrap_or_default()),
        }
    }
}
