//! Leaving nobody behind: whoever the journal names is looked for, removed, and struck out when they are gone.
//!
//! Only a person whom the server itself calls by a test person's name is ever removed, whatever a search brings back.

use jiff::{SignedDuration, Timestamp};
use scim::entra::{Change, Dialect, update};
use scim::{Attribute, Filter, User};

use super::cast::PREFIX;
use super::journal::{self, Journal, Left};
use super::talk::{Stopped, Talk};

/// What became of one test person.
pub(super) enum Became {
    /// Not there any more, or never.
    Gone { was_there: bool },
    /// Still there; switched off where that was possible.
    Left,
}

/// Removes everybody of this server whom the journal names. Returns who is still there.
///
/// Somebody who is not there may still be on the way where nobody waited for the answer: unless every answer came
/// (`all_answered`), a young name stays in the journal for the next look.
pub(super) async fn clean(
    talk: &Talk,
    journal: &dyn Journal,
    server: &str,
    now: Timestamp,
    all_answered: bool,
) -> Vec<String> {
    let lines = journal.lines().unwrap_or_default();
    let mut still_there = Vec::new();
    for left in journal::read(&lines).into_iter().filter(|left| left.server == server) {
        match remove(talk, &left.user_name, &left.ids).await {
            Ok(Became::Gone { was_there }) => {
                let is_old = now.duration_since(left.at) > ON_THE_WAY;
                if was_there || all_answered || is_old {
                    strike_out(journal, &left, &mut still_there);
                }
            }
            Ok(Became::Left) | Err(Stopped(_)) => still_there.push(left.user_name),
        }
    }
    still_there
}

fn strike_out(journal: &dyn Journal, left: &Left, still_there: &mut Vec<String>) {
    // A name that can't be struck out is looked for again, which does no harm.
    if journal::is_gone(journal, &left.user_name, &left.server).is_err() {
        still_there.push(left.user_name.clone());
    }
}

/// Removes a test person, however often the server has them, and looks whether they are gone: by user name, and under
/// the ids that the server gave, because a server's search may not find everybody.
pub(super) async fn remove(talk: &Talk, user_name: &str, known: &[String]) -> Result<Became, Stopped> {
    let mut was_there = false;
    for _ in 0..ROUNDS {
        let Some(ids) = ids_of(talk, user_name, known).await? else {
            return Ok(Became::Left);
        };
        if ids.is_empty() {
            return Ok(Became::Gone { was_there });
        }
        was_there = true;
        for id in ids {
            let deleted = talk.delete(&id).await?;
            if !deleted.is_good() && deleted.reply.status != 404 {
                switch_off(talk, &id).await?;
                return Ok(Became::Left);
            }
        }
    }
    Ok(Became::Left)
}

/// The ids of everybody who has exactly this user name; `None` where the server does not say.
async fn ids_of(talk: &Talk, user_name: &str, known: &[String]) -> Result<Option<Vec<String>>, Stopped> {
    if !user_name.starts_with(PREFIX) {
        return Ok(None);
    }
    let is_the_one = |user: &User| user.user_name().is_some_and(|name| name.eq_ignore_ascii_case(user_name));
    let said = talk.search(&Filter::equals(Attribute::UserName, user_name)).await?;
    let mut ids: Vec<String> = match said.list() {
        Some(list) => list.users().filter(is_the_one).filter_map(|user| user.id()).collect(),
        // A server that calls nobody an error says nobody.
        None if said.reply.status == 404 => Vec::new(),
        None => return Ok(None),
    };
    for id in known {
        if !ids.contains(id) {
            let said = talk.read(id).await?;
            let is_there =
                said.is_good() && said.resource().is_some_and(|person| is_the_one(&User::from(person)));
            ids.extend(is_there.then(|| id.clone()));
        }
    }
    Ok(Some(ids))
}

/// Where a person can't be deleted they are switched off, in Entra's way and in the RFC's.
async fn switch_off(talk: &Talk, id: &str) -> Result<(), Stopped> {
    let Ok(path) = "active".parse() else { return Ok(()) };
    let change = [Change::Replace(path, false.into())];
    let said = talk.change(id, &update(&change, Dialect::Default)).await?;
    if !said.is_good() {
        talk.change(id, &update(&change, Dialect::AadOptscim062020)).await?;
    }
    Ok(())
}

/// A server may have somebody twice, and may take a moment to notice that they are gone.
const ROUNDS: usize = 3;
/// No request is on its way for longer.
const ON_THE_WAY: SignedDuration = SignedDuration::from_secs(120);
