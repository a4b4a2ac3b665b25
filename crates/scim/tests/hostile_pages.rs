//! Pages that no honest server sends end in an error, and take no more memory than the limit allows.
//!
//! One test in a program of its own, because the memory that is measured is that of the process.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test stops at the first surprise")]

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
        Body { begin: text, repeated: b"", times: 0, end: "", missing: 0 }
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

/// What reading the list ends in: an error, or the number of users.
async fn read(body: Body) -> Result<u64, Error> {
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
    result.map(|()| pages.read())
}

/// The most memory that this process has had so far, in MB; only Linux says so.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? / 1024)
}

#[tokio::test]
async fn hostile_pages_end_in_an_error_and_in_bounded_memory() {
    const LIST: &str =
        r#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":2,"Resources":["#;
    let _ = rustls::crypto::ring::default_provider().install_default();
    let not_json =
        |result: &Result<u64, Error>| matches!(result, Err(Error::NotAList(NotAList::NotJson { .. })));
    let is =
        |wanted: NotAList| move |result: &Result<u64, Error>| *result == Err(Error::NotAList(wanted.clone()));
    let body = |begin, repeated: &'static str, times, end| Body {
        begin,
        repeated: repeated.as_bytes(),
        times,
        end,
        missing: 0,
    };

    let before = peak();
    type Check<'a> = Box<dyn Fn(&Result<u64, Error>) -> bool + 'a>;
    let cases: Vec<(&str, Body, Check<'_>)> = vec![
        // Cut short.
        (
            "cut by the connection",
            Body { missing: 9, ..body(LIST, "", 0, "") },
            Box::new(is(NotAList::CutShort)),
        ),
        ("cut inside a user", body(LIST, "", 0, r#"{"id":"1","userName":"ad"#), Box::new(not_json)),
        ("cut behind a user", body(LIST, "", 0, r#"{"id":"1"}"#), Box::new(not_json)),
        // Nested deep.
        ("a list nested deep", body("", "[", 4_000_000, ""), Box::new(not_json)),
        ("resources nested deep", body(LIST, "[", 4_000_000, ""), Box::new(not_json)),
        ("an attribute nested deep", body("{\"x\":", "{\"x\":", 1_500_000, ""), Box::new(not_json)),
        // Wrong types.
        ("users that are numbers", body(LIST, "", 0, "1,2]}"), Box::new(is(NotAList::NotScim))),
        ("users that are null", body(LIST, "", 0, "null]}"), Box::new(is(NotAList::NotScim))),
        ("users that are arrays", body(LIST, "", 0, r#"["id","1"]]}"#), Box::new(is(NotAList::NotScim))),
        (
            "resources that are an object",
            Body::of(r#"{"totalResults":1,"Resources":{"id":"1"}}"#),
            Box::new(is(NotAList::NotScim)),
        ),
        ("a number", Body::of("17"), Box::new(is(NotAList::NotScim))),
        // Twice.
        (
            "two totals",
            Body::of(r#"{"totalResults":1,"TotalResults":2,"Resources":[]}"#),
            Box::new(is(NotAList::NotScim)),
        ),
        (
            "two lists",
            Body::of(r#"{"totalResults":1,"Resources":[{"id":"1"}],"Resources":[]}"#),
            Box::new(is(NotAList::NotScim)),
        ),
        ("two ids", body(LIST, "", 0, r#"{"id":"1","id":"2"}]}"#), Box::new(is(NotAList::NotScim))),
        // Large.
        (
            "100 MB of users",
            body(LIST, r#"{"id":"1","userName":"ada@contoso.com"},"#, 2_500_000, "{}]}"),
            Box::new(is(NotAList::TooLarge)),
        ),
        ("8 MB of nothing", body(LIST, "{},", 2_700_000, "{}]}"), Box::new(is(NotAList::TooLarge))),
        ("8 MB of white space", body(" ", " ", 8_000_000, ""), Box::new(is(NotAList::Empty))),
        ("8 MB in one name", body("{\"", "x", 8_000_000, "\":1}"), Box::new(is(NotAList::NotScim))),
        (
            "8 MB of escapes in one id",
            body("{\"totalResults\":1,\"Resources\":[{\"id\":\"", "\\n", 4_000_000, "\"}]}"),
            Box::new(|result| *result == Ok(1)),
        ),
    ];
    for (name, body, is_expected) in cases {
        let result = read(body).await;
        assert!(is_expected(&result), "{name}: {result:?}");
        if let Some((before, now)) = before.zip(peak()) {
            // The body, the room that it grows by, and the users in it.
            assert!(now - before < 64, "{name}: {before} MB before, {now} MB now");
        }
    }
}
