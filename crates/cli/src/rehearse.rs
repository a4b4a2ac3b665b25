//! `scim-setup rehearse`: what Entra will do to a person, for real, to test users who are removed again.

use anyhow::Result;
use host::JournalFile;
use model::{Text, domains, flow::CONNECTION, id};
use net::NetworkSettings;
use rehearsal::{Dialect, Rehearsal};

use crate::outcome::{Outcome, USAGE};
use crate::{check, pages, print};

/// What `rehearse` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// Trelica's Base URL; giving it here confirms that the token may be sent there.
    #[arg(long, value_name = "URL", allow_hyphen_values = true)]
    address: String,
    /// The email domain of the test users; one that Trelica accepts.
    #[arg(long, value_name = "DOMAIN")]
    domain: String,
    /// Create the test users. Without this, nothing is written, and you only read what would happen.
    #[arg(long)]
    yes: bool,
    /// The role to rehearse, by its exact name.
    #[arg(long, value_name = "NAME", default_value = "Read-only")]
    role: String,
    /// How Entra writes changes: as it does by default, as with aadOptscim062020 on the Tenant URL, or both.
    #[arg(long, value_enum, default_value_t = Dialects::Default)]
    dialect: Dialects,
    /// Requests per second at most: 5 by default, no limit on this computer itself.
    #[arg(long, value_name = "N", value_parser = rate, allow_negative_numbers = true)]
    rate: Option<f64>,
    /// Read the token from standard input.
    #[arg(long)]
    token_stdin: bool,
    /// Print one JSON document and nothing else.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Dialects {
    #[value(name = "default")]
    Default,
    #[value(name = "aadOptscim062020")]
    AadOptscim062020,
    #[value(name = "both")]
    Both,
}

/// Runs it; returns the exit status.
pub async fn run(arguments: Arguments) -> Result<u8> {
    let Some(domain) = one_domain(&arguments.domain) else {
        print::hint_about(&Text::new(id!("cli-domain-unreadable")).with("domain", &arguments.domain))?;
        return Ok(USAGE);
    };
    if arguments.role.trim().is_empty() {
        print::hint(id!("cli-role-missing"))?;
        return Ok(USAGE);
    }
    if !arguments.yes {
        print::hint_about(&Text::new(id!("cli-rehearse-consent")).with("domain", &domain))?;
        return Ok(USAGE);
    }
    let checked = check::connection(&arguments.address, arguments.token_stdin, arguments.json).await?;
    let mut outcome = Outcome::new(CONNECTION, &checked.reports, checked.tidied, checked.requests);
    let journal = JournalFile::in_data_directory()?;
    if let (Some((base, token)), "ready") = (checked.ready, outcome.outcome) {
        let what = Rehearsal {
            network: NetworkSettings::default(),
            per_second: arguments.rate.or_else(|| rehearsal::default_rate(&base)),
            base,
            token,
            domain,
            role: arguments.role.trim().to_owned(),
            dialects: match arguments.dialect {
                Dialects::Default => vec![Dialect::Default],
                Dialects::AadOptscim062020 => vec![Dialect::AadOptscim062020],
                Dialects::Both => vec![Dialect::Default, Dialect::AadOptscim062020],
            },
            pause: rehearsal::A_SECOND,
            seed: uuid::Uuid::new_v4().to_string(),
        };
        let rehearsed = tokio::select! {
            rehearsed = rehearsal::rehearse(&what, &journal, &host::now) => rehearsed,
            () = crate::shutdown::requested() => {
                print::hint(id!("cli-rehearse-stopping"))?;
                rehearsal::interrupted(&what, &journal, &host::now).await
            }
        };
        match rehearsed {
            Ok(rehearsed) => outcome.add(&rehearsed),
            Err(failure) => outcome.could_not(&rehearsal::could_not_begin(&failure, &what.base)),
        }
    }
    outcome.findings.get_or_insert_default();
    if arguments.json {
        print::json(&outcome)?;
    } else {
        print::show(&pages::outcome(&outcome, &checked.reports))?;
    }
    Ok(outcome.exit_status())
}

fn one_domain(text: &str) -> Option<String> {
    let read = domains::read(text);
    match (read.domains.as_slice(), read.others.is_empty()) {
        ([domain], true) => Some(domain.clone()),
        _ => None,
    }
}

fn rate(text: &str) -> Result<f64, String> {
    let rate: f64 = text.parse().map_err(|_| "give a number, for example 5".to_owned())?;
    if rate.is_finite() && (0.01..=1000.0).contains(&rate) {
        Ok(rate)
    } else {
        Err("give a number between 0.01 and 1000".to_owned())
    }
}
