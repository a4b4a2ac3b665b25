//! Where people sign in to Microsoft and where Graph answers, and the client ID of this build.

use std::time::Duration;

use model::entra::EntraEndpoints;
use url::Url;

/// Microsoft's endpoints, or those on this computer that a test names.
pub(crate) fn microsoft() -> EntraEndpoints {
    let hosts = graph_hosts();
    // A stand-in on this computer may be polled faster than Microsoft.
    let rhythm = std::env::var("SCIM_SETUP_RHYTHM").ok().filter(|_| hosts.is_some());
    let rhythm = rhythm.and_then(|milliseconds| milliseconds.parse().ok()).map(Duration::from_millis);
    let usual = EntraEndpoints::default();
    EntraEndpoints { client_id: built_client_id(), hosts, rhythm: rhythm.unwrap_or(usual.rhythm), ..usual }
}

/// The client ID that this program was built with: `SCIM_SETUP_CLIENT_ID` at build time. The source contains none, and a
/// build must not use another product's.
pub fn built_client_id() -> Option<String> {
    option_env!("SCIM_SETUP_CLIENT_ID").map(str::to_owned).filter(|id| !id.is_empty())
}

/// Where the releases of this program are: below the repository that it was built with, `SCIM_SETUP_REPOSITORY` at build
/// time. A build by hand has none.
pub(crate) fn releases() -> Option<String> {
    let repository =
        option_env!("SCIM_SETUP_REPOSITORY").filter(|address| address.starts_with("https://"))?;
    Some(format!("{}/releases", repository.trim_end_matches('/')))
}

/// Sign-in and Graph on this computer, for tests: `SCIM_SETUP_SIGN_IN` and `SCIM_SETUP_GRAPH`, and `SCIM_SETUP_RHYTHM`, the
/// milliseconds that stand for one second of waiting. Only loopback addresses count, so that no variable can send a token
/// elsewhere.
pub fn graph_hosts() -> Option<(Url, Url)> {
    let read = |name: &str| {
        let url: Url = std::env::var(name).ok()?.parse().ok()?;
        matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]")).then_some(url)
    };
    Some((read("SCIM_SETUP_SIGN_IN")?, read("SCIM_SETUP_GRAPH")?))
}
