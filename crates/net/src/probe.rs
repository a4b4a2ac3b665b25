//! The way to a server, one phase after the other: its name, the connection, the encryption.
//!
//! The HTTP client can't tell these phases apart, and only a handshake of our own keeps the whole chain of
//! certificates. The connection made here is closed again and carries no request.

use std::net::SocketAddr;
use std::time::Duration;

use dns_lookup::LookupErrorKind;
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use rustls_pki_types::{ServerName, UnixTime};
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep, timeout};

use crate::certificate::{Chain, PublicOpinion};
use crate::failure::{self, Failure};
use crate::line::NetworkSettings;
use crate::{proxy, tls};

/// A phase of the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The name is looked up.
    Name,
    /// The connection, or the proxy's answer.
    Connection,
    /// The encryption.
    Encryption,
}

/// What the way looked like: how long each phase took, and where it ended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Probe {
    /// The proxy's host and port, if one stands in between. It then resolves the name.
    pub proxy: Option<String>,
    /// How long the name took; `None` where it was not looked up (a proxy, an address in numbers) or failed.
    pub name: Option<Duration>,
    /// How long the connection took.
    pub connection: Option<Duration>,
    /// How long the encryption took; `None` for an address without encryption.
    pub encryption: Option<Duration>,
    /// The certificates presented.
    pub chain: Chain,
    /// What the public roots say of them; `None` where there was no successful encryption.
    pub public: Option<PublicOpinion>,
    /// The first phase that failed, and why.
    pub failure: Option<(Phase, Failure)>,
}

/// Walks the way to `url` and reports. Never fails itself.
pub async fn probe(line: &NetworkSettings, url: &url::Url) -> Probe {
    let mut seen = Probe::default();
    if let Err(failure) = walk(line, url, &mut seen).await {
        seen.failure = Some(failure);
    }
    seen
}

async fn walk(line: &NetworkSettings, url: &url::Url, seen: &mut Probe) -> Result<(), (Phase, Failure)> {
    let not_sent = || (Phase::Name, Failure::NotSent { detail: "the address has no host".to_owned() });
    let host = url.host().ok_or_else(not_sent)?;
    let port = url.port_or_known_default().ok_or_else(not_sent)?;
    let limit = line.limits.connect;

    let stream = if let Some(intercept) = proxy::intercept(&line.proxy, url) {
        seen.proxy = Some(proxy::shown(&intercept));
        let start = Instant::now();
        let stream = proxy::connect(&intercept, &host.to_string(), port, limit)
            .await
            .map_err(|failure| (Phase::Connection, failure))?;
        seen.connection = Some(start.elapsed());
        stream
    } else {
        let start = Instant::now();
        let addresses = match &host {
            url::Host::Domain(name) => {
                let addresses = look_up(name, port, limit).await.map_err(|failure| (Phase::Name, failure))?;
                seen.name = Some(start.elapsed());
                addresses
            }
            url::Host::Ipv4(address) => vec![SocketAddr::from((*address, port))],
            url::Host::Ipv6(address) => vec![SocketAddr::from((*address, port))],
        };
        let start = Instant::now();
        let stream = timeout(limit, connect_any(addresses, limit))
            .await
            .unwrap_or(Err(Failure::ConnectTimedOut(limit)))
            .map_err(|failure| (Phase::Connection, failure))?;
        seen.connection = Some(start.elapsed());
        stream
    };

    if url.scheme() != "https" {
        return Ok(());
    }
    let in_encryption = |failure| (Phase::Encryption, failure);
    let name = ServerName::try_from(host.to_string().trim_matches(['[', ']']).to_owned())
        .map_err(|error| in_encryption(Failure::Tls { detail: error.to_string() }))?;
    let (config, record) = tls::config(&line.trust).map_err(in_encryption)?;
    let start = Instant::now();
    let connector = tokio_rustls::TlsConnector::from(std::sync::Arc::new(config));
    let handshake = timeout(limit, connector.connect(name.clone(), stream)).await;
    seen.chain = record.chain();
    match handshake {
        Err(_) => return Err(in_encryption(Failure::ConnectTimedOut(limit))),
        Ok(Err(error)) => return Err(in_encryption(seen.chain.explain(failure::of_io(&error, limit)))),
        Ok(Ok(_)) => {}
    }
    seen.encryption = Some(start.elapsed());
    seen.public = Some(seen.chain.public_opinion(&name, UnixTime::now(), &line.trust));
    Ok(())
}

/// Looks a name up as every other program on this computer does (hosts file, VPN and company rules included).
/// Names that can never exist are not asked for (RFC 6761 section 6.4): some name servers would not say no.
async fn look_up(name: &str, port: u16, limit: Duration) -> Result<Vec<SocketAddr>, Failure> {
    if name.trim_end_matches('.').rsplit('.').next().is_some_and(|top| top.eq_ignore_ascii_case("invalid")) {
        return Err(Failure::NameNotFound { host: name.to_owned() });
    }
    let asked = name.to_owned();
    let work = tokio::task::spawn_blocking(move || {
        dns_lookup::lookup_host(&asked).map(|found| found.collect::<Vec<_>>()).map_err(|error| error.kind())
    });
    match timeout(limit, work).await {
        Ok(Ok(Ok(found))) if !found.is_empty() => {
            Ok(found.into_iter().map(|address| SocketAddr::new(address, port)).collect())
        }
        Ok(Ok(Ok(_) | Err(LookupErrorKind::NoName | LookupErrorKind::NoData))) => {
            // With no way out at all, some systems answer "no such name" without having asked anyone.
            if has_a_way_out() {
                Err(Failure::NameNotFound { host: name.to_owned() })
            } else {
                Err(Failure::Offline)
            }
        }
        _ => Err(Failure::Offline),
    }
}

/// Whether this computer has a route to anywhere. A datagram socket is given a peer; nothing is sent.
fn has_a_way_out() -> bool {
    let route =
        |from: &str, to: &str| std::net::UdpSocket::bind(from).and_then(|socket| socket.connect(to)).is_ok();
    // Addresses reserved for documentation: RFC 5737 and RFC 3849.
    route("0.0.0.0:0", "192.0.2.1:443") || route("[::]:0", "[2001:db8::1]:443")
}

/// The first address that accepts a connection; each later one gets its chance a little later (RFC 8305).
async fn connect_any(addresses: Vec<SocketAddr>, limit: Duration) -> Result<TcpStream, Failure> {
    let mut attempts: FuturesUnordered<_> = addresses
        .into_iter()
        .zip(0u32..)
        .map(|(address, turn)| async move {
            sleep(BETWEEN_ADDRESSES * turn).await;
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

const BETWEEN_ADDRESSES: Duration = Duration::from_millis(250);
