//! How is one HTTP request to the pretend Trelica answered?
//!
//! The request is recorded, the SCIM service answers it, and the scenario changes the answer.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::{Body, to_bytes};
use flate2::{Compress, Compression, FlushCompress, write::GzEncoder};
use hyper::{Response, body::Incoming};
use serde_json::{Value, json};

use crate::plan::ResponseBehavior;
use crate::state::{ActiveScenario, State};
use standin_trelica::clock::pause;
use standin_trelica::wire::{CANNED, text};
use standin_trelica::{Answer, Delivery, Refusal, Request};

/// The bytes read since the last request ended. The HTTP library parses the request-target; these are kept below it, so that
/// tests see the target as sent. Pipelined requests are not supported, which no client here sends.
#[derive(Clone, Default)]
pub(crate) struct ReceivedBytes(Arc<Mutex<Vec<u8>>>);

impl ReceivedBytes {
    fn lock(&self) -> MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The request-target of the request that was read, byte for byte.
    pub(crate) fn target(&self) -> Vec<u8> {
        let bytes = self.lock();
        let line = bytes
            .split(|byte| *byte == b'\n')
            .find(|line| !line.iter().all(u8::is_ascii_whitespace))
            .unwrap_or_default();
        let first = line.iter().position(|byte| *byte == b' ').map_or(line.len(), |at| at + 1);
        let last = line.iter().rposition(|byte| *byte == b' ').unwrap_or(line.len());
        line.get(first..last).unwrap_or_default().to_vec()
    }

    fn clear(&self) {
        self.lock().clear();
    }

    pub(crate) fn record(&self, read: &[u8]) {
        let mut bytes = self.lock();
        let room = LONGEST_LINE.saturating_sub(bytes.len()).min(read.len());
        bytes.extend_from_slice(read.get(..room).unwrap_or_default());
    }
}

/// Answers one request. An error closes the connection without an answer.
pub(crate) async fn answer(
    state: Arc<State>,
    received: ReceivedBytes,
    request: hyper::Request<Incoming>,
) -> io::Result<Response<Body>> {
    let (head, body) = request.into_parts();
    let target = received.target();
    let body = to_bytes(Body::new(body), LARGEST_REQUEST).await;
    received.clear();
    let headers = head
        .headers
        .iter()
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
    let too_large = body.is_err();
    let request = Request {
        method: head.method.to_string(),
        target,
        headers: headers.collect(),
        body: body.unwrap_or_default().to_vec(),
    };
    state.record(request.clone());
    let scenario = state.active_scenario();
    match scenario.plan.response {
        ResponseBehavior::ClosesConnection => return Err(io::ErrorKind::ConnectionAborted.into()),
        ResponseBehavior::NoResponse => {
            state.until_next_choice().await;
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        ResponseBehavior::Delayed(duration) => pause(duration).await,
        _ => {}
    }
    let answer = match too_large {
        true => Refusal("body-too-large").answer().with("Connection", "close"),
        false => decided(&state, &scenario, &request),
    };
    answer.into_response().map_err(io::Error::other)
}

fn decided(state: &State, scenario: &ActiveScenario, request: &Request) -> Answer {
    let canned = match scenario.plan.response {
        ResponseBehavior::Canned => CANNED.get(scenario.id).and_then(|all| all.get(scenario.variant)),
        _ => None,
    };
    let when = canned.map(|written| text(written, "when"));
    let canned = || Answer::canned(canned.unwrap_or(&Value::Null));
    if when == Some("always") {
        return canned();
    }
    let mut trelica = state.trelica();
    let behavior = &scenario.plan.behavior;
    if let Some(refusal) = standin_trelica::refused_at_door(&trelica, request, behavior) {
        return refusal.answer();
    }
    let filtered = request.path_and_query().1.contains("filter=");
    if when == Some("authorized") || (when == Some("filter") && filtered) {
        return canned();
    }
    let answer = standin_trelica::answer(&mut trelica, request, behavior);
    if when == Some("nobody") && filtered && finds_nobody(&answer) {
        return canned();
    }
    changed(answer, scenario.plan.response, request)
}

fn finds_nobody(answer: &Answer) -> bool {
    answer.status == 200 && answer.document()["totalResults"] == 0
}

/// Applies the response behavior of the scenario to an answer.
fn changed(answer: Answer, response: ResponseBehavior, request: &Request) -> Answer {
    let accepts_gzip = request.header("accept-encoding").is_some_and(|all| all.contains("gzip"));
    match response {
        ResponseBehavior::Delivered(delivery) if !answer.body.is_empty() => answer.delivered(delivery),
        ResponseBehavior::ContentType(content_type) => answer.with("Content-Type", content_type),
        ResponseBehavior::WithUnknownAttributes => with_unknown_attributes(answer),
        ResponseBehavior::Gzipped if accepts_gzip && !answer.body.is_empty() => match gzipped(&answer.body) {
            Ok(body) => Answer { body, ..answer }.with("Content-Encoding", "gzip"),
            Err(_) => answer,
        },
        ResponseBehavior::Endless => endless(answer),
        ResponseBehavior::GzipBomb => gzip_bomb(answer),
        _ => answer,
    }
}

fn with_unknown_attributes(answer: Answer) -> Answer {
    let mut body = answer.document();
    if body.is_null() {
        return answer;
    }
    let extra = "urn:example:params:scim:schemas:extension:seats:2.0:User";
    let people = match body.get_mut("Resources") {
        Some(Value::Array(people)) => people.iter_mut().collect::<Vec<_>>(),
        _ => vec![&mut body],
    };
    for person in people.into_iter().filter(|person| person.is_object()) {
        person[extra] = json!({ "seat": 12, "badges": ["a", null, { "deep": [[]] }] });
        person["x-undocumented"] = json!(1.5e300);
    }
    body["x-page"] = json!({ "took": 3 });
    answer.with_document(&body)
}

/// The answer, followed by 200 MB of white space.
fn endless(answer: Answer) -> Answer {
    let mut body = answer.body.clone();
    body.resize(body.len().max(MEGABYTE), b' ');
    Answer { body, ..answer }.delivered(Delivery::Repeated(b"", 200))
}

/// A few kilobytes a megabyte: each repetition is a run of complete deflate blocks (RFC 1951) that looks back at
/// nothing outside itself.
fn gzip_bomb(answer: Answer) -> Answer {
    let mut compress = Compress::new(Compression::best(), false);
    let mut body = Vec::with_capacity(MEGABYTE);
    let spaces = vec![b' '; MEGABYTE];
    if compress.compress_vec(&spaces, &mut body, FlushCompress::Full).is_err() {
        return answer;
    }
    Answer { body, ..answer }
        .with("Content-Encoding", "gzip")
        .delivered(Delivery::Repeated(GZIP_HEADER, 1024))
}

fn gzipped(body: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(body)?;
    encoder.finish()
}

const LONGEST_LINE: usize = 64 * 1024;
const MEGABYTE: usize = 1024 * 1024;
const LARGEST_REQUEST: usize = MEGABYTE;
/// RFC 1952: deflate, no flags, no time, unknown system.
const GZIP_HEADER: &[u8] = &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_target_is_kept_byte_for_byte() {
        let received = ReceivedBytes::default();
        received.record(b"\r\nGET /a?b=%22+\xff#c HTTP/1.1\r\nHost: x y\r\n\r\n");
        assert_eq!(received.target(), b"/a?b=%22+\xff#c");
        received.clear();
        assert_eq!(received.target(), b"");
    }
}
