//! What does Test connection ask, and what does it say?
//!
//! It asks for a user name that nobody has and wants an empty list. The texts are Entra's own, and differ a little
//! between the portal and Microsoft Graph.

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

/// How it went, before it is worded.
#[derive(Debug)]
pub(crate) enum Outcome {
    Empty,
    /// Something else was answered at this address.
    Answered(String, Answered),
    NotConnected(NoAnswer),
}

/// Asks.
pub(crate) async fn test(target: Result<Target, NoAnswer>) -> Outcome {
    let target = match target {
        Ok(target) => target,
        Err(reason) => return Outcome::NotConnected(reason),
    };
    let guid = Uuid::new_v4().to_string();
    match target.ask(Method::GET, &question("userName", &guid), None).await {
        Ok(answered) if is_empty_list(&answered) => Outcome::Empty,
        Ok(answered) => {
            Outcome::Answered(target.address(&format!("/Users?filter=PLACEHOLDER+eq+\"{guid}\"")), answered)
        }
        Err(reason) => Outcome::NotConnected(reason),
    }
}

impl Outcome {
    /// As the portal words it: wrong credentials are named as such.
    pub(crate) fn in_the_portal(&self) -> ConnectionTest {
        match self {
            Self::Answered(_, answered) if matches!(answered.status, 401 | 403) => {
                ConnectionTest { passed: false, text: CREDENTIALS.to_owned() }
            }
            _ => match self.refused() {
                None => ConnectionTest { passed: true, text: AUTHORIZED.to_owned() },
                Some(text) => ConnectionTest { passed: false, text },
            },
        }
    }

    /// As Microsoft Graph words it: the answer as it came. Nothing where all is well.
    pub(crate) fn refused(&self) -> Option<String> {
        match self {
            Self::Empty => None,
            Self::Answered(resource, answered) => Some(unexpected(resource, answered)),
            Self::NotConnected(NoAnswer(reason)) => Some(format!("{NOT_CONNECTED} {reason}")),
        }
    }
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
