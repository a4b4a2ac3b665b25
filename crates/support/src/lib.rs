//! Files for other people: the case report for a help desk and the hand-over to another administrator.

pub mod case;
pub mod handover;
pub mod redact;
mod unreadable;

pub use unreadable::Unreadable;
