//! Attribute names and the paths of PATCH operations (RFC 7643 section 2.1, RFC 7644 sections 3.5.2 and 3.10).
//!
//! A [`Path`] is always well-formed: it can only be made from a well-formed text. Names are compared ignoring case, as
//! RFC 7643 section 2.1 requires.

use std::{borrow::Cow, fmt, str::FromStr};

use serde_json::Value;

/// The text is not a path.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not an attribute path")]
pub struct InvalidPath {
    text: String,
}

/// The name of an attribute or sub-attribute: a letter or `$`, then letters, digits, `-`, `_` and `$` (RFC 7643 section
/// 2.1; `$ref` is in section 2.4).
#[derive(Debug, Clone)]
pub struct Name(Cow<'static, str>);

impl Name {
    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A name that is a constant of this crate. The tests check that these are well-formed.
    pub(crate) const fn known(text: &'static str) -> Self {
        Name(Cow::Borrowed(text))
    }

    fn checked(text: &str) -> Option<Self> {
        let mut characters = text.chars();
        let first_is_valid = characters.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '$');
        let others_are_valid = characters.all(|c| c.is_ascii_alphanumeric() || "-_$".contains(c));
        (first_is_valid && others_are_valid).then(|| Name(Cow::Owned(text.to_owned())))
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for Name {}

/// The target of a PATCH operation or a comparison: `[urn:…:]name[element][.sub]` (RFC 7644 section 3.5.2, `PATH`).
///
/// Examples: `userName`, `name.givenName`, `emails[type eq "work"].value`,
/// `urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department`. Of the value filters in brackets, only the
/// single comparison with `eq` is supported that Entra writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    pub(crate) schema: Option<String>,
    pub(crate) name: Name,
    pub(crate) element: Option<Element>,
    pub(crate) sub: Option<Name>,
}

/// Selects elements of a multi-valued attribute: the part of a [`Path`] in brackets, for example `type eq "work"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// The compared sub-attribute.
    pub attribute: Name,
    /// The value that it must equal.
    pub value: String,
}

impl Path {
    pub(crate) const fn attribute_named(name: &'static str) -> Self {
        Path { schema: None, name: Name::known(name), element: None, sub: None }
    }

    /// The attribute with its schema, without brackets and sub-attribute.
    pub fn attribute(&self) -> String {
        Path { element: None, sub: None, ..self.clone() }.to_string()
    }

    /// Which elements of a multi-valued attribute are meant, if the path says so.
    pub fn element(&self) -> Option<&Element> {
        self.element.as_ref()
    }

    /// The sub-attribute, if the path names one.
    pub fn sub(&self) -> Option<&Name> {
        self.sub.as_ref()
    }

    fn read(text: &str) -> Option<Self> {
        let (attribute, rest) = match text.split_once('[') {
            Some((attribute, rest)) => (attribute, Some(rest.rsplit_once(']')?)),
            None => (text, None),
        };
        // A URN contains dots ("2.0"), so it is split off before the sub-attribute.
        let (schema, attribute) = match attribute.rsplit_once(':') {
            Some((schema, attribute)) => (Some(checked_urn(schema)?), attribute),
            None => (None, attribute),
        };
        let (name, element, sub) = match rest {
            Some((element, "")) => (attribute, Some(Element::read(element)?), None),
            Some((element, sub)) => (attribute, Some(Element::read(element)?), Some(sub.strip_prefix('.')?)),
            None => match attribute.split_once('.') {
                Some((name, sub)) => (name, None, Some(sub)),
                None => (attribute, None, None),
            },
        };
        let sub = match sub {
            Some(sub) => Some(Name::checked(sub)?),
            None => None,
        };
        Some(Path { schema, name: Name::checked(name)?, element, sub })
    }
}

impl Element {
    fn read(text: &str) -> Option<Self> {
        let (attribute, value) = text.split_once(" eq ")?;
        Some(Element { attribute: Name::checked(attribute)?, value: serde_json::from_str(value).ok()? })
    }
}

/// # Errors
/// [`InvalidPath`] for any other text.
impl FromStr for Path {
    type Err = InvalidPath;

    fn from_str(text: &str) -> Result<Self, InvalidPath> {
        Path::read(text).ok_or_else(|| InvalidPath { text: text.to_owned() })
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(schema) = &self.schema {
            write!(f, "{schema}:")?;
        }
        f.write_str(self.name.as_str())?;
        if let Some(Element { attribute, value }) = &self.element {
            write!(f, "[{} eq {}]", attribute.as_str(), Value::from(value.as_str()))?;
        }
        match &self.sub {
            Some(sub) => write!(f, ".{}", sub.as_str()),
            None => Ok(()),
        }
    }
}

/// A URN without spaces, brackets or other characters that would end a path.
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
            "members[value eq \"]. eq \\\"\"].display",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value",
            "$ref",
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
            "emails[type eq work].value",
            "emails[type eq \"work\"",
            "emails[type eq \"work\"].",
            "emails[type eq \"work\"]x",
            "emails[type eq \"work\"].value.more",
            "name.given[type eq \"x\"]",
            "urn::name",
            "http://example.com:x",
            "usernäme",
        ] {
            assert!(text.parse::<Path>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn names_ignore_case() {
        assert_eq!("USERNAME".parse::<Path>().unwrap(), "userName".parse().unwrap());
    }
}
