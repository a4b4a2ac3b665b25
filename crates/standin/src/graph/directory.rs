//! Who is signed in, and who and what is in the directory?
//!
//! Searching wants the header that says that a copy may be old, and finds the beginnings of words. Which properties of
//! people are answered depends on the scope.

use serde_json::{Value, json};

use super::fault::{GraphFault, Search};
use super::odata::{search, words_begin};
use super::{access::denied, graph_request::GraphRequest, refusal::Refusal};
use crate::{entra::directory::EntraPerson, sign_in::grants::role_template, wire::ENTRA};
use standin_trelica::Answer;
use standin_trelica::wire::{elements, text};

/// `GET /me`
pub(super) fn me(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let document = user_document(&request.token.grant.account.person(), false);
    Ok(request.document(200, "users/$entity", request.selected(document)))
}

/// `GET /organization`
pub(super) fn organization(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let tenant = &ENTRA["tenant"];
    let domains: Vec<Value> = elements(&tenant["domains"])
        .enumerate()
        .map(|(at, name)| {
            let initial = name.as_str().is_some_and(|name| name.ends_with(".onmicrosoft.com"));
            json!({
                "capabilities": "Email, OfficeCommunicationsOnline", "isDefault": at == 0, "isInitial": initial,
                "name": name, "type": "Managed",
            })
        })
        .collect();
    let document = json!({ "id": tenant["id"], "displayName": tenant["name"], "verifiedDomains": domains });
    Ok(request.list("organization", vec![request.selected(document)]))
}

/// `GET /me/transitiveMemberOf/microsoft.graph.directoryRole`
pub(super) fn my_roles(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    if request.fault() == GraphFault::RolesUnknown {
        return Err(denied());
    }
    let roles = request.token.grant.account.roles_under(request.fault()).into_iter().map(|role| {
        request.selected(json!({
            "@odata.type": "#microsoft.graph.directoryRole", "id": role_template(role).replace('-', ""),
            "displayName": role, "roleTemplateId": role_template(role),
        }))
    });
    Ok(request.list("directoryRoles", roles.collect()))
}

/// `GET /users`, with `$search` or `$filter`
pub(super) fn users(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let properties = ["displayName", "userPrincipalName", "mail", "givenName", "surname"];
    let people = request.entra().people.clone();
    let full = sees_everything(request);
    let everybody = people.iter().map(|person| user_document(person, full)).collect();
    let mut found = found(request, &properties, everybody)?;
    match request.fault() {
        GraphFault::SearchFinds(Search::Nobody) => found.clear(),
        GraphFault::SearchFinds(Search::SomebodyElse) => {
            let is_found = |person: &EntraPerson| found.iter().any(|one| one["id"] == person.id.as_str());
            let other = people.iter().find(|person| person.account_enabled && !is_found(person));
            found = other.map(|person| user_document(person, full)).into_iter().collect();
        }
        _ => {}
    }
    let found = found.into_iter().take(request.call.number("$top").unwrap_or(100));
    Ok(request.list("users", found.map(|document| request.selected(document)).collect()))
}

/// `GET /users/{id}`
pub(super) fn user(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let id = request.call.id(1);
    let entra = request.entra();
    let is = |person: &&EntraPerson| person.id == id || person.user_principal_name.eq_ignore_ascii_case(id);
    let hidden = matches!(request.fault(), GraphFault::SearchFinds(_));
    let person = entra.people.iter().find(is).filter(|_| !hidden).ok_or_else(|| Refusal::not_found(id))?;
    let document = user_document(person, sees_everything(request));
    Ok(request.document(200, "users/$entity", request.selected(document)))
}

/// `GET /groups`, with `$search` or `$filter`
pub(super) fn groups(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let entra = request.entra();
    let documents = entra.groups.iter().map(|group| {
        json!({
            "id": group.id, "deletedDateTime": null, "description": group.description,
            "displayName": group.display_name, "groupTypes": [], "mailEnabled": group.mail_enabled,
            "securityEnabled": group.security_enabled,
        })
    });
    let found = found(request, &["displayName", "description"], documents.collect())?;
    Ok(request.list("groups", found.into_iter().map(|document| request.selected(document)).collect()))
}

/// Everybody whom the question means.
fn found(
    request: &GraphRequest<'_>,
    properties: &[&str],
    mut documents: Vec<Value>,
) -> Result<Vec<Value>, Refusal> {
    if let Some(searched) = request.call.option("$search") {
        let eventual = request.call.header("consistencylevel");
        if !eventual.is_some_and(|level| level.eq_ignore_ascii_case("eventual")) {
            let message = "Request with $search query parameter only works through MSGraph with a special request \
                           header: 'ConsistencyLevel: eventual'";
            return Err(Refusal::new(400, "Request_UnsupportedQuery", message));
        }
        let clauses = search(searched, properties)?;
        documents.retain(|document| {
            clauses.iter().any(|(property, wanted)| {
                let there = text(document, property);
                match property.as_str() {
                    "displayName" | "description" => words_begin(there, wanted),
                    _ => there.to_lowercase().starts_with(&wanted.to_lowercase()),
                }
            })
        });
    }
    let filter = request.filter(properties)?;
    documents.retain(|document| filter.holds(document));
    Ok(documents)
}

/// The basic scope gives names and addresses alone.
fn sees_everything(request: &GraphRequest<'_>) -> bool {
    ["User.Read.All", "Directory.Read.All"].iter().any(|scope| request.token.grant.scopes.contains(*scope))
}

fn user_document(person: &EntraPerson, full: bool) -> Value {
    let guest = person.user_principal_name.contains("#EXT#");
    let mut document = json!({
        "businessPhones": [], "displayName": person.display_name, "givenName": person.given_name,
        "jobTitle": person.job_title, "mail": person.mail, "mobilePhone": null, "officeLocation": null,
        "preferredLanguage": null, "surname": person.surname, "userPrincipalName": person.user_principal_name,
        "id": person.id, "userType": if guest { "Guest" } else { "Member" },
    });
    if full {
        document["accountEnabled"] = person.account_enabled.into();
    }
    document
}
