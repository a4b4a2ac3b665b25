//! Asking the server, and keeping what was said: every request is counted, every exchange masked before it is kept.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use net::{Body, Exchange, Failure, Reply};
use scim::{Client, Filter, List, PageLimits, Spaces, User, UserPages, read_list, read_resource};
use serde_json::Value;
use tokio::sync::Mutex;

use crate::cleanup::is_test_person;
use model::error_mapping;
use model::evidence::Masked;
use model::problem::{Problem, ProblemId};

/// The server, as one rehearsal speaks to it.
pub(super) struct RecordedClient {
    client: Client,
    masked: Masked,
    /// How long one answer may take.
    limit: Duration,
    requests: AtomicU32,
    silent: Mutex<Option<Silent>>,
}

/// A server that does not answer.
struct Silent {
    /// How often in a row.
    times: u32,
    why: Stopped,
}

/// The rehearsal can't go on: no status came, or one that means the same for every request.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stopped(pub Problem);

/// One request and its answer.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub reply: Reply,
    pub exchange: Exchange,
}

impl Said {
    /// Whether the server says that it did it.
    pub fn is_good(&self) -> bool {
        (200..300).contains(&self.reply.status)
    }

    /// The body as a resource, where it is one.
    pub fn resource(&self) -> Option<Value> {
        read_resource(&self.reply).ok()
    }

    /// The body as a list, where it is one.
    pub fn list(&self) -> Option<List> {
        (self.reply.status == 200).then(|| read_list(&self.reply).ok()).flatten()
    }
}

impl RecordedClient {
    pub fn new(client: Client, token: &str, limit: Duration) -> Self {
        let masked = Masked { words: vec![token.to_owned()] };
        RecordedClient { client, masked, limit, requests: AtomicU32::new(0), silent: Mutex::default() }
    }

    pub fn requests(&self) -> u32 {
        self.requests.load(Ordering::Relaxed)
    }

    pub async fn search(&self, filter: &Filter) -> Result<Said, Stopped> {
        let reply = self.sent(self.client.search(filter, Spaces::Plus)).await?;
        self.said(format!("GET …/Users?filter={filter}"), None, reply)
    }

    pub async fn read(&self, id: &str) -> Result<Said, Stopped> {
        let reply = self.sent(self.client.read(id)).await?;
        self.said(format!("GET …/Users/{id}"), None, reply)
    }

    pub async fn create(&self, body: &Value) -> Result<Said, Stopped> {
        let reply = self.sent(self.client.create(body)).await?;
        self.said("POST …/Users".to_owned(), Some(body), reply)
    }

    pub async fn change(&self, id: &str, patch: &Value) -> Result<Said, Stopped> {
        let reply = self.sent(self.client.change(id, patch)).await?;
        self.said(format!("PATCH …/Users/{id}"), Some(patch), reply)
    }

    pub async fn delete(&self, id: &str) -> Result<Said, Stopped> {
        let reply = self.sent(self.client.delete(id)).await?;
        self.said(format!("DELETE …/Users/{id}"), None, reply)
    }

    /// Sends a request and waits for its answer. Whoever leaves several in a row unanswered, after all tries, is not waited
    /// for once more.
    async fn sent(&self, request: impl Future<Output = Result<Reply, Failure>>) -> Result<Reply, Stopped> {
        if let Some(stopped) = self.silent.lock().await.as_ref().filter(|silent| silent.times >= PATIENCE) {
            return Err(stopped.why.clone());
        }
        self.requests.fetch_add(1, Ordering::Relaxed);
        let why = match request.await {
            Err(failure) => self.stopped(&failure),
            Ok(reply) if reply.body == Body::TooSlow => self.too_slow(reply.status),
            Ok(reply) => {
                *self.silent.lock().await = None;
                return Ok(reply);
            }
        };
        let mut silent = self.silent.lock().await;
        let times = silent.as_ref().map_or(0, |silent| silent.times) + 1;
        *silent = Some(Silent { times, why: why.clone() });
        Err(why)
    }

    /// An answer with this status did not end in time.
    pub fn too_slow(&self, status: u16) -> Stopped {
        let problem = Problem::new(ProblemId::ServerSlow).with("status", status);
        Stopped(problem.with("seconds", self.limit.as_secs()))
    }

    /// A text without the token, whatever a server made of it.
    pub fn masked(&self, text: &str) -> String {
        self.masked.mask(text)
    }

    /// The address of a person, as a reference to a manager has it.
    pub fn address_of(&self, id: &str) -> String {
        self.client.address_of(id).map(|url| url.to_string()).unwrap_or_default()
    }

    /// Whether an answer to a question can be gone by at all: no redirect, no page, no failure of the server.
    pub fn usable(&self, said: &Said) -> Result<(), Stopped> {
        if let Some(problem) = error_mapping::status(&said.reply, self.client.base()) {
            return Err(Stopped(problem));
        }
        match (said.reply.status, read_resource(&said.reply)) {
            (200..=299, Err(error)) => {
                Err(Stopped(error_mapping::not_a_list(&error, &said.reply, self.limit.as_secs())))
            }
            _ => Ok(()),
        }
    }

    /// Reads all users; the caller has to [count](Self::count) the requests.
    pub fn list_users(&self, limits: PageLimits) -> UserPages<'_> {
        self.client.list_users(limits)
    }

    /// Counts requests that were sent by reading all users.
    pub fn count(&self, requests: u32) {
        self.requests.fetch_add(requests, Ordering::Relaxed);
    }

    /// No status came.
    pub fn stopped(&self, failure: &Failure) -> Stopped {
        Stopped(error_mapping::failure(failure, self.client.base()).problem)
    }

    fn said(&self, request: String, sent: Option<&Value>, reply: Reply) -> Result<Said, Stopped> {
        let request = match sent {
            Some(body) => format!("{request}\n{body}"),
            None => request,
        };
        let body = told(reply.bytes());
        let exchange = self.masked.told(&request, &reply, &body);
        // Nothing can be learned from a server that turns everything away.
        match reply.status {
            401 => Err(Stopped(Problem::new(ProblemId::TokenRejected).with("status", 401))),
            429 => Err(Stopped(error_mapping::status(&reply, self.client.base()).unwrap_or_else(|| {
                Problem::new(ProblemId::ServerBusy).with("status", 429).with("retry-after", "–")
            }))),
            _ => Ok(Said { reply, exchange }),
        }
    }
}

/// A body for the evidence: test people as they are, everybody else unnamed, in whatever case the server writes.
fn told(body: &[u8]) -> String {
    let Ok(mut value) = serde_json::from_slice::<Value>(body) else {
        return model::evidence::body_text(body);
    };
    unname_strangers(&mut value);
    value.to_string()
}

fn unname_strangers(value: &mut Value) {
    if is_test_person(&User::from(value.clone())) {
        return;
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(unname_strangers),
        Value::Object(members) if members.values().any(|member| member.is_object() || member.is_array()) => {
            let names: Vec<String> = members.keys().cloned().collect();
            for name in names {
                if let Some(member) = members.get_mut(&name) {
                    match member {
                        Value::Array(_) | Value::Object(_) => unname_strangers(member),
                        _ => {
                            let mut alone = Value::Object([(name, member.take())].into_iter().collect());
                            model::evidence::unname(&mut alone);
                            *member = alone
                                .as_object_mut()
                                .and_then(|one| one.values_mut().next().map(Value::take))
                                .unwrap_or_default();
                        }
                    }
                }
            }
        }
        other => model::evidence::unname(other),
    }
}

/// So many answers in a row may be missing.
const PATIENCE: u32 = 2;
