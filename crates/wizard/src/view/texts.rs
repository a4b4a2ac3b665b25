//! Texts that many parts of the screen share.

use std::collections::BTreeMap;

use jiff::Timestamp;
use model::{StepId, Text, id};

use crate::engine::{self, State};

/// The parameters that every text gets.
pub fn common(state: &State) -> [(&str, &str); 2] {
    let answers = &state.facts.answers;
    [("product", answers.product().as_str()), ("portal", answers.portal_menu().as_str())]
}

pub(super) fn words(state: &State) -> BTreeMap<String, String> {
    common(state).into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The message that asks Trelica's people to add the missing email domains.
pub fn domain_message(state: &State) -> Option<Text> {
    let missing = engine::missing_domains(state);
    (!missing.is_empty())
        .then(|| Text::new(id!("before-domain-missing.message")).with("domains", missing.join(", ")))
}

/// The id of a step's words.
pub fn step_id(step: StepId) -> String {
    format!("step-{}", step.as_str())
}

/// The id of one of a step's attributes.
pub(super) fn step_attribute(step: StepId, attribute: &str) -> Text {
    Text::new(format!("step-{}.{attribute}", step.as_str()))
}

/// A time as people say it: the clock today, with the day before it otherwise.
pub(super) fn clock(at: Timestamp, now: Timestamp, state: &State) -> String {
    let zone = &state.environment.zone.0;
    let (at, now) = (at.to_zoned_datetime(zone.clone()), now.to_zoned_datetime(zone.clone()));
    let pattern = if at.date() == now.date() { "%H:%M" } else { "%-d %B, %H:%M" };
    at.strftime(pattern).to_string()
}
