//! Is there what was sent? Every attribute of the default mapping, held against what the server has.
//!
//! What works is not blamed: another case of an address, a number written in another way, an element whose type was
//! dropped, a whole name that the server puts together itself.

use scim::Path;
use serde_json::Value;

/// Where an attribute is, and what to call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Watched {
    /// The path, as Entra's mapping has it.
    pub path: &'static str,
    /// Which extension or list it belongs to, where a server may know none of that.
    pub family: Option<&'static str>,
}

/// Every attribute that is looked at, in the order of Entra's mapping.
pub(super) const WATCHED: &[Watched] = &[
    core("userName"),
    core("active"),
    core("displayName"),
    optional("title", "title"),
    core(WORK_EMAIL),
    optional("preferredLanguage", "preferredLanguage"),
    core("name.givenName"),
    core("name.familyName"),
    optional("addresses[type eq \"work\"].streetAddress", "addresses"),
    optional("addresses[type eq \"work\"].locality", "addresses"),
    optional("addresses[type eq \"work\"].region", "addresses"),
    optional("addresses[type eq \"work\"].postalCode", "addresses"),
    optional("addresses[type eq \"work\"].country", "addresses"),
    optional("phoneNumbers[type eq \"work\"].value", "phoneNumbers"),
    optional(MOBILE, "phoneNumbers"),
    core("externalId"),
    optional(EMPLOYEE_NUMBER, "enterprise"),
    optional(DEPARTMENT, "enterprise"),
];

pub(super) const WORK_EMAIL: &str = "emails[type eq \"work\"].value";
pub(super) const MOBILE: &str = "phoneNumbers[type eq \"mobile\"].value";
pub(super) const EMPLOYEE_NUMBER: &str =
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber";
pub(super) const DEPARTMENT: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department";
pub(super) const MANAGER: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

const fn core(path: &'static str) -> Watched {
    Watched { path, family: None }
}

const fn optional(path: &'static str, family: &'static str) -> Watched {
    Watched { path, family: Some(family) }
}

/// What is there, as text; `None` where there is nothing.
pub(super) fn read(resource: &Value, path: &str) -> Option<String> {
    let parsed: Path = path.parse().ok()?;
    let found = parsed.find(resource);
    match found.first() {
        Some(value) => Some(text(value)),
        // An element whose type was dropped is the element all the same.
        None if parsed.element().is_some() && path != MOBILE => {
            let bare: Path = format!("{}.{}", parsed.attribute(), parsed.sub()?.as_str()).parse().ok()?;
            let all = bare.find(resource);
            let typed = format!("{}.type", parsed.attribute()).parse::<Path>().ok()?;
            typed.find(resource).is_empty().then(|| all.first().map(|value| text(value))).flatten()
        }
        None => None,
    }
}

/// Whether two values of an attribute mean the same.
pub(super) fn same(path: &str, sent: &str, found: &str) -> bool {
    if path == "active" {
        // As a word, or as a number: told apart elsewhere.
        let truth = |text: &str| match text.to_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        };
        return truth(sent) == truth(found);
    }
    if path.starts_with("phoneNumbers") {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        return digits(sent) == digits(found);
    }
    if path == "userName"
        || path.starts_with("emails")
        || path == "preferredLanguage"
        || path.ends_with("country")
    {
        return sent.to_lowercase() == found.to_lowercase();
    }
    sent == found
}

/// How a body that was sent compares with what is there.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Compared {
    /// Sent, and not there, although the server knows such attributes.
    pub missing: Vec<&'static str>,
    /// There, with another value.
    pub altered: Vec<&'static str>,
    /// Of a family of which the server keeps nothing at all: it does not know it, as it may.
    pub unknown: Vec<&'static str>,
}

/// Holds everything that was sent against what is there.
pub(super) fn compare(sent: &Value, found: &Value) -> Compared {
    let mut compared = Compared::default();
    for watched in WATCHED {
        let Some(wanted) = read(sent, watched.path) else { continue };
        match read(found, watched.path) {
            Some(there) if same(watched.path, &wanted, &there) => {}
            Some(_) => compared.altered.push(watched.path),
            // A server that leaves it out means that it is so (RFC 7643 section 4.1.1).
            None if watched.path == "active" && wanted == "true" => {}
            None => {
                let list =
                    if is_known(found, watched.path) { &mut compared.missing } else { &mut compared.unknown };
                list.push(watched.path);
            }
        }
    }
    compared
}

/// Whether the server keeps anything of a family.
fn keeps_some(found: &Value, family: &str) -> bool {
    WATCHED.iter().filter(|one| one.family == Some(family)).any(|one| read(found, one.path).is_some())
}

/// Whether the server knows such attributes: all do that every server has, the others where it keeps any like it.
pub(super) fn is_known(found: &Value, path: &str) -> bool {
    let family = WATCHED.iter().find(|one| one.path == path).and_then(|one| one.family);
    family.is_none_or(|family| keeps_some(found, family))
}

/// The watched attributes that differ between two states of a person, but for those that were meant to change.
pub(super) fn lost(before: &Value, after: &Value, meant: &[&str]) -> Vec<&'static str> {
    WATCHED
        .iter()
        .map(|watched| watched.path)
        .filter(|path| !meant.contains(path))
        .filter(|path| match (read(before, path), read(after, path)) {
            (Some(was), Some(is)) => !same(path, &was, &is),
            (Some(was), None) => !(**path == *"active" && was.eq_ignore_ascii_case("true")),
            (None, _) => false,
        })
        .collect()
}

/// An attribute as an administrator sees it in Entra's mapping; the long URN is left out.
pub(super) fn shown(paths: &[&str]) -> String {
    let short = |path: &&str| path.rsplit(':').next().unwrap_or(path).to_owned();
    paths.iter().map(short).collect::<Vec<_>>().join(", ")
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
    use crate::test_users::{Group, TestUser};

    fn sent() -> Value {
        TestUser::new("1", "a", "contoso.com").body(&Group::ALL, None)
    }

    #[test]
    fn what_came_back_as_it_was_sent_is_the_same() {
        assert_eq!(compare(&sent(), &sent()), Compared::default());
    }

    #[test]
    fn what_means_the_same_is_the_same() {
        let mut found = sent();
        found["emails"] = json!([{ "value": "SCIM-setup-test-1a@contoso.com", "primary": true }]);
        found["phoneNumbers"][0]["value"] = "+442079460001".into();
        found["active"] = "True".into();
        assert_eq!(compare(&sent(), &found), Compared::default());
    }

    #[test]
    fn what_is_missing_or_altered_is_named() {
        let mut found = sent();
        found["title"] = "TESTER".into();
        found["externalId"] = Value::Null;
        found["addresses"][0].as_object_mut().unwrap().remove("region");
        let compared = compare(&sent(), &found);
        assert_eq!(compared.altered, ["title"]);
        assert_eq!(compared.missing, ["addresses[type eq \"work\"].region", "externalId"]);
    }

    #[test]
    fn a_server_may_know_nothing_of_a_whole_family() {
        let mut found = sent();
        let members = found.as_object_mut().unwrap();
        members.remove("addresses");
        members.retain(|name, _| !name.starts_with("urn:"));
        let compared = compare(&sent(), &found);
        assert!(compared.missing.is_empty());
        assert_eq!(compared.unknown.len(), 7);
    }

    #[test]
    fn what_an_update_took_away_beside_what_it_changed_is_named() {
        let mut after = sent();
        after["name"] = json!({ "givenName": "Other" });
        assert_eq!(lost(&sent(), &after, &["name.givenName"]), ["name.familyName"]);
    }
}
