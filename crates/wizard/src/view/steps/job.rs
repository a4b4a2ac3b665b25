//! The receipt's own part of the automatic way: how the job stands, what Entra wrote down, what was changed.

use std::collections::BTreeSet;

use explain::explain;
use jiff::{SignedDuration, Timestamp};
use model::entra::{ApplicationSnapshot, Change, LastRun, Logs, Progress, Receipt};
use model::{CheckId, Problem, ProblemId, StepId, Text, id};

use crate::engine::{JobKind, State};
use crate::view::steps::automatic::{by_yourself, receipts};
use crate::view::steps::microsoft::{account, failure, going_on};
use crate::view::texts::clock;
use crate::view::{Block, Button, ButtonAction, Pair, Tone, card};

/// On the receipt: how the job stands, what was changed, who is signed in.
pub(super) fn live(state: &State, now: Timestamp) -> Vec<Block> {
    let mut blocks = going_on(state, now);
    let of_logs = [ProblemId::LogsNeedPermission, ProblemId::LogsNeedLicence];
    let failed = state.session.entra.failure.as_ref();
    let is_of_logs = failed.is_some_and(|(problem, _)| of_logs.contains(&problem.id));
    if !is_of_logs {
        blocks.extend(failure(state));
    }
    blocks.extend(job(state, now));
    // Below the button that asked for them.
    if is_of_logs {
        blocks.extend(failure(state));
    }
    if state.session.entra.user.is_some() {
        blocks.push(by_yourself(state));
    }
    blocks.extend(receipts(state, StepId::GoLive, now));
    blocks.extend(account(state, now));
    blocks
}

/// How the job stands, as Graph showed it last.
fn job(state: &State, now: Timestamp) -> Vec<Block> {
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
    if let Some(last) = &job.last_run {
        rows.push(Pair::words(id!("job-last-run"), last_run(state, last, now)));
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
            blocks.push(Block::List {
                items: lines.iter().take(LOG_LINES).map(|line| log_line(state, line, now)).collect(),
            });
        }
    }
    blocks
}

/// Whether nobody may be sent: provisioning may be off, or Graph shows a quarantine.
pub(super) fn is_stopped(state: &State) -> bool {
    !state.facts.is_green(CheckId::Started) || is_in_quarantine(state)
}

/// Whether Graph shows a quarantine: after too many failures or deletions, Entra sends nobody.
pub(super) fn is_in_quarantine(state: &State) -> bool {
    state.seen_job().is_some_and(|job| job.quarantine.is_some())
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

/// How the last cycle ended, and when it began.
fn last_run(state: &State, last: &LastRun, now: Timestamp) -> Text {
    let when = last.began.parse().map_or_else(|_| last.began.clone(), |at| clock(at, now, state));
    let text = |id: &str| Text::new(id).with("when", if when.is_empty() { "–" } else { when.as_str() });
    match (last.state.as_str(), &last.error) {
        ("Succeeded", None) => text(id!("value-job-succeeded")),
        ("EntryLevelErrors", None) => text(id!("value-job-some-failed")),
        (other, Some(error)) => text(id!("value-job-run")).with("state", other).with("error", error),
        (other, None) => text(id!("value-job-ran")).with("state", other),
    }
}

/// When, who, what was done, how it went, and what the reason means where it did not go well.
fn log_line(state: &State, line: &graph::LogEntry, now: Timestamp) -> Text {
    let action = match line.action.as_str() {
        "create" => id!("logs-create"),
        "update" => id!("logs-update"),
        "disable" => id!("logs-disable"),
        "delete" | "stageddelete" => id!("logs-delete"),
        _ => id!("logs-other"),
    };
    let status = match line.status.as_str() {
        "success" => id!("logs-success"),
        "failure" => id!("logs-failure"),
        "skipped" => id!("logs-skipped"),
        "warning" => id!("logs-warning"),
        _ => id!("logs-unknown"),
    };
    let when = line.when.parse().map_or_else(|_| line.when.clone(), |at| clock(at, now, state));
    let text = |id: &str| {
        let text = Text::new(id).with("when", when.as_str()).with("who", &line.who);
        text.with("action-id", action).with("status-id", status)
    };
    let reason = [line.code.as_deref(), line.reason.as_deref()].into_iter().flatten().collect::<Vec<_>>();
    match explain(&reason.join(": ")).best() {
        Some(problem) if line.status != "success" => {
            text(id!("logs-line.explained")).with("title-id", format!("problem-{}", problem.id.as_str()))
        }
        _ => match &line.code {
            Some(code) if line.status != "success" => text(id!("logs-line.code")).with("code", code),
            _ => text(id!("logs-line")),
        },
    }
}

/// How long a first cycle takes, in minutes: 0.01 to 0.08 for everybody in scope ("How long will it take to provision
/// users?"), and not less than the 20 minutes that small ones take as well.
fn first_cycle(objects: u64) -> (u64, u64) {
    ((objects / 100).max(20), (objects * 8 / 100).max(40))
}

/// As many lines of a log as one looks through.
const LOG_LINES: usize = 15;
