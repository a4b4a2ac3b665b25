//! Does the user that can be read by id have everything that was sent?

use scim::User;
use serde_json::Value;

use crate::{
    compare::compare, context::Context, deviation::Deviation, recorded_client::Aborted,
    test_users::is_test_user,
};
use model::rehearsal::{RehearsalStep, StepResult};

/// Reads the user and compares them with what was sent. Where they cannot be read, what a search `found` takes their
/// place. `None` where it is not certain that the id is a test user's: then nobody must be changed.
pub(crate) async fn read_and_compare(
    context: &mut Context<'_>,
    id: &str,
    sent: &Value,
    found: Option<Value>,
) -> Result<Option<Value>, Aborted> {
    let step = RehearsalStep::Read;
    let is_ours = |user: &Value| is_test_user(&User::from(user.clone()));
    let (user, recorded) = context.client.read_user(id).await?;
    let Some(user) = user else {
        context.results.report(step, Deviation::PersonNotReadable, &[&recorded]);
        context.can_read = false;
        return Ok(found.filter(is_ours));
    };
    if !is_ours(&user) {
        // Somebody else has the id. Where the search did not find the user either, that is the root of it.
        if !context.results.has_finding(RehearsalStep::MatchAgain) {
            context.results.report(step, Deviation::IdsMixedUp, &[&recorded]);
        }
        context.results.set(step, StepResult::NotTried);
        return Ok(None);
    }
    let comparison = compare(sent, &user);
    if !comparison.missing.is_empty() {
        context.results.report(step, Deviation::AttributesNotKept(comparison.missing), &[&recorded]);
    }
    if !comparison.altered.is_empty() {
        context.results.report(step, Deviation::AttributesAltered(comparison.altered), &[&recorded]);
    }
    if keeps_active_as_text(&user) {
        context.results.report(step, Deviation::ActiveKeptAsText, &[&recorded]);
    }
    context.unknown = comparison.unknown;
    context.results.passed(step);
    Ok(Some(user))
}

/// Whether `active` is there and is no boolean (RFC 7643 section 4.1.1).
pub(super) fn keeps_active_as_text(user: &Value) -> bool {
    user.get("active").is_some_and(|active| !active.is_boolean() && !active.is_null())
}
