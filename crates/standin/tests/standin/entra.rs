//! Does the pretend Entra ask what the real one asks, and say what it says?

use standin::{EntraPerson, ProvisionOutcome, Standin};

fn ada() -> EntraPerson {
    EntraPerson::with_address("ada@contoso.com", "Ada", "Byron")
}

fn role_of(standin: &Standin, user_name: &str) -> String {
    let people = standin.people();
    let person = people.iter().find(|person| person["userName"] == user_name).unwrap();
    person["roles"][0]["value"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn test_connection_asks_for_somebody_who_does_not_exist() {
    let (standin, token) = Standin::ready().await.unwrap();
    let test = standin.test_connection(&standin.base_url(), &token).await;
    assert_eq!(test.text, "The supplied credentials are authorized to enable provisioning");
    let requests = standin.requests();
    let target = requests[0].target_text();
    let guid = target
        .strip_prefix("/api/scim/v2/Users?filter=userName+eq+%22")
        .and_then(|rest| rest.strip_suffix("%22"));
    assert_eq!(guid.map(str::len), Some(36), "{target}");
    assert_eq!(requests.len(), 1);
}

#[tokio::test]
async fn test_connection_words_each_kind_of_failure() {
    let (standin, token) = Standin::ready().await.unwrap();
    let base = standin.base_url();
    let test = standin.test_connection(&base, "wrong").await;
    assert!(test.text.starts_with("You appear to have entered invalid credentials."));
    let test = standin.test_connection(&format!("{base}extra"), &token).await;
    assert!(test.text.starts_with("We received this unexpected response from your application:"));
    assert!(test.text.contains("Response Status Code: NotFound"), "{}", test.text);
    for url in ["", "http://example.com/scim", "https://trelica.invalid/scim"] {
        let test = standin.test_connection(url, &token).await;
        assert!(test.text.starts_with("We are not able to connect to your application"), "{url}");
        assert!(!test.passed);
    }
}

#[tokio::test]
async fn entra_refuses_certificates_that_the_world_does_not_trust() {
    let (standin, token) = Standin::ready().await.unwrap();
    for (scenario, variant) in [("certificate-not-public", 0), ("certificate-expired", 1), ("not-tls", 0)] {
        standin.choose(scenario, variant).unwrap();
        let test = standin.test_connection(&standin.base_url(), &token).await;
        assert!(test.text.starts_with("We are not able to connect"), "{scenario}: {}", test.text);
    }
}

#[tokio::test]
async fn provision_on_demand_creates_a_person_with_the_default_role() {
    let (standin, _) = Standin::ready().await.unwrap();
    standin.map_role(Some("Read-only"), false);
    let report = standin.provision(&ada()).await;
    assert_eq!((report.outcome, report.action), (ProvisionOutcome::Success, "Create"));
    let steps: Vec<_> = report.steps.iter().map(|step| step.name).collect();
    let expected = [
        "Import user",
        "Determine if user is in scope",
        "Match user between source and target system",
        "Perform action",
    ];
    assert_eq!(steps, expected);
    assert_eq!(role_of(&standin, "ada@contoso.com"), "App management");
    let again = standin.provision(&standin.entra_people().pop().unwrap()).await;
    assert_eq!(again.error_code.as_deref(), Some("RedundantExport"));
}

#[tokio::test]
async fn a_cycle_sends_the_role_that_is_mapped() {
    let (standin, _) = Standin::ready().await.unwrap();
    standin.map_role(Some("Read-only"), false);
    standin.provision(&ada()).await;
    let reports = standin.cycle().await;
    assert_eq!((reports.len(), reports[0].action), (1, "Update"));
    assert_eq!(role_of(&standin, "ada@contoso.com"), "Read-only");
}

#[tokio::test]
async fn a_role_that_is_mapped_for_creation_only_spares_who_is_there() {
    let (standin, _) = Standin::ready().await.unwrap();
    standin.map_role(Some("Read-only"), true);
    standin.provision(&ada()).await;
    standin.cycle().await;
    assert_eq!(role_of(&standin, "ada@contoso.com"), "App management");
}

#[tokio::test]
async fn each_awkward_person_fails_in_their_own_way() {
    let (standin, _) = Standin::ready().await.unwrap();
    let people = standin.entra_people();
    assert_eq!(people.len(), 10);
    for person in &people {
        let report = standin.provision(person).await;
        let awkward = matches!(person.given_name.as_str(), "Grace" | "Linus" | "Mary");
        let expected = match awkward {
            true => ProvisionOutcome::Failure,
            false if !person.account_enabled => ProvisionOutcome::Skipped,
            false => ProvisionOutcome::Success,
        };
        assert_eq!(report.outcome, expected, "{report:?}");
        assert!(!awkward || report.message.contains("Web Response: {"), "{report:?}");
    }
}

#[tokio::test]
async fn two_people_of_one_name_at_the_target_stop_entra() {
    let (standin, _) = Standin::ready().await.unwrap();
    standin.choose("person-not-unique", 1).unwrap();
    standin.provision(&ada()).await;
    let again = standin.provision(&ada()).await;
    assert_eq!(again.error_code.as_deref(), Some("DuplicateTargetEntries"));
}

#[tokio::test]
async fn a_flag_in_the_tenant_url_changes_how_a_cycle_speaks_and_not_provision_on_demand() {
    let (standin, token) = Standin::ready().await.unwrap();
    standin.connect(&format!("{}?aadOptscim062020", standin.base_url()), &token);
    standin.provision(&ada()).await;
    let changed = EntraPerson { id: standin.entra_people().pop().unwrap().id, ..ada() };
    let changed = EntraPerson { surname: "King".into(), job_title: Some("Countess".into()), ..changed };
    standin.change_person(changed.clone());
    standin.forget_requests();
    standin.cycle().await;
    let patched = standin.requests().iter().find(|one| one.method == "PATCH").unwrap().json();
    let merged = serde_json::json!([{ "op": "replace", "value": {
        "name.familyName": "King", "name.formatted": "Ada King", "title": "Countess",
    } }]);
    assert_eq!(patched["Operations"], merged);
    standin.remove_assignment(&changed.id);
    standin.forget_requests();
    standin.cycle().await;
    let patched = standin.requests().iter().find(|one| one.method == "PATCH").unwrap().json();
    assert_eq!(
        patched["Operations"][0],
        serde_json::json!({ "op": "replace", "path": "active", "value": false })
    );
    standin.forget_requests();
    standin.provision(&changed).await;
    let patched = standin.requests().iter().find(|one| one.method == "PATCH").unwrap().json();
    assert_eq!(patched["Operations"][0]["op"], "Replace");
}
