//! What does Entra do with one person?
//!
//! It imports, decides whether the person is in scope, matches by user name, and then creates, updates or skips. A cycle
//! does the same for everybody assigned and sends the role mapping too, which Provision on demand does not. Who is not
//! active any more is disabled at the target, never deleted.

use hyper::Method;
use serde_json::Value;

use super::client::{Answered, NoAnswer, Target, question};
use super::directory::EntraPerson;
use super::mapping::{by_the_rfc, changes, creation, patch, user_name};
use super::report::{ProvisionOutcome, Provisioned};
use super::schema::{RoleMapping, UserNameSource};
use standin_trelica::wire::{elements, members, text};

/// What the application's settings say about everybody.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) user_name_source: UserNameSource,
    /// Nothing in Provision on demand.
    pub(crate) role: Option<RoleMapping>,
    /// Whether a PATCH is written as RFC 7644 has it; never in Provision on demand.
    pub(crate) by_the_rfc: bool,
}

/// Why nothing more was done: the step, how it ended, Entra's code, and why.
struct Ended(&'static str, ProvisionOutcome, &'static str, String);

/// Entra's code of an error, and its text.
type Failure = (&'static str, String);

pub(crate) async fn provision(
    target: Result<Target, NoAnswer>,
    settings: &Settings,
    person: &EntraPerson,
    assigned: bool,
) -> Provisioned {
    let mut report = Provisioned::of(&person.user_principal_name);
    let steps = async {
        let Some(user_name) = user_name(person, settings.user_name_source) else {
            let why = "The matching attribute has no value in Microsoft Entra ID.";
            return Err(skipped(IMPORT, "ImportSkipped", why));
        };
        report
            .passed(IMPORT, format!("{} was retrieved from Microsoft Entra ID", person.user_principal_name));
        if !assigned {
            return Err(skipped(SCOPE, NOT_ENTITLED, "This object is not assigned to the application."));
        }
        let active = if person.account_enabled { "True" } else { "False" };
        let scope = format!("Active in the source system: {active}. Assigned to the application: True.");
        report.passed(SCOPE, scope);
        let target = target.map_err(unavailable).map_err(failed(MATCH))?;
        let Some(there) = matched(&target, &user_name).await.map_err(failed(MATCH))? else {
            if !person.account_enabled {
                report.passed(MATCH, "No matching user was found in the target system.");
                let why = "The account is not active in the source system and will not be created.";
                return Err(skipped(ACT, NOT_ENTITLED, why));
            }
            let created = "No matching user was found in the target system; the user will be created.";
            report.passed(MATCH, created);
            let body = creation(person, &user_name, settings.role.as_ref());
            report.sent = creation_sent(&body);
            report.action = "Create";
            let created = expected(target.ask(Method::POST, "/Users", Some(&body)).await);
            let id = text(&created.map_err(failed(ACT))?.json(), "id").to_owned();
            if id.is_empty() {
                return Err(failed(ACT)(not_compatible()));
            }
            report.target_id = Some(id);
            report.passed(ACT, "The user was created in customappsso.");
            return Ok(());
        };
        let id = text(&there, "id");
        report.passed(MATCH, format!("Retrieved {user_name} from customappsso with id {id}."));
        report.target_id = Some(id.to_owned());
        let changes = changes(person, &there, settings.role.as_ref());
        if changes.is_empty() {
            let why = "The state of the user in both source and target systems already match. No change to the user \
                       currently needs to be made.";
            return Err(skipped(ACT, "RedundantExport", why));
        }
        report.action = if person.account_enabled { "Update" } else { "Disable" };
        report.sent =
            changes.iter().map(|one| (text(one, "path").into(), text(one, "value").into())).collect();
        let operations = if settings.by_the_rfc { by_the_rfc(&changes) } else { changes };
        let body = patch(&operations);
        let updated = expected(target.ask(Method::PATCH, &format!("/Users/{id}"), Some(&body)).await);
        updated.map_err(failed(ACT))?;
        report.passed(ACT, "The user was updated in customappsso.");
        Ok(())
    };
    match steps.await {
        Ok(()) => report,
        Err(Ended(step, outcome, code, why)) => report.ended(step, outcome, code, why),
    }
}

fn skipped(step: &'static str, code: &'static str, why: &str) -> Ended {
    Ended(step, ProvisionOutcome::Skipped, code, why.to_owned())
}

fn failed(step: &'static str) -> impl Fn(Failure) -> Ended {
    move |(code, why)| Ended(step, ProvisionOutcome::Failure, code, why)
}

fn unavailable(NoAnswer(reason): NoAnswer) -> Failure {
    (UNAVAILABLE, reason)
}

/// The one person at the target who has the user name, read once more by id.
async fn matched(target: &Target, user_name: &str) -> Result<Option<Value>, Failure> {
    let answered = target.ask(Method::GET, &question("userName", user_name), None).await;
    let list = expected(answered)?.json();
    let mut found = elements(&list["Resources"]);
    let (Some(first), second) = (found.next(), found.next()) else {
        return if list["totalResults"] == 0 { Ok(None) } else { Err(not_compatible()) };
    };
    if second.is_some() {
        let why = format!("More than one user with the userName {user_name} was found in the target system.");
        return Err(("DuplicateTargetEntries", why));
    }
    let path = format!("/Users/{}", text(first, "id"));
    let answered = target.ask(Method::GET, &path, None).await;
    Ok(Some(expected(answered)?.json()))
}

/// The plain attributes of a POST, for the log.
fn creation_sent(body: &Value) -> Vec<(String, String)> {
    let plain = members(body).filter(|(_, value)| value.is_string() || value.is_boolean());
    plain.map(|(name, value)| (name.clone(), value.to_string().trim_matches('"').to_owned())).collect()
}

/// A success, or Entra's code and text for everything else.
fn expected(answered: Result<Answered, NoAnswer>) -> Result<Answered, Failure> {
    let answered = answered.map_err(unavailable)?;
    if answered.is_success() {
        return Ok(answered);
    }
    let code = match answered.status {
        400 => "SystemForCrossDomainIdentityManagementBadRequest",
        401 => "SystemForCrossDomainIdentityManagementInvalidCredentials",
        403 => "InsufficientRights",
        404 => "InvalidAnchor",
        405 => "MethodNotAllowed",
        409 => "SystemForCrossDomainIdentityManagementServiceIncompatibleFiltering",
        429 => "TooManyRequests",
        501 => "NotImplemented",
        500.. => "InternalServerError",
        _ => "SystemForCrossDomainIdentityManagementServiceIncompatible",
    };
    let again = standin_trelica::clock::now() + jiff::SignedDuration::from_hours(6);
    let again = again.strftime("%m/%d/%Y %H:%M:%S");
    let why = format!(
        "StatusCode: {} Message: Processing of the HTTP request resulted in an exception. Please see the HTTP response \
         returned by the 'Response' property of this exception for details. Web Response: {}. This operation was \
         retried 0 times. It will be retried again after this date: {again} UTC",
        answered.reason, answered.body,
    );
    Err((code, why))
}

fn not_compatible() -> Failure {
    let why = "We are not able to deserialize the resource received from your SCIM endpoint because your SCIM endpoint \
               is not fully compatible with the Microsoft Entra SCIM client.";
    ("SystemForCrossDomainIdentityManagementServiceIncompatible", why.to_owned())
}

const IMPORT: &str = "Import user";
const SCOPE: &str = "Determine if user is in scope";
const MATCH: &str = "Match user between source and target system";
const ACT: &str = "Perform action";
const NOT_ENTITLED: &str = "NotEffectivelyEntitled";
const UNAVAILABLE: &str = "SystemForCrossDomainIdentityManagementCredentialValidationUnavailable";
