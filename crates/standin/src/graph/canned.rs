//! Which fixed answer takes the place of what Microsoft Graph would say?
//!
//! An answer of `wire/graph-faults.json` names the calls that it applies to: `all`, `reads`, `writes`, `application` for
//! each path with an application in it, or the name of one call.

use serde_json::Value;

use super::asked::Asked;
use super::call::Call;
use super::route::Route;
use crate::answer::Answer;
use crate::state::Chosen;
use crate::wire::{GRAPH_FAULTS, elements, text};

/// What is answered before the token is even looked at.
pub(super) fn whatever_is_asked(chosen: &Chosen, call: &Call) -> Option<Answer> {
    let written = written(chosen)?;
    let on = |name: &str| elements(&written["on"]).any(|one| one == name);
    let always = written["unasked"] == true;
    let concerned = on("all") || (on("reads") && call.reads()) || (on("writes") && !call.reads());
    (always && concerned).then(|| Answer::canned(written))
}

/// What is answered instead of what was asked.
pub(super) fn instead(asked: &Asked<'_>) -> Option<Answer> {
    let written = written(asked.chosen)?;
    let concerned = elements(&written["on"]).filter_map(Value::as_str).any(|on| match on {
        "all" => true,
        "reads" => asked.call.reads(),
        "writes" => !asked.call.reads(),
        "application" => asked.route != Route::FindApplications && asked.call.id(0) == "servicePrincipals",
        name => name == asked.route.name(),
    });
    (concerned && is_time(asked, written)).then(|| Answer::canned(written))
}

/// The entry for the scenario in force; entries without a status are not answers.
pub(super) fn written(chosen: &Chosen) -> Option<&'static Value> {
    GRAPH_FAULTS.get(chosen.id).and_then(|all| all.get(chosen.variant))
}

/// Some faults wait for something.
fn is_time(asked: &Asked<'_>, written: &Value) -> bool {
    match text(written, "once") {
        "job" => {
            let entra = asked.entra();
            entra.application(asked.call.id(1)).is_some_and(|found| found.job().is_some())
        }
        "group" => {
            let entra = asked.entra();
            let principal = text(&asked.call.body, "principalId");
            entra.groups.iter().any(|group| group.id == principal)
        }
        _ => true,
    }
}
