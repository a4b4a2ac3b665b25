//! `scim-setup check`: the connection check in a terminal.

use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use assistant::checks::connection::{self, Connection};
use assistant::engine::Report;
use assistant::facts::Verdict;
use assistant::flow::{CONNECTION, CheckId};
use assistant::input::address::Address;
use assistant::input::{tidy, token as token_shape};
use assistant::problem::Problem;
use assistant::view::Text;
use assistant::words;
use net::{Line, SecretString};

use crate::outcome::Outcome;
use crate::{print, token};

/// What `check` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// Trelica's Base URL; naming it here is the word that the token may go there.
    #[arg(long, value_name = "URL")]
    address: String,
    /// Read the token from standard input.
    #[arg(long)]
    token_stdin: bool,
    /// Print one JSON document and nothing else.
    #[arg(long)]
    json: bool,
}

/// Runs it; returns the exit status.
pub async fn run(arguments: Arguments) -> Result<u8> {
    let prompt = words::say(&Text::new("cli-token-prompt"), &[]);
    let token = token::read(arguments.token_stdin, &prompt)?;
    let mut sorted = tidy::sort_out(&arguments.address, &token);
    let address = Address::read(&sorted.address, &mut sorted.tidied);
    if sorted.token.is_empty() && !arguments.json {
        print::hint("cli-token-missing")?;
    }
    let shape = token_shape::judge(&sorted.token, world::now());
    let mut reports = Vec::new();
    let mut requests = 0;
    match (address, shape) {
        (Err(problem), _) | (Ok(_), Err(problem)) => reports.push(about_address(Verdict::Failed(problem))),
        (Ok(address), Ok(about_token)) => {
            let mut warnings: Vec<Problem> = address.warnings;
            warnings.extend(about_token);
            reports.push(about_address(if warnings.is_empty() {
                Verdict::Passed
            } else {
                Verdict::Warned(warnings)
            }));
            let collected = Mutex::new(Vec::new());
            let report =
                |report: Report| collected.lock().unwrap_or_else(PoisonError::into_inner).push(report);
            let what = Connection {
                line: Line::default(),
                base: address.url,
                token: SecretString::from(sorted.token.clone()),
                nobody: uuid::Uuid::new_v4().to_string(),
            };
            requests = connection::check(what, &report).await;
            reports.extend(collected.into_inner().unwrap_or_else(PoisonError::into_inner));
        }
    }
    let outcome = Outcome::new(CONNECTION, &reports, sorted.tidied, requests);
    if arguments.json {
        print::json(&outcome)?;
    } else {
        print::outcome(&outcome, &reports)?;
    }
    Ok(outcome.exit_status())
}

fn about_address(verdict: Verdict) -> Report {
    // It is read, not asked: no time worth naming.
    Report { milliseconds: Some(0), ..Report::new(CheckId::Address, verdict) }
}
