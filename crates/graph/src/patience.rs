//! Waiting until what was made a moment ago is there everywhere.
//!
//! A new application takes seconds to minutes to reach every part of Entra. Until then calls about it are answered with
//! "not found", and creating its provisioning job even with "not allowed".

use std::time::Duration;

use tokio::time::sleep;

use crate::client::Graph;
use crate::error::Error;

/// A wait between two attempts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// Which attempt comes next, from 2.
    pub attempt: u32,
    /// How long until then.
    pub length: Duration,
}

impl Graph {
    /// Tries until what was made a moment ago is there, with growing waits, each of which is announced.
    ///
    /// The attempt has to look first where doing it twice does harm: an answer that was lost is tried again as well.
    ///
    /// # Errors
    /// The last [`Error`], or the first one that will not pass.
    pub async fn until_there<T>(
        &self,
        attempt: impl AsyncFnMut() -> Result<T, Error>,
        waiting: &(dyn Fn(Wait) + Send + Sync),
    ) -> Result<T, Error> {
        let is_real = async || self.me().await.is_err_and(|error| error.is(401));
        until_there(attempt, is_real, self.rhythm(), waiting).await
    }
}

/// Tries until it goes well, with growing waits, as long as the refusal is one that may pass.
///
/// `unit` is a second, but in tests. `is_real` is asked once, at the first 401, whether the token itself was refused: that does not pass.
///
/// # Errors
/// The last [`Error`], or the first one that will not pass.
pub(crate) async fn until_there<T>(
    mut attempt: impl AsyncFnMut() -> Result<T, Error>,
    is_real: impl AsyncFn() -> bool,
    unit: Duration,
    waiting: &(dyn Fn(Wait) + Send + Sync),
) -> Result<T, Error> {
    let mut was_asked = false;
    let mut number = 1;
    loop {
        let error = match attempt().await {
            Ok(done) => return Ok(done),
            Err(error) => error,
        };
        if number == ATTEMPTS || !error.may_pass() {
            return Err(error);
        }
        if error.is(401) && !std::mem::replace(&mut was_asked, true) && is_real().await {
            return Err(error);
        }
        let length = unit * (FIRST * number).min(LONGEST);
        number += 1;
        waiting(Wait { attempt: number, length });
        sleep(length).await;
    }
}

/// Twelve attempts from 3 s growing to 15 s have been seen to be enough.
const ATTEMPTS: u32 = 12;
const FIRST: u32 = 3;
const LONGEST: u32 = 15;

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

    async fn tried(answers: &[u16], is_real: bool) -> (Result<(), Error>, u32, u64) {
        let (asked, waits) = (AtomicU32::new(0), Mutex::new(Vec::new()));
        let start = Instant::now();
        let result = until_there(
            async || {
                let number = asked.fetch_add(1, Ordering::Relaxed) as usize;
                match answers.get(number.min(answers.len() - 1)) {
                    Some(200) | None => Ok(()),
                    Some(status) => Err(refused(*status)),
                }
            },
            async || is_real,
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
    }

    #[tokio::test(start_paused = true)]
    async fn what_does_not_pass_is_told_at_once() {
        assert_eq!(tried(&[403], false).await, (Err(refused(403)), 1, 0));
        assert_eq!(tried(&[401], true).await, (Err(refused(401)), 1, 0), "the token itself was refused");
    }
}
