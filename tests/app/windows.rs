//! What is Windows' own, asked of the real programs. `cargo xtask test --only windows` runs it, apart from all other tests and
//! one at a time: the registry, the clipboard and Credential Manager are there once.

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::os::windows::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use windows_registry::{CURRENT_USER, Key};

use crate::http;
use crate::serve::{self, Serve, Unopened};
use crate::wait;

const TOKEN: &str = "abcd-1234-7f3c-kept-by-windows";
const ADDRESS: &str = "https://scim.test.invalid/scim/v2";

/// One test at a time.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The real set-up, opened.
fn real(home: &Path) -> Serve {
    let served = Serve::start(home, &[], &[]);
    served.act(json!({ "do": "choose-mode", "practice": false }));
    served
}

fn to_step_1(served: &Serve) {
    served.answer("email-domains", "contoso.com");
    served.answer("domains-ticked", "contoso.com");
    served.act(json!({ "do": "next" }));
    served.answer("address", "https://app.trelica.com/scim/v2");
}

/// Hands a token over to be kept.
fn save(served: &Serve, token: &str) {
    let body = json!({ "value": token, "session_only": false }).to_string();
    let (name, value) = served.session().header("POST", "/api/token");
    let headers = [("Origin", served.origin()), ("Content-Type", "application/json"), (name, &value)];
    let answer = http::send("POST", &format!("{}/api/token", served.origin()), &headers, &body).unwrap();
    assert_eq!(answer.status, 200, "{answer:?}");
}

fn has(view: &Value, word: &str) -> bool {
    view.to_string().contains(word)
}

#[test]
fn the_token_is_kept_in_credential_manager_and_found_again_after_a_restart() {
    let _alone = alone();
    let home = tempfile::tempdir().unwrap();
    let served = real(home.path());
    to_step_1(&served);
    save(&served, TOKEN);
    served.until("the keyring", |view| has(view, "field-token.kept-keyring"));
    served.kill();
    let again = real(home.path());
    again
        .until("the token", |view| has(view, "field-token.kept-keyring") && has(view, r#""ends_in":"dows""#));
    again.act(json!({ "do": "forget-secret" }));
    again.until("no token", |view| !has(view, "field-token.kept-keyring"));
    again.kill();
    let last = real(home.path());
    let view = last.until("the page", |view| !has(view, "by-keyring"));
    assert!(!has(&view, "field-token.kept-keyring"), "{view:#}");
}

#[test]
fn a_token_of_3000_characters_is_kept_for_this_session_and_that_is_said() {
    let _alone = alone();
    let home = tempfile::tempdir().unwrap();
    let served = real(home.path());
    to_step_1(&served);
    save(&served, &"0123456789abcdefghijklmnopqrst".repeat(100));
    let view = served.until("the notice", |view| has(view, "vault-unavailable"));
    assert!(has(&view, r#""kind":"too-long""#), "{view:#}");
    assert!(has(&view, "field-token.kept-session"), "{view:#}");
}

#[test]
fn what_is_saved_is_there_after_a_kill_whatever_the_folder_is_called() {
    let _alone = alone();
    let home = tempfile::tempdir().unwrap();
    let long = "ein sehr langer Ordner mit Ümläuten und Leerzeichen".repeat(3);
    let deep: PathBuf =
        [home.path(), Path::new("Jürgen Müller"), Path::new(&long), Path::new(&long)].iter().collect();
    assert!(deep.as_os_str().len() > 260);
    let started = || Serve::start(home.path(), &[], &[("SCIM_SETUP_HOME", deep.as_os_str())]);
    let served = started();
    served.act(json!({ "do": "choose-mode", "practice": false }));
    served.answer("email-domains", "kept.example");
    served.kill();
    let again = started();
    let view = again.act(json!({ "do": "choose-mode", "practice": false }));
    assert!(has(&view, "kept.example"), "{view:#}");
    assert!(fs::read_dir(&deep).unwrap().count() >= 1);
}

#[test]
fn a_file_that_another_program_holds_open_is_said_and_saved_once_it_is_free() {
    let _alone = alone();
    let home = tempfile::tempdir().unwrap();
    let served = real(home.path());
    served.answer("email-domains", "first.example");
    served.answer("email-domains", "second.example");
    let held: Vec<fs::File> = fs::read_dir(serve::kept_in(home.path()))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        // Shared with nobody, as a virus scanner or a backup may open it.
        .map(|path| fs::OpenOptions::new().read(true).share_mode(0).open(path).unwrap())
        .collect();
    assert_eq!(held.len(), 2);
    let view = served.answer("email-domains", "third.example");
    assert!(has(&view, "progress-not-saved") && has(&view, "saved-trouble"), "{view:#}");
    assert!(has(&view, "third.example"), "what was typed is still there");
    drop(held);
    let view = served.answer("email-domains", "fourth.example");
    assert!(!has(&view, "saved-trouble"), "{view:#}");
    served.kill();
    assert!(has(&real(home.path()).view(), "fourth.example"));
}

#[test]
fn a_second_start_says_that_the_set_up_is_open_elsewhere_and_saves_nothing() {
    let _alone = alone();
    let home = tempfile::tempdir().unwrap();
    let first = real(home.path());
    first.answer("email-domains", "first.example");
    let second = real(home.path());
    assert!(has(&second.view(), "open-elsewhere"));
    second.answer("email-domains", "second.example");
    second.kill();
    first.kill();
    assert!(has(&real(home.path()).view(), "first.example"));
}

#[test]
fn a_secret_on_the_clipboard_stays_out_of_the_history_and_of_the_cloud() {
    let _alone = alone();
    let clipboard = host::Clipboard::default();
    let excluded = [
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    ];
    let formats = || {
        excluded.map(|name| {
            let format = clipboard_win::register_format(name).unwrap();
            clipboard_win::is_format_avail(format.get())
        })
    };
    clipboard.copy("a word", false).unwrap();
    assert_eq!(formats(), [false; 3]);
    clipboard.copy(TOKEN, true).unwrap();
    assert_eq!(formats(), [true; 3]);
    clipboard.clear_if("another text");
    assert_eq!(clipboard_win::get_clipboard_string().unwrap(), TOKEN);
    clipboard.clear_if(TOKEN);
    assert_ne!(clipboard_win::get_clipboard_string().unwrap_or_default(), TOKEN);
}

/// Values of *Internet Settings* as long as this lives.
struct ProxySettings(Key, Vec<&'static str>);

impl ProxySettings {
    fn new() -> ProxySettings {
        let path = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings";
        ProxySettings(CURRENT_USER.create(path).unwrap(), Vec::new())
    }

    fn text(mut self, name: &'static str, value: &str) -> ProxySettings {
        self.0.set_string(name, value).unwrap();
        self.1.push(name);
        self
    }

    fn number(mut self, name: &'static str, value: u32) -> ProxySettings {
        self.0.set_u32(name, value).unwrap();
        self.1.push(name);
        self
    }
}

impl Drop for ProxySettings {
    fn drop(&mut self) {
        for name in &self.1 {
            let _ = self.0.remove_value(name);
        }
    }
}

fn check(home: &Path) -> Value {
    let output =
        terminal(home, &["check", "--address", ADDRESS, "--json", "--token-stdin"], TOKEN.as_bytes());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"))
}

fn terminal(home: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut command = serve::command(home);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn the_proxy_of_the_system_settings_is_used() {
    let _alone = alone();
    let home = tempfile::tempdir().unwrap();
    let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = proxy.local_addr().unwrap().to_string();
    let asked = std::thread::spawn(move || {
        let (mut stream, _) = proxy.accept().unwrap();
        let mut request = [0; 512];
        let size = stream.read(&mut request).unwrap();
        stream.write_all(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n").unwrap();
        String::from_utf8_lossy(&request[..size]).into_owned()
    });
    let _settings = ProxySettings::new().number("ProxyEnable", 1).text("ProxyServer", &address);
    let json = check(home.path());
    assert_eq!(json["problem"]["id"], "proxy-in-the-way", "{json:#}");
    assert!(asked.join().unwrap().starts_with("CONNECT scim.test.invalid:443 "));
}

#[test]
fn a_proxy_that_a_script_names_is_said_with_what_to_do() {
    let _alone = alone();
    let home = tempfile::tempdir().unwrap();
    assert_ne!(check(home.path())["problem"]["id"], "proxy-script");
    let _settings = ProxySettings::new().text("AutoConfigURL", "http://wpad.test.invalid/proxy.pac");
    let json = check(home.path());
    assert_eq!(json["problem"]["id"], "proxy-script", "{json:#}");
    assert_eq!(json["outcome"], "could-not-check");
}

#[test]
fn what_windows_ends_lines_with_is_no_part_of_a_token_and_of_no_message() {
    let _alone = alone();
    let home = tempfile::tempdir().unwrap();
    let token = format!("{TOKEN}\r\n");
    let arguments =
        ["check", "--address", "https://scim.test.invalid/scim/v2\r\n", "--json", "--token-stdin"];
    let output = terminal(home.path(), &arguments, token.as_bytes());
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["problem"]["id"], "host-not-found", "{json:#}");

    let message = "StatusCode: Unauthorized\r\nMessage: 401 (Unauthorized)\r\n";
    let said = |text: &str| {
        let output = terminal(home.path(), &["explain", "--json"], text.as_bytes());
        serde_json::from_slice::<Value>(&output.stdout).unwrap()
    };
    assert_eq!(said(message), said(&message.replace("\r\n", "\n")));
}

#[test]
fn times_are_those_of_the_computers_own_time_zone() {
    let _alone = alone();
    let zone = jiff::tz::TimeZone::try_system().unwrap();
    assert!(zone.iana_name().is_some() || zone == jiff::tz::TimeZone::UTC, "{zone:?}");
}

#[test]
fn in_a_console_every_letter_is_readable_whatever_its_code_page() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let message = folder.path().join("message.txt");
    fs::write(&message, "StatusCode: Unauthorized").unwrap();
    for page in ["850", "65001"] {
        let seen = folder.path().join(format!("{page}.txt"));
        let command = format!("\"{}\" explain \"{}\"", serve::program().display(), message.display());
        let status = Command::new(console())
            .args([OsStr::new("run"), page.as_ref(), seen.as_ref(), command.as_ref()])
            .status();
        assert_eq!(status.unwrap().code(), Some(0), "{page}");
        let seen = fs::read_to_string(seen).unwrap();
        // A mark, and an apostrophe as the catalog has it, neither of which code page 850 has.
        assert!(seen.contains('✗') && seen.contains('’'), "{page}: {seen}");
        assert!(!seen.contains('�') && !seen.contains("ÔÇ"), "{page}: {seen}");
    }
}

/// The helper that xtask compiles beside the programs.
fn console() -> PathBuf {
    serve::program().with_file_name("console.exe")
}

#[test]
fn without_webview2_the_window_program_goes_on_in_the_browser_as_far_as_step_2() {
    let _alone = alone();
    // A Windows with WebView2 opens the window. Wine has none, and opens links with a program of the system around it.
    let Ok(browser) = std::env::var("SCIM_SETUP_TEST_BROWSER") else { return };
    let browsers = CURRENT_USER.create(r"Software\Wine\WineBrowser").unwrap();
    browsers.set_string("Browsers", &browser).unwrap();
    let opened = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/opened-link");
    let _ = fs::remove_file(&opened);
    let home = tempfile::tempdir().unwrap();

    let mut window = Command::new(serve::program().with_file_name("scim-setup-assistant.exe"));
    for (name, value) in serve::command(home.path()).get_envs() {
        window.env(name, value.unwrap());
    }
    // The program for the browser says its link, too.
    let unopened = Unopened::spawn(window);
    let is_opened = wait::until(Duration::from_secs(60), || opened.exists());
    assert!(is_opened, "no browser was opened");
    assert_eq!(fs::read_to_string(&opened).unwrap(), unopened.link());
    let served = unopened.open();
    served.act(json!({ "do": "choose-mode", "practice": false }));
    to_step_1(&served);
    served.save_token(TOKEN);
    let view = served.act(json!({ "do": "next" }));
    assert_eq!(view["page"]["id"], "check-connection", "{view:#}");
    served.act(json!({ "do": "cancel" }));
    let _ = Command::new("taskkill").args(["/F", "/IM", "scim-setup.exe"]).status();
    browsers.remove_value("Browsers").unwrap();
}
