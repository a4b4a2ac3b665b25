//! Two pages off the path of the automatic way: what taking something back does, and how sign-in is set up.

use crate::view::ButtonAction;
use jiff::Timestamp;

use crate::engine;
use crate::engine::{JobKind, SidePage, State};
use crate::view::side_page::side_page;
use crate::view::steps::changes::will;
use crate::view::steps::parts::instructions;
use crate::view::{Block, Button, Page, Tone};
use crate::view::{card, field};
use model::entra::Change;
use model::flow::Field;
use model::problem::{Problem, ProblemId};
use model::text::Text;
use provisioning::sign_in_endpoints;

/// What taking a receipt back changes, and what that does to people who were provisioned.
pub(in crate::view) fn undo(state: &State, now: Timestamp) -> Page {
    let order = state.session.entra.undoing.and_then(|receipt| engine::approved_undo(state, receipt, now));
    let changes = order.map(|order| order.changes).unwrap_or_default();
    let mut blocks = Vec::new();
    if changes.is_empty() {
        blocks.push(Block::Card(card::plain(Tone::Note, "undo-nothing", &["undo-nothing.text"])));
    } else {
        blocks.push(Block::List { items: changes.iter().map(will).collect() });
        let mut people = card::plain(Tone::Warning, "undo-people", &[]);
        let told: std::collections::BTreeSet<&str> = changes.iter().map(what_it_does).collect();
        people.paragraphs = told.into_iter().map(Text::new).collect();
        blocks.push(Block::Card(people));
    }
    let busy = state.session.is_at(JobKind::Changes);
    let blocked = if changes.is_empty() {
        Some("undo-nothing")
    } else {
        (!engine::may_change(state)).then_some("blocked-needs-permission")
    };
    let primary =
        Button { busy, ..Button::new("undo.primary", ButtonAction::Undo) }.blocked_by(blocked.map(Text::new));
    side_page("undo", blocks, Some(primary))
}

/// What a change that takes something back does to people who are in Trelica already.
fn what_it_does(change: &Change) -> &'static str {
    match change {
        Change::Pause => "undo-people.pause",
        Change::Unassign(_) => "undo-people.unassign",
        Change::RemoveJob => "undo-people.job",
        Change::RemoveApplication { .. } => "undo-people.application",
        _ => "undo-people.mapping",
    }
}

/// How to let this program sign people in: the client id, and how to register one.
pub(in crate::view) fn client(state: &State) -> Page {
    let answers = &state.facts.answers;
    let mut id = field::line(state, Field::ClientId, &[]);
    let known = sign_in_endpoints(&state.facts, &state.environment.entra);
    if answers.typed(Field::ClientId).is_some() && answers.client_id().is_none() {
        let problem = Problem::new(ProblemId::ClientIdUnreadable);
        id.problem = Some(card::problem_card(state, &problem, Tone::Bad, &[]));
    }
    let clouds: Vec<&str> = graph::CLOUDS.iter().map(|cloud| cloud.id).collect();
    let mut blocks = vec![instructions("client", 5, |number| match number {
        1 => crate::view::steps::parts::link(state, "entra-home"),
        5 => vec![field::block(id.clone()), field::block(field::line(state, Field::DirectoryId, &[]))],
        _ => Vec::new(),
    })];
    blocks.push(Block::More {
        title: Text::new("client-clouds"),
        blocks: vec![
            field::block(field::choice(state, Field::Cloud, &clouds)),
            Block::Paragraph { text: Text::new("client-clouds.untried") },
        ],
    });
    let close = ButtonAction::Show { page: SidePage::None };
    let blocked = known.is_none().then(|| Text::new("blocked-needs-client"));
    side_page("client", blocks, Some(Button::new("client.primary", close).blocked_by(blocked)))
}
