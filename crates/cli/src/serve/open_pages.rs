//! How many pages are open, and how long none has been.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;

/// Counts the pages that listen. Cheap to clone.
#[derive(Clone)]
pub struct OpenPages(Arc<watch::Sender<usize>>);

/// A page that listens, until this is dropped.
pub struct OpenPage(Arc<watch::Sender<usize>>);

impl OpenPages {
    pub fn new() -> Self {
        OpenPages(Arc::new(watch::Sender::new(0)))
    }

    /// Counts one more.
    pub fn open(&self) -> OpenPage {
        self.0.send_modify(|count| *count += 1);
        OpenPage(Arc::clone(&self.0))
    }

    /// Waits until no page has been open for so long.
    pub async fn unused_for(&self, long: Duration) {
        let mut count = self.0.subscribe();
        loop {
            // Neither ends with an error: the sender is here.
            let _ = count.wait_for(|count| *count == 0).await;
            if timeout(long, count.wait_for(|count| *count > 0)).await.is_err() {
                return;
            }
        }
    }
}

impl Drop for OpenPage {
    fn drop(&mut self) {
        self.0.send_modify(|count| *count = count.saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::{Instant, sleep};

    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    #[tokio::test(start_paused = true)]
    async fn it_is_unused_once_no_page_has_been_open_for_long_enough() {
        let pages = OpenPages::new();
        let start = Instant::now();
        let unused = tokio::spawn({
            let pages = pages.clone();
            async move { pages.unused_for(LONG).await }
        });
        sleep(LONG / 2).await;
        let (first, second) = (pages.open(), pages.open());
        sleep(LONG * 5).await;
        drop(first);
        sleep(LONG * 5).await;
        assert!(!unused.is_finished(), "a page is open");
        drop(second);
        sleep(LONG / 2).await;
        let again = pages.open();
        sleep(LONG / 2).await;
        drop(again);
        unused.await.unwrap();
        assert_eq!(start.elapsed(), LONG * 12 + LONG / 2);
    }
}
