//! The Entra half through Microsoft Graph: signing in, the snapshot, and the changes that the person has seen.
//!
//! Each snapshot sets the outcomes of the steps' checks. A check that was green and no longer is turns red and says what
//! changed.

mod changes;
mod search;
mod sign_in;
mod snapshot;
mod whole;

pub(crate) use changes::{approved_changes, approved_undo, blocked, is_scope_known, may_change};
pub(super) use changes::{ask_undo, make_changes, undo};
pub(super) use search::{read_logs, search, suggest};
pub(super) use sign_in::{sign_in, sign_out};
pub(super) use snapshot::{read_snapshot, refresh_snapshot};
pub(crate) use whole::{changes_done, planned_whole, whole_blocked};
pub(super) use whole::{continue_whole, make_all, open_whole};

use changes::{changes_made, save_checkpoint};
use jiff::Timestamp;
use model::{Field, Text, id};
use provisioning::{TaskEvent, Waiting};
use search::{found, logs_read};
use sign_in::signed_in;
use snapshot::snapshot_read;

use crate::engine::{Effects, JobKind, State};

/// Takes in what a task with Microsoft tells.
pub(super) fn event(state: &mut State, job: u32, event: TaskEvent, now: Timestamp, effects: &mut Effects) {
    let is_current = state.session.is_current(job);
    match event {
        // What was created is there, even if the job was canceled since.
        TaskEvent::Checkpoint(checkpoint) => save_checkpoint(state, checkpoint, now),
        TaskEvent::SignInAt(address) if is_current => state.session.entra.sign_in_address = Some(address),
        TaskEvent::SignedIn(outcome) if is_current => signed_in(state, *outcome, now, effects),
        TaskEvent::SnapshotRead(outcome) if is_current => snapshot_read(state, *outcome, now),
        TaskEvent::ChangesMade { undo, outcome } if is_current => changes_made(state, undo, *outcome, now),
        TaskEvent::Found(outcome) if is_current => found(state, outcome, now, effects),
        TaskEvent::LogsRead(outcome) if is_current => logs_read(state, outcome),
        TaskEvent::Waiting(waiting) if is_current => waits(state, waiting),
        TaskEvent::SignInAt(_)
        | TaskEvent::SignedIn(_)
        | TaskEvent::SnapshotRead(_)
        | TaskEvent::ChangesMade { .. }
        | TaskEvent::Found(_)
        | TaskEvent::LogsRead(_)
        | TaskEvent::Waiting(_) => {}
    }
}

fn waits(state: &mut State, waiting: Waiting) {
    if state.session.entra.waiting.as_ref().is_none_or(|before| before.what != waiting.what) {
        state.session.announcement = Some(Text::new(id!("announce-waiting")));
    }
    state.session.entra.waiting = Some(waiting);
}

/// A job was canceled. Changes may be half made, so the state of Entra is read.
pub(in crate::engine) fn cancelled(state: &mut State, kind: JobKind, now: Timestamp, effects: &mut Effects) {
    state.session.entra.waiting = None;
    state.session.entra.sign_in_address = None;
    match kind {
        JobKind::Changes => read_snapshot(state, now, effects),
        // Who gave up knows it; what Microsoft's page said is kept on the screen.
        JobKind::SignIn => {
            if let Some(said) = state.facts.answers.typed(Field::SignInMessage) {
                state.session.entra.fail(provisioning::of_sign_in_message(said));
            }
        }
        JobKind::Checks | JobKind::Rehearsal | JobKind::Snapshot | JobKind::Search | JobKind::Logs => {}
    }
}
