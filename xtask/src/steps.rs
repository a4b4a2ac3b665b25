//! Running one command after the other: a heading, the command's own output, its time, and what became of it.
//!
//! A step has a time limit and takes everything it started with it when it ends, whichever way: a browser driver that
//! stays behind would keep a port, and the pipe that a continuous-integration service reads. What a failed step said
//! last is said again at the very end, where who reads a long log looks first. It knows no command.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, IsTerminal, PipeReader, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::{Duration, Instant};

use crate::Result;

/// Runs a command in the foreground, for as long as it takes: it may ask for a password, and Ctrl+C reaches it.
pub fn run(command: &mut Command) -> Result {
    println!("\n> {}", in_words(command));
    let status =
        command.status().map_err(|problem| format!("{} did not start: {problem}", in_words(command)))?;
    judge(command, status)
}

/// What was run so far, and how it went.
#[derive(Default)]
pub struct Tally {
    rows: Vec<Row>,
}

struct Row {
    name: &'static str,
    took: Duration,
    problem: Option<String>,
    last_lines: String,
}

/// How much of a failed step's output is repeated: a failure's own words, and the list of what failed.
const REPEATED_LINES: usize = 60;

impl Tally {
    /// Runs one step to its end or its limit and remembers the outcome. Failing does not stop what comes next.
    pub fn step(&mut self, name: &'static str, command: &mut Command, limit: Duration) {
        println!("\n=== {name}: {}", in_words(command));
        let start = Instant::now();
        let said = LastLines::default();
        let problem = limited(command, limit, &said).err().map(|problem| problem.to_string());
        let took = start.elapsed();
        match &problem {
            None => println!("=== {name}: passed in {}", seconds(took)),
            Some(problem) => println!("=== {name}: FAILED after {}: {problem}", seconds(took)),
        }
        self.rows.push(Row { name, took, problem, last_lines: said.text() });
    }

    /// Prints the end of what each failed step said and the table of steps; an error if one of them failed.
    pub fn finish(self) -> Result {
        for Row { name, last_lines, .. } in self.rows.iter().filter(|row| row.problem.is_some()) {
            println!("\n=== {name}, which failed, ended with:\n{last_lines}");
        }
        println!();
        for Row { name, took, problem, .. } in &self.rows {
            let outcome = if problem.is_none() { "passed" } else { "FAILED" };
            println!("{outcome}  {:>8}  {name}", seconds(*took));
        }
        let failures: Vec<String> = self
            .rows
            .iter()
            .filter_map(|row| row.problem.as_ref().map(|problem| format!("  {}: {problem}", row.name)))
            .collect();
        if failures.is_empty() {
            println!("\nEverything passed.");
            return Ok(());
        }
        Err(format!("Failed:\n{}", failures.join("\n")).into())
    }
}

/// Runs a command in a process group of its own, and ends the group when the command is over or its time is.
fn limited(command: &mut Command, limit: Duration, said: &LastLines) -> Result {
    let (output, input) = std::io::pipe()?;
    command.stdout(input.try_clone()?).stderr(input).stdin(Stdio::null());
    if std::io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always").env("FORCE_COLOR", "1");
    }
    let spawned = grouped(command).spawn();
    // The command would keep this side of the pipe open for ever.
    command.stdout(Stdio::inherit()).stderr(Stdio::inherit());
    let mut child = spawned?;
    let all_is_said = said.listen(output);
    let guard = Guard::over(&child)?;
    let (over, wait) = mpsc::channel();
    std::thread::spawn(move || over.send(child.wait()));
    let Ok(status) = wait.recv_timeout(limit) else {
        guard.end();
        return Err(format!("stopped at its limit of {} minutes", limit.as_secs() / 60).into());
    };
    guard.end();
    // What has left the group may hold the pipe; it is not waited for.
    all_is_said.recv_timeout(Duration::from_secs(2)).ok();
    judge(command, status?)
}

/// The end of what a step has said, which is shown while it is said.
#[derive(Clone, Default)]
struct LastLines(Arc<Mutex<VecDeque<String>>>);

impl LastLines {
    /// Passes on what comes, until its end, which is told.
    fn listen(&self, output: PipeReader) -> mpsc::Receiver<()> {
        let (over, all_is_said) = mpsc::channel();
        let lines = self.clone();
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            let mut line = Vec::new();
            while output.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
                std::io::stdout().write_all(&line).ok();
                lines.keep(&line);
                line.clear();
            }
            // Nobody listens any more where it took too long.
            over.send(()).ok();
        });
        all_is_said
    }

    fn keep(&self, line: &[u8]) {
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if lines.len() == REPEATED_LINES {
            lines.pop_front();
        }
        lines.push_back(String::from_utf8_lossy(line).into_owned());
    }

    fn text(&self) -> String {
        let lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lines.iter().map(String::as_str).collect()
    }
}

#[cfg(unix)]
fn grouped(command: &mut Command) -> &mut Command {
    std::os::unix::process::CommandExt::process_group(command, 0)
}

#[cfg(not(unix))]
fn grouped(command: &mut Command) -> &mut Command {
    command
}

/// Ends a step's whole process group. It is a process that waits for its input to close, so that it does its work even
/// when this program is stopped by Ctrl+C or killed.
#[cfg(unix)]
struct Guard(Child);

#[cfg(unix)]
impl Guard {
    fn over(child: &Child) -> Result<Self> {
        const WAIT_THEN_END: &str =
            "read -r _; kill -s TERM -- -$0 2>&- && sleep 1 && kill -s KILL -- -$0 2>&-";
        let mut shell = Command::new("sh");
        shell.args(["-c", WAIT_THEN_END, &child.id().to_string()]);
        Ok(Self(grouped(&mut shell).stdin(Stdio::piped()).spawn()?))
    }

    /// Waits until nothing of the group is left.
    fn end(mut self) {
        drop(self.0.stdin.take());
        // Its exit status says only whether something was still running.
        self.0.wait().ok();
    }
}

/// Ends a step's whole process tree. Ctrl+C needs no help on Windows: it reaches everything in the console.
#[cfg(not(unix))]
struct Guard(u32);

#[cfg(not(unix))]
impl Guard {
    fn over(child: &Child) -> Result<Self> {
        Ok(Self(child.id()))
    }

    fn end(self) {
        let mut kill = Command::new("taskkill");
        kill.args(["/T", "/F", "/PID", &self.0.to_string()]).stdout(Stdio::null()).stderr(Stdio::null());
        // It fails when the step ended by itself, which is what is hoped for.
        kill.status().ok();
    }
}

fn judge(command: &Command, status: ExitStatus) -> Result {
    if status.success() {
        return Ok(());
    }
    Err(format!("`{}` ended with {status}", in_words(command)).into())
}

/// The command as one would type it, without the folder its program is in.
fn in_words(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_step_that_takes_too_long_is_stopped_with_everything_it_started() {
        let folder = std::env::temp_dir().join(format!("xtask-steps-{}", std::process::id()));
        let script = format!("(sleep 1; touch {}) & sleep 60", folder.display());
        let said = LastLines::default();
        let problem = limited(&mut shell(&script), Duration::from_millis(200), &said).unwrap_err();
        assert_eq!(problem.to_string(), "stopped at its limit of 0 minutes");
        limited(&mut shell("sleep 2"), Duration::from_secs(20), &said).unwrap();
        assert!(!folder.exists(), "the step's own child outlived it");
    }

    #[test]
    fn what_a_step_said_last_is_kept_whichever_way_it_was_said() {
        let said = LastLines::default();
        let script = "seq 1 200; echo it broke >&2; printf 'no end'; exit 1";
        limited(&mut shell(script), Duration::from_secs(20), &said).unwrap_err();
        let text = said.text();
        assert!(text.starts_with("143\n144\n") && text.ends_with("200\nit broke\nno end"), "{text}");
    }

    #[test]
    fn a_failure_does_not_stop_the_steps_after_it_and_is_listed() {
        let mut tally = Tally::default();
        tally.step("first", &mut shell("exit 3"), Duration::from_secs(20));
        tally.step("second", &mut shell("exit 0"), Duration::from_secs(20));
        assert_eq!(tally.rows.len(), 2);
        let problem = tally.finish().unwrap_err().to_string();
        assert!(problem.contains("first: `sh -c exit 3` ended with exit status: 3"), "{problem}");
        assert!(!problem.contains("second"), "{problem}");
    }
}
