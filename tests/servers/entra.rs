//! Does the pretend Entra, told to by Microsoft Graph, provision into SCIM servers that nobody here wrote?
//!
//! The calls are the documented ones, made with a plain client. What Entra says it did is confirmed each time by a plain
//! request to the server. Where a server does not take what Entra sends, that is written down with the code that Entra
//! gives it.

use reqwest::{Certificate, Client, Method};
use serde_json::{Value, json};
use standin::{EntraPerson, Standin};

use crate::server::{Kind, Server, TOKEN};
use crate::{BETTER_AUTH, SCIM2_SERVER, SCIMMY};

/// What a server does not take as Entra sends it by default.
#[derive(Clone, Copy)]
struct Refuses {
    /// The role, in a cycle: `roles[primary eq "True"].value`, and nobody has an element like that yet.
    role: bool,
    /// `active` as the text "False".
    disabling: bool,
}

#[tokio::test]
async fn entra_provisions_into_the_reference_in_python() {
    provisioned_into(&SCIM2_SERVER, "", Refuses { role: true, disabling: false }).await;
}

#[tokio::test]
async fn entra_provisions_into_a_products_own_service() {
    provisioned_into(&BETTER_AUTH, "", Refuses { role: false, disabling: false }).await;
}

#[tokio::test]
async fn entra_provisions_into_the_widest_used_library_of_node() {
    provisioned_into(&SCIMMY, "", Refuses { role: true, disabling: true }).await;
    // The flag that makes Entra write as the RFC has it is what this server needs.
    provisioned_into(&SCIMMY, "?aadOptscim062020", Refuses { role: true, disabling: false }).await;
}

/// From nothing to a person, through a change and a role, to that person being switched off.
async fn provisioned_into(kind: &Kind, flag: &str, refuses: Refuses) {
    host::prepare();
    let server = Server::start(kind).await;
    let standin = Standin::start().await.unwrap();
    let mut ada = EntraPerson::with_address("ada@contoso.com", "Ada", "Byron");
    ada.job_title = Some("Analyst".to_owned());
    standin.change_person(ada.clone());
    let graph = Graph::connected(&standin, &server, flag).await;

    let assigned = graph.assign(&ada).await;
    assert_eq!(graph.on_demand(&ada).await, said("Success", "Create"));
    let person = only_ada(&server).await;
    let as_created = (&json!(true), &json!("ada"), &json!("Analyst"));
    assert_eq!((&person["active"], &person["externalId"], &person["title"]), as_created, "{person:#}");

    assert_eq!(graph.on_demand(&ada).await, said("Skipped", "RedundantExport"));
    assert_eq!(only_ada(&server).await["id"], person["id"], "the same person is matched");

    ada.job_title = Some("Countess".to_owned());
    standin.change_person(ada.clone());
    assert_eq!(graph.on_demand(&ada).await, said("Success", "Update"));
    assert_eq!(only_ada(&server).await["title"], "Countess");

    graph.role("Read-only").await;
    assert_eq!(graph.cycle("start").await, ended("update", refuses.role));
    let role = only_ada(&server).await["roles"][0]["value"].clone();
    assert_eq!(role, if refuses.role { Value::Null } else { "Read-only".into() });

    graph.role("").await;
    graph.unassign(&assigned).await;
    assert_eq!(graph.cycle("restart").await, ended("disable", refuses.disabling));
    assert_eq!(only_ada(&server).await["active"], refuses.disabling, "{}", kind.name);
}

fn said(outcome: &str, what: &str) -> (String, String) {
    (outcome.to_owned(), what.to_owned())
}

/// How an entry of the log reads: well, or with the code for what a server answers with 400.
fn ended(action: &str, refused: bool) -> (String, String, Option<String>) {
    let code = "SystemForCrossDomainIdentityManagementBadRequest";
    let status = if refused { "failure" } else { "success" };
    (action.to_owned(), status.to_owned(), refused.then(|| code.to_owned()))
}

/// The one person with Ada's name, by a plain request.
async fn only_ada(server: &Server) -> Value {
    let found = server.ask("GET", "/Users?filter=userName%20eq%20%22ada%40contoso.com%22", None).await;
    let people = found.body["Resources"].as_array().unwrap();
    assert_eq!(people.len(), 1, "{found:?}");
    let id = people[0]["id"].as_str().unwrap();
    server.ask("GET", &format!("/Users/{id}"), None).await.body
}

/// Microsoft Graph, with an application that is connected.
struct Graph {
    client: Client,
    url: String,
    token: String,
    principal: String,
    jobs: String,
    job: String,
}

impl Graph {
    /// Makes an application, gives it a job, connects it, and switches groups off.
    async fn connected(standin: &Standin, server: &Server, flag: &str) -> Self {
        let root = Certificate::from_der(&standin.authorities().public.der).unwrap();
        #[expect(clippy::disallowed_methods, reason = "a client that shares nothing with the product")]
        let client = Client::builder().tls_certs_only([root]).no_proxy().build().unwrap();
        let scopes =
            ["Application.ReadWrite.All", "Synchronization.ReadWrite.All", "ProvisioningLog.Read.All"];
        let mut graph = Self {
            client,
            url: format!("{}/v1.0/", standin.graph_url()),
            token: standin.graph_token(&scopes),
            principal: String::new(),
            jobs: String::new(),
            job: String::new(),
        };
        let template = "applicationTemplates/8adf8e6e-67b2-4cf2-a259-e3dc5476c621/instantiate";
        let made = graph.done(Method::POST, template, json!({ "displayName": "A server of others" })).await;
        graph.principal = format!("servicePrincipals/{}", text(&made["servicePrincipal"]["id"]));
        graph.jobs = format!("{}/synchronization/jobs", graph.principal);
        let job = graph.done(Method::POST, &graph.jobs, json!({ "templateId": "scim" })).await;
        graph.job = format!("{}/{}", graph.jobs, text(&job["id"]));
        let address = format!("{}{flag}", server.base);
        let credentials =
            json!([{ "key": "BaseAddress", "value": address }, { "key": "SecretToken", "value": TOKEN }]);
        let validate =
            json!({ "templateId": "scim", "useSavedCredentials": false, "credentials": credentials });
        graph.done(Method::POST, &format!("{}/validateCredentials", graph.jobs), validate).await;
        let secrets = format!("{}/synchronization/secrets", graph.principal);
        graph.done(Method::PUT, &secrets, json!({ "value": credentials })).await;
        graph.change_schema("Group", |mapping| mapping["enabled"] = false.into()).await;
        graph
    }

    async fn assign(&self, person: &EntraPerson) -> String {
        let id = self.principal.split('/').next_back();
        let role = "18d14569-c3bd-439b-9a66-3a2aee01d14f";
        let body = json!({ "principalId": person.id, "resourceId": id, "appRoleId": role });
        text(&self.done(Method::POST, &format!("{}/appRoleAssignedTo", self.principal), body).await["id"])
    }

    async fn unassign(&self, assignment: &str) {
        let path = format!("{}/appRoleAssignedTo/{assignment}", self.principal);
        assert_eq!(self.send(Method::DELETE, &path, None).await.0, 204);
    }

    /// The outcome of Provision on demand and what was done, or the code of what went wrong.
    async fn on_demand(&self, person: &EntraPerson) -> (String, String) {
        let schema = self.send(Method::GET, &format!("{}/schema", self.job), None).await.1;
        let subject = json!({ "objectId": person.id, "objectTypeName": "User" });
        let rule = &schema["synchronizationRules"][0]["id"];
        let body = json!({ "parameters": [{ "ruleId": rule, "subjects": [subject] }] });
        let said = self.done(Method::POST, &format!("{}/provisionOnDemand", self.job), body).await;
        let inside = |name: &str| -> Value { serde_json::from_str(said[name].as_str().unwrap()).unwrap() };
        let (key, value) = (inside("key"), inside("value"));
        let code = key["details"]["errorCode"].as_str();
        (text(&key["result"]), code.map_or_else(|| text(&value["action"]), str::to_owned))
    }

    /// A constant for the role; none where the name is empty.
    async fn role(&self, name: &str) {
        let target = "roles[primary eq \"True\"].value";
        self.change_schema("User", |mapping| {
            let rows = mapping["attributeMappings"].as_array_mut().unwrap();
            rows.retain(|row| row["targetAttributeName"] != target);
            if !name.is_empty() {
                rows.push(json!({
                    "targetAttributeName": target, "defaultValue": null, "exportMissingReferences": false,
                    "flowBehavior": "FlowWhenChanged", "flowType": "Always", "matchingPriority": 0,
                    "source": { "type": "Constant", "name": name, "expression": format!("\"{name}\""), "parameters": [] },
                }));
            }
        })
        .await;
    }

    async fn change_schema(&self, source: &str, change: impl FnOnce(&mut Value)) {
        let path = format!("{}/schema", self.job);
        let mut schema = self.send(Method::GET, &path, None).await.1;
        let mappings = schema["synchronizationRules"][0]["objectMappings"].as_array_mut().unwrap();
        change(mappings.iter_mut().find(|mapping| mapping["sourceObjectName"] == source).unwrap());
        self.done(Method::PUT, &path, schema).await;
    }

    /// Runs a cycle, and says of the newest entry of the log what was done and how it ended.
    async fn cycle(&self, deed: &str) -> (String, String, Option<String>) {
        let body = json!({ "criteria": { "resetScope": "Full" } });
        self.done(Method::POST, &format!("{}/{deed}", self.job), body).await;
        let id = self.job.split('/').next_back().unwrap();
        let log = format!("auditLogs/provisioning?$filter=jobId eq '{id}'&$top=1");
        let entry = self.send(Method::GET, &log, None).await.1["value"][0].clone();
        let status = &entry["provisioningStatusInfo"];
        let code = status["errorInformation"]["errorCode"].as_str().map(str::to_owned);
        (text(&entry["provisioningAction"]), text(&status["status"]), code)
    }

    async fn done(&self, method: Method, path: &str, body: Value) -> Value {
        let (status, said) = self.send(method, path, Some(body)).await;
        assert!((200..300).contains(&status), "{path}: {status} {said:#}");
        said
    }

    async fn send(&self, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
        let mut request = self.client.request(method, format!("{}{path}", self.url)).bearer_auth(&self.token);
        if let Some(body) = body {
            request = request.header("Content-Type", "application/json").body(body.to_string());
        }
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        (status, serde_json::from_str(&response.text().await.unwrap()).unwrap_or_default())
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}
