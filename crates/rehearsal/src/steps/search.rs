//! Is a user found by every search that Entra may send?

use scim::{Attribute, Filter, User};
use serde_json::Value;

use crate::context::{Context, ServerUser};
use crate::deviation::{Deviation, SearchResult};
use crate::recorded_client::{Aborted, UserRequest};
use crate::repeat::{every, repeat_until};
use crate::test_users::{TestUser, is_test_user};
use crate::update::LOOKS;
use model::rehearsal::{RehearsalStep, StepResult};

/// A user name that nobody has finds nobody. Returns whether it does.
pub(crate) async fn expect_nobody(context: &mut Context<'_>, user: &TestUser) -> Result<bool, Aborted> {
    let (users, recorded) = context.client.find_by_user_name(&user.user_name).await?;
    let deviation = match users {
        Some(users) if users.is_empty() => {
            context.results.passed(RehearsalStep::Match);
            return Ok(true);
        }
        Some(_) => Deviation::FilterIgnored,
        None if recorded.status() == 404 => Deviation::NobodyIsAnError,
        None => Deviation::FilterRefused,
    };
    context.results.report(RehearsalStep::Match, deviation, &[&recorded]);
    Ok(false)
}

/// The new user is found by user name, at once and alone, and in capitals too. Returns the resource that was found.
pub(crate) async fn find_new_user(
    context: &mut Context<'_>,
    user: &TestUser,
    id: &str,
) -> Result<Option<Value>, Aborted> {
    let Some(found) = find_by_name(context, user, id).await? else {
        context.results.set(RehearsalStep::OtherCase, StepResult::NotTried);
        return Ok(None);
    };
    let (users, recorded) = context.client.find_by_user_name(&user.user_name.to_uppercase()).await?;
    match users.as_deref() {
        Some([one]) if one.id().as_deref() == Some(id) => context.results.passed(RehearsalStep::OtherCase),
        _ => {
            let deviation = Deviation::FilterCaseSensitive;
            context.results.report(RehearsalStep::OtherCase, deviation, &[&recorded]);
        }
    }
    Ok(Some(found))
}

async fn find_by_name(
    context: &mut Context<'_>,
    user: &TestUser,
    id: &str,
) -> Result<Option<Value>, Aborted> {
    let step = RehearsalStep::MatchAgain;
    let client = context.client;
    let first = client.find_by_user_name(&user.user_name).await?;
    let is_anybody_found =
        |(users, _): &(Option<Vec<User>>, _)| users.as_ref().is_some_and(|users| !users.is_empty());
    let again = |_| client.find_by_user_name(&user.user_name);
    let ((users, recorded), seconds) =
        repeat_until(first, every(client.pause, LOOKS), is_anybody_found, again).await?;
    let users = users.unwrap_or_default();
    let is_ours = |user: &User| user.id().as_deref() == Some(id);
    let deviation = match users.as_slice() {
        [one] if is_ours(one) => {
            if seconds > 0 {
                context.results.report(step, Deviation::NewPersonFoundLate { seconds }, &[&recorded]);
            }
            context.results.passed(step);
            return Ok(Some(one.as_json().clone()));
        }
        [] => Deviation::NewPersonNotFound,
        [one] if is_test_user(one) => Deviation::IdsMixedUp,
        _ => Deviation::FilterIgnored,
    };
    context.results.report(step, deviation, &[&recorded]);
    Ok(None)
}

/// The deviation of a server that finds something else.
type NotFound = fn(SearchResult) -> Deviation;

/// The searches that Entra sends where an administrator has chosen another matching attribute, or two.
pub(crate) async fn search_by_other_attributes(
    context: &mut Context<'_>,
    user: &ServerUser,
) -> Result<(), Aborted> {
    let user_name = user.test_user.user_name.as_str();
    let both =
        Filter::equals(Attribute::Id, user.id.as_str()).and(Filter::equals(Attribute::UserName, user_name));
    let searches: [(RehearsalStep, Filter, NotFound); 3] = [
        (
            RehearsalStep::ByExternalId,
            Filter::equals(Attribute::ExternalId, user.test_user.external_id()),
            Deviation::ExternalIdNotSearchable,
        ),
        (
            RehearsalStep::ByWorkEmail,
            Filter::equals(Attribute::WorkEmail, user_name),
            Deviation::WorkEmailNotSearchable,
        ),
        (RehearsalStep::ByTwo, both, Deviation::TwoConditionsRefused),
    ];
    for (step, filter, deviation) in searches {
        // A user who does not have the value cannot be found by it.
        if !filter.holds(&user.resource) {
            context.results.set(step, StepResult::NotTried);
            continue;
        }
        let (recorded, _) = context.client.send_with_retry(UserRequest::Search(&filter)).await?;
        let ids: Vec<Option<String>> =
            recorded.list().map(|list| list.users().map(|user| user.id()).collect()).unwrap_or_default();
        if ids == [Some(user.id.clone())] {
            context.results.passed(step);
        } else {
            let found = if ids.is_empty() { SearchResult::Nobody } else { SearchResult::Others };
            context.results.report(step, deviation(found), &[&recorded]);
        }
    }
    Ok(())
}
