//! What the terminal shows: the only file that writes to standard output and standard error.
//!
//! Whatever is written is harmless: what a server sent cannot move the cursor or reorder what stands around it.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use anyhow::Result;
use model::{Text, text};
use serde::Serialize;
use terminal_size::{Height, Width, terminal_size_of};

use crate::layout::{Look, Page};
use crate::words::filled;

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
    writeln!(io::stdout().lock(), "{escaped}")?;
    Ok(())
}

/// A text, as far from the left as it is to be.
pub fn line(indent: usize, text: &str) -> Result<()> {
    let mut page = Page::default();
    page.text(indent, text);
    show(&page)
}

/// A page on standard output.
pub fn show(page: &Page) -> Result<()> {
    let stdout = io::stdout();
    let look = look(stdout.is_terminal(), terminal_size_of(&stdout));
    stdout.lock().write_all(page.render(look).as_bytes())?;
    Ok(())
}

/// A page on standard error.
pub fn show_beside(page: &Page) -> Result<()> {
    let stderr = io::stderr();
    let look = look(stderr.is_terminal(), terminal_size_of(&stderr));
    stderr.lock().write_all(page.render(look).as_bytes())?;
    Ok(())
}

fn look(is_terminal: bool, size: Option<(Width, Height)>) -> Look {
    Look::new(is_terminal, size.map(|(Width(columns), _)| columns), |name| std::env::var_os(name))
}

/// A line on standard error: what is missing before anything can be checked.
pub fn hint(id: &str) -> Result<()> {
    hint_about(&Text::new(id))
}

/// The same with something filled in.
pub fn hint_about(text: &Text) -> Result<()> {
    let mut page = Page::default();
    page.text(0, &filled(text));
    show_beside(&page)
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
    let mut page = Page::default();
    page.verbatim(0, &format!("scim-setup: {error:#}"));
    let _ = show_beside(&page);
    ExitCode::from(3)
}
