//! Reads a ListResponse (RFC 7644 section 3.4.2), and names everything that is not one.

use net::{Body, Reply};
use serde::{Deserialize, de::IgnoredAny};
use serde_json::{Value, error::Category, value::RawValue};

use crate::{list_members::Members, user::User};

/// A ListResponse whose resources are kept as sent.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// `totalResults`; `None` if it is missing or not a number.
    pub total: Option<u64>,
    /// `Resources`, as sent: of a list that takes more than [`net::MAX_JSON_TREE_SIZE`], the first ones.
    pub resources: Vec<Value>,
    /// How many resources were left out of such a list.
    pub left_out: usize,
    /// `nextCursor`, if there is one (RFC 9865 section 2).
    pub next_cursor: Option<String>,
}

impl List {
    /// The resources as users. Elements that are not JSON objects are left out.
    pub fn users(&self) -> impl Iterator<Item = User> + '_ {
        self.resources.iter().filter(|resource| resource.is_object()).cloned().map(User::from)
    }

    /// Whether the list says that there are no results.
    pub fn is_nobody(&self) -> bool {
        self.resources.is_empty() && self.total.unwrap_or(0) == 0
    }
}

/// Why a body is not a ListResponse.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAList {
    /// There is no body.
    #[error("the body is empty")]
    Empty,
    /// The connection ended before the body did.
    #[error("the body is cut short")]
    CutShort,
    /// The body exceeds the size limit, or the list has more than 100,000 resources.
    #[error("the body is too large")]
    TooLarge,
    /// The body did not end within the time limit.
    #[error("the body did not end in time")]
    TooSlow,
    /// The body is not UTF-8 (RFC 8259 section 8.1).
    #[error("the body is not UTF-8")]
    WrongEncoding,
    /// The body is an HTML page.
    #[error("the body is a web page")]
    WebPage,
    /// The body is not JSON.
    #[error("the body is not JSON (line {line}, column {column})")]
    NotJson {
        /// The line where reading stopped, counted from 1.
        line: usize,
        /// The column where reading stopped, counted from 1.
        column: usize,
    },
    /// The body is a SCIM 1.1 response.
    #[error("the body is SCIM 1.1")]
    Scim1,
    /// The body is JSON but not a ListResponse, or gives one of its members twice.
    #[error("the body is JSON but no ListResponse")]
    NotScim,
}

/// Reads the body of a 2xx reply as a list.
///
/// # Errors
/// Any [`NotAList`].
pub fn read_list(reply: &Reply) -> Result<List, NotAList> {
    let ListOf { total, resources: sent, next_cursor } = read_list_of::<&RawValue>(whole(&reply.body)?)?;
    let (mut resources, mut size) = (Vec::new(), 0);
    for resource in &sent {
        size += net::json_tree_size(resource.get().as_bytes());
        if size > net::MAX_JSON_TREE_SIZE {
            break;
        }
        resources.push(serde_json::from_str(resource.get()).map_err(|error| not_json(&error))?);
    }
    let left_out = sent.len() - resources.len();
    if resources.is_empty() && left_out > 0 {
        return Err(NotAList::TooLarge);
    }
    Ok(List { total, resources, left_out, next_cursor })
}

/// Reads the body of a 2xx reply as one resource (RFC 7644 section 3.4.1).
///
/// # Errors
/// Any [`NotAList`] except [`NotAList::Scim1`].
pub fn read_resource(reply: &Reply) -> Result<Value, NotAList> {
    let json = text(whole(&reply.body)?)?;
    let value = net::read_json(json.as_bytes())
        .map_err(|error| if error.is_data() { NotAList::TooLarge } else { not_json(&error) })?;
    if value.is_object() { Ok(value) } else { Err(NotAList::NotScim) }
}

/// The bytes of a complete body.
pub(crate) fn whole(body: &Body) -> Result<&[u8], NotAList> {
    match body {
        Body::Whole(bytes) => Ok(bytes),
        Body::CutShort(_) => Err(NotAList::CutShort),
        Body::TooLarge => Err(NotAList::TooLarge),
        Body::TooSlow => Err(NotAList::TooSlow),
    }
}

/// A ListResponse with its resources read as `T`, which may borrow from the body.
#[derive(Debug)]
pub(crate) struct ListOf<T> {
    pub total: Option<u64>,
    pub resources: Vec<T>,
    pub next_cursor: Option<String>,
}

/// Reads a complete body. No value tree is built: each resource is read from the bytes into `T`.
pub(crate) fn read_list_of<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<ListOf<T>, NotAList> {
    let text = text(body)?;
    match serde_json::from_str::<Members<T>>(text) {
        Ok(members) => checked(members),
        // A value has the wrong type. Is it JSON at all, and what do the other members say?
        Err(error) if error.classify() == Category::Data => {
            serde_json::from_str::<IgnoredAny>(text).map_err(|error| not_json(&error))?;
            let outline = serde_json::from_str::<Members<IgnoredAny>>(text).map_err(|_| NotAList::NotScim);
            Err(outline.and_then(checked).err().unwrap_or(NotAList::NotScim))
        }
        Err(error) => Err(not_json(&error)),
    }
}

fn checked<T>(members: Members<T>) -> Result<ListOf<T>, NotAList> {
    let Members { schemas, total, resources, next_cursor, has_too_many } = members;
    let is_list = match schemas {
        Some(schemas) if schemas.has_scim_1 => return Err(NotAList::Scim1),
        Some(schemas) => schemas.has_list_response,
        // Some servers leave `schemas` out. Entra works with such a list.
        None => total.is_some() && resources.is_some(),
    };
    if !is_list {
        return Err(NotAList::NotScim);
    }
    if has_too_many {
        return Err(NotAList::TooLarge);
    }
    Ok(ListOf { total, resources: resources.unwrap_or_default(), next_cursor })
}

/// The text of a body that may be JSON.
fn text(bytes: &[u8]) -> Result<&str, NotAList> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(NotAList::Empty);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| NotAList::WrongEncoding)?;
    if text.contains('\0') {
        // UTF-16 without a byte order mark is valid UTF-8 full of zero bytes.
        return Err(NotAList::WrongEncoding);
    }
    if is_web_page(text) {
        return Err(NotAList::WebPage);
    }
    Ok(text)
}

fn not_json(error: &serde_json::Error) -> NotAList {
    NotAList::NotJson { line: error.line(), column: error.column() }
}

fn is_web_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(1024).collect::<String>().to_ascii_lowercase();
    start.starts_with('<')
        && ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| start.contains(tag))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::list_user::ListedUser;

    fn read(body: &[u8]) -> Result<List, NotAList> {
        let reply = Reply {
            status: 200,
            headers: Vec::new(),
            body: Body::Whole(body.to_vec()),
            took: Duration::ZERO,
        };
        read_list(&reply)
    }

    #[test]
    fn nobody_is_a_list_without_anyone() {
        let list =
            read(br#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0}"#);
        assert!(list.unwrap().is_nobody());
    }

    #[test]
    fn odd_but_working_lists_are_read() {
        for body in [
            &b"\xef\xbb\xbf{\"schemas\":[\"URN:ietf:params:scim:api:messages:2.0:ListResponse\"],\"totalResults\":\"0\",\"Resources\":[]}"[..],
            br#"{"totalResults":0,"Resources":[]}"#,
            br#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"Resources":null,"x":{"y":1}}"#,
        ] {
            assert!(read(body).unwrap().is_nobody());
        }
    }

    #[test]
    fn everything_else_is_named() {
        assert_eq!(read(b" \n"), Err(NotAList::Empty));
        assert_eq!(read(b"\xff\xfe{\0}\0"), Err(NotAList::WrongEncoding));
        assert_eq!(read(b"{\0}\0"), Err(NotAList::WrongEncoding));
        assert_eq!(read(b"\n<!DOCTYPE html><html>"), Err(NotAList::WebPage));
        assert_eq!(read(b"OK"), Err(NotAList::NotJson { line: 1, column: 1 }));
        assert_eq!(read(b"[]"), Err(NotAList::NotScim));
        assert_eq!(read(br#"{"users":[]}"#), Err(NotAList::NotScim));
        assert_eq!(
            read(br#"{"schemas":["urn:scim:schemas:core:1.0"],"totalResults":0}"#),
            Err(NotAList::Scim1)
        );
    }

    #[test]
    fn a_list_that_takes_too_much_memory_is_read_in_part_or_refused() {
        let of = |resources: &str| format!(r#"{{"totalResults":1,"Resources":[{resources}]}}"#);
        let large = format!(r#"{{"a":[{}0]}}"#, "0,".repeat(500_000));
        assert_eq!(read(of(&large).as_bytes()), Err(NotAList::TooLarge));
        let list = read(of(&format!(r#"{{"id":"7"}},{large},{{"id":"8"}}"#)).as_bytes()).unwrap();
        assert_eq!((list.resources, list.left_out), (vec![json!({"id": "7"})], 2));
    }

    #[test]
    fn two_hundred_thousand_levels_are_refused_and_overflow_no_stack() {
        let deep = "[".repeat(200_000);
        assert!(matches!(read(deep.as_bytes()), Err(NotAList::NotJson { .. })));
    }

    /// JSON values, among them objects with the attributes that a list of users is read for.
    fn any_json() -> impl Strategy<Value = Value> {
        let text = prop_oneof!["[\\\\\"\\[\\]{}a]{0,20}", ".{0,20}", Just("false".to_owned())];
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            (-10.0..10.0f64).prop_map(Value::from),
            text.prop_map(Value::from),
        ];
        let name = prop_oneof![
            prop::sample::select(vec!["id", "userName", "externalId", "displayName", "active"])
                .prop_map(str::to_owned),
            ".{0,8}",
        ];
        leaf.prop_recursive(3, 40, 8, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec((name.clone(), inner), 0..8)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn users_read_from_the_bytes_are_those_of_the_value_tree(
            resources in prop::collection::vec(any_json(), 0..6),
            before in any_json(),
            is_pretty in any::<bool>(),
        ) {
            let list = json!({ "before": before, "Resources": resources, "totalResults": 5 });
            let text = if is_pretty { serde_json::to_string_pretty(&list) } else { serde_json::to_string(&list) };
            let text = text.unwrap();
            let users = read_list_of::<ListedUser<'_>>(text.as_bytes()).map(|list| list.resources);
            if resources.iter().all(Value::is_object) {
                let users = users.unwrap();
                prop_assert_eq!(users.len(), resources.len());
                for (user, resource) in users.iter().zip(resources) {
                    let expected = User::from(resource);
                    prop_assert_eq!(user.id.clone().map(std::borrow::Cow::into_owned), expected.id());
                    prop_assert_eq!(user.user_name.as_deref(), expected.user_name());
                    prop_assert_eq!(user.external_id.as_deref(), expected.external_id());
                    prop_assert_eq!(user.display_name.as_deref(), expected.as_json()["displayName"].as_str());
                    prop_assert_eq!(user.active, expected.is_active());
                }
            } else {
                prop_assert_eq!(users, Err(NotAList::NotScim));
            }
        }

        #[test]
        fn no_bytes_do_harm(bytes in prop::collection::vec(
            prop_oneof![prop::sample::select(b"{}[]\"\\:,1 ".to_vec()), any::<u8>()], 0..300,
        )) {
            let _ = read(&bytes);
            let _ = read_list_of::<ListedUser<'_>>(&bytes);
        }
    }
}
