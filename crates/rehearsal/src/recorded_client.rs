//! How does the rehearsal speak to the server, and what does it keep of every exchange?
//!
//! Every request is counted, and every exchange is masked before it is kept.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use net::{Body, Exchange, Failure, Reply};
use scim::{Attribute, Client, Filter, List, PageLimits, Spaces, User, UserPages, read_list, read_resource};
use serde_json::Value;

use crate::repeat::{every, repeat_until};
use crate::test_users::is_test_user_name;
use model::problem::{Param, Problem, ProblemId};
use model::{error_mapping, evidence::Masked};

/// The server of one rehearsal.
pub(super) struct RecordedClient {
    client: Client,
    masked: Masked,
    /// How long one answer may take.
    limit: Duration,
    /// How long to wait before something is looked for again.
    pub pause: Duration,
    requests: AtomicU32,
    silence: Mutex<Option<Silence>>,
}

/// Requests in a row that got no answer.
struct Silence {
    requests: u32,
    why: Aborted,
}

/// Why the rehearsal cannot go on: no answer came, or one that means the same for every request.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Aborted(pub Problem);

/// A request for users (RFC 7644 section 3), with the id of the user where it is about one.
#[derive(Debug, Clone, Copy)]
pub(super) enum UserRequest<'a> {
    Search(&'a Filter),
    Read(&'a str),
    Create(&'a Value),
    Update(&'a str, &'a Value),
    Delete(&'a str),
}

/// A request that was sent, and the answer that came.
#[derive(Debug, Clone)]
pub(super) struct Recorded {
    pub reply: Reply,
    pub exchange: Exchange,
}

impl Recorded {
    pub fn status(&self) -> u16 {
        self.reply.status
    }

    /// Whether the status is 2xx.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.reply.status)
    }

    /// The body, if it is a resource.
    pub fn resource(&self) -> Option<Value> {
        read_resource(&self.reply).ok()
    }

    /// The body of a 200, if it is a list that can be kept whole.
    pub fn list(&self) -> Option<List> {
        let list = (self.reply.status == 200).then(|| read_list(&self.reply).ok()).flatten();
        list.filter(|list| list.left_out == 0)
    }

    /// A server error that may not come again; 501 will.
    fn is_temporary_failure(&self) -> bool {
        self.reply.status >= 500 && self.reply.status != 501
    }
}

impl RecordedClient {
    pub fn new(client: Client, token: &str, limit: Duration, pause: Duration) -> Self {
        let masked = Masked::new(token);
        let (requests, silence) = (AtomicU32::new(0), Mutex::default());
        RecordedClient { client, masked, limit, pause, requests, silence }
    }

    /// How many requests were sent.
    pub fn requests(&self) -> u32 {
        self.requests.load(Ordering::Relaxed)
    }

    /// Sends a request once.
    ///
    /// # Errors
    /// [`Aborted`] where no answer came, or the server turns everything away (401, 429).
    pub async fn send(&self, request: UserRequest<'_>) -> Result<Recorded, Aborted> {
        if let Some(why) = self.silent() {
            return Err(why);
        }
        self.count(1);
        let outcome = match request {
            UserRequest::Search(filter) => self.client.search(filter, Spaces::Plus).await,
            UserRequest::Read(id) => self.client.read(id).await,
            UserRequest::Create(user) => self.client.create(user).await,
            UserRequest::Update(id, patch) => self.client.change(id, patch).await,
            UserRequest::Delete(id) => self.client.delete(id).await,
        };
        let reply = self.answered(outcome)?;
        let exchange = self.masked.exchange_showing(&shown(request), &reply, &is_test_user_name);
        match reply.status {
            401 => Err(Aborted(Problem::new(ProblemId::TokenRejected).with(Param::Status, 401))),
            429 => Err(Aborted(error_mapping::status(&reply, self.client.base()).unwrap_or_else(|| {
                Problem::new(ProblemId::ServerBusy).with(Param::Status, 429).with(Param::RetryAfter, "–")
            }))),
            _ => Ok(Recorded { reply, exchange }),
        }
    }

    /// Sends a request, and again where the server fails: Entra would try again in the next cycle. Returns the last answer
    /// and how often the request was repeated.
    pub async fn send_with_retry(&self, request: UserRequest<'_>) -> Result<(Recorded, u32), Aborted> {
        let first = self.send(request).await?;
        let is_done = |recorded: &Recorded| !recorded.is_temporary_failure();
        repeat_until(first, every(self.pause, REPEATS), is_done, |_| self.send(request)).await
    }

    /// Everybody whom the server finds by this user name; `None` where the answer is no list.
    ///
    /// # Errors
    /// As [`send`](Self::send), and where the answer means the same for every request.
    pub async fn find_by_user_name(&self, user_name: &str) -> Result<(Option<Vec<User>>, Recorded), Aborted> {
        let filter = Filter::equals(Attribute::UserName, user_name);
        let (recorded, _) = self.send_with_retry(UserRequest::Search(&filter)).await?;
        self.check_usable(&recorded)?;
        Ok((recorded.list().map(|list| list.users().collect()), recorded))
    }

    /// The user with this id; `None` where the server shows none.
    pub async fn read_user(&self, id: &str) -> Result<(Option<Value>, Recorded), Aborted> {
        let (recorded, _) = self.send_with_retry(UserRequest::Read(id)).await?;
        self.check_usable(&recorded)?;
        Ok((recorded.resource().filter(|_| recorded.is_success()), recorded))
    }

    /// Whether something can be learned from an answer: it is no redirect, no web page and no server error.
    pub fn check_usable(&self, recorded: &Recorded) -> Result<(), Aborted> {
        let reply = &recorded.reply;
        if let Some(problem) = error_mapping::status(reply, self.client.base()) {
            return Err(Aborted(problem));
        }
        match read_resource(reply) {
            Err(error) if recorded.is_success() => {
                Err(Aborted(error_mapping::not_a_list(&error, reply, self.limit.as_secs())))
            }
            _ => Ok(()),
        }
    }

    /// A text without the token.
    pub fn masked(&self, text: &str) -> String {
        self.masked.mask(text)
    }

    /// The address of a user, as a reference to a manager has it; `None` where the id cannot stand in an address.
    pub fn address_of(&self, id: &str) -> Option<String> {
        self.client.address_of(id).ok().map(|url| url.to_string())
    }

    /// Reads all users; the caller has to [count](Self::count) the requests.
    pub fn list_users(&self, limits: PageLimits) -> UserPages<'_> {
        self.client.list_users(limits)
    }

    /// Counts requests that were sent by reading all users.
    pub fn count(&self, requests: u32) {
        self.requests.fetch_add(requests, Ordering::Relaxed);
    }

    /// No answer came.
    pub fn unanswered(&self, failure: &Failure) -> Aborted {
        Aborted(error_mapping::failure(failure, self.client.base()))
    }

    /// An answer with this status did not end in time.
    pub fn too_slow(&self, status: u16) -> Aborted {
        let problem = Problem::new(ProblemId::ServerSlow).with(Param::Status, status);
        Aborted(problem.with(Param::Seconds, self.limit.as_secs()))
    }

    /// A server that left several requests in a row unanswered, after all their retries, is not asked again.
    fn silent(&self) -> Option<Aborted> {
        let silence = self.silence.lock().unwrap_or_else(PoisonError::into_inner);
        silence
            .as_ref()
            .filter(|silence| silence.requests >= MOST_UNANSWERED)
            .map(|silence| silence.why.clone())
    }

    fn answered(&self, outcome: Result<Reply, Failure>) -> Result<Reply, Aborted> {
        let mut silence = self.silence.lock().unwrap_or_else(PoisonError::into_inner);
        let why = match outcome {
            Err(failure) => self.unanswered(&failure),
            Ok(reply) if reply.body == Body::TooSlow => self.too_slow(reply.status),
            Ok(reply) => {
                *silence = None;
                return Ok(reply);
            }
        };
        let requests = silence.as_ref().map_or(0, |silence| silence.requests) + 1;
        *silence = Some(Silence { requests, why: why.clone() });
        Err(why)
    }
}

/// A request as evidence shows it, with the filter in readable form.
fn shown(request: UserRequest<'_>) -> String {
    match request {
        UserRequest::Search(filter) => format!("GET …/Users?filter={filter}"),
        UserRequest::Read(id) => format!("GET …/Users/{id}"),
        UserRequest::Create(user) => format!("POST …/Users\n{user}"),
        UserRequest::Update(id, patch) => format!("PATCH …/Users/{id}\n{patch}"),
        UserRequest::Delete(id) => format!("DELETE …/Users/{id}"),
    }
}

/// Our choice: how often a request that failed is repeated.
const REPEATS: usize = 2;
/// Our choice: how many requests in a row may go unanswered. Each may take as long as its time limit, times its retries.
const MOST_UNANSWERED: u32 = 2;
