//! Can a manager be set?

use scim::{Path, entra::manager};
use serde_json::Value;

use crate::context::{Context, ServerUser};
use crate::{
    attributes::MANAGER, deviation::Deviation, patch::AttributeChange, recorded_client::Aborted,
    update::Updated,
};
use model::rehearsal::{RehearsalStep, StepResult};

/// Creates a manager and refers to them. A server may keep the reference and not show it, which means nothing.
pub(crate) async fn set_manager(context: &mut Context<'_>, user: &ServerUser) -> Result<(), Aborted> {
    let step = RehearsalStep::Manager;
    let manager_user = context.test_user("m");
    let created = context.create(&manager_user, &manager_user.body(&context.groups, None)).await?;
    let Some(id) = created.id() else {
        context.results.set(step, StepResult::Unclear);
        return Ok(());
    };
    let address = context.client.address_of(&id).unwrap_or_default();
    let reference = AttributeChange::add(MANAGER, manager(&id, &address, context.dialect));
    match context.update(&user.id, &[reference]).await? {
        Updated::Refused(recorded) => context.results.report(step, Deviation::ManagerRefused, &[&recorded]),
        Updated::Accepted { user: after, recorded } => {
            if let Some(after) = &after {
                context.report_side_effects(step, &user.resource, after, MANAGER, &[], &recorded);
            }
            let is_set = after.as_ref().and_then(manager_of).is_some_and(|shown| shown == id);
            context.results.set(step, if is_set { StepResult::Passed } else { StepResult::Unclear });
        }
    }
    context.remove(&manager_user, false).await
}

/// The id of the manager, in any of the shapes in which servers write it.
fn manager_of(user: &Value) -> Option<String> {
    let path: Path = MANAGER.path.parse().ok()?;
    let found = path.find(user);
    let first = found.first()?;
    first.get("value").unwrap_or(first).as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_manager_is_read_in_every_shape() {
        let extension = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
        for shape in [json!("7"), json!({ "value": "7" }), json!([{ "$ref": "…/Users/7", "value": "7" }])] {
            assert_eq!(
                manager_of(&json!({ extension: { "manager": shape } })).as_deref(),
                Some("7"),
                "{shape}"
            );
        }
        assert_eq!(manager_of(&json!({ extension: {} })), None);
    }
}
