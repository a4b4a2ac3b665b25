//! What was typed, and what it is understood as.

use std::collections::{BTreeMap, BTreeSet};

use model::address::Address;
use model::answers::{Answers, RolePlan};
use model::choices::{
    PortalMenu, Product, ProvisionResult, ReportDomains, RoleApply, TestResult, UserNameSource,
};
use model::ids::Field;
use model::side::Side;
use model::tidied::Tidied;

const OBJECT: &str = "11111111-2222-3333-4444-555555555555";
const CLIENT: &str = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

fn answers(texts: &[(Field, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (field, text) in texts {
        answers.set(*field, *text);
    }
    answers
}

#[test]
fn a_choice_that_nobody_has_made_is_shown_as_the_one_that_counts() {
    let answers = Answers::default();
    for (field, shown) in [
        (Field::Product, "trelica"),
        (Field::Side, "both"),
        (Field::Portal, "newer"),
        (Field::RoleApply, "always"),
        (Field::UserNameSource, "upn"),
        (Field::Cloud, "worldwide"),
        (Field::ReportDomains, "kept"),
        (Field::Address, ""),
        (Field::RoleChoice, ""),
    ] {
        assert_eq!(answers.text(field), shown, "{}", field.as_str());
    }
    assert_eq!(answers.product(), Product::Trelica);
    assert_eq!(answers.portal_menu(), PortalMenu::Newer);
    assert_eq!(answers.user_name_source(), UserNameSource::Upn);
    assert_eq!(answers.report_domains(), ReportDomains::Kept);
    assert_eq!(answers.cloud().id, "worldwide");
    assert_eq!((answers.side(), answers.role_plan(), answers.address()), (None, None, None));
    assert_eq!(
        (answers.entra_test(), answers.provision_result(), answers.application_page()),
        (None, None, None)
    );
    assert_eq!((answers.client_id(), answers.directory_id(), answers.expected_role()), (None, None, None));
    assert!(!answers.is_by_mail() && !answers.maps_one_role() && !answers.cycle_ran());
    assert_eq!(answers.iter().count(), 0);
}

/// One answer of each kind that is understood as more than its text.
fn everything() -> Answers {
    let page = format!("https://entra.microsoft.com/#view/x/objectId/{OBJECT}");
    answers(&[
        (Field::Product, "saas-manager"),
        (Field::Portal, "older"),
        (Field::Side, "entra"),
        (Field::EmailDomains, "Contoso.com, nonsense"),
        (Field::Address, "https://h.example/scim/v2"),
        (Field::ApplicationPage, &page),
        (Field::EntraTest, "failed"),
        (Field::ProvisionResult, "skipped"),
        (Field::UserNameSource, "mail"),
        (Field::Cloud, "china"),
        (Field::ClientId, CLIENT),
        (Field::DirectoryId, "Fabrikam.example"),
        (Field::ReportDomains, "keyed"),
        (Field::DomainsTicked, "contoso.com fabrikam.com"),
        (Field::AssignChosen, "one two"),
        (Field::CycleRan, "yes"),
    ])
}

fn assert_understood(answers: &Answers) {
    assert_eq!(answers.product(), Product::SaasManager);
    assert_eq!(answers.portal_menu(), PortalMenu::Older);
    assert_eq!(answers.side(), Some(Side::Entra));
    assert_eq!(answers.domains(), ["contoso.com"]);
    assert_eq!(answers.domains_and_others().others, ["nonsense"]);
    assert_eq!(answers.address().unwrap().host(), "h.example");
    assert_eq!(answers.address_problem(), None);
    assert_eq!(answers.application_page().unwrap().object.to_string(), OBJECT);
    assert_eq!(answers.entra_test(), Some(TestResult::Failed));
    assert_eq!(answers.provision_result(), Some(ProvisionResult::Skipped));
    assert!(answers.is_by_mail());
    assert_eq!(answers.cloud().id, "china");
    assert_eq!(answers.client_id(), Some(CLIENT));
    assert_eq!(answers.directory_id(), Some("fabrikam.example"));
    assert_eq!(answers.report_domains(), ReportDomains::Keyed);
    assert_eq!(answers.ticked(), ["contoso.com", "fabrikam.com"]);
    assert_eq!(answers.chosen_to_assign().collect::<Vec<_>>(), ["one", "two"]);
    assert!(answers.cycle_ran());
}

#[test]
fn every_answer_is_understood_when_it_is_typed_and_when_a_document_is_read() {
    let typed = everything();
    assert_understood(&typed);
    let stored = serde_json::to_string(&typed).unwrap();
    let read: Answers = serde_json::from_str(&stored).unwrap();
    assert_understood(&read);
    assert_eq!(read, typed);
    let texts: BTreeMap<Field, String> = typed.clone().into();
    assert_eq!(texts[&Field::EmailDomains], "Contoso.com, nonsense");
    assert_eq!(typed.iter().map(|(field, text)| (field, text.to_owned())).collect::<BTreeMap<_, _>>(), texts);
}

#[test]
fn an_answer_that_is_taken_back_means_nothing_any_more() {
    let mut answers = everything();
    let fields: Vec<Field> = answers.iter().map(|(field, _)| field).collect();
    for field in fields {
        answers.clear(field);
    }
    assert_eq!(answers, Answers::default());
}

#[test]
fn an_address_is_kept_as_it_was_mended_and_what_was_mended_is_said() {
    let mut answers = Answers::default();
    let tidied = answers.set(Field::Address, " h.example/scim/v2/Users ");
    assert_eq!(tidied, BTreeSet::from([Tidied::UsersPath, Tidied::SchemeAdded]));
    assert_eq!(answers.text(Field::Address), "https://h.example/scim/v2");
    assert_eq!(answers.set(Field::Address, "https://h.example/scim/v2"), BTreeSet::new());
}

#[test]
fn an_address_that_cannot_be_used_is_kept_as_typed_with_its_problem() {
    let wrong = answers(&[(Field::Address, "hello")]);
    assert_eq!((wrong.text(Field::Address), wrong.address()), ("hello", None));
    assert_eq!(wrong.address_problem().unwrap().id.as_str(), "address-unreadable");
    let empty = answers(&[(Field::Address, "")]);
    assert_eq!((empty.address(), empty.address_problem()), (None, None));
}

#[test]
fn only_the_host_of_the_address_that_stands_there_is_confirmed() {
    let address = Address::read("https://h.example:8443/scim/v2", &mut BTreeSet::new()).unwrap();
    for (confirmed, is_confirmed) in
        [("h.example:8443", true), ("", false), ("h.example", false), ("other.example:8443", false)]
    {
        let answers = answers(&[(Field::HostConfirmed, confirmed)]);
        assert_eq!(answers.is_host_confirmed(&address), is_confirmed, "{confirmed}");
    }
}

#[test]
fn a_secret_is_masked_in_every_answer_that_has_it() {
    let secret = "Tr7xK2mQ9vLp4sWd";
    let mut with = answers(&[
        (Field::EntraMessage, "Bearer Tr7xK2mQ9vLp4sWd was refused"),
        (Field::DefaultRole, "Read-only"),
        (Field::EmailDomains, "contoso.com Tr7xK2mQ9vLp4sWd"),
    ]);
    assert!(with.mask(secret));
    assert!(with.iter().all(|(_, text)| !text.contains(secret)));
    assert_eq!(with.text(Field::EntraMessage), "Bearer •••• was refused");
    assert_eq!(with.text(Field::DefaultRole), "Read-only");
    assert_eq!(with.domains_and_others().others, ["••••"]);
    assert!(!with.mask(secret), "it is gone");
}

#[test]
fn what_was_typed_is_taken_without_the_spaces_around_it() {
    let answers = answers(&[(Field::RoleName, "  Read-only "), (Field::DefaultRole, "  ")]);
    assert_eq!(answers.typed(Field::RoleName), Some("Read-only"));
    assert_eq!(answers.typed(Field::DefaultRole), None);
    assert_eq!(answers.typed(Field::TodaysAdmins), None);
}

#[test]
fn the_role_is_trelicas_default_or_one_for_everybody() {
    let named = [(Field::DefaultRole, "User"), (Field::RoleName, "Read-only")];
    let undecided = answers(&named);
    assert_eq!((undecided.role_plan(), undecided.expected_role()), (None, Some("User")));

    let default = answers(&[named[0], named[1], (Field::RoleChoice, "default")]);
    assert_eq!(default.role_plan(), Some(RolePlan::TrelicaDefault(Some("User"))));
    assert_eq!((default.maps_one_role(), default.expected_role()), (false, Some("User")));

    let one = answers(&[named[0], named[1], (Field::RoleChoice, "one-role"), (Field::RoleApply, "creation")]);
    assert_eq!(
        one.role_plan(),
        Some(RolePlan::OneRole { name: Some("Read-only"), apply: RoleApply::Creation })
    );
    assert_eq!((one.maps_one_role(), one.expected_role()), (true, Some("Read-only")));

    let unnamed = answers(&[named[0], (Field::RoleChoice, "one-role")]);
    assert_eq!(unnamed.role_plan(), Some(RolePlan::OneRole { name: None, apply: RoleApply::Always }));
    assert_eq!((unnamed.maps_one_role(), unnamed.expected_role()), (true, None));
}

#[test]
fn the_application_is_named_as_the_product_is() {
    assert_eq!(Product::Trelica.application_name(), "Trelica");
    assert_eq!(Product::SaasManager.application_name(), "1Password SaaS Manager");
}

#[test]
fn only_messages_of_other_programs_are_pasted_as_a_whole() {
    let pasted: Vec<&Field> = Field::ALL.iter().filter(|field| field.is_pasted_message()).collect();
    let messages = [
        Field::EntraTestMessage,
        Field::ProvisionMessage,
        Field::SignInMessage,
        Field::EntraMessage,
        // A help desk looks a message up in the same box as a code.
        Field::Code,
    ];
    assert_eq!(pasted, messages.iter().collect::<Vec<_>>());
}
