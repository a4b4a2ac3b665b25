//! Takes the real program (`scim-setup serve`) through every step and keeps what is on disk after each.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine;
use serde_json::{Value, json};
use standin::EntraPerson;

use super::disk::{find, newest};
use super::product;
use crate::graph::{makes_changes, signs_in, started, status, to_entra};
use crate::serve::{Serve, kept_in};
use crate::terminal::Terminal;
use crate::wait::until;

/// The screen and the newest slot at one moment.
pub struct Moment {
    pub name: String,
    pub view: Value,
    pub document: Vec<u8>,
}

/// Everything that was collected on the way.
#[derive(Default)]
pub struct Walk {
    pub moments: Vec<Moment>,
    /// The journal at successive moments of one rehearsal.
    pub journals: Vec<String>,
    pub report: Vec<u8>,
    pub hand_overs: Vec<(String, Vec<u8>)>,
}

impl Walk {
    fn take(&mut self, name: &str, serve: &Serve, home: &Path) {
        let document = newest(&kept_in(home)).unwrap();
        self.moments.push(Moment { name: format!("real-{name}"), view: serve.view(), document });
    }
}

fn wizard(terminal: &Terminal, home: &Path, practice: bool) -> Serve {
    let serve = Serve::start(home, &[], &[("SSL_CERT_FILE", OsStr::new(&terminal.trust.file))]);
    serve.act(json!({ "do": "choose-mode", "practice": practice }));
    serve
}

fn confirm(serve: &Serve, check: &str) {
    serve.act(json!({ "do": "confirm", "check": check, "go_on": true }));
}

fn next(serve: &Serve) {
    serve.act(json!({ "do": "next" }));
}

/// Runs the checks of the page and waits for them. Before that, waits for changes in Entra to end, which block checks.
fn run(serve: &Serve, step: &str) {
    serve.until("the changes to be over", |view| !view["page"].to_string().contains("blocked-by-changes"));
    serve.act(json!({ "do": "run" }));
    serve.until(&format!("{step} to be checked"), |view| {
        let is_over = find(&view["page"], "busy").iter().all(|busy| **busy == false);
        is_over && matches!(status(view, step).as_str(), "done" | "confirmed")
    });
}

/// From the start to the end of step 2.
fn to_connection(terminal: &Terminal, serve: &Serve, walk: &mut Walk, home: &Path) {
    serve.answer("email-domains", "contoso.com");
    walk.take("before", serve, home);
    next(serve);
    let base = terminal.address();
    serve.answer("address", &base);
    walk.take("turn-on-scim-without-token", serve, home);
    serve.save_token(&terminal.token);
    serve.answer("host-confirmed", base.trim_start_matches("https://").split('/').next().unwrap());
    walk.take("turn-on-scim", serve, home);
    next(serve);
    run(serve, "check-connection");
    walk.take("check-connection", serve, home);
    next(serve);
}

fn pilot(serve: &Serve) {
    serve.answer("domains-ticked", "contoso.com");
    serve.answer("pilot-upn", "ada@contoso.com");
    serve.answer("pilot-mail", "ada@contoso.com");
    run(serve, "domains");
}

/// Every step by hand, with a rehearsal, up to the receipt and a replaced token.
pub fn by_hand() -> Walk {
    let terminal = Terminal::new();
    let (home, mut walk) = (terminal.home(), Walk::default());
    let serve = wizard(&terminal, home, false);
    to_connection(&terminal, &serve, &mut walk, home);
    confirm(&serve, "application-created");
    walk.take("create-application", &serve, home);
    serve.answer("entra-test", "worked");
    next(&serve);
    walk.take("connect", &serve, home);
    confirm(&serve, "groups-switched-off");
    walk.take("groups-off", &serve, home);
    serve.answer("role-choice", "one-role");
    serve.answer("role-name", "Read-only");
    serve.act(json!({ "do": "confirm", "check": "admin-kept", "go_on": false }));
    confirm(&serve, "role-set");
    walk.take("role", &serve, home);
    pilot(&serve);
    walk.take("domains", &serve, home);
    next(&serve);
    walk.journals = rehearse(&serve, home);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        terminal.standin.map_role(Some("Read-only"), false);
        terminal.standin.provision(&EntraPerson::with_address("ada@contoso.com", "Ada", "Byron")).await
    });
    serve.answer("provision-result", "success");
    walk.take("provision-one", &serve, home);
    next(&serve);
    run(&serve, "verify-person");
    walk.take("verify-person", &serve, home);
    next(&serve);
    serve.act(json!({ "do": "confirm", "check": "started", "go_on": false }));
    walk.take("go-live", &serve, home);
    runtime.block_on(terminal.standin.cycle());
    serve.answer("cycle-ran", "yes");
    run(&serve, "verify-person");
    walk.take("receipt", &serve, home);
    serve.act(json!({ "do": "show", "page": "new-token" }));
    let token = terminal.standin.generate_token();
    serve.save_token(&token);
    run(&serve, "check-connection");
    serve.act(json!({ "do": "show", "page": "none" }));
    walk.take("new-token-half-way", &serve, home);
    walk.report = report(&serve);
    walk
}

/// Every step, through Graph where possible.
pub fn by_graph() -> Walk {
    let terminal = Terminal::new();
    terminal.standin.set_lag(Some(Duration::from_millis(10)));
    let (home, mut walk) = (terminal.home(), Walk::default());
    let serve = started(&terminal);
    to_entra(&terminal, &serve);
    signs_in(&serve, "write");
    walk.take("graph-signed-in", &serve, home);
    let mut does = |step: &str| {
        makes_changes(&serve, step);
        walk.take(&format!("graph-{step}"), &serve, home);
        next(&serve);
    };
    does("create-application");
    does("connect");
    does("groups-off");
    serve.answer("role-choice", "one-role");
    serve.answer("role-name", "Read-only");
    serve.act(json!({ "do": "confirm", "check": "admin-kept", "go_on": false }));
    does("role");
    let person = terminal.standin.entra_people()[0].clone();
    chosen(&serve, "pilot", &person);
    serve.answer("domains-ticked", "contoso.com");
    run(&serve, "domains");
    next(&serve);
    does("provision-one");
    run(&serve, "verify-person");
    next(&serve);
    chosen(&serve, "assign", &person);
    does("go-live");
    walk.report = report(&serve);
    walk
}

/// Searches for a person in Entra and chooses them.
fn chosen(serve: &Serve, whom: &str, person: &EntraPerson) {
    let field = format!("{whom}-search");
    serve.answer(&field, &person.given_name);
    let is_found = |view: &Value| view["page"].to_string().contains(&person.id);
    serve.until("the person to be found", |view| {
        // Ignored while something else is running, so it is sent until it takes effect.
        is_found(view) || is_found(&serve.act(json!({ "do": "search", "field": field })))
    });
    serve.answer(&format!("{whom}-chosen"), &person.id);
}

/// Two administrators on separate computers who hand over to each other, and a hand-over in practice.
pub fn halves() -> Walk {
    let terminal = Terminal::new();
    let other = tempfile::tempdir().unwrap();
    let (home, mut walk) = (terminal.home(), Walk::default());
    let trelica = wizard(&terminal, home, false);
    trelica.answer("part", "trelica");
    let mut first = Walk::default();
    to_connection(&terminal, &trelica, &mut first, home);
    pilot(&trelica);
    walk.take("trelica-only", &trelica, home);
    let (to_entra, words) = hand_over(&trelica);

    let entra = wizard(&terminal, other.path(), false);
    taken_over(&entra, &to_entra, &words);
    walk.take("entra-only-taken-over", &entra, other.path());
    confirm(&entra, "application-created");
    entra.answer("entra-test", "worked");
    next(&entra);
    confirm(&entra, "groups-switched-off");
    entra.answer("role-choice", "default");
    confirm(&entra, "role-set");
    entra.act(json!({ "do": "goto", "step": "provision-one" }));
    entra.answer("provision-result", "success");
    walk.take("entra-only", &entra, other.path());
    let (to_trelica, words) = hand_over(&entra);
    taken_over(&trelica, &to_trelica, &words);
    walk.take("trelica-only-taken-over", &trelica, home);

    let practice = tempfile::tempdir().unwrap();
    let practice = wizard(&terminal, practice.path(), true);
    practice.answer("email-domains", "contoso.com");
    walk.report = report(&practice);
    practice.act(json!({ "do": "show", "page": "none" }));
    practice.answer("part", "entra");
    let (pretend, _) = hand_over(&practice);
    walk.hand_overs = vec![
        ("real-trelica".to_owned(), to_entra),
        ("real-entra".to_owned(), to_trelica),
        ("real-practice-entra".to_owned(), pretend),
    ];
    walk
}

/// Saves the hand-over file. Returns its bytes and its words.
fn hand_over(serve: &Serve) -> (Vec<u8>, String) {
    serve.act(json!({ "do": "show", "page": "hand-over" }));
    let file = saved(serve, "save-hand-over");
    let view = serve.until("the words", |view| view.to_string().contains("hand-over-saved"));
    serve.act(json!({ "do": "show", "page": "none" }));
    let words = find(&view, "words").into_iter().find_map(Value::as_str).map(str::to_owned);
    (file, words.unwrap())
}

fn taken_over(serve: &Serve, file: &[u8], words: &str) {
    let content = base64::engine::general_purpose::STANDARD.encode(file);
    serve.act(json!({ "do": "open-file", "content": content }));
    serve.answer("hand-over-words", words);
    if let Some(host) = product::asked_host(file) {
        serve.answer("host-confirmed", &host);
    }
    let view = serve.act(json!({ "do": "take-over" }));
    assert_ne!(view["page"]["id"], "receive", "{:#}", view["notices"]);
}

fn report(serve: &Serve) -> Vec<u8> {
    serve.act(json!({ "do": "show", "page": "report" }));
    serve.until("the report", |view| view["page"]["primary"]["blocked"].is_null());
    saved(serve, "save-report")
}

/// The file that the browser is told to save, either in the answer or in a screen that follows.
fn saved(serve: &Serve, action: &str) -> Vec<u8> {
    let events = serve.events();
    let view = serve.act(json!({ "do": action }));
    let mut file = view["desk"]["save"]["content"].as_str().map(str::to_owned);
    let is_there = until(Duration::from_secs(20), || {
        let came = events.lock().unwrap();
        let mut views = came.iter().map(|event| serde_json::from_str::<Value>(event).unwrap());
        file = file
            .take()
            .or_else(|| views.find_map(|view| Some(view["desk"]["save"]["content"].as_str()?.to_owned())));
        file.is_some()
    });
    assert!(is_there, "{action}: no file came");
    base64::engine::general_purpose::STANDARD.decode(file.unwrap()).unwrap()
}

/// Runs a rehearsal and returns the successive contents of the journal.
fn rehearse(serve: &Serve, home: &Path) -> Vec<String> {
    let path = kept_in(home).join("test-people.jsonl");
    let (is_over, seen) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Vec::<String>::new())));
    let (stop, found) = (Arc::clone(&is_over), Arc::clone(&seen));
    let watching = std::thread::spawn(move || {
        while !stop.load(Ordering::SeqCst) {
            let lines = fs::read_to_string(&path).unwrap_or_default();
            let mut found = found.lock().unwrap();
            if !lines.is_empty() && found.last() != Some(&lines) {
                found.push(lines);
            }
        }
    });
    serve.act(json!({ "do": "show", "page": "rehearsal" }));
    serve.act(json!({ "do": "rehearse" }));
    serve.until("the end of the rehearsal", |view| view["page"].to_string().contains("rehearsal-good"));
    is_over.store(true, Ordering::SeqCst);
    watching.join().unwrap();
    serve.act(json!({ "do": "show", "page": "none" }));
    std::mem::take(&mut *seen.lock().unwrap())
}
