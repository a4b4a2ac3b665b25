//! Masks secrets and names in texts that servers and people wrote.

use std::hash::{BuildHasher, RandomState};
use std::{collections::HashSet, ops::Range};

/// What takes the place of a secret.
pub const DOTS: &str = "••••";

/// Finds secrets in texts, in whole and in parts, however they are written.
///
/// Every 8 characters in a row of a secret are found. So are every 8 of its letters and digits in a row: plain, in capitals, reversed, in letters that look alike, in hexadecimal,
/// base32 and base64 (RFC 4648), also one in another or of UTF-16, as the numbers of the characters, with any other characters
/// in between, and with the escapes of URLs (RFC 3986), JSON (RFC 8259), HTML and quoted-printable (RFC 2045), three deep. Of a secret with fewer letters and digits, only the whole is found.
///
/// Keeps keyed hashes of windows, so that it is no further copy of the secret; only secrets with fewer than 8 letters and digits
/// are kept as they are.
#[derive(Debug, Clone, Default)]
pub struct SecretMask {
    hasher: RandomState,
    windows: HashSet<u64>,
    /// Of characters in a row where some are neither letters nor digits.
    mixed: HashSet<u64>,
    /// Secrets that are too short for windows.
    short: Vec<String>,
}

/// A character of a text, or one that an escape stands for, and the bytes that it takes there.
#[derive(Clone, Copy)]
struct Character {
    is: char,
    start: usize,
    end: usize,
}

impl SecretMask {
    /// A mask of these secrets.
    pub fn new<'a>(secrets: impl IntoIterator<Item = &'a str>) -> Self {
        let mut mask = SecretMask::default();
        secrets.into_iter().for_each(|secret| mask.add(secret));
        mask
    }

    /// Masks one more. Secrets of fewer than four bytes are ignored: masking them would make texts unreadable.
    pub fn add(&mut self, secret: &str) {
        let letters: Vec<u8> = secret.bytes().filter(u8::is_ascii_alphanumeric).collect();
        if letters.len() < WINDOW {
            self.short.extend((secret.len() >= 4).then(|| secret.to_owned()));
            return;
        }
        let each = |write: fn(u8) -> String| secret.bytes().map(write).collect::<String>().into_bytes();
        let numbers = [
            each(|byte| format!("{byte:02x}")),
            each(|byte| format!("0x{byte:x}")),
            // UTF-16, from either end.
            each(|byte| format!("{byte:02x}00")),
            each(|byte| byte.to_string()),
        ];
        let wide: Vec<u8> = secret.bytes().flat_map(|byte| [byte, 0]).collect();
        let base64 = |bytes: &[u8]| [0, 1, 2].map(|shift| in_letters(bytes, shift, BASE64));
        let base32 = [0, 1, 2, 3, 4].map(|shift| in_letters(secret.as_bytes(), shift, BASE32));
        let first = base64(secret.as_bytes());
        let of_hex = base64(&numbers[0]);
        let twice = first.iter().flat_map(|encoded| base64(encoded));
        let hex_of_base64 = first.iter().map(|encoded| {
            encoded.iter().map(|letter| format!("{letter:02x}")).collect::<String>().into_bytes()
        });
        let all = numbers.iter().cloned().chain(base32).chain(base64(&wide)).chain(of_hex).chain(twice);
        for written in all.chain(hex_of_base64).chain(first.clone()).chain([letters]) {
            self.add_spelling(&written);
        }
        let mut whole = secret.to_ascii_lowercase().into_bytes();
        for _ in 0..2 {
            let mixed = whole.windows(WINDOW).filter(|window| !window.iter().all(u8::is_ascii_alphanumeric));
            for window in mixed {
                self.mixed.insert(self.hasher.hash_one(window));
            }
            whole.reverse();
        }
    }

    /// Adds the windows of a spelling, in both directions.
    fn add_spelling(&mut self, written: &[u8]) {
        let mut letters: Vec<u8> =
            written.iter().filter(|byte| byte.is_ascii_alphanumeric()).map(u8::to_ascii_lowercase).collect();
        for _ in 0..2 {
            for window in letters.windows(WINDOW) {
                self.windows.insert(self.hasher.hash_one(window));
            }
            letters.reverse();
        }
    }

    /// The text with [`DOTS`] for every part of a secret.
    pub fn mask(&self, text: &str) -> String {
        let mut found = Vec::new();
        let mut start = 0;
        while start < text.len() && !self.windows.is_empty() {
            let end = text.floor_char_boundary(start + SEGMENT);
            let before = text.floor_char_boundary(start.saturating_sub(OVERLAP));
            self.find(text.get(before..end).unwrap_or_default(), before, &mut found);
            start = end;
        }
        found.sort_by_key(|range| range.start);
        let mut masked = String::with_capacity(text.len());
        let mut at = 0;
        for range in found {
            if range.start >= at {
                masked.push_str(text.get(at..range.start).unwrap_or_default());
                masked.push_str(DOTS);
            }
            at = at.max(range.end);
        }
        masked.push_str(text.get(at..).unwrap_or_default());
        let short: Vec<&str> = self.short.iter().map(String::as_str).collect();
        mask_words(&masked, &short)
    }

    /// Adds the places of parts of secrets in one segment of the text, which begins at `offset`.
    fn find(&self, segment: &str, offset: usize, found: &mut Vec<Range<usize>>) {
        let mut characters: Vec<Character> = segment
            .char_indices()
            .map(|(at, is)| Character { is: plain(is), start: offset + at, end: offset + at + is.len_utf8() })
            .collect();
        for _ in 0..=DEPTH {
            self.find_windows(&characters, found);
            let decoded = decode(&characters);
            if decoded.len() == characters.len() {
                return;
            }
            characters = decoded;
        }
    }

    fn find_windows(&self, characters: &[Character], found: &mut Vec<Range<usize>>) {
        let byte =
            |character: &Character| u8::try_from(character.is.to_ascii_lowercase()).unwrap_or_default();
        let of_letters =
            // What is on both sides of something masked does not belong together.
            characters.iter().filter(|character| character.is == '•' || character.is.is_ascii_alphanumeric());
        let places: Vec<&Character> = of_letters.collect();
        let letters: Vec<u8> = places.iter().map(|character| byte(character)).collect();
        self.find_in(&self.windows, &letters, &places, found);
        if !self.mixed.is_empty() {
            let places: Vec<&Character> = characters.iter().collect();
            let all: Vec<u8> = characters.iter().map(byte).collect();
            self.find_in(&self.mixed, &all, &places, found);
        }
    }

    fn find_in(
        &self,
        windows: &HashSet<u64>,
        letters: &[u8],
        places: &[&Character],
        found: &mut Vec<Range<usize>>,
    ) {
        for (window, places) in letters.windows(WINDOW).zip(places.windows(WINDOW)) {
            let [first, .., last] = places else { continue };
            if !windows.contains(&self.hasher.hash_one(window)) {
                continue;
            }
            let (start, end) = (first.start, last.end);
            match found.last_mut() {
                Some(range) if (range.start..=range.end).contains(&start) => range.end = range.end.max(end),
                _ => found.push(start..end),
            }
        }
    }
}

/// Replaces the escapes in a text by what they stand for, once.
fn decode(characters: &[Character]) -> Vec<Character> {
    let mut decoded = Vec::with_capacity(characters.len());
    let mut at = 0;
    while let Some(rest @ [first, ..]) = characters.get(at..) {
        let (is, length) = escape(rest).unwrap_or((first.is, 1));
        let end = rest.get(length - 1).map_or(first.end, |last| last.end);
        decoded.push(Character { is, start: first.start, end });
        at += length;
    }
    decoded
}

/// What the escape at the beginning stands for, and its length in characters.
fn escape(text: &[Character]) -> Option<(char, usize)> {
    let is = |at: usize| text.get(at).map(|character| character.is);
    let number = |from: usize, digits: usize, base: u32| {
        let digits = (from..from + digits).map(|at| is(at).and_then(|digit| digit.to_digit(base)));
        digits.collect::<Option<Vec<u32>>>()?.into_iter().reduce(|number, digit| number * base + digit)
    };
    let hex = |from: usize, digits: usize| char::from_u32(number(from, digits, 16)?);
    // Up to seven digits and what ends them.
    let ended = |from: usize, base: u32, end: char| {
        let digits = (0..7).take_while(|digits| is(from + digits).is_some_and(|c| c.is_digit(base))).count();
        let character = char::from_u32(number(from, digits, base)?)?;
        (is(from + digits) == Some(end)).then_some((character, from + digits + 1))
    };
    match (is(0)?, is(1)?) {
        ('%', 'u' | 'U') => Some((hex(2, 4)?, 6)),
        ('<', _) => {
            let tag = (1..MOST_OF_A_TAG).take_while(|at| is(*at).is_some_and(|c| !"<>".contains(c))).count();
            (is(tag + 1) == Some('>')).then_some((' ', tag + 2))
        }
        ('%' | '=', _) => Some((hex(1, 2)?, 3)),
        ('\\', 'u') if is(2) == Some('{') => ended(3, 16, '}'),
        ('\\', 'u') => Some((hex(2, 4)?, 6)),
        ('\\', 'x') => Some((hex(2, 2)?, 4)),
        ('\\', 'n' | 'r' | 't' | 'b' | 'f') => Some((' ', 2)),
        ('\\', second) => Some((second, 2)),
        ('&', '#') if matches!(is(2), Some('x' | 'X')) => ended(3, 16, ';'),
        ('&', '#') => ended(2, 10, ';'),
        ('&', _) => {
            let name = (1..10).take_while(|at| is(*at).is_some_and(|c| c.is_ascii_alphanumeric())).count();
            (is(name + 1) == Some(';')).then(|| {
                let is_ampersand =
                    text.get(1..=name).is_some_and(|name| name.iter().map(|c| c.is).eq("amp".chars()));
                (if is_ampersand { '&' } else { ' ' }, name + 2)
            })
        }
        _ => None,
    }
}

/// The letters of the base64 or base32 form (RFC 4648) that do not depend on what stands before and behind the secret,
/// where `shift` bytes stand before it.
fn in_letters(secret: &[u8], shift: usize, letters: &[u8]) -> Vec<u8> {
    let of_each = letters.len().ilog2() as usize;
    let bits: Vec<bool> = std::iter::repeat_n(false, shift * 8)
        .chain(secret.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1 == 1)))
        .collect();
    let values = bits
        .chunks_exact(of_each)
        .map(|bits| bits.iter().fold(0, |value, bit| value * 2 + usize::from(*bit)));
    values.skip((shift * 8).div_ceil(of_each)).filter_map(|value| letters.get(value).copied()).collect()
}

const BASE64: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE32: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// The letter or digit that a character looks like: full-width, mathematical, circled (Unicode Standard Annex #15,
/// compatibility decomposition).
fn plain(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let mut found = None;
    unicode_normalization::char::decompose_compatible(c, |part| {
        found = found.or(part.is_ascii_alphanumeric().then_some(part));
    });
    found.unwrap_or(c)
}

/// Replaces every occurrence of every word by [`DOTS`], ignoring case. A percent-encoded word is found too (RFC 3986 section
/// 2.1), and one with JSON's escaped slashes. Words of fewer than four bytes are ignored.
pub fn mask_words(text: &str, words: &[&str]) -> String {
    let mut masked = text.to_owned();
    for word in words.iter().filter(|word| word.len() >= 4) {
        masked = mask_word(&masked, word.as_bytes());
    }
    masked
}

fn mask_word(text: &str, word: &[u8]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        match occurrence(rest.as_bytes(), word).and_then(|end| rest.get(end..)) {
            Some(behind) => {
                masked.push_str(DOTS);
                rest = behind;
            }
            None => {
                masked.push(next);
                rest = rest.get(next.len_utf8()..).unwrap_or_default();
            }
        }
    }
    masked
}

/// The end of the word if the text begins with it in any spelling.
fn occurrence(text: &[u8], word: &[u8]) -> Option<usize> {
    let mut at = 0;
    for wanted in word {
        at += match text.get(at..)? {
            [b'%', high, low, ..]
                if byte_of(*high, *low).is_some_and(|byte| byte.eq_ignore_ascii_case(wanted)) =>
            {
                3
            }
            [b'\\', b'/', ..] if *wanted == b'/' => 2,
            [found, ..] if found.eq_ignore_ascii_case(wanted) => 1,
            _ => return None,
        };
    }
    Some(at)
}

fn byte_of(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some(digit(high)? * 16 + digit(low)?)
}

/// So many letters and digits of a secret in a row are masked. Fewer occur by chance.
const WINDOW: usize = 8;
/// How many escapes can be inside each other.
const DEPTH: usize = 3;
/// Characters inside the tags of HTML that are passed over.
const MOST_OF_A_TAG: usize = 60;
/// Bytes that are looked through at a time, so that memory does not grow with the text.
const SEGMENT: usize = 256 * 1024;
/// Bytes of a segment that the next one looks through again.
const OVERLAP: usize = 16 * 1024;

#[cfg(test)]
mod tests;
