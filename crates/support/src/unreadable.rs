//! Why a file that somebody sent can't be opened.

/// Why a file can't be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is no report of this program.
    #[error("no case report")]
    Foreign,
    /// It is one, and a part is missing or changed.
    #[error("a damaged case report")]
    Damaged,
    /// A newer version of this program made it.
    #[error("a case report of a newer version")]
    Newer,
}
