//! How does Microsoft Graph report the provisioning of a user?
//!
//! Provision on demand and the log tell the same four steps with other names for the same things: `type` and
//! `provisioningStepType`, capitals and lower case. Provision on demand always answers 200, with two texts that are JSON
//! themselves, in one of two shapes: the outcome is inside. Only people are really provisioned; a group is answered with
//! nothing in it, as it is documented. The log has what happened a while ago, newest first.

use serde_json::{Value, json};

use super::fault::{GraphBehavior, GraphFault};
use super::{graph_request::GraphRequest, jobs::time, refusal::Refusal};
use crate::entra::directory::EntraPerson;
use crate::entra::lag::LOG;
use crate::entra::report::{Logged, ProvisionOutcome, ProvisionStep};
use crate::entra::schema::{self, ENTERPRISE_USER};
use crate::wire::ENTRA;
use standin_trelica::Answer;
use standin_trelica::wire::{elements, text};

/// `POST …/jobs/{id}/provisionOnDemand`
pub(super) async fn on_demand(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    request.throttle("on-demand")?;
    let parameters = &request.call.body["parameters"][0];
    let subject = &parameters["subjects"][0];
    let (rule, id) = (text(parameters, "ruleId"), text(subject, "objectId"));
    if rule.is_empty() || id.is_empty() {
        let message = "The request is missing a rule or a subject.";
        return Err(Refusal::new(400, "RequestMissingRequiredParameter", message));
    }
    let kind = text(subject, "objectTypeName");
    let people = match kind {
        "User" => vec![may_be_provisioned(request, rule, id)?],
        "Group" => {
            let members = elements(&subject["links"]["members"]).map(|member| text(member, "objectId"));
            members.map(|member| may_be_provisioned(request, rule, member)).collect::<Result<_, _>>()?
        }
        other => {
            let message = format!("The object type '{other}' is not supported.");
            return Err(Refusal::new(400, "BadRequest", message));
        }
    };
    let mut last = None;
    for (person, assigned) in people {
        last = Some(request.state.provision_on_demand(&request.job_ref(), &person, assigned).await);
    }
    let (key, value) = match last {
        Some(logged) if kind == "User" => {
            let behavior = request.behavior();
            let object = whole(&logged, behavior);
            if behavior.report_is_array {
                (STATUS_INFO.to_owned(), json!([object]))
            } else {
                (result(&logged, behavior).to_string(), object)
            }
        }
        _ => (json!({ "result": "Success", "details": {} }).to_string(), json!({})),
    };
    let document = json!({ "key": key, "value": value.to_string() });
    Ok(request.document(200, "microsoft.graph.stringKeyStringValuePair", document))
}

/// The person, and whether they are assigned.
fn may_be_provisioned(
    request: &GraphRequest<'_>,
    rule: &str,
    id: &str,
) -> Result<(EntraPerson, bool), Refusal> {
    let entra = request.entra();
    let application = request.application(&entra)?;
    let job = request.job(application)?;
    if job.quarantine.is_some() {
        return Err(Refusal::new(401, "Unauthorized", "The job is in quarantine.").inside("Unauthorized"));
    }
    if schema::rule_provisions_on_demand(&job.schema, rule) != Some(true) {
        let message = format!("The rule '{rule}' does not support provisioning on demand.");
        return Err(Refusal::new(400, "BadRequest", message).inside("RuleNotFound"));
    }
    let person = entra.person(id).ok_or_else(|| Refusal::not_found(id))?.clone();
    let counts = request.fault() != GraphFault::NeverEntitled;
    let assigned = counts && entra.is_assigned(application, id, entra.lag);
    Ok((person, assigned || application.scope_all() == Some(true)))
}

/// One step, before it is named for one or the other.
struct Step {
    name: &'static str,
    kind: &'static str,
    status: ProvisionOutcome,
    description: String,
    details: Value,
}

/// The first text of the answer, in its first shape.
fn result(logged: &Logged, behavior: GraphBehavior) -> Value {
    let report = &logged.report;
    let details = match &report.error_code {
        Some(code) => json!({ "errorCode": code, "errorMessage": report.message }),
        None => json!({}),
    };
    json!({ "result": word(report.outcome, behavior), "details": details })
}

/// The second text of the answer.
fn whole(logged: &Logged, behavior: GraphBehavior) -> Value {
    let (report, person) = (&logged.report, &logged.person);
    let at = time(logged.at);
    let steps: Vec<Value> = steps(logged, behavior.prose)
        .into_iter()
        .map(|step| {
            json!({
                "name": step.name, "type": step.kind, "status": word(step.status, behavior),
                "description": step.description, "timestamp": at, "details": step.details,
            })
        })
        .collect();
    let failed = report.outcome == ProvisionOutcome::Failure;
    json!({
        "action": report.action, "changeId": logged.change, "startTime": at, "endTime": at,
        "modifiedProperties": modified(logged), "provisioningSteps": steps,
        "reportableIdentifier": person.user_principal_name,
        "statusInfo": {
            "status": word(report.outcome, behavior),
            "errorCode": failed.then(|| report.code()), "reason": failed.then_some(&report.message),
            "additionalDetails": null, "errorCategory": failed.then_some("NonServiceFailure"),
            "recommendedAction": null,
        },
        "sourceIdentity": { "id": person.id, "type": "User", "displayName": person.display_name, "details": null },
        "sourceSystem": { "id": null, "name": "Microsoft Entra ID", "details": null },
        "targetIdentity": { "id": report.target_id, "type": ENTERPRISE_USER, "displayName": null, "details": null },
        "targetSystem": { "id": null, "name": "customappsso", "details": null },
    })
}

fn word(outcome: ProvisionOutcome, behavior: GraphBehavior) -> String {
    if behavior.prose { outcome.word().to_lowercase() } else { outcome.word().to_owned() }
}

/// What was sent, as properties that changed.
fn modified(logged: &Logged) -> Vec<Value> {
    let sent = logged.report.sent.iter();
    sent.map(|(name, value)| json!({ "displayName": name, "oldValue": null, "newValue": value })).collect()
}

/// The steps, in Graph's order: a person is matched before the scope is told.
fn steps(logged: &Logged, prose: bool) -> Vec<Step> {
    let done = |heading: &str| logged.report.steps.iter().find(|step| step.name == heading);
    let mut steps = Vec::new();
    if let Some(step) = done("Import user") {
        steps.push(Step { details: imported(logged), ..named("EntryImport", "Import", step) });
    }
    if let Some(step) = done("Match user between source and target system") {
        steps.push(named("EntryImport", "Matching", step));
    }
    if let Some(step) = done("Determine if user is in scope") {
        let description = "Determine if User in scope by evaluating against each scoping filter".to_owned();
        let scoping = named("EntrySynchronizationScoping", "Scoping", step);
        let left_out = step.outcome == ProvisionOutcome::Skipped;
        steps.push(Step {
            description,
            details: scope(logged, !left_out, prose),
            status: ProvisionOutcome::Success,
            ..scoping
        });
        if left_out {
            steps.push(skipped(logged, step));
        }
    }
    if let Some(step) = done("Perform action") {
        steps.push(match (step.outcome, logged.report.action) {
            (ProvisionOutcome::Skipped, _) => skipped(logged, step),
            (_, "Create") => named("EntryExportAdd", "Export", step),
            _ => named("EntryExportUpdate", "Export", step),
        });
    }
    steps
}

fn named(name: &'static str, kind: &'static str, step: &ProvisionStep) -> Step {
    Step { name, kind, status: step.outcome, description: step.detail.clone(), details: json!({}) }
}

fn skipped(logged: &Logged, step: &ProvisionStep) -> Step {
    let details = json!({ "SkipReason": logged.report.code() });
    Step { status: ProvisionOutcome::Skipped, details, ..named("EntrySynchronizationSkip", "Export", step) }
}

/// The source attributes, all as text.
fn imported(logged: &Logged) -> Value {
    let person = &logged.person;
    json!({
        "objectId": person.id, "accountEnabled": words(person.account_enabled),
        "displayName": person.display_name, "mail": person.mail.as_deref().unwrap_or_default(),
        "mailNickname": person.nickname(), "userPrincipalName": person.user_principal_name,
        "IsSoftDeleted": words(!person.account_enabled), "appRoleAssignments": "User",
    })
}

fn words(yes: bool) -> &'static str {
    if yes { "True" } else { "False" }
}

fn scope(logged: &Logged, assigned: bool, prose: bool) -> Value {
    let (active, assigned) = (words(logged.person.account_enabled), words(assigned));
    if prose {
        json!({
            "Active in the source system": active, "Assigned to the application": assigned,
            "User has the required role": assigned, "Scoping filter evaluation passed": "True",
            "ScopeEvaluationResult": "{}",
        })
    } else {
        json!({
            "IsActive": active, "Assigned": assigned, "IsEffectivelyEntitledForProvisioning": assigned,
            "IsInProvisioningScopeDisplayName": "True", "ScopeEvaluationResult": "{}",
        })
    }
}

/// `GET /auditLogs/provisioning`
pub(super) fn log(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    request.throttle("log")?;
    let filter =
        request.filter(&["jobId", "servicePrincipal/id", "activityDateTime", "cycleId", "changeId"])?;
    let entra = request.entra();
    let seen = entra.log.iter().rev().filter(|one| entra.lag.over(one.since, LOG));
    let found = seen.map(entry).filter(|entry| filter.holds(entry));
    let list = found.take(request.call.number("$top").unwrap_or(100)).collect();
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

const STATUS_INFO: &str = "Microsoft.Identity.Health.CPP.Common.DataContracts.SyncFabric.StatusInfo";
const SOURCE: &str = "5c8e0b13-74d6-4f29-a1b0-39d27ec8f564";
const TARGET: &str = "b7a2d915-06ce-4d83-92f4-c1580e6b3a7d";
