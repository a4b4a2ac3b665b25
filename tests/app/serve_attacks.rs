//! What others on this computer try against a running `serve`.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::http;
use crate::page_session::{PageSession, json_from, opening};
use crate::promise::{attempts, held};
use crate::serve::Serve;

#[test]
fn no_answer_sets_a_cookie_which_browsers_would_send_to_every_port() {
    let home = tempfile::tempdir().unwrap();
    let serve = Serve::start(home.path(), &["--practice"], &[]);
    let (name, value) = serve.session().header("GET", "/api/view");
    for (path, headers) in [("/", vec![]), ("/api/view", vec![(name, value.as_str())])] {
        let answer = http::send("GET", &format!("{}{path}", serve.origin()), &headers, "").unwrap();
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("set-cookie"), None, "{path}");
    }
}

#[test]
fn what_the_page_sends_opens_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let serve = Serve::start(home.path(), &["--practice"], &[]);
    let act = json!({ "do": "leave-mode" }).to_string();
    let send = |method: &str, path: &str, headers: &[(&str, &str)], body: &str| {
        http::send(method, &format!("{}{path}", serve.origin()), headers, body).unwrap().status
    };
    let (name, for_view) = serve.session().header("GET", "/api/view");
    let (_, for_act) = serve.session().header("POST", "/api/act");
    let origin = ("Origin", serve.origin());
    let json = ("Content-Type", "application/json");
    assert_eq!(send("GET", "/api/view", &[(name, &for_view)], ""), 200);
    assert_eq!(send("GET", "/api/view", &[], ""), 403);
    assert_eq!(send("GET", "/api/events", &[(name, &for_view)], ""), 403);
    assert_eq!(send("POST", "/api/act", &[(name, &for_view), origin, json], &act), 403);
    for path in ["/api/act", "/api/token"] {
        assert_eq!(send("POST", path, &[origin, json], &act), 403, "{path} without a session");
        let (_, code) = serve.session().header("POST", path);
        for foreign in ["https://evil.example", "null", "http://127.0.0.1:1"] {
            let headers = [(name, code.as_str()), ("Origin", foreign), json];
            assert_eq!(send("POST", path, &headers, &act), 403, "{path} from {foreign}");
        }
    }
    for site in ["same-site", "cross-site", "none"] {
        let headers = [(name, for_act.as_str()), origin, json, ("Sec-Fetch-Site", site)];
        assert_eq!(send("POST", "/api/act", &headers, &act), 403, "{site}");
    }
    assert_eq!(send("POST", "/api/act", &[(name, &for_act), origin, json], &act), 200);
}

#[test]
fn the_link_opens_one_page() {
    let home = tempfile::tempdir().unwrap();
    let unopened = Serve::unopened(home.path(), &["--practice"], &[]);
    let link = unopened.link().to_owned();
    let racing = 40;
    let won: usize = std::thread::scope(|scope| {
        let opens: Vec<_> =
            (0..racing).map(|_| scope.spawn(|| PageSession::open(&link, "").is_ok())).collect();
        opens.into_iter().map(|open| usize::from(open.join().unwrap())).sum()
    });
    assert_eq!(won, 1);
    let reuses = 50;
    for _ in 0..reuses {
        assert_eq!(PageSession::open(&link, "").err(), Some(403));
    }
    let (origin, key) = link.split_once("/#").unwrap();
    let flipped = format!("{}{}", if key.starts_with('0') { '1' } else { '0' }, &key[1..]);
    let variants = [
        key.to_uppercase(),
        key.chars().rev().collect(),
        flipped,
        key[2..].to_owned(),
        format!("{key}00"),
        format!("00{key}"),
        "00".to_owned(),
        "ff".repeat(32),
        key[..32].to_owned(),
        format!("{}{}", &key[32..], &key[..32]),
    ];
    for key in &variants {
        assert_eq!(PageSession::open(&format!("{origin}/#{key}"), "").err(), Some(403), "{key}");
    }
    held("link", &[(reuses, "reuses"), (variants.len(), "variants"), (racing, "racing opens")]);
}

/// A connection of somebody else can only be made by root.
#[cfg(target_os = "linux")]
#[test]
fn another_user_of_the_computer_is_refused_with_the_link_in_hand() {
    use std::os::unix::process::CommandExt;

    let home = tempfile::tempdir().unwrap();
    let serve = Serve::start(home.path(), &["--practice"], &[]);
    let address = serve.origin().trim_start_matches("http://").to_owned();
    let (name, value) = serve.session().header("GET", "/api/view");
    let request = format!(
        "GET /api/view HTTP/1.1\\r\\nHost: {address}\\r\\n{name}: {value}\\r\\nConnection: close\\r\\n\\r\\n"
    );
    let port = address.rsplit(':').next().unwrap();
    // A socket for IPv6 reaches the address too, and is in another table.
    for host in ["127.0.0.1", "::ffff:127.0.0.1"] {
        let ask = format!("exec 3<>/dev/tcp/{host}/{port}; printf '{request}' >&3; cat <&3");
        let answer = |user: Option<u32>| {
            let mut shell = std::process::Command::new("bash");
            shell.args(["-c", &ask]);
            if let Some(user) = user {
                shell.uid(user);
            }
            shell.output()
        };
        let ours = answer(None).unwrap();
        let ours = String::from_utf8_lossy(&ours.stdout).into_owned();
        let has_no_ipv6 = ours.is_empty() && host.contains("::");
        assert!(has_no_ipv6 || ours.starts_with("HTTP/1.1 200"), "{host}: {ours}");
        match answer(Some(NOBODY)) {
            Ok(theirs) => {
                assert_eq!(String::from_utf8_lossy(&theirs.stdout), "", "{host}");
                assert!(serve.said().contains("another user on this computer"), "{}", serve.said());
            }
            Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::PermissionDenied),
        }
    }
}

#[test]
fn the_page_is_served_during_1100_slow_connections() {
    let home = tempfile::tempdir().unwrap();
    let serve = Serve::start(home.path(), &["--practice"], &[]);
    let address = serve.origin().trim_start_matches("http://");
    let mut slow = Vec::new();
    for number in 0..1100 {
        // Those that were closed give their descriptors back, so that this test does not run out of its own.
        if number % 100 == 99 {
            slow.retain_mut(is_open);
        }
        let Ok(mut stream) = TcpStream::connect(address) else { continue };
        let _ = stream.write_all(b"GET / HTTP/1.1\r\nHost: ");
        slow.push(stream);
    }
    let begun = Instant::now();
    assert!(serve.view()["page"].is_object());
    serve.act(json!({ "do": "next" }));
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    slow.retain_mut(is_open);
    assert!(slow.len() <= 64, "{} connections without a session are kept", slow.len());
    held("reachable", &[(1100, "slow connections")]);
}

#[test]
fn a_connection_without_a_request_is_closed_after_ten_seconds() {
    let home = tempfile::tempdir().unwrap();
    let serve = Serve::start(home.path(), &["--practice"], &[]);
    let mut stream = TcpStream::connect(serve.origin().trim_start_matches("http://")).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let begun = Instant::now();
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).unwrap();
    assert!((8..15).contains(&begun.elapsed().as_secs()), "{:?}", begun.elapsed());
}

#[cfg(target_os = "linux")]
#[test]
fn a_crash_leaves_no_core_dump_which_would_hold_the_token() {
    let home = tempfile::tempdir().unwrap();
    let serve = Serve::start(home.path(), &["--practice"], &[]);
    let process = format!("/proc/{}", serve.id());
    let limits = std::fs::read_to_string(format!("{process}/limits")).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(core.split_whitespace().collect::<Vec<_>>()[4..6], ["0", "0"], "{core}");
}

#[test]
fn guesses_at_the_links_key_open_nothing() {
    let home = tempfile::tempdir().unwrap();
    let serve = Serve::unopened(home.path(), &["--practice"], &[]);
    let session = format!("{}/api/session", serve.origin());
    for key in ["00", &"00".repeat(32), &"ff".repeat(32)] {
        let answer = http::send("POST", &session, &json_from(serve.origin()), &opening(key, "")).unwrap();
        assert_eq!(answer.status, 403);
    }
    let guesses = attempts(20, 2000);
    for _ in 0..guesses {
        let key = format!("{}{}", uuid::Uuid::new_v4().simple(), uuid::Uuid::new_v4().simple());
        assert_eq!(PageSession::open(&format!("{}/#{key}", serve.origin()), "").err(), Some(403));
    }
    held("link", &[(guesses, "guesses")]);
    for body in ["", "{}", "[]", r#"{"nonce":1}"#, r#"{"nonce":"","proof":""}"#] {
        let answer = http::send("POST", &session, &json_from(serve.origin()), body).unwrap();
        assert!((400..500).contains(&answer.status), "{body}: {}", answer.status);
    }
}

fn is_open(stream: &mut TcpStream) -> bool {
    stream.set_nonblocking(true).unwrap();
    matches!(stream.read(&mut [0]), Err(error) if error.kind() == std::io::ErrorKind::WouldBlock)
}

#[cfg(target_os = "linux")]
const NOBODY: u32 = 65534;
