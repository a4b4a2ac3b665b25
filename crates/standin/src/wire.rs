//! Which bodies do the pretend services speak?
//!
//! They are stored in `wire/*.json`, beside the source, and used as plain JSON values: this crate shares no
//! type with the clients that it judges, so that a misread attribute name cannot be wrong on both sides.

use std::sync::LazyLock;

use serde_json::{Map, Value};

/// What a healthy Trelica knows and says: roles, domains, discovery documents, the empty list.
pub(crate) static TRELICA: LazyLock<Value> = LazyLock::new(|| read(include_str!("../wire/trelica.json")));

/// The people whom Trelica knows before anybody is provisioned.
pub(crate) static PEOPLE: LazyLock<Value> = LazyLock::new(|| read(include_str!("../wire/people.json")));

/// Trelica's refusals, in the shape of RFC 7807 without the trace id.
pub(crate) static REFUSALS: LazyLock<Value> = LazyLock::new(|| read(include_str!("../wire/refusals.json")));

/// The answers of faulty servers, by scenario, one for each variant.
pub(crate) static CANNED: LazyLock<Value> = LazyLock::new(|| read(include_str!("../wire/canned.json")));

/// The pretend Entra: its application and its people.
pub(crate) static ENTRA: LazyLock<Value> = LazyLock::new(|| read(include_str!("../wire/entra.json")));

/// What a new job of the pretend Entra maps to what.
pub(crate) static SCHEMA: LazyLock<Value> = LazyLock::new(|| read(include_str!("../wire/schema.json")));

/// Documents of the pretend Microsoft Graph.
pub(crate) static GRAPH: LazyLock<Value> = LazyLock::new(|| read(include_str!("../wire/graph.json")));

/// What a faulty Microsoft Graph answers instead, by scenario, one for each variant.
pub(crate) static GRAPH_FAULTS: LazyLock<Value> =
    LazyLock::new(|| read(include_str!("../wire/graph-faults.json")));

/// What Microsoft's sign-in refuses, by scenario, one for each variant.
pub(crate) static SIGN_IN_FAULTS: LazyLock<Value> =
    LazyLock::new(|| read(include_str!("../wire/sign-in-faults.json")));

/// The text at `key`, or nothing at all where there is none.
pub(crate) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The members of an object, or none.
pub(crate) fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

/// The elements of an array, or none.
pub(crate) fn elements(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The files are part of the program and a test reads each of them, so that no fallback is ever used.
fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wire_file_is_json() {
        for file in
            [&TRELICA, &PEOPLE, &REFUSALS, &CANNED, &ENTRA, &SCHEMA, &GRAPH, &GRAPH_FAULTS, &SIGN_IN_FAULTS]
        {
            assert!(!file.is_null());
        }
    }
}
