//! Does the server take each kind of update that Entra sends?
//!
//! Where it refuses Entra's style, another one is tried. If that works, the style is the root cause, and everything behind
//! it is tried in the style that the server takes.

use scim::{Spelling, entra::Dialect};
use serde_json::Value;

use crate::attributes::{
    DEPARTMENT, DISPLAY_NAME, EMPLOYEE_NUMBER, FAMILY_NAME, FORMATTED_NAME, GIVEN_NAME, MOBILE,
    MappedAttribute, TITLE, USER_NAME, WORK_EMAIL,
};
use crate::compare::{is_known, value_of};
use crate::context::{Context, ServerUser};
use crate::patch::{AttributeChange, PatchStyle};
use crate::update::{Updated, all_shown, not_shown};
use crate::{deviation::Deviation, recorded_client::Aborted};
use model::rehearsal::{RehearsalStep, StepResult};

/// The first update finds out which style the server takes. Returns `false` where it takes no update at all.
pub(crate) async fn first_update(context: &mut Context<'_>, user: &mut ServerUser) -> Result<bool, Aborted> {
    let step = RehearsalStep::UpdateText;
    let title = AttributeChange::replace(TITLE, "Head of Tests");
    let updated = update_and_wait(context, &user.id, std::slice::from_ref(&title)).await?;
    let Updated::Refused(refused) = updated else {
        evaluate(context, user, step, &title, updated, Deviation::AttributeUpdateRefused);
        return Ok(true);
    };
    let entra = context.patch_style;
    let (other_style, deviation) = match context.dialect {
        Dialect::Default => {
            (PatchStyle { spelling: Spelling::Lower, ..entra }, Deviation::OperationCaseRefused)
        }
        // What differs in this dialect are values without a path.
        Dialect::AadOptscim062020 => {
            (PatchStyle { dialect: Dialect::Default, ..entra }, Deviation::PathMissingRefused)
        }
    };
    let updated = context.update_in_style(&user.id, std::slice::from_ref(&title), other_style).await?;
    if let Updated::Accepted { .. } = updated {
        context.results.report(step, deviation, &[&refused]);
        context.patch_style = other_style;
        evaluate(context, user, step, &title, updated, Deviation::AttributeUpdateRefused);
        return Ok(true);
    }
    // It may be only this attribute.
    let name = [AttributeChange::replace(GIVEN_NAME, "Setupper")];
    for style in [entra, other_style] {
        if let Updated::Accepted { user: after, .. } = context.update_in_style(&user.id, &name, style).await?
        {
            if style != entra {
                context.results.report(step, deviation, &[&refused]);
                context.patch_style = style;
            }
            context.results.report(step, Deviation::AttributeUpdateRefused(vec![TITLE]), &[&refused]);
            user.resource = after.unwrap_or(std::mem::take(&mut user.resource));
            return Ok(true);
        }
    }
    context.results.report(step, Deviation::UpdateRefused, &[&refused]);
    for step in AFTER_THE_FIRST {
        context.results.set(*step, StepResult::NotTried);
    }
    Ok(false)
}

/// Every other kind of update, one at a time, then several at once.
pub(crate) async fn other_updates(context: &mut Context<'_>, user: &mut ServerUser) -> Result<(), Aborted> {
    // A test user's address still: on some servers the user name follows it.
    let user_name = value_of(&user.resource, USER_NAME).unwrap_or_default().to_lowercase();
    let email = user_name.replacen('@', "-new@", 1);
    let updates: [(RehearsalStep, AttributeChange, Refusal); 4] = [
        (
            RehearsalStep::UpdateName,
            AttributeChange::replace(GIVEN_NAME, "Setuppa"),
            Deviation::AttributeUpdateRefused,
        ),
        (
            RehearsalStep::UpdateEmail,
            AttributeChange::replace(WORK_EMAIL, email),
            Deviation::AttributeUpdateRefused,
        ),
        (
            RehearsalStep::AddPhone,
            AttributeChange::add(MOBILE, "+44 7700 900001"),
            Deviation::NewElementRefused,
        ),
        (
            RehearsalStep::UpdateExtension,
            AttributeChange::replace(DEPARTMENT, "Rehearsal"),
            Deviation::ExtensionUpdateRefused,
        ),
    ];
    let mut applied = Vec::new();
    for (step, change, refusal) in updates {
        let updated = update_and_wait(context, &user.id, std::slice::from_ref(&change)).await?;
        if evaluate(context, user, step, &change, updated, refusal) {
            applied.push(step);
        }
    }
    several(context, user, &applied).await
}

/// Several changes at once, as when somebody marries and moves to another department. Only changes of kinds that were
/// `applied` alone, so that what is refused here is refused for being several.
async fn several(
    context: &mut Context<'_>,
    user: &mut ServerUser,
    applied: &[RehearsalStep],
) -> Result<(), Aborted> {
    let step = RehearsalStep::UpdateSeveral;
    if !applied.contains(&RehearsalStep::UpdateName) {
        context.results.set(step, StepResult::NotTried);
        return Ok(());
    }
    let mut changes = vec![
        AttributeChange::replace(DISPLAY_NAME, "Setuppa Probe"),
        AttributeChange::replace(FAMILY_NAME, "Probe"),
        AttributeChange::replace(FORMATTED_NAME, "Setuppa Probe"),
    ];
    if applied.contains(&RehearsalStep::UpdateExtension) && is_known(&user.resource, EMPLOYEE_NUMBER) {
        changes.push(AttributeChange::replace(EMPLOYEE_NUMBER, "1002"));
    }
    match update_and_wait(context, &user.id, &changes).await? {
        Updated::Refused(recorded) => {
            context.results.report(step, Deviation::SeveralOperationsRefused, &[&recorded]);
        }
        Updated::Accepted { user: None, .. } => context.results.set(step, StepResult::Unclear),
        Updated::Accepted { user: Some(after), recorded } => {
            let ignored = not_shown(&changes, &after);
            // The full name is not compared: many servers put it together themselves.
            let compared = changes.len() - 1;
            if !ignored.is_empty() {
                let deviation = if ignored.len() < compared {
                    Deviation::OperationsPartlyApplied(ignored)
                } else {
                    Deviation::UpdateIgnored(ignored)
                };
                context.results.report(step, deviation, &[&recorded]);
            }
            let others = [FAMILY_NAME, FORMATTED_NAME, EMPLOYEE_NUMBER];
            context.report_side_effects(step, &user.resource, &after, DISPLAY_NAME, &others, &recorded);
            user.resource = after;
        }
    }
    context.results.passed(step);
    Ok(())
}

/// Sends changes, and waits until those show that the server knows.
async fn update_and_wait(
    context: &mut Context<'_>,
    id: &str,
    changes: &[AttributeChange],
) -> Result<Updated, Aborted> {
    let updated = context.update(id, changes).await?;
    context.wait_until_shown(id, updated, |user: &Value| all_shown(changes, user)).await
}

/// The deviation of a server that refuses to change these attributes.
type Refusal = fn(Vec<MappedAttribute>) -> Deviation;

/// Reports what one update shows. Returns whether it did what it should, or nothing can be seen of it.
fn evaluate(
    context: &mut Context<'_>,
    user: &mut ServerUser,
    step: RehearsalStep,
    change: &AttributeChange,
    updated: Updated,
    refusal: Refusal,
) -> bool {
    let attribute = change.attribute;
    let (after, recorded) = match updated {
        Updated::Refused(recorded) => {
            context.results.report(step, refusal(vec![attribute]), &[&recorded]);
            return false;
        }
        Updated::Accepted { user: None, .. } => {
            context.results.set(step, StepResult::Unclear);
            return true;
        }
        Updated::Accepted { user: Some(after), recorded } => (after, recorded),
    };
    let before = std::mem::replace(&mut user.resource, after);
    // An attribute that the server does not know may be ignored (RFC 7644 section 3.3).
    if !all_shown(std::slice::from_ref(change), &user.resource) {
        context.results.report(step, Deviation::UpdateIgnored(vec![attribute]), &[&recorded]);
        return false;
    }
    // Servers that put the display name together change it with its parts.
    let others = if attribute == GIVEN_NAME { vec![DISPLAY_NAME] } else { Vec::new() };
    context.report_side_effects(step, &before, &user.resource, attribute, &others, &recorded);
    context.results.passed(step);
    true
}

const AFTER_THE_FIRST: &[RehearsalStep] = &[
    RehearsalStep::UpdateName,
    RehearsalStep::UpdateEmail,
    RehearsalStep::AddPhone,
    RehearsalStep::UpdateExtension,
    RehearsalStep::UpdateSeveral,
    RehearsalStep::Manager,
    RehearsalStep::RoleUpdate,
    RehearsalStep::Disable,
    RehearsalStep::FindDisabled,
    RehearsalStep::Restore,
];
