//! Does a user match a filter?
//!
//! Evaluates the part of RFC 7644, 3.4.2.2 that Entra uses: `eq`, `and`, attributes, sub-attributes and one value filter.
//! Attribute names are case-insensitive, as are values of `userName` and email addresses. Refuses anything else.

use serde_json::Value;

use crate::wire::elements;

/// Comparisons joined by `and`.
#[derive(Debug, PartialEq)]
pub(crate) struct Filter(Vec<Term>);

#[derive(Debug, PartialEq)]
struct Term {
    path: FilterPath,
    value: Value,
}

/// `attribute`, `attribute.sub` or `attribute[key eq value].sub`.
#[derive(Debug, PartialEq)]
pub(crate) struct FilterPath {
    pub(crate) attribute: String,
    pub(crate) element: Option<(String, Value)>,
    pub(crate) sub: Option<String>,
}

impl Filter {
    /// Nothing where this server does not understand the text.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut rest = text;
        let mut terms = Vec::new();
        loop {
            let (path, after) = path(rest)?;
            let after = word(after, "eq")?;
            let (value, after) = literal(after)?;
            terms.push(Term { path, value });
            rest = after.trim_start();
            if rest.is_empty() {
                return Some(Self(terms));
            }
            rest = word(rest, "and")?;
        }
    }

    pub(crate) fn holds(&self, person: &Value, user_name_is_exact: bool) -> bool {
        self.0.iter().all(|term| {
            let exact = match term.path.attribute.to_ascii_lowercase().as_str() {
                "username" => user_name_is_exact,
                "emails" => false,
                _ => true,
            };
            term.path.values(person).any(|found| same(found, &term.value, exact))
        })
    }

    /// The user name that the filter asks for, if it asks for nothing else.
    pub(crate) fn only_user_name(&self) -> Option<&str> {
        match self.0.as_slice() {
            [term] if term.path.attribute.eq_ignore_ascii_case("userName") => term.value.as_str(),
            _ => None,
        }
    }
}

impl FilterPath {
    /// Parses the path of a PATCH operation.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        path(text).filter(|(_, rest)| rest.is_empty()).map(|(path, _)| path)
    }

    /// Whether the value filter of the path matches an element. A boolean equals its name as a string, because Entra
    /// sends `primary eq "True"`.
    pub(crate) fn selects(&self, candidate: &Value) -> bool {
        self.element.as_ref().is_none_or(|(key, wanted)| {
            member(candidate, key).is_some_and(|found| same(found, wanted, false))
        })
    }

    fn values<'a>(&'a self, person: &'a Value) -> impl Iterator<Item = &'a Value> {
        let top = member(person, &self.attribute);
        let many = top.is_some_and(Value::is_array);
        let listed = top.into_iter().flat_map(elements).filter(|candidate| self.selects(candidate));
        let single = top.into_iter().filter(move |_| !many);
        listed.chain(single).filter_map(|value| match &self.sub {
            Some(sub) => member(value, sub),
            None if value.is_object() => member(value, "value"),
            None => Some(value),
        })
    }
}

/// The member of that name, whatever its case (RFC 7643, 2.1).
pub(crate) fn member<'a>(object: &'a Value, name: &str) -> Option<&'a Value> {
    crate::wire::members(object).find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

fn same(found: &Value, wanted: &Value, exact: bool) -> bool {
    match (found, wanted) {
        (Value::String(found), Value::String(wanted)) if exact => found == wanted,
        (Value::String(found), Value::String(wanted)) => found.to_lowercase() == wanted.to_lowercase(),
        (Value::Bool(flag), Value::String(word)) | (Value::String(word), Value::Bool(flag)) => {
            word.eq_ignore_ascii_case(&flag.to_string())
        }
        _ => found == wanted,
    }
}

fn path(text: &str) -> Option<(FilterPath, &str)> {
    let (attribute, rest) = name(text.trim_start())?;
    let (element, rest) = match rest.strip_prefix('[') {
        None => (None, rest),
        Some(inside) => {
            let (key, inside) = name(inside.trim_start())?;
            let (value, inside) = literal(word(inside, "eq")?)?;
            let rest = inside.trim_start().strip_prefix(']')?;
            (Some((key.to_owned(), value)), rest)
        }
    };
    let (sub, rest) = match rest.strip_prefix('.') {
        None => (None, rest),
        Some(after) => {
            let (sub, rest) = name(after)?;
            (Some(sub.to_owned()), rest)
        }
    };
    let attribute = attribute.to_owned();
    Some((FilterPath { attribute, element, sub }, rest))
}

fn name(text: &str) -> Option<(&str, &str)> {
    let urn = text.to_ascii_lowercase().starts_with("urn:");
    let ends = |c: char| {
        let dotted = urn && matches!(c, ':' | '.');
        !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '$') || dotted)
    };
    let parts = text.split_at(text.find(ends).unwrap_or(text.len()));
    (!parts.0.is_empty()).then_some(parts)
}

/// The rest of the text after a space, this word and a space.
fn word<'a>(text: &'a str, expected: &str) -> Option<&'a str> {
    let (found, rest) = name(text.trim_start())?;
    (found.eq_ignore_ascii_case(expected) && rest.starts_with(' ')).then_some(rest)
}

/// A JSON string, number, boolean or null at the beginning of the text.
fn literal(text: &str) -> Option<(Value, &str)> {
    let text = text.trim_start();
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    let value = values.next()?.ok().filter(|value| !value.is_object() && !value.is_array())?;
    Some((value, text.get(values.byte_offset()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn holds(filter: &str) -> bool {
        let person = json!({
            "id": "7", "userName": "Ada@Contoso.com", "externalId": "Ada", "active": true,
            "emails": [{"type": "work", "primary": true, "value": "ada@contoso.com"}, {"type": "home", "value": "a@b.c"}]
        });
        Filter::parse(filter).unwrap().holds(&person, false)
    }

    #[test]
    fn user_names_and_mail_ignore_case_and_external_ids_do_not() {
        assert!(holds(r#"username EQ "ADA@contoso.com""#));
        assert!(holds(r#"emails.value eq "ADA@contoso.com""#));
        assert!(holds(r#"externalId eq "Ada""#));
        assert!(!holds(r#"externalId eq "ada""#));
    }

    #[test]
    fn brackets_choose_an_element() {
        assert!(holds(r#"emails[type eq "work"].value eq "ada@contoso.com""#));
        assert!(!holds(r#"emails[type eq "work"].value eq "a@b.c""#));
        assert!(holds(r#"emails[primary eq "True"].value eq "ada@contoso.com""#));
    }

    #[test]
    fn terms_joined_by_and_must_all_hold() {
        assert!(holds(r#"userName eq "ada@contoso.com" and active eq true"#));
        assert!(!holds(r#"id eq "7" and active eq false"#));
    }

    #[test]
    fn what_entra_never_asks_is_refused() {
        for text in [
            "",
            "userName",
            "userName co \"a\"",
            "userName eq \"a\" or id eq \"b\"",
            "userName+eq+\"a\"",
            "id eq \"a\"x",
        ] {
            assert_eq!(Filter::parse(text), None, "{text}");
        }
    }
}
