//! The automatic way in the state: signing in, looking, and the one order that the person has seen.
//!
//! Where things stand is what Graph showed last. Every look settles the steps' checks by what it saw; what was green and is
//! otherwise now turns red and says what changed.

use jiff::Timestamp;

use super::answers::settle;
use super::apply::notify;
use super::state::{Effect, Job, Running, State, Work};
use super::{SidePage, status};
use crate::entra::{
    self, Asked, Change, Done, Found, Logs, Looking, Note, Order, Principal, Reach, Seen, Task, Trouble,
    Waiting, Wants, Who,
};
use crate::facts::Verdict;
use crate::flow::{CheckId, Field, StepId};
use crate::input::entra_page;
use crate::problem::{Problem, ProblemId};
use crate::view::{Text, application_name};

/// What a step would change now, as the person sees it; `None` while that can't be known.
pub(crate) fn order(state: &State, step: StepId, now: Timestamp) -> Option<Result<Order, Problem>> {
    let seen = state.session.entra.seen.as_ref()?;
    state.session.entra.who.as_ref()?;
    let facts = &state.facts;
    let wants = Wants::of(facts, step, application_name(state));
    let planned = entra::plan(&wants, &facts.entra, seen);
    Some(planned.map(|changes| Order { wants, changes, undo: None, at: now }))
}

/// What taking a receipt back would change now.
pub(crate) fn undo_order(state: &State, receipt: usize, now: Timestamp) -> Option<Order> {
    let seen = state.session.entra.seen.as_ref()?;
    let facts = &state.facts;
    let kept = facts.entra.receipts.get(receipt).filter(|receipt| receipt.undone.is_none())?;
    let wants = Wants::of(facts, kept.step, application_name(state));
    let changes = entra::undo(kept, &facts.entra, seen);
    Some(Order { wants, changes, undo: Some((receipt, kept.clone())), at: now })
}

/// Whether somebody is signed in who may change things.
pub(crate) fn may_change(state: &State) -> bool {
    state.session.entra.who.as_ref().is_some_and(|who| who.reach >= Reach::Write)
}

/// A look is only for the screen: whatever the person wants goes before it. `false` while something else is at work.
pub(super) fn give_way(state: &mut State, effects: &mut Vec<Effect>) -> bool {
    if state.session.running.take_if(|running| running.work == Work::Look).is_some() {
        effects.push(Effect::Cancel);
    }
    state.session.running.is_none()
}

fn begin(state: &mut State, work: Work, task: Task, now: Timestamp, effects: &mut Vec<Effect>) {
    state.session.jobs += 1;
    let number = state.session.jobs;
    state.session.entra.waiting = None;
    state.session.running = Some(Running {
        job: number,
        checks: Vec::new(),
        basis: Default::default(),
        reported: Default::default(),
        since: now,
        slow: false,
        reopened: false,
        work,
    });
    effects.push(Effect::Run { job: number, what: Job::Entra(task) });
}

fn is_of(state: &State, job: u32) -> bool {
    state.session.running.as_ref().is_some_and(|running| running.job == job)
}

fn looking(state: &State) -> Looking {
    let facts = &state.facts;
    let pasted = entra_page::read(facts.answer(Field::ApplicationPage)).map(|ids| ids.object.to_string());
    let picked = Some(facts.answer(Field::EntraApplication).trim().to_owned()).filter(|id| !id.is_empty());
    let pilot = match facts.prediction().user_name {
        Some(_) => facts.answer(Field::PilotUpn).trim().to_owned(),
        None => String::new(),
    };
    // What was made here goes before what was pasted earlier.
    let known = facts.entra.application.as_ref().map(|known| known.object_id.clone());
    Looking { name: application_name(state).to_owned(), chosen: picked.or(known).or(pasted), pilot }
}

pub(super) fn sign_in(
    state: &mut State,
    reach: Reach,
    other: bool,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    if !give_way(state, effects) {
        return;
    }
    let Some(places) = entra::places(&state.facts, &state.around.entra) else {
        state.session.entra.fails(client_problem(state));
        return;
    };
    let session = &mut state.session.entra;
    let known = session.who.as_ref().filter(|_| !other);
    // Once somebody may change things, a renewed sign-in asks for no less.
    let reach = known.map_or(reach, |who| who.reach.max(reach));
    let hint = known.map(|who| who.user_principal_name.clone());
    let claims = session.claims.clone();
    session.trouble = None;
    begin(state, Work::SignIn, Task::SignIn(Asked { places, reach, hint, claims }), now, effects);
}

/// Why nobody can sign in: there is no client, or what was typed is none.
fn client_problem(state: &State) -> Problem {
    match state.facts.answer(Field::ClientId).trim() {
        "" => ProblemId::SignInNotSetUp.into(),
        _ => ProblemId::ClientIdUnreadable.into(),
    }
}

pub(super) fn sign_in_at(state: &mut State, job: u32, address: String) {
    if is_of(state, job) {
        state.session.entra.sign_in_address = Some(address);
    }
}

pub(super) fn signed_in(
    state: &mut State,
    job: u32,
    outcome: Result<(Who, Option<Timestamp>), Problem>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    if !is_of(state, job) {
        return;
    }
    state.session.running = None;
    state.session.entra.sign_in_address = None;
    match outcome {
        Ok((who, until)) => {
            if let Some((id, name)) = &state.facts.entra.organization
                && *id != who.organization_id
                && state.facts.entra.application.is_some()
            {
                let problem = Problem::new(ProblemId::OtherOrganization)
                    .with("expected", name)
                    .with("found", &who.organization);
                state.session.entra.fails(problem);
                state.session.entra.who = None;
                effects.push(Effect::SignOut);
                return;
            }
            state.facts.entra.organization = Some((who.organization_id.clone(), who.organization.clone()));
            state.session.announcement = Some(Text::new("announce-signed-in").with("name", &who.name));
            let session = &mut state.session.entra;
            (session.who, session.until) = (Some(who), until);
            (session.trouble, session.claims) = (None, None);
            look(state, true, now, effects);
        }
        Err(problem) => fail(state, Trouble::of(problem)),
    }
}

pub(super) fn sign_out(state: &mut State, effects: &mut Vec<Effect>) {
    if state.session.running.take_if(|running| running.work.is_entras()).is_some() {
        effects.push(Effect::Cancel);
    }
    state.session.entra = Default::default();
    effects.push(Effect::SignOut);
}

/// Asks where things stand, where somebody is signed in and nothing else is at work.
pub(super) fn look(state: &mut State, quiet: bool, now: Timestamp, effects: &mut Vec<Effect>) {
    if state.session.entra.who.is_none() || state.session.running.is_some() {
        return;
    }
    if !quiet {
        state.session.entra.trouble = None;
    }
    let task = Task::Look { looking: looking(state), entra: Box::new(state.facts.entra.clone()) };
    begin(state, Work::Look, task, now, effects);
}

pub(super) fn looked(state: &mut State, job: u32, outcome: Result<Seen, Trouble>, now: Timestamp) {
    if !is_of(state, job) {
        return;
    }
    match outcome {
        Ok(seen) => take_in(state, seen, now),
        Err(trouble) => fail(state, trouble),
    }
}

/// What was seen becomes what is known: which application it is, and how its steps stand.
fn take_in(state: &mut State, seen: Seen, now: Timestamp) {
    let facts = &mut state.facts;
    if let Some(application) = &seen.application {
        if let Some(note) = facts.entra.recognise(&seen) {
            facts.entra.note(note);
        }
        // Links by hand lead to the same application.
        if entra_page::read(facts.answer(Field::ApplicationPage))
            .is_none_or(|ids| ids.object.to_string() != application.object_id)
        {
            let page = crate::links::application_page(&application.object_id, &application.app_id);
            facts.answers.insert(Field::ApplicationPage, page);
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

fn fail(state: &mut State, trouble: Trouble) {
    let id = trouble.problem.id;
    let title = Text::new(format!("problem-{}", id.as_str()));
    state.session.announcement = Some(Text { params: trouble.problem.params.clone(), ..title });
    let session = &mut state.session.entra;
    session.trouble = Some((trouble.problem, trouble.proof));
    if trouble.claims.is_some() {
        session.claims = trouble.claims;
    }
}

/// Makes the changes that are on the page, and no others.
pub(super) fn do_it(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    let step = state.facts.at;
    if !may_change(state) || blocked(state, step).is_some() || !give_way(state, effects) {
        return;
    }
    let Some(Ok(order)) = order(state, step, now) else { return };
    if !order.changes.is_empty() {
        carry(state, order, now, effects);
    }
}

/// Why the changes of a step can't be made yet, in words.
pub(crate) fn blocked(state: &State, step: StepId) -> Option<Text> {
    let facts = &state.facts;
    let reason = match step {
        StepId::Connect if !facts.is_green(CheckId::Address) => "blocked-earlier-step",
        StepId::Role if facts.answer(Field::RoleChoice).is_empty() => "blocked-needs-answer",
        StepId::Role if facts.maps_one_role() && facts.answer(Field::RoleName).trim().is_empty() => {
            "blocked-needs-role-name"
        }
        StepId::Role if facts.maps_one_role() && !facts.is_green(CheckId::AdminKept) => {
            "blocked-needs-admin-kept"
        }
        StepId::GoLive if !status::reachable(StepId::GoLive, facts) => "blocked-earlier-step",
        StepId::GoLive if facts.entra.chosen.is_empty() && facts.live_since.is_none() => {
            "blocked-needs-somebody"
        }
        StepId::GoLive if !is_scope_known(state) && !facts.is_green(CheckId::SettingsSet) => {
            "blocked-needs-scope"
        }
        _ => return None,
    };
    Some(Text::new(reason))
}

fn carry(state: &mut State, order: Order, now: Timestamp, effects: &mut Vec<Effect>) {
    state.session.entra.trouble = None;
    let task = Task::Deed {
        looking: looking(state),
        order: Box::new(order),
        entra: Box::new(state.facts.entra.clone()),
    };
    begin(state, Work::Deed, task, now, effects);
}

pub(super) fn ask_undo(state: &mut State, receipt: u32) {
    state.session.entra.undoing = usize::try_from(receipt).ok();
    state.session.side = Some(SidePage::Undo);
}

pub(super) fn undo(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    if state.session.side != Some(SidePage::Undo) || !may_change(state) || !give_way(state, effects) {
        return;
    }
    let order = state.session.entra.undoing.and_then(|receipt| undo_order(state, receipt, now));
    if let Some(order) = order.filter(|order| !order.changes.is_empty()) {
        carry(state, order, now, effects);
    }
}

/// What was written down counts at once: the next kill finds it.
pub(super) fn noted(state: &mut State, note: Note, now: Timestamp) {
    let did = match &note {
        Note::Did(_, _, change) => Some(change.clone()),
        _ => None,
    };
    state.facts.entra.note(note);
    if let Some(Change::Provision(_)) = did {
        settle(&mut state.facts, CheckId::Provisioned, Some(Verdict::Passed), now);
    }
}

pub(super) fn carried(
    state: &mut State,
    job: u32,
    undo: Option<usize>,
    outcome: Result<Done, Trouble>,
    now: Timestamp,
) {
    if !is_of(state, job) {
        return;
    }
    let (seen, trouble) = match outcome {
        Ok(done) => (Some(done.seen), None),
        Err(mut trouble) => (trouble.seen.take(), Some(trouble)),
    };
    if let Some(index) = undo {
        if let Some(receipt) = state.facts.entra.receipts.get_mut(index).filter(|_| trouble.is_none()) {
            receipt.undone = Some(now);
            let undone = receipt.changes.clone();
            undone.iter().for_each(|change| withdraw(state, change));
        }
        state.session.side = None;
    }
    if let Some(seen) = seen {
        if trouble.is_none() && state.facts.at == StepId::GoLive && undo.is_none() {
            went_live(state, now);
        }
        take_in(state, seen, now);
    }
    match trouble {
        Some(trouble) => fail(state, trouble),
        None => {
            state.session.announcement =
                Some(Text::new(if undo.is_some() { "announce-undone" } else { "announce-done" }));
        }
    }
}

/// Everybody is assigned, and only assigned people are in scope where the connection was saved from here.
fn went_live(state: &mut State, now: Timestamp) {
    settle(&mut state.facts, CheckId::Assigned, Some(Verdict::Passed), now);
    if is_scope_known(state) {
        settle(&mut state.facts, CheckId::SettingsSet, Some(Verdict::Passed), now);
    }
}

/// Whether the scope was set from here, together with the connection that holds.
pub(crate) fn is_scope_known(state: &State) -> bool {
    let facts = &state.facts;
    facts.entra.connected.as_ref() == Some(&facts.basis(CheckId::EntraTested))
}

/// What was undone is no evidence any more. It was the person's own doing, so nothing turns red.
fn withdraw(state: &mut State, change: &Change) {
    let facts = &mut state.facts;
    let checks: &[CheckId] = match change {
        Change::CreateApplication { .. } => {
            facts.answers.remove(&Field::ApplicationPage);
            facts.live_since = None;
            &[
                CheckId::ApplicationCreated,
                CheckId::EntraTested,
                CheckId::GroupsSwitchedOff,
                CheckId::RoleSet,
                CheckId::MailMapped,
                CheckId::Provisioned,
                CheckId::Assigned,
                CheckId::SettingsSet,
                CheckId::Started,
            ]
        }
        Change::CreateJob => {
            facts.live_since = None;
            &[
                CheckId::EntraTested,
                CheckId::GroupsSwitchedOff,
                CheckId::RoleSet,
                CheckId::MailMapped,
                CheckId::SettingsSet,
                CheckId::Started,
            ]
        }
        Change::CopyGroups { .. } => &[CheckId::GroupsSwitchedOff],
        Change::MapRole { .. } => &[CheckId::RoleSet],
        Change::MapUserName { .. } => &[CheckId::MailMapped],
        Change::Start => {
            facts.live_since = None;
            &[CheckId::Started]
        }
        Change::Assign(_) => &[CheckId::Assigned],
        _ => &[],
    };
    for check in checks {
        facts.outcomes.remove(check);
    }
}

pub(super) fn waits(state: &mut State, job: u32, waiting: Waiting) {
    if is_of(state, job) {
        state.session.entra.waiting = Some(waiting);
    }
}

/// What was cancelled may be half done: it is looked where things stand.
pub(super) fn cancelled(state: &mut State, work: Work, now: Timestamp, effects: &mut Vec<Effect>) {
    state.session.entra.waiting = None;
    state.session.entra.sign_in_address = None;
    match work {
        Work::Deed => look(state, true, now, effects),
        Work::SignIn => state.session.entra.fails(ProblemId::SignInNotFinished.into()),
        Work::Checks | Work::Rehearsal | Work::Look | Work::Search | Work::Logs => {}
    }
}

pub(super) fn search(state: &mut State, field: Field, now: Timestamp, effects: &mut Vec<Effect>) {
    let words = state.facts.answer(field).trim().to_owned();
    let groups = match field {
        Field::PilotSearch => false,
        Field::AssignSearch => true,
        _ => return,
    };
    if words.is_empty() || state.session.entra.who.is_none() || !give_way(state, effects) {
        return;
    }
    state.session.entra.trouble = None;
    begin(state, Work::Search, Task::Find { words, groups }, now, effects);
}

pub(super) fn found(state: &mut State, job: u32, outcome: Result<Vec<Found>, Box<Trouble>>) {
    if !is_of(state, job) {
        return;
    }
    match outcome {
        Ok(found) => {
            let count = found.len();
            state.session.announcement = Some(Text::new("announce-found").with("count", count));
            state.session.entra.found = Some(found);
        }
        Err(trouble) => fail(state, *trouble),
    }
}

/// Whoever was chosen out of what a search brought: as the pilot, or to be assigned.
pub(super) fn choose(state: &mut State, field: Field) -> Option<Found> {
    let value = state.facts.answer(field).to_owned();
    let found = state.session.entra.found.clone().unwrap_or_default();
    match field {
        Field::PilotChosen => found.into_iter().find(|one| one.principal.id == value),
        Field::AssignChosen => {
            let chosen: Vec<Principal> = value
                .split_whitespace()
                .filter_map(|id| {
                    let new = found.iter().map(|one| &one.principal);
                    state.facts.entra.chosen.iter().chain(new).find(|one| one.id == id).cloned()
                })
                .collect();
            state.facts.entra.chosen = chosen;
            None
        }
        _ => None,
    }
}

pub(super) fn read_logs(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    let seen = state.session.entra.seen.as_ref();
    let job = seen.and_then(|seen| seen.application.as_ref()?.job.as_ref()).map(|job| job.id.clone());
    let Some(job_id) = job.filter(|_| give_way(state, effects)) else { return };
    begin(state, Work::Logs, Task::Logs { job_id }, now, effects);
}

pub(super) fn logs_read(state: &mut State, job: u32, outcome: Result<Logs, Box<Trouble>>) {
    if !is_of(state, job) {
        return;
    }
    match outcome {
        Ok(logs) => state.session.entra.logs = Some(logs),
        Err(trouble) => fail(state, *trouble),
    }
}
