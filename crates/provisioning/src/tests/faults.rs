//! Every documented fault of Microsoft's sign-in and of Graph, in each variant, is reported as its own problem, and
//! unusual behavior is not reported as a fault.

use std::collections::BTreeSet;

use standin::{Stage, scenarios};

use crate::tests::fixture::{Fixture, now};
use crate::{ApprovedChanges, DesiredState};
use model::entra::{Change, Principal, PrincipalKind};
use model::{facts::Facts, flow::StepId, problem::ProblemId};

const ADMINISTRATOR: &str = "admin@contoso.com";

#[tokio::test(flavor = "multi_thread")]
async fn every_refusal_of_a_sign_in_is_told_by_its_own_problem() {
    let mut wrong = Vec::new();
    for scenario in scenarios().iter().filter(|scenario| scenario.at == Stage::SignIn) {
        for variant in 0..scenario.variants.len() {
            let fixture = Fixture::new().await;
            fixture.standin.choose(scenario.id, variant).unwrap();
            let problems =
                fixture.sign_in_as(ADMINISTRATOR, None).await.err().map(|problem| problem.id.as_str());
            if problems != scenario.expects {
                wrong.push(format!("{} {variant}: {problems:?}", scenario.id));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_of_graph_is_told_by_its_own_problem() {
    let mut wrong = Vec::new();
    for scenario in scenarios().iter().filter(|scenario| scenario.at == Stage::Graph) {
        let Some(expected) = scenario.expects else { continue };
        for variant in 0..scenario.variants.len() {
            let fixture = Fixture::new().await;
            fixture.standin.choose(scenario.id, variant).unwrap();
            if (expected, variant) == ("application-gone", 1) {
                // A 404 for a new application means replication, so this one is created by somebody else.
                fixture.standin.connect(&fixture.standin.base_url(), &fixture.trelica_token);
            }
            let problems = match expected {
                "group-needs-licence" => fixture.assigns_a_group("Trelica").await,
                "sign-in-challenged" => fixture.is_challenged().await,
                _ => fixture.problems().await,
            };
            let problems: BTreeSet<&str> = problems.into_iter().map(ProblemId::as_str).collect();
            if problems != BTreeSet::from([expected]) {
                wrong.push(format!("{} {variant}: {problems:?}", scenario.id));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_only_unusual_is_no_fault() {
    let unusual =
        scenarios().iter().filter(|scenario| scenario.at == Stage::Graph && scenario.expects.is_none());
    let mut tried = 0;
    for scenario in unusual {
        for (variant, name) in scenario.variants.iter().enumerate() {
            let fixture = Fixture::new().await;
            fixture.standin.choose(scenario.id, variant).unwrap();
            let problems = fixture.problems().await;
            // One more permission is requested and granted.
            let expected: &[ProblemId] =
                if name.contains("scope of its own") { &[ProblemId::AssigningNeedsMore] } else { &[] };
            assert_eq!(problems, expected, "{name}");
            tried += 1;
        }
    }
    assert!(tried >= 10, "{tried}");
}

#[tokio::test(flavor = "multi_thread")]
async fn accounts_without_the_role_or_of_another_kind_are_told_before_anything_is_tried() {
    let fixture = Fixture::new().await;
    let personal = fixture.sign_in_as("me@outlook.com", None).await.unwrap_err();
    assert_eq!(personal.id, ProblemId::WrongKindOfAccount);
    for account in ["nobody@contoso.com", "reader@contoso.com"] {
        let (_, user) = fixture.sign_in_as(account, None).await.unwrap();
        assert_eq!(user.roles, model::entra::Roles::Missing, "{account}");
    }
    let (_, user) = fixture.sign_in_as(ADMINISTRATOR, None).await.unwrap();
    assert_eq!((user.roles, user.organization.as_str()), (model::entra::Roles::Enough, "Contoso"));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_security_group_can_be_assigned() {
    let fixture = Fixture::new().await;
    let found = fixture.found("contoso").await.unwrap();
    assert!(
        found.iter().any(|one| one.principal.kind == PrincipalKind::Group && !one.is_assignable),
        "{found:?}"
    );
    assert_eq!(fixture.assigns_a_group("Contoso").await, [ProblemId::GroupNotAssignable]);
    assert_eq!(fixture.assigns_a_group("Trelica").await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_token_ends_the_quarantine_that_the_old_one_led_to() {
    let mut fixture = Fixture::new().await;
    fixture.run().await.unwrap();
    // The administrator generates another token: the old one stops working, and Entra notices in its next cycles.
    fixture.trelica_token = fixture.standin.generate_token();
    fixture.standin.cycle().await;
    let (graph, user) = fixture.signed_in().await.unwrap();
    let entra = std::sync::Mutex::new(fixture.kept());
    let snapshot = fixture.unattended_run(&graph, &user, &entra, &|_| {}).read_snapshot().await.unwrap();
    let job = snapshot.application.as_ref().and_then(|application| application.job.as_ref()).unwrap();
    assert!(job.quarantine.is_some(), "{job:?}");
    let desired = DesiredState { step: StepId::Connect, ..fixture.desired(StepId::Connect) };
    let changes = crate::plan(&desired, &fixture.kept(), &snapshot).unwrap();
    let kinds: Vec<&str> = changes.iter().map(Change::kind).collect();
    assert_eq!(kinds, ["test-connection", "save-connection", "restart"]);
    let approved = ApprovedChanges { desired, changes, undo: None, at: now() };
    let snapshot = fixture.unattended_run(&graph, &user, &entra, &|_| {}).make(approved).await.unwrap();
    let job = snapshot.application.unwrap().job.unwrap();
    assert_eq!(job.quarantine, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_taken_back_step_by_step_while_entra_lags_and_also_where_an_answer_was_lost() {
    let fixture = Fixture::slow().await;
    // The program still knows that it created the application.
    fixture.standin.lose_write("/instantiate", standin::Lost::AfterItIsDone);
    fixture.run().await.unwrap();
    let (graph, user) = fixture.signed_in().await.unwrap();
    let entra = std::sync::Mutex::new(fixture.kept());
    let unattended_run = fixture.unattended_run(&graph, &user, &entra, &|_| {});
    let receipts = fixture.kept().receipts;
    assert_eq!(receipts.len(), 6, "{receipts:#?}");
    for (number, receipt) in receipts.into_iter().enumerate().rev() {
        let snapshot = unattended_run.read_snapshot().await.unwrap();
        let changes = crate::undo(&receipt, &unattended_run.kept(), &snapshot);
        assert!(!changes.is_empty(), "{receipt:#?} can't be taken back");
        let step = receipt.step;
        let approved = ApprovedChanges {
            desired: fixture.desired(step),
            changes,
            undo: Some((number, receipt)),
            at: now(),
        };
        if let Err(error) = unattended_run.make(approved).await {
            panic!("{step:?}: {:?} {:#?}", error.problem, error.proof);
        }
    }
    assert_eq!(fixture.standin.applications(), []);
}

impl Fixture {
    /// Runs every step, and assigns the first group whose name begins with `words`.
    async fn assigns_a_group(&self, words: &str) -> Vec<ProblemId> {
        let found = match self.found(words).await {
            Ok(found) => found,
            Err(error) => return vec![error.problem.id],
        };
        let group =
            found.into_iter().find(|one| one.principal.kind == PrincipalKind::Group).unwrap().principal;
        self.run().await.unwrap();
        self.assigns(group).await
    }

    async fn assigns(&self, principal: Principal) -> Vec<ProblemId> {
        let (graph, user) = self.signed_in().await.unwrap();
        let desired = DesiredState {
            everybody: vec![principal.clone()],
            ..DesiredState::of(&Facts::default(), StepId::GoLive, "Trelica")
        };
        let approved =
            ApprovedChanges { desired, changes: vec![Change::Assign(principal)], undo: None, at: now() };
        let entra = std::sync::Mutex::new(self.kept());
        let done = self.unattended_run(&graph, &user, &entra, &|_| {}).make(approved).await;
        done.err().map(|error| error.problem.id).into_iter().collect()
    }

    /// Runs the steps until Graph's challenge, signs in again with the claims, and runs them all.
    async fn is_challenged(&self) -> Vec<ProblemId> {
        let Ok((graph, user)) = self.signed_in().await else {
            return vec![ProblemId::SignInChallenged];
        };
        let Err(error) = self.steps(&graph, &user, &mut |_| {}).await else { return Vec::new() };
        let (graph, user) = self.sign_in_as(ADMINISTRATOR, error.claims).await.unwrap();
        self.steps(&graph, &user, &mut |_| {}).await.unwrap();
        vec![error.problem.id]
    }
}
