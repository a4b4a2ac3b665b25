//! The real program, stopped at every step: what is on disk then opens at the same place.

use serde_json::{Value, json};

use super::disk::{facts, lost, newest, record};
use super::product::{self, Program};
use super::walk::{self, Walk};
use super::{LIMIT, TOKEN, base64, folder, save_again, statuses};
use crate::wait::until;

#[test]
fn the_program_killed_at_any_step_by_hand_reopens_where_it_was() {
    let walk = walk::by_hand();
    assert!(walk.journals.len() > 1, "no moment of the rehearsal was seen: {:?}", walk.journals);
    reopens("by-hand", walk);
}

#[test]
fn the_program_killed_at_any_step_through_graph_reopens_where_it_was() {
    reopens("by-graph", walk::by_graph());
}

#[test]
fn the_program_killed_at_any_step_of_either_side_reopens_where_it_was() {
    reopens("practice", walk::halves());
}

/// Opens what the real program left on disk at each moment, and the files that it saved for others.
fn reopens(name: &str, walk: Walk) {
    for moment in &walk.moments {
        record("progress", &format!("{}.json", moment.name), &moment.document);
        let home = folder(&[("progress-a.json", &moment.document)]);
        let before = facts(&moment.document);
        let program =
            Program::open(home.path(), before["token"]["is_there"].as_bool().unwrap().then_some(TOKEN));
        let is_same = |view: &Value| {
            view["page"]["id"] == moment.view["page"]["id"] && statuses(view) == statuses(&moment.view)
        };
        assert!(
            until(LIMIT, || is_same(&program.view())),
            "{}: {} {:#}\nwas {} {:#}",
            moment.name,
            program.view()["page"]["id"],
            statuses(&program.view()),
            moment.view["page"]["id"],
            statuses(&moment.view),
        );
        save_again(&program, &before);
        let gone = lost(&before, &facts(&newest(home.path()).unwrap()));
        assert!(gone.is_empty(), "{}: {gone:#?}", moment.name);
    }
    assert!(walk.moments.len() > 2);
    for (number, lines) in walk.journals.iter().enumerate() {
        record("journal", &format!("real-{number:02}.jsonl"), lines.as_bytes());
        let left = product::left(lines);
        assert!(left.as_array().unwrap().len() < 4, "{left:#}");
    }
    record("report", &format!("real-{name}.zip"), &walk.report);
    let files = std::iter::once(&walk.report).chain(walk.hand_overs.iter().map(|(_, file)| file));
    for file in files {
        let home = tempfile::tempdir().unwrap();
        let view = Program::start(home.path()).act(json!({ "do": "open-file", "content": base64(file) }));
        assert!(!view["replay"].is_null() || view["page"]["id"] == "receive", "{:#}", view["notices"]);
    }
    for (name, file) in &walk.hand_overs {
        record("hand-over", &format!("{name}.json"), file);
    }
}
