//! What does a rehearsal need to know?

use std::time::Duration;

use net::{NetworkSettings, SecretString};
use scim::entra::Dialect;
use url::Url;

use net::is_loopback;

/// The server to rehearse with, and what to do there.
#[derive(Debug, Clone)]
pub struct Rehearsal {
    /// How this computer reaches the server.
    pub network: NetworkSettings,
    /// The SCIM base address.
    pub base: Url,
    /// The SCIM token.
    pub token: SecretString,
    /// The email domain of the test users.
    pub domain: String,
    /// The role to assign, by its exact name.
    pub role: String,
    /// The dialects to write updates in, one after the other.
    pub dialects: Vec<Dialect>,
    /// The most requests to send in a second; `None` for no limit.
    pub per_second: Option<f64>,
    /// How long to wait before something is looked for again, and before a request is sent again: [`A_SECOND`] but in tests.
    pub pause: Duration,
    /// Random text that makes the names of the test users unique.
    pub seed: String,
}

impl Rehearsal {
    /// The server as the journal names it.
    pub(super) fn server(&self) -> String {
        server(&self.base)
    }
}

/// The server at this base address as the journal names it.
pub(super) fn server(base: &Url) -> String {
    scim::tenant_url_without_query(base).to_string()
}

/// The most requests to send in a second where nobody chose a number: no limit on this computer itself.
pub fn default_rate(base: &Url) -> Option<f64> {
    (!is_loopback(base)).then_some(REQUESTS_PER_SECOND)
}

/// Our choice: long enough for a replica to catch up, short enough to wait for.
pub const A_SECOND: Duration = Duration::from_secs(1);
/// Our choice: a fifth of the 25 requests a second that Microsoft asks of gallery applications (Microsoft Learn, "Develop
/// and plan provisioning for a SCIM endpoint").
const REQUESTS_PER_SECOND: f64 = 5.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_computer_is_asked_without_a_limit() {
        assert_eq!(default_rate(&"https://app.trelica.com/api/scim/v2".parse().unwrap()), Some(5.0));
        assert_eq!(default_rate(&"http://127.0.0.1:8080/scim".parse().unwrap()), None);
    }

    #[test]
    fn a_server_is_the_same_with_a_flag_in_its_address() {
        let plain: Url = "https://app.trelica.com/api/scim/v2".parse().unwrap();
        let flagged: Url = "https://app.trelica.com/api/scim/v2?aadOptscim062020".parse().unwrap();
        assert_eq!(server(&plain), server(&flagged));
        assert!(server(&plain).starts_with("https://app.trelica.com/api/scim/v2"), "{}", server(&plain));
    }
}
