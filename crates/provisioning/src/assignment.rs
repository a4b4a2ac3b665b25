//! Assigning people and groups, removing assignments, and provisioning one person on demand.

use graph::{Error, Outcome};
use model::entra::{Principal, PrincipalKind};
use model::problem::{Param, Problem, ProblemId};

use crate::{Context, interruption::Interruption, refusal::About, target::Target};

/// Assigns a principal unless it is assigned already. If Graph refuses, looks again whether it is.
pub(super) async fn assign(
    context: &Context<'_>,
    target: &mut Target,
    principal: &Principal,
) -> Result<(), Interruption> {
    let graph = context.graph;
    let role = target.role_for_people(context).await?;
    let application = &target.application;
    let mut refused: Option<Error> = None;
    let mut looks = 0;
    let attempt = async || {
        let all = graph.assignments(application).await?;
        if all.iter().any(|one| one.principal_id == principal.id) {
            return Ok(());
        }
        // It may exist without being listed yet. After any refusal but 404, another call would not help.
        if let Some(error) = refused.as_ref().filter(|error| !error.is(404)) {
            looks += 1;
            return Err(if error.is(400) && looks > MOST_LOOKS { error.clone() } else { Error::NotThere });
        }
        match graph.assign(application, &principal.id, &role).await {
            Ok(_) => Ok(()),
            Err(error) if may_be_assigned(&error, principal.kind) => {
                refused = Some(error);
                Err(Error::NotThere)
            }
            Err(error) => {
                refused = None;
                Err(error)
            }
        }
    };
    let about = About::Assigning(principal.kind);
    match graph.until_there(attempt, &context.waiting("wait-assignment")).await {
        Ok(()) => Ok(()),
        Err(Error::NotThere) => Err(Interruption::Graph(refused.unwrap_or(Error::NotThere), about)),
        Err(error) => Err(Interruption::Graph(error, about)),
    }
}

/// Whether the assignment may exist although the call failed: it existed before, or the response was lost.
fn may_be_assigned(error: &Error, kind: PrincipalKind) -> bool {
    match error {
        Error::Failure(_) | Error::Unreadable { .. } => true,
        Error::Refused(refusal) => {
            let is_known = refusal.status == 400 && kind == PrincipalKind::Person;
            is_known || refusal.status == 409 || refusal.status >= 500
        }
        Error::Challenge { .. } | Error::NotThere => false,
    }
}

/// Removes every assignment of a principal. Looks several times, because a recent assignment may not be listed yet.
pub(super) async fn unassign(
    context: &Context<'_>,
    target: &Target,
    principal: &Principal,
) -> Result<(), Interruption> {
    let graph = context.graph;
    let list = async || {
        let mut all = graph.assignments(&target.application).await?;
        all.retain(|one| one.principal_id == principal.id);
        if all.is_empty() { Err(Error::NotThere) } else { Ok(all) }
    };
    let assigned = match graph.until_shown(list, &context.waiting("wait-assignment")).await {
        Ok(assigned) => assigned,
        Err(Error::NotThere) => return Ok(()),
        Err(error) => return Err(Interruption::Graph(error, About::Application)),
    };
    for one in assigned {
        let removed = graph.unassign(&target.application, &one.id).await;
        removed.map_err(Interruption::graph(About::Assigning(principal.kind)))?;
    }
    Ok(())
}

/// Provisions one person on demand. Waits while Entra does not know of the assignment yet.
pub(super) async fn provision(
    context: &Context<'_>,
    target: &mut Target,
    principal: &Principal,
) -> Result<(), Interruption> {
    let graph = context.graph;
    let job = target.job(context).await?;
    let schema = graph.schema(&target.application, &job).await;
    let schema = schema.map_err(Interruption::graph(About::Application))?;
    let rule = schema.rule_for_people().map_err(Interruption::graph(About::Application))?;
    let attempt = async || {
        let result = graph.provision(&target.application, &job, rule, &principal.id).await?;
        match result.outcome {
            Outcome::NotEntitledYet => Err(Error::NotThere),
            Outcome::Done | Outcome::Skipped | Outcome::Failed | Outcome::Unclear => Ok(result),
        }
    };
    let result = match graph.until_there(attempt, &context.waiting("wait-entitled")).await {
        Ok(result) => result,
        Err(Error::NotThere) => {
            let problem =
                Problem::new(ProblemId::AssignmentStillCopying).with(Param::UserName, &principal.name);
            return Err(Interruption::Problem(problem));
        }
        Err(error) => return Err(Interruption::Graph(error, About::Provisioning)),
    };
    let code = result.code.as_deref().unwrap_or_default();
    let message = [code, result.words.as_deref().unwrap_or_default()].join(" ");
    match result.outcome {
        Outcome::Done => Ok(()),
        Outcome::Unclear => Err(ProblemId::ProvisioningUnclear.into()),
        Outcome::Skipped | Outcome::Failed | Outcome::NotEntitledYet => {
            Err(Interruption::Problem(explain::explain_provisioning(&message, &principal.name)))
        }
    }
}

/// How often an assignment is looked for that Graph refused to make a second time. Chosen for this program.
const MOST_LOOKS: u32 = 4;
