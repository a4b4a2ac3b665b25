//! The updates: each kind of change that Entra sends, what became of it, and whether anything else changed with it.
//!
//! Where the server refuses Entra's way of writing, the RFC's is tried: if that works, the way of writing is the root
//! cause, and everything behind it is tried in the way that the server takes.

use scim::entra::{Change, Dialect};
use scim::{Spelling, User};
use serde_json::Value;

use super::cast::TestPerson;
use super::compare::{
    DEPARTMENT, EMPLOYEE_NUMBER, MANAGER, MOBILE, WATCHED, WORK_EMAIL, is_known, lost, read, same, shown,
};
use super::script::{has_role, listed, replace};
use super::stage::{Stage, Took, Went, Writing};
use super::steps::Rehearsed;
use super::talk::Stopped;
use crate::problem::{Problem, ProblemId};

/// The person as known so far.
pub(super) struct State {
    pub id: String,
    pub person: Value,
}

/// The first update of all finds out how the server wants to be written to. `false`: it takes no update at all.
pub(super) async fn first(stage: &mut Stage<'_>, state: &mut State) -> Result<bool, Stopped> {
    let step = Rehearsed::UpdateText;
    let changes = replace("title", "Head of Tests");
    let asked = stage.update(&state.id, &changes).await?;
    let Took::Refused(refused) = asked else {
        judge(stage, state, step, &changes, asked, ProblemId::AttributeUpdateRefused);
        return Ok(true);
    };
    let ways: &[(ProblemId, Writing)] = match stage.dialect {
        Dialect::Default => {
            &[(ProblemId::OperationCaseRefused, Writing { spelling: Spelling::Lower, ..stage.writing })]
        }
        // Merged values without a path are what differs there.
        Dialect::AadOptscim062020 => {
            &[(ProblemId::PathMissingRefused, Writing { dialect: Dialect::Default, ..stage.writing })]
        }
    };
    for (problem, writing) in ways {
        let tried = stage.update_written(&state.id, &changes, *writing).await?;
        if let Took::Done(..) = tried {
            stage.find(step, (*problem).into(), &[&refused]);
            stage.writing = *writing;
            judge(stage, state, step, &changes, tried, ProblemId::AttributeUpdateRefused);
            return Ok(true);
        }
    }
    // Perhaps it is only this attribute.
    let name = replace("name.givenName", "Setupper");
    for writing in std::iter::once(stage.writing).chain(ways.iter().map(|(_, writing)| *writing)) {
        let tried = stage.update_written(&state.id, &name, writing).await?;
        if let Took::Done(person, _) = tried {
            if writing != stage.writing {
                let way = ways.first().map_or(ProblemId::UpdateRefused, |(problem, _)| *problem);
                stage.find(step, way.into(), &[&refused]);
                stage.writing = writing;
            }
            let problem = Problem::new(ProblemId::AttributeUpdateRefused).with("attributes", "title");
            stage.find(step, problem, &[&refused]);
            state.person = person;
            return Ok(true);
        }
    }
    stage.find(step, ProblemId::UpdateRefused.into(), &[&refused]);
    for step in AFTER_THE_FIRST {
        stage.set(*step, Went::NotTried);
    }
    Ok(false)
}

/// Every other kind of update, one at a time, then several at once.
pub(super) async fn rest(stage: &mut Stage<'_>, state: &mut State) -> Result<(), Stopped> {
    // Still a test person's address: on some servers the user name follows it.
    let name = read(&state.person, "userName").unwrap_or_default().to_lowercase();
    let email = name.replacen('@', "-new@", 1);
    let add = |path: &str, value: &str| -> Vec<Change> {
        path.parse().map(|path| vec![Change::Add(path, value.into())]).unwrap_or_default()
    };
    let kinds = [
        (Rehearsed::UpdateName, replace("name.givenName", "Setuppa"), ProblemId::AttributeUpdateRefused),
        (Rehearsed::UpdateEmail, replace(WORK_EMAIL, email), ProblemId::AttributeUpdateRefused),
        (Rehearsed::AddPhone, add(MOBILE, "+44 7700 900001"), ProblemId::NewElementRefused),
        (Rehearsed::UpdateExtension, replace(DEPARTMENT, "Rehearsal"), ProblemId::ExtensionUpdateRefused),
    ];
    let mut taken = Vec::new();
    for (step, changes, refusal) in kinds {
        let asked = stage.update(&state.id, &changes).await?;
        if judge(stage, state, step, &changes, asked, refusal) {
            taken.push(step);
        }
    }
    several(stage, state, &taken).await
}

/// As when somebody marries and moves to another department. Only of what is taken alone, so that a refusal is its own.
async fn several(stage: &mut Stage<'_>, state: &mut State, taken: &[Rehearsed]) -> Result<(), Stopped> {
    let step = Rehearsed::UpdateSeveral;
    if !taken.contains(&Rehearsed::UpdateName) {
        stage.set(step, Went::NotTried);
        return Ok(());
    }
    let mut changes = [
        replace("displayName", "Setuppa Probe"),
        replace("name.familyName", "Probe"),
        replace("name.formatted", "Setuppa Probe"),
    ]
    .concat();
    if taken.contains(&Rehearsed::UpdateExtension) && is_known(&state.person, EMPLOYEE_NUMBER) {
        changes.extend(replace(EMPLOYEE_NUMBER, "1002"));
    }
    let asked = stage.update(&state.id, &changes).await?;
    match asked {
        Took::Refused(said) => {
            stage.find(step, ProblemId::SeveralOperationsRefused.into(), &[&said]);
        }
        Took::Done(Value::Null, _) => stage.set(step, Went::Unclear),
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
                stage.find(step, Problem::new(id).with("attributes", shown(&ignored)), &[&said]);
            }
            state.person = person;
        }
    }
    stage.well(step);
    Ok(())
}

/// Judges one update; `true` where it did what it should.
fn judge(
    stage: &mut Stage<'_>,
    state: &mut State,
    step: Rehearsed,
    changes: &[Change],
    took: Took,
    refusal: ProblemId,
) -> bool {
    let paths: Vec<String> = changes.iter().map(|change| path_of(change).to_string()).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    match took {
        Took::Refused(said) => {
            stage.find(step, Problem::new(refusal).with("attributes", shown(&paths)), &[&said]);
            false
        }
        Took::Done(Value::Null, _) => {
            // The server says yes and shows nobody.
            stage.set(step, Went::Unclear);
            true
        }
        Took::Done(person, said) => {
            let before = std::mem::replace(&mut state.person, person);
            let ignored = ignored(changes, &state.person);
            // What the server does not know at all it may pass over (RFC 7644 section 3.3).
            let known: Vec<&str> = ignored.into_iter().filter(|path| is_known(&state.person, path)).collect();
            if !known.is_empty() {
                let problem = Problem::new(ProblemId::UpdateIgnored).with("attributes", shown(&known));
                stage.find(step, problem, &[&said]);
                return false;
            }
            // The names that a server puts together change with their parts.
            let mut meant = paths;
            if meant.iter().any(|path| path.starts_with("name.")) {
                meant.push("displayName");
            }
            let lost = lost(&before, &state.person, &meant);
            if !lost.is_empty() {
                let problem = Problem::new(ProblemId::UpdateLosesOthers)
                    .with("attributes", shown(&lost))
                    .with("changed", shown(&meant.into_iter().take(1).collect::<Vec<_>>()));
                stage.find(step, problem, &[&said]);
            }
            stage.well(step);
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
    stage: &mut Stage<'_>,
    state: &State,
    boss: &str,
    value: Value,
) -> Result<(), Stopped> {
    let step = Rehearsed::Manager;
    let Ok(path) = MANAGER.parse() else { return Ok(()) };
    match stage.update(&state.id, &[Change::Add(path, value)]).await? {
        Took::Refused(said) => stage.find(step, ProblemId::ManagerRefused.into(), &[&said]),
        Took::Done(person, _) if manager_in(&person).as_deref() == Some(boss) => stage.well(step),
        Took::Done(..) => stage.set(step, Went::Unclear),
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
pub(super) async fn role(stage: &mut Stage<'_>, state: &State) -> Result<(), Stopped> {
    let step = Rehearsed::RoleUpdate;
    let role = stage.what.role.clone();
    if has_role(&state.person, &role) {
        // Everybody has it already: an update proves nothing.
        stage.set(step, Went::Unclear);
        return Ok(());
    }
    let Ok(path) = "roles[primary eq \"True\"].value".parse() else { return Ok(()) };
    let asked = stage.update(&state.id, &[Change::Add(path, role.as_str().into())]).await?;
    match asked {
        Took::Refused(said) => {
            stage.find(step, Problem::new(ProblemId::RoleUpdateRefused).with("role", &role), &[&said]);
        }
        Took::Done(person, _) if has_role(&person, &role) => stage.well(step),
        Took::Done(person, said) => match User::from(person).roles() {
            Some(roles) => {
                let problem =
                    Problem::new(ProblemId::RoleIgnored).with("role", &role).with("shown", listed(&roles));
                stage.find(step, problem, &[&said]);
            }
            None => stage.set(step, Went::Unclear),
        },
    }
    Ok(())
}

/// Switches the person off with the word "False", looks whether they are off and still found, and switches them on.
pub(super) async fn switch_off_and_on(
    stage: &mut Stage<'_>,
    ada: &TestPerson,
    state: &mut State,
) -> Result<(), Stopped> {
    let off = replace("active", false);
    let mut asked = stage.update(&state.id, &off).await?;
    if let Took::Refused(refused) = &asked {
        let real = Writing { words_for_booleans: false, ..stage.writing };
        let again = if real == stage.writing {
            None
        } else {
            Some(stage.update_written(&state.id, &off, real).await?)
        };
        match again {
            Some(Took::Done(person, said)) => {
                stage.find(Rehearsed::Disable, ProblemId::TextBooleansRefused.into(), &[refused]);
                stage.writing = real;
                asked = Took::Done(person, said);
            }
            _ => {
                stage.find(Rehearsed::Disable, ProblemId::DisableRefused.into(), &[refused]);
                stage.set(Rehearsed::FindDisabled, Went::NotTried);
                stage.set(Rehearsed::Restore, Went::NotTried);
                return Ok(());
            }
        }
    }
    let Took::Done(person, said) = asked else { return Ok(()) };
    // Somebody who can't be read any more may be hidden: that is looked into next.
    if !person.is_null() && User::from(person.clone()).is_active() {
        stage.find(Rehearsed::Disable, ProblemId::DisableIgnored.into(), &[&said]);
        stage.set(Rehearsed::FindDisabled, Went::NotTried);
        stage.set(Rehearsed::Restore, Went::NotTried);
        return Ok(());
    }
    stage.well(Rehearsed::Disable);
    if person.get("active").is_some_and(Value::is_string) {
        stage.find(Rehearsed::Disable, ProblemId::ActiveKeptAsText.into(), &[&said]);
    }
    find_disabled(stage, ada, state).await?;
    restore(stage, state).await
}

async fn find_disabled(stage: &mut Stage<'_>, ada: &TestPerson, state: &State) -> Result<(), Stopped> {
    let step = Rehearsed::FindDisabled;
    let (by_id, said) = stage.read(&state.id).await?;
    if by_id.is_none() && stage.can_read {
        stage.find(step, Problem::new(ProblemId::DisabledUserHidden).with("kind", "id"), &[&said]);
        return Ok(());
    }
    // On some servers the user name follows another attribute.
    let name = read(&state.person, "userName").unwrap_or_else(|| ada.user_name.clone());
    let (people, said) = stage.named(&name).await?;
    let is_found =
        people.is_some_and(|people| people.iter().any(|user| user.id().as_deref() == Some(&state.id)));
    // Who was not found while active is not hidden now.
    if !is_found && stage.went.get(&Rehearsed::MatchAgain) == Some(&Went::Well) {
        stage.find(step, Problem::new(ProblemId::DisabledUserHidden).with("kind", "name"), &[&said]);
    }
    stage.well(step);
    Ok(())
}

async fn restore(stage: &mut Stage<'_>, state: &mut State) -> Result<(), Stopped> {
    let step = Rehearsed::Restore;
    if is_hidden_by_id(stage) {
        // Who can't be read can't be told to be back.
        stage.set(step, Went::NotTried);
        return Ok(());
    }
    match stage.update(&state.id, &replace("active", true)).await? {
        Took::Done(person, _) if User::from(person.clone()).is_active() => {
            state.person = person;
            stage.well(step);
        }
        Took::Done(_, said) => {
            stage.find(step, Problem::new(ProblemId::RestoreRefused).with("kind", "ignored"), &[&said]);
        }
        Took::Refused(said) => {
            stage.find(step, Problem::new(ProblemId::RestoreRefused).with("kind", "refused"), &[&said]);
        }
    }
    Ok(())
}

fn is_hidden_by_id(stage: &Stage<'_>) -> bool {
    stage.findings.iter().any(|finding| {
        finding.problem.id == ProblemId::DisabledUserHidden
            && finding.problem.params.get("kind").is_some_and(|kind| kind == "id")
    })
}

const AFTER_THE_FIRST: &[Rehearsed] = &[
    Rehearsed::UpdateName,
    Rehearsed::UpdateEmail,
    Rehearsed::AddPhone,
    Rehearsed::UpdateExtension,
    Rehearsed::UpdateSeveral,
    Rehearsed::Manager,
    Rehearsed::RoleUpdate,
    Rehearsed::Disable,
    Rehearsed::FindDisabled,
    Rehearsed::Restore,
];
