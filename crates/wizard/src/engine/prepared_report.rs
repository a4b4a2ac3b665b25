//! A case report, from when it is shown until it is saved.

use support::case::{Case, Manifest};

/// A report as it is shown, and as it will be saved.
#[derive(Debug, Clone, PartialEq)]
pub struct PreparedReport {
    /// The case.
    pub case: Case,
    /// What was taken out of it.
    pub manifest: Manifest,
}

/// Where a file was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavedTo {
    /// Under this path.
    Path(String),
    /// By the browser, where it keeps what it loads.
    Browser,
}
