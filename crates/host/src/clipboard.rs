//! The clipboard of this computer. Secrets are kept out of histories and clouds where the system allows it.

use std::io;
use std::sync::{Mutex, PoisonError};

use arboard::Set;

/// The clipboard. On Linux the text lives as long as this does, so one is kept for the whole program.
#[derive(Default)]
pub struct Clipboard(Mutex<Option<arboard::Clipboard>>);

impl Clipboard {
    /// Whether there is one.
    pub fn is_there(&self) -> bool {
        self.with(|_| Ok(())).is_ok()
    }

    /// Puts a text on it.
    ///
    /// # Errors
    /// Where there is none.
    pub fn put(&self, text: &str, secret: bool) -> io::Result<()> {
        self.with(|clipboard| {
            let set = clipboard.set();
            let set = if secret { out_of_history(set) } else { set };
            set.text(text.to_owned())
        })
    }

    /// Clears it if it still holds this text. `true` if it did.
    pub fn clear_if(&self, text: &str) -> bool {
        self.with(|clipboard| {
            let holds = clipboard.get_text().is_ok_and(|held| held == text);
            if holds {
                clipboard.clear()?;
            }
            Ok(holds)
        })
        .unwrap_or(false)
    }

    fn with<T>(
        &self,
        work: impl FnOnce(&mut arboard::Clipboard) -> Result<T, arboard::Error>,
    ) -> io::Result<T> {
        let mut guard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if guard.is_none() {
            *guard = Some(arboard::Clipboard::new().map_err(io::Error::other)?);
        }
        match guard.as_mut() {
            Some(clipboard) => work(clipboard).map_err(io::Error::other),
            None => Err(io::Error::from(io::ErrorKind::NotFound)),
        }
    }
}

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
