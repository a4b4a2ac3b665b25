//! Every scenario of the stand-in, in every variant, yields exactly its own problem and nothing else.

use model::flow::CONNECTION;
use standin::{Stage, Standin, scenarios};

use crate::support::{connection, connection_in_a_hurry, install_cryptography, said};

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_of_the_connection_and_its_variants_yields_its_own_id() {
    install_cryptography();
    let mut wrong = Vec::new();
    for scenario in scenarios().iter().filter(|scenario| scenario.at == Stage::Connection) {
        for (variant, label) in scenario.variants.iter().enumerate() {
            let (standin, token) = Standin::ready().await.unwrap();
            standin.choose(scenario.id, variant).unwrap();
            let reports = match scenario.expects {
                Some("connection-timed-out" | "server-slow") => connection_in_a_hurry(&standin, &token).await,
                _ => connection(&standin, &token).await,
            };
            let (broken, warned) = said(&reports);
            let expected: (Vec<&str>, Vec<&str>) = match (scenario.expects, scenario.warns) {
                (None, _) => (vec![], vec![]),
                (Some(id), true) => (vec![], vec![id]),
                (Some(id), false) => (vec![id], vec![]),
            };
            if (&broken, &warned) != (&expected.0, &expected.1) {
                wrong.push(format!("{} ({label}): broken {broken:?}, warned {warned:?}", scenario.id));
            }
            let order: Vec<_> = reports.iter().map(|report| report.check).collect();
            assert_eq!(
                order,
                CONNECTION.iter().copied().skip(1).take(order.len()).collect::<Vec<_>>(),
                "{}",
                scenario.id
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn the_question_arrives_byte_for_byte_as_entra_sends_it() {
    install_cryptography();
    let (standin, token) = Standin::ready().await.unwrap();
    connection(&standin, &token).await;
    let requests = standin.requests();
    let wanted = b"/api/scim/v2/Users?filter=userName+eq+%223f2504e0-4f89-41d3-9a0c-0305e82c3301%22";
    let question = requests.iter().find(|request| request.target == wanted).expect("the question was asked");
    assert_eq!(question.method, "GET");
    assert_eq!(question.header("authorization"), Some(format!("Bearer {token}").as_str()));
    assert!(question.header("user-agent").is_some_and(|agent| agent.starts_with("scim-setup-assistant/")));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_evidence_of_any_scenario_holds_the_token_or_the_name_of_a_person() {
    install_cryptography();
    for scenario in scenarios().iter().filter(|scenario| scenario.at == Stage::Connection) {
        if matches!(scenario.id, "server-slow" | "connection-timed-out" | "healthy-slow") {
            continue;
        }
        let (standin, token) = Standin::ready().await.unwrap();
        standin.choose(scenario.id, 0).unwrap();
        let reports = connection(&standin, &token).await;
        let evidence = serde_json::to_string(&reports).unwrap();
        assert!(!evidence.contains(&token), "{} gives the token away", scenario.id);
        for person in standin.people() {
            let name = person["userName"].as_str().unwrap();
            assert!(!evidence.contains(name), "{} names {name}", scenario.id);
        }
    }
}

#[tokio::test]
async fn a_redirect_is_shown_and_never_followed() {
    install_cryptography();
    let (standin, token) = Standin::ready().await.unwrap();
    let (elsewhere, _) = Standin::ready().await.unwrap();
    standin.choose("address-redirects", 0).unwrap();
    let reports = connection(&standin, &token).await;
    assert_eq!(said(&reports).0, ["address-redirects"]);
    assert!(elsewhere.requests().is_empty());
}
