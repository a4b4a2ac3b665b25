//! Answers that Entra gives to a question that this program asked: the answer can only tell of a few problems.
//!
//! The rows of each question stand at the end of `patterns.txt`. The heaviest row decides; there is no doubt about the
//! subject, so no threshold applies, and a text that no row knows gives the fallback of its question.

use model::problem::{Param, Problem, ProblemId};

use crate::ranking::Scores;
use crate::reading::{MOST_BYTES, Reading, shortened};
use crate::table::{Question, TABLE};

impl Question {
    /// The problem of a text that no row of this question knows.
    fn fallback(self) -> ProblemId {
        match self {
            Question::ConnectionTest => ProblemId::EntraTestRefused,
            Question::ProvisionOnDemand => ProblemId::ProvisionFailed,
        }
    }

    fn problem(self, text: &str) -> ProblemId {
        let reading = Reading::of(&shortened(text, MOST_BYTES));
        let scores = Scores::of(TABLE.matching(&reading, Some(self)));
        scores.problems.first().map_or_else(|| self.fallback(), |(id, _)| *id)
    }
}

/// Explains what Entra's *Test connection* said. [`ProblemId::EntraTestRefused`] where the text is not known.
///
/// [`ProblemId::EntraGotAnotherAnswer`] has the parameter `status`: the status that Entra got, `?` where it names none.
pub fn explain_connection_test(text: &str) -> Problem {
    match Question::ConnectionTest.problem(text) {
        id @ ProblemId::EntraGotAnotherAnswer => {
            Problem::new(id).with(Param::Status, response_status(text).unwrap_or_else(|| "?".to_owned()))
        }
        id => id.into(),
    }
}

/// Explains what *Provision on demand* said of a user. [`ProblemId::ProvisionFailed`] where the text is not known.
///
/// The texts of all these problems name the user; that of [`ProblemId::DomainNotListed`] names the domain too.
pub fn explain_provisioning(text: &str, user_name: &str) -> Problem {
    let id = Question::ProvisionOnDemand.problem(text);
    let problem = Problem::new(id).with(Param::UserName, user_name);
    match id {
        ProblemId::PersonAlreadyExists => problem.with(Param::Id, "–").with(Param::LastModified, "–"),
        ProblemId::DomainNotListed => {
            problem.with(Param::Domain, model::domains::of_email(user_name).unwrap_or_default())
        }
        _ => problem,
    }
}

/// The status that Entra names as the application's, in lower case: `notfound`, `502`.
fn response_status(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let (_, rest) = lower.split_once("response status code:")?;
    let status: String = rest.trim_start().chars().take_while(|c| c.is_alphanumeric()).collect();
    Some(status).filter(|status| !status.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_provision_on_demand_are_told_apart() {
        for (message, id) in [
            ("SkipReason: NotEffectivelyEntitled", "person-skipped"),
            ("StatusCode: Conflict", "person-already-exists"),
            ("The domain of userName is not registered", "domain-not-listed"),
            ("", "provision-failed"),
        ] {
            assert_eq!(explain_provisioning(message, "ada@contoso.com").id.as_str(), id, "{message}");
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
            assert_eq!(explain_connection_test(message).id.as_str(), id, "{message}");
        }
    }

    #[test]
    fn scims_long_name_in_a_code_is_not_taken_for_a_refused_domain() {
        for (message, id) in [
            ("SystemForCrossDomainIdentityManagementBadRequest", ProblemId::ProvisionFailed),
            ("SystemForCrossDomainIdentityManagementBadRequest: InvalidDomain", ProblemId::DomainNotListed),
            ("InvalidDomain", ProblemId::DomainNotListed),
            ("invaliddomain", ProblemId::DomainNotListed),
        ] {
            assert_eq!(explain_provisioning(message, "ada@contoso.com").id, id, "{message}");
        }
    }

    #[test]
    fn the_first_known_text_decides_whatever_the_application_answered() {
        let got = "We received this unexpected response from your application: Received response from Web \
                   resource. Response Status Code: BadGateway Response Content: invalid credentials, unable to connect";
        assert_eq!(explain_connection_test(got).id, ProblemId::EntraGotAnotherAnswer);
        let secret = format!("Client secret: {got}");
        assert_eq!(explain_connection_test(&secret).id, ProblemId::BearerAuthenticationNotChosen);
        let conflict = "StatusCode: Conflict, the domain of this user already exists";
        assert_eq!(explain_provisioning(conflict, "ada@contoso.com").id, ProblemId::PersonAlreadyExists);
    }

    #[test]
    fn the_parameters_name_the_status_the_user_and_the_domain() {
        let status = |message: &str| explain_connection_test(message).params.get("status").cloned();
        let got = "unexpected response from your application";
        for (rest, expected) in [
            (". Response Status Code: NotFound Response", "notfound"),
            (". Response Status Code: 502.", "502"),
            (". Response Status Code:", "?"),
            ("", "?"),
        ] {
            assert_eq!(status(&format!("{got}{rest}")).as_deref(), Some(expected), "{rest}");
        }
        assert_eq!(
            explain_connection_test(&format!("{got} Response Status Code: 401")).id,
            ProblemId::EntraSaidNo
        );
        let problem = explain_provisioning("InvalidDomain", "ada@Contoso.com");
        assert_eq!(problem.params.get("user-name").map(String::as_str), Some("ada@Contoso.com"));
        assert_eq!(problem.params.get("domain").map(String::as_str), Some("contoso.com"));
    }
}
