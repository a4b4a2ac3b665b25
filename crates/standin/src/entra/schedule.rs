//! When does a job that was started run its first cycle?
//!
//! After the lag, unless somebody pauses, restarts or deletes the job before. Without a lag, it runs before the start is
//! answered. The real service runs a cycle every 40 minutes. Here, later cycles run on request.

use std::sync::Arc;

use super::{job::JobRef, lag::CYCLE};
use crate::state::State;
use standin_trelica::clock::pause;

impl State {
    /// Runs the first cycle of a job after the lag, or immediately if there is none.
    pub(crate) async fn first_cycle(self: &Arc<Self>, job: JobRef) {
        let (wait, starts) = {
            let entra = self.entra();
            (entra.lag.wait(CYCLE), entra.job(&job).map(|found| found.starts))
        };
        let Some(wait) = wait else {
            self.run_cycle(&job).await;
            return;
        };
        let state = Arc::downgrade(self);
        tokio::spawn(async move {
            pause(wait).await;
            let Some(state) = state.upgrade() else { return };
            let is_due = state
                .entra()
                .job(&job)
                .is_some_and(|found| found.is_started() && Some(found.starts) == starts);
            if is_due {
                state.run_cycle(&job).await;
            }
        });
    }
}
