//! Email domains as people type them, and the user name that Entra will give.

use model::domains::{of_email, read};
use model::user_name::{Pilot, predict};

#[test]
fn domains_may_stand_between_anything_that_people_separate_with() {
    let text = "a.example, b.example;c.example|d.example\te.example (f.example) \"g.example\" <h.example>. AND i.example";
    let read = read(text);
    assert_eq!(
        read.domains.join(" "),
        "abcdefghi".chars().map(|c| format!("{c}.example")).collect::<Vec<_>>().join(" ")
    );
    assert_eq!(read.others, [""; 0]);
}

#[test]
fn a_domain_that_is_typed_twice_counts_once() {
    assert_eq!(read("a.example A.example b.example").domains, ["a.example", "b.example"]);
}

#[test]
fn a_word_is_a_domain_only_where_it_could_be_registered() {
    let longest_label = "a".repeat(63);
    let longest = format!("{}.example", [longest_label.as_str(); 3].join("."));
    for domain in ["a.co", "a-b.example", "1.example", "a.b.c.example", &longest] {
        assert_eq!(read(domain).domains, [domain]);
    }
    for word in [
        "contoso",
        "a.b",
        "a.12",
        "-a.example",
        "a-.example",
        "a..example",
        "a_b.example",
        &format!("{longest_label}a.example"),
        &format!("{longest_label}.{longest}"),
    ] {
        assert_eq!((read(word).domains.len(), read(word).others), (0, vec![word.to_owned()]), "{word}");
    }
}

#[test]
fn a_web_address_and_a_port_count_as_their_domain() {
    for text in ["https://a.example/x", "a.example:8080", "a.example/x", "ada@a.example", "@a.example"] {
        assert_eq!(read(text).domains, ["a.example"], "{text}");
    }
}

#[test]
fn an_email_address_has_one_word_in_front_of_its_domain() {
    for address in ["ada@a.example", " ada@A.example ", "a@b@a.example"] {
        assert_eq!(of_email(address).as_deref(), Some("a.example"), "{address}");
    }
    for address in ["a.example", "@a.example", "ada b@a.example", "ada@", "ada@example", ""] {
        assert_eq!(of_email(address), None, "{address}");
    }
}

/// The problem and the warnings of a user name, and whether the mail attribute would help.
fn predicted(upn: &str, mail: &str, by_mail: bool) -> (Option<&'static str>, Vec<&'static str>, bool) {
    let prediction = predict(Pilot { upn, mail, by_mail }, &["contoso.com".to_owned()]);
    let warnings = prediction.warnings.iter().map(|problem| problem.id.as_str()).collect();
    (prediction.problem.map(|problem| problem.id.as_str()), warnings, prediction.mail_would_help)
}

#[test]
fn the_mail_attribute_helps_only_where_it_would_change_the_user_name_to_an_accepted_one() {
    let onmicrosoft = "ada@contoso.onmicrosoft.com";
    assert!(predicted(onmicrosoft, "ada@contoso.com", false).2);
    assert!(predicted("ada@contoso.com", "ada.byron@contoso.com", false).2);
    for (upn, mail, by_mail) in [
        (onmicrosoft, "ada@contoso.com", true),
        (onmicrosoft, "ada@fabrikam.com", false),
        (onmicrosoft, "", false),
        ("ada@contoso.com", "Ada@Contoso.com", false),
        ("eve_x.org#ext#@contoso.com", "eve@contoso.com", false),
    ] {
        assert!(!predicted(upn, mail, by_mail).2, "{upn} {mail} {by_mail}");
    }
}

#[test]
fn a_difference_between_user_name_and_mail_is_said_only_of_a_user_name_that_works() {
    let differs = vec!["user-name-differs-from-mail"];
    assert_eq!(predicted("ada@contoso.com", "ada.byron@contoso.com", false).1, differs);
    for (upn, mail, by_mail) in [
        ("ada@fabrikam.com", "ada@contoso.com", false),
        ("ada@contoso.com", "ada.byron@contoso.com", true),
        ("ada@contoso.com", "ADA@contoso.com", false),
    ] {
        assert_eq!(predicted(upn, mail, by_mail).1, [""; 0], "{upn} {mail} {by_mail}");
    }
}

#[test]
fn a_user_name_of_microsofts_own_domain_is_stopped() {
    for domain in ["onmicrosoft.com", "contoso.onmicrosoft.com", "contoso.mail.onmicrosoft.com"] {
        assert_eq!(
            predicted(&format!("ada@{domain}"), "", false).0,
            Some("user-name-is-onmicrosoft"),
            "{domain}"
        );
    }
    assert_eq!(predicted("ada@notonmicrosoft.com", "", false).0, Some("domain-not-listed"));
}

#[test]
fn without_a_user_name_there_is_nothing_to_say_but_that_mail_is_missing() {
    let nobody = predict(Pilot { upn: " ", mail: "ada@contoso.com", by_mail: false }, &[]);
    assert_eq!((nobody.user_name, nobody.problem, nobody.mail_would_help), (None, None, false));
    let without_mail = predict(Pilot { upn: "ada@contoso.com", mail: "", by_mail: true }, &[]);
    assert_eq!(without_mail.user_name, None);
    assert_eq!(without_mail.problem.unwrap().params["user-name"], "ada@contoso.com");
}
