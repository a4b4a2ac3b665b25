//! What the program needs from the shell it runs in: the desktop window, the browser under `serve`, or a test.

use std::{io, time::Duration};

use jiff::Timestamp;
use support::case::ComputerInfo;
use url::Url;

use crate::{engine::SavedTo, view::WindowCapabilities};

/// A shell. A method may block for a moment.
pub trait Host: Send + Sync + 'static {
    /// The current time.
    fn now(&self) -> Timestamp;

    /// Opens a link in the person's browser.
    ///
    /// # Errors
    /// `NotFound` or `Other` if there is no browser.
    fn open(&self, url: &Url) -> io::Result<()>;

    /// Puts a text on the clipboard. A secret is kept out of clipboard histories where the system allows it.
    ///
    /// # Errors
    /// `Other` if there is no clipboard that can take this text.
    fn copy(&self, text: &str, secret: bool) -> io::Result<()>;

    /// Clears the clipboard if it still holds this text.
    fn clear_clipboard(&self, text: &str);

    /// Whether a secret can be put on the clipboard of the person's computer.
    fn copies_secrets(&self) -> bool;

    /// How long a secret may stay on the clipboard.
    fn clipboard_time(&self) -> Duration {
        Duration::from_secs(60)
    }

    /// Saves a file where the person finds it, and says where that is.
    ///
    /// # Errors
    /// The operating system's, if the disk refuses.
    fn save(&self, name: &str, bytes: &[u8]) -> io::Result<SavedTo>;

    /// What a case report says about this computer.
    fn computer_info(&self) -> ComputerInfo;

    /// Where a part of this program broke off last, as `file:line:column`. Empty if none did.
    fn last_panic(&self) -> String {
        String::new()
    }

    /// What the window can do, and what the next screen asks it to copy or save itself. Called once for each screen: a
    /// text or a file is given out only once.
    fn window(&self) -> WindowCapabilities {
        WindowCapabilities::default()
    }

    /// Keeps the window on top of others, or no longer.
    fn stay_on_top(&self, _on: bool) {}

    /// Makes the window as narrow as a companion beside the browser, or wide again.
    fn companion(&self, _on: bool) {}
}
