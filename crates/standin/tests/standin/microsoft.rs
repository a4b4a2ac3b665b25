//! How do the tests ask Microsoft Graph?
//!
//! With a plain client and a token of the administrator, in the words of the documentation.

use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use standin::Standin;

use crate::asking::client;

pub const NON_GALLERY: &str = "8adf8e6e-67b2-4cf2-a259-e3dc5476c621";
pub const USER_ROLE: &str = "18d14569-c3bd-439b-9a66-3a2aee01d14f";
pub const ENTERPRISE_USER: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
pub const CORE_GROUP: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";
/// What the product will ask for.
pub const SCOPES: [&str; 6] = [
    "User.Read",
    "Application.ReadWrite.All",
    "Synchronization.ReadWrite.All",
    "User.ReadBasic.All",
    "Group.ReadBasic.All",
    "ProvisioningLog.Read.All",
];

/// Somebody who is signed in.
pub struct Graph {
    client: Client,
    url: String,
    pub token: String,
}

/// What was answered.
#[derive(Debug)]
pub struct Said {
    pub status: u16,
    pub body: Value,
    pub headers: reqwest::header::HeaderMap,
}

impl Said {
    /// The code of the error, and the deepest one inside it.
    pub fn codes(&self) -> (String, String) {
        let error = &self.body["error"];
        let inner = if error["innerError"].is_object() { &error["innerError"] } else { &error["innererror"] };
        let text = |value: &Value| value["code"].as_str().unwrap_or_default().to_owned();
        (text(error), text(inner))
    }
}

impl Graph {
    pub fn of(standin: &Standin, scopes: &[&str]) -> Self {
        Self::with(standin, standin.graph_token(scopes))
    }

    pub fn with(standin: &Standin, token: String) -> Self {
        Self { client: client(standin).build().unwrap(), url: standin.graph_url(), token }
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}/v1.0/{path}", self.url);
        self.client.request(method, url).bearer_auth(&self.token).header("ConsistencyLevel", "eventual")
    }

    pub async fn send(&self, request: RequestBuilder) -> reqwest::Result<Said> {
        let response = request.send().await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await?;
        let body =
            if text.is_empty() { Value::Null } else { serde_json::from_str(&text).unwrap_or(text.into()) };
        Ok(Said { status, body, headers })
    }

    pub async fn ask(&self, method: &str, path: &str, body: Option<Value>) -> Said {
        let request = self.request(method.parse().unwrap(), path);
        let request = match body {
            Some(body) => request.header("Content-Type", "application/json").body(body.to_string()),
            None => request,
        };
        self.send(request).await.unwrap()
    }

    pub async fn get(&self, path: &str) -> Said {
        self.ask("GET", path, None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Said {
        self.ask("POST", path, Some(body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Said {
        self.ask("PUT", path, Some(body)).await
    }

    pub async fn delete(&self, path: &str) -> u16 {
        self.ask("DELETE", path, None).await.status
    }
}

/// An application with a job that is connected, made by Graph.
pub struct Made {
    /// `servicePrincipals/{id}`
    pub principal: String,
    pub application: String,
    pub job: String,
    pub template: String,
}

impl Made {
    pub async fn new(graph: &Graph, name: &str) -> Self {
        let made = graph
            .post(&format!("applicationTemplates/{NON_GALLERY}/instantiate"), json!({ "displayName": name }))
            .await;
        assert_eq!(made.status, 201, "{made:?}");
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let principal = format!("servicePrincipals/{}", text(&made.body["servicePrincipal"]["id"]));
        let templates = graph.get(&format!("{principal}/synchronization/templates")).await;
        let template = text(&templates.body["value"][0]["id"]);
        let jobs = format!("{principal}/synchronization/jobs");
        let job = graph.post(&jobs, json!({ "templateId": template })).await;
        assert!(matches!(job.status, 200 | 201), "{job:?}");
        let job = text(&job.body["id"]);
        Self { principal, application: text(&made.body["application"]["id"]), job, template }
    }

    pub fn id(&self) -> &str {
        self.principal.split('/').next_back().unwrap()
    }

    /// A path of the job.
    pub fn of_job(&self, rest: &str) -> String {
        format!("{}/synchronization/jobs/{}{rest}", self.principal, self.job)
    }

    pub async fn save(&self, graph: &Graph, address: &str, token: &str) -> Said {
        let path = format!("{}/synchronization/secrets", self.principal);
        graph.put(&path, json!({ "value": secrets(address, token) })).await
    }

    pub async fn assign(&self, graph: &Graph, principal: &str) -> Said {
        let body = json!({ "principalId": principal, "resourceId": self.id(), "appRoleId": USER_ROLE });
        graph.post(&format!("{}/appRoleAssignedTo", self.principal), body).await
    }

    pub async fn schema(&self, graph: &Graph) -> Value {
        let said = graph.get(&self.of_job("/schema")).await;
        assert_eq!(said.status, 200, "{said:?}");
        said.body
    }

    /// Provision on demand; the two texts, read.
    pub async fn on_demand(&self, graph: &Graph, person: &str) -> (Value, Value) {
        let schema = self.schema(graph).await;
        let said = graph.post(&self.of_job("/provisionOnDemand"), on_demand(&schema, person)).await;
        assert_eq!(said.status, 200, "{said:?}");
        let inside = |name: &str| {
            let text = said.body[name].as_str().unwrap();
            serde_json::from_str(text).unwrap_or_else(|_| text.into())
        };
        (inside("key"), inside("value"))
    }
}

pub fn secrets(address: &str, token: &str) -> Value {
    json!([
        { "key": "BaseAddress", "value": address },
        { "key": "SecretToken", "value": token },
        { "key": "SyncAll", "value": "false" },
    ])
}

/// What is sent for a person, under the rule that takes it.
pub fn on_demand(schema: &Value, person: &str) -> Value {
    let rules = schema["synchronizationRules"].as_array().unwrap();
    let on_demand = json!({ "key": "supportsProvisionOnDemand", "value": "true" });
    let rule = rules.iter().find(|rule| rule["metadata"].as_array().unwrap().contains(&on_demand)).unwrap();
    json!({ "parameters": [
        { "ruleId": rule["id"], "subjects": [{ "objectId": person, "objectTypeName": "User" }] }
    ]})
}

/// The mapping between objects of these names, wherever it is.
pub fn mapping<'a>(schema: &'a mut Value, source: &str, target: &str) -> &'a mut Value {
    let rules = schema["synchronizationRules"].as_array_mut().unwrap();
    let mut mappings = rules.iter_mut().flat_map(|rule| rule["objectMappings"].as_array_mut().unwrap());
    mappings.find(|one| one["sourceObjectName"] == source && one["targetObjectName"] == target).unwrap()
}

/// A row that sends one role to everybody.
pub fn constant_role(name: &str, flow: &str) -> Value {
    json!({
        "targetAttributeName": "roles[primary eq \"True\"].value", "defaultValue": null,
        "exportMissingReferences": false, "flowBehavior": "FlowWhenChanged", "flowType": flow,
        "matchingPriority": 0,
        "source": { "type": "Constant", "name": name, "expression": format!("\"{name}\""), "parameters": [] },
    })
}
