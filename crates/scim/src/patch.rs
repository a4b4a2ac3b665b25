//! PATCH documents (RFC 7644 section 3.5.2).
//!
//! An operation is an `add` or a `replace` with a value, or a `remove` with a path; no other combination can be built.
//! [`entra`](crate::entra) has the two dialects in which Entra writes them.

use serde_json::{Map, Value, json};

use crate::path::Path;

/// A PATCH operation.
#[derive(Debug, Clone, PartialEq)]
pub enum Operation {
    /// Adds a value at the path, or to the resource itself without one (RFC 7644 section 3.5.2.1).
    Add(Option<Path>, Value),
    /// Replaces the value at the path, or values of the resource itself without one (RFC 7644 section 3.5.2.3).
    Replace(Option<Path>, Value),
    /// Removes the value at the path (RFC 7644 section 3.5.2.2).
    Remove(Path),
}

impl Operation {
    fn name(&self) -> &'static str {
        match self {
            Operation::Add(..) => "add",
            Operation::Replace(..) => "replace",
            Operation::Remove(_) => "remove",
        }
    }

    fn parts(&self) -> (Option<&Path>, Option<&Value>) {
        match self {
            Operation::Add(path, value) | Operation::Replace(path, value) => (path.as_ref(), Some(value)),
            Operation::Remove(path) => (Some(path), None),
        }
    }
}

/// The spelling of `op`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// `replace`, as in RFC 7644.
    Lower,
    /// `Replace`, as Entra writes it by default.
    Capital,
}

/// The body of a PATCH request with these operations, in this order.
pub fn patch(operations: &[Operation], spelling: Spelling) -> Value {
    let written: Vec<Value> = operations.iter().map(|operation| write(operation, spelling)).collect();
    json!({ "schemas": [PATCH_OP], "Operations": written })
}

fn write(operation: &Operation, spelling: Spelling) -> Value {
    let name = match spelling {
        Spelling::Lower => operation.name().to_owned(),
        Spelling::Capital => {
            let mut letters = operation.name().chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
        }
    };
    let (path, value) = operation.parts();
    let mut written = Map::new();
    written.insert("op".to_owned(), name.into());
    if let Some(path) = path {
        written.insert("path".to_owned(), path.to_string().into());
    }
    if let Some(value) = value {
        written.insert("value".to_owned(), value.clone());
    }
    written.into()
}

/// The schema of a PATCH body (RFC 7644 section 3.5.2).
pub const PATCH_OP: &str = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_written_as_the_rfc_or_as_entra_has_it() {
        let path: Path = "name.givenName".parse().unwrap();
        let operations = [Operation::Replace(Some(path.clone()), "Ada".into()), Operation::Remove(path)];
        assert_eq!(
            patch(&operations, Spelling::Capital).to_string(),
            r#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"Replace","path":"name.givenName","value":"Ada"},{"op":"Remove","path":"name.givenName"}]}"#
        );
        assert_eq!(patch(&operations, Spelling::Lower)["Operations"][0]["op"], "replace");
    }

    #[test]
    fn without_a_path_there_is_no_path() {
        let operation = Operation::Add(None, json!({ "title": "Countess" }));
        assert_eq!(
            patch(&[operation], Spelling::Lower)["Operations"][0],
            json!({ "op": "add", "value": { "title": "Countess" } })
        );
    }
}
