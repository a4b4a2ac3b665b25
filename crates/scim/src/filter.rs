//! Filters (RFC 7644 section 3.4.2.2) as Entra writes them: comparisons with `eq`, joined by `and`.
//!
//! One form goes beyond the RFC: a sub-attribute behind brackets, as in `emails[type eq "work"].value eq "…"`. Entra
//! sends it if the work address is the matching attribute.

use std::fmt;

use serde_json::Value;

use crate::path::{Element, Name, Path};

/// A condition on a resource. [`Display`](fmt::Display) writes it as in a query, before percent-encoding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    first: Comparison,
    /// Joined to the first one by `and`.
    others: Vec<Comparison>,
}

/// `path eq "value"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Comparison {
    pub path: Path,
    pub value: String,
}

/// The attributes by which Entra searches for users.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    /// `userName`, Entra's default matching attribute (RFC 7643 section 4.1.1).
    UserName,
    /// `externalId` (RFC 7643 section 3.1).
    ExternalId,
    /// `emails[type eq "work"].value` (RFC 7643 section 4.1.2).
    WorkEmail,
    /// `id` (RFC 7643 section 3.1).
    Id,
    /// `manager` (RFC 7643 section 4.3), which Entra compares to find out whether the reference is set already.
    Manager,
}

impl From<Attribute> for Path {
    fn from(attribute: Attribute) -> Self {
        match attribute {
            Attribute::UserName => Path::attribute_named("userName"),
            Attribute::ExternalId => Path::attribute_named("externalId"),
            Attribute::WorkEmail => Path {
                element: Some(Element { attribute: Name::known("type"), value: "work".to_owned() }),
                sub: Some(Name::known("value")),
                ..Path::attribute_named("emails")
            },
            Attribute::Id => Path::attribute_named("id"),
            Attribute::Manager => Path::attribute_named("manager"),
        }
    }
}

impl Filter {
    /// `path eq "value"`.
    pub fn equals(path: impl Into<Path>, value: impl Into<String>) -> Self {
        Filter { first: Comparison { path: path.into(), value: value.into() }, others: Vec::new() }
    }

    /// Both conditions must be met.
    pub fn and(mut self, other: Filter) -> Self {
        self.others.push(other.first);
        self.others.extend(other.others);
        self
    }

    pub(crate) fn comparisons(&self) -> impl Iterator<Item = &Comparison> {
        std::iter::once(&self.first).chain(&self.others)
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first)?;
        self.others.iter().try_for_each(|other| write!(f, " and {other}"))
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The value is written as a JSON string (RFC 7644 figure 1, `compValue`), so it cannot end its own quotes.
        write!(f, "{} eq {}", self.path, Value::from(self.value.as_str()))
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
            let path = written.strip_suffix(" eq \"x\"").unwrap();
            assert_eq!(path.parse::<Path>().unwrap(), Path::from(attribute), "a well-formed path");
        }
    }

    #[test]
    fn no_value_can_end_its_own_quotes() {
        let typed = "a\" or userName pr or \"\\";
        let filter = Filter::equals(Attribute::UserName, typed);
        assert_eq!(filter.to_string(), r#"userName eq "a\" or userName pr or \"\\""#);
        let (_, literal) =
            filter.to_string().split_once(" eq ").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        assert_eq!(serde_json::from_str::<String>(&literal).unwrap(), typed);
    }

    #[test]
    fn conditions_are_joined_in_the_order_given() {
        let is = |name: &str| Filter::equals(name.parse::<Path>().unwrap(), "1");
        let filter = is("a").and(is("b").and(is("c"))).and(is("d"));
        assert_eq!(filter.to_string(), r#"a eq "1" and b eq "1" and c eq "1" and d eq "1""#);
    }
}
