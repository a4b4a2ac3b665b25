//! How does Microsoft Graph report the provisioning of a user?
//!
//! Provision on demand and the log tell the same four steps with other names for the same things: `type` and
//! `provisioningStepType`, capitals and lower case.

use serde_json::{Map, Value, json};

use super::behavior::GraphBehavior;
use super::job_document::time;
use crate::entra::log::Logged;
use crate::entra::report::{ProvisionOutcome, ProvisionStep};
use crate::entra::schema::ENTERPRISE_USER;

/// One step, before it is named for one or the other.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) kind: &'static str,
    pub(super) status: ProvisionOutcome,
    pub(super) description: String,
    pub(super) details: Value,
}

/// The first text of the answer, in its first shape.
pub(super) fn result(logged: &Logged, behavior: GraphBehavior) -> Value {
    let report = &logged.report;
    let mut details = Map::new();
    if let Some(code) = &report.error_code {
        details.insert("errorCode".into(), code.as_str().into());
        details.insert("errorMessage".into(), report.message.as_str().into());
    }
    json!({ "result": word(report.outcome, behavior), "details": details })
}

/// The second text of the answer.
pub(super) fn on_demand(logged: &Logged, behavior: GraphBehavior) -> Value {
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
pub(super) fn modified(logged: &Logged) -> Vec<Value> {
    let sent = logged.report.sent.iter();
    sent.map(|(name, value)| json!({ "displayName": name, "oldValue": null, "newValue": value })).collect()
}

/// The steps, in Graph's order: a person is matched before the scope is told.
pub(super) fn steps(logged: &Logged, prose: bool) -> Vec<Step> {
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
    let words = |yes: bool| if yes { "True" } else { "False" };
    json!({
        "objectId": person.id, "accountEnabled": words(person.account_enabled),
        "displayName": person.display_name, "mail": person.mail.as_deref().unwrap_or_default(),
        "mailNickname": person.nickname(), "userPrincipalName": person.user_principal_name,
        "IsSoftDeleted": words(!person.account_enabled), "appRoleAssignments": "User",
    })
}

fn scope(logged: &Logged, assigned: bool, prose: bool) -> Value {
    let words = |yes: bool| if yes { "True" } else { "False" };
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
