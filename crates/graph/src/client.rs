//! Calling Graph: one address, one token, a name for every call, and the patience that Graph asks for.

use std::fmt::Write;

use net::{Ask, Failure, Line, Method, Patience, Reply, SecretString};
use serde_json::Value;
use url::Url;
use uuid::Uuid;

use crate::error::{Error, Refusal, claims};

/// Graph as one signed-in person sees it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Graph {
    http: net::Client,
    base: Url,
    token: SecretString,
    usual: Patience,
    /// Provisioning on demand and the logs take five calls in ten seconds.
    slow: Patience,
}

/// One call.
pub(crate) struct Call<'a> {
    pub method: Method,
    /// The segments behind `/v1.0/`.
    pub path: &'a [&'a str],
    /// Names with their `$`, and values as they are meant.
    pub query: &'a [(&'a str, &'a str)],
    pub body: Option<Value>,
    /// Whether it is one of those that take five calls in ten seconds.
    pub is_slow: bool,
}

impl<'a> Call<'a> {
    pub fn new(method: Method, path: &'a [&'a str]) -> Self {
        Call { method, path, query: &[], body: None, is_slow: false }
    }

    pub fn asking(self, query: &'a [(&'a str, &'a str)]) -> Self {
        Call { query, ..self }
    }

    pub fn sending(self, body: Value) -> Self {
        Call { body: Some(body), ..self }
    }
}

impl Graph {
    /// Graph at this host, for example `https://graph.microsoft.com`, with an access token.
    ///
    /// # Errors
    /// [`Failure::NotSent`] where this computer's trusted authorities can't be read.
    pub fn new(line: &Line, host: &Url, token: SecretString) -> Result<Self, Failure> {
        Ok(Graph {
            http: net::Client::new(line, host)?,
            base: host.clone(),
            token,
            usual: Patience::new(TRIES, None),
            slow: Patience::new(TRIES, Some(0.5)),
        })
    }

    /// The same with another token, as after a renewed sign-in.
    pub fn with_token(&self, token: SecretString) -> Self {
        Graph { token, ..self.clone() }
    }

    /// Calls, and gives the document that came; `null` where there is none.
    pub(crate) async fn call(&self, call: Call<'_>) -> Result<Value, Error> {
        let url = self.address(call.path, call.query);
        let name = Uuid::new_v4().to_string();
        let mut headers = vec![("client-request-id", name.as_str()), ("return-client-request-id", "true")];
        // A search over people is answered by an index that lags behind (Graph, "Advanced query capabilities").
        if call.query.iter().any(|(name, _)| *name == "$search") {
            headers.push(("ConsistencyLevel", "eventual"));
        }
        let body = call.body.map(|body| ("application/json", body.to_string().into_bytes()));
        let ask = Ask {
            method: call.method,
            url: &url,
            bearer: Some(&self.token),
            accept: "application/json",
            headers: &headers,
            body,
            watcher: None,
        };
        let patience = if call.is_slow { &self.slow } else { &self.usual };
        let reply = self.http.ask_patiently(&ask, patience).await?;
        document(&reply, &name)
    }

    fn address(&self, path: &[&str], query: &[(&str, &str)]) -> Url {
        let mut url = self.base.clone();
        // An address that can have no path has no host either, and was refused before.
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().push("v1.0").extend(path);
        }
        let mut written = String::new();
        for (name, value) in query {
            let separator = if written.is_empty() { "" } else { "&" };
            // Graph's names begin with a dollar sign, which stays; a space is %20, which every reader takes for one.
            let value: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
            let _ = write!(written, "{separator}{name}={}", value.replace('+', "%20"));
        }
        url.set_query((!written.is_empty()).then_some(&written));
        url
    }
}

fn document(reply: &Reply, client_request_id: &str) -> Result<Value, Error> {
    if let Some(claims) = claims(reply) {
        return Err(Error::Challenge { claims });
    }
    if !(200..300).contains(&reply.status) {
        return Err(Error::Refused(Refusal::read(reply, client_request_id)));
    }
    let unreadable = |detail: &str| Error::Unreadable { detail: detail.to_owned() };
    match &reply.body {
        net::Body::Whole(bytes) if bytes.is_empty() => Ok(Value::Null),
        net::Body::Whole(bytes) => serde_json::from_slice(bytes).map_err(|_| unreadable("no JSON came")),
        net::Body::CutShort(_) => Err(Failure::Broken.into()),
        net::Body::TooLarge => Err(unreadable("it is too large")),
        net::Body::TooSlow => Err(unreadable("it did not end in time")),
    }
}

/// What has to be in a document, by its name.
pub(crate) fn text<'a>(document: &'a Value, name: &str) -> Result<&'a str, Error> {
    let found = document.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    found.ok_or_else(|| Error::Unreadable { detail: format!("there is no {name}") })
}

/// The entries of a collection.
pub(crate) fn entries(document: &Value) -> Result<&[Value], Error> {
    let found = document.get("value").and_then(Value::as_array).map(Vec::as_slice);
    found.ok_or_else(|| Error::Unreadable { detail: "there is no list".to_owned() })
}

/// As many as a helper of Microsoft's own sends.
const TRIES: u32 = 3;
