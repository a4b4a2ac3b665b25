//! Connects to a server phase by phase: name lookup, connection, TLS handshake.
//!
//! The HTTP client does not report these phases separately, and only a separate handshake records the whole certificate
//! chain. The connection carries no request and is closed afterwards.

use std::{net::SocketAddr, time::Duration};

use dns_lookup::LookupErrorKind;
use futures_util::{StreamExt, stream::FuturesUnordered};
use rustls_pki_types::{ServerName, UnixTime};
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep, timeout};

use crate::certificate::{Chain, PublicOpinion};
use crate::failure::{self, Failure};
use crate::settings::NetworkSettings;
use crate::{proxy, tls};

/// A phase of connecting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Looking up the name.
    Name,
    /// Connecting, directly or through the proxy.
    Connection,
    /// The TLS handshake.
    Encryption,
}

/// How long each phase took, and where connecting failed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Probe {
    /// The proxy's host and port, if one is used. The proxy then looks up the name.
    pub proxy: Option<String>,
    /// Duration of the name lookup; `None` if it failed or was not needed (proxy, IP address).
    pub name: Option<Duration>,
    /// Duration of connecting.
    pub connection: Option<Duration>,
    /// Duration of the TLS handshake; `None` for `http` addresses.
    pub encryption: Option<Duration>,
    /// The certificates that the server sent.
    pub chain: Chain,
    /// Whether public authorities vouch for them; `None` if the handshake failed.
    pub public: Option<PublicOpinion>,
    /// The first phase that failed, and why.
    pub failure: Option<(Phase, Failure)>,
}

/// Connects to the host of `url` and reports each phase. A failure is in [`Probe::failure`].
pub async fn probe(network: &NetworkSettings, url: &url::Url) -> Probe {
    let mut probe = Probe::default();
    if let Err(failure) = run(network, url, &mut probe).await {
        probe.failure = Some(failure);
    }
    probe
}

async fn run(network: &NetworkSettings, url: &url::Url, probe: &mut Probe) -> Result<(), (Phase, Failure)> {
    let not_sent = || (Phase::Name, Failure::NotSent { detail: "the address has no host".to_owned() });
    let host = url.host().ok_or_else(not_sent)?;
    let port = url.port_or_known_default().ok_or_else(not_sent)?;
    let limit = network.limits.connect;

    let stream = if let Some(intercept) = proxy::intercept(&network.proxy, url) {
        probe.proxy = Some(proxy::shown(&intercept));
        let start = Instant::now();
        let stream = proxy::connect(&intercept, &host.to_string(), port, limit)
            .await
            .map_err(|failure| (Phase::Connection, failure))?;
        probe.connection = Some(start.elapsed());
        stream
    } else {
        let start = Instant::now();
        let addresses = match &host {
            url::Host::Domain(name) => {
                let addresses = look_up(name, port, limit).await;
                let addresses = addresses
                    .map_err(|failure| (Phase::Name, proxy::or_script(failure, &network.proxy, url)))?;
                probe.name = Some(start.elapsed());
                addresses
            }
            url::Host::Ipv4(address) => vec![SocketAddr::from((*address, port))],
            url::Host::Ipv6(address) => vec![SocketAddr::from((*address, port))],
        };
        let start = Instant::now();
        let stream = timeout(limit, connect_any(addresses, limit))
            .await
            .unwrap_or(Err(Failure::ConnectTimedOut(limit)))
            .map_err(|failure| (Phase::Connection, proxy::or_script(failure, &network.proxy, url)))?;
        probe.connection = Some(start.elapsed());
        stream
    };

    if url.scheme() != "https" {
        return Ok(());
    }
    let in_encryption = |failure| (Phase::Encryption, failure);
    let name = ServerName::try_from(host.to_string().trim_matches(['[', ']']).to_owned())
        .map_err(|error| in_encryption(Failure::Tls { detail: error.to_string() }))?;
    let (config, recorded) = tls::config(&network.trust).map_err(in_encryption)?;
    let start = Instant::now();
    let connector = tokio_rustls::TlsConnector::from(std::sync::Arc::new(config));
    let handshake = timeout(limit, connector.connect(name.clone(), stream)).await;
    probe.chain = recorded.chain();
    match handshake {
        Err(_) => return Err(in_encryption(Failure::ConnectTimedOut(limit))),
        Ok(Err(error)) => {
            let failure = failure::of_io(&error, limit);
            return Err(in_encryption(probe.chain.explain(failure, UnixTime::now())));
        }
        Ok(Ok(_)) => {}
    }
    probe.encryption = Some(start.elapsed());
    probe.public = Some(probe.chain.public_opinion(&name, UnixTime::now(), &network.trust));
    Ok(())
}

/// Looks up a name with the system resolver, which includes the hosts file, VPN and company rules.
///
/// `localhost` and names under `invalid` are never looked up (RFC 6761 sections 6.3 and 6.4): some name servers answer them.
async fn look_up(name: &str, port: u16, limit: Duration) -> Result<Vec<SocketAddr>, Failure> {
    if name.trim_end_matches('.').rsplit('.').next().is_some_and(|top| top.eq_ignore_ascii_case("invalid")) {
        return Err(Failure::NameNotFound { host: name.to_owned() });
    }
    if name.eq_ignore_ascii_case(proxy::LOCALHOST) {
        return Ok(proxy::LOOPBACK.map(|address| SocketAddr::new(address, port)).to_vec());
    }
    let owned_name = name.to_owned();
    let lookup = tokio::task::spawn_blocking(move || {
        dns_lookup::lookup_host(&owned_name)
            .map(|found| found.collect::<Vec<_>>())
            .map_err(|error| error.kind())
    });
    match timeout(limit, lookup).await {
        Ok(Ok(Ok(found))) if !found.is_empty() => {
            Ok(found.into_iter().map(|address| SocketAddr::new(address, port)).collect())
        }
        Ok(Ok(Ok(_) | Err(LookupErrorKind::NoName | LookupErrorKind::NoData))) => {
            // Some systems answer "no such name" when they are offline.
            if has_route() {
                Err(Failure::NameNotFound { host: name.to_owned() })
            } else {
                Err(Failure::Offline)
            }
        }
        _ => Err(Failure::Offline),
    }
}

/// Whether this computer has a route to the internet. Connecting a UDP socket sends nothing.
fn has_route() -> bool {
    let route =
        |from: &str, to: &str| std::net::UdpSocket::bind(from).and_then(|socket| socket.connect(to)).is_ok();
    // Addresses reserved for documentation: RFC 5737 and RFC 3849.
    route("0.0.0.0:0", "192.0.2.1:443") || route("[::]:0", "[2001:db8::1]:443")
}

/// Connects to the first address that accepts; the attempts start one after the other (RFC 8305).
async fn connect_any(addresses: Vec<SocketAddr>, limit: Duration) -> Result<TcpStream, Failure> {
    let mut attempts: FuturesUnordered<_> = addresses
        .into_iter()
        .zip(0u32..)
        .map(|(address, position)| async move {
            sleep(ATTEMPT_DELAY * position).await;
            TcpStream::connect(address).await
        })
        .collect();
    let mut last = Failure::Refused;
    while let Some(attempt) = attempts.next().await {
        match attempt {
            Ok(stream) => return Ok(stream),
            Err(error) => last = failure::of_io(&error, limit),
        }
    }
    Err(last)
}

/// The delay between connection attempts that RFC 8305 section 5 recommends.
const ATTEMPT_DELAY: Duration = Duration::from_millis(250);
