//! Remembers where the last panic happened. Its message is dropped: it may quote what was typed.

use std::sync::{Mutex, PoisonError};

static LOCATION: Mutex<Option<String>> = Mutex::new(None);

/// Keeps the location of every panic and prints it on standard error.
#[expect(clippy::print_stderr, reason = "a panic hook has no other output")]
pub(crate) fn install() {
    std::panic::set_hook(Box::new(|panic| {
        let location = panic.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        eprintln!("scim-setup: stopped at {location}");
        *LOCATION.lock().unwrap_or_else(PoisonError::into_inner) = Some(location);
    }));
}

/// `file:line:column` of the last panic; empty if there was none.
pub(crate) fn last_location() -> String {
    LOCATION.lock().unwrap_or_else(PoisonError::into_inner).clone().unwrap_or_default()
}
