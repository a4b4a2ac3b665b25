//! *Set up Entra for me*: every change of steps 3 to 8 on one page, with one button, the progress, and what was done.

use jiff::Timestamp;
use model::answers::RolePlan;
use model::choices::RoleApply;
use model::entra::Change;
use model::{Field, Problem, ProblemId, StepId, Text, id, step_status::is_done};

use crate::engine::{self, JobKind, SidePage, State, WholeSetup};
use crate::view::content::{help_menu, side_page};
use crate::view::steps::automatic::{account_warnings, receipts, search, warnings};
use crate::view::steps::microsoft::{account, allow, failure, going_on};
use crate::view::steps::{changes::will, pilot, role};
use crate::view::{
    Block, Button, ButtonAction, Card, CheckRow, Checks, Page, RowState, Tone, card, field,
    steps::parts::link,
};

pub(in crate::view) fn whole_setup(state: &State, now: Timestamp) -> Page {
    let entra = &state.session.entra;
    let one_by_one = Button::new(id!("whole-one-by-one"), ButtonAction::Show { page: SidePage::None });
    let mut blocks = Vec::new();
    let mut secondary = Vec::new();
    let primary = match &entra.whole {
        Some(whole) if whole.ended.is_some() => {
            blocks.push(Block::Card(done(state, whole)));
            let is_provisioned = is_done(StepId::ProvisionOne, &state.facts);
            if is_provisioned {
                blocks.extend(pilot::arriving(state, now));
            }
            blocks.push(rows(state, whole));
            // The pilot may be on the way: this page waits for them as step 9 does.
            let is_waiting = state.session.arrival.is_some() || state.session.is_running(JobKind::Checks);
            (!is_waiting).then(|| go_on(state))
        }
        Some(whole) => {
            blocks.extend(going_on(state, now));
            blocks.push(rows(state, whole));
            None
        }
        None => {
            blocks.extend(going_on(state, now));
            blocks.extend(failure(state));
            secondary.push(one_by_one);
            plan(state, now, &mut blocks)
        }
    };
    blocks.extend(account(state, now));
    let mut page = side_page(id!("whole-setup"), blocks, primary);
    page.secondary = secondary;
    page.place = Some(model::flow::Place::Entra);
    page.path = Some(Text::new(id!("whole-setup.path")));
    page.help = help_menu(state);
    page
}

/// What will change, and the button for it.
fn plan(state: &State, now: Timestamp, blocks: &mut Vec<Block>) -> Option<Button> {
    blocks.extend(account_warnings(state));
    let is_looking = state.session.is_running(JobKind::Snapshot);
    let changes = match engine::planned_whole(state) {
        Some(Ok(changes)) => changes,
        // A new pilot is being looked for.
        Some(Err(problem)) if problem.id == ProblemId::PersonNotInEntra && is_looking => return None,
        Some(Err(problem)) => {
            let is_told = state.session.entra.failure.as_ref().is_some_and(|(told, _)| told.id == problem.id);
            if !is_told {
                blocks.push(Block::Card(card::problem_card(state, &problem, Tone::Warning, &[])));
            }
            blocks.extend(whom(state));
            return None;
        }
        None => return None,
    };
    let is_begun = state.facts.entra.receipts.iter().any(|receipt| receipt.undone.is_none());
    let so_far = if is_begun { id!("whole-setup.some-done") } else { id!("whole-setup.nothing-yet") };
    let mut confirm = card::plain(Tone::Note, id!("auto-preview"), &[so_far]);
    confirm.paragraphs.push(match state.facts.answers.role_plan() {
        Some(RolePlan::OneRole { name: Some(role), apply: RoleApply::Creation }) => {
            Text::new(id!("whole-setup.role-creation")).with("role", role)
        }
        Some(RolePlan::OneRole { name: Some(role), .. }) => {
            Text::new(id!("whole-setup.role")).with("role", role)
        }
        Some(RolePlan::OneRole { name: None, .. }) => Text::new(id!("whole-setup.no-role-yet")),
        Some(RolePlan::TrelicaDefault(_)) | None => Text::new(id!("whole-setup.default-role")),
    });
    if let Some(upn) = state.facts.answers.typed(Field::PilotUpn) {
        confirm.paragraphs.insert(1, Text::new(id!("whole-setup.pilot")).with("pilot", upn));
    }
    blocks.push(Block::Card(confirm));
    blocks.extend(whom(state));
    blocks.push(chain(&changes, |_| RowState::NotChecked));
    blocks.extend(warnings(state, StepId::CreateApplication));
    if is_begun {
        // What was canceled half way is told, and can be taken back.
        let made = provisioning::STEPS.iter().flat_map(|step| receipts(state, *step, now)).collect();
        blocks.push(Block::More { open: false, title: Text::new(id!("whole-so-far")), blocks: made });
    }
    // A role that was begun stays in view until it is whole.
    let is_half_way = state.facts.answers.maps_one_role() && engine::blocked(state, StepId::Role).is_some();
    blocks.push(Block::More {
        open: is_half_way,
        title: Text::new(id!("whole-change-role")),
        blocks: role_questions(state),
    });
    if !changes.iter().any(|(_, change)| change.is_a_write()) {
        return Some(go_on(state));
    }
    Some(if engine::may_change(state) {
        Button::new(id!("auto-do"), ButtonAction::DoAll).blocked_by(engine::whole_blocked(state))
    } else {
        allow(state)
    })
}

/// Who goes first: searched for here, or what stands in their way.
fn whom(state: &State) -> Vec<Block> {
    let facts = &state.facts;
    let find = search(state, Field::PilotSearch, Field::PilotChosen);
    if facts.answers.typed(Field::PilotUpn).is_none() {
        return find;
    }
    let not_ticked = engine::domain_not_ticked(state);
    let problem = facts.prediction().problem.or_else(|| not_ticked.clone());
    let mut blocks: Vec<Block> = problem.map(|problem| here(state, &problem)).into_iter().collect();
    if not_ticked.is_some() {
        blocks.extend(link(state, "trelica-domains"));
        blocks.push(Block::Field(field::ticks(state, Field::DomainsTicked, facts.answers.domains())));
    }
    blocks.push(Block::More { open: false, title: Text::new(id!("whole-change-pilot")), blocks: find });
    blocks
}

/// What is wrong is put right on this page: its card leads to no other.
fn here(state: &State, problem: &Problem) -> Block {
    Block::Card(Card { buttons: Vec::new(), ..card::problem_card(state, problem, Tone::Bad, &[]) })
}

/// The questions of step 6, with nothing that leads away.
fn role_questions(state: &State) -> Vec<Block> {
    let mut blocks = role::questions(state);
    for block in &mut blocks {
        if let Block::Field(field) = block
            && let Some(card) = &mut field.problem
        {
            card.buttons.clear();
        }
    }
    blocks
}

fn rows(state: &State, whole: &WholeSetup) -> Block {
    let done = engine::changes_done(whole, state);
    chain(&whole.changes, |index| match index {
        _ if index < done => RowState::Passed,
        _ if index == done => RowState::Running,
        _ => RowState::NotChecked,
    })
}

fn chain(changes: &[(StepId, Change)], state_of: impl Fn(usize) -> RowState) -> Block {
    let row = |(index, (_, change)): (usize, &(StepId, Change))| {
        let state = state_of(index);
        #[expect(clippy::wildcard_enum_match_arm, reason = "a change is to be made, being made, or made")]
        let word = match state {
            RowState::Passed => id!("whole-row-done"),
            RowState::Running => id!("whole-row-running"),
            _ => id!("whole-row-planned"),
        };
        CheckRow {
            id: format!("change-{index}"),
            label: will(change),
            state,
            state_text: Text::new(word),
            detail: None,
            milliseconds: None,
        }
    };
    let rows = changes.iter().enumerate().map(row).collect();
    Block::Checks(Checks { title: Text::new(id!("whole-changes")), rows, ..Checks::default() })
}

/// What was done. Taking the creation of the application back takes everything back.
fn done(state: &State, whole: &WholeSetup) -> Card {
    let mut done = card::plain(Tone::Good, id!("whole-done"), &[id!("whole-done.text")]);
    if whole.changes.iter().any(|(_, change)| matches!(change, Change::TestConnection { .. })) {
        done.paragraphs.insert(0, Text::new(id!("whole-done.tested")));
    }
    let receipts = state.facts.entra.receipts.iter().enumerate();
    let creation = receipts
        .filter(|(_, receipt)| receipt.step == StepId::CreateApplication && receipt.undone.is_none())
        .find_map(|(index, _)| u32::try_from(index).ok());
    let undo = creation.map(|receipt| Button::new(id!("whole-done.undo"), ButtonAction::AskUndo { receipt }));
    done.with_buttons(undo)
}

fn go_on(state: &State) -> Button {
    // The pilot has arrived; or step 9 says why not; or there is no pilot yet.
    let is_done = |step| is_done(step, &state.facts);
    let step = match (is_done(StepId::ProvisionOne), is_done(StepId::VerifyPerson)) {
        (true, true) => StepId::GoLive,
        (true, false) => StepId::VerifyPerson,
        (false, _) => StepId::Domains,
    };
    Button::new(id!("auto-continue"), ButtonAction::Goto { step })
}
