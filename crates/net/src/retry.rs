//! Rate limit and retries.
//!
//! A request that is not idempotent is sent again only if the server said that it did not process it (429); after any
//! other failure the caller has to look first. The server's `Retry-After` is honored up to [`LONGEST_WAIT`].

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use jiff::fmt::rfc2822;
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep, sleep_until};

use crate::client::{Client, Reply, Request};
use crate::failure::Failure;

/// How often a request is tried and how many requests are sent per second. All clones share one rate limit.
///
/// The default sends each request once, without a rate limit.
#[derive(Clone, Debug, Default)]
pub struct RetryPolicy {
    max_attempts: u32,
    interval: Duration,
    first_delay: Option<Duration>,
    next_slot: Arc<Mutex<Option<Instant>>>,
    /// How long all requests together may still wait for another attempt; `None` for no limit.
    wait_left: Option<Arc<std::sync::Mutex<Duration>>>,
}

impl RetryPolicy {
    /// Tries each request at most `max_attempts` times, and sends at most `per_second` requests per second, if given.
    pub fn new(max_attempts: u32, per_second: Option<f64>) -> Self {
        let interval =
            per_second.map_or(Duration::ZERO, |rate| Duration::from_secs_f64(1.0 / rate.clamp(0.01, 1e6)));
        RetryPolicy { max_attempts, interval, ..RetryPolicy::default() }
    }

    /// All requests together wait at most this long for another attempt. After that, each request is sent once.
    pub fn with_total_wait(self, total: Duration) -> Self {
        RetryPolicy { wait_left: Some(Arc::new(std::sync::Mutex::new(total))), ..self }
    }

    /// Takes the delay off what is left to wait. `false` if less is left.
    fn may_wait(&self, delay: Duration) -> bool {
        let Some(wait_left) = &self.wait_left else { return true };
        let mut left = wait_left.lock().unwrap_or_else(PoisonError::into_inner);
        let rest = left.checked_sub(delay);
        *left = rest.unwrap_or(*left);
        rest.is_some()
    }

    /// Waits this long before the second attempt (default 1 s); each further delay is twice as long as the one before.
    pub fn with_first_delay(self, first_delay: Duration) -> Self {
        RetryPolicy { first_delay: Some(first_delay), ..self }
    }

    /// Waits until the rate limit allows the next request.
    async fn wait_for_slot(&self) {
        if self.interval.is_zero() {
            return;
        }
        let mut next_slot = self.next_slot.lock().await;
        let now = Instant::now();
        let slot = next_slot.map_or(now, |slot| slot.max(now));
        *next_slot = Some(slot + self.interval);
        drop(next_slot);
        sleep_until(slot).await;
    }
}

/// The result of an attempt that may be repeated.
struct Repeatable {
    result: Result<Reply, Failure>,
    /// The delay that the server asked for.
    retry_after: Option<Duration>,
}

impl Client {
    /// Sends a request as `retry` says, and repeats it where that may help and does no harm.
    ///
    /// # Errors
    /// The [`Failure`] of the last attempt, if no status was received.
    pub async fn send_with_retry(
        &self,
        request: &Request<'_>,
        retry: &RetryPolicy,
    ) -> Result<Reply, Failure> {
        let attempt = || async {
            retry.wait_for_slot().await;
            let result = self.send(request.clone()).await;
            match is_repeatable(&result, request) {
                Some(retry_after) => Err(Repeatable { result, retry_after }),
                None => Ok(result),
            }
        };
        let delays = ExponentialBuilder::default()
            .with_min_delay(retry.first_delay.unwrap_or(FIRST_DELAY))
            .with_max_times(usize::try_from(retry.max_attempts.saturating_sub(1)).unwrap_or(0));
        let last = attempt
            .retry(delays)
            .sleep(sleep)
            // A server that asks for a longer wait is reported instead: the person decides when to try again.
            .adjust(|repeatable: &Repeatable, delay| {
                let delay = delay.map(|delay| repeatable.retry_after.unwrap_or(delay));
                delay.filter(|delay| *delay <= LONGEST_WAIT && retry.may_wait(*delay))
            })
            .await;
        last.unwrap_or_else(|repeatable| repeatable.result)
    }
}

/// Whether the same request may be sent again. The inner `Option` is the delay that the server asked for.
fn is_repeatable(result: &Result<Reply, Failure>, request: &Request<'_>) -> Option<Option<Duration>> {
    match result {
        Ok(reply) if reply.status == 429 => Some(retry_after(reply)),
        Ok(reply) if reply.status == 503 && request.method.is_idempotent() => Some(retry_after(reply)),
        Err(Failure::Broken | Failure::Refused) if request.method.is_idempotent() => Some(None),
        _ => None,
    }
}

/// `Retry-After` in seconds, or as a date relative to the server's own `Date` (RFC 9110 section 10.2.3).
fn retry_after(reply: &Reply) -> Option<Duration> {
    let written = reply.header("retry-after")?.trim();
    if let Ok(seconds) = written.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let read = |text: &str| rfc2822::parse(text).ok().map(|date| date.timestamp());
    let wait = read(written)?.as_second() - read(reply.header("date")?)?.as_second();
    Some(Duration::from_secs(u64::try_from(wait).unwrap_or(0)))
}

const FIRST_DELAY: Duration = Duration::from_secs(1);
/// The longest `Retry-After` that is waited for. A choice, not a measurement: nobody watches a check for longer.
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
    fn all_requests_together_wait_no_longer_than_allowed() {
        let retry = RetryPolicy::new(3, None).with_total_wait(Duration::from_secs(90));
        let other = retry.clone();
        assert!(retry.may_wait(Duration::from_secs(60)));
        assert!(!other.may_wait(Duration::from_secs(60)) && other.may_wait(Duration::from_secs(30)));
        assert!(!retry.may_wait(Duration::from_secs(1)));
    }

    #[test]
    fn retry_after_is_read_as_seconds_and_as_a_date() {
        assert_eq!(retry_after(&reply(&[("retry-after", " 7 ")])), Some(Duration::from_secs(7)));
        let dates =
            [("date", "Tue, 24 Nov 2026 10:00:00 GMT"), ("retry-after", "Tue, 24 Nov 2026 10:01:30 GMT")];
        assert_eq!(retry_after(&reply(&dates)), Some(Duration::from_secs(90)));
        assert_eq!(retry_after(&reply(&[("retry-after", "soon")])), None);
        assert_eq!(retry_after(&reply(&[])), None);
    }

    #[tokio::test(start_paused = true)]
    async fn the_rate_limit_holds_for_concurrent_requests() {
        let retry = RetryPolicy::new(3, Some(5.0));
        let start = Instant::now();
        let slots = (0..11).map(|_| retry.wait_for_slot());
        futures_util::future::join_all(slots).await;
        assert_eq!(start.elapsed().as_millis(), 2000);
    }
}
