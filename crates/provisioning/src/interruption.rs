//! Why a change was interrupted.

use graph::Error;
use model::problem::{Problem, ProblemId};

use crate::refusal::About;

/// Why a change was interrupted.
pub(super) enum Interruption {
    /// A call to Graph failed.
    Graph(Error, About),
    /// The calls succeeded, but the result shows a problem.
    Problem(Problem),
}

impl Interruption {
    /// Says what a failed call to Graph was about.
    pub fn graph(about: About) -> impl FnOnce(Error) -> Interruption {
        move |error| Interruption::Graph(error, about)
    }
}

impl From<ProblemId> for Interruption {
    fn from(id: ProblemId) -> Self {
        Interruption::Problem(id.into())
    }
}
