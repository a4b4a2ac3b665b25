//! Does Trelica know the person before provisioning (step 7), and is everything right with them afterwards (step 9)?
//!
//! Step 9 finds the person by user name: exactly one, new or changed since step 7, active, in the right domain, with the
//! right role. Until a whole cycle has run, the default role in place of the mapped one is a warning, because Provision on
//! demand may send no role.

use model::id;
use std::time::Instant;

use net::{Exchange, ExposeSecret, Failure, NetworkSettings, SecretString};
use scim::{Attribute, Client, Filter, NotAList, Spaces, User, read_list};
use url::Url;

use crate::Reports;
use model::check::{CheckReport, PersonRecord, Verdict};
use model::evidence::{Masked, milliseconds};
use model::problem::{Param, Problem, ProblemId};
use model::{domains, error_mapping, flow::CheckId, text::Text};

/// Reports whether Trelica knows the user name already.
pub async fn ask_before(
    network: &NetworkSettings,
    base: &Url,
    token: SecretString,
    user_name: &str,
    report: Reports<'_>,
) {
    let started = Instant::now();
    let mut answer = match look_up(network, base, &token, user_name).await {
        Err(problem) => CheckReport::new(CheckId::AskedBefore, Verdict::CouldNotCheck(problem)),
        Ok(lookup) => {
            let people: Vec<PersonRecord> = lookup.users.iter().map(PersonRecord::from).collect();
            let verdict = match people.first() {
                None => Verdict::Passed,
                Some(person) => Verdict::Warned(vec![
                    Problem::new(ProblemId::PersonAlreadyExists)
                        .with(Param::UserName, user_name)
                        .with(Param::Id, person.id.as_deref().unwrap_or("–"))
                        .with(Param::LastModified, person.last_modified.as_deref().unwrap_or("–")),
                ]),
            };
            CheckReport { people, ..CheckReport::new(CheckId::AskedBefore, verdict) }
        }
    };
    answer.milliseconds = Some(milliseconds(started.elapsed()));
    report(answer);
}

/// Reads the person back and reports on each check in order, up to the first that fails.
pub async fn verify(
    network: &NetworkSettings,
    token: SecretString,
    person: &ExpectedPerson,
    report: Reports<'_>,
) {
    let started = Instant::now();
    let looked_up = look_up(network, &person.base, &token, &person.user_name).await;
    let took = milliseconds(started.elapsed());
    let lookup = match looked_up {
        Ok(lookup) => lookup,
        Err(problem) => {
            report(CheckReport {
                milliseconds: Some(took),
                ..CheckReport::new(CheckId::PersonFound, Verdict::CouldNotCheck(problem))
            });
            return;
        }
    };
    for mut link in judge_person(person, &lookup.users) {
        link.proof = vec![lookup.exchange.clone()];
        if link.check == CheckId::PersonFound {
            link.milliseconds = Some(took);
        }
        report(Masked::new(token.expose_secret()).report(link));
    }
}

/// Everybody with a user name, and the exchange that brought them.
struct Lookup {
    users: Vec<User>,
    exchange: Exchange,
}

/// Asks for a user name as Entra does.
///
/// Some servers answer a filter that they don't understand with everybody, so users with another user name are left out,
/// and lose their names in the exchange. The person at this computer named the user, who is therefore shown in full.
async fn look_up(
    network: &NetworkSettings,
    base: &Url,
    token: &SecretString,
    user_name: &str,
) -> Result<Lookup, Problem> {
    let failed = |failure: Failure| error_mapping::failure(&failure, base);
    let client = Client::new(network, base, token.clone()).map_err(failed)?;
    let filter = Filter::equals(Attribute::UserName, user_name);
    let reply = client.search(&filter, Spaces::Plus).await.map_err(failed)?;
    if reply.status != 200 {
        return Err(unexpected_status(reply.status));
    }
    let list = read_list(&reply)
        .and_then(|list| if list.left_out > 0 { Err(NotAList::TooLarge) } else { Ok(list) })
        .map_err(|error| error_mapping::not_a_list(&error, &reply, network.limits.answer.as_secs()))?;
    let wanted = user_name.to_lowercase();
    let is_wanted = |name: &str| name.to_lowercase() == wanted;
    let users: Vec<User> = list.users().filter(|user| user.user_name().is_some_and(is_wanted)).collect();
    let masked = Masked::new(token.expose_secret());
    let mut exchange = masked.exchange_showing(&format!("GET …/Users?filter={filter}"), &reply, &is_wanted);
    if list.resources.len() > 1 {
        // The beginning of a long answer may not reach them.
        exchange.answer.extend(users.iter().map(|user| masked.excerpt(&user.as_json().to_string())));
    }
    Ok(Lookup { users, exchange })
}

fn unexpected_status(status: u16) -> Problem {
    let about = |id: ProblemId| Problem::new(id).with(Param::Status, status);
    match status {
        401 => about(ProblemId::TokenRejected),
        403 => about(ProblemId::AccessForbidden).with(Param::Kind, "unknown"),
        429 => about(ProblemId::ServerBusy).with(Param::RetryAfter, "–"),
        500..=599 => about(ProblemId::ServerError),
        _ => about(ProblemId::AnswerUnexpectedStatus),
    }
}

fn judge_person(person: &ExpectedPerson, people: &[User]) -> Vec<CheckReport> {
    let mut reports = Vec::new();
    let Some(user) = people.first() else {
        let problem = Problem::new(ProblemId::PersonNotFound).with(Param::UserName, &person.user_name);
        return vec![CheckReport::new(CheckId::PersonFound, Verdict::Failed(problem))];
    };
    reports.push(CheckReport {
        people: people.iter().map(PersonRecord::from).collect(),
        ..CheckReport::new(CheckId::PersonFound, Verdict::Passed)
    });
    let links: [(CheckId, Verdict, Option<Text>); 5] = [
        (CheckId::PersonUnique, unique(person, people.len()), None),
        (CheckId::PersonNew, new_or_changed(person, user), None),
        (CheckId::PersonActive, active(person, user), None),
        (CheckId::PersonDomain, domain(person, user), None),
        role(person, user),
    ];
    for (check, verdict, detail) in links {
        let broken = matches!(verdict, Verdict::Failed(_));
        reports.push(CheckReport { detail, ..CheckReport::new(check, verdict) });
        if broken {
            break;
        }
    }
    reports
}

fn unique(person: &ExpectedPerson, count: usize) -> Verdict {
    if count == 1 {
        return Verdict::Passed;
    }
    Verdict::Failed(
        Problem::new(ProblemId::PersonNotUnique)
            .with(Param::UserName, &person.user_name)
            .with(Param::Count, count),
    )
}

/// New, or changed since step 7; else this proves only that the names match.
fn new_or_changed(person: &ExpectedPerson, user: &User) -> Verdict {
    let now = PersonRecord::from(user);
    match person.before.iter().find(|before| before.id == now.id) {
        Some(before) if *before == now => Verdict::Warned(vec![
            Problem::new(ProblemId::PersonWasThereBefore)
                .with(Param::UserName, &person.user_name)
                .with(Param::LastModified, now.last_modified.as_deref().unwrap_or("–")),
        ]),
        _ => Verdict::Passed,
    }
}

fn active(person: &ExpectedPerson, user: &User) -> Verdict {
    if user.is_active() {
        return Verdict::Passed;
    }
    Verdict::Failed(Problem::new(ProblemId::PersonInactive).with(Param::UserName, &person.user_name))
}

fn domain(person: &ExpectedPerson, user: &User) -> Verdict {
    let domain = user.user_name().and_then(domains::of_email).unwrap_or_default();
    if person.domains.contains(&domain) {
        return Verdict::Passed;
    }
    Verdict::Failed(
        Problem::new(ProblemId::PersonHasAnotherDomain)
            .with(Param::UserName, &person.user_name)
            .with(Param::Domain, domain)
            .with(Param::Domains, person.domains.join(", ")),
    )
}

fn role(person: &ExpectedPerson, user: &User) -> (CheckId, Verdict, Option<Text>) {
    let check = CheckId::PersonRole;
    let seen = user.roles().unwrap_or_default();
    let shown = seen.join(", ");
    let detail = Some(Text::new(id!("detail-role")).with("role", &shown));
    let is = |role: &str| seen.iter().any(|seen| seen.trim() == role);
    let problem = |id: ProblemId, expected: &str| {
        Problem::new(id)
            .with(Param::Role, &shown)
            .with(Param::Expected, expected)
            .with(Param::UserName, &person.user_name)
    };
    if seen.is_empty() {
        return (check, Verdict::NotChecked, Some(Text::new(id!("detail-no-roles"))));
    }
    let verdict = match (&person.mapped_role, &person.default_role) {
        (Some(mapped), _) if is(mapped) => Verdict::Passed,
        (Some(mapped), default) => {
            // A different spelling is a different role: Trelica compares names exactly.
            let still_default = default.as_deref().is_none_or(&is);
            let is_expected = !person.cycle_ran || person.role_only_at_creation;
            match (still_default, is_expected) {
                (true, true) => Verdict::Warned(vec![problem(ProblemId::RoleNotYet, mapped)]),
                (true, false) => Verdict::Failed(problem(ProblemId::RoleNotApplied, mapped)),
                (false, _) => Verdict::Failed(problem(ProblemId::RoleUnexpected, mapped)),
            }
        }
        (None, Some(default)) if is(default) => Verdict::Passed,
        (None, Some(default)) => Verdict::Failed(problem(ProblemId::RoleUnexpected, default)),
        // Nothing is expected: which role it is is for information.
        (None, None) => Verdict::NotChecked,
    };
    (check, verdict, detail)
}

/// What step 9 expects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedPerson {
    /// The base address.
    pub base: Url,
    pub user_name: String,
    pub before: Vec<PersonRecord>,
    /// The domains that are accepted.
    pub domains: Vec<String>,
    /// The role everybody gets by a mapping; `None` where Trelica's default role is kept.
    pub mapped_role: Option<String>,
    /// Whether Entra sends that role only when it creates somebody: whoever was provisioned on demand keeps another one.
    pub role_only_at_creation: bool,
    /// Trelica's default role, where the person said it.
    pub default_role: Option<String>,
    /// Whether a whole cycle has run: then "not yet" is no answer any more.
    pub cycle_ran: bool,
}
