//! `scim-setup check`: the connection check in a terminal.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use connection::connection_check::Connection;
use connection::{connection_check, paste, token as token_shape};
use host::JournalFile;
use model::{
    CheckId, Problem, Verdict, address::Address, check::CheckReport, flow::CONNECTION, id, tidied::Tidied,
};
use net::{NetworkSettings, SecretString};

use crate::{outcome::Outcome, pages, print, token, words};

/// What `check` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// Trelica's Base URL; giving it here confirms that the token may be sent there.
    #[arg(long, value_name = "URL", allow_hyphen_values = true)]
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
    let checked = connection(&arguments.address, arguments.token_stdin, arguments.json).await?;
    let mut outcome = Outcome::new(CONNECTION, &checked.reports, checked.tidied, checked.requests);
    if let Some((address, _)) = &checked.ready {
        outcome.left_behind = rehearsal::left_on(address, &JournalFile::in_data_directory()?);
    }
    if arguments.json {
        print::json(&outcome)?;
    } else {
        print::show(&pages::outcome(&outcome, &checked.reports))?;
    }
    Ok(outcome.exit_status())
}

/// What came of the connection check.
pub struct Checked {
    pub reports: Vec<CheckReport>,
    /// What was tidied of address and token.
    pub tidied: BTreeSet<Tidied>,
    pub requests: u32,
    /// Address and token, where both could be read.
    pub ready: Option<(url::Url, SecretString)>,
}

/// Reads address and token, and checks the connection as far as it goes.
pub async fn connection(address: &str, token_stdin: bool, json: bool) -> Result<Checked> {
    let prompt = words::say(id!("cli-token-prompt"));
    let token = token::read(token_stdin, &prompt)?;
    let mut sorted = paste::sort_out(address, &token);
    let policy = host::policy();
    let address = Address::read(&sorted.address, &mut sorted.tidied)
        .and_then(|address| policy.problem_with(&address).map_or(Ok(address), Err));
    if sorted.token.is_empty() && !json {
        print::hint(id!("cli-token-missing"))?;
    }
    let shape = token_shape::judge(&sorted.token, host::now());
    let mut checked = Checked { reports: Vec::new(), tidied: sorted.tidied, requests: 0, ready: None };
    match (address, shape) {
        (Err(problem), _) | (Ok(_), Err(problem)) => {
            checked.reports.push(about_address(Verdict::Failed(problem)));
        }
        (Ok(address), Ok(about_token)) => {
            let mut warnings: Vec<Problem> = address.warnings;
            warnings.extend(about_token);
            let verdict = if warnings.is_empty() { Verdict::Passed } else { Verdict::Warned(warnings) };
            checked.reports.push(about_address(verdict));
            let collected = Mutex::new(Vec::new());
            let report =
                |report: CheckReport| collected.lock().unwrap_or_else(PoisonError::into_inner).push(report);
            let token = SecretString::from(sorted.token);
            let what = Connection {
                network: NetworkSettings::default(),
                base: address.url.clone(),
                token: token.clone(),
                nobody: uuid::Uuid::new_v4().to_string(),
            };
            checked.requests = connection_check::check(what, &report).await;
            checked.reports.extend(collected.into_inner().unwrap_or_else(PoisonError::into_inner));
            checked.ready = Some((address.url, token));
        }
    }
    Ok(checked)
}

fn about_address(verdict: Verdict) -> CheckReport {
    // It is read, not asked: no time worth naming.
    CheckReport { milliseconds: Some(0), ..CheckReport::new(CheckId::Address, verdict) }
}
