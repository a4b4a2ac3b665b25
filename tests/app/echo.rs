//! A server that returns the token in every spelling, whole and in parts, at every place of its answers, and one that
//! returns what acts on a terminal. No output has 8 characters of the token in a row, and none acts on what is around it.

use std::collections::BTreeMap;
use std::io::{self, BufReader, Cursor, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use host::{App, Memory, Start};
use jiff::Timestamp;
use model::flow::{Field, StepId};
use serde_json::{Value, json};
use support::case::ComputerInfo;
use wizard::command::{AppCommand, SaveToken};
use wizard::engine::{CopyItem, SavedTo, SidePage, WizardCommand};
use wizard::host::Host;

use crate::attacks::with_body;
use crate::hostile::{pass_on, read_request};
use crate::promise::{attempts, held};
use crate::terminal::{Given, Terminal};
use crate::wait;

/// A token, or a part of it, as a server may return it.
struct Spelling {
    name: &'static str,
    whole: String,
    /// What gives 8 characters of the token away.
    windows: Vec<String>,
}

impl Spelling {
    /// Each character by itself.
    fn of_each(name: &'static str, token: &str, write: impl Fn(char) -> String) -> Spelling {
        let each: Vec<String> = token.chars().map(write).collect();
        Spelling { name, whole: each.concat(), windows: each.windows(8).map(<[String]>::concat).collect() }
    }

    /// The text as a whole: 4 characters for 3.
    fn of_all(name: &'static str, whole: String) -> Spelling {
        let characters: Vec<char> = whole.chars().collect();
        Spelling { name, windows: characters.windows(12).map(|some| some.iter().collect()).collect(), whole }
    }
}

/// 46 spellings and cuts.
fn spellings(token: &str) -> Vec<Spelling> {
    let each = |name, write: fn(char) -> String| Spelling::of_each(name, token, write);
    let by =
        |name, separator: &'static str| Spelling::of_each(name, token, move |c| format!("{c}{separator}"));
    let plain = |name, part: &str| Spelling::of_each(name, part, String::from);
    let encoded = |before: &str| STANDARD.encode(format!("{before}{token}"));
    let backwards: String = token.chars().rev().collect();
    let (first, second) = token.split_at(token.len() / 2);
    vec![
        plain("plain", token),
        plain("without the first letter", &token[1..]),
        plain("the first half", first),
        plain("the second half", second),
        plain("nine letters in the middle", &token[11..20]),
        plain("reversed", &backwards),
        plain("reversed in capitals", &backwards.to_uppercase()),
        each("capitals", |c| c.to_uppercase().to_string()),
        each("small letters", |c| c.to_lowercase().to_string()),
        each("percent", |c| format!("%{:02X}", c as u32)),
        each("percent twice", |c| format!("%25{:02x}", c as u32)),
        each("percent u", |c| format!("%u{:04x}", c as u32)),
        each("JSON", |c| format!("\\u{:04x}", c as u32)),
        each("JSON in JSON", |c| format!("\\\\u{:04X}", c as u32)),
        each("JavaScript", |c| format!("\\x{:02x}", c as u32)),
        each("JavaScript with braces", |c| format!("\\u{{{:x}}}", c as u32)),
        each("HTML", |c| format!("&#{};", c as u32)),
        each("HTML hexadecimal", |c| format!("&#x{:X};", c as u32)),
        each("HTML in HTML", |c| format!("&amp;#{};", c as u32)),
        each("quoted-printable", |c| format!("={:02X}", c as u32)),
        each("hexadecimal", |c| format!("{:02x}", c as u32)),
        each("hexadecimal in capitals", |c| format!("{:02X}", c as u32)),
        each("hexadecimal with colons", |c| format!("{:02x}:", c as u32)),
        each("hexadecimal with blanks", |c| format!("{:02x} ", c as u32)),
        each("numbers", |c| format!("{},", c as u32)),
        Spelling::of_all("base64", encoded("")),
        Spelling::of_all("base64 behind one", encoded("a")),
        Spelling::of_all("base64 behind two", encoded("ab")),
        Spelling::of_all("base64 behind a name", encoded("Bearer ")),
        Spelling::of_all("base64 for addresses", URL_SAFE_NO_PAD.encode(token)),
        Spelling::of_all("base64 reversed", encoded("").chars().rev().collect()),
        Spelling::of_all("base64 of the second half", STANDARD.encode(second)),
        by("blanks", " "),
        by("line breaks", "\r\n  "),
        by("escaped line breaks", "\\n"),
        by("zero-width spaces", "\u{200b}"),
        by("soft hyphens", "\u{ad}"),
        by("dashes", "-"),
        by("points", "."),
        by("commas", ", "),
        by("fields", "\",\""),
        by("tags", "</b><b>"),
        by("entities", "&zwj;"),
        by("no-break spaces", "\u{a0}"),
        Spelling::of_each("lines of eleven", token, {
            let count = std::cell::Cell::new(0);
            move |c| {
                count.set(count.get() + 1);
                if count.get() % 11 == 0 { format!("{c}\r\n") } else { c.to_string() }
            }
        }),
        plain("twice", &format!("{token}{token}")),
    ]
}

/// Where in an answer it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Text500,
    Page,
    Detail401,
    Detail400,
    Headers403,
    RedirectPath,
    RedirectHost,
    CutShort,
    Users,
    Member,
    List,
    RetryAfter,
    Description,
    Reason,
    CreateRefused,
    CreatedId,
    CreatedNames,
    UpdateRefused,
    ReadNames,
    DeleteFailed,
}

const FOR_THE_CHECK: [Place; 14] = [
    Place::Text500,
    Place::Page,
    Place::Detail401,
    Place::Detail400,
    Place::Headers403,
    Place::RedirectPath,
    Place::RedirectHost,
    Place::CutShort,
    Place::Users,
    Place::Member,
    Place::List,
    Place::RetryAfter,
    Place::Description,
    Place::Reason,
];
const FOR_THE_REHEARSAL: [Place; 6] = [
    Place::CreateRefused,
    Place::CreatedId,
    Place::CreatedNames,
    Place::UpdateRefused,
    Place::ReadNames,
    Place::DeleteFailed,
];

const LIST: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
const ERROR: &str = "urn:ietf:params:scim:api:messages:2.0:Error";

fn response(status: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n{body}")
        .into_bytes()
}

fn scim_error(status: &str, echo: &str) -> Vec<u8> {
    let body = json!({ "schemas": [ERROR], "status": &status[..3], "detail": format!("The token {echo} is wrong"),
        "scimType": echo });
    response(status, "Content-Type: application/scim+json\r\n", &body.to_string())
}

/// The answer at this place, or the honest one.
fn answer(
    place: Place,
    request: &str,
    honest: impl Fn() -> io::Result<Vec<u8>>,
    echo: &str,
) -> io::Result<Vec<u8>> {
    let (method, path) = request.split_once(' ').unwrap_or_default();
    let path = path.split(' ').next().unwrap_or_default();
    let is_list = path.contains("/Users?");
    let is_description =
        ["/ServiceProviderConfig", "/Schemas", "/ResourceTypes"].iter().any(|end| path.ends_with(end));
    // What may stand in a header (RFC 9110 section 5.5).
    let in_header: String = echo.chars().filter(|c| matches!(c, ' '..='~')).collect();
    let in_path: String =
        echo.chars().filter(|c| c.is_ascii_alphanumeric() || "-._~%".contains(*c)).collect();
    let in_host: String = echo.chars().filter(char::is_ascii_alphanumeric).take(60).collect();
    let json = "Content-Type: application/scim+json\r\n";
    let list = |body: Value| Ok(response("200 OK", json, &body.to_string()));
    match place {
        Place::Text500 => {
            Ok(response("500 Oops", "Content-Type: text/plain\r\n", &format!("You sent {echo}")))
        }
        Place::Page => {
            Ok(response("200 OK", "", &format!("<html><title>{echo}</title><p>{echo}</p></html>")))
        }
        Place::Detail401 => Ok(scim_error("401 Unauthorized", echo)),
        Place::Detail400 => Ok(scim_error("400 Bad Request", echo)),
        Place::Headers403 => Ok(response(
            "403 Forbidden",
            &format!(
                "WWW-Authenticate: Bearer realm=\"{in_header}\"\r\nServer: {in_header}\r\nContent-Type: text/{in_header}\r\n"
            ),
            "",
        )),
        Place::RedirectPath => {
            Ok(response("302 Found", &format!("Location: https://b.invalid/{in_path}?t={in_path}\r\n"), ""))
        }
        Place::RedirectHost => {
            Ok(response("302 Found", &format!("Location: https://{in_host}.invalid/\r\n"), ""))
        }
        Place::CutShort => {
            Ok(format!("HTTP/1.1 200 OK\r\n{json}Content-Length: 99999\r\n\r\n{{\"totalResults\":\"{echo}")
                .into_bytes())
        }
        Place::Users if is_list => list(json!({ "schemas": [LIST], "totalResults": 1, "Resources": [
            { "id": echo, "userName": echo, "displayName": echo, "active": true }] })),
        Place::Member if is_list => list(json!({ "schemas": [LIST], "totalResults": 0, echo: echo })),
        Place::List if is_list => list(
            json!({ "schemas": [LIST, echo], "totalResults": echo, "nextCursor": echo, "Resources": [echo] }),
        ),
        Place::RetryAfter => Ok(response(
            "429 Too Many Requests",
            &format!("Retry-After: {in_header}\r\nDate: {in_header}\r\n"),
            "",
        )),
        Place::Description if is_description => {
            list(json!({ "schemas": [echo], "documentationUri": echo, "patch": { "supported": echo } }))
        }
        Place::Reason => Ok(response(&format!("503 {in_header}"), "", "")),
        Place::CreateRefused if method == "POST" => Ok(scim_error("400 Bad Request", echo)),
        Place::UpdateRefused if method == "PATCH" => Ok(scim_error("400 Bad Request", echo)),
        Place::DeleteFailed if method == "DELETE" => {
            Ok(response("500 Oops", "", &format!("You sent {echo}")))
        }
        Place::CreatedId if method == "POST" => Ok(with_body(honest()?, |user| user["id"] = json!(echo))),
        Place::CreatedNames if method == "POST" => Ok(with_body(honest()?, |user| {
            user["displayName"] = json!(echo);
            user["title"] = json!(echo);
        })),
        Place::ReadNames if method == "GET" && path.contains("/Users/") => Ok(with_body(honest()?, |user| {
            user["displayName"] = json!(echo);
            user["name"]["familyName"] = json!(echo);
            user[echo] = json!(echo);
        })),
        _ => honest(),
    }
}

/// A server in front of the stand-in that echoes.
struct Mirror {
    address: String,
    says: Arc<Mutex<(Place, String)>>,
}

impl Mirror {
    fn start(honest: &str) -> Mirror {
        let honest: url::Url = honest.parse().unwrap();
        let behind = format!("127.0.0.1:{}", honest.port().unwrap());
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}{}", listener.local_addr().unwrap(), honest.path());
        let says = Arc::new(Mutex::new((Place::Text500, String::new())));
        let said = Arc::clone(&says);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (behind, said) = (behind.clone(), Arc::clone(&said));
                std::thread::spawn(move || -> io::Result<()> {
                    let mut stream: TcpStream = stream;
                    let Some(request) = read_request(&mut BufReader::new(&stream))? else { return Ok(()) };
                    let (place, echo) = said.lock().unwrap().clone();
                    let line = String::from_utf8_lossy(&request);
                    stream.write_all(&answer(place, &line, || pass_on(&behind, &request), &echo)?)?;
                    stream.shutdown(Shutdown::Both)
                });
            }
        });
        Mirror { address, says }
    }

    fn says(&self, place: Place, echo: &str) {
        *self.says.lock().unwrap() = (place, echo.to_owned());
    }
}

/// Everything that comes of a check or a rehearsal against the mirror, by the name of the output.
fn terminal(terminal: &Terminal, command: &str, address: &str) -> Vec<(String, String)> {
    let more: &[&str] = match command {
        "rehearse" => &["--domain", "contoso.com", "--yes", "--rate", "1000"],
        _ => &[],
    };
    let outputs = [&["--json"][..], &[]].map(|json| {
        let arguments = [&[command, "--address", address], more, json].concat();
        let output = terminal.run(&arguments, Given::Environment(&terminal.token));
        let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(!text.is_empty());
        (format!("{command} {}", json.concat()), text)
    });
    outputs.into()
}

/// The window after a check, what it copies, and the files that it saves.
fn window(runtime: &tokio::runtime::Runtime, token: &str, address: &str) -> Vec<(String, String)> {
    let desk = Arc::new(Desk::default());
    let wizard =
        App::start(runtime.handle().clone(), desk.clone(), Arc::new(Memory::default()), Start::Ask, |_| {});
    let answer = |field, value: &str| wizard.act(WizardCommand::Answer { field, value: value.to_owned() });
    wizard.act(AppCommand::ChooseMode { practice: false });
    answer(Field::Side, "trelica");
    answer(Field::EmailDomains, "contoso.com");
    answer(Field::Address, address);
    wizard.save_token(SaveToken { value: token.into(), session_only: true });
    answer(Field::ScimEnabled, "yes");
    let host: url::Url = address.parse().unwrap();
    answer(Field::HostConfirmed, &format!("127.0.0.1:{}", host.port().unwrap()));
    wizard.act(WizardCommand::Goto { step: StepId::CheckConnection });
    wizard.act(WizardCommand::Run);
    let shown = || serde_json::to_string(&wizard.view()).unwrap();
    assert!(wait::until(Duration::from_secs(40), || !shown().contains(r#""busy":true"#)), "{}", shown());
    let mut outputs = vec![("window".to_owned(), shown())];
    wizard.act(WizardCommand::Copy { what: CopyItem::HelpDesk });
    for (page, save) in
        [(SidePage::Report, WizardCommand::SaveReport), (SidePage::HandOver, WizardCommand::SaveHandOver)]
    {
        wizard.act(WizardCommand::Show { page });
        let before = desk.files.lock().unwrap().len();
        // A report is drawn up before it can be saved.
        let is_saved = || {
            wizard.act(save.clone());
            desk.files.lock().unwrap().len() > before
        };
        assert!(wait::until(Duration::from_secs(40), is_saved), "{}", shown());
    }
    assert!(wait::until(Duration::from_secs(40), || !desk.copied.lock().unwrap().is_empty()));
    outputs.push(("copied".to_owned(), desk.copied.lock().unwrap().clone()));
    for (name, bytes) in desk.files.lock().unwrap().iter() {
        if Path::new(name).extension().is_some_and(|end| end == "zip") {
            outputs.extend(unzipped(bytes));
        } else {
            outputs.push(("hand-over".to_owned(), String::from_utf8(bytes.clone()).unwrap()));
        }
    }
    outputs
}

fn unzipped(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut entry = zip.by_index(index).unwrap();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            (entry.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// A shell that keeps what it is to copy and to save.
#[derive(Default)]
struct Desk {
    copied: Mutex<String>,
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Host for Desk {
    fn now(&self) -> Timestamp {
        host::now()
    }

    fn open(&self, _url: &url::Url) -> io::Result<()> {
        Ok(())
    }

    fn copy(&self, text: &str, _secret: bool) -> io::Result<()> {
        self.copied.lock().unwrap().push_str(text);
        Ok(())
    }

    fn clear_clipboard(&self, _text: &str) {}

    fn copies_secrets(&self) -> bool {
        true
    }

    fn save(&self, name: &str, bytes: &[u8]) -> io::Result<SavedTo> {
        self.files.lock().unwrap().insert(name.to_owned(), bytes.to_vec());
        Ok(SavedTo::Browser)
    }

    fn computer_info(&self) -> ComputerInfo {
        ComputerInfo::default()
    }
}

/// A text without white space, in which line breaks and indents hide nothing: as it is, and with the escapes of JSON
/// resolved.
fn texts(output: &str) -> String {
    let mut all = output.to_owned();
    if let Ok(value) = serde_json::from_str::<Value>(output) {
        all.push('\n');
        strings(&value, &mut all);
    }
    bare(&all)
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

/// Every text in a document, and every name of a member.
fn strings(value: &Value, all: &mut String) {
    match value {
        Value::String(text) => {
            all.push_str(text);
            all.push('\n');
        }
        Value::Array(items) => items.iter().for_each(|item| strings(item, all)),
        Value::Object(members) => members.iter().for_each(|(name, member)| {
            all.push_str(name);
            all.push('\n');
            strings(member, all);
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Does something for each of these, two at a time, each with a stand-in of its own.
fn side_by_side<T: Sync>(jobs: &[T], work: impl Fn(&Terminal, &Mirror, &T) + Sync) {
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                let terminal = Terminal::new();
                let mirror = Mirror::start(&terminal.address());
                while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    work(&terminal, &mirror, job);
                }
            });
        }
    });
}

#[test]
fn no_output_has_eight_characters_of_a_token_that_a_server_returns_in_any_spelling() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    // Some at a time: each run shows several of them.
    let jobs: Vec<(Place, usize)> = FOR_THE_CHECK
        .into_iter()
        .chain(FOR_THE_REHEARSAL)
        .flat_map(|place| {
            (0..spellings(&"x".repeat(40)).len()).step_by(AT_ONCE).map(move |from| (place, from))
        })
        .step_by(attempts(5, 1))
        .collect();
    let (looked, leaks) = (Mutex::new(BTreeMap::<String, usize>::new()), Mutex::new(Vec::new()));
    side_by_side(&jobs, |shell, mirror, (place, from)| {
        let all = spellings(&shell.token);
        let some = &all[*from..(*from + AT_ONCE).min(all.len())];
        let echo: Vec<&str> = some.iter().map(|spelling| spelling.whole.as_str()).collect();
        mirror.says(*place, &echo.join(" | "));
        let mut outputs;
        if FOR_THE_REHEARSAL.contains(place) {
            outputs = terminal(shell, "rehearse", &mirror.address);
            assert!(!outputs[0].1.contains(r#""could-not-check""#), "{place:?}: {}", outputs[0].1);
        } else {
            outputs = terminal(shell, "check", &mirror.address);
            outputs.extend(window(&runtime, &shell.token, &mirror.address));
        }
        for (name, output) in outputs {
            let text = texts(&output);
            for spelling in some {
                *looked.lock().unwrap().entry(name.clone()).or_default() += 1;
                let leak = spelling.windows.iter().find(|window| text.contains(&bare(window)));
                leaks
                    .lock()
                    .unwrap()
                    .extend(leak.map(|leak| format!("{name}, {place:?}, {}: {leak}", spelling.name)));
            }
        }
    });
    let (looked, leaks) = (looked.into_inner().unwrap(), leaks.into_inner().unwrap());
    let outputs: usize = looked.values().sum();
    println!(
        "{outputs} outputs with a token in {} spellings, {} leaks: {looked:?}",
        spellings(&"x".repeat(40)).len(),
        leaks.len()
    );
    assert!(leaks.is_empty(), "{} of {outputs}:\n{}", leaks.len(), leaks.join("\n"));
    assert!(outputs >= attempts(1000, 3000), "{outputs}");
    held(
        "shown",
        &[
            (outputs, "outputs with a returned token"),
            (spellings(&"x".repeat(40)).len(), "spellings and cuts"),
        ],
    );
}

#[test]
fn what_a_message_means_is_said_without_a_token_that_is_in_it() {
    let shell = Terminal::new();
    let messages = [
        "{\"detail\":\"The token TOKEN is not valid\",\"status\":\"401\"}",
        "Error code: SystemForCrossDomainIdentityManagementCredentialValidationUnavailable Details: token TOKEN",
        "The role 'TOKEN' does not exist. User 'TOKEN' was skipped: domain TOKEN is not allowed.",
        "AADSTS7000215: Invalid client secret provided: TOKEN",
        "HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer realm=\"TOKEN\"\n\nTOKEN",
    ];
    let all = spellings(&shell.token);
    let jobs: Vec<(&str, &Spelling)> =
        messages.iter().flat_map(|message| all.iter().map(move |one| (*message, one))).collect();
    let jobs: Vec<_> = jobs.into_iter().step_by(attempts(8, 1)).collect();
    for (message, spelling) in &jobs {
        for json in [&["--json"][..], &[]] {
            let path = shell.home().join("message.txt");
            let mut file = std::fs::File::create(&path).unwrap();
            file.write_all(message.replace("TOKEN", &spelling.whole).as_bytes()).unwrap();
            let mut command = crate::serve::command(shell.home());
            let output = command.arg("explain").arg(&path).args(json).output().unwrap();
            let text = texts(&String::from_utf8([output.stdout, output.stderr].concat()).unwrap());
            assert!(!text.is_empty());
            let leak = spelling.windows.iter().find(|window| text.contains(&bare(window)));
            assert_eq!(leak, None, "{message} with {}: {text}", spelling.name);
        }
    }
    held("shown", &[(2 * jobs.len(), "explanations of messages with a token")]);
}

#[test]
fn what_a_server_returns_acts_on_no_terminal_and_no_page_and_forges_no_line() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let jobs: Vec<(Place, &str)> = FOR_THE_CHECK
        .into_iter()
        .chain(FOR_THE_REHEARSAL)
        .flat_map(|place| HARMFUL.map(|harmful| (place, harmful)))
        .step_by(attempts(3, 1))
        .collect();
    let (looked, found) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    side_by_side(&jobs, |shell, mirror, (place, harmful)| {
        mirror.says(*place, harmful);
        let outputs = match FOR_THE_REHEARSAL.contains(place) {
            true => terminal(shell, "rehearse", &mirror.address),
            false => {
                [terminal(shell, "check", &mirror.address), window(&runtime, &shell.token, &mirror.address)]
                    .concat()
            }
        };
        for (name, output) in outputs {
            looked.fetch_add(1, Ordering::Relaxed);
            let is_of_page =
                name == "window" || Path::new(&name).extension().is_some_and(|end| end == "json");
            let mut shown = output.clone();
            if is_of_page {
                strings(&serde_json::from_str(&output).unwrap(), &mut shown);
            }
            let harm = shown.chars().find(|c| acts(*c)).map(|c| format!("{:04x}", u32::from(c)));
            let forged = output.lines().find(|line| line.starts_with("✓ Forged")).map(str::to_owned);
            found
                .lock()
                .unwrap()
                .extend(harm.or(forged).map(|what| format!("{name}, {place:?}, {harmful:?}: {what}")));
        }
    });
    let found = found.into_inner().unwrap();
    println!("{} outputs of harmful answers, {} act", looked.load(Ordering::Relaxed), found.len());
    assert!(found.is_empty(), "{}", found.join("\n"));
    held("inert", &[(looked.into_inner(), "outputs of harmful answers")]);
}

/// Whether a character acts on those around it.
fn acts(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(u32::from(c), 0x200e..=0x200f | 0x2028..=0x202e | 0x2066..=0x2069 | 0x61c | 0xfff9..=0xfffb | 0xe0000..=0xe007f)
}

const HARMFUL: [&str; 4] = [
    "\u{1b}[2J\u{1b}]0;title\u{7}\u{8}\u{8}\u{9b}31m\u{90}q\u{0}",
    "\r\n✓ Forged: everything works\n✓ Forged\r✓ Forged\u{2028}✓ Forged\u{85}✓ Forged\u{b}✓ Forged",
    "\u{202e}txet desrever\u{2066}\u{200f}\u{61c}\u{fffa}",
    "\u{e0041}\u{e0042}\u{7f}\u{1b}\\\u{9c}\u{feff}",
];
/// So many spellings fit into what is shown of an answer.
const AT_ONCE: usize = 4;
