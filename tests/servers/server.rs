//! One server that nobody here wrote: started for a test, asked in plain HTTP, and ended with everything it started.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::wait;

/// Which server, as the table in `main.rs` has it.
#[derive(Debug)]
pub struct Kind {
    pub name: &'static str,
    /// The program and its first arguments, as seen from this folder.
    pub command: &'static [&'static str],
    /// How it takes its port and its token.
    pub arguments: fn(port: &str) -> Vec<String>,
    /// Where its SCIM service is.
    pub path: &'static str,
}

/// A running server.
pub struct Server {
    child: Child,
    client: reqwest::Client,
    pub base: String,
}

/// What it answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// `Null` where the body is no JSON.
    pub body: Value,
}

impl Server {
    /// Starts it on a free port and waits until it answers a question.
    pub async fn start(kind: &Kind) -> Server {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/servers");
        let installed = ["node_modules/.installed-from", "installed/venv/.installed-from"];
        if let Some(missing) = installed.iter().find(|stamp| !folder.join(stamp).is_file()) {
            panic!(
                "tests/servers/{missing} is not there: the servers that this test asks are not installed. \
                 Install them once with `cargo xtask setup --tests`."
            );
        }
        let port = free_port().to_string();
        let mut words: Vec<String> = kind.command.iter().map(|word| (*word).to_owned()).collect();
        words.extend((kind.arguments)(&port));
        let log = tempfile::NamedTempFile::new().unwrap();
        let child = command(&folder, &words)
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .stdout(log.reopen().unwrap())
            .stderr(log.reopen().unwrap())
            .spawn()
            .unwrap_or_else(|error| panic!("{} did not start: {error}", words.join(" ")));
        #[expect(
            clippy::disallowed_methods,
            reason = "what the product finds is confirmed without the product"
        )]
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let server = Server { child, client, base: format!("http://127.0.0.1:{port}{}", kind.path) };
        let end = std::time::Instant::now() + START;
        while server.try_ask("GET", "/Users?count=1", None).await.is_err() {
            assert!(
                std::time::Instant::now() < end,
                "{} never answered; it said:\n{}",
                kind.name,
                std::fs::read_to_string(log.path()).unwrap_or_default()
            );
            wait::pause(Duration::from_millis(50));
        }
        server
    }

    /// Asks it with its token, in the media type that Entra uses.
    pub async fn ask(&self, method: &str, path: &str, body: Option<Value>) -> Answer {
        self.try_ask(method, path, body).await.unwrap()
    }

    async fn try_ask(&self, method: &str, path: &str, body: Option<Value>) -> reqwest::Result<Answer> {
        let method: reqwest::Method = method.parse().unwrap();
        let mut request =
            self.client.request(method, format!("{}{path}", self.base)).bearer_auth(TOKEN).timeout(START);
        if let Some(body) = body {
            request =
                request.header("Content-Type", "application/scim+json; charset=utf-8").body(body.to_string());
        }
        let answer = request.send().await?;
        let status = answer.status().as_u16();
        let body = serde_json::from_str(&answer.text().await?).unwrap_or_default();
        Ok(Answer { status, body })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The shell around it waits for this.
        drop(self.child.stdin.take());
        if cfg!(not(unix)) {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

/// The server in a process group of its own, with a shell that ends the whole group as soon as its input closes: when
/// the test is over, and also when the test is killed.
#[cfg(unix)]
fn command(_folder: &Path, words: &[String]) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", r#""$@" & read -r _; kill -s KILL 0"#, "sh"]).args(words);
    std::os::unix::process::CommandExt::process_group(&mut shell, 0);
    shell
}

#[cfg(not(unix))]
fn command(folder: &Path, words: &[String]) -> Command {
    // The environment of Python has another folder for its programs here.
    let program = words[0].replace("installed/venv/bin/", "installed/venv/Scripts/");
    let program = if program.contains('/') { folder.join(program) } else { program.into() };
    let mut command = Command::new(program);
    command.args(&words[1..]);
    command
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

/// Made up; one of the servers wants at least 32 characters.
pub const TOKEN: &str = "made-up-token-for-the-servers-of-others-4711";
/// Time to start and to answer, on a machine that is busy with other tests.
const START: Duration = Duration::from_secs(60);
