//! The groups and steps on the left.

use model::flow::{self, FLOW, Group, Place, Step};
use model::{CheckId, StepId, Text, Verdict, id, step_status};
use model::{side::Side, step_status::StepStatus};

use crate::view::{RailGroup, RailStep};
use crate::{engine::State, view::texts::step_attribute};

pub(super) fn rail(state: &State) -> Vec<RailGroup> {
    let groups = [
        (Group::Trelica, "trelica", Place::Trelica, id!("group-trelica")),
        (Group::Entra, "entra", Place::Entra, id!("group-entra")),
        (Group::MakeSure, "make-sure", Place::Computer, id!("group-make-sure")),
        (Group::GoLive, "go-live", Place::Entra, id!("group-go-live")),
    ];
    let before = RailGroup {
        label: None,
        id: "before".to_owned(),
        place: Place::Computer,
        steps: vec![rail_step(state, flow::step(StepId::Before))],
    };
    let of_steps = groups.into_iter().map(|(group, id, place, label)| RailGroup {
        label: Some(Text::new(label)),
        id: id.to_owned(),
        place,
        steps: FLOW
            .iter()
            .filter(|step| step.group == group && step.id != StepId::Before)
            .map(|step| rail_step(state, step))
            .collect(),
    });
    std::iter::once(before).chain(of_steps).collect()
}

fn rail_step(state: &State, step: &Step) -> RailStep {
    let id = step.id;
    RailStep {
        id,
        number: id.number().and_then(|number| u32::try_from(number).ok()),
        place: step.place,
        label: step_attribute(id, "rail"),
        status: shown_status(state, id),
        current: state.facts.at == id,
        reachable: step_status::reachable(id, &state.facts),
    }
}

/// A step that a later one contradicts is not shown as done: SCIM is not on where the token is refused.
fn shown_status(state: &State, id: StepId) -> StepStatus {
    let status = step_status::status(id, &state.facts);
    let is_contradicted = id == StepId::TurnOnScim
        && matches!(status, StepStatus::Done | StepStatus::Confirmed)
        && matches!(
            state.facts.holds(CheckId::TokenAccepted).map(|outcome| &outcome.verdict),
            Some(Verdict::Failed(_))
        );
    // Without one domain that is ready, nothing was confirmed; whoever manages only Entra does not see them.
    let is_unticked = id == StepId::Before
        && status == StepStatus::Confirmed
        && state.facts.answers.ticked().is_empty()
        && state.facts.answers.side() != Some(Side::Entra);
    if is_contradicted {
        StepStatus::Again
    } else if is_unticked {
        StepStatus::Started
    } else {
        status
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
