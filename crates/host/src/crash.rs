//! Where the last panic was. What it said is dropped: it may quote something that was typed.

use std::sync::{Mutex, PoisonError};

static PLACE: Mutex<Option<String>> = Mutex::new(None);

/// Keeps the place of every panic, and says it on standard error.
#[expect(clippy::print_stderr, reason = "a panic hook has nowhere else to say it")]
pub(crate) fn install_hook() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        eprintln!("scim-setup: stopped at {place}");
        *PLACE.lock().unwrap_or_else(PoisonError::into_inner) = Some(place);
    }));
}

/// The place of the last panic.
pub(crate) fn place() -> String {
    PLACE.lock().unwrap_or_else(PoisonError::into_inner).clone().unwrap_or_default()
}
