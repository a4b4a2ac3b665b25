//! The two slots as plain files in one directory, readable by their owner only.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use model::store::{Document, Slot};
use rehearsal::{Journal, journal};
use support::redact::Key;

use crate::directory::{taken, usual_directory};
use crate::journal::JournalFile;
use crate::real::new_key;
use crate::surface::Files;

/// Plain files in a directory.
#[derive(Debug)]
pub struct PlainFiles {
    directory: PathBuf,
    /// Held as long as this lives: the operating system lets go of it when the program ends, however it ends.
    lock: Mutex<Option<fs::File>>,
    journal: Arc<JournalFile>,
}

impl PlainFiles {
    /// In this directory, which is made when the first file is.
    pub fn new(directory: impl Into<PathBuf>) -> Self {
        let directory = directory.into();
        let journal = Arc::new(JournalFile::new(directory.clone()));
        PlainFiles { directory, lock: Mutex::new(None), journal }
    }

    /// In the place that this system has for it, or where `SCIM_SETUP_HOME` says.
    ///
    /// # Errors
    /// Where this system has no home directory.
    pub fn usual() -> io::Result<Self> {
        Ok(PlainFiles::new(usual_directory()?))
    }

    /// The file of a slot.
    pub fn path(&self, slot: Slot) -> PathBuf {
        self.directory.join(slot.file_name())
    }

    /// The directory.
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// A file that only its owner can read.
    fn write_private(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.directory)?;
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(bytes)?;
        file.sync_data()
    }
}

/// Saves a file for the person, beside others of the same name: `report.zip`, `report (2).zip`.
///
/// # Errors
/// Where the disk refuses.
pub fn save_new(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "zip"));
    let names = std::iter::once(name.to_owned())
        .chain((2..MOST_NAMES).map(|number| format!("{stem} ({number}).{ending}")));
    for name in names {
        let path = folder.join(name);
        match fs::OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                file.write_all(bytes)?;
                file.sync_data()?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

impl Files for PlainFiles {
    fn claim(&self) -> io::Result<bool> {
        let mut lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        if lock.is_some() {
            return Ok(true);
        }
        *lock = taken(&self.directory, LOCK)?;
        Ok(lock.is_some())
    }

    fn read(&self, slot: Slot) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.path(slot)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn write(&self, slot: Slot, document: &Document) -> io::Result<()> {
        // The other slot is whole; this one counts from here on.
        self.write_private(&self.path(slot), &serde_json::to_vec(document)?)
    }

    fn set_aside(&self, slot: Slot) -> io::Result<()> {
        let from = self.path(slot);
        let free = (1u32..)
            .map(|number| from.with_extension(format!("damaged-{number}")))
            .find(|path| !path.exists());
        match free {
            Some(to) => fs::rename(from, to),
            None => Ok(()),
        }
    }

    fn journal(&self) -> Arc<dyn Journal> {
        Arc::<JournalFile>::clone(&self.journal)
    }

    fn report_key(&self) -> io::Result<Key> {
        let path = self.directory.join(REPORT_KEY);
        if let Some(key) = fs::read(&path).ok().and_then(|bytes| bytes.try_into().ok()) {
            return Ok(key);
        }
        let key = new_key();
        self.write_private(&path, &key)?;
        Ok(key)
    }

    fn remove(&self) -> io::Result<()> {
        let nobody_left = journal::read(&self.journal.lines()?).is_empty();
        let entries = match fs::read_dir(&self.directory) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error),
        };
        for entry in entries {
            let path = entry?.path();
            let ours = path.file_name().and_then(|name| name.to_str()).is_some_and(|name| {
                name.starts_with("progress-a.")
                    || name.starts_with("progress-b.")
                    || name == LOCK
                    || name == REPORT_KEY
                    || (nobody_left && name.starts_with("test-people."))
            });
            if ours {
                fs::remove_file(path)?;
            }
        }
        // Only if nothing else is in it.
        let _ = fs::remove_dir(&self.directory);
        Ok(())
    }
}

/// Who holds a lock on this file writes the slots.
/// More files of one name are nobody's wish.
const MOST_NAMES: u32 = 1000;
const LOCK: &str = "progress.lock";
const REPORT_KEY: &str = "report.key";

#[cfg(test)]
mod tests {
    use model::facts::Facts;
    use model::store::{SlotContent, encode, judge};

    use super::*;

    #[test]
    fn a_slot_is_written_read_set_aside_and_removed() {
        let directory = tempfile::tempdir().unwrap();
        let files = PlainFiles::new(directory.path().join("new"));
        assert_eq!(files.read(Slot::A).unwrap(), None);
        files.write(Slot::A, &encode(&Facts::default(), 1)).unwrap();
        let bytes = files.read(Slot::A).unwrap();
        assert!(matches!(judge(bytes.as_deref()), SlotContent::Whole(_)));
        files.set_aside(Slot::A).unwrap();
        assert_eq!(files.read(Slot::A).unwrap(), None);
        files.write(Slot::A, &encode(&Facts::default(), 2)).unwrap();
        files.set_aside(Slot::A).unwrap();
        assert_eq!(fs::read_dir(files.directory()).unwrap().count(), 2, "what was damaged first is kept too");
        files.remove().unwrap();
        assert!(!files.directory().exists());
    }

    #[test]
    fn only_one_program_at_a_time_writes() {
        let directory = tempfile::tempdir().unwrap();
        let first = PlainFiles::new(directory.path());
        let second = PlainFiles::new(directory.path());
        assert!(first.claim().unwrap());
        assert!(first.claim().unwrap(), "who has it keeps it");
        assert!(!second.claim().unwrap());
        drop(first);
        assert!(second.claim().unwrap());
    }
}
