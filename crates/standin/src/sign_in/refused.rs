//! How does Microsoft refuse a sign-in?
//!
//! With a number after `AADSTS` and ids for its support. Many errors stay on Microsoft's page and never reach the program.
//! `wire/sign-in-faults.json` has the refusals of scenarios.

use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use crate::{state::ActiveScenario, wire::SIGN_IN_FAULTS};
use standin_trelica::{Answer, clock::now};

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Refused {
    /// The OAuth error code: `access_denied`.
    pub(crate) error: String,
    /// The number after `AADSTS`, if there is one.
    pub(crate) number: Option<u64>,
    text: String,
    /// The status at the token endpoint, if it is not 400.
    status: Option<u16>,
}

/// An entry of `wire/sign-in-faults.json`.
#[derive(Deserialize)]
struct Written {
    at: Place,
    #[serde(flatten)]
    refused: Refused,
}

/// Where a scenario refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Place {
    /// On Microsoft's page, as soon as it is opened.
    Opened,
    /// On Microsoft's page, once an account was picked.
    Picked,
    /// In the redirect to the program.
    Back,
    /// At the token endpoint.
    Token,
}

impl Refused {
    pub(crate) fn new(error: &str, number: u64, text: impl Into<String>) -> Self {
        Self { error: error.to_owned(), number: Some(number), text: text.into(), status: None }
    }

    pub(crate) fn missing(name: &str) -> Self {
        let text = format!("The request body must contain the following parameter: '{name}'.");
        Self::new("invalid_request", 900144, text)
    }

    pub(crate) fn malformed(error: &str) -> Self {
        Self::new(error, 9002313, "Invalid request. Request is malformed or invalid.")
    }

    pub(crate) fn no_such_tenant(tenant: &str) -> Self {
        Self::new("invalid_request", 90002, format!("Tenant '{tenant}' not found."))
    }

    pub(crate) fn no_such_client(error: &str, client: &str) -> Self {
        let text =
            format!("Application with identifier '{client}' was not found in the directory 'Contoso'.");
        Self::new(error, 700016, text)
    }

    /// What the scenario in force refuses here.
    pub(crate) fn by_scenario(scenario: &ActiveScenario, place: Place) -> Option<Self> {
        let written = SIGN_IN_FAULTS.get(scenario.id)?.get(scenario.variant)?;
        let Written { at, refused } = Written::deserialize(written).ok()?;
        (at == place).then_some(refused)
    }

    /// The description, with number and ids; empty where there is nothing to say.
    pub(crate) fn description(&self) -> String {
        let Self { number: Some(number), text, .. } = self else { return self.text.clone() };
        let (trace, correlation) = (Uuid::new_v4(), Uuid::new_v4());
        let time = now().strftime("%Y-%m-%d %H:%M:%SZ");
        format!("AADSTS{number}: {text} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {time}")
    }

    pub(crate) fn at_token_endpoint(&self) -> Answer {
        let mut body = json!({ "error": self.error, "error_description": self.description() });
        if let Some(number) = self.number {
            body["error_codes"] = json!([number]);
            body["timestamp"] = now().strftime("%Y-%m-%d %H:%M:%SZ").to_string().into();
            body["trace_id"] = json!(Uuid::new_v4());
            body["correlation_id"] = json!(Uuid::new_v4());
            body["error_uri"] = address_of(number).into();
        }
        Answer::json(self.status.unwrap_or(400), "application/json; charset=utf-8", &body)
    }
}

/// Where Microsoft explains a number.
pub(crate) fn address_of(number: u64) -> String {
    format!("https://login.microsoftonline.com/error?code={number}")
}
