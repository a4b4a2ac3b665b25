//! A text reduced to what rows are compared with: words, the same without spaces, and HTTP statuses.
//!
//! `"isActive": "False"`, `IsActive<tab>False` and `is active = false` all read ` is active false `. Linear in the
//! length of the text; never fails.

use std::collections::BTreeSet;

/// A text, reduced.
#[derive(Debug)]
pub(super) struct Reading {
    /// Words in lower case between single spaces, CamelCase split. Starts and ends with a space.
    pub words: String,
    /// The same without the spaces: documented codes are found in it even where a line break splits them.
    pub squeezed: String,
    /// HTTP statuses that the text names as such.
    pub statuses: BTreeSet<u16>,
}

impl Reading {
    /// Reduces a text.
    pub fn of(text: &str) -> Self {
        let words = words(text);
        let squeezed = words.replace(' ', "");
        // SCIM's long name is in many codes; the "domain" in it is nobody's.
        let mut words = words.replace(" system for cross domain identity management ", " ");
        // A field that is named and null is not there.
        for empty in EMPTY {
            words = words.replace(empty, " ");
        }
        for success in ["success", "is success", "succeeded", "successful"] {
            words = words.replace(&format!(" {success} false "), " failed ");
        }
        words = words.replace(" not successful ", " failed ");
        let mut statuses = statuses(&words);
        statuses.extend(behind_a_mark(text));
        Reading { words, squeezed, statuses }
    }

    /// Whether it is a long text without a word of this field: such a text has every everyday word somewhere.
    pub fn is_prose(&self) -> bool {
        self.statuses.is_empty()
            // In scripts without spaces each character counts as a word: leave those out.
            && self.words.split(' ').filter(|word| word.chars().nth(1).is_some()).count() > PROSE_WORDS
            && !FIELD.iter().any(|word| self.words.contains(word))
    }

    /// Whether it has a word that only this field uses. A status alone may be another program's.
    pub fn is_of_this_field(&self) -> bool {
        FIELD.iter().take(OF_THIS_ALONE).any(|word| self.words.contains(word))
    }

    /// The number of the first `AADSTS` code.
    pub fn sign_in_number(&self) -> Option<u32> {
        let (_, rest) = self.squeezed.split_once("aadsts")?;
        let digits: String = rest.chars().take_while(char::is_ascii_digit).take(9).collect();
        digits.parse().ok()
    }
}

/// A text as words in lower case between single spaces. Apostrophes vanish ("can't" is "cant"). Every other mark
/// separates words, and so does a capital after a lower-case letter. Characters of scripts without spaces are words.
pub(super) fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len() + text.len() / 8 + 2);
    words.push(' ');
    let mut characters = text.chars().peekable();
    let (mut before, mut capitals) = (Kind::Gap, 0_u32);
    while let Some(character) = characters.next() {
        let (character, kind) = match character {
            '\\' => escaped(&mut characters),
            '&' => entity(&mut characters),
            '\'' | '’' | '‘' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}' => continue,
            other => (other, Kind::of(other)),
        };
        if kind == Kind::Gap {
            part(&mut words);
            (before, capitals) = (kind, 0);
            continue;
        }
        let begins = match (before, kind) {
            (Kind::Small, Kind::Capital) | (Kind::Single, _) | (_, Kind::Single) => true,
            // The last of several capitals belongs to the word after it: "HTTPError", but "OAuth", "IDs" and "TLSv1".
            (Kind::Capital, Kind::Small)
                if capitals > 2 && characters.peek().is_some_and(|next| Kind::of(*next) == Kind::Small) =>
            {
                if let Some(last) = words.pop() {
                    part(&mut words);
                    words.push(last);
                }
                false
            }
            _ => false,
        };
        if begins {
            part(&mut words);
        }
        words.extend(character.to_lowercase());
        capitals = if kind == Kind::Capital { capitals + 1 } else { 0 };
        before = kind;
    }
    part(&mut words);
    words
}

fn part(words: &mut String) {
    if !words.ends_with(' ') {
        words.push(' ');
    }
}

/// What a character means for splitting words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Gap,
    Capital,
    Small,
    Digit,
    /// A word by itself.
    Single,
}

impl Kind {
    fn of(character: char) -> Kind {
        match character {
            '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' => Kind::Single,
            _ if character.is_numeric() => Kind::Digit,
            _ if character.is_uppercase() => Kind::Capital,
            _ if character.is_alphabetic() => Kind::Small,
            _ => Kind::Gap,
        }
    }
}

type Characters<'a> = std::iter::Peekable<std::str::Chars<'a>>;

/// A backslash of JSON, at any depth of nesting: `\n` is a gap, `\u00e9` a letter.
fn escaped(rest: &mut Characters<'_>) -> (char, Kind) {
    while rest.next_if_eq(&'\\').is_some() {}
    if rest.next_if(|c| matches!(c, 'n' | 'r' | 't' | '"' | '/')).is_some() {
        return (' ', Kind::Gap);
    }
    let mut ahead = rest.clone();
    if ahead.next() == Some('u') {
        let digits: String = ahead.by_ref().take(4).collect();
        let letter = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
        if let (4, Some(letter)) = (digits.len(), letter) {
            *rest = ahead;
            return (letter, Kind::of(letter));
        }
    }
    (' ', Kind::Gap)
}

/// `&quot;`, `&#39;` and other entities separate words.
fn entity(rest: &mut Characters<'_>) -> (char, Kind) {
    let mut ahead = rest.clone();
    let name: String = ahead.by_ref().take(7).take_while(|c| *c != ';').collect();
    let is_entity =
        (2..=5).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#');
    if is_entity && rest.clone().nth(name.len()) == Some(';') {
        for _ in 0..=name.len() {
            rest.next();
        }
    }
    (' ', Kind::Gap)
}

/// HTTP statuses: numbers near a word that announces one, or before their own name, and names near such a word.
fn statuses(words: &str) -> BTreeSet<u16> {
    let mut found = BTreeSet::new();
    let mut last = [""; 6];
    let mut rest = words.get(1..).unwrap_or_default();
    let mut is_first = true;
    while let Some((word, behind)) = rest.split_once(' ') {
        let is_said = last.iter().any(|before| SAYS_STATUS.contains(before));
        match word.parse::<u16>() {
            Ok(number) if word.len() == 3 && (200..600).contains(&number) => {
                let named = name_of(number).is_some_and(|name| behind.starts_with(name));
                if is_said || named || is_first {
                    found.insert(number);
                }
            }
            _ if is_said => found.extend(named_at(rest)),
            _ => {}
        }
        last.rotate_left(1);
        last[5] = word;
        (rest, is_first) = (behind, false);
    }
    found
}

/// Statuses of an access log, after the quoted request, and statuses after an arrow.
fn behind_a_mark(text: &str) -> impl Iterator<Item = u16> {
    let marks = ["\"", "&quot;", "→", ">", "&gt;"];
    let behind =
        marks.into_iter().flat_map(|mark| text.match_indices(mark).map(move |(at, _)| at + mark.len()));
    behind.filter_map(|at| {
        let rest = text.get(at..)?;
        let number = rest.trim_start_matches([' ', '\t', '\r', '\n']);
        let is_apart = (1..=3).contains(&(rest.len() - number.len()));
        let ends = number.get(3..)?.chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '.');
        let number: u16 = number.get(..3)?.parse().ok()?;
        (is_apart && ends && (200..600).contains(&number)).then_some(number)
    })
}

fn name_of(number: u16) -> Option<&'static str> {
    NAMES.iter().find(|(_, known)| *known == number).map(|(name, _)| *name)
}

fn named_at(words: &str) -> Option<u16> {
    NAMES.iter().find(|(name, _)| words.starts_with(name)).map(|(_, number)| *number)
}

const SAYS_STATUS: &[&str] = &[
    "http",
    "status",
    "code",
    "error",
    "response",
    "returned",
    "returns",
    "returning",
    "got",
    "answered",
    "statut",
    "estado",
    "get",
    "post",
    "put",
    "patch",
    "delete",
    "fehler",
    "erreur",
];

/// Members of Graph's documents that are null where nothing is wrong.
const EMPTY: &[&str] =
    &[" error information null ", " error code null ", " error null ", " reason null ", " quarantine null "];

/// A text with more words than this and none of [`FIELD`] is about something else.
const PROSE_WORDS: usize = 60;

/// How many of the first words in [`FIELD`] belong to this field alone.
const OF_THIS_ALONE: usize = 16;

/// Words, and beginnings of words, one of which nearly every text of this field has, in any language.
const FIELD: &[&str] = &[
    " scim",
    " system for cross domain ",
    " entra ",
    " azure",
    " microsoft",
    " provision",
    " deprovision",
    " bereitstellung",
    " aprovision",
    " approvision",
    " プロビジョニング",
    " 预配",
    " aadsts",
    " tenant",
    " trelica",
    " 1password",
    " http",
    " graph ",
    " api ",
    " json",
    " oauth",
    " tls ",
    " ssl ",
    " dns ",
    " attribute",
    " attribut",
    " sync",
    " user name",
    " token",
    " server",
    " error",
    " exception",
];

/// The names of statuses as words (RFC 9110 section 15, RFC 6585), except everyday words.
const NAMES: &[(&str, u16)] = &[
    ("bad request ", 400),
    ("unauthorized ", 401),
    ("payment required ", 402),
    ("unauthorised ", 401),
    ("forbidden ", 403),
    ("not found ", 404),
    ("method not allowed ", 405),
    ("not acceptable ", 406),
    ("request timeout ", 408),
    ("conflict ", 409),
    ("gone ", 410),
    ("request entity too large ", 413),
    ("unsupported media type ", 415),
    ("unprocessable ", 422),
    ("too many requests ", 429),
    ("request header fields too large ", 431),
    ("internal server error ", 500),
    ("not implemented ", 501),
    ("bad gateway ", 502),
    ("service unavailable ", 503),
    ("gateway timeout ", 504),
    ("moved permanently ", 301),
    ("ok ", 200),
    ("created ", 201),
    ("no content ", 204),
];

/// The text itself, or its first and last `most` bytes with an ellipsis between them where it is longer than both.
pub fn shortened(text: &str, most: usize) -> std::borrow::Cow<'_, str> {
    if text.len() <= 2 * most {
        return text.into();
    }
    let (mut from, mut to) = (most, text.len() - most);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    while !text.is_char_boundary(to) {
        to += 1;
    }
    format!("{}\n…\n{}", text.get(..from).unwrap_or_default(), text.get(to..).unwrap_or_default()).into()
}

/// How much is read at either end of a very long text, in bytes: ten thousand times a long message, and still read
/// within a second (docs/performance.md, `explain` of 50 MB).
pub const MOST_BYTES: usize = 4 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_a_table_row_and_a_sentence_read_alike() {
        for text in
            ["\"isActive\": \"False\"", "IsActive\tFalse", "is active = false", r#"{\"isActive\":\"False\"}"#]
        {
            assert_eq!(words(text), " is active false ", "{text}");
        }
        assert_eq!(words("HTTPError: it can't"), " http error it cant ");
        assert_eq!(words("a\\nb \\u00e9t\\u00e9 &quot;c&quot; &amp d"), " a b été c amp d ");
        assert_eq!(words("IPAddress OAuth2 TLSv1.2 IDs"), " ip address oauth2 tlsv1 2 ids ");
        assert_eq!(words("用户未分配"), " 用 户 未 分 配 ");
        assert_eq!(words(""), " ");
    }

    #[test]
    fn statuses_are_told_from_other_numbers() {
        for (text, statuses) in [
            ("StatusCode: Unauthorized", vec![401]),
            ("\"GET /Users?filter=a HTTP/1.1\" 200 130", vec![200]),
            ("{\"status\": \"409\"}", vec![409]),
            ("403 {\"message\":\"no\"}", vec![403]),
            ("Timeout of 100 seconds, room 404 of 500 people", vec![]),
            ("at 2026-01-27T21:49:50.5340673Z 412", vec![]),
            ("\"GET /Users?filter=a+eq+%22b%22\" 504 0 rt=60.0", vec![504]),
            ("PATCH /Users/7 {} -> 204", vec![204]),
            ("The page was Not Found (404 Not Found)", vec![404]),
        ] {
            assert_eq!(Reading::of(text).statuses.into_iter().collect::<Vec<_>>(), statuses, "{text}");
        }
    }

    #[test]
    fn a_code_is_found_where_a_line_break_tears_it_apart() {
        assert!(Reading::of("DuplicateTar-\ngetEntries").squeezed.contains("duplicatetargetentries"));
        assert_eq!(Reading::of("AADSTS 53003: no").sign_in_number(), Some(53003));
    }
}
