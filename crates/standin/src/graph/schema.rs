//! How is the schema of a job read, saved and put back?
//!
//! As a whole: what is not sent is not there any more, and members that nobody knows are kept as they are.

use serde_json::Value;
use uuid::Uuid;

use super::asked::{Asked, done};
use super::job_document::time;
use super::jobs::no_such_job;
use super::refusal::Refusal;
use super::trick::Trick;
use crate::answer::Answer;
use crate::clock::now;
use crate::entra::schema;
use crate::wire::text;

/// `GET …/jobs/{id}/schema`
pub(super) fn read(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let entra = asked.entra();
    let application = asked.application(&entra)?;
    let id = asked.call.id(4);
    let mut document = application.job_of(id).ok_or_else(|| no_such_job(id))?.schema.clone();
    if let Trick::NoRoles(whole_object) = asked.chosen.plan.trick {
        take_roles_away(&mut document, whole_object);
    }
    let context =
        format!("servicePrincipals('{}')/synchronization/jobs('{id}')/schema/$entity", application.object_id);
    Ok(asked.document(200, &context, document))
}

/// `PUT …/jobs/{id}/schema`
pub(super) fn save(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let mut sent = asked.call.body.clone();
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
    change(asked, |job, _| match asked.chosen.plan.trick {
        Trick::SchemaForgotten => {}
        Trick::GroupsComeBack => {
            job.schema = sent;
            schema::set_groups_enabled(&mut job.schema, true);
        }
        _ => job.schema = sent,
    })
}

/// `DELETE …/jobs/{id}/schema`
pub(super) fn reset(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    change(asked, |job, habits| job.schema = schema::default(&job.id, habits))
}

fn change(
    asked: &Asked<'_>,
    change: impl FnOnce(&mut crate::entra::job::Job, super::habits::Habits),
) -> Result<Answer, Refusal> {
    let mut entra = asked.entra();
    let id = asked.call.id(4);
    let application = asked.application_mut(&mut entra)?;
    change(application.job_of_mut(id).ok_or_else(|| no_such_job(id))?, asked.chosen.plan.habits);
    Ok(done())
}

/// A target that has no role to map to.
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
