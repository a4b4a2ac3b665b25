//! The rehearsal: everything that Entra will do to a person, done for real to people who are made for it.
//!
//! `script` plays, `updates` holds the kinds of update, `compare` says whether there is what was sent, `finding` what a
//! deviation means, `journal` and `cleaning` leave nobody behind. Only root causes are reported; a server that answers
//! oddly and works is not blamed.

mod cast;
mod cleaning;
mod compare;
mod disabling;
mod finding;
pub mod journal;
mod paging;
mod script;
mod stage;
mod steps;
mod talk;
mod updates;

use std::collections::BTreeMap;

use jiff::Timestamp;
use net::{ExposeSecret, Failure, NetworkSettings, RetryPolicy, SecretString};
use scim::Client;
use serde::{Deserialize, Serialize};
use url::Url;

pub use cast::{PREFIX, TestPerson};
pub use finding::{Finding, Severity};
pub use journal::{Journal, Left, MemoryJournal};
pub use scim::entra::Dialect;
pub use stage::StepResult;
pub use steps::RehearsalStep;

use crate::input::address::is_loopback;
use crate::judge;
use crate::problem::{Problem, ProblemId};
use stage::{Stage, server_of};
use talk::{Stopped, Talk};

/// What a rehearsal needs.
#[derive(Debug, Clone)]
pub struct Rehearsal {
    /// How this computer gets out.
    pub line: NetworkSettings,
    /// The base address.
    pub base: Url,
    /// The token.
    pub token: SecretString,
    /// The domain of the test people's user names.
    pub domain: String,
    /// The role that is rehearsed, by its name.
    pub role: String,
    /// In which of Entra's dialects.
    pub dialects: Vec<Dialect>,
    /// At most so many requests a second; without it, as fast as the server answers.
    pub per_second: Option<f64>,
    /// Something random, from which the test people's names are made.
    pub seed: String,
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RehearsalOutcome {
    /// How each step went, in the order of the list. A step that is not there was not reached.
    pub went: BTreeMap<RehearsalStep, StepResult>,
    /// Root causes, in the order of the flow.
    pub findings: Vec<Finding>,
    /// Why it ended early.
    pub stopped: Option<Problem>,
    /// Attributes of which the server knows nothing, as it may; the paths of Entra's mapping.
    pub unknown: Vec<String>,
    /// Test people who are still there.
    pub left_behind: Vec<String>,
    /// How many requests were sent.
    pub requests: u32,
}

impl RehearsalOutcome {
    fn stopped(problem: Problem) -> Self {
        RehearsalOutcome { stopped: Some(problem), ..RehearsalOutcome::default() }
    }
}

/// The people that a rehearsal may create, for the consent.
pub fn people(what: &Rehearsal) -> Vec<String> {
    let which = what.dialects.iter().flat_map(|dialect| match dialect {
        Dialect::Default => ["a", "m", "r"],
        Dialect::AadOptscim062020 => ["a2", "m2", "r2"],
    });
    which.map(|which| TestPerson::new(&what.seed, which, &what.domain).user_name).collect()
}

/// Rehearses. First whoever an earlier rehearsal left behind is removed; in the end everybody of this one.
///
/// # Errors
/// A [`Failure`] where no client can be made.
pub async fn rehearse(
    what: &Rehearsal,
    journal: &dyn Journal,
    now: &(dyn Fn() -> Timestamp + Sync),
) -> Result<RehearsalOutcome, Failure> {
    let talk = talk(what)?;
    match journal.claim() {
        Ok(true) => {}
        Ok(false) => return Ok(RehearsalOutcome::stopped(ProblemId::RehearsalElsewhere.into())),
        Err(error) => {
            let problem = Problem::new(ProblemId::ProgressNotSaved).with("detail", error.kind());
            return Ok(RehearsalOutcome::stopped(problem));
        }
    }
    // Who is not seen now is looked for again at the end.
    cleaning::clean(&talk, journal, &server_of(what), now(), 1).await;
    let mut outcome = RehearsalOutcome::default();
    let mut strangers = Vec::new();
    for dialect in &what.dialects {
        let mut stage = Stage::new(what, &talk, journal, now, *dialect);
        let mut played = script::play(&mut stage).await;
        if played.is_ok() {
            let lines = journal.lines().unwrap_or_default();
            let ours: Vec<String> = journal::read(&lines).into_iter().map(|left| left.user_name).collect();
            match paging::strangers(&mut stage, &ours).await {
                Ok(names) => strangers = names,
                Err(stopped) => played = Err(stopped),
            }
        }
        let findings = finding::roots(stage.findings, &mut stage.went);
        for (step, went) in stage.went {
            let worse = |before: &StepResult| matches!((before, &went), (StepResult::Well, _) | (_, StepResult::Found(_)));
            if outcome.went.get(&step).is_none_or(worse) {
                outcome.went.insert(step, went);
            }
        }
        for finding in findings {
            if outcome.findings.iter().all(|known| known.problem.id != finding.problem.id) {
                outcome.findings.push(finding);
            }
        }
        outcome.unknown = stage.unknown.into_iter().map(str::to_owned).collect();
        if let Err(Stopped(problem)) = played {
            outcome.stopped = Some(problem);
            break;
        }
    }
    outcome.findings.sort_by_key(|finding| finding.step);
    outcome.left_behind = cleaning::clean(&talk, journal, &server_of(what), now(), cleaning::PASSES).await;
    outcome.left_behind.extend(strangers);
    outcome.requests = talk.requests();
    Ok(outcome)
}

/// Ends a rehearsal in the middle: removes whoever it made. What it found so far is not kept.
///
/// # Errors
/// A [`Failure`] where no client can be made.
pub async fn interrupted(
    what: &Rehearsal,
    journal: &dyn Journal,
    now: &(dyn Fn() -> Timestamp + Sync),
) -> Result<RehearsalOutcome, Failure> {
    let left_behind = clean_up(what, journal, now).await?;
    Ok(RehearsalOutcome { left_behind, ..RehearsalOutcome::stopped(ProblemId::CheckCancelled.into()) })
}

/// Removes whoever earlier rehearsals left behind on this server. Returns who is still there.
///
/// # Errors
/// A [`Failure`] where no client can be made.
pub async fn clean_up(
    what: &Rehearsal,
    journal: &dyn Journal,
    now: &(dyn Fn() -> Timestamp + Sync),
) -> Result<Vec<String>, Failure> {
    Ok(cleaning::clean(&talk(what)?, journal, &server_of(what), now(), cleaning::PASSES).await)
}

/// Requests a second where nothing else is said: gentle on real hosts, without limit on this computer itself.
pub fn usual_rate(base: &Url) -> Option<f64> {
    (!is_loopback(base)).then_some(5.0)
}

/// Who may still be on this server by the journal, without asking it.
pub fn left_on(base: &Url, journal: &dyn Journal) -> Vec<String> {
    let server = scim::tenant_url_without_query(base).to_string();
    let lines = journal.lines().unwrap_or_default();
    journal::read(&lines)
        .into_iter()
        .filter(|left| left.server == server)
        .map(|left| left.user_name)
        .collect()
}

/// What it means that no client can be made.
pub fn could_not_begin(failure: &Failure, base: &Url) -> Problem {
    judge::failure(failure, base).problem
}

fn talk(what: &Rehearsal) -> Result<Talk, Failure> {
    let client = Client::new(&what.line, &what.base, what.token.clone())?
        .with_retry_policy(RetryPolicy::new(TRIES, what.per_second));
    Ok(Talk::new(client, what.token.expose_secret(), what.line.limits.answer))
}

const TRIES: u32 = 3;
