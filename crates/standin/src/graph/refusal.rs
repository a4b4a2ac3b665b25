//! How does Microsoft Graph refuse?
//!
//! With an error object. Its inner error has an id and often a more specific code. Its name and other members differ
//! between services.

use serde_json::json;

use super::fault::GraphBehavior;
use standin_trelica::Answer;

/// An error response.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    status: u16,
    code: &'static str,
    message: String,
    inner: Option<&'static str>,
    header: Option<(&'static str, String)>,
}

impl Refusal {
    pub(super) fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), inner: None, header: None }
    }

    /// With a more specific code inside.
    pub(super) fn inside(self, code: &'static str) -> Self {
        Self { inner: Some(code), ..self }
    }

    pub(super) fn with(self, name: &'static str, value: String) -> Self {
        Self { header: Some((name, value)), ..self }
    }

    pub(super) fn not_found(id: &str) -> Self {
        let message = format!(
            "Resource '{id}' does not exist or one of its queried reference-property objects are not present."
        );
        Self::new(404, "Request_ResourceNotFound", message)
    }

    pub(super) fn no_such_job(id: &str) -> Self {
        let message = format!("The synchronization job '{id}' was not found.");
        Self::new(404, "ResourceNotFound", message).inside("JobNotFound")
    }

    pub(super) fn missing_parameter(name: &str) -> Self {
        let message = format!("A required parameter is missing: {name}.");
        Self::new(400, "RequestMissingRequiredParameter", message)
    }

    pub(super) fn answer(self, behavior: GraphBehavior) -> Answer {
        let inner = self.inner.map_or_else(|| json!({}), |code| json!({ "code": code }));
        let error = if behavior.bare_errors {
            json!({ "code": self.code, "message": self.message, "innererror": inner })
        } else {
            json!({ "code": self.code, "message": self.message, "details": [], "innerError": inner })
        };
        let answer = Answer::json(self.status, "application/json", &json!({ "error": error }));
        self.header.iter().fold(answer, |answer, (name, value)| answer.with(name, value))
    }
}
