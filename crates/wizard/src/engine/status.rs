//! Why the next step can't be opened yet.

use model::{CheckId, Field, Problem, ProblemId, StepId, Text, id, problem::Param, step_status::is_done};

use super::state::State;

/// Domains that were entered and are not ticked in Trelica, as the person says. Whoever still ticks has no problem yet.
pub(crate) fn domain_not_ticked(state: &State) -> Option<Problem> {
    let facts = &state.facts;
    let has_begun = facts.answers.typed(Field::PilotUpn).is_some()
        || state.session.asked.contains(&CheckId::DomainsConfirmed);
    let (ticked, wanted) = (facts.answers.ticked(), facts.answers.domains());
    let missing: Vec<&str> =
        wanted.iter().map(String::as_str).filter(|domain| !ticked.contains(domain)).collect();
    (has_begun && !missing.is_empty())
        .then(|| Problem::new(ProblemId::DomainNotTicked).with(Param::Domain, missing.join(", ")))
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
        StepId::CheckConnection => id!("blocked-check-first"),
        StepId::Connect if facts.answers.entra_test().is_none() => id!("blocked-needs-answer"),
        StepId::ProvisionOne if facts.answers.provision_result().is_none() => id!("blocked-needs-answer"),
        StepId::Connect | StepId::ProvisionOne => id!("blocked-needs-success"),
        StepId::Role if facts.answers.maps_one_role() && !facts.is_green(CheckId::AdminKept) => {
            id!("blocked-needs-admin-kept")
        }
        StepId::Domains if !facts.is_green(CheckId::DomainsConfirmed) => id!("blocked-needs-ticks"),
        StepId::Domains if facts.prediction().problem.is_some() => id!("blocked-pilot"),
        StepId::Domains if facts.prediction().user_name.is_none() => id!("blocked-needs-pilot"),
        StepId::Domains if facts.answers.is_by_mail() && !facts.is_green(CheckId::MailMapped) => {
            id!("blocked-needs-mail-mapped")
        }
        _ => id!("blocked-needs-green"),
    };
    Some(Text::new(reason))
}
