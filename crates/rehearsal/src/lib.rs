//! The rehearsal: everything that Entra will do to a user, done for real to test users who are removed again.
//!
//! [`rehearse`] runs the steps of `sequence` in each dialect. `steps` observe deviations, of which `root_causes` leaves
//! those that do not follow from another. `journal` and `cleanup` make sure that nobody is left behind. A server that
//! answers oddly and works is not blamed.

mod attributes;
mod cleanup;
mod compare;
mod config;
mod context;
mod creation;
mod deviation;
pub mod journal;
mod paging;
mod patch;
mod recorded_client;
mod repeat;
mod results;
mod root_causes;
mod sequence;
mod steps;
mod test_users;
mod update;

use std::time::Duration;

use jiff::Timestamp;
use net::{ExposeSecret, Failure, RetryPolicy};
use scim::Client;
use url::Url;

pub use config::{A_SECOND, Rehearsal, default_rate};
pub use journal::{Journal, MemoryJournal};
pub use scim::entra::Dialect;

use context::Context;
use journal::ServerJournal;
use model::error_mapping;
use model::problem::{Param, Problem, ProblemId};
use model::rehearsal::{RehearsalOutcome, StepResult};
use recorded_client::{Aborted, RecordedClient};
use results::Results;

/// Rehearses. Test users whom an earlier rehearsal left behind are removed first, those of this one in the end.
pub async fn rehearse(
    rehearsal: &Rehearsal,
    journal: &dyn Journal,
    now: &(dyn Fn() -> Timestamp + Sync),
) -> Result<RehearsalOutcome, Failure> {
    let client = client(rehearsal)?;
    // Whom a journal that can't be read names could not be removed.
    match journal.claim().and_then(|is_ours| journal.lines().map(|_| is_ours)) {
        Ok(true) => {}
        Ok(false) => return Ok(RehearsalOutcome::stopped(ProblemId::RehearsalElsewhere.into())),
        Err(error) => {
            let problem = Problem::new(ProblemId::ProgressNotSaved).with(Param::Detail, error.kind());
            return Ok(RehearsalOutcome::stopped(problem));
        }
    }
    let journal = ServerJournal::new(journal, rehearsal.server());
    // Users who do not show now are looked for again at the end.
    cleanup::clean_up(&client, &journal, now(), 1).await;
    let mut outcome = RehearsalOutcome::default();
    let mut not_ours = Vec::new();
    for dialect in &rehearsal.dialects {
        let mut context = Context::new(rehearsal, &client, &journal, now, *dialect);
        let mut ended = sequence::run(&mut context).await;
        if ended.is_ok() {
            let ours: Vec<String> =
                journal.remaining_anywhere().into_iter().map(|user| user.user_name).collect();
            match paging::strangers(&mut context, &ours).await {
                Ok(names) => not_ours = names,
                Err(aborted) => ended = Err(aborted),
            }
        }
        outcome.unknown = context.unknown.iter().map(|attribute| attribute.path.to_owned()).collect();
        add(&mut outcome, root_causes::root_causes(context.results), &client);
        if let Err(Aborted(problem)) = ended {
            outcome.stopped = Some(problem);
            break;
        }
    }
    outcome.findings.sort_by_key(|finding| finding.step);
    outcome.left_behind = cleanup::clean_up(&client, &journal, now(), cleanup::PASSES).await;
    outcome.left_behind.extend(not_ours);
    outcome.requests = client.requests();
    Ok(outcome)
}

/// Adds the results in one dialect to those in the dialects before: of each step the worse one, of each problem the first.
fn add(outcome: &mut RehearsalOutcome, results: Results, client: &RecordedClient) {
    for (step, result) in results.steps {
        let is_worse = |before: &StepResult| {
            matches!((before, &result), (StepResult::Passed, _) | (_, StepResult::Found(_)))
        };
        if outcome.results.get(&step).is_none_or(is_worse) {
            outcome.results.insert(step, result);
        }
    }
    for observed in results.observed {
        let finding = observed.into_finding(|text| client.masked(text));
        if outcome.findings.iter().all(|known| known.problem.id != finding.problem.id) {
            outcome.findings.push(finding);
        }
    }
}

/// Ends a rehearsal that was cancelled: removes its test users. What it found is not kept.
pub async fn interrupted(
    rehearsal: &Rehearsal,
    journal: &dyn Journal,
    now: &(dyn Fn() -> Timestamp + Sync),
) -> Result<RehearsalOutcome, Failure> {
    let left_behind = clean_up(rehearsal, journal, now).await?;
    Ok(RehearsalOutcome { left_behind, ..RehearsalOutcome::stopped(ProblemId::CheckCancelled.into()) })
}

/// Removes the test users whom earlier rehearsals left behind on this server. Returns the user names of those who are still
/// there.
pub async fn clean_up(
    rehearsal: &Rehearsal,
    journal: &dyn Journal,
    now: &(dyn Fn() -> Timestamp + Sync),
) -> Result<Vec<String>, Failure> {
    let journal = ServerJournal::new(journal, rehearsal.server());
    Ok(cleanup::clean_up(&client(rehearsal)?, &journal, now(), cleanup::PASSES).await)
}

/// The user names of the test users who may still be on this server by the journal. Sends nothing.
pub fn left_on(base: &Url, journal: &dyn Journal) -> Vec<String> {
    let journal = ServerJournal::new(journal, config::server(base));
    journal.remaining().into_iter().map(|user| user.user_name).collect()
}

/// The problem of a client that cannot be made.
pub fn could_not_begin(failure: &Failure, base: &Url) -> Problem {
    error_mapping::failure(failure, base)
}

fn client(rehearsal: &Rehearsal) -> Result<RecordedClient, Failure> {
    let client = Client::new(&rehearsal.network, &rehearsal.base, rehearsal.token.clone())?
        .with_retry_policy(
            RetryPolicy::new(TRIES, rehearsal.per_second)
                .with_first_delay(rehearsal.pause)
                .with_total_wait(LONGEST_WAIT),
        );
    let (token, limit) = (rehearsal.token.expose_secret(), rehearsal.network.limits.answer);
    Ok(RecordedClient::new(client, token, limit, rehearsal.pause))
}

/// Our choice: how long a rehearsal waits in all where the server asks for it, with `Retry-After` or by failing.
const LONGEST_WAIT: Duration = Duration::from_secs(120);
/// Our choice: how often a request is sent that a server turns away, or that a connection loses.
const TRIES: u32 = 3;
