//! All calls into the product. The tests themselves use only JSON: the actions that a window sends, the screens that it gets,
//! and the documents on disk. After a restructuring, only this file and `situations` need changes.

use std::path::Path;
use std::sync::Arc;

use host::{App, Start};
use jiff::Timestamp;
use model::check::Verdict;
use model::entra::Change;
use model::facts::Facts;
use model::flow::{CheckId, Field, StepId};
use model::store;
use model::store::SlotContent;
use model::tidied::Tidied;
use net::SecretString;
use rehearsal::journal;
use serde_json::{Value, json};
use support::case::{ComputerInfo, archive};
use support::handover;
use tokio::runtime::{Builder, Runtime};
use wizard::case;
use wizard::command::Command;
use wizard::engine::State;
use wizard::storage::Storage;
use wizard::view::View;

use crate::clipboard::Board;
use crate::storage::Files;

/// The program, running on a folder. Dropping it is like killing it: nothing is saved at the end.
pub struct Program {
    wizard: App,
    _runtime: Runtime,
}

impl Program {
    /// Opens the real set-up with this token in the keyring. Nothing drives the runtime, so no network request is ever
    /// sent and the screen stays as it is right after opening.
    pub fn open(home: &Path, token: Option<&str>) -> Program {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let program = Program::at_first_page(home, token, runtime);
        program.act(json!({ "do": "choose-mode", "practice": false }));
        program
    }

    /// Opens the first page on a runtime that runs, as practice mode needs.
    pub fn start(home: &Path) -> Program {
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        Program::at_first_page(home, None, runtime)
    }

    fn at_first_page(home: &Path, token: Option<&str>, runtime: Runtime) -> Program {
        let storage = Files::new(home);
        if let Some(token) = token {
            storage.keep_token(&SecretString::from(token)).unwrap();
        }
        let host = Arc::new(Board::default());
        let wizard = App::start(runtime.handle().clone(), host, storage, Start::Ask, |_| {});
        Program { wizard, _runtime: runtime }
    }

    /// The current screen.
    pub fn view(&self) -> Value {
        json_of(&self.wizard.view())
    }

    /// Performs an action and returns the screen after it.
    pub fn act(&self, action: Value) -> Value {
        let action: Command = serde_json::from_value(action).unwrap();
        json_of(&self.wizard.act(action))
    }

    /// Enters an answer.
    pub fn answer(&self, field: &str, value: &str) -> Value {
        self.act(json!({ "do": "answer", "field": field, "value": value }))
    }
}

fn json_of(view: &View) -> Value {
    serde_json::to_value(view).unwrap()
}

/// The test users that a journal names, each with server, user name, IDs and time.
pub fn left(lines: &str) -> Value {
    let left = journal::read(lines).into_iter();
    left.map(|one| json!({ "server": one.server, "user_name": one.user_name, "ids": one.ids, "at": one.at }))
        .collect()
}

/// The bytes of a slot.
pub fn document(facts: &Facts, sequence: u64) -> Vec<u8> {
    serde_json::to_vec(&store::encode(facts, sequence)).unwrap()
}

/// Whether a slot with these facts is read back as it was written. Evidence is not stored.
pub fn is_read_back(facts: &Facts) -> bool {
    let mut stored = facts.clone();
    stored.outcomes.values_mut().for_each(|outcome| outcome.proof.clear());
    store::judge(Some(&document(facts, 1))) == SlotContent::Whole(Box::new((1, stored)))
}

/// The bytes of a case report.
pub fn report(state: &State, now: Timestamp) -> Vec<u8> {
    let desk = ComputerInfo { system: "linux x86_64".to_owned(), locale: "en_IE".to_owned() };
    let (case, manifest) = case::make(state, desk, [5; 32], now).unwrap();
    archive::pack(&case, &manifest, &case::pages(&case, &manifest)).unwrap()
}

/// What is in a case report.
pub fn contents_of_report(report: &[u8]) -> Value {
    serde_json::to_value(archive::unpack(report).unwrap()).unwrap()
}

/// The words that confirm a hand-over file.
pub fn words(file: &[u8]) -> String {
    handover::read(file).unwrap().words().to_owned()
}

/// The host and port that whoever takes a hand-over file over is asked about.
pub fn asked_host(file: &[u8]) -> Option<String> {
    let address = handover::read(file).unwrap().address()?;
    (!address.is_known()).then(|| address.authority())
}

/// All IDs of a closed list.
pub fn every(list: &str) -> Vec<&'static str> {
    match list {
        "steps" => StepId::ALL.iter().map(|id| id.as_str()).collect(),
        "fields" => Field::ALL.iter().map(|id| id.as_str()).collect(),
        "checks" => CheckId::ALL.iter().map(|id| id.as_str()).collect(),
        "tidied" => Tidied::ALL.iter().map(|id| id.as_str()).collect(),
        "verdicts" => ["passed", "warned", "failed", "could-not-check", "not-checked", "confirmed"].into(),
        "changes" => [
            "create-application",
            "test-connection",
            "create-job",
            "save-connection",
            "copy-groups",
            "map-role",
            "map-user-name",
            "assign",
            "provision",
            "start",
            "restart",
            "pause",
            "unassign",
            "remove-job",
            "remove-application",
        ]
        .into(),
        other => panic!("no list of {other}"),
    }
}

/// Fails to compile when a variant is added, so that `every` is kept complete.
const _: fn(&Verdict, &Change) = |verdict, change| {
    match verdict {
        Verdict::Passed | Verdict::Warned(_) | Verdict::Failed(_) => {}
        Verdict::CouldNotCheck(_) | Verdict::NotChecked | Verdict::Confirmed => {}
    }
    match change {
        Change::CreateApplication { .. } | Change::TestConnection { .. } | Change::CreateJob => {}
        Change::SaveConnection { .. } | Change::CopyGroups { .. } | Change::MapRole { .. } => {}
        Change::MapUserName { .. } | Change::Assign(_) | Change::Provision(_) | Change::Start => {}
        Change::Restart | Change::Pause | Change::Unassign(_) | Change::RemoveJob => {}
        Change::RemoveApplication { .. } => {}
    }
};
