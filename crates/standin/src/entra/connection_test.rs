//! What does Test connection ask, and what does it say?
//!
//! It asks for a user name that nobody has and wants an empty list. The texts are Entra's own.

use hyper::Method;
use uuid::Uuid;

use super::client::{Answered, NoAnswer, Target, question};

/// The notice that the portal shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionTest {
    /// Whether the notice is the green one.
    pub passed: bool,
    /// The text of the notice.
    pub text: String,
}

impl ConnectionTest {
    pub(crate) fn failed(text: impl Into<String>) -> Self {
        Self { passed: false, text: text.into() }
    }
}

/// Asks, and words the outcome.
pub(crate) async fn test(target: Result<Target, NoAnswer>) -> ConnectionTest {
    let target = match target {
        Ok(target) => target,
        Err(reason) => return not_connected(&reason),
    };
    let guid = Uuid::new_v4().to_string();
    match target.ask(Method::GET, &question("userName", &guid), None).await {
        Ok(answered) if is_empty_list(&answered) => {
            ConnectionTest { passed: true, text: AUTHORIZED.to_owned() }
        }
        Ok(answered) if matches!(answered.status, 401 | 403) => ConnectionTest::failed(CREDENTIALS),
        Ok(answered) => {
            let resource = target.address(&format!("/Users?filter=PLACEHOLDER+eq+\"{guid}\""));
            ConnectionTest::failed(unexpected(&resource, &answered))
        }
        Err(reason) => not_connected(&reason),
    }
}

fn not_connected(NoAnswer(reason): &NoAnswer) -> ConnectionTest {
    ConnectionTest::failed(format!("{NOT_CONNECTED} {reason}"))
}

fn is_empty_list(answered: &Answered) -> bool {
    let body = answered.json();
    answered.status == 200 && body["totalResults"] == 0 && body["schemas"][0] == LIST_RESPONSE
}

fn unexpected(resource: &str, answered: &Answered) -> String {
    let headers: Vec<String> =
        answered.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let content: String = answered.body.chars().take(LONGEST_CONTENT).collect();
    format!(
        "We received this unexpected response from your application: Received response from Web resource. \
         Resource: {resource} Operation: GET Response Status Code: {} Response Headers: {} Response Content: {content}. \
         Please check the service and try again.",
        answered.reason,
        headers.join(", "),
    )
}

const AUTHORIZED: &str = "The supplied credentials are authorized to enable provisioning";
const CREDENTIALS: &str = "You appear to have entered invalid credentials. Please confirm you are using the correct \
    information for an administrative account.";
const NOT_CONNECTED: &str = "We are not able to connect to your application while attempting to validate our \
    authorization. Please check the service and try again.";
const LIST_RESPONSE: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
const LONGEST_CONTENT: usize = 2_000;
