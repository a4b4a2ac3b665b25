//! Which calls are throttled?
//!
//! Provision on demand and the logs accept five calls in ten seconds each. Seconds are units of the lag. Without a lag,
//! no call is throttled.

use std::time::Instant;

use super::graph_request::GraphRequest;
use super::refusal::Refusal;
use super::route::Route;

/// Counts the call, or refuses it.
pub(super) fn pass(request: &GraphRequest<'_>) -> Result<(), Refusal> {
    let which = match request.route {
        Route::OnDemand => 0,
        Route::ReadLog => 1,
        _ => return Ok(()),
    };
    let Some(window) = request.entra().lag.wait(WINDOW) else {
        return Ok(());
    };
    let mut memory = request.state.graph();
    let Some(calls) = memory.throttled.get_mut(which) else {
        return Ok(());
    };
    let now = Instant::now();
    calls.retain(|call| now.duration_since(*call) < window);
    if calls.len() < CALLS {
        calls.push_back(now);
        return Ok(());
    }
    let waited = calls.front().map(|first| now.duration_since(*first)).unwrap_or_default();
    let seconds = window.saturating_sub(waited).as_secs_f64().ceil().max(1.0);
    let refusal = Refusal::new(429, "TooManyRequests", "Too many requests.");
    Err(refusal.with("Retry-After", &format!("{seconds:.0}")))
}

const WINDOW: u32 = 10;
const CALLS: usize = 5;
