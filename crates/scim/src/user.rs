//! A user (RFC 7643 section 4.1) as the server sent it, with accessors for the attributes that this product reads.

use serde_json::Value;

use crate::{find::member, scalar::Scalar};

/// A user. Keeps everything that was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct User(Value);

impl From<Value> for User {
    fn from(value: Value) -> Self {
        User(value)
    }
}

impl User {
    /// `id` (RFC 7643 section 3.1), also if it is sent as a number.
    pub fn id(&self) -> Option<String> {
        Some(Scalar::from(self.attribute("id")?).into_id()?.into_owned())
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

    /// `active` (RFC 7643 section 4.1.1), also if it is sent as a text or a number. A server that leaves it out means an
    /// active user.
    pub fn is_active(&self) -> bool {
        self.attribute("active").is_none_or(|active| Scalar::from(active).is_active())
    }

    /// The names of the roles (RFC 7643 section 4.1.2): `value`, else `display`, or the element itself if it is a text.
    /// `None` if the server sends no `roles`.
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

    fn attribute(&self, name: &str) -> Option<&Value> {
        member(&self.0, name)
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
