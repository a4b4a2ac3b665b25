//! `serve` in a browser: this computer's clipboard and browser, and what the page is to copy or save itself.

use std::io;
use std::sync::{Mutex, PoisonError};

use base64::Engine;
use jiff::Timestamp;
use support::case::ComputerInfo;
use url::Url;
use wizard::view::{FileToSave, WindowCapabilities};
use wizard::{engine::SavedTo, host::Host};

use crate::{clipboard::Clipboard, computer};

/// The shell of `serve`. It has no window of its own, and it may run where the person finds no files.
#[derive(Default)]
pub struct Browser {
    clipboard: Clipboard,
    file: Mutex<Option<FileToSave>>,
}

impl Host for Browser {
    fn now(&self) -> Timestamp {
        computer::now()
    }

    fn open(&self, url: &Url) -> io::Result<()> {
        open::that_detached(url.as_str())
    }

    fn copy(&self, text: &str, secret: bool) -> io::Result<()> {
        self.clipboard.copy(text, secret)
    }

    fn clear_clipboard(&self, text: &str) {
        self.clipboard.clear_if(text);
    }

    fn copies_secrets(&self) -> bool {
        self.clipboard.is_available()
    }

    fn save(&self, name: &str, bytes: &[u8]) -> io::Result<SavedTo> {
        let content = base64::engine::general_purpose::STANDARD.encode(bytes);
        let file = FileToSave { name: name.to_owned(), content };
        *self.file.lock().unwrap_or_else(PoisonError::into_inner) = Some(file);
        Ok(SavedTo::Browser)
    }

    fn computer_info(&self) -> ComputerInfo {
        computer::info()
    }

    fn last_panic(&self) -> String {
        computer::last_panic()
    }

    fn window(&self) -> WindowCapabilities {
        let save = self.file.lock().unwrap_or_else(PoisonError::into_inner).take();
        WindowCapabilities { stays_on_top: None, hand_over: self.clipboard.take_for_page(), save }
    }
}
