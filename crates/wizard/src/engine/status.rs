//! Why the next step can't be opened yet.

use model::{
    CheckId, Field, Problem, ProblemId, StepId, Text, domains, id, problem::Param, step_status::is_done,
};

use super::state::State;

/// The pilot's domain, where it is not ticked in Trelica, as the person says.
pub(crate) fn domain_not_ticked(state: &State) -> Option<Problem> {
    let facts = &state.facts;
    let prediction = facts.prediction();
    let user_name = prediction.user_name.filter(|_| prediction.problem.is_none())?;
    let domain = domains::of_email(&user_name)?;
    (!facts.is_pilots_domain_ready())
        .then(|| Problem::new(ProblemId::DomainNotTicked).with(Param::Domain, domain))
}

/// Email domains that Trelica does not accept people from yet, as the person says. Whoever has ticked none has not looked.
pub(crate) fn missing_domains(state: &State) -> Vec<&str> {
    let (wanted, ticked) = (state.facts.answers.domains(), state.facts.answers.ticked());
    if ticked.is_empty() {
        return Vec::new();
    }
    wanted.iter().map(String::as_str).filter(|domain| !ticked.contains(domain)).collect()
}

/// Why the next step can't be opened yet, in words; `None` when it can.
pub fn next_blocked_by(step: StepId, state: &State) -> Option<Text> {
    let facts = &state.facts;
    if is_done(step, facts) {
        return None;
    }
    #[expect(clippy::wildcard_enum_match_arm, reason = "the last row is for every other state of a step")]
    let reason = match step {
        StepId::Before => id!("blocked-needs-domains"),
        StepId::TurnOnScim if facts.answers.typed(Field::Address).is_none() => id!("blocked-needs-address"),
        StepId::TurnOnScim if !facts.token.is_there => id!("blocked-needs-token"),
        StepId::TurnOnScim if facts.holds(CheckId::Address).is_none() => id!("blocked-needs-host"),
        StepId::TurnOnScim if facts.is_green(CheckId::Address) => id!("blocked-needs-enabled"),
        StepId::CheckConnection => id!("blocked-check-first"),
        StepId::Connect if facts.answers.entra_test().is_none() => id!("blocked-needs-answer"),
        StepId::ProvisionOne if facts.answers.provision_result().is_none() => id!("blocked-needs-answer"),
        StepId::Connect | StepId::ProvisionOne => id!("blocked-needs-success"),
        StepId::Role if facts.answers.maps_one_role() && !facts.is_green(CheckId::AdminKept) => {
            id!("blocked-needs-admin-kept")
        }
        StepId::Domains if facts.prediction().problem.is_some() => id!("blocked-pilot"),
        StepId::Domains if facts.prediction().user_name.is_none() => id!("blocked-needs-pilot"),
        StepId::Domains if !facts.is_green(CheckId::DomainsConfirmed) => id!("blocked-needs-ticks"),
        StepId::Domains if facts.is_mail_mapping_left() => id!("blocked-needs-mail-back"),
        StepId::Domains if facts.answers.is_by_mail() && !facts.is_green(CheckId::MailMapped) => {
            id!("blocked-needs-mail-mapped")
        }
        _ => id!("blocked-needs-green"),
    };
    Some(Text::new(reason))
}
