//! Choosing people and groups out of what a search in Entra has found.

use model::entra::{DirectoryMatch, Principal};
use model::flow::Field;

use crate::engine::state::State;

/// Whoever was chosen out of what a search brought: as the pilot, or to be assigned.
pub(crate) fn choose(state: &mut State, field: Field) -> Option<DirectoryMatch> {
    let value = state.facts.answers.text(field).to_owned();
    let found = state.session.entra.found.clone().unwrap_or_default();
    match field {
        Field::PilotChosen => found.into_iter().find(|one| one.principal.id == value),
        Field::AssignChosen => {
            let chosen: Vec<Principal> = value
                .split_whitespace()
                .filter_map(|id| {
                    let new = found.iter().map(|one| &one.principal);
                    state.facts.entra.chosen.iter().chain(new).find(|one| one.id == id).cloned()
                })
                .collect();
            state.facts.entra.chosen = chosen;
            None
        }
        _ => None,
    }
}
