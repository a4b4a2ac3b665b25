//! Does a server have what was sent?
//!
//! Differences that do not matter to Entra are no differences: another case of an address, a phone number written in
//! another way, an element whose type was dropped, a full name that the server puts together itself.

use scim::Path;
use serde_json::Value;

use crate::attributes::{
    ACTIVE, AttributeGroup, COMPARED, COUNTRY, MOBILE, MappedAttribute, PREFERRED_LANGUAGE, USER_NAME,
    WORK_EMAIL,
};

/// The value of an attribute as text; `None` where there is none.
pub(super) fn value_of(user: &Value, attribute: MappedAttribute) -> Option<String> {
    let path: Path = attribute.path.parse().ok()?;
    let found = path.find(user);
    match found.first() {
        Some(value) => Some(text(value)),
        // The server may have dropped the type of the element.
        None if path.element().is_some() && attribute != MOBILE => {
            let untyped: Path = format!("{}.{}", path.attribute(), path.sub()?.as_str()).parse().ok()?;
            let kind: Path = format!("{}.type", path.attribute()).parse().ok()?;
            let values = untyped.find(user);
            kind.find(user).is_empty().then(|| values.first().map(|value| text(value))).flatten()
        }
        None => None,
    }
}

/// Whether two values of an attribute mean the same to Entra.
pub(super) fn means_the_same(attribute: MappedAttribute, sent: &str, found: &str) -> bool {
    if attribute == ACTIVE {
        // A boolean that is kept as text is a finding of its own.
        let truth = |text: &str| match text.to_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        };
        return truth(sent) == truth(found);
    }
    if attribute.group == Some(AttributeGroup::PhoneNumbers) {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        return digits(sent) == digits(found);
    }
    if [USER_NAME, WORK_EMAIL, PREFERRED_LANGUAGE, COUNTRY].contains(&attribute) {
        return sent.to_lowercase() == found.to_lowercase();
    }
    sent == found
}

/// How a user that was sent differs from the user that the server has.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Comparison {
    /// Not there, although the server has others of the same group.
    pub missing: Vec<MappedAttribute>,
    /// There with another value.
    pub altered: Vec<MappedAttribute>,
    /// Of a group of which the server keeps nothing, as it may (RFC 7644 section 3.3).
    pub unknown: Vec<MappedAttribute>,
}

/// Compares every attribute that was sent with the user that the server has.
pub(super) fn compare(sent: &Value, found: &Value) -> Comparison {
    let mut comparison = Comparison::default();
    for attribute in COMPARED.iter().copied() {
        let Some(wanted) = value_of(sent, attribute) else { continue };
        match value_of(found, attribute) {
            Some(there) if means_the_same(attribute, &wanted, &there) => {}
            Some(_) => comparison.altered.push(attribute),
            None if is_active_by_default(attribute, &wanted) => {}
            None if is_known(found, attribute) => comparison.missing.push(attribute),
            None => comparison.unknown.push(attribute),
        }
    }
    comparison
}

/// A server that leaves `active` out means an active user (RFC 7643 section 4.1.1).
fn is_active_by_default(attribute: MappedAttribute, value: &str) -> bool {
    attribute == ACTIVE && value.eq_ignore_ascii_case("true")
}

/// Whether the server knows an attribute: every server knows those without a group, and the others if it keeps any of
/// the group.
pub(super) fn is_known(found: &Value, attribute: MappedAttribute) -> bool {
    attribute.group.is_none_or(|group| {
        COMPARED.iter().any(|one| one.group == Some(group) && value_of(found, *one).is_some())
    })
}

/// The attributes that were lost or changed between two states of a user, except those that were meant to change.
pub(super) fn side_effects(
    before: &Value,
    after: &Value,
    intended: &[MappedAttribute],
) -> Vec<MappedAttribute> {
    let has_changed =
        |attribute: &MappedAttribute| match (value_of(before, *attribute), value_of(after, *attribute)) {
            (Some(was), Some(is)) => !means_the_same(*attribute, &was, &is),
            (Some(was), None) => !is_active_by_default(*attribute, &was),
            (None, _) => false,
        };
    COMPARED.iter().copied().filter(|one| !intended.contains(one)).filter(has_changed).collect()
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::attributes::{
        DEPARTMENT, EMPLOYEE_NUMBER, EXTERNAL_ID, FAMILY_NAME, GIVEN_NAME, TITLE, WORK_PHONE, names,
    };
    use crate::test_users::TestUser;

    fn sent() -> Value {
        TestUser::new("1", "a", "contoso.com").body(&AttributeGroup::ALL, None)
    }

    #[test]
    fn what_came_back_as_it_was_sent_is_the_same() {
        assert_eq!(compare(&sent(), &sent()), Comparison::default());
    }

    #[test]
    fn what_means_the_same_is_the_same() {
        let mut found = sent();
        found["emails"] = json!([{ "value": "SCIM-setup-test-1a@contoso.com", "primary": true }]);
        found["phoneNumbers"][0]["value"] = "+442079460001".into();
        found["active"] = "True".into();
        found["preferredLanguage"] = "en-gb".into();
        found["addresses"][0]["country"] = "gb".into();
        found["userName"] = sent()["userName"].as_str().unwrap().to_uppercase().into();
        assert_eq!(compare(&sent(), &found), Comparison::default());
    }

    #[test]
    fn what_means_something_else_is_altered() {
        for (attribute, one, other) in [
            (ACTIVE, "true", "false"),
            (ACTIVE, "true", "yes"),
            (WORK_PHONE, "+44 1", "+44 2"),
            (WORK_EMAIL, "a@contoso.com", "b@contoso.com"),
            (TITLE, "Tester", "TESTER"),
        ] {
            assert!(!means_the_same(attribute, one, other), "{attribute:?}");
        }
        assert!(means_the_same(ACTIVE, "0", "False") && means_the_same(ACTIVE, "1", "true"));
    }

    #[test]
    fn what_is_missing_or_altered_is_named() {
        let mut found = sent();
        found["title"] = "TESTER".into();
        found["externalId"] = Value::Null;
        found["addresses"][0].as_object_mut().unwrap().remove("region");
        let comparison = compare(&sent(), &found);
        assert_eq!(comparison.altered, [TITLE]);
        assert_eq!(names(&comparison.missing), "addresses[type eq \"work\"].region, externalId");
        assert!(comparison.missing.contains(&EXTERNAL_ID) && comparison.unknown.is_empty());
    }

    #[test]
    fn a_server_may_lack_a_whole_group() {
        let mut found = sent();
        let members = found.as_object_mut().unwrap();
        members.remove("addresses");
        members.retain(|name, _| !name.starts_with("urn:"));
        let comparison = compare(&sent(), &found);
        assert!(comparison.missing.is_empty());
        assert_eq!(comparison.unknown.len(), 7);
        assert!(!is_known(&found, DEPARTMENT) && is_known(&found, TITLE) && is_known(&json!({}), ACTIVE));
    }

    #[test]
    fn a_server_that_leaves_active_out_means_an_active_user() {
        let mut found = sent();
        found.as_object_mut().unwrap().remove("active");
        assert_eq!(compare(&sent(), &found), Comparison::default());
        assert_eq!(side_effects(&sent(), &found, &[]), []);
        let mut inactive = sent();
        inactive["active"] = false.into();
        assert_eq!(compare(&inactive, &found).missing, [ACTIVE]);
        assert_eq!(side_effects(&inactive, &found, &[]), [ACTIVE]);
    }

    #[test]
    fn an_element_without_a_type_is_the_only_one_of_its_kind() {
        let untyped =
            json!({ "emails": [{ "value": "a@contoso.com" }], "phoneNumbers": [{ "value": "+44 1" }] });
        assert_eq!(value_of(&untyped, WORK_EMAIL).as_deref(), Some("a@contoso.com"));
        assert_eq!(value_of(&untyped, WORK_PHONE).as_deref(), Some("+44 1"));
        assert_eq!(value_of(&untyped, MOBILE), None, "a mobile number is the second one");
        let home = json!({ "emails": [{ "type": "home", "value": "a@contoso.com" }] });
        assert_eq!(value_of(&home, WORK_EMAIL), None);
    }

    #[test]
    fn what_an_update_changed_beside_what_it_should_is_named() {
        let mut after = sent();
        after["name"] = json!({ "givenName": "Other" });
        after[EMPLOYEE_NUMBER.path.rsplit_once(':').unwrap().0]["employeeNumber"] = 1002.into();
        assert_eq!(side_effects(&sent(), &after, &[GIVEN_NAME]), [FAMILY_NAME, EMPLOYEE_NUMBER]);
        assert_eq!(
            side_effects(&after, &sent(), &[GIVEN_NAME, EMPLOYEE_NUMBER]),
            [],
            "what was not there is not lost"
        );
    }
}
