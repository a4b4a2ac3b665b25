//! Polling Graph a few times for the effect of a change.

use tokio::time::sleep;

use crate::Context;
use crate::interruption::Interruption;

/// Calls `attempt` up to `attempts` times, with growing waits in between, until it returns a value.
///
/// `waiting` is the id of the text that announces the waits. Returns `None` if no attempt returned a value.
///
/// # Errors
/// The first [`Interruption`] of an attempt.
pub(super) async fn poll<T>(
    context: &Context<'_>,
    waiting: &'static str,
    attempts: u32,
    mut attempt: impl AsyncFnMut() -> Result<Option<T>, Interruption>,
) -> Result<Option<T>, Interruption> {
    for number in 1..=attempts {
        if number > 1 {
            pause(context, waiting, number - 1).await;
        }
        if let Some(value) = attempt().await? {
            return Ok(Some(value));
        }
    }
    Ok(None)
}

/// Announces the wait after attempt `number`, and waits.
pub(super) async fn pause(context: &Context<'_>, waiting: &'static str, number: u32) {
    let length = context.graph.rhythm() * number * 2;
    context.waiting(waiting)(graph::Wait { attempt: number + 1, length });
    sleep(length).await;
}

/// How often a change is read back before it counts as refused. Chosen for this program.
pub(super) const ATTEMPTS: u32 = 4;
