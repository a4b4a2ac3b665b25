//! The automatic way in the state: signing in, looking, and the one order that the person has seen.
//!
//! Where things stand is what Graph showed last. Every look settles the steps' checks by what it saw; what was green and is
//! otherwise now turns red and says what changed.

mod carrying;
mod searching;
mod signing;

use jiff::Timestamp;

pub(super) use carrying::{ask_undo, carried, do_it, noted, undo};
pub(crate) use carrying::{blocked, is_scope_known};
pub(super) use searching::{choose, found, logs_read, read_logs, search};
pub(super) use signing::{sign_in, sign_in_at, sign_out, signed_in};

use super::answers::settle;
use super::apply::notify;
use super::session::JobKind;
use super::state::{Effect, Job, State};
use super::status;
use super::turns::preempt;
use crate::entra::{self, SnapshotRequest, ApprovedChanges, AccessLevel, Snapshot, GraphTask, ProvisioningError, Waiting, DesiredState};
use crate::facts::Verdict;
use crate::flow::{CheckId, Field, StepId};
use crate::input::entra_page;
use crate::problem::Problem;
use crate::view::{Text, application_name};

/// What a step would change now, as the person sees it; `None` while that can't be known.
pub(crate) fn approved_changes(state: &State, step: StepId, now: Timestamp) -> Option<Result<ApprovedChanges, Problem>> {
    let seen = state.session.entra.seen.as_ref()?;
    state.session.entra.who.as_ref()?;
    let facts = &state.facts;
    let wants = DesiredState::of(facts, step, application_name(state));
    let planned = entra::plan(&wants, &facts.entra, seen);
    Some(planned.map(|changes| ApprovedChanges { wants, changes, undo: None, at: now }))
}

/// What taking a receipt back would change now.
pub(crate) fn approved_undo(state: &State, receipt: usize, now: Timestamp) -> Option<ApprovedChanges> {
    let seen = state.session.entra.seen.as_ref()?;
    let facts = &state.facts;
    let kept = facts.entra.receipts.get(receipt).filter(|receipt| receipt.undone.is_none())?;
    let wants = DesiredState::of(facts, kept.step, application_name(state));
    let changes = entra::undo(kept, &facts.entra, seen);
    Some(ApprovedChanges { wants, changes, undo: Some((receipt, kept.clone())), at: now })
}

/// Whether somebody is signed in who may change things.
pub(crate) fn may_change(state: &State) -> bool {
    state.session.entra.who.as_ref().is_some_and(|who| who.reach >= AccessLevel::Write)
}

fn begin(state: &mut State, work: JobKind, task: GraphTask, now: Timestamp, effects: &mut Vec<Effect>) {
    state.session.entra.waiting = None;
    // Either shows where things stand.
    if matches!(work, JobKind::Snapshot | JobKind::Changes) {
        state.session.deferred.look = false;
    }
    let job = state.session.begin(work, now);
    effects.push(Effect::Run { job, what: Job::Entra(task) });
}

fn is_of(state: &State, job: u32) -> bool {
    state.session.running.as_ref().is_some_and(|running| running.job == job)
}

fn looking(state: &State) -> SnapshotRequest {
    let facts = &state.facts;
    let pasted = entra_page::read(facts.answer(Field::ApplicationPage)).map(|ids| ids.object.to_string());
    let picked = Some(facts.answer(Field::EntraApplication).trim().to_owned()).filter(|id| !id.is_empty());
    let pilot = match facts.prediction().user_name {
        Some(_) => facts.answer(Field::PilotUpn).trim().to_owned(),
        None => String::new(),
    };
    // What was made here goes before what was pasted earlier.
    let known = facts.entra.application.as_ref().map(|known| known.object_id.clone());
    SnapshotRequest { name: application_name(state).to_owned(), chosen: picked.or(known).or(pasted), pilot }
}

/// Asks where things stand because the person wants to know.
pub(in crate::engine) fn look_again(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    if state.session.entra.who.is_some() && preempt(state, effects) {
        state.session.entra.trouble = None;
        look(state, now, effects);
        state.session.entra.asked_to_look = state.session.is_at(JobKind::Snapshot);
    }
}

/// Asks where things stand, where somebody is signed in and nothing else is at work.
pub(in crate::engine) fn look(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    if state.session.entra.who.is_none() || state.session.running.is_some() {
        return;
    }
    let task = GraphTask::Look { looking: looking(state), entra: Box::new(state.facts.entra.clone()) };
    begin(state, JobKind::Snapshot, task, now, effects);
}

pub(in crate::engine) fn looked(state: &mut State, job: u32, outcome: Result<Snapshot, ProvisioningError>, now: Timestamp) {
    if !is_of(state, job) {
        return;
    }
    let is_asked = std::mem::take(&mut state.session.entra.asked_to_look);
    match outcome {
        Ok(seen) => {
            if is_asked {
                state.session.announcement = Some(Text::new("announce-looked"));
            }
            take_in(state, seen, now);
        }
        Err(trouble) => fail(state, trouble),
    }
}

/// What was seen becomes what is known: which application it is, and how its steps stand.
fn take_in(state: &mut State, seen: Snapshot, now: Timestamp) {
    if let Some(application) = &seen.application {
        if let Some(note) = state.facts.entra.recognise(&seen) {
            state.facts.entra.note(note);
        }
        // Links by hand lead to the same application.
        if entra_page::read(state.facts.answer(Field::ApplicationPage))
            .is_none_or(|ids| ids.object.to_string() != application.object_id)
        {
            let page = crate::links::application_page(state, &application.object_id, &application.app_id);
            state.facts.answers.insert(Field::ApplicationPage, page);
        }
    }
    let checks = [
        CheckId::ApplicationCreated,
        CheckId::EntraTested,
        CheckId::GroupsSwitchedOff,
        CheckId::RoleSet,
        CheckId::MailMapped,
        CheckId::Started,
    ];
    for check in checks {
        let was_green = state.facts.is_green(check);
        let Some(verdict) = entra::evidence(check, &state.facts, &seen) else { continue };
        if let (true, Verdict::Failed(problem)) = (was_green, &verdict) {
            notify(state, Some(problem.clone()));
        }
        settle(&mut state.facts, check, Some(verdict), now);
    }
    state.session.entra.seen = Some(seen);
    began_to_run(state, now);
}

/// Provisioning that Graph shows to be on is on, also where it was started elsewhere.
fn began_to_run(state: &mut State, now: Timestamp) {
    let facts = &mut state.facts;
    let is_on = [CheckId::Started, CheckId::Assigned, CheckId::SettingsSet]
        .iter()
        .all(|check| facts.is_green(*check));
    if is_on && facts.live_since.is_none() && status::reachable(StepId::GoLive, facts) {
        facts.live_since = Some(now);
    }
}

fn fail(state: &mut State, trouble: ProvisioningError) {
    let id = trouble.problem.id;
    let title = Text::new(format!("problem-{}", id.as_str()));
    state.session.announcement = Some(Text { params: trouble.problem.params.clone(), ..title });
    let session = &mut state.session.entra;
    session.trouble = Some((trouble.problem, trouble.proof));
    if trouble.claims.is_some() {
        session.claims = trouble.claims;
    }
}

pub(in crate::engine) fn waits(state: &mut State, job: u32, waiting: Waiting) {
    if is_of(state, job) {
        let is_new = state.session.entra.waiting.as_ref().is_none_or(|before| before.what != waiting.what);
        if is_new {
            state.session.announcement = Some(Text::new("announce-waiting"));
        }
        state.session.entra.waiting = Some(waiting);
    }
}

/// What was cancelled may be half done: it is looked where things stand.
pub(in crate::engine) fn cancelled(state: &mut State, work: JobKind, now: Timestamp, effects: &mut Vec<Effect>) {
    state.session.entra.waiting = None;
    state.session.entra.sign_in_address = None;
    match work {
        JobKind::Changes => look(state, now, effects),
        // Who gave up knows it; what Microsoft's page said is kept on the screen.
        JobKind::SignIn => {
            let said = state.facts.answer(Field::SignInMessage).trim().to_owned();
            if !said.is_empty() {
                state.session.entra.fails(entra::of_sign_in_message(&said));
            }
        }
        JobKind::Checks | JobKind::Rehearsal | JobKind::Snapshot | JobKind::Search | JobKind::Logs => {}
    }
}
