//! What does the pretend Trelica store?

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::directory::Directory;

/// Everything that Trelica keeps.
#[derive(Debug)]
pub(crate) struct Trelica {
    pub(crate) token: Option<String>,
    pub(crate) enabled: bool,
    pub(crate) directory: Directory,
    /// How often a new person was not found although they were there.
    pub(crate) late_looks: usize,
    /// The ids of those who were said to be deleted.
    pub(crate) said_deleted: BTreeSet<String>,
    /// How often somebody was looked for, by id.
    pub(crate) looks: BTreeMap<String, u32>,
}

impl Trelica {
    pub(crate) fn new() -> Self {
        Self {
            token: None,
            enabled: false,
            directory: Directory::new(),
            late_looks: 0,
            said_deleted: BTreeSet::new(),
            looks: BTreeMap::new(),
        }
    }

    /// What the Generate Token button does: the old token dies.
    pub(crate) fn generate_token(&mut self) -> String {
        let token = random_token();
        self.token = Some(token.clone());
        token
    }
}

/// 43 random characters that may stand in an address. Each takes six random bits of a version 4 UUID; the byte
/// that holds the version is left out.
fn random_token() -> String {
    let uuids = [Uuid::new_v4(), Uuid::new_v4(), Uuid::new_v4()];
    uuids
        .iter()
        .flat_map(|uuid| uuid.as_bytes().iter().enumerate())
        .filter(|(position, _)| *position != VERSION_BYTE)
        .filter_map(|(_, byte)| URL_SAFE.get(usize::from(byte & 0x3f)))
        .take(TOKEN_LENGTH)
        .map(|byte| char::from(*byte))
        .collect()
}

const VERSION_BYTE: usize = 6;
const TOKEN_LENGTH: usize = 43;
const URL_SAFE: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
