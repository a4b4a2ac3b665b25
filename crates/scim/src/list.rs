//! Reading a ListResponse (RFC 7644 section 3.4.2), and telling apart everything that is not one.

use net::{Body, Reply};
use serde_json::Value;

use crate::user::User;

/// A ListResponse.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// `totalResults`; `None` where it is missing or no number.
    pub total: Option<u64>,
    /// `Resources`, as sent.
    pub resources: Vec<Value>,
    /// `nextCursor`, where there is one (RFC 9865 section 2).
    pub next_cursor: Option<String>,
}

impl List {
    /// The resources as people. What is no JSON object is left out.
    pub fn users(&self) -> impl Iterator<Item = User> + '_ {
        self.resources.iter().filter(|resource| resource.is_object()).cloned().map(User::from)
    }

    /// Whether it says that there is nobody.
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
    /// It is larger than is read.
    #[error("the body is too large")]
    TooLarge,
    /// It did not end in time.
    #[error("the body did not end in time")]
    TooSlow,
    /// It is not UTF-8 (RFC 8259 section 8.1).
    #[error("the body is not UTF-8")]
    WrongEncoding,
    /// It is a page for people.
    #[error("the body is a web page")]
    WebPage,
    /// It is not JSON; where reading stopped.
    #[error("the body is not JSON (line {line}, column {column})")]
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// It is SCIM 1.1.
    #[error("the body is SCIM 1.1")]
    Scim1,
    /// It is JSON, and not SCIM.
    #[error("the body is JSON but no ListResponse")]
    NotScim,
}

/// Reads the body of a 2xx reply.
///
/// # Errors
/// [`NotAList`] says what it is instead.
pub fn read_list(reply: &Reply) -> Result<List, NotAList> {
    from_value(read_json(whole(reply)?)?)
}

/// The same of bytes that have come whole.
pub(crate) fn read_body(bytes: &[u8]) -> Result<List, NotAList> {
    from_value(read_json(bytes)?)
}

/// Reads the body of a 2xx reply that is one resource (RFC 7644 section 3.4.1).
///
/// # Errors
/// [`NotAList`] says what it is instead.
pub fn read_resource(reply: &Reply) -> Result<Value, NotAList> {
    let value = read_json(whole(reply)?)?;
    if value.is_object() { Ok(value) } else { Err(NotAList::NotScim) }
}

fn whole(reply: &Reply) -> Result<&[u8], NotAList> {
    match &reply.body {
        Body::Whole(bytes) => Ok(bytes),
        Body::CutShort(_) => Err(NotAList::CutShort),
        Body::TooLarge => Err(NotAList::TooLarge),
        Body::TooSlow => Err(NotAList::TooSlow),
    }
}

fn read_json(bytes: &[u8]) -> Result<Value, NotAList> {
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
    serde_json::from_str(text)
        .map_err(|error| NotAList::NotJson { line: error.line(), column: error.column() })
}

fn from_value(value: Value) -> Result<List, NotAList> {
    let Value::Object(object) = value else {
        return Err(NotAList::NotScim);
    };
    // Names ignore case (RFC 7643 section 2.1).
    let known = ["schemas", "totalResults", "Resources", "nextCursor"];
    let spelled = |name: String| {
        known
            .iter()
            .find(|known| known.eq_ignore_ascii_case(&name))
            .map_or(name.clone(), |known| (*known).to_owned())
    };
    let mut object: serde_json::Map<String, Value> =
        object.into_iter().map(|(name, value)| (spelled(name), value)).collect();
    let says = |urn: &str| {
        object.get("schemas").and_then(Value::as_array).is_some_and(|schemas| {
            schemas.iter().any(|one| one.as_str().is_some_and(|one| one.eq_ignore_ascii_case(urn)))
        })
    };
    if says("urn:scim:schemas:core:1.0") {
        return Err(NotAList::Scim1);
    }
    let total = object.get("totalResults").and_then(|total| match total {
        Value::String(text) => text.parse().ok(),
        other => other.as_u64(),
    });
    // Some servers leave `schemas` out; the two members that matter are enough for Entra's reading.
    let looks_like_one =
        !object.contains_key("schemas") && total.is_some() && object.contains_key("Resources");
    if !says(LIST_RESPONSE) && !looks_like_one {
        return Err(NotAList::NotScim);
    }
    let resources = match object.remove("Resources") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(resources)) => resources,
        Some(_) => return Err(NotAList::NotScim),
    };
    let next_cursor = match object.remove("nextCursor") {
        Some(Value::String(cursor)) if !cursor.is_empty() => Some(cursor),
        _ => None,
    };
    Ok(List { total, resources, next_cursor })
}

fn is_web_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(1024).collect::<String>().to_ascii_lowercase();
    start.starts_with('<')
        && ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| start.contains(tag))
}

const LIST_RESPONSE: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

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
    fn two_hundred_thousand_levels_are_refused_and_not_followed() {
        let deep = "[".repeat(200_000);
        assert!(matches!(read(deep.as_bytes()), Err(NotAList::NotJson { .. })));
    }
}
