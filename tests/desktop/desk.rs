//! The program under WebKitWebDriver, one at a time: what a person sees, types and presses in its window.
//!
//! A session has been seen to hang, so every step has its own limit, every driver its own port and process group, and
//! what is left of a test is ended by that group.

use std::future::Future;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use model::catalog;
use model::text::Text;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::{MissedTickBehavior, interval, timeout};

/// Runs a test that has the screen, the keyring and the clipboard to itself. Where it fails, the windows that it opened
/// are kept as pictures.
pub fn alone<F>(name: &'static str, test: impl FnOnce(Stage) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    assert!(
        std::env::var_os("SCIM_SETUP_TEST_KEYRING").is_some(),
        "these tests empty the keyring, so they run in one of their own only: cargo xtask test --only desktop"
    );
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    empty_the_keyring();
    let stage = Stage { name, home: Arc::new(tempfile::tempdir().unwrap()), open: Arc::default() };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let outcome = timeout(WHOLE_TEST, tokio::spawn(test(stage.clone()))).await;
        let failure = match outcome {
            Ok(Ok(())) => None,
            Ok(Err(panicked)) => Some(panicked.to_string()),
            Err(_) => Some(format!("not done after {WHOLE_TEST:?}")),
        };
        let open: Vec<_> = stage.open.lock().unwrap().drain(..).collect();
        for (number, (client, _driver)) in open.into_iter().enumerate() {
            if failure.is_some() {
                stage.picture(&client, number).await;
            }
            // What no longer answers is ended with its driver.
            let _ = timeout(STEP, client.close()).await;
        }
        if let Some(failure) = failure {
            panic!("{name}: {failure}");
        }
    });
    empty_the_keyring();
}

/// Where a test plays: its folder, and the windows that it opened.
#[derive(Clone)]
pub struct Stage {
    name: &'static str,
    home: Arc<TempDir>,
    /// Each driver lives until its window was closed, or a picture of it was taken.
    open: Arc<Mutex<Vec<Open>>>,
}

impl Stage {
    /// Where the program keeps its progress.
    pub fn kept(&self) -> PathBuf {
        self.home.path().join("kept")
    }

    /// Opens the program's window.
    pub async fn open(&self) -> Desk {
        self.open_with(&[]).await
    }

    /// Opens the program's window in a changed environment.
    ///
    /// On a busy machine the driver and the program sometimes miss each other, and the session is never made: that says
    /// nothing about the program, so it is tried again with another driver.
    pub async fn open_with(&self, environment: &[(&str, &str)]) -> Desk {
        for _ in 0..SESSIONS {
            let (driver, address) = self.driver(environment).await;
            let capabilities = json!({ "webkitgtk:browserOptions": { "binary": PROGRAM } });
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities.as_object().unwrap().clone());
            let Ok(client) = timeout(STEP, builder.connect(&address)).await else { continue };
            let client = client.unwrap();
            self.open.lock().unwrap().push((client.clone(), Arc::clone(&driver)));
            let desk = Desk { client, driver, stage: self.clone() };
            desk.until_there("main h1").await;
            return desk;
        }
        panic!("no session was made in {SESSIONS} tries of {STEP:?}");
    }

    /// Starts a driver and waits until it listens.
    async fn driver(&self, environment: &[(&str, &str)]) -> (Arc<Driver>, String) {
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let log = std::fs::File::create(self.home.path().join(format!("driver-{port}.log"))).unwrap();
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .arg(format!("--port={port}"))
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        environ(&mut driver, self.home.path(), environment);
        let driver = driver.spawn().expect("WebKitWebDriver is not installed: cargo xtask setup --tests");
        let driver = Arc::new(Driver(driver));
        until("the driver listens", || async {
            tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok()
        })
        .await;
        (driver, format!("http://127.0.0.1:{port}"))
    }

    /// The program without a driver, in a process group of its own.
    pub fn program(&self, environment: &[(&str, &str)]) -> Command {
        let mut command = Command::new(PROGRAM);
        environ(&mut command, self.home.path(), environment);
        command.process_group(0).stdin(Stdio::null());
        command
    }

    /// Starts the program once more beside the window that is open.
    pub fn start_again(&self) -> tokio::process::Child {
        let mut command = self.program(&[]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        tokio::process::Command::from(command).kill_on_drop(true).spawn().unwrap()
    }

    async fn picture(&self, client: &Client, number: usize) {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("desktop-{}-{number}.png", self.name));
        match timeout(STEP, client.screenshot()).await {
            Ok(Ok(png)) => {
                save(&path, &png);
                println!("the window is kept in {}", path.display());
            }
            other => println!("no picture of the window: {other:?}"),
        }
    }
}

/// One open window.
pub struct Desk {
    pub client: Client,
    driver: Arc<Driver>,
    stage: Stage,
}

impl Desk {
    /// Closes the window as the system does, and ends its driver.
    pub async fn close(self) {
        self.stage.open.lock().unwrap().clear();
        timeout(STEP, self.client.clone().close()).await.expect("closing hangs").unwrap();
        let program = self.driver.0.id();
        until("the program has ended", || async { programs_below(program).is_empty() }).await;
    }

    /// The number of the process with the window; the one before it waits for it.
    pub fn id(&self) -> u32 {
        *programs_below(self.driver.0.id()).last().expect("the program is not running")
    }

    /// What the page's script gives.
    pub async fn script(&self, script: &str) -> Value {
        timeout(STEP, self.client.execute(script, Vec::new())).await.expect("a script hangs").unwrap()
    }

    /// Sends an action past the page's buttons, for tests of something else; the screen after it.
    pub async fn act(&self, action: Value) -> Value {
        let script = "const [action, done] = arguments; \
            window.__TAURI_INTERNALS__.invoke('act', { action }).then(done, error => done({ error: String(error) }));";
        let answer = timeout(STEP, self.client.execute_async(script, vec![action.clone()])).await;
        let view = answer.expect("an action hangs").unwrap();
        assert!(view["error"].is_null(), "{action}: {view}");
        view
    }

    /// The screen as data.
    pub async fn view(&self) -> Value {
        let script = "window.__TAURI_INTERNALS__.invoke('view').then(arguments[0]);";
        timeout(STEP, self.client.execute_async(script, Vec::new())).await.expect("the view hangs").unwrap()
    }

    /// Waits until an element is there.
    pub async fn until_there(&self, css: &str) -> Element {
        let found = timeout(STEP, self.client.wait().at_most(STEP).for_element(Locator::Css(css))).await;
        found.ok().and_then(Result::ok).unwrap_or_else(|| panic!("{css} never came"))
    }

    /// Waits until the page has this heading.
    pub async fn until_page(&self, heading: &str) {
        let heading = say(heading);
        until(&format!("the page “{heading}”"), || async {
            let found = self.client.find(Locator::Css("main h1")).await;
            match found {
                Ok(found) => found.text().await.is_ok_and(|text| text == heading),
                Err(_) => false,
            }
        })
        .await;
    }

    /// Waits until this text of the catalogue stands on the page.
    pub async fn until_said(&self, text: &str) {
        let words = say(text);
        until(&format!("“{words}”"), || async { self.shows(&words).await }).await;
    }

    /// Whether these words are to be seen.
    pub async fn shows(&self, words: &str) -> bool {
        let body = self.script("return document.body.innerText").await;
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        plain(body.as_str().unwrap_or_default()).contains(&plain(words))
    }

    /// Presses the button with these words of the catalogue, once it is there and can be pressed.
    pub async fn press(&self, text: &str) {
        let words = say(text);
        let path =
            format!("//button[normalize-space(.)=\"{words}\" and not(@aria-disabled) and not(@aria-busy)]");
        self.click(Locator::XPath(&path), &words).await;
    }

    /// Presses a step in the list on the left.
    pub async fn press_step(&self, step: &str) {
        let words = say(&format!("{step}.rail"));
        let path = format!("//nav//button[contains(normalize-space(.), \"{words}\")]");
        self.click(Locator::XPath(&path), &words).await;
    }

    /// Presses the button that copies the value with this label.
    pub async fn press_copy(&self, label: &str) {
        let name = format!("{}: {}", say("button-copy"), say(label));
        self.click(Locator::Css(&format!("button[aria-label=\"{name}\"]")), &name).await;
    }

    /// Chooses one of a field's options, or ticks it.
    pub async fn choose(&self, field: &str, value: &str) {
        let css = format!("[data-field=\"{field}\"] input[value=\"{value}\"]");
        self.click(Locator::Css(&css), &css).await;
        let script = format!("return document.querySelector({css:?})?.checked === true");
        until(&format!("{css} is chosen"), || async { self.script(&script).await == true }).await;
    }

    /// Ticks the box of a field, as a person does who looks whether it is ticked.
    pub async fn tick(&self, field: &str) {
        let css = format!("[data-field=\"{field}\"] input[type=checkbox]");
        let script = format!("return document.querySelector({css:?})?.checked === true");
        until(&format!("{css} is ticked"), || async {
            if self.script(&script).await == true {
                return true;
            }
            if let Ok(found) = self.client.find(Locator::Css(&css)).await {
                // What was drawn anew in between is looked for again.
                let _ = timeout(STEP, found.click()).await.expect("a click hangs");
            }
            false
        })
        .await;
    }

    /// Types into a field that is empty, and leaves it, so that it is sent.
    pub async fn write(&self, field: &str, text: &str) {
        self.type_on(field, text).await;
        self.type_on(field, &char::from(Key::Tab).to_string()).await;
    }

    /// Types letters behind what stands in a field, and stays in it.
    pub async fn type_on(&self, field: &str, text: &str) {
        let element = self.until_there(&input_of(field)).await;
        timeout(STEP, element.send_keys(text)).await.expect("typing hangs").unwrap();
    }

    /// Empties a field, as a person does who marks everything in it.
    pub async fn clear(&self, field: &str) {
        let element = self.until_there(&input_of(field)).await;
        timeout(STEP, element.clear()).await.expect("clearing hangs").unwrap();
    }

    /// Chooses a file where the page takes one.
    pub async fn open_file(&self, path: &Path) {
        let element = self.until_there("input[type=file]").await;
        let path = path.to_str().expect("paths of tests are text");
        timeout(STEP, element.send_keys(path)).await.expect("choosing a file hangs").unwrap();
    }

    /// What stands in a field.
    pub async fn written(&self, field: &str) -> String {
        let script = format!("return document.querySelector({:?})?.value", input_of(field));
        self.script(&script).await.as_str().unwrap_or_default().to_owned()
    }

    /// The number of the window on the screen.
    pub fn window(&self) -> String {
        let id = self.id().to_string();
        let found = xdotool(&["search", "--onlyvisible", "--pid", &id]);
        found.lines().last().expect("no window is visible").to_owned()
    }

    /// The title that the desktop shows.
    pub fn title(&self) -> String {
        xdotool(&["getwindowname", &self.window()]).trim().to_owned()
    }

    async fn click(&self, locator: Locator<'_>, what: &str) {
        until(&format!("“{what}” can be pressed"), || async {
            match self.client.find(locator).await {
                // What was drawn anew in between is looked for again. As a person does, it is brought to where the
                // footer does not cover it.
                Ok(found) => {
                    let script = "arguments[0].scrollIntoView({ block: 'center' })";
                    let element = vec![serde_json::to_value(&found).unwrap()];
                    let seen =
                        timeout(STEP, self.client.execute(script, element)).await.expect("a script hangs");
                    seen.is_ok() && timeout(STEP, found.click()).await.expect("a click hangs").is_ok()
                }
                Err(_) => false,
            }
        })
        .await;
    }
}

/// Waits until it is so.
pub async fn until<F: Future<Output = bool>>(what: &str, is_so: impl FnMut() -> F) {
    until_within(STEP, what, is_so).await;
}

/// Waits so long at most until it is so.
pub async fn until_within<F: Future<Output = bool>>(
    limit: Duration,
    what: &str,
    mut is_so: impl FnMut() -> F,
) {
    let mut again = interval(Duration::from_millis(50));
    again.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let waiting = async {
        while !is_so().await {
            again.tick().await;
        }
    };
    assert!(timeout(limit, waiting).await.is_ok(), "never after {limit:?}: {what}");
}

/// A text of the catalogue, as the window shows it for Trelica and the newer portal.
pub fn say(id: &str) -> String {
    catalog::say(&Text::new(id), &[("product", "trelica"), ("portal", "newer")])
}

fn input_of(field: &str) -> String {
    format!("[data-field=\"{field}\"] :is(textarea, input:not([type=checkbox], [type=radio]))")
}

/// What the program `xdotool` says.
pub fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).output().expect("xdotool is not installed");
    String::from_utf8(output.stdout).unwrap()
}

/// Whether the keyring holds this token.
pub fn keyring_holds(token: &str) -> bool {
    let found = Command::new("secret-tool").args(["search", "--all", "service", SERVICE]).output();
    let found = found.expect("secret-tool is not installed");
    String::from_utf8_lossy(&found.stdout).contains(token)
}

fn empty_the_keyring() {
    let _ = Command::new("secret-tool").args(["clear", "service", SERVICE]).output();
}

/// The display, the bus and the keyring are the test's; every file is below its folder.
fn environ(command: &mut Command, home: &Path, changed: &[(&str, &str)]) {
    for (variable, folder) in [
        ("HOME", "user"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("SCIM_SETUP_HOME", "kept"),
    ] {
        std::fs::create_dir_all(home.join(folder)).unwrap();
        command.env(variable, home.join(folder));
    }
    command.envs(changed.iter().copied()).current_dir(home);
}

/// The processes of this program that were started, at one remove or more, by another.
fn programs_below(parent: u32) -> Vec<u32> {
    let mut found = Vec::new();
    let Ok(tasks) = std::fs::read_dir(format!("/proc/{parent}/task")) else { return found };
    for task in tasks.flatten() {
        let children = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
        for child in children.split_whitespace().filter_map(|child| child.parse().ok()) {
            let runs = std::fs::read_link(format!("/proc/{child}/exe")).unwrap_or_default();
            if runs == Path::new(PROGRAM) {
                found.push(child);
            }
            found.extend(programs_below(child));
        }
    }
    found
}

#[expect(
    clippy::disallowed_methods,
    reason = "a picture for whoever looks into a failure, or a program of a test"
)]
pub fn save(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).unwrap();
}

type Open = (Client, Arc<Driver>);

/// A driver and everything in its process group.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-9", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_scim-setup-assistant");
const SERVICE: &str = "org.scim-setup.assistant";
const STEP: Duration = Duration::from_secs(20);
const SESSIONS: usize = 4;
const WHOLE_TEST: Duration = Duration::from_secs(240);
