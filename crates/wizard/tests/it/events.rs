//! Whatever may happen to the wizard, in whatever order: for the properties.

use std::sync::LazyLock;

use jiff::Timestamp;
use model::check::CheckReport;
use model::check::Verdict;
use model::entra::{
    AccessLevel, ApplicationKind, ApplicationSnapshot, Candidate, Checkpoint, DirectoryMatch, EntraEndpoints,
    JobSnapshot, Logs, MappingSnapshot, Principal, PrincipalKind, Quarantine, RoleMapping, Roles,
    SignedInUser, Snapshot, UserNameSource,
};
use model::facts::Facts;
use model::flow::{CONNECTION, CheckId, Field, StepId};
use model::problem::{Problem, ProblemId};
use model::side::Side;
use proptest::prelude::*;
use proptest::sample::select;
use provisioning::TaskEvent;
use provisioning::{ChangeResult, GraphTask, ProvisioningError};
use support::case::ComputerInfo;
use support::handover::{HandoverFile, hand_over};
use wizard::case;
use wizard::engine::{
    CopyItem, Effect, Environment, Input, Job, PreparedReport, SavedTo, SidePage, State, TokenPlace,
    WizardCommand, apply,
};

/// Something that happens: an action, or a report of the job at work.
#[derive(Debug, Clone)]
pub enum Event {
    Command(WizardCommand),
    /// The token is pasted.
    Token(String),
    CheckReport(CheckId, Verdict),
    Finish,
    Crash,
    SignedIn(Result<SignedInUser, ProblemId>),
    Looked(Result<Snapshot, ProblemId>),
    Carried(Result<Snapshot, ProblemId>),
    Found(usize),
    LogsRead,
    ReportPrepared(Option<ProblemId>),
    FileSaved(Option<ProblemId>),
    /// A file of the other administrator, and whether it is newer than the last.
    Received(Side, bool),
    /// Its words are typed.
    RightWords,
}

fn who() -> impl Strategy<Value = SignedInUser> {
    let reach = select(vec![AccessLevel::Read, AccessLevel::Write, AccessLevel::Assign]);
    let roles = select(vec![Roles::Enough, Roles::Missing, Roles::Unknown]);
    (reach, roles, select(vec!["Byron Ltd", "Hopper Ltd"])).prop_map(|(reach, roles, organization)| {
        SignedInUser {
            id: "me".to_owned(),
            name: "Grace Hopper".to_owned(),
            user_principal_name: "me@contoso.com".to_owned(),
            organization_id: organization.to_owned(),
            organization: organization.to_owned(),
            roles,
            reach,
        }
    })
}

fn principal(id: &str) -> Principal {
    Principal { id: id.to_owned(), name: id.to_owned(), kind: PrincipalKind::Person }
}

/// Whatever Graph may show.
fn seen() -> impl Strategy<Value = Snapshot> {
    let job = prop::option::of((any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), 0..3_usize));
    let application = prop::option::of((select(vec!["a", "b"]), any::<bool>(), job));
    (application, 0..3_usize, any::<bool>(), any::<bool>()).prop_map(
        |(application, candidates, is_gone, pilot)| {
            let application = application.map(|(id, is_copying, job)| ApplicationSnapshot {
                object_id: id.to_owned(),
                app_id: id.to_owned(),
                name: "Trelica".to_owned(),
                role_for_people: Some("role".to_owned()),
                is_copying,
                jobs: usize::from(job.is_some()),
                job: job.map(|(is_started, is_quarantined, ..)| JobSnapshot {
                    id: "job".to_owned(),
                    is_started,
                    quarantine: is_quarantined
                        .then(|| Quarantine { reason: "TooManyDeletes".to_owned(), error: None }),
                    last_run: None,
                    people_in_step: None,
                    progress: None,
                }),
                mappings: job.map(|(_, _, copies_groups, by_mail, role)| MappingSnapshot {
                    copies_groups: Some(copies_groups),
                    groups_name: "Groups".to_owned(),
                    role: match role {
                        0 => None,
                        1 => Some(RoleMapping::Other),
                        _ => Some(RoleMapping::Constant {
                            role: "Read-only".to_owned(),
                            only_at_creation: false,
                        }),
                    },
                    knows_role: Some(by_mail),
                    user_name: UserNameSource::Attribute(
                        if by_mail { "mail" } else { "userPrincipalName" }.to_owned(),
                    ),
                }),
                assigned: vec![("assignment".to_owned(), principal("ada"))],
            });
            let candidate = Candidate {
                object_id: "a".to_owned(),
                app_id: "a".to_owned(),
                kind: ApplicationKind::NonGallery,
            };
            Snapshot {
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
            "trelica",
            "entra",
            "both",
            "keyed",
            "no such words",
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

fn command() -> impl Strategy<Value = WizardCommand> {
    prop_oneof![
        6 => (select(Field::ALL), text()).prop_map(|(field, value)| WizardCommand::Answer { field, value }),
        1 => Just(WizardCommand::ForgetSecret),
        3 => Just(WizardCommand::Run),
        1 => Just(WizardCommand::Cancel),
        4 => (select(CheckId::ALL), any::<bool>()).prop_map(|(check, go_on)| WizardCommand::Confirm { check, go_on }),
        1 => select(CheckId::ALL).prop_map(|check| WizardCommand::Withdraw { check }),
        6 => Just(WizardCommand::Next),
        1 => Just(WizardCommand::Back),
        2 => select(StepId::ALL).prop_map(|step| WizardCommand::Goto { step }),
        1 => Just(WizardCommand::Copy { what: CopyItem::HelpDesk }),
        1 => Just(WizardCommand::Copy { what: CopyItem::Token }),
        1 => Just(WizardCommand::Show { page: SidePage::Forget }),
        1 => Just(WizardCommand::Open { link: "entra-home".into() }),
        2 => (select(vec![AccessLevel::Read, AccessLevel::Write, AccessLevel::Assign]), any::<bool>())
            .prop_map(|(reach, other)| WizardCommand::SignIn { reach, other }),
        1 => Just(WizardCommand::SignOut),
        2 => Just(WizardCommand::LookAgain),
        4 => Just(WizardCommand::DoIt),
        4 => Just(WizardCommand::DoAll),
        1 => (0..4_u32).prop_map(|receipt| WizardCommand::AskUndo { receipt }),
        1 => Just(WizardCommand::Undo),
        1 => select(vec![Field::PilotSearch, Field::AssignSearch]).prop_map(|field| WizardCommand::Search { field }),
        1 => Just(WizardCommand::ReadLogs),
        4 => select(PAGES).prop_map(|page| WizardCommand::Show { page }),
        1 => Just(WizardCommand::CheckAll),
        1 => Just(WizardCommand::SaveHandOver),
        2 => Just(WizardCommand::TakeOver),
        1 => Just(WizardCommand::SaveReport),
        2 => select(vec!["trelica", "entra"])
            .prop_map(|part| WizardCommand::Answer { field: Field::Side, value: part.to_owned() }),
    ]
}

pub fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        10 => command().prop_map(Event::Command),
        1 => prop_oneof![text(), Just("a-token-that-is-long-enough".to_owned())].prop_map(Event::Token),
        6 => (select(CheckId::ALL), verdict()).prop_map(|(check, verdict)| Event::CheckReport(check, verdict)),
        2 => Just(Event::Finish),
        2 => Just(Event::Crash),
        4 => prop_oneof![3 => who().prop_map(Ok), 1 => trouble().prop_map(Err)].prop_map(Event::SignedIn),
        6 => prop_oneof![3 => seen().prop_map(Ok), 1 => trouble().prop_map(Err)].prop_map(Event::Looked),
        6 => prop_oneof![3 => seen().prop_map(Ok), 1 => trouble().prop_map(Err)].prop_map(Event::Carried),
        2 => (0..3_usize).prop_map(Event::Found),
        2 => Just(Event::LogsRead),
        2 => prop::option::of(trouble()).prop_map(Event::ReportPrepared),
        2 => prop::option::of(trouble()).prop_map(Event::FileSaved),
        4 => (select(vec![Side::Trelica, Side::Entra]), any::<bool>())
            .prop_map(|(from, newer)| Event::Received(from, newer)),
        4 => Just(Event::RightWords),
    ]
}

pub fn play(state: &mut State, event: Event, now: Timestamp) {
    let job = state.session.jobs;
    let input = match event {
        Event::Command(command) => Input::Command(command),
        Event::Token(value) => Input::Secret { value: value.into(), session_only: false },
        Event::CheckReport(check, verdict) => {
            Input::Reported { job, report: CheckReport::new(check, verdict) }
        }
        Event::Finish => Input::Finished { job, crashed: None },
        Event::Crash => Input::Finished { job, crashed: Some("panic at a line".to_owned()) },
        Event::SignedIn(outcome) => {
            let outcome = outcome.map(|who| (who, None)).map_err(Problem::new);
            Input::Entra { job, event: TaskEvent::SignedIn(Box::new(outcome)) }
        }
        Event::Looked(outcome) => {
            let outcome = outcome.map_err(|id| ProvisioningError::of(id.into()));
            Input::Entra { job, event: TaskEvent::SnapshotRead(Box::new(outcome)) }
        }
        Event::Carried(outcome) => {
            let outcome = outcome
                .map(|seen| ChangeResult { snapshot: seen, proof: Vec::new() })
                .map_err(|id| ProvisioningError::of(id.into()));
            Input::Entra { job, event: TaskEvent::ChangesMade { undo: None, outcome: Box::new(outcome) } }
        }
        Event::Found(count) => {
            let one = DirectoryMatch {
                principal: principal("ada"),
                user_principal_name: "ada@contoso.com".to_owned(),
                mail: String::new(),
                is_assignable: true,
            };
            Input::Entra { job, event: TaskEvent::Found(Ok(vec![one; count])) }
        }
        Event::LogsRead => Input::Entra { job, event: TaskEvent::LogsRead(Ok(Logs::NeedLicence)) },
        Event::ReportPrepared(problem) => Input::ReportPrepared(match problem {
            Some(problem) => Err(problem.into()),
            None => Ok(Box::new(drawn(state, now))),
        }),
        Event::FileSaved(problem) if state.session.side == Some(SidePage::Report) => {
            Input::ReportSaved(problem.map_or(Ok(SavedTo::Browser), |problem| Err(problem.into())))
        }
        Event::FileSaved(problem) => {
            Input::HandOverSaved(problem.map_or(Ok(SavedTo::Browser), |problem| Err(problem.into())))
        }
        Event::Received(from, newer) => Input::Received(Box::new(of_the_other(from, newer))),
        Event::RightWords => {
            let words =
                state.session.received.as_ref().map(|file| file.words().to_owned()).unwrap_or_default();
            Input::Command(WizardCommand::Answer { field: Field::HandOverWords, value: words })
        }
    };
    let side = state.session.side;
    for effect in apply(state, input, now) {
        if let Effect::Run { what: Job::Entra(GraphTask::Execute { approved: order, .. }), .. } = &effect {
            let who = state.session.entra.user.as_ref();
            assert!(who.is_some_and(|who| who.reach >= AccessLevel::Write), "nobody has given permission");
            assert!(!order.changes.is_empty(), "an order for nothing");
            assert_eq!(order.undo.is_some(), side == Some(SidePage::Undo), "taken back on its own page only");
            let (step, at) = (order.desired.step, order.at);
            for change in order.changes.clone() {
                let _ = apply(
                    state,
                    Input::Entra { job, event: TaskEvent::Checkpoint(Checkpoint::Did(step, at, change)) },
                    now,
                );
            }
        }
        if let Effect::PutSecret { .. } = effect {
            let _ = apply(state, Input::SecretPlaced { place: TokenPlace::Keyring, problem: None }, now);
        }
    }
}

/// The report of this moment, as the program draws it up.
pub fn drawn(state: &State, now: Timestamp) -> PreparedReport {
    let made = case::make(state, ComputerInfo::default(), KEY, now);
    let (case, manifest) = made.expect("what was redacted can be read back");
    PreparedReport { case, manifest }
}

/// What somebody sends who did all their steps, or none. Made once, because the words of a file are slow by design.
fn of_the_other(from: Side, newer: bool) -> HandoverFile {
    static FILES: LazyLock<[[HandoverFile; 2]; 2]> = LazyLock::new(|| {
        [Side::Trelica, Side::Entra].map(|from| {
            [false, true].map(|newer| {
                let file = made_by_the_other(from, newer);
                file.words();
                file
            })
        })
    });
    FILES[usize::from(from == Side::Entra)][usize::from(newer)].clone()
}

fn made_by_the_other(from: Side, newer: bool) -> HandoverFile {
    let mut facts = Facts::default();
    for (field, value) in [
        (Field::EmailDomains, "fabrikam.com"),
        (Field::Address, "https://app.trelica.com/api/scim/v2"),
        (Field::DefaultRole, "Read-only"),
        (Field::RoleChoice, "default"),
    ] {
        facts.answers.set(field, value.to_owned());
    }
    let mut file = hand_over(
        &facts,
        from,
        false,
        Timestamp::from_second(if newer { 4_000_000_000 } else { 0 }).unwrap(),
    );
    if newer {
        file.steps = StepId::ALL.iter().filter(|step| Side::whose(**step) == Some(from)).copied().collect();
    }
    file
}

pub const KEY: support::redact::Key = [7; 32];

const PAGES: &[SidePage] = &[
    SidePage::None,
    SidePage::Stop,
    SidePage::Forget,
    SidePage::Rehearsal,
    SidePage::Client,
    SidePage::WholeSetup,
    SidePage::Undo,
    SidePage::Explain,
    SidePage::Codes,
    SidePage::HelpDesk,
    SidePage::CaseProblems,
    SidePage::Report,
    SidePage::NewToken,
    SidePage::HandOver,
    SidePage::Receive,
];

pub fn new() -> State {
    State {
        facts: Facts::default(),
        session: Default::default(),
        environment: Environment {
            copies_secrets: true,
            vault_lasts: true,
            entra: EntraEndpoints { client_id: Some("client".to_owned()), ..EntraEndpoints::default() },
            ..Environment::default()
        },
    }
}

/// In Entra, with everything before it done and somebody signed in who may change things.
pub fn in_entra(now: Timestamp) -> State {
    let mut state = new();
    let mut act = |command| play(&mut state, Event::Command(command), now);
    act(WizardCommand::Answer { field: Field::EmailDomains, value: "contoso.com".into() });
    act(WizardCommand::Next);
    act(WizardCommand::Answer { field: Field::Address, value: "https://app.trelica.com/api/scim/v2".into() });
    play(&mut state, Event::Token("a-token-that-is-long-enough".to_owned()), now);
    let mut act = |command| play(&mut state, Event::Command(command), now);
    act(WizardCommand::Answer { field: Field::ScimEnabled, value: "yes".into() });
    // The check begins on arrival.
    act(WizardCommand::Next);
    for check in CONNECTION {
        play(&mut state, Event::CheckReport(*check, Verdict::Passed), now);
    }
    play(&mut state, Event::Finish, now);
    play(&mut state, Event::Command(WizardCommand::Next), now);
    assert_eq!(state.facts.at, StepId::CreateApplication);
    play(&mut state, Event::Command(WizardCommand::SignIn { reach: AccessLevel::Write, other: false }), now);
    let who = SignedInUser {
        id: "me".to_owned(),
        name: "Grace Hopper".to_owned(),
        user_principal_name: "me@contoso.com".to_owned(),
        organization_id: "Byron Ltd".to_owned(),
        organization: "Byron Ltd".to_owned(),
        roles: Roles::Enough,
        reach: AccessLevel::Write,
    };
    play(&mut state, Event::SignedIn(Ok(who)), now);
    state
}
