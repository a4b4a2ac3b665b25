//! What looks like a secret in a pasted message, masked before it is kept: people paste whole requests.
//!
//! The token of this set-up is masked wherever it is pasted, because it is known. Others are told by their looks: what
//! stands behind `Bearer`, JSON Web Tokens (RFC 7519), and what is called a password, a secret, a key or a cookie.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// The text without what looks like a secret. Linear in its length.
pub fn masked(text: &str) -> String {
    let mut text = Cow::Borrowed(text);
    for pattern in PATTERNS.iter().flatten() {
        let found = pattern.replace_all(&text, |found: &Captures<'_>| {
            let begin = found.name("begin").map_or("", |begin| begin.as_str());
            let secret = found[0].strip_prefix(begin).unwrap_or_default().trim_end_matches('.');
            if SPOKEN_OF.iter().any(|word| word.eq_ignore_ascii_case(secret)) {
                return found[0].to_owned();
            }
            format!("{begin}{DOTS}")
        });
        text = Cow::Owned(found.into_owned());
    }
    text.into_owned()
}

/// Built once. A pattern that could not be built would be none; a test holds that each is.
static PATTERNS: LazyLock<Vec<Option<Regex>>> =
    LazyLock::new(|| SECRETS.iter().map(|pattern| Regex::new(pattern).ok()).collect());

const SECRETS: &[&str] = &[
    r"(?P<begin>(?i:bearer)[ \t]+)[A-Za-z0-9._~+/=-]{8,}",
    r"(?P<begin>(?i:basic)[ \t]+)[A-Za-z0-9+/=]{12,}",
    r"(?P<begin>)eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(\.[A-Za-z0-9_-]*)?",
    // What is called a password is one, whatever it looks like.
    "(?P<begin>(?i:password|passwd|pwd|passphrase|cookie)[\"'\\\\]*[ \\t]*[:=][ \\t]*[\"'\\\\]*)[^ \\t\\r\\n\"'\\\\,;&}]{3,}",
    // What is called a token or a key may be spoken of: "token: missing". A secret is long, or of one piece with digits.
    "(?P<begin>(?i:token|secret|api[_-]?key|access[_-]?key|authorization|credential|assertion)[\"'\\\\]*[ \\t]*[:=][ \\t]*[\"'\\\\]*)([A-Za-z._~+/=-]*[0-9][A-Za-z0-9._~+/=-]{9,}|[A-Za-z0-9._~+/=-]{24,})",
];
/// What stands behind the word where a method is spoken of (RFC 6750 section 1).
const SPOKEN_OF: &[&str] = &["authentication", "authorization"];
const DOTS: &str = "••••";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_secret_is_masked_and_what_is_said_of_one_stays() {
        for (text, masked_text) in [
            ("Authorization: Bearer abcDEF123456.x", "Authorization: Bearer ••••"),
            ("{\"password\": \"hunter2!\", \"a\": 1}", "{\"password\": \"••••\", \"a\": 1}"),
            ("{\\\"Password\\\":\\\"hunter2!\\\"}", "{\\\"Password\\\":\\\"••••\\\"}"),
            ("secret token = 9f8e7d6c5b4a39281706", "secret token = ••••"),
            ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2ln and more", "•••• and more"),
            ("access_token=abcdefghijklmnopqrstuvwxyz&x=1", "access_token=••••&x=1"),
            ("Choose Bearer authentication.", "Choose Bearer authentication."),
            ("Bearer correcthorse", "Bearer ••••"),
            ("token: missing", "token: missing"),
            ("The token is expired or revoked", "The token is expired or revoked"),
            ("Secret token: authorization", "Secret token: authorization"),
        ] {
            assert_eq!(masked(text), masked_text, "{text}");
        }
        assert!(PATTERNS.iter().all(Option::is_some));
    }
}
