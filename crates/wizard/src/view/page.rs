//! The frame of every page: title, rail, notices, footer. What stands in the middle is in `steps`.

use jiff::Timestamp;
use model::{ProblemId, StepId, Text, flow, id};

use crate::engine::{CopyItem, Removal, SidePage, State};
use crate::view::rail::{number, rail};
use crate::view::texts::{step_attribute, step_id, words};
use crate::view::{
    Block, Button, ButtonAction, Card, Page, Practice, Tone, View, WindowCapabilities, about, busy, field,
    handover, help, report, steps,
};
use crate::view::{card, card::problem_card, content::help_menu};

#[cfg(test)]
thread_local! {
    /// How many screens this thread has computed.
    pub(crate) static COMPUTED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

/// Computes the whole screen.
pub fn view(state: &State, now: Timestamp) -> View {
    #[cfg(test)]
    COMPUTED.set(COMPUTED.get() + 1);
    let at = state.facts.at;
    let is_help_desk = state.session.side == Some(SidePage::HelpDesk);
    let mut page = match state.session.side {
        Some(SidePage::Stop) => steps::stop(),
        Some(SidePage::Forget) => steps::forget(state),
        Some(SidePage::Rehearsal) => steps::rehearsal(state),
        Some(SidePage::Client) => steps::client(state),
        Some(SidePage::WholeSetup) => steps::whole_setup(state, now),
        Some(SidePage::Undo) => steps::undo(state, now),
        Some(SidePage::Explain) => help::explaining(state),
        Some(SidePage::Codes) => help::codes(state, now),
        Some(SidePage::HelpDesk) => help::help_desk_home(state, now),
        Some(SidePage::CaseProblems) => report::problems(state),
        Some(SidePage::Report) => report::report(state),
        Some(SidePage::HandOver) => handover::hand_over(state),
        Some(SidePage::Receive) => handover::receive(state, now),
        Some(SidePage::NewToken) => steps::new_token(state, now),
        Some(SidePage::About) => about::page(state),
        Some(SidePage::None) | None => step_page(state, at, now),
    };
    if state.session.entra.is_undone {
        let undone = card::plain(Tone::Good, id!("undo-done"), &[id!("undo-done.text")]);
        page.blocks.insert(0, Block::Card(undone));
    }
    let title = match (&state.session.side, at, &state.facts.live_since) {
        (Some(_), ..) => Text::new(format!("window-title-{}", page.id)),
        (None, StepId::Before, _) => Text::new(id!("window-title-before")),
        (None, StepId::GoLive, Some(_)) => Text::new(id!("window-title-receipt")),
        // The name is a message of its own; the window puts it in place.
        (None, step, _) => {
            Text::new(id!("window-title-step")).with("number", number(step)).with("name-id", step_id(step))
        }
    };
    if page.blocks.iter().any(shows_a_run) {
        let label = match state.session.running {
            Some(_) => id!("button-cancel"),
            // Between two questions, step 9 only waits.
            None => id!("button-stop-waiting"),
        };
        page.secondary.insert(0, Button::new(label, ButtonAction::Cancel));
    }
    let mut notices = notices(state);
    busy::settle(state, &mut page, &mut notices);
    View {
        revision: state.session.revision,
        title,
        words: words(state),
        replay: None,
        // The shell adds the drawer; the banner needs only this.
        practice: (state.environment.practice && !is_help_desk).then(Practice::default),
        saved: Text::new(match state.session.saved_at {
            _ if state.session.not_saved => id!("saved-trouble"),
            Some(_) if state.environment.is_temporary => id!("saved-practice"),
            Some(_) => id!("saved-kept"),
            None => id!("saved-never"),
        }),
        notices,
        clipboard: clipboard(state, now),
        // Whoever helps others has no steps of their own.
        rail: if is_help_desk { Vec::new() } else { rail(state) },
        page,
        desk: WindowCapabilities::default(),
        announcement: state.session.announcement.clone(),
    }
}

/// Whether this part of a page shows that something is at work, which can be canceled then.
fn shows_a_run(block: &Block) -> bool {
    match block {
        Block::Checks(checks) => checks.running.is_some(),
        Block::More { blocks, .. } => blocks.iter().any(shows_a_run),
        Block::Do { items } => items.iter().flat_map(|item| &item.blocks).any(shows_a_run),
        Block::Heading { .. }
        | Block::Paragraph { .. }
        | Block::List { .. }
        | Block::Field(_)
        | Block::Copyable(_)
        | Block::Link(_)
        | Block::Card(_)
        | Block::Pairs { .. }
        | Block::Buttons { .. }
        | Block::Choices { .. }
        | Block::Listing { .. }
        | Block::OpenFile { .. } => false,
    }
}

fn step_page(state: &State, step: StepId, now: Timestamp) -> Page {
    let is_theirs = state.facts.is_theirs(step);
    let mut content = match is_theirs {
        true => handover::theirs(state, step, now),
        false => steps::content(state, step, now),
    };
    content.blocks.splice(0..0, std::mem::take(&mut content.common));
    let live = step == StepId::GoLive && state.facts.live_since.is_some();
    let (id, heading, why) = if live {
        (id!("receipt"), Text::new(id!("receipt")), steps::arrival(state, now))
    } else {
        let why = step_attribute(step, "why").with("minutes", flow::step(step).minutes);
        (step.as_str(), Text::new(step_id(step)), why)
    };
    let is_by_hand = flow::step(step).entra_side && !steps::is_automatic(state);
    let has_labels = !live && (is_by_hand || matches!(step, StepId::TurnOnScim | StepId::Domains));
    Page {
        id: id.to_owned(),
        number: step.number().and_then(|number| u32::try_from(number).ok()),
        is_automatic: (flow::step(step).entra_side && !live && !is_theirs)
            .then(|| steps::is_automatic(state)),
        place: Some(flow::step(step).place),
        path: (step != StepId::Before).then(|| step_attribute(step, "path")),
        heading,
        why: Some(why),
        blocks: content.blocks,
        picture: content.picture,
        different: content.different,
        back: Some(Button::new(
            id!("button-back"),
            if step == StepId::Before { ButtonAction::LeaveMode } else { ButtonAction::Back },
        )),
        primary: content.primary,
        secondary: content.secondary,
        verified: has_labels.then(|| Text::new(id!("verified-on"))),
        help: help_menu(state),
    }
}

fn notices(state: &State) -> Vec<Card> {
    state
        .session
        .notices
        .iter()
        .filter(|notice| !is_said_beside_the_field(state, notice.id))
        .map(|notice| {
            let mut card = problem_card(state, notice, Tone::Warning, &[]);
            let is_tried = state.session.removal == Removal::Failed;
            if notice.id == ProblemId::TestPeopleLeft && is_tried {
                card.paragraphs.push(Text::new(id!("test-people-not-removed")));
            }
            let dismiss = ButtonAction::Dismiss { notice: notice.id.as_str().to_owned() };
            card.buttons.push(Button::new(id!("button-dismiss"), dismiss));
            card
        })
        .collect()
}

/// Where the box for the token is on the page, what is wrong with the token stands under it, and nowhere else.
fn is_said_beside_the_field(state: &State, id: ProblemId) -> bool {
    let has_box = match state.session.side {
        Some(side) => side == SidePage::NewToken,
        None => state.facts.at == StepId::TurnOnScim && !state.facts.is_theirs(state.facts.at),
    };
    has_box && field::is_about_token(state, id)
}

fn clipboard(state: &State, now: Timestamp) -> Option<Text> {
    let copied = state.session.copied.as_ref()?;
    match copied.until {
        Some(until) => {
            let seconds = (until.as_second() - now.as_second()).max(0);
            Some(Text::new(id!("clipboard-token")).with("seconds", seconds))
        }
        None => Some(Text::new(match copied.what {
            CopyItem::HelpDesk => id!("clipboard-help-desk"),
            CopyItem::Address
            | CopyItem::DomainMessage
            | CopyItem::Receipt
            | CopyItem::Token
            | CopyItem::ApplicationName
            | CopyItem::RoleMapping { .. }
            | CopyItem::UserName
            | CopyItem::Message { .. }
            | CopyItem::PracticeAddress
            | CopyItem::CrashReport => id!("clipboard-other"),
        })),
    }
}
