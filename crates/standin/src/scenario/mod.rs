//! Which scenarios are there, and what should a client find in each?
//!
//! The table is in parts: what is wrong with the [`connection`], or unusual and still right, what is wrong with the
//! [`person`] who was provisioned, what goes wrong with people later, in a [`rehearsal`], how Microsoft refuses a
//! [`sign_in`], and how Microsoft [`graph`] fails. A fault has the id of the problem that it shows, and comes in variants
//! which differ in bodies, headers and reason phrases, so that a client cannot be fitted to one answer.

mod connection;
mod graph;
mod person;
mod rehearsal;
mod row;
mod sign_in;

use std::sync::LazyLock;

use crate::plan::Plan;
pub use row::{Scenario, Stage};

/// No scenario has this id, or it has no such variant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no scenario {id:?} with a variant {variant}")]
pub struct UnknownScenario {
    /// The id that was asked for.
    pub id: String,
    /// The variant that was asked for, counted from 0.
    pub variant: usize,
}

/// Every scenario; `healthy` is the first.
pub fn scenarios() -> &'static [Scenario] {
    static ALL: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
        let tables = [
            (Stage::Connection, connection::HEALTHY),
            (Stage::Connection, connection::ROWS),
            (Stage::Person, person::ROWS),
            (Stage::Rehearsal, rehearsal::ROWS),
            (Stage::SignIn, sign_in::ROWS),
            (Stage::Graph, graph::ROWS),
        ];
        let placed = |(at, rows): (Stage, &[Scenario])| {
            rows.iter().map(move |row| Scenario { at, ..row.clone() }).collect::<Vec<_>>()
        };
        tables.into_iter().flat_map(placed).collect()
    });
    &ALL
}

pub(crate) fn planned(id: &str, variant: usize) -> Result<(&'static Scenario, Plan), UnknownScenario> {
    scenarios()
        .iter()
        .find(|scenario| scenario.id == id && variant < scenario.variants.len())
        .map(|scenario| (scenario, scenario.plan(variant)))
        .ok_or_else(|| UnknownScenario { id: id.to_owned(), variant })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fault::GraphFault;
    use crate::plan::ResponseBehavior;
    use crate::wire::{GRAPH_FAULTS, SIGN_IN_FAULTS};
    use standin_trelica::wire::{CANNED, elements};

    #[test]
    fn healthy_is_the_first_and_ids_are_unique() {
        let ids: Vec<_> = scenarios().iter().map(|scenario| scenario.id).collect();
        let unique: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids[0], "healthy");
        assert_eq!(unique.len(), ids.len());
    }

    #[test]
    fn every_fault_has_two_variants_or_more() {
        for scenario in scenarios().iter().filter(|scenario| scenario.expects.is_some()) {
            assert!(scenario.variants.len() >= 2, "{}", scenario.id);
        }
    }

    #[test]
    fn every_canned_scenario_has_an_answer_for_each_variant() {
        for scenario in scenarios() {
            for variant in 0..scenario.variants.len() {
                if matches!(scenario.plan(variant).response, ResponseBehavior::Canned) {
                    assert!(!CANNED[scenario.id][variant].is_null(), "{} {variant}", scenario.id);
                }
            }
        }
    }

    #[test]
    fn every_fault_of_microsoft_has_an_answer_or_a_trick_for_each_variant() {
        for scenario in scenarios().iter().filter(|scenario| scenario.expects.is_some()) {
            let written = match scenario.at {
                Stage::SignIn => &SIGN_IN_FAULTS[scenario.id],
                Stage::Graph => &GRAPH_FAULTS[scenario.id],
                Stage::Connection | Stage::Person | Stage::Rehearsal => continue,
            };
            for variant in 0..scenario.variants.len() {
                let has_fault = scenario.plan(variant).graph_fault != GraphFault::None;
                let says = written[variant].as_object().is_some_and(|written| !written.is_empty());
                assert!(has_fault != says, "{} {variant}", scenario.id);
            }
            assert!(elements(written).count() <= scenario.variants.len(), "{}", scenario.id);
        }
    }
}
