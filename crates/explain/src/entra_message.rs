//! What Entra's *Test connection* said, told apart by the fixed parts of its own texts.
//!
//! Microsoft gives these messages no code, so their wording is all there is. What is not recognised is said to be
//! so, and kept for the help desk.

use model::problem::{Problem, ProblemId};

/// Which problem a pasted message of *Test connection* tells of.
pub fn of_connection_test(message: &str) -> Problem {
    let message = message.to_lowercase();
    let says = |parts: &[&str]| parts.iter().any(|part| message.contains(part));
    if says(&["token endpoint", "client identifier", "client secret"]) {
        return ProblemId::BearerAuthenticationNotChosen.into();
    }
    if says(&["unexpected response from your application", "received response from web resource"]) {
        let status = message
            .split_once("response status code:")
            .and_then(|(_, rest)| rest.split_whitespace().next())
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
        let problem = Problem::new(ProblemId::EntraGotAnotherAnswer);
        return match status {
            Some(status) if status == "unauthorized" || status == "401" => ProblemId::EntraSaidNo.into(),
            Some(status) if !status.is_empty() => problem.with("status", status),
            _ => problem.with("status", "?"),
        };
    }
    if says(&["not able to connect to your application", "unable to connect"]) {
        return ProblemId::EntraCouldNotConnect.into();
    }
    if says(&["invalid credentials", "credentialvalidationfailure", "unauthorized"]) {
        return ProblemId::EntraSaidNo.into();
    }
    ProblemId::EntraTestRefused.into()
}

/// Which problem a pasted result of *Provision on demand* tells of. The codes are those of Entra's provisioning logs.
pub fn of_provisioning(message: &str, user_name: &str, accepted: &[String]) -> Problem {
    let lower = message.to_lowercase();
    let says = |parts: &[&str]| parts.iter().any(|part| lower.contains(part));
    let about = |id: ProblemId| Problem::new(id).with("user-name", user_name);
    if says(&["noteffectivelyentitled", "required entitlement", "not assigned", "not in scope"]) {
        return about(ProblemId::PersonSkipped);
    }
    if says(&["entryconflict", "statuscode: conflict", "uniqueness", "already exists"]) {
        return about(ProblemId::PersonAlreadyExists).with("id", "–").with("last-modified", "–");
    }
    if says(&["invaliddomain", "domain"]) {
        let domain = model::domains::of_email(user_name).unwrap_or_default();
        return about(ProblemId::DomainNotListed).with("domain", domain).with("domains", accepted.join(", "));
    }
    about(ProblemId::ProvisionFailed)
}

#[cfg(test)]
mod tests {
    use crate::entra_message::{of_connection_test, of_provisioning};

    #[test]
    fn results_of_provision_on_demand_are_told_apart() {
        for (message, id) in [
            ("SkipReason: NotEffectivelyEntitled", "person-skipped"),
            ("StatusCode: Conflict", "person-already-exists"),
            ("The domain of userName is not registered", "domain-not-listed"),
            ("", "provision-failed"),
        ] {
            assert_eq!(of_provisioning(message, "ada@contoso.com", &[]).id.as_str(), id, "{message}");
        }
    }

    #[test]
    fn entras_texts_are_told_apart() {
        for (message, id) in [
            ("You appear to have entered invalid credentials. Please confirm…", "entra-said-no"),
            (
                "We received this unexpected response from your application: … Response Status Code: NotFound …",
                "entra-got-another-answer",
            ),
            (
                "… unexpected response from your application … Response Status Code: Unauthorized",
                "entra-said-no",
            ),
            ("We are not able to connect to your application while attempting …", "entra-could-not-connect"),
            ("Enter the token endpoint", "bearer-authentication-not-chosen"),
            ("something else", "entra-test-refused"),
            ("", "entra-test-refused"),
        ] {
            assert_eq!(of_connection_test(message).id.as_str(), id, "{message}");
        }
    }
}
