//! Changing the attribute mappings of a job.

use graph::{Error, Schema};
use model::problem::ProblemId;

use crate::{Context, interruption::Interruption, refusal::About, target::Target};

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
    // The old schema may still be read for a moment.
    let read_back = async || match graph.schema(&target.application, &job).await? {
        saved if saved == before && !is_changed(&saved) => Err(Error::NotThere),
        saved => Ok(saved),
    };
    match graph.until_shown(read_back, &context.waiting("wait-mapping")).await {
        Ok(saved) if is_changed(&saved) => Ok(()),
        Ok(_) => Err(ProblemId::ChangedMeanwhile.into()),
        Err(Error::NotThere) => Err(ProblemId::SchemaNotSaved.into()),
        Err(error) => Err(Interruption::Graph(error, About::Application)),
    }
}
