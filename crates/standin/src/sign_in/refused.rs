//! How does Microsoft refuse a sign-in?
//!
//! With a number after `AADSTS` and ids for its support. Many errors stay on Microsoft's page and never reach the program.
//! `wire/sign-in-faults.json` has the refusals of scenarios.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::state::ActiveScenario;
use crate::wire::SIGN_IN_FAULTS;
use standin_trelica::Answer;
use standin_trelica::clock::now;
use standin_trelica::wire::text;

/// A refusal.
#[derive(Clone, Debug)]
pub(crate) struct Refused {
    /// The OAuth error code: `access_denied`.
    pub(crate) error: String,
    /// The number after `AADSTS`, if there is one.
    pub(crate) number: Option<u64>,
    text: String,
}

/// Where a scenario refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        Self { error: error.to_owned(), number: Some(number), text: text.into() }
    }

    /// What the scenario in force refuses here.
    pub(crate) fn by_scenario(scenario: &ActiveScenario, place: Place) -> Option<Self> {
        let written = written(scenario).filter(|written| text(written, "at") == place.name())?;
        Some(Self {
            error: text(written, "error").to_owned(),
            number: written["number"].as_u64(),
            text: text(written, "text").to_owned(),
        })
    }

    /// The description, with number and ids; empty where there is nothing to say.
    pub(crate) fn description(&self) -> String {
        let (trace, correlation) = (Uuid::new_v4(), Uuid::new_v4());
        let time = now().strftime("%Y-%m-%d %H:%M:%SZ");
        match self.number {
            Some(number) => format!(
                "AADSTS{number}: {} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {time}",
                self.text
            ),
            None => self.text.clone(),
        }
    }

    /// What the token endpoint answers; the scenario may have a status of its own.
    pub(crate) fn at_token_endpoint(&self, scenario: &ActiveScenario) -> Answer {
        let planned = written(scenario).and_then(|written| written["status"].as_u64());
        let status = planned.and_then(|status| u16::try_from(status).ok()).unwrap_or(400);
        let mut body = json!({ "error": self.error, "error_description": self.description() });
        if let Some(number) = self.number {
            body["error_codes"] = json!([number]);
            body["timestamp"] = now().strftime("%Y-%m-%d %H:%M:%SZ").to_string().into();
            body["trace_id"] = Uuid::new_v4().to_string().into();
            body["correlation_id"] = Uuid::new_v4().to_string().into();
            body["error_uri"] = address_of(number).into();
        }
        Answer::json(status, "application/json; charset=utf-8", &body)
    }
}

/// Where Microsoft explains a number.
pub(crate) fn address_of(number: u64) -> String {
    format!("https://login.microsoftonline.com/error?code={number}")
}

fn written(scenario: &ActiveScenario) -> Option<&'static Value> {
    SIGN_IN_FAULTS.get(scenario.id).and_then(|all| all.get(scenario.variant))
}

impl Place {
    fn name(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Picked => "picked",
            Self::Back => "back",
            Self::Token => "token",
        }
    }
}
