//! A place for one secret: the operating system's keyring, or memory.

use std::sync::{Mutex, PoisonError};

use net::SecretString;
use wizard::host::KeyringError;

/// A place for one secret. The calls may block for as long as the vault's own limit.
pub trait Vault: Send + Sync + 'static {
    /// Puts it in.
    ///
    /// # Errors
    /// Why not.
    fn put(&self, secret: &SecretString) -> Result<(), KeyringError>;

    /// What is in it.
    ///
    /// # Errors
    /// Why it can't be said.
    fn get(&self) -> Result<Option<SecretString>, KeyringError>;

    /// Empties it.
    ///
    /// # Errors
    /// Why not.
    fn clear(&self) -> Result<(), KeyringError>;
}

/// A vault that ends with the program: practice, and tests.
#[derive(Default, Debug)]
pub struct MemoryVault(Mutex<Option<SecretString>>);

impl Vault for MemoryVault {
    fn put(&self, secret: &SecretString) -> Result<(), KeyringError> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(secret.clone());
        Ok(())
    }

    fn get(&self) -> Result<Option<SecretString>, KeyringError> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    fn clear(&self) -> Result<(), KeyringError> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(())
    }
}
