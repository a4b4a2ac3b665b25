//! Creating the application and its job, neither of which may be created twice.
//!
//! Each is recorded before the call, looked for if the response is lost, and adopted if an earlier run created it.

use graph::{Application, Error};
use jiff::Timestamp;

use crate::{Context, interruption::Interruption, read_snapshot::identify, refusal::About};
use model::entra::{ApplicationRef, Checkpoint, Creating, Ours};
use model::problem::{Param, Problem, ProblemId};

/// Creates the application, or adopts the one that an earlier run created, and waits until Entra has replicated it.
///
/// Saves `did` as soon as the application exists.
pub(super) async fn application(
    context: &mut Context<'_>,
    name: &str,
    did: Checkpoint,
) -> Result<(), Interruption> {
    let id = match begun(context, name).await? {
        Some(there) => noted(context, &there, None),
        None => new(context, name).await?,
    };
    context.note(did);
    let graph = context.graph;
    let waiting = context.waiting("wait-application");
    let there = graph.until_there(async || graph.application(&id).await, &waiting).await;
    there.map_err(Interruption::graph(About::FreshApplication))?;
    Ok(())
}

/// Finds the application that an earlier run may have created. Waits as long as it may still appear.
async fn begun(context: &Context<'_>, name: &str) -> Result<Option<Application>, Interruption> {
    let Some(creating) = context.entra.creating.clone().filter(|creating| creating.name == name) else {
        return Ok(None);
    };
    let window = (context.graph.rhythm() * APPEARS_WITHIN).as_millis();
    let passed = (context.now)().duration_since(creating.at).as_millis().unsigned_abs();
    look_for(context, name, passed < window).await
}

async fn look_for(
    context: &Context<'_>,
    name: &str,
    patiently: bool,
) -> Result<Option<Application>, Interruption> {
    let graph = context.graph;
    let once = async || {
        let found = graph.applications_named(name).await?;
        identify(&context.entra, &found).cloned().ok_or(Error::NotThere)
    };
    let found = match patiently {
        true => graph.until_there(once, &context.waiting("wait-lost-application")).await,
        false => once().await,
    };
    match found {
        Ok(there) => Ok(Some(there)),
        Err(Error::NotThere) => Ok(None),
        Err(error) => Err(Interruption::Graph(error, About::Reading)),
    }
}

async fn new(context: &mut Context<'_>, name: &str) -> Result<String, Interruption> {
    let there_before = context.graph.applications_named(name).await;
    let there_before = there_before.map_err(Interruption::graph(About::Reading))?;
    let there_before = there_before.iter().map(|one| one.id().to_owned()).collect();
    context.note(Checkpoint::Creating(Creating { name: name.to_owned(), there_before, at: (context.now)() }));
    match context.graph.instantiate(name).await {
        Ok(made) => Ok(noted(context, &made.service_principal, Some(made.application_object_id))),
        Err(error) if may_be_done(&error) => match look_for(context, name, true).await? {
            Some(there) => Ok(noted(context, &there, None)),
            None => Err(Interruption::Graph(error, About::NewApplication)),
        },
        Err(error) => {
            context.note(Checkpoint::NothingBegun);
            Err(Interruption::Graph(error, About::NewApplication))
        }
    }
}

/// Whether a failed call may have taken effect.
fn may_be_done(error: &Error) -> bool {
    match error {
        Error::Failure(_) | Error::Unreadable { .. } => true,
        Error::Refused(refusal) => refusal.status >= 500 || refusal.status == 408,
        Error::Challenge { .. } | Error::NotThere => false,
    }
}

/// Records which application it is. `application_id` is `None` if the response was lost; it is looked up when needed.
fn noted(context: &mut Context<'_>, there: &Application, application_id: Option<String>) -> String {
    let id = there.id().to_owned();
    context.note(Checkpoint::Application(ApplicationRef {
        object_id: id.clone(),
        app_id: there.app_id().unwrap_or_default().to_owned(),
        ours: Ours::Yes { application_id },
        since: Some((context.now)()),
    }));
    id
}

/// Creates the job, or adopts the one that exists.
pub(super) async fn job(context: &mut Context<'_>, application: &str) -> Result<(), Interruption> {
    let graph = context.graph;
    let template = graph
        .until_there(async || graph.template(application).await, &context.waiting("wait-template"))
        .await;
    let template = template.map_err(Interruption::graph(About::Template))?;
    let was_begun = context.entra.creating_job.is_some_and(|at| is_recent(context, at));
    if was_begun {
        // An earlier run may have created it a moment ago.
        let there = async || match graph.jobs(application).await?.is_empty() {
            true => Err(Error::NotThere),
            false => Ok(()),
        };
        let there = graph.until_there(there, &context.waiting("wait-lost-job")).await;
        match there {
            Ok(()) => {
                context.note(Checkpoint::JobThere);
                return Ok(());
            }
            Err(Error::NotThere) => {}
            Err(error) => return Err(Interruption::Graph(error, About::FreshApplication)),
        }
    }
    context.note(Checkpoint::CreatingJob((context.now)()));
    let mut may_be_there = false;
    let made = async || {
        // Every attempt looks first, because after a lost response another call would create a second job.
        if !graph.jobs(application).await?.is_empty() {
            return Ok(());
        }
        if may_be_there {
            return Err(Error::NotThere);
        }
        match graph.create_job(application, &template).await {
            Ok(_) => may_be_there = true,
            Err(error) if may_be_done(&error) => may_be_there = true,
            Err(error) => return Err(error),
        }
        match graph.jobs(application).await?.is_empty() {
            true => Err(Error::NotThere),
            false => Ok(()),
        }
    };
    let made = graph.until_there(made, &context.waiting("wait-job")).await;
    if made.is_err() && !may_be_there {
        context.note(Checkpoint::NothingBegun);
    }
    if made == Err(Error::NotThere) {
        let lost = Problem::new(ProblemId::GraphAnswerLost).with(Param::Detail, "–");
        return Err(Interruption::Problem(lost));
    }
    // An application that had a job has been replicated, so an error means that it was removed.
    let about = if may_be_there { About::Job } else { About::FreshApplication };
    made.map_err(Interruption::graph(about))?;
    context.note(Checkpoint::JobThere);
    Ok(())
}

fn is_recent(context: &Context<'_>, at: Timestamp) -> bool {
    let window = (context.graph.rhythm() * APPEARS_WITHIN).as_millis();
    (context.now)().duration_since(at).as_millis().unsigned_abs() < window
}

/// The time in which something new has always appeared, in units of [`graph::Graph::rhythm`] (seconds outside tests).
const APPEARS_WITHIN: u32 = 120;
