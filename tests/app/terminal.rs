//! The contract of `scim-setup check`: exit statuses, the one JSON document, where the token may come from, and what is
//! said of faults that lie below HTTP.

use std::ffi::OsStr;
use std::io::Write;
use std::process::{Output, Stdio};

use serde_json::Value;
use standin::{Stage, Standin, scenarios};
use tempfile::TempDir;

use crate::serve;
use crate::trust::{Trust, unchanged, vouched_for};

/// A stand-in and the way to ask it from a terminal.
pub struct Terminal {
    pub standin: Standin,
    pub token: String,
    home: TempDir,
    pub trust: Trust,
    runtime: tokio::runtime::Runtime,
}

/// Where the token comes from.
#[derive(Clone, Copy)]
pub enum Given<'a> {
    Environment(&'a str),
    StandardInput(&'a str),
    Both { environment: &'a str, standard_input: &'a str },
    Nowhere,
}

impl Terminal {
    /// A healthy stand-in whose authorities this computer trusts.
    pub fn new() -> Terminal {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let (standin, token) = runtime.block_on(Standin::ready()).unwrap();
        let home = tempfile::tempdir().unwrap();
        let trust = Trust::new(&home, &standin.authorities());
        Terminal { standin, token, home, trust, runtime }
    }

    /// Runs `scim-setup` with these arguments.
    pub fn run(&self, arguments: &[&str], token: Given) -> Output {
        self.run_in(arguments, token, &[])
    }

    /// The same with more in its environment.
    pub fn run_in(&self, arguments: &[&str], token: Given, environment: &[(&str, &OsStr)]) -> Output {
        let _unchanged = unchanged();
        let mut command = serve::command(self.home.path());
        command.args(arguments).env("SSL_CERT_FILE", &self.trust.file);
        command.envs(environment.iter().copied());
        let (environment, standard_input) = match token {
            Given::Environment(token) => (Some(token), None),
            Given::StandardInput(token) => (None, Some(token)),
            Given::Both { environment, standard_input } => (Some(environment), Some(standard_input)),
            Given::Nowhere => (None, None),
        };
        if let Some(token) = environment {
            command.env("SCIM_TOKEN", token);
        }
        if standard_input.is_some() {
            command.arg("--token-stdin").stdin(Stdio::piped());
        }
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        if let Some(mut pipe) = child.stdin.take() {
            // A program that ends without reading is no mistake of this test.
            let _ = pipe.write_all(standard_input.unwrap_or_default().as_bytes());
        }
        child.wait_with_output().unwrap()
    }

    /// The address that the stand-in prints, by the name that its certificate is for.
    pub fn address(&self) -> String {
        vouched_for(self.standin.base_url())
    }

    /// The folder that is the program's home.
    pub fn home(&self) -> &std::path::Path {
        self.home.path()
    }

    /// Looks for a leak in everything that the program may have written.
    pub fn look_into_home(&self, seen: &mut crate::leaks::Seen) {
        seen.look_into_files("after the terminal", self.home.path());
    }

    /// `check --json` of the address that the stand-in prints, with its token.
    pub fn check(&self, address: &str, token: Given) -> (i32, Value) {
        let output = self.run(&["check", "--json", "--address", address], token);
        (status(&output), document(&output))
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // The stand-in's listeners live on the runtime, which is still there when fields are dropped in order.
        let _guard = self.runtime.enter();
    }
}

#[expect(clippy::disallowed_methods, reason = "a test lays out a file for the program to read")]
pub fn save(path: &std::path::Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

pub fn status(output: &Output) -> i32 {
    output.status.code().expect("it was ended by a signal")
}

/// The one document on standard output; anything beside it fails the test.
pub fn document(output: &Output) -> Value {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    serde_json::from_str(text).unwrap_or_else(|error| {
        panic!(
            "standard output is not one JSON document ({error}): {text}{}",
            String::from_utf8_lossy(&output.stderr)
        )
    })
}

pub fn names(object: &Value) -> Vec<&str> {
    object
        .as_object()
        .unwrap_or_else(|| panic!("not an object: {object}"))
        .keys()
        .map(String::as_str)
        .collect()
}

pub fn texts<'a>(list: &'a Value, name: &str) -> Vec<&'a str> {
    let one = |item: &'a Value| if name.is_empty() { item.as_str() } else { item[name].as_str() };
    list.as_array().unwrap().iter().map(|item| one(item).unwrap()).collect()
}

/// Holds a document against the contract, whatever it says.
fn assert_contract(document: &Value) {
    assert_eq!(
        names(document),
        ["schema", "outcome", "problem", "warnings", "checks", "tidied", "requests", "left_behind"]
    );
    assert_eq!(document["schema"], 1);
    assert!(["ready", "problem", "could-not-check"].contains(&document["outcome"].as_str().unwrap()));
    assert!(
        document["requests"].is_u64() && document["left_behind"] == Value::Array(Vec::new()),
        "{document:#}"
    );
    assert_eq!(document["problem"].is_null(), document["outcome"] == "ready", "{document:#}");
    let problems = document["warnings"].as_array().unwrap().iter();
    for problem in problems.chain(Some(&document["problem"]).filter(|problem| !problem.is_null())) {
        assert_eq!(names(problem), PROBLEM);
        for field in PROBLEM {
            let text = problem[field].as_str().unwrap();
            assert!(
                !text.trim().is_empty() && !text.contains("**") && !text.contains('{'),
                "{field}: {text}"
            );
        }
        assert!(WHO.contains(&problem["who"].as_str().unwrap()));
        assert!(model::problem::Cause::ALL.iter().any(|cause| problem["cause"] == cause.as_str()));
    }
    assert_eq!(texts(&document["checks"], "id"), CHECKS);
    for check in document["checks"].as_array().unwrap() {
        assert_eq!(names(check), ["id", "state", "problem", "milliseconds"]);
        let state = check["state"].as_str().unwrap();
        assert!(STATES.contains(&state), "{check}");
        assert_eq!(check["problem"].is_null(), ["passed", "not-checked"].contains(&state), "{check}");
        let took = &check["milliseconds"];
        assert!(took.is_null() || took.is_u64(), "{check}");
        if state == "not-checked" {
            assert!(took.is_null(), "what did not run took no time: {check}");
        }
    }
    for word in texts(&document["tidied"], "") {
        assert!(TIDIED.contains(&word), "{word}");
    }
    // The first broken link is the problem, and nothing behind it was judged.
    let checks = document["checks"].as_array().unwrap();
    let broken =
        checks.iter().position(|check| check["state"] == "failed" || check["state"] == "could-not-check");
    match broken {
        Some(at) => {
            assert_eq!(checks[at]["problem"], document["problem"]["id"], "{document:#}");
            for later in &checks[at + 1..] {
                assert_eq!(later["state"], "not-checked", "{document:#}");
            }
        }
        None => assert_eq!(document["outcome"], "ready", "{document:#}"),
    }
}

#[test]
fn a_healthy_service_is_ready_and_exits_with_0() {
    let terminal = Terminal::new();
    let (status, document) = terminal.check(&terminal.address(), Given::Environment(&terminal.token));
    assert_contract(&document);
    assert_eq!((status, &document["outcome"]), (0, &"ready".into()), "{document:#}");
    assert_eq!(document["requests"], terminal.standin.requests().len(), "every request is counted");
    // The stand-in's authority is trusted on this computer only: a warning, and ready all the same.
    assert_eq!(texts(&document["warnings"], "id"), ["certificate-not-public"]);
}

#[test]
fn every_fault_keeps_the_contract_and_is_named_for_what_it_is() {
    let mut wrong = Vec::new();
    let scenarios: Vec<_> = scenarios()
        .iter()
        .filter(|scenario| scenario.at == Stage::Connection && !ELSEWHERE.contains(&scenario.id))
        .flat_map(|scenario| (0..scenario.variants.len()).map(move |variant| (scenario, variant)))
        .filter(|(scenario, variant)| !is_wine() || !TAKEN_BY_WINE.contains(&(scenario.id, *variant)))
        .collect();
    let next = std::sync::atomic::AtomicUsize::new(0);
    let found = std::sync::Mutex::new(&mut wrong);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let terminal = Terminal::new();
                while let Some((scenario, variant)) =
                    scenarios.get(next.fetch_add(1, std::sync::atomic::Ordering::SeqCst))
                {
                    terminal.standin.choose(scenario.id, *variant).unwrap();
                    let check = || terminal.check(&terminal.address(), Given::StandardInput(&terminal.token));
                    let (mut status, mut document) = check();
                    // Where several programs look revocation up at once, Wine now and then takes a good certificate for
                    // one that was withdrawn.
                    for _ in 0..3 {
                        let is_expected = scenario.expects == Some("certificate-refused");
                        if !is_wine() || is_expected || document["problem"]["id"] != "certificate-refused" {
                            break;
                        }
                        (status, document) = check();
                    }
                    assert_contract(&document);
                    let warned = texts(&document["warnings"], "id");
                    let outcome = document["outcome"].as_str().unwrap();
                    let is_right = match (scenario.expects, scenario.warns) {
                        (None, _) => outcome == "ready",
                        (Some(problem), true) => outcome == "ready" && warned.contains(&problem),
                        (Some(problem), false) => outcome != "ready" && document["problem"]["id"] == problem,
                    };
                    let expected = match outcome {
                        "ready" => 0,
                        "problem" => 1,
                        _ => 3,
                    };
                    if !is_right || status != expected {
                        found.lock().unwrap().push(format!(
                            "{} {variant}: exit status {status}, {outcome} {} {warned:?}",
                            scenario.id, document["problem"]["id"]
                        ));
                    }
                }
            });
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_could_not_be_checked_exits_with_3() {
    let terminal = Terminal::new();
    terminal.standin.choose("tls-ciphers-unknown-here", 0).unwrap();
    let (status, document) = terminal.check(&terminal.address(), Given::Environment(&terminal.token));
    assert_eq!((status, &document["outcome"]), (3, &"could-not-check".into()), "{document:#}");
}

/// A computer without any trusted authority. Windows and macOS have theirs in the system.
#[cfg(target_os = "linux")]
#[test]
fn what_failed_in_this_program_itself_is_in_the_evidence_with_its_type() {
    let terminal = Terminal::new();
    std::fs::remove_file(&terminal.trust.file).unwrap();
    let address = terminal.address();
    let (status, document) = terminal.check(&address, Given::Environment(&terminal.token));
    assert_eq!((status, &document["problem"]["short"]), (3, &"X23".into()), "{document:#}");
    let failed = document["evidence"][0]["outcome"].as_str().unwrap();
    assert!(failed.contains("rustls::error::Error: "), "{failed}");
    let output = terminal.run(&["check", "--address", &address], Given::Environment(&terminal.token));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("What failed, for engineers:") && text.contains("rustls::error::Error: "),
        "{text}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn the_authority_in_ssl_cert_file_is_the_one_that_this_computer_trusts() {
    let terminal = Terminal::new();
    save(&terminal.trust.file, &terminal.standin.authorities().private.pem);
    let (status, document) = terminal.check(&terminal.address(), Given::Environment(&terminal.token));
    assert_eq!((status, &document["problem"]["id"]), (1, &"certificate-untrusted".into()), "{document:#}");
    assert!(terminal.standin.requests().is_empty(), "the token went to a server that nobody trusts");
}

#[test]
fn the_token_comes_from_the_environment_or_from_standard_input_which_wins() {
    let terminal = Terminal::new();
    let address = terminal.address();
    let token = terminal.token.as_str();
    let outcome = |given| terminal.check(&address, given).0;
    assert_eq!(outcome(Given::Environment(token)), 0);
    let line = format!("{token}\n");
    assert_eq!(outcome(Given::StandardInput(&line)), 0);
    assert_eq!(outcome(Given::Both { environment: "wrong-token-123", standard_input: token }), 0);
    assert_eq!(outcome(Given::Both { environment: token, standard_input: "wrong-token-123" }), 1);
}

#[test]
fn no_token_is_a_problem_and_nothing_is_sent() {
    let terminal = Terminal::new();
    for given in [Given::Nowhere, Given::Environment(""), Given::StandardInput("\n")] {
        let (status, document) = terminal.check(&terminal.address(), given);
        assert_contract(&document);
        assert_eq!((status, &document["problem"]["id"]), (1, &"token-missing".into()), "{document:#}");
        assert_eq!(document["requests"], 0);
    }
    assert!(terminal.standin.requests().is_empty());
}

#[test]
fn wrong_usage_exits_with_2_and_says_nothing_on_standard_output() {
    let terminal = Terminal::new();
    let usages: &[&[&str]] = &[
        &[],
        &["check"],
        &["check", "--address"],
        &["check", "--address", "https://a.example/scim/v2", "--token", "never-as-an-argument"],
        &["check", "--address", "https://a.example/scim/v2", "never-as-an-argument"],
        &["check", "--json", "--verbose"],
        &["no-such-command"],
    ];
    for usage in usages {
        let output = terminal.run(usage, Given::Nowhere);
        assert_eq!(status(&output), 2, "{usage:?}");
        assert!(output.stdout.is_empty(), "{usage:?}: {}", String::from_utf8_lossy(&output.stdout));
        assert!(!output.stderr.is_empty(), "{usage:?}");
    }
    for asked in ["--help", "--version"] {
        assert_eq!(status(&terminal.run(&[asked], Given::Nowhere)), 0, "{asked}");
    }
}

#[test]
fn whatever_was_tidied_of_address_and_token_is_said_and_works() {
    let terminal = Terminal::new();
    let base = terminal.address();
    let token = terminal.token.as_str();
    let bare = base.trim_end_matches('/');
    let cases = [
        (base.clone(), format!("{}\n{}", &token[..20], &token[20..]), "line-break"),
        (base.clone(), format!("  {token}  "), "white-space"),
        (base.clone(), format!("“{token}”"), "quotes"),
        (base.clone(), format!("{token}\u{200b}"), "invisible-characters"),
        (base.clone(), format!("Bearer {token}"), "bearer-prefix"),
        (token.to_owned(), base.clone(), "swapped"),
        (format!("{base} {token}"), String::new(), "one-block"),
        (format!("{bare}/Users"), token.to_owned(), "users-path"),
        (bare.trim_start_matches("https://").to_owned(), token.to_owned(), "scheme-added"),
    ];
    let mut seen: Vec<&str> = Vec::new();
    for (address, token, word) in &cases {
        for given in [Given::Environment(token), Given::StandardInput(token)] {
            let (status, document) = terminal.check(address, given);
            assert_contract(&document);
            assert_eq!(status, 0, "{word}: {document:#}");
            assert!(texts(&document["tidied"], "").contains(word), "{word}: {}", document["tidied"]);
        }
        seen.push(word);
    }
    seen.sort_unstable();
    let mut all = TIDIED;
    all.sort_unstable();
    assert_eq!(seen, all, "every word of the closed list is tried");
}

#[test]
fn for_people_the_same_is_said_in_words_and_without_json() {
    let terminal = Terminal::new();
    terminal.standin.choose("token-rejected", 0).unwrap();
    let output =
        terminal.run(&["check", "--address", &terminal.address()], Given::Environment(&terminal.token));
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    assert_eq!(status(&output), 1);
    assert!(text.contains("T23") && serde_json::from_str::<Value>(&text).is_err(), "{text}");
    assert!(!text.contains("**"), "marks of the catalogue are not for the terminal: {text}");
}

#[test]
fn in_a_pipe_lines_are_whole_and_have_no_colors_whatever_the_environment_asks_for() {
    let terminal = Terminal::new();
    terminal.standin.choose("token-rejected", 0).unwrap();
    let base = terminal.address();
    let mut command = serve::command(terminal.home());
    command.args(["check", "--address", &base]).env("SCIM_TOKEN", &terminal.token);
    command.env("SSL_CERT_FILE", &terminal.trust.file);
    for (name, value) in [("TERM", "xterm-256color"), ("COLUMNS", "40"), ("CLICOLOR_FORCE", "1")] {
        command.env(name, value);
    }
    let text = String::from_utf8(command.output().unwrap().stdout).unwrap();
    assert!(!text.contains('\u{1b}'), "{text:?}");
    let sentence = "SCIM probably isn’t turned on yet. The token works only after you select “Enable SCIM”.";
    assert!(text.lines().any(|line| line.trim_start().starts_with(sentence)), "{text}");
    assert_eq!(text.lines().last(), Some("✗ We found a problem: T23 Trelica didn’t accept the token"));
}

#[test]
fn in_a_terminal_it_is_said_how_the_address_and_the_token_are_given() {
    let terminal = Terminal::new();
    let said = |arguments: &[&str], given| {
        let output = terminal.run(&[&["check"], arguments].concat(), given);
        assert_eq!(status(&output), 1);
        String::from_utf8(output.stdout).unwrap()
    };
    let address = said(&["--address", ""], Given::Environment(&terminal.token));
    assert!(address.contains("“Base URL” and enter it after --address."), "{address}");
    let token = said(&["--address", &terminal.address()], Given::Nowhere);
    assert!(token.contains("enter it when this command asks for it"), "{token}");
    for text in [address, token] {
        for word in ["box", "Try again", "step 1", "this page"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}

const PROBLEM: [&str; 7] = ["id", "short", "cause", "title", "why", "fix", "who"];
const WHO: [&str; 6] =
    ["you", "network-team", "trelica-administrator", "entra-administrator", "trelica-support", "just-wait"];
const CHECKS: [&str; 9] = [
    "address",
    "host-found",
    "reached",
    "secure",
    "answered",
    "token-accepted",
    "scim-answer",
    "entra-question",
    "discovery",
];
const STATES: [&str; 5] = ["passed", "failed", "warned", "not-checked", "could-not-check"];
const TIDIED: [&str; 9] = [
    "white-space",
    "line-break",
    "quotes",
    "invisible-characters",
    "bearer-prefix",
    "swapped",
    "one-block",
    "users-path",
    "scheme-added",
];
/// Left to the engine's own tests: the first two wait for 30 s, which is what they show; the other two need a proxy, and
/// what is on this computer is never asked for through one.
const ELSEWHERE: [&str; 4] = ["server-slow", "connection-timed-out", "proxy-in-the-way", "healthy-proxy"];

/// Wine takes a chain that breaks off for a good one; Windows does not (docs/not-verified-here.md).
const TAKEN_BY_WINE: &[(&str, usize)] =
    &[("certificate-untrusted", 1), ("certificate-chain-incomplete", 0), ("certificate-chain-incomplete", 1)];

fn is_wine() -> bool {
    cfg!(windows) && std::env::var_os("WINEPREFIX").is_some()
}
