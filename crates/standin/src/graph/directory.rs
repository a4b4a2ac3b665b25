//! Who is signed in, and who and what is in the directory?
//!
//! Searching wants the header that says that a copy may be old, and finds the beginnings of words. Which properties of
//! people are answered depends on the scope.

use serde_json::{Value, json};

use super::fault::{GraphFault, Search};
use super::graph_request::GraphRequest;
use super::odata::{Filter, search, selected, words_begin};
use super::refusal::Refusal;
use crate::entra::person::EntraPerson;
use crate::sign_in::account::role_template;
use crate::wire::ENTRA;
use standin_trelica::Answer;
use standin_trelica::wire::elements;

/// `GET /me`
pub(super) fn me(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let document =
        selected(user_document(&request.token.account.person(), false), request.call.option("$select"));
    Ok(request.document(200, "users/$entity", document))
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
    Ok(request.list("organization", vec![selected(document, request.call.option("$select"))]))
}

/// `GET /me/transitiveMemberOf/microsoft.graph.directoryRole`
pub(super) fn my_roles(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let roles = request.token.roles_under(request.scenario.plan.graph_fault).into_iter().map(|role| {
        let document = json!({
            "@odata.type": "#microsoft.graph.directoryRole", "id": role_template(role).replace('-', ""),
            "displayName": role, "roleTemplateId": role_template(role),
        });
        selected(document, request.call.option("$select"))
    });
    Ok(request.list("directoryRoles", roles.collect()))
}

/// `GET /users`, with `$search` or `$filter`
pub(super) fn users(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let properties = ["displayName", "userPrincipalName", "mail", "givenName", "surname"];
    let mut found = found(request, &properties, |entra| entra.people.clone(), person_property)?;
    match request.scenario.plan.graph_fault {
        GraphFault::SearchFinds(Search::Nobody) => found.clear(),
        GraphFault::SearchFinds(Search::SomebodyElse) => {
            let mut others = request.entra().people.clone();
            others.retain(|person| !found.contains(person) && person.account_enabled);
            others.truncate(1);
            found = others;
        }
        _ => {}
    }
    let full = sees_everything(request);
    let top = request.call.option("$top").and_then(|top| top.parse().ok()).unwrap_or(100);
    let select = request.call.option("$select");
    let found = found.iter().take(top).map(|person| selected(user_document(person, full), select));
    Ok(request.list("users", found.collect()))
}

/// `GET /users/{id}`
pub(super) fn user(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let id = request.call.id(1);
    let entra = request.entra();
    let is = |person: &&EntraPerson| person.id == id || person.user_principal_name.eq_ignore_ascii_case(id);
    let hidden = matches!(request.scenario.plan.graph_fault, GraphFault::SearchFinds(_));
    let person = entra.people.iter().find(is).filter(|_| !hidden).ok_or_else(|| Refusal::not_found(id))?;
    let document = user_document(person, sees_everything(request));
    Ok(request.document(200, "users/$entity", selected(document, request.call.option("$select"))))
}

/// `GET /groups`, with `$search` or `$filter`
pub(super) fn groups(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let found = found(
        request,
        &["displayName", "description"],
        |entra| entra.groups.clone(),
        |group, name| {
            if name == "displayName" { Some(group.display_name.clone()) } else { group.description.clone() }
        },
    )?;
    let documents = found.iter().map(|group| {
        let document = json!({
            "id": group.id, "deletedDateTime": null, "description": group.description,
            "displayName": group.display_name, "groupTypes": [], "mailEnabled": group.mail_enabled,
            "securityEnabled": group.security_enabled,
        });
        selected(document, request.call.option("$select"))
    });
    Ok(request.list("groups", documents.collect()))
}

/// Everybody whom the question means.
fn found<T>(
    request: &GraphRequest<'_>,
    properties: &[&str],
    all: fn(&crate::entra::Entra) -> Vec<T>,
    value: fn(&T, &str) -> Option<String>,
) -> Result<Vec<T>, Refusal> {
    let mut all = all(&request.entra());
    if let Some(text) = request.call.option("$search") {
        let eventual = request.call.header("consistencylevel");
        if !eventual.is_some_and(|level| level.eq_ignore_ascii_case("eventual")) {
            let message = "Request with $search query parameter only works through MSGraph with a special request \
                           header: 'ConsistencyLevel: eventual'";
            return Err(Refusal::new(400, "Request_UnsupportedQuery", message));
        }
        let clauses = search(text, properties)?;
        all.retain(|one| {
            clauses.iter().any(|(property, wanted)| {
                let there = value(one, property).unwrap_or_default();
                match property.as_str() {
                    "displayName" | "description" => words_begin(&there, wanted),
                    _ => there.to_lowercase().starts_with(&wanted.to_lowercase()),
                }
            })
        });
    }
    if let Some(text) = request.call.option("$filter") {
        let filter = Filter::read(text, properties)?;
        all.retain(|one| filter.holds(|property| value(one, property)));
    }
    Ok(all)
}

fn person_property(person: &EntraPerson, name: &str) -> Option<String> {
    match name {
        "displayName" => Some(person.display_name.clone()),
        "userPrincipalName" => Some(person.user_principal_name.clone()),
        "givenName" => Some(person.given_name.clone()),
        "surname" => Some(person.surname.clone()),
        _ => person.mail.clone(),
    }
}

/// The basic scope gives names and addresses alone.
fn sees_everything(request: &GraphRequest<'_>) -> bool {
    request.token.has("User.Read.All") || request.token.has("Directory.Read.All")
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
