//! How are the Tenant URL and the token tested and saved?
//!
//! A test sends a request to the SCIM server and reports its answer verbatim. Saving replaces all secrets, and none can be
//! read back.

use serde_json::Value;

use super::graph_request::{GraphRequest, done};
use super::jobs::no_such_job;
use super::refusal::Refusal;
use super::route::Route;
use crate::entra::connection::Connection;
use crate::wire::GRAPH;
use standin_trelica::Answer;
use standin_trelica::wire::{elements, text};

/// `POST …/jobs/validateCredentials` and `POST …/jobs/{id}/validateCredentials`
pub(super) async fn validate(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let body = &request.call.body;
    let saved = {
        let entra = request.entra();
        let application = request.application(&entra)?;
        let id = request.call.id(4);
        if request.route == Route::ValidateJob && application.job_of(id).is_none() {
            return Err(no_such_job(id));
        }
        application.connection()
    };
    let connection = if body["useSavedCredentials"] == true {
        saved.ok_or_else(|| missing("credentials"))?
    } else {
        if !body["credentials"].is_array() {
            return Err(missing("credentials"));
        }
        if request.route == Route::Validate && text(body, "templateId").is_empty() {
            return Err(missing("templateId"));
        }
        let sent = pairs(&body["credentials"])?;
        let value = |key: &str| sent.iter().find(|(found, _)| found == key).map(|(_, value)| value.clone());
        Connection {
            tenant_url: value("BaseAddress").ok_or_else(|| missing("BaseAddress"))?,
            token: value("SecretToken").ok_or_else(|| missing("SecretToken"))?,
        }
    };
    match request.state.test_connection(&connection).await.refused() {
        None => Ok(done()),
        Some(message) => {
            let refusal = Refusal::new(400, "CredentialValidationUnavailable", message);
            Err(refusal.inside("SystemForCrossDomainIdentityManagementCredentialValidationUnavailable"))
        }
    }
}

/// `PUT …/synchronization/secrets`
pub(super) fn save(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    if !request.call.body["value"].is_array() {
        return Err(missing("value"));
    }
    let secrets = pairs(&request.call.body["value"])?;
    if let Some((key, _)) = secrets.iter().find(|(key, _)| key == "Oauth2TokenExchangeUri") {
        let message = format!("The key '{key}' is not in the list of keys that can be set.");
        return Err(Refusal::new(400, "NotInAllowList", message));
    }
    request.application_mut(&mut request.entra())?.secrets = secrets;
    Ok(done())
}

/// Keys and values; the keys are an enumeration, and the values are texts.
fn pairs(list: &Value) -> Result<Vec<(String, String)>, Refusal> {
    elements(list)
        .map(|pair| {
            let key = text(pair, "key");
            if !elements(&GRAPH["secret-keys"]).any(|known| known == key) {
                let message = format!("Requested value '{key}' was not found.");
                return Err(Refusal::new(500, "InternalError", message));
            }
            match pair["value"].as_str() {
                Some(value) => Ok((key.to_owned(), value.to_owned())),
                None => {
                    Err(Refusal::new(400, "BadRequest", format!("The value of '{key}' has to be a string.")))
                }
            }
        })
        .collect()
}

fn missing(name: &str) -> Refusal {
    let message = format!("A required parameter is missing: {name}.");
    Refusal::new(400, "RequestMissingRequiredParameter", message)
}
