//! How does Microsoft Graph refuse?
//!
//! With an error object. Its inner error has an id and often a more specific code. Its name and other members differ
//! between services.

use serde_json::{Map, Value, json};

use super::behavior::GraphBehavior;
use standin_trelica::Answer;
use standin_trelica::clock::now;

/// An error response.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    status: u16,
    code: String,
    message: String,
    inner: Option<String>,
    headers: Vec<(String, String)>,
}

impl Refusal {
    pub(super) fn new(status: u16, code: &str, message: impl Into<String>) -> Self {
        Self { status, code: code.to_owned(), message: message.into(), inner: None, headers: Vec::new() }
    }

    /// With a more specific code inside.
    pub(super) fn inside(self, code: &str) -> Self {
        Self { inner: Some(code.to_owned()), ..self }
    }

    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(super) fn not_found(id: &str) -> Self {
        Self::new(
            404,
            "Request_ResourceNotFound",
            format!(
                "Resource '{id}' does not exist or one of its queried reference-property objects are not present."
            ),
        )
    }

    pub(super) fn no_such_segment(segment: &str) -> Self {
        Self::new(400, "BadRequest", format!("Resource not found for the segment '{segment}'."))
    }

    pub(super) fn answer(self, behavior: GraphBehavior) -> Answer {
        let mut inner = Map::new();
        if let Some(code) = self.inner {
            inner.insert("code".into(), code.into());
        }
        let mut error = Map::new();
        error.insert("code".into(), self.code.into());
        error.insert("message".into(), self.message.into());
        if behavior.bare_errors {
            error.insert("innererror".into(), inner.into());
        } else {
            error.insert("details".into(), json!([]));
            error.insert("innerError".into(), inner.into());
        }
        let body = json!({ "error": error });
        let answer = Answer::json(self.status, "application/json", &body);
        self.headers.iter().fold(answer, |answer, (name, value)| answer.with(name, value))
    }
}

/// Writes date and ids into the inner error, where there is one.
pub(super) fn stamp(body: &mut Value, request: &str, client_request: &str) {
    let error = body.get_mut("error").and_then(Value::as_object_mut);
    let Some(error) = error else { return };
    for name in ["innerError", "innererror"] {
        if let Some(Value::Object(inner)) = error.get_mut(name) {
            inner.insert("date".into(), now().strftime("%Y-%m-%dT%H:%M:%S").to_string().into());
            inner.insert("request-id".into(), request.into());
            inner.insert("client-request-id".into(), client_request.into());
        }
    }
}
