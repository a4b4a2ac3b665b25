//! The token never gets out: a canary is planted wherever a person may paste it, servers send it back in every part of
//! an answer, and afterwards it is looked for in every place that outlives the screen.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine;
use host::{App, Start};
use jiff::Timestamp;
use model::flow::Field;
use serde_json::{Value, json};
use support::case::ComputerInfo;
use wizard::command::{AppCommand, SaveToken};
use wizard::engine::{CopyItem, SavedTo, WizardCommand};
use wizard::host::Host;

use crate::promise::held;
use crate::serve::{Serve, kept_in};
use crate::storage::Files;
use crate::terminal::{Given, Terminal};
use crate::wait;

#[test]
fn a_token_pasted_anywhere_is_in_no_file_screen_output_or_process_afterwards() {
    let terminal = Terminal::new();
    let token = terminal.token.clone();
    let home = tempfile::tempdir().unwrap();
    let mut seen = Seen::new(&token);
    let serve = Serve::start(home.path(), &[], &[("SSL_CERT_FILE", OsStr::new(&terminal.trust.file))]);
    let events = serve.events();
    let act = |seen: &mut Seen, action: Value| -> Value {
        let text = serve.act_text(&action).unwrap();
        seen.look(&format!("the screen after {}", action["do"]), &text);
        seen.look_into_files("after", home.path());
        serde_json::from_str(&text).unwrap()
    };
    let answer = |field: &str, value: &str| json!({ "do": "answer", "field": field, "value": value });

    act(&mut seen, json!({ "do": "choose-mode", "practice": false }));
    act(&mut seen, answer("email-domains", "contoso.com"));
    act(&mut seen, json!({ "do": "next" }));
    // As people do it: both at once, in the first box.
    act(&mut seen, answer("address", &format!("{}\nBearer {token}", terminal.address())));
    seen.look("the screen after the token", &serve.save_token_text(&token).unwrap());
    seen.look_into_files("after", home.path());
    act(&mut seen, answer("host-confirmed", &host_and_port(&terminal.address())));
    // By mistake, in every box that takes text, alone and in the middle of a sentence.
    for field in TEXT_FIELDS {
        act(&mut seen, answer(field, &token));
        act(&mut seen, answer(field, &format!("Authorization: Bearer {token}, says Entra.")));
    }
    act(&mut seen, answer("address", &token));
    act(&mut seen, answer("address", &format!("{}?token={token}", terminal.address())));
    act(&mut seen, answer("address", &format!("https://admin:{token}@127.0.0.1/scim/v2")));
    for action in [json!({ "do": "open", "link": token }), json!({ "do": "dismiss", "notice": token })] {
        act(&mut seen, action);
    }
    act(&mut seen, answer("email-domains", "contoso.com"));
    act(&mut seen, answer("address", &terminal.address()));
    act(&mut seen, answer("host-confirmed", &host_and_port(&terminal.address())));

    act(&mut seen, answer("scim-enabled", "yes"));

    // Checks that fail, of a stand-in that is not well.
    let view = act(&mut seen, json!({ "do": "next" }));
    assert_eq!(view["page"]["id"], "check-connection", "{:#}", view["page"]);
    for (scenario, variant) in FAULTS {
        terminal.standin.choose(scenario, *variant).unwrap();
        run(&serve, &mut seen, home.path());
        help(&serve, &mut seen, &events);
    }
    for event in events.lock().unwrap().drain(..) {
        seen.look("a screen that came by itself", &event);
    }
    seen.look_at_process(serve.id());
    // It is opened again, twice: what was kept is read and drawn anew.
    seen.look("standard output and standard error", &serve.kill());
    for _ in 0..2 {
        let serve = Serve::start(home.path(), &[], &[]);
        seen.look("the first page", &serve.view_text().unwrap());
        seen.look(
            "the screen when reopened",
            &serve.act_text(&json!({ "do": "choose-mode", "practice": false })).unwrap(),
        );
        seen.look("standard output and standard error", &serve.kill());
    }
    seen.look_into_files("at the end", home.path());
    assert!(kept_in(home.path()).join("progress-a.json").exists(), "nothing was kept, so nothing was proved");
    seen.finish();
}

#[test]
fn a_server_that_sends_the_token_back_gets_it_onto_no_screen_and_into_no_file() {
    ask_the_mirror(CANARY, &[Habit::Body, Habit::WebPage, Habit::ScimError, Habit::Header, Habit::Reason]);
}

#[test]
fn a_forwarding_that_carries_the_token_is_shown_without_it() {
    ask_the_mirror(CANARY, &[Habit::RedirectQuery, Habit::RedirectPath]);
}

#[test]
fn an_answer_that_is_cut_short_for_the_screen_is_not_cut_in_the_middle_of_the_token() {
    ask_the_mirror(CANARY, &[Habit::LongBody]);
}

#[test]
fn a_token_that_comes_back_escaped_is_recognised() {
    ask_the_mirror(WITH_SIGNS, &[Habit::Escaped]);
}

/// Has the check run against a server with these habits, and looks at everything that comes of it.
fn ask_the_mirror(token: &str, habits: &[Habit]) {
    let home = tempfile::tempdir().unwrap();
    let mut seen = Seen::new(token);
    let mirror = Mirror::start();
    let serve = Serve::start(home.path(), &[], &[]);
    let events = serve.events();
    serve.act(json!({ "do": "choose-mode", "practice": false }));
    serve.answer("email-domains", "contoso.com");
    serve.answer("address", &mirror.address);
    serve.save_token(token);
    serve.answer("host-confirmed", &host_and_port(&mirror.address));
    let view = serve.act(json!({ "do": "goto", "step": "check-connection" }));
    assert_eq!(view["page"]["id"], "check-connection", "{:#}", view["page"]);
    for habit in habits {
        *mirror.habit.lock().unwrap() = *habit;
        run(&serve, &mut seen, home.path());
        help(&serve, &mut seen, &events);
    }
    assert!(mirror.asked.lock().unwrap().contains(token), "the mirror was never asked with the token");
    seen.look("standard output and standard error", &serve.kill());
    seen.look_into_files("at the end", home.path());
    seen.finish();
}

#[test]
fn a_token_that_was_pasted_into_a_wrong_box_first_is_gone_once_it_is_known_as_the_token() {
    let home = tempfile::tempdir().unwrap();
    let token = CANARY;
    let mut seen = Seen::new(token);
    let serve = Serve::start(home.path(), &[], &[]);
    let act = |action: Value| serve.act_text(&action).unwrap();
    act(json!({ "do": "choose-mode", "practice": false }));
    act(json!({ "do": "answer", "field": "email-domains", "value": "contoso.com" }));
    act(json!({ "do": "answer", "field": "entra-test-message", "value": format!("Secret token: {token}") }));
    act(json!({ "do": "answer", "field": "email-domains", "value": format!("contoso.com {token}") }));
    serve.save_token(token);
    // Both slots are written again.
    act(json!({ "do": "answer", "field": "pilot-mail", "value": "a@contoso.com" }));
    seen.look("the screen", &act(json!({ "do": "answer", "field": "pilot-mail", "value": "" })));
    seen.look_into_files("afterwards", home.path());
    seen.finish();
}

#[test]
fn a_token_pasted_into_any_field_before_it_is_known_reaches_no_file() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let mut tried = 0;
    for token in [CANARY, "trelica_4k2J8xQ9mZ3v7Lp1", "9f8e7d6c5b4a392817065544c3b2a190"] {
        let parts: Vec<&str> = (0..token.len() - 8).map(|at| &token[at..at + 8]).collect();
        for pasted in [
            token.to_owned(),
            format!("Bearer {token}"),
            format!("Secret token: {token}"),
            format!("contoso.com\n{token}, ada@contoso.com"),
        ] {
            // In the first box, several words are an address and a token in one block.
            let is_list = pasted.contains('\n');
            let is_tried =
                |field: &&Field| **field != Field::Token && !(is_list && **field == Field::Address);
            for field in Field::ALL.iter().filter(is_tried) {
                let home = tempfile::tempdir().unwrap();
                let shell = Arc::new(Crashing::default());
                let wizard =
                    App::start(runtime.handle().clone(), shell, Files::new(home.path()), Start::Ask, |_| {});
                wizard.act(AppCommand::ChooseMode { practice: false });
                wizard.act(WizardCommand::Answer { field: *field, value: pasted.clone() });
                // Both slots are written.
                for value in ["a@contoso.com", "b@contoso.com"] {
                    let field = if *field == Field::PilotMail { Field::PilotUpn } else { Field::PilotMail };
                    wizard.act(WizardCommand::Answer { field, value: value.to_owned() });
                }
                let mut kept = String::new();
                for entry in std::fs::read_dir(home.path()).unwrap() {
                    kept += &String::from_utf8_lossy(&std::fs::read(entry.unwrap().path()).unwrap());
                }
                assert!(
                    kept.contains("b@contoso.com"),
                    "{} was not kept, so nothing was proved: {kept}",
                    field.as_str()
                );
                let leak = parts.iter().find(|part| kept.contains(**part));
                assert_eq!(leak, None, "{} after {pasted:?}: {kept}", field.as_str());
                tried += 1;
            }
        }
    }
    held("files", &[(tried, "answers with a token that is not known yet")]);
}

#[test]
fn a_token_that_is_pasted_as_programs_write_it_is_kept_out_of_the_address() {
    let base = "https://app.trelica.com/api/scim/v2";
    for pasted in [
        format!(r#"{{"baseUrl":"{base}","token":"{CANARY}"}}"#),
        format!(r#"{{ "Base URL": "{base}", "Bearer token": "{CANARY}" }}"#),
        format!(r#""token":"{CANARY}""#),
        format!("{base},{CANARY}"),
        format!("{base}?token={CANARY}"),
        format!("{base}?x={CANARY}"),
    ] {
        for is_in_address in [true, false] {
            let home = tempfile::tempdir().unwrap();
            let mut seen = Seen::new(CANARY);
            let serve = Serve::start(home.path(), &[], &[]);
            let act = |action: Value| serve.act_text(&action).unwrap();
            act(json!({ "do": "choose-mode", "practice": false }));
            act(json!({ "do": "answer", "field": "email-domains", "value": "contoso.com" }));
            act(json!({ "do": "next" }));
            let screen = if is_in_address {
                act(json!({ "do": "answer", "field": "address", "value": pasted }))
            } else {
                serve.save_token_text(&pasted).unwrap()
            };
            seen.look(&format!("the screen after {pasted} (in the address: {is_in_address})"), &screen);
            let copied = act(json!({ "do": "copy", "what": { "what": "help-desk" } }));
            seen.look("the text for the help desk", &copied);
            seen.look_into_files("afterwards", home.path());
            seen.finish();
        }
    }
}

#[test]
fn the_page_after_a_crash_and_its_report_do_not_hold_the_token() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let home = tempfile::tempdir().unwrap();
    let shell = Arc::new(Crashing::default());
    let storage = Files::new(home.path());
    let wizard = App::start(runtime.handle().clone(), shell.clone(), storage, Start::Ask, |_| {});
    let mut seen = Seen::new(CANARY);
    let view = |view: host::View| serde_json::to_string(&view).unwrap();
    wizard.act(AppCommand::ChooseMode { practice: false });
    let token = SaveToken { value: CANARY.into(), session_only: false };
    seen.look("Debug of the token", &format!("{token:?}"));
    seen.look("the screen", &view(wizard.save_token(token)));
    // The shell panics in the middle of this.
    let broken = wizard.act(AppCommand::Companion { on: true });
    assert_eq!(broken.page.id, "broken");
    seen.look("the page after the crash", &view(broken));
    seen.look(
        "the page after the crash",
        &view(wizard.act(WizardCommand::Copy { what: CopyItem::CrashReport })),
    );
    let report = shell.copied.lock().unwrap().join("\n");
    assert!(!report.is_empty(), "the report can be copied");
    seen.look("the report of the crash", &report);
    seen.look_into_files("after the crash", home.path());
    // Nothing is lost by a crash: the way back leads to the wizard with its token.
    assert_eq!(wizard.act(AppCommand::LeaveMode).page.id, "welcome");
    assert_ne!(wizard.act(AppCommand::ChooseMode { practice: false }).page.id, "broken");
    seen.finish();
}

#[test]
fn the_terminal_never_prints_the_token_whatever_the_server_does() {
    let terminal = Terminal::new();
    let token = terminal.token.clone();
    let mut seen = Seen::new(&token);
    for (scenario, variant) in FAULTS {
        terminal.standin.choose(scenario, *variant).unwrap();
        let address = terminal.address();
        for json in [&["--json"][..], &[]] {
            for given in [Given::Environment(&token), Given::StandardInput(&token)] {
                let arguments = [&["check", "--address", &address], json].concat();
                let output = terminal.run(&arguments, given);
                let text = [output.stdout, output.stderr].concat();
                seen.look(&format!("check of {scenario} {variant}"), &String::from_utf8_lossy(&text));
            }
        }
    }
    let mirror = Mirror::start();
    for habit in HABITS {
        *mirror.habit.lock().unwrap() = *habit;
        for json in [&["--json"][..], &[]] {
            let arguments = [&["check", "--address", &mirror.address], json].concat();
            let output = terminal.run(&arguments, Given::StandardInput(&token));
            let text = [output.stdout, output.stderr].concat();
            seen.look(
                &format!("check of a server with the habit {habit:?}"),
                &String::from_utf8_lossy(&text),
            );
        }
    }
    // Swapped, and in the address: the words about what was tidied don't repeat it.
    let base = terminal.address();
    terminal.standin.choose("healthy", 0).unwrap();
    for (address, token) in [
        (token.as_str(), base.as_str()),
        (&format!("{base} {token}"), ""),
        (&format!("https://admin:{token}@a.invalid/scim/v2"), token.as_str()),
        (&format!("{base}?token={token}"), token.as_str()),
    ] {
        for json in [&["--json"][..], &[]] {
            let arguments = [&["check", "--address", address], json].concat();
            let output = terminal.run(&arguments, Given::StandardInput(token));
            let text = [output.stdout, output.stderr].concat();
            seen.look("check of a messy address", &String::from_utf8_lossy(&text));
        }
    }
    terminal.look_into_home(&mut seen);
    seen.finish();
}

/// Runs the check of the page to its end, and looks at every screen on the way.
fn run(serve: &Serve, seen: &mut Seen, home: &Path) {
    seen.look("the screen while it runs", &serve.act_text(&json!({ "do": "run" })).unwrap());
    serve.until("the end of the check", |view| {
        seen.look("the screen while it runs", &view.to_string());
        !view.to_string().contains(r#""busy":true"#)
    });
    seen.look_into_files("after a check", home);
}

/// Copies the text for the help desk, and every message that the screen offers. Without a display there is no clipboard, so
/// each text is handed to the browser; Windows always has one, which the tests share.
fn help(serve: &Serve, seen: &mut Seen, events: &Mutex<Vec<String>>) {
    #[cfg(windows)]
    let _alone = CLIPBOARD.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let mut problems = Vec::new();
    collect(&serve.view(), "problem", &mut problems);
    let help_desk = json!({ "what": "help-desk" });
    let messages = problems.into_iter().map(|problem| json!({ "what": "message", "problem": problem }));
    for what in std::iter::once(help_desk.clone()).chain(messages) {
        events.lock().unwrap().clear();
        let text = serve.act_text(&json!({ "do": "copy", "what": what })).unwrap();
        seen.look("the screen after a copy", &text);
        if what != help_desk {
            continue;
        }
        #[cfg(windows)]
        let is_handed_over = || {
            let copied = arboard::Clipboard::new().and_then(|mut clipboard| {
                let copied = clipboard.get_text()?;
                clipboard.clear().map(|()| copied)
            });
            copied.is_ok_and(|copied| {
                seen.look("the text for the help desk", &copied);
                !copied.is_empty()
            })
        };
        #[cfg(not(windows))]
        let is_handed_over = || {
            let handed = |text: &String| text.contains(r#""hand_over":""#);
            handed(&text) || events.lock().unwrap().iter().any(handed)
        };
        assert!(wait::until(Duration::from_secs(20), is_handed_over), "no text for the help desk came");
    }
    for event in events.lock().unwrap().drain(..) {
        seen.look("a screen that came by itself", &event);
    }
}

fn collect(value: &Value, name: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                match member {
                    Value::String(text) if key == name => found.push(text.clone()),
                    _ => collect(member, name, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, name, found)),
        _ => {}
    }
}

/// The canary, in every form in which it could be recognised, and where it was found.
pub struct Seen {
    forms: Vec<String>,
    found: Vec<String>,
    looked: usize,
}

impl Seen {
    pub fn new(token: &str) -> Seen {
        assert!(token.len() >= 40, "a short token proves little");
        let mut forms = Vec::new();
        // Any twelve letters in a row are a leak; the last four may be shown.
        let letters: Vec<char> = token.chars().collect();
        for window in letters.windows(PART) {
            forms.push(window.iter().collect());
        }
        for shift in 0..3 {
            // Wherever it stands in a text that was encoded.
            let text = format!("{}{token}", "x".repeat(shift));
            let encoded = base64::engine::general_purpose::STANDARD.encode(text);
            forms.push(encoded[4..encoded.len() - 4].to_owned());
        }
        let hex = token.bytes().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        let backwards: String = token.chars().rev().collect();
        forms.extend([hex, backwards]);
        Seen { forms, found: Vec::new(), looked: 0 }
    }

    /// Looks for it in a text.
    pub fn look(&mut self, place: &str, text: &str) {
        self.looked += 1;
        if let Some(form) = self.forms.iter().find(|form| text.contains(form.as_str())) {
            let at = text.find(form.as_str()).unwrap_or_default();
            let around: String =
                text[..at].chars().rev().take(120).collect::<Vec<_>>().into_iter().rev().collect();
            self.found.push(format!("{place}: …{around}[HERE]"));
        }
    }

    /// Looks into every file below a folder, names included.
    pub fn look_into_files(&mut self, when: &str, folder: &Path) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let place = format!("{} {when}", path.display());
            self.look(&place, &path.display().to_string());
            if path.is_dir() {
                self.look_into_files(when, &path);
            } else {
                self.look(&place, &String::from_utf8_lossy(&std::fs::read(&path).unwrap()));
            }
        }
    }

    /// Looks at the arguments and the environment of a process and of all that it started.
    fn look_at_process(&mut self, id: u32) {
        if !cfg!(target_os = "linux") {
            return;
        }
        let folder = Path::new("/proc").join(id.to_string());
        for file in ["cmdline", "environ"] {
            let bytes = std::fs::read(folder.join(file)).unwrap();
            assert!(!bytes.is_empty());
            self.look(&format!("{file} of the process"), &String::from_utf8_lossy(&bytes));
        }
        for task in std::fs::read_dir(folder.join("task")).unwrap() {
            let children = std::fs::read_to_string(task.unwrap().path().join("children")).unwrap_or_default();
            for child in children.split_whitespace() {
                self.look_at_process(child.parse().unwrap());
            }
        }
    }

    pub fn finish(mut self) {
        self.found.dedup();
        assert!(self.looked > 5, "nothing was looked at");
        assert!(self.found.is_empty(), "the token was seen in:\n{}", self.found.join("\n"));
        held("files", &[(self.looked, "looks into files, screens and processes")]);
    }
}

/// A server that sends the token back in some part of every answer.
struct Mirror {
    address: String,
    habit: Arc<Mutex<Habit>>,
    asked: Arc<Mutex<String>>,
}

#[derive(Clone, Copy, Debug)]
enum Habit {
    Body,
    WebPage,
    ScimError,
    LongBody,
    Header,
    Reason,
    RedirectQuery,
    RedirectPath,
    Escaped,
}

impl Mirror {
    fn start() -> Mirror {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = format!("http://127.0.0.1:{}/scim/v2/", listener.local_addr().unwrap().port());
        let habit = Arc::new(Mutex::new(Habit::Body));
        let asked = Arc::new(Mutex::new(String::new()));
        let (its_habit, its_asked) = (Arc::clone(&habit), Arc::clone(&asked));
        // Ends with the test process.
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (habit, asked) = (Arc::clone(&its_habit), Arc::clone(&its_asked));
                std::thread::spawn(move || drop(reflect(stream, &habit, &asked)));
            }
        });
        Mirror { address, habit, asked }
    }
}

fn reflect(mut stream: TcpStream, habit: &Mutex<Habit>, asked: &Mutex<String>) -> io::Result<()> {
    let mut head = Vec::new();
    for line in BufReader::new(stream.try_clone()?).lines() {
        let line = line?;
        if line.is_empty() {
            break;
        }
        head.push(line);
    }
    let all = head.join("\n");
    let token = head
        .iter()
        .find_map(|line| line.split_once(": ").filter(|(name, _)| name.eq_ignore_ascii_case("authorization")))
        .and_then(|(_, value)| value.split(' ').nth(1))
        .unwrap_or("none")
        .to_owned();
    asked.lock().unwrap().push_str(&all);
    let habit = *habit.lock().unwrap();
    let (status, extra, body) = match habit {
        Habit::Body => ("500 Internal Server Error", String::new(), format!("You sent\n{all}\n")),
        Habit::WebPage => {
            ("200 OK", String::new(), format!("<html><title>{token}</title><p>{all}</p></html>"))
        }
        Habit::ScimError => (
            "401 Unauthorized",
            String::new(),
            json!({ "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "status": "401",
                    "detail": format!("The token {token} is not known"), "scimType": token })
            .to_string(),
        ),
        Habit::LongBody => ("500 Oops", String::new(), format!("{token} ").repeat(2000)),
        Habit::Header => (
            "403 Forbidden",
            format!(
                "WWW-Authenticate: Bearer error=\"{token}\"\r\nServer: {token}\r\nX-Request-Id: {token}\r\n\
                     Content-Type: application/{token}\r\nRetry-After: {token}\r\nSet-Cookie: t={token}\r\n"
            ),
            String::new(),
        ),
        Habit::Reason => {
            return write!(
                stream,
                "HTTP/1.1 503 {token}\r\nRetry-After: {token}\r\nContent-Length: 0\r\n\r\n"
            );
        }
        Habit::RedirectQuery => {
            ("302 Found", format!("Location: https://b.invalid/?t={token}#{token}\r\n"), String::new())
        }
        Habit::RedirectPath => {
            ("302 Found", format!("Location: https://b.invalid/{token}/login\r\n"), String::new())
        }
        Habit::Escaped => {
            // As PHP writes JSON, and as an address is written.
            let in_json = token.replace('/', "\\/");
            let in_address = token.replace('/', "%2F").replace('+', "%2B").replace('=', "%3D");
            (
                "500 Oops",
                String::new(),
                format!("{{\"token\":\"{in_json}\",\"next\":\"/login?t={in_address}\"}}"),
            )
        }
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nConnection: close\r\n{extra}Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// A shell whose window panics.
#[derive(Default)]
struct Crashing {
    copied: Mutex<Vec<String>>,
}

impl Host for Crashing {
    fn now(&self) -> Timestamp {
        host::now()
    }

    fn open(&self, _url: &url::Url) -> io::Result<()> {
        Ok(())
    }

    fn copy(&self, text: &str, _secret: bool) -> io::Result<()> {
        self.copied.lock().unwrap().push(text.to_owned());
        Ok(())
    }

    fn clear_clipboard(&self, _text: &str) {}

    fn copies_secrets(&self) -> bool {
        true
    }

    fn save(&self, _name: &str, _bytes: &[u8]) -> io::Result<SavedTo> {
        Ok(SavedTo::Browser)
    }

    fn computer_info(&self) -> ComputerInfo {
        ComputerInfo::default()
    }

    fn companion(&self, _on: bool) {
        panic!("the window is gone while the token {CANARY} is at hand");
    }
}

const CANARY: &str = "cAnArY-7Zq9LmXw2Rk4Vt8Bn6Hs3Jd5Pf1Gy0Ue-Qo";
/// With the signs that are escaped somewhere.
const WITH_SIGNS: &str = "Hs3Jd5Pf1Gy0Ue7Zq9LmXw2Rk4/Vt8Bn6cAnArYx+Qo4Ty8Ui2Op==";
const PART: usize = 12;

/// Every box that takes text, but those for the address and the token.
const TEXT_FIELDS: &[&str] = &[
    "email-domains",
    "product",
    "portal",
    "application-page",
    "entra-test",
    "entra-test-message",
    "default-role",
    "role-choice",
    "role-name",
    "role-apply",
    "todays-admins",
    "domains-ticked",
    "pilot-upn",
    "pilot-mail",
    "user-name-source",
    "provision-result",
    "provision-message",
    "cycle-ran",
    "host-confirmed",
];

const FAULTS: &[(&str, usize)] = &[
    ("healthy", 0),
    ("token-rejected", 0),
    ("access-forbidden", 0),
    ("token-not-checked", 0),
    ("answer-is-a-web-page", 0),
    ("answer-not-json", 1),
    ("address-redirects", 0),
    ("server-error", 1),
    ("server-busy", 0),
    ("filter-ignored", 0),
    ("not-tls", 0),
    ("certificate-expired", 0),
];

const HABITS: &[Habit] = &[
    Habit::Body,
    Habit::WebPage,
    Habit::ScimError,
    Habit::LongBody,
    Habit::Header,
    Habit::Reason,
    Habit::RedirectQuery,
    Habit::Escaped,
];

/// What the person confirms of an address.
fn host_and_port(address: &str) -> String {
    let address: url::Url = address.parse().unwrap();
    format!("{}:{}", address.host_str().unwrap(), address.port().unwrap())
}

#[cfg(windows)]
static CLIPBOARD: Mutex<()> = Mutex::new(());
