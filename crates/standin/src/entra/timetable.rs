//! When does a job that was started run its first cycle?
//!
//! After the lag, by itself, as long as nobody has paused, restarted or deleted it in between; without a lag it has run
//! by the time that the start is answered. Later cycles, for which the real service lets people wait 40 minutes, run when
//! they are asked for.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc::UnboundedReceiver;
use tokio::task::JoinSet;

use super::deeds::Work;
use super::lag::CYCLE;
use crate::clock::pause;
use crate::state::State;

/// A cycle that is to come.
#[derive(Debug)]
pub(crate) struct Order {
    work: Work,
    starts: u32,
    after: Duration,
}

impl State {
    /// Has the first cycle of a job run, now or later.
    pub(crate) async fn first_cycle(&self, work: Work) {
        let (wait, starts) = {
            let entra = self.entra();
            let job = entra.application(&work.application).and_then(|found| found.job_of(&work.job));
            (entra.lag.wait(CYCLE), job.map(|job| job.starts).unwrap_or_default())
        };
        match wait {
            None => {
                self.run_cycle(&work).await;
            }
            Some(after) => {
                // Nobody listens once the stand-in ends, and then nothing runs any more.
                let _ = self.orders.send(Order { work, starts, after });
            }
        }
    }

    fn is_due(&self, order: &Order) -> bool {
        let entra = self.entra();
        let job = entra.application(&order.work.application).and_then(|found| found.job_of(&order.work.job));
        job.is_some_and(|job| job.is_started() && job.starts == order.starts)
    }
}

/// Runs what is ordered, each in its time, until it is dropped.
pub(crate) async fn keep(state: Arc<State>, mut orders: UnboundedReceiver<Order>) {
    let mut waiting = JoinSet::new();
    loop {
        tokio::select! {
            order = orders.recv() => {
                let Some(order) = order else { return };
                let state = Arc::clone(&state);
                waiting.spawn(async move {
                    pause(order.after).await;
                    if state.is_due(&order) {
                        state.run_cycle(&order.work).await;
                    }
                });
            }
            Some(_) = waiting.join_next() => {}
        }
    }
}
