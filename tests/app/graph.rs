//! The real program and the pretend Microsoft: killed in the middle and opened again, read in a terminal, and watched for
//! tokens.

use std::ffi::{OsStr, OsString};
use std::time::Duration;

use serde_json::{Value, json};

use crate::http;
use crate::leaks::Seen;
use crate::serve::Serve;
use crate::terminal::Terminal;
use crate::trust::vouched_for;
use crate::wait::pause;

/// How long a second of Entra's takes here, and of ours.
const LAG: Duration = Duration::from_millis(10);
const RHYTHM: &str = "10";
const KILLS: u64 = 12;

/// What the program is told so that it asks the pretend Microsoft.
fn environment(terminal: &Terminal) -> Vec<(&'static str, OsString)> {
    vec![
        ("SSL_CERT_FILE", terminal.trust.file.clone().into_os_string()),
        ("SCIM_SETUP_SIGN_IN", terminal.standin.sign_in_url().into()),
        ("SCIM_SETUP_GRAPH", vouched_for(terminal.standin.graph_url()).into()),
        ("SCIM_SETUP_RHYTHM", RHYTHM.into()),
    ]
}

pub fn started(terminal: &Terminal) -> Serve {
    let environment = environment(terminal);
    let environment: Vec<(&str, &OsStr)> =
        environment.iter().map(|(name, value)| (*name, value.as_os_str())).collect();
    let serve = Serve::start(terminal.home(), &[], &environment);
    serve.act(json!({ "do": "choose-mode", "practice": false }));
    serve
}

/// The address of a link that stands on the page.
fn link(view: &Value, id: &str) -> Option<String> {
    match view {
        Value::Array(items) => items.iter().find_map(|item| link(item, id)),
        Value::Object(members) => {
            let is_it = members.get("id").and_then(Value::as_str) == Some(id) && members.contains_key("href");
            match is_it {
                true => members["href"].as_str().map(str::to_owned),
                false => members.values().find_map(|member| link(member, id)),
            }
        }
        _ => None,
    }
}

/// Signs in, for making the changes one step at a time.
pub fn signs_in(serve: &Serve, reach: &str) {
    agrees(serve, reach);
    serve.act(json!({ "do": "show", "page": "none" }));
}

/// Picks the administrator and agrees, as the browser does that follows the link on the page.
fn agrees(serve: &Serve, reach: &str) {
    // Ignored while a check has not ended, which it may not have when its step is done: so it is sent until it takes effect.
    let sign_in = json!({ "do": "sign-in", "reach": reach, "other": false });
    let mut address = None;
    serve.until("the link to the sign-in", |view| {
        address = link(view, "entra-sign-in").or_else(|| link(&serve.act(sign_in.clone()), "entra-sign-in"));
        address.is_some()
    });
    let address = address.unwrap();
    let form = "account=admin%40contoso.com&do=accept";
    let headers = [("Content-Type", "application/x-www-form-urlencoded")];
    let answer = http::send("POST", &address, &headers, form).unwrap();
    let back = answer.header("location").unwrap().replace("http://localhost:", "http://127.0.0.1:");
    let shown = http::send("GET", &back, &[], "").unwrap();
    assert_eq!(shown.status, 200);
    let code = back.split("code=").nth(1).unwrap().split('&').next().unwrap();
    assert!(!shown.body.contains(code), "the page repeats what came");
    serve.until("somebody signed in", |view| {
        link(view, "entra-sign-in").is_none() && !view.to_string().contains("auto-signing-in")
    });
}

fn primary(view: &Value) -> &str {
    view["page"]["primary"]["label"]["id"].as_str().unwrap_or_default()
}

pub fn status(view: &Value, step: &str) -> String {
    let groups = view["rail"].as_array().into_iter().flatten();
    let steps = groups.flat_map(|group| group["steps"].as_array().into_iter().flatten());
    let found = steps.into_iter().find(|one| one["id"] == step).map(|one| one["status"].clone());
    found.and_then(|status| status.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Up to the first page of Entra, where the rest is done.
pub fn to_entra(terminal: &Terminal, serve: &Serve) {
    serve.answer("client-id", &terminal.standin.client_id());
    serve.answer("directory-id", &terminal.standin.tenant_id());
    serve.answer("email-domains", "contoso.com");
    serve.act(json!({ "do": "next" }));
    let base = terminal.address();
    serve.answer("address", &base);
    serve.save_token(&terminal.token);
    let authority = base.trim_start_matches("https://").split('/').next().unwrap().to_owned();
    serve.answer("host-confirmed", &authority);
    serve.act(json!({ "do": "next" }));
    serve.act(json!({ "do": "run" }));
    serve.until("the check", |view| status(view, "check-connection") == "done");
    serve.act(json!({ "do": "next" }));
}

/// The token is kept for one session only here, so it is pasted again after a kill, and the connection checked again; what
/// Entra had been told of the token before is told again as well.
fn back_to_entra(terminal: &Terminal, serve: &Serve) {
    serve.act(json!({ "do": "goto", "step": "turn-on-scim" }));
    serve.save_token(&terminal.token);
    serve.act(json!({ "do": "goto", "step": "check-connection" }));
    serve.act(json!({ "do": "run" }));
    serve.until("the check", |view| status(view, "check-connection") == "done");
    serve.act(json!({ "do": "goto", "step": "create-application" }));
}

/// Makes the changes of the page until the step is done.
pub fn makes_changes(serve: &Serve, step: &str) {
    serve.until(&format!("{step} to be done"), |view| {
        // A page that looks again right now shows the button again in a moment.
        if primary(view) == "auto-do" && view["page"]["primary"]["busy"] == false {
            serve.act(json!({ "do": "do-it" }));
        }
        matches!(status(view, step).as_str(), "done" | "confirmed")
    });
}

/// Opens the page with every change, chooses the pilot there, and presses its button.
fn makes_all_changes(serve: &Serve) {
    agrees(serve, "write");
    let plan = serve.until("the plan", |view| primary(view) == "auto-do");
    assert_eq!(plan["page"]["id"], "whole-setup");
    serve.answer("pilot-search", "ada");
    serve.act(json!({ "do": "search", "field": "pilot-search" }));
    let found = serve.until("the search", |view| view.to_string().contains("ada@contoso.com"));
    let ada =
        found["page"]["blocks"].as_array().unwrap().iter().find(|block| block["field"] == "pilot-chosen");
    serve.answer("pilot-chosen", ada.unwrap()["input"]["options"][0]["value"].as_str().unwrap());
    serve.until("the pilot in the plan", |view| view.to_string().contains("change-provision"));
    serve.act(json!({ "do": "do-all" }));
}

const WHOLE: [&str; 6] = ["create-application", "connect", "groups-off", "role", "domains", "provision-one"];

#[test]
fn one_press_makes_every_change_of_steps_3_to_8_and_says_what_was_done() {
    let terminal = Terminal::new();
    terminal.standin.set_lag(Some(LAG));
    let serve = started(&terminal);
    to_entra(&terminal, &serve);
    serve.answer("domains-ticked", "contoso.com");
    makes_all_changes(&serve);
    let done = serve.until("everything", |view| view.to_string().contains("whole-done"));
    for step in WHOLE {
        assert!(matches!(status(&done, step).as_str(), "done" | "confirmed"), "{step}: {done}");
    }
    assert!(done.to_string().contains("whole-done.undo"));
    // The same page waits for the pilot, and leads past step 9.
    let arrived = serve.until("the pilot", |view| primary(view) == "auto-continue");
    assert_eq!(arrived["page"]["id"], "whole-setup");
    assert_eq!(status(&arrived, "verify-person"), "done");
    assert_eq!(arrived["page"]["primary"]["action"], json!({ "do": "goto", "step": "go-live" }));
}

#[test]
fn what_was_stopped_half_way_is_offered_again_without_what_is_done() {
    let terminal = Terminal::new();
    terminal.standin.set_lag(Some(LAG * 20));
    let serve = started(&terminal);
    to_entra(&terminal, &serve);
    serve.answer("domains-ticked", "contoso.com");
    makes_all_changes(&serve);
    serve.until("the application", |view| status(view, "create-application") == "done");
    let stopped = serve.act(json!({ "do": "cancel" }));
    assert!(!stopped.to_string().contains("whole-row-running"), "{stopped}");
    terminal.standin.set_lag(Some(LAG));
    let rest = serve.until("the rest", |view| primary(view) == "auto-do");
    assert!(!rest.to_string().contains("change-create-application"), "{rest}");
    serve.act(json!({ "do": "do-all" }));
    let done = serve.until("everything", |view| view.to_string().contains("whole-done"));
    assert!(WHOLE.iter().all(|step| matches!(status(&done, step).as_str(), "done" | "confirmed")), "{done}");
}

#[test]
fn killed_while_entra_is_being_changed_it_goes_on_from_what_graph_shows_and_keeps_no_token() {
    let terminal = Terminal::new();
    terminal.standin.set_lag(Some(LAG));
    let mut seen = Seen::new(&terminal.token);
    let mut serve = started(&terminal);
    to_entra(&terminal, &serve);
    let steps = ["create-application", "connect", "groups-off"];
    let mut kills = 0;
    for (number, step) in steps.iter().enumerate() {
        for kill in 0..KILLS / 3 {
            signs_in(&serve, "write");
            for before in &steps[..number] {
                makes_changes(&serve, before);
                serve.act(json!({ "do": "next" }));
            }
            serve.until("the plan", |view| {
                primary(view) == "auto-do" || matches!(status(view, step).as_str(), "done" | "confirmed")
            });
            let killer = serve.killer();
            serve.act(json!({ "do": "do-it" }));
            pause(Duration::from_millis(7 * (kill + 1) * (kill + 1)));
            seen.look("the screen", &serve.view_text().unwrap());
            killer();
            seen.look("what was printed", &serve.kill());
            kills += 1;
            serve = started(&terminal);
            back_to_entra(&terminal, &serve);
        }
    }
    signs_in(&serve, "write");
    for step in steps {
        makes_changes(&serve, step);
        serve.act(json!({ "do": "next" }));
    }
    seen.look("the screen", &serve.view_text().unwrap());
    assert!(kills >= 9, "{kills}");
    let applications = terminal.standin.applications();
    assert_eq!(applications.len(), 1, "{applications:?}");
    assert_eq!(applications[0].jobs.len(), 1, "{applications:?}");
    assert!(!applications[0].jobs[0].groups_enabled);
    terminal.look_into_home(&mut seen);
    seen.finish();

    // The token went to Graph, in the one call that saves it and the one that tests it, and nowhere else.
    let calls = terminal.standin.graph_calls();
    let with_token = calls.iter().filter(|call| call.body.to_string().contains(&terminal.token));
    let mut endings: Vec<&str> = with_token.filter_map(|call| call.path.rsplit('/').next()).collect();
    endings.sort_unstable();
    endings.dedup();
    assert_eq!(endings, ["secrets", "validateCredentials"]);
    assert!(
        !format!("{:?}", serve.view_text().unwrap()).contains("pretend."),
        "an access token is on the screen"
    );
    assert!(!is_anywhere(terminal.home(), "pretend."), "an access token is in a file");
}

/// Whether a text is in any file below a folder.
fn is_anywhere(folder: &std::path::Path, text: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => is_anywhere(&path, text),
            false => String::from_utf8_lossy(&std::fs::read(&path).unwrap_or_default()).contains(text),
        }
    })
}

#[test]
fn opened_again_and_signed_in_the_steps_stand_as_they_are_in_entra_whatever_was_remembered() {
    let terminal = Terminal::new();
    let serve = started(&terminal);
    to_entra(&terminal, &serve);
    signs_in(&serve, "write");
    for step in ["create-application", "connect", "groups-off"] {
        makes_changes(&serve, step);
        serve.act(json!({ "do": "next" }));
    }
    drop(serve.kill());
    terminal.standin.another_administrator(standin::OutsideChange::SwitchesGroupsOn);

    let serve = started(&terminal);
    back_to_entra(&terminal, &serve);
    assert_eq!(status(&serve.view(), "groups-off"), "done", "nobody has looked yet");
    signs_in(&serve, "read");
    let view = serve.until("what Graph shows", |view| status(view, "groups-off") == "problem");
    assert!(
        view["notices"].to_string().contains("groups-on-again"),
        "it says what changed: {:#}",
        view["notices"]
    );
    assert_eq!(status(&view, "connect"), "again", "another token may have been pasted");

    terminal.standin.another_administrator(standin::OutsideChange::DeletesTheApplication);
    serve.act(json!({ "do": "look-again" }));
    let view =
        serve.until("the loss of the application", |view| status(view, "create-application") == "problem");
    assert!(view["notices"].to_string().contains("application-gone"), "{:#}", view["notices"]);
}

/// `entra …` with an access token in the environment.
fn entra(terminal: &Terminal, arguments: &[&str], token: Option<&str>) -> (i32, String, String) {
    let mut command = crate::serve::command(terminal.home());
    command.arg("entra").args(arguments).envs(environment(terminal));
    if let Some(token) = token {
        command.env("GRAPH_ACCESS_TOKEN", token);
    }
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn the_terminal_says_what_would_change_and_how_it_stands_and_changes_nothing() {
    let terminal = Terminal::new();
    let token = terminal.standin.graph_token(&[
        "User.Read",
        "Application.Read.All",
        "Synchronization.Read.All",
        "User.ReadBasic.All",
    ]);
    let address = terminal.address();
    let plan = ["plan", "--address", &address, "--pilot", "ada@contoso.com", "--role", "Read-only", "--json"];
    let (status, out, _) = entra(&terminal, &plan, Some(&token));
    let document: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (status, &document["outcome"], &document["schema"]),
        (0, &json!("ready"), &json!(1)),
        "{document:#}"
    );
    let kinds: Vec<&str> = document["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| change["change"].as_str().unwrap())
        .collect();
    let all = [
        "create-application",
        "test-connection",
        "create-job",
        "save-connection",
        "copy-groups",
        "map-role",
        "assign",
        "provision",
        "start",
    ];
    assert_eq!(kinds, all);
    assert_eq!(document["signed_in"]["role"], "enough");

    // Nothing is there yet: that is a problem of its own, with its code.
    let (status, out, _) = entra(&terminal, &["status", "--json"], Some(&token));
    let document: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((status, &document["problem"]["id"]), (1, &json!("application-not-there")));

    terminal.standin.connect(&address, &terminal.token);
    let (status, out, _) = entra(&terminal, &["status", "--json"], Some(&token));
    let document: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((status, &document["outcome"]), (0, &json!("ready")), "{document:#}");
    assert_eq!(document["application"]["copies_groups"], true);
    assert_eq!(document["application"]["job"]["started"], false);
    let (status, out, _) = entra(&terminal, &["status"], Some(&token));
    assert!(status == 0 && out.contains("Provisioning: Off"), "{out}");

    assert!(terminal.standin.graph_calls().iter().all(|call| call.method == "GET"), "it only looks");
    let (status, out, err) = entra(&terminal, &["status", "--json"], Some("not-a-token"));
    let document: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((status, &document["problem"]["id"]), (3, &json!("sign-in-expired")), "{err}");
    let (status, out, _) = entra(&terminal, &["status", "--json"], None);
    let document: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((status, &document["problem"]["id"]), (3, &json!("sign-in-not-set-up")));
    let (status, _, err) = entra(&terminal, &["plan", "--address", &address], Some(&token));
    assert!(status == 2 && err.contains("--pilot"), "{err}");
}

#[test]
fn a_client_id_of_the_terminal_leads_to_the_browser_and_back() {
    let terminal = Terminal::new();
    let mut command = crate::serve::command(terminal.home());
    command.args(["entra", "status", "--json", "--client-id", &terminal.standin.client_id()]);
    command.args(["--directory", &terminal.standin.tenant_id()]);
    command
        .envs(environment(&terminal))
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut said = std::io::BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    std::io::BufRead::read_line(&mut said, &mut line).unwrap();
    let address = line.split_whitespace().find(|word| word.starts_with("http://")).unwrap().to_owned();
    let headers = [("Content-Type", "application/x-www-form-urlencoded")];
    let answer = http::send("POST", &address, &headers, "account=reader%40contoso.com&do=accept").unwrap();
    let back = answer.header("location").unwrap().replace("http://localhost:", "http://127.0.0.1:");
    http::send("GET", &back, &[], "").unwrap();
    let output = child.wait_with_output().unwrap();
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["signed_in"]["role"], "missing", "{document:#}");
}
