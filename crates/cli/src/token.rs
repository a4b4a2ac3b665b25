//! Where the token comes from: standard input, the environment, or a prompt. Never an argument.

use std::io::{IsTerminal, Read};

use anyhow::{Context, Result};

/// Reads the token as it was given, untidied.
///
/// # Errors
/// Where standard input can't be read.
pub fn read(from_stdin: bool, prompt: &str) -> Result<String> {
    if from_stdin {
        let mut bytes = Vec::new();
        std::io::stdin().take(MOST_BYTES).read_to_end(&mut bytes).context("standard input can't be read")?;
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    if let Some(token) = std::env::var_os("SCIM_TOKEN") {
        return Ok(token.to_string_lossy().into_owned());
    }
    if std::io::stdin().is_terminal() {
        return rpassword::prompt_password(prompt).context("the token can't be read");
    }
    Ok(String::new())
}

const MOST_BYTES: u64 = 1024 * 1024;
