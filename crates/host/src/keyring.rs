//! The token in the operating system's keyring. No other file uses it.
//!
//! A locked keyring may wait forever for a password prompt that nobody sees, so each call runs on its own thread and is
//! given up after a time limit. The thread stays behind; the program goes on.

use std::{sync::mpsc, time::Duration};

use ::keyring::Entry;
use net::{ExposeSecret, SecretString};
use wizard::storage::KeyringError;

/// Stores the token in Keychain, Credential Manager or the Secret Service.
pub(crate) fn keep_token(token: &SecretString) -> Result<(), KeyringError> {
    let token = token.clone();
    call(move |entry| entry.set_password(token.expose_secret()))
}

/// The stored token.
pub(crate) fn token() -> Result<Option<SecretString>, KeyringError> {
    call(|entry| match entry.get_password() {
        Ok(token) => Ok(Some(SecretString::from(token))),
        Err(::keyring::Error::NoEntry) => Ok(None),
        Err(error) => Err(error),
    })
}

/// Removes the stored token.
pub(crate) fn forget_token() -> Result<(), KeyringError> {
    call(|entry| match entry.delete_credential() {
        Ok(()) | Err(::keyring::Error::NoEntry) => Ok(()),
        Err(error) => Err(error),
    })
}

fn call<T: Send + 'static>(
    work: impl FnOnce(&Entry) -> ::keyring::Result<T> + Send + 'static,
) -> Result<T, KeyringError> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let result = Entry::new(SERVICE, ACCOUNT).and_then(|entry| work(&entry));
        // After the time limit nobody receives it.
        let _ = sender.send(result);
    });
    match receiver.recv_timeout(TIME_LIMIT) {
        Ok(result) => result.map_err(|_| KeyringError::Unavailable),
        Err(_) => Err(KeyringError::Slow),
    }
}

const SERVICE: &str = "org.scim-setup.assistant";
const ACCOUNT: &str = "trelica-token";
/// Chosen: longer than unlocking takes that needs no prompt, short enough to wait for.
const TIME_LIMIT: Duration = Duration::from_secs(8);
