//! What holds whatever a person does, in whatever order.

use assistant::engine::{
    Action, CopyWhat, Effect, Input, Job, Report, SidePage, State, Surroundings, TokenPlace, apply,
    reachable, required, status,
};
use assistant::entra::{
    ApplicationKind, ApplicationSeen, Candidate, Done, EntraPlaces, Found, JobSeen, Logs, MappingSeen, Note,
    Principal, PrincipalKind, Reach, RoleMapping, Roles, Seen, Task, Trouble, Who,
};
use assistant::facts::{Facts, Verdict};
use assistant::flow::{CONNECTION, CheckId, Field, StepId};
use assistant::problem::{Problem, ProblemId};
use assistant::store::{self, Judged};
use assistant::view::{StepStatus, view};
use jiff::Timestamp;
use proptest::prelude::*;
use proptest::sample::select;

/// Something that happens: an action, or a report of the job at work.
#[derive(Debug, Clone)]
enum Event {
    Act(Action),
    Report(CheckId, Verdict),
    Finish,
    Crash,
    SignedIn(Result<Who, ProblemId>),
    Looked(Result<Seen, ProblemId>),
    Carried(Result<Seen, ProblemId>),
    Found(usize),
    LogsRead,
}

fn who() -> impl Strategy<Value = Who> {
    let reach = select(vec![Reach::Read, Reach::Write, Reach::Assign]);
    let roles = select(vec![Roles::Enough, Roles::Missing, Roles::Unknown]);
    (reach, roles, select(vec!["one", "two"])).prop_map(|(reach, roles, organization)| Who {
        id: "me".to_owned(),
        name: "Me".to_owned(),
        user_principal_name: "me@contoso.com".to_owned(),
        organization_id: organization.to_owned(),
        organization: organization.to_owned(),
        roles,
        reach,
    })
}

fn principal(id: &str) -> Principal {
    Principal { id: id.to_owned(), name: id.to_owned(), kind: PrincipalKind::Person }
}

/// Whatever Graph may show.
fn seen() -> impl Strategy<Value = Seen> {
    let job = prop::option::of((any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), 0..3_usize));
    let application = prop::option::of((select(vec!["a", "b"]), any::<bool>(), job));
    (application, 0..3_usize, any::<bool>(), any::<bool>()).prop_map(
        |(application, candidates, is_gone, pilot)| {
            let application = application.map(|(id, is_copying, job)| ApplicationSeen {
                object_id: id.to_owned(),
                app_id: id.to_owned(),
                name: "Trelica".to_owned(),
                role_for_people: "role".to_owned(),
                is_copying,
                jobs: usize::from(job.is_some()),
                job: job.map(|(is_started, is_quarantined, ..)| JobSeen {
                    id: "job".to_owned(),
                    is_started,
                    quarantine: is_quarantined.then(|| ("TooManyDeletes".to_owned(), String::new())),
                    last_run: None,
                    people_in_step: None,
                    progress: None,
                }),
                mappings: job.map(|(_, _, copies_groups, by_mail, role)| MappingSeen {
                    copies_groups: Some(copies_groups),
                    groups_name: "Groups".to_owned(),
                    role: [None, Some(None), Some(Some("Read-only"))][role]
                        .map(|role| RoleMapping { role: role.map(str::to_owned), only_at_creation: false }),
                    knows_role: Some(by_mail),
                    user_name: if by_mail { "mail" } else { "userPrincipalName" }.to_owned(),
                }),
                assigned: vec![("assignment".to_owned(), principal("ada"))],
            });
            let candidate = Candidate {
                object_id: "a".to_owned(),
                app_id: "a".to_owned(),
                kind: ApplicationKind::NonGallery,
            };
            Seen {
                at: Timestamp::UNIX_EPOCH,
                candidates: vec![candidate; candidates],
                application,
                is_gone,
                pilot: pilot.then(|| principal("ada")),
            }
        },
    )
}

fn trouble() -> impl Strategy<Value = ProblemId> {
    select(ProblemId::ALL)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec![
            "contoso.com",
            "https://app.trelica.com/api/scim/v2",
            "http://x",
            "ada@contoso.com",
            "yes",
            "worked",
            "failed",
            "success",
            "one-role",
            "default",
            "mail",
            "upn",
            "Read-only",
            "",
            "contoso.com fabrikam.com",
        ])
        .prop_map(str::to_owned),
        ".{0,40}",
    ]
}

fn verdict() -> impl Strategy<Value = Verdict> {
    prop_oneof![
        4 => Just(Verdict::Passed),
        1 => Just(Verdict::Warned(vec![Problem::new(ProblemId::AnswerSlow)])),
        1 => Just(Verdict::Failed(Problem::new(ProblemId::TokenRejected))),
        1 => Just(Verdict::CouldNotCheck(Problem::new(ProblemId::ComputerOffline))),
    ]
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        6 => (select(Field::ALL), text()).prop_map(|(field, value)| Action::Answer { field, value }),
        1 => text().prop_map(|value| Action::SaveSecret { value, session_only: false }),
        1 => Just(Action::SaveSecret { value: "a-token-that-is-long-enough".into(), session_only: false }),
        1 => Just(Action::ForgetSecret),
        3 => Just(Action::Run),
        1 => Just(Action::Cancel),
        4 => (select(CheckId::ALL), any::<bool>()).prop_map(|(check, go_on)| Action::Confirm { check, go_on }),
        1 => select(CheckId::ALL).prop_map(|check| Action::Withdraw { check }),
        6 => Just(Action::Next),
        1 => Just(Action::Back),
        2 => select(StepId::ALL).prop_map(|step| Action::Goto { step }),
        1 => Just(Action::Copy { what: CopyWhat::HelpDesk }),
        1 => Just(Action::Copy { what: CopyWhat::Token }),
        1 => Just(Action::Show { page: SidePage::Forget }),
        1 => Just(Action::Open { link: "entra-home".into() }),
        2 => (select(vec![Reach::Read, Reach::Write, Reach::Assign]), any::<bool>())
            .prop_map(|(reach, other)| Action::SignIn { reach, other }),
        1 => Just(Action::SignOut),
        2 => Just(Action::LookAgain),
        4 => Just(Action::DoIt),
        1 => (0..4_u32).prop_map(|receipt| Action::AskUndo { receipt }),
        1 => Just(Action::Undo),
        1 => select(vec![Field::PilotSearch, Field::AssignSearch]).prop_map(|field| Action::Search { field }),
        1 => Just(Action::ReadLogs),
        1 => select(vec![SidePage::Client, SidePage::Undo, SidePage::None]).prop_map(|page| Action::Show { page }),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        5 => action().prop_map(Event::Act),
        3 => (select(CheckId::ALL), verdict()).prop_map(|(check, verdict)| Event::Report(check, verdict)),
        1 => Just(Event::Finish),
        1 => Just(Event::Crash),
        2 => prop_oneof![3 => who().prop_map(Ok), 1 => trouble().prop_map(Err)].prop_map(Event::SignedIn),
        3 => prop_oneof![3 => seen().prop_map(Ok), 1 => trouble().prop_map(Err)].prop_map(Event::Looked),
        3 => prop_oneof![3 => seen().prop_map(Ok), 1 => trouble().prop_map(Err)].prop_map(Event::Carried),
        1 => (0..3_usize).prop_map(Event::Found),
        1 => Just(Event::LogsRead),
    ]
}

fn play(state: &mut State, event: Event, now: Timestamp) {
    let job = state.session.jobs;
    let input = match event {
        Event::Act(Action::SaveSecret { value, session_only }) => {
            Input::Secret { value: value.into(), session_only }
        }
        Event::Act(action) => Input::Act(action),
        Event::Report(check, verdict) => Input::Reported { job, report: Report::new(check, verdict) },
        Event::Finish => Input::Finished { job, crashed: false },
        Event::Crash => Input::Finished { job, crashed: true },
        Event::SignedIn(outcome) => {
            let outcome = outcome.map(|who| (who, None)).map_err(Problem::new);
            Input::SignedIn { job, outcome: Box::new(outcome) }
        }
        Event::Looked(outcome) => {
            let outcome = outcome.map_err(|id| Trouble::of(id.into()));
            Input::Looked { job, outcome: Box::new(outcome) }
        }
        Event::Carried(outcome) => {
            let outcome =
                outcome.map(|seen| Done { seen, proof: Vec::new() }).map_err(|id| Trouble::of(id.into()));
            Input::Carried { job, undo: None, outcome: Box::new(outcome) }
        }
        Event::Found(count) => {
            let one = Found {
                principal: principal("ada"),
                user_principal_name: "ada@contoso.com".to_owned(),
                mail: String::new(),
                is_assignable: true,
            };
            Input::FoundInEntra { job, outcome: Ok(vec![one; count]) }
        }
        Event::LogsRead => Input::LogsRead { job, outcome: Ok(Logs::NeedLicence) },
    };
    let side = state.session.side;
    for effect in apply(state, input, now) {
        if let Effect::Run { what: Job::Entra(Task::Deed { order, .. }), .. } = &effect {
            let who = state.session.entra.who.as_ref();
            assert!(who.is_some_and(|who| who.reach >= Reach::Write), "nobody has given permission");
            assert!(!order.changes.is_empty(), "an order for nothing");
            assert_eq!(order.undo.is_some(), side == Some(SidePage::Undo), "taken back on its own page only");
            let (step, at) = (order.wants.step, order.at);
            for change in order.changes.clone() {
                let _ = apply(state, Input::Noted(Note::Did(step, at, change)), now);
            }
        }
        if let Effect::PutSecret { .. } = effect {
            let _ = apply(state, Input::SecretPlaced { place: TokenPlace::Keyring, problem: None }, now);
        }
    }
}

fn new() -> State {
    State {
        facts: Facts::default(),
        session: Default::default(),
        around: Surroundings {
            copies_secrets: true,
            vault_lasts: true,
            entra: EntraPlaces { client_id: Some("client".to_owned()), ..EntraPlaces::default() },
            ..Surroundings::default()
        },
    }
}

/// In Entra, with everything before it done and somebody signed in who may change things.
fn in_entra(now: Timestamp) -> State {
    let mut state = new();
    let mut act = |action| play(&mut state, Event::Act(action), now);
    act(Action::Answer { field: Field::EmailDomains, value: "contoso.com".into() });
    act(Action::Next);
    act(Action::Answer { field: Field::Address, value: "https://app.trelica.com/api/scim/v2".into() });
    act(Action::SaveSecret { value: "a-token-that-is-long-enough".into(), session_only: false });
    act(Action::Next);
    act(Action::Run);
    for check in CONNECTION {
        play(&mut state, Event::Report(*check, Verdict::Passed), now);
    }
    play(&mut state, Event::Finish, now);
    play(&mut state, Event::Act(Action::Next), now);
    assert_eq!(state.facts.at, StepId::CreateApplication);
    play(&mut state, Event::Act(Action::SignIn { reach: Reach::Write, other: false }), now);
    let who = Who {
        id: "me".to_owned(),
        name: "Me".to_owned(),
        user_principal_name: "me@contoso.com".to_owned(),
        organization_id: "one".to_owned(),
        organization: "one".to_owned(),
        roles: Roles::Enough,
        reach: Reach::Write,
    };
    play(&mut state, Event::SignedIn(Ok(who)), now);
    state
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_that_anyone_does_turns_a_failed_check_green_or_goes_live_past_one(
        events in prop::collection::vec(event(), 0..80), in_the_middle in any::<bool>(),
    ) {
        let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let mut state = if in_the_middle { in_entra(now) } else { new() };
        for event in events {
            let live_before = state.facts.live_since.is_some();
            play(&mut state, event, now);
            // Drawing never fails, and a step is done only if each of its checks holds.
            let screen = view(&state, now);
            prop_assert!(screen.revision > 0);
            for step in StepId::ALL.iter().filter(|step| **step != StepId::Before) {
                if matches!(status(*step, &state.facts), StepStatus::Done | StepStatus::Confirmed) {
                    for check in required(*step, &state.facts) {
                        prop_assert!(state.facts.is_green(check), "{step:?} is done without {check:?}");
                    }
                }
            }
            if !live_before && state.facts.live_since.is_some() {
                prop_assert!(reachable(StepId::GoLive, &state.facts), "live, though a step before is not done");
            }
            let token_text = serde_json::to_string(&screen).unwrap();
            prop_assert!(!token_text.contains("a-token-that-is-long-enough"));
        }
        let bytes = serde_json::to_vec(&store::encode(&state.facts, 1)).unwrap();
        let Judged::Whole(document) = store::judge(Some(&bytes)) else { panic!("what was saved can't be read") };
        let without_proof = serde_json::to_string(&state.facts).unwrap();
        prop_assert_eq!(serde_json::to_string(&document.1).unwrap(), without_proof);
    }
}

#[test]
fn a_result_for_an_answer_that_has_changed_is_dropped() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = new();
    let act = |state: &mut State, action| play(state, Event::Act(action), now);
    act(&mut state, Action::Answer { field: Field::EmailDomains, value: "contoso.com".into() });
    act(&mut state, Action::Next);
    act(
        &mut state,
        Action::Answer { field: Field::Address, value: "https://app.trelica.com/api/scim/v2".into() },
    );
    act(&mut state, Action::SaveSecret { value: "a-token-that-is-long-enough".into(), session_only: false });
    act(&mut state, Action::Next);
    act(&mut state, Action::Run);
    act(&mut state, Action::SaveSecret { value: "another-token-long-enough".into(), session_only: false });
    play(&mut state, Event::Report(CheckId::TokenAccepted, Verdict::Passed), now);
    assert!(state.facts.holds(CheckId::TokenAccepted).is_none());
    assert!(state.session.running.is_none(), "a check of what no longer stands is stopped");
}

#[test]
fn a_token_that_is_pasted_while_the_keyring_is_asked_is_not_taken_away_by_its_answer() {
    let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let mut state = new();
    state.session.token = TokenPlace::BeingLookedUp;
    let secret = Action::SaveSecret { value: "a-token-that-is-long-enough".into(), session_only: true };
    play(&mut state, Event::Act(secret), now);
    let _ = apply(&mut state, Input::Opened { token: TokenPlace::Nowhere, problems: Vec::new() }, now);
    assert!(state.facts.token.is_there && state.session.token != TokenPlace::Nowhere);
}
