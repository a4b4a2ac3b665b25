//! Who are the test users, and what does Entra's default mapping send for them?
//!
//! Phone numbers are from the ranges that Ofcom sets aside for drama; the postal address does not exist.

use scim::User;
use serde_json::{Map, Value, json};

use crate::attributes::AttributeGroup;
use model::rehearsal::TEST_USER_PREFIX;

/// A user who is created for the rehearsal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TestUser {
    /// `scim-setup-test-<seed and label>@<domain>`.
    pub user_name: String,
}

impl TestUser {
    /// A user whose name nobody has: `seed` is random, `label` tells the users of one rehearsal apart.
    pub fn new(seed: &str, label: &str, domain: &str) -> Self {
        let seed: String = seed.chars().filter(char::is_ascii_alphanumeric).take(SEED_LENGTH).collect();
        TestUser { user_name: format!("{TEST_USER_PREFIX}{}{label}@{domain}", seed.to_ascii_lowercase()) }
    }

    /// `mailNickname`, which the default mapping sends as `externalId`.
    pub fn external_id(&self) -> &str {
        self.user_name.split('@').next().unwrap_or_default()
    }

    /// The body of the POST with these groups of attributes, in the order of Entra's default mapping.
    pub fn body(&self, groups: &[AttributeGroup], role: Option<&str>) -> Value {
        let has = |group| groups.contains(&group);
        let mut body = Map::new();
        let mut put = |name: &str, value: Value| body.insert(name.to_owned(), value);
        let schemas = if has(AttributeGroup::Enterprise) {
            json!([CORE_USER, ENTERPRISE_USER])
        } else {
            json!([CORE_USER])
        };
        put("schemas", schemas);
        put("externalId", self.external_id().into());
        put("userName", self.user_name.as_str().into());
        put("active", true.into());
        put("displayName", "Setup Test".into());
        if has(AttributeGroup::Title) {
            put("title", "Tester".into());
        }
        put("emails", json!([{ "primary": true, "type": "work", "value": self.user_name }]));
        if has(AttributeGroup::PreferredLanguage) {
            put("preferredLanguage", "en-GB".into());
        }
        if has(AttributeGroup::Meta) {
            put("meta", json!({ "resourceType": "User" }));
        }
        put("name", json!({ "formatted": "Setup Test", "familyName": "Test", "givenName": "Setup" }));
        if has(AttributeGroup::Addresses) {
            let address = json!([{
                "type": "work", "formatted": "Room 1", "streetAddress": "1 Test Street", "locality": "Testville",
                "region": "Testshire", "postalCode": "TE5 7ST", "country": "GB",
            }]);
            put("addresses", address);
        }
        if has(AttributeGroup::PhoneNumbers) {
            put("phoneNumbers", json!([{ "type": "work", "value": "+44 20 7946 0001" }]));
        }
        if has(AttributeGroup::Roles) || role.is_some() {
            put("roles", role.map_or(json!([]), |role| json!([{ "primary": true, "value": role }])));
        }
        if has(AttributeGroup::Enterprise) {
            put(ENTERPRISE_USER, json!({ "employeeNumber": "1001", "department": "Testing" }));
        }
        body.into()
    }
}

/// Whether this is a test user's name, in whatever case the server writes it.
pub(super) fn is_test_user_name(user_name: &str) -> bool {
    user_name.to_ascii_lowercase().starts_with(TEST_USER_PREFIX)
}

/// Whether the server shows this user under a test user's name.
pub(super) fn is_test_user(user: &User) -> bool {
    user.user_name().is_some_and(is_test_user_name)
}

/// 12 hexadecimal digits of a UUID, which is enough to be unique on a server.
const SEED_LENGTH: usize = 12;
const CORE_USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
const ENTERPRISE_USER: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_users_say_what_they_are_and_are_told_apart() {
        let one = TestUser::new("6F9619FF-8B86-D011-B42D-00C04FC964FF", "a", "contoso.com");
        assert_eq!(one.user_name, "scim-setup-test-6f9619ff8b86a@contoso.com");
        assert_eq!(one.external_id(), "scim-setup-test-6f9619ff8b86a");
        assert_ne!(one, TestUser::new("6F9619FF-8B86-D011-B42D-00C04FC964FF", "b", "contoso.com"));
    }

    #[test]
    fn the_smallest_body_has_what_every_user_needs_and_nothing_else() {
        assert_eq!(
            members(&[], None),
            ["schemas", "externalId", "userName", "active", "displayName", "emails", "name"]
        );
    }

    #[test]
    fn each_group_adds_its_own_attributes() {
        let smallest = members(&[], None);
        let added = [
            ("title", AttributeGroup::Title),
            ("preferredLanguage", AttributeGroup::PreferredLanguage),
            ("meta", AttributeGroup::Meta),
            ("addresses", AttributeGroup::Addresses),
            ("phoneNumbers", AttributeGroup::PhoneNumbers),
            ("roles", AttributeGroup::Roles),
            (ENTERPRISE_USER, AttributeGroup::Enterprise),
        ];
        for (name, group) in added {
            let more: Vec<String> =
                members(&[group], None).into_iter().filter(|one| !smallest.contains(one)).collect();
            assert_eq!(more, [name]);
        }
    }

    #[test]
    fn a_role_is_sent_only_where_it_is_rehearsed() {
        let user = TestUser::new("1", "a", "contoso.com");
        assert_eq!(user.body(&AttributeGroup::ALL, None)["roles"], json!([]));
        let with_role = user.body(&[], Some("Read-only"));
        assert_eq!(with_role["roles"], json!([{ "primary": true, "value": "Read-only" }]));
    }

    #[test]
    fn a_test_user_is_known_by_the_name_in_any_case_and_by_nothing_else() {
        assert!(is_test_user(&User::from(json!({ "userName": "SCIM-Setup-Test-1a@contoso.com" }))));
        assert!(!is_test_user(&User::from(json!({ "userName": "ada@contoso.com" }))));
        assert!(!is_test_user(&User::from(json!({ "displayName": "scim-setup-test-1a" }))));
    }

    fn members(groups: &[AttributeGroup], role: Option<&str>) -> Vec<String> {
        let body = TestUser::new("1", "a", "contoso.com").body(groups, role);
        body.as_object().unwrap().keys().cloned().collect()
    }
}
