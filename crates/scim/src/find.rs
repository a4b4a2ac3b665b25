//! What a path leads to in a resource, and whether a filter holds for it (RFC 7644 sections 3.4.2.2 and 3.5.2), as a
//! client reads what a server sent.
//!
//! Names ignore case, texts too unless told otherwise, and a boolean that a server keeps as a word counts as that
//! boolean: what works is not to be blamed.

use serde_json::Value;

use crate::filter::{Comparison, Filter};
use crate::path::{AttributePath, Name, Path};

impl Path {
    /// Everything that the path leads to, elements of lists one by one; nothing where there is nothing.
    pub fn find<'a>(&self, resource: &'a Value) -> Vec<&'a Value> {
        let holders = self.attribute().holders(resource);
        let mut found: Vec<&Value> = holders
            .into_iter()
            .flat_map(elements)
            .filter(|element| self.element().is_none_or(|filter| filter.holds(element)))
            .collect();
        if let Some(sub) = self.sub() {
            found = found.into_iter().filter_map(|value| member(value, sub)).collect();
        }
        found.retain(|value| !value.is_null());
        found
    }
}

impl AttributePath {
    /// The value of the attribute itself, without its sub-attribute: in the resource, or in the extension that the schema
    /// names (RFC 7643 section 3.3).
    fn holders<'a>(&self, resource: &'a Value) -> Option<&'a Value> {
        let inside = match self.schema() {
            Some(schema) => by_text(resource, schema).or_else(|| is_core(schema).then_some(resource))?,
            None => resource,
        };
        member(inside, self.name())
    }
}

impl Filter {
    /// Whether it holds for this resource, or for this element of a list.
    pub fn holds(&self, resource: &Value) -> bool {
        match self {
            Filter::Compare(path, how, literal) => {
                path.find(resource).into_iter().any(|found| compares(plain(found), *how, literal.value()))
            }
            Filter::Present(path) => !path.find(resource).is_empty(),
            Filter::And(one, other) => one.holds(resource) && other.holds(resource),
            Filter::Or(one, other) => one.holds(resource) || other.holds(resource),
            Filter::Not(one) => !one.holds(resource),
            Filter::Element(attribute, filter) => attribute
                .holders(resource)
                .into_iter()
                .flat_map(elements)
                .any(|element| filter.holds(element)),
        }
    }
}

/// The elements of a list; what is no list is its own only element.
fn elements(value: &Value) -> std::slice::Iter<'_, Value> {
    match value {
        Value::Array(elements) => elements.iter(),
        other => std::slice::from_ref(other).iter(),
    }
}

/// A complex element stands for its `value` (RFC 7644 section 3.4.2.2).
fn plain(value: &Value) -> &Value {
    value.get("value").unwrap_or(value)
}

fn compares(found: &Value, how: Comparison, wanted: &Value) -> bool {
    let order = match (found, wanted) {
        (Value::Number(found), Value::Number(wanted)) => {
            found.as_f64().zip(wanted.as_f64()).and_then(|(found, wanted)| found.partial_cmp(&wanted))
        }
        _ => Some(text(found).cmp(&text(wanted))),
    };
    let (found, wanted) = (text(found), text(wanted));
    match how {
        Comparison::Equal => found == wanted,
        Comparison::NotEqual => found != wanted,
        Comparison::Contains => found.contains(&wanted),
        Comparison::StartsWith => found.starts_with(&wanted),
        Comparison::EndsWith => found.ends_with(&wanted),
        Comparison::Greater => order.is_some_and(std::cmp::Ordering::is_gt),
        Comparison::GreaterOrEqual => order.is_some_and(std::cmp::Ordering::is_ge),
        Comparison::Less => order.is_some_and(std::cmp::Ordering::is_lt),
        Comparison::LessOrEqual => order.is_some_and(std::cmp::Ordering::is_le),
    }
}

/// A simple value as text, for comparing without regard to case.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.to_lowercase(),
        other => other.to_string(),
    }
}

/// The member of that name, whatever its case (RFC 7643 section 2.1).
fn member<'a>(value: &'a Value, name: &Name) -> Option<&'a Value> {
    by_text(value, name.as_str())
}

pub(crate) fn by_text<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    let object = value.as_object()?;
    object
        .get(name)
        .or_else(|| object.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value))
}

fn is_core(schema: &str) -> bool {
    schema.eq_ignore_ascii_case("urn:ietf:params:scim:schemas:core:2.0:User")
}

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
        let person = json!({ "userName": "ada@contoso.com", "active": true, "meta": { "version": 3 } });
        for (filter, holds) in [
            ("userName eq \"ADA@contoso.com\"", true),
            ("userName sw \"ada\" and active eq true", true),
            ("active eq \"True\"", true),
            ("meta.version ge 3 and not (meta.version gt 3)", true),
            ("title pr or userName ew \".org\"", false),
        ] {
            assert_eq!(filter.parse::<Filter>().unwrap().holds(&person), holds, "{filter}");
        }
    }
}
