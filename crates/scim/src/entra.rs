//! Updates as Microsoft Entra's provisioning service writes them, in both of its dialects.
//!
//! By default: capitalized operations, one for each attribute, each with a path, booleans as text. With
//! `aadOptscim062020` on the Tenant URL: lower case, JSON booleans, and all single-valued attributes in one `replace`
//! without a path, whose keys may contain dots or be complete URNs. Where Microsoft's documentation has no example, this
//! module follows the rule that it states, and the place says so. Source: Microsoft Learn, "Known issues and resolutions
//! with SCIM 2.0 protocol compliance of the Microsoft Entra provisioning service".

use serde_json::{Map, Value, json};

use crate::patch::{Operation, Spelling, patch};
use crate::path::Path;

/// Entra's two ways of writing a PATCH.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// The default.
    Default,
    /// Used in provisioning cycles if the Tenant URL has the flag `aadOptscim062020`. *Provision on demand* ignores it.
    AadOptscim062020,
}

impl Dialect {
    /// The name on the command line and on a Tenant URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Dialect::Default => "default",
            Dialect::AadOptscim062020 => "aadOptscim062020",
        }
    }

    /// How this dialect spells `op`.
    pub fn spelling(self) -> Spelling {
        match self {
            Dialect::Default => Spelling::Capital,
            Dialect::AadOptscim062020 => Spelling::Lower,
        }
    }
}

/// An attribute whose value differs at the server.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The server has another value.
    Replace(Path, Value),
    /// The server has no value yet. Entra also always adds roles and managers.
    Add(Path, Value),
}

/// The operations that make these changes.
pub fn operations(changes: &[Change], dialect: Dialect) -> Vec<Operation> {
    match dialect {
        Dialect::Default => changes.iter().map(alone).collect(),
        Dialect::AadOptscim062020 => together(changes),
    }
}

/// The PATCH body that makes these changes.
pub fn update(changes: &[Change], dialect: Dialect) -> Value {
    patch(&operations(changes, dialect), dialect.spelling())
}

fn alone(change: &Change) -> Operation {
    match change {
        Change::Replace(path, value) => Operation::Replace(Some(path.clone()), as_words(value)),
        Change::Add(path, value) => Operation::Add(Some(path.clone()), as_words(value)),
    }
}

/// Booleans as the texts that Entra writes.
fn as_words(value: &Value) -> Value {
    match value {
        Value::Bool(true) => "True".into(),
        Value::Bool(false) => "False".into(),
        other => other.clone(),
    }
}

fn together(changes: &[Change]) -> Vec<Operation> {
    let mut operations = Vec::new();
    let mut merged = Map::new();
    for change in changes {
        let (path, value) = match change {
            Change::Replace(path, value) | Change::Add(path, value) => (path, value),
        };
        let stands_alone =
            path.element().is_some() || value.is_object() || value.is_array() || value.is_boolean();
        match change {
            _ if !stands_alone => drop(merged.insert(path.to_string(), value.clone())),
            Change::Replace(..) => operations.push(Operation::Replace(Some(path.clone()), value.clone())),
            Change::Add(..) => operations.push(Operation::Add(Some(path.clone()), value.clone())),
        }
    }
    if !merged.is_empty() {
        operations.push(Operation::Replace(None, merged.into()));
    }
    operations
}

/// The reference to a manager (RFC 7643 section 4.3): for the default dialect as Microsoft documents it, for the other
/// one in the RFC's form, because Microsoft publishes no example.
pub fn manager(id: &str, address: &str, dialect: Dialect) -> Value {
    match dialect {
        Dialect::Default => json!([{ "$ref": address, "value": id }]),
        Dialect::AadOptscim062020 => json!({ "$ref": address, "value": id }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Path {
        text.parse().unwrap()
    }

    fn changes() -> Vec<Change> {
        vec![
            Change::Replace(path("displayName"), "Ada King".into()),
            Change::Replace(path("active"), false.into()),
            Change::Replace(path("name.givenName"), "Ada".into()),
            Change::Replace(path("emails[type eq \"work\"].value"), "ada.king@contoso.com".into()),
            Change::Add(
                path("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber"),
                "42".into(),
            ),
        ]
    }

    #[test]
    fn by_default_each_attribute_is_an_operation_with_a_path() {
        let expected = json!([
            { "op": "Replace", "path": "displayName", "value": "Ada King" },
            { "op": "Replace", "path": "active", "value": "False" },
            { "op": "Replace", "path": "name.givenName", "value": "Ada" },
            { "op": "Replace", "path": "emails[type eq \"work\"].value", "value": "ada.king@contoso.com" },
            {
                "op": "Add",
                "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber",
                "value": "42",
            },
        ]);
        assert_eq!(update(&changes(), Dialect::Default)["Operations"], expected);
    }

    #[test]
    fn with_the_flag_single_values_come_together_without_a_path() {
        let expected = json!([
            { "op": "replace", "path": "active", "value": false },
            { "op": "replace", "path": "emails[type eq \"work\"].value", "value": "ada.king@contoso.com" },
            {
                "op": "replace",
                "value": {
                    "displayName": "Ada King",
                    "name.givenName": "Ada",
                    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber": "42",
                },
            },
        ]);
        assert_eq!(update(&changes(), Dialect::AadOptscim062020)["Operations"], expected);
    }
}
