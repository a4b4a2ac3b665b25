//! Waiting for what is meant, with a deadline.

use std::sync::mpsc;
use std::time::{Duration, Instant};

/// Asks again and again until it is so; `false` where it never was. Each question is asked once more a few milliseconds
/// after the last one was answered.
pub fn until(limit: Duration, mut is_so: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + limit;
    loop {
        if is_so() {
            return true;
        }
        if Instant::now() >= end {
            return false;
        }
        pause(Duration::from_millis(25));
    }
}

/// Lets a moment pass. Only for choosing a moment, never for hoping that something has happened by then.
pub fn pause(length: Duration) {
    let (_keep, nothing) = mpsc::channel::<()>();
    let _ = nothing.recv_timeout(length);
}
