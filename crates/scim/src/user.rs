//! A person (RFC 7643 section 4.1) as the server sent it, with readers for what this product looks at.

use serde_json::Value;

/// A person. Keeps everything that was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct User(Value);

impl From<Value> for User {
    fn from(value: Value) -> Self {
        User(value)
    }
}

impl User {
    /// `id` (RFC 7643 section 3.1), also where it is sent as a number.
    pub fn id(&self) -> Option<String> {
        match self.attribute("id")? {
            Value::String(id) => Some(id.clone()),
            Value::Number(id) => Some(id.to_string()),
            _ => None,
        }
    }

    /// `userName` (RFC 7643 section 4.1.1).
    pub fn user_name(&self) -> Option<&str> {
        self.attribute("userName")?.as_str()
    }

    /// `externalId` (RFC 7643 section 3.1).
    pub fn external_id(&self) -> Option<&str> {
        self.attribute("externalId")?.as_str()
    }

    /// `meta.lastModified` (RFC 7643 section 3.1), as sent.
    pub fn last_modified(&self) -> Option<&str> {
        self.attribute("meta")?.get("lastModified")?.as_str()
    }

    /// `active` (RFC 7643 section 4.1.1), also as text or a number. A server that leaves it out means an active person.
    pub fn is_active(&self) -> bool {
        match self.attribute("active") {
            Some(Value::Bool(active)) => *active,
            Some(Value::String(active)) => !active.eq_ignore_ascii_case("false"),
            Some(Value::Number(active)) => active.as_f64() != Some(0.0),
            _ => true,
        }
    }

    /// The names of the roles: `roles[].value`, or `display` where there is no value, or plain text
    /// (RFC 7643 section 4.1.2). `None` where the server says nothing of roles.
    pub fn roles(&self) -> Option<Vec<String>> {
        let roles = self.attribute("roles")?.as_array()?;
        let name = |role: &Value| match role {
            Value::String(name) => Some(name.clone()),
            other => {
                other.get("value").or_else(|| other.get("display")).and_then(Value::as_str).map(str::to_owned)
            }
        };
        Some(roles.iter().filter_map(name).collect())
    }

    /// The whole resource.
    pub fn as_json(&self) -> &Value {
        &self.0
    }

    /// Attribute names are case-insensitive (RFC 7643 section 2.1).
    fn attribute(&self, name: &str) -> Option<&Value> {
        crate::find::member(&self.0, name)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_servers_really_send_is_read() {
        let user = User::from(json!({
            "ID": 7, "username": "Ada@contoso.com", "active": "False",
            "roles": [{ "value": "Admin" }, { "display": "HR" }, "IT", { "type": "x" }],
            "meta": { "lastModified": "2026-01-01T00:00:00Z" }
        }));
        assert_eq!(user.id().as_deref(), Some("7"));
        assert_eq!(user.user_name(), Some("Ada@contoso.com"));
        assert!(!user.is_active());
        assert_eq!(user.roles().unwrap(), ["Admin", "HR", "IT"]);
        assert_eq!(user.last_modified(), Some("2026-01-01T00:00:00Z"));
    }

    #[test]
    fn silence_about_roles_is_not_an_empty_list_of_roles() {
        assert_eq!(User::from(json!({})).roles(), None);
        assert!(User::from(json!({})).is_active());
    }
}
