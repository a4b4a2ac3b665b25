//! Who is signed in, and who and what is in the directory?
//!
//! Searching wants the header that says that a copy may be old, and finds the beginnings of words. Which properties of
//! people are answered depends on the scope.

use serde_json::{Value, json};

use super::asked::Asked;
use super::odata::{Filter, search, selected, words_begin};
use super::refusal::Refusal;
use super::trick::{Search, Trick};
use crate::answer::Answer;
use crate::entra::person::EntraPerson;
use crate::sign_in::account::role_template;
use crate::wire::{ENTRA, elements};

/// `GET /me`
pub(super) fn me(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let document =
        selected(user_document(&asked.token.account.person(), false), asked.call.option("$select"));
    Ok(asked.document(200, "users/$entity", document))
}

/// `GET /organization`
pub(super) fn organization(asked: &Asked<'_>) -> Result<Answer, Refusal> {
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
    Ok(asked.list("organization", vec![selected(document, asked.call.option("$select"))]))
}

/// `GET /me/transitiveMemberOf/microsoft.graph.directoryRole`
pub(super) fn my_roles(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let roles = asked.token.roles_under(asked.chosen.plan.trick).into_iter().map(|role| {
        let document = json!({
            "@odata.type": "#microsoft.graph.directoryRole", "id": role_template(role).replace('-', ""),
            "displayName": role, "roleTemplateId": role_template(role),
        });
        selected(document, asked.call.option("$select"))
    });
    Ok(asked.list("directoryRoles", roles.collect()))
}

/// `GET /users`, with `$search` or `$filter`
pub(super) fn users(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let properties = ["displayName", "userPrincipalName", "mail", "givenName", "surname"];
    let mut found = found(asked, &properties, |entra| entra.people.clone(), person_property)?;
    match asked.chosen.plan.trick {
        Trick::SearchFinds(Search::Nobody) => found.clear(),
        Trick::SearchFinds(Search::SomebodyElse) => {
            let mut others = asked.entra().people.clone();
            others.retain(|person| !found.contains(person) && person.account_enabled);
            others.truncate(1);
            found = others;
        }
        _ => {}
    }
    let full = sees_everything(asked);
    let top = asked.call.option("$top").and_then(|top| top.parse().ok()).unwrap_or(100);
    let select = asked.call.option("$select");
    let found = found.iter().take(top).map(|person| selected(user_document(person, full), select));
    Ok(asked.list("users", found.collect()))
}

/// `GET /users/{id}`
pub(super) fn user(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let id = asked.call.id(1);
    let entra = asked.entra();
    let is = |person: &&EntraPerson| person.id == id || person.user_principal_name.eq_ignore_ascii_case(id);
    let hidden = matches!(asked.chosen.plan.trick, Trick::SearchFinds(_));
    let person = entra.people.iter().find(is).filter(|_| !hidden).ok_or_else(|| Refusal::not_found(id))?;
    let document = user_document(person, sees_everything(asked));
    Ok(asked.document(200, "users/$entity", selected(document, asked.call.option("$select"))))
}

/// `GET /groups`, with `$search` or `$filter`
pub(super) fn groups(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    let found = found(
        asked,
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
        selected(document, asked.call.option("$select"))
    });
    Ok(asked.list("groups", documents.collect()))
}

/// Everybody whom the question means.
fn found<T>(
    asked: &Asked<'_>,
    properties: &[&str],
    all: fn(&crate::entra::Entra) -> Vec<T>,
    value: fn(&T, &str) -> Option<String>,
) -> Result<Vec<T>, Refusal> {
    let mut all = all(&asked.entra());
    if let Some(text) = asked.call.option("$search") {
        let eventual = asked.call.header("consistencylevel");
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
    if let Some(text) = asked.call.option("$filter") {
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
fn sees_everything(asked: &Asked<'_>) -> bool {
    asked.token.has("User.Read.All") || asked.token.has("Directory.Read.All")
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
