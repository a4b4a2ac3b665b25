//! The stored document: versioned, checksummed, in two slots written in turn. Pure: encodes and judges, reads and
//! writes nothing.
//!
//! The newest slot whose checksum holds is the truth; while one slot is being written the other is untouched, so a
//! save is all or nothing whatever the file system does. The facts are kept as one string, so that the checksum is of
//! the very bytes that are read back.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::facts::Facts;

/// One of the two slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// The first.
    A,
    /// The second.
    B,
}

impl Slot {
    /// Both.
    pub const BOTH: [Slot; 2] = [Slot::A, Slot::B];

    /// The other one.
    pub fn other(self) -> Slot {
        match self {
            Slot::A => Slot::B,
            Slot::B => Slot::A,
        }
    }

    /// The name of its file.
    pub fn file_name(self) -> &'static str {
        match self {
            Slot::A => "progress-a.json",
            Slot::B => "progress-b.json",
        }
    }
}

/// What stands in a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Of this format.
    pub version: u32,
    /// Grows with every save.
    pub sequence: u64,
    /// SHA-256 of version, sequence and facts, in hexadecimal.
    pub checksum: String,
    /// The facts as JSON text.
    pub facts: String,
}

/// What a slot turned out to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlotContent {
    /// Nothing yet.
    Empty,
    /// A document that is whole.
    Whole(Box<(u64, Facts)>),
    /// Bytes that are no whole document: to be set aside, never written over.
    Damaged,
    /// A document of a newer version of this program: to be left alone.
    Newer,
}

/// Encodes the facts.
pub fn encode(facts: &Facts, sequence: u64) -> Document {
    // Facts are maps and texts only; they can always be written.
    let facts = serde_json::to_string(facts).unwrap_or_default();
    Document { version: VERSION, sequence, checksum: checksum(VERSION, sequence, &facts), facts }
}

/// Judges what a slot holds.
pub fn judge(bytes: Option<&[u8]>) -> SlotContent {
    let Some(bytes) = bytes else { return SlotContent::Empty };
    let Ok(document) = serde_json::from_slice::<Document>(bytes) else {
        return SlotContent::Damaged;
    };
    if document.checksum != checksum(document.version, document.sequence, &document.facts) {
        return SlotContent::Damaged;
    }
    if document.version > VERSION {
        return SlotContent::Newer;
    }
    match serde_json::from_str(&document.facts) {
        Ok(facts) => SlotContent::Whole(Box::new((document.sequence, facts))),
        Err(_) => SlotContent::Damaged,
    }
}

fn checksum(version: u32, sequence: u64, facts: &str) -> String {
    let digest = Sha256::digest(format!("{version}\n{sequence}\n{facts}"));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

const VERSION: u32 = 1;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_read_back_as_it_was_written() {
        let bytes = serde_json::to_vec(&encode(&Facts::default(), 7)).unwrap();
        assert_eq!(judge(Some(&bytes)), SlotContent::Whole(Box::new((7, Facts::default()))));
        assert_eq!(judge(None), SlotContent::Empty);
    }

    #[test]
    fn a_document_cut_at_any_byte_is_damaged_and_never_half_read() {
        let bytes = serde_json::to_vec(&encode(&Facts::default(), 7)).unwrap();
        for end in 0..bytes.len() {
            assert_eq!(judge(bytes.get(..end)), SlotContent::Damaged, "cut at {end}");
        }
    }

    #[test]
    fn a_single_changed_byte_is_noticed() {
        let bytes = serde_json::to_vec(&encode(&Facts::default(), 7)).unwrap();
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert_ne!(judge(Some(&changed)), judge(Some(&bytes)), "changed at {at}");
        }
    }

    #[test]
    fn a_newer_document_is_left_alone() {
        let mut document = encode(&Facts::default(), 7);
        document.version = VERSION + 1;
        document.checksum = checksum(document.version, 7, &document.facts);
        assert_eq!(judge(Some(&serde_json::to_vec(&document).unwrap())), SlotContent::Newer);
    }
}
