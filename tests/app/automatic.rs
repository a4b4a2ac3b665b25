//! The screens of *Do it for me*: signing in, what will change, what has changed, taking it back, and what can go wrong.
//!
//! The engine alone is played: what Graph would show is given. That it really shows so is proved where the pretend Entra
//! answers.

use jiff::ToSpan;
use model::entra::{
    AccessLevel, ApplicationKind, ApplicationRef, ApplicationSnapshot, Candidate, Change, Checkpoint,
    DirectoryMatch, JobSnapshot, Logs, MappingSnapshot, Ours, Principal, PrincipalKind, Progress, Quarantine,
    Roles, SignedInUser, Snapshot, UserNameSource,
};
use model::flow::{CONNECTION, CheckId, Field, PERSON, StepId};
use model::problem::{Problem, ProblemId};
use model::step_status::StepStatus;
use provisioning::{ChangeResult, GraphTask, ProvisioningError, TaskEvent, Waiting};
use wizard::engine::{Effect, Input, Job, SidePage, WizardCommand, apply};
use wizard::view::View;

use crate::journeys::{Play, to_step_two};

const CLIENT: &str = "6f1d2c3b-1111-4222-8333-944445555666";
const OBJECT: &str = "11111111-2222-3333-4444-555555555555";
const APP: &str = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

fn who(reach: AccessLevel, roles: Roles) -> SignedInUser {
    SignedInUser {
        id: "me".to_owned(),
        name: "Alex Admin".to_owned(),
        user_principal_name: "alex@contoso.com".to_owned(),
        organization_id: "tenant".to_owned(),
        organization: "Contoso".to_owned(),
        roles,
        reach,
    }
}

fn ada() -> Principal {
    Principal { id: "ada".to_owned(), name: "Ada Byron".to_owned(), kind: PrincipalKind::Person }
}

fn everyone() -> Principal {
    Principal { id: "everyone".to_owned(), name: "Everyone".to_owned(), kind: PrincipalKind::Group }
}

fn candidate(object_id: &str, kind: ApplicationKind) -> Candidate {
    Candidate { object_id: object_id.to_owned(), app_id: APP.to_owned(), kind }
}

fn nothing(play: &Play) -> Snapshot {
    Snapshot { at: play.now, candidates: Vec::new(), application: None, is_gone: false, pilot: Some(ada()) }
}

fn application() -> ApplicationSnapshot {
    ApplicationSnapshot {
        object_id: OBJECT.to_owned(),
        app_id: APP.to_owned(),
        name: "Trelica".to_owned(),
        role_for_people: Some("role".to_owned()),
        is_copying: false,
        job: None,
        jobs: 0,
        mappings: None,
        assigned: Vec::new(),
    }
}

fn connected() -> ApplicationSnapshot {
    ApplicationSnapshot {
        job: Some(JobSnapshot {
            id: "scim.1.2".to_owned(),
            is_started: false,
            quarantine: None,
            last_run: None,
            people_in_step: None,
            progress: None,
        }),
        jobs: 1,
        mappings: Some(MappingSnapshot {
            copies_groups: Some(true),
            groups_name: "Provision Microsoft Entra ID Groups".to_owned(),
            role: None,
            knows_role: Some(true),
            user_name: UserNameSource::Attribute("userPrincipalName".to_owned()),
        }),
        ..application()
    }
}

fn with(play: &Play, application: ApplicationSnapshot) -> Snapshot {
    Snapshot { application: Some(application), ..nothing(play) }
}

impl Play {
    fn job(&self) -> u32 {
        self.state.session.jobs
    }

    fn signs_in(&mut self, reach: AccessLevel, roles: Roles) {
        self.act(WizardCommand::SignIn { reach, other: false });
        let job = self.job();
        self.input(Input::Entra { job, event: TaskEvent::SignedIn(Box::new(Ok((who(reach, roles), None)))) });
    }

    /// What Graph shows to the look that is going on.
    fn shows(&mut self, seen: Snapshot) {
        let job = self.job();
        self.input(Input::Entra { job, event: TaskEvent::SnapshotRead(Box::new(Ok(seen))) });
        self.input(Input::Finished { job, crashed: None });
    }

    fn fails(&mut self, problem: Problem) {
        let job = self.job();
        let proof = vec![net::Exchange {
            request: "POST /v1.0/servicePrincipals".to_owned(),
            outcome: "403 in 80 ms".to_owned(),
            answer: vec![
                "client-request-id: 0d5e0000-0000-4000-8000-000000000001".to_owned(),
                "request-id: 0d5e0000-0000-4000-8000-000000000002".to_owned(),
            ],
        }];
        let error = ProvisioningError { proof, ..ProvisioningError::of(problem) };
        self.input(Input::Entra { job, event: TaskEvent::SnapshotRead(Box::new(Err(error))) });
        self.input(Input::Finished { job, crashed: None });
    }

    /// The order that the button on the page gives, carried out so that Entra is as `seen` afterwards.
    fn does_it(&mut self, seen: Snapshot) {
        let changes = self.order();
        let (job, at, step) = (self.job(), self.now, self.state.facts.at);
        for change in changes {
            self.input(Input::Entra { job, event: TaskEvent::Checkpoint(Checkpoint::Did(step, at, change)) });
        }
        let outcome = Box::new(Ok(ChangeResult { snapshot: seen, proof: Vec::new() }));
        self.input(Input::Entra { job, event: TaskEvent::ChangesMade { undo: None, outcome } });
        self.input(Input::Finished { job, crashed: None });
    }

    /// What the button orders, word for word what was on the page.
    fn order(&mut self) -> Vec<Change> {
        let mut changes = None;
        for effect in apply(&mut self.state, Input::Command(WizardCommand::DoIt), self.now) {
            if let Effect::Run { what: Job::Entra(GraphTask::Execute { approved: order, .. }), .. } = effect {
                changes = Some(order.changes.clone());
            }
        }
        changes.expect("the button does it")
    }

    fn primary(&self, view: &View) -> String {
        view.page.primary.as_ref().map(|button| button.label.id.clone()).unwrap_or_default()
    }

    fn status(&self, step: StepId) -> StepStatus {
        model::step_status::status(step, &self.state.facts)
    }
}

/// Every screen of the automatic way, from the sign-in to the receipt.
pub fn automatic(play: &mut Play) {
    play.act(WizardCommand::Show { page: SidePage::Client });
    play.answer(Field::ClientId, "contoso");
    let unread = play.record("auto-client-unread");
    assert_eq!(play.problem_on_screen(&unread), ["client-id-unreadable"]);
    play.answer(Field::ClientId, CLIENT);
    play.answer(Field::DirectoryId, "contoso.com");
    play.record("auto-client");
    play.act(WizardCommand::Show { page: SidePage::None });
    play.record("auto-before-offer");
    play.act(WizardCommand::SignIn { reach: AccessLevel::Read, other: false });
    let job = play.job();
    let address =
        "https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize?client_id=…".to_owned();
    play.input(Input::Entra { job, event: TaskEvent::SignInAt(address) });
    play.answer(Field::SignInMessage, "AADSTS53003: Access has been blocked by Conditional Access policies.");
    let stuck = play.record("auto-signing-in");
    assert_eq!(play.problem_on_screen(&stuck), ["sign-in-blocked-by-policy"]);
    play.answer(Field::SignInMessage, "");
    let signed_in = Box::new(Ok((who(AccessLevel::Read, Roles::Enough), None)));
    play.input(Input::Entra { job, event: TaskEvent::SignedIn(signed_in) });
    play.shows(nothing(play));
    play.record("auto-before-signed-in");

    to_step_two(play);
    play.run(CONNECTION, &[]);
    play.act(WizardCommand::Next);
    play.shows(nothing(play));
    assert_eq!(play.state.session.side, Some(SidePage::WholeSetup), "everything is offered at once");
    let whole = play.record("whole-setup-read-only");
    assert_eq!(play.primary(&whole), "auto-allow");
    play.act(WizardCommand::Show { page: SidePage::None });
    let asks = play.record("auto-create-application-read-only");
    assert_eq!(play.primary(&asks), "auto-allow", "what can change something is asked for only now");
    play.signs_in(AccessLevel::Write, Roles::Enough);
    let near = [ApplicationKind::Gallery, ApplicationKind::NotFromATemplate];
    let candidates = near.map(|kind| candidate("other", kind)).to_vec();
    play.shows(Snapshot { candidates, ..nothing(play) });
    let preview = play.record("auto-create-application");
    assert_eq!(play.primary(&preview), "auto-do");
    play.act(WizardCommand::Show { page: SidePage::WholeSetup });
    play.answer(Field::PilotUpn, "ada@contoso.com");
    let whole = play.record("whole-setup");
    assert_eq!(play.primary(&whole), "auto-do");
    let ticked = play.state.facts.answers.text(Field::DomainsTicked).to_owned();
    play.answer(Field::DomainsTicked, "contoso.com");
    play.record("whole-setup-ready");
    play.act(WizardCommand::DoAll);
    let running = play.record("whole-setup-running");
    assert!(format!("{:?}", running.page).contains("whole-row-running"), "it is under way");
    play.act(WizardCommand::Cancel);
    play.shows(nothing(play));
    play.answer(Field::DomainsTicked, &ticked);
    play.answer(Field::PilotUpn, "");
    play.answer(Field::RoleChoice, "");
    play.act(WizardCommand::Show { page: SidePage::None });
    play.act(WizardCommand::LookAgain);
    play.shows(Snapshot { candidates: near.map(|kind| candidate("other", kind)).to_vec(), ..nothing(play) });
    assert_eq!(
        play.problem_on_screen(&preview),
        ["gallery-application-there", "application-cannot-be-provisioned"]
    );
    let several =
        [candidate("one", ApplicationKind::NonGallery), candidate(OBJECT, ApplicationKind::NonGallery)];
    play.act(WizardCommand::LookAgain);
    play.shows(Snapshot { candidates: several.to_vec(), ..nothing(play) });
    let several = play.record("auto-several-applications");
    assert_eq!(play.problem_on_screen(&several), ["several-applications"]);
    play.act(WizardCommand::LookAgain);
    play.shows(nothing(play));

    play.act(WizardCommand::DoIt);
    let (job, now) = (play.job(), play.now);
    let until = now.checked_add(6.seconds()).unwrap();
    play.input(Input::Entra { job, event: TaskEvent::Waiting(Waiting { what: "wait-application", until }) });
    play.record("auto-waiting");
    play.act(WizardCommand::Cancel);
    play.shows(nothing(play));
    let ours = ApplicationRef {
        object_id: OBJECT.to_owned(),
        app_id: APP.to_owned(),
        ours: Ours::Yes { application_id: Some("object".to_owned()) },
        since: Some(now),
    };
    play.input(Input::Entra { job, event: TaskEvent::Checkpoint(Checkpoint::Application(ours)) });
    play.does_it(with(play, application()));
    assert_eq!(play.status(StepId::CreateApplication), StepStatus::Done, "seen, not said");
    play.record("auto-create-application-done");

    play.act(WizardCommand::Next);
    play.shows(with(play, application()));
    play.record("auto-connect");
    play.input(Input::Entra {
        job,
        event: TaskEvent::Checkpoint(Checkpoint::Connected(play.state.facts.basis(CheckId::EntraTested))),
    });
    play.does_it(with(play, connected()));
    assert_eq!(play.status(StepId::Connect), StepStatus::Done);
    play.act(WizardCommand::Next);
    play.shows(with(play, connected()));
    play.record("auto-groups-off");
    let mut seen = with(play, connected());
    let mappings = |seen: &mut Snapshot| seen.application.as_mut().unwrap().mappings.clone().unwrap();
    let off = MappingSnapshot { copies_groups: Some(false), ..mappings(&mut seen) };
    seen.application.as_mut().unwrap().mappings = Some(off.clone());
    play.does_it(seen.clone());
    assert_eq!(play.status(StepId::GroupsOff), StepStatus::Done);

    play.act(WizardCommand::Next);
    play.shows(seen.clone());
    play.answer(Field::RoleChoice, "one-role");
    play.answer(Field::RoleName, "Read-only");
    play.act(WizardCommand::Confirm { check: CheckId::AdminKept, go_on: false });
    play.shows(seen.clone());
    play.record("auto-role");
    let role = match play.order().as_slice() {
        [Change::MapRole { after, .. }] => after.clone(),
        other => panic!("{other:?}"),
    };
    let job = play.job();
    let mapped = MappingSnapshot { role, ..off };
    seen.application.as_mut().unwrap().mappings = Some(mapped);
    let done = Box::new(Ok(ChangeResult { snapshot: seen.clone(), proof: Vec::new() }));
    play.input(Input::Entra { job, event: TaskEvent::ChangesMade { undo: None, outcome: done } });
    play.input(Input::Finished { job, crashed: None });
    assert_eq!(
        play.status(StepId::Role),
        StepStatus::Confirmed,
        "that an administrator stays outside is said, not seen"
    );

    play.act(WizardCommand::Next);
    play.answer(Field::DomainsTicked, "contoso.com fabrikam.com");
    play.answer(Field::PilotSearch, "ada");
    play.act(WizardCommand::Search { field: Field::PilotSearch });
    let job = play.job();
    let found = |principal: Principal| DirectoryMatch {
        user_principal_name: "ada@contoso.com".to_owned(),
        mail: "ada@contoso.com".to_owned(),
        is_assignable: true,
        principal,
    };
    play.input(Input::Entra { job, event: TaskEvent::Found(Ok(vec![found(ada())])) });
    play.input(Input::Finished { job, crashed: None });
    play.record("auto-pilot-found");
    play.answer(Field::PilotChosen, "ada");
    assert_eq!(play.state.facts.answers.text(Field::PilotUpn), "ada@contoso.com");
    play.run(&[CheckId::AskedBefore], &[]);
    play.act(WizardCommand::Next);
    play.shows(seen.clone());
    play.record("auto-provision-one");
    seen.application.as_mut().unwrap().assigned.push(("assignment".to_owned(), ada()));
    play.does_it(seen.clone());
    assert_eq!(play.status(StepId::ProvisionOne), StepStatus::Done);
    let receipt = play.record("auto-provision-one-done");
    assert_eq!(play.primary(&receipt), "auto-continue");

    play.act(WizardCommand::Next);
    play.run(PERSON, &[]);
    play.act(WizardCommand::Next);
    play.shows(seen.clone());
    play.answer(Field::AssignSearch, "e");
    play.act(WizardCommand::Search { field: Field::AssignSearch });
    let job = play.job();
    let unusable = DirectoryMatch {
        is_assignable: false,
        ..found(Principal { name: "Newsletter".to_owned(), ..everyone() })
    };
    play.input(Input::Entra { job, event: TaskEvent::Found(Ok(vec![found(everyone()), unusable])) });
    play.input(Input::Finished { job, crashed: None });
    play.answer(Field::AssignChosen, "everyone");
    play.record("auto-go-live");
    let application = seen.application.as_mut().unwrap();
    application.assigned.push(("second".to_owned(), everyone()));
    let job_seen = application.job.as_mut().unwrap();
    job_seen.is_started = true;
    play.does_it(seen.clone());
    assert!(play.state.facts.live_since.is_some(), "provisioning is on");
    let job_seen = seen.application.as_mut().unwrap().job.as_mut().unwrap();
    job_seen.progress = Some(Progress { total: 12, done: 4 });
    job_seen.people_in_step = Some(4);
    play.act(WizardCommand::LookAgain);
    play.shows(seen.clone());
    play.record("auto-receipt");
    play.act(WizardCommand::ReadLogs);
    let job = play.job();
    play.input(Input::Entra { job, event: TaskEvent::LogsRead(Ok(Logs::NeedLicence)) });
    play.input(Input::Finished { job, crashed: None });
    let no_licence = play.record("auto-logs-need-licence");
    assert_eq!(play.problem_on_screen(&no_licence), ["logs-need-licence"]);

    let last = u32::try_from(play.state.facts.entra.receipts.len() - 1).unwrap();
    play.act(WizardCommand::AskUndo { receipt: last });
    let undo = play.record("auto-undo");
    assert_eq!(play.primary(&undo), "undo.primary");
    play.act(WizardCommand::Show { page: SidePage::None });

    // Somebody else is at work: what was green turns red, and says why.
    let other = seen.application.as_mut().unwrap();
    other.mappings.as_mut().unwrap().copies_groups = Some(true);
    other.job.as_mut().unwrap().quarantine = Some(Quarantine {
        reason: "EncounteredQuarantineException".to_owned(),
        error: Some("InvalidCredentials".to_owned()),
    });
    play.act(WizardCommand::LookAgain);
    play.shows(seen);
    assert_eq!(play.status(StepId::GroupsOff), StepStatus::Problem);
    let changed = play.record("auto-changed-elsewhere");
    let notices = changed.notices.iter().filter_map(|notice| notice.problem.clone()).collect::<Vec<_>>();
    assert_eq!(notices, ["groups-on-again", "job-quarantined-credentials"]);
    play.act(WizardCommand::LookAgain);
    play.fails(Problem::new(ProblemId::SignInExpired));
    let expired = play.record("auto-sign-in-expired");
    assert!(play.problem_on_screen(&expired).contains(&"sign-in-expired".to_owned()));
}
