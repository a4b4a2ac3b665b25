//! A gateway in front of the stand-in that loses answers and remembers which exchanges really took place.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use url::Url;

/// What becomes of the stand-in's answer to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It reaches the client.
    Passed,
    /// The connection closes instead.
    Lost,
    /// The client gets an empty answer with this status instead.
    Replaced(u16),
    /// The same, and the stand-in never gets the request.
    Instead(u16),
}

/// One request as the client sent it, and the answer as the client received it.
#[derive(Clone, Debug)]
pub struct Seen {
    pub method: String,
    pub target: String,
    pub body: String,
    /// Whether the stand-in received the request.
    pub is_forwarded: bool,
    /// `None` where the answer was lost.
    pub status: Option<u16>,
    /// Head and body.
    pub answer: String,
}

/// Decides by the method and by how many requests with this method came before.
type Rule = Arc<dyn Fn(&str, usize) -> Answer + Send + Sync>;

pub struct Gateway {
    pub base: Url,
    seen: Arc<Mutex<Vec<Seen>>>,
    _connections: JoinSet<()>,
}

impl Gateway {
    /// `behind` is the base address of the stand-in without TLS.
    pub async fn start(
        behind: &str,
        rule: impl Fn(&str, usize) -> Answer + Send + Sync + 'static,
    ) -> Gateway {
        let mut base: Url = behind.parse().unwrap();
        let upstream = base.port().unwrap();
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        base.set_port(Some(listener.local_addr().unwrap().port())).unwrap();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let rule: Rule = Arc::new(rule);
        let (kept, mut connections) = (Arc::clone(&seen), JoinSet::new());
        connections.spawn(async move {
            let mut open = JoinSet::new();
            while let Ok((client, _)) = listener.accept().await {
                open.spawn(forward(client, upstream, Arc::clone(&rule), Arc::clone(&kept)));
            }
        });
        Gateway { base, seen, _connections: connections }
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }
}

/// Serves one connection, which carries one request.
async fn forward(mut client: TcpStream, upstream: u16, rule: Rule, seen: Arc<Mutex<Vec<Seen>>>) {
    let Some((head, body)) = read_request(&mut client).await else { return };
    let mut words = head.split(' ');
    let (method, target) = (words.next().unwrap().to_owned(), words.next().unwrap().to_owned());
    let before = seen.lock().unwrap().iter().filter(|one| one.method == method).count();
    let fate = rule(&method, before);
    let empty = |status| {
        format!("HTTP/1.1 {status} X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").into_bytes()
    };
    let mut answer = Vec::new();
    let is_forwarded = !matches!(fate, Answer::Instead(_));
    if is_forwarded {
        let mut server = TcpStream::connect(("127.0.0.1", upstream)).await.unwrap();
        server.write_all(format!("{head}\r\nconnection: close\r\n\r\n").as_bytes()).await.unwrap();
        server.write_all(&body).await.unwrap();
        server.read_to_end(&mut answer).await.unwrap();
    }
    match fate {
        Answer::Passed => {}
        Answer::Lost => answer.clear(),
        Answer::Replaced(status) | Answer::Instead(status) => answer = empty(status),
    }
    let answered = String::from_utf8_lossy(&answer).into_owned();
    let status = answered.split(' ').nth(1).map(|status| status.parse().unwrap());
    let body = String::from_utf8(body).unwrap();
    seen.lock().unwrap().push(Seen { method, target, body, is_forwarded, status, answer: answered });
    let _ = client.write_all(&answer).await;
    let _ = client.shutdown().await;
}

/// The head without its last line break, and the body; `None` where the client closes without a request.
async fn read_request(client: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().unwrap())
            });
            let mut body = bytes.split_off(end + 4);
            while body.len() < length.unwrap_or(0) {
                client.read_buf(&mut body).await.ok().filter(|read| *read > 0)?;
            }
            return Some((head, body));
        }
        client.read_buf(&mut bytes).await.ok().filter(|read| *read > 0)?;
    }
}
