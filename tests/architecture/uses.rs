//! What a file uses, as `scan` finds it.

/// What a file uses.
#[derive(Debug, Default)]
pub struct Uses {
    /// The file, relative to the workspace root.
    pub file: String,
    /// Other files of the same crate.
    pub files: Vec<Use>,
    /// Paths into other crates.
    pub outside: Vec<Use>,
    /// Called functions and methods, by the last segment of their path.
    pub calls: Vec<Use>,
    /// `async` functions, blocks and closures, and `.await`.
    pub waits: Vec<Use>,
    /// Fields that are read, assigned or matched, by name.
    pub fields: Vec<Use>,
    /// Paths into this crate that were not found, which means that `resolve` made a mistake.
    pub lost: Vec<Use>,
}

/// A use of something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The line number.
    pub line: usize,
    /// The file, path or name that is used.
    pub what: String,
    /// Its source form.
    pub written: String,
}
