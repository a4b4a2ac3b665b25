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
    call(move |entry| {
        keep(
            token.expose_secret(),
            |text| entry.set_password(text),
            || entry.get_password().map(SecretString::from),
        )
    })?
}

/// Writes the token and reads it back: on some computers of organizations a write succeeds and nothing is kept.
fn keep(
    token: &str,
    write: impl FnOnce(&str) -> ::keyring::Result<()>,
    read: impl FnOnce() -> ::keyring::Result<SecretString>,
) -> ::keyring::Result<Result<(), KeyringError>> {
    match write(token) {
        Err(::keyring::Error::TooLong(..)) => return Ok(Err(KeyringError::TooLong)),
        written => written?,
    }
    Ok(match read() {
        Ok(kept) if kept.expose_secret() == token => Ok(()),
        Ok(_) | Err(_) => Err(KeyringError::NotKept),
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_kept_only_where_it_can_be_read_back() {
        let kept = |read: ::keyring::Result<&str>| {
            keep("token", |_| Ok(()), || read.map(SecretString::from)).unwrap()
        };
        assert_eq!(kept(Ok("token")), Ok(()));
        assert_eq!(kept(Ok("toke")), Err(KeyringError::NotKept));
        assert_eq!(kept(Err(::keyring::Error::NoEntry)), Err(KeyringError::NotKept));
    }

    #[test]
    fn a_token_that_is_too_long_for_the_keyring_is_told_from_a_keyring_that_is_missing() {
        let never = || unreachable!("nothing was written");
        let too_long = |_: &str| Err(::keyring::Error::TooLong("password".to_owned(), 2560));
        assert_eq!(keep("token", too_long, never).unwrap(), Err(KeyringError::TooLong));
        let missing = |_: &str| Err(::keyring::Error::NoEntry);
        assert!(keep("token", missing, never).is_err());
    }
}
