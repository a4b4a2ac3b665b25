//! Where this program keeps its files, and locks on them.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Where progress is kept: `SCIM_SETUP_HOME`, or the application's data directory, which is the one that Tauri names.
///
/// # Errors
/// `NotFound` if the person has no home directory.
pub fn data_directory() -> io::Result<PathBuf> {
    if let Some(home) = std::env::var_os("SCIM_SETUP_HOME").filter(|home| !home.is_empty()) {
        return Ok(PathBuf::from(home));
    }
    directories::BaseDirs::new()
        .map(|directories| directories.data_dir().join("org.scim-setup.assistant"))
        .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no home directory"))
}

/// Locks a file of the directory for as long as the returned value lives; `None` if another program has it.
///
/// # Errors
/// The operating system's, if the disk refuses.
pub(crate) fn lock_file(directory: &Path, name: &str) -> io::Result<Option<fs::File>> {
    create_directory(directory)?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    let file = open_private(&mut options, &directory.join(name))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(error)) => Err(error),
    }
}

/// Creates the directory, for its owner only, where it is not there yet.
pub(crate) fn create_directory(directory: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(directory)
}

/// Opens a regular file for its owner only. One that a version up to 0.1.0 made for everybody to read is closed to others.
pub(crate) fn open_private(options: &mut fs::OpenOptions, path: &Path) -> io::Result<fs::File> {
    refuse_other_than_file(path)?;
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    let file = options.open(path)?;
    #[cfg(unix)]
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(file)
}

/// The content of a file; `None` where there is none.
pub(crate) fn read_file(path: &Path) -> io::Result<Option<Vec<u8>>> {
    refuse_other_than_file(path)?;
    let file = match fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "the file is too large"));
    }
    Ok(Some(bytes))
}

/// A pipe would keep its reader waiting, and a device has no end.
fn refuse_other_than_file(path: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(found) if !found.is_file() => {
            Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"))
        }
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// The largest file that is read, in bytes. Our choice: this program writes some 100 kB.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn other_users_can_neither_enter_the_directory_nor_lock_its_files() {
        let directory = tempfile::tempdir().unwrap();
        let home = directory.path().join("new");
        let lock = lock_file(&home, "a.lock").unwrap();
        assert!(lock.is_some());
        assert_eq!((mode(&home), mode(&home.join("a.lock"))), (0o700, 0o600));
    }

    #[test]
    fn a_lock_that_everybody_could_read_is_closed_to_others() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("a.lock");
        fs::File::create(&path).unwrap();
        fs::set_permissions(&path, PermissionsExt::from_mode(0o644)).unwrap();
        lock_file(directory.path(), "a.lock").unwrap();
        assert_eq!(mode(&path), 0o600);
    }
}
