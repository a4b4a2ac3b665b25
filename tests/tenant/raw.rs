//! What the product's readers leave out: whole answers of Graph, and what the SCIM service has of the pilot.

use std::time::Duration;

use net::{Client, Failure, Method, NetworkSettings, Request, RetryPolicy, SecretString};
use serde_json::Value;
use url::Url;

pub struct Raw {
    http: Client,
    base: Url,
    token: SecretString,
}

/// What came.
pub struct Answer {
    /// 0 where nothing came.
    pub status: u16,
    /// As text where it is no JSON; why nothing came where nothing did.
    pub body: Value,
    pub took: Duration,
}

impl Raw {
    pub fn new(network: &NetworkSettings, base: &Url, token: SecretString) -> Result<Raw, Failure> {
        let mut network = network.clone();
        network.limits.answer = LONGEST;
        Ok(Raw { http: Client::new(&network, base)?, base: base.clone(), token })
    }

    /// Reads.
    pub async fn get(&self, address: &str) -> Answer {
        self.ask(Method::Get, address, None).await
    }

    /// Sends.
    pub async fn post(&self, address: &str, body: &Value) -> Answer {
        self.ask(Method::Post, address, Some(body)).await
    }

    /// Asks at an address behind the base. One that asks to wait is waited for.
    async fn ask(&self, method: Method, address: &str, body: Option<&Value>) -> Answer {
        let nothing = |words: String| Answer { status: 0, body: Value::String(words), took: Duration::ZERO };
        let base = self.base.as_str().split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let url: Url = match format!("{base}/{address}").parse() {
            Ok(url) => url,
            Err(_) => return nothing("the address can't be read".to_owned()),
        };
        let request = Request {
            method,
            url: &url,
            bearer: Some(&self.token),
            accept: "application/json, application/scim+json",
            headers: &[],
            body: body.map(|body| ("application/json", body.to_string().into_bytes())),
        };
        match self.http.send_with_retry(&request, &RetryPolicy::new(3, None)).await {
            Ok(reply) => {
                let text = String::from_utf8_lossy(reply.bytes()).into_owned();
                let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
                Answer { status: reply.status, body, took: reply.took }
            }
            Err(failure) => nothing(failure.to_string()),
        }
    }
}

impl Answer {
    /// The beginning of what came.
    pub fn beginning(&self) -> String {
        let text = match &self.body {
            Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            document => document.to_string(),
        };
        text.chars().take(MOST).collect()
    }
}

/// What Entra asks of others takes as long as they do.
const LONGEST: Duration = Duration::from_secs(150);
const MOST: usize = 900;
