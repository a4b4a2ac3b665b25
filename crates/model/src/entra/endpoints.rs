//! Which hosts of Microsoft are asked, and as which client.

use std::time::Duration;

use url::Url;

use crate::domains;

/// What the surroundings say of it. The default is the real thing without a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntraEndpoints {
    /// The client that this program was built with, or that practice has.
    pub client_id: Option<String>,
    /// The organization that this client is registered in, where it is not for every one.
    pub tenant: Option<String>,
    /// Other hosts than those of Microsoft's clouds: sign-in and Graph.
    pub hosts: Option<(Url, Url)>,
    /// The unit in which it is waited for what was made a moment ago: a second, but in tests.
    pub rhythm: Duration,
}

impl Default for EntraEndpoints {
    fn default() -> Self {
        EntraEndpoints { client_id: None, tenant: None, hosts: None, rhythm: Duration::from_secs(1) }
    }
}

/// A client id as people paste it: a GUID with anything around it.
pub fn client_id(typed: &str) -> Option<String> {
    let words = typed.split(|c: char| !(c.is_ascii_hexdigit() || c == '-'));
    let mut ids = words.filter(|word| word.len() == 36).filter_map(|word| uuid::Uuid::parse_str(word).ok());
    ids.next().map(|id| id.hyphenated().to_string())
}

/// An organization as people paste it: the id of its directory, or one of its domains.
pub fn directory_id(typed: &str) -> Option<String> {
    let typed = typed.trim();
    client_id(typed).or_else(|| domains::read(typed).domains.into_iter().next())
}
