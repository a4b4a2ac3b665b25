//! The rehearsal: everything that Entra will do to a person, done for real to people who are made for it.
//!
//! `script` plays, `updates` holds the kinds of update, `compare` says whether there is what was sent, `finding` what a
//! deviation means, `journal` and `cleaning` leave nobody behind. Only root causes are reported; a server that answers
//! oddly and works is not blamed.

mod cleanup;
mod compare;
mod context;
mod disabling;
mod finding;
pub mod journal;
mod paging;
mod recorded_client;
mod sequence;
mod test_users;
mod updates;

use jiff::Timestamp;
use net::{ExposeSecret, Failure, NetworkSettings, RetryPolicy, SecretString};
use scim::Client;
use url::Url;

pub use journal::{Journal, Left, MemoryJournal};
pub use scim::entra::Dialect;
pub use test_users::TestUser;

use context::{Context, server_of};
use model::address::is_loopback;
use model::error_mapping;
use model::problem::{Problem, ProblemId};
use model::rehearsal::{RehearsalOutcome, StepResult};
use recorded_client::{RecordedClient, Stopped};

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

/// The people that a rehearsal may create, for the consent.
pub fn people(what: &Rehearsal) -> Vec<String> {
    let which = what.dialects.iter().flat_map(|dialect| match dialect {
        Dialect::Default => ["a", "m", "r"],
        Dialect::AadOptscim062020 => ["a2", "m2", "r2"],
    });
    which.map(|which| TestUser::new(&what.seed, which, &what.domain).user_name).collect()
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
    let client = client(what)?;
    match journal.claim() {
        Ok(true) => {}
        Ok(false) => return Ok(RehearsalOutcome::stopped(ProblemId::RehearsalElsewhere.into())),
        Err(error) => {
            let problem = Problem::new(ProblemId::ProgressNotSaved).with("detail", error.kind());
            return Ok(RehearsalOutcome::stopped(problem));
        }
    }
    // Who is not seen now is looked for again at the end.
    cleanup::clean(&client, journal, &server_of(what), now(), 1).await;
    let mut outcome = RehearsalOutcome::default();
    let mut strangers = Vec::new();
    for dialect in &what.dialects {
        let mut context = Context::new(what, &client, journal, now, *dialect);
        let mut played = sequence::play(&mut context).await;
        if played.is_ok() {
            let lines = journal.lines().unwrap_or_default();
            let ours: Vec<String> = journal::read(&lines).into_iter().map(|left| left.user_name).collect();
            match paging::strangers(&mut context, &ours).await {
                Ok(names) => strangers = names,
                Err(stopped) => played = Err(stopped),
            }
        }
        let findings = finding::roots(context.findings, &mut context.went);
        for (step, went) in context.went {
            let worse = |before: &StepResult| {
                matches!((before, &went), (StepResult::Well, _) | (_, StepResult::Found(_)))
            };
            if outcome.went.get(&step).is_none_or(worse) {
                outcome.went.insert(step, went);
            }
        }
        for finding in findings {
            if outcome.findings.iter().all(|known| known.problem.id != finding.problem.id) {
                outcome.findings.push(finding);
            }
        }
        outcome.unknown = context.unknown.into_iter().map(str::to_owned).collect();
        if let Err(Stopped(problem)) = played {
            outcome.stopped = Some(problem);
            break;
        }
    }
    outcome.findings.sort_by_key(|finding| finding.step);
    outcome.left_behind = cleanup::clean(&client, journal, &server_of(what), now(), cleanup::PASSES).await;
    outcome.left_behind.extend(strangers);
    outcome.requests = client.requests();
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
    Ok(cleanup::clean(&client(what)?, journal, &server_of(what), now(), cleanup::PASSES).await)
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
    error_mapping::failure(failure, base).problem
}

fn client(what: &Rehearsal) -> Result<RecordedClient, Failure> {
    let client = Client::new(&what.line, &what.base, what.token.clone())?
        .with_retry_policy(RetryPolicy::new(TRIES, what.per_second));
    Ok(RecordedClient::new(client, what.token.expose_secret(), what.line.limits.answer))
}

const TRIES: u32 = 3;
