//! What a server, or something that is none, does on the wire, and what the client makes of it.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test stops at the first surprise")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use net::{
    Body, Client, Failure, Limits, Method, NetworkSettings, Phase, ProxyChoice, Reply, Request, RetryPolicy,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Long enough for a loaded machine.
const ANSWER: Duration = Duration::from_secs(2);
const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

/// A server that answers the requests with these texts in turn, the last one again and again, and closes the connection
/// after each. Counts the requests.
async fn serve(answers: &'static [&'static str]) -> (u16, Arc<AtomicU32>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let count = Arc::new(AtomicU32::new(0));
    let requests = Arc::clone(&count);
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            if stream.read(&mut [0; 4096]).await.unwrap_or(0) == 0 {
                continue;
            }
            let number = usize::try_from(requests.fetch_add(1, Ordering::Relaxed)).unwrap();
            let answer = answers[number.min(answers.len() - 1)];
            let _ = stream.write_all(answer.as_bytes()).await;
            if answer.ends_with("…") {
                tokio::spawn(async move { stream.read(&mut [0; 1]).await });
            }
        }
    });
    (port, count)
}

fn network() -> NetworkSettings {
    let limits = Limits { connect: Duration::from_secs(10), answer: ANSWER, body_bytes: 100 };
    NetworkSettings { limits, proxy: ProxyChoice::Direct, ..NetworkSettings::default() }
}

async fn sent(url: &str, method: Method, retry: &RetryPolicy) -> Result<Reply, Failure> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let url = url.parse().unwrap();
    let request = Request { method, url: &url, bearer: None, accept: "*/*", headers: &[], body: None };
    Client::new(&network(), &url)?.send_with_retry(&request, retry).await
}

async fn received(answer: &'static [&'static str]) -> Result<Reply, Failure> {
    let (port, _) = serve(answer).await;
    sent(&format!("http://127.0.0.1:{port}/"), Method::Get, &RetryPolicy::default()).await
}

#[tokio::test]
async fn a_response_is_returned_whatever_its_status() {
    let reply =
        received(&["HTTP/1.1 302 Found\r\nLocation: /x\r\nX-A: 1\r\nContent-Length: 0\r\n\r\n"]).await;
    let reply = reply.unwrap();
    assert_eq!((reply.status, reply.header("x-a")), (302, Some("1")), "redirects are not followed");
}

#[tokio::test]
async fn an_incomplete_body_says_why() {
    const CUT: &str = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc";
    assert_eq!(received(&[CUT]).await.unwrap().body, Body::CutShort(b"abc".to_vec()));
    const SLOW: &str = "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n…";
    assert_eq!(received(&[SLOW]).await.unwrap().body, Body::TooSlow);
    const LARGE: &str = concat!(
        "HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n",
        "01234567890123456789012345678901234567890123456789",
        "012345678901234567890123456789012345678901234567890"
    );
    assert_eq!(received(&[LARGE]).await.unwrap().body, Body::TooLarge);
    const LARGE_WITHOUT_LENGTH: &str = concat!(
        "HTTP/1.1 200 OK\r\n\r\n",
        "01234567890123456789012345678901234567890123456789",
        "012345678901234567890123456789012345678901234567890"
    );
    assert_eq!(received(&[LARGE_WITHOUT_LENGTH]).await.unwrap().body, Body::TooLarge);
}

#[tokio::test]
async fn a_failure_is_recognized_by_what_happened_on_the_wire() {
    assert_eq!(received(&["SSH-2.0-OpenSSH_9.2\r\n"]).await.unwrap_err(), Failure::NotHttp);
    assert_eq!(received(&[""]).await.unwrap_err(), Failure::Broken, "closed without an answer");
    assert_eq!(received(&["HTTP/1.1 200 OK\r\nX-A: …"]).await.unwrap_err(), Failure::AnswerTimedOut(ANSWER));

    // A port that was free a moment ago.
    let port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let refused = sent(&format!("http://127.0.0.1:{port}/"), Method::Get, &RetryPolicy::default()).await;
    assert_eq!(refused.unwrap_err(), Failure::Refused);

    let (port, _) = serve(&["HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"]).await;
    let not_tls = sent(&format!("https://127.0.0.1:{port}/"), Method::Get, &RetryPolicy::default()).await;
    assert_eq!(not_tls.unwrap_err(), Failure::NotTls);
}

/// The status or failure after at most three attempts, and how many were made.
async fn retried(method: Method, answers: &'static [&'static str]) -> (Result<u16, Failure>, u32) {
    let (port, count) = serve(answers).await;
    let retry = RetryPolicy::new(3, None).with_first_delay(Duration::from_millis(1));
    let reply = sent(&format!("http://127.0.0.1:{port}/"), method, &retry).await;
    (reply.map(|reply| reply.status), count.load(Ordering::Relaxed))
}

const BUSY: &str = "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n";
const UNAVAILABLE: &str = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
const ERROR: &str = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n";

#[tokio::test]
async fn what_may_pass_is_tried_again_up_to_the_number_of_attempts() {
    assert_eq!(retried(Method::Get, &[UNAVAILABLE, "", OK]).await, (Ok(200), 3));
    assert_eq!(retried(Method::Get, &[UNAVAILABLE]).await, (Ok(503), 3));
    assert_eq!(retried(Method::Delete, &[""]).await, (Err(Failure::Broken), 3));
    assert_eq!(retried(Method::Get, &[ERROR]).await, (Ok(500), 1), "an error that does not pass");
}

#[tokio::test]
async fn what_is_not_idempotent_is_sent_again_only_if_the_server_did_not_process_it() {
    for method in [Method::Post, Method::Patch] {
        assert_eq!(retried(method, &[BUSY, OK]).await, (Ok(200), 2));
        assert_eq!(retried(method, &[UNAVAILABLE, OK]).await, (Ok(503), 1));
        assert_eq!(retried(method, &["", OK]).await, (Err(Failure::Broken), 1));
    }
}

#[tokio::test]
async fn retry_after_is_honored_up_to_a_minute() {
    const NOW: &str = "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n";
    const LATER: &str = "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 61\r\nContent-Length: 0\r\n\r\n";
    assert_eq!(retried(Method::Get, &[NOW, OK]).await, (Ok(200), 2));
    assert_eq!(retried(Method::Get, &[LATER, OK]).await, (Ok(429), 1), "the person decides");
}

#[tokio::test]
async fn a_proxy_that_refuses_the_tunnel_is_told_apart_by_its_status() {
    let (port, _) = serve(&["HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"]).await;
    let proxy = format!("127.0.0.1:{port}");
    let network = NetworkSettings { proxy: ProxyChoice::Through(format!("http://{proxy}")), ..network() };
    let probe = net::probe(&network, &"https://scim.example/".parse().unwrap()).await;
    let failure = Failure::Proxy { proxy: proxy.clone(), status: Some(407) };
    assert_eq!(failure.to_string(), format!("the proxy {proxy} refused the tunnel (HTTP 407)"));
    assert_eq!(probe.failure, Some((Phase::Connection, failure)));
    assert_eq!((probe.proxy, probe.name), (Some(proxy), None), "the proxy looks up the name");
}
