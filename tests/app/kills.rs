//! A kill at any moment loses at most the last action: tried on the real program with `kill -9`, and byte by byte with a
//! disk that dies in the middle of a save.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::Timestamp;
use model::facts::Facts;
use model::flow::{CheckId, Field, StepId};
use model::store::{Document, Slot, SlotContent, judge};
use net::{NetworkSettings, SecretString};
use rehearsal::{Journal, MemoryJournal};
use serde_json::Value;
use wizard::command::{SaveToken, WizardCommand};
use wizard::engine::Environment;
use wizard::runner::{Dependencies, Runner};
use wizard::storage::{KeyringError, Storage};
use wizard::view::ButtonAction;

use crate::clipboard::Board;
use crate::promise::{attempts, held};

use crate::serve::{Serve, kept_in};
use crate::wait::pause;

#[test]
fn fifty_kills_at_random_moments_lose_at_most_the_action_in_flight() {
    let seed = std::env::var("SCIM_TEST_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or_else(|| uuid::Uuid::new_v4().as_u64_pair().0);
    println!("the moments of the kills come from SCIM_TEST_SEED={seed}");
    let mut random = Random(seed);
    let home = tempfile::tempdir().unwrap();
    let mut known = Known::default();
    let (mut in_flight_kept, mut in_flight_lost, mut answered) = (0, 0, 0);
    let kills = attempts(50, 200);
    for kill in 0..kills {
        let serve = Serve::start(home.path(), &[], &[]);
        let started = std::time::Instant::now();
        let opened = serve.act(serde_json::json!({ "do": "choose-mode", "practice": false }));
        // A machine that is busy answers later: the kills then come later too, or nothing would be done before them.
        let longest = u64::try_from(started.elapsed().as_micros()).unwrap_or(0).saturating_mul(8);
        let longest = longest.max(attempts(25_000, 6_000_000) as u64);
        assert_eq!(opened["page"]["id"], known.at.as_str(), "kill {kill}: reopened on another page");
        if known.at == StepId::Before {
            let shown = shown(&opened, "email-domains").unwrap_or_default();
            let kept = known.answers.get(&Field::EmailDomains).cloned().unwrap_or_default();
            assert_eq!(shown, kept, "kill {kill}: the screen shows something else than what was kept");
        }
        no_file_is_damaged(home.path(), kill);

        let killer = serve.killer();
        let moment = Duration::from_micros(random.below(longest));
        let killing = std::thread::spawn(move || {
            pause(moment);
            killer();
        });
        let mut next = known.clone();
        loop {
            let action = script(&known, &mut random);
            next.take(&action);
            match serve.act_text(&serde_json::to_value(&action).unwrap()) {
                Ok(_) => {
                    answered += 1;
                    known = next.clone();
                }
                Err(_) => break,
            }
        }
        killing.join().unwrap();
        let said = serve.kill();
        assert!(!said.contains("panicked"), "kill {kill}: {said}");

        let facts = newest(home.path()).unwrap_or_default();
        if known.is_in(&facts) {
            in_flight_lost += 1;
        } else {
            assert!(
                next.is_in(&facts),
                "kill {kill} of SCIM_TEST_SEED={seed}: answered {known:#?}, in flight {next:#?}, kept {facts:#?}"
            );
            in_flight_kept += 1;
            known = next;
        }
    }
    println!(
        "{answered} actions answered; of those in flight, {in_flight_kept} kept and {in_flight_lost} lost"
    );
    assert!(answered > kills, "the kills came before anything was done");
    held("last-action", &[(kills, "kills"), (answered, "answered actions")]);
}

/// What was answered so far, as it has to be found again.
#[derive(Clone, Debug)]
struct Known {
    answers: BTreeMap<Field, String>,
    said: BTreeMap<CheckId, bool>,
    at: StepId,
    count: u32,
}

impl Default for Known {
    fn default() -> Self {
        Known { answers: BTreeMap::new(), said: BTreeMap::new(), at: StepId::Before, count: 0 }
    }
}

impl Known {
    fn take(&mut self, action: &ButtonAction) {
        self.count += 1;
        match action {
            ButtonAction::Answer { field, value } => drop(self.answers.insert(*field, value.clone())),
            ButtonAction::Confirm { check, .. } => drop(self.said.insert(*check, true)),
            ButtonAction::Withdraw { check } => drop(self.said.insert(*check, false)),
            ButtonAction::Next => self.at = StepId::TurnOnScim,
            ButtonAction::Back => self.at = StepId::Before,
            other => panic!("not in the script: {other:?}"),
        }
    }

    fn is_in(&self, facts: &Facts) -> bool {
        facts.at == self.at
            && BTreeMap::from(facts.answers.clone()) == self.answers
            && self.said.iter().all(|(check, said)| facts.outcomes.contains_key(check) == *said)
    }
}

/// The next thing that a person does: types into one of several fields, gives or takes back a word, turns the page.
fn script(known: &Known, random: &mut Random) -> ButtonAction {
    let count = known.count;
    let check = CheckId::ApplicationCreated;
    match (random.below(8), known.at) {
        (0, StepId::Before) if known.answers.contains_key(&Field::EmailDomains) => ButtonAction::Next,
        (0, StepId::TurnOnScim) => ButtonAction::Back,
        (1, _) if known.said.get(&check) == Some(&true) => ButtonAction::Withdraw { check },
        (1, _) => ButtonAction::Confirm { check, go_on: false },
        (2, _) => {
            ButtonAction::Answer { field: Field::TodaysAdmins, value: format!("{count}\n").repeat(400) }
        }
        (3, _) => ButtonAction::Answer { field: Field::PilotUpn, value: format!("ada{count}@contoso.com") },
        (4, _) => ButtonAction::Answer {
            field: Field::EntraTestMessage,
            value: format!("Fehler Nr. {count} “ä”"),
        },
        (5, _) => ButtonAction::Answer { field: Field::RoleName, value: format!("Role {count}") },
        _ => ButtonAction::Answer { field: Field::EmailDomains, value: format!("contoso{count}.com") },
    }
}

/// What is kept: each slot is whole or not there.
pub fn newest(home: &Path) -> Option<Facts> {
    let slots = Slot::BOTH.map(|slot| std::fs::read(kept_in(home).join(slot.file_name())).ok());
    slots
        .map(|bytes| judge(bytes.as_deref()))
        .into_iter()
        .filter_map(|slot| match slot {
            SlotContent::Whole(document) => Some(*document),
            SlotContent::Empty => None,
            other => panic!("a slot is neither whole nor missing: {other:?}"),
        })
        .max_by_key(|(sequence, _)| *sequence)
        .map(|(_, facts)| facts)
}

/// A slot is replaced in one step, so no kill leaves one that the next start would set aside.
fn no_file_is_damaged(home: &Path, kill: usize) {
    let names: Vec<String> = match std::fs::read_dir(kept_in(home)) {
        Ok(entries) => entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect(),
        Err(_) => Vec::new(),
    };
    assert!(!names.iter().any(|name| name.contains(".damaged-")), "kill {kill}: {names:?}");
}

fn shown(view: &Value, field: &str) -> Option<String> {
    match view {
        Value::Object(members) if members.get("field").is_some_and(|found| found == field) => {
            members.get("value")?.as_str().map(str::to_owned)
        }
        Value::Object(members) => members.values().find_map(|member| shown(member, field)),
        Value::Array(items) => items.iter().find_map(|item| shown(item, field)),
        _ => None,
    }
}

/// The same numbers for the same seed (splitmix64).
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

#[test]
fn a_save_that_dies_at_any_byte_loses_at_most_the_action_that_it_was_for() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let answer = |field, value: &str| Step::Command(WizardCommand::Answer { field, value: value.to_owned() });
    let check = CheckId::ApplicationCreated;
    let journey = [
        answer(Field::EmailDomains, "contoso.com"),
        Step::Command(WizardCommand::Next),
        answer(Field::Address, "https://app.trelica.com/scim/v2/"),
        Step::Token,
        answer(Field::EntraTestMessage, "“ä” \u{1f600}"),
        Step::Command(WizardCommand::Confirm { check, go_on: false }),
        Step::Command(WizardCommand::Back),
    ];
    let token = Arc::new(Mutex::new(None));
    let mut slots = Slots::new();
    let mut bytes_tried = 0;
    for step in &journey {
        let before = read(&slots);
        let whole = Arc::new(Disk::new(slots.clone(), usize::MAX, &token));
        step.take(&open(&whole, &runtime));
        let after = whole.slots.lock().unwrap().clone();
        let done = read(&after);
        assert_ne!(before, done, "{step:?} changed nothing, so its save proves nothing");

        let length = slots_differ(&slots, &after);
        for written in 0..length {
            let dying = Arc::new(Disk::new(slots.clone(), written, &token));
            step.take(&open(&dying, &runtime));
            let left = dying.slots.lock().unwrap().clone();

            // The next start: what was cut short is set aside, and everything before the action is there.
            let again = Arc::new(Disk::new(left, usize::MAX, &token));
            open(&again, &runtime);
            assert_eq!(read(&again.slots.lock().unwrap()), before, "{step:?}, dead after {written} bytes");
            let aside = again.aside.lock().unwrap().len();
            assert_eq!(aside, 1, "{step:?}, dead after {written} bytes: what was cut short is kept");
            bytes_tried += 1;
        }
        slots = after;
    }
    held("saved", &[(bytes_tried, "saves cut short")]);
}

/// Whatever stands in the newer slot: the older one is used, and what is damaged is kept.
#[test]
fn a_damaged_slot_never_takes_the_other_with_it() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let token = Arc::new(Mutex::new(None));
    let disk = Arc::new(Disk::new(Slots::new(), usize::MAX, &token));
    let runner = open(&disk, &runtime);
    for value in ["contoso.com", "contoso.com, fabrikam.com", "contoso.com, fabrikam.com, c.example"] {
        runner.act(WizardCommand::Answer { field: Field::EmailDomains, value: value.to_owned() });
    }
    let slots = disk.slots.lock().unwrap().clone();
    let newest = read(&slots).unwrap();
    let (slot, bytes) = slots
        .iter()
        .find(|(_, bytes)| read(&Slots::from([(Slot::A, (*bytes).clone())])) == Some(newest.clone()))
        .unwrap();
    let older = read(
        &slots
            .iter()
            .filter(|(other, _)| *other != slot)
            .map(|(slot, bytes)| (*slot, bytes.clone()))
            .collect(),
    )
    .unwrap();
    let mut random = Random(7);
    let (flips, chance) = (attempts(200, 2000), attempts(6, 60));
    let special: [&[u8]; 6] = [b"", b"{}", b"null", b"\xff\xfe", b"[[[[[[[[", b"{\"facts\":\"{}\"}"];
    let mut damaged: Vec<Vec<u8>> = special.iter().map(|bytes| bytes.to_vec()).collect();
    for _ in 0..flips {
        let mut flipped = bytes.clone();
        let at = usize::try_from(random.below(flipped.len() as u64)).unwrap();
        flipped[at] ^= 1 << random.below(8);
        damaged.push(flipped);
    }
    for _ in 0..chance {
        damaged.push((0..random.below(3000)).map(|_| u8::try_from(random.below(256)).unwrap()).collect());
    }
    for bytes in damaged {
        let left = slots
            .iter()
            .map(|(other, kept)| (*other, if other == slot { bytes.clone() } else { kept.clone() }))
            .collect();
        let again = Arc::new(Disk::new(left, usize::MAX, &token));
        open(&again, &runtime);
        let found = read(&again.slots.lock().unwrap()).unwrap();
        let is_kept = !again.aside.lock().unwrap().is_empty();
        assert!(found == newest || (found == older && is_kept), "{}", String::from_utf8_lossy(&bytes));
    }
    held("saved", &[(flips, "flipped bits"), (chance, "random files"), (special.len(), "special files")]);
}

/// A step of the journey.
#[derive(Debug)]
enum Step {
    Command(WizardCommand),
    Token,
}

impl Step {
    fn take(&self, runner: &Runner) {
        match self {
            Step::Command(command) => runner.act(command.clone()),
            Step::Token => runner
                .save_token(SaveToken { value: "a-token-of-enough-letters".into(), session_only: false }),
        };
    }
}

/// How many bytes the slot has that the action wrote.
fn slots_differ(before: &Slots, after: &Slots) -> usize {
    let written = after.iter().find(|(slot, bytes)| before.get(slot) != Some(bytes));
    written.map_or(0, |(_, bytes)| bytes.len())
}

/// What a start would make of these slots; times are left out, because each run has its own.
fn read(slots: &Slots) -> Option<(u64, Facts)> {
    Slot::BOTH
        .into_iter()
        .filter_map(|slot| match judge(slots.get(&slot).map(Vec::as_slice)) {
            SlotContent::Whole(document) => Some(*document),
            _ => None,
        })
        .max_by_key(|(sequence, _)| *sequence)
}

fn open(disk: &Arc<Disk>, runtime: &tokio::runtime::Runtime) -> Runner {
    let has_token = read(&disk.slots.lock().unwrap()).is_some_and(|(_, facts)| facts.token.is_there);
    let dependencies = Dependencies {
        // Each run writes as many bytes as the one before.
        host: Arc::new(Board::stopped_at(Timestamp::UNIX_EPOCH)),
        storage: disk.clone(),
        network: NetworkSettings::default(),
        environment: Environment::default(),
    };
    let (sender, opened) = std::sync::mpsc::channel();
    let runner = Runner::start(dependencies, runtime.handle().clone(), move || {
        // Only the first change is waited for.
        let _ = sender.send(());
    });
    if has_token {
        opened.recv_timeout(Duration::from_secs(20)).expect("it never looked the token up");
    }
    runner
}

type Slots = BTreeMap<Slot, Vec<u8>>;

/// Two slots, of which a save writes some bytes and then dies.
struct Disk {
    slots: Mutex<Slots>,
    aside: Mutex<Vec<Vec<u8>>>,
    bytes: usize,
    token: Arc<Mutex<Option<SecretString>>>,
}

impl Disk {
    fn new(slots: Slots, bytes: usize, token: &Arc<Mutex<Option<SecretString>>>) -> Disk {
        Disk { slots: Mutex::new(slots), aside: Mutex::default(), bytes, token: Arc::clone(token) }
    }
}

impl Storage for Disk {
    fn claim(&self) -> io::Result<bool> {
        Ok(true)
    }

    fn read_slot(&self, slot: Slot) -> io::Result<Option<Vec<u8>>> {
        Ok(self.slots.lock().unwrap().get(&slot).cloned())
    }

    fn write_slot(&self, slot: Slot, document: &Document) -> io::Result<()> {
        let bytes = serde_json::to_vec(document)?;
        let written = bytes.get(..self.bytes);
        self.slots.lock().unwrap().insert(slot, written.unwrap_or(&bytes).to_vec());
        written.map_or(Ok(()), |_| Err(io::ErrorKind::BrokenPipe.into()))
    }

    fn set_aside(&self, slot: Slot) -> io::Result<()> {
        let moved = self.slots.lock().unwrap().remove(&slot);
        self.aside.lock().unwrap().extend(moved);
        Ok(())
    }

    fn remove(&self) -> io::Result<()> {
        self.slots.lock().unwrap().clear();
        Ok(())
    }

    fn journal(&self) -> Arc<dyn Journal> {
        Arc::new(MemoryJournal::default())
    }

    fn report_key(&self) -> io::Result<support::redact::Key> {
        Ok([7; 32])
    }

    fn keep_token(&self, token: &SecretString) -> Result<(), KeyringError> {
        *self.token.lock().unwrap() = Some(token.clone());
        Ok(())
    }

    fn token(&self) -> Result<Option<SecretString>, KeyringError> {
        Ok(self.token.lock().unwrap().clone())
    }

    fn forget_token(&self) -> Result<(), KeyringError> {
        *self.token.lock().unwrap() = None;
        Ok(())
    }

    fn keeps_token(&self) -> bool {
        true
    }
}
