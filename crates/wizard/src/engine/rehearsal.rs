//! What a rehearsal changes in the state: it begins on its own page only, ends with what it found, and test people who
//! are left are named until they are gone.

use jiff::Timestamp;
use model::answers::RolePlan;
use model::problem::Param;
use model::rehearsal::RehearsalOutcome;
use model::{CheckId, Problem, ProblemId, StepId, Text, domains, id, step_status};
use url::Url;

use crate::engine::scheduling::preempt;
use crate::engine::{Effect, Effects, Job, JobKind, Removal, SidePage, State, TokenPlace, checks};

/// Starts a rehearsal: only from the page that says what will be created, so that its button is the consent.
pub(super) fn begin(state: &mut State, now: Timestamp, effects: &mut Effects) {
    let Some((base, domain)) = rehearsal_of(state) else { return };
    if state.session.side != Some(SidePage::Rehearsal) || !preempt(state, effects) {
        return;
    }
    let facts = &state.facts;
    let role = match facts.answers.role_plan() {
        Some(RolePlan::OneRole { name: Some(name), .. }) => name,
        Some(RolePlan::OneRole { name: None, .. } | RolePlan::TrelicaDefault(_)) | None => REHEARSED_ROLE,
    }
    .to_owned();
    state.session.rehearsed = None;
    let job = state.session.begin(JobKind::Rehearsal, now);
    effects.push(Effect::Run { job, what: Job::Rehearsal { base, domain, role } });
}

/// The server and the domain of a rehearsal; `None` while the connection is not checked.
pub(crate) fn rehearsal_of(state: &State) -> Option<(Url, String)> {
    let facts = &state.facts;
    let has_token = matches!(state.session.token, TokenPlace::Keyring | TokenPlace::Session);
    if !has_token
        || !step_status::is_done(StepId::CheckConnection, facts)
        || !facts.is_green(CheckId::Address)
    {
        return None;
    }
    let base = facts.answers.address()?.url.clone();
    let pilots = facts.prediction().user_name.as_deref().and_then(domains::of_email);
    let domain = pilots.or_else(|| facts.answers.domains().first().cloned())?;
    Some((base, domain))
}

pub(super) fn ended(state: &mut State, outcome: RehearsalOutcome) {
    test_people(state, outcome.left_behind.clone());
    state.session.announcement = Some(Text::new(match (&outcome.stopped, outcome.findings.is_empty()) {
        (Some(_), _) => id!("rehearsal-stopped"),
        (None, true) => id!("rehearsal-good"),
        (None, false) => id!("rehearsal-found"),
    }));
    state.session.rehearsed = Some(outcome);
}

pub(super) fn test_people(state: &mut State, left: Vec<String>) {
    let id = ProblemId::TestPeopleLeft;
    state.session.dismiss(&[id]);
    if !left.is_empty() {
        state.session.notify(Problem::new(id).with(Param::Names, left.join(", ")));
    }
    state.session.test_people = left;
}

/// Removing has ended, and the person hears how.
pub(super) fn removed(state: &mut State, left: Vec<String>) {
    let is_done = left.is_empty();
    state.session.removal = if is_done { Removal::NotAsked } else { Removal::Failed };
    let said = if is_done { id!("announce-test-people-removed") } else { id!("test-people-not-removed") };
    state.session.announcement = Some(Text::new(said));
    test_people(state, left);
}

pub(super) fn remove_test_people(state: &mut State, effects: &mut Effects) {
    if state.session.removal == Removal::AtWork {
        return;
    }
    if let Ok(base) = server_of_test_people(state) {
        state.session.removal = Removal::AtWork;
        effects.push(Effect::RemoveTestPeople(base));
    }
}

/// Why test people can't be removed now, in words; `None` when they can.
pub(crate) fn removal_blocked_by(state: &State) -> Option<Text> {
    server_of_test_people(state).err().map(Text::new)
}

fn server_of_test_people(state: &State) -> Result<Url, &'static str> {
    checks::has_token(state)?;
    let address = state.facts.answers.address().ok_or(id!("blocked-needs-address"))?;
    Ok(address.url.clone())
}

/// A role that Trelica has and that gives the least.
const REHEARSED_ROLE: &str = "Read-only";
