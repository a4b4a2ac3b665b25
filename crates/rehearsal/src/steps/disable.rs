//! Is a user switched off and on again, and still found in between?

use scim::User;
use serde_json::Value;

use super::read::keeps_active_as_text;
use crate::attributes::{ACTIVE, USER_NAME};
use crate::context::{Context, ServerUser};
use crate::deviation::{Deviation, HiddenFrom, RestoreFailure};
use crate::patch::{AttributeChange, PatchStyle};
use crate::recorded_client::{Aborted, Recorded};
use crate::{compare::value_of, update::Updated};
use model::rehearsal::{RehearsalStep, StepResult};

/// Switches the user off as Entra does, looks whether they are off and still found, and switches them on.
pub(crate) async fn disable_and_restore(
    context: &mut Context<'_>,
    user: &mut ServerUser,
) -> Result<(), Aborted> {
    let step = RehearsalStep::Disable;
    let Some(updated) = disable(context, user).await? else { return Ok(()) };
    let is_shown = |user: &Value| !is_active(user) || !shows_active(user);
    let updated = context.wait_until_shown(&user.id, updated, is_shown).await?;
    let Updated::Accepted { user: after, recorded } = updated else { return Ok(()) };
    // A user who cannot be read any more may be hidden, which the next step looks into.
    if let Some(after) = after {
        if !shows_active(&after) && is_active(&user.resource) == is_active(&after) {
            // A server that never shows who is active leaves nothing to say.
            for step in [step, RehearsalStep::FindDisabled, RehearsalStep::Restore] {
                context.results.set(step, StepResult::Unclear);
            }
            return Ok(());
        }
        if is_active(&after) {
            report(context, Deviation::DisableIgnored, &recorded);
            return Ok(());
        }
        context.report_side_effects(step, &user.resource, &after, ACTIVE, &[], &recorded);
        if keeps_active_as_text(&after) {
            context.results.report(step, Deviation::ActiveKeptAsText, &[&recorded]);
        }
    }
    context.results.passed(step);
    if find_disabled(context, user).await? {
        restore(context, user).await
    } else {
        // Whether a user who cannot be read is back cannot be told.
        context.results.set(RehearsalStep::Restore, StepResult::NotTried);
        Ok(())
    }
}

/// Sends `"False"`, and `false` where that is refused. `None` where both are.
async fn disable(context: &mut Context<'_>, user: &ServerUser) -> Result<Option<Updated>, Aborted> {
    let off = [AttributeChange::replace(ACTIVE, false)];
    let refused = match context.update(&user.id, &off).await? {
        Updated::Refused(refused) => refused,
        accepted @ Updated::Accepted { .. } => return Ok(Some(accepted)),
    };
    let real_booleans = PatchStyle { text_booleans: false, ..context.patch_style };
    if real_booleans != context.patch_style {
        let updated = context.update_in_style(&user.id, &off, real_booleans).await?;
        if let Updated::Accepted { .. } = updated {
            context.results.report(RehearsalStep::Disable, Deviation::TextBooleansRefused, &[&refused]);
            context.patch_style = real_booleans;
            return Ok(Some(updated));
        }
    }
    report(context, Deviation::DisableRefused, &refused);
    Ok(None)
}

/// Reports a user who is not off, with whom the steps that follow cannot be tried.
fn report(context: &mut Context<'_>, deviation: Deviation, recorded: &Recorded) {
    context.results.report(RehearsalStep::Disable, deviation, &[recorded]);
    context.results.set(RehearsalStep::FindDisabled, StepResult::NotTried);
    context.results.set(RehearsalStep::Restore, StepResult::NotTried);
}

/// Looks for the user by id and by user name. Returns `false` where they can no longer be read by id.
async fn find_disabled(context: &mut Context<'_>, user: &ServerUser) -> Result<bool, Aborted> {
    let step = RehearsalStep::FindDisabled;
    let (by_id, read) = context.client.read_user(&user.id).await?;
    if by_id.is_none() && context.can_read {
        context.results.report(step, Deviation::DisabledUserHidden(HiddenFrom::ReadById), &[&read]);
        return Ok(false);
    }
    // On some servers the user name follows another attribute.
    let name = value_of(&user.resource, USER_NAME).unwrap_or_else(|| user.test_user.user_name.clone());
    let (users, search) = context.client.find_by_user_name(&name).await?;
    let is_found = users.is_some_and(|users| users.iter().any(|one| one.id().as_deref() == Some(&user.id)));
    // A user who was not found while active is not hidden now.
    if !is_found && context.results.has_passed(RehearsalStep::MatchAgain) {
        context.results.report(step, Deviation::DisabledUserHidden(HiddenFrom::SearchByName), &[&search]);
    }
    context.results.passed(step);
    Ok(true)
}

async fn restore(context: &mut Context<'_>, user: &mut ServerUser) -> Result<(), Aborted> {
    let step = RehearsalStep::Restore;
    let updated = context.update(&user.id, &[AttributeChange::replace(ACTIVE, true)]).await?;
    let (failure, recorded) = match context.wait_until_shown(&user.id, updated, is_active).await? {
        Updated::Accepted { user: Some(after), recorded } if !is_active(&after) => {
            (RestoreFailure::Ignored, recorded)
        }
        Updated::Accepted { user: after, .. } => {
            user.resource = after.unwrap_or(std::mem::take(&mut user.resource));
            context.results.passed(step);
            return Ok(());
        }
        Updated::Refused(recorded) => (RestoreFailure::Refused, recorded),
    };
    context.results.report(step, Deviation::RestoreRefused(failure), &[&recorded]);
    Ok(())
}

fn is_active(user: &Value) -> bool {
    User::from(user.clone()).is_active()
}

/// Whether the server shows whether a user is active.
fn shows_active(user: &Value) -> bool {
    user.as_object().is_some_and(|members| members.keys().any(|name| name.eq_ignore_ascii_case("active")))
}
