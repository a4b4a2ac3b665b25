//! What reading all users costs, compared with a loop that only fetches the same pages.
//!
//! `cargo xtask bench --only list` runs this. `list serve USERS` prints the address of a server with prepared pages, with
//! its certificate behind it, and serves until its input ends. `list read ADDRESS` and `list fetch ADDRESS` go through all
//! pages once and print seconds, users, bytes and the peak memory. Each is a process of its own, so that its memory is its
//! own.
#![expect(clippy::print_stdout, reason = "a measurement prints its result")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Instant;

use net::{Method, NetworkSettings, Request, SecretString, Trust};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use scim::{Client, PageLimits};
use url::Url;

const A_PAGE: usize = 1000;

type Failed = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failed> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let runtime = || tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    match words[..] {
        ["serve", users] => serve(users.parse()?),
        ["read", address] => runtime()?.block_on(read(address)),
        ["fetch", address] => runtime()?.block_on(fetch(address)),
        _ => {
            println!("`cargo xtask bench --only list` runs this.");
            Ok(())
        }
    }
}

/// Reads all users.
async fn read(address: &str) -> Result<(), Failed> {
    let (base, network) = settings(address)?;
    let client = Client::new(&network, &base, SecretString::from("bench"))?;
    let start = Instant::now();
    let mut pages = client.list_users(PageLimits { count: u32::try_from(A_PAGE)?, ..PageLimits::default() });
    let (mut users, mut bytes) = (0, 0);
    while let Some(page) = pages.next_page().await {
        for user in page?.users {
            users += u64::from(user.active && user.id.is_some() && user.external_id.is_some());
            bytes +=
                user.user_name.map_or(0, |name| name.len()) + user.display_name.map_or(0, |name| name.len());
        }
    }
    if !pages.issues().is_empty() {
        return Err(format!("{:?}", pages.issues()).into());
    }
    report(start, users, bytes)
}

/// Fetches the same pages one after the other, with the same HTTP client, and drops them unread.
async fn fetch(address: &str) -> Result<(), Failed> {
    let (base, network) = settings(address)?;
    let client = net::Client::new(&network, &base)?;
    let token = SecretString::from("bench");
    let users: usize = base.path().trim_start_matches('/').parse()?;
    let start = Instant::now();
    let mut bytes = 0;
    for first in (1..=users).step_by(A_PAGE) {
        let url = scim::endpoint(&base, "Users", Some(&format!("startIndex={first}&count={A_PAGE}")));
        let request = Request {
            method: Method::Get,
            url: &url,
            bearer: Some(&token),
            accept: "application/scim+json",
            headers: &[],
            body: None,
        };
        bytes += client.send(request).await?.bytes().len();
    }
    report(start, u64::try_from(users)?, bytes)
}

/// The address of the server, and settings that trust the certificate in hexadecimal digits behind it.
fn settings(address: &str) -> Result<(Url, NetworkSettings), Failed> {
    let (base, digits) = address.split_once(' ').ok_or("no certificate")?;
    let pairs = digits.as_bytes().chunks(2).map(std::str::from_utf8);
    let der: Vec<u8> = pairs.map(|pair| Ok(u8::from_str_radix(pair?, 16)?)).collect::<Result<_, Failed>>()?;
    let trust = Trust { instead: vec![CertificateDer::from(der)], ..Trust::default() };
    Ok((base.parse()?, NetworkSettings { trust, ..NetworkSettings::default() }))
}

fn report(start: Instant, users: u64, bytes: usize) -> Result<(), Failed> {
    let seconds = start.elapsed().as_secs_f64();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB").trim();
    let peak: u64 = peak.trim_end_matches("kB").trim().parse()?;
    println!("{{\"seconds\":{seconds:.4},\"users\":{users},\"bytes\":{bytes},\"peak_kb\":{peak}}}");
    Ok(())
}

/// Serves pages that were written beforehand, so that the client is what is measured.
fn serve(users: usize) -> Result<(), Failed> {
    let pages: Arc<Vec<Vec<u8>>> =
        Arc::new((1..=users).step_by(A_PAGE).map(|first| page(first, users)).collect());
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()])?;
    let certificate = certified.cert.der().clone();
    let port = listener.local_addr()?.port();
    let digits: String = certificate.iter().map(|byte| format!("{byte:02x}")).collect();
    println!("https://localhost:{port}/{users} {digits}");
    let key = PrivateKeyDer::try_from(certified.signing_key.serialize_der())?;
    let config = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate], key)?;
    let config = Arc::new(config);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (pages, config) = (Arc::clone(&pages), Arc::clone(&config));
            std::thread::spawn(move || -> Result<(), Failed> {
                stream.set_nodelay(true)?;
                answer(StreamOwned::new(ServerConnection::new(config)?, stream), &pages)
            });
        }
    });
    // Until the program that started it closes the input.
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

fn answer(stream: impl Read + Write, pages: &[Vec<u8>]) -> Result<(), Failed> {
    let mut stream = BufReader::new(stream);
    loop {
        let mut first = 1;
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line)? == 0 {
                return Ok(());
            }
            if line.trim_end().is_empty() {
                break;
            }
            if let Some((_, rest)) = line.split_once("startIndex=") {
                let digits = rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
                first = digits.parse().unwrap_or(1);
            }
        }
        let page = pages.get((first - 1) / A_PAGE).map_or(&[][..], Vec::as_slice);
        stream.get_mut().write_all(page)?;
        stream.get_mut().flush()?;
    }
}

/// A response with its headers, about 900 bytes a user.
fn page(first: usize, users: usize) -> Vec<u8> {
    let resources: Vec<String> = (first..=users.min(first + A_PAGE - 1)).map(user).collect();
    let body = format!(
        r#"{{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":{users},"startIndex":{first},"itemsPerPage":{},"Resources":[{}]}}"#,
        resources.len(),
        resources.join(",")
    );
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/scim+json; charset=utf-8\r\nContent-Length:";
    format!("{head} {}\r\n\r\n{body}", body.len()).into_bytes()
}

fn user(number: usize) -> String {
    format!(
        r#"{{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],"id":"{number:08x}-5be4-4c7a-8f10-2d93b6a5e101","externalId":"person{number}","meta":{{"resourceType":"User","created":"2026-03-04T09:12:33Z","lastModified":"2026-11-01T17:45:00Z","location":"https://app.trelica.com/api/scim/v2/Users/{number:08x}-5be4-4c7a-8f10-2d93b6a5e101","version":"W/\"{number}\""}},"userName":"person{number}@contoso.com","name":{{"givenName":"Ada","familyName":"Løvelace {number}","formatted":"Ada Løvelace {number}"}},"displayName":"Ada Løvelace {number}","active":true,"title":"Engineer","emails":[{{"type":"work","value":"person{number}@contoso.com","primary":true}}],"phoneNumbers":[{{"type":"work","value":"+44 20 7946 0958"}}],"roles":[{{"value":"Read-only","primary":true}}],"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{{"department":"R&D","employeeNumber":"{number}"}}}}"#
    )
}
