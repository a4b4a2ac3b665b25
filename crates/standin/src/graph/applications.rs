//! Which applications are there, who is assigned to one, and how do both come and go?
//!
//! Creating one answers at once and is seen elsewhere later; deleting one takes everything with it, and it is still
//! listed for a moment. People, and groups that give access to things, are assigned each once in a role. What was assigned is
//! listed a little later and counts for provisioning later still.

use std::time::Instant;

use serde_json::{Value, json};

use super::fault::{Found, GraphFault};
use super::{graph_request::GraphRequest, jobs::time, refusal::Refusal};
use crate::entra::Entra;
use crate::entra::application::{Application, Assignment, GALLERY, MSIAM_ROLE, NON_GALLERY, USER_ROLE};
use crate::entra::lag::{ASSIGNMENT_LISTED, FOUND};
use crate::wire::{ENTRA, GRAPH};
use standin_trelica::{Answer, wire::text};

/// `GET /applications`
pub(super) fn registrations(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let filter = request.filter(&["appId"])?;
    let entra = request.entra();
    let found = listed(&entra)
        .map(|one| json!({ "id": one.application_object_id, "appId": one.application_id }))
        .filter(|document| filter.holds(document));
    Ok(request.list("applications", found.collect()))
}

/// `GET /servicePrincipals`
pub(super) fn find(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let filter = request.filter(&["displayName", "appId", "id", "applicationTemplateId"])?;
    let mut entra = request.entra();
    if let (GraphFault::Found(found), Some(name)) = (request.fault(), filter.wanted("displayName")) {
        plant(&mut entra, found, name);
    }
    let found: Vec<Value> = listed(&entra).map(principal).filter(|document| filter.holds(document)).collect();
    if request.fault() == GraphFault::Found(Found::Gone) {
        request.state.graph().gone.extend(found.iter().map(|one| text(one, "id").to_owned()));
    }
    let context = match request.call.option("$select") {
        Some(select) => format!("servicePrincipals({select})"),
        None => "servicePrincipals".to_owned(),
    };
    let found = found.into_iter().map(|document| request.selected(document));
    Ok(request.list(&context, found.collect()))
}

fn listed(entra: &Entra) -> impl Iterator<Item = &Application> {
    entra.applications.iter().filter(|one| entra.lag.listed(one.since, FOUND, one.gone))
}

/// Adds the older applications of a scenario when a client first searches for their name. Choosing another scenario
/// removes them.
fn plant(entra: &mut Entra, found: Found, name: &str) {
    let template = match found {
        Found::Several(_) | Found::Gone => Some(NON_GALLERY),
        Found::FromGallery(_) => Some(GALLERY),
        Found::WithoutTemplate(false) => None,
        Found::WithoutTemplate(true) => Some(""),
    };
    let wanted = if let Found::Several(number) = found { number } else { 1 };
    let is_there =
        |one: &&Application| one.gone.is_none() && one.name == name && one.template.as_deref() == template;
    for _ in entra.applications.iter().filter(is_there).count()..wanted {
        let mut planted = Application { planted: true, ..Application::new(name, template) };
        if found == Found::FromGallery(true) {
            entra.people.iter().take(2).for_each(|person| planted.assign(&person.id));
        }
        // First in the list, so that the pages never use it: they use the newest.
        entra.applications.insert(0, planted);
    }
}

/// `GET /servicePrincipals/{id}`
pub(super) fn read(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let entra = request.entra();
    let document = request.selected(principal(request.application(&entra)?));
    Ok(request.document(200, "servicePrincipals/$entity", document))
}

/// `POST /applicationTemplates/{id}/instantiate`
pub(super) fn instantiate(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let template = request.call.id(1);
    if template != NON_GALLERY {
        return Err(Refusal::not_found(template));
    }
    let name = request.call.needed("displayName")?;
    if name.trim().is_empty() || name.chars().count() > LONGEST_NAME {
        let message = "Invalid value specified for property 'displayName' of resource 'Application'.";
        return Err(Refusal::new(400, "Request_BadRequest", message));
    }
    let mut entra = request.entra();
    let application = Application { since: entra.lag.beginning(), ..Application::new(name, Some(template)) };
    let document =
        json!({ "application": registration(&application), "servicePrincipal": principal(&application) });
    entra.applications.push(application);
    Ok(request.document(201, "microsoft.graph.applicationServicePrincipal", document))
}

/// `DELETE /servicePrincipals/{id}`
pub(super) fn delete(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    deleted(request, |one| &one.object_id)
}

/// `DELETE /applications/{id}`
pub(super) fn delete_registration(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    deleted(request, |one| &one.application_object_id)
}

fn deleted(request: &GraphRequest<'_>, id_of: fn(&Application) -> &String) -> Result<Answer, Refusal> {
    let (id, mut entra) = (request.call.id(1), request.entra());
    let found = entra.applications.iter_mut().find(|one| one.gone.is_none() && id_of(one) == id);
    found.ok_or_else(|| Refusal::not_found(id))?.gone = Some(Instant::now());
    Ok(Answer::empty(204))
}

/// The service principal.
fn principal(application: &Application) -> Value {
    let mut document = common("service-principal", &application.object_id, application);
    document["appDisplayName"] = application.name.as_str().into();
    document["appOwnerOrganizationId"] = text(&ENTRA["tenant"], "id").into();
    document["servicePrincipalNames"] = json!([application.application_id]);
    document["accountEnabled"] = application.properties.enabled.into();
    document["appRoleAssignmentRequired"] = application.properties.assignment_required.into();
    document
}

/// The application that it belongs to.
fn registration(application: &Application) -> Value {
    common("application", &application.application_object_id, application)
}

fn common(kind: &str, id: &str, application: &Application) -> Value {
    let mut document = GRAPH[kind].clone();
    document["id"] = id.into();
    document["appId"] = application.application_id.as_str().into();
    document["displayName"] = application.name.as_str().into();
    document["applicationTemplateId"] = application.template.as_deref().into();
    document["createdDateTime"] = application.created.strftime("%Y-%m-%dT%H:%M:%SZ").to_string().into();
    document["appRoles"] = GRAPH["app-roles"].clone();
    document
}

/// `GET /servicePrincipals/{id}/appRoleAssignedTo`
pub(super) fn assignments(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let entra = request.entra();
    let application = request.application(&entra)?;
    let skipped = request.call.number("$skiptoken").unwrap_or(0);
    let size = request.call.number("$top").unwrap_or(PAGE).clamp(1, PAGE);
    let listed: Vec<Value> = application
        .assignments
        .iter()
        .filter(|one| entra.lag.listed(one.since, ASSIGNMENT_LISTED, one.gone))
        .map(|one| assignment_document(&entra, application, one))
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
    let document = assignment_document(&entra, there, &assignment);
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

fn assignment_document(entra: &Entra, application: &Application, one: &Assignment) -> Value {
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

const LONGEST_NAME: usize = 120;
/// Another template of the gallery.
/// How many assignments are listed at a time.
const PAGE: usize = 100;
