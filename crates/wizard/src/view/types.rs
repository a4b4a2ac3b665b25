//! The whole screen as plain data: what the window draws, and nothing that it has to decide.
//!
//! Every text is an id of the word catalogue with parameters; the window turns it into words. The types are
//! exported to `ui/src/view.ts` by a test. A page is a list of blocks, so that a step is data and needs no code in
//! the window.

use std::collections::BTreeMap;

use model::{StepId, Text, flow::Place, step_status::StepStatus};
use serde::Serialize;

use crate::view::parts::{Button, Card, Checks, Copyable, FieldView, Link, Pair};

/// Everything that is on screen.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct View {
    /// Grows with every change: the window drops what is older.
    pub revision: u32,
    pub title: Text,
    /// Parameters that every text gets: which product name and which portal generation.
    pub words: BTreeMap<String, String>,
    /// Set in practice mode: the banner and the drawer of faults.
    pub practice: Option<Practice>,
    /// Set while somebody else's case is looked at: what the banner says.
    pub replay: Option<Text>,
    /// How the progress is kept, in one short line.
    pub saved: Text,
    /// What happened outside the flow: a damaged file, no keyring. Each can be dismissed.
    pub notices: Vec<Card>,
    /// What is on the clipboard because this program put it there.
    pub clipboard: Option<Text>,
    /// The groups and steps on the left; empty on the welcome page.
    pub rail: Vec<RailGroup>,
    pub page: Page,
    pub desk: WindowCapabilities,
    /// What the live region says; changes only when something happened.
    pub announcement: Option<Text>,
}

/// What the surroundings can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WindowCapabilities {
    /// The window can stay on top of others: `None` where it can't (a browser).
    pub stays_on_top: Option<bool>,
    /// A text (never a secret) that the window is to put on the clipboard itself, because this program can't reach the
    /// clipboard of the person's computer.
    pub hand_over: Option<String>,
    /// A file that the browser is to save.
    pub save: Option<FileToSave>,
}

/// A file that the browser is to save, because this program runs where the person may not find files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FileToSave {
    pub name: String,
    /// In base64.
    pub content: String,
}

/// Practice mode's own parts.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Practice {
    pub scenarios: Vec<ScenarioChoice>,
    pub chosen: String,
    pub variant: u32,
    /// The address to paste in step 1 while this fault is on, where it differs from the usual one.
    pub address: Option<String>,
    /// Where the fault that is on shows, if that is not here.
    pub shows: Option<Text>,
    /// Goes there.
    pub go_there: Option<Button>,
    /// What differs on this page from the real thing.
    pub hint: Option<Text>,
    /// The pretend pages to open in the browser.
    pub pages: Vec<Link>,
}

/// One fault in the drawer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScenarioChoice {
    pub id: String,
    pub variants: u32,
    /// `none`, `connection`, `person`, `entra`, `rehearsal` or `healthy`: the drawer's groups.
    pub group: String,
    /// The spoken code of its problem; `None` where it is healthy.
    pub code: Option<String>,
    /// The title of the problem that it shows, or its own words where it is healthy.
    pub label: Text,
}

/// One group of steps on the left. The page before the first step stands alone, without a label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RailGroup {
    pub label: Option<Text>,
    /// `trelica`, `entra`, `make-sure` or `go-live`: the icon of its label.
    pub id: String,
    pub place: Place,
    pub steps: Vec<RailStep>,
}

/// One step on the left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RailStep {
    pub id: StepId,
    /// `None` for the page before the first step.
    pub number: Option<u32>,
    pub place: Place,
    pub label: Text,
    pub status: StepStatus,
    pub current: bool,
    pub reachable: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Page {
    /// `welcome`, `before`, a step's id, `receipt`, `stop`, `forget` or `broken`. A change moves the focus to the heading.
    pub id: String,
    /// 1 to 10.
    pub number: Option<u32>,
    /// Where it is asked who makes the changes in Entra: whether this program does. It is the answer `way`.
    pub is_automatic: Option<bool>,
    /// Where the person works on this page.
    pub place: Option<Place>,
    /// The page of the portal, as a path.
    pub path: Option<Text>,
    pub heading: Text,
    /// Why, and about how long.
    pub why: Option<Text>,
    pub blocks: Vec<Block>,
    /// A drawing of the page of the portal, beside the instructions.
    pub picture: Option<Picture>,
    /// *I see something different*: the likely variants, each with its way on. Empty where there are none.
    pub different: Vec<Variant>,
    pub back: Option<Button>,
    pub primary: Option<Button>,
    pub secondary: Vec<Button>,
    /// When the labels were last held against the real portals.
    pub verified: Option<Text>,
    /// Ways to help that every page offers: explaining a message, *Copy for help desk*.
    pub help: Vec<Button>,
}

/// A drawing of a portal's page. Its numbers are those of the instructions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Picture {
    /// The window knows the drawing by this id.
    pub id: String,
    /// The person's own values that are drawn into it, by name: `address`, `token`, `name`, `pilot`, `role`, `domains`.
    pub values: BTreeMap<String, String>,
}

/// One branch of *I see something different*.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Variant {
    /// Its id, for example `connect-no-provisioning`.
    pub id: String,
    pub title: Text,
    /// What to do then, and buttons that do it.
    pub blocks: Vec<Block>,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[expect(clippy::large_enum_variant, reason = "a page has a few dozen blocks, made once and drawn")]
pub enum Block {
    /// At most seven numbered instructions.
    Do { items: Vec<DoItem> },
    /// A heading inside the page.
    Heading { text: Text },
    /// Running text.
    Paragraph { text: Text },
    /// A list with bullets.
    List { items: Vec<Text> },
    /// Something to type or choose.
    Field(FieldView),
    /// A value with a copy button.
    Copyable(Copyable),
    /// A link to the portals, in the browser.
    Link(Link),
    /// A chain of checks.
    Checks(Checks),
    /// A card: good, bad, a warning, or information.
    Card(Card),
    /// Rows of label and value, each with a copy button where it is to be typed elsewhere.
    Pairs { title: Text, rows: Vec<Pair> },
    /// Buttons in a row.
    Buttons { buttons: Vec<Button> },
    /// Big choices, one of which has to be made: the welcome page.
    Choices { choices: Vec<BigChoice> },
    /// A longer text as it is, to be read through.
    Listing { title: Text, text: String },
    /// A place for a file that somebody sent.
    OpenFile { label: Text, hint: Text },
    /// Parts that open on demand; `open` where they hold an answer.
    More { title: Text, open: bool, blocks: Vec<Block> },
}

/// One big choice of the welcome page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BigChoice {
    /// `real`, `practice` or `help`.
    pub kind: String,
    pub button: Button,
    /// What it means, where the button does not say it.
    pub text: Option<Text>,
    /// Where the person left off there.
    pub progress: Option<Text>,
}

/// One numbered instruction.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DoItem {
    /// The line, with exact labels between double asterisks.
    pub text: Text,
    /// What belongs under it: fields, values to copy, links.
    pub blocks: Vec<Block>,
}
