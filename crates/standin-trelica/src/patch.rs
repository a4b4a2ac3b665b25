//! What does a PATCH change?
//!
//! Supports the default dialect of Entra and that of RFC 7644, 3.5.2, as far as Trelica documents them: operation names in
//! any case, a required `path`, booleans as strings, and value filters that create a missing element. The directory then
//! validates the roles, because it knows their names.

use serde_json::{Value, json};

use super::filter::{FilterPath, member};
use super::person::{boolean, derive_display_name, settable};
use super::scim::Refusal;
use crate::wire::{elements, text};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    Add,
    Replace,
    Remove,
}

/// Applies all operations, or none if one fails.
pub(crate) fn apply(person: &mut Value, sent: &Value) -> Result<(), Refusal> {
    let operations = member(sent, "Operations").and_then(Value::as_array);
    let operations = operations.ok_or(Refusal("operation-not-understood"))?;
    let mut changed = person.clone();
    for operation in operations {
        apply_one(&mut changed, operation)?;
    }
    derive_display_name(&mut changed);
    *person = changed;
    Ok(())
}

fn apply_one(person: &mut Value, operation: &Value) -> Result<(), Refusal> {
    let change = match text(operation, "op").to_ascii_lowercase().as_str() {
        "add" => Change::Add,
        "replace" => Change::Replace,
        "remove" => Change::Remove,
        _ => return Err(Refusal("operation-not-understood")),
    };
    let written = match text(operation, "path") {
        "" => return Err(Refusal("path-missing")),
        written => written.strip_prefix(CORE_USER).unwrap_or(written),
    };
    let path = FilterPath::parse(written).ok_or(Refusal("operation-not-understood"))?;
    let Some(attribute) = settable(&path.attribute) else { return Ok(()) };
    let value = operation.get("value").cloned().unwrap_or_default();
    match attribute {
        "userName" => keep_user_name(person, &value)?,
        "active" => person["active"] = (change != Change::Remove && boolean(&value)?).into(),
        "emails" | "phoneNumbers" | "roles" => {
            if !person[attribute].is_array() {
                person[attribute] = json!([]);
            }
            change_list(&mut person[attribute], &path, change, value);
        }
        _ => change_single(person, attribute, &path, change, value),
    }
    Ok(())
}

fn keep_user_name(person: &Value, value: &Value) -> Result<(), Refusal> {
    let kept = text(person, "userName").to_lowercase();
    match value.as_str() {
        Some(name) if name.to_lowercase() == kept => Ok(()),
        _ => Err(Refusal("user-name-fixed")),
    }
}

fn change_single(person: &mut Value, attribute: &str, path: &FilterPath, change: Change, value: Value) {
    let Some(members) = person.as_object_mut() else { return };
    match (&path.sub, change) {
        (None, Change::Remove) => {
            members.shift_remove(attribute);
        }
        (None, _) if value.is_object() && members.get(attribute).is_some_and(Value::is_object) => {
            for (key, value) in crate::wire::members(&value) {
                members[attribute][key.as_str()] = value.clone();
            }
        }
        (None, _) => {
            members.insert(attribute.into(), value);
        }
        (Some(sub), change) => {
            let whole = members.entry(attribute).or_insert_with(|| json!({}));
            set_member(whole, sub, change, value);
        }
    }
}

fn change_list(list: &mut Value, path: &FilterPath, change: Change, value: Value) {
    let Some(list) = list.as_array_mut() else { return };
    match (&path.element, change) {
        (None, Change::Remove) if value.is_array() => {
            list.retain(|kept| !elements(&value).any(|gone| same_value(kept, gone)));
        }
        (None, Change::Remove) => list.clear(),
        (None, change) => {
            if change == Change::Replace {
                list.clear();
            }
            let arriving = match value {
                Value::Array(values) => values,
                single => vec![single],
            };
            for element in arriving {
                list.retain(|kept| !same_value(kept, &element));
                list.push(element);
            }
        }
        (Some(_), Change::Remove) if path.sub.is_none() => {
            list.retain(|candidate| !path.selects(candidate));
        }
        (Some((key, wanted)), change) => {
            if change != Change::Remove && !list.iter().any(|candidate| path.selects(candidate)) {
                let wanted = boolean(wanted).map_or_else(|_| wanted.clone(), Value::Bool);
                list.push(json!({ (key.as_str()): wanted }));
            }
            for chosen in list.iter_mut().filter(|candidate| path.selects(candidate)) {
                set_member(chosen, path.sub.as_deref().unwrap_or("value"), change, value.clone());
            }
        }
    }
}

fn set_member(object: &mut Value, name: &str, change: Change, value: Value) {
    let Some(members) = object.as_object_mut() else { return };
    let spelled = members.keys().find(|key| key.eq_ignore_ascii_case(name)).cloned();
    let spelled = spelled.unwrap_or_else(|| name.to_owned());
    if change == Change::Remove {
        members.shift_remove(&spelled);
    } else {
        members.insert(spelled, value);
    }
}

fn same_value(one: &Value, other: &Value) -> bool {
    let value = |element: &Value| member(element, "value").cloned().unwrap_or(element.clone());
    value(one) == value(other)
}

const CORE_USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User:";

#[cfg(test)]
mod tests {
    use super::*;

    fn patched(operations: Value) -> Result<Value, Refusal> {
        let mut person = json!({
            "userName": "ada@contoso.com", "active": true, "name": { "givenName": "Ada" },
            "roles": [{ "value": "HR", "display": "HR", "primary": true }]
        });
        apply(&mut person, &json!({ "Operations": operations })).map(|()| person)
    }

    #[test]
    fn entra_disables_with_a_word() {
        let person = patched(json!([{ "op": "Replace", "path": "active", "value": "False" }]));
        assert_eq!(person.unwrap()["active"], json!(false));
    }

    #[test]
    fn a_bracket_creates_the_element_it_asks_for() {
        let path = "emails[type eq \"work\"].value";
        let person = patched(json!([{ "op": "Add", "path": path, "value": "ada@contoso.com" }]));
        let expected = json!([{ "type": "work", "value": "ada@contoso.com" }]);
        assert_eq!(person.unwrap()["emails"], expected);
    }

    #[test]
    fn a_quoted_true_chooses_the_primary_role() {
        let path = "roles[primary eq \"True\"].value";
        let person = patched(json!([{ "op": "Add", "path": path, "value": "Read-only" }]));
        assert_eq!(person.unwrap()["roles"][0]["value"], json!("Read-only"));
    }

    #[test]
    fn an_operation_without_a_path_is_refused_and_nothing_changes() {
        let operations = json!([{ "op": "replace", "value": { "displayName": "Ada King" } }]);
        assert_eq!(patched(operations), Err(Refusal("path-missing")));
    }

    #[test]
    fn attributes_that_trelica_does_not_know_are_ignored() {
        let path = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department";
        let person = patched(json!([{ "op": "Add", "path": path, "value": "R&D" }])).unwrap();
        assert_eq!(person["department"], Value::Null);
        let path = "name.givenName";
        let person = patched(json!([{ "op": "Replace", "path": path, "value": "Augusta" }]));
        assert_eq!(person.unwrap()["displayName"], json!("Augusta"));
    }
}
