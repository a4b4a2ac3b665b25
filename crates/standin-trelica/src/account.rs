//! What does the pretend Trelica store?

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::directory::Directory;

/// The state of a Trelica account. By default, it has the users of `wire/people.json` and no token.
#[derive(Debug, Default)]
pub struct Trelica {
    /// The current bearer token, once one was generated.
    pub token: Option<String>,
    /// Whether Enable SCIM was clicked. Before that, no token works.
    pub enabled: bool,
    /// The users, roles and domains.
    pub directory: Directory,
    /// How often a new user was hidden from a search.
    pub(crate) late_looks: usize,
    /// The ids of users whose deletion was reported but not done.
    pub(crate) said_deleted: BTreeSet<String>,
    /// How often each user was looked for, by id.
    pub(crate) looks: BTreeMap<String, u32>,
}

impl Trelica {
    /// Generates a token of 43 characters and revokes the old one. The Generate Token button does this.
    pub fn generate_token(&mut self) -> String {
        let token = random_token();
        self.token = Some(token.clone());
        token
    }
}

/// 43 random characters that are safe in a URL. Each uses six random bits of a version 4 UUID. The byte with the
/// version is skipped.
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
