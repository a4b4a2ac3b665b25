//! The test people: who they are, and what Entra's default mapping sends for them.
//!
//! Their names say what they are. Telephone numbers are of the ranges that are set aside for fiction; addresses exist
//! nowhere.

use model::rehearsal::TEST_USER_PREFIX;
use serde_json::{Map, Value, json};

/// One test person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestUser {
    /// `scim-setup-test-<letters and digits>@domain`.
    pub user_name: String,
}

impl TestUser {
    /// A person whose name nobody has: `seed` is random, `which` tells the people of one rehearsal apart.
    pub fn new(seed: &str, which: &str, domain: &str) -> Self {
        let seed: String = seed.chars().filter(char::is_ascii_alphanumeric).take(12).collect();
        TestUser { user_name: format!("{TEST_USER_PREFIX}{}{which}@{domain}", seed.to_ascii_lowercase()) }
    }

    /// `mailNickname`, which the default mapping sends as `externalId`.
    pub fn external_id(&self) -> &str {
        self.user_name.split('@').next().unwrap_or_default()
    }

    /// The body of the POST with these groups of attributes (Entra's default mapping, row by row).
    pub fn body(&self, groups: &[Group], role: Option<&str>) -> Value {
        let has = |group| groups.contains(&group);
        let mut body = Map::new();
        let mut put = |name: &str, value: Value| body.insert(name.to_owned(), value);
        put(
            "schemas",
            if has(Group::Enterprise) { json!([CORE_USER, ENTERPRISE_USER]) } else { json!([CORE_USER]) },
        );
        put("externalId", self.external_id().into());
        put("userName", self.user_name.as_str().into());
        put("active", true.into());
        put("displayName", "Setup Test".into());
        if has(Group::Title) {
            put("title", "Tester".into());
        }
        put("emails", json!([{ "primary": true, "type": "work", "value": self.user_name }]));
        if has(Group::Language) {
            put("preferredLanguage", "en-GB".into());
        }
        if has(Group::Meta) {
            put("meta", json!({ "resourceType": "User" }));
        }
        put("name", json!({ "formatted": "Setup Test", "familyName": "Test", "givenName": "Setup" }));
        if has(Group::Addresses) {
            let address = json!([{
                "type": "work", "formatted": "Room 1", "streetAddress": "1 Test Street", "locality": "Testville",
                "region": "Testshire", "postalCode": "TE5 7ST", "country": "GB",
            }]);
            put("addresses", address);
        }
        if has(Group::Phones) {
            put("phoneNumbers", json!([{ "type": "work", "value": "+44 20 7946 0001" }]));
        }
        if has(Group::Roles) || role.is_some() {
            put("roles", role.map_or(json!([]), |role| json!([{ "primary": true, "value": role }])));
        }
        if has(Group::Enterprise) {
            put(ENTERPRISE_USER, json!({ "employeeNumber": "1001", "department": "Testing" }));
        }
        body.into()
    }
}

/// Whether this is a test user's name, in whatever case the server writes it.
pub(super) fn is_test_user_name(user_name: &str) -> bool {
    user_name.to_ascii_lowercase().starts_with(TEST_USER_PREFIX)
}

/// A group of attributes that a server may refuse as a whole, and Entra can be told not to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// `title`
    Title,
    /// `preferredLanguage`
    Language,
    /// `meta.resourceType`
    Meta,
    /// `addresses`
    Addresses,
    /// `phoneNumbers`
    Phones,
    /// `roles`, an empty list
    Roles,
    /// The enterprise extension.
    Enterprise,
}

impl Group {
    /// Every group.
    pub const ALL: [Group; 7] = [
        Group::Title,
        Group::Language,
        Group::Meta,
        Group::Addresses,
        Group::Phones,
        Group::Roles,
        Group::Enterprise,
    ];

    /// The attribute's name, for the words.
    pub fn attribute(self) -> &'static str {
        match self {
            Group::Title => "title",
            Group::Language => "preferredLanguage",
            Group::Meta => "meta",
            Group::Addresses => "addresses",
            Group::Phones => "phoneNumbers",
            Group::Roles => "roles",
            Group::Enterprise => "employeeNumber, department",
        }
    }
}

const CORE_USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
/// The enterprise extension (RFC 7643 section 4.3).
pub(super) const ENTERPRISE_USER: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_people_say_what_they_are_and_are_told_apart() {
        let one = TestUser::new("6F9619FF-8B86-D011-B42D-00C04FC964FF", "a", "contoso.com");
        assert_eq!(one.user_name, "scim-setup-test-6f9619ff8b86a@contoso.com");
        assert_eq!(one.external_id(), "scim-setup-test-6f9619ff8b86a");
        assert_ne!(one, TestUser::new("6F9619FF-8B86-D011-B42D-00C04FC964FF", "b", "contoso.com"));
    }

    #[test]
    fn the_smallest_body_has_what_every_person_needs_and_nothing_else() {
        let body = TestUser::new("1", "a", "contoso.com").body(&[], None);
        let names: Vec<&str> = body.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names, ["schemas", "externalId", "userName", "active", "displayName", "emails", "name"]);
    }
}
