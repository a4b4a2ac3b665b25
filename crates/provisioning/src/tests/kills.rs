//! Killed at any point, with lost responses and a slow Entra, the next run ends with one of everything.

use std::time::Duration;

use standin::Lost;

use crate::ProvisioningError;
use crate::tests::fixture::{Fixture, PILOT};
use model::problem::ProblemId;

/// Random numbers from a seed, so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

impl Fixture {
    /// Asserts that there is one of everything.
    fn has_one_of_everything(&self) {
        let applications = self.standin.applications();
        assert_eq!(applications.len(), 1, "{applications:?}");
        let application = &applications[0];
        assert_eq!(application.jobs.len(), 1, "{application:?}");
        let job = &application.jobs[0];
        assert!(!job.groups_enabled && job.started, "{job:?}");
        assert_eq!(job.role.as_deref(), Some("Read-only"));
        let ada =
            self.standin.entra_people().into_iter().find(|one| one.user_principal_name == PILOT).unwrap();
        assert_eq!(application.assigned, [ada.id], "assigned once");
        assert_eq!(application.scope_all, Some(false));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_anywhere_it_ends_with_one_of_everything() {
    let seed = std::env::var("SCIM_TEST_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_125);
    let wanted: u32 =
        std::env::var("SCIM_TEST_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(30);
    let mut dice = Dice(seed);
    let (mut kills, mut flows) = (0, 0);
    while kills < wanted {
        let fixture = Fixture::slow().await;
        flows += 1;
        // Half of the tenants respond in another documented way, except for the one that needs another permission.
        let shape = usize::try_from(dice.roll(20)).unwrap();
        if shape < 10 && shape != 5 {
            fixture.standin.choose("graph-other-shapes", shape).unwrap();
        }
        let mut left = 2 + dice.roll(9);
        loop {
            fixture.standin.lose_nothing();
            let is_killed = left > 0;
            let ended = match is_killed {
                true => killed(&fixture, &mut dice).await,
                false => Some(fixture.run().await),
            };
            match ended {
                None => {
                    kills += 1;
                    left -= 1;
                }
                Some(Ok(())) if !is_killed => break,
                // The run ended before it could be killed.
                Some(Ok(())) => left -= 1,
                // A person would try again after this error.
                Some(Err(error)) => assert!(
                    may_be_pressed_again(error.problem.id),
                    "seed {seed}, flow {flows}: {:?} {:#?}",
                    error.problem,
                    error.proof
                ),
            }
        }
        fixture.has_one_of_everything();
    }
}

/// One run that ends at a random moment, or during a call: before its effect, or between its effect and its response.
/// Returns `None` if it was killed.
async fn killed(fixture: &Fixture, dice: &mut Dice) -> Option<Result<(), Box<ProvisioningError>>> {
    let when = if dice.roll(3) == 0 { Lost::BeforeItIsDone } else { Lost::AfterItIsDone };
    let mut deadly = 0;
    match dice.roll(5) {
        0 => {
            // A lost response is not a kill.
            for _ in 0..dice.roll(3) {
                let when = if dice.roll(2) == 0 { Lost::BeforeItIsDone } else { Lost::AfterItIsDone };
                fixture.standin.lose_call(usize::try_from(1 + dice.roll(60)).unwrap(), when);
            }
            let length = Duration::from_micros(1_000 + dice.roll(400_000));
            return tokio::time::timeout(length, fixture.run()).await.ok();
        }
        // During Entra's replication of something new.
        4 => deadly = 404,
        1 => fixture.standin.lose_call(usize::try_from(1 + dice.roll(60)).unwrap(), when),
        _ => {
            let write = usize::try_from(dice.roll(u64::try_from(WRITES.len()).unwrap())).unwrap();
            fixture.standin.lose_write(WRITES[write], when);
        }
    }
    fixture.standin.forget_graph_calls();
    let lost = async {
        while !fixture.standin.graph_calls().iter().any(|call| call.status == deadly) {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        biased;
        () = lost => None,
        ended = fixture.run() => Some(ended),
    }
}

/// The writes of a run, by the end of their path.
const WRITES: &[&str] = &[
    "/instantiate",
    "/instantiate",
    "/validateCredentials",
    "/synchronization/jobs",
    "/synchronization/jobs",
    "/secrets",
    "/schema",
    "/appRoleAssignedTo",
    "/provisionOnDemand",
    "/start",
];

/// Problems that pass or ask for another try. None of them says that something was created twice.
fn may_be_pressed_again(id: ProblemId) -> bool {
    use ProblemId::*;
    matches!(
        id,
        GraphAnswerLost
            | GraphUnreachable
            | EntraStillCopying
            | ChangedMeanwhile
            | AssignmentStillCopying
            | JobGone
    )
}
