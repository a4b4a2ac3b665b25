//! Is a role given, at the creation of a user and later?

use scim::{Path, User};
use serde_json::Value;

use crate::attributes::{PRIMARY_ROLE, ROLES};
use crate::context::{Context, ServerUser};
use crate::{deviation::Deviation, patch::AttributeChange, recorded_client::Aborted, update::Updated};
use model::rehearsal::{RehearsalStep, StepResult};

/// Creates a user of their own with a role, so that a refusal hides nothing else.
pub(crate) async fn create_with_role(context: &mut Context<'_>) -> Result<(), Aborted> {
    let step = RehearsalStep::RoleCreate;
    let role = context.rehearsal.role.clone();
    let user = context.test_user("r");
    let created = context.create(&user, &user.body(&context.groups, Some(&role))).await?;
    if !created.is_accepted() {
        context.results.report(step, Deviation::RoleCreateRefused { role }, &[created.recorded()]);
        return Ok(());
    }
    if let Some(id) = created.id() {
        let (shown, read) = context.client.read_user(&id).await?;
        match shown.map(|shown| role_in(&shown, &role)) {
            Some(RoleShown::Given) => context.results.passed(step),
            Some(RoleShown::Others(shown)) => {
                let deviation = Deviation::RoleIgnored { role, shown };
                context.results.report(step, deviation, &[created.recorded(), &read]);
            }
            Some(RoleShown::Nothing) | None => context.results.set(step, StepResult::Unclear),
        }
    }
    context.remove(&user, false).await
}

/// Sets a role as the constant of a mapping does.
pub(crate) async fn update_role(context: &mut Context<'_>, user: &ServerUser) -> Result<(), Aborted> {
    let step = RehearsalStep::RoleUpdate;
    let role = context.rehearsal.role.clone();
    if has_role(&user.resource, &role) {
        // Everybody has it already, so that an update shows nothing.
        context.results.set(step, StepResult::Unclear);
        return Ok(());
    }
    let change = AttributeChange::add(PRIMARY_ROLE, role.as_str());
    let updated = context.update(&user.id, &[change]).await?;
    let is_shown = |user: &Value| !matches!(role_in(user, &role), RoleShown::Others(_));
    match context.wait_until_shown(&user.id, updated, is_shown).await? {
        Updated::Refused(recorded) => {
            context.results.report(step, Deviation::RoleUpdateRefused { role }, &[&recorded]);
        }
        Updated::Accepted { user: None, .. } => context.results.set(step, StepResult::Unclear),
        Updated::Accepted { user: Some(after), recorded } => {
            context.report_side_effects(step, &user.resource, &after, ROLES, &[], &recorded);
            match role_in(&after, &role) {
                RoleShown::Given => context.results.passed(step),
                RoleShown::Others(shown) => {
                    context.results.report(step, Deviation::RoleIgnored { role, shown }, &[&recorded]);
                }
                RoleShown::Nothing => context.results.set(step, StepResult::Unclear),
            }
        }
    }
    Ok(())
}

/// What a server shows of a user's roles.
#[derive(Debug, PartialEq, Eq)]
enum RoleShown {
    Given,
    Others(Vec<String>),
    /// The server shows no roles at all.
    Nothing,
}

fn role_in(user: &Value, role: &str) -> RoleShown {
    if has_role(user, role) {
        return RoleShown::Given;
    }
    User::from(user.clone()).roles().map_or(RoleShown::Nothing, RoleShown::Others)
}

/// Whether a user has a role, in whichever member and case the server writes its name.
fn has_role(user: &Value, role: &str) -> bool {
    let paths = ["roles", "roles.value", "roles.display"].map(|path| path.parse::<Path>());
    let found = paths.iter().flatten().flat_map(|path| path.find(user));
    found.filter_map(Value::as_str).any(|name| name.trim().eq_ignore_ascii_case(role))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_role_is_read_in_every_shape() {
        for roles in [
            json!("read-only"),
            json!([" Read-only "]),
            json!([{ "value": "READ-ONLY" }]),
            json!([{ "value": "17", "display": "Read-only" }]),
        ] {
            assert_eq!(role_in(&json!({ "roles": roles }), "Read-only"), RoleShown::Given, "{roles}");
        }
        let others = role_in(&json!({ "roles": [{ "value": "HR" }] }), "Read-only");
        assert_eq!(others, RoleShown::Others(vec!["HR".to_owned()]));
        assert_eq!(role_in(&json!({ "roles": [] }), "Read-only"), RoleShown::Others(Vec::new()));
        assert_eq!(role_in(&json!({}), "Read-only"), RoleShown::Nothing);
    }
}
