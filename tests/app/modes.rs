//! For real, practice, and the first page between them: turning to something else loses nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use base64::Engine;
use host::{App, Memory, Start};
use model::flow::Field;
use model::side::Side;
use support::handover::hand_over;
use wizard::command::{AppCommand, Command, FileContent, SaveToken};
use wizard::engine::{Input, SidePage, WizardCommand};
use wizard::view::View;

use crate::clipboard::Board;
use crate::journeys::Play;

/// A wizard at its first page, in memory.
fn with_wizard(test: impl FnOnce(&App)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let (host, storage) = (Arc::new(Board::default()), Arc::new(Memory::default()));
    test(&App::start(runtime.handle().clone(), host, storage, Start::Ask, |_| {}));
}

fn answer(wizard: &App, field: Field, value: &str) -> View {
    wizard.act(WizardCommand::Answer { field, value: value.to_owned() })
}

#[test]
fn a_token_that_is_kept_until_the_program_is_closed_survives_a_visit_to_the_first_page() {
    with_wizard(|wizard| {
        wizard.act(AppCommand::ChooseMode { practice: false });
        answer(wizard, Field::EmailDomains, "contoso.com");
        wizard.act(WizardCommand::Next);
        wizard.save_token(SaveToken { value: "a-token-of-this-session".into(), session_only: true });
        let is_kept = |view: &View| format!("{:?}", view.page).contains("kept-session");
        assert!(crate::wait::until(Duration::from_secs(5), || is_kept(&wizard.view())));
        let first = wizard.act(AppCommand::LeaveMode);
        assert!(format!("{:?}", first.page).contains("welcome-continue"));
        wizard.act(AppCommand::ChooseMode { practice: true });
        wizard.act(AppCommand::LeaveMode);
        let again = wizard.act(AppCommand::ChooseMode { practice: false });
        assert!(is_kept(&again), "{:?}", again.page);
    });
}

#[test]
fn practice_goes_on_where_it_was_left_and_begins_anew_after_its_end() {
    with_wizard(|wizard| {
        wizard.act(AppCommand::ChooseMode { practice: true });
        let nothing = wizard.act(AppCommand::LeaveMode);
        assert!(!format!("{:?}", nothing.page).contains("welcome-continue"), "nothing was begun");
        wizard.act(AppCommand::ChooseMode { practice: true });
        answer(wizard, Field::EmailDomains, "contoso.com");
        wizard.act(WizardCommand::Next);
        let left = wizard.act(AppCommand::LeaveMode);
        assert!(format!("{:?}", left.page).contains("welcome-continue"));
        assert_eq!(wizard.act(AppCommand::ChooseMode { practice: true }).page.id, "turn-on-scim");
        wizard.act(AppCommand::Finish);
        assert_eq!(wizard.act(AppCommand::ChooseMode { practice: true }).page.id, "before");
        wizard.act(WizardCommand::ForgetEverything);
        let is_gone = || wizard.view().page.id == "forget";
        assert!(crate::wait::until(Duration::from_secs(5), is_gone));
        wizard.act(AppCommand::LeaveMode);
        assert_eq!(wizard.act(AppCommand::ChooseMode { practice: true }).page.id, "before");
    });
}

#[test]
fn a_press_computes_its_screen_once_however_much_it_saves_and_changes() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let (board, announced) = (Arc::new(Board::default()), Arc::new(AtomicU32::new(0)));
    let counter = announced.clone();
    let on_view = move |_| {
        counter.fetch_add(1, Ordering::SeqCst);
    };
    let storage = Arc::new(Memory::default());
    let wizard = App::start(runtime.handle().clone(), board.clone(), storage, Start::Ask, on_view);
    let screens = |press: &dyn Fn()| {
        let before = board.screens.load(Ordering::SeqCst);
        press();
        board.screens.load(Ordering::SeqCst) - before
    };
    let act = |command: Command| {
        let computed = screens(&|| drop(wizard.act(command.clone())));
        assert_eq!(computed, 1, "{command:?}");
    };
    act(AppCommand::ChooseMode { practice: false }.into());
    let value = "contoso.com".to_owned();
    act(WizardCommand::Answer { field: Field::EmailDomains, value }.into());
    act(WizardCommand::Next.into());
    act(WizardCommand::Back.into());
    act(WizardCommand::Show { page: SidePage::Codes }.into());
    act(AppCommand::LeaveMode.into());
    act(AppCommand::ChooseMode { practice: false }.into());
    assert_eq!(
        announced.load(Ordering::SeqCst),
        0,
        "the answers to the presses are all the screens there are"
    );
    // What comes of it later is one more change, and one more screen.
    let token = || SaveToken { value: "a-token-of-this-session".into(), session_only: true };
    let computed = screens(&|| {
        wizard.save_token(token());
        assert!(crate::wait::until(Duration::from_secs(5), || announced.load(Ordering::SeqCst) == 1));
    });
    assert_eq!(computed, 2);
}

#[test]
fn what_was_handed_over_in_practice_is_opened_in_practice_and_taken_for_real_nowhere() {
    let mut play = Play::new();
    play.answer(Field::Side, "trelica");
    play.answer(Field::EmailDomains, "contoso.com");
    let [real, pretend] =
        [false, true].map(|practice| hand_over(&play.state.facts, Side::Trelica, practice, play.now));
    let said = |play: &mut Play, name: &str| format!("{:?}", play.record(name).notices);

    let mut here = Play::new();
    here.input(Input::Received(Box::new(pretend.clone())));
    assert_eq!(here.state.session.side, None);
    assert!(said(&mut here, "receive-practice").contains("file-from-practice"));
    here.input(Input::Received(Box::new(real.clone())));
    assert_eq!(here.state.session.side, Some(SidePage::Receive));
    assert!(!said(&mut here, "received").contains("file-from-practice"), "that is settled");
    here.state.environment.practice = true;
    here.state.session.side = None;
    here.input(Input::Received(Box::new(real)));
    assert!(said(&mut here, "receive-real").contains("file-not-from-practice"));

    with_wizard(|wizard| {
        let content = base64::engine::general_purpose::STANDARD.encode(pretend.text());
        let opened = wizard.act(AppCommand::OpenFile { content: FileContent(content) });
        assert_eq!((opened.page.id.as_str(), opened.practice.is_some()), ("receive", true));
    });
}

#[test]
fn what_a_file_will_replace_is_said_before_it_is_taken_over() {
    let (mut trelica, mut entra) = (Play::new(), Play::new());
    trelica.answer(Field::EmailDomains, "contoso.com");
    trelica.answer(Field::DomainsTicked, "contoso.com");
    trelica.answer(Field::Product, "saas-manager");
    entra.answer(Field::EmailDomains, "contoso.com");
    entra.answer(Field::Product, "trelica");
    let file = hand_over(&trelica.state.facts, Side::Trelica, false, trelica.now);
    entra.input(Input::Received(Box::new(file)));
    let shown = format!("{:?}", entra.record("receive-replaces").page);
    assert_eq!(shown.matches("receive-replaces-line").count(), 1, "only the product differs: {shown}");
    assert!(shown.contains("option-saas-manager"));
}
