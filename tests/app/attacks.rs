//! Attacks on the promises of SECURITY.md that no other test makes. `cargo xtask attack` makes all attempts.

use std::io::{BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine;
use model::flow::Field;
use model::rehearsal::TEST_USER_PREFIX;
use serde_json::{Value, json};
use wizard::engine::State;

use crate::hostile::{pass_on, read_request};
use crate::kills::Random;
use crate::page_session::json_from;
use crate::promise::{attempts, held};
use crate::rehearsal::on_the_page;
use crate::serve::{self, Serve};
use crate::terminal::{Given, Terminal};
#[cfg(unix)]
use crate::wait;
use crate::{http, journeys};

/// Sends bytes as they are; the status of the answer, 0 where none came.
fn raw(serve: &Serve, request: &str) -> u16 {
    let mut stream = TcpStream::connect(serve.origin().trim_start_matches("http://")).unwrap();
    // A request that the server waits for the end of is not answered.
    stream.set_read_timeout(Some(Duration::from_secs(2))).unwrap();
    let _ = stream.write_all(request.as_bytes());
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
}

#[test]
fn a_name_that_leads_to_this_computer_gets_no_page() {
    let home = tempfile::tempdir().unwrap();
    let serve = Serve::start(home.path(), &["--practice"], &[]);
    let ours = serve.origin().trim_start_matches("http://");
    let port = ours.rsplit(':').next().unwrap();
    let (name, value) = serve.session().header("GET", "/api/view");
    let session = format!("{name}: {value}\r\n");
    let mut hosts: Vec<String> =
        ["localhost", "evil.example", "127.0.0.1.nip.io", "127.1", "0.0.0.0", "[::1]"]
            .iter()
            .chain(&[
                "2130706433",
                "0x7f000001",
                "017700000001",
                "127.0.0.2",
                "[::ffff:127.0.0.1]",
                "app.trelica.com",
            ])
            .map(|host| format!("{host}:{port}"))
            .collect();
    let odd = ["127.0.0.1", "127.0.0.1:1", "127.0.0.1:80", "", " ", "127.0.0.1.", "user@127.0.0.1"]
        .map(str::to_owned);
    hosts.extend(odd);
    hosts.push(format!("{ours}, evil.example"));
    let mut tried = 0;
    for host in &hosts {
        for path in ["/", "/api/view", "/api/events", "/assets/index.js"] {
            let status = raw(
                &serve,
                &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{session}Connection: close\r\n\r\n"),
            );
            assert!((400..500).contains(&status), "{host} {path}: {status}");
            tried += 1;
        }
    }
    let tricks = [
        "GET /api/view HTTP/1.0\r\n".to_owned(),
        "GET /api/view HTTP/1.1\r\n".to_owned(),
        format!("GET /api/view HTTP/1.1\r\nHost: evil.example\r\nHost: {ours}\r\n"),
        format!("GET /api/view HTTP/1.1\r\nX-Forwarded-Host: {ours}\r\nHost: evil.example\r\n"),
        format!("GET /api/view HTTP/1.1\r\nHost : {ours}\r\n"),
        format!("GET /api/view HTTP/1.1\r\n Host: {ours}\r\n"),
        format!("GET /api/view HTTP/1.1\r\nHost:\r\n {ours}\r\n"),
        format!("GET http://{ours}/api/view HTTP/1.1\r\nHost: evil.example\r\n"),
        format!("GET /api/view HTTP/1.1\nHost: evil.example\n\nHost: {ours}\r\n"),
        format!("GET /api/view HTTP/1.1\r\nHost: {ours}\0\r\n"),
    ];
    for trick in &tricks {
        let status = raw(&serve, &format!("{trick}{session}Connection: close\r\n\r\n"));
        assert_ne!(status, 200, "{trick}");
    }
    assert!(serve.view()["page"].is_object());
    held("host", &[(tried, "requests with another host"), (tricks.len(), "raw tricks")]);
}

#[test]
fn requests_of_other_pages_and_of_other_kinds_do_nothing() {
    let home = tempfile::tempdir().unwrap();
    let serve = Serve::start(home.path(), &["--practice"], &[]);
    let before = serve.view()["page"]["id"].clone();
    let port = serve.origin().rsplit(':').next().unwrap();
    let (act, token) = (
        json!({ "do": "leave-mode" }).to_string(),
        json!({ "value": "x", "session_only": true }).to_string(),
    );
    let origins = [
        "null".to_owned(),
        "https://evil.example".to_owned(),
        "http://127.0.0.1".to_owned(),
        "http://127.0.0.1:1".to_owned(),
        format!("http://localhost:{port}"),
        format!("https://127.0.0.1:{port}"),
        format!("http://127.0.0.1:{port}.evil.example"),
        format!("http://evil.example:{port}"),
        format!("http://127.0.0.1:{port}/"),
        format!("http://[::1]:{port}"),
        "file://".to_owned(),
        "chrome-extension://abc".to_owned(),
        format!("{}, https://evil.example", serve.origin()),
    ];
    let mut tried = 0;
    for origin in &origins {
        for (method, path, body) in [
            ("POST", "/api/act", act.as_str()),
            ("POST", "/api/token", &token),
            ("POST", "/api/session", "{}"),
            ("GET", "/api/view", ""),
            ("GET", "/api/events", ""),
            ("GET", "/api/proof", ""),
            ("HEAD", "/api/view", ""),
            ("PUT", "/api/act", &act),
        ] {
            let (name, value) = serve.session().header(method, path);
            let headers = [(name, value.as_str()), ("Origin", origin), ("Content-Type", "application/json")];
            let status =
                http::send(method, &format!("{}{path}", serve.origin()), &headers, body).unwrap().status;
            assert!((400..500).contains(&status), "{method} {path} from {origin}: {status}");
            tried += 1;
        }
    }
    let kinds = [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/json-ish",
        "",
    ];
    for kind in kinds {
        let (name, value) = serve.session().header("POST", "/api/act");
        let headers = [(name, value.as_str()), ("Origin", serve.origin()), ("Content-Type", kind)];
        let status =
            http::send("POST", &format!("{}/api/act", serve.origin()), &headers, &act).unwrap().status;
        assert_eq!(status, 415, "{kind:?}");
    }
    assert_eq!(serve.view()["page"]["id"], before);
    held("csrf", &[(tried, "requests from other origins"), (kinds.len(), "other media types")]);
}

#[test]
fn without_the_session_there_is_neither_a_view_nor_an_action() {
    let home = tempfile::tempdir().unwrap();
    let serve = Serve::start(home.path(), &["--practice"], &[]);
    let (name, value) = serve.session().header("GET", "/api/view");
    let (nonce, code) = value.split_once(' ').unwrap();
    let (_, of_another_path) = serve.session().header("GET", "/api/events");
    let (_, of_another_method) = serve.session().header("POST", "/api/view");
    let wrong = [
        String::new(),
        "x".to_owned(),
        nonce.to_owned(),
        code.to_owned(),
        format!("{nonce} "),
        format!(" {code}"),
        format!("{code} {nonce}"),
        format!("{nonce} {}", &code[1..]),
        format!("{nonce} {code}0"),
        format!("{nonce} {}", "0".repeat(64)),
        format!("{nonce}0 {code}"),
        of_another_path,
        of_another_method,
    ];
    let send = |path: &str, headers: &[(&str, &str)]| {
        http::send("GET", &format!("{}{path}", serve.origin()), headers, "").unwrap()
    };
    for header in &wrong {
        let answer = send("/api/view", &[(name, header)]);
        assert_eq!((answer.status, answer.body.as_str()), (403, ""), "{header:?}");
        assert_eq!(send("/api/view", &[("Cookie", &format!("{name}={value}"))]).status, 403);
    }
    let paths = [
        "/api/view",
        "/api/events",
        "/api/proof",
        "/api/act",
        "/api/token",
        "/api/",
        "/api/view/",
        "//api/view",
    ];
    for path in paths {
        let answer = send(path, &[]);
        assert!(
            matches!(answer.status, 403..=405) && !answer.body.contains("revision"),
            "{path}: {answer:?}"
        );
    }
    held("session", &[(wrong.len(), "wrong session headers"), (paths.len(), "paths without one")]);
}

#[test]
fn no_path_leads_out_of_the_page_and_no_request_stops_the_wizard() {
    let home = tempfile::tempdir().unwrap();
    let serve = Serve::start(home.path(), &["--practice"], &[]);
    let host = serve.origin().trim_start_matches("http://");
    let up = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..\\", "..%5c", "....//", "..;/"];
    let ends = ["etc/passwd", "proc/self/environ", "Cargo.toml"];
    for (dots, end) in up.iter().flat_map(|dots| ends.map(|end| (dots, end))) {
        let mut stream = TcpStream::connect(host).unwrap();
        let path = format!("/{}{end}", dots.repeat(12));
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 4") && answer.len() < 2000, "{path}: {answer}");
    }
    let (name, value) = serve.session().header("POST", "/api/act");
    let head = format!(
        "POST /api/act HTTP/1.1\r\nHost: {host}\r\nOrigin: {}\r\nContent-Type: application/json\r\n{name}: {value}\r\n",
        serve.origin()
    );
    let framings = [
        "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "Content-Length: -1\r\n\r\n",
        "Content-Length: 5, 5\r\n\r\nhello",
        "Content-Length: 99999999999999999999\r\n\r\n",
        "Content-Length: 0x5\r\n\r\nhello",
        "Content-Length: +5\r\n\r\nhello",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\nGET /api/view HTTP/1.1\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5;ext=\"\r\nhello\r\n0\r\n\r\n",
    ];
    for framing in framings {
        assert_ne!(raw(&serve, &format!("{head}{framing}")), 200, "{framing}");
    }
    let long = "x".repeat(1_000_000);
    let floods = [
        format!("X: {long}\r\n\r\n"),
        "X: y\r\n".repeat(20_000) + "\r\n",
        format!("{long}: y\r\n\r\n"),
        format!("X: {}\r\n", "\t".repeat(500_000)),
        "\r\n".repeat(1000),
        format!("Cookie: {}\r\n\r\n", "a=b; ".repeat(200_000)),
    ];
    for flood in &floods {
        assert_ne!(raw(&serve, &format!("GET /api/view HTTP/1.1\r\nHost: {host}\r\n{flood}")), 200);
    }
    let bodies = [
        String::new(),
        "[".repeat(200_000),
        "{\"do\":".repeat(1000),
        "\u{0}".repeat(100),
        "null".to_owned(),
        "{\"do\":\"act\"}".to_owned(),
        format!("{{\"do\":\"{long}\"}}"),
        format!("[{}0]", "0,".repeat(1_000_000)),
        "x".repeat(20 * 1024 * 1024),
    ];
    for body in &bodies {
        let (name, value) = serve.session().header("POST", "/api/act");
        let headers =
            [(name, value.as_str()), ("Origin", serve.origin()), ("Content-Type", "application/json")];
        // A body that is refused before its end is not read to it.
        let status = http::send("POST", &format!("{}/api/act", serve.origin()), &headers, body)
            .map_or(0, |answer| answer.status);
        assert!(status == 0 || (400..500).contains(&status), "{status}");
    }
    assert!(serve.view()["page"].is_object());
    held(
        "input",
        &[
            (up.len() * ends.len(), "paths"),
            (framings.len(), "framings"),
            (floods.len(), "header floods"),
            (bodies.len(), "bodies"),
        ],
    );
}

#[test]
fn many_pages_and_many_actions_at_once_are_answered() {
    let home = tempfile::tempdir().unwrap();
    let serve = Serve::start(home.path(), &["--practice"], &[]);
    let streams = attempts(60, 600);
    let host = serve.origin().trim_start_matches("http://");
    let mut open = Vec::new();
    for _ in 0..streams {
        let (name, value) = serve.session().header("GET", "/api/events");
        let mut stream = TcpStream::connect(host).unwrap();
        write!(stream, "GET /api/events HTTP/1.1\r\nHost: {host}\r\n{name}: {value}\r\n\r\n").unwrap();
        open.push(stream);
    }
    drop(open);
    let actions = attempts(24, 240);
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let serve = &serve;
            scope.spawn(move || {
                for number in 0..actions {
                    let view = serve.answer("pilot-mail", &format!("a{thread}-{number}@contoso.com"));
                    assert!(view["page"].is_object());
                }
            });
        }
    });
    assert!(serve.view()["page"].is_object());
    held("reachable", &[(streams, "open streams"), (8 * actions, "racing actions")]);
}

#[test]
fn every_answer_forbids_scripts_frames_and_referrers() {
    let home = tempfile::tempdir().unwrap();
    let serve = Serve::start(home.path(), &["--practice"], &[]);
    let (name, value) = serve.session().header("GET", "/api/view");
    let mut tried = 0;
    for (method, path, headers) in [
        ("GET", "/", vec![]),
        ("GET", "/index.html", vec![]),
        ("GET", "/nothing", vec![]),
        ("GET", "/api/view", vec![(name, value.as_str())]),
        ("GET", "/api/view", vec![]),
        ("POST", "/api/act", vec![]),
        ("GET", "/../x", vec![]),
        ("PUT", "/", vec![]),
        ("POST", "/api/session", json_from(serve.origin()).to_vec()),
    ] {
        let answer = http::send(method, &format!("{}{path}", serve.origin()), &headers, "").unwrap();
        let is = |name: &str, part: &str| answer.header(name).is_some_and(|value| value.contains(part));
        assert!(
            is("content-security-policy", "default-src 'none'")
                && is("content-security-policy", "frame-ancestors 'none'"),
            "{path}"
        );
        assert!(
            is("x-frame-options", "DENY")
                && is("x-content-type-options", "nosniff")
                && is("referrer-policy", "no-referrer"),
            "{path}"
        );
        assert!(is("cache-control", "no-store"), "{path}");
        tried += 1;
    }
    held("page", &[(tried, "answers with all headers")]);
}

/// Listens where nobody should come; counts who does, and keeps what they say.
fn trap() -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (port, heard) = (listener.local_addr().unwrap().port(), Arc::new(Mutex::new(Vec::new())));
    let list = Arc::clone(&heard);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut bytes = [0; 4096];
            let _ = stream.set_read_timeout(Some(Duration::from_secs(2)));
            let length = stream.read(&mut bytes).unwrap_or(0);
            list.lock().unwrap().push(String::from_utf8_lossy(&bytes[..length]).into_owned());
            let _ = stream.write_all(b"HTTP/1.1 502 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
    });
    (port, heard)
}

/// A server that answers every request with this. Gives its address.
fn answers(response: impl Fn(&str) -> String + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/scim/v2", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let Ok(Some(request)) = read_request(&mut BufReader::new(&stream)) else { continue };
            let _ = stream.write_all(response(&String::from_utf8_lossy(&request)).as_bytes());
            let _ = stream.shutdown(Shutdown::Both);
        }
    });
    address
}

#[test]
fn the_token_follows_no_redirect_no_proxy_of_this_computer_and_no_bad_certificate() {
    let terminal = Terminal::new();
    let (port, heard) = trap();
    let statuses = ["301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"];
    let headers = [
        format!("Location: http://127.0.0.1:{port}/Users"),
        format!("Location: //127.0.0.1:{port}/Users"),
        format!("Location: http://localhost:{port}/Users"),
        format!("Location: http://127.0.0.1:{port}\\@x"),
        format!("Refresh: 0; url=http://127.0.0.1:{port}/"),
        format!("Alt-Svc: h2=\"127.0.0.1:{port}\""),
        format!("Content-Location: http://127.0.0.1:{port}/"),
        format!("Link: <http://127.0.0.1:{port}/>; rel=preconnect"),
        format!("Location: http://127.0.0.1:{port}/\r\nLocation: http://127.0.0.1:{port}/"),
        format!("Location:\thttp://127.1:{port}/"),
    ];
    let mut redirects = 0;
    let chosen = attempts(5, 50);
    for (status, header) in statuses
        .iter()
        .flat_map(|status| headers.iter().map(move |header| (status, header)))
        .step_by(50 / chosen)
    {
        let response =
            format!("HTTP/1.1 {status}\r\n{header}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        let address = answers(move |_| response.clone());
        terminal.run(&["check", "--json", "--address", &address], Given::Environment(&terminal.token));
        redirects += 1;
    }
    let mut proxies = 0;
    let names = [
        "http_proxy",
        "HTTP_PROXY",
        "https_proxy",
        "HTTPS_PROXY",
        "all_proxy",
        "ALL_PROXY",
        "REQUEST_METHOD",
        "ftp_proxy",
        "socks_proxy",
    ];
    let values = [
        format!("http://127.0.0.1:{port}"),
        format!("127.0.0.1:{port}"),
        format!("http://u:p@127.0.0.1:{port}/"),
        format!("socks5://127.0.0.1:{port}"),
    ];
    let all = names.iter().flat_map(|name| values.iter().map(move |value| (name, value)));
    for (name, value) in all.step_by(36 / attempts(6, 36)) {
        let mut command = serve::command(terminal.home());
        command.args(["check", "--json", "--address", &terminal.standin.plain_base_url()]);
        command.env("SCIM_TOKEN", &terminal.token).env(name, value);
        command.output().unwrap();
        proxies += 1;
    }
    assert_eq!(*heard.lock().unwrap(), [""; 0], "somebody came with the token");
    // A proxy to a server elsewhere gets a CONNECT, and nothing else.
    let through = attempts(3, 9);
    for (name, value) in ["https_proxy", "HTTPS_PROXY", "all_proxy"]
        .iter()
        .flat_map(|name| values[..3].iter().map(move |value| (name, value)))
        .take(through)
    {
        let mut command = serve::command(terminal.home());
        command.args(["check", "--json", "--address", "https://scim.contoso.example/scim/v2"]);
        command.env("SCIM_TOKEN", &terminal.token).env(name, value);
        command.output().unwrap();
    }
    let heard = heard.lock().unwrap();
    assert!(heard.len() >= through, "{heard:?}");
    for said in heard.iter() {
        assert!(
            said.starts_with("CONNECT scim.contoso.example:443") && !said.contains(&terminal.token),
            "{said}"
        );
    }
    let certificates = [
        "certificate-expired",
        "certificate-untrusted",
        "certificate-wrong-name",
        "certificate-not-yet-valid",
    ];
    for scenario in certificates {
        terminal.standin.choose(scenario, 0).unwrap();
        terminal.standin.forget_requests();
        terminal
            .run(&["check", "--json", "--address", &terminal.address()], Given::Environment(&terminal.token));
        assert!(terminal.standin.requests().is_empty(), "{scenario}");
    }
    held(
        "destination",
        &[
            (redirects, "redirects"),
            (proxies, "proxy variables for this computer"),
            (through, "proxies"),
            (certificates.len(), "bad certificates"),
        ],
    );
}

#[test]
fn an_id_that_climbs_leads_to_no_other_address() {
    let ids = [
        "../../admin",
        "..",
        ".",
        "/",
        "//evil.example/x",
        "\\\\evil.example",
        "a/../../b",
        "%2e%2e%2f",
        "?x=y",
        "#x",
        "http://evil.example/",
        "a b",
        "a\nb",
        "\u{0}",
        "@evil.example",
        ";x",
        "",
    ];
    for id in ids {
        let terminal = Terminal::new();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let list = Arc::clone(&seen);
        let base = in_front(&terminal, move |request, answer| {
            list.lock().unwrap().push(request.lines().next().unwrap_or_default().to_owned());
            match request.starts_with("POST ") {
                true => with_body(answer, |user| user["id"] = json!(id)),
                false => answer,
            }
        });
        let more = ["--domain", "contoso.com", "--yes", "--rate", "1000"];
        terminal.run(
            &[&["rehearse", "--json", "--address", &base], &more[..]].concat(),
            Given::Environment(&terminal.token),
        );
        let path = base.parse::<url::Url>().unwrap().path().trim_end_matches('/').to_owned();
        for line in seen.lock().unwrap().iter() {
            let target = line.split(' ').nth(1).unwrap();
            let rest = target.strip_prefix(&path).unwrap_or_else(|| panic!("{id:?} led to {line}"));
            let is_of_scim = ["/Users", "/ServiceProviderConfig", "/Schemas", "/ResourceTypes"]
                .iter()
                .any(|part| rest.starts_with(part));
            assert!(is_of_scim && !rest.contains("/../") && !rest.ends_with("/.."), "{id:?} led to {line}");
        }
    }
    held("destination", &[(ids.len(), "ids that climb")]);
}

/// A proxy in front of the stand-in that changes answers by their requests. Gives its address.
fn in_front(
    terminal: &Terminal,
    change: impl Fn(&str, Vec<u8>) -> Vec<u8> + Send + Sync + 'static,
) -> String {
    let honest: url::Url = terminal.standin.plain_base_url().parse().unwrap();
    let behind = format!("127.0.0.1:{}", honest.port().unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}{}", listener.local_addr().unwrap(), honest.path());
    let change = Arc::new(change);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let (behind, change) = (behind.clone(), Arc::clone(&change));
            std::thread::spawn(move || -> std::io::Result<()> {
                let Some(request) = read_request(&mut BufReader::new(&stream))? else { return Ok(()) };
                let answer = pass_on(&behind, &request)?;
                stream.write_all(&change(&String::from_utf8_lossy(&request), answer))?;
                stream.shutdown(Shutdown::Both)
            });
        }
    });
    address
}

/// An answer with a changed JSON body.
pub fn with_body(answer: Vec<u8>, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let text = String::from_utf8_lossy(&answer).into_owned();
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return answer };
    let Ok(mut body) = serde_json::from_str::<Value>(body) else { return answer };
    change(&mut body);
    let body = body.to_string();
    let kept: Vec<&str> =
        head.lines().filter(|line| !line.to_lowercase().starts_with("content-length")).collect();
    format!("{}\r\nContent-Length: {}\r\n\r\n{body}", kept.join("\r\n"), body.len()).into_bytes()
}

#[test]
fn the_token_goes_to_no_foreign_host_that_nobody_has_confirmed() {
    let names = [
        "app.trelica.com.evil.example",
        "app-trelica.com",
        "trelica.com.co",
        "apptrelica.com",
        "app.trelica.co",
        "trelica.evil.example",
        "app.trelіca.com",
        "app.trelica。com.evil.example",
        "xn--trelca-c7a.com",
        "app.trelica.com\u{200b}.evil.example",
        "ａpp.trelica.com.evil.example",
        "127.0.0.1",
        "[::1]",
        "169.254.169.254",
        "localhost.evil.example",
        "evil.example",
    ];
    let forms = [
        "https://HOST/scim/v2",
        "https://HOST:443/scim/v2",
        "https://app.trelica.com@HOST/scim/v2",
        "https://HOST/app.trelica.com/api/scim/v2",
    ];
    let mut addresses: Vec<String> =
        names.iter().flat_map(|name| forms.map(|form| form.replace("HOST", name))).collect();
    addresses.extend(
        [
            "https://app.trelica.com:8443/scim/v2",
            "https://app.trelica.com.:444/",
            "http://app.trelica.com.evil.example/",
            "https://evil.example\\@app.trelica.com/",
            "https://evil.example#@app.trelica.com/",
            "https://evil.example?@app.trelica.com/",
        ]
        .map(str::to_owned),
    );
    let mut tried = 0;
    for address in &addresses {
        let mut state = State::default();
        state.facts.answers.set(Field::Address, address.as_str());
        if let Some(read) = state.facts.answers.address() {
            assert!(!state.trusts(read), "{address} is read as {} and trusted", read.url);
        }
        tried += 1;
    }
    held("foreign", &[(tried, "foreign addresses")]);
}

#[cfg(unix)]
#[test]
fn a_program_that_crashes_prints_no_token() {
    use std::os::unix::process::ExitStatusExt;

    let signals = ["SEGV", "ABRT", "BUS", "ILL"];
    for signal in signals {
        let address = answers(|_| {
            wait::pause(Duration::from_secs(5));
            String::new()
        });
        let home = tempfile::tempdir().unwrap();
        let token = uuid::Uuid::new_v4().simple().to_string();
        let mut command = serve::command(home.path());
        command.args(["check", "--address", &address]).env("SCIM_TOKEN", &token);
        command
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .current_dir(home.path());
        let child = command.spawn().unwrap();
        wait::pause(Duration::from_millis(500));
        // Rust passes over the first one that no access to memory has caused. QUIT is left out: a shell has programs in
        // the background ignore it.
        for _ in 0..2 {
            let kill =
                std::process::Command::new("kill").args(["-s", signal, &child.id().to_string()]).output();
            kill.unwrap();
            wait::pause(Duration::from_millis(100));
        }
        let output = child.wait_with_output().unwrap();
        assert!(
            output.status.signal().is_some() && !output.status.core_dumped(),
            "{signal}: {:?}",
            output.status
        );
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert!(!said.contains(&token[..8]), "{signal}: {said}");
    }
    held("crash", &[(signals.len(), "signals")]);
}

/// Real people, who must stay as they are.
fn real_people(terminal: &Terminal) -> Vec<Value> {
    let is_test = |person: &Value| {
        person["userName"].as_str().is_some_and(|name| name.to_lowercase().starts_with(TEST_USER_PREFIX))
    };
    terminal.standin.people().into_iter().filter(|person| !is_test(person)).collect()
}

/// Seeds for these attempts, and several threads that each have some of them.
fn with_seeds(count: usize, work: impl Fn(u64) + Sync) {
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= count {
                        return;
                    }
                    work(seed as u64);
                }
            });
        }
    });
}

/// A journal that names real people, people of no test, and odd ids, in the place of the program's own.
fn craft_journal(terminal: &Terminal, random: &mut Random) -> String {
    let pick = |random: &mut Random, of: &[String]| {
        of[usize::try_from(random.below(of.len() as u64)).unwrap()].clone()
    };
    let people = real_people(terminal);
    let text = |person: &Value, name: &str| person[name].as_str().unwrap_or_default().to_owned();
    let mut names: Vec<String> = people.iter().map(|person| text(person, "userName")).collect();
    names.extend(
        ["scim-setup-test-x@contoso.com", "scim-setup-test-", "", "*", "\" or 1 eq 1"].map(str::to_owned),
    );
    names.push(format!("{TEST_USER_PREFIX}{}", names[0]));
    let mut ids: Vec<String> = people.iter().map(|person| text(person, "id")).collect();
    ids.extend(["", "..", "../Users", "?", "*"].map(str::to_owned));
    let server = terminal.address();
    let mut lines = String::new();
    for _ in 0..1 + random.below(8) {
        let (name, id, other) = (pick(random, &names), pick(random, &ids), pick(random, &ids));
        let line = match random.below(3) {
            0 => {
                json!({ "creating": { "user_name": name, "server": server, "at": "1970-01-01T00:00:00Z", "ids": [id, other] } })
            }
            1 => {
                json!({ "creating": { "user_name": name, "server": server, "at": "2099-01-01T00:00:00Z" } })
            }
            _ => json!({ "created": { "user_name": name, "server": server, "id": id } }),
        };
        lines += &format!("{line}\n");
    }
    std::fs::create_dir_all(serve::kept_in(terminal.home())).unwrap();
    write(&serve::kept_in(terminal.home()).join("test-people.jsonl"), &lines);
    lines
}

#[test]
fn no_journal_has_a_real_person_changed() {
    let count = attempts(8, 675);
    with_seeds(count, |seed| {
        let terminal = Terminal::new();
        let before = real_people(&terminal);
        let lines = craft_journal(&terminal, &mut Random(seed));
        let more = ["--domain", "contoso.com", "--yes", "--rate", "1000"];
        let base = terminal.address();
        terminal.run(
            &[&["rehearse", "--json", "--address", &base], &more[..]].concat(),
            Given::Environment(&terminal.token),
        );
        assert_eq!(real_people(&terminal), before, "seed {seed}: {lines}");
    });
    held("journal", &[(count, "crafted journals")]);
}

#[test]
fn no_journal_has_a_real_person_changed_by_the_wizard() {
    let count = attempts(8, 450);
    with_seeds(count, |seed| {
        let terminal = Terminal::new();
        let before = real_people(&terminal);
        let lines = craft_journal(&terminal, &mut Random(seed));
        let wizard = on_the_page(&terminal);
        wizard.act(json!({ "do": "remove-test-people" }));
        wizard.until("the end of the removal", |view| !view.to_string().contains(r#""busy":true"#));
        wizard.act(json!({ "do": "rehearse" }));
        wizard.until("the end of the rehearsal", |view| !view.to_string().contains(r#""busy":true"#));
        assert!(terminal.standin.requests().iter().any(|request| request.method == "POST"), "seed {seed}");
        assert_eq!(real_people(&terminal), before, "seed {seed}: {lines}");
    });
    held("journal", &[(count, "crafted journals in the wizard")]);
}

#[test]
fn a_server_that_mixes_up_its_people_has_no_real_person_changed_and_nobody_left_unnamed() {
    let count = attempts(8, 350);
    let changed = AtomicUsize::new(0);
    with_seeds(count, |seed| {
        let terminal = Terminal::new();
        let before = real_people(&terminal);
        let ids: Vec<String> =
            before.iter().filter_map(|person| person["id"].as_str().map(str::to_owned)).collect();
        let mut random = Random(seed);
        let wrong = ids[usize::try_from(random.below(ids.len() as u64)).unwrap()].clone();
        let (kind, rarely) = (seed % 7, 1 + random.below(3));
        let requests = AtomicUsize::new(0);
        let base = in_front(&terminal, move |request, answer| {
            let number = requests.fetch_add(1, Ordering::Relaxed) as u64;
            if number < 12 || !number.is_multiple_of(rarely) {
                return answer;
            }
            let is_by_id = request.starts_with("GET ") && request.contains("/Users/");
            let is_search = request.starts_with("GET ") && request.contains("/Users?");
            let status = |status: &str| {
                format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").into_bytes()
            };
            match kind {
                0 if request.starts_with("POST ") => with_body(answer, |user| user["id"] = json!(wrong)),
                1 if request.starts_with("POST ") => {
                    with_body(answer, |user| drop(user.as_object_mut().map(|user| user.remove("id"))))
                }
                2 if is_by_id => status("403 Forbidden"),
                3 if is_by_id => status("500 Oops"),
                4 if is_search => with_body(answer, |list| {
                    if let Some(first) = list["Resources"].get_mut(0) {
                        first["id"] = json!(wrong);
                    }
                }),
                5 if request.starts_with("DELETE ") => status("204 No Content"),
                6 if is_by_id => status("404 Not Found"),
                _ => answer,
            }
        });
        let more = ["--domain", "contoso.com", "--yes", "--rate", "1000"];
        let output = terminal.run(
            &[&["rehearse", "--json", "--address", &base], &more[..]].concat(),
            Given::Environment(&terminal.token),
        );
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        if real_people(&terminal) != before {
            changed.fetch_add(1, Ordering::Relaxed);
            println!("seed {seed}, kind {kind}, every {rarely}: a real person was changed");
        }
        let lines = std::fs::read_to_string(serve::kept_in(terminal.home()).join("test-people.jsonl"))
            .unwrap_or_default();
        let named: Vec<String> =
            rehearsal::journal::read(&lines).into_iter().map(|left| left.user_name).collect();
        for person in terminal.standin.people() {
            let name = person["userName"].as_str().unwrap_or_default().to_owned();
            let is_named = named.contains(&name) || said.contains(&name);
            assert!(
                !name.to_lowercase().starts_with(TEST_USER_PREFIX) || is_named,
                "seed {seed}: {name} is not named: {said}"
            );
        }
    });
    assert_eq!(changed.into_inner(), 0, "real people were changed");
    held("unnamed", &[(count, "servers that mix up their people")]);
}

#[expect(clippy::disallowed_methods, reason = "a file of this test")]
fn write(path: &std::path::Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

/// A report whose JSON was changed at random places either is refused with words or is drawn on every page.
#[test]
fn a_changed_report_is_refused_or_drawn_on_every_page() {
    let mut play = journeys::Play::new();
    journeys::whole_way(&mut play);
    let (case, _) =
        wizard::case::make(&play.state, support::case::ComputerInfo::default(), [9; 32], play.now).unwrap();
    let whole = serde_json::to_value(&case).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (count, mut drawn) = (attempts(60, 2500), 0);
    for seed in 0..count {
        let mut random = Random(seed as u64);
        let mut changed = whole.clone();
        for _ in 0..=random.below(3) {
            mutate(&mut changed, &mut random);
        }
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file("report.json", zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(changed.to_string().as_bytes()).unwrap();
        let content = base64::engine::general_purpose::STANDARD.encode(zip.finish().unwrap().into_inner());
        let desk = Arc::<crate::clipboard::Board>::default();
        let app = host::App::start(
            runtime.handle().clone(),
            desk,
            Arc::new(host::Memory::default()),
            host::Start::Ask,
            |_| {},
        );
        let content = wizard::command::FileContent(content);
        let view = app.act(wizard::command::AppCommand::OpenFile { content });
        assert_ne!(view.page.id, "broken", "seed {seed}");
        if view.replay.is_some() {
            drawn += 1;
            for step in model::flow::StepId::ALL {
                assert_ne!(
                    app.act(wizard::engine::WizardCommand::Goto { step: *step }).page.id,
                    "broken",
                    "seed {seed}"
                );
            }
        }
    }
    assert!(drawn > count / 20, "{drawn} were drawn");
    held("zip", &[(count, "changed reports"), (drawn, "of them drawn on every step")]);
}

/// Changes one place of a document.
fn mutate(value: &mut Value, random: &mut Random) {
    let odd = [
        json!(null),
        json!(-1),
        json!(1e300),
        json!(""),
        json!("\u{202e}\u{1b}"),
        json!([]),
        json!({}),
        json!("x".repeat(3000)),
        json!(true),
    ];
    let pick = |random: &mut Random, count: usize| usize::try_from(random.below(count as u64)).unwrap();
    match value {
        Value::Array(items) if !items.is_empty() && random.below(6) > 0 => {
            let at = pick(random, items.len());
            mutate(&mut items[at], random);
        }
        Value::Object(members) if !members.is_empty() && random.below(20) > 0 => {
            let at = pick(random, members.len());
            mutate(members.values_mut().nth(at).unwrap(), random);
        }
        // A value of the same kind is more often read.
        Value::String(text) if random.below(4) > 0 => {
            *text = [
                format!("{text}{text}"),
                String::new(),
                format!("{text}\u{202e}\u{1b}<b>"),
                "x".repeat(3000),
            ][pick(random, 4)]
            .clone();
        }
        Value::Bool(is) => *is = !*is,
        Value::Number(number) => *number = [0, 1, u32::MAX, 7][pick(random, 4)].into(),
        other => *other = odd[pick(random, odd.len())].clone(),
    }
}
