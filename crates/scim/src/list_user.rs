//! The few attributes of a user that are read from a list of everybody, borrowed from the page.

use std::{borrow::Cow, fmt};

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::list_members::{NameIn, once};
use crate::scalar::Scalar;

/// A user in a list (RFC 7643 section 4.1), reduced to what comparing it with a directory takes.
///
/// Texts without escapes borrow from the page. An attribute of an unexpected type counts as missing; one that occurs
/// twice makes the page unreadable. Another attribute that a caller needs for everybody is one more field here: a page is
/// read once.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ListedUser<'a> {
    /// `id` (RFC 7643 section 3.1), also if it is sent as a number.
    pub id: Option<Cow<'a, str>>,
    /// `userName` (RFC 7643 section 4.1.1).
    pub user_name: Option<Cow<'a, str>>,
    /// `externalId` (RFC 7643 section 3.1).
    pub external_id: Option<Cow<'a, str>>,
    /// `displayName` (RFC 7643 section 4.1.1).
    pub display_name: Option<Cow<'a, str>>,
    /// `active` (RFC 7643 section 4.1.1), also if it is sent as a text or a number. A server that leaves it out means an
    /// active user.
    pub active: bool,
}

impl<'de: 'a, 'a> Deserialize<'de> for ListedUser<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ListedUserVisitor)
    }
}

struct ListedUserVisitor;

impl<'de> Visitor<'de> for ListedUserVisitor {
    type Value = ListedUser<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a user")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut id, mut user_name, mut external_id, mut display_name, mut active) =
            (None, None, None, None, None);
        while let Some(name) = map.next_key_seed(NameIn(&NAMES))? {
            let Some(name) = name else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let value: Scalar<'de> = map.next_value()?;
            match name {
                "id" => once(&mut id, name, value)?,
                "userName" => once(&mut user_name, name, value)?,
                "externalId" => once(&mut external_id, name, value)?,
                "displayName" => once(&mut display_name, name, value)?,
                _ => once(&mut active, name, value)?,
            }
        }
        Ok(ListedUser {
            id: id.and_then(Scalar::into_id),
            user_name: user_name.and_then(Scalar::into_text),
            external_id: external_id.and_then(Scalar::into_text),
            display_name: display_name.and_then(Scalar::into_text),
            active: active.is_none_or(|active| active.is_active()),
        })
    }
}

const NAMES: [&str; 5] = ["id", "userName", "externalId", "displayName", "active"];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> serde_json::Result<ListedUser<'_>> {
        serde_json::from_str(json)
    }

    #[test]
    fn what_servers_really_send_is_read() {
        let user = read(
            r#"{"schemas":["x"],"ID":7,"username":"Ada@contoso.com","externalId":null,"active":"False",
                "displayName":"Ada \"L\"","emails":[{"id":"8","value":"x"}],"meta":{"id":"9"}}"#,
        )
        .unwrap();
        assert_eq!(user.id.as_deref(), Some("7"));
        assert_eq!(user.user_name.as_deref(), Some("Ada@contoso.com"));
        assert!(matches!(user.user_name, Some(Cow::Borrowed(_))), "no copy");
        assert_eq!(user.external_id, None);
        assert_eq!(user.display_name.as_deref(), Some("Ada \"L\""));
        assert!(!user.active);
    }

    #[test]
    fn an_attribute_of_another_type_counts_as_missing() {
        let user = read(r#"{"id":{"id":"1"},"userName":["a"],"active":{},"displayName":5}"#).unwrap();
        assert_eq!(user, read("{}").unwrap());
        assert!(user.active);
    }

    #[test]
    fn an_attribute_that_occurs_twice_is_an_error() {
        assert!(read(r#"{"userName":"a","userName":"a"}"#).is_err());
        assert!(read(r#"{"id":"a","ID":null}"#).is_err());
    }

    #[test]
    fn what_is_no_object_is_no_user() {
        for json in ["null", "1", "\"a\"", "[]", "[[\"id\",\"1\"]]", "{\"id\":\"1\""] {
            assert!(read(json).is_err(), "{json}");
        }
    }
}
