//! The receipt's own part of the automatic way: how the job stands, what Entra wrote down, what was changed.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use model::entra::{ApplicationSnapshot, Change, LastRun, Logs, Progress, Receipt};
use model::{Problem, ProblemId, StepId, Text, id};

use crate::engine::{JobKind, State};
use crate::view::steps::automatic::{by_yourself, receipts};
use crate::view::steps::microsoft::{account, failure, going_on};
use crate::view::{Block, Button, ButtonAction, Pair, Tone, card};

/// On the receipt: how the job stands, what was changed, who is signed in.
pub(super) fn live(state: &State, now: Timestamp) -> Vec<Block> {
    let mut blocks = going_on(state, now);
    blocks.extend(failure(state));
    blocks.extend(job(state));
    if state.session.entra.user.is_some() {
        blocks.push(by_yourself(state));
    }
    blocks.extend(receipts(state, StepId::GoLive, now));
    blocks.extend(account(state, now));
    blocks
}

/// How the job stands, as Graph showed it last.
fn job(state: &State) -> Vec<Block> {
    let snapshot = state.session.entra.snapshot.as_ref();
    let Some(application) = snapshot.and_then(|snapshot| snapshot.application.as_ref()) else {
        return Vec::new();
    };
    let Some(job) = &application.job else { return Vec::new() };
    let mut blocks = Vec::new();
    if let Some(quarantine) = &job.quarantine {
        let problem = provisioning::quarantined(quarantine);
        // It is said once on a page.
        if !state.session.is_noticed(problem.id) {
            blocks.push(Block::Card(card::problem_card(state, &problem, Tone::Bad, &[])));
        }
    }
    let is_on = if job.is_started { id!("value-job-on") } else { id!("value-job-off") };
    let assigned = assigned(state, application);
    let mut rows = vec![
        Pair::words(id!("job-state"), Text::new(is_on)),
        Pair::plain(id!("job-assigned"), &assigned.to_string()),
    ];
    if let Some(LastRun { state, error }) = &job.last_run {
        let run = match error {
            Some(error) => Text::new(id!("value-job-run")).with("error", error),
            None => Text::new(id!("value-job-ran")),
        };
        let run = run.with("state", state);
        rows.push(Pair::words(id!("job-last-run"), run));
    } else if job.is_started {
        let (least, most) = first_cycle(u64::try_from(assigned).unwrap_or(u64::MAX));
        let text = Text::new(id!("value-job-first")).with("least", least).with("most", most);
        rows.push(Pair::words(id!("job-last-run"), text));
    }
    if let Some(Progress { total, done }) = job.progress {
        rows.push(Pair::words(
            id!("job-progress"),
            Text::new(id!("value-progress")).with("done", done).with("total", total),
        ));
    }
    if let Some(people) = job.people_in_step {
        rows.push(Pair::plain(id!("job-people"), &people.to_string()));
    }
    blocks.push(Block::Pairs { title: Text::new(id!("job-title")), rows });
    let is_looking = state.session.is_running(JobKind::Snapshot);
    blocks.push(Block::Buttons {
        buttons: vec![
            Button::new(id!("auto-look-again"), ButtonAction::LookAgain).busy(is_looking),
            Button::new(id!("auto-read-logs"), ButtonAction::ReadLogs),
        ],
    });
    match &state.session.entra.logs {
        None => {}
        Some(Logs::NeedLicence) => {
            let problem = Problem::new(ProblemId::LogsNeedLicence);
            blocks.push(Block::Card(card::problem_card(state, &problem, Tone::Note, &[])));
        }
        Some(Logs::Lines(lines)) if lines.is_empty() => {
            blocks.push(Block::Card(card::plain(Tone::Note, id!("logs-empty"), &[id!("logs-empty.text")])));
        }
        Some(Logs::Lines(lines)) => {
            blocks.push(Block::Heading { text: Text::new(id!("logs-heading")) });
            blocks.push(Block::List { items: lines.iter().take(LOG_LINES).map(log_line).collect() });
        }
    }
    blocks
}

/// Whether Graph has shown that a cycle came to its end.
pub(super) fn has_run(state: &State) -> bool {
    let application = state.session.entra.snapshot.as_ref().and_then(|seen| seen.application.as_ref());
    application.and_then(|application| application.job.as_ref()).is_some_and(|job| job.last_run.is_some())
}

/// How many people and groups are assigned. Graph shows the newest assignments a little later.
fn assigned(state: &State, application: &ApplicationSnapshot) -> usize {
    let seen = state.session.entra.snapshot.as_ref().map(|snapshot| snapshot.at);
    let is_new =
        |receipt: &&Receipt| receipt.undone.is_none() && seen.is_some_and(|seen| receipt.at + LAG > seen);
    let made = state.facts.entra.receipts.iter().filter(is_new).flat_map(|receipt| &receipt.changes);
    let made =
        made.filter_map(|change| if let Change::Assign(who) = change { Some(who.id.as_str()) } else { None });
    let shown = application.assigned.iter().map(|(_, who)| who.id.as_str());
    shown.chain(made).collect::<BTreeSet<_>>().len()
}

/// As long as Graph may take to show what was assigned.
const LAG: SignedDuration = SignedDuration::from_mins(5);

fn log_line(line: &graph::LogEntry) -> Text {
    let text = Text::new(id!("logs-line")).with("who", &line.who).with("action", &line.action);
    text.with("status", &line.status).with("code", line.code.as_deref().unwrap_or("–"))
}

/// How long a first cycle takes, in minutes: 0.01 to 0.08 for everybody in scope ("How long will it take to provision
/// users?"), and not less than the 20 minutes that small ones take as well.
fn first_cycle(objects: u64) -> (u64, u64) {
    ((objects / 100).max(20), (objects * 8 / 100).max(40))
}

/// As many lines of a log as one looks through.
const LOG_LINES: usize = 15;
