//! Changing the attribute mappings of a job.

use graph::Schema;
use model::problem::ProblemId;

use crate::Context;
use crate::interruption::Interruption;
use crate::poll::{ATTEMPTS, poll};
use crate::refusal::About;
use crate::target::Target;

/// Reads the schema, changes it, writes it back in full, and reads it until the change shows.
///
/// # Errors
/// [`Interruption::Problem`] with `SchemaNotSaved` if the change never shows, or with `ChangedMeanwhile` if the schema
/// shows another change; [`Interruption::Graph`] if a call fails.
pub(super) async fn change_mappings(
    context: &Context<'_>,
    target: &mut Target,
    change: impl Fn(&mut Schema),
    is_changed: impl Fn(&Schema) -> bool,
) -> Result<(), Interruption> {
    let graph = context.graph;
    let job = target.job(context).await?;
    let mut may_retry = true;
    let before = loop {
        let read = graph.schema(&target.application, &job).await;
        let before = read.map_err(Interruption::graph(About::Application))?;
        let mut schema = before.clone();
        change(&mut schema);
        match graph.save_schema(&target.application, &job, &schema).await {
            Ok(()) => break before,
            // Somebody else saved at the same time: start over once, from what they saved.
            Err(error) if error.is(409) && std::mem::take(&mut may_retry) => {}
            Err(error) => return Err(Interruption::Graph(error, About::Mappings)),
        }
    };
    let read_back = async || {
        let saved = graph.schema(&target.application, &job).await;
        let saved = saved.map_err(Interruption::graph(About::Application))?;
        match is_changed(&saved) {
            true => Ok(Some(())),
            // The old schema may still be read for a moment.
            false if saved == before => Ok(None),
            false => Err(ProblemId::ChangedMeanwhile.into()),
        }
    };
    let is_saved = poll(context, "wait-mapping", ATTEMPTS, read_back).await?;
    is_saved.ok_or_else(|| ProblemId::SchemaNotSaved.into())
}
