//! How do the tests ask?

use std::time::Duration;

use reqwest::{Certificate, ClientBuilder, Method, RequestBuilder, Response};
use serde_json::Value;
use standin::Standin;

/// A client that trusts the stand-in's public authority, follows nothing, and does not wait long.
#[expect(
    clippy::disallowed_methods,
    reason = "these tests judge the server, with a client that shares nothing with it"
)]
pub fn client(standin: &Standin) -> ClientBuilder {
    // Another test may have been first, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let root = Certificate::from_der(&standin.authorities().public.der).unwrap();
    reqwest::Client::builder()
        .tls_certs_only([root])
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(5))
}

/// A request to the SCIM service in plain HTTP.
pub fn request(standin: &Standin, method: Method, path: &str, token: &str) -> RequestBuilder {
    let url = format!("{}{path}", standin.plain_base_url());
    client(standin).build().unwrap().request(method, url).bearer_auth(token)
}

pub async fn get(standin: &Standin, path: &str, token: &str) -> Response {
    request(standin, Method::GET, path, token).send().await.unwrap()
}

pub async fn send(standin: &Standin, method: Method, path: &str, token: &str, body: &Value) -> Response {
    request(standin, method, path, token)
        .header("Content-Type", "application/scim+json")
        .body(body.to_string())
        .send()
        .await
        .unwrap()
}

pub async fn json(response: Response) -> Value {
    serde_json::from_str(&response.text().await.unwrap()).unwrap()
}
