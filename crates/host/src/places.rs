//! Where Microsoft is asked, and as which client: the build, and for tests a pretend one on this computer.

use std::time::Duration;

use model::entra::EntraEndpoints;
use url::Url;

/// The real places.
pub(crate) fn real() -> EntraEndpoints {
    let hosts = graph_hosts();
    // A pretend Entra may be quicker than the real one.
    let rhythm = std::env::var("SCIM_SETUP_RHYTHM").ok().filter(|_| hosts.is_some());
    let rhythm = rhythm.and_then(|milliseconds| milliseconds.parse().ok()).map(Duration::from_millis);
    let usual = EntraEndpoints::default();
    EntraEndpoints { client_id: built_client_id(), hosts, rhythm: rhythm.unwrap_or(usual.rhythm), ..usual }
}

/// The client that this program was built with: `SCIM_SETUP_CLIENT_ID` at build time. There is none in the source, and
/// never another product's.
pub fn built_client_id() -> Option<String> {
    option_env!("SCIM_SETUP_CLIENT_ID").map(str::to_owned).filter(|id| !id.is_empty())
}

/// Sign-in and Graph on this computer, for tests: `SCIM_SETUP_SIGN_IN` and `SCIM_SETUP_GRAPH` (and `SCIM_SETUP_RHYTHM`, the
/// milliseconds that stand for a second of waiting). Anything but loopback is
/// passed over, so that no variable can send a token elsewhere.
pub fn graph_hosts() -> Option<(Url, Url)> {
    let read = |name: &str| {
        let url: Url = std::env::var(name).ok()?.parse().ok()?;
        matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]")).then_some(url)
    };
    Some((read("SCIM_SETUP_SIGN_IN")?, read("SCIM_SETUP_GRAPH")?))
}
