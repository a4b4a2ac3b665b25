//! What a path selects in a resource, and whether a resource meets a filter (RFC 7644 sections 3.4.2.2 and 3.5.2).
//!
//! This reads what a server sent, and a working server is not blamed for its spelling: attribute names and values are
//! compared ignoring case, and the boolean `true` equals the text `"True"`.

use serde_json::Value;

use crate::filter::{Comparison, Filter};
use crate::path::{Element, Path};

impl Path {
    /// The values that the path selects, elements of multi-valued attributes one by one; without `null`.
    pub fn find<'a>(&self, resource: &'a Value) -> Vec<&'a Value> {
        let Some(attribute) = self.parent(resource).and_then(|parent| member(parent, self.name.as_str()))
        else {
            return Vec::new();
        };
        let elements = elements(attribute).iter();
        let meant = elements.filter(|element| self.element.as_ref().is_none_or(|meant| meant.is(element)));
        let found: Vec<&Value> = match &self.sub {
            Some(sub) => meant.filter_map(|element| member(element, sub.as_str())).collect(),
            None => meant.collect(),
        };
        found.into_iter().filter(|value| !value.is_null()).collect()
    }

    /// The object that holds the attribute: the resource, or the extension that the schema names (RFC 7643 section 3.3).
    fn parent<'a>(&self, resource: &'a Value) -> Option<&'a Value> {
        match &self.schema {
            Some(schema) => member(resource, schema)
                .or_else(|| schema.eq_ignore_ascii_case(CORE_USER).then_some(resource)),
            None => Some(resource),
        }
    }
}

impl Element {
    fn is(&self, element: &Value) -> bool {
        member(element, self.attribute.as_str()).is_some_and(|found| equals(found, &self.value))
    }
}

impl Filter {
    /// Whether the resource meets all conditions.
    pub fn holds(&self, resource: &Value) -> bool {
        self.comparisons().all(|Comparison { path, value }| {
            // A complex element is compared by its `value` (RFC 7644 section 3.4.2.2).
            path.find(resource)
                .into_iter()
                .any(|found| equals(member(found, "value").unwrap_or(found), value))
        })
    }
}

/// The elements of an array; any other value is its own only element.
fn elements(value: &Value) -> &[Value] {
    match value {
        Value::Array(elements) => elements,
        other => std::slice::from_ref(other),
    }
}

fn equals(found: &Value, wanted: &str) -> bool {
    let found = match found {
        Value::String(text) => text.to_lowercase(),
        other => other.to_string(),
    };
    found == wanted.to_lowercase()
}

/// The member of an object, whatever the case of its name (RFC 7643 section 2.1).
pub(crate) fn member<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    let object = value.as_object()?;
    object
        .get(name)
        .or_else(|| object.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value))
}

const CORE_USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn found(path: &str) -> Vec<Value> {
        let person = json!({
            "userName": "Ada@contoso.com",
            "active": "False",
            "NAME": { "givenname": "Ada" },
            "emails": [
                { "type": "work", "value": "ada@contoso.com", "primary": true },
                { "type": "home", "value": "ada@example.com" },
            ],
            "tags": ["a", "b"],
            "title": null,
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "department": "R&D" },
        });
        path.parse::<Path>().unwrap().find(&person).into_iter().cloned().collect()
    }

    #[test]
    fn a_path_leads_to_what_is_there() {
        assert_eq!(found("name.givenName"), [json!("Ada")]);
        assert_eq!(found("emails[type eq \"WORK\"].value"), [json!("ada@contoso.com")]);
        assert_eq!(found("emails[primary eq \"True\"].value"), [json!("ada@contoso.com")]);
        assert_eq!(found("emails.value").len(), 2);
        assert_eq!(found("tags"), [json!("a"), json!("b")]);
        assert_eq!(
            found("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"),
            [json!("R&D")]
        );
        assert_eq!(found("urn:ietf:params:scim:schemas:core:2.0:User:userName"), [json!("Ada@contoso.com")]);
        assert!(found("title").is_empty() && found("nickName").is_empty() && found("userName.x").is_empty());
    }

    #[test]
    fn a_filter_holds_or_does_not() {
        let person = json!({
            "userName": "ada@contoso.com", "active": true, "meta": { "version": 3 }, "manager": { "value": "7" },
        });
        let is = |path: &str, value: &str| Filter::equals(path.parse::<Path>().unwrap(), value);
        for (filter, holds) in [
            (is("userName", "ADA@contoso.com"), true),
            (is("active", "True"), true),
            (is("meta.version", "3"), true),
            (is("manager", "7"), true),
            (is("title", "x"), false),
            (is("userName", "ada@contoso.com").and(is("active", "true")), true),
            (is("userName", "ada@contoso.com").and(is("active", "false")), false),
        ] {
            assert_eq!(filter.holds(&person), holds, "{filter}");
        }
    }
}
