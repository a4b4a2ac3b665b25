//! Steps 7 to 9 against the pretend Trelica: the person asked for before, provisioned by the pretend Entra, read back.

use std::sync::Mutex;

use connection::person_check::ExpectedPerson;
use connection::person_check::{ask_before, verify};
use model::address::Address;
use model::check::CheckReport;
use net::SecretString;
use serde_json::Value;
use standin::{EntraPerson, ProvisionOutcome, Stage, Standin, scenarios};

use crate::support::{install_cryptography, network, said};

const ADA: &str = "ada@contoso.com";

struct Way {
    standin: Standin,
    token: String,
    person: ExpectedPerson,
}

impl Way {
    async fn new(scenario: &str, variant: usize) -> Way {
        install_cryptography();
        let (standin, token) = Standin::ready().await.unwrap();
        standin.choose(scenario, variant).unwrap();
        let person = ExpectedPerson {
            base: Address::read(&standin.base_url(), &mut Default::default()).unwrap().url,
            user_name: ADA.to_owned(),
            before: Vec::new(),
            domains: vec!["contoso.com".to_owned()],
            mapped_role: None,
            role_only_at_creation: false,
            default_role: Some("App management".to_owned()),
            cycle_ran: false,
        };
        Way { standin, token, person }
    }

    /// Step 7: what Trelica knows already.
    async fn asked(&mut self) -> Vec<CheckReport> {
        let reports = Mutex::new(Vec::new());
        let report = |report: CheckReport| reports.lock().unwrap().push(report);
        let token = SecretString::from(self.token.clone());
        ask_before(&network(&self.standin), &self.person.base, token, ADA, &report).await;
        let reports = reports.into_inner().unwrap();
        self.person.before = reports[0].people.clone();
        reports
    }

    /// Step 9: what Trelica says now.
    async fn verified(&self) -> Vec<CheckReport> {
        let reports = Mutex::new(Vec::new());
        let report = |report: CheckReport| reports.lock().unwrap().push(report);
        verify(&network(&self.standin), SecretString::from(self.token.clone()), &self.person, &report).await;
        reports.into_inner().unwrap()
    }
}

fn ada() -> EntraPerson {
    EntraPerson::with_address(ADA, "Ada", "Byron")
}

#[tokio::test]
async fn a_person_who_arrives_is_found_new_active_and_with_the_default_role() {
    let mut way = Way::new("healthy", 0).await;
    assert_eq!(said(&way.asked().await), (vec![], vec![]));
    assert_eq!(way.standin.provision(&ada()).await.outcome, ProvisionOutcome::Success);
    let reports = way.verified().await;
    assert_eq!(said(&reports), (vec![], vec![]));
    assert_eq!(reports.len(), 6);
}

#[tokio::test]
async fn odd_but_working_role_shapes_are_no_problem() {
    for variant in 0..3 {
        let mut way = Way::new("healthy-roles-shape", variant).await;
        way.asked().await;
        way.standin.provision(&ada()).await;
        assert_eq!(said(&way.verified().await), (vec![], vec![]), "variant {variant}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_of_a_person_and_its_variants_yields_its_own_id() {
    for scenario in scenarios().iter().filter(|scenario| scenario.at == Stage::Person) {
        let Some(expected) = scenario.expects else { continue };
        for variant in 0..scenario.variants.len() {
            let mut way = Way::new(scenario.id, variant).await;
            if expected.starts_with("role-not") {
                way.standin.map_role(Some("Read-only"), false);
                way.person.mapped_role = Some("Read-only".to_owned());
            }
            let asked = said(&way.asked().await);
            let provisioned = way.standin.provision(&ada()).await;
            if expected == "role-not-applied" {
                way.standin.cycle().await;
                way.person.cycle_ran = true;
            }
            let (broken, warned) = said(&way.verified().await);
            let label = format!("{} ({})", scenario.id, scenario.variants[variant]);
            match expected {
                "person-already-exists" => {
                    assert_eq!(asked.1, [expected], "{label}");
                }
                "domain-not-listed" => {
                    assert_eq!(provisioned.outcome, ProvisionOutcome::Failure, "{label}");
                    let problem = explain::explain_provisioning(&provisioned.message, ADA);
                    assert_eq!(problem.id.as_str(), expected, "{label}");
                    assert_eq!(broken, ["person-not-found"], "{label}");
                }
                _ if scenario.warns => assert_eq!((broken, warned), (vec![], vec![expected]), "{label}"),
                _ => assert_eq!((broken, warned), (vec![expected], vec![]), "{label}"),
            }
        }
    }
}

#[tokio::test]
async fn somebody_who_did_not_change_proves_only_that_the_names_match() {
    let mut way = Way::new("healthy", 0).await;
    way.standin.provision(&ada()).await;
    assert_eq!(said(&way.asked().await).1, ["person-already-exists"]);
    assert_eq!(said(&way.verified().await).1, ["person-was-there-before"]);
}

#[tokio::test]
async fn a_role_that_came_with_a_cycle_is_right_when_it_is_checked_again() {
    let mut way = Way::new("healthy", 0).await;
    way.standin.map_role(Some("Read-only"), false);
    way.person.mapped_role = Some("Read-only".to_owned());
    way.asked().await;
    way.standin.provision(&ada()).await;
    assert_eq!(said(&way.verified().await).1, ["role-not-yet"]);
    way.standin.cycle().await;
    way.person.cycle_ran = true;
    assert_eq!(said(&way.verified().await), (vec![], vec![]));
}

#[tokio::test]
async fn a_token_that_died_meanwhile_could_not_be_checked_and_is_not_the_persons_fault() {
    let way = Way::new("token-rejected", 0).await;
    let reports = way.verified().await;
    assert_eq!(said(&reports).0, ["token-rejected"]);
    assert!(matches!(reports[0].verdict, model::check::Verdict::CouldNotCheck(_)));
}

#[tokio::test]
async fn the_evidence_is_the_exchange_that_took_place() {
    let way = Way::new("healthy", 0).await;
    way.standin.provision(&ada()).await;
    way.standin.choose("filter-ignored", 0).unwrap();
    way.standin.forget_requests();
    let reports = way.verified().await;
    let requests = way.standin.requests();
    assert_eq!(requests.len(), 1);
    let target = requests[0].target_text();
    let (_, query) = target.split_once('?').unwrap();
    let (name, filter) = url::form_urlencoded::parse(query.as_bytes()).next().unwrap();
    for report in &reports {
        let [exchange] = report.proof.as_slice() else { panic!("{:?}", report.proof) };
        assert_eq!(exchange.request, format!("{} …/Users?{name}={filter}", requests[0].method));
        assert!(exchange.outcome.starts_with("200 in "), "{}", exchange.outcome);
        let (users, rest) = exchange.answer.split_last().unwrap();
        let shown: Value = serde_json::from_str(users).unwrap();
        let stored = way.standin.people().into_iter().find(|person| person["userName"] == ADA).unwrap();
        assert_eq!((&shown["id"], &shown["userName"]), (&stored["id"], &stored["userName"]));
        let body = rest.last().unwrap();
        assert!(body.starts_with('{') && body.contains("\"totalResults\":"), "{body}");
        for other in way.standin.people().iter().filter(|person| person["userName"] != ADA) {
            assert!(!body.contains(other["userName"].as_str().unwrap()), "others lose their names: {body}");
        }
    }
}

#[tokio::test]
async fn one_person_is_shown_as_the_body_that_came() {
    let way = Way::new("healthy", 0).await;
    way.standin.provision(&ada()).await;
    let reports = way.verified().await;
    let body: Value = serde_json::from_str(reports[0].proof[0].answer.last().unwrap()).unwrap();
    assert_eq!(body["totalResults"], 1);
    assert_eq!(body["Resources"][0]["userName"], ADA);
}
