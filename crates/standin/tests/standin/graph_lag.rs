//! Is what was made in Entra there only after a while, as it is in the real one?

use std::time::Duration;

use serde_json::{Value, json};
use standin::{EntraPerson, Standin};

use crate::microsoft::{Graph, Made, NON_GALLERY, SCOPES, USER_ROLE};

const UNIT: Duration = Duration::from_millis(1);

/// Asks again until the answer is right.
async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    for _ in 0..2_000 {
        if let Some(answer) = ask().await {
            return answer;
        }
        tokio::task::yield_now().await;
    }
    panic!("{what} never came");
}

async fn instantiated(graph: &Graph) -> (String, Value) {
    let path = format!("applicationTemplates/{NON_GALLERY}/instantiate");
    let made = graph.post(&path, json!({ "displayName": "Trelica" })).await.body;
    (format!("servicePrincipals/{}", made["servicePrincipal"]["id"].as_str().unwrap()), made)
}

#[tokio::test]
async fn a_new_application_appears_in_one_place_after_the_other() {
    let standin = Standin::start().await.unwrap();
    // So slow that nothing arrives while the test looks.
    standin.set_lag(Some(Duration::from_secs(3_600)));
    let graph = Graph::of(&standin, &SCOPES);
    let (principal, made) = instantiated(&graph).await;
    let found = graph.get("servicePrincipals?$filter=displayName eq 'Trelica'").await;
    assert_eq!(found.body["value"], json!([]));
    let assignment = json!({ "principalId": standin.entra_people()[0].id,
        "resourceId": made["servicePrincipal"]["id"], "appRoleId": USER_ROLE });
    for said in [
        graph.get(&principal).await,
        graph.get(&format!("{principal}/synchronization/templates")).await,
        graph.post(&format!("{principal}/synchronization/jobs"), json!({ "templateId": "scim" })).await,
        graph.post(&format!("{principal}/appRoleAssignedTo"), assignment).await,
    ] {
        assert_eq!((said.status, said.codes().0.as_str()), (404, "Request_ResourceNotFound"));
    }
    assert_eq!(standin.applications().len(), 1, "it is there all the same");
    assert_eq!(graph.get("me").await.status, 200);

    standin.set_lag(Some(UNIT));
    until("the application", async || (graph.get(&principal).await.status == 200).then_some(())).await;
    let jobs = format!("{principal}/synchronization/jobs");
    let mut refused = Vec::new();
    until("the job", async || {
        let said = graph.post(&jobs, json!({ "templateId": "scim" })).await;
        refused.push((said.status, said.codes().0));
        (said.status == 201).then_some(())
    })
    .await;
    refused.pop();
    assert!(refused.iter().all(|(status, code)| *status == 401 && code == "Unauthorized"), "{refused:?}");
}

#[tokio::test]
async fn whoever_is_assigned_counts_a_little_later() {
    let (standin, token) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    made.save(&graph, &standin.base_url(), &token).await;
    let ada = standin.entra_people()[0].id.clone();
    standin.set_lag(Some(Duration::from_millis(200)));
    assert_eq!(made.assign(&graph, &ada).await.status, 201);
    let path = format!("{}/appRoleAssignedTo", made.principal);
    let (key, _) = made.on_demand(&graph, &ada).await;
    assert_eq!(key["details"]["errorCode"], "NotEffectivelyEntitled");
    standin.set_lag(Some(UNIT));
    until("the assignment", async || {
        (graph.get(&path).await.body["value"].as_array().unwrap().len() == 1).then_some(())
    })
    .await;
    standin.set_lag(None);
    assert_eq!(made.on_demand(&graph, &ada).await.0["result"], "Success");
}

#[tokio::test]
async fn a_job_that_was_just_started_looks_as_if_it_had_failed_and_runs_by_itself() {
    let (standin, token) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    made.save(&graph, &standin.base_url(), &token).await;
    made.assign(&graph, &standin.entra_people()[0].id).await;
    standin.set_lag(Some(Duration::from_millis(30)));
    graph.ask("POST", &made.of_job("/start"), None).await;
    let job = graph.get(&made.of_job("")).await.body;
    let last = &job["status"]["lastExecution"];
    assert_eq!((&job["status"]["code"], &last["state"]), (&json!("NotRun"), &json!("Failed")));
    assert_eq!(
        (&last["timeBegan"], &last["error"]["code"]),
        (&json!("0001-01-01T00:00:00Z"), &json!("None"))
    );
    let mut progressed = false;
    let status = until("the first cycle", async || {
        let status = graph.get(&made.of_job("")).await.body["status"].clone();
        progressed |= status["progress"][0]["totalUnits"].is_number();
        (status["code"] == "Active").then_some(status)
    })
    .await;
    assert!(progressed, "it shows how far it is");
    assert_eq!(status["lastExecution"]["state"], "Succeeded");
    assert_eq!(standin.people().len(), 7);
    assert_eq!(graph.get("auditLogs/provisioning").await.body["value"], json!([]), "the log comes later");
}

#[tokio::test]
async fn a_cycle_that_was_paused_away_never_runs() {
    let (standin, token) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    made.save(&graph, &standin.base_url(), &token).await;
    made.assign(&graph, &standin.entra_people()[0].id).await;
    standin.set_lag(Some(UNIT * 20));
    graph.ask("POST", &made.of_job("/start"), None).await;
    graph.ask("POST", &made.of_job("/pause"), None).await;
    tokio::time::sleep(UNIT * 400).await;
    assert_eq!(graph.get(&made.of_job("")).await.body["status"]["lastExecution"], Value::Null);
    assert_eq!(standin.people().len(), 6);
}

#[tokio::test]
async fn what_was_deleted_is_still_listed_for_a_moment() {
    let standin = Standin::start().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    standin.set_lag(Some(Duration::from_millis(150)));
    let list = "servicePrincipals?$filter=displayName eq 'Trelica'";
    standin.another_administrator(standin::OutsideChange::DeletesTheApplication);
    let counted = async || graph.get(list).await.body["value"].as_array().unwrap().len();
    assert_eq!(counted().await, 1);
    until("the end of it", async || (counted().await == 0).then_some(())).await;
    assert_eq!(graph.get(&made.principal).await.status, 404);
}

#[tokio::test]
async fn who_asks_too_often_is_told_for_how_long_to_wait() {
    let (standin, token) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    made.save(&graph, &standin.base_url(), &token).await;
    standin.set_lag(Some(Duration::from_secs(1)));
    for _ in 0..5 {
        assert_eq!(graph.get("auditLogs/provisioning").await.status, 200);
    }
    let busy = graph.get("auditLogs/provisioning").await;
    let seconds: u64 = busy.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert_eq!((busy.status, busy.codes().0.as_str()), (429, "TooManyRequests"));
    assert!((1..=10).contains(&seconds), "{seconds}");
    standin.set_lag(None);
    assert_eq!(graph.get("auditLogs/provisioning").await.status, 200);
}

#[tokio::test]
async fn wrong_credentials_quarantine_a_job_and_a_restart_takes_it_out() {
    let (standin, token) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    made.save(&graph, &standin.base_url(), "made-up").await;
    let ada = EntraPerson { job_title: Some("Countess".into()), ..standin.entra_people().swap_remove(0) };
    standin.change_person(ada.clone());
    made.assign(&graph, &ada.id).await;
    graph.ask("POST", &made.of_job("/start"), None).await;
    let status = graph.get(&made.of_job("")).await.body["status"].clone();
    assert_eq!(status["code"], "Quarantine");
    assert_eq!(status["quarantine"]["reason"], "EncounteredQuarantineException");
    let code = &status["quarantine"]["error"]["code"];
    assert_eq!(code, "SystemForCrossDomainIdentityManagementInvalidCredentials");
    made.save(&graph, &standin.base_url(), &token).await;
    graph.post(&made.of_job("/restart"), json!({ "criteria": { "resetScope": "Full" } })).await;
    assert_eq!(graph.get(&made.of_job("")).await.body["status"]["code"], "Active");
    assert_eq!(standin.people().last().unwrap()["title"], "Countess");
}
