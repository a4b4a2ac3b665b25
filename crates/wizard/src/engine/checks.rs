//! Checks: started, reported, finished; and the person's word for what no machine can see.

use connection::person_check::ExpectedPerson;
use jiff::Timestamp;
use model::address::Address;
use model::check::{CheckOutcome, CheckReport};
use model::{CheckId, Field, Problem, ProblemId, StepId, Text, Verdict, flow, id, step_status};
use net::Exchange;

use crate::engine::scheduling::preempt;
use crate::engine::{Effect, Effects, Job, JobKind, RunningJob, SidePage, State, TokenPlace};

/// The step whose checks *Run* asks for, on the page that is open.
fn asked_on(state: &State) -> StepId {
    if state.session.side == Some(SidePage::NewToken) {
        return StepId::CheckConnection;
    }
    // The receipt asks for the role again.
    if state.facts.at == StepId::GoLive { StepId::VerifyPerson } else { state.facts.at }
}

pub(super) fn run(state: &mut State, now: Timestamp, effects: &mut Effects) {
    if run_blocked_by(state).is_none() {
        start(state, asked_on(state), now, false, effects);
    }
}

/// Why the checks of the page can't be run now, in words; `None` when they can.
pub(crate) fn run_blocked_by(state: &State) -> Option<Text> {
    let is_replaced = state.facts.token.is_replaced();
    match job_of(state, asked_on(state)) {
        Ok(_) if state.session.side == Some(SidePage::NewToken) && !is_replaced => {
            Some(Text::new(id!("blocked-needs-token")))
        }
        Ok(_) => None,
        Err(reason) => Some(Text::new(reason)),
    }
}

/// Starts the job of a step, unless something else is at work or something is missing for it.
pub(super) fn start(state: &mut State, step: StepId, now: Timestamp, reopened: bool, effects: &mut Effects) {
    let Ok((what, checks)) = job_of(state, step) else { return };
    if !preempt(state, effects) {
        return;
    }
    if step == StepId::CheckConnection {
        state.session.deferred.checks = false;
    }
    let basis = checks.iter().map(|check| (*check, state.facts.basis(*check))).collect();
    let job = state.session.begin(JobKind::Checks, now);
    if let Some(running) = &mut state.session.running {
        (running.checks, running.basis, running.reopened) = (checks, basis, reopened);
    }
    effects.push(Effect::Run { job, what });
}

/// Whether there is a token to ask with; or what is missing for it.
pub(super) fn has_token(state: &State) -> Result<(), &'static str> {
    match state.session.token {
        TokenPlace::BeingLookedUp => Err(id!("blocked-by-keyring")),
        TokenPlace::Nowhere => Err(id!("blocked-needs-token")),
        TokenPlace::Session | TokenPlace::Keyring => Ok(()),
    }
}

/// What the checks of a step ask, and which they are; or what is missing for them.
fn job_of(state: &State, step: StepId) -> Result<(Job, Vec<CheckId>), &'static str> {
    has_token(state)?;
    let facts = &state.facts;
    let base = facts.answers.address().ok_or(id!("blocked-needs-address"))?.url.clone();
    // Nothing is sent before address and token have the right shape and the host is confirmed.
    if !facts.is_green(CheckId::Address) {
        return Err(id!("blocked-needs-host"));
    }
    let prediction = facts.prediction();
    match step {
        StepId::CheckConnection => {
            let checks: Vec<CheckId> =
                flow::CONNECTION.iter().copied().filter(|check| *check != CheckId::Address).collect();
            Ok((Job::Connection { base }, checks))
        }
        StepId::Domains if prediction.problem.is_some() => Err(id!("blocked-pilot")),
        StepId::Domains => {
            let user_name = prediction.user_name.ok_or(id!("blocked-needs-pilot"))?;
            Ok((Job::AskBefore { base, user_name }, vec![CheckId::AskedBefore]))
        }
        StepId::VerifyPerson => {
            let user_name = prediction.user_name.ok_or(id!("blocked-needs-pilot"))?;
            let said = |field| facts.answers.typed(field).map(str::to_owned);
            let person = ExpectedPerson {
                base,
                user_name,
                before: facts.before.clone(),
                domains: facts.answers.domains().to_vec(),
                mapped_role: said(Field::RoleName).filter(|_| facts.answers.maps_one_role()),
                role_only_at_creation: facts.answers.is_role_only_at_creation(),
                default_role: said(Field::DefaultRole),
                cycle_ran: state.has_cycle_run(),
            };
            Ok((Job::Person(person), flow::PERSON.to_vec()))
        }
        StepId::Before
        | StepId::TurnOnScim
        | StepId::CreateApplication
        | StepId::Connect
        | StepId::GroupsOff
        | StepId::Role
        | StepId::ProvisionOne
        | StepId::GoLive => Err(id!("blocked-check-first")),
    }
}

pub(super) fn reported(state: &mut State, job: u32, report: CheckReport, now: Timestamp) {
    let Some(running) = state.session.running.as_mut().filter(|running| running.job == job) else {
        return;
    };
    running.reported.insert(report.check);
    let Some(basis) = running.basis.get(&report.check).cloned() else {
        return;
    };
    if basis != state.facts.basis(report.check) {
        return;
    }
    if report.check == CheckId::AskedBefore && report.verdict.is_green() {
        state.facts.before = report.people;
    } else if report.check == CheckId::PersonFound {
        state.facts.person = report.people;
    }
    let CheckReport { check, mut verdict, milliseconds, detail, proof, .. } = report;
    if check == CheckId::TokenAccepted && verdict.is_green() {
        state.facts.token.accepted_at = state.facts.answers.address().map(Address::authority);
    }
    if check == CheckId::AskedBefore && state.facts.was_pilot_created() {
        // That the person is there is no news: Entra created them after the first question.
        verdict = without(verdict, ProblemId::PersonAlreadyExists);
    }
    state.facts.outcomes.insert(check, CheckOutcome { basis, verdict, at: now, milliseconds, detail, proof });
}

/// The verdict without this warning.
fn without(verdict: Verdict, id: ProblemId) -> Verdict {
    let Verdict::Warned(mut problems) = verdict else { return verdict };
    problems.retain(|problem| problem.id != id);
    if problems.is_empty() { Verdict::Passed } else { Verdict::Warned(problems) }
}

pub(super) fn finished(state: &mut State, job: u32, crashed: Option<String>, now: Timestamp) {
    let Some(running) = state.session.running.take_if(|running| running.job == job) else {
        return;
    };
    let proof = crashed.map(|outcome| {
        let request = format!("{:?}", running.kind).to_lowercase();
        vec![Exchange { request, outcome, answer: Vec::new() }]
    });
    if let Some(proof) = proof.as_ref().filter(|_| running.kind.is_microsoft()) {
        state.session.entra.failure = Some((Problem::new(ProblemId::CheckCrashed), proof.clone()));
    }
    state.session.entra.waiting = None;
    state.session.entra.sign_in_address = None;
    if let Some(proof) = proof {
        unreported(state, &running, &Problem::new(ProblemId::CheckCrashed), proof, now);
    } else {
        // Links behind a broken one were not reached; what an earlier run said of them no longer stands.
        for check in running.checks.iter().filter(|check| !running.reported.contains(check)) {
            state.facts.outcomes.remove(check);
        }
    }
    let failed =
        running.checks.iter().find_map(|check| match state.facts.holds(*check).map(|held| &held.verdict) {
            Some(Verdict::Failed(problem) | Verdict::CouldNotCheck(problem)) => Some(problem.clone()),
            _ => None,
        });
    match failed {
        Some(problem) => {
            let title = Text::new(format!("problem-{}", problem.id.as_str()));
            state.session.announcement = Some(Text { params: problem.params.clone(), ..title });
            if running.reopened {
                state.session.notify(problem);
            }
        }
        None if running.reopened || running.kind != JobKind::Checks => {}
        // While a round of everything goes on, the page says what came of it.
        None if state.session.recheck.is_some() && state.facts.token_is_half_way() => {
            state.session.announcement = Some(Text::new(id!("care-half-way")));
        }
        None => state.session.announcement = Some(Text::new(id!("announce-check-done-good"))),
    }
}

/// Links that never reported are "could not check": never pass, never fail.
pub(super) fn unreported(
    state: &mut State,
    running: &RunningJob,
    problem: &Problem,
    proof: Vec<Exchange>,
    now: Timestamp,
) {
    let Some(first) = running.checks.iter().find(|check| !running.reported.contains(check)) else {
        return;
    };
    let basis = state.facts.basis(*first);
    let verdict = Verdict::CouldNotCheck(problem.clone());
    let outcome = CheckOutcome { basis, verdict, at: now, milliseconds: None, detail: None, proof };
    state.facts.outcomes.insert(*first, outcome);
    for later in running.checks.iter().filter(|check| !running.reported.contains(check) && *check != first) {
        state.facts.outcomes.remove(later);
    }
}

/// The person's word: for what only a person can say, or what could not be checked. Never against a failure.
pub(super) fn confirm(state: &mut State, check: CheckId, now: Timestamp) {
    let could_not = matches!(
        state.facts.holds(check).map(|held| &held.verdict),
        Some(Verdict::CouldNotCheck(problem)) if problem.id != ProblemId::CheckCancelled
    );
    let choices_carry_it =
        matches!(check, CheckId::EntraTested | CheckId::Provisioned | CheckId::DomainsConfirmed);
    let role_is_named = check != CheckId::RoleSet
        || !state.facts.answers.maps_one_role()
        || state.facts.answers.expected_role().is_some();
    let role_is_chosen = check != CheckId::RoleSet || state.facts.answers.role_plan().is_some();
    if !(could_not || check.is_said_by_person() && !choices_carry_it && role_is_named && role_is_chosen) {
        return;
    }
    if check == CheckId::Started {
        if !step_status::reachable(StepId::GoLive, &state.facts) {
            return;
        }
        for also in [CheckId::Assigned, CheckId::SettingsSet] {
            state.facts.set_outcome(also, Some(Verdict::Confirmed), now);
        }
        state.facts.live_since = Some(now);
    }
    state.facts.set_outcome(check, Some(Verdict::Confirmed), now);
    if could_not {
        // The links behind it were never looked at; the person vouches for them too.
        let chain = [flow::CONNECTION, flow::PERSON].into_iter().find(|chain| chain.contains(&check));
        for later in chain.unwrap_or_default().iter().skip_while(|one| **one != check).skip(1) {
            if state.facts.holds(*later).is_none() {
                state.facts.set_outcome(*later, Some(Verdict::Confirmed), now);
            }
        }
    }
}
