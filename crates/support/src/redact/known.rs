//! Values that the program knows to identify somebody: names of people, groups and organizations, and domains.

use std::{cmp::Reverse, collections::BTreeSet};

use model::domains::of_email;

use crate::redact::vocabulary;

/// What a known name belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KnownName {
    Person,
    Group,
    Organization,
    /// A resource of the SCIM service, by an id that is not a GUID.
    Entry,
}

impl KnownName {
    /// The beginning of its pseudonyms.
    pub(super) fn kind(self) -> &'static str {
        match self {
            KnownName::Person => "person",
            KnownName::Group => "group",
            KnownName::Organization => "organization",
            KnownName::Entry => "entry",
        }
    }
}

/// Known names worth replacing, the longest first: "Ada Byron" before "Ada".
pub(super) fn names(known: impl IntoIterator<Item = (KnownName, String)>) -> Vec<(KnownName, String)> {
    let known: BTreeSet<(KnownName, String)> = known
        .into_iter()
        .map(|(kind, name)| (kind, without_email_addresses(name.trim())))
        .filter(|(_, name)| name.chars().count() >= SHORTEST)
        .filter(|(_, name)| !name.contains("://"))
        .filter(|(_, name)| !vocabulary::tells_nobody(name))
        .collect();
    let mut known: Vec<_> = known.into_iter().collect();
    known.sort_by_key(|(_, name)| Reverse(name.len()));
    known
}

/// A name as people paste it, such as "Ada Byron <ada@contoso.com>", without the email addresses: a pattern finds those.
fn without_email_addresses(name: &str) -> String {
    const AROUND: [char; 6] = ['<', '>', '(', ')', '"', '\''];
    if !name.contains('@') {
        return name.to_owned();
    }
    let words = name.split_whitespace().map(|word| word.trim_matches(AROUND));
    words.filter(|word| of_email(word).is_none()).collect::<Vec<_>>().join(" ")
}

/// Known domains in lower case, the longest first.
pub(super) fn domains(known: Vec<String>) -> Vec<String> {
    let lower: BTreeSet<String> = known.iter().map(|domain| domain.to_lowercase()).collect();
    let mut known: Vec<String> = lower.into_iter().filter(|domain| domain.contains('.')).collect();
    known.sort_by_key(|domain| Reverse(domain.len()));
    known
}

/// Whether a name is a pseudonym already.
pub(super) fn is_pseudonym(name: &str) -> bool {
    name.split_once('-').is_some_and(|(kind, digest)| {
        let kinds = [KnownName::Person, KnownName::Group, KnownName::Organization, KnownName::Entry];
        kinds.iter().any(|known| known.kind() == kind)
            && digest.len() == 6
            && digest.bytes().all(|b| b.is_ascii_hexdigit())
    })
}

/// The length of the further names behind a first one, in bytes: " Lovelace" or ".lovelace" behind "Ada".
fn further_names(behind: &str) -> usize {
    let mut length = 0;
    while let Some(rest) = behind.get(length..) {
        let mut characters = rest.chars();
        let (joint, first) = (characters.next(), characters.next());
        let goes_on = match (joint, first) {
            (Some(' '), Some(first)) => {
                first.is_uppercase() && characters.next().is_some_and(char::is_lowercase)
            }
            (Some('.' | '_' | '-'), Some(first)) => first.is_alphanumeric(),
            _ => false,
        };
        if !goes_on {
            break;
        }
        let word = rest.get(1..).unwrap_or_default();
        length += 1 + word.find(|c: char| !c.is_alphanumeric()).unwrap_or(word.len());
    }
    length
}

/// Replaces words, whatever their case, except inside a longer word. With `others`, further names behind them go too.
/// Returns the text and how many places were replaced.
pub(super) fn replace_words(text: &str, words: &str, with: &str, others: bool) -> (String, usize) {
    // In a few scripts lower case has another length: then the text is compared as it is.
    let (lower, wanted) = (text.to_lowercase(), words.to_lowercase());
    let (lower, wanted) =
        if lower.len() == text.len() { (lower, wanted) } else { (text.to_owned(), words.to_owned()) };
    let (mut out, mut times, mut at) = (String::with_capacity(text.len()), 0, 0);
    for (begin, _) in lower.match_indices(&wanted) {
        let end = begin + wanted.len();
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        // `%22` before a name ends in a digit and is still no part of it.
        let in_front = lower.get(..begin).unwrap_or_default();
        let is_encoded =
            in_front.get(in_front.len().saturating_sub(3)..).is_some_and(|end| end.starts_with('%'));
        let before = in_front.chars().next_back().filter(|_| !is_encoded);
        let behind = lower.get(end..).and_then(|behind| behind.chars().next());
        if begin < at || is_letter(before) || is_letter(behind) {
            continue;
        }
        out.push_str(text.get(at..begin).unwrap_or_default());
        out.push_str(with);
        let further = if others { text.get(end..).map_or(0, further_names) } else { 0 };
        (times, at) = (times + 1, end + further);
    }
    out.push_str(text.get(at..).unwrap_or_default());
    (out, times)
}

/// In characters. A shorter name is too often a part of ordinary text, and identifies nobody.
const SHORTEST: usize = 3;
