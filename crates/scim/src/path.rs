//! Names of attributes, and paths to them (RFC 7643 section 2.1, RFC 7644 sections 3.5.2 and 3.10).
//!
//! A value of these types is well-formed: there is no other way to make one than out of a text that is. Names compare
//! without regard to case, as the RFC asks.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use crate::filter::Filter;
use crate::grammar::{Grammar, IllFormed};

/// The name of an attribute or sub-attribute: a letter, then letters, digits, `-`, `_` and `$` (RFC 7643 section 2.1).
#[derive(Debug, Clone)]
pub struct Name(Cow<'static, str>);

impl Name {
    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A name that is written in this crate, and read back in its tests.
    pub(crate) const fn known(text: &'static str) -> Self {
        Name(Cow::Borrowed(text))
    }

    pub(crate) fn checked(text: &str) -> Option<Self> {
        let mut characters = text.chars();
        let begins = characters.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '$');
        let continue_recheck = characters.all(|c| c.is_ascii_alphanumeric() || "-_$".contains(c));
        (begins && continue_recheck).then(|| Name(Cow::Owned(text.to_owned())))
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for Name {}

/// An attribute, for example `userName`, `name.givenName` or
/// `urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department` (RFC 7644 section 3.10).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributePath {
    schema: Option<String>,
    name: Name,
    sub: Option<Name>,
}

impl AttributePath {
    /// The URN of the schema that it belongs to, where it is written.
    pub fn schema(&self) -> Option<&str> {
        self.schema.as_deref()
    }

    /// The attribute.
    pub fn name(&self) -> &Name {
        &self.name
    }

    /// The sub-attribute.
    pub fn sub(&self) -> Option<&Name> {
        self.sub.as_ref()
    }

    /// Reads `[urn:…:]name[.sub]`.
    pub(crate) fn checked(text: &str) -> Option<Self> {
        // A URN has points in it (`2.0`), so that the schema is taken off first.
        let (schema, rest) = match text.rsplit_once(':') {
            Some((schema, rest)) => (Some(checked_urn(schema)?), rest),
            None => (None, text),
        };
        let (name, sub) = match rest.split_once('.') {
            Some((name, sub)) => (name, Some(Name::checked(sub)?)),
            None => (rest, None),
        };
        Some(AttributePath { schema, name: Name::checked(name)?, sub })
    }
}

impl FromStr for AttributePath {
    type Err = IllFormed;

    fn from_str(text: &str) -> Result<Self, IllFormed> {
        AttributePath::checked(text).ok_or(IllFormed { at: 0 })
    }
}

impl fmt::Display for AttributePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(schema) = &self.schema {
            write!(f, "{schema}:")?;
        }
        f.write_str(&self.name.0)?;
        match &self.sub {
            Some(sub) => write!(f, ".{}", sub.0),
            None => Ok(()),
        }
    }
}

/// Where an operation of a PATCH works: an attribute, or elements of a multi-valued one, chosen by a filter, and in them
/// perhaps a sub-attribute: `emails[type eq "work"].value` (RFC 7644 section 3.5.2, `PATH`).
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    pub(crate) attribute: AttributePath,
    pub(crate) element: Option<Box<Filter>>,
    pub(crate) sub: Option<Name>,
}

impl Path {
    /// The attribute; without the sub-attribute that may stand behind the brackets.
    pub fn attribute(&self) -> &AttributePath {
        &self.attribute
    }

    /// Which elements are meant.
    pub fn element(&self) -> Option<&Filter> {
        self.element.as_deref()
    }

    /// The sub-attribute, wherever it is written.
    pub fn sub(&self) -> Option<&Name> {
        self.sub.as_ref().or_else(|| self.attribute.sub())
    }
}

impl From<Name> for Path {
    fn from(name: Name) -> Self {
        AttributePath { schema: None, name, sub: None }.into()
    }
}

impl From<AttributePath> for Path {
    fn from(attribute: AttributePath) -> Self {
        Path { attribute, element: None, sub: None }
    }
}

impl FromStr for Path {
    type Err = IllFormed;

    fn from_str(text: &str) -> Result<Self, IllFormed> {
        Grammar::whole(text, Grammar::path)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.attribute)?;
        if let Some(element) = &self.element {
            write!(f, "[{element}]")?;
        }
        match &self.sub {
            Some(sub) => write!(f, ".{}", sub.0),
            None => Ok(()),
        }
    }
}

/// A URN as schemas have them: no space, no bracket, nothing that ends a path.
fn checked_urn(text: &str) -> Option<String> {
    let is_urn = text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("urn:")) && text.len() > 4;
    let is_plain = text.chars().all(|c| c.is_ascii_alphanumeric() || ":.-_/".contains(c));
    (is_urn && is_plain && !text.ends_with(':')).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_and_written_back_as_they_were() {
        for text in [
            "userName",
            "name.givenName",
            "emails[type eq \"work\"].value",
            "roles[primary eq \"True\"].value",
            "members[value eq \"f648f8d5\"]",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value",
            "addresses[type eq \"work\" and (primary eq true or not (region pr))].locality",
            "$ref",
            "name.given[type eq 1].x",
        ] {
            assert_eq!(text.parse::<Path>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for text in [
            "",
            " ",
            "1name",
            "name.",
            ".name",
            "a b",
            "emails[",
            "emails[]",
            "emails[type eq \"work\"",
            "emails[type eq \"work\"].",
            "emails[type eq \"work\"]x",
            "emails[type eq \"work\"].value.more",
            "urn::name",
            "http://example.com:x",
            "usernäme",
        ] {
            assert!(text.parse::<Path>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn names_ignore_case() {
        assert_eq!("USERNAME".parse::<AttributePath>().unwrap(), "userName".parse().unwrap());
    }
}
