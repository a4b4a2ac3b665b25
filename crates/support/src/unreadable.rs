//! Reasons why a file that somebody sent cannot be opened.

/// Why a file cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is not a file of this kind.
    #[error("no case report")]
    Foreign,
    /// It is a file of this kind, but a part is missing or changed.
    #[error("a damaged case report")]
    Damaged,
    /// A later version of this program made it.
    #[error("a case report of a newer version")]
    Newer,
}
