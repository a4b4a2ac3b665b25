//! Why a change was not made.

use graph::Error;
use model::problem::Problem;

use crate::refusal::About;

/// Why a change was not made.
pub(super) enum Interruption {
    /// Graph said no, or nothing.
    Graph(Error, About),
    /// It was done, and something is wrong all the same.
    Problem(Problem),
}
