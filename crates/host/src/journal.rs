//! The journal of test people as a file: each line is on the disk before its test person is created.

use std::fs::{File, OpenOptions};
use std::io;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use rehearsal::Journal;

use crate::data_directory::{create_directory, data_directory, lock_file, open_private, read_file};

/// A file of lines that only its owner can read. Several programs may add to it; one rehearses at a time.
#[derive(Debug)]
pub struct JournalFile {
    directory: PathBuf,
    /// Held as long as this lives. The operating system releases it when the program ends, however it ends.
    claimed: Mutex<Option<File>>,
}

impl JournalFile {
    /// In this directory, which is made with the first line.
    pub fn new(directory: impl Into<PathBuf>) -> Self {
        JournalFile { directory: directory.into(), claimed: Mutex::new(None) }
    }

    /// In [`data_directory`].
    ///
    /// # Errors
    /// `NotFound` if the person has no home directory.
    pub fn in_data_directory() -> io::Result<Self> {
        Ok(JournalFile::new(data_directory()?))
    }

    /// Opens the file, locked until it is closed.
    fn open(&self) -> io::Result<File> {
        create_directory(&self.directory)?;
        let mut options = OpenOptions::new();
        options.read(true).append(true).create(true);
        let file = open_private(&mut options, &self.directory.join(NAME))?;
        file.lock()?;
        Ok(file)
    }
}

impl Journal for JournalFile {
    fn claim(&self) -> io::Result<bool> {
        let mut claimed = self.claimed.lock().unwrap_or_else(PoisonError::into_inner);
        if claimed.is_some() {
            return Ok(true);
        }
        *claimed = lock_file(&self.directory, LOCK)?;
        Ok(claimed.is_some())
    }

    fn lines(&self) -> io::Result<String> {
        let bytes = read_file(&self.directory.join(NAME))?.unwrap_or_default();
        Ok(String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
    }

    fn add(&self, line: &str) -> io::Result<()> {
        let mut file = self.open()?;
        let mut last = [b'\n'];
        if file.seek(SeekFrom::End(-1)).is_ok() {
            file.read_exact(&mut last)?;
        }
        // A kill may have cut the last line short: this one starts on a line of its own.
        let begin = if last == [b'\n'] { "" } else { "\n" };
        file.write_all(format!("{begin}{line}\n").as_bytes())?;
        file.sync_data()
    }

    fn clear(&self, lines: &str) -> io::Result<()> {
        let mut file = self.open()?;
        let mut now = Vec::new();
        file.seek(SeekFrom::Start(0))?;
        file.read_to_end(&mut now)?;
        if String::from_utf8_lossy(&now) == lines {
            file.set_len(0)?;
        }
        file.sync_data()
    }
}

const NAME: &str = "test-people.jsonl";
/// Whoever holds a lock on this file rehearses.
const LOCK: &str = "test-people.lock";

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn lines_are_added_read_and_cleared_only_if_nothing_came_in_between() {
        let directory = tempfile::tempdir().unwrap();
        let journal = JournalFile::new(directory.path().join("new"));
        assert_eq!(journal.lines().unwrap(), "");
        journal.add("a").unwrap();
        let before = journal.lines().unwrap();
        JournalFile::new(directory.path().join("new")).add("b").unwrap();
        journal.clear(&before).unwrap();
        assert_eq!(journal.lines().unwrap(), "a\nb\n");
        journal.clear("a\nb\n").unwrap();
        assert_eq!(journal.lines().unwrap(), "");
    }

    #[test]
    fn a_line_behind_one_that_was_cut_short_begins_anew() {
        let directory = tempfile::tempdir().unwrap();
        let journal = JournalFile::new(directory.path());
        journal.add("whole").unwrap();
        let path = directory.path().join(NAME);
        let length = fs::metadata(&path).unwrap().len();
        OpenOptions::new().write(true).open(&path).unwrap().set_len(length - 3).unwrap();
        journal.add("next").unwrap();
        assert_eq!(journal.lines().unwrap(), "who\nnext\n");
    }

    #[test]
    fn a_list_without_an_end_is_refused_and_nothing_waits_for_a_pipe() {
        let directory = tempfile::tempdir().unwrap();
        let (path, journal) = (directory.path().join(NAME), JournalFile::new(directory.path()));
        File::create(&path).unwrap().set_len(9 * 1024 * 1024).unwrap();
        assert_eq!(journal.lines().unwrap_err().kind(), io::ErrorKind::FileTooLarge);
        #[cfg(unix)]
        for make in ["ln -s /dev/zero", "mkfifo"] {
            fs::remove_file(&path).unwrap();
            let made =
                std::process::Command::new("sh").arg("-c").arg(format!("{make} {}", path.display())).status();
            assert!(made.unwrap().success(), "{make}");
            assert_eq!(journal.lines().unwrap_err().kind(), io::ErrorKind::InvalidInput, "{make}");
            assert_eq!(journal.add("a").unwrap_err().kind(), io::ErrorKind::InvalidInput, "{make}");
        }
    }

    #[test]
    fn one_rehearses_at_a_time() {
        let directory = tempfile::tempdir().unwrap();
        let first = JournalFile::new(directory.path());
        let second = JournalFile::new(directory.path());
        assert!(first.claim().unwrap() && first.claim().unwrap());
        assert!(!second.claim().unwrap());
        drop(first);
        assert!(second.claim().unwrap());
    }
}
