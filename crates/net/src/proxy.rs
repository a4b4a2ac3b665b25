//! Which proxy applies to an address, and what it answers to CONNECT.
//!
//! The rules (environment variables, the per-user setting of Windows, the settings of macOS, exceptions) come from
//! `hyper-util`, which the HTTP client uses too, so both choose the same proxy. CONNECT is implemented here because the
//! HTTP client does not report its status, and 407 tells a proxy that wants a sign-in from a network problem.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::{failure::Failure, settings::ProxyChoice};

/// The proxy for an address, if one applies.
pub(crate) fn intercept(choice: &ProxyChoice, url: &url::Url) -> Option<Intercept> {
    if is_loopback(url) && !matches!(choice, ProxyChoice::Through(_)) {
        return None;
    }
    let matcher = match choice {
        ProxyChoice::System => Matcher::from_system(),
        ProxyChoice::Direct => return None,
        ProxyChoice::Through(proxy) => Matcher::builder().all(proxy.as_str()).build(),
    };
    matcher.intercept(&url.as_str().parse().ok()?)
}

/// Why a direct connection failed, where none may have been meant to work: the system may name its proxy by a script (a
/// proxy auto-configuration file), which only a browser runs.
pub(crate) fn or_script(failure: Failure, choice: &ProxyChoice, url: &url::Url) -> Failure {
    let is_systems = *choice == ProxyChoice::System && !is_loopback(url);
    if is_systems && has_script() { Failure::ProxyScript } else { failure }
}

/// Whether the setting *Use setup script* of this user names one.
#[cfg(windows)]
fn has_script() -> bool {
    const SETTINGS: &str = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings";
    let settings = windows_registry::CURRENT_USER.open(SETTINGS);
    settings
        .and_then(|settings| settings.get_string("AutoConfigURL"))
        .is_ok_and(|script| !script.trim().is_empty())
}

/// Elsewhere such a setting is the desktop's own, in many places.
#[cfg(not(windows))]
fn has_script() -> bool {
    false
}

/// Whether the host is this computer. Of names, only `localhost` is: name servers answer for the names below it.
pub fn is_loopback(url: &url::Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == LOCALHOST,
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// The name that stands for this computer (RFC 6761 section 6.3). It is never looked up.
pub(crate) const LOCALHOST: &str = "localhost";
/// Its addresses.
pub(crate) const LOOPBACK: [IpAddr; 2] = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];

/// The proxy's host and port, without credentials.
pub(crate) fn shown(intercept: &Intercept) -> String {
    let uri = intercept.uri();
    format!("{}:{}", uri.host().unwrap_or_default(), port(intercept))
}

/// Opens a tunnel to `host:port` through the proxy (RFC 9110 section 9.3.6).
pub(crate) async fn connect(
    intercept: &Intercept,
    host: &str,
    port_of_host: u16,
    limit: Duration,
) -> Result<TcpStream, Failure> {
    let refused = |status| Failure::Proxy { proxy: shown(intercept), status };
    let tunnel = async {
        let proxy_host = intercept.uri().host().ok_or_else(|| refused(None))?;
        let mut stream =
            TcpStream::connect((proxy_host, port(intercept))).await.map_err(|_| refused(None))?;
        let mut head =
            format!("CONNECT {host}:{port_of_host} HTTP/1.1\r\nHost: {host}:{port_of_host}\r\n").into_bytes();
        if let Some(credentials) = intercept.basic_auth() {
            head.extend_from_slice(b"Proxy-Authorization: ");
            head.extend_from_slice(credentials.as_bytes());
            head.extend_from_slice(b"\r\n");
        }
        head.extend_from_slice(b"\r\n");
        stream.write_all(&head).await.map_err(|_| refused(None))?;
        match read_status(&mut stream).await {
            Some(200..=299) => Ok(stream),
            status => Err(refused(status)),
        }
    };
    tokio::time::timeout(limit, tunnel).await.unwrap_or(Err(refused(None)))
}

/// Reads the head of the proxy's answer, at most 8 KiB, byte by byte so that no byte of the tunnel is consumed.
async fn read_status(stream: &mut TcpStream) -> Option<u16> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") && head.len() < 8 * 1024 {
        head.push(stream.read_u8().await.ok()?);
    }
    let line = String::from_utf8_lossy(&head);
    let (version, rest) = line.split_once(' ')?;
    version.starts_with("HTTP/1.").then(|| rest.get(..3)?.parse().ok())?
}

fn port(intercept: &Intercept) -> u16 {
    let uri = intercept.uri();
    uri.port_u16().unwrap_or(if uri.scheme_str() == Some("https") { 443 } else { 80 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_computer_is_reached_through_an_explicit_proxy_only() {
        let proxy = ProxyChoice::Through("http://proxy.example:8080".to_owned());
        for address in ["http://localhost/", "https://LOCALHOST:8443/", "http://127.0.0.2/", "http://[::1]/"]
        {
            let url = address.parse().unwrap();
            assert!(is_loopback(&url), "{address}");
            assert!(intercept(&ProxyChoice::System, &url).is_none(), "{address}");
            assert!(intercept(&proxy, &url).is_some(), "{address}");
        }
        for address in ["https://localhost.example/", "https://a.localhost/", "https://10.0.0.1/"] {
            assert!(!is_loopback(&address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn a_proxy_is_shown_without_its_credentials() {
        let url = "https://scim.example/".parse().unwrap();
        let proxy = |proxy: &str| intercept(&ProxyChoice::Through(proxy.to_owned()), &url).unwrap();
        assert_eq!(shown(&proxy("http://ada:secret@proxy.example:8080")), "proxy.example:8080");
        assert_eq!(shown(&proxy("http://proxy.example")), "proxy.example:80");
        assert!(intercept(&ProxyChoice::Direct, &url).is_none());
    }
}
