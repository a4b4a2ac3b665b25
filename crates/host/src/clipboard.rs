//! The clipboard of this computer, and what the page has to copy itself where there is none.

use std::io;
use std::sync::{Mutex, OnceLock, PoisonError};

use arboard::Set;

/// The clipboard. On Linux the text lives only as long as this value, so a program keeps one.
#[derive(Default)]
pub struct Clipboard {
    system: Mutex<Option<arboard::Clipboard>>,
    /// Found out when first asked: at the start, it would keep the window waiting.
    is_available: OnceLock<bool>,
    for_page: Mutex<Option<String>>,
}

impl Clipboard {
    /// Whether this computer has a clipboard.
    pub fn is_available(&self) -> bool {
        *self.is_available.get_or_init(|| self.with(|_| Ok(())).is_ok())
    }

    /// Copies a text. Where there is no clipboard, the page gets it, unless it is a secret.
    ///
    /// # Errors
    /// `Other` if there is no clipboard and the text is a secret.
    pub fn copy(&self, text: &str, secret: bool) -> io::Result<()> {
        let copied = self.with(|clipboard| {
            let set = clipboard.set();
            let set = if secret { out_of_history(set) } else { set };
            set.text(text.to_owned())
        });
        let is_for_page = copied.is_err() && !secret;
        *self.for_page.lock().unwrap_or_else(PoisonError::into_inner) = is_for_page.then(|| text.to_owned());
        if is_for_page { Ok(()) } else { copied }
    }

    /// The text that the page is to copy, once.
    pub fn take_for_page(&self) -> Option<String> {
        self.for_page.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Clears the clipboard if it still holds this text.
    pub fn clear_if(&self, text: &str) {
        // A clipboard that cannot be read holds nothing of ours.
        let _ = self.with(|clipboard| match clipboard.get_text() {
            Ok(held) if held == text => clipboard.clear(),
            _ => Ok(()),
        });
    }

    fn with<T>(
        &self,
        work: impl FnOnce(&mut arboard::Clipboard) -> Result<T, arboard::Error>,
    ) -> io::Result<T> {
        let mut guard = self.system.lock().unwrap_or_else(PoisonError::into_inner);
        if guard.is_none() {
            *guard = Some(arboard::Clipboard::new().map_err(io::Error::other)?);
        }
        match guard.as_mut() {
            Some(clipboard) => work(clipboard).map_err(io::Error::other),
            None => Err(io::Error::from(io::ErrorKind::NotFound)),
        }
    }
}

/// Keeps a secret out of clipboard histories, and on Windows out of the cloud clipboard.
#[cfg(target_os = "linux")]
fn out_of_history(set: Set<'_>) -> Set<'_> {
    arboard::SetExtLinux::exclude_from_history(set)
}

#[cfg(target_os = "windows")]
fn out_of_history(set: Set<'_>) -> Set<'_> {
    use arboard::SetExtWindows;
    set.exclude_from_monitoring().exclude_from_cloud().exclude_from_history()
}

#[cfg(target_os = "macos")]
fn out_of_history(set: Set<'_>) -> Set<'_> {
    arboard::SetExtApple::exclude_from_history(set)
}

#[cfg(not(any(target_os = "linux", target_os = "windows", target_os = "macos")))]
fn out_of_history(set: Set<'_>) -> Set<'_> {
    set
}
