//! What every shell knows of the computer: the time, its name for reports, and random keys.

use std::io;

use jiff::Timestamp;
use support::{case::ComputerInfo, redact::Key};

use crate::panic_hook;

/// The current time.
#[expect(clippy::disallowed_methods, reason = "the one clock of the product")]
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// What a case report says about this computer: the operating system, the processor and the language.
pub fn info() -> ComputerInfo {
    let is_set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    ComputerInfo {
        system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        locale: ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(is_set).unwrap_or_default(),
    }
}

/// Where a part of this program broke off last, as `file:line:column`. Empty if none did.
pub fn last_panic() -> String {
    panic_hook::last_location()
}

/// A key from the operating system's random numbers.
///
/// # Errors
/// `Other` if the system has none.
pub(crate) fn random_key() -> io::Result<Key> {
    let mut key = Key::default();
    getrandom::fill(&mut key).map_err(io::Error::other)?;
    Ok(key)
}
