//! What looks like a secret, and what only looks like it.

use support::redact::mask_secrets;

#[test]
fn a_long_word_is_a_secret_where_it_mixes_characters_as_keys_do() {
    for word in [
        // Three capitals, three small letters, two digits.
        "ABCdef12ABCdef12ABCdef12ABCdef12",
        "ABCaaaaaaaaaaaaaaaaaaaaaaaaaaaa12",
        // Hexadecimal, longer than an id.
        "9c1185a5c5e9fc54612808977ee8f548b2258d31",
        "12345678901234567890123456789012345678ab12cd",
    ] {
        assert_eq!(mask_secrets(&format!("it is {word} here")), "it is •••• here", "{word}");
    }
    for word in [
        "SystemForCrossDomainIdentityManagement",
        "2819c223-7f76-453a-919d-413861904646",
        "2819c2237f76453a919d413861904646",
        "ABaaaaaaaaaaaaaaaaaaaaaaaaaaaaa12",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDab12",
        "ABCaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1",
        // Too few digits, or too few letters, for a key in hexadecimal.
        "abcdefabcdefabcdefabcdefabcdefabcdefab1234567",
        "1234567890123456789012345678901234567890abc",
        "9c1185a5c5e9fc54612808977ee8f548b2258d3",
        "9c1185a5c5e9fc54612808977ee8f548b2258d3-",
        "eyJust_a_word_that_begins_like_a_web_token",
    ] {
        let text = format!("it is {word} here");
        assert_eq!(mask_secrets(&text), text);
    }
}

#[test]
fn the_word_behind_a_label_is_a_secret_only_where_it_looks_like_one() {
    for (text, masked) in [
        ("password hunter2", "password ••••"),
        ("secret abcdef1 was", "secret •••• was"),
        ("token abcdefghijk1", "token ••••"),
    ] {
        assert_eq!(mask_secrets(text), masked);
    }
    for text in ["password hunt3r", "password 1234567", "token abcdefghij1", "token version2", "secret santa"]
    {
        assert_eq!(mask_secrets(text), text);
    }
}

#[test]
fn a_word_for_the_method_is_no_secret_and_a_full_stop_stays_no_part_of_one() {
    for text in ["Bearer authentication", "Bearer Authorization.", "bearer authentication is chosen"] {
        assert_eq!(mask_secrets(text), text);
    }
    assert_eq!(mask_secrets("Bearer correcthorse"), "Bearer ••••");
}

#[test]
fn a_secret_next_to_another_is_found_in_a_later_round() {
    assert_eq!(mask_secrets("password=hunter2!; token=abc1234567890"), "password=••••; token=••••");
}
