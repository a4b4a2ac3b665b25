//! What was seen, point by point, fit to be sent to somebody: without the tokens and without the pilot.

use std::collections::BTreeSet;
use std::fmt;

use crate::points;
use crate::record::Record;
use crate::tenant::Tenant;

pub struct Report {
    seen: Vec<(u8, String)>,
    /// What the product could not do, or did otherwise than it should.
    pub wrong: Vec<String>,
    calls: Vec<String>,
    masked: Vec<String>,
}

impl Report {
    pub fn new(tenant: &Tenant) -> Report {
        let secrets = tenant.secrets().map(str::to_owned).into_iter();
        let masked = secrets.chain([tenant.pilot.clone()]).collect();
        Report { seen: Vec::new(), wrong: Vec::new(), calls: Vec::new(), masked }
    }

    /// What was seen of a point.
    pub fn saw(&mut self, point: u8, words: impl AsRef<str>) {
        let words = self.masked(words.as_ref());
        self.seen.push((point, words));
    }

    /// Something went wrong.
    pub fn fails(&mut self, words: impl AsRef<str>) {
        let words = self.masked(words.as_ref());
        self.wrong.push(words);
    }

    /// Every call is told at the end.
    pub fn ends(&mut self, record: &Record) {
        self.calls = record.lines().iter().map(|line| self.masked(line)).collect();
    }

    /// The points that something was seen of.
    pub fn points(&self) -> BTreeSet<u8> {
        self.seen.iter().map(|(point, _)| *point).collect()
    }

    /// What was seen of one.
    pub fn of(&self, point: u8) -> String {
        let words = self.seen.iter().filter(|(one, _)| *one == point).map(|(_, words)| words.as_str());
        words.collect::<Vec<_>>().join(" / ")
    }

    fn masked(&self, text: &str) -> String {
        let masked: Vec<&str> = self.masked.iter().map(String::as_str).collect();
        net::mask_words(&net::SecretMask::new(masked.iter().copied()).mask(text), &masked)
    }
}

/// The points, and what went wrong; every call as well where `{:#}` is asked for.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "What was seen of the points of docs/live-tenant-checklist.md. Read it before you send it on.\n"
        )?;
        for (number, title) in points::ALL {
            let seen = self.of(*number);
            let seen = if seen.is_empty() { "not reached" } else { &seen };
            writeln!(f, "| {number} | {title} | {seen} |")?;
        }
        if f.alternate() {
            writeln!(f, "\nEvery call:")?;
            self.calls.iter().try_for_each(|call| writeln!(f, "{call}"))?;
        }
        match self.wrong.as_slice() {
            [] => writeln!(f, "\nNothing went wrong."),
            wrong => wrong.iter().try_for_each(|one| writeln!(f, "\nWRONG: {one}")),
        }
    }
}
