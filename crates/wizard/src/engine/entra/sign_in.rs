//! Signing in to Microsoft and out again.

use jiff::Timestamp;
use model::entra::{AccessLevel, Roles, SignedInUser};
use model::problem::Param;
use model::{Field, Problem, ProblemId, Text, id};
use provisioning::{GraphTask, ProvisioningError, SignInRequest};

use crate::engine::entra::{search::read_logs, snapshot::read_snapshot, whole::open_whole};
use crate::engine::scheduling::{begin, preempt};
use crate::engine::{Effect, Effects, JobKind, State};

pub(in crate::engine) fn sign_in(
    state: &mut State,
    reach: AccessLevel,
    other: bool,
    now: Timestamp,
    effects: &mut Effects,
) {
    // The one that waits has its link on the page, unless it is to be somebody else.
    if state.session.is_running(JobKind::SignIn) && !other || !preempt(state, effects) {
        return;
    }
    let Some(endpoints) = provisioning::sign_in_endpoints(&state.facts, &state.environment.entra) else {
        let problem = client_problem(state);
        return state.session.fail(ProvisioningError::of(problem));
    };
    let session = &mut state.session.entra;
    let known = session.user.as_ref().filter(|_| !other);
    // Once somebody may change things, a renewed sign-in asks for no less.
    let reach = known.map_or(reach, |who| who.reach.max(reach));
    let hint = known.map(|who| who.user_principal_name.clone());
    let claims = session.claims.clone();
    session.failure = None;
    begin(
        state,
        JobKind::SignIn,
        GraphTask::SignIn(Box::new(SignInRequest { endpoints, reach, hint, claims })),
        now,
        effects,
    );
}

/// Why nobody can sign in: there is no client, or what was typed is none.
fn client_problem(state: &State) -> Problem {
    let answers = &state.facts.answers;
    match answers.typed(Field::ClientId).is_some() && answers.client_id().is_none() {
        true => ProblemId::ClientIdUnreadable.into(),
        false => ProblemId::SignInNotSetUp.into(),
    }
}

pub(in crate::engine) fn signed_in(
    state: &mut State,
    outcome: Result<(SignedInUser, Option<Timestamp>), Problem>,
    now: Timestamp,
    effects: &mut Effects,
) {
    state.session.running = None;
    state.session.entra.sign_in_address = None;
    match outcome {
        Ok((who, until)) => {
            if let Some((id, name)) = &state.facts.entra.organization
                && *id != who.organization_id
                && state.facts.entra.application.is_some()
            {
                let problem = Problem::new(ProblemId::OtherOrganization)
                    .with(Param::Expected, name)
                    .with(Param::Found, &who.organization);
                state.session.entra.fail(problem);
                state.session.entra.user = None;
                effects.push(Effect::SignOut);
                return;
            }
            state.facts.entra.organization = Some((who.organization_id.clone(), who.organization.clone()));
            let announced = match who.roles {
                Roles::Missing => Text::new(id!("problem-admin-role-missing")),
                Roles::Enough | Roles::Unknown => {
                    Text::new(id!("announce-signed-in")).with("name", &who.name)
                }
            };
            state.session.announcement = Some(announced);
            state.facts.answers.clear(Field::SignInMessage);
            let session = &mut state.session.entra;
            let was_for_logs = session
                .failure
                .as_ref()
                .is_some_and(|(problem, _)| problem.id == ProblemId::LogsNeedPermission);
            // Whoever gives one more permission stays where they are.
            let is_first = session.user.is_none();
            (session.user, session.expires_at) = (Some(who), until);
            (session.failure, session.claims) = (None, None);
            if was_for_logs && state.session.entra.snapshot.is_some() {
                // The permission was given for this.
                return read_logs(state, now, effects);
            }
            read_snapshot(state, now, effects);
            if is_first {
                open_whole(state);
            }
        }
        Err(problem) => state.session.fail(ProvisioningError::of(problem)),
    }
}

pub(in crate::engine) fn sign_out(state: &mut State, effects: &mut Effects) {
    if state.session.is_running(JobKind::Changes) {
        return;
    }
    if let Some(running) = state.session.running.take_if(|running| running.kind.is_microsoft()) {
        effects.push(Effect::Cancel { job: running.job });
    }
    state.session.entra = Default::default();
    effects.push(Effect::SignOut);
}
