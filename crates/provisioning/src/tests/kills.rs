//! Killed anywhere, with answers lost and Entra still copying: run again, it ends with one of everything.

use std::time::Duration;

use standin::Lost;

use crate::ProvisioningError;
use crate::tests::fixture::{Fixture, PILOT};
use model::problem::ProblemId;

/// Random numbers that a failure can be repeated with.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

impl Fixture {
    /// One of everything, whatever happened on the way.
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
        // Every other tenant answers in one of the other documented ways; the one that wants a permission more is left out.
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
                // It got to its end before it could be killed: the next one has another chance.
                Some(Ok(())) => left -= 1,
                // What is told as trouble is pressed again.
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

/// One run that ends at a random moment, or in the middle of a call: before its effect, or after it and before its answer.
/// `None` where it was killed.
async fn killed(fixture: &Fixture, dice: &mut Dice) -> Option<Result<(), Box<ProvisioningError>>> {
    let when = if dice.roll(3) == 0 { Lost::BeforeItIsDone } else { Lost::AfterItIsDone };
    let mut deadly = 0;
    match dice.roll(5) {
        0 => {
            // Answers are lost on the way, which is no kill yet.
            for _ in 0..dice.roll(3) {
                let when = if dice.roll(2) == 0 { Lost::BeforeItIsDone } else { Lost::AfterItIsDone };
                fixture.standin.lose_call(usize::try_from(1 + dice.roll(60)).unwrap(), when);
            }
            let length = Duration::from_micros(1_000 + dice.roll(400_000));
            return tokio::time::timeout(length, fixture.run()).await.ok();
        }
        // While Entra is still copying what was created a moment ago.
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

/// What is written on the way, each by how its address ends.
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

/// Trouble that passes or asks to look again: never one that says that something was made twice.
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
