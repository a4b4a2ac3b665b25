//! Where progress, the journal of test people, the report key and the token are kept: on this computer, or in memory.

use std::{io, sync::Arc};

use model::store::{Document, Slot};
use net::SecretString;
use rehearsal::Journal;
use support::redact::Key;

/// What outlives a screen. A method may block: the keyring for seconds, so the token's are called off the window's thread.
///
/// An `io::Error` is the operating system's: the disk refuses, or there are no random numbers.
pub trait Storage: Send + Sync + 'static {
    /// Reserves the slots for this program, for as long as this lives. `false` if another program has them.
    fn claim(&self) -> io::Result<bool>;

    /// The bytes of a slot; `None` if it was never written.
    fn read_slot(&self, slot: Slot) -> io::Result<Option<Vec<u8>>>;

    /// Replaces the content of a slot.
    fn write_slot(&self, slot: Slot, document: &Document) -> io::Result<()>;

    /// Moves a damaged slot out of the way and keeps it.
    fn set_aside(&self, slot: Slot) -> io::Result<()>;

    /// Removes the slots, those set aside, and the report key. The journal goes too if it names no test person who is
    /// still on a server.
    fn remove(&self) -> io::Result<()>;

    /// The journal of test people: the same one for as long as this lives.
    fn journal(&self) -> Arc<dyn Journal>;

    /// The key of this computer's reports, made when it is first asked for.
    fn report_key(&self) -> io::Result<Key>;

    fn keep_token(&self, token: &SecretString) -> Result<(), KeyringError>;

    fn token(&self) -> Result<Option<SecretString>, KeyringError>;

    /// Removes the stored token.
    fn forget_token(&self) -> Result<(), KeyringError>;

    /// Whether the stored token outlives the program.
    fn keeps_token(&self) -> bool;
}

/// Why the keyring could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyringError {
    /// There is none, or it is locked.
    Unavailable,
    /// It did not answer in time.
    Slow,
    /// The token is longer than it takes: Windows takes 1,280 characters.
    TooLong,
    /// It took the token, and did not have it afterward.
    NotKept,
}
