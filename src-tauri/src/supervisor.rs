//! On Linux, a first process that only waits for the one with the window. WebKitGTK ends its program on the spot where
//! one of its own processes breaks off while it starts; then this one goes on in the browser.
//!
//! It also tells WebKitGTK to draw without OpenGL, which a program can't set for itself safely. A page of text and buttons
//! is drawn as quickly without, the window is there sooner, and it does not stay blank where a graphics driver is broken.

use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitCode, ExitStatus};
use std::{env, io};

use host::Start;
use rustix::process::{Signal, getppid, set_parent_process_death_signal};

use crate::in_browser::{self, Reason};

/// Runs this program once more and waits for it; `None` in the process that opens the window.
pub fn run(start: Start) -> Option<ExitCode> {
    if let Some(first) = env::var_os(SUPERVISED) {
        // Whoever ends the first process means the window, also if it has ended already.
        let _ = set_parent_process_death_signal(Some(Signal::TERM));
        let is_there = getppid().is_some_and(|parent| first == parent.to_string().as_str());
        return (!is_there).then_some(ExitCode::FAILURE);
    }
    let status = window().ok()?;
    Some(match is_crash(status) {
        true => in_browser::go_on(Reason::NotDrawn, start),
        false => in_browser::exit_code(status),
    })
}

fn window() -> io::Result<ExitStatus> {
    let mut command = Command::new(env::current_exe()?);
    command
        .args(env::args_os().skip(1))
        .env(SUPERVISED, std::process::id().to_string())
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .status()
}

/// Whether it was ended by a signal that a program raises itself.
fn is_crash(status: ExitStatus) -> bool {
    let raised = [Signal::TRAP, Signal::ABORT, Signal::SEGV, Signal::BUS, Signal::ILL];
    status.signal().is_some_and(|signal| raised.iter().any(|one| one.as_raw() == signal))
}

/// Holds the number of the first process, in the one with the window.
const SUPERVISED: &str = "SCIM_SETUP_SUPERVISED";
