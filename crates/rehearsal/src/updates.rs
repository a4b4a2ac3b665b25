//! The updates: each kind of change that Entra sends, what became of it, and whether anything else changed with it.
//!
//! Where the server refuses Entra's way of writing, the RFC's is tried: if that works, the way of writing is the root
//! cause, and everything behind it is tried in the way that the server takes.

use scim::entra::{Change, Dialect};
use scim::{Spelling, User};
use serde_json::Value;
use tokio::time::sleep;

use crate::compare::{
    DEPARTMENT, EMPLOYEE_NUMBER, MANAGER, MOBILE, WATCHED, WORK_EMAIL, is_known, lost, read, same, shown,
};
use crate::context::{Context, Took, Writing};
use crate::recorded_client::{Said, Stopped};
use crate::sequence::{BETWEEN_LOOKS, LOOKS, has_role, listed, replace};
use model::problem::{Problem, ProblemId};
use model::rehearsal::RehearsalStep;
use model::rehearsal::StepResult;

/// The person as known so far.
pub(super) struct State {
    pub id: String,
    pub person: Value,
}

/// The first update of all finds out how the server wants to be written to. `false`: it takes no update at all.
pub(super) async fn first(context: &mut Context<'_>, state: &mut State) -> Result<bool, Stopped> {
    let step = RehearsalStep::UpdateText;
    let changes = replace("title", "Head of Tests");
    let asked = context.update(&state.id, &changes).await?;
    let asked = settled(context, &state.id, asked, |person| all_show(&changes, person)).await?;
    let Took::Refused(refused) = asked else {
        judge(context, state, step, &changes, asked, ProblemId::AttributeUpdateRefused);
        return Ok(true);
    };
    let ways: &[(ProblemId, Writing)] = match context.dialect {
        Dialect::Default => {
            &[(ProblemId::OperationCaseRefused, Writing { spelling: Spelling::Lower, ..context.writing })]
        }
        // Merged values without a path are what differs there.
        Dialect::AadOptscim062020 => {
            &[(ProblemId::PathMissingRefused, Writing { dialect: Dialect::Default, ..context.writing })]
        }
    };
    for (problem, writing) in ways {
        let tried = context.update_written(&state.id, &changes, *writing).await?;
        if let Took::Done(..) = tried {
            context.find(step, (*problem).into(), &[&refused]);
            context.writing = *writing;
            judge(context, state, step, &changes, tried, ProblemId::AttributeUpdateRefused);
            return Ok(true);
        }
    }
    // Perhaps it is only this attribute.
    let name = replace("name.givenName", "Setupper");
    for writing in std::iter::once(context.writing).chain(ways.iter().map(|(_, writing)| *writing)) {
        let tried = context.update_written(&state.id, &name, writing).await?;
        if let Took::Done(person, _) = tried {
            if writing != context.writing {
                let way = ways.first().map_or(ProblemId::UpdateRefused, |(problem, _)| *problem);
                context.find(step, way.into(), &[&refused]);
                context.writing = writing;
            }
            let problem = Problem::new(ProblemId::AttributeUpdateRefused).with("attributes", "title");
            context.find(step, problem, &[&refused]);
            state.person = person;
            return Ok(true);
        }
    }
    context.find(step, ProblemId::UpdateRefused.into(), &[&refused]);
    for step in AFTER_THE_FIRST {
        context.set(*step, StepResult::NotTried);
    }
    Ok(false)
}

/// Every other kind of update, one at a time, then several at once.
pub(super) async fn rest(context: &mut Context<'_>, state: &mut State) -> Result<(), Stopped> {
    // Still a test person's address: on some servers the user name follows it.
    let name = read(&state.person, "userName").unwrap_or_default().to_lowercase();
    let email = name.replacen('@', "-new@", 1);
    let add = |path: &str, value: &str| -> Vec<Change> {
        path.parse().map(|path| vec![Change::Add(path, value.into())]).unwrap_or_default()
    };
    let kinds = [
        (RehearsalStep::UpdateName, replace("name.givenName", "Setuppa"), ProblemId::AttributeUpdateRefused),
        (RehearsalStep::UpdateEmail, replace(WORK_EMAIL, email), ProblemId::AttributeUpdateRefused),
        (RehearsalStep::AddPhone, add(MOBILE, "+44 7700 900001"), ProblemId::NewElementRefused),
        (RehearsalStep::UpdateExtension, replace(DEPARTMENT, "Rehearsal"), ProblemId::ExtensionUpdateRefused),
    ];
    let mut taken = Vec::new();
    for (step, changes, refusal) in kinds {
        let asked = context.update(&state.id, &changes).await?;
        let asked = settled(context, &state.id, asked, |person| all_show(&changes, person)).await?;
        if judge(context, state, step, &changes, asked, refusal) {
            taken.push(step);
        }
    }
    several(context, state, &taken).await
}

/// As when somebody marries and moves to another department. Only of what is taken alone, so that a refusal is its own.
async fn several(
    context: &mut Context<'_>,
    state: &mut State,
    taken: &[RehearsalStep],
) -> Result<(), Stopped> {
    let step = RehearsalStep::UpdateSeveral;
    if !taken.contains(&RehearsalStep::UpdateName) {
        context.set(step, StepResult::NotTried);
        return Ok(());
    }
    let mut changes = [
        replace("displayName", "Setuppa Probe"),
        replace("name.familyName", "Probe"),
        replace("name.formatted", "Setuppa Probe"),
    ]
    .concat();
    if taken.contains(&RehearsalStep::UpdateExtension) && is_known(&state.person, EMPLOYEE_NUMBER) {
        changes.extend(replace(EMPLOYEE_NUMBER, "1002"));
    }
    let asked = context.update(&state.id, &changes).await?;
    let asked = settled(context, &state.id, asked, |person| all_show(&changes, person)).await?;
    match asked {
        Took::Refused(said) => {
            context.find(step, ProblemId::SeveralOperationsRefused.into(), &[&said]);
        }
        Took::Done(Value::Null, _) => context.set(step, StepResult::Unclear),
        Took::Done(person, said) => {
            let ignored = ignored(&changes, &person);
            // The whole name is not looked at: many servers put it together themselves.
            let tried = changes.len() - 1;
            if !ignored.is_empty() {
                let id = if ignored.len() < tried {
                    ProblemId::OperationsPartlyApplied
                } else {
                    ProblemId::UpdateIgnored
                };
                context.find(step, Problem::new(id).with("attributes", shown(&ignored)), &[&said]);
            }
            let meant = ["displayName", "name.familyName", "name.formatted", EMPLOYEE_NUMBER];
            look_for_harm(context, step, &state.person, &person, &meant, &said);
            state.person = person;
        }
    }
    context.well(step);
    Ok(())
}

/// An update, once it shows: some servers take a moment. Where waiting was in vain once, no other is waited for.
pub(super) async fn settled(
    context: &mut Context<'_>,
    id: &str,
    took: Took,
    shows: impl Fn(&Value) -> bool,
) -> Result<Took, Stopped> {
    let Took::Done(mut person, said) = took else { return Ok(took) };
    let mut looks = 0;
    while !person.is_null() && !shows(&person) && !context.is_prompt {
        if looks == LOOKS {
            context.is_prompt = true;
            break;
        }
        looks += 1;
        sleep(BETWEEN_LOOKS).await;
        if let (Some(again), _) = context.read(id).await? {
            person = again;
        }
    }
    Ok(Took::Done(person, said))
}

/// Whether all of the changes show that can.
fn all_show(changes: &[Change], person: &Value) -> bool {
    ignored(changes, person).into_iter().all(|path| !is_known(person, path))
}

/// Does a change take anything else with it?
pub(super) fn look_for_harm(
    context: &mut Context<'_>,
    step: RehearsalStep,
    before: &Value,
    after: &Value,
    meant: &[&str],
    said: &Said,
) {
    let lost = if after.is_null() { Vec::new() } else { lost(before, after, meant) };
    if !lost.is_empty() {
        let changed = meant.first().copied().unwrap_or_default();
        let problem = Problem::new(ProblemId::UpdateLosesOthers)
            .with("attributes", shown(&lost))
            .with("changed", shown(&[changed]));
        context.find(step, problem, &[said]);
    }
}

/// Judges one update; `true` where it did what it should.
fn judge(
    context: &mut Context<'_>,
    state: &mut State,
    step: RehearsalStep,
    changes: &[Change],
    took: Took,
    refusal: ProblemId,
) -> bool {
    let paths: Vec<String> = changes.iter().map(|change| path_of(change).to_string()).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    match took {
        Took::Refused(said) => {
            context.find(step, Problem::new(refusal).with("attributes", shown(&paths)), &[&said]);
            false
        }
        Took::Done(Value::Null, _) => {
            // The server says yes and shows nobody.
            context.set(step, StepResult::Unclear);
            true
        }
        Took::Done(person, said) => {
            let before = std::mem::replace(&mut state.person, person);
            let ignored = ignored(changes, &state.person);
            // What the server does not know at all it may pass over (RFC 7644 section 3.3).
            let known: Vec<&str> = ignored.into_iter().filter(|path| is_known(&state.person, path)).collect();
            if !known.is_empty() {
                let problem = Problem::new(ProblemId::UpdateIgnored).with("attributes", shown(&known));
                context.find(step, problem, &[&said]);
                return false;
            }
            // The names that a server puts together change with their parts.
            let mut meant = paths;
            if meant.iter().any(|path| path.starts_with("name.")) {
                meant.push("displayName");
            }
            let after = state.person.clone();
            look_for_harm(context, step, &before, &after, &meant, &said);
            context.well(step);
            true
        }
    }
}

/// The watched paths whose value is not there after the update.
fn ignored(changes: &[Change], after: &Value) -> Vec<&'static str> {
    let is_there =
        |path: &str, wanted: &str| read(after, path).is_some_and(|there| same(path, wanted, &there));
    changes
        .iter()
        .filter_map(|change| {
            let written = path_of(change).to_string();
            let path = WATCHED.iter().map(|watched| watched.path).find(|path| *path == written)?;
            (!is_there(path, value_of(change).as_str()?)).then_some(path)
        })
        .collect()
}

fn path_of(change: &Change) -> &scim::Path {
    match change {
        Change::Replace(path, _) | Change::Add(path, _) => path,
    }
}

fn value_of(change: &Change) -> &Value {
    match change {
        Change::Replace(_, value) | Change::Add(_, value) => value,
    }
}

/// Sets a manager. A reference may be kept and not shown; nothing follows from that.
pub(super) async fn manager(
    context: &mut Context<'_>,
    state: &State,
    boss: &str,
    value: Value,
) -> Result<(), Stopped> {
    let step = RehearsalStep::Manager;
    let Ok(path) = MANAGER.parse() else { return Ok(()) };
    match context.update(&state.id, &[Change::Add(path, value)]).await? {
        Took::Refused(said) => context.find(step, ProblemId::ManagerRefused.into(), &[&said]),
        Took::Done(person, said) => {
            look_for_harm(context, step, &state.person, &person, &[MANAGER], &said);
            let is_there = manager_in(&person).as_deref() == Some(boss);
            context.set(step, if is_there { StepResult::Well } else { StepResult::Unclear });
        }
    }
    Ok(())
}

/// The id of the manager, in any of the shapes that servers use.
fn manager_in(person: &Value) -> Option<String> {
    let path: scim::Path = MANAGER.parse().ok()?;
    let found = path.find(person);
    let first = found.first()?;
    let id = first.get("value").unwrap_or(first);
    id.as_str().map(str::to_owned)
}

/// Sets a role as the constant of a mapping does: `Add roles[primary eq "True"].value`.
pub(super) async fn role(context: &mut Context<'_>, state: &State) -> Result<(), Stopped> {
    let step = RehearsalStep::RoleUpdate;
    let role = context.what.role.clone();
    if has_role(&state.person, &role) {
        // Everybody has it already: an update proves nothing.
        context.set(step, StepResult::Unclear);
        return Ok(());
    }
    let Ok(path) = "roles[primary eq \"True\"].value".parse() else { return Ok(()) };
    let asked = context.update(&state.id, &[Change::Add(path, role.as_str().into())]).await?;
    let shows = |person: &Value| has_role(person, &role) || User::from(person.clone()).roles().is_none();
    let asked = settled(context, &state.id, asked, shows).await?;
    if let Took::Done(person, said) = &asked {
        look_for_harm(context, step, &state.person, person, &["roles"], said);
    }
    match asked {
        Took::Refused(said) => {
            context.find(step, Problem::new(ProblemId::RoleUpdateRefused).with("role", &role), &[&said]);
        }
        Took::Done(person, _) if has_role(&person, &role) => context.well(step),
        Took::Done(person, said) => match User::from(person).roles() {
            Some(roles) => {
                let problem =
                    Problem::new(ProblemId::RoleIgnored).with("role", &role).with("shown", listed(&roles));
                context.find(step, problem, &[&said]);
            }
            None => context.set(step, StepResult::Unclear),
        },
    }
    Ok(())
}

const AFTER_THE_FIRST: &[RehearsalStep] = &[
    RehearsalStep::UpdateName,
    RehearsalStep::UpdateEmail,
    RehearsalStep::AddPhone,
    RehearsalStep::UpdateExtension,
    RehearsalStep::UpdateSeveral,
    RehearsalStep::Manager,
    RehearsalStep::RoleUpdate,
    RehearsalStep::Disable,
    RehearsalStep::FindDisabled,
    RehearsalStep::Restore,
];
