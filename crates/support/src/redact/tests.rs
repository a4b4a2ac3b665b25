//! Redaction as a whole.

use std::collections::BTreeMap;

use crate::redact::{KnownName, Pseudonyms, Redaction, RemovalCount};

fn redacted(text: &str, domains: &[&str]) -> (String, BTreeMap<String, RemovalCount>) {
    let names = Pseudonyms::new([7; 32]);
    let known = [(KnownName::Person, "Ada Byron".to_owned()), (KnownName::Group, "All Sales".to_owned())];
    let domains = domains.iter().map(|domain| (*domain).to_owned()).collect::<Vec<_>>();
    let domains = Some(domains).filter(|domains| !domains.is_empty());
    let mut redaction = Redaction::new(&names, known, domains);
    (redaction.text(text), redaction.removed())
}

#[test]
fn people_are_gone_and_the_same_person_has_the_same_name() {
    let (text, removed) = redacted(
        "ada@contoso.com, ADA@contoso.com and filter=userName+eq+%22ada%40contoso.com%22; ada byron of ALL SALES",
        &[],
    );
    assert!(!text.to_lowercase().contains("ada") && !text.to_lowercase().contains("all sales"), "{text}");
    let person = text.split('@').next().unwrap();
    assert_eq!(text.matches(person).count(), 3, "{text}");
    assert_eq!(removed["email"], RemovalCount { times: 3, different: 2 - 1 });
    assert_eq!(removed["name"], RemovalCount { times: 2, different: 2 });
}

#[test]
fn what_a_server_says_of_a_person_is_gone_at_any_depth() {
    for text in [
        r#"{"userName":"eve","name":{"givenName":"Eve","familyName":"Moneypenny"}}"#,
        r#"{"value":"{\"displayName\":\"Eve Moneypenny\"}"}"#,
    ] {
        let (text, removed) = redacted(text, &[]);
        assert!(!text.contains("Moneypenny") && !text.contains("Eve"), "{text}");
        assert!(removed["name"].times >= 1);
    }
}

#[test]
fn guests_and_microsofts_domains_stay_recognisable() {
    let (text, _) = redacted(
        "eve_gmail.com#EXT#@contoso.onmicrosoft.com and bob@contoso.onmicrosoft.com",
        &["contoso.onmicrosoft.com"],
    );
    assert!(text.contains("#EXT#@domain-") && text.matches(".onmicrosoft.com").count() == 2, "{text}");
    assert!(!text.contains("contoso") && !text.contains("gmail") && !text.contains("bob"), "{text}");
}

#[test]
fn whoever_is_known_by_one_name_is_gone_with_all_of_them() {
    let names = Pseudonyms::new([7; 32]);
    let mut redaction = Redaction::new(&names, [(KnownName::Person, "ada".to_owned())], None);
    let text = redaction.text("Ada Lovelace, ada.lovelace and ADA: it failed. Ada Is gone, Adam stays.");
    assert!(!text.to_lowercase().contains("lovelace") && text.contains("Adam stays"), "{text}");
    assert!(text.contains("it failed"), "{text}");
}

#[test]
fn domains_that_nobody_has_told_of_are_taken_out_with_the_others() {
    let (text, removed) = redacted(
        "petra@fabrikamcorp.com at login.microsoftonline.com/fabrikam.onmicrosoft.com, eve%40wingtip.com, ada@a.contoso.com",
        &["contoso.com"],
    );
    for gone in ["fabrikam", "wingtip", "contoso"] {
        assert!(!text.contains(gone), "{text}");
    }
    assert!(text.contains("login.microsoftonline.com/domain-") && removed["domain"].times == 4, "{text}");
    assert_eq!(redacted("petra@fabrikamcorp.com", &[]).0.split('@').nth(1), Some("fabrikamcorp.com"));
}

#[test]
fn ids_secrets_and_domains_are_gone_and_test_people_stay() {
    let (text, removed) = redacted(
        "11111111-2222-3333-4444-555555555555 Bearer abcDEF1234567890 sub.contoso.com scim-setup-test-1a@contoso.com",
        &["contoso.com"],
    );
    assert!(!text.contains("11111111") && !text.contains("abcDEF") && !text.contains("contoso"), "{text}");
    assert!(text.contains("scim-setup-test-1a@domain-"), "{text}");
    assert_eq!((removed["id"].times, removed["secret"].times, removed["domain"].times), (1, 1, 2));
}

#[test]
fn whoever_is_called_like_a_word_of_the_program_leaves_its_words_alone() {
    let called = ["token", "2026", "passed", "trelica", "person"];
    let names = Pseudonyms::new([7; 32]);
    let known = called.map(|name| (KnownName::Person, name.to_owned()));
    let mut redaction = Redaction::new(&names, known, None);
    let ours = serde_json::json!([
        "token-rejected",
        "2026-11-23T10:00:00Z",
        "passed",
        "https://app.trelica.com/api/scim/v2",
        "map-role",
        "one-role",
        "quotes",
        "step-role.rail",
    ]);
    assert_eq!(redaction.document(ours.clone()), ours);
    assert!(!redaction.text("the token of 2026").contains("2026"));
}

#[test]
fn an_id_is_the_same_with_its_dashes_and_without() {
    let (text, _) =
        redacted("11111111-2222-3333-4444-555555555555 scim.11111111222233334444555555555555.x", &[]);
    let (one, other) = text.split_once(" scim.").unwrap();
    assert!(!text.contains("1111111") && other.starts_with(one), "{text}");
}

#[test]
fn whose_computer_folder_and_telephone_it_is_cannot_be_told() {
    for (text, gone) in [
        (r"at C:\Users\awonder\scim.log", "awonder"),
        ("at file:///home/awonder/scim.log", "awonder"),
        ("at /Users/awonder/scim.log", "awonder"),
        (r"the account CONTOSO\awonder", "awonder"),
        (r"the account CONTOSO\awonder", "CONTOSO"),
        (r#"displayName: "Alice Wonderland""#, "Alice"),
        (r#"filter=displayName eq "Alice Wonderland""#, "Wonderland"),
        ("call +353 1 234 5678 now", "234"),
        (r#"{"phoneNumbers":[{"value":"555-555-8377"}]}"#, "8377"),
        ("User 'Björn Hallström' could not be created", "Hallström"),
        ("displayName: Zoë Hallström-Nguyen; x", "Nguyen"),
        ("CN=Bjorn Hallstrom,OU=Staff,DC=fabrikamcorp,DC=com", "Hallstrom"),
        ("CN=Bjorn Hallstrom,OU=Staff,DC=fabrikamcorp,DC=com", "fabrikamcorp"),
        ("manager: Petra Vandenberg", "Petra"),
        ("onPremisesSamAccountName = pvandenberg", "pvandenberg"),
        ("Best regards,\nPetra Vandenberg\nIT", "Vandenberg"),
        ("streetAddress: 12 Baker Road", "Baker"),
        (r#"{"locality":"Dublin","postalCode":"D02"}"#, "Dublin"),
        ("Mobile 0171 2345678", "2345"),
        ("(212) 555-0142", "0142"),
        (r"\\fileserver\mkmm$\profile", "mkmm"),
        ("from 20.190.128.7 at 10:00:00", "20.190"),
        ("from 2603:1026:c0a:8::5", "2603"),
    ] {
        let (text, removed) = redacted(text, &[]);
        assert!(!text.contains(gone) && !removed.is_empty(), "{text}");
        assert_eq!(redacted(&text, &[]).0, text, "a second time takes out no more");
    }
    let (account, _) = redacted("S-1-5-21-3623811015-3361044348-30300820-1013", &[]);
    assert!(!account.contains("3623811015"), "{account}");
    let kept =
        "GET /Users/42 by 127.0.0.1, 10.0.0.7 or 192.0.2.1 at 10:00:00, version 1.2.3.4, section 3.4.2.4";
    assert_eq!(redacted(kept, &[]).0, kept);
}
