//! Does every fault of Graph show itself, and where its name says?

use serde_json::{Value, json};
use standin::{Stage, Standin, scenarios};

use crate::microsoft::{CORE_GROUP, Graph, Made, NON_GALLERY, SCOPES, Said, mapping, on_demand, secrets};

/// A connected application, made while all was well, and then a fault.
struct Fault {
    standin: Standin,
    graph: Graph,
    made: Made,
    ada: String,
    group: String,
}

async fn fault(id: &str, variant: usize) -> Fault {
    let (standin, token) = Standin::ready().await.unwrap();
    let graph = Graph::of(&standin, &SCOPES);
    let made = Made::new(&graph, "Trelica").await;
    made.save(&graph, &standin.base_url(), &token).await;
    let group = graph.get("groups?$search=\"displayName:trelica\"").await.body["value"][0]["id"].clone();
    let ada = standin.entra_people()[0].id.clone();
    standin.choose(id, variant).unwrap();
    Fault { standin, graph, made, ada, group: group.as_str().unwrap().to_owned() }
}

impl Fault {
    /// Asks for what the name says.
    async fn asked(&self, what: &str) -> Said {
        let (graph, made) = (&self.graph, &self.made);
        match what {
            "me" => graph.get("me").await,
            "roles" => graph.get("me/transitiveMemberOf/microsoft.graph.directoryRole").await,
            "find" => graph.get("servicePrincipals?$filter=displayName eq 'Trelica'").await,
            "find-other" => graph.get("servicePrincipals?$filter=displayName eq 'Another'").await,
            "read" => graph.get(&made.principal).await,
            "create" => {
                let path = format!("applicationTemplates/{NON_GALLERY}/instantiate");
                graph.post(&path, json!({ "displayName": "New" })).await
            }
            "templates" => graph.get(&format!("{}/synchronization/templates", made.principal)).await,
            "jobs" => graph.get(&format!("{}/synchronization/jobs", made.principal)).await,
            "create-job" => {
                graph
                    .post(
                        &format!("{}/synchronization/jobs", made.principal),
                        json!({ "templateId": "scim" }),
                    )
                    .await
            }
            "job" => graph.get(&made.of_job("")).await,
            "validate" => {
                let body = json!({ "templateId": "scim", "useSavedCredentials": true });
                graph
                    .post(&format!("{}/synchronization/jobs/validateCredentials", made.principal), body)
                    .await
            }
            "secrets" => {
                let path = format!("{}/synchronization/secrets", made.principal);
                graph.put(&path, json!({ "value": secrets("https://a", "b") })).await
            }
            "schema" => graph.get(&made.of_job("/schema")).await,
            "save-schema" => {
                let mut schema = made.schema(graph).await;
                mapping(&mut schema, "Group", CORE_GROUP)["enabled"] = false.into();
                graph.put(&made.of_job("/schema"), schema).await
            }
            "assign" => made.assign(graph, &self.ada).await,
            "assign-group" => made.assign(graph, &self.group).await,
            "users" => graph.get("users?$search=\"displayName:ada\"").await,
            "on-demand" => {
                let schema = made.schema(graph).await;
                graph.post(&made.of_job("/provisionOnDemand"), on_demand(&schema, &self.ada)).await
            }
            "start" => graph.ask("POST", &made.of_job("/start"), None).await,
            "log" => graph.get("auditLogs/provisioning").await,
            other => panic!("nobody knows how to ask {other}"),
        }
    }
}

/// Fixed refusals: id, variant, what is asked, the status, and a code that stands outside or inside.
const REFUSALS: &[(&str, usize, &str, u16, &str)] = &[
    ("admin-role-missing", 0, "jobs", 403, "Authorization_RequestDenied"),
    ("admin-role-missing", 1, "create", 403, "Authorization_RequestDenied"),
    ("admin-role-missing", 2, "roles", 403, "Authorization_RequestDenied"),
    ("admin-role-not-in-token", 0, "create", 403, "Authorization_RequestDenied"),
    ("admin-role-not-in-token", 1, "jobs", 401, "Unauthorized"),
    ("graph-permission-missing", 0, "find", 403, "Authentication_MSGraphPermissionMissing"),
    ("graph-permission-missing", 1, "create", 403, "Authentication_MSGraphPermissionMissing"),
    ("sign-in-expired", 0, "me", 401, "InvalidAuthenticationToken"),
    ("sign-in-expired", 1, "create", 401, "InvalidAuthenticationToken"),
    ("sign-in-challenged", 0, "me", 401, "InvalidAuthenticationToken"),
    ("sign-in-challenged", 1, "create", 401, "InvalidAuthenticationToken"),
    ("group-needs-licence", 0, "assign-group", 403, "Authorization_RequestDenied"),
    ("group-needs-licence", 1, "assign-group", 403, "LicenseRequired"),
    ("logs-need-licence", 0, "log", 403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant"),
    ("logs-need-licence", 1, "log", 403, "Forbidden"),
    ("application-gone", 0, "jobs", 404, "Request_ResourceNotFound"),
    ("application-name-refused", 0, "create", 400, "Request_BadRequest"),
    ("application-name-refused", 1, "create", 400, "ServiceManagementReferenceNotProvided"),
    ("entra-could-not-connect", 0, "validate", 400, "CredentialValidationUnavailable"),
    ("entra-could-not-connect", 1, "validate", 400, "CredentialValidationUnavailable"),
    ("entra-got-another-answer", 0, "validate", 400, "CredentialValidationUnavailable"),
    ("entra-got-another-answer", 1, "validate", 400, "CredentialValidationUnavailable"),
    ("entra-said-no", 0, "validate", 400, "CredentialValidationUnavailable"),
    ("entra-said-no", 1, "validate", 400, "CredentialValidationUnavailable"),
    ("entra-still-copying", 0, "read", 404, "Request_ResourceNotFound"),
    ("entra-still-copying", 1, "create-job", 401, "Unauthorized"),
    ("graph-request-refused", 0, "validate", 400, "RequestMissingRequiredParameter"),
    ("graph-request-refused", 1, "secrets", 400, "BadRequest"),
    ("graph-internal-error", 0, "validate", 500, "InternalError"),
    ("graph-internal-error", 1, "secrets", 500, "InternalError"),
    ("secret-refused", 0, "secrets", 400, "NotInAllowList"),
    ("secret-refused", 1, "secrets", 400, "NotInAllowList"),
    ("schema-not-saved", 0, "save-schema", 400, "BadRequest"),
    ("changed-meanwhile", 0, "save-schema", 409, "Directory_ConcurrencyViolation"),
    ("object-already-there", 0, "assign", 409, "Request_MultipleObjectsWithSameKeyValue"),
    ("object-already-there", 1, "create", 409, "Request_MultipleObjectsWithSameKeyValue"),
    ("graph-busy", 0, "me", 429, "TooManyRequests"),
    ("graph-busy", 1, "me", 429, "activityLimitReached"),
    ("graph-unavailable", 0, "me", 503, "serviceNotAvailable"),
    ("graph-unavailable", 1, "me", 504, ""),
    ("provisioning-on-demand-refused", 0, "on-demand", 401, "Unauthorized"),
    ("provisioning-on-demand-refused", 1, "on-demand", 400, "BadRequest"),
];

#[tokio::test]
async fn every_fixed_refusal_is_as_documented() {
    for (id, variant, what, status, code) in REFUSALS {
        let fault = fault(id, *variant).await;
        let said = fault.asked(what).await;
        let (outer, inner) = said.codes();
        assert_eq!(said.status, *status, "{id} {variant}: {said:?}");
        assert!(outer == *code || inner == *code, "{id} {variant}: {said:?}");
        fault.standin.choose("healthy", 0).unwrap();
        assert!(fault.asked(what).await.status < 400, "{id} {variant} ends with its scenario");
    }
}

/// Faults that are in what is there, or in what follows: each is looked at in a test below.
const OTHERS: &[&str] = &[
    "several-applications",
    "gallery-application-there",
    "application-cannot-be-provisioned",
    "several-jobs",
    "template-missing",
    "graph-answers-otherwise",
    "role-target-missing",
    "person-not-in-entra",
    "assignment-still-copying",
];

#[tokio::test]
async fn no_fault_of_graph_is_left_out_here() {
    for scenario in scenarios().iter().filter(|row| row.at == Stage::Graph && row.expects.is_some()) {
        for variant in 0..scenario.variants.len() {
            let fixed = REFUSALS.iter().any(|row| (row.0, row.1) == (scenario.id, variant));
            let half = matches!(
                (scenario.id, variant),
                ("application-gone" | "schema-not-saved" | "changed-meanwhile", 1)
            );
            let other = OTHERS.contains(&scenario.id) || scenario.id.starts_with("job-quarantined");
            assert!(fixed || half || other, "{} {variant}", scenario.id);
        }
    }
}

#[tokio::test]
async fn roles_that_are_missing_are_not_listed_and_reading_goes_on() {
    for variant in 0..2 {
        let fault = fault("admin-role-missing", variant).await;
        assert_eq!(fault.asked("roles").await.body["value"].as_array().unwrap().len(), variant);
        assert_eq!(fault.asked("find").await.status, 200);
        assert_eq!(fault.asked("schema").await.status, 403);
        assert_eq!(fault.asked("log").await.status, if variant == 1 { 200 } else { 403 });
    }
}

#[tokio::test]
async fn a_new_token_has_the_role_and_lasts() {
    for id in ["admin-role-not-in-token", "sign-in-expired"] {
        for variant in 0..2 {
            let mut fault = fault(id, variant).await;
            assert!(fault.asked("create").await.status >= 400, "{id} {variant}");
            assert!(fault.asked("create").await.status >= 400, "{id} {variant}: asking again does not help");
            fault.graph = Graph::of(&fault.standin, &SCOPES);
            for _ in 0..4 {
                assert_eq!(fault.asked("create").await.status, 201, "{id} {variant}");
            }
        }
    }
}

#[tokio::test]
async fn a_challenge_names_the_claims_that_are_wanted() {
    use base64::Engine;
    for variant in 0..2 {
        let fault = fault("sign-in-challenged", variant).await;
        assert_eq!(fault.asked("me").await.status, if variant == 0 { 401 } else { 200 });
        let header = fault.asked("create").await.headers["www-authenticate"].to_str().unwrap().to_owned();
        assert!(header.contains("error=\"insufficient_claims\""), "{header}");
        let claims = header.split("claims=\"").nth(1).unwrap().split('"').next().unwrap();
        let claims = base64::engine::general_purpose::STANDARD.decode(claims).unwrap();
        let claims: Value = serde_json::from_slice(&claims).unwrap();
        assert_eq!(claims["access_token"]["nbf"]["essential"], true);
    }
}

#[tokio::test]
async fn applications_of_the_name_are_there_as_soon_as_it_is_looked_for() {
    let found = async |id: &str, variant: usize, what: &str| {
        let fault = fault(id, variant).await;
        let list = fault.asked(what).await.body["value"].as_array().unwrap().clone();
        (fault, list)
    };
    assert_eq!(found("several-applications", 0, "find").await.1.len(), 2);
    assert_eq!(found("several-applications", 1, "find-other").await.1.len(), 3);
    for variant in 0..2 {
        let (fault, list) = found("gallery-application-there", variant, "find-other").await;
        assert!(list.len() == 1 && list[0]["applicationTemplateId"] != NON_GALLERY);
        let path = format!("servicePrincipals/{}/appRoleAssignedTo", list[0]["id"].as_str().unwrap());
        assert_eq!(fault.graph.get(&path).await.body["value"].as_array().unwrap().len(), 2 * variant);
        fault.standin.choose("healthy", 0).unwrap();
        assert_eq!(fault.standin.applications().len(), 1, "what a scenario brings goes with it");
        let template = found("application-cannot-be-provisioned", variant, "find-other").await.1[0].clone();
        let expected = if variant == 0 { Value::Null } else { "".into() };
        assert_eq!(template["applicationTemplateId"], expected);
    }
    let (fault, list) = found("application-gone", 1, "find").await;
    assert_eq!(list.len(), 1);
    assert_eq!((fault.asked("read").await.status, fault.asked("jobs").await.status), (404, 404));
}

#[tokio::test]
async fn jobs_templates_and_schemas_are_other_than_expected() {
    for variant in 0..2 {
        let jobs = fault("several-jobs", variant).await.asked("jobs").await.body["value"].clone();
        let active =
            jobs.as_array().unwrap().iter().filter(|job| job["schedule"]["state"] == "Active").count();
        assert_eq!((jobs.as_array().unwrap().len(), active), (2, variant));
        let templates =
            fault("template-missing", variant).await.asked("templates").await.body["value"].clone();
        assert_eq!(templates.as_array().unwrap().len(), 1 - variant);
        assert!(!templates.to_string().contains("scim"));
        let schema = fault("role-target-missing", variant).await.asked("schema").await.body;
        let target = schema["directories"][1]["objects"].to_string();
        assert!(!target.contains("roles[primary"));
        assert_eq!(target.contains("\"userName\""), variant == 0);
    }
    let fault_of_saving = fault("schema-not-saved", 1).await;
    assert_eq!(fault_of_saving.asked("save-schema").await.status, 204);
    assert!(fault_of_saving.standin.applications()[0].jobs[0].groups_enabled);
    let meanwhile = fault("changed-meanwhile", 1).await;
    assert_eq!(meanwhile.asked("save-schema").await.status, 204);
    assert!(meanwhile.standin.applications()[0].jobs[0].groups_enabled);
}

#[tokio::test]
async fn people_are_not_found_or_never_count() {
    assert_eq!(fault("person-not-in-entra", 0).await.asked("users").await.body["value"], json!([]));
    let other = fault("person-not-in-entra", 1).await.asked("users").await.body["value"].clone();
    assert!(other.as_array().unwrap().len() == 1 && !other.to_string().contains("Ada"), "{other}");
    for variant in 0..2 {
        let fault = fault("assignment-still-copying", variant).await;
        assert_eq!(fault.asked("assign").await.status, 201);
        let said = fault.asked("on-demand").await.body;
        assert!(said["value"].as_str().unwrap().contains("NotEffectivelyEntitled"), "{said}");
        assert_eq!(said["value"].as_str().unwrap().starts_with('['), variant == 1);
    }
}

#[tokio::test]
async fn quarantines_show_once_a_job_was_started() {
    for scenario in scenarios().iter().filter(|row| row.id.starts_with("job-quarantined")) {
        for variant in 0..scenario.variants.len() {
            let fault = fault(scenario.id, variant).await;
            assert_eq!(fault.asked("job").await.body["status"]["code"], "Paused");
            assert_eq!(fault.asked("start").await.status, 204);
            let status = fault.asked("job").await.body["status"].clone();
            assert_eq!(status["code"], "Quarantine", "{} {variant}", scenario.id);
            assert!(
                status["quarantine"]["reason"].is_string() && status["quarantine"]["seriesBegan"].is_string()
            );
        }
    }
}

#[tokio::test]
async fn an_answer_can_be_of_somebody_in_between() {
    let page = fault("graph-answers-otherwise", 0).await.asked("me").await;
    assert!(page.status == 200 && page.body.as_str().unwrap().starts_with("<!DOCTYPE html>"));
    let object = fault("graph-answers-otherwise", 1).await.asked("find").await;
    assert!(object.status == 200 && object.body.get("value").is_none());
}
