//! How does a job read in Microsoft Graph?
//!
//! A job that was just started looks as if it had failed in the year 1, which it has not; a cycle that is on its way shows
//! how far it is, and one that has run shows what it counted. Quarantines of scenarios show once a job was started.

use serde_json::{Value, json};

use super::canned;
use crate::entra::application::Application;
use crate::entra::job::{Execution, Job, Quarantine};
use crate::entra::lag::{CYCLE, CYCLE_SHOWS, Lag};
use crate::entra::schema::ENTERPRISE_USER;
use crate::state::ActiveScenario;
use crate::wire::GRAPH;
use standin_trelica::clock::now;

/// The document, as it stands now.
pub(super) fn of(application: &Application, job: &Job, lag: Lag, scenario: &ActiveScenario) -> Value {
    let mut document = GRAPH["job"].clone();
    document["id"] = job.id.as_str().into();
    document["templateId"] = job.template.as_str().into();
    document["schedule"]["state"] = json!(job.schedule);
    let planned = canned::written(scenario).and_then(|written| written.get("quarantine"));
    let planned = planned.filter(|_| job.starts > 0 && lag.over(job.started, CYCLE));
    document["status"] = status(application, job, lag, scenario, planned);
    document
}

fn status(
    application: &Application,
    job: &Job,
    lag: Lag,
    scenario: &ActiveScenario,
    planned: Option<&Value>,
) -> Value {
    let mut status = GRAPH["job"]["status"].clone();
    let waits = scenario.plan.graph_behavior.job_waits && application.connection().is_none();
    if waits {
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
        ran(&mut status, execution);
        let key = format!("User to {ENTERPRISE_USER}");
        status["synchronizedEntryCountByType"] =
            json!([{ "key": key, "value": application.provisioned.len() }]);
    }
    if let Some(quarantine) = &job.quarantine {
        quarantined(&mut status, &shown(quarantine));
    }
    if let Some(planned) = planned {
        let mut planned = planned.clone();
        for name in ["currentBegan", "seriesBegan", "nextAttempt"] {
            planned[name] = time(now()).into();
        }
        quarantined(&mut status, &planned);
    }
    status
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
