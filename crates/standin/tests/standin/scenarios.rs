//! Does every scenario do what its name says?

use std::time::Duration;

use reqwest::{Method, Proxy};
use serde_json::{Value, json};
use standin::{EntraPerson, Stage, Standin, scenarios};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::asking::{client, get, json, request};

const PROBE: &str = "Users?filter=userName+eq+%22d1f7c2f4-0000-4000-8000-000000000000%22";

/// What a client sees of one probe: a status and a body, or where it failed.
async fn probe(standin: &Standin, token: &str) -> Result<(u16, Vec<u8>), String> {
    let waits = matches!(standin.chosen().0.as_str(), "connection-timed-out" | "server-slow");
    let patience = Duration::from_millis(if waits { 300 } else { 10_000 });
    let client = client(standin).timeout(patience).build().unwrap();
    let base = standin.base_url();
    let url = format!("{}/{PROBE}", base.trim_end_matches('/'));
    let error = |error: reqwest::Error| format!("{error:?}");
    let response = client.get(url).bearer_auth(token).send().await.map_err(error)?;
    let status = response.status().as_u16();
    Ok((status, response.bytes().await.map_err(error)?.to_vec()))
}

#[tokio::test]
async fn every_connection_fault_shows_itself_in_every_variant() {
    let (standin, token) = Standin::ready().await.unwrap();
    let faults = scenarios().iter().filter(|row| row.at == Stage::Connection);
    for scenario in faults.filter(|row| row.expects.is_some() && !row.warns) {
        for variant in 0..scenario.variants.len() {
            standin.choose(scenario.id, variant).unwrap();
            assert_eq!(standin.chosen(), (scenario.id.to_owned(), variant));
            if matches!(scenario.id, "answer-too-large" | "proxy-in-the-way") {
                continue; // have tests of their own
            }
            let seen = probe(&standin, &token).await;
            let list = seen.as_ref().ok().and_then(|(status, body)| {
                let body: Option<Value> = serde_json::from_slice(body).ok();
                body.filter(|body| *status == 200 && body["schemas"][0] == LIST && body["totalResults"] == 0)
            });
            let sound = list.is_some_and(|list| list["Resources"] == json!([]));
            let quiet = scenario.id == "plus-not-decoded" && variant == 1;
            assert_eq!(sound, quiet, "{} {variant}: {seen:?}", scenario.id);
        }
    }
}

#[tokio::test]
async fn faults_below_http_fail_below_http() {
    let (standin, token) = Standin::ready().await.unwrap();
    let expectations = [
        ("host-not-found", "dns error"),
        ("connection-refused", "refused"),
        ("connection-broken", ""),
        ("answer-cut-short", ""),
        ("connection-timed-out", "TimedOut"),
        ("certificate-untrusted", "UnknownIssuer"),
        ("certificate-expired", "Expired"),
        ("certificate-not-yet-valid", "NotValidYet"),
        ("certificate-wrong-name", "NotValidForName"),
        ("certificate-not-public", "UnknownIssuer"),
        ("certificate-chain-incomplete", "UnknownIssuer"),
        ("tls-ciphers-unknown-here", "AlertReceived"),
        ("not-tls", "InvalidMessage"),
        ("server-slow", "TimedOut"),
    ];
    for (id, expected) in expectations {
        let scenario = scenarios().iter().find(|row| row.id == id).unwrap();
        for variant in 0..scenario.variants.len() {
            standin.choose(id, variant).unwrap();
            let seen = probe(&standin, &token).await.unwrap_err();
            let self_signed = id == "certificate-untrusted" && variant == 2;
            assert!(self_signed || seen.contains(expected), "{id} {variant}: {seen}");
        }
    }
}

#[tokio::test]
async fn the_private_authority_opens_what_the_public_one_does_not() {
    let (standin, token) = Standin::ready().await.unwrap();
    let root = reqwest::Certificate::from_pem(standin.authorities().private.pem.as_bytes()).unwrap();
    for variant in 0..2 {
        standin.choose("certificate-not-public", variant).unwrap();
        let client = client(&standin).tls_certs_only([root.clone()]).build().unwrap();
        let url = format!("{}{PROBE}", standin.base_url());
        assert_eq!(client.get(url).bearer_auth(&token).send().await.unwrap().status(), 200);
    }
}

#[tokio::test]
async fn a_proxy_tunnels_asks_or_forbids() {
    let (standin, token) = Standin::ready().await.unwrap();
    assert_eq!(standin.proxy_url(), None);
    standin.choose("healthy-proxy", 0).unwrap();
    let proxy = Proxy::all(standin.proxy_url().unwrap()).unwrap();
    let client = client(&standin).proxy(proxy).build().unwrap();
    let url = format!("{}{PROBE}", standin.base_url());
    assert_eq!(client.get(url).bearer_auth(&token).send().await.unwrap().status(), 200);
    assert!(connect(&standin, "example.com:443").await.starts_with("HTTP/1.1 502 "));
    for (variant, expected) in [(0, "HTTP/1.1 407 "), (1, "HTTP/1.1 403 ")] {
        standin.choose("proxy-in-the-way", variant).unwrap();
        let answer = connect(&standin, "127.0.0.1:443").await;
        assert!(answer.starts_with(expected), "{answer}");
        assert_eq!(answer.contains("Proxy-Authenticate: "), variant == 0);
    }
}

/// What the proxy says to a CONNECT.
async fn connect(standin: &Standin, to: &str) -> String {
    let url = standin.proxy_url().unwrap();
    let mut stream = TcpStream::connect(url.strip_prefix("http://").unwrap()).await.unwrap();
    let head = format!("CONNECT {to} HTTP/1.1\r\nHost: {to}\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test]
async fn an_answer_that_is_too_large_never_ends_on_its_own() {
    let (standin, token) = Standin::ready().await.unwrap();
    for variant in 0..2 {
        standin.choose("answer-too-large", variant).unwrap();
        let mut response = get(&standin, PROBE, &token).await;
        let mut read = 0;
        while read < 3 * 1024 * 1024 {
            read += response.chunk().await.unwrap().unwrap().len();
        }
    }
}

#[tokio::test]
async fn a_healthy_server_may_be_unusual() {
    let (standin, token) = Standin::ready().await.unwrap();
    for scenario in scenarios().iter().filter(|row| row.expects.is_none()) {
        for variant in 0..scenario.variants.len() {
            standin.choose(scenario.id, variant).unwrap();
            let client = client(&standin).build().unwrap();
            let base = standin.base_url();
            if (scenario.id, variant) == ("healthy-slow", 0) {
                continue; // the other variant shows the same sooner
            }
            let url = format!("{}/{PROBE}", base.trim_end_matches('/'));
            let list = json(client.get(url).bearer_auth(&token).send().await.unwrap()).await;
            assert_eq!(list["totalResults"], 0, "{} {variant}", scenario.id);
        }
    }
}

#[tokio::test]
async fn a_client_gets_gzip_only_where_it_asks() {
    let (standin, token) = Standin::ready().await.unwrap();
    standin.choose("healthy-gzip", 0).unwrap();
    let plain = client(&standin).gzip(false).build().unwrap();
    let url = format!("{}{PROBE}", standin.plain_base_url());
    let plain = plain.get(url).bearer_auth(&token);
    let asked = plain.try_clone().unwrap().header("Accept-Encoding", "gzip");
    assert_eq!(json(plain.send().await.unwrap()).await["totalResults"], 0);
    assert_eq!(asked.send().await.unwrap().headers()["content-encoding"], "gzip");
}

#[tokio::test]
async fn any_token_opens_a_server_that_does_not_check() {
    let (standin, _) = Standin::ready().await.unwrap();
    standin.choose("token-not-checked", 0).unwrap();
    assert_eq!(get(&standin, PROBE, "anything").await.status(), 200);
    let without = request(&standin, Method::GET, PROBE, "").send().await.unwrap();
    assert_eq!(without.status(), 401);
}

#[tokio::test]
async fn filters_fail_in_the_ways_that_their_names_say() {
    let (standin, token) = Standin::ready().await.unwrap();
    let found = async |scenario: &str, variant: usize, query: &str| {
        standin.choose(scenario, variant).unwrap();
        let response = get(&standin, &format!("Users?{query}"), &token).await;
        let status = response.status().as_u16();
        (status, json(response).await["totalResults"].as_u64())
    };
    let (plus, hex) = (
        "filter=userName+eq+%22AUDITOR%40contoso.com%22",
        "filter=userName%20eq%20%22auditor%40contoso.com%22",
    );
    let nobody = "filter=userName+eq+%22nobody%22";
    assert_eq!(found("filter-ignored", 0, nobody).await, (200, Some(6)));
    assert_eq!(found("filter-ignored", 1, nobody).await, (200, Some(1)));
    assert_eq!(found("filter-case-sensitive", 0, plus).await, (200, Some(0)));
    assert_eq!(found("filter-case-sensitive", 0, hex).await, (200, Some(1)));
    assert_eq!(found("plus-not-decoded", 0, plus).await.0, 400);
    assert_eq!(found("plus-not-decoded", 0, hex).await, (200, Some(1)));
    assert_eq!(found("plus-not-decoded", 1, plus).await, (200, Some(0)));
    assert_eq!(found("nobody-is-an-error", 0, nobody).await.0, 404);
    assert_eq!(found("nobody-is-an-error", 0, "count=1").await, (200, Some(6)));
    assert_eq!(found("filter-refused", 0, "count=1").await, (200, Some(6)));
    assert_eq!(found("healthy-empty", 0, "count=1").await, (200, Some(0)));
}

/// Provisions a newcomer and reads them back by user name.
async fn read_back(scenario: &str, variant: usize) -> (Standin, Vec<Value>) {
    let (standin, token) = Standin::ready().await.unwrap();
    standin.choose(scenario, variant).unwrap();
    standin.map_role(Some("Read-only"), false);
    let ada = EntraPerson::with_address("ada@contoso.com", "Ada", "Byron");
    standin.provision(&ada).await;
    if scenario == "role-not-applied" {
        standin.cycle().await;
    }
    let found = get(&standin, "Users?filter=userName+eq+%22ada%40contoso.com%22", &token).await;
    let people = json(found).await["Resources"].as_array().unwrap().clone();
    (standin, people)
}

#[tokio::test]
async fn person_faults_show_when_the_person_is_read_back() {
    for variant in 0..2 {
        assert!(read_back("person-not-found", variant).await.1.is_empty());
        assert_eq!(read_back("person-not-unique", variant).await.1.len(), 2);
        let active = read_back("person-inactive", variant).await.1[0]["active"].clone();
        assert_eq!(active, if variant == 0 { json!(false) } else { json!("False") });
        let (_, there) = read_back("person-already-exists", variant).await;
        assert!(there[0]["meta"]["lastModified"].as_str().unwrap().starts_with("202"));
        assert!(!there[0]["meta"]["lastModified"].as_str().unwrap().starts_with("2026"));
        assert!(read_back("domain-not-listed", variant).await.1.is_empty());
        let role = |people: &[Value]| people[0]["roles"][0]["value"].clone();
        let unexpected = role(&read_back("role-unexpected", variant).await.1);
        assert!(unexpected != "App management" && unexpected != "Read-only");
        assert_eq!(role(&read_back("role-not-applied", variant).await.1), "App management");
        let (_, newcomer) = read_back("role-not-yet", variant).await;
        assert!(newcomer[0]["roles"].to_string().contains("App management"));
    }
    assert_eq!(read_back("healthy-roles-shape", 0).await.1[0].get("roles"), None);
    assert_eq!(read_back("healthy-roles-shape", 1).await.1[0]["roles"][0]["display"], "App management");
    assert_eq!(read_back("healthy-roles-shape", 2).await.1[0]["roles"][0], "App management");
}

#[tokio::test]
async fn an_unknown_scenario_changes_nothing() {
    let standin = Standin::start().await.unwrap();
    assert!(standin.choose("no-such-thing", 0).is_err());
    assert!(standin.choose("token-rejected", 99).is_err());
    assert_eq!(standin.chosen(), ("healthy".to_owned(), 0));
}

#[tokio::test]
async fn dropping_the_standin_closes_its_ports() {
    let (standin, token) = Standin::ready().await.unwrap();
    let base = standin.plain_base_url();
    let client = client(&standin).build().unwrap();
    drop(standin);
    tokio::task::yield_now().await;
    assert!(client.get(base).bearer_auth(token).send().await.is_err());
}

const LIST: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
