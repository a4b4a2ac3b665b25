//! Repeats a call until Graph is consistent.
//!
//! A new object takes seconds to minutes to reach every part of Entra. Until then, calls about it are answered with 404,
//! and creating its provisioning job even with 401.

use std::time::Duration;

use backon::RetryableWithContext;
use tokio::time::sleep;

use crate::{client::Graph, error::Error};

/// A wait between two attempts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// The number of the next attempt, from 2.
    pub attempt: u32,
    /// The time until then.
    pub length: Duration,
}

impl Graph {
    /// Repeats `attempt` until it succeeds, with growing waits. Calls `waiting` before each wait.
    ///
    /// An attempt is also repeated if its response was lost. If doing it twice does harm, it has to look first whether it is
    /// done already.
    ///
    /// # Errors
    /// The first [`Error`] that [does not pass](Error::may_pass), a 401 if the token itself was refused, or the error of the
    /// last attempt.
    pub async fn until_there<T>(
        &self,
        attempt: impl AsyncFnMut() -> Result<T, Error>,
        waiting: &(dyn Fn(Wait) + Send + Sync),
    ) -> Result<T, Error> {
        self.repeat(attempt, LONG, waiting).await
    }

    /// As [`until_there`](Self::until_there), for the effect of a change, which shows within seconds or not at all.
    pub async fn until_shown<T>(
        &self,
        attempt: impl AsyncFnMut() -> Result<T, Error>,
        waiting: &(dyn Fn(Wait) + Send + Sync),
    ) -> Result<T, Error> {
        self.repeat(attempt, SHORT, waiting).await
    }

    async fn repeat<T>(
        &self,
        attempt: impl AsyncFnMut() -> Result<T, Error>,
        patience: Patience,
        waiting: &(dyn Fn(Wait) + Send + Sync),
    ) -> Result<T, Error> {
        let is_token_refused = async || self.me().await.is_err_and(|error| error.is(401));
        repeat(attempt, is_token_refused, patience, self.rhythm(), waiting).await
    }
}

/// How often something is tried. The waits in between grow by the first one, up to the longest, in units of time.
#[derive(Clone, Copy)]
struct Patience {
    attempts: u32,
    first: u32,
    longest: u32,
}

/// The waits are counted in `unit`: one second, shorter in tests. `is_token_refused` is called once, at the first 401.
async fn repeat<T, A: AsyncFnMut() -> Result<T, Error>>(
    attempt: A,
    is_token_refused: impl AsyncFn() -> bool,
    patience: Patience,
    unit: Duration,
    waiting: &(dyn Fn(Wait) + Send + Sync),
) -> Result<T, Error> {
    let is_token_refused = &is_token_refused;
    // The result of an attempt: an error with whether it may pass.
    let once = |(mut attempt, mut is_token_checked): (A, bool)| async move {
        let result = match attempt().await {
            Err(error) if error.is(401) && !is_token_checked => {
                is_token_checked = true;
                let may_pass = !is_token_refused().await;
                Err((error, may_pass))
            }
            Err(error) => {
                let may_pass = error.may_pass();
                Err((error, may_pass))
            }
            Ok(value) => Ok(value),
        };
        ((attempt, is_token_checked), result)
    };
    let Patience { attempts, first, longest } = patience;
    let waits = (1..attempts).map(|number| unit * (first * number).min(longest));
    let mut next = 1;
    let (_, result) = once
        .retry(waits)
        .sleep(sleep)
        .context((attempt, false))
        .when(|(_, may_pass)| *may_pass)
        .notify(|_, length| {
            next += 1;
            waiting(Wait { attempt: next, length });
        })
        .await;
    result.map_err(|(error, _)| error)
}

/// Microsoft's documentation gives no figure. Third-party scripts that set up provisioning report that twelve attempts with
/// waits growing from 3 to 15 seconds are enough.
const LONG: Patience = Patience { attempts: 12, first: 3, longest: 15 };
/// Chosen for this program: 20 seconds in all.
const SHORT: Patience = Patience { attempts: 5, first: 2, longest: 8 };

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicU32, Ordering};

    use tokio::time::Instant;

    use super::*;
    use crate::error::Refusal;

    fn refused(status: u16) -> Error {
        Error::Refused(Refusal { status, ..Refusal::default() })
    }

    async fn tried(answers: &[u16], is_token_refused: bool) -> (Result<(), Error>, u32, u64) {
        let (asked, waits) = (AtomicU32::new(0), Mutex::new(Vec::new()));
        let start = Instant::now();
        let result = repeat(
            async || {
                let number = asked.fetch_add(1, Ordering::Relaxed) as usize;
                match answers.get(number.min(answers.len() - 1)) {
                    Some(200) | None => Ok(()),
                    Some(status) => Err(refused(*status)),
                }
            },
            async || is_token_refused,
            LONG,
            Duration::from_secs(1),
            &|wait| waits.lock().unwrap().push(wait.length),
        )
        .await;
        assert_eq!(waits.lock().unwrap().iter().sum::<Duration>(), start.elapsed(), "each wait is announced");
        (result, asked.into_inner(), start.elapsed().as_secs())
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_not_there_yet_is_waited_for() {
        assert_eq!(tried(&[404, 401, 200], false).await, (Ok(()), 3, 9));
    }

    #[tokio::test(start_paused = true)]
    async fn what_never_comes_ends_after_twelve_attempts() {
        assert_eq!(tried(&[404], false).await, (Err(refused(404)), 12, 135));
        assert_eq!(tried(&[401], false).await, (Err(refused(401)), 12, 135), "the token itself is good");
    }

    #[tokio::test(start_paused = true)]
    async fn what_does_not_pass_is_told_at_once() {
        assert_eq!(tried(&[403], false).await, (Err(refused(403)), 1, 0));
        assert_eq!(tried(&[401], true).await, (Err(refused(401)), 1, 0), "the token itself was refused");
    }
}
