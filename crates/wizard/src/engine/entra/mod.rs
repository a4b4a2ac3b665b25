//! The automatic way in the state: signing in, looking, and the one order that the person has seen.
//!
//! Where things stand is what Graph showed last. Every look settles the steps' checks by what it saw; what was green and is
//! otherwise now turns red and says what changed.

mod changes;
mod jobs;
mod planned;
mod search;
mod sign_in;
mod snapshot;

use jobs::is_of;
use model::id;
pub(crate) use planned::{approved_changes, approved_undo, may_change};
use snapshot::looked;
pub(super) use snapshot::{look, look_again};

use jiff::Timestamp;

pub(super) use changes::{ask_undo, do_it, undo};
pub(crate) use changes::{blocked, is_scope_known};
use changes::{carried, noted};
use search::{found, logs_read};
pub(super) use search::{read_logs, search};
pub(super) use sign_in::{sign_in, sign_out};
use sign_in::{sign_in_at, signed_in};

use crate::engine::session::JobKind;
use crate::engine::state::{Effect, State};
use model::flow::Field;
use model::text::Text;
use provisioning::{TaskEvent, Waiting};

/// Takes in what a task with Microsoft tells.
pub(super) fn event(
    state: &mut State,
    job: u32,
    event: TaskEvent,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    match event {
        TaskEvent::SignInAt(address) => sign_in_at(state, job, address),
        TaskEvent::SignedIn(outcome) => signed_in(state, job, *outcome, now, effects),
        TaskEvent::SnapshotRead(outcome) => looked(state, job, *outcome, now),
        TaskEvent::ChangesMade { undo, outcome } => carried(state, job, undo, *outcome, now),
        TaskEvent::Found(outcome) => found(state, job, outcome),
        TaskEvent::LogsRead(outcome) => logs_read(state, job, outcome),
        TaskEvent::Checkpoint(checkpoint) => noted(state, checkpoint, now),
        TaskEvent::Waiting(waiting) => waits(state, job, waiting),
    }
}

pub(in crate::engine) fn waits(state: &mut State, job: u32, waiting: Waiting) {
    if is_of(state, job) {
        let is_new = state.session.entra.waiting.as_ref().is_none_or(|before| before.what != waiting.what);
        if is_new {
            state.session.announcement = Some(Text::new(id!("announce-waiting")));
        }
        state.session.entra.waiting = Some(waiting);
    }
}

/// What was cancelled may be half done: it is looked where things stand.
pub(in crate::engine) fn cancelled(
    state: &mut State,
    work: JobKind,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    state.session.entra.waiting = None;
    state.session.entra.sign_in_address = None;
    match work {
        JobKind::Changes => look(state, now, effects),
        // Who gave up knows it; what Microsoft's page said is kept on the screen.
        JobKind::SignIn => {
            if let Some(said) = state.facts.answers.typed(Field::SignInMessage) {
                state.session.entra.fails(provisioning::of_sign_in_message(said));
            }
        }
        JobKind::Checks | JobKind::Rehearsal | JobKind::Snapshot | JobKind::Search | JobKind::Logs => {}
    }
}
