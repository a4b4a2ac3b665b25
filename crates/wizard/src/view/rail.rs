//! The groups and steps on the left.

use model::flow::{FLOW, Group};
use model::step_status::StepStatus;
use model::{StepId, Text, id, step_status};

use crate::view::{RailGroup, RailStep};
use crate::{engine::State, view::texts::step_attribute};

pub(super) fn rail(state: &State) -> Vec<RailGroup> {
    let groups = [
        (Group::Trelica, id!("group-trelica")),
        (Group::Entra, id!("group-entra")),
        (Group::MakeSure, id!("group-make-sure")),
        (Group::GoLive, id!("group-go-live")),
    ];
    groups
        .into_iter()
        .map(|(group, label)| RailGroup {
            label: Text::new(label),
            steps: FLOW
                .iter()
                .filter(|step| step.group == group && step.id != StepId::Before)
                .map(|step| rail_step(state, step.id))
                .collect(),
        })
        .collect()
}

fn rail_step(state: &State, id: StepId) -> RailStep {
    RailStep {
        id,
        number: number(id),
        label: step_attribute(id, "rail"),
        status: step_status::status(id, &state.facts),
        current: state.facts.at == id,
        reachable: step_status::reachable(id, &state.facts),
    }
}

/// A step's number; 0 for the page before the start.
pub(super) fn number(id: StepId) -> u32 {
    id.number().and_then(|number| u32::try_from(number).ok()).unwrap_or(0)
}

/// How a step stands, in words.
pub fn status_text(status: StepStatus) -> Text {
    Text::new(match status {
        StepStatus::Open => id!("status-open"),
        StepStatus::Started => id!("status-started"),
        StepStatus::Done => id!("status-done"),
        StepStatus::Confirmed => id!("status-confirmed"),
        StepStatus::Problem => id!("status-problem"),
        StepStatus::Again => id!("status-again"),
        StepStatus::Theirs => id!("status-theirs"),
        StepStatus::WithThem => id!("status-with-them"),
    })
}
