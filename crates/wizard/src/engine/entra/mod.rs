//! The automatic way in the state: signing in, looking, and the one order that the person has seen.
//!
//! Where things stand is what Graph showed last. Every look settles the steps' checks by what it saw; what was green and is
//! otherwise now turns red and says what changed.

mod changes;
mod search;
mod sign_in;

use jiff::Timestamp;
use model::step_status;

pub(super) use changes::{ask_undo, do_it, undo};
pub(crate) use changes::{blocked, is_scope_known};
use changes::{carried, noted};
pub(super) use search::{choose, read_logs, search};
use search::{found, logs_read};
pub(super) use sign_in::{sign_in, sign_out};
use sign_in::{sign_in_at, signed_in};

use crate::engine::answers::settle;
use crate::engine::apply::notify;
use crate::engine::scheduling::preempt;
use crate::engine::session::JobKind;
use crate::engine::state::{Effect, Job, State};
use crate::view::application_name;
use model::check::Verdict;
use model::entra::{AccessLevel, Snapshot};
use model::flow::{CheckId, Field, StepId};
use model::problem::Problem;
use model::text::Text;
use provisioning::{
    ApprovedChanges, DesiredState, GraphTask, ProvisioningError, SnapshotRequest, TaskEvent, Waiting,
};

/// Takes in what a task with Microsoft tells.
pub(super) fn event(
    state: &mut State,
    job: u32,
    event: TaskEvent,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    match event {
        TaskEvent::SignInAt(address) => sign_in_at(state, job, address),
        TaskEvent::SignedIn(outcome) => signed_in(state, job, *outcome, now, effects),
        TaskEvent::SnapshotRead(outcome) => looked(state, job, *outcome, now),
        TaskEvent::ChangesMade { undo, outcome } => carried(state, job, undo, *outcome, now),
        TaskEvent::Found(outcome) => found(state, job, outcome),
        TaskEvent::LogsRead(outcome) => logs_read(state, job, outcome),
        TaskEvent::Checkpoint(checkpoint) => noted(state, checkpoint, now),
        TaskEvent::Waiting(waiting) => waits(state, job, waiting),
    }
}

/// What a step would change now, as the person sees it; `None` while that can't be known.
pub(crate) fn approved_changes(
    state: &State,
    step: StepId,
    now: Timestamp,
) -> Option<Result<ApprovedChanges, Problem>> {
    let seen = state.session.entra.seen.as_ref()?;
    state.session.entra.who.as_ref()?;
    let facts = &state.facts;
    let wants = DesiredState::of(facts, step, application_name(state));
    let planned = provisioning::plan(&wants, &facts.entra, seen);
    Some(planned.map(|changes| ApprovedChanges { wants, changes, undo: None, at: now }))
}

/// What taking a receipt back would change now.
pub(crate) fn approved_undo(state: &State, receipt: usize, now: Timestamp) -> Option<ApprovedChanges> {
    let seen = state.session.entra.seen.as_ref()?;
    let facts = &state.facts;
    let kept = facts.entra.receipts.get(receipt).filter(|receipt| receipt.undone.is_none())?;
    let wants = DesiredState::of(facts, kept.step, application_name(state));
    let changes = provisioning::undo(kept, &facts.entra, seen);
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
    let pasted = facts.answers.application_page().map(|ids| ids.object.to_string());
    let picked =
        Some(facts.answers.text(Field::EntraApplication).trim().to_owned()).filter(|id| !id.is_empty());
    let pilot = match facts.prediction().user_name {
        Some(_) => facts.answers.text(Field::PilotUpn).trim().to_owned(),
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

pub(in crate::engine) fn looked(
    state: &mut State,
    job: u32,
    outcome: Result<Snapshot, ProvisioningError>,
    now: Timestamp,
) {
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
        if state
            .facts
            .answers
            .application_page()
            .is_none_or(|ids| ids.object.to_string() != application.object_id)
        {
            let page = crate::links::application_page(state, &application.object_id, &application.app_id);
            state.facts.answers.set(Field::ApplicationPage, page);
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
        let Some(verdict) = provisioning::evidence(check, &state.facts, &seen) else { continue };
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
    if is_on && facts.live_since.is_none() && step_status::reachable(StepId::GoLive, facts) {
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
pub(in crate::engine) fn cancelled(
    state: &mut State,
    work: JobKind,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    state.session.entra.waiting = None;
    state.session.entra.sign_in_address = None;
    match work {
        JobKind::Changes => look(state, now, effects),
        // Who gave up knows it; what Microsoft's page said is kept on the screen.
        JobKind::SignIn => {
            let said = state.facts.answers.text(Field::SignInMessage).trim().to_owned();
            if !said.is_empty() {
                state.session.entra.fails(provisioning::of_sign_in_message(&said));
            }
        }
        JobKind::Checks | JobKind::Rehearsal | JobKind::Snapshot | JobKind::Search | JobKind::Logs => {}
    }
}
