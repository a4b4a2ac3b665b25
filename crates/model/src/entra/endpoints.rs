//! The hosts for sign-in and Graph that the environment sets, and the client id.

use std::time::Duration;

use url::Url;

use crate::domains;

/// What the environment sets. The default is Microsoft's hosts without a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntraEndpoints {
    /// The client that this program was built with, or that practice mode uses.
    pub client_id: Option<String>,
    /// The tenant that this client is registered in; `None` if it works in every tenant.
    pub tenant: Option<String>,
    /// The hosts for sign-in and Graph; `None` for those of Microsoft's clouds.
    pub hosts: Option<(Url, Url)>,
    /// The unit of waits for something new: a second, except in tests.
    pub rhythm: Duration,
}

impl Default for EntraEndpoints {
    fn default() -> Self {
        EntraEndpoints { client_id: None, tenant: None, hosts: None, rhythm: Duration::from_secs(1) }
    }
}

/// Reads a client id as people paste it: a GUID with anything around it.
pub fn client_id(typed: &str) -> Option<String> {
    let words = typed.split(|c: char| !(c.is_ascii_hexdigit() || c == '-'));
    let mut ids = words.filter(|word| word.len() == 36).filter_map(|word| uuid::Uuid::parse_str(word).ok());
    ids.next().map(|id| id.hyphenated().to_string())
}

/// Reads a tenant as people paste it: its id, or one of its domains.
pub fn directory_id(typed: &str) -> Option<String> {
    let typed = typed.trim();
    client_id(typed).or_else(|| domains::read(typed).domains.into_iter().next())
}
