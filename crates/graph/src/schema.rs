//! The attribute mappings of a job: read, changed where it is meant, and written back with everything else as it was.

use serde_json::{Map, Value, json};

use crate::mapping::{RoleMapping, UserNameSource};
use crate::{client::text, error::Error};

/// A `synchronizationSchema`, as Graph sent it.
#[derive(Debug, Clone, PartialEq)]
pub struct Schema(Value);

impl Schema {
    pub(crate) fn read(document: Value) -> Result<Self, Error> {
        let has_rules = document.get("synchronizationRules").is_some_and(Value::is_array);
        if has_rules {
            return Ok(Schema(document));
        }
        Err(Error::Unreadable { detail: "there are no synchronizationRules".to_owned() })
    }

    /// What is sent: everything but the note of where it came from.
    pub(crate) fn to_send(&self) -> Value {
        let mut document = self.0.clone();
        if let Some(members) = document.as_object_mut() {
            members.retain(|name, _| name != "@odata.context");
        }
        document
    }

    /// The rule to provision one person with: the first that says it can, else the first that maps people.
    ///
    /// # Errors
    /// [`Error::Unreadable`] where no rule maps people.
    pub fn rule_for_people(&self) -> Result<&str, Error> {
        let maps_people = |rule: &&Value| mappings(rule).any(is_of_people);
        let says_so = |rule: &&Value| {
            let metadata = rule.get("metadata").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            metadata.iter().any(|one| {
                one.get("key") == Some(&json!("supportsProvisionOnDemand"))
                    && one
                        .get("value")
                        .and_then(Value::as_str)
                        .is_some_and(|value| value.eq_ignore_ascii_case("true"))
            })
        };
        let rules = || self.rules().iter().filter(maps_people);
        let rule = rules().find(says_so).or_else(|| rules().next());
        let missing = || Error::Unreadable { detail: "no rule maps people".to_owned() };
        text(rule.ok_or_else(missing)?, "id")
    }

    /// Whether groups are copied; `None` where no mapping of groups can be told from the others.
    pub fn copies_groups(&self) -> Option<bool> {
        let on = |mapping: &Value| mapping.get("enabled").and_then(Value::as_bool) != Some(false);
        let mut of_groups =
            self.rules().iter().flat_map(mappings).filter(|mapping| is_of_groups(mapping)).peekable();
        of_groups.peek()?;
        Some(of_groups.any(on))
    }

    /// Copies groups, or not.
    pub fn copy_groups(&mut self, copied: bool) {
        self.each_mapping(is_of_groups, |mapping| {
            mapping.insert("enabled".to_owned(), copied.into());
        });
    }

    /// The role that everybody gets; `None` if none is sent, so that the SCIM server's own default holds.
    pub fn role(&self) -> Option<RoleMapping> {
        let Some(mapping) = self.of_people().find(|mapping| is_role(mapping)) else {
            // Where no mapping of people is known, nobody knows of a role either.
            return self.of_people().next().is_none().then_some(RoleMapping::Other);
        };
        let source = mapping.get("source").cloned().unwrap_or_default();
        let of_source = |name: &str| source.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
        let constant =
            of_source("name").map(str::to_owned).or_else(|| of_source("expression").and_then(unquoted));
        Some(match (of_source("type"), constant) {
            (Some("Constant"), Some(role)) => RoleMapping::Constant {
                role,
                only_at_creation: mapping.get("flowType").and_then(Value::as_str) == Some("ObjectAddOnly"),
            },
            _ => RoleMapping::Other,
        })
    }

    /// Gives everybody this role; the mapping takes the place of one that is there, or is added.
    ///
    /// A constant is written as a text in its expression, where a quote and a backslash have a backslash before them.
    pub fn set_role(&mut self, role: &str, only_at_creation: bool) {
        let escaped = role.replace('\\', "\\\\").replace('"', "\\\"");
        let mapping = json!({
            "targetAttributeName": ROLE,
            "defaultValue": null,
            "exportMissingReferences": false,
            "flowBehavior": "FlowWhenChanged",
            "flowType": if only_at_creation { "ObjectAddOnly" } else { "Always" },
            "matchingPriority": 0,
            "source": {
                "type": "Constant",
                "name": role,
                "expression": format!("\"{escaped}\""),
                "parameters": [],
            },
        });
        self.each_mapping(is_of_people, |people| {
            let attributes = people.entry("attributeMappings").or_insert_with(|| json!([]));
            if let Some(attributes) = attributes.as_array_mut() {
                match attributes.iter_mut().find(|attribute| is_role(attribute)) {
                    Some(there) => *there = mapping.clone(),
                    None => attributes.push(mapping.clone()),
                }
            }
        });
    }

    /// Sends no role any more.
    pub fn remove_role(&mut self) {
        self.each_mapping(is_of_people, |people| {
            if let Some(attributes) = people.get_mut("attributeMappings").and_then(Value::as_array_mut) {
                attributes.retain(|attribute| !is_role(attribute));
            }
        });
    }

    /// Whether the SCIM side has an attribute for the role at all; `None` where the document does not list attributes.
    pub fn knows_role(&self) -> Option<bool> {
        let directories = self.0.get("directories")?.as_array()?.iter();
        let objects = directories.filter_map(|one| one.get("objects")?.as_array()).flatten();
        let mut listed = objects
            .filter_map(|one| Some((one.get("name")?.as_str()?, one.get("attributes")?.as_array()?)))
            .peekable();
        listed.peek()?;
        let is_role = |one: &Value| one.get("name").and_then(Value::as_str) == Some(ROLE);
        Some(listed.any(|(name, attributes)| name == PERSON && attributes.iter().any(is_role)))
    }

    /// What the portal calls the mapping of groups here; differs from tenant to tenant.
    pub fn name_of_groups(&self) -> Option<&str> {
        let mapping = self.rules().iter().flat_map(mappings).find(|mapping| is_of_groups(mapping))?;
        mapping.get("name").and_then(Value::as_str)
    }

    /// Where user names come from.
    pub fn user_name(&self) -> UserNameSource {
        let source = self.of_people().find(|mapping| is_user_name(mapping)).and_then(|one| one.get("source"));
        let of_source = |name: &str| source?.get(name)?.as_str();
        match (of_source("type"), of_source("name")) {
            (Some("Attribute"), Some(name @ ("userPrincipalName" | "mail"))) => {
                UserNameSource::Attribute(name.to_owned())
            }
            _ => UserNameSource::Expression,
        }
    }

    /// Takes user names from this attribute of Entra, for example `mail`. Everything else of the mapping stays, the
    /// matching with it.
    pub fn take_user_name_from(&mut self, attribute: &str) {
        self.each_mapping(is_of_people, |people| {
            let attributes = people.get_mut("attributeMappings").and_then(Value::as_array_mut);
            for mapping in attributes.into_iter().flatten().filter(|mapping| is_user_name(mapping)) {
                if let Some(mapping) = mapping.as_object_mut() {
                    let source = json!({
                        "type": "Attribute", "name": attribute, "expression": format!("[{attribute}]"), "parameters": [],
                    });
                    mapping.insert("source".to_owned(), source);
                }
            }
        });
    }

    fn rules(&self) -> &[Value] {
        self.0.get("synchronizationRules").and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// The attribute mappings of people, of every rule.
    fn of_people(&self) -> impl Iterator<Item = &Value> {
        let people = self.rules().iter().flat_map(mappings).filter(|mapping| is_of_people(mapping));
        people.filter_map(|people| people.get("attributeMappings")?.as_array()).flatten()
    }

    fn each_mapping(&mut self, of: impl Fn(&Value) -> bool, change: impl Fn(&mut Map<String, Value>)) {
        let rules = self.0.get_mut("synchronizationRules").and_then(Value::as_array_mut);
        for rule in rules.into_iter().flatten() {
            let mappings = rule.get_mut("objectMappings").and_then(Value::as_array_mut);
            for mapping in mappings.into_iter().flatten().filter(|mapping| of(mapping)) {
                mapping.as_object_mut().map(&change);
            }
        }
    }
}

fn mappings(rule: &Value) -> impl Iterator<Item = &Value> {
    rule.get("objectMappings").and_then(Value::as_array).into_iter().flatten()
}

/// By the names of the objects: the names of mappings and directories differ from tenant to tenant.
fn is_of(mapping: &Value, source: &str, target: &str) -> bool {
    mapping.get("sourceObjectName") == Some(&json!(source))
        && mapping.get("targetObjectName") == Some(&json!(target))
}

fn is_of_groups(mapping: &Value) -> bool {
    is_of(mapping, "Group", "urn:ietf:params:scim:schemas:core:2.0:Group")
}

fn is_of_people(mapping: &Value) -> bool {
    is_of(mapping, "User", PERSON)
}

fn targets(mapping: &Value) -> &str {
    mapping.get("targetAttributeName").and_then(Value::as_str).unwrap_or_default()
}

/// What a constant's expression is the text of.
fn unquoted(expression: &str) -> Option<String> {
    serde_json::from_str(expression).ok()
}

fn is_role(mapping: &Value) -> bool {
    targets(mapping).starts_with("roles")
}

fn is_user_name(mapping: &Value) -> bool {
    targets(mapping) == "userName"
}

const PERSON: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
/// As the portal writes it for a role that is a constant.
const ROLE: &str = "roles[primary eq \"True\"].value";

#[cfg(test)]
mod tests {
    use super::*;

    fn schema() -> Schema {
        let people = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
        Schema::read(json!({
            "@odata.context": "x", "id": "scim.1.2", "version": "Date:1", "kept": { "as": ["it", "is", 1.50] },
            "synchronizationRules": [
                { "id": "r0", "name": "other", "objectMappings": [{ "sourceObjectName": "Device", "enabled": true }] },
                { "id": "r1", "metadata": [{ "key": "supportsProvisionOnDemand", "value": "true" }], "objectMappings": [
                    { "enabled": true, "name": "Provision Azure Active Directory Groups", "sourceObjectName": "Group",
                      "targetObjectName": "urn:ietf:params:scim:schemas:core:2.0:Group", "attributeMappings": [] },
                    { "enabled": true, "name": "Provision Microsoft Entra ID Users", "sourceObjectName": "User",
                      "targetObjectName": people, "attributeMappings": [
                        { "targetAttributeName": "userName", "matchingPriority": 1, "more": true,
                          "source": { "type": "Attribute", "name": "userPrincipalName", "expression": "[userPrincipalName]" } }
                    ] }
                ] }
            ],
            "directories": [{ "id": "d", "objects": [] }]
        }))
        .unwrap()
    }

    /// Where two documents differ, as pointers.
    fn differences(before: &Value, after: &Value, at: &str, found: &mut Vec<String>) {
        match (before, after) {
            (Value::Object(one), Value::Object(other)) => {
                let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
                for name in names {
                    let none = Value::Null;
                    let (one, other) = (one.get(name).unwrap_or(&none), other.get(name).unwrap_or(&none));
                    differences(one, other, &format!("{at}/{name}"), found);
                }
            }
            (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
                for (number, (one, other)) in one.iter().zip(other).enumerate() {
                    differences(one, other, &format!("{at}/{number}"), found);
                }
            }
            _ if before == after => {}
            _ => found.push(at.to_owned()),
        }
    }

    fn changed(change: impl Fn(&mut Schema)) -> (Schema, Vec<String>) {
        let (before, mut after) = (schema(), schema());
        change(&mut after);
        let mut found = Vec::new();
        differences(&before.0, &after.to_send(), "", &mut found);
        (after, found)
    }

    #[test]
    fn groups_are_switched_off_and_nothing_else_changes() {
        assert_eq!(schema().copies_groups(), Some(true));
        let (after, found) = changed(|schema| schema.copy_groups(false));
        assert_eq!(after.copies_groups(), Some(false));
        assert_eq!(found, ["/@odata.context", "/synchronizationRules/1/objectMappings/0/enabled"]);
    }

    #[test]
    fn a_role_is_added_once_and_replaced() {
        assert_eq!(schema().role(), None);
        let (mut after, found) = changed(|schema| schema.set_role("Read-only", false));
        let constant = |role: &str, only_at_creation| {
            Some(RoleMapping::Constant { role: role.to_owned(), only_at_creation })
        };
        assert_eq!(after.role(), constant("Read-only", false));
        assert_eq!(found, ["/@odata.context", "/synchronizationRules/1/objectMappings/1/attributeMappings"]);
        after.set_role("A \"quoted\" \\ one", true);
        assert_eq!(after.role(), constant("A \"quoted\" \\ one", true));
        let all = after.0.pointer("/synchronizationRules/1/objectMappings/1/attributeMappings").unwrap();
        assert_eq!(all.as_array().unwrap().len(), 2);
        assert_eq!(all[1]["source"]["expression"], r#""A \"quoted\" \\ one""#);
        after.remove_role();
        assert_eq!(after, schema());
    }

    #[test]
    fn whether_there_is_a_place_for_the_role_is_known_only_where_attributes_are_listed() {
        assert_eq!(schema().knows_role(), None);
        let listing = |attribute: &str| {
            Schema::read(json!({ "synchronizationRules": [], "directories": [{ "objects": [
                { "name": PERSON, "attributes": [{ "name": "userName" }, { "name": attribute }] },
            ] }] }))
            .unwrap()
        };
        assert_eq!(listing(ROLE).knows_role(), Some(true));
        assert_eq!(listing("title").knows_role(), Some(false));
        assert_eq!(schema().name_of_groups(), Some("Provision Azure Active Directory Groups"));
    }

    #[test]
    fn a_user_name_from_the_mail_keeps_its_matching() {
        assert!(schema().user_name().is("userPrincipalName"));
        let (after, found) = changed(|schema| schema.take_user_name_from("mail"));
        assert!(after.user_name().is("mail"));
        let at = "/synchronizationRules/1/objectMappings/1/attributeMappings/0/source";
        assert_eq!(found[0], "/@odata.context");
        assert!(found[1..].iter().all(|path| path.starts_with(at)), "{found:?}");
    }

    #[test]
    fn the_rule_for_people_is_the_one_that_can_provision_on_demand() {
        assert_eq!(schema().rule_for_people().unwrap(), "r1");
        let nobody = Schema::read(json!({ "synchronizationRules": [] })).unwrap();
        assert!(nobody.rule_for_people().is_err() && nobody.role() == Some(RoleMapping::Other));
        assert_eq!(nobody.copies_groups(), None, "what can't be told apart is not off");
        assert!(Schema::read(json!({ "value": [] })).is_err());
    }
}
