//! Which user name Entra will give the pilot in Trelica, and what would go wrong with it.
//!
//! Trelica's user name can't be changed once it is set, so this is looked at before anything is sent. Entra sends
//! the user principal name unless the mapping is changed to the mail attribute.

use crate::domains;
use crate::problem::{Param, Problem, ProblemId};

/// What a person has in Entra, and which of it becomes the user name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pilot<'a> {
    /// The user principal name.
    pub upn: &'a str,
    /// The mail attribute; may be empty.
    pub mail: &'a str,
    /// Whether the user name is taken from mail.
    pub by_mail: bool,
}

/// What was predicted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prediction {
    /// The future user name; `None` where there is none.
    pub user_name: Option<String>,
    /// What stands in the way.
    pub problem: Option<Problem>,
    /// What is worth a word.
    pub warnings: Vec<Problem>,
    /// Whether mapping the mail attribute would help.
    pub mail_would_help: bool,
}

/// Predicts the user name and holds it against the domains.
pub fn predict(pilot: Pilot<'_>, accepted: &[String]) -> Prediction {
    let (upn, mail) = (pilot.upn.trim(), pilot.mail.trim());
    let mail_is_accepted = domains::of_email(mail).is_some_and(|domain| accepted.contains(&domain));
    let mut prediction = Prediction::default();
    let chosen = if pilot.by_mail { mail } else { upn };
    if chosen.is_empty() {
        if pilot.by_mail {
            prediction.problem = Some(Problem::new(ProblemId::MailMissing).with(Param::UserName, upn));
        }
        return prediction;
    }
    prediction.user_name = Some(chosen.to_owned());
    prediction.problem = stands_in_the_way(upn, chosen, accepted);
    prediction.mail_would_help = !pilot.by_mail && mail_is_accepted && !is_guest(upn) && !same(upn, mail);
    if prediction.problem.is_none() && !pilot.by_mail {
        if mail.is_empty() {
            prediction.warnings.push(Problem::new(ProblemId::MailMissing).with(Param::UserName, upn));
        } else if !same(upn, mail) {
            prediction.warnings.push(
                Problem::new(ProblemId::UserNameDiffersFromMail)
                    .with(Param::UserName, upn)
                    .with(Param::Mail, mail),
            );
        }
    }
    prediction
}

fn stands_in_the_way(upn: &str, chosen: &str, accepted: &[String]) -> Option<Problem> {
    let about = |id| Some(Problem::new(id).with(Param::UserName, chosen));
    if is_guest(upn) {
        return about(ProblemId::GuestUserName);
    }
    let Some(domain) = domains::of_email(chosen) else {
        return about(ProblemId::UserNameNotAnEmail);
    };
    if domain == "onmicrosoft.com" || domain.ends_with(".onmicrosoft.com") {
        return about(ProblemId::UserNameIsOnmicrosoft);
    }
    if !accepted.contains(&domain) {
        return Some(
            Problem::new(ProblemId::DomainNotListed)
                .with(Param::UserName, chosen)
                .with(Param::Domain, domain)
                .with(Param::Domains, accepted.join(", ")),
        );
    }
    None
}

fn is_guest(upn: &str) -> bool {
    upn.to_ascii_uppercase().contains("#EXT#")
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn predicted(
        upn: &str,
        mail: &str,
        by_mail: bool,
    ) -> (Option<String>, Option<&'static str>, Vec<&'static str>, bool) {
        let prediction = predict(Pilot { upn, mail, by_mail }, &["contoso.com".to_owned()]);
        (
            prediction.user_name,
            prediction.problem.map(|problem| problem.id.as_str()),
            prediction.warnings.iter().map(|problem| problem.id.as_str()).collect(),
            prediction.mail_would_help,
        )
    }

    #[test]
    fn a_plain_person_is_predicted_without_a_word() {
        assert_eq!(
            predicted("Ada@contoso.com", "ada@Contoso.com", false),
            (Some("Ada@contoso.com".into()), None, vec![], false)
        );
    }

    #[test]
    fn an_onmicrosoft_name_is_stopped_and_mail_helps() {
        let (name, problem, _, mail_helps) =
            predicted("ada@contoso.onmicrosoft.com", "ada@contoso.com", false);
        assert_eq!(
            (name.as_deref(), problem, mail_helps),
            (Some("ada@contoso.onmicrosoft.com"), Some("user-name-is-onmicrosoft"), true)
        );
        assert_eq!(
            predicted("ada@contoso.onmicrosoft.com", "ada@contoso.com", true),
            (Some("ada@contoso.com".into()), None, vec![], false)
        );
    }

    #[test]
    fn guests_strangers_and_names_that_are_no_email_are_stopped() {
        assert_eq!(predicted("eve_x.org#EXT#@contoso.com", "eve@x.org", false).1, Some("guest-user-name"));
        assert_eq!(predicted("ada@fabrikam.com", "ada@fabrikam.com", false).1, Some("domain-not-listed"));
        assert_eq!(predicted("ada", "", false).1, Some("user-name-not-an-email"));
        assert_eq!(predicted("ada@contoso.com", "", true).1, Some("mail-missing"));
    }

    #[test]
    fn an_empty_or_a_different_mail_is_worth_a_word() {
        assert_eq!(predicted("ada@contoso.com", "", false).2, ["mail-missing"]);
        assert_eq!(
            predicted("ada@contoso.com", "ada.byron@contoso.com", false).2,
            ["user-name-differs-from-mail"]
        );
    }
}
