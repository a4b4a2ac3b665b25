//! How does a job come, run, rest and go?
//!
//! A new application has its templates after a while, and takes a job later still: until then it says that the caller is
//! not authorized, which is not so.

use std::time::Instant;

use super::asked::{Asked, done};
use super::job_document;
use super::plant;
use super::refusal::Refusal;
use super::trick::Trick;
use crate::answer::Answer;
use crate::entra::job::Job;
use crate::entra::job_ref::JobRef;
use crate::entra::lag::{JOB_LISTED, JOBS, READ, TEMPLATES};
use crate::wire::{GRAPH, text};

/// `GET …/synchronization/templates`
pub(super) fn templates(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let entra = asked.entra();
    let application = asked.application(&entra)?;
    let named = |name: &str, written: &str| {
        let mut template = GRAPH[written].clone();
        if !name.is_empty() {
            template["id"] = name.into();
        }
        template["applicationId"] = application.application_id.as_str().into();
        template
    };
    let list = match asked.chosen.plan.trick {
        Trick::NoTemplate(true) => vec![named("", "other-template")],
        Trick::NoTemplate(false) => Vec::new(),
        _ if !entra.lag.over(application.since, TEMPLATES) => Vec::new(),
        _ => vec![named(template_name(asked), "template"), named("", "other-template")],
    };
    let context = format!("servicePrincipals('{}')/synchronization/templates", application.object_id);
    Ok(asked.list(&context, list))
}

fn template_name(asked: &Asked<'_>) -> &'static str {
    if asked.chosen.plan.habits.old_template { "customappsso" } else { "scim" }
}

/// `GET …/synchronization/jobs`
pub(super) fn list(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let (mut entra, plan) = (asked.entra(), &asked.chosen.plan);
    plant::jobs(asked.application_mut(&mut entra)?, plan.trick, plan.habits);
    let application = asked.application(&entra)?;
    let wait = if plan.habits.job_waits { JOB_LISTED } else { 0 };
    let list = application
        .jobs
        .iter()
        .filter(|job| entra.lag.listed(job.since, wait, job.gone))
        .map(|job| job_document::of(application, job, entra.lag, asked.chosen))
        .collect();
    Ok(asked.list(&format!("servicePrincipals('{}')/synchronization/jobs", application.object_id), list))
}

/// `POST …/synchronization/jobs`
pub(super) fn create(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let habits = asked.chosen.plan.habits;
    let mut entra = asked.entra();
    let lag = entra.lag;
    let id = asked.call.id(1);
    let is_gone = asked.is_gone(id);
    let application = entra.application_mut(id).filter(|_| !is_gone).ok_or_else(|| Refusal::not_found(id))?;
    if !lag.over(application.since, JOBS) {
        return Err(match habits.copying_is_404 || !lag.over(application.since, READ) {
            true => Refusal::not_found(id),
            false => {
                Refusal::new(401, "Unauthorized", "The caller is not authorized.").inside("Unauthorized")
            }
        });
    }
    let template = asked.call.needed("templateId")?;
    if template != template_name(asked) {
        let message = format!("The template '{template}' was not found.");
        return Err(Refusal::new(400, "BadRequest", message).inside("TemplateNotFound"));
    }
    let job = Job { since: lag.beginning(), ..Job::new(template, habits) };
    let document = job_document::of(application, &job, lag, asked.chosen);
    application.jobs.push(job);
    let status = if habits.job_is_200 { 200 } else { 201 };
    Ok(asked.document(status, &format!("servicePrincipals('{id}')/synchronization/jobs/$entity"), document))
}

/// `GET …/synchronization/jobs/{id}`
pub(super) fn read(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let entra = asked.entra();
    let application = asked.application(&entra)?;
    let id = asked.call.id(4);
    let job = application.job_of(id).ok_or_else(|| no_such_job(id))?;
    let document = job_document::of(application, job, entra.lag, asked.chosen);
    let context = format!("servicePrincipals('{}')/synchronization/jobs/$entity", application.object_id);
    Ok(asked.document(200, &context, document))
}

/// `DELETE …/synchronization/jobs/{id}`
pub(super) fn delete(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    changed(asked, |job| job.gone = Some(Instant::now()))
}

/// `POST …/jobs/{id}/start`
pub(super) async fn start(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let mut was_started = false;
    let began = asked.entra().lag.beginning();
    let answer = changed(asked, |job| {
        was_started = job.is_started();
        if !was_started {
            job.start(began);
        }
    })?;
    if !was_started {
        asked.state.first_cycle(job_ref(asked)).await;
    }
    Ok(answer)
}

/// `POST …/jobs/{id}/pause`
pub(super) fn pause(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    changed(asked, Job::pause)
}

/// `POST …/jobs/{id}/restart`
pub(super) async fn restart(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let scope = text(&asked.call.body["criteria"], "resetScope");
    let unknown = scope.split(',').map(str::trim).find(|part| !SCOPES.contains(part));
    if let Some(unknown) = unknown {
        let message = format!("Requested value '{unknown}' was not found.");
        return Err(Refusal::new(400, "BadRequest", message));
    }
    let began = asked.entra().lag.beginning();
    let answer = changed(asked, |job| {
        job.quarantine = None;
        job.execution = None;
        job.start(began);
    })?;
    asked.state.first_cycle(job_ref(asked)).await;
    Ok(answer)
}

/// The job in the path.
pub(super) fn job_ref(asked: &Asked<'_>) -> JobRef {
    JobRef {
        application: asked.call.id(1).to_owned(),
        job: asked.call.id(4).to_owned(),
        defaults_to_trelica: false,
    }
}

pub(super) fn no_such_job(id: &str) -> Refusal {
    let message = format!("The synchronization job '{id}' was not found.");
    Refusal::new(404, "ResourceNotFound", message).inside("JobNotFound")
}

fn changed(asked: &Asked<'_>, change: impl FnOnce(&mut Job)) -> Result<Answer, Refusal> {
    let mut entra = asked.entra();
    let id = asked.call.id(4);
    let application = asked.application_mut(&mut entra)?;
    change(application.job_of_mut(id).ok_or_else(|| no_such_job(id))?);
    Ok(done())
}

/// What a restart can forget.
const SCOPES: [&str; 7] =
    ["None", "ConnectorDataStore", "Escrows", "Watermark", "QuarantineState", "Full", "ForceDeletes"];
