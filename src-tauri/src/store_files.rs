//! The two slots as files of the store plugin.
//!
//! Its `save` is a plain file write, so a slot may be cut short by a kill; the other slot is whole then. The bytes are
//! read and judged by the engine before anything is built on them, and a store is always made anew for a write, so
//! that the plugin never reads a file by itself. Automatic saving is off.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use host::{Files, PlainFiles};
use model::store::{Document, Slot};
use rehearsal::Journal;
use support::redact::Key;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_store::StoreBuilder;

/// Files of the store plugin in the application's data directory.
pub struct StoreFiles<R: Runtime> {
    app: AppHandle<R>,
    /// Reading, setting aside and removing are the same as in the terminal.
    plain: PlainFiles,
}

impl<R: Runtime> StoreFiles<R> {
    /// In the application's data directory, or where `SCIM_SETUP_HOME` says.
    ///
    /// # Errors
    /// Where this system has no such place.
    pub fn new(app: AppHandle<R>) -> Result<Self, Box<dyn std::error::Error>> {
        let directory: PathBuf = match std::env::var_os("SCIM_SETUP_HOME").filter(|home| !home.is_empty()) {
            Some(home) => home.into(),
            None => app.path().app_data_dir()?,
        };
        Ok(StoreFiles { app, plain: PlainFiles::new(directory) })
    }
}

impl<R: Runtime> Files for StoreFiles<R> {
    fn claim(&self) -> io::Result<bool> {
        self.plain.claim()
    }

    fn read(&self, slot: Slot) -> io::Result<Option<Vec<u8>>> {
        self.plain.read(slot)
    }

    fn write(&self, slot: Slot, document: &Document) -> io::Result<()> {
        make_private(&self.plain)?;
        let store = StoreBuilder::new(&self.app, self.plain.path(slot))
            .create_new()
            .disable_auto_save()
            .build()
            .map_err(io::Error::other)?;
        if let serde_json::Value::Object(members) = serde_json::to_value(document)? {
            for (key, value) in members {
                store.set(key, value);
            }
        }
        let saved = store.save().map_err(io::Error::other);
        // Otherwise the plugin saves every store it knows once more when the program ends.
        store.close_resource();
        saved
    }

    fn set_aside(&self, slot: Slot) -> io::Result<()> {
        self.plain.set_aside(slot)
    }

    fn journal(&self) -> Arc<dyn Journal> {
        self.plain.journal()
    }

    fn report_key(&self) -> io::Result<Key> {
        make_private(&self.plain)?;
        self.plain.report_key()
    }

    fn remove(&self) -> io::Result<()> {
        self.plain.remove()
    }
}

/// The plugin writes with the usual rights; the directory keeps others out.
fn make_private(files: &PlainFiles) -> io::Result<()> {
    fs::create_dir_all(files.directory())?;
    #[cfg(unix)]
    fs::set_permissions(files.directory(), std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(())
}
