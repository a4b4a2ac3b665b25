//! What an answer changes beside itself: address and token are sorted and judged, choices carry the person's word.

use connection::{paste, token};
use jiff::Timestamp;
use model::answers::NO_MAIL;
use model::choices::{ProvisionResult, TestResult};
use model::entra::{DirectoryMatch, Principal, PrincipalKind};
use model::{CheckId, Field, Problem, ProblemId, Verdict, domains, entra_page, facts::Facts};
use model::{address::secret_in_query, problem::Param};
use secrecy::{ExposeSecret, SecretString};
use support::redact::{mask_secrets, mask_tokens};

use crate::engine::{Effect, Effects, State, TokenPlace};

/// Takes an answer in.
pub(super) fn answer(state: &mut State, field: Field, value: String, now: Timestamp, effects: &mut Effects) {
    if field == Field::Address {
        return address(state, &value, now, effects);
    }
    // The token comes in as a secret only, and its counter is the engine's own.
    if field == Field::Token {
        return;
    }
    let pasted = without_secrets(state, field, value);
    // Pages show a control character as a space; what is kept is what is shown.
    let value = pasted.replace(|c: char| c.is_control() && !"\n\t".contains(c), " ");
    state.facts.answers.set(field, value);
    if field == Field::Side {
        // Whoever is somebody else now has not opened a file of their own side.
        state.session.dismiss(&[ProblemId::FileOfTheSameSide]);
    }
    if let Some(pilot) = choose(state, field) {
        state.facts.answers.set(Field::PilotUpn, pilot.user_principal_name);
        let mail = if pilot.mail.is_empty() { NO_MAIL.to_owned() } else { pilot.mail };
        state.facts.answers.set(Field::PilotMail, mail);
    }
    if matches!(field, Field::PilotUpn | Field::PilotMail | Field::PilotChosen | Field::UserNameSource) {
        // A cycle that was over before this pilot came says nothing about them.
        state.facts.answers.clear(Field::CycleRan);
    }
    settle_word(state, field, now);
    // What the last round of checks found was about the answer before.
    if CheckId::ALL.iter().any(|check| check.reads().contains(&field)) {
        state.session.recheck.take_if(|round| round.left.is_empty());
    }
    recompute(state, now);
}

/// What is kept of an answer: a token that was pasted into a wrong field must reach no file, and may not be known yet.
fn without_secrets(state: &mut State, field: Field, value: String) -> String {
    if field.is_pasted_message() {
        return mask_tokens(&mask_secrets(&explain::shortened(&value, MOST_KEPT)));
    }
    // A host may have a random name, and the address of a page in Entra has ids.
    let is_own_host = || state.facts.answers.address().is_some_and(|address| address.authority() == value);
    let is_safe = field == Field::HostConfirmed && is_own_host() || entra_page::read(&value).is_some();
    let masked = if is_safe { value.clone() } else { mask_tokens(&value) };
    state.session.dismiss(&[ProblemId::TokenInOtherField]);
    if masked != value {
        state.session.notify(ProblemId::TokenInOtherField.into());
    }
    masked
}

/// Trelica has refused the pilot's domain. Whose domain it is is known here.
pub(in crate::engine) fn with_known_domain(facts: &Facts, told: Problem) -> Problem {
    if ![ProblemId::DomainRefused, ProblemId::DomainNotListed].contains(&told.id) {
        return told;
    }
    let user_name = facts.prediction().user_name.unwrap_or_default();
    let domain = domains::of_email(&user_name).unwrap_or_default();
    Problem::new(ProblemId::DomainNotListed)
        .with(Param::UserName, user_name)
        .with(Param::Domain, domain)
        .with(Param::Domains, facts.answers.domains().join(", "))
}

/// Whoever was chosen out of what a search brought: as the pilot, or to be assigned.
fn choose(state: &mut State, field: Field) -> Option<DirectoryMatch> {
    let value = state.facts.answers.text(field).to_owned();
    let found = state.session.entra.found.clone().unwrap_or_default();
    if field == Field::AssignChosen {
        let known = || state.facts.entra.chosen.iter().cloned().chain(found.iter().map(named_exactly));
        let chosen = value.split_whitespace().filter_map(|id| known().find(|one| one.id == id));
        state.facts.entra.chosen = chosen.collect();
    }
    found.into_iter().find(|one| field == Field::PilotChosen && one.principal.id == value)
}

/// Several people may have the same name: the user name stays with it.
fn named_exactly(found: &DirectoryMatch) -> Principal {
    let principal = &found.principal;
    let name = match principal.kind {
        PrincipalKind::Person => format!("{} ({})", principal.name, found.user_principal_name),
        PrincipalKind::Group => principal.name.clone(),
    };
    Principal { name, ..principal.clone() }
}

/// Takes the address in, and a token that was pasted with it.
fn address(state: &mut State, value: &str, now: Timestamp, effects: &mut Effects) {
    let value = value.get(..value.floor_char_boundary(MOST_SORTED)).unwrap_or_default();
    let sorted = paste::sort_out(value, "");
    let took_token = !sorted.token.is_empty();
    state.facts.tidied = sorted.tidied;
    if !(took_token && sorted.address.is_empty()) {
        set_address(state, &sorted.address);
    }
    if took_token {
        save_token(state, &sorted.token, state.facts.token.session_only, now, effects);
    }
    recompute(state, now);
}

/// Takes the token in, and an address that was pasted with it.
pub(super) fn secret(
    state: &mut State,
    value: &SecretString,
    session_only: bool,
    now: Timestamp,
    effects: &mut Effects,
) {
    let size = value.expose_secret().len();
    if size > MOST_SORTED {
        return state.session.notify(Problem::new(ProblemId::TokenTooLong).with(Param::Size, size));
    }
    let sorted = paste::sort_out("", value.expose_secret());
    let is_address = sorted.token.is_empty() && !sorted.address.is_empty();
    if is_address && state.facts.token.is_there {
        // Nothing was swapped: the token of before is still there.
        return state.session.notify(ProblemId::TokenUnreadable.into());
    }
    state.facts.tidied.extend(sorted.tidied);
    if !sorted.address.is_empty() {
        set_address(state, &sorted.address);
    }
    if sorted.address.is_empty() || !sorted.token.is_empty() {
        save_token(state, &sorted.token, session_only, now, effects);
    }
    recompute(state, now);
}

/// A secret in an address is masked before the address is kept; such an address is refused anyway.
fn set_address(state: &mut State, address: &str) {
    let tidied = state.facts.answers.set(Field::Address, without_password(address));
    state.facts.tidied.extend(tidied);
}

fn save_token(state: &mut State, value: &str, session_only: bool, now: Timestamp, effects: &mut Effects) {
    let session_only = session_only || state.environment.policy.do_not_save_token;
    match token::judge(value, now) {
        Err(problem) => state.session.notify(problem),
        Ok(warnings) => {
            let facts = &mut state.facts.token;
            facts.is_there = true;
            facts.saves += 1;
            facts.ends_in = token::ends_in(value);
            facts.session_only = session_only;
            facts.warnings = warnings;
            // From here on there is one, also before it was put away: what the keyring says of an older one is old.
            state.session.token = TokenPlace::Session;
            state.session.replaces_token = false;
            state.session.receipt_saved = None;
            state.session.dismiss(&[ProblemId::TokenUnreadable, ProblemId::TokenMissing]);
            // Entra's test was with the token of before; the question is open again.
            state.facts.answers.clear(Field::EntraTest);
            state.facts.answers.clear(Field::EntraTestMessage);
            // What was looked after, was looked after with that one.
            state.session.recheck = None;
            if state.facts.answers.mask(value) {
                // Both slots are written, so that neither keeps what was pasted into the wrong box.
                effects.push(Effect::Save);
            }
            effects.push(Effect::PutSecret { value: SecretString::from(value.to_owned()), session_only });
        }
    }
}

/// A secret typed into an address is masked before it is kept; the address is refused for it anyway.
fn without_password(address: &str) -> String {
    let in_query = address.parse().ok().and_then(|url| secret_in_query(&url));
    let address = &in_query.map_or(address.to_owned(), |secret| address.replace(&secret, net::DOTS));
    let Some((scheme, rest)) = address.split_once("://") else {
        return address.to_owned();
    };
    let authority_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(authority_end);
    match authority.rsplit_once('@') {
        Some((user, host)) => {
            let user = user.split_once(':').map_or(user, |(user, _)| user);
            format!("{scheme}://{user}:••••@{host}{path}")
        }
        None => address.to_owned(),
    }
}

/// Settles the checks that an answer is the person's word for.
fn settle_word(state: &mut State, field: Field, now: Timestamp) {
    let facts = &mut state.facts;
    #[expect(clippy::wildcard_enum_match_arm, reason = "no check rests on any other answer alone")]
    match field {
        Field::EntraTest | Field::EntraTestMessage => {
            let verdict = match facts.answers.entra_test() {
                Some(TestResult::Worked) => Some(Verdict::Confirmed),
                Some(TestResult::Failed) => Some(Verdict::Failed(
                    told(facts.answers.text(Field::EntraTestMessage))
                        .unwrap_or_else(|| ProblemId::EntraTestRefused.into()),
                )),
                None => None,
            };
            facts.set_outcome(CheckId::EntraTested, verdict, now);
        }
        Field::ProvisionResult | Field::ProvisionMessage => {
            let user_name = facts.prediction().user_name.unwrap_or_default();
            let usual = match facts.answers.provision_result() {
                Some(ProvisionResult::Skipped) => Some(ProblemId::PersonSkipped),
                Some(ProvisionResult::Failed) => Some(ProblemId::ProvisionFailed),
                Some(ProvisionResult::Success) | None => None,
            };
            let verdict = match usual {
                None => facts.answers.provision_result().map(|_| Verdict::Confirmed),
                Some(usual) => {
                    let problem = match told(facts.answers.text(Field::ProvisionMessage)) {
                        Some(told) => with_known_domain(facts, told),
                        None => usual.into(),
                    };
                    Some(Verdict::Failed(problem.with(Param::UserName, user_name)))
                }
            };
            facts.set_outcome(CheckId::Provisioned, verdict, now);
        }
        Field::ScimEnabled => {
            let is_said = facts.answers.typed(field).is_some();
            facts.set_outcome(CheckId::ScimEnabled, is_said.then_some(Verdict::Confirmed), now);
        }
        _ => {}
    }
}

/// The problem that a pasted message tells of, where it tells of one.
fn told(message: &str) -> Option<Problem> {
    let explanation = explain::explain(message);
    match explanation.outcome() {
        explain::Conclusion::Explained => explanation.best().cloned(),
        explain::Conclusion::NotAnError | explain::Conclusion::Unknown => None,
    }
}

/// Computes the checks that need nobody but the answers themselves.
pub(super) fn recompute(state: &mut State, now: Timestamp) {
    let verdict = address_verdict(state);
    state.facts.set_outcome(CheckId::Address, verdict, now);
    let facts = &mut state.facts;
    let prediction = facts.prediction();
    let verdict = match (prediction.problem, prediction.user_name) {
        (Some(problem), _) => Some(Verdict::Failed(problem)),
        (None, None) => None,
        (None, Some(_)) if prediction.warnings.is_empty() => Some(Verdict::Passed),
        (None, Some(_)) => Some(Verdict::Warned(prediction.warnings)),
    };
    facts.set_outcome(CheckId::UserNamePredicted, verdict, now);
    let is_ready = facts.is_pilots_domain_ready();
    facts.set_outcome(CheckId::DomainsConfirmed, is_ready.then_some(Verdict::Confirmed), now);
    clear_outdated(facts);
}

/// Takes back the answers that no longer count, so that the question is open again. A new token takes its own back when
/// it is saved; one that has gone from the keyring takes back nothing.
fn clear_outdated(facts: &mut Facts) {
    if facts.changed_since(CheckId::EntraTested).contains(&Field::Address) {
        ask_again(facts, CheckId::EntraTested);
    }
    if facts.is_outdated(CheckId::Provisioned) {
        ask_again(facts, CheckId::Provisioned);
    }
}

/// What the person said of this check no longer counts: its question, if it has one, is open again.
pub(super) fn ask_again(facts: &mut Facts, check: CheckId) {
    const ASKED: [(CheckId, Field); 5] = [
        (CheckId::EntraTested, Field::EntraTest),
        (CheckId::EntraTested, Field::EntraTestMessage),
        (CheckId::Provisioned, Field::ProvisionResult),
        (CheckId::Provisioned, Field::ProvisionMessage),
        (CheckId::ScimEnabled, Field::ScimEnabled),
    ];
    ASKED.iter().filter(|(of, _)| *of == check).for_each(|(_, field)| facts.answers.clear(*field));
}

fn address_verdict(state: &State) -> Option<Verdict> {
    let facts = &state.facts;
    if let Some(problem) = facts.answers.address_problem() {
        return Some(Verdict::Failed(problem.clone()));
    }
    let address = facts.answers.address()?;
    if let Some(problem) = state.environment.policy.problem_with(address) {
        return Some(Verdict::Failed(problem));
    }
    if !facts.token.is_there || !state.trusts(address) {
        return None;
    }
    let warnings: Vec<Problem> = address.warnings.iter().chain(&facts.token.warnings).cloned().collect();
    Some(if warnings.is_empty() { Verdict::Passed } else { Verdict::Warned(warnings) })
}

/// What is sorted of a pasted address or token, in bytes: ten times the longest token. Our choice.
const MOST_SORTED: usize = 64 * 1024;
/// What is kept of a pasted message at either end, in bytes: it is saved with every action.
const MOST_KEPT: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::apply::apply;
    use crate::engine::session::Session;
    use crate::engine::state::{Environment, Input, State};
    use model::facts::Facts;

    #[test]
    fn a_token_that_is_pasted_while_the_keyring_is_asked_stays_whatever_the_keyring_says() {
        let mut facts = Facts::default();
        facts.token.is_there = true;
        let session = Session { token: TokenPlace::BeingLookedUp, ..Session::default() };
        let mut state = State { facts, session, environment: Environment::default() };
        let value = SecretString::from("made-up-token-of-enough-letters-7f3c");
        let now = Timestamp::UNIX_EPOCH;
        apply(&mut state, Input::Secret { value, session_only: true }, now);
        // The keyring answers before anybody has put the new one away.
        apply(&mut state, Input::Opened { token: TokenPlace::Nowhere, problems: Vec::new() }, now);
        assert!(state.facts.token.is_there && state.session.notices.is_empty());
        assert_eq!(state.session.token, TokenPlace::Session);
    }
}
