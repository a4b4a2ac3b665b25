//! Calls Graph: one address, one token, a request id for every call, and the retries that Graph asks for.

use std::sync::{Arc, Mutex, PoisonError};
use std::{collections::VecDeque, fmt::Write, time::Duration};

use net::{Exchange, Failure, Method, NetworkSettings, Reply, Request, RetryPolicy, SecretString};
use secrecy::ExposeSecret;
use serde_json::Value;
use url::Url;
use uuid::Uuid;

use crate::error::{Error, Refusal, claims};
use crate::transcript;

/// Graph as one signed-in person sees it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Graph {
    http: net::Client,
    /// Provisioning on demand takes longer than anything else to answer.
    slow_http: net::Client,
    base: Url,
    token: SecretString,
    usual: RetryPolicy,
    /// Provisioning on demand and the logs take five calls in ten seconds.
    slow: RetryPolicy,
    rhythm: Duration,
    said: Arc<Mutex<VecDeque<Exchange>>>,
    /// Masks the token, and whatever else must not be in the transcript.
    mask: net::SecretMask,
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
    /// Whether the answer may take longer than usual, because Entra asks somebody else first.
    pub is_long: bool,
    /// Whether the directory's index is asked, which lags behind (Graph, "Advanced query capabilities").
    pub is_advanced: bool,
}

impl<'a> Call<'a> {
    pub fn new(method: Method, path: &'a [&'a str]) -> Self {
        Call { method, path, query: &[], body: None, is_slow: false, is_long: false, is_advanced: false }
    }

    pub fn asking(self, query: &'a [(&'a str, &'a str)]) -> Self {
        Call { query, ..self }
    }

    pub fn sending(self, body: Value) -> Self {
        Call { body: Some(body), ..self }
    }
}

/// Every call fails with an [`Error`] where Graph refuses it, or no answer comes that can be read.
impl Graph {
    /// Graph at this host, for example `https://graph.microsoft.com`, with an access token.
    ///
    /// # Errors
    /// [`Failure::NotSent`] where this computer's trusted authorities can't be read.
    pub fn new(network: &NetworkSettings, host: &Url, token: SecretString) -> Result<Self, Failure> {
        let is_loopback =
            host.host_str().is_some_and(|host| matches!(host, "localhost" | "127.0.0.1" | "[::1]"));
        if host.scheme() != "https" && !is_loopback {
            return Err(Failure::NotSent { detail: "tokens are sent over https only".to_owned() });
        }
        let mut slow_network = network.clone();
        slow_network.limits.answer = slow_network.limits.answer.max(LONGEST_ANSWER);
        Ok(Graph {
            http: net::Client::new(network, host)?,
            slow_http: net::Client::new(&slow_network, host)?,
            base: host.clone(),
            mask: net::SecretMask::new([token.expose_secret()]),
            token,
            usual: RetryPolicy::new(TRIES, None),
            slow: RetryPolicy::new(TRIES, Some(0.5)),
            rhythm: Duration::from_secs(1),
            said: Arc::default(),
        })
    }

    /// The same, whose waits for what was made a moment ago are counted in this unit instead of seconds.
    pub fn with_rhythm(self, unit: Duration) -> Self {
        let a_second = Duration::from_secs(1);
        let rate = 0.5 * a_second.as_secs_f64() / unit.as_secs_f64().max(1e-6);
        Graph {
            rhythm: unit,
            usual: RetryPolicy::new(TRIES, None).with_first_delay(unit),
            slow: RetryPolicy::new(TRIES, Some(rate)).with_first_delay(unit),
            ..self
        }
    }

    /// The same, which masks this secret in what it tells of its calls.
    pub fn masking(mut self, secret: SecretString) -> Self {
        self.mask.add(secret.expose_secret());
        self
    }

    /// One unit of waiting: a second, but in tests.
    pub fn rhythm(&self) -> Duration {
        self.rhythm
    }

    /// The last calls with what came of them, oldest first, fit to be shown. They are told once.
    pub fn take_transcript(&self) -> Vec<Exchange> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).drain(..).collect()
    }

    /// Calls, and gives the document that came; `null` where there is none.
    pub(crate) async fn call(&self, call: Call<'_>) -> Result<Value, Error> {
        let url = self.address(call.path, call.query);
        self.send(&url, &call).await
    }

    /// Removes what is at a path. What is gone already is removed.
    pub(crate) async fn remove(&self, path: &[&str]) -> Result<(), Error> {
        match self.call(Call::new(Method::Delete, path)).await {
            Err(error) if !error.is(404) => Err(error),
            _ => Ok(()),
        }
    }

    /// Calls for a collection, and gives the entries of all its pages.
    pub(crate) async fn collect(&self, call: Call<'_>) -> Result<Vec<Value>, Error> {
        let mut url = self.address(call.path, call.query);
        let mut all = Vec::new();
        for _ in 0..MOST_PAGES {
            let page = self.send(&url, &call).await?;
            all.extend(entries(&page)?.iter().cloned());
            let Some(next) = page.get("@odata.nextLink").and_then(Value::as_str) else { return Ok(all) };
            let next: Url = next
                .parse()
                .map_err(|_| Error::Unreadable { detail: "the next page has no address".to_owned() })?;
            // The token goes nowhere else, whatever an answer says.
            if next.origin() != self.base.origin() {
                return Err(Error::Unreadable { detail: "the next page is on another host".to_owned() });
            }
            url = next;
        }
        Err(Error::Unreadable { detail: "there is no end of pages".to_owned() })
    }

    async fn send(&self, url: &Url, call: &Call<'_>) -> Result<Value, Error> {
        let method = call.method;
        let name = Uuid::new_v4().to_string();
        let mut headers = vec![("client-request-id", name.as_str()), ("return-client-request-id", "true")];
        if call.is_advanced {
            headers.push(("ConsistencyLevel", "eventual"));
        }
        let body = call.body.as_ref().map(|body| ("application/json", body.to_string().into_bytes()));
        let request = Request {
            method,
            url,
            bearer: Some(&self.token),
            accept: "application/json",
            headers: &headers,
            body,
        };
        let http = if call.is_slow || call.is_long { &self.slow_http } else { &self.http };
        let retry = if call.is_slow { &self.slow } else { &self.usual };
        let came = http.send_with_retry(&request, retry).await;
        self.note(transcript::exchange(method, url, &name, &came));
        document(&came?, &name).map_err(|error| error.masking(&self.mask))
    }

    fn note(&self, mut exchange: Exchange) {
        for text in [&mut exchange.request, &mut exchange.outcome].into_iter().chain(&mut exchange.answer) {
            *text = self.mask.mask(text);
        }
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        if said.len() == CALLS_KEPT {
            said.pop_front();
        }
        said.push_back(exchange);
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
        net::Body::Whole(bytes) => net::read_json(bytes)
            .map_err(|error| unreadable(if error.is_data() { "it is too large" } else { "no JSON came" })),
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
/// Provisioning one person usually takes less than 30 seconds.
const LONGEST_ANSWER: Duration = Duration::from_secs(100);
const MOST_PAGES: usize = 1_000;
const CALLS_KEPT: usize = 30;
