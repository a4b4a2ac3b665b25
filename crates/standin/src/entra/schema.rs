//! What does the schema of a job say of groups, of the role and of the user name?
//!
//! The schema is one document for pages, cycles and Graph alike, kept as it was sent. Mappings are told apart by the
//! names of their objects, in every rule: names of rules, mappings and directories differ between tenants.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::{graph::fault::GraphBehavior, wire::SCHEMA};
use standin_trelica::wire::{elements, elements_mut, text};

/// The source attribute of `userName`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum UserNameSource {
    #[default]
    PrincipalName,
    Mail,
}

impl UserNameSource {
    /// The attribute's name in the directory.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::PrincipalName => "userPrincipalName",
            Self::Mail => "mail",
        }
    }

    /// Any other attribute counts as the user principal name: people here have no more.
    pub(crate) fn named(name: &str) -> Self {
        if name == Self::Mail.name() { Self::Mail } else { Self::PrincipalName }
    }
}

/// A constant for `roles[primary eq "True"].value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RoleMapping {
    pub(crate) name: String,
    pub(crate) only_at_creation: bool,
}

/// Whether groups are copied to the target.
pub(crate) fn groups_enabled(schema: &Value) -> bool {
    mappings(schema).any(|mapping| is_of_groups(mapping) && mapping["enabled"] == true)
}

pub(crate) fn set_groups_enabled(schema: &mut Value, enabled: bool) {
    for mapping in mappings_mut(schema).filter(|mapping| is_of_groups(mapping)) {
        mapping["enabled"] = enabled.into();
    }
}

/// The constant that is sent as the role.
pub(crate) fn role(schema: &Value) -> Option<RoleMapping> {
    let row = attributes(schema).find(|row| is_role(row) && text(&row["source"], "type") == "Constant")?;
    let written = text(&row["source"], "expression");
    let unquoted = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let name = unquoted.unwrap_or_else(|| text(&row["source"], "name"));
    Some(RoleMapping { name: name.to_owned(), only_at_creation: text(row, "flowType") == "ObjectAddOnly" })
}

pub(crate) fn set_role(schema: &mut Value, role: Option<&RoleMapping>) {
    let users = mappings_mut(schema).find(|mapping| is_of_users(mapping));
    let Some(Value::Array(rows)) = users.and_then(|mapping| mapping.get_mut("attributeMappings")) else {
        return;
    };
    rows.retain(|row| !is_role(row));
    if let Some(RoleMapping { name, only_at_creation }) = role {
        let flow = if *only_at_creation { "ObjectAddOnly" } else { "Always" };
        rows.push(json!({
            "defaultValue": null,
            "exportMissingReferences": false,
            "flowBehavior": "FlowWhenChanged",
            "flowType": flow,
            "matchingPriority": 0,
            "targetAttributeName": ROLE,
            "source": { "expression": format!("\"{name}\""), "name": name, "parameters": [], "type": "Constant" },
        }));
    }
}

/// The name of the attribute that becomes `userName`.
pub(crate) fn user_name_source(schema: &Value) -> String {
    let row = attributes(schema).find(|row| text(row, "targetAttributeName") == "userName");
    row.map(|row| text(&row["source"], "name").to_owned()).unwrap_or_default()
}

pub(crate) fn set_user_name_source(schema: &mut Value, source: UserNameSource) {
    let name = source.name();
    for mapping in mappings_mut(schema).filter(|mapping| is_of_users(mapping)) {
        let rows = elements_mut(&mut mapping["attributeMappings"]);
        for row in rows.filter(|row| text(row, "targetAttributeName") == "userName") {
            row["source"] = json!({
                "expression": format!("[{name}]"), "name": name, "parameters": [], "type": "Attribute",
            });
        }
    }
}

/// Whether a document can be the schema of a job at all.
pub(crate) fn is_plausible(schema: &Value) -> bool {
    let mut users = mappings(schema).filter(|mapping| is_of_users(mapping));
    schema["directories"].is_array() && users.any(|mapping| mapping["attributeMappings"].is_array())
}

/// Whether Provision on demand works with this rule; nothing where there is no such rule.
pub(crate) fn rule_provisions_on_demand(schema: &Value, rule: &str) -> Option<bool> {
    let rule = elements(&schema["synchronizationRules"]).find(|found| text(found, "id") == rule)?;
    let says = |entry: &Value| {
        text(entry, "key") == "supportsProvisionOnDemand" && text(entry, "value").eq_ignore_ascii_case("true")
    };
    Some(elements(&rule["metadata"]).any(says))
}

/// What a new job has, under its own id.
pub(crate) fn default(job: &str, behavior: GraphBehavior) -> Value {
    let mut schema = if behavior.old_names { OLD.clone() } else { SCHEMA.clone() };
    schema["id"] = job.into();
    schema["version"] = VERSION.into();
    schema
}

/// The same under the names that older tenants have, in two rules, of which only one provisions on demand.
static OLD: LazyLock<Value> = LazyLock::new(|| {
    let written = SCHEMA.to_string().replace("Microsoft Entra ID", "Azure Active Directory");
    let mut schema: Value = serde_json::from_str(&written).unwrap_or_default();
    let split = |name: &str, id: &str, on_demand: &str, keep: fn(&Value) -> bool| {
        let mut rule = schema["synchronizationRules"][0].clone();
        rule["name"] = name.into();
        rule["id"] = id.into();
        rule["objectMappings"] = mappings(&schema).filter(|one| keep(one)).cloned().collect();
        rule["metadata"] = json!([{ "key": "supportsProvisionOnDemand", "value": on_demand }]);
        rule
    };
    let groups = split("GROUP_OUTBOUND_GROUP", "1d9a4f83-52c6-4b07-9e3d-a8f60c71b295", "false", is_of_groups);
    let users = split("USER_OUTBOUND_USER", "7c2b6f0e-18d4-4a93-b5e7-02d9c6a1f348#V2", "true", is_of_users);
    schema["synchronizationRules"] = json!([groups, users]);
    schema
});

fn mappings(schema: &Value) -> impl Iterator<Item = &Value> {
    elements(&schema["synchronizationRules"]).flat_map(|rule| elements(&rule["objectMappings"]))
}

fn mappings_mut(schema: &mut Value) -> impl Iterator<Item = &mut Value> {
    elements_mut(&mut schema["synchronizationRules"])
        .flat_map(|rule| elements_mut(&mut rule["objectMappings"]))
}

/// The rows of the mapping of users.
fn attributes(schema: &Value) -> impl Iterator<Item = &Value> {
    mappings(schema)
        .filter(|mapping| is_of_users(mapping))
        .flat_map(|mapping| elements(&mapping["attributeMappings"]))
}

fn is_of_groups(mapping: &Value) -> bool {
    text(mapping, "sourceObjectName") == "Group" && text(mapping, "targetObjectName") == CORE_GROUP
}

fn is_of_users(mapping: &Value) -> bool {
    text(mapping, "sourceObjectName") == "User" && text(mapping, "targetObjectName") == ENTERPRISE_USER
}

fn is_role(row: &Value) -> bool {
    text(row, "targetAttributeName") == ROLE
}

pub(crate) const ROLE: &str = "roles[primary eq \"True\"].value";
pub(crate) const ENTERPRISE_USER: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const CORE_GROUP: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";
const VERSION: &str = "Date:2026-11-20T08:14:52.1180947Z, ActivityId:5f0c37d8-a914-4e6b-82d3-c1b7604f9ae2";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_setting_is_read_as_it_was_written_under_either_names() {
        for old_names in [false, true] {
            let mut schema = default("scim.1.2", GraphBehavior { old_names, ..GraphBehavior::default() });
            assert!(is_plausible(&schema) && groups_enabled(&schema));
            assert_eq!((role(&schema), user_name_source(&schema).as_str()), (None, "userPrincipalName"));
            set_groups_enabled(&mut schema, false);
            set_user_name_source(&mut schema, UserNameSource::Mail);
            let wanted = RoleMapping { name: "Read-only".into(), only_at_creation: true };
            set_role(&mut schema, Some(&wanted));
            assert!(!groups_enabled(&schema));
            assert_eq!((role(&schema), user_name_source(&schema).as_str()), (Some(wanted), "mail"));
            set_role(&mut schema, None);
            assert_eq!(role(&schema), None);
        }
    }
}
