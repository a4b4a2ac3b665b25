//! What walking through everybody costs, held against a bare loop that fetches the same pages and throws them away.
//!
//! `cargo xtask bench --only walk` runs it. `walk serve PEOPLE https` prints the address of a server with prepared pages,
//! with its certificate behind it, and serves until its input ends. `walk people ADDRESS` and `walk bare ADDRESS` fetch
//! everybody once and print seconds, people, bytes and the most memory that was used. Each is a process of its own, so
//! that its memory is its own.
#![expect(clippy::print_stdout, reason = "a measurement says what it found")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Instant;

use net::{NetworkSettings, SecretString, Trust};
use rustls::pki_types::CertificateDer;
use scim::{Client, PageLimits};

const A_PAGE: usize = 1000;

type Failed = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failed> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // One thread for who asks: with more of them the bare loop is slower.
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build();
    match words[..] {
        ["serve", people, scheme] => serve(people.parse()?, scheme),
        ["people", address] => runtime()?.block_on(walk(address)),
        ["bare", address] => runtime()?.block_on(bare(address)),
        _ => {
            println!("`cargo xtask bench --only walk` measures this.");
            Ok(())
        }
    }
}

/// Everybody, as the library walks.
async fn walk(address: &str) -> Result<(), Failed> {
    let (address, certificates) = split(address)?;
    let trust = Trust { device_extra: certificates, ..Trust::default() };
    let line = NetworkSettings { trust, ..NetworkSettings::default() };
    let client = Client::new(&line, &address.parse()?, SecretString::from("bench"))?;
    let start = Instant::now();
    let mut pages = client.pages(PageLimits { count: u32::try_from(A_PAGE)?, ..PageLimits::default() });
    let mut bytes = 0;
    while let Some(page) = pages.next().await {
        bytes += page?.bytes();
    }
    if !pages.oddities().is_empty() {
        return Err(format!("odd: {:?}", pages.oddities()).into());
    }
    report(start, pages.seen(), bytes)
}

/// An address, and the certificates behind it in hexadecimal digits.
fn split(address: &str) -> Result<(&str, Vec<CertificateDer<'static>>), Failed> {
    let mut words = address.split(' ');
    let address = words.next().unwrap_or_default();
    let der = |digits: &str| -> Result<Vec<u8>, Failed> {
        let pairs = digits.as_bytes().chunks(2).map(std::str::from_utf8);
        pairs.map(|pair| Ok(u8::from_str_radix(pair?, 16)?)).collect()
    };
    let certificates = words.map(|digits| der(digits).map(CertificateDer::from)).collect::<Result<_, _>>()?;
    Ok((address, certificates))
}

/// The same pages, fetched one after the other with the same HTTP library and thrown away.
#[expect(clippy::disallowed_methods, reason = "what is compared with is the HTTP library alone")]
async fn bare(address: &str) -> Result<(), Failed> {
    let (address, certificates) = split(address)?;
    let certificates = certificates.iter().map(|der| reqwest::Certificate::from_der(der));
    let certificates = certificates.collect::<Result<Vec<_>, _>>()?;
    let builder = reqwest::Client::builder().no_proxy().http1_only();
    let client = builder.tls_certs_only(certificates).build()?;
    let people: usize = address.rsplit('/').next().and_then(|last| last.parse().ok()).ok_or("how many?")?;
    let start = Instant::now();
    let mut bytes = 0;
    for first in (1..=people).step_by(A_PAGE) {
        let url = format!("{address}/Users?startIndex={first}&count={A_PAGE}");
        let mut reply = client.get(url).bearer_auth("bench").send().await?.error_for_status()?;
        while let Some(part) = reply.chunk().await? {
            bytes += part.len();
        }
    }
    report(start, people as u64, bytes)
}

fn report(start: Instant, people: u64, bytes: usize) -> Result<(), Failed> {
    let seconds = start.elapsed().as_secs_f64();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB").trim();
    let peak: u64 = peak.trim_end_matches("kB").trim().parse()?;
    println!("{{\"seconds\":{seconds:.4},\"people\":{people},\"bytes\":{bytes},\"peak_kb\":{peak}}}");
    Ok(())
}

/// Serves pages that were written before anybody asks, so that what is measured is who asks.
fn serve(people: usize, scheme: &str) -> Result<(), Failed> {
    let pages: Arc<Vec<Vec<u8>>> =
        Arc::new((1..=people).step_by(A_PAGE).map(|first| page(first, people)).collect());
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()])?;
    let certificate = certified.cert.der().clone();
    let port = listener.local_addr()?.port();
    println!(
        "{scheme}://localhost:{port}/{people} {}",
        certificate.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    );
    let key = certified.signing_key.serialize_der();
    let key = rustls::pki_types::PrivateKeyDer::try_from(key)?;
    let config =
        rustls::ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate], key)?;
    let (config, is_encrypted) = (Arc::new(config), scheme == "https");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (pages, config) = (Arc::clone(&pages), Arc::clone(&config));
            std::thread::spawn(move || -> Result<(), Failed> {
                stream.set_nodelay(true)?;
                if is_encrypted {
                    let connection = rustls::ServerConnection::new(config)?;
                    answer(rustls::StreamOwned::new(connection, stream), &pages)
                } else {
                    answer(stream, &pages)
                }
            });
        }
    });
    // Until whoever started it is gone.
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

/// A whole answer, headers and all, of the size that real directories have.
fn page(first: usize, people: usize) -> Vec<u8> {
    let resources: Vec<String> = (first..=people.min(first + A_PAGE - 1)).map(person).collect();
    let body = format!(
        r#"{{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":{people},"startIndex":{first},"itemsPerPage":{},"Resources":[{}]}}"#,
        resources.len(),
        resources.join(",")
    );
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/scim+json; charset=utf-8\r\nContent-Length:";
    format!("{head} {}\r\n\r\n{body}", body.len()).into_bytes()
}

fn person(number: usize) -> String {
    format!(
        r#"{{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],"id":"{number:08x}-5be4-4c7a-8f10-2d93b6a5e101","externalId":"person{number}","meta":{{"resourceType":"User","created":"2026-03-04T09:12:33Z","lastModified":"2026-11-01T17:45:00Z","location":"https://app.trelica.com/api/scim/v2/Users/{number:08x}-5be4-4c7a-8f10-2d93b6a5e101","version":"W/\"{number}\""}},"userName":"person{number}@contoso.com","name":{{"givenName":"Ada","familyName":"Løvelace {number}","formatted":"Ada Løvelace {number}"}},"displayName":"Ada Løvelace {number}","active":true,"title":"Engineer","emails":[{{"type":"work","value":"person{number}@contoso.com","primary":true}}],"phoneNumbers":[{{"type":"work","value":"+44 20 7946 0958"}}],"roles":[{{"value":"Read-only","primary":true}}],"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{{"department":"R&D","employeeNumber":"{number}"}}}}"#
    )
}
