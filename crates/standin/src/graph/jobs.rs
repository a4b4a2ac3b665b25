//! How are jobs and their schemas created, read, changed and deleted, and how does a job read?
//!
//! A new application lists its templates after a while, and accepts a job later still. Until then, it refuses the caller
//! as unauthorized. A schema is always saved as a whole: saving removes what is not sent, and keeps unknown members.
//!
//! A job that was just started looks as if it had failed in the year 1, which it has not; a cycle that is on its way shows
//! how far it is, and one that has run shows what it counted. Quarantines of scenarios show once a job was started.

use std::time::Instant;

use serde_json::{Value, json};
use uuid::Uuid;

use super::access::{unauthorized, written};
use super::fault::{GraphBehavior, GraphFault};
use super::{graph_request::GraphRequest, refusal::Refusal};
use crate::entra::job::{Execution, Job, Quarantine};
use crate::entra::lag::{CYCLE, CYCLE_SHOWS, JOB_LISTED, JOBS, Lag, READ, TEMPLATES};
use crate::entra::schema::{self, ENTERPRISE_USER};
use crate::{entra::application::Application, state::ActiveScenario, wire::GRAPH};
use standin_trelica::wire::{elements_mut, text};
use standin_trelica::{Answer, clock::now};

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
    let list = match request.fault() {
        GraphFault::NoTemplate(true) => vec![named("", "other-template")],
        GraphFault::NoTemplate(false) => Vec::new(),
        _ if !entra.lag.over(application.since, TEMPLATES) => Vec::new(),
        _ => vec![named(template_name(request), "template"), named("", "other-template")],
    };
    let context = format!("servicePrincipals('{}')/synchronization/templates", application.object_id);
    Ok(request.list(&context, list))
}

fn template_name(request: &GraphRequest<'_>) -> &'static str {
    if request.behavior().old_template { "customappsso" } else { "scim" }
}

/// `GET …/synchronization/jobs`
pub(super) fn list(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let mut entra = request.entra();
    if let GraphFault::TwoJobs(second_started) = request.fault() {
        plant(request.application_mut(&mut entra)?, second_started, request.behavior());
    }
    let application = request.application(&entra)?;
    let wait = if request.behavior().job_waits { JOB_LISTED } else { 0 };
    let listed = application.jobs.iter().filter(|job| entra.lag.listed(job.since, wait, job.gone));
    let list = listed.map(|job| document(application, job, entra.lag, request.scenario)).collect();
    Ok(request.list(&format!("servicePrincipals('{}')/synchronization/jobs", application.object_id), list))
}

/// Adds jobs of a scenario until there are two. Choosing another scenario removes them.
fn plant(application: &mut Application, second_started: bool, behavior: GraphBehavior) {
    let template = application.job().map_or_else(|| "scim".to_owned(), |job| job.template.clone());
    while application.jobs.iter().filter(|job| job.gone.is_none()).count() < 2 {
        application.jobs.push(Job { planted: true, ..Job::new(&template, behavior) });
    }
    let planted = application.jobs.iter_mut().rfind(|job| job.planted && job.gone.is_none());
    if let Some(job) = planted.filter(|job| second_started && !job.is_started()) {
        job.start(None);
    }
}

/// `POST …/synchronization/jobs`
pub(super) fn create(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let behavior = request.behavior();
    let mut entra = request.entra();
    let lag = entra.lag;
    let id = request.call.id(1);
    let is_gone = request.is_gone(id);
    let application = entra.application_mut(id).filter(|_| !is_gone).ok_or_else(|| Refusal::not_found(id))?;
    if !lag.over(application.since, JOBS) {
        let is_hidden = behavior.copying_is_404 || !lag.over(application.since, READ);
        return Err(if is_hidden { Refusal::not_found(id) } else { unauthorized().inside("Unauthorized") });
    }
    let template = request.call.needed("templateId")?;
    if template != template_name(request) {
        let message = format!("The template '{template}' was not found.");
        return Err(Refusal::new(400, "BadRequest", message).inside("TemplateNotFound"));
    }
    let job = Job { since: lag.beginning(), ..Job::new(template, behavior) };
    let document = document(application, &job, lag, request.scenario);
    application.jobs.push(job);
    let status = if behavior.job_is_200 { 200 } else { 201 };
    Ok(request.document(status, &format!("servicePrincipals('{id}')/synchronization/jobs/$entity"), document))
}

/// `GET …/synchronization/jobs/{id}`
pub(super) fn read(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let entra = request.entra();
    let application = request.application(&entra)?;
    let document = document(application, request.job(application)?, entra.lag, request.scenario);
    let context = format!("servicePrincipals('{}')/synchronization/jobs/$entity", application.object_id);
    Ok(request.document(200, &context, document))
}

/// `DELETE …/synchronization/jobs/{id}`
pub(super) fn delete(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    request.change_job(|job| job.gone = Some(Instant::now()))
}

/// `POST …/jobs/{id}/start`
pub(super) async fn start(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let mut was_started = false;
    let began = request.entra().lag.beginning();
    let answer = request.change_job(|job| {
        was_started = job.is_started();
        if !was_started {
            job.start(began);
        }
    })?;
    if !was_started {
        request.state.first_cycle(request.job_ref()).await;
    }
    Ok(answer)
}

/// `POST …/jobs/{id}/pause`
pub(super) fn pause(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    request.change_job(Job::pause)
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
    let answer = request.change_job(|job| {
        job.quarantine = None;
        job.execution = None;
        job.start(began);
    })?;
    request.state.first_cycle(request.job_ref()).await;
    Ok(answer)
}

/// `GET …/jobs/{id}/schema`
pub(super) fn read_schema(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let entra = request.entra();
    let application = request.application(&entra)?;
    let Job { id, schema, .. } = request.job(application)?;
    let mut document = schema.clone();
    if let GraphFault::NoRoles(whole_object) = request.fault() {
        take_roles_away(&mut document, whole_object);
    }
    let context =
        format!("servicePrincipals('{}')/synchronization/jobs('{id}')/schema/$entity", application.object_id);
    Ok(request.document(200, &context, document))
}

/// `PUT …/jobs/{id}/schema`
pub(super) fn save_schema(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let mut sent = request.call.body.clone();
    if !schema::is_plausible(&sent) {
        let message = "The synchronization schema is not valid: the user object mapping is missing.";
        return Err(Refusal::new(400, "BadRequest", message).inside("SchemaInvalid"));
    }
    if let Some(members) = sent.as_object_mut() {
        members.retain(|name, _| !name.starts_with("@odata."));
        // Each saved schema is a version of its own.
        let version = format!("Date:{}, ActivityId:{}", time(now()), Uuid::new_v4());
        members.insert("version".into(), version.into());
    }
    request.change_job(|job| match request.fault() {
        GraphFault::SchemaForgotten => {}
        GraphFault::GroupsComeBack => {
            job.schema = sent;
            schema::set_groups_enabled(&mut job.schema, true);
        }
        _ => job.schema = sent,
    })
}

/// `DELETE …/jobs/{id}/schema`
pub(super) fn reset_schema(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    request.change_job(|job| job.schema = schema::default(&job.id, request.behavior()))
}

/// Removes the roles from the target.
fn take_roles_away(document: &mut Value, whole_object: bool) {
    let directories = elements_mut(&mut document["directories"]);
    for objects in directories.filter_map(|directory| directory["objects"].as_array_mut()) {
        if whole_object {
            objects.retain(|object| text(object, "name") != ENTERPRISE_USER);
        }
        for attributes in objects.iter_mut().filter_map(|object| object["attributes"].as_array_mut()) {
            attributes.retain(|attribute| !text(attribute, "name").starts_with("roles["));
        }
    }
}

/// The document of a job, as it stands now.
fn document(application: &Application, job: &Job, lag: Lag, scenario: &ActiveScenario) -> Value {
    let mut document = GRAPH["job"].clone();
    document["id"] = job.id.as_str().into();
    document["templateId"] = job.template.as_str().into();
    document["schedule"]["state"] = json!(job.schedule);
    let status = &mut document["status"];
    if scenario.plan.graph_behavior.job_waits && application.connection().is_none() {
        status["code"] = "NotConfigured".into();
    } else if job.is_started() {
        status["code"] = if job.execution.is_some() { "Active" } else { "NotRun" }.into();
    }
    if job.is_started() && job.execution.is_none() {
        status["lastExecution"] = GRAPH["execution"].clone();
        if job.started.is_some() && lag.over(job.started, CYCLE_SHOWS) {
            let total = application.standing().count().max(1);
            let done = if lag.over(job.started, CYCLE) { total - 1 } else { total / 2 };
            status["progress"] = json!([{
                "units": "Users", "completedUnits": done, "totalUnits": total,
                "progressObservationDateTime": time(now()),
            }]);
        }
    }
    if let Some(execution) = &job.execution {
        ran(status, execution);
        let key = format!("User to {ENTERPRISE_USER}");
        status["synchronizedEntryCountByType"] =
            json!([{ "key": key, "value": application.provisioned.len() }]);
    }
    if let Some(quarantine) = &job.quarantine {
        quarantined(status, &shown(quarantine));
    }
    let planned = written(scenario).and_then(|written| written.get("quarantine"));
    if let Some(planned) = planned.filter(|_| job.starts > 0 && lag.over(job.started, CYCLE)) {
        let mut planned = planned.clone();
        for name in ["currentBegan", "seriesBegan", "nextAttempt"] {
            planned[name] = time(now()).into();
        }
        quarantined(status, &planned);
    }
    document
}

fn ran(status: &mut Value, execution: &Execution) {
    let mut last = GRAPH["execution"].clone();
    last["activityIdentifier"] = execution.id.as_str().into();
    last["timeBegan"] = time(execution.began).into();
    last["timeEnded"] = time(execution.ended).into();
    let counts = [
        ("countImported", execution.imported),
        ("countImportedDeltas", execution.imported),
        ("countEntitled", execution.entitled),
        ("countEntitledForProvisioning", execution.entitled),
        ("countExported", execution.exported),
        ("countExports", execution.exported),
        ("countEscrowed", execution.escrowed),
        ("countEscrowedRaw", execution.escrowed),
    ];
    for (name, count) in counts {
        last[name] = count.into();
    }
    last["state"] = if execution.escrowed == 0 { "Succeeded" } else { "EntryLevelErrors" }.into();
    last["error"] = Value::Null;
    if execution.escrowed == 0 {
        status["steadyStateFirstAchievedTime"] = time(execution.ended).into();
        status["steadyStateLastAchievedTime"] = time(execution.ended).into();
    }
    status["lastSuccessfulExecution"] = last.clone();
    if execution.exported > 0 {
        status["lastSuccessfulExecutionWithExports"] = last.clone();
    }
    status["lastExecution"] = last;
}

fn quarantined(status: &mut Value, quarantine: &Value) {
    status["code"] = "Quarantine".into();
    status["countSuccessiveCompleteFailures"] = 1.into();
    status["quarantine"] = quarantine.clone();
    if status["lastExecution"].is_object() {
        status["lastExecution"]["state"] = "Failed".into();
        status["lastExecution"]["error"] = quarantine["error"].clone();
    }
    status["lastSuccessfulExecution"] = Value::Null;
    status["lastSuccessfulExecutionWithExports"] = Value::Null;
}

fn shown(quarantine: &Quarantine) -> Value {
    let began = time(quarantine.began);
    json!({
        "currentBegan": began, "nextAttempt": time(quarantine.began + jiff::SignedDuration::from_mins(5)),
        "reason": quarantine.reason, "seriesBegan": began, "seriesCount": 1,
        "error": { "code": quarantine.code, "message": quarantine.message, "tenantActionable": true },
    })
}

/// As Graph writes times: with seven decimals.
pub(super) fn time(at: jiff::Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%7fZ").to_string()
}

/// What a restart can forget.
const SCOPES: [&str; 7] =
    ["None", "ConnectorDataStore", "Escrows", "Watermark", "QuarantineState", "Full", "ForceDeletes"];
