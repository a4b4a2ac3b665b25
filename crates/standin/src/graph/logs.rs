//! What does the provisioning log answer?
//!
//! What happened a while ago, newest first, by job or by application. Everything in it is written in lower case.

use serde_json::{Value, json};

use super::graph_request::GraphRequest;
use super::job_document::time;
use super::odata::Filter;
use super::refusal::Refusal;
use super::report::{modified, steps};
use crate::entra::lag::LOG;
use crate::entra::log::Logged;
use crate::entra::report::ProvisionOutcome;
use crate::wire::ENTRA;
use standin_trelica::Answer;
use standin_trelica::wire::text;

/// `GET /auditLogs/provisioning`
pub(super) fn read(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let properties = ["jobId", "servicePrincipal/id", "activityDateTime", "cycleId", "changeId"];
    let filter = request.call.option("$filter").map(|text| Filter::read(text, &properties)).transpose()?;
    let top = request.call.option("$top").and_then(|text| text.parse().ok()).unwrap_or(100);
    let entra = request.entra();
    let holds = |one: &&Logged| {
        filter.as_ref().is_none_or(|filter| {
            filter.holds(|property| {
                let value = match property {
                    "jobId" => &one.job,
                    "servicePrincipal/id" => &one.application,
                    "cycleId" => &one.cycle,
                    "changeId" => &one.change,
                    _ => return Some(one.at.to_string()),
                };
                Some(value.clone())
            })
        })
    };
    let seen = entra.log.iter().rev().filter(|one| entra.lag.over(one.since, LOG));
    let list = seen.filter(holds).take(top).map(entry).collect();
    Ok(request.list("auditLogs/provisioning", list))
}

fn entry(logged: &Logged) -> Value {
    let (report, person) = (&logged.report, &logged.person);
    let lower = |outcome: ProvisionOutcome| outcome.word().to_lowercase();
    let steps: Vec<Value> = steps(logged, false)
        .into_iter()
        .map(|step| {
            json!({
                "name": step.name, "provisioningStepType": step.kind.to_lowercase(),
                "status": lower(step.status), "description": step.description, "details": step.details,
            })
        })
        .collect();
    let error = (report.outcome != ProvisionOutcome::Success).then(|| {
        json!({
            "errorCode": report.code(), "reason": report.message, "additionalDetails": null,
            "errorCategory": "nonServiceFailure", "recommendedAction": null,
        })
    });
    json!({
        "id": logged.id, "activityDateTime": time(logged.at), "tenantId": text(&ENTRA["tenant"], "id"),
        "jobId": logged.job, "cycleId": logged.cycle, "changeId": logged.change,
        "provisioningAction": report.action.to_lowercase(), "durationInMilliseconds": 412,
        "servicePrincipal": { "id": logged.application, "displayName": logged.application_name },
        "sourceSystem": { "id": SOURCE, "displayName": "Microsoft Entra ID", "details": {} },
        "targetSystem": {
            "id": TARGET, "displayName": "customappsso",
            "details": {
                "ServicePrincipalId": logged.application, "ServicePrincipalDisplayName": logged.application_name,
            },
        },
        "initiatedBy": { "id": "", "displayName": "Azure AD Provisioning Service", "initiatorType": "system" },
        "sourceIdentity": {
            "id": person.id, "displayName": person.display_name, "identityType": "User",
            "details": {
                "id": person.id, "odatatype": "User", "DisplayName": person.display_name,
                "UserPrincipalName": person.user_principal_name,
            },
        },
        "targetIdentity": {
            "id": report.target_id.as_deref().unwrap_or_default(), "displayName": "", "identityType": "User",
            "details": {},
        },
        "provisioningStatusInfo": { "status": lower(report.outcome), "errorInformation": error },
        "provisioningSteps": steps, "modifiedProperties": modified(logged),
    })
}

const SOURCE: &str = "5c8e0b13-74d6-4f29-a1b0-39d27ec8f564";
const TARGET: &str = "b7a2d915-06ce-4d83-92f4-c1580e6b3a7d";
