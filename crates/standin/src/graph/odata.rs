//! What do `$filter`, `$search` and `$select` mean?
//!
//! Supports the part of OData that is documented for the calls here, and refuses anything else as Graph does.

use serde_json::{Map, Value};

use super::refusal::Refusal;

/// A `$filter`: comparisons that are joined by `and`, or by `or`.
#[derive(Debug)]
pub(super) struct Filter {
    comparisons: Vec<Comparison>,
    any: bool,
}

#[derive(Debug)]
struct Comparison {
    property: String,
    operator: String,
    value: String,
}

impl Filter {
    /// Reads a filter over these properties.
    pub(super) fn read(text: &str, properties: &[&str]) -> Result<Self, Refusal> {
        let refused = || {
            Refusal::new(
                400,
                "Request_UnsupportedQuery",
                format!("Unsupported or invalid query filter clause specified: {text}."),
            )
        };
        let words = words(text).ok_or_else(refused)?;
        let joint = words.get(3).map_or("and", |(word, _)| word.as_str()).to_owned();
        let mut comparisons = Vec::new();
        for group in words.chunks(4) {
            let [(property, false), (operator, false), (value, quoted), joined @ ..] = group else {
                return Err(refused());
            };
            let known = properties.contains(&property.as_str());
            let compared = matches!(operator.as_str(), "eq" | "gt" | "ge" | "lt" | "le");
            let is_time = value.parse::<jiff::Timestamp>().is_ok();
            let joined_well = joined.iter().all(|(word, _)| *word == joint);
            if !known || !compared || !(*quoted || is_time) || !joined_well {
                return Err(refused());
            }
            comparisons.push(Comparison {
                property: property.clone(),
                operator: operator.clone(),
                value: value.clone(),
            });
        }
        let complete = words.len() % 4 == 3 && matches!(joint.as_str(), "and" | "or");
        if complete { Ok(Self { comparisons, any: joint == "or" }) } else { Err(refused()) }
    }

    /// Whether an object has these values. Names and addresses are compared case-insensitively, ids and times exactly.
    pub(super) fn holds(&self, value_of: impl Fn(&str) -> Option<String>) -> bool {
        let mut each = self.comparisons.iter().map(|comparison| {
            let Some(value) = value_of(&comparison.property) else { return false };
            let order = match (value.parse::<jiff::Timestamp>(), comparison.value.parse()) {
                (Ok(value), Ok(wanted)) => value.cmp(&wanted),
                _ => value.to_lowercase().cmp(&comparison.value.to_lowercase()),
            };
            match comparison.operator.as_str() {
                "eq" => order.is_eq(),
                "gt" => order.is_gt(),
                "ge" => order.is_ge(),
                "lt" => order.is_lt(),
                _ => order.is_le(),
            }
        });
        if self.any { each.any(|holds| holds) } else { each.all(|holds| holds) }
    }

    /// What a property has to be equal to.
    pub(super) fn wanted(&self, property: &str) -> Option<&str> {
        let found = self.comparisons.iter().find(|one| one.property == property && one.operator == "eq");
        found.map(|comparison| comparison.value.as_str())
    }
}

/// The words, each with a flag for quotes. A doubled quote is one quote.
fn words(text: &str) -> Option<Vec<(String, bool)>> {
    let mut words = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix('\'') {
            let mut word = String::new();
            let mut left = quoted;
            loop {
                let (before, after) = left.split_once('\'')?;
                word.push_str(before);
                match after.strip_prefix('\'') {
                    Some(after) => {
                        word.push('\'');
                        left = after;
                    }
                    None => {
                        left = after;
                        break;
                    }
                }
            }
            words.push((word, true));
            rest = left.trim_start();
        } else {
            let end = rest.find([' ', '\'']).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            words.push((word.to_owned(), false));
            rest = after.trim_start();
        }
    }
    Some(words)
}

/// A `$search` as `"property:text"`, joined by OR.
pub(super) fn search(text: &str, properties: &[&str]) -> Result<Vec<(String, String)>, Refusal> {
    let refused = || {
        Refusal::new(
            400,
            "Request_BadRequest",
            format!("Syntax error: '{text}' is not a valid search clause."),
        )
    };
    text.split(" OR ")
        .map(|clause| {
            let inside = clause.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
            let (property, wanted) = inside.and_then(|inside| inside.split_once(':')).ok_or_else(refused)?;
            // A quote that is part of the text is written with a backslash before it.
            let wanted = wanted.replace("\\\"", "\"").replace("\\\\", "\\");
            let known = properties.contains(&property);
            if known && !wanted.trim().is_empty() {
                Ok((property.to_owned(), wanted))
            } else {
                Err(refused())
            }
        })
        .collect()
}

/// Whether each searched word is the start of a word in the text.
pub(super) fn words_begin(there: &str, wanted: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (there, wanted) = (words(there), words(wanted));
    !wanted.is_empty() && wanted.iter().all(|one| there.iter().any(|word| word.starts_with(one.as_str())))
}

/// Keeps what `$select` names.
pub(super) fn selected(document: Value, select: Option<&str>) -> Value {
    let (Some(select), Value::Object(members)) = (select, &document) else {
        return document;
    };
    let named: Map<String, Value> = select
        .split(',')
        .filter_map(|name| members.get_key_value(name.trim()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    named.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(filter: &str, name: &str) -> bool {
        Filter::read(filter, &["displayName", "mail"])
            .unwrap()
            .holds(|property| (property == "displayName").then(|| name.to_owned()))
    }

    #[test]
    fn a_quote_is_doubled_and_a_filter_that_is_not_understood_is_refused() {
        assert!(holds("displayName eq 'Trelica''s people'", "trelica's people"));
        assert!(holds("mail eq 'a' or displayName eq 'b and c'", "b and c"));
        assert!(!holds("mail eq 'a' and displayName eq 'b'", "b"));
        for wrong in [
            "displayName eq 'Trelica's people'",
            "displayName eq b",
            "x eq 'b'",
            "displayName eq 'b' and",
            "startswith(displayName,'b')",
            "",
        ] {
            assert!(Filter::read(wrong, &["displayName"]).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_search_finds_the_beginnings_of_words() {
        assert!(words_begin("Ada Byron", "by"));
        assert!(words_begin("Trelica's people", "people tre"));
        assert!(!words_begin("Ada Byron", "yron"));
        assert!(search("\"displayName:ada\" OR \"mail:ada\"", &["displayName", "mail"]).is_ok());
        assert!(search("displayName:ada", &["displayName"]).is_err());
    }
}
