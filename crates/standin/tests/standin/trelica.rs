//! Does the pretend Trelica keep the rules that the real one documents?

use reqwest::Method;
use serde_json::{Value, json};
use standin::Standin;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::asking::{client, get, json, request, send};

async fn created(standin: &Standin, token: &str, user_name: &str) -> Value {
    let body = json!({ "userName": user_name, "active": true });
    let response = send(standin, Method::POST, "Users", token, &body).await;
    assert_eq!(response.status(), 201);
    json(response).await
}

#[tokio::test]
async fn a_token_is_dead_until_scim_is_enabled() {
    let standin = Standin::start().await.unwrap();
    let token = standin.generate_token();
    let response = get(&standin, "Users", &token).await;
    assert_eq!(response.status(), 401);
    assert!(response.headers().contains_key("www-authenticate"));
    assert_eq!(response.headers()["content-type"], "application/problem+json; charset=utf-8");
    standin.enable_scim();
    assert_eq!(get(&standin, "Users", &token).await.status(), 200);
}

#[tokio::test]
async fn a_new_token_kills_the_old_one() {
    let (standin, old) = Standin::ready().await.unwrap();
    let new = standin.generate_token();
    assert_eq!(new.len(), 43);
    assert_eq!(get(&standin, "Users", &old).await.status(), 401);
    assert_eq!(get(&standin, "Users", &new).await.status(), 200);
}

#[tokio::test]
async fn the_same_port_speaks_tls_and_plain_http() {
    let (standin, token) = Standin::ready().await.unwrap();
    let client = client(&standin).build().unwrap();
    for base in [standin.base_url(), standin.plain_base_url()] {
        let request = client.get(format!("{base}Users?count=1")).bearer_auth(&token);
        let list = json(request.send().await.unwrap()).await;
        assert_eq!(list["itemsPerPage"], 1);
        assert_eq!(list["totalResults"], 6);
    }
}

#[tokio::test]
async fn the_request_target_is_recorded_byte_for_byte() {
    let (standin, token) = Standin::ready().await.unwrap();
    let target = "/api/scim/v2/Users?filter=userName+eq+%22ada%40contoso.com%22&x=%7e'";
    let base = standin.plain_base_url();
    let port = base.split([':', '/']).nth(4).unwrap().parse().unwrap();
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    for (target, connection) in [(target, "keep-alive"), ("/api/scim/v2/Users?count=0", "close")] {
        let head = format!("GET {target} HTTP/1.1\r\nHost: x\r\nConnection: {connection}\r\n");
        let head = format!("{head}Authorization: Bearer {token}\r\n\r\n");
        stream.write_all(head.as_bytes()).await.unwrap();
        assert!(stream.read(&mut [0; 4096]).await.unwrap() > 0);
    }
    let requests = standin.requests();
    assert_eq!(requests[0].target, target.as_bytes());
    assert_eq!(requests[1].target_text(), "/api/scim/v2/Users?count=0");
    assert_eq!(requests[0].header("authorization"), Some(format!("Bearer {token}").as_str()));
}

#[tokio::test]
async fn a_filter_finds_a_person_whatever_the_case_and_however_the_space_is_written() {
    let (standin, token) = Standin::ready().await.unwrap();
    for filter in
        ["userName+eq+%22olivia.stone%40contoso.com%22", "username%20EQ%20%22OLIVIA.stone@contoso.com%22"]
    {
        let list = json(get(&standin, &format!("Users?filter={filter}"), &token).await).await;
        assert_eq!(list["totalResults"], 1, "{filter}");
    }
    let nobody = get(&standin, "Users?filter=userName+eq+%22nobody%22", &token).await;
    assert_eq!(nobody.status(), 200);
    assert_eq!(json(nobody).await["Resources"], json!([]));
}

#[tokio::test]
async fn a_person_is_refused_unless_their_domain_is_ticked() {
    let (standin, token) = Standin::ready().await.unwrap();
    for name in ["mary@fabrikam.com", "grace@contoso.onmicrosoft.com", "ada"] {
        let body = json!({ "userName": name });
        let response = send(&standin, Method::POST, "Users", &token, &body).await;
        assert_eq!(response.status(), 400, "{name}");
        let problem = json(response).await;
        assert!(problem["errors"]["userName"][0].as_str().unwrap().contains("domain"));
        assert!(problem["traceId"].as_str().unwrap().starts_with("00-"));
    }
}

#[tokio::test]
async fn a_user_name_is_taken_whatever_its_case() {
    let (standin, token) = Standin::ready().await.unwrap();
    created(&standin, &token, "ada@contoso.com").await;
    let body = json!({ "userName": "ADA@Contoso.com" });
    assert_eq!(send(&standin, Method::POST, "Users", &token, &body).await.status(), 409);
}

#[tokio::test]
async fn newcomers_get_the_default_role_unless_a_known_one_is_sent() {
    let (standin, token) = Standin::ready().await.unwrap();
    let role = async |user_name: &str, role: &str| {
        let body = json!({ "userName": user_name, "roles": [{ "primary": true, "value": role }] });
        let person = json(send(&standin, Method::POST, "Users", &token, &body).await).await;
        person["roles"][0]["value"].clone()
    };
    assert_eq!(created(&standin, &token, "a@contoso.com").await["roles"][0]["value"], "App management");
    assert_eq!(role("b@contoso.com", "Read-only").await, "Read-only");
    assert_eq!(role("c@contoso.com", "read only").await, "App management");
}

#[tokio::test]
async fn the_user_name_never_changes() {
    let (standin, token) = Standin::ready().await.unwrap();
    let person = created(&standin, &token, "ada@contoso.com").await;
    let path = format!("Users/{}", person["id"].as_str().unwrap());
    let operation = json!({ "op": "Replace", "path": "userName", "value": "ada.king@contoso.com" });
    let patch = json!({ "Operations": [operation] });
    assert_eq!(send(&standin, Method::PATCH, &path, &token, &patch).await.status(), 400);
    let put = json!({ "userName": "ada.king@contoso.com" });
    assert_eq!(send(&standin, Method::PUT, &path, &token, &put).await.status(), 400);
    assert_eq!(json(get(&standin, &path, &token).await).await["userName"], "ada@contoso.com");
}

#[tokio::test]
async fn a_put_clears_what_it_leaves_out() {
    let (standin, token) = Standin::ready().await.unwrap();
    let body = json!({ "userName": "ada@contoso.com", "title": "Analyst" });
    let person = json(send(&standin, Method::POST, "Users", &token, &body).await).await;
    let path = format!("Users/{}", person["id"].as_str().unwrap());
    let put = json!({ "userName": "ada@contoso.com", "name": { "givenName": "Ada" } });
    let person = json(send(&standin, Method::PUT, &path, &token, &put).await).await;
    assert_eq!(person["title"], Value::Null);
    assert_eq!(person["displayName"], "Ada");
}

#[tokio::test]
async fn entras_dialect_disables_and_restores() {
    let (standin, token) = Standin::ready().await.unwrap();
    let person = created(&standin, &token, "ada@contoso.com").await;
    let path = format!("Users/{}", person["id"].as_str().unwrap());
    for (word, active) in [("False", false), ("True", true)] {
        let patch = json!({
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
            "Operations": [{ "op": "Replace", "path": "active", "value": word }]
        });
        let response = send(&standin, Method::PATCH, &path, &token, &patch).await;
        assert_eq!(json(response).await["active"], active);
    }
    assert_eq!(json(get(&standin, &path, &token).await).await["active"], true);
}

#[tokio::test]
async fn people_who_are_managed_elsewhere_cannot_be_touched() {
    let (standin, token) = Standin::ready().await.unwrap();
    let list = json(get(&standin, "Users?filter=userName+eq+%22sam.patel%40contoso.com%22", &token).await);
    let path = format!("Users/{}", list.await["Resources"][0]["id"].as_str().unwrap());
    let patch = json!({ "Operations": [{ "op": "Replace", "path": "active", "value": "False" }] });
    assert_eq!(send(&standin, Method::PATCH, &path, &token, &patch).await.status(), 403);
    let deleted = request(&standin, Method::DELETE, &path, &token).send().await.unwrap();
    assert_eq!(deleted.status(), 400);
}

#[tokio::test]
async fn a_deleted_person_is_gone() {
    let (standin, token) = Standin::ready().await.unwrap();
    let person = created(&standin, &token, "ada@contoso.com").await;
    let path = format!("Users/{}", person["id"].as_str().unwrap());
    let deleted = request(&standin, Method::DELETE, &path, &token).send().await.unwrap();
    assert_eq!(deleted.status(), 204);
    assert_eq!(get(&standin, &path, &token).await.status(), 404);
}

#[tokio::test]
async fn groups_and_undocumented_discovery_are_not_found() {
    let (standin, token) = Standin::ready().await.unwrap();
    for path in ["Groups", "Schemas", "ServiceProviderConfig", "/Users"] {
        let response = get(&standin, path, &token).await;
        assert_eq!(response.status(), 404, "{path}");
    }
    let kind = json(get(&standin, "ResourceTypes/User", &token).await).await;
    assert_eq!(kind["endpoint"], "/api/scim/v2/User");
}
