//! The product's window as a driver steers it: just enough of WebDriver to run a script in the page.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Child;
use std::time::Duration;

use super::processes::{self as processes, until};
use super::screen::Screen;
use crate::{Result, tools};

/// A window under WebKitWebDriver.
pub struct Window {
    driver: Option<Child>,
    port: u16,
    session: String,
    /// The program's process.
    pub program: u32,
}

impl Window {
    /// Opens a program's window; `trusted` are the authorities it trusts.
    pub fn open(screen: &Screen, program: &Path, trusted: &Path) -> Result<Self> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut driver = screen.on("WebKitWebDriver")?;
        driver.arg(format!("--port={port}")).current_dir(tools::root());
        driver.env("TAURI_WEBVIEW_AUTOMATION", "true").env("SSL_CERT_FILE", trusted);
        let driver = driver.spawn().map_err(|problem| format!("WebKitWebDriver did not start: {problem}"))?;
        let id = driver.id();
        let mut window = Self { driver: Some(driver), port, session: String::new(), program: 0 };
        let listens = || TcpStream::connect(("127.0.0.1", port)).ok();
        drop(until("the driver", Duration::from_secs(20), listens)?);
        let browser =
            format!(r#"{{"webkitgtk:browserOptions":{{"binary":{}}}}}"#, quoted(&program.to_string_lossy()));
        let answer =
            window.post("/session", &format!(r#"{{"capabilities":{{"alwaysMatch":{browser}}}}}"#))?;
        window.session = text_after(&answer, r#""sessionId":""#).ok_or(answer.clone())?;
        window.call("timeouts", r#"{"script":240000}"#)?;
        let name = program.file_name().unwrap_or_default().to_string_lossy();
        let running = || processes::descendant(id, &name);
        window.program = until("the program's process", Duration::from_secs(20), running)?;
        window.run(
            "const done = arguments[0]; (function look() {
            if (document.querySelector('main h1')) done('drawn'); else setTimeout(look, 50);
        })();",
        )?;
        Ok(window)
    }

    /// Loads the page anew.
    pub fn refresh(&self) -> Result {
        self.call("refresh", "{}").map(drop)
    }

    /// Runs a script in the page until it calls its last argument with a text.
    pub fn run(&self, script: &str) -> Result<String> {
        let answer = self.call("execute/async", &format!(r#"{{"script":{},"args":[]}}"#, quoted(script)))?;
        text_after(&answer, r#""value":""#).ok_or_else(|| format!("the page answered {answer}").into())
    }

    fn call(&self, what: &str, body: &str) -> Result<String> {
        self.post(&format!("/session/{}/{what}", self.session), body)
    }

    fn post(&self, path: &str, body: &str) -> Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(300)))?;
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\nConnection: close\r\n\
             Content-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (head, body) = answer.split_once("\r\n\r\n").ok_or("the driver's answer was cut short")?;
        if head.starts_with("HTTP/1.1 200") {
            Ok(body.to_owned())
        } else {
            Err(format!("{path}: {body}").into())
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            processes::end(driver);
        }
    }
}

/// A text as JSON has it.
pub fn quoted(text: &str) -> String {
    let escape = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        '\n' => "\\n".to_owned(),
        c => c.to_string(),
    };
    format!("\"{}\"", text.chars().map(escape).collect::<String>())
}

/// What stands between a mark and the next quotation mark: the scripts here answer with nothing that needs escaping.
fn text_after(answer: &str, mark: &str) -> Option<String> {
    let (_, rest) = answer.split_once(mark)?;
    Some(rest.split('"').next()?.to_owned())
}
