//! Where no window can be drawn, the same wizard in a browser: `scim-setup serve`, which lies beside this program.
//!
//! The person is told in the system's own message box. A window whose page stays empty ends this program and starts it
//! anew for that (`--in-browser REASON`): a library that failed half-way is in no state to draw a message.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitCode, ExitStatus};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;
use std::{env, io};

use host::Start;
use model::{Text, catalog, id};
use rfd::{MessageDialog, MessageLevel};
use tauri::{AppHandle, Manager, Runtime};

use crate::desktop;

/// Why there is no window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// This session has no display.
    NoDisplay,
    /// What draws web pages is not installed: WebView2 on Windows.
    NoWebView,
    /// The system refused to open it.
    NotOpened,
    /// It was opened, and its page was not drawn, or not in time.
    NotDrawn,
}

impl Reason {
    const ALL: [Reason; 4] = [Reason::NoDisplay, Reason::NoWebView, Reason::NotOpened, Reason::NotDrawn];

    fn as_str(self) -> &'static str {
        match self {
            Reason::NoDisplay => "no-display",
            Reason::NoWebView => "no-web-view",
            Reason::NotOpened => "not-opened",
            Reason::NotDrawn => "not-drawn",
        }
    }

    /// The reason that this program was started anew with.
    pub fn of_arguments(arguments: impl IntoIterator<Item = OsString>) -> Option<Reason> {
        let mut arguments = arguments.into_iter().skip_while(|one| one != ARGUMENT).skip(1);
        let word = arguments.next()?;
        Reason::ALL.into_iter().find(|reason| word == reason.as_str())
    }

    /// What can be known of it before a window is opened.
    pub fn now() -> Option<Reason> {
        if !desktop::has_display() {
            return Some(Reason::NoDisplay);
        }
        tauri::webview_version().is_err().then_some(Reason::NoWebView)
    }

    fn in_words(self) -> String {
        say(match self {
            Reason::NoDisplay => id!("no-window-display"),
            Reason::NoWebView => id!("no-window-web-view"),
            Reason::NotOpened => id!("no-window-opened"),
            Reason::NotDrawn => id!("no-window-drawn"),
        })
    }
}

/// Serves the wizard until it is stopped, and says why.
pub fn go_on(reason: Reason, start: Start) -> ExitCode {
    let said = reason.in_words();
    let has_screen = reason != Reason::NoDisplay;
    let ended = if has_screen { beside_a_message(start, &said) } else { in_this_place(start, &said) };
    ended.unwrap_or_else(|error| {
        let missing = Text::new(id!("no-window-no-program")).with("error", error);
        let said = format!("{said} {}", catalog::say(&missing, &[]));
        print(&said);
        if has_screen {
            show(&said, MessageLevel::Error);
        }
        ExitCode::from(COULD_NOT)
    })
}

/// The link is printed in the terminal or the log of this program, whose place is taken: whatever ends this one ends that
/// one.
#[cfg(unix)]
fn in_this_place(start: Start, said: &str) -> io::Result<ExitCode> {
    print(said);
    Err(std::os::unix::process::CommandExt::exec(&mut serve(start)?))
}

/// Windows always has a screen.
#[cfg(not(unix))]
fn in_this_place(start: Start, said: &str) -> io::Result<ExitCode> {
    beside_a_message(start, said)
}

/// Opens the browser, and says so in the system's message box. On Windows the program gets a console of its own, which
/// shows the code that its page asks for, and which ends it when it is closed.
fn beside_a_message(start: Start, said: &str) -> io::Result<ExitCode> {
    let mut command = serve(start)?;
    command.arg("--open");
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(&mut command, CREATE_NEW_CONSOLE);
    let mut child = command.spawn()?;
    let then = if cfg!(windows) { id!("no-window-then-console") } else { id!("no-window-then") };
    let said = format!("{said} {}", say(then));
    print(&said);
    show(&said, MessageLevel::Info);
    Ok(exit_code(child.wait()?))
}

/// As a program ends that waited for this one. What was ended by a signal could not do its work.
pub fn exit_code(status: ExitStatus) -> ExitCode {
    status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(COULD_NOT).into()
}

/// The program for the browser.
fn serve(start: Start) -> io::Result<Command> {
    let mut command = Command::new(beside()?);
    command.arg("serve");
    if start == Start::Practice {
        command.arg(desktop::PRACTICE);
    }
    Ok(command)
}

fn beside() -> io::Result<PathBuf> {
    let mut program = env::current_exe()?.with_file_name("scim-setup");
    program.set_extension(env::consts::EXE_EXTENSION);
    Ok(program)
}

fn say(id: &str) -> String {
    catalog::say(&Text::new(id), &[])
}

/// Says it on standard error, which a terminal or a log has.
#[expect(clippy::print_stderr, reason = "there is no window to say it in")]
fn print(text: &str) {
    eprintln!("{text}");
}

/// Says it in the system's message box, and waits until the person has read it.
fn show(text: &str, level: MessageLevel) {
    let title = say(id!("app-name"));
    let _ = MessageDialog::new().set_level(level).set_title(title).set_description(text).show();
}

/// Whether the window's page has been drawn: it asks for its screen after its first frame.
#[derive(Default)]
pub struct Drawn {
    is_drawn: Mutex<bool>,
    noted: Condvar,
}

impl Drawn {
    /// Notes that it has.
    pub fn note<R: Runtime>(app: &AppHandle<R>) {
        if let Some(drawn) = app.try_state::<Drawn>() {
            *drawn.is_drawn.lock().unwrap_or_else(PoisonError::into_inner) = true;
            drawn.noted.notify_all();
        }
    }

    /// Waits until it has; false where it takes too long.
    fn wait(&self, longest: Duration) -> bool {
        let is_drawn = self.is_drawn.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.noted.wait_timeout_while(is_drawn, longest, |is_drawn| !*is_drawn);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// Watches whether the page is drawn in time, and goes on in the browser otherwise.
pub fn watch<R: Runtime>(app: AppHandle<R>, start: Start) {
    std::thread::spawn(move || {
        if !app.try_state::<Drawn>().is_some_and(|drawn| drawn.wait(LONGEST)) {
            start_anew(&app, Reason::NotDrawn, start);
        }
    });
}

/// Ends this program, and starts it anew to go on in the browser.
pub fn start_anew<R: Runtime>(app: &AppHandle<R>, reason: Reason, start: Start) {
    let again = env::current_exe().and_then(|this| {
        let mut command = Command::new(this);
        command.args([ARGUMENT, reason.as_str()]);
        if start == Start::Practice {
            command.arg(desktop::PRACTICE);
        }
        command.spawn()
    });
    app.exit(again.map_or(i32::from(COULD_NOT), |_| 0));
}

const ARGUMENT: &str = "--in-browser";
/// Our choice: far beyond the start on a slow computer, which takes a few seconds.
const LONGEST: Duration = Duration::from_secs(30);
/// The exit status of the terminal program for "could not".
const COULD_NOT: u8 = 3;
/// Process Creation Flags of the Windows API.
#[cfg(windows)]
const CREATE_NEW_CONSOLE: u32 = 0x10;

#[cfg(test)]
mod tests {
    use super::{ARGUMENT, Reason};

    #[test]
    fn a_program_that_is_started_anew_knows_why() {
        for reason in Reason::ALL {
            let arguments = ["program", ARGUMENT, reason.as_str()].map(Into::into);
            assert_eq!(Reason::of_arguments(arguments), Some(reason));
        }
        assert_eq!(Reason::of_arguments(["program", ARGUMENT, "on-a-whim"].map(Into::into)), None);
        assert_eq!(Reason::of_arguments(["program", "--practice"].map(Into::into)), None);
    }
}
