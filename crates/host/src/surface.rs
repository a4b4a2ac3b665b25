//! What only the desktop window, or only the browser, has.

use std::io;
use std::sync::Arc;

use model::store::{Document, Slot};
use rehearsal::Journal;
use support::redact::Key;
use url::Url;

use crate::vault::Vault;

/// A shell: the desktop window, the browser under `serve`, or a test.
pub trait Surface: Send + Sync + 'static {
    /// Opens a link in the person's browser.
    ///
    /// # Errors
    /// Where there is none.
    fn open(&self, url: &Url) -> io::Result<()>;

    /// Where progress is kept.
    fn files(&self) -> Arc<dyn Files>;

    /// Where the token is kept.
    fn vault(&self) -> Arc<dyn Vault>;

    /// Puts a text on the clipboard. `Ok(false)`: the window is to do it itself, which is never done with a secret.
    ///
    /// # Errors
    /// Where there is no clipboard.
    fn copy(&self, text: &str, secret: bool) -> io::Result<bool>;

    /// Clears the clipboard if it still holds this text. `true` if it did.
    fn clear_clipboard(&self, text: &str) -> bool;

    /// Whether a secret can be copied.
    fn copies_secrets(&self) -> bool;

    /// Saves a file where the person finds it, and says where. `Ok(None)`: the browser is to do it.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn save(&self, _name: &str, _bytes: &[u8]) -> io::Result<Option<String>> {
        Ok(None)
    }

    /// Whether the window is on top of others; `None` where there is no window of our own.
    fn stays_on_top(&self) -> Option<bool> {
        None
    }

    /// Keeps the window on top of others, or no longer.
    fn stay_on_top(&self, _on: bool) {}

    /// Makes the window as narrow as a companion beside the browser, or wide again.
    fn companion(&self, _on: bool) {}
}

/// Two slots of a document.
pub trait Files: Send + Sync + 'static {
    /// Takes the slots for this program alone, for as long as this lives. `false` where another one has them.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn claim(&self) -> io::Result<bool>;

    /// The bytes of a slot, or `None` where there is none.
    ///
    /// # Errors
    /// Where the file is there and can't be read.
    fn read(&self, slot: Slot) -> io::Result<Option<Vec<u8>>>;

    /// Writes a slot.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn write(&self, slot: Slot, document: &Document) -> io::Result<()>;

    /// Moves a damaged slot out of the way and keeps it.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn set_aside(&self, slot: Slot) -> io::Result<()>;

    /// Where test people are written down: the same for as long as this lives.
    fn journal(&self) -> Arc<dyn Journal>;

    /// The key of this computer's reports, made when it is first asked for.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn report_key(&self) -> io::Result<Key>;

    /// Removes every file, those set aside too; but for the names of test people who are still somewhere.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn remove(&self) -> io::Result<()>;
}
