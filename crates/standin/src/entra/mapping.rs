//! What does Entra send for a person, and what does it change?
//!
//! The default mappings of a non-gallery application, as far as a pretend person has the attributes, and both dialects of
//! PATCH. By default: capitalised operations, one for each attribute, each with a path, booleans as words. With a flag in
//! the Tenant URL: as RFC 7644 has it, with all that is single in one operation.

use serde_json::{Map, Value, json};

use super::directory::EntraPerson;
use super::schema::{ENTERPRISE_USER, RoleMapping, UserNameSource};
use standin_trelica::wire::{elements, text};

/// The user name that will be sent; nothing where the source attribute is empty.
pub(crate) fn user_name(person: &EntraPerson, source: UserNameSource) -> Option<String> {
    match source {
        UserNameSource::PrincipalName => Some(person.sent_principal_name()),
        UserNameSource::Mail => person.mail.clone().filter(|mail| !mail.is_empty()),
    }
}

/// The body of the POST that creates the person. Empty source values are left out, never sent as null.
pub(crate) fn creation(person: &EntraPerson, user_name: &str, role: Option<&RoleMapping>) -> Value {
    let mut body = json!({
        "schemas": [CORE_USER, ENTERPRISE_USER], "externalId": person.nickname(), "userName": user_name,
        "active": person.account_enabled, "displayName": person.display_name,
    });
    if let Some(title) = &person.job_title {
        body["title"] = title.as_str().into();
    }
    if let Some(mail) = &person.mail {
        body["emails"] = json!([{ "primary": true, "type": "work", "value": mail }]);
    }
    body["meta"] = json!({ "resourceType": "User" });
    body["name"] = json!({
        "formatted": formatted(person), "familyName": person.surname, "givenName": person.given_name,
    });
    body["roles"] = role.iter().map(|role| json!({ "primary": true, "value": role.name })).collect();
    body
}

/// The operations that make the person at the target what they are in Entra; none where nothing differs.
pub(crate) fn changes(person: &EntraPerson, target: &Value, role: Option<&RoleMapping>) -> Vec<Value> {
    let formatted = formatted(person);
    let enabled = if person.account_enabled { "True" } else { "False" };
    let mail = primary(&target["emails"], |email| text(email, "type") == "work");
    let name = &target["name"];
    let mut wanted: Vec<(&str, &str, String)> = vec![
        ("active", enabled, capitalised(&target["active"])),
        ("externalId", person.nickname(), text(target, "externalId").to_owned()),
        ("name.givenName", &person.given_name, text(name, "givenName").to_owned()),
        ("name.familyName", &person.surname, text(name, "familyName").to_owned()),
        ("name.formatted", &formatted, text(name, "formatted").to_owned()),
    ];
    if let Some(title) = &person.job_title {
        wanted.push(("title", title, text(target, "title").to_owned()));
    }
    if let Some(address) = &person.mail {
        wanted.push(("emails[type eq \"work\"].value", address, mail));
    }
    if let Some(role) = role.filter(|role| !role.only_at_creation) {
        let now = primary(&target["roles"], |role| role["primary"] == true);
        wanted.push(("roles[primary eq \"True\"].value", &role.name, now));
    }
    wanted
        .into_iter()
        .filter(|(_, wanted, now)| wanted != now)
        .map(|(path, wanted, now)| {
            let op = if now.is_empty() || path.starts_with("roles") { "Add" } else { "Replace" };
            json!({ "op": op, "path": path, "value": wanted })
        })
        .collect()
}

/// Whether the flags in the Tenant URL ask for a PATCH as RFC 7644 has it.
pub(crate) fn wants_the_rfc(tenant_url: &str) -> bool {
    let flags = tenant_url.split_once('?').map(|(_, flags)| flags).unwrap_or_default();
    flags.split('&').any(|flag| flag == "aadOptscim062020")
}

/// The operations as RFC 7644 has them.
pub(crate) fn by_the_rfc(operations: &[Value]) -> Vec<Value> {
    let mut single = Map::new();
    let mut written = Vec::new();
    for operation in operations {
        match (text(operation, "path"), text(operation, "value")) {
            ("active", value) => {
                written.push(json!({ "op": "replace", "path": "active", "value": value == "True" }));
            }
            (path, value) if path.contains('[') => {
                let op = text(operation, "op").to_lowercase();
                written.push(json!({ "op": op, "path": path, "value": value }));
            }
            (path, value) => {
                single.insert(path.to_owned(), value.into());
            }
        }
    }
    if !single.is_empty() {
        written.push(json!({ "op": "replace", "value": single }));
    }
    written
}

/// The envelope of RFC 7644, 3.5.2.
pub(crate) fn patch(operations: &[Value]) -> Value {
    json!({ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": operations })
}

fn formatted(person: &EntraPerson) -> String {
    format!("{} {}", person.given_name, person.surname)
}

/// A boolean as Entra writes it. Real booleans and words are both read.
fn capitalised(value: &Value) -> String {
    match value.to_string().trim_matches('"').to_ascii_lowercase().as_str() {
        "true" => "True".to_owned(),
        "false" => "False".to_owned(),
        _ => String::new(),
    }
}

fn primary(list: &Value, chosen: impl Fn(&Value) -> bool) -> String {
    let found = elements(list).find(|element| chosen(element));
    found.map(|element| text(element, "value").to_owned()).unwrap_or_default()
}

const CORE_USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
