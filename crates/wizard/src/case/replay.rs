//! A case opened again: every page as the administrator saw it, to be looked at and not changed.

use model::{Text, id};
use support::case::Case;

use crate::engine::{SidePage, State, WizardCommand};
use crate::view::{Button, ButtonAction, View, view};
use crate::view::{disable, disable_button, turns_a_page};

/// Turns to another page of an opened case. Any other command does nothing: no button of the page sends one.
pub fn turn_page(state: &mut State, command: &WizardCommand) {
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other command changes or sends something")]
    match command {
        WizardCommand::Goto { step } => (state.facts.at, state.session.side) = (*step, None),
        WizardCommand::Show { page } => state.session.side = (*page != SidePage::None).then_some(*page),
        WizardCommand::Back if state.session.side.is_some() => state.session.side = None,
        WizardCommand::Back => state.facts.at = neighbour(state, -1),
        WizardCommand::Next => state.facts.at = neighbour(state, 1),
        _ => {}
    }
}

fn neighbour(state: &State, by: isize) -> model::flow::StepId {
    let all = model::flow::StepId::ALL;
    let at = all.iter().position(|step| *step == state.facts.at).unwrap_or(0);
    all.get(at.saturating_add_signed(by)).copied().unwrap_or(state.facts.at)
}

/// A page of a case as the administrator saw it, for looking only.
pub fn shown(case: &Case, state: &State) -> View {
    let made = case.made.strftime("%Y-%m-%d %H:%M UTC");
    let banner = if case.practice { id!("replay-banner-practice") } else { id!("replay-banner") };
    let view = without_actions(view(state, case.made));
    View { replay: Some(Text::new(banner).with("made", made)), ..view }
}

/// The page with everything taken out of reach that would change something.
fn without_actions(mut view: View) -> View {
    for group in &mut view.rail {
        for step in &mut group.steps {
            step.reachable = true;
        }
    }
    let page = &mut view.page;
    page.blocks.iter_mut().for_each(disable);
    page.different.iter_mut().flat_map(|variant| &mut variant.blocks).for_each(disable);
    page.primary.take_if(|button| !turns_a_page(button));
    page.secondary.retain(turns_a_page);
    page.primary.iter_mut().chain(&mut page.secondary).for_each(disable_button);
    page.help.clear();
    if page.id != "case-overview" {
        let all = ButtonAction::Show { page: SidePage::CaseProblems };
        page.secondary.insert(0, Button::new(id!("case-all-problems"), all));
    }
    for notice in &mut view.notices {
        notice.buttons.clear();
        notice.message.iter_mut().for_each(|message| message.button = None);
    }
    view.clipboard = None;
    // The banner of the report says that it was practice.
    view.practice = None;
    view
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::view::Card;
    use model::problem::ProblemId;

    #[test]
    fn a_notice_of_an_opened_case_has_no_button() {
        let mut state = State::default();
        state.session.notices = vec![ProblemId::ConnectionTimedOut.into()];
        let seen = view(&state, Timestamp::UNIX_EPOCH);
        assert!(seen.notices.iter().any(|notice| !notice.buttons.is_empty() && has_copy_button(notice)));
        let shown = without_actions(seen);
        assert_eq!(shown.notices.len(), 1);
        assert!(shown.notices.iter().all(|notice| notice.buttons.is_empty() && !has_copy_button(notice)));
    }

    #[test]
    fn nothing_in_an_opened_case_offers_to_copy() {
        let mut state = State::default();
        state.environment.copies_secrets = true;
        let mut copies = 0;
        for step in model::flow::StepId::ALL {
            state.facts.at = *step;
            let seen = view(&state, Timestamp::UNIX_EPOCH);
            copies += json(&seen).matches("\"do\":\"copy\"").count();
            let shown = without_actions(seen);
            let blocks = json(&shown);
            assert!(!blocks.contains("\"do\":\"copy\""), "{step:?}: {blocks}");
        }
        assert!(copies > 0);
    }

    fn json(view: &View) -> String {
        serde_json::to_string(&view.page.blocks).unwrap()
    }

    fn has_copy_button(notice: &Card) -> bool {
        notice.message.as_ref().is_some_and(|message| message.button.is_some())
    }
}
