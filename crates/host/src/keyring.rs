//! The operating system's keyring: the only file that touches it.
//!
//! A locked keyring may wait for ever for a password prompt that nobody sees, so every call runs on a thread of its
//! own and is given up after a while. The thread is left behind; the program is not.

use std::sync::mpsc;
use std::time::Duration;

use ::keyring::Entry;
use net::{ExposeSecret, SecretString};
use wizard::host::KeyringError;

use crate::vault::Vault;

/// One entry of the keyring: Keychain, Credential Manager, or the Secret Service.
#[derive(Clone, Debug)]
pub struct Keyring {
    account: &'static str,
    limit: Duration,
}

impl Keyring {
    /// The entry for the token of Trelica.
    pub fn for_token() -> Self {
        Keyring { account: "trelica-token", limit: Duration::from_secs(8) }
    }

    fn call<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Entry) -> ::keyring::Result<T> + Send + 'static,
    ) -> Result<T, KeyringError> {
        let account = self.account;
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || {
            let result = Entry::new(SERVICE, account).and_then(|entry| work(&entry));
            // Nobody listens any more once the limit has passed.
            let _ = sender.send(result);
        });
        match receiver.recv_timeout(self.limit) {
            Ok(result) => result.map_err(|_| KeyringError::Unavailable),
            Err(_) => Err(KeyringError::Slow),
        }
    }
}

impl Vault for Keyring {
    fn put(&self, secret: &SecretString) -> Result<(), KeyringError> {
        let secret = secret.clone();
        self.call(move |entry| entry.set_password(secret.expose_secret()))
    }

    fn get(&self) -> Result<Option<SecretString>, KeyringError> {
        self.call(|entry| match entry.get_password() {
            Ok(secret) => Ok(Some(SecretString::from(secret))),
            Err(::keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })
    }

    fn clear(&self) -> Result<(), KeyringError> {
        self.call(|entry| match entry.delete_credential() {
            Ok(()) | Err(::keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(error),
        })
    }
}

const SERVICE: &str = "org.scim-setup.assistant";
