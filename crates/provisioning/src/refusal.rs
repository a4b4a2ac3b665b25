//! The problems that errors of Graph and of sign-in mean, told apart by the call, the status and the code.
//!
//! Messages are not read, except where Entra reports the SCIM service's response. Every kind of error is matched
//! explicitly, so that a new one does not compile until it has a problem.

use graph::{Error, NotSignedIn, Refusal};
use net::Failure;

use model::entra::{AccessLevel, PrincipalKind, Roles, SignedInUser};
use model::problem::{Param, Problem, ProblemId};

/// What a call was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    /// Reading something.
    Reading,
    /// Reading the known application or something of it.
    Application,
    /// Creating an application.
    NewApplication,
    /// A call to an application that was created moments ago.
    FreshApplication,
    /// Reading the template of the job.
    Template,
    /// Having Entra test the SCIM service.
    Testing,
    /// Saving the address and the token.
    Saving,
    /// Saving mappings.
    Mappings,
    /// Assigning a principal, or removing an assignment.
    Assigning(PrincipalKind),
    /// Provisioning a person on demand.
    Provisioning,
    /// Starting, pausing or removing the job.
    Job,
    /// Reading the provisioning logs.
    Logs,
}

/// The problem that an error of Graph means.
pub(crate) fn problem_of(error: &Error, about: About, user: &SignedInUser) -> Problem {
    match error {
        Error::Failure(failure) => of_failure(failure, about),
        Error::Refused(refusal) => {
            let id = of_refusal(refusal, about, user);
            let code = if refusal.code().is_empty() { "–" } else { refusal.code() };
            let problem = Problem::new(id)
                .with(Param::Status, refusal.status)
                .with(Param::Code, code)
                .with(Param::Detail, format!("{} {code}", refusal.status));
            entra_tested(refusal, about).unwrap_or(problem)
        }
        Error::Challenge { .. } => ProblemId::SignInChallenged.into(),
        Error::NotThere if about == About::Template => ProblemId::TemplateMissing.into(),
        Error::NotThere => ProblemId::EntraStillCopying.into(),
        Error::Unreadable { detail } => {
            Problem::new(ProblemId::GraphAnswersOtherwise).with(Param::Detail, detail)
        }
    }
}

/// The problem of a call without a response. A write may have taken effect all the same.
fn of_failure(failure: &Failure, about: About) -> Problem {
    let is_a_write = !matches!(about, About::Reading | About::Application | About::Template | About::Logs);
    let id = match failure {
        Failure::Broken | Failure::AnswerTimedOut(_) if is_a_write => ProblemId::GraphAnswerLost,
        Failure::NameNotFound { .. }
        | Failure::Offline
        | Failure::Refused
        | Failure::ConnectTimedOut(_)
        | Failure::Broken
        | Failure::Proxy { .. }
        | Failure::ProxyScript
        | Failure::Certificate(_)
        | Failure::NoCommonCipher
        | Failure::NotTls
        | Failure::NotHttp
        | Failure::Tls { .. }
        | Failure::AnswerTimedOut(_)
        | Failure::NotSent { .. } => ProblemId::GraphUnreachable,
    };
    Problem::new(id).with(Param::Detail, failure)
}

fn of_refusal(refusal: &Refusal, about: About, user: &SignedInUser) -> ProblemId {
    let says = |code: &str| refusal.says(code);
    match (refusal.status, about) {
        (401, _) if says("InvalidAuthenticationToken") => ProblemId::SignInExpired,
        (401, About::Provisioning) => ProblemId::ProvisioningOnDemandRefused,
        (401, About::FreshApplication | About::Template) => ProblemId::EntraStillCopying,
        // The token is valid, but the person is not allowed to do this.
        (401, about) if says("Unauthorized") => forbidden(refusal, about, user),
        (401, _) => ProblemId::SignInExpired,
        (403, about) => forbidden(refusal, about, user),
        (404, About::FreshApplication | About::Template | About::Assigning(_)) => {
            ProblemId::EntraStillCopying
        }
        (404, About::Reading | About::Logs | About::NewApplication) => ProblemId::GraphAnswersOtherwise,
        (404, _) => ProblemId::ApplicationGone,
        (409, _) if says("Request_MultipleObjectsWithSameKeyValue") => ProblemId::ObjectAlreadyThere,
        (409, _) => ProblemId::ChangedMeanwhile,
        (429, _) => ProblemId::GraphBusy,
        (400, About::NewApplication) => ProblemId::ApplicationNameRefused,
        (400, About::Saving) if says("NotInAllowList") => ProblemId::SecretRefused,
        (400, About::Mappings) => ProblemId::SchemaNotSaved,
        (400, About::Assigning(PrincipalKind::Group)) => ProblemId::GroupNotAssignable,
        (400, About::Provisioning) => ProblemId::ProvisioningOnDemandRefused,
        (500, _) => ProblemId::GraphInternalError,
        (501..=599, _) => ProblemId::GraphUnavailable,
        (300..=399, _) => ProblemId::GraphAnswersOtherwise,
        _ => ProblemId::GraphRequestRefused,
    }
}

/// The problem of a call that is not allowed: a license, a permission or a role is missing.
#[expect(clippy::wildcard_enum_match_arm, reason = "to every other call a missing role means the same")]
fn forbidden(refusal: &Refusal, about: About, user: &SignedInUser) -> ProblemId {
    let lacks_permission = refusal.says("Authentication_MSGraphPermissionMissing");
    match about {
        About::Assigning(_) if user.reach != AccessLevel::Assign && lacks_permission => {
            ProblemId::AssigningNeedsMore
        }
        About::Logs if user.reach != AccessLevel::Logs && lacks_permission => ProblemId::LogsNeedPermission,
        _ if lacks_permission => ProblemId::GraphPermissionMissing,
        About::Logs => ProblemId::LogsNeedLicence,
        About::Assigning(PrincipalKind::Group) => ProblemId::GroupNeedsLicence,
        About::Assigning(PrincipalKind::Person) if user.reach != AccessLevel::Assign => {
            ProblemId::AssigningNeedsMore
        }
        _ if user.roles == Roles::Enough => ProblemId::AdminRoleNotInToken,
        _ => ProblemId::AdminRoleMissing,
    }
}

/// The problem in the SCIM service's response, if Entra's test failed because of it.
fn entra_tested(refusal: &Refusal, about: About) -> Option<Problem> {
    if about != About::Testing || refusal.status != 400 {
        return None;
    }
    match explain::explain_connection_test(&refusal.messages.join(" ")) {
        Problem { id: ProblemId::EntraTestRefused | ProblemId::BearerAuthenticationNotChosen, .. } => {
            // The message is unknown, but the code says that the SCIM service is the cause.
            refusal.says("CredentialValidationUnavailable").then(|| ProblemId::EntraCouldNotConnect.into())
        }
        told => Some(told),
    }
}

/// Why nobody is signed in.
pub(crate) fn not_signed_in(error: &NotSignedIn) -> Problem {
    match error {
        NotSignedIn::Refused { error, number } => {
            let about = Problem::new(of_number(*number, error));
            let number = number.map_or_else(|| "–".to_owned(), |number| format!("AADSTS{number}"));
            about.with(Param::Code, number).with(Param::Detail, error)
        }
        NotSignedIn::Mixed => ProblemId::SignInMixed.into(),
        NotSignedIn::Failure(failure) => {
            Problem::new(ProblemId::SignInUnreachable).with(Param::Detail, failure)
        }
        NotSignedIn::NoDoor(kind) => Problem::new(ProblemId::SignInCannotReturn).with(Param::Detail, kind),
        NotSignedIn::Unreadable => Problem::new(ProblemId::SignInUnreachable).with(Param::Detail, error),
    }
}

/// The problem that a message on Microsoft's sign-in page means. Only its number is stable.
pub fn of_sign_in_message(message: &str) -> Problem {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>();
    let upper = message.to_uppercase();
    let number = match upper.split_once("AADSTS") {
        Some((_, rest)) => digits(rest),
        None => digits(upper.trim_start_matches(|c: char| !c.is_ascii_digit())),
    };
    let number = number.parse().ok();
    let code = number.map_or_else(|| "–".to_owned(), |number: u32| format!("AADSTS{number}"));
    Problem::new(of_number(number, "")).with(Param::Code, code).with(Param::Detail, "–")
}

/// The problem that Microsoft's number means ("Microsoft Entra authentication and authorization error codes").
fn of_number(number: Option<u32>, error: &str) -> ProblemId {
    match number {
        Some(65001 | 90094) => ProblemId::ConsentNeedsAdministrator,
        Some(65004) => ProblemId::ConsentDeclined,
        Some(50076 | 50079) => ProblemId::SecondFactorNeeded,
        Some(53003) => ProblemId::SignInBlockedByPolicy,
        Some(53000 | 53001) => ProblemId::DeviceNotAllowed,
        Some(50105) => ProblemId::AccountNotAssignedToClient,
        Some(50194 | 90002) => ProblemId::ClientNeedsDirectory,
        Some(650_053 | 70011) => ProblemId::PermissionUnknown,
        Some(700_016) => ProblemId::ClientNotInTenant,
        Some(7_000_218) => ProblemId::ClientIsConfidential,
        Some(50011) => ProblemId::RedirectNotRegistered,
        Some(50020) => ProblemId::WrongKindOfAccount,
        Some(65002) => ProblemId::ClientNotPreauthorized,
        None if error == "access_denied" => ProblemId::ConsentDeclined,
        None if error == "consent_required" => ProblemId::ConsentNeedsAdministrator,
        _ => ProblemId::SignInRefused,
    }
}
