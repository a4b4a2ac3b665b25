//! How are the Tenant URL and the token tested and saved?
//!
//! A test sends a request to the SCIM server and reports its answer verbatim. Saving replaces all secrets, and none can be
//! read back.

use serde_json::Value;

use super::{graph_request::GraphRequest, refusal::Refusal};
use crate::{entra::client::Connection, wire::GRAPH};
use standin_trelica::Answer;
use standin_trelica::wire::{elements, text};

/// `POST …/jobs/validateCredentials` and `POST …/jobs/{id}/validateCredentials`
pub(super) async fn validate(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let body = &request.call.body;
    let is_of_job = request.call.id(4) != "validateCredentials";
    let saved = {
        let entra = request.entra();
        let application = request.application(&entra)?;
        if is_of_job {
            request.job(application)?;
        }
        application.connection()
    };
    let connection = if body["useSavedCredentials"] == true {
        saved.ok_or_else(|| Refusal::missing_parameter("credentials"))?
    } else {
        if !is_of_job && body["credentials"].is_array() && text(body, "templateId").is_empty() {
            return Err(Refusal::missing_parameter("templateId"));
        }
        let sent = pairs(body, "credentials")?;
        let value = |key: &str| {
            let found = sent.iter().find(|(found, _)| found == key).map(|(_, value)| value.clone());
            found.ok_or_else(|| Refusal::missing_parameter(key))
        };
        Connection { tenant_url: value("BaseAddress")?, token: value("SecretToken")? }
    };
    request.state.test_connection(&connection).await.map_err(|failure| {
        Refusal::new(400, "CredentialValidationUnavailable", failure.text)
            .inside("SystemForCrossDomainIdentityManagementCredentialValidationUnavailable")
    })?;
    Ok(Answer::empty(204))
}

/// `PUT …/synchronization/secrets`
pub(super) fn save(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    let secrets = pairs(&request.call.body, "value")?;
    if let Some((key, _)) = secrets.iter().find(|(key, _)| key == "Oauth2TokenExchangeUri") {
        let message = format!("The key '{key}' is not in the list of keys that can be set.");
        return Err(Refusal::new(400, "NotInAllowList", message));
    }
    request.application_mut(&mut request.entra())?.secrets = secrets;
    Ok(Answer::empty(204))
}

/// The keys and values of a list in the body; the keys are an enumeration, and the values are texts.
fn pairs(body: &Value, list: &str) -> Result<Vec<(String, String)>, Refusal> {
    let pairs = body[list].as_array().ok_or_else(|| Refusal::missing_parameter(list))?.iter();
    pairs
        .map(|pair| {
            let key = text(pair, "key");
            if !elements(&GRAPH["secret-keys"]).any(|known| known == key) {
                let message = format!("Requested value '{key}' was not found.");
                return Err(Refusal::new(500, "InternalError", message));
            }
            let not_a_string =
                || Refusal::new(400, "BadRequest", format!("The value of '{key}' has to be a string."));
            let value = pair["value"].as_str().ok_or_else(not_a_string)?;
            Ok((key.to_owned(), value.to_owned()))
        })
        .collect()
}
