//! Which applications are there, how does one come, and how does it go?
//!
//! Creating one answers at once and is seen elsewhere later; deleting one takes everything with it, and it is still
//! listed for a moment.

use std::time::Instant;

use serde_json::{Value, json};

use super::fault::{Found, GraphFault};
use super::graph_request::{GraphRequest, done};
use super::odata::{Filter, selected};
use super::plant;
use super::refusal::Refusal;
use crate::entra::application::{Application, NON_GALLERY};
use crate::entra::lag::FOUND;
use crate::wire::{ENTRA, GRAPH};
use standin_trelica::Answer;
use standin_trelica::wire::text;

/// `GET /servicePrincipals`
pub(super) fn registrations(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let filter = request.call.option("$filter").map(|text| Filter::read(text, &["appId"])).transpose()?;
    let entra = request.entra();
    let wanted = |one: &&Application| {
        filter.as_ref().is_none_or(|filter| filter.holds(|_| Some(one.application_id.clone())))
    };
    let listed = |one: &&Application| entra.lag.listed(one.since, FOUND, one.gone);
    let found = entra.applications.iter().filter(listed).filter(wanted);
    let found =
        found.map(|one| json!({ "id": one.application_object_id, "appId": one.application_id })).collect();
    Ok(request.list("applications", found))
}

/// Enterprise applications, by a filter.
pub(super) fn find(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let properties = ["displayName", "appId", "id", "applicationTemplateId"];
    let filter = request.call.option("$filter").map(|text| Filter::read(text, &properties)).transpose()?;
    let mut entra = request.entra();
    if let Some(name) = filter.as_ref().and_then(|filter| filter.wanted("displayName")) {
        plant::applications(&mut entra, request.scenario.plan.graph_fault, name);
    }
    let holds = |one: &&Application| {
        filter.as_ref().is_none_or(|filter| {
            filter.holds(|property| match property {
                "displayName" => Some(one.name.clone()),
                "appId" => Some(one.application_id.clone()),
                "id" => Some(one.object_id.clone()),
                _ => one.template.clone(),
            })
        })
    };
    let select = request.call.option("$select");
    let listed = |one: &&Application| entra.lag.listed(one.since, FOUND, one.gone);
    let found: Vec<&Application> = entra.applications.iter().filter(listed).filter(holds).collect();
    if request.scenario.plan.graph_fault == GraphFault::Found(Found::Gone) {
        let found = found.iter().map(|one| one.object_id.clone());
        request.state.graph().happened.gone.extend(found);
    }
    let found = found.into_iter().map(|one| selected(principal(one), select)).collect();
    let context = match select {
        Some(select) => format!("servicePrincipals({select})"),
        None => "servicePrincipals".to_owned(),
    };
    Ok(request.list(&context, found))
}

/// `GET /servicePrincipals/{id}`
pub(super) fn read(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let entra = request.entra();
    let application = request.application(&entra)?;
    let document = selected(principal(application), request.call.option("$select"));
    Ok(request.document(200, "servicePrincipals/$entity", document))
}

/// `POST /applicationTemplates/{id}/instantiate`
pub(super) fn instantiate(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let template = request.call.id(1);
    if template != NON_GALLERY {
        return Err(Refusal::not_found(template));
    }
    let name = request.call.needed("displayName")?.to_owned();
    if name.trim().is_empty() || name.chars().count() > LONGEST_NAME {
        let message = "Invalid value specified for property 'displayName' of resource 'Application'.";
        return Err(Refusal::new(400, "Request_BadRequest", message));
    }
    let mut entra = request.entra();
    let application = Application { since: entra.lag.beginning(), ..Application::new(&name, Some(template)) };
    let document =
        json!({ "application": registration(&application), "servicePrincipal": principal(&application) });
    entra.applications.push(application);
    Ok(request.document(201, "microsoft.graph.applicationServicePrincipal", document))
}

/// `DELETE /applications/{id}` and `DELETE /servicePrincipals/{id}`
pub(super) fn delete(
    request: &GraphRequest<'_>,
    is: fn(&Application, &str) -> bool,
) -> Result<Answer, Refusal> {
    let id = request.call.id(1);
    let mut entra = request.entra();
    let found = entra.applications.iter_mut().find(|one| one.gone.is_none() && is(one, id));
    found.ok_or_else(|| Refusal::not_found(id))?.gone = Some(Instant::now());
    Ok(done())
}

/// The service principal.
fn principal(application: &Application) -> Value {
    let mut document = GRAPH["service-principal"].clone();
    common(&mut document, application);
    document["id"] = application.object_id.as_str().into();
    document["appDisplayName"] = application.name.as_str().into();
    document["appOwnerOrganizationId"] = text(&ENTRA["tenant"], "id").into();
    document["servicePrincipalNames"] = json!([application.application_id]);
    document
}

/// The application that it belongs to.
fn registration(application: &Application) -> Value {
    let mut document = GRAPH["application"].clone();
    common(&mut document, application);
    document["id"] = application.application_object_id.as_str().into();
    document
}

fn common(document: &mut Value, application: &Application) {
    document["appId"] = application.application_id.as_str().into();
    document["displayName"] = application.name.as_str().into();
    document["applicationTemplateId"] = application.template.as_deref().map_or(Value::Null, Value::from);
    document["createdDateTime"] = application.created.strftime("%Y-%m-%dT%H:%M:%SZ").to_string().into();
    document["appRoles"] = GRAPH["app-roles"].clone();
}

const LONGEST_NAME: usize = 120;
