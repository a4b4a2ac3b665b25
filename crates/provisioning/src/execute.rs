//! Making the changes that the person approved, provided that planning them again gives the same changes.
//!
//! A change that must not be made twice first looks whether it is made, and every change is read back afterward.
//! Interrupted at any point and run again, the result is one application, one job and one assignment per person.

use graph::{Error, Schema, Secrets};
use model::entra::{ApplicationRef, Change, Checkpoint, Ours, RoleMapping};
use model::problem::ProblemId;

use crate::assignment::{assign, provision, unassign};
use crate::read_snapshot::{SnapshotRequest, failed, last_calls, read_snapshot};
use crate::{ApprovedChanges, ChangeResult, Context, ProvisioningError, create};
use crate::{interruption::Interruption, mapping::change_mappings, refusal::About, target::Target};
use crate::{plan, undo};

/// Makes the approved changes, in order.
///
/// # Errors
/// [`ProvisioningError`] with the changes that were made before: `ChangedMeanwhile` if other changes are needed by now,
/// the plan's own problem if there is no plan any more, or what stopped a change.
pub(crate) async fn execute(
    mut context: Context<'_>,
    request: &SnapshotRequest,
    approved: &ApprovedChanges,
) -> Result<ChangeResult, Box<ProvisioningError>> {
    let snapshot = read_snapshot(&context, request).await?;
    let planned = match &approved.undo {
        Some((_, receipt)) => Ok(undo(receipt, &context.entra, &snapshot)),
        None => plan(&approved.desired, &context.entra, &snapshot),
    };
    let problem = match planned {
        Ok(changes) if changes == approved.changes => None,
        Ok(_) => Some(ProblemId::ChangedMeanwhile.into()),
        Err(problem) => Some(problem),
    };
    if let Some(problem) = problem {
        let proof = last_calls(context.graph);
        let error = ProvisioningError { snapshot: Some(snapshot), proof, ..ProvisioningError::of(problem) };
        return Err(Box::new(error));
    }
    let mut target = Target::of(&snapshot);
    let mut done = Vec::new();
    for change in &approved.changes {
        if let Err(interruption) = perform(&mut context, &mut target, change, approved).await {
            let error = match interruption {
                Interruption::Graph(error, about) => failed(context.graph, &error, about, context.user),
                Interruption::Problem(problem) => {
                    ProvisioningError { proof: last_calls(context.graph), ..ProvisioningError::of(problem) }
                }
            };
            let snapshot = read_snapshot(&context, request).await.ok();
            return Err(Box::new(ProvisioningError { done, snapshot, ..error }));
        }
        done.push(change.clone());
        // The creation of an application is recorded as soon as Graph confirms it, before Entra has replicated it.
        let is_recorded = matches!(change, Change::CreateApplication { .. });
        if approved.undo.is_none() && change.is_a_write() && !is_recorded {
            context.note(Checkpoint::Did(approved.desired.step, approved.at, change.clone()));
        }
    }
    let proof = last_calls(context.graph);
    // After its removal, the application must not be reported as removed by somebody else.
    let without_application = SnapshotRequest { chosen: None, ..request.clone() };
    let request = if context.entra.application.is_some() { request } else { &without_application };
    match read_snapshot(&context, request).await {
        Ok(snapshot) => Ok(ChangeResult { snapshot, proof }),
        Err(error) => Err(Box::new(ProvisioningError { done, ..*error })),
    }
}

async fn perform(
    context: &mut Context<'_>,
    target: &mut Target,
    change: &Change,
    approved: &ApprovedChanges,
) -> Result<(), Interruption> {
    let graph = context.graph;
    match change {
        Change::CreateApplication { name } => {
            let did = Checkpoint::Did(approved.desired.step, approved.at, change.clone());
            create::application(context, name, did).await
        }
        Change::TestConnection { address } => test_connection(context, target, address).await,
        Change::CreateJob => create::job(context, &target.application).await,
        Change::SaveConnection { address, .. } => {
            let secrets = secrets(context, address)?;
            let save = async || graph.save_secrets(&target.application, &secrets).await;
            let saved = graph.until_there(save, &context.waiting("wait-job")).await;
            saved.map_err(Interruption::graph(About::Saving))?;
            context.note(Checkpoint::Connected(approved.desired.connection.clone()));
            Ok(())
        }
        Change::CopyGroups { copied, .. } => {
            let is_changed = |schema: &Schema| schema.copies_groups() == Some(*copied);
            change_mappings(context, target, |schema| schema.copy_groups(*copied), is_changed).await
        }
        Change::MapRole { after, .. } => {
            let is_changed = |schema: &Schema| schema.role() == *after;
            let set = |schema: &mut Schema| match after {
                Some(RoleMapping::Constant { role, only_at_creation }) => {
                    schema.set_role(role, *only_at_creation)
                }
                // No plan contains a mapping of another type.
                Some(RoleMapping::Other) | None => schema.remove_role(),
            };
            change_mappings(context, target, set, is_changed).await
        }
        Change::MapUserName { after, .. } => {
            let is_changed = |schema: &Schema| schema.user_name().is(after);
            change_mappings(context, target, |schema| schema.take_user_name_from(after), is_changed).await
        }
        Change::Assign(principal) => assign(context, target, principal).await,
        Change::Provision(principal) => provision(context, target, principal).await,
        Change::Start => {
            let job = target.job(context).await?;
            let started = graph.start(&target.application, &job).await;
            started.map_err(Interruption::graph(About::Job))?;
            let is_started = async || match graph.job(&target.application, &job).await?.is_started() {
                true => Ok(()),
                false => Err(Error::NotThere),
            };
            let is_started = graph.until_there(is_started, &context.waiting("wait-started")).await;
            is_started.map_err(Interruption::graph(About::Job))
        }
        Change::Restart => {
            let job = target.job(context).await?;
            graph.restart(&target.application, &job).await.map_err(Interruption::graph(About::Job))
        }
        Change::Pause => {
            let job = target.job(context).await?;
            graph.pause(&target.application, &job).await.map_err(Interruption::graph(About::Job))
        }
        Change::Unassign(principal) => unassign(context, target, principal).await,
        Change::RemoveJob => {
            let job = target.job(context).await?;
            let removed = graph.remove_job(&target.application, &job).await;
            removed.map_err(Interruption::graph(About::Job))?;
            target.job = None;
            context.note(Checkpoint::JobRemoved);
            Ok(())
        }
        Change::RemoveApplication { name } => {
            let id = application_id(context).await?;
            graph.remove_application(&id).await.map_err(Interruption::graph(About::Job))?;
            context.note(Checkpoint::ApplicationRemoved);
            until_unlisted(context, target, name).await
        }
    }
}

/// Has Entra send a test request to the SCIM service. For a new application this is the first call to its provisioning.
async fn test_connection(context: &Context<'_>, target: &Target, address: &str) -> Result<(), Interruption> {
    let graph = context.graph;
    let waiting = context.waiting("wait-template");
    let template = graph.until_there(async || graph.template(&target.application).await, &waiting).await;
    let template = template.map_err(Interruption::graph(About::Template))?;
    let secrets = secrets(context, address)?;
    let test = async || match graph.validate(&target.application, &template, &secrets).await {
        // Only the errors of an application that is still being replicated are retried. A timeout is a result.
        Err(error) if error.is(401) || error.is(404) || error.is(429) => Err(error),
        result => Ok(result),
    };
    let tested = graph.until_there(test, &waiting).await;
    tested.and_then(|tested| tested).map_err(Interruption::graph(About::Testing))
}

fn secrets(context: &Context<'_>, address: &str) -> Result<Secrets, Interruption> {
    let secret_token = context.token.clone().ok_or(ProblemId::TokenMissing)?;
    Ok(Secrets { base_address: address.to_owned(), secret_token })
}

/// The `application.id` that removes the application.
async fn application_id(context: &Context<'_>) -> Result<String, Interruption> {
    match &context.entra.application {
        Some(ApplicationRef { ours: Ours::Yes { application_id: Some(id) }, .. }) => Ok(id.clone()),
        // The response that contained the id was lost.
        Some(ApplicationRef { app_id, ours: Ours::Yes { application_id: None } | Ours::No, .. }) => {
            let found = context.graph.application_object_id(app_id).await;
            let found = found.map_err(Interruption::graph(About::Application))?;
            found.ok_or_else(|| ProblemId::ApplicationGone.into())
        }
        None => Err(ProblemId::ApplicationGone.into()),
    }
}

/// Waits until a removed application is no longer listed. Otherwise it would be mistaken for another one.
async fn until_unlisted(context: &Context<'_>, target: &Target, name: &str) -> Result<(), Interruption> {
    let is_unlisted = async || {
        let listed = context.graph.applications_named(name).await?;
        if listed.iter().any(|one| one.id() == target.application) { Err(Error::NotThere) } else { Ok(()) }
    };
    match context.graph.until_shown(is_unlisted, &context.waiting("wait-removed")).await {
        Ok(()) | Err(Error::NotThere) => Ok(()),
        Err(error) => Err(Interruption::Graph(error, About::Reading)),
    }
}
