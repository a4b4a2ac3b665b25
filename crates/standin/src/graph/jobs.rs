//! How are jobs created, started, paused, restarted and deleted?
//!
//! A new application lists its templates after a while, and accepts a job later still. Until then, it refuses the caller
//! as unauthorized.

use std::time::Instant;

use super::fault::GraphFault;
use super::graph_request::{GraphRequest, done};
use super::job_document;
use super::plant;
use super::refusal::Refusal;
use crate::entra::job::Job;
use crate::entra::job_ref::JobRef;
use crate::entra::lag::{JOB_LISTED, JOBS, READ, TEMPLATES};
use crate::wire::GRAPH;
use standin_trelica::Answer;
use standin_trelica::wire::text;

/// `GET …/synchronization/templates`
pub(super) fn templates(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let entra = request.entra();
    let application = request.application(&entra)?;
    let named = |name: &str, written: &str| {
        let mut template = GRAPH[written].clone();
        if !name.is_empty() {
            template["id"] = name.into();
        }
        template["applicationId"] = application.application_id.as_str().into();
        template
    };
    let list = match request.scenario.plan.graph_fault {
        GraphFault::NoTemplate(true) => vec![named("", "other-template")],
        GraphFault::NoTemplate(false) => Vec::new(),
        _ if !entra.lag.over(application.since, TEMPLATES) => Vec::new(),
        _ => vec![named(template_name(request), "template"), named("", "other-template")],
    };
    let context = format!("servicePrincipals('{}')/synchronization/templates", application.object_id);
    Ok(request.list(&context, list))
}

fn template_name(request: &GraphRequest<'_>) -> &'static str {
    if request.scenario.plan.graph_behavior.old_template { "customappsso" } else { "scim" }
}

/// `GET …/synchronization/jobs`
pub(super) fn list(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let (mut entra, plan) = (request.entra(), &request.scenario.plan);
    plant::jobs(request.application_mut(&mut entra)?, plan.graph_fault, plan.graph_behavior);
    let application = request.application(&entra)?;
    let wait = if plan.graph_behavior.job_waits { JOB_LISTED } else { 0 };
    let list = application
        .jobs
        .iter()
        .filter(|job| entra.lag.listed(job.since, wait, job.gone))
        .map(|job| job_document::of(application, job, entra.lag, request.scenario))
        .collect();
    Ok(request.list(&format!("servicePrincipals('{}')/synchronization/jobs", application.object_id), list))
}

/// `POST …/synchronization/jobs`
pub(super) fn create(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let behavior = request.scenario.plan.graph_behavior;
    let mut entra = request.entra();
    let lag = entra.lag;
    let id = request.call.id(1);
    let is_gone = request.is_gone(id);
    let application = entra.application_mut(id).filter(|_| !is_gone).ok_or_else(|| Refusal::not_found(id))?;
    if !lag.over(application.since, JOBS) {
        return Err(match behavior.copying_is_404 || !lag.over(application.since, READ) {
            true => Refusal::not_found(id),
            false => {
                Refusal::new(401, "Unauthorized", "The caller is not authorized.").inside("Unauthorized")
            }
        });
    }
    let template = request.call.needed("templateId")?;
    if template != template_name(request) {
        let message = format!("The template '{template}' was not found.");
        return Err(Refusal::new(400, "BadRequest", message).inside("TemplateNotFound"));
    }
    let job = Job { since: lag.beginning(), ..Job::new(template, behavior) };
    let document = job_document::of(application, &job, lag, request.scenario);
    application.jobs.push(job);
    let status = if behavior.job_is_200 { 200 } else { 201 };
    Ok(request.document(status, &format!("servicePrincipals('{id}')/synchronization/jobs/$entity"), document))
}

/// `GET …/synchronization/jobs/{id}`
pub(super) fn read(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let entra = request.entra();
    let application = request.application(&entra)?;
    let id = request.call.id(4);
    let job = application.job_of(id).ok_or_else(|| no_such_job(id))?;
    let document = job_document::of(application, job, entra.lag, request.scenario);
    let context = format!("servicePrincipals('{}')/synchronization/jobs/$entity", application.object_id);
    Ok(request.document(200, &context, document))
}

/// `DELETE …/synchronization/jobs/{id}`
pub(super) fn delete(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    changed(request, |job| job.gone = Some(Instant::now()))
}

/// `POST …/jobs/{id}/start`
pub(super) async fn start(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let mut was_started = false;
    let began = request.entra().lag.beginning();
    let answer = changed(request, |job| {
        was_started = job.is_started();
        if !was_started {
            job.start(began);
        }
    })?;
    if !was_started {
        request.state.first_cycle(job_ref(request)).await;
    }
    Ok(answer)
}

/// `POST …/jobs/{id}/pause`
pub(super) fn pause(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    changed(request, Job::pause)
}

/// `POST …/jobs/{id}/restart`
pub(super) async fn restart(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let scope = text(&request.call.body["criteria"], "resetScope");
    let unknown = scope.split(',').map(str::trim).find(|part| !SCOPES.contains(part));
    if let Some(unknown) = unknown {
        let message = format!("Requested value '{unknown}' was not found.");
        return Err(Refusal::new(400, "BadRequest", message));
    }
    let began = request.entra().lag.beginning();
    let answer = changed(request, |job| {
        job.quarantine = None;
        job.execution = None;
        job.start(began);
    })?;
    request.state.first_cycle(job_ref(request)).await;
    Ok(answer)
}

/// The job in the path.
pub(super) fn job_ref(request: &GraphRequest<'_>) -> JobRef {
    JobRef {
        application: request.call.id(1).to_owned(),
        job: request.call.id(4).to_owned(),
        defaults_to_trelica: false,
    }
}

pub(super) fn no_such_job(id: &str) -> Refusal {
    let message = format!("The synchronization job '{id}' was not found.");
    Refusal::new(404, "ResourceNotFound", message).inside("JobNotFound")
}

fn changed(request: &GraphRequest<'_>, change: impl FnOnce(&mut Job)) -> Result<Answer, Refusal> {
    let mut entra = request.entra();
    let id = request.call.id(4);
    let application = request.application_mut(&mut entra)?;
    change(application.job_of_mut(id).ok_or_else(|| no_such_job(id))?);
    Ok(done())
}

/// What a restart can forget.
const SCOPES: [&str; 7] =
    ["None", "ConnectorDataStore", "Escrows", "Watermark", "QuarantineState", "Full", "ForceDeletes"];
