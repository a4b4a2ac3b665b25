//! Two administrators, each with their own half: the file goes to and fro, and carries no name.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use model::flow::{CONNECTION, CheckId, Field, PERSON, StepId};
use model::side::Side;
use model::step_status::StepStatus;
use model::step_status::{reachable, status};
use support::handover;
use support::handover::HandoverFile;
use wizard::engine::{Input, SavedTo, SidePage, WizardCommand};
use wizard::view::View;

use host::{App, Memory, Start};

use crate::journeys::Play;

/// What this administrator saves now.
fn saved(play: &mut Play, name: &str) -> HandoverFile {
    play.act(WizardCommand::Show { page: SidePage::HandOver });
    play.record(&format!("hand-over-{name}"));
    play.act(WizardCommand::SaveHandOver);
    play.input(Input::HandOverSaved(Ok(SavedTo::Browser)));
    play.record(&format!("hand-over-{name}-saved"));
    let file = play.state.session.handover.clone().expect("there is a file");
    let read = handover::read(file.text().as_bytes()).expect("it is read as it was saved");
    play.act(WizardCommand::Show { page: SidePage::None });
    read
}

/// Opens a file and types its words.
fn taken_over(play: &mut Play, file: &HandoverFile) {
    play.input(Input::Received(Box::new(file.clone())));
    assert_eq!(play.state.session.side, Some(SidePage::Receive));
    play.answer(Field::HandOverWords, file.words());
    play.act(WizardCommand::TakeOver);
    assert_eq!(play.state.session.side, None);
}

/// Both halves, to the receipt: what Trelica's administrator plays, and what Entra's does.
pub fn halves() -> [Play; 2] {
    let (mut trelica, mut entra) = (Play::new(), Play::new());
    trelica.answer(Field::Side, "trelica");
    trelica.record("before-trelica-only");
    trelica.answer(Field::EmailDomains, "contoso.com");
    trelica.answer(Field::DomainsTicked, "contoso.com");
    trelica.act(WizardCommand::Next);
    trelica.answer(Field::Address, "https://app.trelica.com/api/scim/v2/");
    trelica.save_token("made-up-token-for-the-screens-7f3c");
    trelica.act(WizardCommand::Next);
    trelica.run(CONNECTION, &[]);
    trelica.act(WizardCommand::Next);
    assert_eq!(trelica.state.facts.at, StepId::Domains, "the next step of one's own");
    trelica.answer(Field::DomainsTicked, "contoso.com");
    trelica.answer(Field::PilotUpn, "ada@contoso.com");
    trelica.answer(Field::PilotMail, "ada@contoso.com");
    trelica.run(&[CheckId::AskedBefore], &[]);
    trelica.act(WizardCommand::Next);
    trelica.record("theirs-open");
    assert!(!reachable(StepId::VerifyPerson, &trelica.state.facts), "nobody was provisioned yet");
    let to_entra = saved(&mut trelica, "to-entra");
    assert!(!to_entra.text().contains("ada") && !to_entra.text().contains("made-up"), "{}", to_entra.text());

    entra.input(Input::Received(Box::new(to_entra.clone())));
    entra.record("receive");
    entra.answer(Field::HandOverWords, "apple apple apple");
    entra.act(WizardCommand::TakeOver);
    let differ = entra.record("receive-other-words");
    assert!(format!("{:?}", differ.notices).contains("words-differ"));
    assert!(entra.state.facts.answers.text(Field::Address).is_empty(), "nothing was taken over");
    entra.answer(Field::HandOverWords, &to_entra.words().to_uppercase());
    entra.act(WizardCommand::TakeOver);
    assert_eq!(entra.state.facts.at, StepId::CreateApplication);
    assert_eq!(status(StepId::CheckConnection, &entra.state.facts), StepStatus::Theirs);
    entra.act(WizardCommand::Confirm { check: CheckId::ApplicationCreated, go_on: true });
    entra.record("connect-entra-only");
    entra.answer(Field::EntraTest, "worked");
    entra.act(WizardCommand::Next);
    entra.act(WizardCommand::Confirm { check: CheckId::GroupsSwitchedOff, go_on: true });
    entra.answer(Field::RoleChoice, "default");
    entra.act(WizardCommand::Confirm { check: CheckId::RoleSet, go_on: true });
    entra.act(WizardCommand::Goto { step: StepId::Domains });
    entra.record("theirs-done");
    entra.act(WizardCommand::Next);
    assert_eq!(entra.state.facts.at, StepId::ProvisionOne);
    entra.answer(Field::ProvisionResult, "success");
    entra.act(WizardCommand::Next);
    assert!(!reachable(StepId::GoLive, &entra.state.facts), "the person was not looked at yet");
    entra.now += jiff::SignedDuration::from_mins(5);
    let back = saved(&mut entra, "to-trelica");

    trelica.now += jiff::SignedDuration::from_mins(10);
    taken_over(&mut trelica, &back);
    assert_eq!(trelica.state.facts.at, StepId::VerifyPerson);
    trelica.run(PERSON, &[]);
    trelica.act(WizardCommand::Next);
    let last = saved(&mut trelica, "at-the-end");
    taken_over(&mut entra, &last);
    assert_eq!(entra.state.facts.at, StepId::GoLive);
    entra.act(WizardCommand::Confirm { check: CheckId::Started, go_on: false });
    assert_eq!(entra.record("receipt-entra-only").page.id, "receipt");

    entra.input(Input::Received(Box::new(to_entra)));
    assert!(format!("{:?}", entra.record("receive-older").notices).contains("file-older"));
    [trelica, entra]
}

#[test]
fn two_administrators_hand_over_to_and_fro_until_it_runs() {
    assert!(halves().iter().map(|play| play.screens.len()).sum::<usize>() > 10);
}

#[test]
fn a_file_of_ones_own_side_brings_nothing() {
    let mut play = Play::new();
    play.answer(Field::Side, "trelica");
    let own = saved(&mut play, "own");
    play.input(Input::Received(Box::new(own)));
    assert!(play.state.session.received.is_none());
    assert!(format!("{:?}", play.record("own").notices).contains("file-of-the-same-side"));
}

/// What is shown last is what is so: a view that was drawn before something happened never has the higher number.
#[test]
fn a_newer_view_never_shows_an_older_state() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let (host, storage) = (Arc::new(crate::clipboard::Board::default()), Arc::new(Memory::default()));
    let seen: Arc<Mutex<Vec<(u32, bool)>>> = Arc::default();
    let keep = |seen: &Mutex<Vec<(u32, bool)>>, view: View| {
        let is_saved = format!("{:?}", view.page).contains("hand-over-saved");
        seen.lock().unwrap().push((view.revision, is_saved));
    };
    let pushed = seen.clone();
    let on_view = move |view| keep(&pushed, view);
    let wizard = App::start(runtime.handle().clone(), host, storage, Start::Practice, on_view);
    wizard.act(WizardCommand::Answer { field: Field::Side, value: "trelica".to_owned() });
    // Another tab looks all the time.
    let (looking, looked, is_over) = (wizard.clone(), seen.clone(), Arc::new(AtomicBool::new(false)));
    let stop = is_over.clone();
    let tab = std::thread::spawn(move || {
        while !stop.load(Ordering::SeqCst) {
            keep(&looked, looking.view());
        }
    });
    for round in 0..100 {
        let shown = wizard.act(WizardCommand::Show { page: SidePage::HandOver }).revision;
        wizard.act(WizardCommand::SaveHandOver);
        let since = || seen.lock().unwrap().iter().copied().filter(|(at, _)| *at > shown).collect::<Vec<_>>();
        let is_saved = || since().last().is_some_and(|(_, is_saved)| *is_saved);
        assert!(crate::wait::until(Duration::from_secs(2), is_saved), "round {round}");
        let mut views = since();
        views.sort_unstable();
        let first = views.iter().position(|(_, is_saved)| *is_saved).unwrap_or(0);
        assert!(views[first..].iter().all(|(_, is_saved)| *is_saved), "round {round}: {views:?}");
    }
    is_over.store(true, Ordering::SeqCst);
    tab.join().unwrap();
}

#[test]
fn a_file_that_leads_elsewhere_is_taken_over_only_once_its_host_was_confirmed() {
    for (address, authority) in [
        ("https://app.trelica.com.evil.example/api/scim/v2", "app.trelica.com.evil.example"),
        ("https://app.trelica.com:8443/api/scim/v2", "app.trelica.com:8443"),
    ] {
        let (mut trelica, mut entra) = (Play::new(), Play::new());
        trelica.answer(Field::Address, address);
        let file = handover::hand_over(&trelica.state.facts, Side::Trelica, false, trelica.now);
        entra.input(Input::Received(Box::new(file.clone())));
        entra.answer(Field::HandOverWords, file.words());
        let page = format!("{:?}", entra.record("receive-other-host").page);
        assert!(page.contains("confirm-host") && page.contains("blocked-needs-host"), "{page}");
        assert!(page.contains(authority), "the host is named: {page}");
        entra.act(WizardCommand::TakeOver);
        assert!(entra.state.facts.answers.address().is_none(), "nothing was taken over");
        entra.answer(Field::HostConfirmed, authority);
        entra.act(WizardCommand::TakeOver);
        assert_eq!(entra.state.facts.answers.address().unwrap().authority(), authority);
    }
}

#[test]
fn a_file_with_another_address_takes_the_token_of_the_old_one_away() {
    let mut trelica = Play::new();
    trelica.answer(Field::Side, "trelica");
    trelica.answer(Field::Address, "https://eu.trelica.com/api/scim/v2");
    let file = handover::hand_over(&trelica.state.facts, Side::Trelica, false, trelica.now);
    for (address, keeps) in
        [("https://app.trelica.com/api/scim/v2", false), ("https://eu.trelica.com/api/scim/v2", true)]
    {
        let mut entra = Play::new();
        entra.answer(Field::Address, address);
        entra.save_token("made-up-token-for-the-screens-7f3c");
        taken_over(&mut entra, &file);
        assert_eq!(entra.state.facts.token.is_there, keeps, "{address}");
        let page = format!("{:?}", wizard::view::view(&entra.state, entra.now).page);
        assert_eq!(page.contains("7f3c"), keeps, "{page}");
    }
}

#[test]
fn a_changed_file_has_other_words() {
    let mut trelica = Play::new();
    trelica.answer(Field::Address, "https://app.trelica.com/api/scim/v2");
    let genuine = handover::hand_over(&trelica.state.facts, Side::Trelica, false, trelica.now);
    trelica.answer(Field::Address, "https://app.trelica.com.evil.example/api/scim/v2");
    for nanosecond in 0..50 {
        let made = trelica.now + jiff::SignedDuration::from_nanos(nanosecond);
        let forged = handover::hand_over(&trelica.state.facts, Side::Trelica, false, made);
        assert!(!forged.is_named(genuine.words()) && !genuine.is_named(forged.words()));
    }
    // A file of the first schema has three words. Those of a newer file do not name it.
    let old = genuine.text().replace("\"schema\": 2", "\"schema\": 1");
    assert_eq!(handover::read(old.as_bytes()), Err(support::Unreadable::Damaged));
}
