//! Every request as Microsoft documents it: method, path, query and body, written down here from the documentation and
//! held against what is really sent.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test stops at the first surprise")]

use std::sync::{Arc, Mutex};

use graph::{Error, Graph, Kind, Outcome, Secrets};
use net::{NetworkSettings, SecretString};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// What was asked: the request line without its version, the headers, the body.
#[derive(Debug, Clone)]
struct Asked {
    line: String,
    head: String,
    body: Value,
}

/// Answers in turn, and keeps what was asked.
struct Server {
    asked: Arc<Mutex<Vec<Asked>>>,
    graph: Graph,
}

impl Server {
    async fn answering(answers: Vec<(u16, Value)>) -> Server {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let host = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port()).parse().unwrap();
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let kept = Arc::clone(&asked);
        tokio::spawn(async move {
            for (status, body) in answers {
                let (mut stream, _) = listener.accept().await.unwrap();
                let asked = read(&mut stream).await;
                kept.lock().unwrap().push(asked);
                let body = if body.is_null() { String::new() } else { body.to_string() };
                let head = format!(
                    "HTTP/1.1 {status} X\r\nrequest-id: theirs\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
                    body.len()
                );
                stream.write_all((head + &body).as_bytes()).await.unwrap();
            }
        });
        let graph =
            Graph::new(&NetworkSettings::default(), &host, SecretString::from("access-token")).unwrap();
        Server { asked, graph }
    }

    /// The one request that was sent, as its line and its body.
    fn only(&self) -> (String, Value) {
        let asked = self.asked.lock().unwrap();
        assert_eq!(asked.len(), 1, "{asked:?}");
        (asked[0].line.clone(), asked[0].body.clone())
    }
}

async fn read(stream: &mut tokio::net::TcpStream) -> Asked {
    let mut heard = Vec::new();
    loop {
        let mut part = [0; 4096];
        let length = stream.read(&mut part).await.unwrap();
        heard.extend_from_slice(&part[..length]);
        let Some(end) = heard.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8(heard[..end].to_vec()).unwrap().to_lowercase();
        let wanted =
            head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
        let body = &heard[end + 4..];
        if length == 0 || body.len() >= wanted {
            let line = String::from_utf8(heard.clone()).unwrap();
            let line = line.lines().next().unwrap().trim_end_matches(" HTTP/1.1").to_owned();
            return Asked { line, head, body: serde_json::from_slice(body).unwrap_or(Value::Null) };
        }
    }
}

const APPLICATION: &str = "29f68db3-1000-46bf-a940-f5ea3ecc39e7";
const JOB: &str = "scim.7928d5b574424a97ae2d66f9c9972eca.0f3c1a52-0000-4000-8000-000000000000";

fn secrets() -> Secrets {
    Secrets {
        base_address: "https://app.trelica.com/api/scim/v2".to_owned(),
        secret_token: SecretString::from("trelica-token"),
    }
}

#[tokio::test]
async fn an_application_is_looked_for_by_its_name_with_quotes_doubled() {
    let found = json!({ "value": [
        { "id": "1", "displayName": "Ada's Trelica", "applicationTemplateId": "8adf8e6e-67b2-4cf2-a259-e3dc5476c621" },
        { "id": "2", "displayName": "Ada's Trelica", "applicationTemplateId": null },
    ] });
    let server = Server::answering(vec![(200, found)]).await;
    let applications = server.graph.applications_named("Ada's Trelica").await.unwrap();
    let kinds: Vec<Kind> = applications.iter().map(graph::Application::kind).collect();
    assert_eq!(kinds, [Kind::NonGallery, Kind::NotFromATemplate]);
    assert_eq!(
        server.only().0,
        "GET /v1.0/servicePrincipals?$filter=displayName%20eq%20%27Ada%27%27s%20Trelica%27&$select=id%2CappId%2CdisplayName%2CapplicationTemplateId%2Ctags%2CappRoles%2CappRoleAssignmentRequired"
    );
}

#[tokio::test]
async fn an_application_is_made_from_the_non_gallery_template() {
    let made = json!({ "application": { "id": "object" }, "servicePrincipal": { "id": APPLICATION } });
    let server = Server::answering(vec![(201, made)]).await;
    let made = server.graph.instantiate("Trelica provisioning").await.unwrap();
    assert_eq!((made.application_object_id.as_str(), made.service_principal.id()), ("object", APPLICATION));
    let expected = (
        "POST /v1.0/applicationTemplates/8adf8e6e-67b2-4cf2-a259-e3dc5476c621/instantiate".to_owned(),
        json!({ "displayName": "Trelica provisioning" }),
    );
    assert_eq!(server.only(), expected);
}

#[tokio::test]
async fn the_template_for_scim_is_taken_in_its_new_or_its_old_name() {
    let named = |id: &str| json!({ "value": [{ "id": "other" }, { "id": id }] });
    for id in ["scim", "customappsso"] {
        let server = Server::answering(vec![(200, named(id))]).await;
        assert_eq!(server.graph.template(APPLICATION).await.unwrap(), id);
        let line = format!("GET /v1.0/servicePrincipals/{APPLICATION}/synchronization/templates");
        assert_eq!(server.only(), (line, Value::Null));
    }
    let server = Server::answering(vec![(200, json!({ "value": [] }))]).await;
    assert_eq!(server.graph.template(APPLICATION).await, Err(Error::NotThere));
}

#[tokio::test]
async fn what_entra_signs_in_with_is_tried_before_it_is_saved() {
    let server = Server::answering(vec![(204, Value::Null)]).await;
    server.graph.validate(APPLICATION, "scim", &secrets()).await.unwrap();
    let expected = json!({
        "templateId": "scim",
        "useSavedCredentials": false,
        "credentials": [
            { "key": "BaseAddress", "value": "https://app.trelica.com/api/scim/v2" },
            { "key": "SecretToken", "value": "trelica-token" },
        ],
    });
    let line = format!("POST /v1.0/servicePrincipals/{APPLICATION}/synchronization/jobs/validateCredentials");
    assert_eq!(server.only(), (line, expected));
}

#[tokio::test]
async fn a_job_is_made_of_the_template_whether_200_or_201_is_said() {
    for status in [200, 201] {
        let server =
            Server::answering(vec![(status, json!({ "id": JOB, "status": { "code": "Paused" } }))]).await;
        assert_eq!(server.graph.create_job(APPLICATION, "scim").await.unwrap().id(), JOB);
        let line = format!("POST /v1.0/servicePrincipals/{APPLICATION}/synchronization/jobs");
        assert_eq!(server.only(), (line, json!({ "templateId": "scim" })));
    }
}

#[tokio::test]
async fn all_secrets_are_saved_at_once_with_assigned_people_only() {
    let server = Server::answering(vec![(204, Value::Null)]).await;
    server.graph.save_secrets(APPLICATION, &secrets()).await.unwrap();
    let expected = json!({ "value": [
        { "key": "BaseAddress", "value": "https://app.trelica.com/api/scim/v2" },
        { "key": "SecretToken", "value": "trelica-token" },
        { "key": "SyncNotificationSettings", "value": "{\"Enabled\":false,\"DeleteThresholdEnabled\":false}" },
        { "key": "SyncAll", "value": "false" },
    ] });
    let line = format!("PUT /v1.0/servicePrincipals/{APPLICATION}/synchronization/secrets");
    assert_eq!(server.only(), (line, expected));
}

#[tokio::test]
async fn mappings_go_back_whole_without_the_note_of_their_context() {
    let sent = json!({ "id": "x", "unknown": { "stays": 1 }, "synchronizationRules": [] });
    let mut came = sent.clone();
    came["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#x".into();
    let server = Server::answering(vec![(200, came), (204, Value::Null)]).await;
    let schema = server.graph.schema(APPLICATION, JOB).await.unwrap();
    server.graph.save_schema(APPLICATION, JOB, &schema).await.unwrap();
    let asked = server.asked.lock().unwrap().clone();
    let at = format!("/v1.0/servicePrincipals/{APPLICATION}/synchronization/jobs/{JOB}/schema");
    assert_eq!(asked[0].line, format!("GET {at}"));
    assert_eq!((asked[1].line.clone(), asked[1].body.clone()), (format!("PUT {at}"), sent));
}

#[tokio::test]
async fn somebody_is_assigned_with_the_role_for_people() {
    let made = json!({ "id": "a", "principalId": "p", "principalDisplayName": "Ada", "appRoleId": "r" });
    let server = Server::answering(vec![(201, made)]).await;
    server.graph.assign(APPLICATION, "p", "18d14569-c3bd-439b-9a66-3a2aee01d14f").await.unwrap();
    let expected = json!({ "principalId": "p", "resourceId": APPLICATION, "appRoleId": "18d14569-c3bd-439b-9a66-3a2aee01d14f" });
    assert_eq!(
        server.only(),
        (format!("POST /v1.0/servicePrincipals/{APPLICATION}/appRoleAssignedTo"), expected)
    );
}

#[tokio::test]
async fn one_person_is_provisioned_on_demand_by_the_rule() {
    let said = json!({ "key": json!({ "result": "Success" }).to_string(), "value": "{}" });
    let server = Server::answering(vec![(200, said)]).await;
    assert_eq!(server.graph.provision(APPLICATION, JOB, "r1", "p").await.unwrap().outcome, Outcome::Done);
    let expected = json!({ "parameters": [{ "ruleId": "r1", "subjects": [{ "objectId": "p", "objectTypeName": "User" }] }] });
    let line =
        format!("POST /v1.0/servicePrincipals/{APPLICATION}/synchronization/jobs/{JOB}/provisionOnDemand");
    assert_eq!(server.only(), (line, expected));
}

#[tokio::test]
async fn a_job_is_started_paused_restarted_and_removed() {
    let none = || (204, Value::Null);
    let server = Server::answering(vec![none(), none(), none(), none()]).await;
    let graph = &server.graph;
    graph.start(APPLICATION, JOB).await.unwrap();
    graph.pause(APPLICATION, JOB).await.unwrap();
    graph.restart(APPLICATION, JOB).await.unwrap();
    graph.remove_job(APPLICATION, JOB).await.unwrap();
    let at = format!("/v1.0/servicePrincipals/{APPLICATION}/synchronization/jobs/{JOB}");
    let asked = server.asked.lock().unwrap().clone();
    let lines: Vec<String> = asked.iter().map(|asked| asked.line.clone()).collect();
    let expected = [
        format!("POST {at}/start"),
        format!("POST {at}/pause"),
        format!("POST {at}/restart"),
        format!("DELETE {at}"),
    ];
    assert_eq!(lines, expected);
    assert_eq!(asked[2].body, json!({ "criteria": { "resetScope": "Full" } }));
    assert_eq!((&asked[0].body, &asked[1].body), (&Value::Null, &Value::Null));
}

#[tokio::test]
async fn who_is_signed_in_and_who_can_be_found() {
    let me = json!({ "id": "1", "displayName": "Ada", "userPrincipalName": "ada@contoso.com" });
    let roles = json!({ "value": [{ "roleTemplateId": "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3" }] });
    let people = json!({ "value": [{ "id": "2", "displayName": "Grace", "mail": null, "userPrincipalName": "g@contoso.com" }] });
    let server = Server::answering(vec![(200, me), (200, roles), (200, people)]).await;
    assert_eq!(server.graph.me().await.unwrap().user_principal_name, "ada@contoso.com");
    assert_eq!(server.graph.my_roles().await.unwrap(), ["9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"]);
    assert_eq!(server.graph.find_people("Gra\"ce").await.unwrap()[0].name, "Grace");
    let asked = server.asked.lock().unwrap().clone();
    assert_eq!(asked[0].line, "GET /v1.0/me?$select=id%2CdisplayName%2CuserPrincipalName");
    assert_eq!(
        asked[1].line,
        "GET /v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole?$count=true&$select=roleTemplateId%2CdisplayName"
    );
    assert_eq!(
        asked[2].line,
        "GET /v1.0/users?$search=%22displayName%3AGra%20ce%22&$select=id%2CdisplayName%2CuserPrincipalName%2Cmail&$top=25"
    );
    assert!(
        asked[2].head.contains("consistencylevel: eventual") && !asked[0].head.contains("consistencylevel")
    );
}

#[tokio::test]
async fn roles_without_their_names_say_nothing() {
    let server = Server::answering(vec![(200, json!({ "value": [{ "roleTemplateId": null }] }))]).await;
    assert!(matches!(server.graph.my_roles().await, Err(Error::Unreadable { .. })));
}

#[tokio::test]
async fn every_call_has_a_name_of_its_own_and_a_refusal_keeps_both_names() {
    let refusal =
        json!({ "error": { "code": "Authorization_RequestDenied", "message": "Insufficient privileges." } });
    let server = Server::answering(vec![(403, refusal.clone()), (403, refusal)]).await;
    let mut names = Vec::new();
    for _ in 0..2 {
        let Err(Error::Refused(refusal)) = server.graph.application(APPLICATION).await else {
            panic!("it was taken")
        };
        assert!(
            refusal.says("Authorization_RequestDenied") && refusal.request_id.as_deref() == Some("theirs")
        );
        names.push(refusal.client_request_id);
    }
    let asked = server.asked.lock().unwrap().clone();
    for (asked, name) in asked.iter().zip(&names) {
        assert!(asked.head.contains(&format!("client-request-id: {name}")), "{}", asked.head);
        assert!(asked.head.contains("return-client-request-id: true"));
        assert!(asked.head.contains("authorization: bearer access-token"));
    }
    assert_ne!(names[0], names[1]);
}

#[tokio::test]
async fn what_is_gone_already_is_removed() {
    let gone = json!({ "error": { "code": "Request_ResourceNotFound", "message": "…" } });
    let server = Server::answering(vec![(404, gone.clone()), (404, gone.clone()), (404, gone)]).await;
    server.graph.remove_job(APPLICATION, JOB).await.unwrap();
    server.graph.unassign(APPLICATION, "a/b").await.unwrap();
    server.graph.remove_application("object").await.unwrap();
    let asked = server.asked.lock().unwrap().clone();
    assert_eq!(
        asked[1].line,
        format!("DELETE /v1.0/servicePrincipals/{APPLICATION}/appRoleAssignedTo/a%2Fb")
    );
    assert_eq!(asked[2].line, "DELETE /v1.0/applications/object");
}

#[tokio::test]
async fn the_organization_is_asked_for_by_its_basic_fields() {
    let answer = json!({ "value": [{ "id": "t", "displayName": "Contoso", "verifiedDomains": [{ "name": "contoso.com" }] }] });
    let server = Server::answering(vec![(200, answer)]).await;
    let organization = server.graph.organization().await.unwrap();
    assert_eq!(
        (organization.name.as_str(), organization.domains),
        ("Contoso", vec!["contoso.com".to_owned()])
    );
    assert_eq!(server.only().0, "GET /v1.0/organization?$select=id%2CdisplayName%2CverifiedDomains");
}

#[tokio::test]
async fn one_person_is_found_by_the_whole_name_whatever_its_capitals() {
    let answer = json!({ "value": [{ "id": "1", "displayName": "O'Hara", "userPrincipalName": "O'Hara@contoso.com" }] });
    let server = Server::answering(vec![(200, answer)]).await;
    assert_eq!(server.graph.person("o'hara@contoso.com").await.unwrap().unwrap().id, "1");
    assert_eq!(
        server.only().0,
        "GET /v1.0/users?$filter=userPrincipalName%20eq%20%27o%27%27hara%40contoso.com%27&$select=id%2CdisplayName%2CuserPrincipalName%2Cmail"
    );
    let somebody_else = json!({ "value": [{ "id": "2", "userPrincipalName": "other@contoso.com" }] });
    let server = Server::answering(vec![(200, somebody_else)]).await;
    assert_eq!(server.graph.person("o'hara@contoso.com").await.unwrap(), None);
}

#[tokio::test]
async fn the_logs_of_a_job_are_read_in_the_names_of_today_and_of_before() {
    let answer = json!({ "value": [
        { "activityDateTime": "2026-11-24T10:00:00Z", "provisioningAction": "create", "sourceIdentity": { "displayName": "Ada" },
          "provisioningStatusInfo": { "status": "failure", "errorInformation": { "errorCode": "EntryConflict", "reason": "Words" } } },
        { "action": "Other", "sourceIdentity": { "id": "s" }, "statusInfo": { "status": "Skipped" } },
    ] });
    let server = Server::answering(vec![(200, answer)]).await;
    let lines = server.graph.logs("scim.1.2").await.unwrap();
    let first =
        (lines[0].action.as_str(), lines[0].status.as_str(), lines[0].code.as_deref(), lines[0].who.as_str());
    assert_eq!(first, ("create", "failure", Some("EntryConflict"), "Ada"));
    assert_eq!(
        (lines[1].action.as_str(), lines[1].status.as_str(), lines[1].who.as_str()),
        ("other", "skipped", "s")
    );
    assert_eq!(
        server.only().0,
        "GET /v1.0/auditLogs/provisioning?$filter=jobId%20eq%20%27scim.1.2%27&$top=50"
    );
}

#[tokio::test]
async fn every_page_of_the_assignments_is_read_and_the_token_goes_to_no_other_host() {
    let one = |id: &str| json!({ "id": id, "principalId": id, "principalType": "Group" });
    let server =
        Server::answering(vec![(200, json!({ "value": [one("a")], "@odata.nextLink": "PLACEHOLDER" }))])
            .await;
    let refused = server.graph.assignments(APPLICATION).await;
    assert!(matches!(refused, Err(Error::Unreadable { .. })), "{refused:?}");
    let elsewhere = json!({ "value": [one("a")], "@odata.nextLink": "https://evil.example/v1.0/next" });
    let server = Server::answering(vec![(200, elsewhere)]).await;
    assert!(matches!(server.graph.assignments(APPLICATION).await, Err(Error::Unreadable { .. })));
    assert_eq!(server.asked.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn what_is_told_of_the_calls_has_both_names_and_no_secret() {
    let refusal = json!({ "error": { "code": "X", "message": "You sent trelica-token and access-token." } });
    let server = Server::answering(vec![(400, refusal)]).await;
    let graph = server.graph.clone().masking(SecretString::from("trelica-token"));
    assert!(graph.save_secrets(APPLICATION, &secrets()).await.is_err());
    let told = format!("{:?}", graph.take_transcript());
    assert!(
        told.contains("client-request-id")
            && told.contains("request-id: theirs")
            && told.contains("You sent")
    );
    assert!(!told.contains("trelica-token") && !told.contains("access-token"), "{told}");
    assert!(graph.take_transcript().is_empty(), "it is told once");
}

#[tokio::test]
async fn a_code_that_repeats_a_secret_or_is_no_code_is_none() {
    let echo = json!({ "error": { "code": "access-token", "innerError": { "code": "<img src=x>", "message": "access-token" } } });
    let server = Server::answering(vec![(400, echo)]).await;
    let Err(Error::Refused(refusal)) = server.graph.jobs(APPLICATION).await else { panic!("it was refused") };
    let told = format!("{refusal:?}");
    assert!(!told.contains("access-token") && !told.contains("img"), "{told}");
    assert_eq!(refusal.code(), "••••");
}

#[test]
fn a_token_goes_over_https_only_but_to_this_computer() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let token = || SecretString::from("access-token");
    assert!(
        Graph::new(&NetworkSettings::default(), &"http://graph.example".parse().unwrap(), token()).is_err()
    );
    assert!(
        Graph::new(&NetworkSettings::default(), &"https://graph.example".parse().unwrap(), token()).is_ok()
    );
}

#[tokio::test]
async fn the_application_of_an_enterprise_application_is_found_by_the_id_that_both_have() {
    let server = Server::answering(vec![(200, json!({ "value": [{ "id": "object" }] }))]).await;
    let found = server.graph.application_object_id("c2f5b7d9-84e3-4f16-a0cd-1e6b35798f24").await.unwrap();
    assert_eq!(found.as_deref(), Some("object"));
    assert_eq!(
        server.only().0,
        "GET /v1.0/applications?$filter=appId%20eq%20%27c2f5b7d9-84e3-4f16-a0cd-1e6b35798f24%27&$select=id"
    );
}
