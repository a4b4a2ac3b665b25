//! Leaving nobody behind: whoever the journal names is looked for, removed, and struck out when they are gone.
//!
//! Only a person whom the server itself calls by a test person's name is ever removed, whatever a search brings back.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use scim::entra::{Change, Dialect, update};
use scim::{Attribute, Filter, User};
use tokio::time::sleep;

use crate::journal;
use crate::journal::{Journal, Left};
use crate::recorded_client::{RecordedClient, Stopped};
use crate::test_users::is_test_user_name;
use model::rehearsal::TEST_USER_PREFIX;

/// What became of one test person.
pub(super) enum Became {
    /// Not there any more, or never.
    Gone { was_there: bool },
    /// Still there; switched off where that was possible.
    Left,
}

/// Removes everybody of this server whom the journal names. Returns who is still there, or may be.
///
/// A name is in the journal only where the server took the person, or where nobody knows whether it did. Somebody who is
/// not to be seen may still be on the way then: they are looked for in several `passes`, with a moment between, and a
/// young name stays in the journal for the next look.
pub(super) async fn clean(
    client: &RecordedClient,
    journal: &dyn Journal,
    server: &str,
    now: Timestamp,
    passes: u32,
) -> Vec<String> {
    let lines = journal.lines().unwrap_or_default();
    let mut unseen: Vec<Left> =
        journal::read(&lines).into_iter().filter(|left| left.server == server).collect();
    let mut still_there = Vec::new();
    for pass in 0..passes {
        if pass > 0 && !unseen.is_empty() {
            sleep(BETWEEN_ROUNDS).await;
        }
        for left in std::mem::take(&mut unseen) {
            let is_old = now.duration_since(left.at) > ON_THE_WAY;
            match remove(client, &left.user_name, &left.ids, false).await {
                Ok(Became::Gone { was_there }) if was_there || is_old => {
                    strike_out(journal, &left, &mut still_there);
                }
                Ok(Became::Gone { .. }) => unseen.push(left),
                Ok(Became::Left) | Err(Stopped(_)) => still_there.push(left.user_name),
            }
        }
    }
    still_there.extend(unseen.into_iter().map(|left| left.user_name));
    still_there
}

fn strike_out(journal: &dyn Journal, left: &Left, still_there: &mut Vec<String>) {
    // A name that can't be struck out is looked for again, which does no harm.
    if journal::is_gone(journal, &left.user_name, &left.server).is_err() {
        still_there.push(left.user_name.clone());
    }
}

/// Removes a test person, however often the server has them, and looks whether they are gone: by user name, and under
/// the ids that the server gave, because a server's search may not find everybody. Where somebody may only just come
/// (`may_come`), they are looked for again before they count as not there.
pub(super) async fn remove(
    client: &RecordedClient,
    user_name: &str,
    known: &[String],
    may_come: bool,
) -> Result<Became, Stopped> {
    let mut was_there = false;
    for round in 0..ROUNDS {
        if round > 0 {
            sleep(BETWEEN_ROUNDS).await;
        }
        match who_is_there(client, user_name, known).await? {
            There::Nobody if may_come && !was_there && round + 1 < ROUNDS => {}
            There::Nobody => return Ok(Became::Gone { was_there }),
            There::Unclear => return Ok(Became::Left),
            There::Ours(ids) => {
                was_there = true;
                let mut stays = false;
                for id in ids {
                    let deleted = client.delete(&id).await?;
                    if !deleted.is_good() && deleted.reply.status != 404 {
                        switch_off(client, &id).await?;
                        return Ok(Became::Left);
                    }
                    stays |= client.read(&id).await?.is_good();
                }
                if !stays {
                    return Ok(Became::Gone { was_there });
                }
            }
        }
    }
    Ok(Became::Left)
}

/// Who answers to a test person's name, or under an id that was given for them.
enum There {
    Nobody,
    /// The ids of test people, each seen with a test person's name.
    Ours(Vec<String>),
    /// Somebody is there who can't be told for the test person, or the server does not say.
    Unclear,
}

/// Looks by user name and by id. An id counts only where the server shows a test person under it: a server that mixes
/// up its ids must never have anybody else removed.
async fn who_is_there(client: &RecordedClient, user_name: &str, known: &[String]) -> Result<There, Stopped> {
    if !user_name.starts_with(TEST_USER_PREFIX) {
        return Ok(There::Unclear);
    }
    let said = client.search(&Filter::equals(Attribute::UserName, user_name)).await?;
    let found: Vec<User> = match said.list() {
        Some(list) => list.users().filter(|user| is_named(user, user_name)).collect(),
        // A server that calls nobody an error says nobody.
        None if said.reply.status == 404 => Vec::new(),
        None => return Ok(There::Unclear),
    };
    let listed: Vec<String> = found.iter().filter_map(User::id).collect();
    // Who has no id can't be removed.
    let mut is_unclear = listed.len() < found.len();
    let mut ours = Vec::new();
    for id in known.iter().chain(listed.iter().filter(|id| !known.contains(id))) {
        let said = client.read(id).await?;
        let person = if said.is_good() { said.resource().map(User::from) } else { None };
        let is_known = known.contains(id);
        match person {
            // Somebody whose user name followed another attribute is a test person still.
            Some(person) if is_named(&person, user_name) || (is_known && is_test_person(&person)) => {
                ours.push(id.clone());
            }
            Some(_) => is_unclear = true,
            // Where people can't be read by id, the id that came with the creation and with the search is theirs.
            None if is_known && listed.contains(id) => ours.push(id.clone()),
            None if listed.contains(id) => is_unclear = true,
            None => {}
        }
    }
    Ok(match (ours.is_empty(), is_unclear) {
        (false, _) => There::Ours(ours),
        (true, true) => There::Unclear,
        (true, false) => There::Nobody,
    })
}

fn is_named(user: &User, user_name: &str) -> bool {
    user.user_name().is_some_and(|name| name.eq_ignore_ascii_case(user_name))
}

/// Whether the server calls this person by a test person's name.
pub(super) fn is_test_person(user: &User) -> bool {
    user.user_name().is_some_and(is_test_user_name)
}

/// Where a person can't be deleted they are switched off, in Entra's way and in the RFC's.
async fn switch_off(client: &RecordedClient, id: &str) -> Result<(), Stopped> {
    let Ok(path) = "active".parse() else { return Ok(()) };
    let change = [Change::Replace(path, false.into())];
    let said = client.change(id, &update(&change, Dialect::Default)).await?;
    if !said.is_good() {
        client.change(id, &update(&change, Dialect::AadOptscim062020)).await?;
    }
    Ok(())
}

/// A server may have somebody twice, and may take a moment to notice that they are gone.
const ROUNDS: usize = 3;
/// So often is looked where nobody waits for the next look.
pub(super) const PASSES: u32 = 3;
const BETWEEN_ROUNDS: Duration = Duration::from_secs(1);
/// No request is on its way for longer.
const ON_THE_WAY: SignedDuration = SignedDuration::from_secs(120);
