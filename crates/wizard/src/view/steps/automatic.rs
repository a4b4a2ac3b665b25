//! *Do it for me*: the same step through Microsoft Graph. What would change, what was changed, and by hand beside it.

use jiff::Timestamp;
use model::entra::{Change, Roles};
use model::problem::Param;
use model::{CheckId, Field, Problem, ProblemId, StepId, Text, id};

use crate::engine::{self, JobKind, SidePage, State};
use crate::links;
use crate::view::steps::changes::{did, will};
use crate::view::steps::microsoft::{
    SignIn, account, allow, failure, going_on, permission, role_missing, sign_in,
};
use crate::view::steps::parts::word;
use crate::view::{Block, Button, ButtonAction, Card, FieldView, Tone, card, field};
use crate::view::{content::Content, texts::clock};

/// Whether this program makes the changes in Entra. Whoever is signed in wants that, unless they said otherwise.
pub(in crate::view) fn is_automatic(state: &State) -> bool {
    let is_under_way = || {
        let running = state.session.running.as_ref();
        state.session.entra.user.is_some() || running.is_some_and(|running| running.kind.is_microsoft())
    };
    state.facts.answers.is_automatic().unwrap_or_else(is_under_way)
}

/// The way that was chosen: by hand, or automatic. Who is not signed in yet signs in first.
pub(super) fn beside(state: &State, step: StepId, by_hand: Content, now: Timestamp) -> Content {
    if !is_automatic(state) {
        return by_hand;
    }
    if state.session.entra.user.is_none() {
        let mut blocks = going_on(state, now);
        blocks.extend(failure(state));
        let SignIn { asked, primary, secondary } = sign_in(state);
        if blocks.is_empty() {
            blocks.extend(asked);
        }
        let secondary = secondary.into_iter().collect();
        return Content { blocks, primary: Some(primary), secondary, ..Content::default() };
    }
    let is_done = crate::view::content::is_done(state, step);
    let (mut blocks, primary) = automatic(state, step, now);
    let primary = primary.filter(|_| !is_done);
    if step == StepId::GoLive {
        blocks.push(by_yourself(state));
    }
    blocks.extend(all_at_once(state, step, is_done));
    blocks.extend(account(state, now));
    Content {
        blocks,
        primary: primary.or_else(|| going_on_from(state, step, by_hand.primary)),
        picture: None,
        ..by_hand
    }
}

/// What is left of the automatic way can be done in one go, wherever one is on it.
fn all_at_once(state: &State, step: StepId, is_done: bool) -> Option<Block> {
    let is_one_of_them = provisioning::STEPS.contains(&step) && step != StepId::GoLive;
    let whole = Button::new(id!("whole-all-at-once"), ButtonAction::Show { page: SidePage::WholeSetup });
    (is_one_of_them && !is_done && !state.session.is_running(JobKind::Changes))
        .then(|| Block::Buttons { buttons: vec![whole] })
}

/// What nobody has proved that Graph takes: the person sets it.
pub(super) fn by_yourself(state: &State) -> Block {
    let mut card = card::plain(Tone::Note, id!("auto-by-yourself"), &[id!("auto-by-yourself.text")]);
    card.list = vec![Text::new(id!("auto-by-yourself.email")), Text::new(id!("auto-by-yourself.deletion"))];
    card.links = links::find(state, "entra-overview").into_iter().collect();
    Block::Card(card)
}

/// The button that leads on. What this program has done is not confirmed by the person.
fn going_on_from(state: &State, step: StepId, by_hand: Option<Button>) -> Option<Button> {
    match crate::view::content::is_done(state, step) {
        // A new token was put into Entra: its own page goes on from there.
        true if step == StepId::Connect
            && state.facts.live_since.is_some()
            && state.facts.token.is_replaced() =>
        {
            let page = ButtonAction::Show { page: SidePage::NewToken };
            Some(Button::new(id!("new-token-half-way.go-on"), page))
        }
        true => Some(Button::new(id!("auto-continue"), ButtonAction::Next)),
        false => by_hand,
    }
}

/// Whom to provision, and the scope where nobody can see from here how it was set.
pub(super) fn whom(state: &State) -> Vec<Block> {
    if state.session.entra.user.is_none() || !is_automatic(state) {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading { text: Text::new(id!("auto-whom")) }];
    blocks.extend(
        state
            .facts
            .answers
            .kept_admin()
            .map(|admin| Block::Paragraph { text: Text::new(id!("auto-whom.kept")).with("admin", admin) }),
    );
    blocks.extend(search(state, Field::AssignSearch, Field::AssignChosen));
    if !engine::is_scope_known(state) {
        let scope = card::plain(Tone::Note, id!("auto-scope-by-hand"), &[id!("auto-scope-by-hand.text")]);
        let done = word(state, CheckId::SettingsSet, id!("auto-scope-by-hand.done"));
        blocks.push(Block::Card(scope.with_buttons([done])));
    }
    blocks
}

fn automatic(state: &State, step: StepId, now: Timestamp) -> (Vec<Block>, Option<Button>) {
    let mut blocks = account_warnings(state);
    blocks.extend(warnings(state, step));
    blocks.extend(going_on(state, now));
    blocks.extend(failure(state));
    blocks.extend(receipts(state, step, now));
    let running = state.session.running.as_ref();
    let is_deed = running.is_some_and(|running| running.kind == JobKind::Changes);
    let Some(planned) = engine::approved_changes(state, step, now) else { return (blocks, None) };
    let order = match planned {
        Ok(order) => order,
        Err(problem) => {
            let is_several = problem.id == ProblemId::SeveralApplications;
            let is_told = state.session.entra.failure.as_ref().is_some_and(|(told, _)| told.id == problem.id);
            if !is_told && running.is_none() {
                let card = card::problem_card(state, &problem, Tone::Warning, &[]);
                blocks.push(Block::Card(card.with_buttons(way_back(problem.id, step))));
            }
            if is_several {
                blocks.push(Block::Field(field::applications(state)));
            }
            return (blocks, None);
        }
    };
    if order.changes.is_empty() {
        // Before the questions of a step are answered, nobody knows what is wanted.
        let is_asked = engine::blocked(state, step).is_none();
        if is_asked && !crate::view::content::is_done(state, step) && !is_deed {
            let nothing = card::plain(Tone::Note, id!("auto-nothing"), &[id!("auto-nothing.text")]);
            blocks.push(Block::Card(nothing));
        }
        return (blocks, None);
    }
    // What is done is not offered again; the page leads on.
    if !is_deed && !crate::view::content::is_done(state, step) {
        blocks.push(Block::Card(preview(&order.changes)));
    }
    (blocks, Some(button(state, step, is_deed)))
}

/// The step where a problem is mended, where that is another one.
fn way_back(id: ProblemId, at: StepId) -> Option<Button> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other problem is mended on its own page")]
    let step = match id {
        ProblemId::ApplicationNotThere | ProblemId::ApplicationGone => StepId::CreateApplication,
        ProblemId::JobGone => StepId::Connect,
        ProblemId::PersonNotInEntra => StepId::Domains,
        _ => return None,
    };
    (step != at).then(|| Button::new(id!("button-show-me"), ButtonAction::Goto { step }))
}

/// The automatic way of a part of a step that has a button of its own: what would change, and the button that does it.
pub(super) fn inside(state: &State, step: StepId, now: Timestamp) -> Vec<Block> {
    if state.session.entra.user.is_none() {
        return Vec::new();
    }
    let (mut blocks, button) = automatic(state, step, now);
    blocks.extend(button.map(|button| Block::Buttons { buttons: vec![button] }));
    blocks
}

/// What would change, before it does.
fn preview(changes: &[Change]) -> Card {
    let mut preview = card::plain(Tone::Note, id!("auto-preview"), &[]);
    preview.list = changes.iter().map(will).collect();
    preview
}

/// Makes the changes, or first asks for the permission to.
fn button(state: &State, step: StepId, busy: bool) -> Button {
    if !engine::may_change(state) {
        return allow(state);
    }
    Button::new(id!("auto-do"), ButtonAction::DoIt).busy(busy).blocked_by(engine::blocked(state, step))
}

/// What the account lacks.
pub(super) fn account_warnings(state: &State) -> Vec<Block> {
    let user = state.session.entra.user.as_ref();
    let is_missing = user.is_some_and(|who| who.roles == Roles::Missing);
    is_missing.then(|| role_missing(state)).into_iter().chain(permission(state)).collect()
}

/// What looks like the application and is not, and what else is unusual in Entra.
pub(super) fn warnings(state: &State, step: StepId) -> Vec<Block> {
    let mut blocks = Vec::new();
    let warn = |problem: Problem| Block::Card(card::problem_card(state, &problem, Tone::Warning, &[]));
    let Some(seen) = state.session.entra.snapshot.as_ref() else { return blocks };
    if step == StepId::CreateApplication {
        let name = state.facts.answers.product().application_name();
        let is_there = |kind| seen.candidates.iter().any(|one| one.kind == kind);
        if is_there(graph::Kind::Gallery) {
            blocks.push(warn(Problem::new(ProblemId::GalleryApplicationThere).with(Param::Name, name)));
        }
        if is_there(graph::Kind::NotFromATemplate) {
            blocks
                .push(warn(Problem::new(ProblemId::ApplicationCannotBeProvisioned).with(Param::Name, name)));
        }
    }
    if seen.application.as_ref().is_some_and(|application| application.jobs > 1) {
        blocks.push(warn(ProblemId::SeveralJobs.into()));
    }
    blocks
}

/// What was changed on this step, with what takes it back.
pub(super) fn receipts(state: &State, step: StepId, now: Timestamp) -> Vec<Block> {
    let all = state.facts.entra.receipts.iter().enumerate();
    all.filter(|(_, receipt)| receipt.step == step)
        .map(|(index, receipt)| {
            let title = if receipt.undone.is_some() { id!("auto-undone") } else { id!("auto-receipt") };
            let tone = if receipt.undone.is_some() { Tone::Note } else { Tone::Good };
            let mut told = card::plain(tone, title, &[]);
            told.title = told.title.with("when", clock(receipt.undone.unwrap_or(receipt.at), now, state));
            for change in &receipt.changes {
                // Whoever was provisioned stays, whatever else is taken back.
                if let (Change::Provision(person), Some(_)) = (change, receipt.undone) {
                    told.paragraphs.push(Text::new(id!("auto-undone-stays")).with("name", &person.name));
                } else {
                    told.list.push(did(change));
                }
            }
            let can = engine::approved_undo(state, index, now).is_some_and(|order| !order.changes.is_empty());
            if can && receipt.undone.is_none() {
                let receipt = u32::try_from(index).unwrap_or(0);
                told.buttons = vec![Button::new(id!("auto-undo"), ButtonAction::AskUndo { receipt })];
            }
            Block::Card(told)
        })
        .collect()
}

/// A search in Entra: what to look for, and whom it brought.
pub(super) fn search(state: &State, by: Field, chosen: Field) -> Vec<Block> {
    if state.session.entra.user.is_none() {
        return Vec::new();
    }
    let busy = state.session.is_running(JobKind::Search);
    let blocked = state.facts.answers.typed(by).is_none().then(|| Text::new(id!("blocked-needs-search")));
    let search = ButtonAction::Search { field: by };
    let button = Button::new(id!("auto-search"), search.clone()).busy(busy).blocked_by(blocked);
    let line = FieldView { submit: Some(search), ..field::line(state, by, &[]) };
    let mut blocks = vec![Block::Field(line), Block::Buttons { buttons: vec![button] }];
    let is_kept = chosen == Field::AssignChosen && !state.facts.entra.chosen.is_empty();
    match &state.session.entra.found {
        Some(found) if found.is_empty() => {
            let nobody = card::plain(Tone::Note, id!("auto-nobody-found"), &[id!("auto-nobody-found.text")]);
            blocks.push(Block::Card(nobody));
            if is_kept {
                blocks.push(Block::Field(field::found(state, chosen)));
            }
        }
        None if !is_kept => {}
        _ => blocks.push(Block::Field(field::found(state, chosen))),
    }
    blocks
}
