//! Where this program keeps its files, and locks on them.

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
    fs::create_dir_all(directory)?;
    let file = fs::OpenOptions::new().write(true).create(true).truncate(false).open(directory.join(name))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(error)) => Err(error),
    }
}
