//! Which documents does the pretend Trelica serve, and how are they read?

use std::sync::LazyLock;

use serde_json::{Map, Value};

/// The roles, the domains, the discovery documents and the empty list.
pub(crate) static TRELICA: LazyLock<Value> = LazyLock::new(|| read(include_str!("../wire/trelica.json")));

/// The users who are there from the start.
pub(crate) static PEOPLE: LazyLock<Value> = LazyLock::new(|| read(include_str!("../wire/people.json")));

/// Trelica's refusals by name: problem details (RFC 7807) without the trace id.
pub(crate) static REFUSALS: LazyLock<Value> = LazyLock::new(|| read(include_str!("../wire/refusals.json")));

/// The fixed answers of faulty servers: an array by the id of the scenario, with one answer for each variant.
pub static CANNED: LazyLock<Value> = LazyLock::new(|| read(include_str!("../wire/canned.json")));

/// The text at `key`, or an empty one.
pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The members of an object, or none.
pub fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

/// The elements of an array, or none.
pub fn elements(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The elements of an array, or none, to be changed.
pub fn elements_mut(value: &mut Value) -> impl Iterator<Item = &mut Value> {
    value.as_array_mut().into_iter().flatten()
}

/// Reads a document that is part of the program. A test reads each one, so the fallback to null is never used.
pub fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wire_file_is_json() {
        for file in [&TRELICA, &PEOPLE, &REFUSALS, &CANNED] {
            assert!(!file.is_null());
        }
    }
}
