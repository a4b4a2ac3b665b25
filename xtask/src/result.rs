//! The result of every command.

/// An error is one sentence for the terminal. It ends the program.
pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;
