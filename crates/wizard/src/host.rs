//! The handful of questions that the engine asks of its surroundings.
//!
//! A World answers for the desktop, the terminal, practice or a test. It decides nothing.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use net::{NetworkSettings, SecretString};
use url::Url;

use crate::engine::Environment;
use model::store::{Document, Slot};
use rehearsal::Journal;
use support::case::ComputerInfo;
use support::redact::Key;

/// The surroundings. Every method may block for a moment; the vault's are called away from the window's thread.
pub trait World: Send + Sync + 'static {
    /// What the surroundings can do.
    fn environment(&self) -> Environment;

    /// The time.
    fn now(&self) -> Timestamp;

    /// How this computer gets out.
    fn line(&self) -> NetworkSettings;

    /// A random GUID, as Entra's *Test connection* makes one.
    fn random_guid(&self) -> String;

    /// Takes the slots for this program alone. `false` where another one has them.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn claim(&self) -> io::Result<bool>;

    /// The bytes of a slot, or `None` where there is none.
    ///
    /// # Errors
    /// Where the file is there and can't be read.
    fn read_slot(&self, slot: Slot) -> io::Result<Option<Vec<u8>>>;

    /// Writes a slot.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn write_slot(&self, slot: Slot, document: &Document) -> io::Result<()>;

    /// Moves a damaged slot out of the way and keeps it.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn set_aside(&self, slot: Slot) -> io::Result<()>;

    /// Removes every file of this wizard.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn remove_files(&self) -> io::Result<()>;

    /// Where test people are written down.
    fn journal(&self) -> Arc<dyn Journal>;

    /// Puts the token into the operating system's keyring.
    ///
    /// # Errors
    /// Why not.
    fn keep(&self, token: &SecretString) -> Result<(), KeyringError>;

    /// The token out of the keyring.
    ///
    /// # Errors
    /// Why not.
    fn recall(&self) -> Result<Option<SecretString>, KeyringError>;

    /// Takes the token out of the keyring.
    ///
    /// # Errors
    /// Why not.
    fn forget(&self) -> Result<(), KeyringError>;

    /// The key of this computer's reports: the same ever after, and nowhere else.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn report_key(&self) -> io::Result<Key>;

    /// What a report says about this computer.
    fn desk(&self) -> ComputerInfo;

    /// Saves a file where the person finds it. `None`: the person's browser does it.
    ///
    /// # Errors
    /// Where the disk refuses.
    fn save_file(&self, name: &str, bytes: &[u8]) -> io::Result<Option<String>>;

    /// Opens a link in the person's browser.
    ///
    /// # Errors
    /// Where there is none.
    fn open(&self, url: &Url) -> io::Result<()>;

    /// Puts a text on the clipboard; a secret is kept out of histories where the system allows it.
    ///
    /// # Errors
    /// Where there is no clipboard.
    fn copy(&self, text: &str, secret: bool) -> io::Result<()>;

    /// Clears the clipboard if it still holds this text. `true` if it did.
    fn clear_clipboard(&self, text: &str) -> bool;

    /// How long a secret may stay on the clipboard.
    fn clipboard_time(&self) -> Duration {
        Duration::from_secs(60)
    }
}

/// Why the keyring could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyringError {
    /// There is none, or it is locked.
    Unavailable,
    /// It did not answer in time.
    Slow,
}
