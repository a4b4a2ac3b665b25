//! `scim-setup rehearse` as a program: its contract, and nobody left behind however it ends.

use std::process::Stdio;
use std::time::Duration;

use model::rehearsal::TEST_USER_PREFIX;
use rehearsal::journal;
use serde_json::{Value, json};

use crate::kills::Random;
use crate::leaks::Seen;
use crate::promise::{attempts, held};
use crate::serve;
use crate::terminal::{Given, Terminal, document, names, status, texts};
use crate::wait::pause;

impl Terminal {
    fn rehearse(&self, more: &[&str]) -> std::process::Output {
        let base = self.address();
        let mut arguments = vec!["rehearse", "--json", "--address", &base, "--domain", "contoso.com"];
        arguments.extend(more);
        self.run(&arguments, Given::Environment(&self.token))
    }

    /// The test people who are on the server.
    pub fn there(&self) -> Vec<String> {
        let people = self.standin.people();
        let names = people.iter().filter_map(|person| person["userName"].as_str());
        names.filter(|name| name.to_lowercase().starts_with(TEST_USER_PREFIX)).map(str::to_owned).collect()
    }

    /// Who may be there by the journal.
    pub fn written_down(&self) -> Vec<String> {
        let lines = std::fs::read_to_string(serve::kept_in(self.home()).join("test-people.jsonl"));
        journal::read(&lines.unwrap_or_default()).into_iter().map(|left| left.user_name).collect()
    }
}

#[test]
fn without_consent_nothing_is_sent_and_what_would_be_created_is_said() {
    let terminal = Terminal::new();
    let output = terminal.rehearse(&[]);
    assert_eq!(status(&output), 2);
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    for word in ["scim-setup-test-", "@contoso.com", "seat", "mail", "audit log", "--yes"] {
        assert!(said.contains(word), "{said}");
    }
    assert!(terminal.standin.requests().is_empty());
}

#[test]
fn a_healthy_service_is_ready_after_forty_requests_and_nobody_stays() {
    let terminal = Terminal::new();
    let output = terminal.rehearse(&["--yes", "--dialect", "default"]);
    let found = document(&output);
    assert_eq!(status(&output), 0, "{found:#}");
    assert_eq!((&found["outcome"], &found["schema"]), (&Value::from("ready"), &Value::from(1)));
    assert_eq!(found["findings"], Value::Array(Vec::new()));
    assert_eq!(found["left_behind"], Value::Array(Vec::new()));
    assert!(found["requests"].as_u64().unwrap() >= 40, "{}", found["requests"]);
    let steps = texts(&found["checks"], "id");
    assert_eq!(&steps[..2], ["address", "host-found"]);
    assert_eq!(steps.last(), Some(&"after-delete"));
    assert!(terminal.there().is_empty() && terminal.written_down().is_empty());
}

#[test]
fn a_finding_has_everything_that_a_vendor_needs_and_no_token() {
    let terminal = Terminal::new();
    terminal.standin.choose("text-booleans-refused", 0).unwrap();
    let output = terminal.rehearse(&["--yes"]);
    let found = document(&output);
    assert_eq!((status(&output), &found["outcome"]), (1, &Value::from("problem")));
    let finding = &found["findings"][0];
    let expected =
        ["id", "short", "cause", "title", "why", "fix", "who", "severity", "step", "message", "evidence"];
    assert_eq!(names(finding), expected);
    assert_eq!(
        (&finding["id"], &finding["severity"], &finding["step"], &finding["cause"]),
        (
            &Value::from("text-booleans-refused"),
            &Value::from("blocks"),
            &Value::from("disable"),
            &Value::from("patch-not-supported")
        )
    );
    assert_eq!(found["problem"]["id"], finding["id"]);
    let evidence = finding["evidence"][0].to_string();
    assert!(evidence.contains(r#"\"value\":\"False\""#) && evidence.contains("400"), "{evidence}");
    let failed = found["checks"].as_array().unwrap().iter().find(|check| check["id"] == "disable").unwrap();
    assert_eq!(
        (&failed["state"], &failed["problem"]),
        (&Value::from("failed"), &Value::from("text-booleans-refused"))
    );
    let mut seen = Seen::new(&terminal.token);
    seen.look("standard output", &String::from_utf8(output.stdout).unwrap());
    seen.look("standard error", &String::from_utf8(output.stderr).unwrap());
    terminal.look_into_home(&mut seen);
    seen.finish();
}

#[test]
fn a_note_alone_leaves_it_ready_and_a_broken_connection_writes_nothing() {
    let terminal = Terminal::new();
    terminal.standin.choose("external-id-not-searchable", 0).unwrap();
    let output = terminal.rehearse(&["--yes"]);
    assert_eq!((status(&output), &document(&output)["outcome"]), (0, &Value::from("ready")));
    assert_eq!(texts(&document(&output)["findings"], "severity"), ["note"]);

    terminal.standin.choose("filter-refused", 0).unwrap();
    terminal.standin.forget_requests();
    let output = terminal.rehearse(&["--yes"]);
    assert_eq!((status(&output), &document(&output)["problem"]["id"]), (1, &Value::from("filter-refused")));
    assert!(terminal.standin.requests().iter().all(|request| request.method == "GET"));
}

#[test]
fn wrong_words_on_the_command_line_are_usage() {
    let terminal = Terminal::new();
    for more in [
        ["--yes", "--dialect", "other"],
        ["--yes", "--rate", "0"],
        ["--yes", "--rate", "-1"],
        ["--yes", "--domain", "no domain"],
    ] {
        let output = terminal.rehearse(&more);
        assert_eq!(status(&output), 2, "{more:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{more:?}");
    }
    assert!(terminal.standin.requests().is_empty());
}

#[test]
fn for_people_each_finding_has_its_code_its_words_and_its_evidence() {
    let terminal = Terminal::new();
    terminal.standin.choose("new-element-refused", 0).unwrap();
    let base = terminal.address();
    let arguments = ["rehearse", "--yes", "--address", &base, "--domain", "contoso.com"];
    let output = terminal.run(&arguments, Given::Environment(&terminal.token));
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    for word in
        ["U33", "A first mobile number can’t be added", "PATCH …/Users/", "noTarget", "Message to send"]
    {
        assert!(said.contains(word), "{word} is missing: {said}");
    }
    assert!(!said.contains("step-of-rehearsal") && !said.contains("severity-"), "{said}");
    let last = "✗ Found: 1 affects people, 1 note. First: U33 A first mobile number can’t be added";
    assert_eq!(said.lines().last(), Some(last));
}

#[test]
fn kills_at_random_moments_leave_nobody_whom_the_journal_does_not_name() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let seed = number("SCIM_TEST_SEED").unwrap_or_else(|| uuid::Uuid::new_v4().as_u64_pair().0);
    let kills = number("SCIM_TEST_KILLS").unwrap_or(attempts(60, 200) as u64);
    println!("the moments of the kills come from SCIM_TEST_SEED={seed}; SCIM_TEST_KILLS={kills}");
    let mut random = Random(seed);
    let terminal = Terminal::new();
    let base = terminal.address();
    // How long one takes here, so that the kills meet it in the middle.
    let started = std::time::Instant::now();
    assert_eq!(status(&terminal.rehearse(&["--yes"])), 0);
    let longest = u64::try_from(started.elapsed().as_micros()).unwrap();
    let (mut in_the_middle, mut with_people) = (0, 0);
    for kill in 0..kills {
        let mut child = serve::command(terminal.home())
            .args(["rehearse", "--yes", "--json", "--address", &base, "--domain", "contoso.com"])
            .env("SCIM_TOKEN", &terminal.token)
            .env("SSL_CERT_FILE", &terminal.trust.file)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        pause(Duration::from_micros(random.below(longest)));
        in_the_middle += u32::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
        // What was on its way arrives.
        pause(Duration::from_millis(20));
        let (there, named) = (terminal.there(), terminal.written_down());
        let unnamed: Vec<&String> = there.iter().filter(|name| !named.contains(name)).collect();
        assert!(
            unnamed.is_empty(),
            "kill {kill} of SCIM_TEST_SEED={seed}: {unnamed:?} are there, named {named:?}"
        );
        with_people += u32::from(!there.is_empty());
        if kill % 10 == 9 {
            let output = terminal.rehearse(&["--yes"]);
            assert_eq!(status(&output), 0, "{}", document(&output));
            assert!(terminal.there().is_empty(), "the next start removes them: {:?}", terminal.there());
        }
    }
    println!("{kills} kills, {in_the_middle} in the middle, {with_people} with test people left");
    held(
        "unnamed",
        &[(usize::try_from(kills).unwrap(), "kills"), (with_people as usize, "of them with people left")],
    );
    assert!(with_people > 0, "no kill met a rehearsal with people");
}

#[cfg(unix)]
#[test]
fn whoever_asks_it_to_end_leaves_nobody_behind() {
    let rounds = attempts(1, 25);
    for signal in ["INT", "TERM", "HUP"].repeat(rounds) {
        let terminal = Terminal::new();
        let base = terminal.address();
        let mut child = serve::command(terminal.home())
            .args([
                "rehearse",
                "--yes",
                "--rate",
                "20",
                "--json",
                "--address",
                &base,
                "--domain",
                "contoso.com",
            ])
            .env("SCIM_TOKEN", &terminal.token)
            .env("SSL_CERT_FILE", &terminal.trust.file)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        assert!(crate::wait::until(Duration::from_secs(20), || !terminal.there().is_empty()));
        let id = child.id().to_string();
        assert!(std::process::Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
        let status = child.wait().unwrap();
        assert!(status.code().is_some_and(|code| code != 0), "{signal}: {status}");
        assert_eq!(terminal.there(), [""; 0], "{signal}");
        assert_eq!(terminal.written_down(), [""; 0], "{signal}");
    }
    held("unnamed", &[(3 * rounds, "signals")]);
}

/// The wizard with the connection checked, on the page of the rehearsal.
pub fn on_the_page(terminal: &Terminal) -> serve::Serve {
    let wizard =
        serve::Serve::start(terminal.home(), &[], &[("SSL_CERT_FILE", terminal.trust.file.as_os_str())]);
    let base = terminal.address();
    wizard.act(json!({ "do": "choose-mode", "practice": false }));
    wizard.answer("email-domains", "contoso.com");
    wizard.act(json!({ "do": "next" }));
    wizard.answer("address", &base);
    wizard.save_token(&terminal.token);
    let address: url::Url = base.parse().unwrap();
    let host = format!("{}:{}", address.host_str().unwrap(), address.port().unwrap());
    wizard.answer("host-confirmed", &host);
    wizard.act(json!({ "do": "next" }));
    wizard.act(json!({ "do": "run" }));
    wizard.until("the connection check", |view| view.to_string().contains("connection-good"));
    wizard.act(json!({ "do": "show", "page": "rehearsal" }));
    wizard
}

fn until_somebody_is_there(terminal: &Terminal) {
    let start = std::time::Instant::now();
    while terminal.there().is_empty() {
        assert!(start.elapsed() < Duration::from_secs(20), "nobody was created");
        pause(Duration::from_millis(5));
    }
}

#[test]
fn cancelling_in_the_middle_removes_whoever_was_made() {
    let terminal = Terminal::new();
    terminal.standin.choose("healthy-slow", 1).unwrap();
    let wizard = on_the_page(&terminal);
    wizard.act(json!({ "do": "rehearse" }));
    until_somebody_is_there(&terminal);
    let view = wizard.act(json!({ "do": "cancel" }));
    assert_eq!(view["page"]["primary"]["busy"], false, "Cancel works at once");
    let start = std::time::Instant::now();
    while !terminal.there().is_empty() {
        assert!(start.elapsed() < Duration::from_secs(20), "{:?} stayed", terminal.there());
        pause(Duration::from_millis(20));
    }
}

#[test]
fn after_a_kill_the_next_start_names_the_test_people_and_removes_them_on_a_click() {
    let terminal = Terminal::new();
    terminal.standin.choose("healthy-slow", 1).unwrap();
    let wizard = on_the_page(&terminal);
    wizard.act(json!({ "do": "rehearse" }));
    until_somebody_is_there(&terminal);
    wizard.kill();
    let left = terminal.there();
    assert!(!left.is_empty());

    let wizard =
        serve::Serve::start(terminal.home(), &[], &[("SSL_CERT_FILE", terminal.trust.file.as_os_str())]);
    wizard.act(json!({ "do": "choose-mode", "practice": false }));
    wizard.until("the notice", |view| {
        let notices = view["notices"].to_string();
        notices.contains("test-people-left") && left.iter().all(|name| notices.contains(name.as_str()))
    });
    // There is no keyring here, so the token is pasted again.
    wizard.save_token(&terminal.token);
    wizard.act(json!({ "do": "remove-test-people" }));
    wizard.until("nobody left", |view| !view["notices"].to_string().contains("test-people-left"));
    assert!(terminal.there().is_empty(), "{:?}", terminal.there());
}
