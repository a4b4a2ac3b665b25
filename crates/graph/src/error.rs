//! What can go wrong with a call, told apart by status and code.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use net::{Failure, Reply};
use serde_json::Value;

/// A call that did not do what it should.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// No status came. What was asked for may have been done all the same.
    #[error("no answer came: {0}")]
    Failure(#[from] Failure),
    /// Graph said no.
    #[error("Graph refused with {} {}", .0.status, .0.code())]
    Refused(Refusal),
    /// The sign-in has to be renewed with these claims (continuous access evaluation).
    #[error("the sign-in has to be renewed")]
    Challenge {
        /// The claims, as JSON, for the next authorization request.
        claims: String,
    },
    /// What was waited for is not there, or not yet.
    #[error("it is not there")]
    NotThere,
    /// The answer is not what is documented.
    #[error("the answer can't be read: {detail}")]
    Unreadable {
        /// What is missing.
        detail: String,
    },
}

/// Graph's error document. Its words are for people who look for the cause; nothing here decides by them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// Every `code`, from the outermost to the innermost; the innermost is the most exact.
    pub codes: Vec<String>,
    /// Every `message`, from the outermost to the innermost.
    pub messages: Vec<String>,
    /// Graph's name for this request, for Microsoft's support.
    pub request_id: Option<String>,
    /// Our name for it.
    pub client_request_id: String,
}

impl Refusal {
    /// Reads a refusal. Whatever is not there stays empty: no shape is relied on.
    pub(crate) fn read(reply: &Reply, client_request_id: &str) -> Self {
        let document: Value = net::read_json(reply.bytes()).unwrap_or_default();
        let error = document.get("error").unwrap_or(&document);
        let mut codes = Vec::new();
        collect(error, "code", &mut codes, 0);
        // Whatever else stands there is no code, and is shown to nobody as one.
        codes.retain(|code| code.len() <= LONGEST_CODE && code.chars().all(is_of_a_code));
        let mut messages = Vec::new();
        collect(error, "message", &mut messages, 0);
        let inner = ["innerError", "innererror"].iter().find_map(|name| error.get(*name)?.get("request-id"));
        let request_id = reply.header("request-id").or_else(|| inner.and_then(Value::as_str));
        Refusal {
            status: reply.status,
            codes,
            messages,
            request_id: request_id.map(str::to_owned),
            client_request_id: client_request_id.to_owned(),
        }
    }

    /// The most exact code; empty where there is none.
    pub fn code(&self) -> &str {
        self.codes.last().map_or("", String::as_str)
    }

    /// Whether one of the codes is this one.
    pub fn says(&self, code: &str) -> bool {
        self.codes.iter().any(|said| said.eq_ignore_ascii_case(code))
    }
}

impl Error {
    /// The same, in which these secrets are masked wherever an answer repeats them.
    pub(crate) fn masking(mut self, secrets: &net::SecretMask) -> Self {
        if let Error::Refused(refusal) = &mut self {
            for text in refusal.codes.iter_mut().chain(&mut refusal.messages) {
                *text = secrets.mask(text);
            }
        }
        self
    }

    /// Whether Graph refused with this status.
    pub fn is(&self, status: u16) -> bool {
        matches!(self, Error::Refused(refusal) if refusal.status == status)
    }

    /// Whether the same call may go well a little later, where what it is about was made a moment ago.
    ///
    /// Then not only "not found" passes by itself, but for some calls "not allowed" as well.
    pub fn may_pass(&self) -> bool {
        match self {
            Error::Refused(refusal) => matches!(refusal.status, 401 | 404 | 409 | 429 | 500..=599),
            Error::Failure(failure) => {
                matches!(failure, Failure::Broken | Failure::Refused | Failure::AnswerTimedOut(_))
            }
            Error::NotThere => true,
            Error::Challenge { .. } | Error::Unreadable { .. } => false,
        }
    }
}

/// A member of an error and of everything inside it. The name of what is inside varies in its capitals.
pub(crate) fn collect(error: &Value, member: &str, found: &mut Vec<String>, depth: usize) {
    if depth == DEEPEST {
        return;
    }
    let text = error.get(member).and_then(Value::as_str).filter(|text| !text.is_empty());
    found.extend(text.map(str::to_owned));
    for name in ["details", "innerError", "innererror"] {
        match error.get(name) {
            Some(Value::Array(several)) => {
                several.iter().for_each(|one| collect(one, member, found, depth + 1));
            }
            Some(inner) => collect(inner, member, found, depth + 1),
            None => {}
        }
    }
}

/// The claims of a 401 that asks for another sign-in (RFC 9470 has the idea; the parameter is Microsoft's).
pub(crate) fn claims(reply: &Reply) -> Option<String> {
    let said = reply.header("www-authenticate").filter(|_| reply.status == 401)?;
    if !said.contains("insufficient_claims") {
        return None;
    }
    let (_, rest) = said.split_once("claims=\"")?;
    let encoded = rest.split('"').next()?;
    let bytes = STANDARD.decode(encoded).or_else(|_| STANDARD_NO_PAD.decode(encoded)).ok()?;
    String::from_utf8(bytes).ok().filter(|text| serde_json::from_str::<Value>(text).is_ok())
}

fn is_of_a_code(c: char) -> bool {
    c.is_ascii_alphanumeric() || "_.-".contains(c)
}

const DEEPEST: usize = 16;
/// Longer than any that is documented.
const LONGEST_CODE: usize = 100;

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use net::Body;

    use super::*;

    fn reply(status: u16, headers: &[(&str, &str)], body: &str) -> Reply {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Reply { status, headers, body: Body::Whole(body.as_bytes().to_vec()), took: Duration::ZERO }
    }

    #[test]
    fn the_innermost_code_is_the_most_exact_one_in_either_spelling() {
        for inner in ["innerError", "innererror"] {
            let body = format!(
                r#"{{"error":{{"code":"BadRequest","message":"No.","details":[],"{inner}":{{"code":"Exact","request-id":"r"}}}}}}"#
            );
            let refusal = Refusal::read(&reply(400, &[], &body), "ours");
            assert_eq!((refusal.code(), refusal.request_id.as_deref()), ("Exact", Some("r")));
            assert!(refusal.says("badrequest") && !refusal.says("No."));
        }
    }

    #[test]
    fn no_shape_is_relied_on() {
        for body in ["", "<html>", "[]", r#"{"error":"text"}"#, r#"{"error":{"code":7}}"#] {
            let refusal = Refusal::read(&reply(502, &[("request-id", "theirs")], body), "ours");
            assert_eq!((refusal.status, refusal.code()), (502, ""));
            assert_eq!(refusal.request_id.as_deref(), Some("theirs"));
        }
        let deep =
            format!("{}{}", r#"{"code":"x","innerError":"#.repeat(100), "{}".to_owned() + &"}".repeat(100));
        assert!(Refusal::read(&reply(400, &[], &deep), "").codes.len() <= DEEPEST);
    }

    #[test]
    fn a_challenge_brings_its_claims() {
        let claims_json = r#"{"access_token":{"nbf":{"essential":true}}}"#;
        let header = format!(
            r#"Bearer realm="", error="insufficient_claims", claims="{}""#,
            STANDARD.encode(claims_json)
        );
        assert_eq!(claims(&reply(401, &[("www-authenticate", &header)], "")).as_deref(), Some(claims_json));
        assert_eq!(claims(&reply(401, &[("www-authenticate", "Bearer realm=\"\"")], "")), None);
        let broken = header.replace("claims=\"", "claims=\"!!");
        assert_eq!(claims(&reply(401, &[("www-authenticate", &broken)], "")), None);
    }
}
