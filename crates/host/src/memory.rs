//! Storage that ends with the program: practice, and tests.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{collections::BTreeMap, io};

use model::store::{Document, Slot};
use net::SecretString;
use rehearsal::{Journal, MemoryJournal};
use support::redact::Key;
use wizard::storage::{KeyringError, Storage};

use crate::computer::random_key;

/// Everything in memory.
#[derive(Default)]
pub struct Memory {
    slots: Mutex<BTreeMap<Slot, Vec<u8>>>,
    journal: Arc<MemoryJournal>,
    report_key: Mutex<Option<Key>>,
    token: Mutex<Option<SecretString>>,
}

impl Storage for Memory {
    fn claim(&self) -> io::Result<bool> {
        Ok(true)
    }

    fn read_slot(&self, slot: Slot) -> io::Result<Option<Vec<u8>>> {
        Ok(lock(&self.slots).get(&slot).cloned())
    }

    fn write_slot(&self, slot: Slot, document: &Document) -> io::Result<()> {
        lock(&self.slots).insert(slot, serde_json::to_vec(document)?);
        Ok(())
    }

    fn set_aside(&self, slot: Slot) -> io::Result<()> {
        lock(&self.slots).remove(&slot);
        Ok(())
    }

    fn remove(&self) -> io::Result<()> {
        lock(&self.slots).clear();
        Ok(())
    }

    fn journal(&self) -> Arc<dyn Journal> {
        self.journal.clone()
    }

    fn report_key(&self) -> io::Result<Key> {
        let mut kept = lock(&self.report_key);
        let key = kept.map_or_else(random_key, Ok)?;
        *kept = Some(key);
        Ok(key)
    }

    fn keep_token(&self, token: &SecretString) -> Result<(), KeyringError> {
        *lock(&self.token) = Some(token.clone());
        Ok(())
    }

    fn token(&self) -> Result<Option<SecretString>, KeyringError> {
        Ok(lock(&self.token).clone())
    }

    fn forget_token(&self) -> Result<(), KeyringError> {
        *lock(&self.token) = None;
        Ok(())
    }

    fn keeps_token(&self) -> bool {
        false
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
