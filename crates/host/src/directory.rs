//! Progress, journal and report key as files in one directory, readable by their owner only, and the token in the
//! operating system's keyring.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fs, io};

use model::store::{Document, Slot};
use net::SecretString;
use rehearsal::{Journal, journal};
use support::redact::Key;
use wizard::storage::{KeyringError, Storage};

use crate::data_directory::{create_directory, data_directory, lock_file, open_private, read_file};
use crate::{computer::random_key, journal::JournalFile, keyring, policy};

/// A directory of this program, made when its first file is.
pub struct Directory {
    path: PathBuf,
    write: Box<Writer>,
    /// Held as long as this lives. The operating system releases it when the program ends, however it ends.
    lock: Mutex<Option<fs::File>>,
    journal: Arc<JournalFile>,
    /// Whether the organization lets the token be saved.
    saves_token: bool,
}

/// Writes a document into a file that exists and is empty.
type Writer = dyn Fn(&Path, &Document) -> io::Result<()> + Send + Sync;

impl Directory {
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Directory::with_writer(path, |file, document| write(file, &serde_json::to_vec(document)?))
    }

    /// A directory whose slots are written by `write`, which gets an empty file of its owner's.
    pub fn with_writer(
        path: impl Into<PathBuf>,
        write: impl Fn(&Path, &Document) -> io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        let path = path.into();
        let journal = Arc::new(JournalFile::new(path.clone()));
        let saves_token = !policy().do_not_save_token;
        Directory { path, write: Box::new(write), lock: Mutex::new(None), journal, saves_token }
    }

    /// The directory at [`data_directory`].
    ///
    /// # Errors
    /// `NotFound` if the person has no home directory.
    pub fn in_data_directory() -> io::Result<Self> {
        Ok(Directory::new(data_directory()?))
    }

    fn slot_path(&self, slot: Slot) -> PathBuf {
        self.path.join(slot.file_name())
    }

    /// Replaces a file in one step: after a kill it has its old content or its new one.
    fn replace(&self, path: &Path, write: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
        create_directory(&self.path)?;
        let mut temporary = path.as_os_str().to_owned();
        temporary.push(".new");
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        let file = open_private(&mut options, Path::new(&temporary))?;
        write(Path::new(&temporary))?;
        file.sync_all()?;
        drop(file);
        fs::rename(temporary, path)
    }
}

/// Fills a file that exists, and keeps its rights.
#[expect(clippy::disallowed_methods, reason = "`replace` puts the file in place once it is whole")]
fn write(file: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(file, bytes)
}

/// Saves a file for the person without replacing another of the same name: `report.zip`, `report (2).zip`.
///
/// # Errors
/// `AlreadyExists` after [`MOST_NAMES`] names; otherwise the operating system's, if the disk refuses.
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

impl Storage for Directory {
    fn claim(&self) -> io::Result<bool> {
        let mut lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        if lock.is_some() {
            return Ok(true);
        }
        *lock = lock_file(&self.path, LOCK)?;
        Ok(lock.is_some())
    }

    fn read_slot(&self, slot: Slot) -> io::Result<Option<Vec<u8>>> {
        read_file(&self.slot_path(slot))
    }

    fn write_slot(&self, slot: Slot, document: &Document) -> io::Result<()> {
        self.replace(&self.slot_path(slot), |file| (self.write)(file, document))
    }

    fn set_aside(&self, slot: Slot) -> io::Result<()> {
        let from = self.slot_path(slot);
        let free = (1u32..)
            .map(|number| from.with_extension(format!("damaged-{number}")))
            .find(|path| !path.exists());
        match free {
            Some(to) => fs::rename(from, to),
            None => Ok(()),
        }
    }

    fn remove(&self) -> io::Result<()> {
        let nobody_left = journal::read(&self.journal.lines()?).is_empty();
        let entries = match fs::read_dir(&self.path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error),
        };
        for entry in entries {
            let path = entry?.path();
            let is_ours = path.file_name().and_then(|name| name.to_str()).is_some_and(|name| {
                name.starts_with("progress-a.")
                    || name.starts_with("progress-b.")
                    || name == LOCK
                    || name.starts_with(REPORT_KEY)
                    || (nobody_left && name.starts_with("test-people."))
            });
            if is_ours {
                fs::remove_file(path)?;
            }
        }
        // Fails, as it should, if something else is in it.
        let _ = fs::remove_dir(&self.path);
        Ok(())
    }

    fn journal(&self) -> Arc<dyn Journal> {
        self.journal.clone()
    }

    fn report_key(&self) -> io::Result<Key> {
        let path = self.path.join(REPORT_KEY);
        if let Some(key) = fs::read(&path).ok().and_then(|bytes| bytes.try_into().ok()) {
            return Ok(key);
        }
        let key = random_key()?;
        self.replace(&path, |file| write(file, &key))?;
        Ok(key)
    }

    fn keep_token(&self, token: &SecretString) -> Result<(), KeyringError> {
        if !self.saves_token {
            return keyring::forget_token();
        }
        keyring::keep_token(token)
    }

    fn token(&self) -> Result<Option<SecretString>, KeyringError> {
        if !self.saves_token {
            // One that was saved before the policy came is removed.
            return keyring::forget_token().map(|()| None);
        }
        keyring::token()
    }

    fn forget_token(&self) -> Result<(), KeyringError> {
        keyring::forget_token()
    }

    fn keeps_token(&self) -> bool {
        self.saves_token
    }
}

/// Whoever holds a lock on this file writes the slots.
const LOCK: &str = "progress.lock";
const REPORT_KEY: &str = "report.key";
/// How many files of one name [`save_new`] makes.
const MOST_NAMES: u32 = 1000;

#[cfg(test)]
mod tests {
    use model::facts::Facts;
    use model::store::{SlotContent, encode, judge};

    use super::*;

    #[test]
    fn a_slot_is_written_read_set_aside_and_removed() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("new");
        let files = Directory::new(&path);
        assert_eq!(files.read_slot(Slot::A).unwrap(), None);
        files.write_slot(Slot::A, &encode(&Facts::default(), 1)).unwrap();
        let bytes = files.read_slot(Slot::A).unwrap();
        assert!(matches!(judge(bytes.as_deref()), SlotContent::Whole(_)));
        files.set_aside(Slot::A).unwrap();
        assert_eq!(files.read_slot(Slot::A).unwrap(), None);
        files.write_slot(Slot::A, &encode(&Facts::default(), 2)).unwrap();
        files.set_aside(Slot::A).unwrap();
        assert_eq!(fs::read_dir(&path).unwrap().count(), 2, "what was damaged first is kept too");
        files.remove().unwrap();
        assert!(!path.exists());
    }

    #[test]
    fn a_write_that_fails_halfway_leaves_the_slot_as_it_was() {
        let directory = tempfile::tempdir().unwrap();
        let files = Directory::new(directory.path());
        files.write_slot(Slot::A, &encode(&Facts::default(), 1)).unwrap();
        let before = files.read_slot(Slot::A).unwrap();
        let failing = Directory::with_writer(directory.path(), |file, _| {
            write(file, b"{\"half")?;
            Err(io::ErrorKind::BrokenPipe.into())
        });
        assert!(failing.write_slot(Slot::A, &encode(&Facts::default(), 2)).is_err());
        assert_eq!(files.read_slot(Slot::A).unwrap(), before);
        files.remove().unwrap();
        assert!(!directory.path().exists(), "what was written halfway is removed too");
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_can_read_what_is_written() {
        use std::os::unix::fs::PermissionsExt;
        let directory = tempfile::tempdir().unwrap();
        let files = Directory::new(directory.path());
        files.write_slot(Slot::A, &encode(&Facts::default(), 1)).unwrap();
        files.report_key().unwrap();
        for name in [Slot::A.file_name(), REPORT_KEY] {
            let mode = fs::metadata(directory.path().join(name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{name}");
        }
    }

    #[test]
    fn the_report_key_stays_the_same_and_is_not_another_directorys() {
        let [here, elsewhere] = [(); 2].map(|()| tempfile::tempdir().unwrap());
        let key = Directory::new(here.path()).report_key().unwrap();
        assert_eq!(Directory::new(here.path()).report_key().unwrap(), key);
        assert_ne!(Directory::new(elsewhere.path()).report_key().unwrap(), key);
    }

    #[test]
    fn only_one_program_at_a_time_writes() {
        let directory = tempfile::tempdir().unwrap();
        let first = Directory::new(directory.path());
        let second = Directory::new(directory.path());
        assert!(first.claim().unwrap());
        assert!(first.claim().unwrap(), "who has it keeps it");
        assert!(!second.claim().unwrap());
        drop(first);
        assert!(second.claim().unwrap());
    }
}
