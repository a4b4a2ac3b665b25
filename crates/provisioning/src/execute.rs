//! Changing: what the person saw is planned once more, and done only if nothing else has changed meanwhile.
//!
//! Every change looks first where doing it twice does harm, and is read back afterwards. Killed anywhere and run again, it
//! ends with one application, one job and one assignment for each person.

use graph::{Error, Outcome, Schema, Secrets};

use crate::interruption::Interruption;
use crate::read_snapshot::{SnapshotRequest, failed, last_calls, look};
use crate::refusal::About;
use crate::{ApprovedChanges, ChangeResult, Context, ProvisioningError, create};
use crate::{plan, undo};
use model::entra::{ApplicationRef, Change, Checkpoint, Ours, Principal, PrincipalKind, RoleMapping};
use model::problem::{Problem, ProblemId};

/// Makes the changes of an order, in turn.
///
/// # Errors
/// What stopped it, with what was done before.
pub(crate) async fn carry_out(
    mut desk: Context<'_>,
    looking: &SnapshotRequest,
    order: &ApprovedChanges,
) -> Result<ChangeResult, Box<ProvisioningError>> {
    let seen = look(&desk, looking).await?;
    let planned = match &order.undo {
        Some((_, receipt)) => Ok(undo(receipt, &desk.entra, &seen)),
        None => plan(&order.wants, &desk.entra, &seen),
    };
    let elsewhere = match planned {
        Ok(changes) if changes == order.changes => None,
        Ok(_) => Some(ProblemId::ChangedMeanwhile.into()),
        Err(problem) => Some(problem),
    };
    if let Some(problem) = elsewhere {
        let proof = last_calls(desk.graph);
        return Err(Box::new(ProvisioningError {
            problem,
            claims: None,
            done: Vec::new(),
            seen: Some(seen),
            proof,
        }));
    }
    let mut at = At {
        application: seen.application.as_ref().map(|one| one.object_id.clone()).unwrap_or_default(),
        role_for_people: seen.application.as_ref().and_then(|one| one.role_for_people.clone()),
        job: seen.application.as_ref().and_then(|one| one.job.as_ref()).map(|job| job.id.clone()),
    };
    let mut done = Vec::new();
    for change in &order.changes {
        if let Err(stop) = perform(&mut desk, &mut at, change, order).await {
            let mut trouble = match stop {
                Interruption::Graph(error, about) => failed(desk.graph, &error, about, desk.who),
                Interruption::Problem(problem) => ProvisioningError {
                    problem,
                    claims: None,
                    done: Vec::new(),
                    seen: None,
                    proof: last_calls(desk.graph),
                },
            };
            trouble.done = done;
            trouble.seen = look(&desk, looking).await.ok();
            return Err(Box::new(trouble));
        }
        done.push(change.clone());
        // That an application was created is written down as soon as it is, and not when it is everywhere.
        let is_noted = matches!(change, Change::CreateApplication { .. });
        if order.undo.is_none() && change.is_a_write() && !is_noted {
            desk.note(Checkpoint::Did(order.wants.step, order.at, change.clone()));
        }
    }
    let proof = last_calls(desk.graph);
    // What was removed here is not looked for as if somebody else had removed it.
    let nothing = SnapshotRequest { chosen: None, ..looking.clone() };
    let looking = if desk.entra.application.is_some() { looking } else { &nothing };
    match look(&desk, looking).await {
        Ok(seen) => Ok(ChangeResult { seen, proof }),
        Err(trouble) => Err(Box::new(ProvisioningError { done, ..*trouble })),
    }
}

/// Which objects are worked on.
struct At {
    application: String,
    role_for_people: Option<String>,
    job: Option<String>,
}

async fn perform(
    desk: &mut Context<'_>,
    at: &mut At,
    change: &Change,
    order: &ApprovedChanges,
) -> Result<(), Interruption> {
    let graph = desk.graph;
    let in_vain = |about: About| move |error: Error| Interruption::Graph(error, about);
    match change {
        Change::CreateApplication { name } => {
            let did = Checkpoint::Did(order.wants.step, order.at, change.clone());
            create::application(desk, name, did).await
        }
        Change::TestConnection { address } => test(desk, at, address).await,
        Change::CreateJob => create::job(desk, &at.application).await,
        Change::SaveConnection { address, .. } => {
            let secrets = secrets(desk, address)?;
            let save = async || graph.save_secrets(&at.application, &secrets).await;
            let saved = graph.until_there(save, &desk.tells("wait-job")).await;
            saved.map_err(in_vain(About::Saving))?;
            desk.note(Checkpoint::Connected(order.wants.connection.clone()));
            Ok(())
        }
        Change::CopyGroups { copied, .. } => {
            let is_so = |schema: &Schema| schema.copies_groups() == Some(*copied);
            map(desk, at, |schema| schema.copy_groups(*copied), is_so).await
        }
        Change::MapRole { after, .. } => {
            let wanted = after.clone();
            let is_so = |schema: &Schema| crate::read_snapshot::mappings(schema).role == wanted;
            let set = |schema: &mut Schema| match after {
                Some(RoleMapping::Constant { role, only_at_creation }) => {
                    schema.set_role(role, *only_at_creation)
                }
                // A plan never asks for a mapping of another type.
                Some(RoleMapping::Other) | None => schema.remove_role(),
            };
            map(desk, at, set, is_so).await
        }
        Change::MapUserName { after, .. } => {
            let is_so = |schema: &Schema| crate::read_snapshot::mappings(schema).user_name.is(after);
            map(desk, at, |schema| schema.take_user_name_from(after), is_so).await
        }
        Change::Assign(principal) => assign(desk, at, principal).await,
        Change::Provision(principal) => provision(desk, at, principal).await,
        Change::Start => {
            let job = job(desk, at).await?;
            graph.start(&at.application, &job).await.map_err(in_vain(About::Job))?;
            let started = async || match graph.job(&at.application, &job).await?.is_started() {
                true => Ok(()),
                false => Err(Error::NotThere),
            };
            graph.until_there(started, &desk.tells("wait-started")).await.map_err(in_vain(About::Job))
        }
        Change::Restart => {
            let job = job(desk, at).await?;
            graph.restart(&at.application, &job).await.map_err(in_vain(About::Job))
        }
        Change::Pause => {
            let job = job(desk, at).await?;
            graph.pause(&at.application, &job).await.map_err(in_vain(About::Job))
        }
        Change::Unassign(principal) => unassign(desk, at, principal).await,
        Change::RemoveJob => {
            let job = job(desk, at).await?;
            graph.remove_job(&at.application, &job).await.map_err(in_vain(About::Job))?;
            at.job = None;
            desk.note(Checkpoint::JobRemoved);
            Ok(())
        }
        Change::RemoveApplication { name } => {
            let known = desk.entra.application.clone();
            let id = match known {
                Some(ApplicationRef { ours: Ours::Yes { application_id: Some(id) }, .. }) => id,
                // Graph's response with the id was lost.
                Some(ApplicationRef {
                    app_id, ours: Ours::Yes { application_id: None } | Ours::No, ..
                }) => {
                    let found = graph.application_object_id(&app_id).await;
                    let found = found.map_err(in_vain(About::Application))?;
                    found.ok_or_else(|| Interruption::Problem(ProblemId::ApplicationGone.into()))?
                }
                None => return Err(Interruption::Problem(ProblemId::ApplicationGone.into())),
            };
            graph.remove_application(&id).await.map_err(in_vain(About::Job))?;
            desk.note(Checkpoint::ApplicationRemoved);
            until_unlisted(desk, at, name).await
        }
    }
}

/// Has Entra ask the SCIM service. Also the first call that a new application's provisioning has to know.
async fn test(desk: &Context<'_>, at: &At, address: &str) -> Result<(), Interruption> {
    let graph = desk.graph;
    let template =
        graph.until_there(async || graph.template(&at.application).await, &desk.tells("wait-template")).await;
    let template = template.map_err(|error| Interruption::Graph(error, About::Template))?;
    let secrets = secrets(desk, address)?;
    let test = async || match graph.validate(&at.application, &template, &secrets).await {
        // Only what a new application answers is waited for. That nobody answered in time is an answer.
        Err(error) if error.is(401) || error.is(404) || error.is(429) => Err(error),
        other => Ok(other),
    };
    let tested = graph.until_there(test, &desk.tells("wait-template")).await;
    tested.and_then(|tested| tested).map_err(|error| Interruption::Graph(error, About::Testing))
}

fn secrets(desk: &Context<'_>, address: &str) -> Result<Secrets, Interruption> {
    let token = desk.token.clone().ok_or_else(|| Interruption::Problem(ProblemId::TokenMissing.into()))?;
    Ok(Secrets { base_address: address.to_owned(), secret_token: token })
}

/// The job that is worked on.
async fn job(desk: &Context<'_>, at: &mut At) -> Result<String, Interruption> {
    if let Some(job) = &at.job {
        return Ok(job.clone());
    }
    let jobs = desk
        .graph
        .jobs(&at.application)
        .await
        .map_err(|error| Interruption::Graph(error, About::Application))?;
    let first = jobs.first().map(|job| job.id().to_owned());
    at.job.clone_from(&first);
    first.ok_or_else(|| Interruption::Problem(ProblemId::JobGone.into()))
}

/// Reads the mappings, changes them, writes them back whole, and reads what was saved.
async fn map(
    desk: &Context<'_>,
    at: &mut At,
    change: impl Fn(&mut Schema),
    is_so: impl Fn(&Schema) -> bool,
) -> Result<(), Interruption> {
    let graph = desk.graph;
    let job = job(desk, at).await?;
    let mut again = true;
    let before = loop {
        let read = graph.schema(&at.application, &job).await;
        let before = read.map_err(|error| Interruption::Graph(error, About::Application))?;
        let mut schema = before.clone();
        change(&mut schema);
        match graph.save_schema(&at.application, &job, &schema).await {
            Ok(()) => break before,
            // Somebody else saved at the same time: read theirs, and change that, once.
            Err(error) if error.is(409) && std::mem::take(&mut again) => {}
            Err(error) => return Err(Interruption::Graph(error, About::Mappings)),
        }
    };
    let mut looks = 1;
    loop {
        let saved = graph.schema(&at.application, &job).await;
        let saved = saved.map_err(|error| Interruption::Graph(error, About::Application))?;
        match is_so(&saved) {
            true => return Ok(()),
            // What is as before may not have come through yet; in the end it was not kept.
            false if saved == before && looks < LOOKS => {
                let length = graph.rhythm() * looks * 2;
                desk.tells("wait-mapping")(graph::Wait { attempt: looks + 1, length });
                tokio::time::sleep(length).await;
                looks += 1;
            }
            false if saved == before => return Err(Interruption::Problem(ProblemId::SchemaNotSaved.into())),
            // What is otherwise was changed by somebody else in between.
            false => return Err(Interruption::Problem(ProblemId::ChangedMeanwhile.into())),
        }
    }
}

/// What was removed is still listed for a moment, and would be taken for another one.
async fn until_unlisted(desk: &Context<'_>, at: &At, name: &str) -> Result<(), Interruption> {
    for look in 1..=LOOKS {
        let listed = desk.graph.applications_named(name).await;
        let listed = listed.map_err(|error| Interruption::Graph(error, About::Reading))?;
        if !listed.iter().any(|one| one.id() == at.application) {
            break;
        }
        let length = desk.graph.rhythm() * look * 2;
        desk.tells("wait-removed")(graph::Wait { attempt: look + 1, length });
        tokio::time::sleep(length).await;
    }
    Ok(())
}

/// Assigns, unless it is so already. Whether it is so is looked for again where Graph refuses a second one.
async fn assign(desk: &Context<'_>, at: &mut At, principal: &Principal) -> Result<(), Interruption> {
    let graph = desk.graph;
    let role_for_people = match &at.role_for_people {
        Some(role) => role.clone(),
        None => {
            let read = async || graph.application(&at.application).await;
            let application = graph.until_there(read, &desk.tells("wait-application")).await;
            let application =
                application.map_err(|error| Interruption::Graph(error, About::FreshApplication))?;
            at.role_for_people.insert(application.role_for_people().to_owned()).clone()
        }
    };
    let at = &*at;
    let is_there = async || {
        let all = graph.assignments(&at.application).await?;
        Ok::<bool, Error>(all.iter().any(|one| one.principal_id == principal.id))
    };
    let mut refused: Option<Error> = None;
    let mut looks = 0;
    let once = async || {
        if is_there().await? {
            return Ok(());
        }
        // It may be there and not be listed yet. What was refused for another reason never comes.
        if let Some(error) = refused.as_ref().filter(|error| !error.is(404)) {
            looks += 1;
            return Err(if error.is(400) && looks > LOOKS { error.clone() } else { Error::NotThere });
        }
        let assigned = graph.assign(&at.application, &principal.id, &role_for_people).await;
        match assigned {
            Ok(_) => Ok(()),
            Err(error) if may_be_there(&error, principal.kind) => {
                refused = Some(error.clone());
                Err(Error::NotThere)
            }
            Err(error) => {
                refused = None;
                Err(error)
            }
        }
    };
    let about = About::Assigning(principal.kind);
    match graph.until_there(once, &desk.tells("wait-assignment")).await {
        Ok(()) => Ok(()),
        Err(Error::NotThere) => Err(Interruption::Graph(refused.unwrap_or(Error::NotThere), about)),
        Err(error) => Err(Interruption::Graph(error, about)),
    }
}

/// Whether somebody may be assigned although Graph did not say so: it knows them already, or its answer was lost.
fn may_be_there(error: &Error, kind: PrincipalKind) -> bool {
    match error {
        Error::Failure(_) | Error::Unreadable { .. } => true,
        Error::Refused(refusal) => {
            let is_known = refusal.status == 400 && kind == PrincipalKind::Person;
            is_known || refusal.status == 409 || refusal.status >= 500
        }
        Error::Challenge { .. } | Error::NotThere => false,
    }
}

async fn unassign(desk: &Context<'_>, at: &At, principal: &Principal) -> Result<(), Interruption> {
    let graph = desk.graph;
    let about = About::Assigning(principal.kind);
    let mut looks = 1;
    loop {
        let all = graph.assignments(&at.application).await;
        let all = all.map_err(|error| Interruption::Graph(error, About::Application))?;
        let theirs: Vec<_> = all.iter().filter(|one| one.principal_id == principal.id).collect();
        for one in &theirs {
            graph
                .unassign(&at.application, &one.id)
                .await
                .map_err(|error| Interruption::Graph(error, about))?;
        }
        // What was assigned a moment ago may not be listed yet.
        if !theirs.is_empty() || looks > LOOKS {
            return Ok(());
        }
        let length = graph.rhythm() * looks * 2;
        desk.tells("wait-assignment")(graph::Wait { attempt: looks + 1, length });
        tokio::time::sleep(length).await;
        looks += 1;
    }
}

/// Provisions one person at once, and waits where Entra does not know of the assignment yet.
async fn provision(desk: &Context<'_>, at: &mut At, principal: &Principal) -> Result<(), Interruption> {
    let graph = desk.graph;
    let job = job(desk, at).await?;
    let schema = graph.schema(&at.application, &job).await;
    let schema = schema.map_err(|error| Interruption::Graph(error, About::Application))?;
    let rule = schema.rule_for_people().map_err(|error| Interruption::Graph(error, About::Application))?;
    let once = async || {
        let went = graph.provision(&at.application, &job, rule, &principal.id).await?;
        match went.outcome {
            Outcome::NotEntitledYet => Err(Error::NotThere),
            Outcome::Done | Outcome::Skipped | Outcome::Failed | Outcome::Unclear => Ok(went),
        }
    };
    let went = match graph.until_there(once, &desk.tells("wait-entitled")).await {
        Ok(went) => went,
        Err(Error::NotThere) => {
            let problem = Problem::new(ProblemId::AssignmentStillCopying).with("user-name", &principal.name);
            return Err(Interruption::Problem(problem));
        }
        Err(error) => return Err(Interruption::Graph(error, About::Provisioning)),
    };
    let said =
        [went.code.as_deref().unwrap_or_default(), went.words.as_deref().unwrap_or_default()].join(" ");
    match went.outcome {
        Outcome::Done => Ok(()),
        Outcome::Unclear => Err(Interruption::Problem(ProblemId::ProvisioningUnclear.into())),
        Outcome::Skipped | Outcome::Failed | Outcome::NotEntitledYet => {
            Err(Interruption::Problem(explain::explain_provisioning(&said, &principal.name)))
        }
    }
}

/// How often it is looked whether something has come through, before it counts as refused.
const LOOKS: u32 = 4;
