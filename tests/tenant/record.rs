//! Every call of Graph, with what came of it and when.
//!
//! The product keeps the last few calls only and tells each once; so they are fetched while it works.

use std::fmt;
use std::pin::pin;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::unattended::UnattendedRun;
use net::Exchange;

pub struct Record {
    began: Instant,
    /// How often it is fetched.
    pace: Duration,
    heard: Mutex<Heard>,
}

#[derive(Default)]
struct Heard {
    part: &'static str,
    calls: Vec<Call>,
}

struct Call {
    part: &'static str,
    /// When it was answered, from the beginning.
    after: Duration,
    took: Duration,
    told: Exchange,
}

/// The same call, made once or more.
#[derive(Default)]
pub struct Tries {
    /// What came, in order.
    pub came: Vec<String>,
    /// From the first call to the last answer.
    pub length: Duration,
}

impl Record {
    pub fn new(unit: Duration) -> Record {
        Record {
            began: Instant::now(),
            pace: (unit / 50).max(Duration::from_millis(1)),
            heard: Mutex::default(),
        }
    }

    /// Another part of the trial begins.
    pub fn begins(&self, part: &'static str) {
        self.heard().part = part;
    }

    /// Takes in what was told.
    pub fn hear(&self, told: Vec<Exchange>) {
        let after = self.began.elapsed();
        let mut heard = self.heard();
        let part = heard.part;
        heard.calls.extend(told.into_iter().map(|told| {
            let took = told.outcome.rsplit_once(" in ").and_then(|(_, rest)| rest.strip_suffix(" ms"));
            let took = Duration::from_millis(took.and_then(|took| took.parse().ok()).unwrap_or(0));
            Call { part, after, took, told }
        }));
    }

    /// Lets something be done, and fetches meanwhile what is told.
    pub async fn listening<T>(&self, walk: &UnattendedRun<'_>, work: impl Future<Output = T>) -> T {
        let mut work = pin!(work);
        loop {
            tokio::select! {
                biased;
                done = &mut work => {
                    self.hear(walk.graph.take_transcript());
                    return done;
                }
                () = tokio::time::sleep(self.pace) => self.hear(walk.graph.take_transcript()),
            }
        }
    }

    /// The calls of a part with this method, to an address that ends so.
    pub fn tries(&self, part: &str, method: &str, ends: &str) -> Tries {
        let heard = self.heard();
        let is_meant = |call: &&Call| {
            let request = call.told.request.split_once(' ').unwrap_or_default();
            let path = request.1.split('?').next().unwrap_or_default();
            call.part == part && request.0 == method && path.ends_with(ends)
        };
        let meant: Vec<&Call> = heard.calls.iter().filter(is_meant).collect();
        let (Some(first), Some(last)) = (meant.first(), meant.last()) else { return Tries::default() };
        let began = first.after.saturating_sub(first.took);
        let came = |call: &&Call| {
            call.told
                .outcome
                .split_once(" in ")
                .map_or(call.told.outcome.clone(), |(came, _)| came.to_owned())
        };
        Tries { came: meant.iter().map(came).collect(), length: last.after.saturating_sub(began) }
    }

    /// Everything in order, one line for each.
    pub fn lines(&self) -> Vec<String> {
        let of = |call: &Call| {
            let seconds = call.after.as_secs_f64();
            format!("{seconds:7.1} s  {}: {} -> {}", call.part, call.told.request, call.told.outcome)
        };
        self.heard().calls.iter().map(of).collect()
    }

    fn heard(&self) -> std::sync::MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Tries {
    /// What came at last.
    pub fn last(&self) -> &str {
        self.came.last().map_or("", String::as_str)
    }
}

/// For example `404 (3 times), 201; 9.3 s`.
impl fmt::Display for Tries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.came.is_empty() {
            return f.write_str("never asked");
        }
        for (at, same) in self.came.chunk_by(|one, other| one == other).enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            match same {
                [one] => write!(f, "{comma}{one}")?,
                several => write!(f, "{comma}{} ({} times)", several[0], several.len())?,
            }
        }
        write!(f, "; {:.1} s", self.length.as_secs_f64())
    }
}
