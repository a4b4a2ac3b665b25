//! Switching somebody off and on again: does it happen, and are they still found meanwhile?

use scim::User;
use serde_json::Value;

use crate::compare::read;
use crate::context::{Context, Took, Writing};
use crate::recorded_client::Stopped;
use crate::sequence::replace;
use crate::test_users::TestUser;
use crate::updates::{State, look_for_harm, settled};
use model::problem::{Problem, ProblemId};
use model::rehearsal::RehearsalStep;
use model::rehearsal::StepResult;

/// Switches the person off with the word "False", looks whether they are off and still found, and switches them on.
pub(super) async fn switch_off_and_on(
    context: &mut Context<'_>,
    ada: &TestUser,
    state: &mut State,
) -> Result<(), Stopped> {
    let off = replace("active", false);
    let mut asked = context.update(&state.id, &off).await?;
    if let Took::Refused(refused) = &asked {
        let real = Writing { words_for_booleans: false, ..context.writing };
        let again = if real == context.writing {
            None
        } else {
            Some(context.update_written(&state.id, &off, real).await?)
        };
        match again {
            Some(Took::Done(person, said)) => {
                context.find(RehearsalStep::Disable, ProblemId::TextBooleansRefused.into(), &[refused]);
                context.writing = real;
                asked = Took::Done(person, said);
            }
            _ => {
                context.find(RehearsalStep::Disable, ProblemId::DisableRefused.into(), &[refused]);
                context.set(RehearsalStep::FindDisabled, StepResult::NotTried);
                context.set(RehearsalStep::Restore, StepResult::NotTried);
                return Ok(());
            }
        }
    }
    let is_off = |person: &Value| !User::from(person.clone()).is_active();
    let shows = |person: &Value| is_off(person) || !says_active(person);
    let Took::Done(person, said) = settled(context, &state.id, asked, shows).await? else { return Ok(()) };
    // Somebody who can't be read any more may be hidden: that is looked into next.
    if !person.is_null() && !says_active(&person) && is_off(&state.person) == is_off(&person) {
        // A server that never shows who is active leaves nothing to say.
        for step in [RehearsalStep::Disable, RehearsalStep::FindDisabled, RehearsalStep::Restore] {
            context.set(step, StepResult::Unclear);
        }
        return Ok(());
    }
    if !person.is_null() && !is_off(&person) {
        context.find(RehearsalStep::Disable, ProblemId::DisableIgnored.into(), &[&said]);
        context.set(RehearsalStep::FindDisabled, StepResult::NotTried);
        context.set(RehearsalStep::Restore, StepResult::NotTried);
        return Ok(());
    }
    look_for_harm(context, RehearsalStep::Disable, &state.person, &person, &["active"], &said);
    context.well(RehearsalStep::Disable);
    if person.get("active").is_some_and(|active| !active.is_boolean() && !active.is_null()) {
        context.find(RehearsalStep::Disable, ProblemId::ActiveKeptAsText.into(), &[&said]);
    }
    find_disabled(context, ada, state).await?;
    restore(context, state).await
}

async fn find_disabled(context: &mut Context<'_>, ada: &TestUser, state: &State) -> Result<(), Stopped> {
    let step = RehearsalStep::FindDisabled;
    let (by_id, said) = context.read(&state.id).await?;
    if by_id.is_none() && context.can_read {
        context.find(step, Problem::new(ProblemId::DisabledUserHidden).with("kind", "id"), &[&said]);
        return Ok(());
    }
    // On some servers the user name follows another attribute.
    let name = read(&state.person, "userName").unwrap_or_else(|| ada.user_name.clone());
    let (people, said) = context.named(&name).await?;
    let is_found =
        people.is_some_and(|people| people.iter().any(|user| user.id().as_deref() == Some(&state.id)));
    // Who was not found while active is not hidden now.
    if !is_found && context.went.get(&RehearsalStep::MatchAgain) == Some(&StepResult::Well) {
        context.find(step, Problem::new(ProblemId::DisabledUserHidden).with("kind", "name"), &[&said]);
    }
    context.well(step);
    Ok(())
}

async fn restore(context: &mut Context<'_>, state: &mut State) -> Result<(), Stopped> {
    let step = RehearsalStep::Restore;
    if is_hidden_by_id(context) {
        // Who can't be read can't be told to be back.
        context.set(step, StepResult::NotTried);
        return Ok(());
    }
    let asked = context.update(&state.id, &replace("active", true)).await?;
    match settled(context, &state.id, asked, |person| User::from(person.clone()).is_active()).await? {
        Took::Done(person, _) if User::from(person.clone()).is_active() => {
            state.person = person;
            context.well(step);
        }
        Took::Done(_, said) => {
            context.find(step, Problem::new(ProblemId::RestoreRefused).with("kind", "ignored"), &[&said]);
        }
        Took::Refused(said) => {
            context.find(step, Problem::new(ProblemId::RestoreRefused).with("kind", "refused"), &[&said]);
        }
    }
    Ok(())
}

/// Whether the server says of a person whether they are active.
fn says_active(person: &Value) -> bool {
    person.as_object().is_some_and(|members| members.keys().any(|name| name.eq_ignore_ascii_case("active")))
}

fn is_hidden_by_id(context: &Context<'_>) -> bool {
    context.findings.iter().any(|finding| {
        finding.problem.id == ProblemId::DisabledUserHidden
            && finding.problem.params.get("kind").is_some_and(|kind| kind == "id")
    })
}
