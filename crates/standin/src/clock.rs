//! Where does the stand-in look at the clock, and where does it wait?
//!
//! A server far away has a clock of its own, and so has this one: it dates people and certificates. Only slow servers
//! wait. No verdict of a client may depend on either.

#![expect(clippy::disallowed_methods, reason = "a pretend server has its own clock, like a real one")]

use std::time::{Duration, SystemTime};

use jiff::Timestamp;

/// Now, for dates in resources and texts.
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

/// So long ago, for certificates.
pub(crate) fn ago(duration: Duration) -> SystemTime {
    SystemTime::now() - duration
}

/// So far ahead, for certificates.
pub(crate) fn ahead(duration: Duration) -> SystemTime {
    SystemTime::now() + duration
}

pub(crate) async fn pause(duration: Duration) {
    tokio::time::sleep(duration).await;
}

pub(crate) const SECOND: Duration = Duration::from_secs(1);
