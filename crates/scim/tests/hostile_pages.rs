//! Pages that no honest server sends end in an error, and take no more memory than the limit allows.
//!
//! One test in a program of its own, because the memory that is measured is that of the process.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test stops at the first surprise")]

use std::iter::repeat_n;

use net::{NetworkSettings, SecretString};
use scim::{Client, Error, NotAList, PageLimits};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A response body: how it begins, a part that is sent many times, and how it ends.
struct Body {
    begin: &'static str,
    repeated: &'static [u8],
    times: usize,
    end: &'static str,
    /// Bytes that are announced and never sent.
    missing: usize,
}

impl Body {
    fn of(text: &'static str) -> Self {
        Body::with("", "", 0, text)
    }

    fn with(begin: &'static str, repeated: &'static str, times: usize, end: &'static str) -> Self {
        Body { begin, repeated: repeated.as_bytes(), times, end, missing: 0 }
    }

    async fn send(&self, stream: &mut TcpStream) -> std::io::Result<()> {
        let length = self.begin.len() + self.repeated.len() * self.times + self.end.len() + self.missing;
        let head = format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n");
        stream.write_all((head + self.begin).as_bytes()).await?;
        // Never more than a small part of the body at once, because this process is measured.
        let chunk: Vec<u8> = repeat_n(self.repeated, 1_000).flatten().copied().collect();
        for _ in 0..self.times / 1_000 {
            stream.write_all(&chunk).await?;
        }
        for _ in 0..self.times % 1_000 {
            stream.write_all(self.repeated).await?;
        }
        stream.write_all(self.end.as_bytes()).await
    }
}

/// What reading the list ends in: the number of users, or an error without the place in the text.
async fn read(body: Body) -> Result<u64, NotAList> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://127.0.0.1:{}/scim/v2", listener.local_addr().unwrap().port());
    let server = tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read(&mut [0; 4096]).await;
            // A client that has read enough closes the connection.
            let _ = body.send(&mut stream).await;
        }
    });
    let client =
        Client::new(&NetworkSettings::default(), &base.parse().unwrap(), SecretString::from("token"))
            .unwrap();
    let mut pages = client.list_users(PageLimits { count: 1_000, ..PageLimits::default() });
    let mut result = Ok(());
    while let Some(page) = pages.next_page().await {
        result = page.map(drop);
    }
    server.abort();
    match result {
        Ok(()) => Ok(pages.read()),
        Err(Error::NotAList(NotAList::NotJson { .. })) => Err(NOT_JSON),
        Err(Error::NotAList(error)) => Err(error),
        Err(error) => panic!("{error}"),
    }
}

/// The most memory that this process has had so far, in MB; only Linux says so.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? / 1024)
}

const NOT_JSON: NotAList = NotAList::NotJson { line: 0, column: 0 };
const LIST: &str =
    r#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":2,"Resources":["#;

#[tokio::test]
async fn hostile_pages_end_in_an_error_and_in_bounded_memory() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let list = |end| Body::with(LIST, "", 0, end);
    let user = r#"{"id":"1","userName":"ada@contoso.com"},"#;
    let an_id = r#"{"totalResults":1,"Resources":[{"id":""#;
    let cases = [
        ("cut by the connection", Body { missing: 9, ..list("") }, Err(NotAList::CutShort)),
        ("cut inside a user", list(r#"{"id":"1","userName":"ad"#), Err(NOT_JSON)),
        ("cut behind a user", list(r#"{"id":"1"}"#), Err(NOT_JSON)),
        ("a list nested deep", Body::with("", "[", 4_000_000, ""), Err(NOT_JSON)),
        ("resources nested deep", Body::with(LIST, "[", 4_000_000, ""), Err(NOT_JSON)),
        ("an attribute nested deep", Body::with(r#"{"x":"#, r#"{"x":"#, 1_500_000, ""), Err(NOT_JSON)),
        ("users that are numbers", list("1,2]}"), Err(NotAList::NotScim)),
        ("users that are null", list("null]}"), Err(NotAList::NotScim)),
        ("users that are arrays", list(r#"["id","1"]]}"#), Err(NotAList::NotScim)),
        ("resources as an object", Body::of(r#"{"totalResults":1,"Resources":{}}"#), Err(NotAList::NotScim)),
        ("a number", Body::of("17"), Err(NotAList::NotScim)),
        ("two totals", Body::of(r#"{"totalResults":1,"TotalResults":1}"#), Err(NotAList::NotScim)),
        ("two lists", Body::of(r#"{"Resources":[],"Resources":[]}"#), Err(NotAList::NotScim)),
        ("two ids", list(r#"{"id":"1","id":"2"}]}"#), Err(NotAList::NotScim)),
        ("100 MB of users", Body::with(LIST, user, 2_500_000, "{}]}"), Err(NotAList::TooLarge)),
        ("8 MB of empty users", Body::with(LIST, "{},", 2_700_000, "{}]}"), Err(NotAList::TooLarge)),
        ("8 MB of white space", Body::with(" ", " ", 8_000_000, ""), Err(NotAList::Empty)),
        ("8 MB in one name", Body::with("{\"", "x", 8_000_000, "\":1}"), Err(NotAList::NotScim)),
        ("8 MB of escapes in one id", Body::with(an_id, "\\n", 4_000_000, "\"}]}"), Ok(1)),
    ];
    let before = peak();
    for (name, body, expected) in cases {
        assert_eq!(read(body).await, expected, "{name}");
        if let Some((before, now)) = before.zip(peak()) {
            // The body, its copy while the buffer grows, and 100,000 users.
            assert!(now - before < 48, "{name}: {before} MB before, {now} MB now");
        }
    }
}
