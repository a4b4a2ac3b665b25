//! Is a user gone after they were deleted?

use scim::User;

use crate::context::{Context, ServerUser};
use crate::recorded_client::{Aborted, Recorded, UserRequest};
use crate::repeat::{every, repeat_until};
use crate::{deviation::Deviation, update::LOOKS};
use model::rehearsal::{RehearsalStep, StepResult};

/// Deletes the user, looks whether they are gone, and deletes them once more.
pub(crate) async fn delete(context: &mut Context<'_>, user: &ServerUser) -> Result<(), Aborted> {
    let (deletion, repeats) = context.client.send_with_retry(UserRequest::Delete(&user.id)).await?;
    let is_deleted = match deletion.status() {
        // The user may have gone with a request whose answer was lost.
        404 => repeats > 0 || shown_active(context, user).await?.is_none(),
        _ => deletion.is_success(),
    };
    if !is_deleted {
        context.results.report(RehearsalStep::Delete, Deviation::DeleteRefused, &[&deletion]);
        context.results.set(RehearsalStep::AfterDelete, StepResult::NotTried);
        return context.remove(&user.test_user, false).await;
    }
    context.results.passed(RehearsalStep::Delete);
    let first = shown_active(context, user).await?;
    let again = |_| shown_active(context, user);
    let (still_shown, _) =
        repeat_until(first, every(context.client.pause, LOOKS), Option::is_none, again).await?;
    if let Some(recorded) = still_shown {
        let deviation = Deviation::DeletedPersonStillThere;
        context.results.report(RehearsalStep::AfterDelete, deviation, &[&recorded]);
    }
    // Entra accepts any answer to a second DELETE.
    context.client.send(UserRequest::Delete(&user.id)).await?;
    context.results.passed(RehearsalStep::AfterDelete);
    context.remove(&user.test_user, true).await
}

/// The exchange that shows the user active, by id or by user name; `None` where neither does.
async fn shown_active(context: &Context<'_>, user: &ServerUser) -> Result<Option<Recorded>, Aborted> {
    let (by_id, read) = context.client.read_user(&user.id).await?;
    let (by_name, search) = context.client.find_by_user_name(&user.test_user.user_name).await?;
    if by_id.is_some_and(|one| User::from(one).is_active()) {
        return Ok(Some(read));
    }
    let is_shown = |one: &User| one.id().as_deref() == Some(&user.id) && one.is_active();
    Ok(by_name.is_some_and(|users| users.iter().any(is_shown)).then_some(search))
}
