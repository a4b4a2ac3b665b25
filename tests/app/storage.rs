//! Storage for tests: files in a folder of the test, and the token in memory instead of this computer's keyring.

use std::io;
use std::path::Path;
use std::sync::Arc;

use host::{Directory, Memory};
use model::store::{Document, Slot};
use net::SecretString;
use rehearsal::Journal;
use support::redact::Key;
use wizard::storage::{KeyringError, Storage};

pub struct Files {
    directory: Directory,
    token: Memory,
}

impl Files {
    pub fn new(home: &Path) -> Arc<Files> {
        Arc::new(Files { directory: Directory::new(home), token: Memory::default() })
    }
}

impl Storage for Files {
    fn claim(&self) -> io::Result<bool> {
        self.directory.claim()
    }

    fn read_slot(&self, slot: Slot) -> io::Result<Option<Vec<u8>>> {
        self.directory.read_slot(slot)
    }

    fn write_slot(&self, slot: Slot, document: &Document) -> io::Result<()> {
        self.directory.write_slot(slot, document)
    }

    fn set_aside(&self, slot: Slot) -> io::Result<()> {
        self.directory.set_aside(slot)
    }

    fn remove(&self) -> io::Result<()> {
        self.directory.remove()
    }

    fn journal(&self) -> Arc<dyn Journal> {
        self.directory.journal()
    }

    fn report_key(&self) -> io::Result<Key> {
        self.directory.report_key()
    }

    fn keep_token(&self, token: &SecretString) -> Result<(), KeyringError> {
        self.token.keep_token(token)
    }

    fn token(&self) -> Result<Option<SecretString>, KeyringError> {
        self.token.token()
    }

    fn forget_token(&self) -> Result<(), KeyringError> {
        self.token.forget_token()
    }

    fn keeps_token(&self) -> bool {
        true
    }
}
