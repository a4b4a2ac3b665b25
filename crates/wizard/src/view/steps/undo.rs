//! Two pages off the path of the automatic way: what taking something back does, and how sign-in is set up.

use jiff::Timestamp;
use model::{Field, Problem, ProblemId, Text, entra::Change, id};
use provisioning::sign_in_endpoints;

use crate::engine::{self, JobKind, SidePage, State};
use crate::view::steps::microsoft::going_on;
use crate::view::steps::parts::{instructions, link};
use crate::view::{Block, Button, ButtonAction, Page, Tone, card, field};
use crate::view::{content::side_page, steps::changes::will};

/// What taking a receipt back changes, and what that does to people who were provisioned.
pub(in crate::view) fn undo(state: &State, now: Timestamp) -> Page {
    let order = state.session.entra.undoing.and_then(|receipt| engine::approved_undo(state, receipt, now));
    let changes = order.map(|order| order.changes).unwrap_or_default();
    let busy = state.session.is_running(JobKind::Changes);
    let mut blocks = going_on(state, now);
    // What is being taken back is no longer there to be listed.
    if !busy {
        blocks.extend(what_changes(&changes));
    }
    let blocked = if busy {
        None
    } else if changes.is_empty() {
        Some(id!("undo-nothing"))
    } else {
        (!engine::may_change(state)).then_some(id!("blocked-needs-permission"))
    };
    let primary = Button::new(id!("undo.primary"), ButtonAction::Undo).busy(busy);
    let primary = primary.blocked_by(blocked.map(Text::new));
    side_page(id!("undo"), blocks, Some(primary))
}

fn what_changes(changes: &[Change]) -> Vec<Block> {
    if changes.is_empty() {
        return vec![Block::Card(card::plain(Tone::Note, id!("undo-nothing"), &[id!("undo-nothing.text")]))];
    }
    let mut people = card::plain(Tone::Warning, id!("undo-people"), &[]);
    let told: std::collections::BTreeSet<&str> = changes.iter().map(what_it_does).collect();
    people.paragraphs = told.into_iter().map(Text::new).collect();
    vec![Block::List { items: changes.iter().map(will).collect() }, Block::Card(people)]
}

/// What a change that takes something back does to people who are in Trelica already.
fn what_it_does(change: &Change) -> &'static str {
    match change {
        Change::Pause => id!("undo-people.pause"),
        Change::Unassign(_) => id!("undo-people.unassign"),
        Change::RemoveJob => id!("undo-people.job"),
        Change::RemoveApplication { .. } => id!("undo-people.application"),
        Change::CreateApplication { .. }
        | Change::TestConnection { .. }
        | Change::CreateJob
        | Change::SaveConnection { .. }
        | Change::CopyGroups { .. }
        | Change::MapRole { .. }
        | Change::MapUserName { .. }
        | Change::Assign(_)
        | Change::Provision(_)
        | Change::Start
        | Change::Restart => id!("undo-people.mapping"),
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
    let typed = vec![Block::Field(id), Block::Field(field::line(state, Field::DirectoryId, &[]))];
    let blocks = vec![
        instructions(id!("client"), 5, [(1, link(state, "entra-home")), (5, typed)]),
        Block::More {
            open: false,
            title: Text::new(id!("client-clouds")),
            blocks: vec![
                Block::Field(field::choice(state, Field::Cloud, &clouds)),
                Block::Paragraph { text: Text::new(id!("client-clouds.untried")) },
            ],
        },
    ];
    let close = ButtonAction::Show { page: SidePage::None };
    let blocked = known.is_none().then(|| Text::new(id!("blocked-needs-client")));
    side_page(id!("client"), blocks, Some(Button::new(id!("client.primary"), close).blocked_by(blocked)))
}
