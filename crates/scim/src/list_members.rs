//! Deserializes the members of a ListResponse (RFC 7644 section 3.4.2) without building a value tree.
//!
//! Names of members ignore case (RFC 7643 section 2.1). A member that occurs twice is an error: which of its values
//! counts would be a guess.

use std::{fmt, marker::PhantomData};

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::scalar::Scalar;

/// The members of a JSON object that make it a ListResponse, each as far as it is there.
pub(crate) struct Members<T> {
    pub schemas: Option<Schemas>,
    pub total: Option<u64>,
    pub resources: Option<Vec<T>>,
    /// There were more than [`MAX_RESOURCES`]; the others were skipped.
    pub has_too_many: bool,
    pub next_cursor: Option<String>,
}

/// What `schemas` says.
#[derive(Default)]
pub(crate) struct Schemas {
    pub has_list_response: bool,
    pub has_scim_1: bool,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Members<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor(PhantomData))
    }
}

struct MembersVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for MembersVisitor<T> {
    type Value = Members<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a ListResponse")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut schemas, mut total, mut resources, mut next_cursor) = (None, None, None, None);
        let mut has_too_many = false;
        while let Some(name) = map.next_key_seed(NameIn(&NAMES))? {
            match name {
                Some("schemas") => {
                    let mut found = Schemas::default();
                    map.next_value_seed(ForEach::new(|schema: Scalar<'_>| found.add(&schema)))?;
                    once(&mut schemas, "schemas", found)?;
                }
                Some("totalResults") => once(&mut total, "totalResults", map.next_value::<Scalar<'_>>()?)?,
                Some("Resources") => {
                    let mut found = Vec::new();
                    map.next_value_seed(ForEach::new(|resource: T| {
                        has_too_many |= found.len() == MAX_RESOURCES;
                        if !has_too_many {
                            found.push(resource);
                        }
                    }))?;
                    once(&mut resources, "Resources", found)?;
                }
                Some("nextCursor") => once(&mut next_cursor, "nextCursor", map.next_value::<Scalar<'_>>()?)?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        let total = total.and_then(|total| total.as_u64());
        let next_cursor = next_cursor.and_then(Scalar::into_text).filter(|cursor| !cursor.is_empty());
        Ok(Members {
            schemas,
            total,
            resources,
            has_too_many,
            next_cursor: next_cursor.map(|cursor| cursor.into_owned()),
        })
    }
}

impl Schemas {
    fn add(&mut self, schema: &Scalar<'_>) {
        if let Scalar::Text(schema) = schema {
            self.has_list_response |= schema.eq_ignore_ascii_case(LIST_RESPONSE);
            self.has_scim_1 |= schema.eq_ignore_ascii_case(SCIM_1);
        }
    }
}

/// Stores the value of a member that must not occur twice.
pub(crate) fn once<T, E: serde::de::Error>(
    slot: &mut Option<T>,
    name: &'static str,
    value: T,
) -> Result<(), E> {
    if slot.replace(value).is_some() { Err(E::duplicate_field(name)) } else { Ok(()) }
}

/// Reads the name of a member as one of these, ignoring case; any other name as `None`.
pub(crate) struct NameIn<'a>(pub &'a [&'static str]);

impl<'de> DeserializeSeed<'de> for NameIn<'_> {
    type Value = Option<&'static str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for NameIn<'_> {
    type Value = Option<&'static str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().find(|known| known.eq_ignore_ascii_case(name)).copied())
    }
}

/// Calls a function for each element of an array. `null` counts as an empty array.
struct ForEach<T, F> {
    call: F,
    element: PhantomData<T>,
}

impl<T, F: FnMut(T)> ForEach<T, F> {
    fn new(call: F) -> Self {
        ForEach { call, element: PhantomData }
    }
}

impl<'de, T: Deserialize<'de>, F: FnMut(T)> DeserializeSeed<'de> for ForEach<T, F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Deserialize<'de>, F: FnMut(T)> Visitor<'de> for ForEach<T, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut elements: A) -> Result<(), A::Error> {
        while let Some(element) = elements.next_element()? {
            (self.call)(element);
        }
        Ok(())
    }
}

const NAMES: [&str; 4] = ["schemas", "totalResults", "Resources", "nextCursor"];
const LIST_RESPONSE: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
/// The core schema of SCIM 1.1 (its schema document, section 11.1).
const SCIM_1: &str = "urn:scim:schemas:core:1.0";
/// The most resources that are read from one response. The body limit alone would allow millions of empty objects, which
/// take more memory in a list than as text. Entra asks for one user at a time; this product asks for 1,000 at most.
pub(crate) const MAX_RESOURCES: usize = 100_000;
