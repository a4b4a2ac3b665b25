//! Filters (RFC 7644 section 3.4.2.2), built so that none can be ill-formed.
//!
//! `eq` and `and` are all that Entra sends; the rest is there because others send it. One form goes beyond the RFC:
//! a sub-attribute behind brackets, `emails[type eq "work"].value eq "…"`, which Entra asks where an address is the
//! matching attribute.

use std::fmt;
use std::str::FromStr;

use serde_json::Value;

use crate::grammar::{Grammar, IllFormed};
use crate::path::{AttributePath, Name, Path};

/// A question that holds for a resource, or does not. Prints as it is written in a query, before any percent-encoding.
#[derive(Debug, Clone, PartialEq)]
pub enum Filter {
    /// `path op value`.
    Compare(Path, Comparison, Literal),
    /// `path pr`: it has a value.
    Present(Path),
    /// Both hold.
    And(Box<Filter>, Box<Filter>),
    /// One of them holds.
    Or(Box<Filter>, Box<Filter>),
    /// It does not hold.
    Not(Box<Filter>),
    /// One element of a multi-valued attribute holds on its own: `emails[type eq "work" and primary eq true]`.
    Element(AttributePath, Box<Filter>),
}

/// How two values are compared (RFC 7644 table 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `eq`
    Equal,
    /// `ne`
    NotEqual,
    /// `co`
    Contains,
    /// `sw`
    StartsWith,
    /// `ew`
    EndsWith,
    /// `gt`
    Greater,
    /// `ge`
    GreaterOrEqual,
    /// `lt`
    Less,
    /// `le`
    LessOrEqual,
}

impl Comparison {
    pub(crate) const ALL: [Comparison; 9] = [
        Comparison::Equal,
        Comparison::NotEqual,
        Comparison::Contains,
        Comparison::StartsWith,
        Comparison::EndsWith,
        Comparison::Greater,
        Comparison::GreaterOrEqual,
        Comparison::Less,
        Comparison::LessOrEqual,
    ];

    /// As it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Comparison::Equal => "eq",
            Comparison::NotEqual => "ne",
            Comparison::Contains => "co",
            Comparison::StartsWith => "sw",
            Comparison::EndsWith => "ew",
            Comparison::Greater => "gt",
            Comparison::GreaterOrEqual => "ge",
            Comparison::Less => "lt",
            Comparison::LessOrEqual => "le",
        }
    }
}

/// What is compared with: a text, a number, `true`, `false` or `null` in JSON's writing (RFC 7644, `compValue`).
#[derive(Debug, Clone, PartialEq)]
pub struct Literal(Value);

impl Literal {
    /// The value.
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// Everything but lists and objects.
    pub(crate) fn checked(value: Value) -> Option<Self> {
        (!value.is_array() && !value.is_object()).then_some(Literal(value))
    }
}

impl From<&str> for Literal {
    fn from(text: &str) -> Self {
        Literal(text.into())
    }
}

impl From<&String> for Literal {
    fn from(text: &String) -> Self {
        Literal(text.as_str().into())
    }
}

impl From<String> for Literal {
    fn from(text: String) -> Self {
        Literal(text.into())
    }
}

impl From<bool> for Literal {
    fn from(flag: bool) -> Self {
        Literal(flag.into())
    }
}

impl From<i64> for Literal {
    fn from(number: i64) -> Self {
        Literal(number.into())
    }
}

/// The attributes that Entra asks for people by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    /// `userName`, Entra's matching attribute (RFC 7643 section 4.1.1).
    UserName,
    /// `externalId` (RFC 7643 section 3.1).
    ExternalId,
    /// `emails[type eq "work"].value`.
    WorkEmail,
    /// `id` (RFC 7643 section 3.1).
    Id,
    /// `manager` (RFC 7643 section 4.3), as Entra looks whether a reference is there already.
    Manager,
}

impl From<Attribute> for Path {
    fn from(attribute: Attribute) -> Self {
        let plain = |name| Path::from(Name::known(name));
        match attribute {
            Attribute::UserName => plain("userName"),
            Attribute::ExternalId => plain("externalId"),
            Attribute::WorkEmail => Path {
                element: Some(Box::new(Filter::equals(plain("type"), "work"))),
                sub: Some(Name::known("value")),
                ..plain("emails")
            },
            Attribute::Id => plain("id"),
            Attribute::Manager => plain("manager"),
        }
    }
}

impl Filter {
    /// `path eq value`.
    pub fn equals(path: impl Into<Path>, value: impl Into<Literal>) -> Self {
        Filter::Compare(path.into(), Comparison::Equal, value.into())
    }

    /// Both have to hold.
    pub fn and(self, other: Filter) -> Self {
        Filter::And(Box::new(self), Box::new(other))
    }

    /// One of them has to hold.
    pub fn or(self, other: Filter) -> Self {
        Filter::Or(Box::new(self), Box::new(other))
    }

    /// How strongly its parts hold together: `or` least, `and` more (RFC 7644 section 3.4.2.2, precedence).
    fn strength(&self) -> u8 {
        match self {
            Filter::Or(..) => 0,
            Filter::And(..) => 1,
            _ => 2,
        }
    }

    fn write(&self, f: &mut fmt::Formatter<'_>, least: u8) -> fmt::Result {
        if self.strength() < least {
            return write!(f, "({self})");
        }
        match self {
            Filter::Compare(path, how, value) => write!(f, "{path} {} {}", how.as_str(), value.0),
            Filter::Present(path) => write!(f, "{path} pr"),
            Filter::And(one, other) => {
                one.write(f, 1)?;
                f.write_str(" and ")?;
                // What is read back from the left must be what was built.
                other.write(f, 2)
            }
            Filter::Or(one, other) => {
                one.write(f, 0)?;
                f.write_str(" or ")?;
                other.write(f, 1)
            }
            Filter::Not(one) => write!(f, "not ({one})"),
            Filter::Element(attribute, inside) => write!(f, "{attribute}[{inside}]"),
        }
    }
}

impl FromStr for Filter {
    type Err = IllFormed;

    fn from_str(text: &str) -> Result<Self, IllFormed> {
        Grammar::whole(text, Grammar::filter)
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_entra_asks_is_written_as_entra_writes_it() {
        let asks = [
            (Attribute::UserName, "userName eq \"x\""),
            (Attribute::ExternalId, "externalId eq \"x\""),
            (Attribute::WorkEmail, "emails[type eq \"work\"].value eq \"x\""),
            (Attribute::Id, "id eq \"x\""),
            (Attribute::Manager, "manager eq \"x\""),
        ];
        for (attribute, written) in asks {
            assert_eq!(Filter::equals(attribute, "x").to_string(), written);
            assert_eq!(written.parse::<Filter>().unwrap(), Filter::equals(attribute, "x"));
        }
    }

    #[test]
    fn no_value_can_end_its_own_quotes() {
        let filter = Filter::equals(Attribute::UserName, "a\" or userName pr or \"\\");
        assert_eq!(filter.to_string(), r#"userName eq "a\" or userName pr or \"\\""#);
        assert_eq!(filter.to_string().parse::<Filter>().unwrap(), filter);
    }

    #[test]
    fn brackets_keep_what_was_meant() {
        for text in [
            "a pr or b pr and c pr",
            "(a pr or b pr) and c pr",
            "not (a eq 1 and b ne null)",
            "emails[type eq \"work\" and value co \"@example.com\"] and active eq true",
            "a pr and (b pr and c pr)",
            "meta.lastModified gt \"2011-05-13T04:42:34Z\"",
        ] {
            assert_eq!(text.parse::<Filter>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn names_of_operators_ignore_case_and_spaces_may_be_many() {
        let written = "  userName  EQ \"x\"   AND  NOT(active Pr) ".parse::<Filter>().unwrap();
        assert_eq!(written.to_string(), "userName eq \"x\" and not (active pr)");
    }

    #[test]
    fn a_number_is_written_as_the_number_that_was_read() {
        // Found by fuzzing: read without care, the last digit changes with every reading.
        for text in ["d ge 1.1E29", "d eq 0.1", "d lt -7.0e-12"] {
            let read = text.parse::<Filter>().unwrap();
            assert_eq!(read.to_string().parse::<Filter>().unwrap(), read, "{text}");
        }
    }

    #[test]
    fn what_is_no_filter_is_refused() {
        for text in [
            "",
            "userName",
            "userName eq",
            "userName eq x",
            "userName eq \"x",
            "eq \"x\"",
            "(a pr",
            "a pr)",
            "a pr and",
            "and a pr",
            "not a pr",
            "a eq [1]",
            "a eq {}",
            "a[b pr",
            "a eq 1 2",
            "a xx 1",
        ] {
            assert!(text.parse::<Filter>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_filter_in_a_hundred_thousand_brackets_is_refused_and_not_followed() {
        let deep = format!("{}a pr{}", "(".repeat(100_000), ")".repeat(100_000));
        assert!(deep.parse::<Filter>().is_err());
        let deep = format!("{}a pr{}", "not (".repeat(100_000), ")".repeat(100_000));
        assert!(deep.parse::<Filter>().is_err());
        let deep = "a[".repeat(100_000);
        assert!(deep.parse::<Filter>().is_err());
    }
}
