//! How do the pretend services read the clock and wait?
//!
//! They date users and certificates, and slow servers wait. No result of a client may depend on either.

#![expect(clippy::disallowed_methods, reason = "a pretend server has its own clock, like a real one")]

use std::time::{Duration, SystemTime};

use jiff::Timestamp;

/// The current time, for dates in resources and texts.
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// The time this long ago, for certificates.
pub fn ago(duration: Duration) -> SystemTime {
    SystemTime::now() - duration
}

/// The time this far ahead, for certificates.
pub fn ahead(duration: Duration) -> SystemTime {
    SystemTime::now() + duration
}

/// Waits.
pub async fn pause(duration: Duration) {
    tokio::time::sleep(duration).await;
}

pub const SECOND: Duration = Duration::from_secs(1);
