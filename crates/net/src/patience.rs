//! How many requests a second, and how often one that was turned away is sent again.
//!
//! A request that is not idempotent is sent again only where the server says that it did not take it (429): whoever sent
//! it has to look first otherwise. What a server asks for in `Retry-After` is kept, up to a bound.

use std::sync::Arc;
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use jiff::fmt::rfc2822;
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep, sleep_until};

use crate::client::{Client, Reply, Request};
use crate::failure::Failure;

/// A pace, shared by all its clones. The default sends at once and once.
#[derive(Clone, Debug, Default)]
pub struct RetryPolicy {
    tries: u32,
    interval: Duration,
    first_wait: Option<Duration>,
    next: Arc<Mutex<Option<Instant>>>,
}

impl RetryPolicy {
    /// At most `tries` times each, and at most `per_second` requests a second where that is given.
    pub fn new(tries: u32, per_second: Option<f64>) -> Self {
        let interval =
            per_second.map_or(Duration::ZERO, |rate| Duration::from_secs_f64(1.0 / rate.clamp(0.01, 1e6)));
        RetryPolicy { tries, interval, first_wait: None, next: Arc::default() }
    }

    /// The same, whose first wait between two tries is this long; each further one is longer.
    pub fn with_first_delay(self, first_wait: Duration) -> Self {
        RetryPolicy { first_wait: Some(first_wait), ..self }
    }

    /// Waits until the next request may leave.
    async fn turn(&self) {
        if self.interval.is_zero() {
            return;
        }
        let mut next = self.next.lock().await;
        let now = Instant::now();
        let at = next.map_or(now, |at| at.max(now));
        *next = Some(at + self.interval);
        drop(next);
        sleep_until(at).await;
    }
}

/// What came, and how long to wait before it is asked again.
struct Again {
    came: Result<Reply, Failure>,
    wait: Option<Duration>,
}

impl Client {
    /// Asks at the pace of `patience`, and again where that may help and does no harm.
    ///
    /// # Errors
    /// A [`Failure`] where no status came, after the last try.
    pub async fn send_with_retry(&self, ask: &Request<'_>, patience: &RetryPolicy) -> Result<Reply, Failure> {
        let once = || async {
            patience.turn().await;
            let came = self.ask(ask.clone()).await;
            match worth_another_try(&came, ask) {
                Some(wait) => Err(Again { came, wait }),
                None => Ok(came),
            }
        };
        let growing = ExponentialBuilder::default()
            .with_min_delay(patience.first_wait.unwrap_or(FIRST_WAIT))
            .with_max_times(usize::try_from(patience.tries.saturating_sub(1)).unwrap_or(0));
        let last = once
            .retry(growing)
            .sleep(sleep)
            // What asks for longer than that is answered by the person, not by waiting.
            .adjust(|again: &Again, growing| {
                let wait = growing.map(|growing| again.wait.unwrap_or(growing));
                wait.filter(|wait| *wait <= LONGEST_WAIT)
            })
            .await;
        last.unwrap_or_else(|again| again.came)
    }
}

/// Whether the same request may be sent again, and when; the inner `None` leaves the time open.
fn worth_another_try(came: &Result<Reply, Failure>, ask: &Request<'_>) -> Option<Option<Duration>> {
    match came {
        Ok(reply) if reply.status == 429 => Some(retry_after(reply)),
        Ok(reply) if reply.status == 503 && ask.method.is_idempotent() => Some(retry_after(reply)),
        Err(Failure::Broken | Failure::Refused) if ask.method.is_idempotent() => Some(None),
        _ => None,
    }
}

/// `Retry-After` in seconds, or as a date held against the server's own `Date` (RFC 9110 section 10.2.3).
fn retry_after(reply: &Reply) -> Option<Duration> {
    let written = reply.header("retry-after")?.trim();
    if let Ok(seconds) = written.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let read = |text: &str| rfc2822::parse(text).ok().map(|date| date.timestamp());
    let wait = read(written)?.as_second() - read(reply.header("date")?)?.as_second();
    Some(Duration::from_secs(u64::try_from(wait).unwrap_or(0)))
}

const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(60);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::Body;

    fn reply(headers: &[(&str, &str)]) -> Reply {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Reply { status: 429, headers, body: Body::Whole(Vec::new()), took: Duration::ZERO }
    }

    #[test]
    fn what_the_server_asks_for_is_read_in_both_writings() {
        assert_eq!(retry_after(&reply(&[("retry-after", " 7 ")])), Some(Duration::from_secs(7)));
        let dates =
            [("date", "Tue, 24 Nov 2026 10:00:00 GMT"), ("retry-after", "Tue, 24 Nov 2026 10:01:30 GMT")];
        assert_eq!(retry_after(&reply(&dates)), Some(Duration::from_secs(90)));
        assert_eq!(retry_after(&reply(&[("retry-after", "soon")])), None);
        assert_eq!(retry_after(&reply(&[])), None);
    }

    #[tokio::test(start_paused = true)]
    async fn five_a_second_are_five_a_second_however_many_ask_at_once() {
        let patience = RetryPolicy::new(3, Some(5.0));
        let start = Instant::now();
        let turns = (0..11).map(|_| patience.turn());
        futures_util::future::join_all(turns).await;
        assert_eq!(start.elapsed().as_millis(), 2000);
    }
}
