//! How does Trelica store a user, and which attributes does it keep?
//!
//! A resource is a JSON value. Attributes that Trelica's samples do not show are ignored, and `displayName` is derived.
//! Booleans may be strings, because Entra sends `"False"`.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{behavior::RoleFormat, filter::member, scim::Refusal};
use crate::wire::{TRELICA, elements, text};

/// Trelica's spelling of an attribute name, if it stores that attribute.
pub(crate) fn settable(name: &str) -> Option<&'static str> {
    all_settable().find(|known| known.eq_ignore_ascii_case(name))
}

/// The attributes that a client may set.
fn all_settable() -> impl Iterator<Item = &'static str> {
    elements(&TRELICA["settable"]).filter_map(Value::as_str)
}

/// A new resource from the body of a request. The server sets `id` and `meta`.
pub(crate) fn from_sent(sent: &Value) -> Result<Value, Refusal> {
    let mut person = Map::new();
    person.insert("schemas".into(), TRELICA["user-schemas"].clone());
    person.insert("id".into(), Uuid::new_v4().to_string().into());
    for name in all_settable() {
        if let Some(value) = member(sent, name).filter(|value| !value.is_null()) {
            person.insert(name.into(), value.clone());
        }
    }
    let active = person.get("active").map_or(Ok(true), boolean)?;
    person.insert("active".into(), active.into());
    let now = now();
    person.insert("meta".into(), json!({ "resourceType": "User", "created": now, "lastModified": now }));
    let mut person = Value::Object(person);
    derive_display_name(&mut person);
    Ok(person)
}

/// Reads a boolean, also from a string in any case.
pub(crate) fn boolean(value: &Value) -> Result<bool, Refusal> {
    match value {
        Value::Bool(flag) => Ok(*flag),
        Value::String(word) if word.eq_ignore_ascii_case("true") => Ok(true),
        Value::String(word) if word.eq_ignore_ascii_case("false") => Ok(false),
        _ => Err(Refusal("value-not-accepted")),
    }
}

pub(crate) fn derive_display_name(person: &mut Value) {
    let name = person.get("name").cloned().unwrap_or_default();
    let both = format!("{} {}", text(&name, "givenName"), text(&name, "familyName"));
    let derived = [text(&name, "formatted"), both.trim(), text(person, "userName")]
        .into_iter()
        .find(|candidate| !candidate.is_empty())
        .unwrap_or_default()
        .to_owned();
    person["displayName"] = derived.into();
}

pub(crate) fn touch(person: &mut Value) {
    person["meta"]["lastModified"] = now().into();
}

/// The names of the roles in a list of role objects.
pub fn role_names(roles: &Value) -> Vec<String> {
    elements(roles).map(|role| role.as_str().unwrap_or_else(|| text(role, "value")).to_owned()).collect()
}

/// A list that holds one role, as Trelica writes it.
pub(crate) fn one_role(name: &str) -> Value {
    json!([{ "value": name, "display": name, "primary": true }])
}

/// The resource as an answer shows it.
pub(crate) fn shown(person: &Value, roles: RoleFormat) -> Value {
    let mut person = person.clone();
    let names = role_names(&person["roles"]);
    match roles {
        RoleFormat::Full => {}
        RoleFormat::Absent => {
            if let Some(members) = person.as_object_mut() {
                members.shift_remove("roles");
            }
        }
        RoleFormat::DisplayOnly => {
            person["roles"] = names.iter().map(|name| json!({ "display": name })).collect();
        }
        RoleFormat::BareText => person["roles"] = names.into(),
    }
    person
}

fn now() -> String {
    crate::clock::now().to_string()
}
