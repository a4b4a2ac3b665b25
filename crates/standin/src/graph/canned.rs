//! Which fixed answer takes the place of what Microsoft Graph would say?
//!
//! An answer of `wire/graph-faults.json` names the calls that it applies to: `all`, `reads`, `writes`, `application` for
//! each path with an application in it, or the name of one call.

use serde_json::Value;

use super::call::Call;
use crate::entra::Entra;
use crate::state::ActiveScenario;
use crate::wire::GRAPH_FAULTS;
use standin_trelica::Answer;
use standin_trelica::wire::{elements, text};

/// The answer to a call before its token is checked.
pub(super) fn answer_to_any_call(scenario: &ActiveScenario, call: &Call) -> Option<Answer> {
    let written = written(scenario).filter(|written| written["unasked"] == true)?;
    applies(written, call, "").then(|| Answer::canned(written))
}

/// The answer to an authorized call of this name.
pub(super) fn instead(scenario: &ActiveScenario, call: &Call, name: &str, entra: &Entra) -> Option<Answer> {
    let written = written(scenario).filter(|written| applies(written, call, name))?;
    let is_time = match text(written, "once") {
        "job" => entra.application(call.id(1)).is_some_and(|found| found.job().is_some()),
        "group" => entra.group(text(&call.body, "principalId")).is_some(),
        _ => true,
    };
    is_time.then(|| Answer::canned(written))
}

/// The entry of the active scenario. Entries without a status are not answers.
pub(super) fn written(scenario: &ActiveScenario) -> Option<&'static Value> {
    GRAPH_FAULTS.get(scenario.id).and_then(|all| all.get(scenario.variant))
}

fn applies(written: &Value, call: &Call, name: &str) -> bool {
    elements(&written["on"]).filter_map(Value::as_str).any(|on| match on {
        "all" => true,
        "reads" => call.reads(),
        "writes" => !call.reads(),
        "application" => call.id(0) == "servicePrincipals" && !call.id(1).is_empty(),
        on => on == name,
    })
}
