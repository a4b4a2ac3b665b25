//! `scim-setup` as a program of its own: `serve` with everything that it may write kept in one folder, and any other
//! command with a clean environment.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::sync::{Arc, LazyLock, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use crate::http;
use crate::page_session::PageSession;

/// The program, as cargo built it beside this test. Cargo does not build it for this test, so it may be missing, or
/// older than what it was made of.
pub fn program() -> &'static Path {
    static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| {
        let tests = std::env::current_exe().unwrap();
        let built = tests.parent().and_then(Path::parent).unwrap();
        let program = built.join(format!("scim-setup{}", std::env::consts::EXE_SUFFIX));
        let made = fs::metadata(&program).and_then(|file| file.modified());
        let made = made.unwrap_or_else(|_| panic!("{} is not there: cargo build -p cli", program.display()));
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates");
        for folder in fs::read_dir(crates).unwrap() {
            newer_than(made, &folder.unwrap().path().join("src"));
        }
        program
    });
    &PROGRAM
}

fn newer_than(made: SystemTime, folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            newer_than(made, &path);
        } else {
            let changed = fs::metadata(&path).and_then(|file| file.modified()).unwrap();
            assert!(changed <= made, "scim-setup is older than {}: cargo build -p cli", path.display());
        }
    }
}

/// The program in a world of its own: this folder is its home, and there is no keyring, no display and no proxy.
pub fn command(home: &Path) -> Command {
    let mut command = Command::new(program());
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", home.join("user"))
        .env("TMPDIR", home.join("tmp"))
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_STATE_HOME", home.join("state"))
        .env("XDG_RUNTIME_DIR", home.join("run"))
        .env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", home.join("no-bus").display()))
        .env("SCIM_SETUP_HOME", kept_in(home))
        .stdin(Stdio::null());
    for folder in ["user", "tmp", "data", "config", "cache", "state", "run"] {
        fs::create_dir_all(home.join(folder)).unwrap();
    }
    command
}

/// The same, but every write beyond so many blocks of 512 bytes of a file fails.
#[cfg(unix)]
pub fn limited(home: &Path, blocks: usize) -> Command {
    let unlimited = command(home);
    let mut command = Command::new("sh");
    command
        .args(["-c", r#"trap "" XFSZ; ulimit -f "$0"; exec "$@""#, &blocks.to_string()])
        .arg(unlimited.get_program())
        .env_clear()
        .stdin(Stdio::null());
    for (name, value) in unlimited.get_envs() {
        command.env(name, value.unwrap());
    }
    command
}

/// Where that program keeps progress.
pub fn kept_in(home: &Path) -> PathBuf {
    home.join("kept")
}

/// A running `serve` whose link we have opened.
pub struct Serve {
    running: Unopened,
    session: PageSession,
}

/// A running `serve` whose link nobody has opened yet. Ends with this.
pub struct Unopened {
    child: Child,
    origin: String,
    link: String,
    said: Arc<Mutex<String>>,
    listeners: Vec<JoinHandle<()>>,
}

impl Unopened {
    /// Its address, without a path.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The link that it printed.
    pub fn link(&self) -> &str {
        &self.link
    }

    /// Starts `serve` with this command.
    pub fn spawn(mut command: Command) -> Unopened {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let (sender, links) = mpsc::channel();
        let out = listen(child.stdout.take().unwrap(), Arc::clone(&said), Some(sender));
        let err = listen(child.stderr.take().unwrap(), Arc::clone(&said), None);
        let Ok(link) = links.recv_timeout(START) else {
            let _ = child.kill();
            panic!("no link came: {}", said.lock().unwrap());
        };
        let origin = link.split("/#").next().unwrap().to_owned();
        Unopened { child, origin, link, said, listeners: vec![out, err] }
    }

    /// Opens its link.
    pub fn open(self) -> Serve {
        let session = PageSession::open(&self.link, "").unwrap();
        Serve { running: self, session }
    }
}

impl Serve {
    /// Starts it and opens its link.
    pub fn start(home: &Path, arguments: &[&str], environment: &[(&str, &OsStr)]) -> Serve {
        Serve::unopened(home, arguments, environment).open()
    }

    /// Starts it.
    pub fn unopened(home: &Path, arguments: &[&str], environment: &[(&str, &OsStr)]) -> Unopened {
        let mut command = command(home);
        command.arg("serve").args(arguments).envs(environment.iter().copied());
        Unopened::spawn(command)
    }

    /// Its address, without a path.
    pub fn origin(&self) -> &str {
        &self.running.origin
    }

    /// The session of the page.
    pub fn session(&self) -> &PageSession {
        &self.session
    }

    /// What it has printed so far.
    #[cfg(target_os = "linux")]
    pub fn said(&self) -> String {
        self.running.said.lock().unwrap().clone()
    }

    /// The screen, as the bytes that a browser gets.
    pub fn view_text(&self) -> io::Result<String> {
        self.ask("GET", "/api/view", "")
    }

    /// Does something; the screen after it, as the bytes that a browser gets.
    pub fn act_text(&self, action: &Value) -> io::Result<String> {
        self.ask("POST", "/api/act", &action.to_string())
    }

    /// Hands the token over; the screen after it, as the bytes that a browser gets.
    pub fn save_token_text(&self, value: &str) -> io::Result<String> {
        let token = json!({ "value": value, "session_only": true });
        self.ask("POST", "/api/token", &token.to_string())
    }

    /// Hands the token over, and says that SCIM is enabled; the screen after it.
    pub fn save_token(&self, value: &str) -> Value {
        self.save_token_text(value).unwrap();
        self.answer("scim-enabled", "yes")
    }

    /// The screen.
    pub fn view(&self) -> Value {
        serde_json::from_str(&self.view_text().unwrap()).unwrap()
    }

    /// Does something; the screen after it.
    pub fn act(&self, action: Value) -> Value {
        serde_json::from_str(&self.act_text(&action).unwrap()).unwrap()
    }

    /// Types an answer.
    pub fn answer(&self, field: &str, value: &str) -> Value {
        self.act(json!({ "do": "answer", "field": field, "value": value }))
    }

    /// Asks for the screen until it is as wanted.
    pub fn until(&self, what: &str, mut wanted: impl FnMut(&Value) -> bool) -> Value {
        let mut last = Value::Null;
        let seen = crate::wait::until(Duration::from_secs(40), || {
            last = self.view();
            wanted(&last)
        });
        assert!(seen, "{what} never came; the page is {:#}", last["page"]);
        last
    }

    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.running.child.id()
    }

    /// Listens as a browser tab does: every screen that comes without an action, as it came.
    pub fn events(&self) -> Arc<Mutex<Vec<String>>> {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let mut stream = TcpStream::connect(self.running.origin.trim_start_matches("http://")).unwrap();
        let host = self.running.origin.trim_start_matches("http://");
        let (name, value) = self.session.header("GET", "/api/events");
        write!(stream, "GET /api/events HTTP/1.1\r\nHost: {host}\r\n{name}: {value}\r\n\r\n").unwrap();
        let list = Arc::clone(&heard);
        // Ends with the program.
        std::thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                if let Some(event) = line.strip_prefix("data:") {
                    list.lock().unwrap().push(event.trim().to_owned());
                }
            }
        });
        assert!(crate::wait::until(START, || !heard.lock().unwrap().is_empty()), "no first screen came");
        heard
    }

    /// Ends it in the middle of whatever it does, as the system does; everything that it ever printed.
    pub fn kill(mut self) -> String {
        self.running.child.kill().unwrap();
        self.running.child.wait().unwrap();
        for listener in self.running.listeners.drain(..) {
            listener.join().unwrap();
        }
        self.running.said.lock().unwrap().clone()
    }

    /// Something that ends it from another thread, without waiting for it.
    pub fn killer(&self) -> impl FnOnce() + Send + 'static {
        let id = self.running.child.id().to_string();
        move || {
            // The process is not waited for before this was called, so the number is still its own.
            let mut kill = match cfg!(windows) {
                true => Command::new("taskkill"),
                false => Command::new("kill"),
            };
            kill.args(if cfg!(windows) { ["/F", "/PID"].as_slice() } else { &["-9"] }).arg(&id);
            assert!(kill.status().unwrap().success());
        }
    }

    fn ask(&self, method: &str, path: &str, body: &str) -> io::Result<String> {
        let (name, value) = self.session.header(method, path);
        let headers =
            [(name, value.as_str()), ("Origin", &self.running.origin), ("Content-Type", "application/json")];
        let answer = http::send(method, &format!("{}{path}", self.running.origin), &headers, body)?;
        match answer.status {
            200 if self.session.is_proved(&answer) => Ok(answer.body),
            200 => Err(io::Error::other(format!("{path} was answered without proof"))),
            status => Err(io::Error::other(format!("{path} answered {status}: {}", answer.body))),
        }
    }
}

impl Drop for Unopened {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Keeps everything that a program says, and hands on the first link in it.
fn listen(
    stream: impl Read + Send + 'static,
    said: Arc<Mutex<String>>,
    links: Option<mpsc::Sender<String>>,
) -> JoinHandle<()> {
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines() {
            let Ok(line) = line else { return };
            if let (Some(links), Some(at)) = (&links, line.find("http://")) {
                // Nobody waits for a second one.
                let _ = links.send(line[at..].trim().to_owned());
            }
            let mut said = said.lock().unwrap();
            said.push_str(&line);
            said.push('\n');
        }
    })
}

const START: Duration = Duration::from_secs(30);
