//! Practice for whoever helps on the phone: from a code to the page that the caller sees.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use host::{App, Memory, Start};
use model::flow::Field;
use standin::{Scenario, Stage, scenarios};
use wizard::command::AppCommand;
use wizard::engine::WizardCommand;
use wizard::view::ButtonAction;

use crate::clipboard::Board;
use crate::journeys::problems_in;
use crate::wait::until;

/// These take the whole time limit of a request, or wait for people who are found late.
const SLOW: &[&str] =
    &["connection-timed-out", "server-slow", "new-person-not-found", "new-person-found-late"];

fn help_desk(runtime: &tokio::runtime::Runtime) -> App {
    let (host, storage) = (Arc::new(Board::default()), Arc::new(Memory::default()));
    let wizard = App::start(runtime.handle().clone(), host, storage, Start::Ask, |_| {});
    let opened = wizard.act(AppCommand::HelpSomebody);
    assert_eq!(opened.page.id, "help-desk");
    assert!(opened.practice.is_none() && opened.rail.is_empty(), "a help desk has no setup of its own");
    wizard
}

fn shown(wizard: &App) -> BTreeSet<String> {
    problems_in(&wizard.view()).into_iter().collect()
}

#[test]
fn every_fault_can_be_opened_from_its_code_and_shows_what_the_caller_sees() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let wizard = help_desk(&runtime);
    let faults: Vec<&Scenario> = scenarios()
        .iter()
        .filter(|one| matches!(one.at, Stage::Connection | Stage::Person | Stage::Rehearsal))
        .filter(|one| one.expects.is_some() && !one.id.ends_with("-proxy") && one.id != "proxy-in-the-way")
        .filter(|one| !SLOW.contains(&one.id))
        .collect();
    let mut missed = Vec::new();
    for scenario in &faults {
        let problem = scenario.expects.unwrap();
        wizard.act(AppCommand::HelpSomebody);
        let entry = wizard.act(WizardCommand::Answer { field: Field::Code, value: problem.to_owned() });
        let show = AppCommand::ShowCaller { problem: problem.to_owned() };
        let button = ButtonAction::ShowCaller { problem: problem.to_owned() };
        assert!(format!("{entry:?}").contains(&format!("{button:?}")), "{problem} can be shown");
        wizard.act(show);
        let is_shown = || shown(&wizard).contains(problem) && wizard.view().page.id != "help-desk";
        if !until(Duration::from_secs(10), is_shown) {
            missed.push((problem, wizard.view().page.id, shown(&wizard)));
        }
    }
    assert!(faults.len() > 60 && missed.is_empty(), "{missed:#?}");
}

#[test]
fn from_what_the_caller_sees_one_press_leads_back_to_the_code() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let wizard = help_desk(&runtime);
    wizard.act(WizardCommand::Answer { field: Field::Code, value: "tango two three".to_owned() });
    wizard.act(AppCommand::ShowCaller { problem: "token-rejected".to_owned() });
    assert!(until(Duration::from_secs(10), || shown(&wizard).contains("token-rejected")));
    let strip = wizard.view().practice.expect("what is shown is practice, and says so");
    assert_eq!(strip.go_there.unwrap().action, ButtonAction::HelpSomebody);
    let back = wizard.act(AppCommand::HelpSomebody);
    assert_eq!(back.page.id, "help-desk");
    assert!(shown(&wizard).contains("token-rejected"), "the code is still looked up: {:?}", back.page);
    // Whoever practices afterward finds nothing of it.
    wizard.act(AppCommand::LeaveMode);
    assert_eq!(wizard.act(AppCommand::ChooseMode { practice: true }).page.id, "before");
}

#[test]
fn a_help_desk_types_a_code_a_step_or_a_message_into_one_box() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let wizard = help_desk(&runtime);
    let typed = |value: &str| {
        let page = wizard.act(WizardCommand::Answer { field: Field::Code, value: value.to_owned() }).page;
        (format!("{page:?}"), page)
    };
    assert!(typed("T23").0.contains("problem-token-rejected"));
    let (step, page) = typed("step 4");
    assert!(
        step.contains("do-connect-1") && page.picture.is_some(),
        "the step as the caller sees it: {step}"
    );
    assert!(!step.contains("field: EntraTest"), "it is the caller who answers: {step}");
    let message = "SystemForCrossDomainIdentityManagementCredentialValidationUnavailable";
    assert!(typed(message).0.contains("problem-"), "a message is explained");
    assert!(typed("Lunch is at noon.").0.contains("codes-unknown"));
}

#[test]
fn step_6_is_read_out_with_what_each_choice_means_and_the_values_of_the_mapping() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let wizard = help_desk(&runtime);
    let page = wizard.act(WizardCommand::Answer { field: Field::Code, value: "step 6".to_owned() }).page;
    let page = format!("{page:?}");
    let parts = [
        "field-role-choice.option-default-hint",
        "codes-other-role",
        "field-role-apply.option-always-hint",
        "admin-guard",
        "do-role-4",
        "mapping-constant",
        "mapping-match-no",
    ];
    let places: Vec<Option<usize>> = parts.iter().map(|part| page.find(part)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} {page}");
    assert!(!page.contains("Read-only"), "nobody has named a role yet: {page}");
}

#[test]
fn one_word_that_a_note_has_as_well_does_not_make_it_the_answer() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let wizard = help_desk(&runtime);
    let value = "overview shows 0 users".to_owned();
    let page = format!("{:?}", wizard.act(WizardCommand::Answer { field: Field::Code, value }).page);
    assert!(!page.contains("codes-note"), "{page}");
}

#[test]
fn whoever_manages_only_entra_is_told_who_does_step_2() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let wizard = help_desk(&runtime);
    for (code, is_told) in [("E26", true), ("V38", true), ("V22", false)] {
        let value = code.to_owned();
        let page = format!("{:?}", wizard.act(WizardCommand::Answer { field: Field::Code, value }).page);
        assert_eq!(page.contains("codes-ask.only-entra"), is_told, "{code}: {page}");
    }
}

#[test]
fn a_fault_that_needs_a_sign_in_is_not_said_to_be_what_the_caller_sees() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let wizard = help_desk(&runtime);
    for problem in ["sign-in-blocked-by-policy", "graph-busy"] {
        let page = wizard.act(WizardCommand::Answer { field: Field::Code, value: problem.to_owned() }).page;
        let shown = format!("{page:?}");
        assert!(shown.contains("codes-ask") && !shown.contains("ShowCaller"), "{problem}: {shown}");
    }
}

#[test]
fn a_caller_is_understood_in_their_own_words() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let wizard = help_desk(&runtime);
    for (typed, expected) in [
        // A message goes before numbers that happen to be in it.
        (
            "My colleague is skipped: The User will be skipped due to: The user does not meet the scoping criteria",
            "problem-scope-excludes-person",
        ),
        ("I'm at step 5 and there's no such menu.", "different-groups-off-no-mappings"),
        ("I'm on step 6 and there's nothing called Mappings in my Entra.", "problem-portal-labels-differ"),
        ("there is no Mappings", "problem-portal-labels-differ"),
        ("The domain isn't ready, it says, but Trelica's people say it is", "problem-domain-not-listed"),
        ("step 6", "different-groups-off-no-mappings"),
        ("Our administrator lost his admin rights in Trelica after we turned it on.", "codes-admins"),
        ("How do I stop all this?", "codes-stop"),
        ("stop provisioning", "codes-stop"),
        ("Boss says switch the whole thing off right now", "codes-stop"),
        ("He lost the token, and Trelica won't show it again", "codes-token"),
        ("What can it see of our staff's data? Is it sent to you?", "codes-sees"),
        ("A colleague mailed me a file, and it wants five words", "codes-words"),
        ("It says Set up Entra for me at the top", "codes-whole"),
        ("I'm on Before you start", "codes-before"),
        ("The page says Provisioning is on", "codes-on"),
        ("All green but nobody shows up", "problem-first-cycle-takes-time"),
        ("Our intern turns up as an admin", "problem-role-not-as-wanted"),
        ("Start provisioning is grayed out.", "do-go-live-1"),
        ("A new colleague isn't in Trelica, but the others are.", "problem-person-not-assigned"),
        ("The token box says it can't read what I pasted.", "problem-token-unreadable"),
        ("Nothing has been synced for three weeks.", "problem-provisioning-paused"),
        ("Step 7 says the user name's domain isn't on my list.", "problem-domain-not-listed"),
        ("Step 9 keeps waiting and nobody arrives.", "problem-person-not-found"),
        ("I closed the assistant yesterday in the middle. Is everything lost?", "codes-saved"),
        // What a field is called leads to its step, also where a message comes to mind.
        ("The assistant asks me for a Base URL and I don't know where that is.", "step 1"),
        ("In Entra, Create is grayed out in step 4.", "step 4"),
        // A domain in a sentence is no address.
        (
            "The pilot arrived with the wrong user name: it ends in onmicrosoft.com.",
            "problem-onmicrosoft-refused",
        ),
        (
            "I signed in with Microsoft and it says I need admin approval.",
            "problem-consent-needs-administrator",
        ),
        ("Delta two two", "problem-domain-not-listed.title-ready"),
        ("Step 8 of 10", "do-provision-one-1"),
        ("Turn off groups", "step-groups-off"),
        ("I see only Manual", "step-connect"),
        ("I don't see the Provisioning menu, only Users and groups.", "problem-gallery-app-has-no-scim"),
        ("There is no Provisioning in the menu of my application", "problem-gallery-app-has-no-scim"),
        ("the user was skipped", "problem-person-skipped"),
        ("Somebody left the company and is still active in Trelica.", "problem-active-mapped-wrongly"),
        ("user account is disabled in Entra but still active in Trelica", "problem-active-mapped-wrongly"),
        ("Our new people have not come to Trelica since yesterday.", "problem-first-cycle-takes-time"),
        ("new users are missing in Trelica", "problem-first-cycle-takes-time"),
        ("people don't show up in Trelica", "problem-first-cycle-takes-time"),
        ("Provisioning is off, it was never started", "problem-provisioning-paused"),
        ("I'm on step 4 and Entra only offers OAuth2.", "problem-bearer-authentication-not-chosen"),
        ("I clicked Turn off groups but it's on again", "problem-groups-on-again"),
        (
            "SCIM Setup Assistant: report for the help desk\nStep 3 of 10\n\nThere are no open problems.\n\nThis text contains no token.",
            "codes-report-none",
        ),
        ("it says that what I pasted belongs somewhere else", "tidied-swapped"),
        ("The address? It's https://app.trelica.com/admin.", "problem-address-is-a-web-page"),
        ("https://app.trelica.com/api/scim/v2", "codes-address"),
        ("U two two, or was it V?", "codes-which"),
        ("quarantine", "codes-ask"),
        // The heading of a card or a step, as it is read out.
        ("The card is red and says the person isn’t in Trelica", "problem-person-not-found"),
        ("The server's certificate has expired", "problem-certificate-expired"),
        ("I pasted https://app.trelica.com/users/settings as the Base URL.", "problem-address-is-a-web-page"),
        ("it says: Turn off groups", "do-groups-off-1"),
        ("Step 6, I can't find roles in the list", "different-role-no-roles-target"),
    ] {
        let page = wizard.act(WizardCommand::Answer { field: Field::Code, value: typed.to_owned() }).page;
        // The list of all codes is below.
        let blocks: Vec<_> =
            page.blocks.iter().take_while(|block| !format!("{block:?}").contains("codes-all")).collect();
        assert!(format!("{blocks:?}").contains(expected), "{typed}: {blocks:#?}");
    }
}
