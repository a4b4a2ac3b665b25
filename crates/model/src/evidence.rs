//! Evidence for engineers: requests that were really sent and answers that really came, masked before they are kept.

use std::{collections::BTreeMap, time::Duration};

use net::{Exchange, Failure, Reply, SecretMask, mask_words};
use serde_json::Value;

use crate::check::{CheckReport, Verdict};
use crate::text::harmless;

/// The token and the names of people, which must not be in any evidence.
#[derive(Clone, Debug, Default)]
pub struct Masked {
    token: SecretMask,
    names: Vec<String>,
}

impl Masked {
    /// Masks the token, in whole and in parts.
    pub fn new(token: &str) -> Self {
        Masked { token: SecretMask::new([token]), names: Vec::new() }
    }

    /// Masks a name, too.
    pub fn add_name(&mut self, name: &str) {
        self.names.push(name.to_owned());
    }

    /// One request and its answer or failure. Nobody in the body keeps a name.
    pub fn exchange(&self, request: &str, outcome: &Result<Reply, Failure>) -> Exchange {
        match outcome {
            Ok(reply) => self.answered(request, reply, &body_text(reply.bytes(), &|_| false)),
            Err(failure) => Exchange {
                request: self.mask(request),
                outcome: self.mask(&failure.to_string()),
                answer: Vec::new(),
            },
        }
    }

    /// One request and its answer. Only users whose `userName` passes `is_shown` keep their names in the body.
    pub fn exchange_showing(
        &self,
        request: &str,
        reply: &Reply,
        is_shown: &dyn Fn(&str) -> bool,
    ) -> Exchange {
        self.answered(request, reply, &body_text(reply.bytes(), is_shown))
    }

    fn answered(&self, request: &str, reply: &Reply, body: &str) -> Exchange {
        let shown = reply.headers.iter().filter(|(name, _)| SHOWN_HEADERS.contains(&name.as_str()));
        let mut answer: Vec<String> =
            shown.map(|(name, value)| self.mask(&format!("{name}: {value}"))).collect();
        let start = self.excerpt(body);
        if !start.trim().is_empty() {
            answer.push(start);
        }
        let outcome = format!("{} in {} ms", reply.status, milliseconds(reply.took));
        Exchange { request: self.mask(request), outcome, answer }
    }

    /// A report without the token and the names, which a server may have put anywhere.
    pub fn report(&self, mut report: CheckReport) -> CheckReport {
        let clean = |params: &mut BTreeMap<String, String>| {
            params.values_mut().for_each(|value| *value = self.mask(value));
        };
        match &mut report.verdict {
            Verdict::Failed(problem) | Verdict::CouldNotCheck(problem) => clean(&mut problem.params),
            Verdict::Warned(problems) => problems.iter_mut().for_each(|problem| clean(&mut problem.params)),
            Verdict::Passed | Verdict::NotChecked | Verdict::Confirmed => {}
        }
        if let Some(detail) = &mut report.detail {
            clean(&mut detail.params);
        }
        report
    }

    /// The first 1,200 characters of a text. Masked before it is cut, and a name that the connection broke off is masked
    /// too.
    pub fn excerpt(&self, text: &str) -> String {
        let mut masked = self.mask(text);
        for word in &self.names {
            let broken = (4..word.len())
                .rev()
                .find(|end| word.get(..*end).is_some_and(|start| masked.ends_with(start)));
            if let Some(end) = broken {
                masked.truncate(masked.len() - end);
                masked.push_str(net::DOTS);
            }
        }
        masked.chars().take(MOST_CHARACTERS).collect()
    }

    /// A text with every secret and every name in it masked, and [`harmless`].
    pub fn mask(&self, text: &str) -> String {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        harmless(&mask_words(&self.token.mask(text), &names))
    }
}

/// A body as text, in which only users whose `userName` passes `is_shown` keep their names: a server that answers with
/// its whole directory must not put it into the evidence.
fn body_text(body: &[u8], is_shown: &dyn Fn(&str) -> bool) -> String {
    let text = match net::read_json(body) {
        Ok(mut value) => {
            unname(&mut value, is_shown);
            value.to_string()
        }
        // Names can't be told apart in a document that is too large to read.
        Err(error) if error.is_data() => format!("… ({} bytes)", body.len()),
        Err(_) => without_addresses(&String::from_utf8_lossy(body.get(..MOST_BYTES).unwrap_or(body))),
    };
    text.chars().take(MOST_BYTES).collect()
}

/// A text that is not JSON, or only a part of it, without the email addresses in it.
fn without_addresses(text: &str) -> String {
    let is_part = |c: char| c.is_alphanumeric() || "@._%+-".contains(c);
    text.split_inclusive(|c| !is_part(c))
        .map(|word| match word.find('@') {
            Some(_) => {
                word.chars().last().filter(|c| !is_part(*c)).map_or("…".to_owned(), |end| format!("…{end}"))
            }
            None => word.to_owned(),
        })
        .collect()
}

/// Replaces what identifies somebody in a JSON value, at any depth, except in users whose `userName` passes `is_shown`.
fn unname(value: &mut Value, is_shown: &dyn Fn(&str) -> bool) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| unname(item, is_shown)),
        Value::Object(members) => {
            let user_name = members.iter().find(|(key, _)| key.eq_ignore_ascii_case("userName"));
            if user_name.and_then(|(_, name)| name.as_str()).is_some_and(is_shown) {
                return;
            }
            for (key, member) in members.iter_mut() {
                let names = NAMES.iter().any(|name| key.eq_ignore_ascii_case(name));
                if names && let Value::String(text) = member {
                    *text = "…".to_owned();
                } else {
                    unname(member, is_shown);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Attributes that identify somebody (RFC 7643 section 4.1), and their usual names in other APIs.
const NAMES: &[&str] = &[
    "userName",
    "displayName",
    "nickName",
    "formatted",
    "givenName",
    "familyName",
    "middleName",
    "value",
    "externalId",
    "email",
    "mail",
    "login",
    "profileUrl",
    "name",
    "title",
];

/// Whole milliseconds, at most `u32::MAX`.
pub fn milliseconds(took: Duration) -> u32 {
    u32::try_from(took.as_millis()).unwrap_or(u32::MAX)
}

const SHOWN_HEADERS: &[&str] =
    &["content-type", "content-length", "location", "www-authenticate", "retry-after", "server", "date"];
/// Our choice: about twenty lines, which is enough for one user.
const MOST_CHARACTERS: usize = 1200;
/// Our choice, in bytes: enough to mask whatever could reach the excerpt.
const MOST_BYTES: usize = 64 * 1024;
