//! A JSON value as far as simple attributes need it: texts, numbers and booleans, borrowed from the body.
//!
//! Servers send `id` as a number and `active` as a text. Both are read.

use std::{borrow::Cow, fmt};

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};

/// A simple value, or [`Other`](Scalar::Other).
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Scalar<'a> {
    Text(Cow<'a, str>),
    Number(Number),
    Bool(bool),
    /// `null`, an array or an object; the contents are skipped.
    Other,
}

impl<'a> Scalar<'a> {
    /// The text, if it is one.
    pub fn into_text(self) -> Option<Cow<'a, str>> {
        match self {
            Scalar::Text(text) => Some(text),
            _ => None,
        }
    }

    /// An `id` (RFC 7643 section 3.1): a text, or a number as its digits.
    pub fn into_id(self) -> Option<Cow<'a, str>> {
        match self {
            Scalar::Number(id) => Some(id.to_string().into()),
            other => other.into_text(),
        }
    }

    /// The value of `active` (RFC 7643 section 4.1.1), also given as a text or a number. Anything else means active.
    pub fn is_active(&self) -> bool {
        match self {
            Scalar::Bool(active) => *active,
            Scalar::Text(active) => !active.eq_ignore_ascii_case("false"),
            Scalar::Number(active) => active.as_f64() != Some(0.0),
            Scalar::Other => true,
        }
    }

    /// A count, also given as a text.
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Scalar::Text(digits) => digits.parse().ok(),
            Scalar::Number(number) => number.as_u64(),
            Scalar::Bool(_) | Scalar::Other => None,
        }
    }
}

impl<'a> From<&'a Value> for Scalar<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::String(text) => Scalar::Text(text.into()),
            Value::Number(number) => Scalar::Number(number.clone()),
            Value::Bool(flag) => Scalar::Bool(*flag),
            Value::Null | Value::Array(_) | Value::Object(_) => Scalar::Other,
        }
    }
}

impl<'de> Deserialize<'de> for Scalar<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Scalar::Text(text.into()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Scalar::Text(text.to_owned().into()))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Self::Value, E> {
        Ok(Scalar::Bool(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Scalar::Number(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Scalar::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Number::from_f64(number).map_or(Scalar::Other, Scalar::Number))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Scalar::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Self::Value, A::Error> {
        while elements.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar::Other)
    }
}
