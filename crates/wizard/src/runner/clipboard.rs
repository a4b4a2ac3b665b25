//! Copies texts, and clears the token from the clipboard after its time.

use std::time::Duration;

use jiff::Timestamp;
use model::ProblemId;
use net::ExposeSecret;

use crate::engine::{CopyItem, Input};
use crate::runner::{Runner, lock};

impl Runner {
    pub(super) fn copy(&self, what: CopyItem, text: Option<String>) {
        let secret = what == CopyItem::Token;
        let token = lock(&self.0.token).clone();
        let text = match (text, &token) {
            (Some(text), _) => text,
            (None, Some(token)) => token.expose_secret().to_owned(),
            (None, None) => return,
        };
        let host = &self.0.host;
        if host.copy(&text, secret).is_err() {
            let problem = Some(ProblemId::ClipboardUnavailable.into());
            return self.apply(Input::Copied { what, until: None, problem });
        }
        let time = host.clipboard_time();
        let until = secret.then(|| host.now().checked_add(time).ok()).flatten();
        self.apply(Input::Copied { what: what.clone(), until, problem: None });
        if let (true, Some(until)) = (secret, until) {
            *lock(&self.0.copied) = Some(text.into());
            let runner = self.clone();
            self.0.runtime.spawn(async move { runner.clear_later(time, until).await });
        }
    }

    /// Counts down, and clears the token from the clipboard if it is still there. A later copy has its own time.
    async fn clear_later(&self, time: Duration, until: Timestamp) {
        let is_this_copy = move |runner: &Runner| {
            runner.state().session.copied.as_ref().is_some_and(|copied| copied.until == Some(until))
        };
        let end = tokio::time::Instant::now() + time;
        loop {
            let now = tokio::time::Instant::now();
            if now >= end {
                break;
            }
            tokio::time::sleep_until((now + COUNTDOWN).min(end)).await;
            if is_this_copy(self) {
                self.apply_and_announce(Input::Tick);
            }
        }
        self.in_background(move |runner| {
            let copied_again = matches!(
                &runner.state().session.copied,
                Some(copied) if copied.what == CopyItem::Token && copied.until > Some(until)
            );
            if copied_again {
                return;
            }
            runner.clear_clipboard();
            if is_this_copy(&runner) {
                runner.apply_and_announce(Input::ClipboardLeft);
            }
        });
    }

    /// Removes the token that was copied last from the clipboard, if it is still there.
    pub(super) fn clear_clipboard(&self) {
        if let Some(copied) = lock(&self.0.copied).take() {
            self.0.host.clear_clipboard(copied.expose_secret());
        }
    }
}

/// How often the page counts down while the token is on the clipboard.
const COUNTDOWN: Duration = Duration::from_secs(10);
