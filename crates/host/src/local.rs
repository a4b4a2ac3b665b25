//! A surface without a window of its own: this computer's files, keyring and clipboard. `serve` runs on it, and the
//! desktop window builds on it.

use std::io;
use std::sync::{Arc, OnceLock};

use url::Url;

use crate::clipboard::Clipboard;
use crate::files::PlainFiles;
use crate::keyring::Keyring;
use crate::surface::{Files, Surface};
use crate::vault::Vault;

/// This computer's files, keyring and clipboard.
pub struct Local {
    files: Arc<dyn Files>,
    vault: Arc<dyn Vault>,
    clipboard: Clipboard,
    /// Looked for when it is first asked for, not at the start: that would keep the window waiting.
    clipboard_is_there: OnceLock<bool>,
}

impl Local {
    /// With this system's own places.
    ///
    /// # Errors
    /// Where this system has no home directory.
    pub fn new() -> io::Result<Self> {
        Ok(Local::with(Arc::new(PlainFiles::usual()?)))
    }

    /// With other files; the desktop window brings its own.
    pub fn with(files: Arc<dyn Files>) -> Self {
        let clipboard = Clipboard::default();

        Local { files, vault: Arc::new(Keyring::for_token()), clipboard, clipboard_is_there: OnceLock::new() }
    }
}

impl Surface for Local {
    fn open(&self, url: &Url) -> io::Result<()> {
        open::that_detached(url.as_str())
    }

    fn files(&self) -> Arc<dyn Files> {
        self.files.clone()
    }

    fn vault(&self) -> Arc<dyn Vault> {
        self.vault.clone()
    }

    fn copy(&self, text: &str, secret: bool) -> io::Result<bool> {
        match self.clipboard.put(text, secret) {
            Ok(()) => Ok(true),
            // The browser can put it on its own clipboard, where it is no secret.
            Err(_) if !secret => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn clear_clipboard(&self, text: &str) -> bool {
        self.clipboard.clear_if(text)
    }

    fn copies_secrets(&self) -> bool {
        *self.clipboard_is_there.get_or_init(|| self.clipboard.is_there())
    }
}
