//! Buttons that begin something: while something is at work that does not give way, the one that began it is busy, and
//! the others say what they wait for. A check says what is missing for it.

use model::{Text, id};

use crate::engine::{self, JobKind, Removal, State};
use crate::view::{Block, Button, ButtonAction, Card, Page};

/// Every button of the page that would begin something shows whether it can.
pub(super) fn settle(state: &State, page: &mut Page, notices: &mut [Card]) {
    let turn = Turn {
        at_work: engine::blocking_job(state),
        run_blocked_by: engine::run_blocked_by(state),
        removal_blocked_by: engine::removal_blocked_by(state),
        is_removing: state.session.removal == Removal::AtWork,
    };
    let turn = &turn;
    let footer = page.primary.iter_mut().chain(&mut page.secondary).chain(&mut page.help);
    footer.for_each(|button| one(button, turn));
    let inside = page.different.iter_mut().flat_map(|variant| &mut variant.blocks);
    page.blocks.iter_mut().chain(inside).for_each(|block| blocks(block, turn));
    notices.iter_mut().for_each(|notice| card(notice, turn));
}

/// What stands in the way of what.
struct Turn {
    at_work: Option<JobKind>,
    run_blocked_by: Option<Text>,
    removal_blocked_by: Option<Text>,
    is_removing: bool,
}

fn blocks(block: &mut Block, turn: &Turn) {
    match block {
        Block::Buttons { buttons } => buttons.iter_mut().for_each(|button| one(button, turn)),
        Block::Card(told) => card(told, turn),
        Block::Field(field) => field.problem.iter_mut().for_each(|told| card(told, turn)),
        Block::More { blocks: inside, .. } => inside.iter_mut().for_each(|block| blocks(block, turn)),
        Block::Choices { choices } => choices.iter_mut().for_each(|choice| one(&mut choice.button, turn)),
        Block::Do { items } => {
            items.iter_mut().flat_map(|item| &mut item.blocks).for_each(|block| blocks(block, turn));
        }
        Block::Heading { .. }
        | Block::Paragraph { .. }
        | Block::List { .. }
        | Block::Copyable(_)
        | Block::Link(_)
        | Block::Checks(_)
        | Block::Pairs { .. }
        | Block::Listing { .. }
        | Block::OpenFile { .. } => {}
    }
}

fn card(card: &mut Card, turn: &Turn) {
    card.buttons.iter_mut().for_each(|button| one(button, turn));
}

fn one(button: &mut Button, turn: &Turn) {
    if button.action == ButtonAction::RemoveTestPeople {
        button.busy = turn.is_removing;
        button.blocked = turn.removal_blocked_by.clone();
    }
    // What is being changed is shown to whoever is signed in.
    if button.action == ButtonAction::SignOut && turn.at_work == Some(JobKind::Changes) {
        button.blocked = Some(Text::new(reason(JobKind::Changes)));
    }
    let Some(work) = started_by(&button.action) else { return };
    if turn.at_work == Some(work) {
        button.busy = true;
    } else if button.blocked.is_none() {
        button.blocked = match (turn.at_work, &button.action) {
            (Some(at_work), _) => Some(Text::new(reason(at_work))),
            (None, ButtonAction::Run) => turn.run_blocked_by.clone(),
            (None, _) => None,
        };
    }
}

/// The job that an action starts; `None` if it is done at once.
fn started_by(action: &ButtonAction) -> Option<JobKind> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other action is done at once")]
    match action {
        ButtonAction::Run | ButtonAction::CheckAll => Some(JobKind::Checks),
        ButtonAction::Rehearse => Some(JobKind::Rehearsal),
        ButtonAction::SignIn { .. } => Some(JobKind::SignIn),
        ButtonAction::LookAgain => Some(JobKind::Snapshot),
        ButtonAction::DoIt | ButtonAction::DoAll | ButtonAction::Undo => Some(JobKind::Changes),
        ButtonAction::Search { .. } => Some(JobKind::Search),
        ButtonAction::ReadLogs => Some(JobKind::Logs),
        _ => None,
    }
}

fn reason(at_work: JobKind) -> &'static str {
    match at_work {
        JobKind::Rehearsal => id!("blocked-by-rehearsal"),
        JobKind::Changes => id!("blocked-by-changes"),
        JobKind::Checks | JobKind::SignIn | JobKind::Snapshot | JobKind::Search | JobKind::Logs => {
            id!("blocked-by-check")
        }
    }
}
