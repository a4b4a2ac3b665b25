//! Masks what looks like a secret in a pasted message before it is kept: people paste whole requests.
//!
//! `net::SecretMask` masks secrets that are known, such as the token of this setup; this finds the others.

use net::DOTS;
use uuid::Uuid;

use crate::redact::patterns::{Found, SECRETS, TOKEN};

/// The text with dots for everything that looks like a secret. Masking it again changes nothing. Takes time linear in
/// the length of the text.
pub fn mask_secrets(text: &str) -> String {
    let mut text = text.to_owned();
    // A replacement can reveal a secret next to it: the words around it change.
    for _ in 0..MOST_ROUNDS {
        let masked = SECRETS.iter().fold(text.clone(), |text, pattern| pattern.replace(&text, masked_secret));
        if masked == text {
            break;
        }
        text = masked;
    }
    text
}

/// The text with dots for every word that mixes characters as a token does. Unlike [`mask_secrets`], for answers: names,
/// domains, ids and addresses stay, whatever their length.
pub fn mask_tokens(text: &str) -> String {
    TOKEN.replace(text, |found| {
        let word = found.whole();
        let is_of_email = word.starts_with('@') || word.ends_with('@');
        (!is_of_email && is_mixed_as_a_token(word)).then(|| DOTS.to_owned())
    })
}

/// Whether small letters, capitals and digits take turns: in half of all places in a random word, hardly ever in a name.
fn is_mixed_as_a_token(word: &str) -> bool {
    // An id has dashes (RFC 9562 section 4); 32 hexadecimal digits without them are a key.
    let is_id = |part: &&str| part.contains('-') && Uuid::parse_str(part).is_ok();
    let parts = word.split('/').filter(|part| !is_id(part));
    let (mut turns, mut capital_pairs, mut letters) = (0, 0, String::new());
    for part in parts {
        letters.extend(part.chars().filter(char::is_ascii_alphanumeric));
        for pair in part.as_bytes().windows(2) {
            let [first, second] = pair else { continue };
            turns += usize::from(is_turn(*first, *second));
            capital_pairs += usize::from(first.is_ascii_uppercase() && second.is_ascii_uppercase());
        }
    }
    let count = |is: fn(&char) -> bool| letters.chars().filter(is).count();
    if count(char::is_ascii_digit) >= 2 {
        return turns >= letters.len().div_ceil(6).max(4);
    }
    // Names in CamelCase have a turn with each word, and few capitals.
    let is_half_and_half =
        count(char::is_ascii_uppercase).min(count(char::is_ascii_lowercase)) * 4 >= letters.len();
    let capitals = if is_half_and_half && letters.len() >= 32 { capital_pairs } else { 0 };
    turns + capitals >= letters.len().div_ceil(3).max(4)
}

/// A capital in front of small letters begins a word and is no turn.
fn is_turn(first: u8, second: u8) -> bool {
    match first {
        b'a'..=b'z' => second.is_ascii_uppercase() || second.is_ascii_digit(),
        b'A'..=b'Z' => second.is_ascii_digit(),
        b'0'..=b'9' => second.is_ascii_alphabetic(),
        _ => false,
    }
}

/// Fuzzing (`fuzz_targets/explained.rs`) holds that so many rounds end at a text that stays as it is.
const MOST_ROUNDS: usize = 8;

/// The match with dots for the secret; `None` where it is no secret.
fn masked_secret(found: &Found<'_>) -> Option<String> {
    let (begin, end) = (found.part("begin"), found.part("end"));
    let secret = found.whole().strip_prefix(begin).unwrap_or_default().trim_end_matches('.');
    let is_word_of_no_secret = begin.is_empty() && !looks_random(secret)
        || found.has("secret") && !is_said_alone(begin, found.part("secret"))
        || SPOKEN_OF.iter().any(|word| word.eq_ignore_ascii_case(secret));
    (!is_word_of_no_secret).then(|| format!("{begin}{DOTS}{end}"))
}

/// Whether a word mixes characters as keys do or is longer than an id. Names in CamelCase, numbers and ids (whose letters
/// have one case: RFC 9562) are not random.
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

/// Whether the word behind "token" or "password" is one: "token 401" and "password 2 times" are not.
fn is_said_alone(label: &str, word: &str) -> bool {
    let has = |is: fn(&char) -> bool| word.chars().any(|c| is(&c));
    let is_mixed = has(char::is_ascii_digit) && has(char::is_ascii_alphabetic);
    let is_of_token = label.trim_start().to_ascii_lowercase().starts_with("token");
    is_mixed && word.len() >= if is_of_token { 12 } else { 7 }
}

/// Words behind a label that name the method and not a secret (RFC 6750 section 1).
const SPOKEN_OF: &[&str] = &["authentication", "authorization"];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_secret_that_shows_only_once_another_is_masked_is_masked_too() {
        let text = format!("{}{}eyJ{}-n.nnnnn", "a".repeat(10), "8".repeat(40), "n".repeat(10));
        assert_eq!(mask_secrets(&text), "••••••••");
    }

    #[test]
    fn secrets_are_masked_and_sentences_about_secrets_stay() {
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
            assert_eq!(mask_secrets(text), masked_text, "{text}");
        }
    }
    #[test]
    fn a_token_in_an_answer_is_masked_and_names_domains_and_ids_stay() {
        for text in [
            "contoso.com, subsidiary.contoso-international.co.uk",
            "x1y2.execute-api.eu-west-1.amazonaws.com",
            "SG-Trelica-Provisioning-Users-2024-EMEA",
            "TrelicaProvisioningUsersOfAllDepartments2024",
            "EntryExportUpdateNotFoundOnTarget",
            "SystemForCrossDomainIdentityManagementBadRequest",
            "https://graph.microsoft.com/v1.0/servicePrincipals/2819c223-7f76-453a-919d-413861904646/synchronization",
            "2026-11-29T10:22:33.1234567Z urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
            "f3a9c1b7d5e24860b1c2@contoso.com",
            "ada.byron.1815@f3a9c1b7d5e24860b1c2.onmicrosoft.com",
            "2819c223-7f76-453a-919d-413861904646 72f988bf-86f1-41af-91ab-2d7cd011db47",
            "Grace Hopper and Ada Byron",
        ] {
            assert_eq!(mask_tokens(text), text);
        }
        for token in [
            "Zk3vQ9xT1LmN8pR5sW2y",
            "9f8e7d6c5b4a39281706",
            "aB3/xY9+Qw7/eR5=tZ1_",
            "trelica_4k2J8xQ9mZ3v7Lp1",
        ] {
            assert_eq!(mask_tokens(token), DOTS);
            assert_eq!(mask_tokens(&format!("Secret token: {token}, x")), "Secret token: ••••, x");
        }
    }

    #[test]
    fn random_tokens_in_answers_are_masked() {
        let mut random = 1_u64;
        for alphabet in [
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
            "0123456789abcdef",
        ] {
            for _ in 0..1000 {
                let token: String = (0..43)
                    .map(|_| {
                        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                        char::from(alphabet.as_bytes()[(random >> 33) as usize % alphabet.len()])
                    })
                    .collect();
                assert_eq!(mask_tokens(&token), DOTS, "{token}");
            }
        }
    }

    proptest! {
        #[test]
        fn masking_twice_is_masking_once(
            parts in prop::collection::vec(
                prop_oneof![
                    Just("Bearer ".to_owned()), Just("token: ".to_owned()), Just("password=".to_owned()),
                    Just("eyJhbGciOiJIUzI1NiJ9.eyJz".to_owned()), Just("?sig=".to_owned()), Just(" ".to_owned()),
                    Just("••••".to_owned()), "[A-Za-z0-9._=-]{1,40}", "\\PC{0,8}",
                ],
                0..12,
            )
        ) {
            let once = mask_secrets(&parts.concat());
            prop_assert_eq!(mask_secrets(&once), once);
        }
    }
}
