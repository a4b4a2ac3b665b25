//! What looks like a secret in a pasted message, masked before it is kept: people paste whole requests.
//!
//! The token of this set-up is masked wherever it is pasted, because it is known. Others are told by their looks: what
//! stands behind `Bearer`, JSON Web Tokens (RFC 7519), and what is called a password, a secret, a key or a cookie.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// The text without what looks like a secret; masked once more, it stays as it is. Linear in its length.
pub fn masked(text: &str) -> String {
    let mut text = text.to_owned();
    // What stands around a secret may look like one as soon as that is taken out.
    for _ in 0..MOST_ROUNDS {
        let next = masked_once(&text);
        if next == text {
            break;
        }
        text = next;
    }
    text
}

const MOST_ROUNDS: usize = 8;

fn masked_once(text: &str) -> String {
    let mut text = Cow::Borrowed(text);
    for pattern in PATTERNS.iter().flatten() {
        let found = pattern.replace_all(&text, |found: &Captures<'_>| {
            let part = |name: &str| found.name(name).map_or("", |part| part.as_str());
            let (begin, end) = (part("begin"), part("end"));
            let secret = found[0].strip_prefix(begin).unwrap_or_default().trim_end_matches('.');
            if begin.is_empty() && !looks_random(secret) {
                return found[0].to_owned();
            }
            if found.name("secret").is_some_and(|secret| !is_said_alone(begin, secret.as_str())) {
                return found[0].to_owned();
            }
            if SPOKEN_OF.iter().any(|word| word.eq_ignore_ascii_case(secret)) {
                return found[0].to_owned();
            }
            format!("{begin}{DOTS}{end}")
        });
        text = Cow::Owned(found.into_owned());
    }
    text.into_owned()
}

/// Built once. A pattern that could not be built would be none; a test holds that each is.
static PATTERNS: LazyLock<Vec<Option<Regex>>> =
    LazyLock::new(|| SECRETS.iter().map(|pattern| Regex::new(pattern).ok()).collect());

const SECRETS: &[&str] = &[
    LONG_WORD,
    r"(?P<begin>(?i:bearer)[ \t]+)[A-Za-z0-9._~+/=-]{8,}",
    r"(?P<begin>(?i:basic)[ \t]+)[A-Za-z0-9+/=]{12,}",
    r"(?P<begin>)eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(\.[A-Za-z0-9_-]*)?",
    // A name and a password in an address (RFC 3986 section 3.2.1), and as `curl` takes them.
    r"(?P<begin>://)[^\s/@:]{1,80}:[^\s/@]{1,200}(?P<end>@)",
    r#"(?P<begin>(?:^|\s)(?:-u|--user)[ =]+["']?)[^\s:"']{1,80}:[^\s"']+"#,
    // In the query of an address, everything that is called one.
    r#"(?P<begin>[?&](?i:[a-z_-]{0,20}(?:token|secret|key|sig|code|password|pwd))=)[^&\s"'#<>]{4,}"#,
    // A private key, whole or in part (RFC 7468).
    r"(?P<begin>-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)[A-Za-z0-9+/=\\\s]+",
    // A scheme of somebody's own (RFC 9110 section 11.4), the options of a command, the elements of XML, what SAML sends.
    r#"(?P<begin>(?i:authorization)["'\\]*[ \t]*[:=][ \t]*["'\\]*[A-Za-z-]{3,20}[ \t]+)[^\s"',;]{6,}"#,
    r#"(?P<begin>--(?i:[a-z-]{0,20}(?:token|password|secret|key|pwd))[ =]+["']?)[^\s"']+"#,
    r"(?P<begin><(?i:[a-z:]{0,20}(?:token|password|secret|key|pwd))>)[^<]+",
    r"(?P<begin>(?:SAMLResponse|SAMLRequest|ESTSAUTH[A-Z]{0,20}|SignInStateCookie)=)[^\s&;,]+",
    // A label, and the value under it or beside it, as pages are copied; and as people say it.
    r#"(?P<begin>(?i:token|secret|password|passwort|kennwort)["'*:]*\s+(?:(?i:is|lautet|ist|est|es)[: ]+["'“]?)?)(?P<secret>[A-Za-z0-9._~+/=!?#$%*-]*[0-9][A-Za-z0-9._~+/=!?#$%*-]*)(?P<end>\s|$|["'”,;])"#,
    r#"(?P<begin>(?i:password|passwort|kennwort)[ ](?i:for|für|pour|para)[ ][^\r\n]{1,60}?[ ](?i:is|lautet|ist|est|es)[: ]+["'“]?)(?P<secret>[^\s"'”]*[0-9][^\s"'”]*)"#,
    // All of a sentence that is one.
    r#"(?P<begin>(?i:passphrase)["'\\]*[ \t]*[:=][ \t]*["'\\]*)[^\r\n"'\\]{3,}"#,
    // What is called a password is one, whatever it looks like.
    "(?P<begin>(?:contraseña|パスワード|(?i:password|passwd|pwd|passphrase|cookie|passwort|kennwort|mot de passe|client[_-]?secret|secret[_-]?token|account[_-]?key|shared[_-]?access[_-]?key|api[_-]?key|secret[_-]?access[_-]?key|secret[_-]?key|device[_-]?code|user[_-]?code|(?-u:\\b)otp|(?-u:\\b)sig))[\"'\\\\]*[ \\t]*[:：=][ \\t]*[\"'\\\\]*)[^ \\t\\r\\n\"'\\\\,;&}]{3,}",
    // What is called a token or a key may be spoken of: "token: missing". A secret is long, or of one piece with digits.
    "(?P<begin>(?i:token|secret|api[_-]?key|access[_-]?key|authorization|credential|assertion)[\"'\\\\]*[ \\t]*[:=][ \\t]*[\"'\\\\]*)([A-Za-z._~+/=-]*[0-9][A-Za-z0-9._~+/=-]{9,}|[A-Za-z0-9._~+/=-]{24,})",
];
/// A word that may be a token though nothing says so; [`looks_random`] tells.
const LONG_WORD: &str = r"(?P<begin>)[A-Za-z0-9_~+=-]{32,}";

/// Whether a word is mixed as keys are or longer than an id is, and no name in CamelCase, number or id (RFC 9562 writes letters of one case).
fn looks_random(word: &str) -> bool {
    let count = |is: fn(&char) -> bool| word.chars().filter(is).count();
    let is_web_token = word.starts_with("eyJ") && word.contains('.');
    let is_long_number = word.len() >= 40
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && count(char::is_ascii_digit) >= 8
        && count(char::is_ascii_alphabetic) >= 4;
    is_web_token
        || is_long_number
        || (count(char::is_ascii_uppercase) >= 3
            && count(char::is_ascii_lowercase) >= 3
            && count(char::is_ascii_digit) >= 2)
}

/// Whether a word behind "token" or "password" is one: "token 401" and "password 2 times" are none.
fn is_said_alone(label: &str, word: &str) -> bool {
    let has = |is: fn(&char) -> bool| word.chars().any(|c| is(&c));
    let is_mixed = has(char::is_ascii_digit) && has(char::is_ascii_alphabetic);
    let is_of_token = label.trim_start().to_ascii_lowercase().starts_with("token");
    is_mixed && word.len() >= if is_of_token { 12 } else { 7 }
}

/// What stands behind the word where a method is spoken of (RFC 6750 section 1).
const SPOKEN_OF: &[&str] = &["authentication", "authorization"];
/// What stands in place of a secret.
pub const DOTS: &str = "••••";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_secret_only_when_another_one_is_taken_out_is_masked_too() {
        let text = format!("{}{}eyJ{}-n.nnnnn", "a".repeat(10), "8".repeat(40), "n".repeat(10));
        assert_eq!(masked(&text), "••••••••");
    }

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
            ("it is Zk3vQ9xT1LmN8pR5sW2yB7dF4hJ6kC0aE1gU3iO5qXw here", "it is •••• here"),
            ("Passwort: Geheim77 und パスワード：himitsu1", "Passwort: •••• und パスワード：••••"),
            ("client_secret=a!b%c$d1;SharedAccessKey=x/y+z9==", "client_secret=••••;SharedAccessKey=••••"),
            ("/Users/2819c223-7f76-453a-919d-413861904646", "/Users/2819c223-7f76-453a-919d-413861904646"),
            (
                "SystemForCrossDomainIdentityManagementBadRequest",
                "SystemForCrossDomainIdentityManagementBadRequest",
            ),
            ("curl -u admin:s3cret -X GET", "curl -u •••• -X GET"),
            ("aws_secret_access_key = wJal/K7MD+x", "aws_secret_access_key = ••••"),
            ("user_code: BDWD-HQPK, go", "user_code: ••••, go"),
            ("at https://bob:pw@host/scim: 401", "at https://••••@host/scim: 401"),
            ("/Users?token=QSECRET9&x=1", "/Users?token=••••&x=1"),
            ("see 9c1185a5c5e9fc54612808977ee8f548b2258d31 x", "see •••• x"),
            ("Bearer token\nTr7xK2mQ9vLp4sWd8zNa\nnext", "Bearer token\n••••\nnext"),
            ("Secret Token\tTr7xK2mQ9vLp4sWd8zNa", "Secret Token\t••••"),
            ("The Secret Token is Tr7xK2mQ9vLp4sWd8zNa, I think", "The Secret Token is ••••, I think"),
            ("<SecretToken>Tr7xK2</SecretToken>", "<SecretToken>••••</SecretToken>"),
            ("scim --token Tr7x --password Sommer!", "scim --token •••• --password ••••"),
            ("Authorization: SSWS 00Qh3k1a", "Authorization: SSWS ••••"),
            ("my password is Soleil2024!", "my password is ••••"),
            ("Das Kennwort lautet Geheim77.", "Das Kennwort lautet ••••"),
            ("Temporary password for Ada is Xuw83921", "Temporary password for Ada is ••••"),
            ("passphrase: correct horse battery", "passphrase: ••••"),
            ("-----BEGIN PRIVATE KEY-----\nMIIE\nxyz=\n-----END", "-----BEGIN PRIVATE KEY-----••••-----END"),
            ("token 401, password 2 times, token is v2", "token 401, password 2 times, token is v2"),
            ("The token is expired or revoked", "The token is expired or revoked"),
            ("Secret token: authorization", "Secret token: authorization"),
        ] {
            assert_eq!(masked(text), masked_text, "{text}");
        }
        assert!(PATTERNS.iter().all(Option::is_some));
    }
}
