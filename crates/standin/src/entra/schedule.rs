//! When does a job that was started run its first cycle?
//!
//! After the lag, unless somebody pauses, restarts or deletes the job before. Without a lag, it runs before the start is
//! answered. The real service runs a cycle every 40 minutes. Here, later cycles run on request.

use std::sync::Arc;

use tokio::sync::mpsc::UnboundedReceiver;
use tokio::task::JoinSet;

use super::job_ref::{JobRef, ScheduledCycle};
use super::lag::CYCLE;
use crate::state::State;
use standin_trelica::clock::pause;

impl State {
    /// Runs the first cycle of a job after the lag, or immediately if there is none.
    pub(crate) async fn first_cycle(&self, job: JobRef) {
        let (wait, starts) = {
            let entra = self.entra();
            let found = entra.application(&job.application).and_then(|found| found.job_of(&job.job));
            (entra.lag.wait(CYCLE), found.map(|job| job.starts).unwrap_or_default())
        };
        match wait {
            None => {
                self.run_cycle(&job).await;
            }
            Some(after) => {
                // Fails only while the stand-in shuts down.
                let _ = self.scheduled_cycles.send(ScheduledCycle { job, starts, after });
            }
        }
    }

    fn is_due(&self, cycle: &ScheduledCycle) -> bool {
        let entra = self.entra();
        let job = entra.application(&cycle.job.application).and_then(|found| found.job_of(&cycle.job.job));
        job.is_some_and(|job| job.is_started() && job.starts == cycle.starts)
    }
}

/// Runs each scheduled cycle after its delay, until the sender is dropped.
pub(crate) async fn run(state: Arc<State>, mut cycles: UnboundedReceiver<ScheduledCycle>) {
    let mut waiting = JoinSet::new();
    loop {
        tokio::select! {
            cycle = cycles.recv() => {
                let Some(cycle) = cycle else { return };
                let state = Arc::clone(&state);
                waiting.spawn(async move {
                    pause(cycle.after).await;
                    if state.is_due(&cycle) {
                        state.run_cycle(&cycle.job).await;
                    }
                });
            }
            Some(_) = waiting.join_next() => {}
        }
    }
}
