//! What was pasted into address and token, tidied and sorted, and what was tidied.
//!
//! Holds for every way in: the two fields, the environment variable, standard input. Values arrive with white space
//! from a table cell, quotation marks from a chat, a `Bearer ` in front, swapped, or both in one block. Sorting never
//! throws a word away silently: what it can't place stays where it was typed.

use std::collections::BTreeSet;

use model::address::{looks_like_a_token, looks_like_an_address};
use model::tidied::Tidied;

/// Address and token after sorting.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Sorted {
    /// What belongs to the address.
    pub address: String,
    /// What belongs to the token.
    pub token: String,
    pub tidied: BTreeSet<Tidied>,
}

/// Sorts what was pasted into the two places.
pub fn sort_out(address: &str, token: &str) -> Sorted {
    let mut tidied = BTreeSet::new();
    let in_address = split(address, &mut tidied);
    let in_token = split(token, &mut tidied);
    let mut sorted = match (in_address.url, in_token.url) {
        (Some(url), None) if in_token.words.is_empty() && in_address.words.look_like_a_token() => {
            tidied.insert(Tidied::OneBlock);
            Sorted { address: url, token: in_address.words.token(), ..Sorted::default() }
        }
        (None, Some(url)) if in_address.words.is_empty() && !in_token.words.is_empty() => {
            tidied.insert(Tidied::OneBlock);
            Sorted { address: url, token: in_token.words.token(), ..Sorted::default() }
        }
        (None, Some(url)) => {
            tidied.insert(Tidied::Swapped);
            Sorted { address: url, token: in_address.words.token(), ..Sorted::default() }
        }
        (None, None) if in_token.words.is_empty() && in_address.words.look_like_a_token() => {
            tidied.insert(Tidied::Swapped);
            Sorted { token: in_address.words.token(), ..Sorted::default() }
        }
        (url, other) => {
            // An address that was broken over two lines comes back together here.
            let address = url.unwrap_or_default() + &in_address.words.whole();
            let token =
                if in_token.words.is_empty() { other.unwrap_or_default() } else { in_token.words.token() };
            Sorted { address, token, ..Sorted::default() }
        }
    };
    sorted.tidied = tidied;
    sorted
}

struct Split {
    /// The first word that looks like an address.
    url: Option<String>,
    /// Every other word that carries something.
    words: Words,
}

/// Words that are no address, and which of them was called a token.
#[derive(Default)]
struct Words {
    all: Vec<String>,
    called_token: Option<String>,
}

impl Words {
    fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    fn look_like_a_token(&self) -> bool {
        self.called_token.is_some() || self.all.iter().any(|word| looks_like_a_token(word))
    }

    /// The one that was called so, or all of them: a token that was broken over lines comes back together.
    fn token(&self) -> String {
        self.called_token.clone().unwrap_or_else(|| self.whole())
    }

    fn whole(&self) -> String {
        self.all.concat()
    }
}

fn split(text: &str, tidied: &mut BTreeSet<Tidied>) -> Split {
    let visible: String =
        text.chars().map(|c| if is_space(c) { ' ' } else { c }).filter(|c| !is_invisible(*c)).collect();
    if text.chars().any(is_invisible) {
        tidied.insert(Tidied::InvisibleCharacters);
    }
    if text.chars().any(|c| matches!(c, '\n' | '\r')) {
        tidied.insert(Tidied::LineBreak);
    }
    if visible.trim() != visible {
        tidied.insert(Tidied::WhiteSpace);
    }
    // In a list of names and values, as programs write them, each value has its name in front.
    let is_list = visible.contains(['{', '}', '=']) || visible.contains("\":");
    let mut split = Split { url: None, words: Words::default() };
    let words = bare_words(&visible, tidied);
    for (index, (word, name)) in words.iter().enumerate() {
        let more_follows = index + 1 < words.len();
        if word.eq_ignore_ascii_case("bearer") || word.eq_ignore_ascii_case("authorization") {
            if more_follows {
                tidied.insert(Tidied::BearerPrefix);
                continue;
            }
        } else if more_follows && label(word).is_some() {
            continue;
        } else if split.url.is_none() && looks_like_an_address(word) {
            split.url = Some(word.clone());
            continue;
        }
        if is_list && *name == Some(Label::Token) && split.words.called_token.is_none() {
            split.words.called_token = Some(word.clone());
        }
        split.words.all.push(word.clone());
    }
    if split.words.all.len() + usize::from(split.url.is_some()) > 1 {
        tidied.insert(Tidied::WhiteSpace);
    }
    split
}

/// Every word without quotation marks, brackets and commas around it, with the name that stands in front of it.
fn bare_words(visible: &str, tidied: &mut BTreeSet<Tidied>) -> Vec<(String, Option<Label>)> {
    let mut words = Vec::new();
    let mut name = None;
    let mut has_quotes = false;
    // How many characters of `://` were passed; three also inside the authority, whose brackets and commas are its own.
    let mut scheme = 0;
    let is_separator = |c: char| {
        scheme = match (scheme, c) {
            (3, c) if !"/?# ".contains(c) && !is_quote(c) => return false,
            (_, ':') => 1,
            (1 | 2, '/') => scheme + 1,
            _ => 0,
        };
        let is_quote = is_quote(c) || ",;|{}[]()".contains(c);
        has_quotes |= is_quote;
        is_quote || c == ' '
    };
    for part in visible.split(is_separator) {
        // A name and its value without a space between them: `token=…`, `token:…`.
        let (before, part) = match part.split_once(['=', ':']) {
            Some((before, value)) if label(before).is_some() && !value.is_empty() => (Some(before), value),
            _ => (None, part),
        };
        name = before.map_or(name, label);
        let word = part.trim_matches([':', '=']);
        // The end of a token may be padding.
        let word =
            if word.is_empty() { word } else { part.trim_start_matches([':', '=']).trim_end_matches(':') };
        if word.is_empty() {
            continue;
        }
        words.push((word.to_owned(), name));
        name = label(word);
    }
    if has_quotes {
        tidied.insert(Tidied::Quotes);
    }
    words
}

/// What the word in front of a value says that it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Address,
    Token,
}

/// The words that stand before the values in Trelica, in Entra, and in what programs write.
fn label(word: &str) -> Option<Label> {
    let word: String = word.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_ascii_lowercase();
    match word.as_str() {
        "base" | "url" | "baseurl" | "tenant" | "tenanturl" | "address" | "scim" | "scimurl" | "endpoint" => {
            Some(Label::Address)
        }
        "secret" | "token" | "secrettoken" | "bearer" | "bearertoken" | "accesstoken" | "apitoken"
        | "apikey" | "scimtoken" | "password" => Some(Label::Token),
        _ => None,
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '“' | '”' | '‘' | '’' | '«' | '»' | '„' | '<' | '>')
}

fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// Zero-width characters, direction marks, the byte order mark, soft hyphens, control characters.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
        || (c.is_control() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ADDRESS: &str = "https://app.trelica.com/api/scim/v2";
    const TOKEN: &str = "bGV0IG1lIGluIHBsZWFzZSwgSSBhbSBFbnRyYQ";

    fn sorted(address: &str, token: &str) -> (String, String, Vec<&'static str>) {
        let sorted = sort_out(address, token);
        (sorted.address, sorted.token, sorted.tidied.iter().map(|one| one.as_str()).collect())
    }

    fn expect(address: &str, token: &str, tidied: &[&str]) {
        assert_eq!(sorted(address, token), (ADDRESS.into(), TOKEN.into(), tidied.to_vec()));
    }

    #[test]
    fn what_is_tidy_stays_as_it_is() {
        expect(ADDRESS, TOKEN, &[]);
    }

    #[test]
    fn white_space_line_breaks_quotes_and_invisible_characters_go() {
        expect(&format!("  {ADDRESS} "), TOKEN, &["white-space"]);
        expect(&format!("“{ADDRESS}”"), &format!("\"{TOKEN}\""), &["quotes"]);
        expect(&format!("\u{feff}{ADDRESS}\u{200b}"), TOKEN, &["invisible-characters"]);
        let (first, last) = TOKEN.split_at(20);
        expect(ADDRESS, &format!("{first}\r\n{last}"), &["white-space", "line-break"]);
        expect("https://app.trelica.com/\napi/scim/v2", TOKEN, &["white-space", "line-break"]);
    }

    #[test]
    fn a_bearer_prefix_goes_and_labels_with_it() {
        expect(ADDRESS, &format!("Bearer {TOKEN}"), &["bearer-prefix"]);
        expect(ADDRESS, &format!("Authorization: Bearer {TOKEN}"), &["bearer-prefix"]);
        expect(&format!("Tenant URL: {ADDRESS}"), TOKEN, &[]);
    }

    #[test]
    fn swapped_values_and_one_block_are_sorted() {
        expect(TOKEN, ADDRESS, &["swapped"]);
        let block = format!("Base URL: {ADDRESS}\nBearer token: {TOKEN}");
        let (address, token, tidied) = sorted(&block, "");
        assert_eq!((address.as_str(), token.as_str()), (ADDRESS, TOKEN));
        assert!(tidied.contains(&"one-block") && tidied.contains(&"line-break"));
        let (address, token, tidied) = sorted("", &block);
        assert_eq!((address.as_str(), token.as_str()), (ADDRESS, TOKEN));
        assert!(tidied.contains(&"one-block"));
    }

    #[test]
    fn what_programs_write_is_sorted_and_no_token_stays_with_the_address() {
        for block in [
            format!(r#"{{"baseUrl":"{ADDRESS}","token":"{TOKEN}"}}"#),
            format!(r#"{{ "Base URL": "{ADDRESS}", "Bearer token": "{TOKEN}", "expires": "2027-01-01" }}"#),
            format!("{ADDRESS},{TOKEN}"),
            format!("{ADDRESS};{TOKEN}"),
            format!("SCIM_URL={ADDRESS} SCIM_TOKEN={TOKEN}"),
            format!("url: {ADDRESS} | token: {TOKEN}"),
        ] {
            for (in_address, in_token) in [(block.as_str(), ""), ("", block.as_str())] {
                let (address, token, tidied) = sorted(in_address, in_token);
                assert_eq!((address.as_str(), token.as_str()), (ADDRESS, TOKEN), "{block}");
                assert!(tidied.contains(&"one-block"), "{block}");
            }
        }
        // A short one is a token because it is called so.
        assert_eq!(sorted(r#""token":"CANARY-9""#, "").1, "CANARY-9");
        assert_eq!(sorted(&format!("{ADDRESS}\ntoken=CANARY-9"), "").1, "CANARY-9");
    }

    #[test]
    fn the_host_of_an_address_with_a_scheme_stays_as_it_was_pasted() {
        for address in
            ["https://[::1]:8443/scim/v2", "https://a,b.example/scim/v2", "https://a|b.example/scim/v2"]
        {
            assert_eq!(sorted(address, TOKEN), (address.into(), TOKEN.into(), vec![]));
            assert_eq!(sorted(&format!("{address},{TOKEN}"), "").0, address);
        }
    }

    #[test]
    fn a_token_may_have_padding_and_colons() {
        assert_eq!(sorted(ADDRESS, "bGV0IG1lIGluIQ==").1, "bGV0IG1lIGluIQ==");
        assert_eq!(sorted(ADDRESS, "client-7:0123456789abcdef").1, "client-7:0123456789abcdef");
    }

    #[test]
    fn a_token_alone_in_the_address_is_taken_for_what_it_is() {
        assert_eq!(sorted(TOKEN, ""), (String::new(), TOKEN.into(), vec!["swapped"]));
        let jwt = "eyJhbGciOiJub25lIn0.eyJleHAiOjF9.c2lnbmF0dXJl";
        assert_eq!(sorted(jwt, "").1, jwt);
    }

    proptest! {
        #[test]
        fn anything_can_be_pasted(address in "\\PC*", token in ".*") {
            sort_out(&address, &token);
        }
    }
}
