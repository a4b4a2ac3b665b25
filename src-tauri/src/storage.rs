//! The application's data directory, with slots that the store plugin writes.

use std::{io, path::Path};

use host::{Directory, data_directory};
use model::store::Document;
use tauri::{AppHandle, Runtime};
use tauri_plugin_store::StoreBuilder;

/// The storage of the desktop.
///
/// # Errors
/// `NotFound` if the person has no home directory.
pub fn storage<R: Runtime>(app: AppHandle<R>) -> io::Result<Directory> {
    Ok(Directory::with_writer(data_directory()?, move |file, document| write(&app, file, document)))
}

/// Writes a document with a store made for this one write: the plugin never reads a file, whose bytes the wizard checks
/// first, and saves nothing by itself.
fn write<R: Runtime>(app: &AppHandle<R>, file: &Path, document: &Document) -> io::Result<()> {
    let store =
        StoreBuilder::new(app, file).create_new().disable_auto_save().build().map_err(io::Error::other)?;
    if let serde_json::Value::Object(members) = serde_json::to_value(document)? {
        for (key, value) in members {
            store.set(key, value);
        }
    }
    let saved = store.save().map_err(io::Error::other);
    // The plugin would save every store that is open once more when the program ends.
    store.close_resource();
    saved
}
