//! Signing in: what the browser is led to, what is asked of the token endpoint, and what is believed.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test stops at the first surprise")]

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use graph::{Loopback, NotSignedIn, SignIn, SignedIn};
use net::NetworkSettings;
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const MICROSOFT: &str = "https://login.microsoftonline.com";
const PAGE: &str = "<!doctype html><title>Done</title><p>You can close this page.";

/// What the browser was led to.
fn led_to(address: &url::Url) -> BTreeMap<String, String> {
    address.query_pairs().into_owned().collect()
}

/// One request to a port of this computer, as its whole answer.
async fn asked(port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

/// A token endpoint that answers once. Gives its address, and later the form that it was sent.
async fn token_endpoint(
    status: u16,
    answer: impl FnMut(&BTreeMap<String, String>) -> Value + Send + 'static,
) -> (url::Url, tokio::task::JoinHandle<BTreeMap<String, String>>) {
    token_endpoint_at("/organizations/oauth2/v2.0/token".to_owned(), status, answer).await
}

async fn token_endpoint_at(
    path: String,
    status: u16,
    mut answer: impl FnMut(&BTreeMap<String, String>) -> Value + Send + 'static,
) -> (url::Url, tokio::task::JoinHandle<BTreeMap<String, String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port()).parse().unwrap();
    let heard = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = String::new();
        let form = loop {
            let mut part = [0; 4096];
            let length = stream.read(&mut part).await.unwrap();
            request.push_str(std::str::from_utf8(&part[..length]).unwrap());
            let Some((head, body)) = request.split_once("\r\n\r\n") else { continue };
            let wanted = head
                .lines()
                .find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
            if body.len() >= wanted.unwrap_or(0) {
                break url::form_urlencoded::parse(body.as_bytes()).into_owned().collect();
            }
        };
        assert!(request.starts_with(&format!("POST {path} HTTP/1.1\r\n")), "{request}");
        let body = answer(&form).to_string();
        let head = format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all((head + &body).as_bytes()).await.unwrap();
        form
    });
    (host, heard)
}

fn identity(nonce: &str, audience: &str) -> String {
    token(&json!({
        "nonce": nonce, "aud": audience, "tid": "tenant-id", "iss": "https://login.microsoftonline.com/tenant-id/v2.0",
    }))
}

fn token(claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.signature", part(&json!({ "alg": "RS256" })), part(claims))
}

fn sign_in(host: &url::Url) -> SignIn {
    let _ = rustls::crypto::ring::default_provider().install_default();
    SignIn {
        host: host.clone(),
        tenant: "organizations".to_owned(),
        client_id: "client".to_owned(),
        scopes: vec!["https://graph.microsoft.com/User.Read".to_owned()],
        hint: None,
        claims: None,
    }
}

/// Signs in with a browser that brings `query`, where `STATE` stands for the right state.
async fn signed_in(what: SignIn, query: &str) -> (Result<SignedIn, NotSignedIn>, String) {
    let door = Loopback::open().await.unwrap();
    let started = what.start(&door).unwrap();
    let state = led_to(started.address())["state"].clone();
    let port: u16 = door.address().rsplit(':').next().unwrap().parse().unwrap();
    let request = format!("GET /?{} HTTP/1.1\r\nHost: localhost\r\n\r\n", query.replace("STATE", &state));
    let network = NetworkSettings::default();
    let (result, shown) = tokio::join!(started.finish(&door, &network, PAGE), asked(port, &request));
    (result, shown)
}

#[tokio::test]
async fn the_browser_is_led_to_microsoft_with_everything_that_is_documented() {
    let door = Loopback::open().await.unwrap();
    let host = "https://login.microsoftonline.com".parse().unwrap();
    let what = SignIn { hint: None, claims: Some(r#"{"access_token":{}}"#.to_owned()), ..sign_in(&host) };
    let started = what.start(&door).unwrap();
    let address = started.address();
    assert_eq!(
        address.as_str().split('?').next(),
        Some("https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize")
    );
    let mut asked = led_to(address);
    for random in ["state", "nonce", "code_challenge"] {
        assert!(asked.remove(random).unwrap().len() >= 16, "{random}");
    }
    let expected = [
        ("claims", r#"{"access_token":{}}"#.to_owned()),
        ("client_id", "client".to_owned()),
        ("code_challenge_method", "S256".to_owned()),
        ("prompt", "select_account".to_owned()),
        ("redirect_uri", door.address()),
        ("response_mode", "query".to_owned()),
        ("response_type", "code".to_owned()),
        ("scope", "https://graph.microsoft.com/User.Read openid profile".to_owned()),
    ];
    assert_eq!(asked, expected.map(|(name, value)| (name.to_owned(), value)).into());
    assert!(door.address().starts_with("http://localhost:"));
}

#[tokio::test]
async fn the_code_is_taken_to_the_token_endpoint_with_its_proof_and_without_a_secret() {
    let door = Loopback::open().await.unwrap();
    let nonce: std::sync::Arc<std::sync::Mutex<String>> = std::sync::Arc::default();
    let known = std::sync::Arc::clone(&nonce);
    let (host, heard) = token_endpoint(200, move |_| {
        json!({
            "token_type": "Bearer", "access_token": "the-token", "expires_in": 3599,
            "scope": "https://graph.microsoft.com/User.Read", "id_token": identity(&known.lock().unwrap(), "client"),
        })
    })
    .await;
    let started = sign_in(&host).start(&door).unwrap();
    let led = led_to(started.address());
    *nonce.lock().unwrap() = led["nonce"].clone();
    let port: u16 = door.address().rsplit(':').next().unwrap().parse().unwrap();
    let network = NetworkSettings::default();
    let browser = async {
        // Somebody else's answer, and what is no answer, change nothing.
        let stranger = asked(port, "GET /?code=evil&state=other HTTP/1.1\r\n\r\n").await;
        assert!(stranger.starts_with("HTTP/1.1 404") && !stranger.contains("evil"), "{stranger}");
        asked(port, "GET /favicon.ico HTTP/1.1\r\n\r\n").await;
        asked(port, "nonsense\r\n\r\n").await;
        asked(port, &format!("GET /?code=the-code&state={} HTTP/1.1\r\n\r\n", led["state"])).await
    };
    let (result, shown) = tokio::join!(started.finish(&door, &network, PAGE), browser);
    let signed_in = result.unwrap();
    assert_eq!(signed_in.access_token.expose_secret(), "the-token");
    assert_eq!((signed_in.tenant.as_deref(), signed_in.seconds), (Some("tenant-id"), Some(3599)));
    assert!(shown.ends_with(PAGE) && !shown.contains("the-code") && shown.contains("no-store"), "{shown}");
    let mut form = heard.await.unwrap();
    assert!(form.remove("code_verifier").unwrap().len() >= 43);
    let expected = [
        ("client_id", "client".to_owned()),
        ("code", "the-code".to_owned()),
        ("grant_type", "authorization_code".to_owned()),
        ("redirect_uri", door.address()),
        ("scope", "https://graph.microsoft.com/User.Read openid profile".to_owned()),
    ];
    assert_eq!(form, expected.map(|(name, value)| (name.to_owned(), value)).into());
    assert!(!format!("{signed_in:?}").contains("the-token"));
}

#[tokio::test]
async fn a_refusal_is_told_by_its_number_wherever_it_comes_from() {
    let host = "https://login.microsoftonline.com".parse().unwrap();
    let declined =
        "error=access_denied&error_description=AADSTS65004%3A+User+declined+to+consent.&state=STATE";
    let (result, shown) = signed_in(sign_in(&host), declined).await;
    let refused = |error: &str, number| NotSignedIn::Refused { error: error.to_owned(), number };
    assert_eq!(result.unwrap_err(), refused("access_denied", Some(65004)));
    assert!(!shown.contains("declined"));
    let (host, _heard) = token_endpoint(400, |_| {
        json!({ "error": "invalid_grant", "error_description": "AADSTS53003: Access has been blocked.", "error_codes": [53003] })
    })
    .await;
    let (result, _) = signed_in(sign_in(&host), "code=c&state=STATE").await;
    assert_eq!(result.unwrap_err(), refused("invalid_grant", Some(53003)));
}

#[tokio::test]
async fn an_identity_for_another_sign_in_or_another_program_is_not_believed() {
    let tokens =
        |id: Value| json!({ "token_type": "Bearer", "access_token": "t", "expires_in": 1, "id_token": id });
    for (id, expected) in [
        (json!(identity("another", "client")), NotSignedIn::Mixed),
        (json!(null), NotSignedIn::Unreadable),
        (json!("not.a-token"), NotSignedIn::Unreadable),
    ] {
        let answer = tokens(id);
        let (host, _heard) = token_endpoint(200, move |_| answer.clone()).await;
        let (result, _) = signed_in(sign_in(&host), "code=c&state=STATE").await;
        assert_eq!(result.unwrap_err(), expected);
    }
}

#[tokio::test]
async fn an_identity_of_another_organization_or_issuer_is_not_believed() {
    const ASKED: &str = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    let started = |tenant: &str| SignIn { tenant: tenant.to_owned(), ..sign_in(&MICROSOFT.parse().unwrap()) };
    let iss = |tenant: &str| format!("{MICROSOFT}/{tenant}/v2.0");
    for (asked_for, issuer, tenant, is_believed) in [
        (ASKED, iss(ASKED), ASKED, true),
        ("organizations", iss(ASKED), ASKED, true),
        ("contoso.com", iss(ASKED), ASKED, true),
        (ASKED, iss("another"), "another", false),
        (ASKED, iss("another"), ASKED, false),
        (ASKED, format!("https://evil.example/{ASKED}/v2.0"), ASKED, false),
        (ASKED, String::new(), ASKED, false),
    ] {
        let what = started(asked_for);
        let claims = json!({ "iss": issuer, "tid": tenant });
        assert_eq!(believed(what, claims).await, is_believed, "{asked_for} {issuer} {tenant}");
    }
}

/// Whether a sign-in that gets an identity token with these claims succeeds.
async fn believed(what: SignIn, mut claims: Value) -> bool {
    let door = Loopback::open().await.unwrap();
    let nonce: std::sync::Arc<std::sync::Mutex<String>> = std::sync::Arc::default();
    let known = std::sync::Arc::clone(&nonce);
    claims["aud"] = json!("client");
    let path = format!("/{}/oauth2/v2.0/token", what.tenant);
    let (host, _heard) = token_endpoint_at(path, 200, move |_| {
        claims["nonce"] = json!(*known.lock().unwrap());
        json!({ "token_type": "Bearer", "access_token": "t", "expires_in": 1, "id_token": token(&claims) })
    })
    .await;
    let started = SignIn { host, ..what }.start(&door).unwrap();
    let led = led_to(started.address());
    *nonce.lock().unwrap() = led["nonce"].clone();
    let port: u16 = door.address().rsplit(':').next().unwrap().parse().unwrap();
    let request = format!("GET /?code=c&state={} HTTP/1.1\r\n\r\n", led["state"]);
    let network = NetworkSettings::default();
    tokio::join!(started.finish(&door, &network, PAGE), asked(port, &request)).0.is_ok()
}

#[tokio::test]
async fn connections_that_say_nothing_keep_no_browser_waiting() {
    let door = Loopback::open().await.unwrap();
    let host = MICROSOFT.parse().unwrap();
    let started = sign_in(&host).start(&door).unwrap();
    let state = led_to(started.address())["state"].clone();
    let port: u16 = door.address().rsplit(':').next().unwrap().parse().unwrap();
    let mut silent = Vec::new();
    for _ in 0..20 {
        silent.push(TcpStream::connect(("127.0.0.1", port)).await.unwrap());
    }
    let request = format!("GET /?error=access_denied&state={state} HTTP/1.1\r\n\r\n");
    let network = NetworkSettings::default();
    let both = async { tokio::join!(started.finish(&door, &network, PAGE), asked(port, &request)) };
    // Each silent one has 5 seconds.
    let (result, _) = tokio::time::timeout(std::time::Duration::from_secs(4), both).await.unwrap();
    assert!(matches!(result, Err(NotSignedIn::Refused { .. })), "{result:?}");
}

#[tokio::test]
async fn no_port_is_used_that_another_program_has_at_the_other_loopback_address() {
    let Ok(probe) = TcpListener::bind("[::1]:0").await else { return };
    drop(probe);
    // Another program that has half of the ports.
    let mut taken = Vec::new();
    for port in (32_768..60_999).step_by(2).take(500) {
        taken.extend(TcpListener::bind(("::1", port)).await);
    }
    for _ in 0..50 {
        let door = Loopback::open().await.unwrap();
        let port: u16 = door.address().rsplit(':').next().unwrap().parse().unwrap();
        assert!(taken.iter().all(|taken| taken.local_addr().unwrap().port() != port));
        assert!(TcpListener::bind(("::1", port)).await.is_err(), "the door has both addresses");
    }
}

#[tokio::test]
async fn no_wrong_answer_ends_the_wait_for_the_right_one() {
    let door = Loopback::open().await.unwrap();
    let started = sign_in(&MICROSOFT.parse().unwrap()).start(&door).unwrap();
    let state = led_to(started.address())["state"].clone();
    let port: u16 = door.address().rsplit(':').next().unwrap().parse().unwrap();
    let states = [
        String::new(),
        "x".to_owned(),
        state[1..].to_owned(),
        format!("{state}0"),
        state.to_uppercase() + "!",
        format!("%20{state}"),
        format!("{state}%00"),
        state.chars().rev().collect(),
        format!("{state}&state=x"),
    ];
    let queries = [
        "code=c&state=STATE",
        "state=STATE&code=c",
        "code=&state=STATE",
        "error=access_denied&state=STATE",
        "code=c&error=e&state=STATE",
        "STATE",
    ];
    let requests = [
        "GET /?QUERY HTTP/1.1\r\n\r\n",
        "POST /?QUERY HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
        "GET /x?QUERY HTTP/1.1\r\n\r\n",
        "GET /#QUERY HTTP/1.1\r\n\r\n",
        "GET QUERY HTTP/1.1\r\n\r\n",
        "HEAD /?QUERY HTTP/1.1\r\n\r\n",
    ];
    let mut wrong: Vec<String> = Vec::new();
    for request in requests {
        for query in queries {
            wrong.extend(states.iter().map(|state| request.replace("QUERY", &query.replace("STATE", state))));
        }
    }
    // Only the first state counts where there are several.
    wrong.retain(|request| !request.starts_with("GET /?") || !request.contains(&format!("state={state}&")));
    let network = NetworkSettings::default();
    let browser = async {
        for request in &wrong {
            let said = asked(port, request).await;
            assert!(said.starts_with("HTTP/1.1 404") && !said.contains(PAGE), "{request}: {said}");
        }
        asked(port, &format!("GET /?error=access_denied&state={state} HTTP/1.1\r\n\r\n")).await
    };
    let (result, shown) = tokio::join!(started.finish(&door, &network, PAGE), browser);
    assert!(matches!(result, Err(NotSignedIn::Refused { .. })), "{result:?}");
    assert!(shown.contains(PAGE));
    println!("promise: sign-in: {} wrong answers", wrong.len());
}
