//! A token in every spelling in which a server may return it.

use proptest::prelude::*;

use super::*;

const TOKEN: &str = "Zk3vQ9xT-1LmN8p+R5sW/2yHj7Bd4.Gf6Kc0";

fn masked(text: &str) -> String {
    SecretMask::new([TOKEN]).mask(text)
}

#[test]
fn a_secret_is_masked_wherever_it_occurs() {
    assert_eq!(masked(&format!("Bearer {TOKEN}, again {TOKEN}")), format!("Bearer {DOTS}, again {DOTS}"));
    assert_eq!(masked("nothing here"), "nothing here");
    assert_eq!(SecretMask::new([""]).mask("nothing here"), "nothing here");
}

#[test]
fn eight_letters_of_a_secret_are_masked_wherever_they_are_in_it_and_seven_are_not() {
    assert_eq!(masked("it has Zk3vQ9xT in it"), "it has •••• in it");
    assert_eq!(masked("it ends in d4.Gf6Kc0"), "it ends in ••••");
    assert_eq!(masked("it has m N 8 p R 5 s W in it"), "it has •••• in it");
    assert_eq!(masked("Zk3vQ9x is not much"), "Zk3vQ9x is not much");
    assert_eq!(masked("it has p+R5sW/2 in it"), "it has •••• in it", "eight characters, six of them letters");
    assert_eq!(masked("it has +R5sW/2 in it"), "it has +R5sW/2 in it");
}

/// A letter in a circle; a digit as it is.
fn circled(byte: u8) -> char {
    match byte {
        b'A'..=b'Z' => char::from_u32(0x24b6 + u32::from(byte - b'A')).unwrap(),
        b'a'..=b'z' => char::from_u32(0x24d0 + u32::from(byte - b'a')).unwrap(),
        other => char::from(other),
    }
}

/// The spellings of the first letters: how a server may return a token, or a part of it.
fn spellings(part: &str) -> Vec<(&'static str, String)> {
    let each = |write: fn(u8) -> String| part.bytes().map(write).collect::<String>();
    let joined = |by: &str| part.chars().map(String::from).collect::<Vec<_>>().join(by);
    let encoded = |before: &str| {
        let bits: Vec<u8> = before.bytes().chain(part.bytes()).collect();
        String::from_utf8(in_letters(&bits, 0, BASE64)).unwrap()
    };
    vec![
        ("plain", part.to_owned()),
        ("capitals", part.to_uppercase()),
        ("small", part.to_lowercase()),
        ("reversed", part.chars().rev().collect()),
        ("reversed capitals", part.to_uppercase().chars().rev().collect()),
        ("percent", each(|byte| format!("%{byte:02X}"))),
        ("small percent", each(|byte| format!("%{byte:02x}"))),
        ("percent twice", each(|byte| format!("%25{byte:02x}"))),
        ("percent three times", each(|byte| format!("%2525{byte:02x}"))),
        ("percent u", each(|byte| format!("%u{byte:04x}"))),
        ("some percent", part.replace('/', "%2F").replace('+', "%2b").replace('-', "%2D")),
        ("JSON", each(|byte| format!("\\u{byte:04x}"))),
        ("JSON in JSON", each(|byte| format!("\\\\u{byte:04X}"))),
        ("some JSON", part.replace('/', "\\/").replace('+', "\\u002b")),
        ("JavaScript", each(|byte| format!("\\x{byte:02x}"))),
        ("JavaScript braces", each(|byte| format!("\\u{{{byte:x}}}"))),
        ("HTML", each(|byte| format!("&#{byte};"))),
        ("HTML hexadecimal", each(|byte| format!("&#x{byte:X};"))),
        ("HTML in HTML", each(|byte| format!("&amp;#{byte};"))),
        ("some HTML", part.replace('/', "&sol;").replace('+', "&#43;")),
        ("quoted-printable", each(|byte| format!("={byte:02X}"))),
        ("hexadecimal", each(|byte| format!("{byte:02x}"))),
        ("capital hexadecimal", each(|byte| format!("{byte:02X}"))),
        ("hexadecimal with colons", each(|byte| format!("{byte:02x}:"))),
        ("hexadecimal with 0x", each(|byte| format!("0x{byte:02x} "))),
        ("UTF-16 in hexadecimal", each(|byte| format!("{byte:02x}00"))),
        ("UTF-16 in hexadecimal, high byte first", each(|byte| format!("00{byte:02x}"))),
        ("full width", each(|byte| char::from_u32(u32::from(byte) + 0xfee0).unwrap().to_string())),
        ("circled", part.bytes().map(circled).collect()),
        ("base32", String::from_utf8(in_letters(part.as_bytes(), 0, BASE32)).unwrap()),
        (
            "base32 behind two",
            String::from_utf8(in_letters(format!("ab{part}").as_bytes(), 0, BASE32)).unwrap(),
        ),
        ("numbers", each(|byte| format!("{byte}, "))),
        ("base64", encoded("")),
        ("base64 behind one", encoded("a")),
        ("base64 behind two", encoded("ab")),
        ("base64 twice", {
            let once = encoded("");
            String::from_utf8(in_letters(once.as_bytes(), 0, BASE64)).unwrap()
        }),
        ("base64 in hexadecimal", encoded("").bytes().map(|byte| format!("{byte:02x}")).collect()),
        ("base64 of hexadecimal", {
            let hex = each(|byte| format!("{byte:02x}"));
            String::from_utf8(in_letters(hex.as_bytes(), 0, BASE64)).unwrap()
        }),
        ("base64 of UTF-16", {
            let wide: Vec<u8> = part.bytes().flat_map(|byte| [byte, 0]).collect();
            String::from_utf8(in_letters(&wide, 0, BASE64)).unwrap()
        }),
        ("base64 reversed", encoded("").chars().rev().collect()),
        ("base64 with percent", encoded("").replace('+', "%2B").replace('/', "%2F")),
        ("base64 for URLs", encoded("").replace('+', "-").replace('/', "_")),
        (
            "base64 wrapped",
            encoded("").as_bytes().chunks(6).map(String::from_utf8_lossy).collect::<Vec<_>>().join("\r\n "),
        ),
        ("blanks", joined(" ")),
        ("line breaks", joined("\r\n  ")),
        ("escaped line breaks", joined("\\n")),
        ("invisible", joined("\u{200b}")),
        ("soft hyphens", joined("\u{ad}")),
        ("dashes", joined("-")),
        ("fields", joined("\",\"")),
        ("tags", joined("</b><>")),
        ("NUL", joined("\0")),
        ("no-break spaces", joined("&nbsp;")),
    ]
}

#[test]
fn a_secret_is_masked_in_every_spelling_whole_and_in_parts() {
    for (name, text) in spellings(TOKEN) {
        let masked = masked(&text);
        // In base64 and base32, up to four letters also depend on what stands next to the secret.
        let left = masked.chars().filter(char::is_ascii_alphanumeric).count();
        assert!(masked.contains(DOTS) && left <= 4, "{name}: {text} became {masked}");
    }
    let letters: Vec<usize> = (0..TOKEN.len()).collect();
    for cut in letters.windows(14) {
        for (name, text) in spellings(&TOKEN[cut[0]..cut[13]]) {
            let masked = masked(&text);
            let left = masked.chars().filter(char::is_ascii_alphanumeric).count();
            assert!(masked.contains(DOTS) && left < 2 * WINDOW, "{name} {cut:?}: {text} became {masked}");
        }
    }
}

#[test]
fn what_stands_between_two_masked_parts_is_not_masked_when_masked_again() {
    let once = masked(&format!("Zk3v{TOKEN}Q9xT"));
    assert_eq!(once, "Zk3v••••Q9xT");
    assert_eq!(masked(&once), once);
}

#[test]
fn a_secret_is_masked_across_the_places_where_a_long_text_is_cut() {
    for before in (SEGMENT - TOKEN.len() - 2..SEGMENT + 2).step_by(7) {
        let text = format!("{}{TOKEN}!", " ".repeat(before));
        assert_eq!(masked(&text).trim_start(), format!("{DOTS}!"), "{before}");
    }
}

#[test]
fn short_secrets_are_masked_as_a_whole() {
    let mask = SecretMask::new(["one-1", "a/b+c=", "abc"]);
    assert_eq!(mask.mask("one-1 A%2Fb%2bc%3D a\\/b+c= abc one"), "•••• •••• •••• abc one");
}

#[test]
fn words_are_masked_as_a_whole_however_they_are_written() {
    let words = &["ada@contoso.com"];
    assert_eq!(
        mask_words("Ada@Contoso.com, ada%40contoso.com, contoso.com", words),
        "••••, ••••, contoso.com"
    );
    assert_eq!(mask_words("abc", &["abc", ""]), "abc");
}

#[test]
fn the_mask_is_no_copy_of_the_secret() {
    let shown = format!("{:?}", SecretMask::new([TOKEN]));
    assert!(!shown.contains("Zk3v"), "{shown}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_keeps_a_secret_and_a_masked_text_stays_as_it_is(
        before in ".{0,20}",
        secret in "[A-Za-z0-9._~+/=-]{4,40}",
        after in ".{0,20}",
        spelling in any::<prop::sample::Index>(),
    ) {
        let written = spelling.get(&spellings(&secret)).1.clone();
        let mask = SecretMask::new([secret.as_str()]);
        let masked = mask.mask(&format!("{before}{written}{after}"));
        prop_assert!(!masked.contains(&secret), "{masked}");
        prop_assert_eq!(mask.mask(&masked), masked);
    }
}
