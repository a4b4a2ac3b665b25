//! Exchanges kept as evidence for engineers, with secrets masked.
//!
//! An exchange never contains the authorization header. Every secret in use is masked wherever it occurs, including in
//! a response body that echoes it.

use serde::{Deserialize, Serialize};

/// One request and its outcome, masked, as shown in reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// For example `GET /scim/v2/Users?filter=…`.
    pub request: String,
    /// For example `401 in 38 ms`, or the reason why no response was received.
    pub outcome: String,
    /// The relevant headers and the beginning of the body, one line each.
    pub answer: Vec<String>,
}

/// What takes the place of a secret.
pub const DOTS: &str = "••••";

/// Replaces every occurrence of every secret by [`DOTS`], ignoring case.
///
/// A secret is also recognized percent-encoded (RFC 3986 section 2.1), with JSON's escaped slashes, wrapped onto the
/// next line, or cut off after its first 12 bytes. Secrets shorter than four bytes are ignored: masking them would make
/// texts unreadable.
pub fn mask(text: &str, secrets: &[&str]) -> String {
    let mut masked = text.to_owned();
    for secret in secrets.iter().filter(|secret| secret.len() >= 4) {
        masked = mask_one(&masked, secret.as_bytes());
    }
    masked
}

fn mask_one(text: &str, secret: &[u8]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        match occurrence(rest.as_bytes(), secret).and_then(|end| rest.get(end..)) {
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

/// The end of the secret if the text begins with it in any spelling, or with at least [`BEGINNING`] bytes of it.
fn occurrence(text: &[u8], secret: &[u8]) -> Option<usize> {
    let mut at = 0;
    for (known, wanted) in secret.iter().enumerate() {
        let here = if known > 0 { at + line_break(text.get(at..)?) } else { at };
        let long = match text.get(here..)? {
            [b'%', high, low, ..]
                if hex(*high, *low).is_some_and(|byte| byte.eq_ignore_ascii_case(wanted)) =>
            {
                3
            }
            [b'\\', b'/', ..] if *wanted == b'/' => 2,
            [found, ..] if found.eq_ignore_ascii_case(wanted) => 1,
            _ if known >= BEGINNING => return Some(at),
            _ => return None,
        };
        at = here + long;
    }
    Some(at)
}

/// This many leading bytes of a secret are masked even if the rest is missing.
const BEGINNING: usize = 12;

/// The length of a line break including the white space around it; 0 if there is none.
fn line_break(text: &[u8]) -> usize {
    let blank = text.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let has_break = text.get(..blank).is_some_and(|blank| blank.iter().any(|byte| b"\r\n".contains(byte)));
    if has_break { blank } else { 0 }
}

fn hex(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some(digit(high)? * 16 + digit(low)?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::mask;

    #[test]
    fn a_secret_is_masked_wherever_it_occurs() {
        assert_eq!(mask("Bearer tok-123, again tok-123", &["tok-123"]), "Bearer ••••, again ••••");
        assert_eq!(mask("nothing here", &[""]), "nothing here");
    }

    #[test]
    fn a_secret_is_masked_however_it_is_written() {
        for text in ["a/b+c=", "a%2Fb%2bc%3D", "a\\/b+c%3d", "%61/b+c=", "A/B+C="] {
            assert_eq!(mask(&format!("“{text}” ü"), &["a/b+c="]), "“••••” ü");
        }
    }

    #[test]
    fn the_beginning_of_a_secret_is_masked_and_a_few_letters_of_it_are_not() {
        let secret = &["Zk3vQ9xT1LmN8pR5sW2y"];
        assert_eq!(mask("it begins with Zk3vQ9xT1LmN8…", secret), "it begins with ••••…");
        assert_eq!(mask("it ends so: Zk3vQ9xT1LmN", secret), "it ends so: ••••");
        assert_eq!(mask("it is Zk3vQ9xT1L\r\n  mN8pR5sW2y.", secret), "it is ••••.");
        assert_eq!(mask("Zk3vQ9 is not much", secret), "Zk3vQ9 is not much");
    }

    #[test]
    fn several_secrets_are_masked_and_short_ones_are_ignored() {
        assert_eq!(mask("one-1 two-2 abc", &["one-1", "two-2", "abc"]), "•••• •••• abc");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_text_keeps_a_secret_and_a_masked_text_stays_as_it_is(
            before in ".{0,20}",
            secret in "[A-Za-z0-9._~+/=-]{4,40}",
            after in ".{0,20}",
            is_escaped in any::<bool>(),
        ) {
            let written = match is_escaped {
                true => secret.bytes().map(|byte| format!("%{byte:02X}")).collect(),
                false => secret.clone(),
            };
            let masked = mask(&format!("{before}{written}{after}"), &[&secret]);
            prop_assert!(!masked.contains(&written) && !masked.contains(&secret), "{masked}");
            prop_assert_eq!(mask(&masked, &[&secret]), masked);
        }
    }
}
