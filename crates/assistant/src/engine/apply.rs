//! The one `match` over everything that can happen.

use jiff::Timestamp;

use super::action::{Action, CopyWhat, SidePage};
use super::answers;
use super::rehearsing;
use super::state::{Copied, Effect, Input, Job, Notice, Person, Report, Running, State, TokenPlace};
use super::status;
use crate::facts::{Outcome, Verdict};
use crate::flow::{self, CheckId, Field, StepId};
use crate::input::address::Address;
use crate::links;
use crate::problem::{Problem, ProblemId};
use crate::report;
use crate::view::Text;

/// Takes one input in; says what must be done outside.
pub fn apply(state: &mut State, input: Input, now: Timestamp) -> Vec<Effect> {
    state.session.revision += 1;
    let facts_before = state.facts.clone();
    let mut effects = Vec::new();
    match input {
        Input::Act(action) => act(state, action, now, &mut effects),
        Input::Secret { value, session_only } => {
            answers::secret(state, &value, session_only, now, &mut effects)
        }
        Input::Opened { token, problems } => opened(state, token, problems, now, &mut effects),
        Input::Reported { job, report } => reported(state, job, report, now),
        Input::Finished { job, crashed } => finished(state, job, crashed, now),
        Input::Slow { job } => {
            if let Some(running) = state.session.running.as_mut().filter(|running| running.job == job) {
                running.slow = true;
            }
        }
        Input::Rehearsed { job, outcome } => rehearsing::ended(state, job, *outcome),
        Input::TestPeople(left) => rehearsing::test_people(state, left),
        Input::SecretPlaced { place, problem } => {
            state.session.token = place;
            notify(state, problem);
        }
        Input::Saved { problem: None } => {
            state.session.saved_at = Some(now);
            state.session.not_saved = false;
            state.session.notices.retain(|notice| notice.problem.id != ProblemId::ProgressNotSaved);
        }
        Input::Saved { problem } => {
            state.session.not_saved = true;
            notify(state, problem);
        }
        Input::Copied { what, until, problem: None } => {
            state.session.announcement = Some(Text::new("announce-copied"));
            state.session.copied = Some(Copied { what, until });
        }
        Input::Copied { problem, .. } => notify(state, problem),
        Input::ClipboardLeft => {
            state.session.copied = None;
        }
        Input::Trouble(problem) => notify(state, Some(problem)),
        Input::Wiped { problem } => {
            let failed = problem.is_some();
            notify(state, problem);
            if !failed {
                state.facts = crate::facts::Facts::default();
                state.session.token = TokenPlace::Nowhere;
                state.session.copied = None;
                state.session.saved_at = None;
                state.session.side = Some(SidePage::Forget);
                state.session.forgotten = true;
                // Nothing is saved now: there is nothing left to save, and a file would be left behind.
                return effects;
            }
        }
        Input::Tick => {}
    }
    stop_what_no_longer_stands(state, &mut effects);
    if state.facts != facts_before {
        effects.push(Effect::Save);
    }
    effects
}

/// Checks of an answer that has changed since are stopped: nobody waits for them any more.
fn stop_what_no_longer_stands(state: &mut State, effects: &mut Vec<Effect>) {
    let facts = &state.facts;
    let stale =
        |running: &mut Running| running.basis.iter().any(|(check, basis)| *basis != facts.basis(*check));
    if state.session.running.take_if(stale).is_some() {
        effects.push(Effect::Cancel);
    }
}

fn act(state: &mut State, action: Action, now: Timestamp, effects: &mut Vec<Effect>) {
    let at = state.facts.at;
    if !matches!(action, Action::Copy { .. } | Action::Open { .. }) {
        state.session.announcement = None;
    }
    match action {
        Action::Answer { field, value } => answers::answer(state, field, value, now, effects),
        Action::SaveSecret { value, session_only } => {
            answers::secret(state, &value.into(), session_only, now, effects)
        }
        Action::ForgetSecret => {
            state.facts.token = state.facts.token.taken_away();
            state.session.token = TokenPlace::Nowhere;
            answers::judge_all(state, now);
            effects.push(Effect::DropSecret);
        }
        Action::Run => run(state, now, false, effects),
        Action::Cancel => {
            if let Some(running) = state.session.running.take() {
                let problem = Problem::new(ProblemId::CheckCancelled);
                unreported(state, &running, &problem, now);
                state.session.announcement = Some(Text::new("announce-cancelled"));
                effects.push(Effect::Cancel);
                if running.is_rehearsal {
                    rehearsing::remove_test_people(state, effects);
                }
            }
        }
        Action::Rehearse => rehearsing::begin(state, now, effects),
        Action::RemoveTestPeople => rehearsing::remove_test_people(state, effects),
        Action::Confirm { check, go_on } => {
            confirm(state, check, now);
            if go_on && status::is_done(at, &state.facts) {
                go(state, next(at));
            }
        }
        Action::Withdraw { check } => {
            if check.is_said_by_person() {
                state.facts.outcomes.remove(&check);
            }
        }
        Action::Next => {
            if status::is_done(at, &state.facts) {
                go(state, next(at));
            } else {
                state.session.asked.extend(status::required(at, &state.facts));
            }
        }
        Action::Back => match state.session.side.take() {
            Some(_) => {}
            None => go(state, previous(at)),
        },
        Action::Goto { step } => {
            if status::reachable(step, &state.facts) {
                go(state, step);
            }
        }
        Action::Open { link } => {
            if let Some(url) = links::find(state, &link).and_then(|link| link.href.parse().ok()) {
                effects.push(Effect::Open(url));
            }
        }
        Action::Copy { what } => copy(state, what, now, effects),
        Action::Dismiss { notice } => state.session.notices.retain(|one| one.problem.id.as_str() != notice),
        Action::Show { page } => state.session.side = (page != SidePage::None).then_some(page),
        Action::ForgetEverything => effects.push(Effect::Wipe),
        // The shell's own: which wizard is shown, the pretend Trelica's faults, the window.
        Action::ChooseMode { .. }
        | Action::LeaveMode
        | Action::Scenario { .. }
        | Action::StayOnTop { .. }
        | Action::Companion { .. } => {}
    }
}

/// The program was opened again: old evidence is checked again, quietly.
fn opened(
    state: &mut State,
    token: TokenPlace,
    problems: Vec<Problem>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    state.session.token = token;
    state.session.saved_at = (state.facts != crate::facts::Facts::default()).then_some(now);
    // Where no token is, the keyring has nothing to say yet.
    let about_keyring = |id| matches!(id, ProblemId::VaultUnavailable | ProblemId::VaultSlow);
    for problem in problems {
        if !(token == TokenPlace::Nowhere && about_keyring(problem.id)) {
            notify(state, Some(problem));
        }
    }
    if token == TokenPlace::Nowhere && state.facts.token.is_there {
        // It was kept for a session that has ended, or was taken out of the keyring: it has to be pasted again.
        state.facts.token = state.facts.token.taken_away();
        answers::judge_all(state, now);
        notify(state, Some(ProblemId::TokenMissing.into()));
    }
    if !status::reachable(state.facts.at, &state.facts) && state.facts.at != StepId::Before {
        // What it stood on no longer holds; the person stays where they were, and the rail says what to do again.
        state.session.asked.extend(status::required(state.facts.at, &state.facts));
    }
    if flow::CONNECTION.iter().any(|check| *check != CheckId::Address && state.facts.holds(*check).is_some())
    {
        start(state, StepId::CheckConnection, now, true, effects);
    }
}

fn run(state: &mut State, now: Timestamp, reopened: bool, effects: &mut Vec<Effect>) {
    let step = match state.facts.at {
        // The receipt asks for the role again.
        StepId::GoLive => StepId::VerifyPerson,
        at => at,
    };
    start(state, step, now, reopened, effects);
}

/// Starts the job of a step, unless one is at work already or something is missing for it.
fn start(state: &mut State, step: StepId, now: Timestamp, reopened: bool, effects: &mut Vec<Effect>) {
    if state.session.running.is_some()
        || matches!(state.session.token, TokenPlace::Nowhere | TokenPlace::BeingLookedUp)
    {
        return;
    }
    let facts = &state.facts;
    // Nothing is sent before address and token have the right shape and the host is confirmed.
    if !facts.is_green(CheckId::Address) {
        return;
    }
    let Ok(address) = Address::read(facts.answer(Field::Address), &mut Default::default()) else {
        return;
    };
    let base = address.url;
    let (what, checks) = match step {
        StepId::CheckConnection => {
            let checks: Vec<CheckId> =
                flow::CONNECTION.iter().copied().filter(|check| *check != CheckId::Address).collect();
            (Job::Connection { base }, checks)
        }
        StepId::Domains => {
            let prediction = facts.prediction();
            let (Some(user_name), None) = (prediction.user_name, prediction.problem) else {
                return;
            };
            (Job::AskBefore { base, user_name }, vec![CheckId::AskedBefore])
        }
        StepId::VerifyPerson => {
            let Some(user_name) = facts.prediction().user_name else {
                return;
            };
            let said =
                |field| Some(facts.answer(field).trim().to_owned()).filter(|text: &String| !text.is_empty());
            let person = Person {
                base,
                user_name,
                before: facts.before.clone(),
                domains: facts.domains().domains,
                mapped_role: said(Field::RoleName).filter(|_| facts.maps_one_role()),
                default_role: said(Field::DefaultRole),
                cycle_ran: facts.answer(Field::CycleRan) == "yes",
            };
            (Job::Person(person), flow::PERSON.to_vec())
        }
        _ => return,
    };
    state.session.jobs += 1;
    let job = state.session.jobs;
    let basis = checks.iter().map(|check| (*check, state.facts.basis(*check))).collect();
    state.session.running = Some(Running {
        job,
        checks,
        basis,
        reported: Default::default(),
        since: now,
        slow: false,
        reopened,
        is_rehearsal: false,
    });
    effects.push(Effect::Run { job, what });
}

fn reported(state: &mut State, job: u32, report: Report, now: Timestamp) {
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
    match report.check {
        CheckId::AskedBefore if report.verdict.is_green() => state.facts.before = report.people,
        CheckId::PersonFound => state.facts.person = report.people,
        _ => {}
    }
    let Report { check, verdict, milliseconds, detail, proof, .. } = report;
    state.facts.outcomes.insert(check, Outcome { basis, verdict, at: now, milliseconds, detail, proof });
}

fn finished(state: &mut State, job: u32, crashed: bool, now: Timestamp) {
    let Some(running) = state.session.running.take_if(|running| running.job == job) else {
        return;
    };
    if crashed {
        unreported(state, &running, &Problem::new(ProblemId::CheckCrashed), now);
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
                notify(state, Some(problem));
            }
        }
        None if running.reopened || running.is_rehearsal => {}
        None => state.session.announcement = Some(Text::new("announce-check-done-good")),
    }
}

/// Links that never reported are "could not check": never pass, never fail.
fn unreported(state: &mut State, running: &Running, problem: &Problem, now: Timestamp) {
    let Some(first) = running.checks.iter().find(|check| !running.reported.contains(check)) else {
        return;
    };
    let basis = state.facts.basis(*first);
    let verdict = Verdict::CouldNotCheck(problem.clone());
    let outcome = Outcome { basis, verdict, at: now, milliseconds: None, detail: None, proof: Vec::new() };
    state.facts.outcomes.insert(*first, outcome);
    for later in running.checks.iter().filter(|check| !running.reported.contains(check) && *check != first) {
        state.facts.outcomes.remove(later);
    }
}

/// The person's word: for what only a person can say, or what could not be checked. Never against a failure.
fn confirm(state: &mut State, check: CheckId, now: Timestamp) {
    let could_not = matches!(
        state.facts.holds(check).map(|held| &held.verdict),
        Some(Verdict::CouldNotCheck(problem)) if problem.id != ProblemId::CheckCancelled
    );
    let choices_carry_it =
        matches!(check, CheckId::EntraTested | CheckId::Provisioned | CheckId::DomainsConfirmed);
    let role_is_named =
        check != CheckId::RoleSet || !state.facts.maps_one_role() || state.facts.expected_role().is_some();
    let role_is_chosen = check != CheckId::RoleSet || !state.facts.answer(Field::RoleChoice).is_empty();
    if !(could_not || check.is_said_by_person() && !choices_carry_it && role_is_named && role_is_chosen) {
        return;
    }
    if check == CheckId::Started {
        if !status::reachable(StepId::GoLive, &state.facts) {
            return;
        }
        for also in [CheckId::Assigned, CheckId::SettingsSet] {
            answers::settle(&mut state.facts, also, Some(Verdict::Confirmed), now);
        }
        state.facts.live_since = Some(now);
    }
    answers::settle(&mut state.facts, check, Some(Verdict::Confirmed), now);
    if could_not {
        // The links behind it were never looked at; the person vouches for them too.
        let chain = [flow::CONNECTION, flow::PERSON].into_iter().find(|chain| chain.contains(&check));
        for later in chain.unwrap_or_default().iter().skip_while(|one| **one != check).skip(1) {
            if state.facts.holds(*later).is_none() {
                answers::settle(&mut state.facts, *later, Some(Verdict::Confirmed), now);
            }
        }
    }
}

fn copy(state: &mut State, what: CopyWhat, now: Timestamp, effects: &mut Vec<Effect>) {
    let text = match &what {
        CopyWhat::Token => {
            if state.session.token != TokenPlace::Nowhere && state.around.copies_secrets {
                effects.push(Effect::Copy { what, text: None });
            }
            return;
        }
        CopyWhat::HelpDesk => Some(report::help_desk(state, now)),
        CopyWhat::Message { problem } => report::message(state, problem),
        CopyWhat::Address => Some(state.facts.answer(Field::Address).to_owned()),
        CopyWhat::ApplicationName => Some(crate::view::application_name(state).to_owned()),
        CopyWhat::UserName => state.facts.prediction().user_name,
        CopyWhat::RoleMapping { part } => crate::view::role_mapping_value(state, part),
        // The shell's own.
        CopyWhat::PracticeAddress | CopyWhat::CrashReport => None,
    };
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        effects.push(Effect::Copy { what, text: Some(text) });
    }
}

pub(super) fn notify(state: &mut State, problem: Option<Problem>) {
    let Some(problem) = problem else { return };
    state.session.notices.retain(|notice| notice.problem.id != problem.id);
    state.session.notices.push(Notice { problem });
}

fn go(state: &mut State, step: StepId) {
    // What was copied on another page is no news here; a token on the clipboard stays said until it is gone.
    state.session.copied.take_if(|copied| copied.until.is_none());
    state.facts.at = step;
    state.session.side = None;
    state.session.asked.clear();
}

fn next(step: StepId) -> StepId {
    StepId::ALL.iter().copied().skip_while(|one| *one != step).nth(1).unwrap_or(step)
}

fn previous(step: StepId) -> StepId {
    StepId::ALL.iter().copied().take_while(|one| *one != step).last().unwrap_or(step)
}
