//! The directory of progress and journal, and locks on files in it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where progress is kept: `SCIM_SETUP_HOME`, or the application's own data directory, which is also Tauri's.
///
/// # Errors
/// Where this system has no home directory.
pub(crate) fn usual_directory() -> io::Result<PathBuf> {
    if let Some(home) = std::env::var_os("SCIM_SETUP_HOME").filter(|home| !home.is_empty()) {
        return Ok(PathBuf::from(home));
    }
    directories::BaseDirs::new()
        .map(|directories| directories.data_dir().join("org.scim-setup.assistant"))
        .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no home directory"))
}

/// A lock on a file of the directory, for as long as what is given lives; `None` where another program has it.
///
/// # Errors
/// Where the disk refuses.
pub(crate) fn taken(directory: &Path, name: &str) -> io::Result<Option<fs::File>> {
    fs::create_dir_all(directory)?;
    let file = fs::OpenOptions::new().write(true).create(true).truncate(false).open(directory.join(name))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(error)) => Err(error),
    }
}
