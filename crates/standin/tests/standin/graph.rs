//! Does the pretend Microsoft Graph take a program the whole documented way?

use reqwest::Method;
use serde_json::{Value, json};
use standin::{Lost, Standin};

use crate::microsoft::{
    CORE_GROUP, ENTERPRISE_USER, Graph, Made, NON_GALLERY, SCOPES, USER_ROLE, constant_role, mapping,
    on_demand, secrets,
};

#[tokio::test]
async fn a_program_goes_the_whole_documented_way() {
    let (standin, token) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let me = graph.get("me?$select=id,displayName,userPrincipalName").await;
    assert_eq!((me.status, &me.body["userPrincipalName"]), (200, &json!("admin@contoso.com")));
    assert!(me.body.get("jobTitle").is_none() && me.body["@odata.context"].is_string());
    let roles = graph.get("me/transitiveMemberOf/microsoft.graph.directoryRole?$select=roleTemplateId").await;
    assert_eq!(roles.body["value"][0]["roleTemplateId"], "158c047a-c907-4556-b7ef-446551a6b5f7");
    let tenant = graph.get("organization?$select=id,displayName,verifiedDomains").await;
    assert_eq!(tenant.body["value"][0]["verifiedDomains"][0]["name"], "contoso.com");

    let looked_for =
        "servicePrincipals?$filter=displayName eq 'Trelica''s own'&$select=id,appRoles,applicationTemplateId";
    assert_eq!(graph.get(looked_for).await.body["value"], json!([]));
    let made = Made::new(&graph, "Trelica's own").await;
    let found = graph.get(looked_for).await.body["value"][0].clone();
    assert_eq!((&found["id"], &found["applicationTemplateId"]), (&json!(made.id()), &json!(NON_GALLERY)));
    assert_eq!(found["appRoles"][0]["id"], USER_ROLE);
    assert_eq!(graph.get(&made.principal).await.body["appRoleAssignmentRequired"], true);

    let base = standin.base_url();
    let validate = format!("{}/synchronization/jobs/validateCredentials", made.principal);
    let asked = |token: &str| {
        json!({ "templateId": "scim", "useSavedCredentials": false, "credentials": [
        { "key": "BaseAddress", "value": base }, { "key": "SecretToken", "value": token } ] })
    };
    assert_eq!(graph.post(&validate, asked(&token)).await.status, 204);
    let refused = graph.post(&validate, asked("made-up")).await;
    assert_eq!((refused.status, refused.codes().0.as_str()), (400, "CredentialValidationUnavailable"));
    assert!(
        refused.body["error"]["message"].as_str().unwrap().contains("Response Status Code: Unauthorized")
    );

    assert_eq!(made.save(&graph, &base, &token).await.status, 204);
    let mut schema = made.schema(&graph).await;
    mapping(&mut schema, "Group", CORE_GROUP)["enabled"] = false.into();
    let users = mapping(&mut schema, "User", ENTERPRISE_USER);
    users["attributeMappings"].as_array_mut().unwrap().push(constant_role("Read-only", "Always"));
    assert_eq!(graph.put(&made.of_job("/schema"), schema).await.status, 204);

    let found = graph.get("users?$search=\"displayName:ad\" OR \"userPrincipalName:ad\"&$select=id,displayName,userPrincipalName").await;
    let names: Vec<&Value> =
        found.body["value"].as_array().unwrap().iter().map(|one| &one["displayName"]).collect();
    assert_eq!(names, ["Ada Byron", "Ada Lindqvist", "Adam Oduya"]);
    let ada = found.body["value"][0]["id"].as_str().unwrap();
    let (key, value) = made.on_demand(&graph, ada).await;
    assert_eq!(key["details"]["errorCode"], "NotEffectivelyEntitled");
    assert_eq!(value["provisioningSteps"][1]["details"]["IsEffectivelyEntitledForProvisioning"], "False");
    assert_eq!(made.assign(&graph, ada).await.status, 201);
    let (key, value) = made.on_demand(&graph, ada).await;
    assert_eq!((&key["result"], &value["action"]), (&json!("Success"), &json!("Create")));
    let steps: Vec<&Value> =
        value["provisioningSteps"].as_array().unwrap().iter().map(|step| &step["type"]).collect();
    assert_eq!(steps, ["Import", "Matching", "Scoping", "Export"]);
    let (key, value) = made.on_demand(&graph, ada).await;
    assert_eq!(
        (&key["result"], &key["details"]["errorCode"]),
        (&json!("Skipped"), &json!("RedundantExport"))
    );
    assert_eq!(value["provisioningSteps"][3]["name"], "EntrySynchronizationSkip");

    assert_eq!(graph.ask("POST", &made.of_job("/start"), None).await.status, 204);
    let job = graph.get(&made.of_job("")).await.body;
    assert_eq!((&job["schedule"]["state"], &job["status"]["code"]), (&json!("Active"), &json!("Active")));
    assert_eq!(job["status"]["lastExecution"]["countExported"], 1);
    assert_eq!(job["status"]["synchronizedEntryCountByType"][0]["value"], 1);
    assert_eq!(standin.people().last().unwrap()["roles"][0]["value"], "Read-only");
    let log = graph.get(&format!("auditLogs/provisioning?$filter=jobId eq '{}'&$top=2", made.job)).await.body;
    assert_eq!(log["value"][0]["provisioningAction"], "update");
    assert_eq!(log["value"][0]["provisioningStatusInfo"]["status"], "success");
    assert_eq!(log["value"].as_array().unwrap().len(), 2);
    let seen = &standin.applications()[0];
    assert_eq!(
        (seen.scope_all, seen.jobs[0].groups_enabled, seen.jobs[0].started),
        (Some(false), false, true)
    );
    assert_eq!(seen.jobs[0].role.as_deref(), Some("Read-only"));
}

#[tokio::test]
async fn everything_that_was_made_can_be_taken_back() {
    let (standin, token) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    made.save(&graph, &standin.base_url(), &token).await;
    let ada = standin.entra_people()[0].id.clone();
    let assigned = made.assign(&graph, &ada).await.body;
    graph.ask("POST", &made.of_job("/start"), None).await;
    assert_eq!(graph.ask("POST", &made.of_job("/pause"), None).await.status, 204);
    assert_eq!(graph.get(&made.of_job("")).await.body["status"]["code"], "Paused");
    let one = format!("{}/appRoleAssignedTo/{}", made.principal, assigned["id"].as_str().unwrap());
    assert_eq!(graph.delete(&one).await, 204);
    assert_eq!(graph.delete(&one).await, 404);
    assert_eq!(graph.delete(&made.of_job("/schema")).await, 204);
    let restart = json!({ "criteria": { "resetScope": "Watermark, Escrows, QuarantineState" } });
    assert_eq!(graph.post(&made.of_job("/restart"), restart).await.status, 204);
    assert_eq!(standin.people().last().unwrap()["active"], false, "a cycle disables who was removed");
    let unknown = json!({ "criteria": { "resetScope": "Everything" } });
    assert_eq!(graph.post(&made.of_job("/restart"), unknown).await.status, 400);
    assert_eq!(graph.delete(&made.of_job("")).await, 204);
    assert_eq!(graph.get(&made.of_job("")).await.status, 404);
    assert_eq!(graph.delete(&format!("applications/{}", made.application)).await, 204);
    assert_eq!(graph.get(&made.principal).await.status, 404);
    assert!(standin.applications().is_empty());
    let made = Made::new(&graph, "Trelica").await;
    assert_eq!(graph.delete(&made.principal).await, 204);
}

#[tokio::test]
async fn graph_refuses_in_its_own_words() {
    let (standin, _) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    let secrets_path = format!("{}/synchronization/secrets", made.principal);
    let mut wrong = secrets("https://a", "b");
    wrong[0]["key"] = "BaseUrl".into();
    let refused = graph.put(&secrets_path, json!({ "value": wrong })).await;
    assert_eq!(refused.body["error"]["message"], "Requested value 'BaseUrl' was not found.");
    assert_eq!((refused.status, refused.codes().0.as_str()), (500, "InternalError"));
    let validate = format!("{}/synchronization/jobs/validateCredentials", made.principal);
    assert_eq!(graph.post(&validate, json!({})).await.codes().0, "RequestMissingRequiredParameter");
    assert_eq!(
        graph.post(&validate, json!({ "templateId": "scim", "useSavedCredentials": true })).await.status,
        400
    );
    let schema = made.schema(&graph).await;
    let mut other = on_demand(&schema, "nobody");
    assert_eq!(graph.post(&made.of_job("/provisionOnDemand"), other.clone()).await.status, 404);
    other["parameters"][0]["ruleId"] = "another".into();
    assert_eq!(graph.post(&made.of_job("/provisionOnDemand"), other).await.status, 400);
    assert_eq!(graph.put(&made.of_job("/schema"), json!({ "directories": [] })).await.status, 400);
    assert_eq!(graph.get("servicePrincipals?$filter=startswith(displayName,'T')").await.status, 400);
    let unknown = graph.get("somethingElse").await;
    assert_eq!((unknown.status, unknown.codes().0.as_str()), (400, "BadRequest"));
    assert_eq!(
        graph
            .post(&format!("{}/synchronization/jobs", made.principal), json!({ "templateId": "x" }))
            .await
            .status,
        400
    );
    let url = format!("{}/v1.0/users?$search=\"displayName:ada\"", standin.graph_url());
    let without_the_header =
        crate::asking::client(&standin).build().unwrap().get(url).bearer_auth(&graph.token);
    let refused = graph.send(without_the_header).await.unwrap();
    assert_eq!((refused.status, refused.codes().0.as_str()), (400, "Request_UnsupportedQuery"));
}

#[tokio::test]
async fn each_call_wants_its_scope_and_an_administrator() {
    let (standin, _) = Standin::ready().await.unwrap();
    let reader = Graph::of(&standin, &["User.Read", "Application.Read.All", "Synchronization.Read.All"]);
    let made = Made::new(&Graph::of(&standin, &SCOPES), "Trelica").await;
    assert_eq!(reader.get(&made.of_job("/schema")).await.status, 200);
    for refused in [
        reader
            .post(&format!("applicationTemplates/{NON_GALLERY}/instantiate"), json!({ "displayName": "x" }))
            .await,
        reader.ask("POST", &made.of_job("/start"), None).await,
        reader.get("users?$search=\"displayName:ada\"").await,
        reader.get("auditLogs/provisioning").await,
        made.assign(&reader, &standin.entra_people()[0].id).await,
    ] {
        let expected = (403, "Authentication_MSGraphPermissionMissing");
        assert_eq!((refused.status, refused.codes().0.as_str()), expected);
    }
    let nobody = Graph::with(&standin, "made-up".into());
    let refused = nobody.get("me").await;
    assert_eq!((refused.status, refused.codes().0.as_str()), (401, "InvalidAuthenticationToken"));
}

#[tokio::test]
async fn every_answer_has_the_ids_by_which_a_case_is_found() {
    let standin = Standin::start().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let asked = graph.request(Method::GET, "servicePrincipals/nothing").header("client-request-id", "mine");
    let said = graph.send(asked).await.unwrap();
    let inner = &said.body["error"]["innerError"];
    assert_eq!(said.headers["client-request-id"], "mine");
    assert_eq!(inner["client-request-id"], "mine");
    assert_eq!(said.headers["request-id"].to_str().unwrap(), inner["request-id"].as_str().unwrap());
    assert!(inner["date"].is_string());
}

#[tokio::test]
async fn a_call_can_be_lost_before_and_after_it_is_done() {
    let standin = Standin::start().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    standin.lose_call(2, Lost::AfterItIsDone);
    standin.lose_call(1, Lost::BeforeItIsDone);
    let instantiate = async || {
        let path = format!("applicationTemplates/{NON_GALLERY}/instantiate");
        let request = graph.request(Method::POST, &path).body("{\"displayName\":\"Trelica\"}");
        graph.send(request).await.map(|said| said.status).ok()
    };
    assert_eq!((instantiate().await, standin.applications().len()), (None, 0));
    assert_eq!((instantiate().await, standin.applications().len()), (None, 1));
    assert_eq!((instantiate().await, standin.applications().len()), (Some(201), 2));
    let statuses: Vec<u16> = standin.graph_calls().iter().map(|call| call.status).collect();
    assert_eq!(statuses, [0, 0, 201]);
    let call = &standin.graph_calls()[2];
    assert_eq!((call.method.as_str(), &call.body["displayName"]), ("POST", &json!("Trelica")));
    assert!(call.path.starts_with("/v1.0/applicationTemplates/"));
    standin.forget_graph_calls();
    assert!(standin.graph_calls().is_empty());
}

#[tokio::test]
async fn groups_bring_their_direct_members_and_only_some_can_be_assigned() {
    let (standin, token) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    made.save(&graph, &standin.base_url(), &token).await;
    let group = async |name: &str| {
        let found =
            graph.get(&format!("groups?$search=\"displayName:{name}\"&$select=id,securityEnabled")).await;
        found.body["value"][0]["id"].as_str().unwrap().to_owned()
    };
    assert_eq!(made.assign(&graph, &group("newsletter").await).await.status, 400);
    let assigned = made.assign(&graph, &group("trelica's peo").await).await;
    assert_eq!((assigned.status, &assigned.body["principalType"]), (201, &json!("Group")));
    let names: Vec<String> = standin.cycle().await.into_iter().map(|report| report.person).collect();
    assert_eq!(names, ["ada@contoso.com", "adam.oduya@contoso.com"]);
    let twice = made.assign(&graph, assigned.body["principalId"].as_str().unwrap()).await;
    assert_eq!((twice.status, twice.codes().0.as_str()), (409, "Request_MultipleObjectsWithSameKeyValue"));
}

#[tokio::test]
async fn many_assignments_come_in_pages() {
    let standin = Standin::start().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    for person in standin.entra_people().iter().take(5) {
        assert_eq!(made.assign(&graph, &person.id).await.status, 201);
    }
    let first = graph.get(&format!("{}/appRoleAssignedTo?$top=3", made.principal)).await.body;
    let next = first["@odata.nextLink"].as_str().unwrap();
    let next = next.strip_prefix(&format!("{}/v1.0/", standin.graph_url())).unwrap();
    let second = graph.get(next).await.body;
    let count = |body: &Value| body["value"].as_array().unwrap().len();
    assert_eq!((count(&first), count(&second)), (3, 2));
    assert!(second.get("@odata.nextLink").is_none());
}
