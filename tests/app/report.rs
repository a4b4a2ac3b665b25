//! The case report: nothing in it identifies anybody, its counts are right, and whoever opens it sees every page as the
//! administrator saw it.

use std::collections::BTreeMap;

use base64::Engine as _;
use jiff::Timestamp;
use model::check::{CheckOutcome, PersonRecord, Verdict};
use model::entra::Change;
use model::flow::{CheckId, Field, StepId};
use model::problem::{Param, Problem, ProblemId};
use model::side::Side;
use model::text::Text;
use net::Exchange;
use serde_json::Value;
use support::Unreadable;
use support::case::archive::{pack, unpack};
use support::case::{Case, ComputerInfo, Manifest};
use support::handover::hand_over;
use wizard::case;
use wizard::command::{AppCommand, FileContent};
use wizard::engine::{SidePage, State, WizardCommand};
use wizard::view::{FileToSave, View, view};

use crate::journeys::{self, Play};

const KEY: support::redact::Key = [9; 32];

fn made(state: &State, now: Timestamp) -> (Case, Manifest) {
    case::make(state, ComputerInfo::default(), KEY, now).expect("what was redacted can be read back")
}

/// Every state of both journeys at rest, by name.
fn situations() -> (BTreeMap<String, State>, Timestamp) {
    let mut by_hand = Play::new();
    journeys::whole_way(&mut by_hand);
    let mut by_graph = Play::new();
    crate::automatic::automatic(&mut by_graph);
    let (now, mut states) = (by_hand.now.max(by_graph.now), by_hand.states);
    states.extend(by_graph.states);
    states.retain(|_, state| state.session.running.is_none() && !state.session.forgotten);
    (states, now)
}

/// What differs between two looks at the same page.
fn as_seen(view: View) -> Value {
    serde_json::to_value(View { revision: 0, announcement: None, clipboard: None, ..view }).unwrap()
}

#[test]
fn a_link_on_a_page_of_an_opened_report_leads_to_the_browser() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (board, storage) = (std::sync::Arc::<crate::clipboard::Board>::default(), host::Memory::default());
    let storage = std::sync::Arc::new(storage);
    let wizard = host::App::start(runtime.handle().clone(), board.clone(), storage, host::Start::Ask, |_| {});
    let mut play = Play::new();
    journeys::whole_way(&mut play);
    let (case, manifest) = made(&play.state, play.now);
    let packed = pack(&case, &manifest, &case::pages(&case, &manifest)).unwrap();
    let content = FileContent(base64::engine::general_purpose::STANDARD.encode(packed));
    wizard.act(AppCommand::OpenFile { content });
    let mut hrefs = Vec::new();
    for step in StepId::ALL {
        let page = serde_json::to_value(wizard.act(WizardCommand::Goto { step: *step }).page).unwrap();
        for (link, href) in links(&page) {
            wizard.act(WizardCommand::Open { link });
            hrefs.push(href);
        }
    }
    assert!(hrefs.len() > 5, "{hrefs:?}");
    assert_eq!(*board.opened.lock().unwrap(), hrefs);
}

/// The id and the address of every link on a page.
fn links(part: &Value) -> Vec<(String, String)> {
    match part {
        Value::Object(members) if part["kind"] == "link" => {
            let text = |name: &str| members[name].as_str().unwrap().to_owned();
            vec![(text("id"), text("href"))]
        }
        Value::Object(members) => members.values().flat_map(links).collect(),
        Value::Array(items) => items.iter().flat_map(links).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn whoever_opens_a_report_sees_every_page_as_the_administrator_saw_it() {
    let (situations, now) = situations();
    assert!(situations.len() > 60, "{}", situations.len());
    for (name, mut state) in situations {
        for domains in ["kept", "keyed"] {
            state.facts.answers.set(Field::ReportDomains, domains.to_owned());
            // The end of the token and what is on the clipboard are for the person who has them.
            state.facts = case::without_token_ends(&state.facts);
            state.session.copied = None;
            // Whoever opens a report does not wait for the pilot.
            state.session.arrival = None;
            let (case, manifest) = made(&state, now);
            let opened = unpack(&pack(&case, &manifest, &case::pages(&case, &manifest)).unwrap()).unwrap();
            assert_eq!(opened, case, "{name}");
            let mut replayed = case::state_of(&opened);
            // The page where the administrator was, then every other.
            let pages = std::iter::once((state.facts.at, state.session.side))
                .chain(StepId::ALL.iter().map(|step| (*step, None)));
            for (step, side) in pages {
                if matches!(side, Some(SidePage::Report | SidePage::Undo)) {
                    continue;
                }
                (state.facts.at, state.session.side) = (step, side);
                (replayed.facts.at, replayed.session.side) = (step, side);
                let (saw, _) = case::redact(&state, KEY, as_seen(view(&state, now)));
                let sees = as_seen(view(&replayed, opened.made));
                if saw != sees {
                    panic!("{name}, {domains}, {step:?} {side:?}:\n{}", difference(&saw, &sees));
                }
            }
        }
    }
}

/// The first lines in which two pages differ.
fn difference(one: &Value, other: &Value) -> String {
    let lines = |value: &Value| serde_json::to_string_pretty(value).unwrap();
    let (one, other) = (lines(one), lines(other));
    let mut pairs = one.lines().zip(other.lines()).filter(|(one, other)| one != other);
    let first: Vec<String> =
        pairs.by_ref().take(3).map(|(one, other)| format!("- {one}\n+ {other}")).collect();
    first.join("\n")
}

/// What must not be in a report, in whatever spelling.
const CANARIES: &[&str] = &[
    "ada.canary",
    "Ada Canaria",
    "canary-mail.example",
    "canary.onmicrosoft.com",
    "Canary Industries",
    "c0ffee00-1234-4321-8888-c0ffee001234",
    "canary-secret-0123456789",
    "grace.canary",
    "Grace Canaria",
    "canaria-4711",
    "acanaria",
    "canary-pw-1",
    "canary-pw-2",
    "canary-pw-3",
    "+353 1 555 0199",
    "20.190.128.7",
    "canary-end",
];

fn planted() -> State {
    let mut play = Play::new();
    crate::automatic::automatic(&mut play);
    let is_connected = |state: &State| !state.facts.entra.receipts.is_empty();
    let is_signed_in = |state: &State| state.session.entra.user.is_some();
    let mut states = play.states.into_values().rev();
    let mut state = states.find(|state| is_signed_in(state) && is_connected(state)).unwrap();
    let person = "ada.canary@canary-mail.example";
    let answers = &mut state.facts.answers;
    answers.set(Field::EmailDomains, "canary-mail.example".to_owned());
    answers.set(Field::DomainsTicked, "canary-mail.example".to_owned());
    answers.set(Field::PilotUpn, "ada.canary@canary.onmicrosoft.com".to_owned());
    answers.set(Field::PilotMail, person.to_owned());
    answers.set(Field::TodaysAdmins, "Grace Canaria, grace.canary@canary-mail.example".to_owned());
    answers.set(Field::PilotSearch, "Ada Canaria".to_owned());
    answers.set(Field::DirectoryId, "canary.onmicrosoft.com".to_owned());
    answers.set(
        Field::ApplicationPage,
        "https://entra.microsoft.com/#/objectId/c0ffee00-1234-4321-8888-c0ffee001234".to_owned(),
    );
    let message = format!(
        "Failed for {person} (Ada Canaria): Authorization: Bearer canary-secret-0123456789; Passwort: canary-pw-1, \
         curl -u CANARIES\\acanaria:canary-pw-2 https://acanaria:canary-pw-3@20.190.128.7 > /home/acanaria/x; \
         displayName eq \"Ada Canaria\", +353 1 555 0199, C:\\Users\\acanaria\\y, CANARIES\\acanaria"
    );
    for field in [Field::EntraMessage, Field::EntraTestMessage, Field::ProvisionMessage, Field::SignInMessage]
    {
        answers.set(field, message.clone());
    }
    answers.set(Field::ReportDomains, "keyed".to_owned());
    let proof = Exchange {
        request: "GET /Users?filter=userName+eq+%22ada.canary%40canary-mail.example%22".to_owned(),
        outcome: "200 in 3 ms".to_owned(),
        answer: vec![
            format!(
                "{{\"userName\":\"{person}\",\"displayName\":\"Ada Canaria\",\"externalId\":\"canaria-4711\"}}"
            ),
            "request-id: c0ffee00-1234-4321-8888-c0ffee001234".to_owned(),
            "Authorization: Bearer canary-secret-0123456789".to_owned(),
        ],
    };
    let problem = Problem::new(ProblemId::PersonNotFound).with(Param::UserName, person);
    let outcome = CheckOutcome {
        basis: state.facts.basis(CheckId::PersonFound),
        verdict: Verdict::Failed(problem.clone()),
        at: play.now,
        milliseconds: Some(3),
        detail: None,
        proof: vec![proof.clone()],
    };
    state.facts.outcomes.insert(CheckId::PersonFound, outcome);
    state.facts.person = vec![PersonRecord {
        id: Some("canaria-4711".to_owned()),
        external_id: Some("ada.canary".to_owned()),
        last_modified: None,
    }];
    state.facts.entra.organization =
        Some(("c0ffee00-1234-4321-8888-c0ffee001234".to_owned(), "Canary Industries".to_owned()));
    for change in state.facts.entra.receipts.iter_mut().flat_map(|receipt| &mut receipt.changes) {
        if let Change::SaveConnection { token_ends, .. } = change {
            "canary-end".clone_into(token_ends);
        }
    }
    let session = &mut state.session;
    session.notices.push(problem.clone());
    session.entra.failure = Some((problem, vec![proof]));
    if let Some(who) = &mut session.entra.user {
        who.name = "Grace Canaria".to_owned();
        who.user_principal_name = "grace.canary@canary.onmicrosoft.com".to_owned();
        who.organization = "Canary Industries".to_owned();
        who.organization_id = "c0ffee00-1234-4321-8888-c0ffee001234".to_owned();
    }
    state
}

#[test]
fn nothing_in_a_report_identifies_anybody() {
    let state = planted();
    let now = Play::new().now;
    let raw = serde_json::to_string(&state.facts).unwrap();
    assert!(raw.contains("ada.canary") && raw.contains("canary-end"), "the canaries are planted");
    let (case, manifest) = made(&state, now);
    let parts = [
        ("report.html", case::html(&case, &manifest)),
        ("report.txt", case::plain(&case, &manifest)),
        ("report.json", serde_json::to_string(&case).unwrap()),
        ("manifest.json", serde_json::to_string(&manifest).unwrap()),
    ];
    for (name, text) in &parts {
        let text = text.to_lowercase();
        for canary in CANARIES {
            for spelling in
                [canary.to_lowercase(), canary.to_lowercase().replace('@', "%40").replace(' ', "%20")]
            {
                let environment = text
                    .find(&spelling)
                    .map(|at| text[at.saturating_sub(60)..].chars().take(160).collect::<String>());
                assert_eq!(environment, None, "{canary} is in {name}");
            }
        }
    }
    for rule in ["secret", "email", "name", "id", "domain", "telephone", "computer"] {
        assert!(manifest.removed.get(rule).is_some_and(|removed| removed.times > 0), "{rule}: {manifest:?}");
    }
    // Without a window, the same person is the same in the answers, the problem and the evidence.
    let person = case.facts.answers.text(Field::PilotMail).split('@').next().unwrap().to_owned();
    assert!(person.starts_with("person-"));
    assert!(case.facts.answers.text(Field::EntraMessage).contains(&person));
    let evidence = &case.evidence[&CheckId::PersonFound][0];
    assert!(evidence.request.contains(&person) && evidence.answer[0].contains(&person));
}

#[test]
fn nothing_in_a_hand_over_identifies_anybody() {
    let mut state = planted();
    let typed = "canary-mail.example, ada.canary@canary-mail.example, Ada Canaria";
    state.facts.answers.set(Field::EmailDomains, typed.to_owned());
    for part in [Side::Trelica, Side::Entra] {
        let text = hand_over(&state.facts, part, false, Play::new().now).text().to_lowercase();
        // The email domains are what the other side has to know.
        for canary in CANARIES.iter().filter(|canary| **canary != "canary-mail.example") {
            assert!(!text.contains(&canary.to_lowercase()), "{canary} is in {text}");
        }
    }
}

#[test]
fn the_manifest_counts_what_was_taken_out() {
    let mut state = Play::new().state;
    let text = "ada@contoso.com, ADA@contoso.com, eve@contoso.com; 11111111-2222-3333-4444-555555555555 twice \
                11111111-2222-3333-4444-555555555555; Bearer abcDEF1234567890";
    state.facts.answers.set(Field::EntraMessage, text.to_owned());
    let (case, manifest) = made(&state, Play::new().now);
    let counts = |rule: &str| manifest.removed.get(rule).map(|removed| (removed.times, removed.different));
    assert_eq!(counts("email"), Some((3, 2)), "{}", case.facts.answers.text(Field::EntraMessage));
    assert_eq!(counts("id"), Some((2, 1)));
    assert_eq!(counts("secret"), Some((1, 1)));
    assert_eq!((counts("name"), counts("domain")), (None, None));
    assert!(
        case.facts.answers.text(Field::EntraMessage).contains("@contoso.com"),
        "domains are left in by choice"
    );
}

#[test]
fn how_this_computer_gets_out_is_said_as_the_check_saw_it_and_not_guessed() {
    let mut state = planted();
    let now = Play::new().now;
    let seen = |detail: Option<&str>| CheckOutcome {
        basis: BTreeMap::new(),
        verdict: Verdict::NotChecked,
        at: now,
        milliseconds: None,
        detail: detail.map(Text::new),
        proof: Vec::new(),
    };
    for (outcome, way_out) in
        [(None, ""), (Some(seen(None)), "direct"), (Some(seen(Some("detail-proxy-resolves"))), "proxy")]
    {
        state.facts.outcomes.remove(&CheckId::HostFound);
        state.facts.outcomes.extend(outcome.map(|outcome| (CheckId::HostFound, outcome)));
        let (case, manifest) = made(&state, now);
        assert_eq!(case.way_out, way_out);
        assert_eq!(case::plain(&case, &manifest).contains("Internet access"), !way_out.is_empty());
    }
}

#[test]
fn another_computer_gives_other_names() {
    let state = planted();
    let now = Play::new().now;
    let (one, _) = made(&state, now);
    let (other, _) = case::make(&state, ComputerInfo::default(), [1; 32], now).unwrap();
    assert_ne!(one.facts.answers.text(Field::PilotMail), other.facts.answers.text(Field::PilotMail));
}

#[test]
fn files_that_are_no_report_are_told_apart() {
    let state = Play::new().state;
    let (case, manifest) = made(&state, Play::new().now);
    let bytes = pack(&case, &manifest, &case::pages(&case, &manifest)).unwrap();
    assert!(unpack(&bytes).is_ok());
    assert_eq!(unpack(b""), Err(Unreadable::Foreign));
    assert_eq!(unpack(b"%PDF-1.7 something else"), Err(Unreadable::Foreign));
    for end in [4, bytes.len() / 2, bytes.len() - 1] {
        assert_eq!(unpack(&bytes[..end]), Err(Unreadable::Damaged), "cut at {end}");
    }
    let newer = Case { schema: 99, ..case.clone() };
    assert_eq!(
        unpack(&pack(&newer, &manifest, &case::pages(&newer, &manifest)).unwrap()),
        Err(Unreadable::Newer)
    );
    for at in (0..bytes.len()).step_by(7) {
        let mut changed = bytes.clone();
        changed[at] ^= 0x55;
        // Whatever it is then, it is an answer and no crash; where it opens, it is a whole case.
        let _ = unpack(&changed);
    }
}

#[test]
fn a_report_is_shown_before_it_is_saved_and_is_saved_as_it_was_shown() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let board = std::sync::Arc::new(crate::clipboard::Board::default());
    let storage = std::sync::Arc::new(host::Memory::default());
    let pushed = std::sync::Arc::new(std::sync::Mutex::new(None));
    let keep = pushed.clone();
    // The browser gets the file with the view that says that it is saved.
    let on_view = move |view: View| {
        if let Some(file) = view.desk.save {
            *keep.lock().unwrap() = Some(file);
        }
    };
    let wizard = host::App::start(runtime.handle().clone(), board, storage, host::Start::Practice, on_view);
    wizard.act(WizardCommand::Answer { field: Field::EmailDomains, value: "contoso.com".to_owned() });
    wizard.act(WizardCommand::Answer { field: Field::EntraMessage, value: "for ada@contoso.com".to_owned() });
    wizard.act(WizardCommand::Show { page: SidePage::Report });
    let limit = std::time::Duration::from_secs(10);
    let is_drawn = || wizard.view().page.primary.is_some_and(|button| button.blocked.is_none());
    assert!(crate::wait::until(limit, is_drawn), "the report is drawn up");
    let shown = format!("{:?}", wizard.view().page);
    assert!(shown.contains("person-") && !shown.contains("ada@"), "{shown}");
    // It comes with the answer, or with the view that follows.
    let at_once = wizard.act(WizardCommand::SaveReport).desk.save;
    let comes = || at_once.is_some() || pushed.lock().unwrap().is_some();
    assert!(crate::wait::until(limit, comes), "the file is handed over");
    let file: FileToSave = at_once.or_else(|| pushed.lock().unwrap().take()).unwrap();
    assert!(file.name.starts_with("scim-setup-report-") && file.name.ends_with(".zip"), "{}", file.name);
    let opened = wizard.act(AppCommand::OpenFile { content: FileContent(file.content.clone()) });
    assert!(opened.replay.is_some() && opened.practice.is_none());
    let turned = wizard.act(WizardCommand::Goto { step: StepId::GoLive });
    assert_eq!(turned.page.id, "go-live");
    let typed =
        wizard.act(WizardCommand::Answer { field: Field::EmailDomains, value: "other.example".to_owned() });
    assert_eq!(typed.page, turned.page, "nothing can be changed");
    assert_eq!(wizard.act(AppCommand::LeaveMode).page.id, "welcome");
    let foreign = wizard.act(AppCommand::OpenFile { content: FileContent("aGVsbG8=".to_owned()) });
    assert_eq!(
        (foreign.page.id.as_str(), foreign.notices[0].problem.as_deref()),
        ("welcome", Some("file-foreign"))
    );
}
