//! How does the proxy answer?
//!
//! Depending on the scenario, it tunnels, requires a password or forbids. It connects to loopback only, because practice
//! mode must not open a path through the computer.

use std::{io, sync::Arc, time::Duration};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::{net::TcpStream, time::timeout};

use crate::{plan::ProxyBehavior, state::State};

/// Serves one connection to the proxy.
pub(crate) async fn serve(state: Arc<State>, mut client: TcpStream) -> io::Result<()> {
    let head = timeout(TIMEOUT, read_head(&mut client)).await??;
    let mut words = head.split_ascii_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let answer = match (state.proxy(), loopback_port(target)) {
        (Some(ProxyBehavior::RequiresPassword), _) => PASSWORD_WANTED,
        (Some(ProxyBehavior::Forbids), _) => FORBIDDEN,
        (None, _) => NOT_SERVING,
        (Some(ProxyBehavior::Tunnels), Some(port)) if method == "CONNECT" => {
            let mut server = TcpStream::connect(("127.0.0.1", port)).await?;
            client.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await?;
            return tokio::io::copy_bidirectional(&mut client, &mut server).await.map(|_| ());
        }
        (Some(ProxyBehavior::Tunnels), _) => NOT_SERVING,
    };
    client.write_all(answer.as_bytes()).await?;
    client.shutdown().await
}

/// Up to and with the empty line, and no byte further: what follows belongs to the tunnel.
async fn read_head(client: &mut TcpStream) -> io::Result<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() == LONGEST_HEAD {
            return Err(io::ErrorKind::InvalidData.into());
        }
        head.push(client.read_u8().await?);
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}

fn loopback_port(target: &str) -> Option<u16> {
    let (host, port) = target.rsplit_once(':')?;
    let loopback = matches!(host, "127.0.0.1" | "localhost");
    port.parse().ok().filter(|_| loopback)
}

const TIMEOUT: Duration = Duration::from_secs(30);
const LONGEST_HEAD: usize = 16 * 1024;
const PASSWORD_WANTED: &str = "HTTP/1.1 407 Proxy Authentication Required\r\n\
    Proxy-Authenticate: Basic realm=\"Contoso web gateway\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
const FORBIDDEN: &str = "HTTP/1.1 403 Forbidden by policy\r\nContent-Type: text/plain\r\n\
    Content-Length: 27\r\nConnection: close\r\n\r\nThis category is blocked.\r\n";
const NOT_SERVING: &str = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
