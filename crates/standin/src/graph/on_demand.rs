//! What does Provision on demand answer?
//!
//! Always 200, and in it two texts that are JSON themselves, in one of two shapes: the outcome is inside. Only people are
//! really provisioned; a group is answered with nothing in it, as it is documented.

use serde_json::json;

use super::fault::GraphFault;
use super::graph_request::GraphRequest;
use super::jobs::{job_ref, no_such_job};
use super::refusal::Refusal;
use super::report;
use crate::entra::person::EntraPerson;
use crate::entra::schema;
use standin_trelica::Answer;
use standin_trelica::wire::{elements, text};

/// `POST …/jobs/{id}/provisionOnDemand`
pub(super) async fn provision(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let parameters = &request.call.body["parameters"][0];
    let subject = &parameters["subjects"][0];
    let (rule, id) = (text(parameters, "ruleId"), text(subject, "objectId"));
    if rule.is_empty() || id.is_empty() {
        let message = "The request is missing a rule or a subject.";
        return Err(Refusal::new(400, "RequestMissingRequiredParameter", message));
    }
    let people = match text(subject, "objectTypeName") {
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
        last = Some(request.state.provision_on_demand(&job_ref(request), &person, assigned).await);
    }
    let (key, value) = match last {
        Some(logged) if text(subject, "objectTypeName") == "User" => {
            let behavior = request.scenario.plan.graph_behavior;
            let object = report::on_demand(&logged, behavior);
            if behavior.report_is_array {
                (STATUS_INFO.to_owned(), json!([object]))
            } else {
                (report::result(&logged, behavior).to_string(), object)
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
    let job = request.call.id(4);
    let job = application.job_of(job).ok_or_else(|| no_such_job(job))?;
    if job.quarantine.is_some() {
        return Err(Refusal::new(401, "Unauthorized", "The job is in quarantine.").inside("Unauthorized"));
    }
    if schema::rule_provisions_on_demand(&job.schema, rule) != Some(true) {
        let message = format!("The rule '{rule}' does not support provisioning on demand.");
        return Err(Refusal::new(400, "BadRequest", message).inside("RuleNotFound"));
    }
    let person = entra.person(id).ok_or_else(|| Refusal::not_found(id))?.clone();
    let counts = request.scenario.plan.graph_fault != GraphFault::NeverEntitled;
    let assigned = counts && entra.is_assigned(application, id, entra.lag);
    let everybody = application.scope_all() == Some(true);
    Ok((person, assigned || everybody))
}

const STATUS_INFO: &str = "Microsoft.Identity.Health.CPP.Common.DataContracts.SyncFabric.StatusInfo";
