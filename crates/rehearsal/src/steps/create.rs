//! Is a user created with everything that Entra sends, and only once?

use scim::User;
use serde_json::Value;

use crate::attributes::{AttributeGroup, MappedAttribute};
use crate::recorded_client::{Aborted, Recorded};
use crate::test_users::{TestUser, is_test_user};
use crate::{context::Context, creation::Created, deviation::Deviation};
use model::rehearsal::RehearsalStep;

/// Creates the user with everything that the default mapping sends, and finds out which part is refused where it is.
/// Returns the id and the body that was accepted; `None` where there is nobody to go on with.
pub(crate) async fn create(
    context: &mut Context<'_>,
    user: &TestUser,
) -> Result<Option<(String, Value)>, Aborted> {
    let body = user.body(&AttributeGroup::ALL, None);
    let created = context.create(user, &body).await?;
    if created.is_accepted() {
        return accepted(context, user, body, &created).await;
    }
    if created.recorded().status() == 403 {
        report(context, Deviation::CreateForbidden, created.recorded());
        return Ok(None);
    }
    // The smallest user tells a refused attribute from a refused user.
    let domain = context.rehearsal.domain.clone();
    let smallest_body = user.body(&[], None);
    let smallest = context.create(user, &smallest_body).await?;
    if !smallest.is_accepted() {
        let deviation = if mentions_domain(smallest.recorded()) {
            Deviation::TestDomainRefused { domain }
        } else {
            Deviation::CreateRefused { domain }
        };
        report(context, deviation, smallest.recorded());
        return Ok(None);
    }
    let mut refused = Vec::new();
    let mut evidence = created;
    for (number, group) in AttributeGroup::ALL.into_iter().enumerate() {
        let probe = context.test_user(&format!("p{number}"));
        let created = context.create(&probe, &probe.body(&[group], None)).await?;
        if !created.is_accepted() {
            refused.push(group);
            evidence = created;
        }
    }
    if refused.is_empty() {
        // Each group alone is accepted, all together are not.
        report(context, Deviation::CreateRefused { domain }, evidence.recorded());
        context.groups.clear();
    } else {
        let attributes: Vec<MappedAttribute> =
            refused.iter().flat_map(|group| group.attributes()).copied().collect();
        report(context, Deviation::AttributeRefused(attributes), evidence.recorded());
        context.groups.retain(|group| !refused.contains(group));
    }
    accepted(context, user, smallest_body, &smallest).await
}

/// Takes the id from the answer, or from a search where the answer has none.
async fn accepted(
    context: &mut Context<'_>,
    user: &TestUser,
    body: Value,
    created: &Created,
) -> Result<Option<(String, Value)>, Aborted> {
    // An id that contains the token would bring it into addresses and into the journal.
    let client = context.client;
    let is_usable =
        |id: &String| id.len() <= LONGEST_ID && client.address_of(id).is_some() && client.masked(id) == *id;
    if let Some(id) = created.id().filter(is_usable) {
        context.results.passed(RehearsalStep::Create);
        return Ok(Some((id, body)));
    }
    report(context, Deviation::CreateWithoutId, created.recorded());
    let (users, _) = client.find_by_user_name(&user.user_name).await?;
    let found = users.into_iter().flatten().find(is_test_user).and_then(|user| user.id());
    let Some(id) = found.filter(is_usable) else { return Ok(None) };
    // A search may give the id of somebody else.
    let (shown, _) = client.read_user(&id).await?;
    Ok(shown.map(User::from).filter(is_test_user).map(|_| (id, body)))
}

/// The same user again is refused. A second user who comes of it is removed with the others.
pub(crate) async fn create_duplicate(
    context: &mut Context<'_>,
    user: &TestUser,
    sent: &Value,
) -> Result<(), Aborted> {
    let created = context.create(user, sent).await?;
    if created.is_accepted() {
        // A server that says yes and creates nobody does no harm.
        let (users, _) = context.client.find_by_user_name(&user.user_name).await?;
        if users.is_some_and(|users| users.len() > 1) {
            let deviation = Deviation::DuplicateNotRefused;
            context.results.report(RehearsalStep::Duplicate, deviation, &[created.recorded()]);
        }
    }
    context.results.passed(RehearsalStep::Duplicate);
    Ok(())
}

fn report(context: &mut Context<'_>, deviation: Deviation, recorded: &Recorded) {
    context.results.report(RehearsalStep::Create, deviation, &[recorded]);
}

fn mentions_domain(recorded: &Recorded) -> bool {
    String::from_utf8_lossy(recorded.reply.bytes()).to_lowercase().contains("domain")
}

/// Our choice, in bytes: longer ids do not fit into the address of every server.
const LONGEST_ID: usize = 1000;
