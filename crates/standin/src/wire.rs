//! Which JSON documents do the pretend services use?

use std::sync::LazyLock;

use serde_json::Value;
use standin_trelica::wire::read;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wire_file_is_json() {
        for file in [&ENTRA, &SCHEMA, &GRAPH, &GRAPH_FAULTS, &SIGN_IN_FAULTS] {
            assert!(!file.is_null());
        }
    }
}
