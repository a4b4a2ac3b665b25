//! How is the schema of a job read, saved and reset?
//!
//! Always as a whole: saving removes what is not sent, and keeps unknown members.

use serde_json::Value;
use uuid::Uuid;

use super::fault::GraphFault;
use super::graph_request::{GraphRequest, done};
use super::job_document::time;
use super::jobs::no_such_job;
use super::refusal::Refusal;
use crate::entra::schema;
use standin_trelica::Answer;
use standin_trelica::clock::now;
use standin_trelica::wire::text;

/// `GET …/jobs/{id}/schema`
pub(super) fn read(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let entra = request.entra();
    let application = request.application(&entra)?;
    let id = request.call.id(4);
    let mut document = application.job_of(id).ok_or_else(|| no_such_job(id))?.schema.clone();
    if let GraphFault::NoRoles(whole_object) = request.scenario.plan.graph_fault {
        take_roles_away(&mut document, whole_object);
    }
    let context =
        format!("servicePrincipals('{}')/synchronization/jobs('{id}')/schema/$entity", application.object_id);
    Ok(request.document(200, &context, document))
}

/// `PUT …/jobs/{id}/schema`
pub(super) fn save(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
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
    change(request, |job, _| match request.scenario.plan.graph_fault {
        GraphFault::SchemaForgotten => {}
        GraphFault::GroupsComeBack => {
            job.schema = sent;
            schema::set_groups_enabled(&mut job.schema, true);
        }
        _ => job.schema = sent,
    })
}

/// `DELETE …/jobs/{id}/schema`
pub(super) fn reset(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    change(request, |job, behavior| job.schema = schema::default(&job.id, behavior))
}

fn change(
    request: &GraphRequest<'_>,
    change: impl FnOnce(&mut crate::entra::job::Job, super::behavior::GraphBehavior),
) -> Result<Answer, Refusal> {
    let mut entra = request.entra();
    let id = request.call.id(4);
    let application = request.application_mut(&mut entra)?;
    change(application.job_of_mut(id).ok_or_else(|| no_such_job(id))?, request.scenario.plan.graph_behavior);
    Ok(done())
}

/// Removes the roles from the target.
fn take_roles_away(document: &mut Value, whole_object: bool) {
    let directories = document.get_mut("directories").and_then(Value::as_array_mut).into_iter().flatten();
    for objects in directories.filter_map(|directory| directory["objects"].as_array_mut()) {
        if whole_object {
            objects.retain(|object| text(object, "name") != schema::ENTERPRISE_USER);
        }
        for attributes in objects.iter_mut().filter_map(|object| object["attributes"].as_array_mut()) {
            attributes.retain(|attribute| !text(attribute, "name").starts_with("roles["));
        }
    }
}
