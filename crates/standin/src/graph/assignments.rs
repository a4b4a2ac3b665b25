//! Who is assigned to an application, and how does that change?
//!
//! People, and groups that give access to things, each once in a role. What was assigned is listed a little later and
//! counts for provisioning later still.

use std::time::Instant;

use serde_json::{Value, json};

use super::graph_request::GraphRequest;
use super::job_document::time;
use super::refusal::Refusal;
use crate::entra::Entra;
use crate::entra::application::{Application, Assignment, MSIAM_ROLE, USER_ROLE};
use crate::entra::lag::ASSIGNMENT_LISTED;
use standin_trelica::Answer;

/// `GET /servicePrincipals/{id}/appRoleAssignedTo`
pub(super) fn list(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let entra = request.entra();
    let application = request.application(&entra)?;
    let skipped = request.call.number("$skiptoken").unwrap_or(0);
    let size = request.call.number("$top").unwrap_or(PAGE).clamp(1, PAGE);
    let listed: Vec<Value> = application
        .assignments
        .iter()
        .filter(|one| entra.lag.listed(one.since, ASSIGNMENT_LISTED, one.gone))
        .map(|one| document(&entra, application, one))
        .collect();
    let page: Vec<Value> = listed.iter().skip(skipped).take(size).cloned().collect();
    let mut whole = json!({});
    if skipped + page.len() < listed.len() {
        let (address, path, next) = (request.state.graph_url(), request.call.path(), skipped + page.len());
        whole["@odata.nextLink"] = format!("{address}{path}?$top={size}&$skiptoken={next}").into();
    }
    whole["value"] = page.into();
    Ok(request.document(200, "appRoleAssignments", whole))
}

/// `POST /servicePrincipals/{id}/appRoleAssignedTo`
pub(super) fn assign(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let (principal, resource) = (request.call.needed("principalId")?, request.call.needed("resourceId")?);
    let role = request.call.needed("appRoleId")?;
    let mut entra = request.entra();
    let there = request.application(&entra)?;
    if resource != there.object_id {
        let message = "The resourceId does not match the service principal of the request.";
        return Err(Refusal::new(400, "Request_BadRequest", message));
    }
    if ![USER_ROLE, MSIAM_ROLE].contains(&role) {
        let message = format!("Permission {role} is not found on the application.");
        return Err(Refusal::new(400, "Request_BadRequest", message));
    }
    let group = entra.group(principal);
    if group.is_none() && entra.person(principal).is_none() {
        return Err(Refusal::not_found(principal));
    }
    if group.is_some_and(|group| !group.security_enabled) {
        let message = "Only security-enabled groups can be assigned to an application.";
        return Err(Refusal::new(400, "Request_BadRequest", message));
    }
    if there.standing().any(|one| one.principal == principal && one.role == role) {
        return Err(if request.behavior().twice_is_bad_request {
            let message = "Permission being assigned already exists on the object";
            Refusal::new(400, "Request_BadRequest", message)
        } else {
            let message = "Another object with the same value for property appRoleId already exists.";
            Refusal::new(409, "Request_MultipleObjectsWithSameKeyValue", message).inside("ObjectConflict")
        });
    }
    let assignment = Assignment { since: entra.lag.beginning(), ..Assignment::new(principal, role) };
    let document = document(&entra, there, &assignment);
    request.application_mut(&mut entra)?.assignments.push(assignment);
    let context = format!("servicePrincipals('{resource}')/appRoleAssignedTo/$entity");
    Ok(request.document(201, &context, document))
}

/// `DELETE /servicePrincipals/{id}/appRoleAssignedTo/{id}`
pub(super) fn unassign(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let id = request.call.id(3);
    let mut entra = request.entra();
    let application = request.application_mut(&mut entra)?;
    let found = application.assignments.iter_mut().find(|one| one.id == id && one.gone.is_none());
    found.ok_or_else(|| Refusal::not_found(id))?.gone = Some(Instant::now());
    Ok(Answer::empty(204))
}

fn document(entra: &Entra, application: &Application, one: &Assignment) -> Value {
    let (kind, name) = match (entra.group(&one.principal), entra.person(&one.principal)) {
        (Some(group), _) => ("Group", group.display_name.as_str()),
        (None, Some(person)) => ("User", person.display_name.as_str()),
        (None, None) => ("User", ""),
    };
    json!({
        "id": one.id, "deletedDateTime": null, "appRoleId": one.role,
        "createdDateTime": time(one.created),
        "principalDisplayName": name, "principalId": one.principal, "principalType": kind,
        "resourceDisplayName": application.name, "resourceId": application.object_id,
    })
}

const PAGE: usize = 100;
