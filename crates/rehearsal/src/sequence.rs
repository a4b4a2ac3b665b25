//! What Entra does to a person, in its order: match, create, match again, update, switch off and on, delete.

use std::time::Duration;

use scim::entra::{Change, manager};
use scim::{Attribute, Filter, User};
use serde_json::Value;
use tokio::time::sleep;

use crate::compare::{compare, shown};
use crate::context::{Context, Created};
use crate::recorded_client::{Said, Stopped};
use crate::test_users::{Group, TestUser};
use crate::{cleanup, disabling, paging, updates};
use model::problem::{Problem, ProblemId};
use model::rehearsal::RehearsalStep;
use model::rehearsal::StepResult;

/// Plays everything that can be played. What was found is on the stage, also where it ends early.
pub(super) async fn play(context: &mut Context<'_>) -> Result<(), Stopped> {
    let ada = context.person("a");
    if !nobody_yet(context, &ada).await? {
        return Ok(());
    }
    let Some((id, sent)) = create(context, &ada).await? else {
        return Ok(());
    };
    let found = match_again(context, &ada, &id).await?;
    let is_found = found.is_some();
    let Some(person) = read(context, &id, &sent, found).await? else {
        return Ok(());
    };
    if is_found {
        questions(context, &ada, &id, &person).await?;
    }
    paging::small_pages(context).await?;
    duplicate(context, &ada, &sent).await?;
    let mut state = updates::State { id, person };
    if updates::first(context, &mut state).await? {
        updates::rest(context, &mut state).await?;
        set_manager(context, &state).await?;
        updates::role(context, &state).await?;
        disabling::switch_off_and_on(context, &ada, &mut state).await?;
    }
    role_at_creation(context).await?;
    delete(context, &ada, &state.id).await
}

/// The user name that nobody has brings nobody. Everything else is for the connection check to say in full.
async fn nobody_yet(context: &mut Context<'_>, ada: &TestUser) -> Result<bool, Stopped> {
    let (people, said) = context.named(&ada.user_name).await?;
    match people {
        Some(people) if people.is_empty() => {
            context.well(RehearsalStep::Match);
            Ok(true)
        }
        Some(_) => {
            context.find(RehearsalStep::Match, ProblemId::FilterIgnored.into(), &[&said]);
            Ok(false)
        }
        None if said.reply.status == 404 => {
            context.find(RehearsalStep::Match, ProblemId::NobodyIsAnError.into(), &[&said]);
            Ok(false)
        }
        None => {
            context.find(RehearsalStep::Match, ProblemId::FilterRefused.into(), &[&said]);
            Ok(false)
        }
    }
}

/// Creates the person with everything that the default mapping sends; where that is refused, finds out what of it.
async fn create(context: &mut Context<'_>, ada: &TestUser) -> Result<Option<(String, Value)>, Stopped> {
    let body = ada.body(&Group::ALL, None);
    let created = context.create(ada, &body).await?;
    if created.is_good() {
        return accepted(context, ada, body, &created).await;
    }
    if created.said().reply.status == 403 {
        context.find(RehearsalStep::Create, ProblemId::CreateForbidden.into(), &[created.said()]);
        return Ok(None);
    }
    // The smallest person tells a refused attribute from a refused person.
    let small = ada.body(&[], None);
    let smallest = context.create(ada, &small).await?;
    if !smallest.is_good() {
        let id = if speaks_of_domains(smallest.said()) {
            ProblemId::TestDomainRefused
        } else {
            ProblemId::CreateRefused
        };
        context.find(
            RehearsalStep::Create,
            Problem::new(id).with("domain", &context.what.domain),
            &[smallest.said()],
        );
        return Ok(None);
    }
    let mut refused = Vec::new();
    let mut evidence = created;
    for (number, group) in Group::ALL.into_iter().enumerate() {
        let probe = context.person(&format!("p{number}"));
        let tried = context.create(&probe, &probe.body(&[group], None)).await?;
        if !tried.is_good() {
            refused.push(group.attribute());
            evidence = tried;
        }
    }
    let problem = match refused.as_slice() {
        // Each alone is taken, all together are not.
        [] => Problem::new(ProblemId::CreateRefused).with("domain", &context.what.domain),
        _ => Problem::new(ProblemId::AttributeRefused).with("attributes", refused.join(", ")),
    };
    context.find(RehearsalStep::Create, problem, &[evidence.said()]);
    context.groups.retain(|group| !refused.contains(&group.attribute()));
    if refused.is_empty() {
        context.groups.clear();
    }
    accepted(context, ada, small, &smallest).await
}

/// The server took the person: here is the id, what was sent, and what came back.
async fn accepted(
    context: &mut Context<'_>,
    ada: &TestUser,
    body: Value,
    created: &Created,
) -> Result<Option<(String, Value)>, Stopped> {
    // An id with the token in it would bring the token into addresses and into the journal.
    let is_usable = |id: &String| {
        id.len() <= LONGEST_ID
            && !context.client.address_of(id).is_empty()
            && context.client.masked(id) == *id
    };
    if let Some(id) = created.user().and_then(|user| user.id()).filter(is_usable) {
        context.well(RehearsalStep::Create);
        return Ok(Some((id, body)));
    }
    context.find(RehearsalStep::Create, ProblemId::CreateWithoutId.into(), &[created.said()]);
    let (people, _) = context.named(&ada.user_name).await?;
    let id = people.and_then(|people| people.first().and_then(User::id)).filter(is_usable);
    Ok(id.map(|id| (id, body)))
}

fn speaks_of_domains(said: &Said) -> bool {
    String::from_utf8_lossy(said.reply.bytes()).to_lowercase().contains("domain")
}

/// The new person is found by user name, exactly once and at once, in capitals too.
async fn match_again(context: &mut Context<'_>, ada: &TestUser, id: &str) -> Result<Option<Value>, Stopped> {
    let mut looks = 0;
    let found = loop {
        let (people, said) = context.named(&ada.user_name).await?;
        let people = people.unwrap_or_default();
        let ours: Vec<&User> = people.iter().filter(|user| user.id().as_deref() == Some(id)).collect();
        match (ours.as_slice(), people.len()) {
            ([one], 1) => {
                if looks > 0 {
                    let problem = Problem::new(ProblemId::NewPersonFoundLate).with("seconds", looks);
                    context.find(RehearsalStep::MatchAgain, problem, &[&said]);
                }
                break Some(one.as_json().clone());
            }
            ([], 0) if looks < LOOKS => {
                looks += 1;
                sleep(BETWEEN_LOOKS).await;
            }
            (_, 0) => {
                context.find(RehearsalStep::MatchAgain, ProblemId::NewPersonNotFound.into(), &[&said]);
                break None;
            }
            ([], 1) if people.iter().any(cleanup::is_test_person) => {
                context.find(RehearsalStep::MatchAgain, ProblemId::IdsMixedUp.into(), &[&said]);
                break None;
            }
            _ => {
                context.find(RehearsalStep::MatchAgain, ProblemId::FilterIgnored.into(), &[&said]);
                break None;
            }
        }
    };
    context.well(RehearsalStep::MatchAgain);
    if found.is_none() {
        context.set(RehearsalStep::OtherCase, StepResult::NotTried);
        return Ok(None);
    }
    let (people, said) = context.named(&ada.user_name.to_uppercase()).await?;
    match people.as_deref() {
        Some([one]) if one.id().as_deref() == Some(id) => context.well(RehearsalStep::OtherCase),
        _ => context.find(RehearsalStep::OtherCase, ProblemId::FilterCaseSensitive.into(), &[&said]),
    }
    Ok(found)
}

/// The questions that Entra asks where somebody has chosen another matching attribute.
async fn questions(
    context: &mut Context<'_>,
    ada: &TestUser,
    id: &str,
    person: &Value,
) -> Result<(), Stopped> {
    let name = ada.user_name.as_str();
    let both = Filter::equals(Attribute::Id, id).and(Filter::equals(Attribute::UserName, name));
    let asked = [
        (
            RehearsalStep::ByExternalId,
            Filter::equals(Attribute::ExternalId, ada.external_id()),
            ProblemId::ExternalIdNotSearchable,
        ),
        (
            RehearsalStep::ByWorkEmail,
            Filter::equals(Attribute::WorkEmail, name),
            ProblemId::WorkEmailNotSearchable,
        ),
        (RehearsalStep::ByTwo, both, ProblemId::TwoConditionsRefused),
    ];
    for (step, filter, problem) in asked {
        // Who does not have the value can't be found by it.
        if !filter.holds(person) {
            context.set(step, StepResult::NotTried);
            continue;
        }
        let said = context.search(&filter).await?;
        let ids: Vec<Option<String>> =
            said.list().map(|list| list.users().map(|user| user.id()).collect()).unwrap_or_default();
        if ids == [Some(id.to_owned())] {
            context.well(step);
        } else {
            let kind = if ids.is_empty() { "nobody" } else { "others" };
            context.find(step, Problem::new(problem).with("kind", kind), &[&said]);
        }
    }
    Ok(())
}

/// Creating the same person again is refused; whoever came of it is removed with the others.
async fn duplicate(context: &mut Context<'_>, ada: &TestUser, sent: &Value) -> Result<(), Stopped> {
    let created = context.create(ada, sent).await?;
    if !created.is_good() {
        context.well(RehearsalStep::Duplicate);
        return Ok(());
    }
    // An answer that says yes and makes nobody new is a yes that does no harm.
    let (people, _) = context.named(&ada.user_name).await?;
    if people.is_some_and(|people| people.len() > 1) {
        context.find(RehearsalStep::Duplicate, ProblemId::DuplicateNotRefused.into(), &[created.said()]);
    }
    context.well(RehearsalStep::Duplicate);
    Ok(())
}

/// Reads the person, and holds what is there against what was sent.
async fn read(
    context: &mut Context<'_>,
    id: &str,
    sent: &Value,
    found: Option<Value>,
) -> Result<Option<Value>, Stopped> {
    let (person, said) = context.read(id).await?;
    let is_ours = |person: &Value| cleanup::is_test_person(&User::from(person.clone()));
    let Some(person) = person else {
        context.find(RehearsalStep::Read, ProblemId::PersonNotReadable.into(), &[&said]);
        context.can_read = false;
        // Only whom the search shows under this id and a test person's name is changed.
        return Ok(found.filter(is_ours));
    };
    if !is_ours(&person) {
        // Somebody else answers under the id that was given: nobody is touched.
        // Where the search did not find the person either, that is the root of it.
        if !matches!(context.went.get(&RehearsalStep::MatchAgain), Some(StepResult::Found(_))) {
            context.find(RehearsalStep::Read, ProblemId::IdsMixedUp.into(), &[&said]);
        }
        context.set(RehearsalStep::Read, StepResult::NotTried);
        return Ok(None);
    }
    let compared = compare(sent, &person);
    if !compared.missing.is_empty() {
        let problem = Problem::new(ProblemId::AttributesNotKept).with("attributes", shown(&compared.missing));
        context.find(RehearsalStep::Read, problem, &[&said]);
    }
    if !compared.altered.is_empty() {
        let problem = Problem::new(ProblemId::AttributesAltered).with("attributes", shown(&compared.altered));
        context.find(RehearsalStep::Read, problem, &[&said]);
    }
    if person.get("active").is_some_and(|active| !active.is_boolean() && !active.is_null()) {
        context.find(RehearsalStep::Read, ProblemId::ActiveKeptAsText.into(), &[&said]);
    }
    context.unknown = compared.unknown;
    context.well(RehearsalStep::Read);
    Ok(Some(person))
}

/// A manager is a person of their own.
async fn set_manager(context: &mut Context<'_>, state: &updates::State) -> Result<(), Stopped> {
    let boss = context.person("m");
    let body = boss.body(&context.groups, None);
    let created = context.create(&boss, &body).await?;
    let Some(boss_id) = created.user().and_then(|user| user.id()) else {
        context.set(RehearsalStep::Manager, StepResult::Unclear);
        return Ok(());
    };
    let value = manager(&boss_id, &context.client.address_of(&boss_id), context.dialect);
    updates::manager(context, state, &boss_id, value).await?;
    remove(context, &boss, false).await
}

/// A role in the create of a person of its own, so that a refusal hides nothing else.
async fn role_at_creation(context: &mut Context<'_>) -> Result<(), Stopped> {
    let step = RehearsalStep::RoleCreate;
    let person = context.person("r");
    let created = context.create(&person, &person.body(&context.groups, Some(&context.what.role))).await?;
    let role = &context.what.role;
    if !created.is_good() {
        let problem = Problem::new(ProblemId::RoleCreateRefused).with("role", role);
        context.find(step, problem, &[created.said()]);
        return Ok(());
    }
    let id = created.user().and_then(|user| user.id());
    if let Some(id) = id {
        let (there, read) = context.read(&id).await?;
        let given = there.as_ref().is_some_and(|there| has_role(there, role));
        match there.map(|there| User::from(there).roles()) {
            _ if given => context.well(step),
            Some(Some(roles)) => {
                let problem =
                    Problem::new(ProblemId::RoleIgnored).with("role", role).with("shown", listed(&roles));
                context.find(step, problem, &[created.said(), &read]);
            }
            // A server that shows no roles leaves nothing to say.
            _ => context.set(step, StepResult::Unclear),
        }
    }
    remove(context, &person, false).await
}

/// Deletes the person, and looks whether they are gone.
async fn delete(context: &mut Context<'_>, ada: &TestUser, id: &str) -> Result<(), Stopped> {
    let (said, was_repeated) = context.delete(id).await?;
    let is_deleted = match said.reply.status {
        // The person may have gone with a request whose answer was lost.
        404 => was_repeated || still_there(context, ada, id).await?.is_none(),
        _ => said.is_good(),
    };
    if !is_deleted {
        context.find(RehearsalStep::Delete, ProblemId::DeleteRefused.into(), &[&said]);
        context.set(RehearsalStep::AfterDelete, StepResult::NotTried);
        return remove(context, ada, false).await;
    }
    context.well(RehearsalStep::Delete);
    for look in 0..=LOOKS {
        let Some(said) = still_there(context, ada, id).await? else { break };
        if look == LOOKS {
            context.find(RehearsalStep::AfterDelete, ProblemId::DeletedPersonStillThere.into(), &[&said]);
        } else {
            sleep(BETWEEN_LOOKS).await;
        }
    }
    // Whatever the server answers to a second DELETE, Entra does not mind; that it answers is all.
    context.client.delete(id).await?;
    context.well(RehearsalStep::AfterDelete);
    remove(context, ada, true).await
}

/// The exchange that shows somebody active, by id or by user name; `None` where neither does.
async fn still_there(context: &Context<'_>, ada: &TestUser, id: &str) -> Result<Option<Said>, Stopped> {
    let (person, read) = context.read(id).await?;
    let (people, searched) = context.named(&ada.user_name).await?;
    if person.is_some_and(|person| User::from(person).is_active()) {
        return Ok(Some(read));
    }
    let is_found = |user: &User| user.id().as_deref() == Some(id) && user.is_active();
    Ok(people.is_some_and(|people| people.iter().any(is_found)).then_some(searched))
}

/// Removes somebody as soon as they have played their part. Who was seen and deleted before (`was_there`) and is not to be
/// seen now is gone; anybody else may only just come.
async fn remove(context: &Context<'_>, person: &TestUser, was_there: bool) -> Result<(), Stopped> {
    let lines = context.journal.lines().unwrap_or_default();
    let left = crate::journal::read(&lines).into_iter().find(|left| left.user_name == person.user_name);
    let ids = left.map(|left| left.ids).unwrap_or_default();
    let became = cleanup::remove(context.client, &person.user_name, &ids, !was_there).await?;
    if matches!(became, cleanup::Became::Gone { was_there: seen } if seen || was_there) {
        // What can't be struck out is looked for again at the end.
        let _ = crate::journal::is_gone(
            context.journal,
            &person.user_name,
            &crate::context::server_of(context.what),
        );
    }
    Ok(())
}

/// Whether somebody has a role, in whichever member and case a server writes its name.
pub(super) fn has_role(person: &Value, role: &str) -> bool {
    let paths = ["roles", "roles.value", "roles.display"].map(|path| path.parse::<scim::Path>());
    let found = paths.iter().flatten().flat_map(|path| path.find(person));
    found.filter_map(Value::as_str).any(|name| name.trim().eq_ignore_ascii_case(role))
}

/// The names of roles, for the words.
pub(super) fn listed(roles: &[String]) -> String {
    if roles.is_empty() { "–".to_owned() } else { roles.join(", ") }
}

/// One change, in the words of the mapping.
pub(super) fn replace(path: &str, value: impl Into<Value>) -> Vec<Change> {
    path.parse().map(|path| vec![Change::Replace(path, value.into())]).unwrap_or_default()
}

/// How often somebody who was just created is looked for again, and how long in between.
pub(super) const LOOKS: u32 = 3;
pub(super) const BETWEEN_LOOKS: Duration = Duration::from_secs(1);
/// Longer ids do not fit into the address of every server.
const LONGEST_ID: usize = 1000;
