//! What a person can ask of the wizard.

use model::{CheckId, Field, StepId, entra::AccessLevel};
use serde::{Deserialize, Serialize};

/// A command to the wizard. It is only ever read: buttons have [`ButtonAction`](crate::view::ButtonAction).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum WizardCommand {
    /// Sets an answer, as typed or chosen.
    Answer {
        field: Field,
        value: String,
    },
    /// Removes the token from this computer.
    ForgetSecret,
    /// Runs the checks of the page.
    Run,
    /// Stops the job that is running.
    Cancel,
    /// Records the person's word for a check. With `go_on`, goes on to the next step if this one is done now.
    Confirm {
        check: CheckId,
        go_on: bool,
    },
    /// Takes the person's word back.
    Withdraw {
        check: CheckId,
    },
    Next,
    /// To the step before.
    Back,
    Goto {
        step: StepId,
    },
    /// To step 1, with the box for another token open.
    ReplaceToken,
    /// Opens a link in the browser: one that [`links::find`](crate::links::find) knows.
    Open {
        link: String,
    },
    /// Copies something.
    Copy {
        what: CopyItem,
    },
    /// Dismisses the notice about the problem with this id.
    Dismiss {
        notice: String,
    },
    /// Signs in to Microsoft, in the browser. With `other`, the person can choose another account.
    SignIn {
        reach: AccessLevel,
        other: bool,
    },
    /// Signs out of Microsoft.
    SignOut,
    /// Reads the state of Entra again.
    LookAgain,
    /// Makes the changes that the page shows.
    DoIt,
    /// Makes the changes of steps 3 to 8 that the page shows.
    DoAll,
    /// Shows what undoing a receipt, given by its index, would do.
    AskUndo {
        receipt: u32,
    },
    /// Undoes the change that the page shows.
    Undo,
    /// Searches Entra for people; the search words are in this field.
    Search {
        field: Field,
    },
    /// Reads Entra's provisioning logs.
    ReadLogs,
    /// Rehearses with test people, on the page that says what will be created.
    Rehearse,
    /// Removes test people that an earlier rehearsal left on the server.
    RemoveTestPeople,
    /// Shows a page beside the steps.
    Show {
        page: SidePage,
    },
    /// Checks everything again, after the set-up.
    CheckAll,
    /// Saves the file for the other administrator.
    SaveHandOver,
    /// Takes over the other administrator's file, if the three words are right.
    TakeOver,
    /// Saves the case report that the page shows.
    SaveReport,
    /// Saves the receipt as a page that prints.
    SaveReceipt,
    /// Removes everything that this program has put on this computer.
    ForgetEverything,
}

/// A page beside the steps.
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
    /// Every change of steps 3 to 8, with one button that makes them.
    WholeSetup,
    /// What taking a change back does.
    Undo,
    /// What a pasted message means.
    Explain,
    /// The codes that are spoken on the phone.
    Codes,
    /// The same, as the home of somebody who helps others: without steps of their own.
    HelpDesk,
    /// What is wrong in a case that was opened.
    CaseProblems,
    /// The case report, before it is saved.
    Report,
    /// The way to a new token.
    NewToken,
    /// What is handed over to the other administrator.
    HandOver,
    /// What the other administrator handed over.
    Receive,
    /// Which version this is, what is inside, and what the organization has set.
    About,
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
    ApplicationName,
    /// One value of the role mapping: `target` or `value`.
    RoleMapping {
        part: String,
    },
    /// The predicted user name.
    UserName,
    /// The text for the help desk: redacted.
    HelpDesk,
    /// The message for whoever can act on the problem with this id.
    Message {
        problem: String,
    },
    /// What was set up, how it was checked and how to stop it, for a change ticket.
    Receipt,
    /// The message that asks for the email domains that are not ready.
    DomainMessage,
    /// The address to use while a fault is on. Practice mode only.
    PracticeAddress,
    CrashReport,
}
