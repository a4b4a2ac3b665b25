//! The real surroundings: the operating system's trust, keyring, clock and files.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base64::Engine;
use jiff::Timestamp;
use model::store::{Document, Slot};
use net::{NetworkSettings, SecretString};
use rehearsal::Journal;
use sha2::{Digest, Sha256};
use support::redact::Key;
use url::Url;
use wizard::engine::{Environment, Zone};
use wizard::host::{KeyringError, World};
use wizard::view::FileToSave;

use crate::surface::{Files, Surface};
use crate::vault::Vault;

/// A World on a surface. What is real and what is practice is in these values alone.
pub(crate) struct OnSurface {
    pub surface: Arc<dyn Surface>,
    pub files: Arc<dyn Files>,
    pub vault: Arc<dyn Vault>,
    pub line: NetworkSettings,
    pub journal: Arc<dyn Journal>,
    pub environment: Environment,
    pub handed_over: Arc<HandedOver>,
}

/// What the window is to do itself, because this program can't reach the person's clipboard or files.
#[derive(Default)]
pub(crate) struct HandedOver {
    text: Mutex<Option<String>>,
    file: Mutex<Option<FileToSave>>,
}

impl HandedOver {
    /// Once each.
    pub fn take(&self) -> (Option<String>, Option<FileToSave>) {
        (lock(&self.text).take(), lock(&self.file).take())
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl OnSurface {
    /// The real thing.
    pub fn real(surface: Arc<dyn Surface>, handed_over: Arc<HandedOver>) -> Self {
        let environment = Environment {
            zone: Zone(jiff::tz::TimeZone::system()),
            copies_secrets: surface.copies_secrets(),
            vault_lasts: true,
            entra: crate::places::real(),
            ..Environment::default()
        };
        OnSurface {
            files: surface.files(),
            vault: surface.vault(),
            line: NetworkSettings::default(),
            journal: surface.files().journal(),
            environment,
            surface,
            handed_over,
        }
    }
}

impl World for OnSurface {
    fn environment(&self) -> Environment {
        self.environment.clone()
    }

    fn now(&self) -> Timestamp {
        now()
    }

    fn line(&self) -> NetworkSettings {
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

    fn keep(&self, token: &SecretString) -> Result<(), KeyringError> {
        self.vault.put(token)
    }

    fn recall(&self) -> Result<Option<SecretString>, KeyringError> {
        self.vault.get()
    }

    fn forget(&self) -> Result<(), KeyringError> {
        self.vault.clear()
    }

    fn report_key(&self) -> io::Result<Key> {
        self.files.report_key()
    }

    fn desk(&self) -> support::case::ComputerInfo {
        let is_set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        support::case::ComputerInfo {
            system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
            locale: ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(is_set).unwrap_or_default(),
        }
    }

    fn save_file(&self, name: &str, bytes: &[u8]) -> io::Result<Option<String>> {
        let saved = self.surface.save(name, bytes)?;
        *lock(&self.handed_over.file) = saved.is_none().then(|| FileToSave {
            name: name.to_owned(),
            content: base64::engine::general_purpose::STANDARD.encode(bytes),
        });
        Ok(saved)
    }

    fn open(&self, url: &Url) -> io::Result<()> {
        self.surface.open(url)
    }

    fn copy(&self, text: &str, secret: bool) -> io::Result<()> {
        let done = self.surface.copy(text, secret)?;
        *lock(&self.handed_over.text) = (!done && !secret).then(|| text.to_owned());
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

/// A key that nobody can guess: 366 random bits of the operating system, as three GUIDs bring them, in 256.
pub(crate) fn new_key() -> Key {
    let random: Vec<u8> = (0..3).flat_map(|_| uuid::Uuid::new_v4().into_bytes()).collect();
    Sha256::digest(random).into()
}
