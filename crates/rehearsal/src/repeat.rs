//! How is something tried again until it is done or the time is up?

use std::time::Duration;

use backon::{BackoffBuilder, ConstantBuilder};
use tokio::time::sleep;

/// Replaces `first` by what `again` makes of it, at the pace of `schedule`, until it is done or the schedule ends.
/// Returns the last value and how often it was replaced.
pub(super) async fn repeat_until<T, E, F>(
    first: T,
    schedule: ConstantBuilder,
    is_done: impl Fn(&T) -> bool,
    again: impl Fn(T) -> F,
) -> Result<(T, u32), E>
where
    F: Future<Output = Result<T, E>>,
{
    let (mut value, mut repeats) = (first, 0);
    for delay in schedule.build() {
        if is_done(&value) {
            break;
        }
        sleep(delay).await;
        value = again(value).await?;
        repeats += 1;
    }
    Ok((value, repeats))
}

/// After a pause, this many times.
pub(super) const fn every(pause: Duration, times: usize) -> ConstantBuilder {
    ConstantBuilder::new().with_delay(pause).with_max_times(times)
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use tokio::time::Instant;

    use super::*;

    async fn counted(enough: u32) -> (u32, u32, Duration) {
        let start = Instant::now();
        let again = |count| async move { Ok::<u32, Infallible>(count + 1) };
        let (count, repeats) =
            repeat_until(0, every(Duration::from_secs(1), 3), |count| *count >= enough, again).await.unwrap();
        (count, repeats, start.elapsed())
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_done_at_once_is_not_repeated() {
        assert_eq!(counted(0).await, (0, 0, Duration::ZERO));
    }

    #[tokio::test(start_paused = true)]
    async fn it_is_repeated_after_each_pause_until_it_is_done_or_the_schedule_ends() {
        assert_eq!(counted(2).await, (2, 2, Duration::from_secs(2)));
        assert_eq!(counted(9).await, (3, 3, Duration::from_secs(3)));
    }
}
