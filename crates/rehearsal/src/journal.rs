//! Who was created and may still be there: written down before each is created, struck out after each is gone.
//!
//! A line at a time, each written and flushed as a whole, so that a kill leaves whole lines and at most one broken one at
//! the end. Reading is pure; a World keeps the lines.

use std::io;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Where lines are kept.
pub trait Journal: Send + Sync {
    /// Takes the rehearsing for this program alone: another one would remove the people of this one. `false` where
    /// another program has it.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn claim(&self) -> io::Result<bool>;

    /// Every line so far; nothing where none was ever written.
    ///
    /// # Errors
    /// Where it is there and can't be read.
    fn lines(&self) -> io::Result<String>;

    /// Adds a line and brings it to the disk before it returns.
    ///
    /// # Errors
    /// Where the disk refuses: then nobody must be created.
    fn add(&self, line: &str) -> io::Result<()>;

    /// Removes all lines if they are still these: nobody is left.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn clear(&self, lines: &str) -> io::Result<()>;
}

/// Lines that end with the program: for practice, whose people do too.
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

/// Somebody who may be there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// The test person's user name.
    pub user_name: String,
    /// The server's base address, without query.
    pub server: String,
    /// When the person was about to be created.
    pub at: Timestamp,
    /// The ids that the server gave; more than one where it has the person twice.
    #[serde(default)]
    pub ids: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Line {
    Creating(Left),
    Created { user_name: String, server: String, id: String },
    Gone { user_name: String, server: String },
}

/// Writes down that somebody is about to be created.
///
/// # Errors
/// Where the disk refuses.
pub fn about_to_create(journal: &dyn Journal, left: &Left) -> io::Result<()> {
    journal.add(&serde_json::to_string(&Line::Creating(left.clone()))?)
}

/// Writes down under which id somebody was created, so that they are found where a search does not find them.
///
/// # Errors
/// Where the disk refuses.
pub fn is_created(journal: &dyn Journal, user_name: &str, server: &str, id: &str) -> io::Result<()> {
    let created =
        Line::Created { user_name: user_name.to_owned(), server: server.to_owned(), id: id.to_owned() };
    journal.add(&serde_json::to_string(&created)?)
}

/// Strikes out somebody who is gone; empties the journal when nobody is left.
///
/// # Errors
/// Where the disk refuses.
pub fn is_gone(journal: &dyn Journal, user_name: &str, server: &str) -> io::Result<()> {
    let gone = Line::Gone { user_name: user_name.to_owned(), server: server.to_owned() };
    journal.add(&serde_json::to_string(&gone)?)?;
    let lines = journal.lines()?;
    if read(&lines).is_empty() { journal.clear(&lines) } else { Ok(()) }
}

/// Who may still be there. A line that can't be read, which is how a kill ends the last one, is passed over.
pub fn read(lines: &str) -> Vec<Left> {
    let mut left: Vec<Left> = Vec::new();
    for line in lines.lines() {
        match serde_json::from_str(line) {
            Ok(Line::Creating(one)) => {
                // Somebody who is created once more is one line, and the newest.
                let known = left
                    .iter()
                    .position(|known| known.user_name == one.user_name && known.server == one.server);
                let before = known.map(|position| left.remove(position));
                left.push(Left { ids: before.map(|before| before.ids).unwrap_or_default(), ..one });
            }
            Ok(Line::Created { user_name, server, id }) => {
                let known = left.iter_mut().find(|one| one.user_name == user_name && one.server == server);
                if let Some(one) = known.filter(|one| !one.ids.contains(&id)) {
                    one.ids.push(id);
                }
            }
            Ok(Line::Gone { user_name, server }) => {
                left.retain(|one| one.user_name != user_name || one.server != server);
            }
            Err(_) => {}
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(which: &str) -> Left {
        Left {
            user_name: format!("scim-setup-test-{which}@contoso.com"),
            server: "https://app.trelica.com/api/scim/v2".to_owned(),
            at: Timestamp::UNIX_EPOCH,
            ids: Vec::new(),
        }
    }

    #[test]
    fn who_was_created_is_named_until_they_are_gone() {
        let paper = MemoryJournal::default();
        about_to_create(&paper, &left("a")).unwrap();
        about_to_create(&paper, &left("b")).unwrap();
        is_created(&paper, &left("b").user_name, &left("b").server, "7").unwrap();
        assert_eq!(read(&paper.lines().unwrap())[1].ids, ["7"]);
        is_gone(&paper, &left("a").user_name, &left("a").server).unwrap();
        let with_id = Left { ids: vec!["7".to_owned()], ..left("b") };
        assert_eq!(read(&paper.lines().unwrap()), std::slice::from_ref(&with_id));
        is_gone(&paper, &left("b").user_name, "https://elsewhere.example").unwrap();
        assert_eq!(read(&paper.lines().unwrap()), [with_id]);
        is_gone(&paper, &left("b").user_name, &left("b").server).unwrap();
        assert_eq!(paper.lines().unwrap(), "", "nobody is left, and neither is a name");
    }

    #[test]
    fn a_line_that_a_kill_cut_short_hides_no_other() {
        let paper = MemoryJournal::default();
        about_to_create(&paper, &left("a")).unwrap();
        let whole = paper.lines().unwrap();
        for end in 1..whole.len() {
            let cut = format!("{whole}{}", whole.get(..end).unwrap());
            assert_eq!(read(&cut)[0], left("a"));
            // What is written behind a broken line begins a line of its own, or is broken with it: then it is named once
            // more than needed, never less.
            assert!(read(&format!("{cut}\n{whole}")).contains(&left("a")));
        }
    }
}
