//! Times that were measured, and the lines in which they are told.

use std::time::Duration;

/// Times of one thing, in milliseconds.
#[derive(Default)]
pub struct Times(pub Vec<f64>);

impl Times {
    pub fn add(&mut self, time: Duration) {
        self.0.push(time.as_secs_f64() * 1000.0);
    }

    /// The value that this share of all are at most.
    fn share(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let rank = (share * sorted.len() as f64).ceil() as usize;
        sorted.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
    }

    pub fn median(&self) -> f64 {
        self.share(0.5)
    }

    pub fn tail(&self) -> String {
        let share = |share| self.share(share);
        format!("95 % within {:.0} ms, median {:.0} ms, {} of them", share(0.95), share(0.5), self.0.len())
    }
}

impl std::fmt::Display for Times {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let (least, most) = (self.share(0.0), self.share(1.0));
        write!(f, "median {:.0} ms ({least:.0} to {most:.0}, {} runs)", self.median(), self.0.len())
    }
}

/// A line of the table: what, how much, and what was aimed at.
pub fn row(name: &str, measured: &str, aim: &str) {
    println!("{name:<44}  {measured:<58}  {aim}");
}
