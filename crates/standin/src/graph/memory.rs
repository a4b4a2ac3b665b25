//! What does the stand-in record about calls of Microsoft Graph?

use std::collections::{BTreeSet, VecDeque};
use std::time::Instant;

use hyper::Method;

use super::call::GraphCall;

/// When the connection of a call is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Before it has any effect.
    BeforeItIsDone,
    /// After it had its effect, without an answer.
    AfterItIsDone,
}

/// The recorded calls, the calls to lose, and what happened in the active scenario.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    calls: VecDeque<GraphCall>,
    arrived: usize,
    losses: Vec<(usize, Lost)>,
    /// The next write to an address that ends so will be lost.
    losses_by_address: Vec<(String, Lost)>,
    /// The times of the calls of Provision on demand, and of the logs.
    pub(super) throttled: [VecDeque<Instant>; 2],
    /// What happened since the scenario was chosen.
    pub(super) happened: Happened,
}

/// What happened since the scenario was chosen.
#[derive(Debug, Default)]
pub(super) struct Happened {
    /// When somebody was first refused because of their token.
    pub(super) refused: Option<Instant>,
    /// The service principals that Graph reports as deleted although they exist.
    pub(super) gone: BTreeSet<String>,
}

impl Memory {
    /// Counts a call, and returns whether to lose it.
    pub(super) fn arrived(&mut self, method: &Method, path: &str) -> Option<Lost> {
        self.arrived += 1;
        if let Some(at) = self.losses.iter().position(|(number, _)| *number == self.arrived) {
            return Some(self.losses.swap_remove(at).1);
        }
        let is_meant = |(end, _): &(String, Lost)| method != Method::GET && path.ends_with(end.as_str());
        let at = self.losses_by_address.iter().position(is_meant)?;
        Some(self.losses_by_address.swap_remove(at).1)
    }

    /// The call of this number, counted from now with 1, will be lost.
    pub(crate) fn lose(&mut self, number: usize, when: Lost) {
        self.losses.push((self.arrived + number, when));
    }

    /// The next write to an address that ends so will be lost.
    pub(crate) fn lose_write(&mut self, end: &str, when: Lost) {
        self.losses_by_address.push((end.to_owned(), when));
    }

    /// No further call will be lost.
    pub(crate) fn lose_nothing(&mut self) {
        self.losses.clear();
        self.losses_by_address.clear();
    }

    pub(super) fn keep(&mut self, call: GraphCall) {
        if self.calls.len() == KEPT {
            self.calls.pop_front();
        }
        self.calls.push_back(call);
    }

    pub(crate) fn calls(&self) -> Vec<GraphCall> {
        self.calls.iter().cloned().collect()
    }

    pub(crate) fn forget_calls(&mut self) {
        self.calls.clear();
    }

    /// Another scenario begins.
    pub(crate) fn forget_what_happened(&mut self) {
        self.happened = Happened::default();
    }
}

const KEPT: usize = 2_000;
