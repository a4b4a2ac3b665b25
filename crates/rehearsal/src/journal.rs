//! Which test users were created and may still be there?
//!
//! A user is written down before the creation and struck out once they are gone. Each line is written and flushed as a
//! whole, so that a kill leaves whole lines and at most one broken one at the end.

use std::collections::HashMap;
use std::io;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Where the lines are kept.
pub trait Journal: Send + Sync {
    /// Claims the journal for this program: another one would remove the users of this one. Returns `false` where another
    /// program has it.
    fn claim(&self) -> io::Result<bool>;

    /// Every line so far; empty where none was ever written.
    ///
    /// # Errors
    /// The error of the disk, where the lines are there and cannot be read.
    fn lines(&self) -> io::Result<String>;

    /// Adds a line, and returns once it is on the disk.
    ///
    /// # Errors
    /// The error of the disk. No user must be created then.
    fn add(&self, line: &str) -> io::Result<()>;

    /// Removes all lines if they are still these: nobody is left.
    fn clear(&self, lines: &str) -> io::Result<()>;
}

/// A journal that ends with the program, for practice, whose users do too.
#[derive(Debug, Default)]
pub struct MemoryJournal(Mutex<String>);

impl Journal for MemoryJournal {
    fn claim(&self) -> io::Result<bool> {
        Ok(true)
    }

    fn lines(&self) -> io::Result<String> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    fn add(&self, line: &str) -> io::Result<()> {
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lines.push_str(line);
        lines.push('\n');
        Ok(())
    }

    fn clear(&self, lines: &str) -> io::Result<()> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if *kept == lines {
            kept.clear();
        }
        Ok(())
    }
}

/// A test user who may be there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournaledUser {
    /// SCIM `userName`.
    pub user_name: String,
    /// The server's base address without its query.
    pub server: String,
    /// When the user was about to be created.
    pub at: Timestamp,
    /// The ids that the server gave; more than one where it has the user twice.
    #[serde(default)]
    pub ids: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Line {
    Creating(JournaledUser),
    Created { user_name: String, server: String, id: String },
    Gone { user_name: String, server: String },
}

/// The journal as one rehearsal writes it: for one server.
pub struct ServerJournal<'a> {
    journal: &'a dyn Journal,
    server: String,
}

impl<'a> ServerJournal<'a> {
    pub fn new(journal: &'a dyn Journal, server: String) -> Self {
        ServerJournal { journal, server }
    }

    /// Writes down that a user is about to be created.
    pub fn creating(&self, user_name: &str, at: Timestamp) -> io::Result<()> {
        let (user_name, server) = (user_name.to_owned(), self.server.clone());
        self.add(&Line::Creating(JournaledUser { user_name, server, at, ids: Vec::new() }))
    }

    /// Writes down the id of a user who was created, for a server whose search does not find them.
    pub fn created(&self, user_name: &str, id: &str) -> io::Result<()> {
        let (user_name, server) = (user_name.to_owned(), self.server.clone());
        self.add(&Line::Created { user_name, server, id: id.to_owned() })
    }

    /// Strikes out a user who is gone, and empties the journal when nobody is left.
    pub fn gone(&self, user_name: &str) -> io::Result<()> {
        self.add(&Line::Gone { user_name: user_name.to_owned(), server: self.server.clone() })?;
        let lines = self.journal.lines()?;
        if read(&lines).is_empty() { self.journal.clear(&lines) } else { Ok(()) }
    }

    /// The users who may still be on this server; nobody where the journal cannot be read.
    pub fn remaining(&self) -> Vec<JournaledUser> {
        let users = self.remaining_anywhere().into_iter();
        users.filter(|user| user.server == self.server).collect()
    }

    /// The users who may still be on any server.
    pub fn remaining_anywhere(&self) -> Vec<JournaledUser> {
        read(&self.journal.lines().unwrap_or_default())
    }

    fn add(&self, line: &Line) -> io::Result<()> {
        self.journal.add(&serde_json::to_string(line)?)
    }
}

/// The users who may still be there. A line that cannot be read, as a kill leaves it, is skipped.
pub fn read(lines: &str) -> Vec<JournaledUser> {
    // By server and user name, with the line that named the user last: they stay in the order of the lines.
    let mut users: HashMap<(String, String), (usize, JournaledUser)> = HashMap::new();
    for (number, line) in lines.lines().enumerate() {
        match serde_json::from_str(line) {
            Ok(Line::Creating(user)) => {
                let name = (user.server.clone(), user.user_name.clone());
                // A user who is created once more keeps the ids.
                let ids = users.remove(&name).map(|(_, before)| before.ids).unwrap_or_default();
                users.insert(name, (number, JournaledUser { ids, ..user }));
            }
            Ok(Line::Created { user_name, server, id }) => {
                let known = users.get_mut(&(server, user_name)).map(|(_, user)| user);
                if let Some(user) = known.filter(|user| !user.ids.contains(&id)) {
                    user.ids.push(id);
                }
            }
            Ok(Line::Gone { user_name, server }) => drop(users.remove(&(server, user_name))),
            Err(_) => {}
        }
    }
    let mut users: Vec<_> = users.into_values().collect();
    users.sort_unstable_by_key(|(number, _)| *number);
    users.into_iter().map(|(_, user)| user).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVER: &str = "https://app.trelica.com/api/scim/v2";

    fn user(label: &str, ids: &[&str]) -> JournaledUser {
        JournaledUser {
            user_name: format!("scim-setup-test-{label}@contoso.com"),
            server: SERVER.to_owned(),
            at: Timestamp::UNIX_EPOCH,
            ids: ids.iter().map(|id| (*id).to_owned()).collect(),
        }
    }

    fn creating(journal: &MemoryJournal, label: &str) {
        of(journal, SERVER).creating(&user(label, &[]).user_name, Timestamp::UNIX_EPOCH).unwrap();
    }

    fn of<'a>(journal: &'a MemoryJournal, server: &str) -> ServerJournal<'a> {
        ServerJournal::new(journal, server.to_owned())
    }

    #[test]
    fn who_was_created_is_named_until_they_are_gone() {
        let memory = MemoryJournal::default();
        let journal = of(&memory, SERVER);
        creating(&memory, "a");
        creating(&memory, "b");
        journal.created(&user("b", &[]).user_name, "7").unwrap();
        assert_eq!(journal.remaining(), [user("a", &[]), user("b", &["7"])]);
        journal.gone(&user("a", &[]).user_name).unwrap();
        assert_eq!(journal.remaining(), [user("b", &["7"])]);
        let elsewhere = of(&memory, "https://elsewhere.example");
        elsewhere.gone(&user("b", &[]).user_name).unwrap();
        assert_eq!(
            (elsewhere.remaining(), elsewhere.remaining_anywhere()),
            (vec![], vec![user("b", &["7"])])
        );
        journal.gone(&user("b", &[]).user_name).unwrap();
        assert_eq!(memory.lines().unwrap(), "", "nobody is left, and neither is a name");
    }

    #[test]
    fn a_user_who_is_created_twice_is_one_user_with_every_id() {
        let memory = MemoryJournal::default();
        for id in ["7", "8", "7"] {
            creating(&memory, "a");
            of(&memory, SERVER).created(&user("a", &[]).user_name, id).unwrap();
        }
        assert_eq!(read(&memory.lines().unwrap()), [user("a", &["7", "8"])]);
    }

    #[test]
    fn the_lines_that_earlier_versions_wrote_are_read() {
        let lines = concat!(
            r#"{"creating":{"user_name":"scim-setup-test-a@contoso.com","#,
            r#""server":"https://app.trelica.com/api/scim/v2","at":"1970-01-01T00:00:00Z"}}"#,
            "\n",
            r#"{"created":{"user_name":"scim-setup-test-a@contoso.com","#,
            r#""server":"https://app.trelica.com/api/scim/v2","id":"7"}}"#,
            "\n",
        );
        assert_eq!(read(lines), [user("a", &["7"])]);
    }

    #[test]
    fn clearing_keeps_lines_that_were_added_meanwhile() {
        let memory = MemoryJournal::default();
        memory.add("one").unwrap();
        memory.clear("").unwrap();
        assert_eq!(memory.lines().unwrap(), "one\n");
        memory.clear("one\n").unwrap();
        assert_eq!(memory.lines().unwrap(), "");
    }

    #[test]
    fn a_journal_of_many_lines_is_read_in_one_pass() {
        let memory = MemoryJournal::default();
        let lines: String = (0..20_000)
            .map(|number| {
                creating(&memory, &number.to_string());
                let line = memory.lines().unwrap();
                memory.clear(&line).unwrap();
                line
            })
            .collect();
        let (start, users) = (std::time::Instant::now(), read(&lines));
        assert_eq!((users.len(), &users[19_999]), (20_000, &user("19999", &[])));
        // A look through all users for each line takes minutes.
        assert!(start.elapsed().as_secs() < 20);
    }

    #[test]
    fn a_line_that_a_kill_cut_short_hides_no_other() {
        let memory = MemoryJournal::default();
        creating(&memory, "a");
        let whole = memory.lines().unwrap();
        for end in 1..whole.len() {
            let cut = format!("{whole}{}", whole.get(..end).unwrap());
            assert_eq!(read(&cut)[0], user("a", &[]));
            // What is written behind a broken line begins a line of its own, or is broken with it: then the user is named
            // once more than needed, never less.
            assert!(read(&format!("{cut}\n{whole}")).contains(&user("a", &[])));
        }
    }
}
