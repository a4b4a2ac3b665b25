//! `scim-setup entra plan | status`: what would change in Entra, and how it stands. Both only look.

use anyhow::Result;
use model::entra::{Change, EntraEndpoints, RoleMapping, Roles, Snapshot, UserNameSource};
use model::facts::Facts;
use model::{Field, Problem, ProblemId, StepId, Text, id};
use net::{NetworkSettings, SecretString};
use provisioning::{DesiredState, Planned, SignInMethod, SnapshotRequest, TenantStatus};
use serde::Serialize;
use wizard::view::change_text;

use crate::layout::{Page, Tone};
use crate::outcome::{ProblemOut, Words, exit_status};
use crate::words::{filled, say};
use crate::{pages, print};

/// What `entra` takes.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Say what the assistant would change in Entra, step by step. Changes nothing.
    Plan(Plan),
    /// Say how provisioning stands in Entra. Changes nothing.
    Status(Entrance),
}

/// How to get in, and which application.
#[derive(clap::Args)]
struct Entrance {
    /// The client ID of the app registration that signs you in; without it, the environment variable SCIM_SETUP_CLIENT_ID.
    /// Not needed where GRAPH_ACCESS_TOKEN holds an access token for Microsoft Graph.
    #[arg(long, value_name = "GUID")]
    client_id: Option<String>,
    /// The directory (tenant) ID of your organization, or one of its domains. A client ID needs it.
    #[arg(long, value_name = "GUID or DOMAIN")]
    directory: Option<String>,
    /// Microsoft's cloud: worldwide, us-gov-l4, us-gov-l5 or china.
    #[arg(long, value_name = "CLOUD", default_value = "worldwide", value_parser = ["worldwide", "us-gov-l4", "us-gov-l5", "china"])]
    cloud: String,
    /// The name of the application.
    #[arg(long, value_name = "NAME", default_value = "Trelica")]
    name: String,
    /// The object ID of the application, where several have the name.
    #[arg(long, value_name = "GUID")]
    application: Option<String>,
    /// Print one JSON document and nothing else.
    #[arg(long)]
    json: bool,
}

#[derive(clap::Args)]
struct Plan {
    #[command(flatten)]
    entrance: Entrance,
    /// Trelica's Base URL.
    #[arg(long, value_name = "URL")]
    address: String,
    /// The pilot's user principal name.
    #[arg(long, value_name = "NAME")]
    pilot: String,
    /// Give everyone this role.
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// Give it only to people who are created.
    #[arg(long, requires = "role")]
    role_at_creation: bool,
    /// Take the user name from the email address.
    #[arg(long)]
    by_mail: bool,
}

/// One document, schema 1.
#[derive(Serialize)]
struct Out {
    schema: u32,
    outcome: &'static str,
    problem: Option<ProblemOut>,
    warnings: Vec<ProblemOut>,
    signed_in: Option<SignedInOut>,
    application: Option<ApplicationOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Vec<ChangeOut>>,
}

#[derive(Serialize)]
struct SignedInOut {
    account: String,
    organization: String,
    organization_id: String,
    role: &'static str,
}

#[derive(Serialize)]
struct ApplicationOut {
    object_id: String,
    application_id: String,
    name: String,
    jobs: usize,
    job: Option<JobOut>,
    copies_groups: Option<bool>,
    role: Option<String>,
    user_name_from: Option<UserNameSource>,
    assigned: usize,
}

#[derive(Serialize)]
struct JobOut {
    id: String,
    started: bool,
    quarantine: Option<String>,
    last_run: Option<String>,
    people_in_step: Option<u64>,
    progress: Option<[u64; 2]>,
}

#[derive(Serialize)]
struct ChangeOut {
    step: &'static str,
    #[serde(flatten)]
    change: Change,
    text: Words,
}

/// Runs it; returns the exit status.
pub async fn run(arguments: Arguments) -> Result<u8> {
    let (entrance, wants) = match &arguments.command {
        Command::Status(entrance) => (entrance, None),
        Command::Plan(plan) => match wants(plan) {
            Ok(wants) => (&plan.entrance, Some(wants)),
            Err(problem) => return finished(&plan.entrance, &Out::stopped("problem", &problem)),
        },
    };
    let looking = SnapshotRequest {
        name: entrance.name.clone(),
        chosen: entrance.application.clone(),
        pilot: wants.as_ref().and_then(|wants| wants.pilot.clone()),
    };
    let out = match read_status(entrance, &looking).await {
        Ok(status) => out(status, &entrance.name, wants.as_ref()),
        Err(problem) => Out::stopped("could-not-check", &problem),
    };
    finished(entrance, &out)
}

/// Prints the document; returns the exit status.
fn finished(entrance: &Entrance, out: &Out) -> Result<u8> {
    if entrance.json {
        print::json(out)?;
    } else {
        print::show(&told(out))?;
    }
    Ok(exit_status(out.outcome))
}

fn wants(plan: &Plan) -> Result<DesiredState, Problem> {
    let mut facts = Facts::default();
    let answers = &mut facts.answers;
    answers.set(Field::Address, plan.address.as_str());
    answers.set(Field::PilotUpn, plan.pilot.as_str());
    if answers.address().is_none() {
        let problem = answers.address_problem().cloned();
        return Err(problem.unwrap_or_else(|| ProblemId::AddressMissing.into()));
    }
    let role = plan.role.clone();
    let only_at_creation = plan.role_at_creation;
    Ok(DesiredState {
        by_mail: plan.by_mail,
        role: role.map(|role| RoleMapping::Constant { role, only_at_creation }),
        ..DesiredState::of(&facts, StepId::CreateApplication, &plan.entrance.name)
    })
}

async fn read_status(entrance: &Entrance, looking: &SnapshotRequest) -> Result<TenantStatus, Box<Problem>> {
    let client = entrance.client_id.clone().or_else(|| std::env::var("SCIM_SETUP_CLIENT_ID").ok());
    let token = std::env::var("GRAPH_ACCESS_TOKEN").ok().filter(|token| !token.is_empty());
    let mut facts = Facts::default();
    facts.answers.set(Field::ClientId, client.clone().unwrap_or_default());
    facts.answers.set(Field::DirectoryId, entrance.directory.clone().unwrap_or_default());
    facts.answers.set(Field::Cloud, entrance.cloud.clone());
    let environment = EntraEndpoints {
        // An access token needs no client.
        client_id: token.as_ref().map(|_| String::new()).or_else(host::built_client_id),
        hosts: host::graph_hosts(),
        ..EntraEndpoints::default()
    };
    let Some(places) = provisioning::sign_in_endpoints(&facts, &environment) else {
        let id = if client.is_some() { ProblemId::ClientIdUnreadable } else { ProblemId::SignInNotSetUp };
        return Err(Box::new(id.into()));
    };
    let method = token.map_or(SignInMethod::Browser, |token| SignInMethod::Token(SecretString::from(token)));
    let open = |address: &url::Url| {
        // Standard output is the document's.
        let _ = print::hint_about(&Text::new(id!("cli-sign-in")).with("address", address));
    };
    provisioning::read_status(&NetworkSettings::default(), places, method, looking, &host::now, &open)
        .await
        .map_err(Box::new)
}

impl Out {
    /// Nothing was read, because of this problem.
    fn stopped(outcome: &'static str, problem: &Problem) -> Out {
        Out { outcome, problem: Some(ProblemOut::new(problem)), ..Out::default() }
    }
}

impl Default for Out {
    fn default() -> Self {
        Out {
            schema: 1,
            outcome: "ready",
            problem: None,
            warnings: Vec::new(),
            signed_in: None,
            application: None,
            changes: None,
        }
    }
}

fn out(status: TenantStatus, name: &str, wants: Option<&DesiredState>) -> Out {
    let mut out = Out::default();
    let role = match status.user.roles {
        Roles::Enough => "enough",
        Roles::Missing => "missing",
        Roles::Unknown => "unknown",
    };
    if status.user.roles == Roles::Missing {
        out.warnings.push(ProblemOut::new(&ProblemId::AdminRoleMissing.into()));
    }
    out.signed_in = Some(SignedInOut {
        account: status.user.user_principal_name,
        organization: status.user.organization,
        organization_id: status.user.organization_id,
        role,
    });
    match status.snapshot {
        Ok(seen) => of_seen(&mut out, &seen, name, wants),
        Err(trouble) => {
            (out.outcome, out.problem) = ("could-not-check", Some(ProblemOut::new(&trouble.problem)));
        }
    }
    out
}

fn of_seen(out: &mut Out, seen: &Snapshot, name: &str, wants: Option<&DesiredState>) {
    out.application = seen.application.as_ref().map(|application| ApplicationOut {
        object_id: application.object_id.clone(),
        application_id: application.app_id.clone(),
        name: application.name.clone(),
        jobs: application.jobs,
        job: application.job.as_ref().map(|job| JobOut {
            id: job.id.clone(),
            started: job.is_started,
            quarantine: job.quarantine.as_ref().map(|quarantine| quarantine.reason.clone()),
            last_run: job.last_run.as_ref().map(|run| run.state.clone()),
            people_in_step: job.people_in_step,
            progress: job.progress.map(|progress| [progress.done, progress.total]),
        }),
        copies_groups: application.mappings.as_ref().and_then(|mappings| mappings.copies_groups),
        role: application.mappings.as_ref().and_then(|mappings| match &mappings.role {
            Some(RoleMapping::Constant { role, .. }) => Some(role.clone()),
            Some(RoleMapping::Other) | None => None,
        }),
        user_name_from: application.mappings.as_ref().map(|mappings| mappings.user_name.clone()),
        assigned: application.assigned.len(),
    });
    let problem = match wants {
        Some(wants) => planned(out, wants, seen),
        None => provisioning::problem_in(seen, name),
    };
    if let Some(problem) = problem {
        (out.outcome, out.problem) = ("problem", Some(ProblemOut::new(&problem)));
    }
}

/// The changes of every step; the problem of the first that can't be planned.
fn planned(out: &mut Out, wants: &DesiredState, seen: &Snapshot) -> Option<Problem> {
    let all: Vec<Planned> = provisioning::full_plan(wants, &model::entra::EntraFacts::default(), seen);
    let changes = all.iter().flat_map(|(step, changes)| {
        changes.iter().flatten().map(|change| ChangeOut {
            step: step.as_str(),
            change: change.clone(),
            text: Words(filled(&change_text(change))),
        })
    });
    out.changes = Some(changes.collect());
    all.into_iter().find_map(|(_, changes)| changes.err())
}

/// The document for people.
fn told(out: &Out) -> Page {
    let mut page = Page::default();
    if let Some(who) = &out.signed_in {
        let name = Text::new(id!("auto-account")).with("name", &who.account);
        page.text(0, &filled(&name.with("organization", &who.organization)));
        page.text(2, &format!("{}: {}", say(id!("account-role")), say(&format!("value-role-{}", who.role))));
    }
    if let Some(application) = &out.application {
        let choice = Text::new(id!("application-choice")).with("id", &application.application_id);
        page.text(0, &format!("{}: {}", application.name, filled(&choice)));
        if let Some(job) = &application.job {
            let state = if job.started { id!("value-job-on") } else { id!("value-job-off") };
            page.text(2, &format!("{}: {}", say(id!("job-state")), say(state)));
            if let Some(run) = &job.last_run {
                page.text(2, &format!("{}: {run}", say(id!("job-last-run"))));
            }
        }
        page.text(2, &format!("{}: {}", say(id!("job-assigned")), application.assigned));
    }
    for change in out.changes.iter().flatten() {
        page.item(2, "•", Tone::Plain, &change.text.0);
    }
    if out.changes.as_ref().is_some_and(Vec::is_empty) {
        page.text(0, &say(id!("auto-nothing.text")));
    }
    // What stops it is told last, where the reader is when the program ends.
    for warning in &out.warnings {
        page.gap();
        pages::problem(&mut page, pages::NOTED, warning, None);
    }
    if let Some(problem) = &out.problem {
        let mark = if out.outcome == "problem" { pages::BROKEN } else { pages::UNCLEAR };
        page.gap();
        pages::problem(&mut page, mark, problem, None);
    }
    page
}
