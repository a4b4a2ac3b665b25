//! Which fixed answer takes the place of what Microsoft Graph would say?
//!
//! An answer of `wire/graph-faults.json` names the calls that it applies to: `all`, `reads`, `writes`, `application` for
//! each path with an application in it, or the name of one call.

use serde_json::Value;

use super::call::Call;
use super::graph_request::GraphRequest;
use super::route::Route;
use crate::state::ActiveScenario;
use crate::wire::GRAPH_FAULTS;
use standin_trelica::Answer;
use standin_trelica::wire::{elements, text};

/// The answer to a call before its token is checked.
pub(super) fn answer_to_any_call(scenario: &ActiveScenario, call: &Call) -> Option<Answer> {
    let written = written(scenario)?;
    let on = |name: &str| elements(&written["on"]).any(|one| one == name);
    let always = written["unasked"] == true;
    let concerned = on("all") || (on("reads") && call.reads()) || (on("writes") && !call.reads());
    (always && concerned).then(|| Answer::canned(written))
}

/// The answer to an authorized call.
pub(super) fn instead(request: &GraphRequest<'_>) -> Option<Answer> {
    let written = written(request.scenario)?;
    let concerned = elements(&written["on"]).filter_map(Value::as_str).any(|on| match on {
        "all" => true,
        "reads" => request.call.reads(),
        "writes" => !request.call.reads(),
        "application" => {
            request.route != Route::FindApplications && request.call.id(0) == "servicePrincipals"
        }
        name => name == request.route.name(),
    });
    (concerned && is_time(request, written)).then(|| Answer::canned(written))
}

/// The entry of the active scenario. Entries without a status are not answers.
pub(super) fn written(scenario: &ActiveScenario) -> Option<&'static Value> {
    GRAPH_FAULTS.get(scenario.id).and_then(|all| all.get(scenario.variant))
}

/// Whether the condition of the entry holds.
fn is_time(request: &GraphRequest<'_>, written: &Value) -> bool {
    match text(written, "once") {
        "job" => {
            let entra = request.entra();
            entra.application(request.call.id(1)).is_some_and(|found| found.job().is_some())
        }
        "group" => {
            let entra = request.entra();
            let principal = text(&request.call.body, "principalId");
            entra.groups.iter().any(|group| group.id == principal)
        }
        _ => true,
    }
}
