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
    remove_row(schema, ROLE);
    if let Some(RoleMapping { name, only_at_creation }) = role {
        let source = Source::Constant(name.clone());
        set_row(schema, &Row { source, only_at_creation: *only_at_creation, ..Row::new(ROLE) });
    }
}

/// One row of the table Attribute Mappings.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) target: String,
    pub(crate) source: Source,
    pub(crate) only_at_creation: bool,
    /// Its place among those by which people are matched, or 0.
    pub(crate) matching: u64,
}

/// Where the value of a row comes from, under the names of its mapping type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Direct(String),
    Constant(String),
    Expression(String),
}

impl Row {
    pub(crate) fn new(target: &str) -> Self {
        let source = Source::Direct(String::new());
        Self { target: target.to_owned(), source, only_at_creation: false, matching: 0 }
    }
}

/// The rows for users, or those for groups.
pub(crate) fn rows(schema: &Value, of_groups: bool) -> Vec<Row> {
    let is_it = |mapping: &&Value| if of_groups { is_of_groups(mapping) } else { is_of_users(mapping) };
    let rows = mappings(schema).filter(is_it).flat_map(|mapping| elements(&mapping["attributeMappings"]));
    rows.map(|row| {
        let (source, name) = (&row["source"], text(&row["source"], "name").to_owned());
        Row {
            target: text(row, "targetAttributeName").to_owned(),
            source: match text(source, "type") {
                "Constant" => Source::Constant(name),
                "Function" => Source::Expression(text(source, "expression").to_owned()),
                _ => Source::Direct(name),
            },
            only_at_creation: text(row, "flowType") == "ObjectAddOnly",
            matching: row["matchingPriority"].as_u64().unwrap_or(0),
        }
    })
    .collect()
}

/// Writes a row for users: over the one with the same target, or at the end.
pub(crate) fn set_row(schema: &mut Value, row: &Row) {
    let Some(rows) = rows_mut(schema) else { return };
    let source = match &row.source {
        Source::Direct(name) => {
            json!({ "expression": format!("[{name}]"), "name": name, "parameters": [], "type": "Attribute" })
        }
        Source::Constant(value) => constant(value),
        Source::Expression(written) => match quoted(written) {
            // A quoted text alone is a constant, however it was entered.
            Some(value) => constant(value),
            None => {
                let name = written.split('(').next().unwrap_or_default().trim();
                json!({ "expression": written, "name": name, "parameters": [], "type": "Function" })
            }
        },
    };
    let at = rows.iter().position(|found| text(found, "targetAttributeName") == row.target);
    let at = at.unwrap_or_else(|| {
        rows.push(json!({
            "defaultValue": null,
            "exportMissingReferences": false,
            "flowBehavior": "FlowWhenChanged",
            "matchingPriority": 0,
            "targetAttributeName": row.target,
        }));
        rows.len() - 1
    });
    rows[at]["source"] = source;
    rows[at]["flowType"] = if row.only_at_creation { "ObjectAddOnly" } else { "Always" }.into();
}

/// Removes the row for users with this target.
pub(crate) fn remove_row(schema: &mut Value, target: &str) {
    if let Some(rows) = rows_mut(schema) {
        rows.retain(|row| text(row, "targetAttributeName") != target);
    }
}

/// The attributes of users: in the directory, and at the target.
pub(crate) fn attribute_names(schema: &Value) -> (Vec<String>, Vec<String>) {
    let names = |object: &str| {
        let objects = elements(&schema["directories"]).flat_map(|directory| elements(&directory["objects"]));
        let found = objects.filter(|found| text(found, "name") == object);
        found
            .flat_map(|found| elements(&found["attributes"]))
            .map(|one| text(one, "name").to_owned())
            .collect()
    };
    (names("User"), names(ENTERPRISE_USER))
}

fn rows_mut(schema: &mut Value) -> Option<&mut Vec<Value>> {
    let users = mappings_mut(schema).find(|mapping| is_of_users(mapping))?;
    users.get_mut("attributeMappings")?.as_array_mut()
}

fn constant(value: &str) -> Value {
    json!({ "expression": format!("\"{value}\""), "name": value, "parameters": [], "type": "Constant" })
}

fn quoted(written: &str) -> Option<&str> {
    written.trim().strip_prefix('"')?.strip_suffix('"').filter(|inside| !inside.contains('"'))
}

/// The name of the attribute that becomes `userName`.
pub(crate) fn user_name_source(schema: &Value) -> String {
    let row = attributes(schema).find(|row| text(row, "targetAttributeName") == "userName");
    row.map(|row| text(&row["source"], "name").to_owned()).unwrap_or_default()
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
            let mail = Source::Direct(UserNameSource::Mail.name().to_owned());
            set_row(&mut schema, &Row { source: mail, ..Row::new("userName") });
            let wanted = RoleMapping { name: "Read-only".into(), only_at_creation: true };
            set_role(&mut schema, Some(&wanted));
            assert!(!groups_enabled(&schema));
            assert_eq!((role(&schema), user_name_source(&schema).as_str()), (Some(wanted), "mail"));
            set_role(&mut schema, None);
            assert_eq!(role(&schema), None);
        }
    }
}
