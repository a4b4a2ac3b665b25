//! Is Graph as unusual as it may be, and right all the same?

use std::time::Duration;

use serde_json::json;
use standin::Standin;

use crate::microsoft::{CORE_GROUP, Graph, Made, NON_GALLERY, SCOPES, mapping};

async fn in_shape(variant: usize) -> (Standin, String, Graph) {
    let (standin, token) = Standin::ready().await.unwrap();
    standin.choose("graph-other-shapes", variant).unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    (standin, token, graph)
}

#[tokio::test]
async fn a_job_may_be_answered_with_200_and_have_its_old_template() {
    let (_standin, _, graph) = in_shape(0).await;
    let made = Made::new(&graph, "Trelica").await;
    let jobs = format!("{}/synchronization/jobs", made.principal);
    assert_eq!(graph.post(&jobs, json!({ "templateId": "scim" })).await.status, 200);
    let (_standin, _, graph) = in_shape(1).await;
    let made = Made::new(&graph, "Trelica").await;
    assert_eq!(made.template, "customappsso");
    assert!(made.job.starts_with("customappsso."));
}

#[tokio::test]
async fn provision_on_demand_may_report_as_an_array_and_in_prose() {
    for variant in [2, 3] {
        let (standin, token, graph) = in_shape(variant).await;
        let made = Made::new(&graph, "Trelica").await;
        made.save(&graph, &standin.base_url(), &token).await;
        let ada = standin.entra_people()[0].id.clone();
        let (key, value) = made.on_demand(&graph, &ada).await;
        if variant == 2 {
            assert_eq!(key, "Microsoft.Identity.Health.CPP.Common.DataContracts.SyncFabric.StatusInfo");
            assert_eq!(value[0]["statusInfo"]["status"], "Skipped");
        } else {
            assert_eq!(key["result"], "skipped");
            let scoping = &value["provisioningSteps"][1]["details"];
            assert_eq!(scoping["Assigned to the application"], "False");
        }
    }
}

#[tokio::test]
async fn errors_may_be_spelled_otherwise_and_assigning_may_want_a_scope_of_its_own() {
    let (_standin, _, graph) = in_shape(4).await;
    let error = graph.get("servicePrincipals/nothing").await.body["error"].clone();
    assert!(error["innererror"]["request-id"].is_string() && error.get("details").is_none(), "{error}");

    let (standin, _, graph) = in_shape(5).await;
    let made = Made::new(&graph, "Trelica").await;
    let ada = standin.entra_people()[0].id.clone();
    let refused = made.assign(&graph, &ada).await;
    assert_eq!(refused.codes().0, "Authentication_MSGraphPermissionMissing");
    let more = Graph::of(&standin, &["AppRoleAssignment.ReadWrite.All"]);
    assert_eq!(made.assign(&more, &ada).await.status, 201);

    let (standin, _, graph) = in_shape(6).await;
    let made = Made::new(&graph, "Trelica").await;
    let ada = standin.entra_people()[0].id.clone();
    made.assign(&graph, &ada).await;
    let twice = made.assign(&graph, &ada).await;
    assert_eq!(twice.status, 400);
    assert_eq!(twice.body["error"]["message"], "Permission being assigned already exists on the object");
}

#[tokio::test]
async fn a_job_may_wait_for_its_secrets_and_be_listed_late() {
    let (standin, token, graph) = in_shape(7).await;
    standin.set_lag(Some(Duration::from_secs(3_600)));
    let path = format!("applicationTemplates/{NON_GALLERY}/instantiate");
    graph.post(&path, json!({ "displayName": "Trelica" })).await;
    standin.set_lag(None);
    let made = Made::new(&graph, "Trelica").await;
    assert_eq!(graph.get(&made.of_job("")).await.body["status"]["code"], "NotConfigured");
    made.save(&graph, &standin.base_url(), &token).await;
    assert_eq!(graph.get(&made.of_job("")).await.body["status"]["code"], "Paused");
    standin.set_lag(Some(Duration::from_secs(3_600)));
    let jobs = format!("{}/synchronization/jobs", made.principal);
    graph.post(&jobs, json!({ "templateId": "scim" })).await;
    assert_eq!(graph.get(&jobs).await.body["value"].as_array().unwrap().len(), 1);
    assert_eq!(standin.applications()[1].jobs.len(), 2);
}

#[tokio::test]
async fn an_application_that_is_being_copied_may_be_not_found_rather_than_not_authorized() {
    let (standin, _, graph) = in_shape(8).await;
    standin.set_lag(Some(Duration::from_millis(1)));
    let path = format!("applicationTemplates/{NON_GALLERY}/instantiate");
    let made = graph.post(&path, json!({ "displayName": "Trelica" })).await.body;
    let jobs = format!(
        "servicePrincipals/{}/synchronization/jobs",
        made["servicePrincipal"]["id"].as_str().unwrap()
    );
    loop {
        let said = graph.post(&jobs, json!({ "templateId": "scim" })).await;
        assert!(matches!(said.status, 201 | 404), "{said:?}");
        if said.status == 201 {
            break;
        }
    }
}

#[tokio::test]
async fn rules_and_directories_may_have_the_names_of_older_tenants() {
    let (standin, _, graph) = in_shape(9).await;
    let made = Made::new(&graph, "Trelica").await;
    let mut schema = made.schema(&graph).await;
    assert_eq!(schema["synchronizationRules"].as_array().unwrap().len(), 2);
    let groups = mapping(&mut schema, "Group", CORE_GROUP);
    assert_eq!(groups["name"], "Provision Azure Active Directory Groups");
    groups["enabled"] = false.into();
    let of_groups = schema["synchronizationRules"][0]["id"].clone();
    assert_eq!(graph.put(&made.of_job("/schema"), schema).await.status, 204);
    assert!(!standin.applications()[0].jobs[0].groups_enabled);
    let body = json!({ "parameters": [{ "ruleId": of_groups, "subjects": [
        { "objectId": standin.entra_people()[0].id, "objectTypeName": "User" } ] }] });
    assert_eq!(graph.post(&made.of_job("/provisionOnDemand"), body).await.status, 400);
}
