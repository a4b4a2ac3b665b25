//! What do `$filter`, `$search` and `$select` mean?
//!
//! Supports the part of OData that is documented for the calls here, and refuses anything else as Graph does.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::refusal::Refusal;

/// A `$filter`: comparisons that are joined by `and`, or by `or`. The default one matches everything.
#[derive(Debug, Default)]
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
            let message = format!("Unsupported or invalid query filter clause specified: {text}.");
            Refusal::new(400, "Request_UnsupportedQuery", message)
        };
        let words = words(text).ok_or_else(refused)?;
        let joint = words.get(3).map_or("and", |(word, _)| word.as_str());
        let mut comparisons = Vec::new();
        for group in words.chunks(4) {
            let [(property, false), (operator, false), (value, quoted), joined @ ..] = group else {
                return Err(refused());
            };
            let known = properties.contains(&property.as_str());
            let compared = matches!(operator.as_str(), "eq" | "gt" | "ge" | "lt" | "le");
            let is_time = value.parse::<Timestamp>().is_ok();
            if !known || !compared || !(*quoted || is_time) || joined.iter().any(|(word, _)| word != joint) {
                return Err(refused());
            }
            let [property, operator, value] = [property, operator, value].map(String::clone);
            comparisons.push(Comparison { property, operator, value });
        }
        let complete = words.len() % 4 == 3 && matches!(joint, "and" | "or");
        if complete { Ok(Self { comparisons, any: joint == "or" }) } else { Err(refused()) }
    }

    /// Whether a document matches. Texts are compared case-insensitively, and times as times.
    pub(super) fn holds(&self, document: &Value) -> bool {
        let mut each = self.comparisons.iter().map(|Comparison { property, operator, value: wanted }| {
            let value = document.pointer(&format!("/{property}")).and_then(Value::as_str);
            let Some(value) = value else { return false };
            let order = match (value.parse::<Timestamp>(), wanted.parse()) {
                (Ok(value), Ok(wanted)) => value.cmp(&wanted),
                _ => value.to_lowercase().cmp(&wanted.to_lowercase()),
            };
            match operator.as_str() {
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
    let mut words: Vec<(String, bool)> = Vec::new();
    let mut between = "";
    for (at, piece) in text.split('\'').enumerate() {
        match words.last_mut() {
            _ if at % 2 == 0 => {
                between = piece;
                words.extend(piece.split_whitespace().map(|word| (word.to_owned(), false)));
            }
            Some((word, true)) if between.is_empty() => {
                word.push('\'');
                word.push_str(piece);
            }
            _ => words.push((piece.to_owned(), true)),
        }
    }
    text.matches('\'').count().is_multiple_of(2).then_some(words)
}

/// A `$search` as `"property:text"`, joined by OR.
pub(super) fn search(text: &str, properties: &[&str]) -> Result<Vec<(String, String)>, Refusal> {
    let refused = || {
        let message = format!("Syntax error: '{text}' is not a valid search clause.");
        Refusal::new(400, "Request_BadRequest", message)
    };
    text.split(" OR ")
        .map(|clause| {
            let inside = clause.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
            let (property, wanted) = inside.and_then(|inside| inside.split_once(':')).ok_or_else(refused)?;
            // A quote that is part of the text is written with a backslash before it.
            let wanted = wanted.replace("\\\"", "\"").replace("\\\\", "\\");
            let is_good = properties.contains(&property) && !wanted.trim().is_empty();
            if is_good { Ok((property.to_owned(), wanted)) } else { Err(refused()) }
        })
        .collect()
}

/// Whether each searched word is the start of a word in the text.
pub(super) fn words_begin(there: &str, wanted: &str) -> bool {
    let (there, wanted) = (there.to_lowercase(), wanted.to_lowercase());
    let words = |text| str::split(text, |c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut wanted = words(&wanted).peekable();
    wanted.peek().is_some() && wanted.all(|one| words(&there).any(|word| word.starts_with(one)))
}

/// Keeps what `$select` names.
pub(super) fn selected(document: Value, select: Option<&str>) -> Value {
    let (Some(select), Value::Object(members)) = (select, &document) else {
        return document;
    };
    let named = select.split(',').filter_map(|name| members.get_key_value(name.trim()));
    named.map(|(name, value)| (name.clone(), value.clone())).collect::<Map<_, _>>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(filter: &str, name: &str) -> bool {
        let filter = Filter::read(filter, &["displayName", "mail"]).unwrap();
        filter.holds(&serde_json::json!({ "displayName": name }))
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
