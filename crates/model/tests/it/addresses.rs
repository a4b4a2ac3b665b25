//! Base addresses: which are stopped, which are mended, and what is told apart from an address.

use std::collections::BTreeSet;

use model::address::{Address, looks_like_a_token, looks_like_an_address, secret_in_query};
use model::tidied::Tidied;
use url::Url;

fn read(text: &str) -> Result<Address, &'static str> {
    Address::read(text, &mut BTreeSet::new()).map_err(|problem| problem.id.as_str())
}

fn url(text: &str) -> Url {
    text.parse().unwrap()
}

#[test]
fn an_address_may_have_two_thousand_bytes_and_no_more() {
    let base = "https://h.example/scim/v2/";
    let longest = format!("{base}{}", "a".repeat(2000 - base.len()));
    assert_eq!(read(&longest).unwrap().shown, longest);
    assert_eq!(read(&format!("{longest}a")).err(), Some("address-unreadable"));
    assert_eq!(read(&format!("{longest}{}", "a".repeat(500))).err(), Some("address-unreadable"));
}

#[test]
fn a_user_name_or_a_password_in_an_address_stops_it_even_alone() {
    for text in [
        "https://me@app.trelica.com/api/scim/v2",
        "https://:pw@app.trelica.com/api/scim/v2",
        "https://me:pw@app.trelica.com/api/scim/v2",
    ] {
        assert_eq!(read(text).err(), Some("address-has-password"), "{text}");
    }
}

#[test]
fn http_is_only_taken_on_this_computer() {
    for text in ["http://localhost:8080/scim/v2", "http://127.0.0.1/scim/v2", "http://[::1]:1/scim/v2"] {
        assert!(read(text).is_ok(), "{text}");
    }
    assert!(read("https://localhost/scim/v2").is_ok());
    for text in ["http://h.example/scim/v2", "ftp://localhost/scim/v2", "ws://127.0.0.1/scim/v2"] {
        assert_eq!(read(text).err(), Some("address-not-https"), "{text}");
    }
}

#[test]
fn this_computer_is_known_by_its_names_and_its_addresses() {
    for text in ["http://localhost", "http://127.3.2.1", "http://[::1]"] {
        assert!(net::is_loopback(&url(text)), "{text}");
    }
    for text in [
        "http://h.example",
        "http://notlocalhost",
        "http://trelica.localhost",
        "http://localhost.example",
        "http://10.0.0.1",
        "http://[::2]",
        "data:x",
    ] {
        assert!(!net::is_loopback(&url(text)), "{text}");
    }
}

#[test]
fn the_host_is_confirmed_with_its_port_where_one_is_given() {
    for (text, authority) in [
        ("https://H.example/scim/v2", "h.example"),
        ("https://h.example:443/scim/v2", "h.example"),
        ("https://h.example:8443/scim/v2", "h.example:8443"),
        ("http://[::1]:8080/scim/v2", "[::1]:8080"),
    ] {
        assert_eq!(read(text).unwrap().authority(), authority, "{text}");
    }
}

#[test]
fn only_trelicas_own_hosts_are_known() {
    for text in ["https://app.trelica.com/api/scim/v2", "https://trelica.eu/api/scim/v2"] {
        assert!(read(text).unwrap().is_known(), "{text}");
    }
    for host in ["app.trelica.com.example", "trelica.com", "h.example", "localhost"] {
        assert!(!read(&format!("https://{host}/api/scim/v2")).unwrap().is_known(), "{host}");
    }
}

#[test]
fn a_secret_in_the_query_is_found_by_its_name_or_by_its_look() {
    for (query, secret) in [
        ("token=abc", Some("abc")),
        ("x=1&Access_Token=abc", Some("abc")),
        ("x=0123456789abcdef", Some("0123456789abcdef")),
        ("0123456789abcdef", Some("0123456789abcdef")),
        ("x=1", None),
        ("abc", None),
        ("token=", None),
        ("aadOptscim062020", None),
        ("x=aadOptscim062020", None),
        ("AzureAdScimPatch62020", None),
        ("token=AzureAdScimPatch62020", None),
        ("tokens=abc", None),
    ] {
        let found = secret_in_query(&url(&format!("https://h.example/scim/v2?{query}")));
        assert_eq!(found.as_deref(), secret, "{query}");
    }
    assert_eq!(secret_in_query(&url("https://h.example/scim/v2")), None);
}

#[test]
fn users_at_the_end_goes_and_nothing_else() {
    for (text, shown) in [
        ("https://h.example/scim/v2/Users", "https://h.example/scim/v2"),
        ("https://h.example/scim/v2/users/", "https://h.example/scim/v2"),
        ("https://h.example/scim/v2/Users?FILTER=userName", "https://h.example/scim/v2"),
        ("https://h.example/scim/v2/Users?aadOptscim062020", "https://h.example/scim/v2?aadOptscim062020"),
    ] {
        let mut tidied = BTreeSet::new();
        assert_eq!(Address::read(text, &mut tidied).unwrap().shown, shown);
        assert_eq!(tidied, BTreeSet::from([Tidied::UsersPath]), "{text}");
    }
    for text in [
        "https://h.example/scim/v2//Users",
        "https://h.example/scim/v2/AllUsers",
        "https://h.example/scim/v2/Users/7",
        "https://h.example/scim/v2/éabcde",
    ] {
        let mut tidied = BTreeSet::new();
        assert_eq!(Address::read(text, &mut tidied).unwrap().shown, text);
        assert!(tidied.is_empty(), "{text}");
    }
}

#[test]
fn pages_for_people_are_told_from_addresses_of_scim() {
    for text in [
        "https://h.example/scim/v2#users",
        "https://entra.microsoft.com/scim/v2",
        "https://portal.azure.com/scim/v2",
        "https://aad.portal.azure.com/scim/v2",
        "https://myapps.microsoft.com/scim/v2",
        "https://help.trelica.com/scim/v2",
        "https://h.example/scim/index.HTML",
        "https://h.example/scim/default.aspx",
        "https://eu.trelica.com/api/v2",
        "https://h.example/admin/users",
        "https://h.example/Settings",
        "https://h.example/login",
        "https://h.example/signin",
        "https://h.example/saml",
        "https://h.example/id/7",
    ] {
        assert_eq!(read(text).err(), Some("address-is-a-web-page"), "{text}");
    }
    for text in [
        "https://h.example/admin/scim/v2",
        "https://h.example/login/SCIM/v2",
        "https://h.example/api/settings",
        "https://h.example/ids",
        "https://eu.trelica.com/api/scim/v2",
    ] {
        assert!(read(text).is_ok(), "{text}");
    }
}

#[test]
fn a_word_is_an_address_where_it_has_a_scheme_or_begins_with_a_host() {
    let longest_label = "a".repeat(40);
    for word in [
        "https://x",
        "localhost",
        "localhost:8080/scim",
        "app.trelica.com",
        "app.trelica.com:443/api?x#y",
        "h.example?x",
        "h.example#x",
        "my-host.example",
        "müller.example",
        "10.0.0.1/scim",
        &format!("{longest_label}.example"),
        &format!("h.{}", "a".repeat(18)),
    ] {
        assert!(looks_like_an_address(word), "{word}");
    }
    for word in [
        "hello",
        "",
        "com",
        "a..example",
        ".example",
        "under_score.example",
        "h.e",
        "h.example2",
        "1.2.3",
        "10.0.0.256",
        "eyJhbGciOiJub25lIn0.eyJleHAiOjF9.signature",
        &format!("{longest_label}a.example"),
        &format!("h.{}", "a".repeat(19)),
    ] {
        assert!(!looks_like_an_address(word), "{word}");
    }
}

#[test]
fn an_address_without_a_scheme_has_to_begin_with_a_host() {
    assert_eq!(read("h.example/scim/v2").unwrap().shown, "https://h.example/scim/v2");
    assert_eq!(read("hello/h.example").err(), Some("address-unreadable"));
    assert_eq!(read("hello?h.example").err(), Some("address-unreadable"));
}

#[test]
fn a_word_is_a_token_where_it_is_long_and_even() {
    for word in [
        "0123456789abcdef",
        "abc-._~+/=defghijk",
        "a/b/c/defghijklmnop",
        "eyJhbGciOiJub25lIn0.eyJleHAiOjF9.signature",
        &"a".repeat(8192),
    ] {
        assert!(looks_like_a_token(word), "{word}");
    }
    for word in [
        "0123456789abcde",
        "app.trelica.com/api/scim",
        "0123456789abcdef!",
        "0123456789 abcdef",
        "0123456789abcdéf",
        "a/b/c/d/efghijklmnop",
        &"a".repeat(8193),
    ] {
        assert!(!looks_like_a_token(word), "{word}");
    }
}
