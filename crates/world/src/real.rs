//! The real surroundings: the operating system's trust, keyring, clock and files.

use std::io;
use std::sync::Arc;

use assistant::engine::{Surroundings, Zone};
use assistant::rehearsal::Journal;
use assistant::store::{Document, Slot};
use assistant::world::{VaultTrouble, World};
use jiff::Timestamp;
use net::{Line, SecretString};
use url::Url;

use crate::surface::{Files, Surface};
use crate::vault::Vault;

/// A World on a surface. What is real and what is practice is in these values alone.
pub(crate) struct OnSurface {
    pub surface: Arc<dyn Surface>,
    pub files: Arc<dyn Files>,
    pub vault: Arc<dyn Vault>,
    pub line: Line,
    pub journal: Arc<dyn Journal>,
    pub around: Surroundings,
    pub handed_over: Arc<std::sync::Mutex<Option<String>>>,
}

impl OnSurface {
    /// The real thing.
    pub fn real(surface: Arc<dyn Surface>, handed_over: Arc<std::sync::Mutex<Option<String>>>) -> Self {
        let around = Surroundings {
            zone: Zone(jiff::tz::TimeZone::system()),
            copies_secrets: surface.copies_secrets(),
            vault_lasts: true,
            entra: crate::places::real(),
            ..Surroundings::default()
        };
        OnSurface {
            files: surface.files(),
            vault: surface.vault(),
            line: Line::default(),
            journal: surface.files().journal(),
            around,
            surface,
            handed_over,
        }
    }
}

impl World for OnSurface {
    fn surroundings(&self) -> Surroundings {
        self.around.clone()
    }

    fn now(&self) -> Timestamp {
        now()
    }

    fn line(&self) -> Line {
        self.line.clone()
    }

    fn random_guid(&self) -> String {
        uuid::Uuid::new_v4().to_string()
    }

    fn claim(&self) -> io::Result<bool> {
        self.files.claim()
    }

    fn read_slot(&self, slot: Slot) -> io::Result<Option<Vec<u8>>> {
        self.files.read(slot)
    }

    fn write_slot(&self, slot: Slot, document: &Document) -> io::Result<()> {
        self.files.write(slot, document)
    }

    fn set_aside(&self, slot: Slot) -> io::Result<()> {
        self.files.set_aside(slot)
    }

    fn remove_files(&self) -> io::Result<()> {
        self.files.remove()
    }

    fn journal(&self) -> Arc<dyn Journal> {
        Arc::clone(&self.journal)
    }

    fn keep(&self, token: &SecretString) -> Result<(), VaultTrouble> {
        self.vault.put(token)
    }

    fn recall(&self) -> Result<Option<SecretString>, VaultTrouble> {
        self.vault.get()
    }

    fn forget(&self) -> Result<(), VaultTrouble> {
        self.vault.clear()
    }

    fn open(&self, url: &Url) -> io::Result<()> {
        self.surface.open(url)
    }

    fn copy(&self, text: &str, secret: bool) -> io::Result<()> {
        let done = self.surface.copy(text, secret)?;
        let mut handed_over = self.handed_over.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *handed_over = (!done && !secret).then(|| text.to_owned());
        Ok(())
    }

    fn clear_clipboard(&self, text: &str) -> bool {
        self.surface.clear_clipboard(text)
    }
}

/// The time: the one clock of the product.
#[expect(clippy::disallowed_methods, reason = "the World has the clock")]
pub fn now() -> Timestamp {
    Timestamp::now()
}
