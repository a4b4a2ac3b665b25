//! The receipt: what was set up, who has seen each part of it, and how to stop it. For a change ticket, as text and as a
//! page that prints. Holds no secret, because the engine never has one.

use jiff::Timestamp;
use maud::html;
use model::{Text, catalog, id};

use crate::html::{bold, document, table};
use crate::{engine::State, view};

/// The receipt as text.
pub fn plain(state: &State, now: Timestamp) -> String {
    let mut lines = vec![say(state, &Text::new(id!("receipt-heading"))), made(state, now), String::new()];
    lines.extend(rows(state, now).into_iter().map(|(label, value)| format!("{label}: {value}")));
    lines.extend([String::new(), say(state, &Text::new(id!("receipt-stop-line")))]);
    lines.join("\n").replace("**", "")
}

/// The receipt as one page of HTML.
pub fn html(state: &State, now: Timestamp) -> String {
    let body = html! {
        p { (made(state, now)) }
        (table(rows(state, now)))
        p { (bold(&say(state, &Text::new(id!("receipt-stop-line"))))) }
    };
    document(&say(state, &Text::new(id!("receipt-heading"))), &body)
}

fn rows(state: &State, now: Timestamp) -> Vec<(String, String)> {
    let row = |pair: view::Pair| {
        let value = pair.text.as_ref().map_or_else(|| pair.value.clone(), |text| say(state, text));
        let by = pair.by.as_ref().map(|by| format!(" ({})", say(state, &by.text))).unwrap_or_default();
        (say(state, &pair.label), value + &by)
    };
    view::receipt_rows(state, now).into_iter().map(row).collect()
}

/// When it was made, and whether it was only practice.
fn made(state: &State, now: Timestamp) -> String {
    let id = if state.environment.practice { id!("receipt-made-practice") } else { id!("receipt-made") };
    let when = now.to_zoned_datetime(state.environment.zone.0.clone()).strftime("%-d %B %Y, %H:%M %Z");
    say(state, &Text::new(id).with("when", when))
}

fn say(state: &State, text: &Text) -> String {
    catalog::say(text, &view::common(state))
}
