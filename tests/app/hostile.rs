//! Servers that mean harm, or have gone mad, from some request on: the program ends by itself, within its memory and its
//! time, with words for what happened, and whoever is still there is named.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::process::{Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use model::rehearsal::TEST_USER_PREFIX;
use rehearsal::journal;

use crate::promise::held;
use crate::serve;
use crate::terminal::{Terminal, document, status};
use crate::wait::pause;

/// What a server does instead of answering, and what the check says of it where it does so from the beginning.
const WAYS: &[(Way, &str)] = &[
    (Way::Drips, "server-slow"),
    (Way::BreaksOff, "answer-cut-short"),
    (Way::Bomb, "answer-too-large"),
    (Way::Body(|| "[".repeat(200_000).into_bytes()), "answer-not-json"),
    (Way::Body(|| [&b"\xff\xfe"[..], &utf16("{\"totalResults\":0}")].concat()), "answer-wrong-encoding"),
    (Way::Body(|| b"{\"Resources\":[{\"userName\":\"\xff\xfe\"}]}".to_vec()), "answer-wrong-encoding"),
    (Way::Body(|| b"[]".to_vec()), "answer-not-scim"),
    (Way::Body(|| b"\"everything is fine\"".to_vec()), "answer-not-scim"),
    (Way::Body(|| b"<!DOCTYPE html><html><body>Welcome".to_vec()), "answer-is-a-web-page"),
    (Way::Body(|| b"\0".repeat(1000)), "answer-wrong-encoding"),
    (
        Way::Body(|| format!("{LIST}{{\"a\":[{}0]}}]}}", "0,".repeat(4_000_000)).into_bytes()),
        "answer-too-large",
    ),
    (Way::Body(|| format!("{LIST}{}{{}}]}}", "{\"\":0},".repeat(90_000)).into_bytes()), "filter-ignored"),
    (Way::EndlessHeaders, "answer-not-http"),
    (Way::Redirects(|own| own.to_owned()), "address-redirects"),
    (Way::Redirects(|_| "https://somewhere-else.example/scim/v2".to_owned()), "address-redirects"),
    (Way::Says(b"\x16\x03\x01\x00\x05hello"), "answer-not-http"),
    (Way::Says(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{}"), "answer-cut-short"),
    (Way::Says(b""), "connection-broken"),
];

const LIST: &str =
    r#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":1,"Resources":["#;

/// Bodies that are no list, or a list of something else. What the check says of each is not held, only that it is something.
const BODIES: [fn() -> Vec<u8>; 53] = [
    || b"{".to_vec(),
    || b"}".to_vec(),
    || b"{\"Resources\":".to_vec(),
    || b"{\"Resources\":[}".to_vec(),
    || b"{\"totalResults\":1e999}".to_vec(),
    || b"{\"totalResults\":-1,\"Resources\":[]}".to_vec(),
    || b"{\"totalResults\":\"many\",\"Resources\":[]}".to_vec(),
    || b"{\"totalResults\":18446744073709551616,\"Resources\":[]}".to_vec(),
    || b"{\"Resources\":{}}".to_vec(),
    || b"{\"Resources\":\"x\"}".to_vec(),
    || format!("{LIST}null]}}").into_bytes(),
    || format!("{LIST}1,2,3]}}").into_bytes(),
    || format!("{LIST}[],[]]}}").into_bytes(),
    || format!("{LIST}{{\"id\":7}}]}}").into_bytes(),
    || format!("{LIST}{{\"id\":null,\"userName\":null}}]}}").into_bytes(),
    || format!("{LIST}{{\"userName\":[]}}]}}").into_bytes(),
    || format!("{LIST}{{\"userName\":\"{}\"}}]}}", "x".repeat(3_000_000)).into_bytes(),
    || format!("{LIST}{{\"active\":\"perhaps\"}}]}}").into_bytes(),
    || format!("{LIST}{}{{}}]}}", "{},".repeat(99_000)).into_bytes(),
    || format!("{LIST}{}{{}}]}}", "{},".repeat(101_000)).into_bytes(),
    || format!("{LIST}{}{{}}]}}", "{},".repeat(2_600_000)).into_bytes(),
    || format!("{LIST}{{{}\"a\":1}}]}}", "\"b\":0,".repeat(900_000)).into_bytes(),
    || format!("{LIST}{}1{}]}}", "[".repeat(120), "]".repeat(120)).into_bytes(),
    || format!("{LIST}{}1{}]}}", "{\"a\":".repeat(100_000), "}".repeat(100_000)).into_bytes(),
    || format!("{{{}}}", "\"Resources\":[],".repeat(1000)).into_bytes(),
    || format!("{{{}\"x\":1}}", "\"schemas\":[],".repeat(10)).into_bytes(),
    || format!("{{\"schemas\":[{}\"x\"]}}", "\"x\",".repeat(1_000_000)).into_bytes(),
    || format!("{{\"schemas\":\"{}\"}}", "x".repeat(8_000_000)).into_bytes(),
    || format!("{LIST}]}}{}", " ".repeat(8_000_000)).into_bytes(),
    || format!("{}{LIST}]}}", " ".repeat(8_000_000)).into_bytes(),
    || format!("{LIST}]}}{LIST}]}}").into_bytes(),
    || format!("{LIST}]}}garbage").into_bytes(),
    || format!("\u{feff}\u{feff}{LIST}]}}").into_bytes(),
    || utf16(&format!("{LIST}]}}")),
    || format!("{LIST}\"\\ud800\"]}}").into_bytes(),
    || format!("{LIST}\"\\u0000\"]}}").into_bytes(),
    || format!("{LIST}\"{}\"]}}", "\\u0041".repeat(1_000_000)).into_bytes(),
    || b"<?xml version=\"1.0\"?><Users/>".to_vec(),
    || b"<html>".repeat(100_000),
    || b"<!--".to_vec(),
    || b"OK".to_vec(),
    || b"true".to_vec(),
    || b"0".to_vec(),
    || b"-".to_vec(),
    || b"NaN".to_vec(),
    || b"'single'".to_vec(),
    || b"// comment\n{}".to_vec(),
    || b"PK\x03\x04".to_vec(),
    || b"%PDF-1.7".to_vec(),
    || b"\x1f\x8b\x08".to_vec(),
    || b"\x1b[2J".to_vec(),
    || "\u{202e}".repeat(1000).into_bytes(),
    || {
        format!(
            "{{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"detail\":\"{}\"}}",
            "x".repeat(5_000_000)
        )
        .into_bytes()
    },
];

#[test]
fn no_body_makes_the_check_crash_hang_or_grow() {
    let (next, count) = (AtomicUsize::new(0), BODIES.len());
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                let terminal = Terminal::new();
                while let Some(body) = BODIES.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let base = serve_hostile(&terminal.standin.plain_base_url(), Way::Body(*body), 0);
                    let output = within_bounds(&terminal, &["check", "--json", "--address", &base]);
                    let found = document(&output);
                    let start = String::from_utf8_lossy(&body()).chars().take(60).collect::<String>();
                    assert!(
                        [0, 1, 3].contains(&status(&output)) && found["outcome"].is_string(),
                        "{start}: {found:#}"
                    );
                }
            });
        }
    });
    held("bounds", &[(count + WAYS.len(), "hostile servers")]);
}

#[derive(Clone, Copy)]
enum Way {
    /// A byte every now and then, for ever.
    Drips,
    /// The connection is reset within the body.
    BreaksOff,
    /// A gigabyte of spaces in a megabyte of gzip.
    Bomb,
    /// This body with 200.
    Body(fn() -> Vec<u8>),
    EndlessHeaders,
    /// To an address that is made of its own.
    Redirects(fn(&str) -> String),
    /// These bytes, and the end.
    Says(&'static [u8]),
}

#[test]
fn a_hostile_server_is_named_by_the_check() {
    for_each_way(|number, way, expected| {
        let terminal = Terminal::new();
        let base = serve_hostile(&terminal.address(), way, 0);
        let output = within_bounds(&terminal, &["check", "--json", "--address", &base]);
        let found = document(&output);
        assert_eq!(found["problem"]["id"], expected, "way {number}: {found:#}");
        assert_eq!(status(&output), 1, "way {number}");
    });
}

#[test]
fn a_server_that_turns_hostile_in_a_rehearsal_ends_it_with_words_and_nobody_unnamed() {
    for_each_way(|number, way, _| {
        for honest in [11, 17, 34] {
            let terminal = Terminal::new();
            let base = serve_hostile(&terminal.address(), way, honest);
            let more = ["--domain", "contoso.com", "--yes", "--rate", "1000", "--dialect", "default"];
            let arguments = [&["rehearse", "--json", "--address", &base], &more[..]].concat();
            let output = within_bounds(&terminal, &arguments);
            let found = document(&output);
            let label = format!("way {number} after {honest}: {found:#}");
            assert!([1, 3].contains(&status(&output)), "{label}");
            assert!(found["problem"]["title"].as_str().is_some_and(|title| !title.is_empty()), "{label}");
            let lines = std::fs::read_to_string(serve::kept_in(terminal.home()).join("test-people.jsonl"));
            let named: Vec<String> =
                journal::read(&lines.unwrap_or_default()).into_iter().map(|left| left.user_name).collect();
            for person in terminal.standin.people() {
                let name = person["userName"].as_str().unwrap_or_default().to_owned();
                assert!(
                    !name.starts_with(TEST_USER_PREFIX) || named.contains(&name),
                    "{name} is not named: {label}"
                );
            }
        }
    });
}

/// Several at once: they wait more than they work.
fn for_each_way(what: impl Fn(usize, Way, &str) + Sync) {
    let ways: Vec<_> = WAYS.iter().enumerate().filter(|(_, (way, _))| is_asked_for(*way)).collect();
    for some in ways.chunks(5) {
        std::thread::scope(|scope| {
            for (number, (way, expected)) in some {
                scope.spawn(|| what(*number, *way, expected));
            }
        });
    }
}

/// What takes the whole time limit is left to `SCIM_TEST_SLOW=1`; that it ends there is held with a clock that is turned.
fn is_asked_for(way: Way) -> bool {
    !matches!(way, Way::Drips) || std::env::var_os("SCIM_TEST_SLOW").is_some()
}

#[test]
fn an_opened_file_takes_little_memory_whatever_is_in_it() {
    let elements = |count: usize| "{\"\":0},".repeat(count);
    let report = |json: String| {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file("report.json", zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(json.as_bytes()).unwrap();
        zip.finish().unwrap().into_inner()
    };
    let sealed =
        |answers: String| format!(r#"{{"kind":"scim-setup-hand-over","schema":2,"answers":[{answers}0]}}"#);
    for file in [
        report(format!(r#"{{"schema":1,"x":[{}0]}}"#, elements(4_000_000))),
        report(format!(r#"{{"schema":1,"x":[{}0]}}"#, elements(450_000))),
        report(format!(r#"{{"schema":1,"evidence":{{"address":[{}{{}}]}}}}"#, "{},".repeat(1_300_000))),
        report(format!(r#"{{"schema":1,"session":{{"notices":[{}0]}}}}"#, "0,".repeat(2_000_000))),
        sealed(elements(300_000)).into_bytes(),
        sealed("0,".repeat(1_000_000)).into_bytes(),
    ] {
        let home = tempfile::tempdir().unwrap();
        let serve = serve::Serve::start(home.path(), &[], &[]);
        let content = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &file);
        let view = serve.act(serde_json::json!({ "do": "open-file", "content": content }));
        assert!(view.to_string().contains("problem-file-"), "{view:#}");
        let most = peak_kilobytes(serve.id()).unwrap_or(0);
        assert!(most > 0 || !cfg!(target_os = "linux"), "nothing was measured");
        assert!(most < 64 * 1024, "{most} kB for {} bytes", file.len());
    }
}

/// Runs the program; it stays under 64 MB, and ends by itself.
fn within_bounds(terminal: &Terminal, arguments: &[&str]) -> Output {
    let start = Instant::now();
    let mut command = serve::command(terminal.home());
    command.args(arguments).env("SCIM_TOKEN", &terminal.token).env("SSL_CERT_FILE", &terminal.trust.file);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).stdin(Stdio::null()).spawn().unwrap();
    let id = child.id();
    let ended = std::thread::spawn(move || child.wait_with_output().unwrap());
    let mut most = 0;
    while !ended.is_finished() {
        most = most.max(peak_kilobytes(id).unwrap_or(0));
        pause(Duration::from_millis(2));
    }
    let output = ended.join().unwrap();
    assert!(most > 0 || !cfg!(target_os = "linux"), "nothing was measured for {arguments:?}");
    assert!(most < 64 * 1024, "{most} kB for {arguments:?}");
    assert!(start.elapsed() < Duration::from_secs(100), "{:?} for {arguments:?}", start.elapsed());
    output
}

/// The most memory that a process of the program has had. Only Linux tells, and right after the start it still tells of the
/// process that started it, which is why what runs there is asked first.
fn peak_kilobytes(id: u32) -> Option<u64> {
    let runs = std::fs::read_link(format!("/proc/{id}/exe")).ok()?;
    if runs != std::fs::canonicalize(serve::program()).ok()? {
        return None;
    }
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Passes on so many requests to an honest server, and does otherwise with all that follow. Gives its address.
fn serve_hostile(honest: &str, way: Way, passed_on: usize) -> String {
    let honest: url::Url = honest.parse().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let own = format!("http://{}{}", listener.local_addr().unwrap(), honest.path());
    let address = own.clone();
    let behind = format!("127.0.0.1:{}", honest.port().unwrap());
    let requests = Arc::new(AtomicUsize::new(0));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (requests, behind, own) = (Arc::clone(&requests), behind.clone(), own.clone());
            std::thread::spawn(move || -> std::io::Result<()> {
                let Some(request) = read_request(&mut BufReader::new(&stream))? else { return Ok(()) };
                if requests.fetch_add(1, Ordering::Relaxed) >= passed_on {
                    return misbehave(stream, way, &own);
                }
                (&stream).write_all(&pass_on(&behind, &request)?)?;
                // The answer says that the connection is over.
                stream.shutdown(Shutdown::Both)
            });
        }
    });
    address
}

/// Sends a request on, which asks for the end of its connection, and returns the answer.
pub fn pass_on(server: &str, request: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut server = TcpStream::connect(server)?;
    server.write_all(request)?;
    let mut answer = Vec::new();
    server.read_to_end(&mut answer)?;
    Ok(answer)
}

/// One request as it came, but for its connection, which is for this request alone.
pub fn read_request(reader: &mut impl BufRead) -> std::io::Result<Option<Vec<u8>>> {
    let mut request = Vec::new();
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        if line.trim_end().is_empty() {
            request.extend_from_slice(b"connection: close\r\n\r\n");
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
        request.extend_from_slice(line.as_bytes());
    }
    let head = request.len();
    request.resize(head + length, 0);
    reader.read_exact(&mut request[head..])?;
    Ok(Some(request))
}

fn misbehave(mut stream: TcpStream, way: Way, own: &str) -> std::io::Result<()> {
    let head = |more: &str| format!("HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\n{more}\r\n");
    match way {
        Way::Says(bytes) => stream.write_all(bytes),
        Way::Body(body) => {
            let body = body();
            stream.write_all(head(&format!("Content-Length: {}\r\n", body.len())).as_bytes())?;
            stream.write_all(&body)
        }
        Way::BreaksOff => {
            stream.write_all(head("Content-Length: 1000\r\n").as_bytes())?;
            stream.write_all(b"{\"totalResults\":")
        }
        Way::Drips => {
            stream.write_all(head("Transfer-Encoding: chunked\r\n").as_bytes())?;
            loop {
                stream.write_all(b"1\r\n \r\n")?;
                pause(Duration::from_millis(500));
            }
        }
        Way::Bomb => {
            stream.write_all(head("Content-Encoding: gzip\r\nConnection: close\r\n").as_bytes())?;
            let mut gzip = GzEncoder::new(&mut stream, Compression::fast());
            let spaces = vec![b' '; 1 << 20];
            for _ in 0..1024 {
                gzip.write_all(&spaces)?;
            }
            gzip.finish()?;
            Ok(())
        }
        Way::EndlessHeaders => {
            stream.write_all(b"HTTP/1.1 200 OK\r\n")?;
            loop {
                stream.write_all(b"X-More: and more and more and more and more and more and more\r\n")?;
            }
        }
        Way::Redirects(to) => {
            let to = to(own);
            let answer = format!(
                "HTTP/1.1 302 Found\r\nLocation: {to}/Users\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            );
            stream.write_all(answer.as_bytes())
        }
    }
}
