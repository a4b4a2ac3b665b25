//! Where the browser comes back to after a sign-in: one answer, on this computer only (RFC 8252 section 7.3).

use std::net::{Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use futures_util::{StreamExt, stream::FuturesUnordered};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// A door for one answer. `localhost` may lead to either address, so both are listened on.
#[derive(Debug)]
pub struct Loopback {
    four: TcpListener,
    /// Where this computer has IPv6.
    six: Option<TcpListener>,
    port: u16,
}

/// What the browser brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Brought {
    pub code: Option<String>,
    pub state: Option<String>,
    pub error: Option<String>,
    pub error_description: Option<String>,
}

impl Loopback {
    /// Opens the door on a port that nobody uses.
    ///
    /// # Errors
    /// Where no port can be listened on.
    pub async fn open() -> std::io::Result<Self> {
        let mut last = std::io::ErrorKind::AddrInUse.into();
        for _ in 0..PORTS {
            let four = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
            let port = four.local_addr()?.port();
            match TcpListener::bind((Ipv6Addr::LOCALHOST, port)).await {
                Ok(six) => return Ok(Loopback { four, six: Some(six), port }),
                // Another program has this port there and would get what the browser brings.
                Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => last = error,
                Err(_) => return Ok(Loopback { four, six: None, port }),
            }
        }
        Err(last)
    }

    /// The redirect address, without a path: the port is not held against what was registered, a path is.
    pub fn address(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Waits for the answer to the sign-in that has this `state`. Whatever else comes is turned away and nothing is said.
    ///
    /// The browser shows `page`, whole HTML: nothing that came is repeated on it.
    ///
    /// # Errors
    /// Where the door can't be listened at any more.
    pub(crate) async fn answer(&self, state: &str, page: &str) -> std::io::Result<Brought> {
        // Connections that say nothing must not keep the right one waiting: all are read at the same time.
        let mut visitors = FuturesUnordered::new();
        loop {
            let accept = async {
                match &self.six {
                    Some(six) => tokio::select! {
                        came = self.four.accept() => came,
                        came = six.accept() => came,
                    },
                    None => self.four.accept().await,
                }
            };
            tokio::select! {
                came = accept, if visitors.len() < MOST_VISITORS => {
                    visitors.push(timeout(SHORTLY, one(came?.0, state, page)));
                }
                Some(visited) = visitors.next() => {
                    if let Ok(Ok(Some(brought))) = visited {
                        return Ok(brought);
                    }
                }
            }
        }
    }
}

async fn one(stream: TcpStream, state: &str, page: &str) -> std::io::Result<Option<Brought>> {
    let mut request = BufReader::new(stream.take(LONGEST));
    let mut line = String::new();
    request.read_line(&mut line).await?;
    // The rest of the request, so that the browser does not see a connection that was cut.
    let mut header = String::new();
    while request.read_line(&mut header).await? > 0 && !header.trim_end().is_empty() {
        header.clear();
    }
    let brought = read(&line).filter(|brought| brought.state.as_deref() == Some(state));
    let (status, body) = if brought.is_some() { ("200 OK", page) } else { ("404 Not Found", "") };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nReferrer-Policy: no-referrer\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let mut stream = request.into_inner().into_inner();
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body.as_bytes()).await?;
    stream.shutdown().await?;
    Ok(brought)
}

/// The parameters of `GET /?…`.
fn read(line: &str) -> Option<Brought> {
    let mut words = line.split(' ');
    let (Some("GET"), Some(target)) = (words.next(), words.next()) else { return None };
    let (path, query) = target.split_once('?')?;
    if path != "/" && !path.is_empty() {
        return None;
    }
    let mut brought = Brought::default();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        let place = match &*name {
            "code" => &mut brought.code,
            "state" => &mut brought.state,
            "error" => &mut brought.error,
            "error_description" => &mut brought.error_description,
            _ => continue,
        };
        *place = Some(value.into_owned());
    }
    Some(brought)
}

/// More than any browser sends.
const LONGEST: u64 = 64 * 1024;
const SHORTLY: Duration = Duration::from_secs(5);
/// Our choice: a browser opens a few connections.
const MOST_VISITORS: usize = 100;
/// How many ports are tried.
const PORTS: usize = 20;
