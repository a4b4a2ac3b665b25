//! What is taken out of texts and documents, and what stays because it identifies nobody.

use serde_json::json;
use support::redact::{KnownName, Pseudonyms, Redaction, RemovalCount};

fn names() -> Pseudonyms {
    Pseudonyms::new([7; 32])
}

/// The text without these known names, with all domains.
fn without(known: &[(KnownName, &str)], text: &str) -> String {
    let names = names();
    let known = known.iter().map(|(kind, name)| (*kind, (*name).to_owned()));
    Redaction::new(&names, known, None).text(text)
}

/// The text without domains, of which these are known.
fn without_domains(domains: &[&str], text: &str) -> String {
    let names = names();
    let domains = domains.iter().map(|domain| (*domain).to_owned()).collect();
    Redaction::new(&names, [], Some(domains)).text(text)
}

fn person(name: &str) -> String {
    names().name("person", name)
}

#[test]
fn in_a_document_every_text_is_redacted_and_nothing_else() {
    let names = names();
    let mut redaction = Redaction::new(&names, [(KnownName::Person, "Ada Byron".to_owned())], None);
    let ada = person("Ada Byron");
    let document = json!({ "Ada Byron": ["by Ada Byron", { "deep": "Ada Byron" }], "number": 7, "none": null, "yes": true });
    let expected = json!({ "Ada Byron": [format!("by {ada}"), { "deep": ada }], "number": 7, "none": null, "yes": true });
    assert_eq!(redaction.document(document), expected);
}

#[test]
fn whoever_is_called_like_something_that_the_program_writes_leaves_it_alone() {
    for word in [
        "token-rejected",
        "not-checked",
        "good",
        "unknown",
        "person",
        "entra",
        "well",
        "not-tried",
        "unclear",
        "blocks",
        "degrades",
        "note",
        "trelica",
        "NeedLicence",
        "white-space",
        "scheme-added",
        "Enough",
        "Missing",
        "write",
        "assign",
        "group",
        "NonGallery",
        "NotFromATemplate",
        "2026-11-23T10:00:00Z",
        "copy-groups",
        "keyring",
    ] {
        let names = names();
        let mut redaction = Redaction::new(&names, [(KnownName::Person, word.to_owned())], None);
        assert_eq!(redaction.document(json!([word])), json!([word]));
    }
}

#[test]
fn whoever_is_called_like_a_word_in_the_id_of_a_text_leaves_the_id_alone() {
    for (name, id) in [
        ("Copied", "announce-copied"),
        ("Rail", "step-role.rail"),
        ("Assign", "change-assign"),
        ("Application", "create-application"),
    ] {
        let names = names();
        let mut redaction = Redaction::new(&names, [(KnownName::Person, name.to_owned())], None);
        assert_eq!(redaction.document(json!([id])), json!([id]));
    }
    assert_ne!(without(&[(KnownName::Person, "Copied")], "it was copied"), "it was copied");
}

#[test]
fn a_part_of_every_address_is_nobodys_name() {
    for name in ["https", "SCIM", "users", "trelica", "app"] {
        let text = "GET https://app.trelica.com/scim/v2/Users";
        assert_eq!(without(&[(KnownName::Person, name)], text), text, "{name}");
    }
    assert_eq!(
        without(&[(KnownName::Person, "resources")], "the resources"),
        format!("the {}", person("resources"))
    );
}

#[test]
fn what_was_removed_is_counted_by_rule_in_places_and_in_values() {
    let names = names();
    let known = [(KnownName::Group, "All Sales".to_owned())];
    let mut redaction = Redaction::new(&names, known, Some(vec!["contoso.com".to_owned()]));
    let _ = redaction.text("Bearer abcDEF1234567890 Bearer zyxDEF1234567890 and nothing else");
    let _ = redaction.text("All Sales, ALL SALES; +353 1 234 5678, +353-1-234-5678 at x.contoso.com");
    let expected = [("domain", 1, 1), ("name", 2, 1), ("secret", 2, 1), ("telephone", 2, 1)];
    let expected =
        expected.map(|(rule, times, different)| (rule.to_owned(), RemovalCount { times, different }));
    assert_eq!(redaction.removed().into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn a_text_in_which_nothing_is_found_stays_and_counts_nothing() {
    let names = names();
    let mut redaction =
        Redaction::new(&names, [(KnownName::Person, "Ada Byron".to_owned())], Some(Vec::new()));
    let text = "the check failed: 401 in 38 ms ••••";
    assert_eq!(redaction.text(text), text);
    assert!(redaction.removed().is_empty());
}

#[test]
fn an_email_address_has_one_pseudonym_whether_or_not_its_person_is_known() {
    let text = "ada@contoso.com";
    assert_eq!(without(&[(KnownName::Person, "ada")], text), without(&[], text));
}

#[test]
fn further_names_go_with_a_person_known_by_one_name_only() {
    for (kind, name, text, rest) in [
        (KnownName::Person, "Ada", "Ada Lovelace King failed", " failed"),
        (KnownName::Person, "Ada", "ada.king-noel_7: failed", ": failed"),
        (KnownName::Person, "Ada", "Ada IT team", " IT team"),
        (KnownName::Person, "Ada", "ada. Then", ". Then"),
        (KnownName::Person, "Ada Byron", "Ada Byron King", " King"),
        (KnownName::Group, "Sales", "Sales Berlin", " Berlin"),
        (KnownName::Organization, "Contoso", "Contoso Support", " Support"),
        (KnownName::Entry, "x17", "x17 Is", " Is"),
    ] {
        let kind_of = match kind {
            KnownName::Person => "person",
            KnownName::Group => "group",
            KnownName::Organization => "organization",
            KnownName::Entry => "entry",
        };
        let expected = format!("{}{rest}", names().name(kind_of, name));
        assert_eq!(without(&[(kind, name)], text), expected, "{text}");
    }
}

#[test]
fn a_known_name_is_replaced_as_a_word_and_never_inside_one() {
    let ada = person("Ada");
    for (text, expected) in [
        ("filter=userName+eq+%22ada%22", format!("filter=userName+eq+%22{ada}%22")),
        ("ADA, (ada) and ada", format!("{ada}, ({ada}) and {ada}")),
        ("ada.ada ada", format!("{ada} {ada}")),
        ("in Nevada", "in Nevada".to_owned()),
        ("Adam", "Adam".to_owned()),
        ("42ada", "42ada".to_owned()),
        ("İ and Ada", format!("İ and {ada}")),
    ] {
        assert_eq!(without(&[(KnownName::Person, "Ada")], text), expected, "{text}");
    }
}

#[test]
fn a_known_name_shorter_than_three_letters_is_too_often_a_word() {
    assert_eq!(without(&[(KnownName::Person, "Al")], "Al is al"), "Al is al");
    assert_eq!(without(&[(KnownName::Person, " Ann ")], "it was Ann"), format!("it was {}", person("Ann")));
}

#[test]
fn the_longest_of_the_known_names_is_replaced_first() {
    let known = [(KnownName::Group, "Sales"), (KnownName::Group, "Sales Berlin")];
    assert_eq!(without(&known, "to Sales Berlin"), format!("to {}", names().name("group", "Sales Berlin")));
    let domains = ["contoso.com", "mail.contoso.com"];
    let mail = names().domain("mail.contoso.com");
    assert_eq!(without_domains(&domains, "at mail.contoso.com"), format!("at {mail}"));
}

#[test]
fn an_address_that_is_known_as_a_name_stays_an_address() {
    let text = "GET https://h.example/scim";
    assert_eq!(without(&[(KnownName::Person, "https://h.example")], text), text);
}

#[test]
fn a_domain_is_replaced_with_those_below_it_and_only_where_domains_go() {
    let contoso = names().domain("contoso.com");
    let fabrikam = names().domain("fabrikam.com");
    for (text, expected) in [
        ("at contoso.com, CONTOSO.com", format!("at {contoso}, {contoso}")),
        ("at x.contoso.com", format!("at x.{contoso}")),
        ("@x.contoso.com", format!("@x.{contoso}")),
        ("@fabrikam.com", format!("@{fabrikam}")),
        ("@notcontoso.com", format!("@{}", names().domain("notcontoso.com"))),
        ("root@10.0.0.7", format!("{}@10.0.0.7", person("root@10.0.0.7"))),
        ("at fabrikam.com", "at fabrikam.com".to_owned()),
    ] {
        let redacted = without_domains(&["Contoso.com", "localhost"], text);
        assert_eq!(redacted, expected, "{text}");
        let kept = without(&[], text);
        assert_eq!(kept.split('@').next_back(), text.split('@').next_back(), "domains stay otherwise");
    }
    for text in ["localhost", &format!("@{fabrikam}")] {
        assert_eq!(without_domains(&["localhost"], text), text, "no domain, or replaced before");
    }
}

#[test]
fn a_value_of_an_attribute_goes_unless_it_names_nobody_or_was_replaced_before() {
    for (text, value) in [
        (r#"{"displayName":"Ada"}"#, "Ada"),
        (r#"{"displayName":"person-12345"}"#, "person-12345"),
        (r#"{"displayName":"person-12345g"}"#, "person-12345g"),
        (r#"{"displayName":"people-123456"}"#, "people-123456"),
        ("displayName: 3Com", "3Com"),
        ("employeeId: a17", "a17"),
        ("user 'ada'", "ada"),
    ] {
        assert_eq!(without(&[], text), text.replace(value, &person(value)), "{text}");
    }
    for text in [
        r#"{"displayName":"-"}"#,
        r#"{"displayName":"person-3f9a2c"}"#,
        r#"{"displayName":"group-3f9a2c"}"#,
        r#"{"displayName":"organization-3f9a2c"}"#,
        r#"{"displayName":"entry-3f9a2c"}"#,
        "displayName: missing",
        "manager: Token",
        "employeeId: person-3f9a2c",
        "user '••••'",
        "user 'trelica'",
        "/home/person-3f9a2c/scim.log",
    ] {
        assert_eq!(without(&[], text), text);
    }
    let email = format!("{}@contoso.com", person("ada@contoso.com"));
    for text in [r#"{"userName":"ada@contoso.com"}"#, "manager: ada@contoso.com"] {
        assert_eq!(without(&[], text), text.replace("ada@contoso.com", &email));
    }
}

#[test]
fn an_address_that_every_network_has_identifies_no_computer() {
    for address in [
        "10.0.0.7",
        "172.16.0.1",
        "192.168.1.1",
        "127.0.0.1",
        "169.254.1.1",
        "0.0.0.0",
        "255.255.255.255",
        "192.0.2.1",
        "198.51.100.7",
        "0:0:0:0:0:0:0:1",
        "0:0:0:0:0:0:0:0",
        "fd00:1::5",
        "fe80:1::5",
        "fe80:0:0:0:1:2:3:4",
        "2001:db8::5:6",
    ] {
        let text = format!("from {address} now");
        assert_eq!(without(&[], &text), text);
    }
    for (address, beginning) in [("20.190.128.7", "192.0.2."), ("2603:1026:c0a:8::5", "2001:db8::")] {
        let redacted = without(&[], &format!("from {address} now"));
        assert!(
            redacted.starts_with(&format!("from {beginning}")) && redacted.ends_with(" now"),
            "{redacted}"
        );
        assert_eq!(redacted, without(&[], &format!("from {address} now")), "the same each time");
    }
}

#[test]
fn a_known_user_name_that_is_no_whole_email_address_goes_too() {
    for name in ["ada@contoso", "ada.byron@intranet"] {
        let text = format!("user name {name}, refused");
        let expected = format!("user name {}, refused", person(name));
        assert_eq!(without(&[(KnownName::Person, name)], &text), expected);
    }
    let text = "ada@contoso.com";
    assert_eq!(
        without(&[(KnownName::Person, text)], text),
        without(&[], text),
        "the rule for addresses has it"
    );
}

#[test]
fn a_known_name_that_was_pasted_with_its_email_address_goes_like_any_other() {
    for name in [
        "Grace Hopper <grace@contoso.com>",
        "\"Grace Hopper\" (grace@contoso.com)",
        "Grace Hopper grace@contoso.com",
    ] {
        let redacted = without(&[(KnownName::Person, name)], &format!("{name}; it was grace hopper"));
        assert_eq!(redacted.matches(&person("Grace Hopper")).count(), 2, "{redacted}");
        assert!(!redacted.to_lowercase().contains("grace"), "{redacted}");
    }
}
