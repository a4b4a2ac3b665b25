//! The screens of every situation, recorded: expected results for the engine, examples for the browser tests.
//!
//! Each journey goes through the engine alone, with a clock and reports that are given, and asserts its own sentence;
//! the recorded screen is extra. Record anew with `UPDATE_SCREENS=1`; the test run itself never writes one.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::Timestamp;
use model::check::CheckReport;
use model::check::Verdict;
use model::facts::Facts;
use model::flow::{CONNECTION, CheckId, Field, PERSON, StepId};
use model::policy::Policy;
use model::problem::{Param, Problem, ProblemId};
use model::rehearsal::{Finding, RehearsalOutcome, RehearsalStep, Severity, StepResult};
use model::step_status::StepStatus;
use support::case::ComputerInfo;
use wizard::case;
use wizard::engine::{
    Effect, Environment, Input, PreparedReport, SavedTo, SidePage, State, TokenPlace, WizardCommand, apply,
};
use wizard::view;
use wizard::view::View;

/// A wizard that is played by hand.
pub struct Play {
    pub state: State,
    pub now: Timestamp,
    pub screens: BTreeMap<String, View>,
    /// What each screen was drawn from.
    pub states: BTreeMap<String, State>,
}

impl Play {
    pub fn new() -> Self {
        let environment = Environment { copies_secrets: true, vault_lasts: true, ..Environment::default() };
        let state = State { facts: Facts::default(), session: Default::default(), environment };
        Play {
            state,
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
            screens: BTreeMap::new(),
            states: BTreeMap::new(),
        }
    }

    pub fn input(&mut self, input: Input) {
        for effect in apply(&mut self.state, input, self.now) {
            match effect {
                Effect::PutSecret { .. } => {
                    self.input(Input::SecretPlaced { place: TokenPlace::Keyring, problem: None })
                }
                Effect::Save => self.input(Input::Saved { problem: None }),
                _ => {}
            }
        }
    }

    pub fn act(&mut self, command: WizardCommand) {
        self.input(Input::Command(command));
    }

    pub fn save_token(&mut self, value: &str) {
        self.input(Input::Secret { value: value.to_owned().into(), session_only: false });
        self.answer(Field::ScimEnabled, "yes");
    }

    pub fn answer(&mut self, field: Field, value: &str) {
        self.act(WizardCommand::Answer { field, value: value.to_owned() });
    }

    /// Runs the checks of the page; every link passes but those named.
    pub fn run(&mut self, links: &[CheckId], odd: &[(CheckId, Verdict)]) {
        self.act(WizardCommand::Run);
        self.come_in(links, odd);
    }

    /// What is at work reports; every link passes but those named.
    pub fn come_in(&mut self, links: &[CheckId], odd: &[(CheckId, Verdict)]) {
        let job = self.state.session.jobs;
        for check in links.iter().filter(|check| **check != CheckId::Address) {
            let verdict = odd
                .iter()
                .find(|(odd, _)| odd == check)
                .map_or(Verdict::Passed, |(_, verdict)| verdict.clone());
            let broken = matches!(verdict, Verdict::Failed(_) | Verdict::CouldNotCheck(_));
            let report = CheckReport { milliseconds: Some(40), ..CheckReport::new(*check, verdict) };
            self.input(Input::Reported { job, report });
            if broken {
                break;
            }
        }
        self.input(Input::Finished { job, crashed: None });
    }

    pub fn record(&mut self, name: &str) -> View {
        let view = View { revision: 1, ..view::view(&self.state, self.now) };
        self.screens.insert(name.to_owned(), view.clone());
        self.states.insert(name.to_owned(), self.state.clone());
        view
    }

    pub fn problem_on_screen(&self, view: &View) -> Vec<String> {
        problems_in(view)
    }
}

/// The problems that a page shows as cards.
pub fn problems_in(view: &View) -> Vec<String> {
    let mut found = Vec::new();
    collect(&serde_json::to_value(&view.page).unwrap(), &mut found);
    found
}

fn collect(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        serde_json::Value::Object(members) => {
            if members.contains_key("tone")
                && let Some(problem) = members.get("problem").and_then(|problem| problem.as_str())
            {
                found.push(problem.to_owned());
            }
            members.values().for_each(|member| collect(member, found));
        }
        _ => {}
    }
}

/// The page off step 8: what will be created, at work, and what it may find.
fn rehearsals(play: &mut Play) {
    play.act(WizardCommand::Rehearse);
    assert!(play.state.session.running.is_none(), "nobody has read yet what will be created");
    play.act(WizardCommand::Show { page: SidePage::Rehearsal });
    play.record("rehearsal");
    play.act(WizardCommand::Rehearse);
    play.record("rehearsal-running");
    let passed: BTreeMap<RehearsalStep, StepResult> =
        RehearsalStep::ALL.iter().map(|step| (*step, StepResult::Passed)).collect();
    let end = |play: &mut Play, outcome: RehearsalOutcome| {
        let job = play.state.session.jobs;
        play.input(Input::Rehearsed { job, outcome: Box::new(outcome) });
        play.input(Input::Finished { job, crashed: None });
    };
    end(
        play,
        RehearsalOutcome {
            results: passed.clone(),
            unknown: vec!["department".to_owned()],
            requests: 52,
            ..RehearsalOutcome::default()
        },
    );
    play.record("rehearsal-good");
    play.act(WizardCommand::Rehearse);
    let problem = Problem::new(ProblemId::TextBooleansRefused).with(Param::Status, "400");
    let said = net::Exchange {
        request:
            "PATCH …/Users/7\n{\"Operations\":[{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}]}"
                .to_owned(),
        outcome: "400 in 20 ms".to_owned(),
        answer: vec!["{\"scimType\":\"invalidValue\"}".to_owned()],
    };
    let finding =
        Finding { problem, severity: Severity::Blocks, step: RehearsalStep::Disable, evidence: vec![said] };
    let mut results = passed;
    results.insert(RehearsalStep::Disable, StepResult::Found(ProblemId::TextBooleansRefused));
    results.insert(RehearsalStep::Manager, StepResult::Unclear);
    let left_behind = vec!["scim-setup-test-1a@contoso.com".to_owned()];
    end(
        play,
        RehearsalOutcome {
            results,
            findings: vec![finding],
            left_behind,
            requests: 52,
            ..RehearsalOutcome::default()
        },
    );
    let found = play.record("rehearsal-found");
    assert_eq!(play.problem_on_screen(&found), ["text-booleans-refused"]);
    let to_send = wizard::help_desk::message(&play.state, "text-booleans-refused").unwrap();
    assert!(to_send.contains("\"False\"") && to_send.contains("400 in 20 ms"), "{to_send}");
    let report = wizard::help_desk::help_desk(&play.state, play.now);
    assert!(report.contains("Uniform two five") && report.contains("text-booleans-refused"), "{report}");
    play.act(WizardCommand::Dismiss { notice: "test-people-left".to_owned() });
    play.act(WizardCommand::Rehearse);
    let stopped = Some(filled(ProblemId::ConnectionBroken));
    end(play, RehearsalOutcome { stopped, ..RehearsalOutcome::default() });
    play.record("rehearsal-stopped");
    play.act(WizardCommand::Show { page: SidePage::None });
}

/// Looking after it: a token that was replaced meanwhile is found, and the new one is led into place.
fn after_care(play: &mut Play) {
    play.answer(Field::CycleRan, "");
    play.run(PERSON, &[]);
    play.act(WizardCommand::CheckAll);
    play.record("care-at-work");
    play.come_in(CONNECTION, &[]);
    play.come_in(PERSON, &[]);
    play.record("care-same");
    play.act(WizardCommand::CheckAll);
    play.come_in(CONNECTION, &[(CheckId::TokenAccepted, Verdict::Failed(ProblemId::TokenRejected.into()))]);
    assert!(play.state.session.running.is_none(), "without a connection there is nobody to ask for");
    let changed = format!("{:?}", play.record("care-changed").page);
    assert!(changed.contains("care-is-wrong") && changed.contains("check-token-accepted"), "{changed}");
    // Whoever presses again to be sure is told again.
    play.act(WizardCommand::CheckAll);
    play.come_in(CONNECTION, &[(CheckId::TokenAccepted, Verdict::Failed(ProblemId::TokenRejected.into()))]);
    let again = play.record("care-still-wrong");
    assert!(format!("{:?}", again.page).contains("care-is-still-wrong"));
    assert!(play.problem_on_screen(&again).contains(&"token-rejected".to_owned()));
    play.act(WizardCommand::Show { page: SidePage::NewToken });
    play.record("new-token");
    play.act(WizardCommand::Run);
    assert!(play.state.session.running.is_none(), "the old one is not tried as the new one");
    play.save_token("made-up-token-for-the-screens-8a4d");
    play.run(CONNECTION, &[]);
    play.record("new-token-tried");
    play.act(WizardCommand::Show { page: SidePage::None });
    let half_way = format!("{:?}", play.record("new-token-half-way").page);
    assert!(half_way.contains("new-token-half-way"));
    play.act(WizardCommand::CheckAll);
    play.come_in(CONNECTION, &[]);
    play.come_in(PERSON, &[]);
    let checked = format!("{:?}", play.record("care-half-way").page);
    assert!(checked.contains("care-half-way") && !checked.contains("care-same"), "Entra cannot get in yet");
    play.act(WizardCommand::Show { page: SidePage::NewToken });
    assert_eq!(play.state.facts.answers.text(Field::EntraTest), "", "Entra has not tried the new one yet");
    play.answer(Field::EntraTest, "worked");
    play.act(WizardCommand::CheckAll);
    play.come_in(CONNECTION, &[]);
    play.come_in(PERSON, &[]);
    let done = play.record("new-token-done");
    let done = format!("{:?}", done.page);
    assert!(done.contains("new-token-said"), "Entra's test is the person's word");
    assert!(!done.contains("new-token-done"), "nobody has seen it");
    play.act(WizardCommand::Show { page: SidePage::None });
    play.act(WizardCommand::Show { page: SidePage::NewToken });
    let anew = format!("{:?}", play.record("new-token-again").page);
    assert!(!anew.contains("new-token-said"), "what was replaced is the old one the next time");
    play.act(WizardCommand::Show { page: SidePage::None });
}

/// The pages for when something is wrong.
fn explaining(play: &mut Play) {
    play.act(WizardCommand::Show { page: SidePage::Explain });
    play.record("explain-empty");
    play.answer(
        Field::EntraMessage,
        "The domain of ada@fabrikam.com is not verified. Authorization: Bearer abcDEF1234567890",
    );
    let told = play.record("explain-one");
    assert_eq!(play.problem_on_screen(&told), ["domain-refused"]);
    assert!(!format!("{told:?}").contains("abcDEF"), "what looks like a token is masked");
    assert!(
        wizard::help_desk::message(&play.state, "domain-refused").is_some(),
        "the message to send can be copied"
    );
    play.answer(
        Field::EntraMessage,
        "Status: Failure. Error code: SystemForCrossDomainIdentityManagementBadRequest, 403 Forbidden",
    );
    let several = play.record("explain-several");
    assert!(play.problem_on_screen(&several).len() > 1, "{:?}", play.problem_on_screen(&several));
    play.answer(Field::EntraMessage, "SkipReason: RedundantExport");
    let fine = play.record("explain-fine");
    assert_eq!(play.problem_on_screen(&fine), ["nothing-to-change"]);
    play.answer(Field::EntraMessage, "Lunch is at noon.");
    let unknown = play.record("explain-unknown");
    assert!(play.problem_on_screen(&unknown).is_empty());
    play.act(WizardCommand::Show { page: SidePage::Report });
    play.record("report-being-drawn");
    let desk = ComputerInfo { system: "linux x86_64".to_owned(), locale: "en_IE".to_owned() };
    let (case, manifest) = case::make(&play.state, desk, [5; 32], play.now).unwrap();
    play.input(Input::ReportPrepared(Ok(Box::new(PreparedReport { case: case.clone(), manifest }))));
    play.record("report");
    play.input(Input::ReportSaved(Ok(SavedTo::Path("/home/me/Downloads/scim-setup-report.zip".to_owned()))));
    play.record("report-saved");
    let mut opened = case::state_of(&case);
    let replayed = View { revision: 1, ..case::shown(&case, &opened) };
    play.screens.insert("replay".to_owned(), replayed);
    opened.session.side = Some(SidePage::CaseProblems);
    let problems = View { revision: 1, ..case::shown(&case, &opened) };
    play.screens.insert("replay-problems".to_owned(), problems);
    play.act(WizardCommand::Show { page: SidePage::HelpDesk });
    play.record("help-desk");
    play.act(WizardCommand::Show { page: SidePage::Codes });
    play.record("codes");
    play.answer(Field::Code, "tango two three");
    let found = play.record("codes-problem");
    assert_eq!(play.problem_on_screen(&found), ["token-rejected"]);
    play.answer(Field::Code, "step 4");
    play.record("codes-step");
    play.answer(Field::Code, "Z11");
    play.record("codes-unknown");
    play.act(WizardCommand::Goto { step: StepId::Domains });
    assert!(play.state.session.side.is_none(), "a button of a card leads to the step");
    play.state.facts.at = StepId::GoLive;
}

/// Every journey, played.
pub fn plays() -> Vec<Play> {
    let mut by_hand = Play::new();
    whole_way(&mut by_hand);
    let mut by_graph = Play::new();
    crate::automatic::automatic(&mut by_graph);
    let mut plays = vec![by_hand, by_graph];
    plays.extend(problems());
    plays.extend(crate::handover::halves());
    plays
}

/// Every screen of every journey.
pub fn screens() -> BTreeMap<String, View> {
    let mut screens: BTreeMap<String, View> = plays().into_iter().flat_map(|play| play.screens).collect();
    // What a policy changes is not saved.
    screens.extend(managed().screens);
    let nothing_set = Environment::default();
    screens.insert("welcome".into(), view::welcome(None, None, None, &nothing_set));
    screens.insert(
        "welcome-continue".into(),
        view::welcome(Some(StepId::Connect), Some(StepId::Role), None, &nothing_set),
    );
    let managed = Environment { policy: strict_policy(), ..Environment::default() };
    screens.insert("welcome-managed".into(), view::welcome(None, None, None, &managed));
    screens
        .insert("broken".into(), view::broken("SCIM Setup Assistant 0.1.0\n2026-11-23 10:00:00 UTC\nlinux"));
    screens
}

/// A policy that sets everything, and has a mistake.
fn strict_policy() -> Policy {
    let json = r#"{"AllowedHosts": ["eu.trelica.com"], "PracticeOnly": "yes", "DoNotSaveToken": true,
        "ProductName": "Trelica", "HelpDesk": "IT help desk, extension 4357"}"#;
    Policy::read(serde_json::from_str(json).unwrap())
}

/// Step 1 and the About page on a computer whose organization has set a policy.
fn managed() -> Play {
    let mut play = Play::new();
    let policy = Policy { practice_only: false, unreadable: Vec::new(), ..strict_policy() };
    play.state.environment.policy = policy;
    play.answer(Field::EmailDomains, "contoso.com");
    play.act(WizardCommand::Next);
    play.record("managed-token");
    play.answer(Field::Address, "https://app.trelica.com/api/scim/v2/");
    play.save_token("made-up-token-for-the-screens-7f3c");
    let refused = play.record("managed-address");
    assert_eq!(play.problem_on_screen(&refused), ["address-not-allowed"]);
    play.act(WizardCommand::Show { page: SidePage::About });
    play.record("about");
    play
}

pub fn to_step_two(play: &mut Play) {
    play.answer(Field::EmailDomains, "contoso.com, fabrikam.com");
    play.act(WizardCommand::Next);
    play.answer(Field::Address, "https://app.trelica.com/api/scim/v2/");
    play.save_token("made-up-token-for-the-screens-7f3c");
    play.act(WizardCommand::Next);
}

pub fn whole_way(play: &mut Play) {
    play.record("before-empty");
    play.answer(Field::EmailDomains, "contoso.com, fabrikam.com and words");
    play.record("before-domains");
    play.act(WizardCommand::Next);
    play.record("turn-on-scim-empty");
    play.answer(Field::Address, "http://app.trelica.com/api/scim/v2");
    play.record("turn-on-scim-address-wrong");
    play.answer(Field::Address, "https://scim.example.com/scim/v2");
    play.save_token("Bearer made-up-token-for-the-screens-7f3c");
    play.record("turn-on-scim-confirm-host");
    play.answer(Field::Address, " “https://app.trelica.com/api/scim/v2/Users” ");
    let filled = play.record("turn-on-scim-filled");
    assert_eq!(play.state.facts.answers.text(Field::Address), "https://app.trelica.com/api/scim/v2");
    assert!(filled.page.primary.as_ref().is_some_and(|button| button.blocked.is_none()), "the step is done");
    play.act(WizardCommand::Next);
    play.record("check-connection-open");
    play.act(WizardCommand::Run);
    play.record("check-connection-running");
    play.input(Input::Slow { job: play.state.session.jobs });
    play.record("check-connection-slow");
    play.act(WizardCommand::Cancel);
    play.record("check-connection-cancelled");
    play.run(CONNECTION, &[(CheckId::Discovery, Verdict::NotChecked)]);
    play.record("check-connection-good");
    play.act(WizardCommand::Next);
    play.record("create-application");
    play.answer(Field::ApplicationPage, "https://entra.microsoft.com/#home");
    play.record("create-application-address-unread");
    play.answer(
        Field::ApplicationPage,
        "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/11111111-2222-3333-4444-555555555555/appId/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
    );
    play.record("create-application-address-read");
    play.act(WizardCommand::Confirm { check: CheckId::ApplicationCreated, go_on: true });
    play.record("connect");
    play.answer(Field::EntraTest, "failed");
    play.answer(Field::EntraTestMessage, "You appear to have entered invalid credentials.");
    let failed = play.record("connect-failed");
    assert_eq!(play.problem_on_screen(&failed), ["entra-said-no"]);
    play.answer(Field::EntraTest, "worked");
    play.act(WizardCommand::Next);
    play.record("groups-off");
    play.answer(Field::Portal, "older");
    play.record("groups-off-older");
    play.act(WizardCommand::Confirm { check: CheckId::GroupsSwitchedOff, go_on: true });
    play.record("role");
    play.answer(Field::DefaultRole, "App management");
    play.answer(Field::RoleChoice, "default");
    play.record("role-default");
    play.answer(Field::RoleChoice, "one-role");
    play.answer(Field::RoleName, "read only");
    let nearly = play.record("role-nearly");
    assert_eq!(play.problem_on_screen(&nearly), ["role-unknown"]);
    play.answer(Field::RoleName, "Read-only");
    play.record("role-one");
    play.act(WizardCommand::Confirm { check: CheckId::AdminKept, go_on: false });
    play.record("role-guarded");
    play.act(WizardCommand::Confirm { check: CheckId::RoleSet, go_on: true });
    play.act(WizardCommand::Next);
    play.record("domains-empty");
    play.answer(Field::DomainsTicked, "contoso.com fabrikam.com");
    play.answer(Field::PilotUpn, "ada@contoso.onmicrosoft.com");
    play.answer(Field::PilotMail, "ada@contoso.com");
    let caught = play.record("domains-onmicrosoft");
    assert_eq!(play.problem_on_screen(&caught), ["user-name-is-onmicrosoft"]);
    play.answer(Field::UserNameSource, "mail");
    play.record("domains-by-mail");
    play.answer(Field::UserNameSource, "upn");
    play.answer(Field::PilotUpn, "ada@contoso.com");
    play.record("domains-ready");
    play.run(&[CheckId::AskedBefore], &[]);
    play.record("domains-asked");
    play.act(WizardCommand::Next);
    play.record("provision-one");
    rehearsals(play);
    play.answer(Field::ProvisionResult, "skipped");
    play.record("provision-one-skipped");
    play.answer(Field::ProvisionResult, "success");
    play.act(WizardCommand::Next);
    play.record("verify-person-open");
    let missing = Problem::new(ProblemId::PersonNotFound).with(Param::UserName, "ada@contoso.com");
    play.run(PERSON, &[(CheckId::PersonFound, Verdict::Failed(missing))]);
    play.record("verify-person-waiting");
    play.act(WizardCommand::Cancel);
    play.record("verify-person-not-found");
    let not_yet = Problem::new(ProblemId::RoleNotYet)
        .with(Param::Role, "App management")
        .with(Param::Expected, "Read-only");
    play.run(PERSON, &[(CheckId::PersonRole, Verdict::Warned(vec![not_yet.clone()]))]);
    play.record("verify-person-role-not-yet");
    play.act(WizardCommand::Next);
    play.record("go-live");
    play.act(WizardCommand::Confirm { check: CheckId::Started, go_on: false });
    let receipt = play.record("receipt");
    assert_eq!(receipt.page.id, "receipt");
    assert!(
        receipt
            .rail
            .iter()
            .flat_map(|group| &group.steps)
            .all(|step| { matches!(step.status, StepStatus::Done | StepStatus::Confirmed) })
    );
    play.answer(Field::CycleRan, "yes");
    let not_applied = Problem { id: ProblemId::RoleNotApplied, ..not_yet };
    play.run(PERSON, &[(CheckId::PersonRole, Verdict::Failed(not_applied))]);
    play.record("receipt-role-not-applied");
    explaining(play);
    after_care(play);
    play.act(WizardCommand::Show { page: SidePage::Stop });
    play.record("stop");
    play.act(WizardCommand::Show { page: SidePage::Forget });
    play.record("forget");
    play.input(Input::Wiped { problem: None });
    play.record("forgotten");
}

/// A play for every problem that the connection check can name, and one with notices.
fn problems() -> Vec<Play> {
    let mut plays = Vec::new();
    let links = [
        ("host-not-found", CheckId::HostFound, ProblemId::HostNotFound),
        ("computer-offline", CheckId::HostFound, ProblemId::ComputerOffline),
        ("proxy-in-the-way", CheckId::Reached, ProblemId::ProxyInTheWay),
        ("proxy-script", CheckId::Reached, ProblemId::ProxyScript),
        ("certificate-expired", CheckId::Secure, ProblemId::CertificateExpired),
        ("server-slow", CheckId::Answered, ProblemId::ServerSlow),
        ("token-rejected", CheckId::TokenAccepted, ProblemId::TokenRejected),
        ("access-forbidden", CheckId::TokenAccepted, ProblemId::AccessForbidden),
        ("answer-is-a-web-page", CheckId::ScimAnswer, ProblemId::AnswerIsAWebPage),
        ("filter-ignored", CheckId::EntraQuestion, ProblemId::FilterIgnored),
    ];
    for (name, check, id) in links {
        let mut play = Play::new();
        to_step_two(&mut play);
        let problem = filled(id);
        let verdict = match id {
            ProblemId::ComputerOffline => Verdict::CouldNotCheck(problem),
            _ => Verdict::Failed(problem),
        };
        play.run(CONNECTION, &[(check, verdict)]);
        let view = play.record(&format!("problem-{name}"));
        assert_eq!(play.problem_on_screen(&view), [name], "the first broken link is the only problem");
        plays.push(play);
    }
    let mut play = Play::new();
    to_step_two(&mut play);
    play.run(
        CONNECTION,
        &[(CheckId::Secure, Verdict::Warned(vec![filled(ProblemId::CertificateNotPublic)]))],
    );
    play.input(Input::SecretPlaced {
        place: TokenPlace::Session,
        problem: Some(ProblemId::VaultUnavailable.into()),
    });
    play.input(Input::Problem(filled(ProblemId::ProgressDamaged)));
    play.record("warning-and-notices");
    plays.push(play);
    plays
}

/// A problem with a value for everything that any words use.
pub fn filled(id: ProblemId) -> Problem {
    let values = [
        (Param::Host, "app.trelica.com"),
        (Param::Port, "443"),
        (Param::Status, "403"),
        (Param::Path, "/api/scim/v2"),
        (Param::Where, "https://login.example.com/"),
        (Param::Expires, "3 November 2026"),
        (Param::ValidFrom, "3 December 2026"),
        (Param::Names, "Example CA"),
        (Param::SelfSigned, "no"),
        (Param::Proxy, "proxy.contoso.com:8080"),
        (Param::Seconds, "30"),
        (Param::RetryAfter, "60"),
        (Param::Kind, "refused"),
        (Param::Domain, "fabrikam.com"),
        (Param::Domains, "contoso.com"),
        (Param::UserName, "ada@contoso.com"),
        (Param::Mail, "ada.byron@contoso.com"),
        (Param::Role, "App management"),
        (Param::Expected, "Read-only"),
        (Param::Count, "3"),
        (Param::LastModified, "2026-11-01T08:00:00Z"),
        (Param::Id, "4711"),
        (Param::Size, "1100"),
        (Param::Detail, "line 1, column 1"),
        (Param::Kept, "yes"),
        (Param::Attributes, "department"),
        (Param::Changed, "name.givenName"),
        (Param::Shown, "App management"),
        (Param::Code, "AADSTS53003"),
        (Param::Reason, "EncounteredQuarantineException"),
        (Param::Found, "Fabrikam"),
        (Param::Name, "Trelica"),
    ];
    values.iter().fold(Problem::new(id), |problem, (name, value)| problem.with(*name, value))
}

#[test]
fn every_situation_looks_as_it_was_recorded() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/screens");
    let update = std::env::var_os("UPDATE_SCREENS").is_some();
    let screens = screens();
    let mut changed = Vec::new();
    for (name, view) in &screens {
        let path = folder.join(format!("{name}.json"));
        let text = serde_json::to_string_pretty(view).unwrap() + "\n";
        if update {
            #[expect(clippy::disallowed_methods, reason = "recording is asked for by name")]
            std::fs::write(&path, &text).unwrap();
        }
        if std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n") != text {
            changed.push(name.clone());
        }
    }
    for entry in std::fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().trim_end_matches(".json").to_owned();
        if !screens.contains_key(&name) && name != "README.md" {
            changed.push(format!("{name} (no longer a situation)"));
        }
    }
    assert!(
        changed.is_empty(),
        "recorded screens differ; look, then record with UPDATE_SCREENS=1: {changed:?}"
    );
}
