//! How often `explain` is right on labelled messages: `cargo run -p explain --example score -- FILE`.
//!
//! The file is a JSON list of `{"id", "text", "cause_class", "also_acceptable"}`. A message is right when the cause of
//! its best match is the label or one of those that are also acceptable; no match counts as `unknown`.

#![allow(clippy::print_stdout, reason = "an example that prints")]

use std::error::Error;

use explain::explain;
use serde::Deserialize;

#[derive(Deserialize)]
struct Message {
    id: String,
    text: String,
    cause_class: String,
    #[serde(default)]
    also_acceptable: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("which file?")?;
    let messages: Vec<Message> = serde_json::from_slice(&std::fs::read(path)?)?;
    let (mut exact, mut acceptable) = (0, 0);
    for message in &messages {
        let explanation = explain(&message.text);
        let cause = explanation.best().map_or("unknown", |problem| problem.id.cause().as_str());
        if cause == message.cause_class {
            exact += 1;
        } else if message.also_acceptable.iter().any(|other| other == cause) {
            acceptable += 1;
        } else {
            let matches: Vec<&str> = explanation.matches.iter().map(|one| one.problem.id.as_str()).collect();
            println!("{}: {} and not {cause} {matches:?}", message.id, message.cause_class);
        }
    }
    println!("{exact} exact and {acceptable} acceptable of {}", messages.len());
    Ok(())
}
