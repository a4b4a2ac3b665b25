//! How are test users removed, so that nobody is left behind and nobody else is touched?
//!
//! Only a user whom the server itself shows under a test user's name is ever removed, whatever a search brings.

use jiff::{SignedDuration, Timestamp};
use scim::entra::{Change, Dialect, update};
use scim::{Attribute, Filter, User};
use tokio::time::sleep;

use crate::journal::{JournaledUser, ServerJournal};
use crate::recorded_client::{Aborted, RecordedClient, UserRequest};
use crate::repeat::{every, repeat_until};
use crate::test_users::{is_test_user, is_test_user_name};

/// How the removal of a test user ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Removal {
    Gone {
        /// Whether the server showed the user before.
        was_there: bool,
    },
    /// Still there; switched off where that was possible.
    StillThere,
}

/// Removes everybody of this server whom the journal names. Returns the user names of those who are still there, or may be.
///
/// A name is in the journal only where the server accepted the user, or may have. A user who is not there now may still
/// arrive: they are looked for in several `passes`, and a young name stays in the journal for the next look.
pub(super) async fn clean_up(
    client: &RecordedClient,
    journal: &ServerJournal<'_>,
    now: Timestamp,
    passes: u32,
) -> Vec<String> {
    let mut unseen = journal.remaining();
    let mut still_there = Vec::new();
    for pass in 0..passes {
        if pass > 0 && !unseen.is_empty() {
            sleep(client.pause).await;
        }
        for user in std::mem::take(&mut unseen) {
            match remove(client, &user.user_name, &user.ids, false).await {
                Ok(Removal::Gone { was_there }) if was_there || cannot_arrive(&user, now) => {
                    if journal.gone(&user.user_name).is_err() {
                        still_there.push(user.user_name);
                    }
                }
                Ok(Removal::Gone { .. }) => unseen.push(user),
                Ok(Removal::StillThere) | Err(Aborted(_)) => still_there.push(user.user_name),
            }
        }
    }
    still_there.extend(unseen.into_iter().map(|user| user.user_name));
    still_there
}

/// Whether the request that creates the user can no longer be on its way.
fn cannot_arrive(user: &JournaledUser, now: Timestamp) -> bool {
    now.duration_since(user.at) > LONGEST_REQUEST
}

/// Removes a test user, however often the server has them: by user name, and by the ids that the server gave, because its
/// search may not find everybody. A user who `may_arrive` is looked for again before they count as gone.
pub(super) async fn remove(
    client: &RecordedClient,
    user_name: &str,
    ids: &[String],
    may_arrive: bool,
) -> Result<Removal, Aborted> {
    let first = attempt(client, user_name, ids, false, may_arrive).await?;
    let is_done = |attempt: &Attempt| matches!(attempt, Attempt::Ended(_));
    let again = |last: Attempt| attempt(client, user_name, ids, matches!(last, Attempt::NotGone), may_arrive);
    Ok(match repeat_until(first, every(client.pause, REPEATS), is_done, again).await? {
        (Attempt::Ended(removal), _) => removal,
        (Attempt::NotSeen, _) => Removal::Gone { was_there: false },
        (Attempt::NotGone, _) => Removal::StillThere,
    })
}

enum Attempt {
    Ended(Removal),
    /// The user is not there, and may arrive.
    NotSeen,
    /// The server said that it removed the user, and still shows them.
    NotGone,
}

async fn attempt(
    client: &RecordedClient,
    user_name: &str,
    known_ids: &[String],
    was_there: bool,
    may_arrive: bool,
) -> Result<Attempt, Aborted> {
    let ids = match look_up(client, user_name, known_ids).await? {
        Lookup::Nobody if may_arrive && !was_there => return Ok(Attempt::NotSeen),
        Lookup::Nobody => return Ok(Attempt::Ended(Removal::Gone { was_there })),
        Lookup::Unclear => return Ok(Attempt::Ended(Removal::StillThere)),
        Lookup::TestUsers(ids) => ids,
    };
    let mut is_shown = false;
    for id in ids {
        let deleted = client.send(UserRequest::Delete(&id)).await?;
        if !deleted.is_success() && deleted.status() != 404 {
            switch_off(client, &id).await?;
            return Ok(Attempt::Ended(Removal::StillThere));
        }
        is_shown |= client.send(UserRequest::Read(&id)).await?.is_success();
    }
    Ok(if is_shown { Attempt::NotGone } else { Attempt::Ended(Removal::Gone { was_there: true }) })
}

/// Who has a test user's name, or an id that was given to one.
enum Lookup {
    Nobody,
    /// The ids of test users, each shown under a test user's name.
    TestUsers(Vec<String>),
    /// The server does not say, or shows somebody who may not be the test user.
    Unclear,
}

/// Looks by user name and by id. An id counts only where the server shows a test user under it: a server that mixes up
/// its ids must never have anybody else removed.
async fn look_up(client: &RecordedClient, user_name: &str, known_ids: &[String]) -> Result<Lookup, Aborted> {
    if !is_test_user_name(user_name) {
        return Ok(Lookup::Unclear);
    }
    let filter = Filter::equals(Attribute::UserName, user_name);
    let search = client.send(UserRequest::Search(&filter)).await?;
    let found: Vec<User> = match search.list() {
        Some(list) => list.users().filter(|user| is_named(user, user_name)).collect(),
        // Some servers answer so where they find nobody.
        None if search.status() == 404 => Vec::new(),
        None => return Ok(Lookup::Unclear),
    };
    let listed: Vec<String> = found.iter().filter_map(User::id).collect();
    // A user without an id cannot be removed.
    let mut is_unclear = listed.len() < found.len();
    let mut test_users = Vec::new();
    for id in known_ids.iter().chain(listed.iter().filter(|id| !known_ids.contains(id))) {
        let read = client.send(UserRequest::Read(id)).await?;
        let user = read.resource().filter(|_| read.is_success()).map(User::from);
        let is_known = known_ids.contains(id);
        match user {
            // On some servers the user name follows another attribute, and is a test user's all the same.
            Some(user) if is_named(&user, user_name) || (is_known && is_test_user(&user)) => {
                test_users.push(id.clone());
            }
            Some(_) => is_unclear = true,
            // Who is not shown now may be there all the same.
            None if !is_unreadable(read.status()) => is_unclear = true,
            // Where users cannot be read by id, the id that came with the creation and with the search is theirs.
            None if is_known && listed.contains(id) => test_users.push(id.clone()),
            None if listed.contains(id) => is_unclear = true,
            None => {}
        }
    }
    Ok(match (test_users.is_empty(), is_unclear) {
        (false, _) => Lookup::TestUsers(test_users),
        (true, true) => Lookup::Unclear,
        (true, false) => Lookup::Nobody,
    })
}

/// Whether a status says that nobody can be read under this id, and not only that it can't be done now or by us.
fn is_unreadable(status: u16) -> bool {
    matches!(status, 200..=299 | 404 | 405 | 410 | 501)
}

fn is_named(user: &User, user_name: &str) -> bool {
    user.user_name().is_some_and(|name| name.eq_ignore_ascii_case(user_name))
}

/// Switches off a user who cannot be deleted, as Entra writes it and as RFC 7644 does.
async fn switch_off(client: &RecordedClient, id: &str) -> Result<(), Aborted> {
    let Ok(path) = "active".parse() else { return Ok(()) };
    let change = [Change::Replace(path, false.into())];
    for dialect in [Dialect::Default, Dialect::AadOptscim062020] {
        if client.send(UserRequest::Update(id, &update(&change, dialect))).await?.is_success() {
            break;
        }
    }
    Ok(())
}

/// Our choice: how often the journal is gone through at the end of a rehearsal.
pub(super) const PASSES: u32 = 3;
/// Our choice: a server may have a user twice, and may take a moment to remove one.
const REPEATS: usize = 2;
/// Our choice: four times the 30 seconds that a request may take (`net::Limits`).
const LONGEST_REQUEST: SignedDuration = SignedDuration::from_secs(120);
