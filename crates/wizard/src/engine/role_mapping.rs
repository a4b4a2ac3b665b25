//! The values of the role mapping, to be copied into the portal.

use model::Field;

use crate::engine::State;

/// The target attribute of the role mapping, as Entra writes it.
pub const ROLE_TARGET: &str = "roles[primary eq \"True\"].value";

/// One value of the mapping, to be copied.
pub fn role_mapping_value(state: &State, part: &str) -> Option<String> {
    match part {
        "target" => Some(ROLE_TARGET.to_owned()),
        "value" => state.facts.answers.typed(Field::RoleName).map(str::to_owned),
        _ => None,
    }
}
