//! Reading a snapshot: the applications with the name, the right one, its job, its mappings and its assignments.

use graph::{Application, Error, Graph, Kind, Schema};
use jiff::Timestamp;

use crate::refusal::{About, problem_of};
use crate::{Context, ProvisioningError};
use model::entra::{
    ApplicationSnapshot, Candidate, DirectoryMatch, EntraFacts, JobSnapshot, Logs, MappingSnapshot,
    Principal, PrincipalKind, SignedInUser, Snapshot,
};
use model::{problem::ProblemId, text::one_line};

/// What to read a snapshot of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SnapshotRequest {
    /// The name of the application.
    pub name: String,
    /// The object id that the person chose or pasted, which takes precedence over the one that is kept.
    pub chosen: Option<String>,
    /// The pilot's user principal name; `None` while nobody is named.
    pub pilot: Option<String>,
}

pub(crate) async fn read_snapshot(
    context: &Context<'_>,
    request: &SnapshotRequest,
) -> Result<Snapshot, Box<ProvisioningError>> {
    let failed = |error: Error, about: About| Box::new(failed(context.graph, &error, about, context.user));
    let graph = context.graph;
    let found =
        graph.applications_named(&request.name).await.map_err(|error| failed(error, About::Reading))?;
    let known = request
        .chosen
        .clone()
        .or_else(|| context.entra.application.as_ref().map(|known| known.object_id.clone()));
    let mut is_gone = false;
    let mut copying = None;
    let application = match known {
        Some(id) => match graph.application(&id).await {
            Ok(application) => Some(application),
            // It was created moments ago: it exists, and must not be created again.
            Err(error) if error.is(404) && is_fresh(&context.entra, &id, (context.now)()) => {
                copying = Some(not_everywhere_yet(&context.entra, request));
                None
            }
            Err(error) if error.is(404) => {
                is_gone = true;
                None
            }
            Err(error) => return Err(failed(error, About::Application)),
        },
        None => identify(&context.entra, &found).cloned(),
    };
    let application = match application {
        Some(application) => Some(
            read_application(context, &application)
                .await
                .map_err(|error| failed(error, About::Application))?,
        ),
        None => copying,
    };
    let pilot = match &request.pilot {
        None => None,
        Some(name) => graph.person(name).await.map_err(|error| failed(error, About::Reading))?,
    };
    let pilot =
        pilot.map(|one| Principal { id: one.id, name: display_name(&one.name), kind: PrincipalKind::Person });
    let candidates = found
        .iter()
        .map(|one| Candidate {
            object_id: one.id().to_owned(),
            app_id: one.app_id().unwrap_or_default().to_owned(),
            kind: one.kind(),
        })
        .collect();
    Ok(Snapshot { at: (context.now)(), candidates, application, is_gone, pilot })
}

/// The right application: the one whose creation was begun here, or the only non-gallery one; `None` if it is unclear.
pub(super) fn identify<'a>(entra: &EntraFacts, found: &'a [Application]) -> Option<&'a Application> {
    let usable = || found.iter().filter(|one| one.kind() == Kind::NonGallery);
    if let Some(creating) = &entra.creating {
        let mut new = usable().filter(|one| !creating.there_before.iter().any(|id| id == one.id()));
        if let (Some(new), None) = (new.next(), new.next()) {
            return Some(new);
        }
    }
    let mut all = usable();
    match (all.next(), all.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// Whether the application is so new that Entra may still be replicating it.
fn is_fresh(entra: &EntraFacts, id: &str, now: Timestamp) -> bool {
    let since = entra.application.as_ref().filter(|one| one.object_id == id).and_then(|one| one.since);
    since.is_some_and(|since| now.duration_since(since).as_secs() < FRESH)
}

/// A snapshot of an application that was created here and can't be read yet.
fn not_everywhere_yet(entra: &EntraFacts, request: &SnapshotRequest) -> ApplicationSnapshot {
    let known = entra.application.clone();
    ApplicationSnapshot {
        object_id: known.as_ref().map(|one| one.object_id.clone()).unwrap_or_default(),
        app_id: known.map(|one| one.app_id).unwrap_or_default(),
        name: request.name.clone(),
        is_copying: true,
        ..ApplicationSnapshot::default()
    }
}

async fn read_application(
    context: &Context<'_>,
    application: &Application,
) -> Result<ApplicationSnapshot, Error> {
    let graph = context.graph;
    let id = application.id();
    let (jobs, assigned) = tokio::join!(graph.jobs(id), graph.assignments(id));
    // For a while, calls to a new application's provisioning fail with 404 or even 401.
    let mut is_copying = is_fresh(&context.entra, id, (context.now)());
    let jobs = match jobs {
        Ok(jobs) => jobs,
        Err(error) if is_copying && error.may_pass() && !error.is(429) => Vec::new(),
        Err(error) => return Err(error),
    };
    let assigned = match assigned {
        Ok(assigned) => assigned,
        Err(error) if is_copying && error.is(404) => Vec::new(),
        Err(error) => return Err(error),
    };
    is_copying &= jobs.is_empty();
    // If there are several jobs, the one that runs matters.
    let job = jobs.iter().find(|job| job.is_started()).or(jobs.first());
    let mappings = match job {
        Some(job) => match graph.schema(id, job.id()).await {
            Ok(schema) => Some(mapping_snapshot(&schema)),
            // A job that is being created or removed is listed, but its mappings can't be read.
            Err(error) if error.is(404) => None,
            Err(error) => return Err(error),
        },
        None => None,
    };
    Ok(ApplicationSnapshot {
        object_id: id.to_owned(),
        app_id: application.app_id().unwrap_or_default().to_owned(),
        name: display_name(application.name()),
        role_for_people: Some(application.role_for_people().to_owned()),
        is_copying,
        job: job.map(job_snapshot),
        jobs: jobs.len(),
        mappings,
        assigned: assigned
            .into_iter()
            .map(|one| {
                let kind = if one.is_group { PrincipalKind::Group } else { PrincipalKind::Person };
                (one.id, Principal { id: one.principal_id, name: display_name(&one.principal_name), kind })
            })
            .collect(),
    })
}

fn job_snapshot(job: &graph::Job) -> JobSnapshot {
    JobSnapshot {
        id: job.id().to_owned(),
        is_started: job.is_started(),
        quarantine: job.quarantine(),
        last_run: job.last_run(),
        people_in_step: job.people_in_step(),
        progress: job.progress(),
    }
}

/// The mappings in a schema, as far as they matter here.
fn mapping_snapshot(schema: &Schema) -> MappingSnapshot {
    MappingSnapshot {
        copies_groups: schema.copies_groups(),
        groups_name: schema.name_of_groups().unwrap_or_default().to_owned(),
        role: schema.role(),
        knows_role: schema.knows_role(),
        user_name: schema.user_name(),
    }
}

/// Finds people, and groups if wanted, whose name begins with `words`, or the person with that user principal name.
pub(crate) async fn find(
    graph: &Graph,
    user: &SignedInUser,
    words: &str,
    groups: bool,
) -> Result<Vec<DirectoryMatch>, Box<ProvisioningError>> {
    let words = words.trim();
    let person = |one: graph::Found| DirectoryMatch {
        principal: Principal { id: one.id, name: display_name(&one.name), kind: PrincipalKind::Person },
        user_principal_name: one.user_principal_name.unwrap_or_default(),
        mail: one.mail.unwrap_or_default(),
        is_assignable: true,
    };
    let asked = async {
        if words.contains('@') {
            return Ok(graph.person(words).await?.into_iter().map(person).collect());
        }
        let mut found: Vec<DirectoryMatch> =
            graph.find_people(words).await?.into_iter().map(person).collect();
        if groups {
            found.extend(graph.find_groups(words).await?.into_iter().map(|one| DirectoryMatch {
                principal: Principal {
                    id: one.id,
                    name: display_name(&one.name),
                    kind: PrincipalKind::Group,
                },
                user_principal_name: String::new(),
                mail: String::new(),
                is_assignable: one.is_security_enabled != Some(false),
            }));
        }
        Ok(found)
    };
    asked.await.map_err(|error: Error| Box::new(failed(graph, &error, About::Reading, user)))
}

/// Reads the newest entries of the provisioning logs.
///
/// # Errors
/// [`ProvisioningError`] with the problem of the call, unless a license is missing, which is [`Logs::NeedLicence`].
pub(crate) async fn logs(
    graph: &Graph,
    user: &SignedInUser,
    job: &str,
) -> Result<Logs, Box<ProvisioningError>> {
    match graph.logs(job).await {
        Ok(lines) => Ok(Logs::Lines(lines)),
        Err(error) => {
            let error = failed(graph, &error, About::Logs, user);
            if error.problem.id == ProblemId::LogsNeedLicence {
                Ok(Logs::NeedLicence)
            } else {
                Err(Box::new(error))
            }
        }
    }
}

/// A name as it is shown in a sentence: on one line, and shortened to [`LONGEST_NAME`] characters.
pub(super) fn display_name(name: &str) -> String {
    let line = one_line(name);
    match line.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

/// The error of a failed call, with the last calls.
pub(super) fn failed(graph: &Graph, error: &Error, about: About, user: &SignedInUser) -> ProvisioningError {
    let problem = problem_of(error, about, user);
    let mut failed = ProvisioningError { proof: last_calls(graph), ..ProvisioningError::of(problem) };
    if let Error::Challenge { claims } = error {
        failed.claims = Some(claims.clone());
    }
    failed
}

/// The last [`SHOWN`] calls to Graph.
pub(super) fn last_calls(graph: &Graph) -> Vec<net::Exchange> {
    let mut said = graph.take_transcript();
    said.split_off(said.len().saturating_sub(SHOWN))
}

/// The number of seconds after which a new application has been replicated, from reports of others.
pub(super) const FRESH: i64 = 300;
/// The number of calls that a person can read through. Chosen for this program.
const SHOWN: usize = 6;
/// In characters; longer names do not fit into a sentence. Chosen for this program.
const LONGEST_NAME: usize = 120;
