//! What the terminal shows: the only file that writes to standard output and standard error.
//!
//! Whatever is written is harmless: what a server sent cannot move the cursor or reorder what stands around it.

use std::fmt::{self, Write as _};
use std::io::{self, Write as _};
use std::process::ExitCode;

use anyhow::Result;
use model::text::{self, harmless};
use model::{Text, catalog, id};
use model::{check::CheckReport, rehearsal::RehearsalStep};
use serde::Serialize;

use crate::outcome::{MatchOut, Outcome, ProblemOut};

pub fn json(document: &impl Serialize) -> Result<()> {
    let text = serde_json::to_string_pretty(document)?;
    // Outside of strings, JSON is ASCII.
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match text::is_harmless(c) {
            true => escaped.push(c),
            false => {
                c.encode_utf16(&mut [0; 2]).iter().try_for_each(|unit| write!(escaped, "\\u{unit:04x}"))?
            }
        }
    }
    line(&escaped)
}

pub fn line(text: &str) -> Result<()> {
    writeln!(io::stdout().lock(), "{}", harmless(text))?;
    Ok(())
}

/// Several lines.
pub fn lines(lines: &[String]) -> Result<()> {
    lines.iter().try_for_each(|text| line(text))
}

/// A problem as lines.
pub fn problem(problem: &ProblemOut) -> Vec<String> {
    let mut out = String::new();
    // Writing into memory does not fail.
    let _ = problem_lines(&mut out, problem);
    out.lines().map(str::to_owned).collect()
}

/// The outcome of a check for people: the chain, then what is wrong and what to do.
pub fn outcome(outcome: &Outcome, reports: &[CheckReport]) -> Result<()> {
    let mut out = String::new();
    for tidied in &outcome.tidied {
        writeln!(out, "  {}", say(&format!("tidied-{tidied}")))?;
    }
    for check in &outcome.checks {
        let mark = match check.state {
            "passed" => "✓",
            "warned" => "!",
            "failed" => "✗",
            "could-not-check" => "?",
            _ => "·",
        };
        let took = check.milliseconds.map(|took| format!("  {took} ms")).unwrap_or_default();
        let state = say(&format!("state-{}", check.state));
        let prefix = if RehearsalStep::ALL.iter().any(|step| step.as_str() == check.id) {
            "step-of-rehearsal"
        } else {
            "check"
        };
        writeln!(out, "{mark} {}: {state}{took}", say(&format!("{prefix}-{}", check.id)))?;
        let detail = reports
            .iter()
            .find(|report| report.check.as_str() == check.id)
            .and_then(|report| report.detail.as_ref());
        if let Some(detail) = detail {
            writeln!(out, "    {}", catalog::say(detail, &[]))?;
        }
    }
    writeln!(out)?;
    writeln!(out, "{}", say(&format!("cli-{}", outcome.outcome)))?;
    // What a rehearsal found is told in full behind this.
    let found = outcome.findings.iter().flatten().map(|finding| finding.problem.id).collect::<Vec<_>>();
    let problems = outcome.problem.iter().filter(|problem| !found.contains(&problem.id));
    for problem in problems.chain(&outcome.warnings) {
        writeln!(out)?;
        problem_lines(&mut out, problem)?;
    }
    writeln!(out)?;
    writeln!(out, "{}", say(id!("cli-from-here")))?;
    collected(&out)
}

/// What a message means, for people.
pub fn explained(outcome: explain::Conclusion, matches: &[MatchOut], more_left_out: bool) -> Result<()> {
    let mut out = String::new();
    writeln!(out, "{}", say(&format!("explain-{}", outcome.as_str())))?;
    if matches.is_empty() {
        writeln!(out, "{}", say(id!("explain-unknown.text")))?;
    }
    for one in matches {
        writeln!(out)?;
        writeln!(out, "{}:", say(&format!("certainty-{}", one.certainty)))?;
        problem_lines(&mut out, &one.problem)?;
    }
    if more_left_out {
        writeln!(out, "\n{}", say(id!("explain-left-out")))?;
    }
    collected(&out)
}

fn problem_lines(out: &mut String, problem: &ProblemOut) -> fmt::Result {
    writeln!(out, "{}  {}", problem.short, problem.title)?;
    writeln!(out, "     {}", problem.why)?;
    writeln!(out, "     {}", problem.fix)?;
    writeln!(out, "     {}", say(&format!("who-{}", problem.who)))?;
    match &problem.message {
        Some(message) => writeln!(out, "     {}:\n       {message}", say(id!("problem-message"))),
        None => Ok(()),
    }
}

/// A line on standard error: what is missing before anything can be checked.
pub fn hint(id: &str) -> Result<()> {
    hint_about(&Text::new(id))
}

/// The same with something filled in.
pub fn hint_about(text: &Text) -> Result<()> {
    writeln!(io::stderr().lock(), "{}", harmless(&catalog::say(text, &[])))?;
    Ok(())
}

/// What a rehearsal found, behind the outcome: the notes, what is not kept, and who is still there.
pub fn rehearsed(outcome: &Outcome) -> Result<()> {
    let mut out = String::new();
    for finding in outcome.findings.iter().flatten() {
        writeln!(out)?;
        writeln!(
            out,
            "{}: {}",
            say(&format!("step-of-rehearsal-{}", finding.step)),
            say(&format!("severity-{}", finding.severity))
        )?;
        problem_lines(&mut out, &finding.problem)?;
        for exchange in &finding.evidence {
            writeln!(out, "       {}", exchange.request.replace('\n', "\n         "))?;
            writeln!(out, "       {}", exchange.outcome)?;
            for line in &exchange.answer {
                writeln!(out, "         {}", line.replace('\n', "\n         "))?;
            }
        }
    }
    let not_kept = outcome.not_kept.iter().flatten().map(String::as_str).collect::<Vec<_>>();
    if !not_kept.is_empty() {
        writeln!(out)?;
        let text = Text::new(id!("cli-not-kept")).with("attributes", not_kept.join(", "));
        writeln!(out, "{}", catalog::say(&text, &[]))?;
    }
    if !outcome.left_behind.is_empty() {
        writeln!(out)?;
        let text = Text::new(id!("cli-left-behind")).with("names", outcome.left_behind.join(", "));
        writeln!(out, "{}", catalog::say(&text, &[]))?;
    }
    collected(&out)
}

/// The program could not do its work: said on standard error, exit status 3.
pub fn stopped(error: &anyhow::Error) -> ExitCode {
    let nobody_reads = error
        .downcast_ref::<io::Error>()
        .map(io::Error::kind)
        .or_else(|| error.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind))
        == Some(io::ErrorKind::BrokenPipe);
    if nobody_reads {
        return ExitCode::from(3);
    }
    let _ = writeln!(io::stderr().lock(), "scim-setup: {}", harmless(&format!("{error:#}")));
    ExitCode::from(3)
}

/// A text of the catalog that needs nothing filled in.
pub fn say(id: &str) -> String {
    catalog::say(&Text::new(id), &[])
}

/// What was collected, whose last line has its end.
fn collected(out: &str) -> Result<()> {
    line(out.trim_end_matches('\n'))
}
