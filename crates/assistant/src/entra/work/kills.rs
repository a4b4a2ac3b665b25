//! Killed anywhere, with answers lost and Entra still copying: run again, it ends with one of everything.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use net::{Line, SecretString, Trust};
use standin::{Lost, Standin};

use super::deed::carry_out;
use super::look::look;
use super::sign_in::known;
use super::{Desk, Looking, Order, Trouble};
use crate::entra::{EntraFacts, Note, Places, Reach, RoleMapping, Wants, plan};
use crate::facts::Facts;
use crate::flow::StepId;
use crate::problem::ProblemId;
use crate::store::{self, Judged};

/// Random numbers that a failure can be repeated with.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

/// A pretend Trelica and Entra, and what outlives a kill: the bytes of the stored document.
struct Scene {
    standin: Standin,
    trelica_token: String,
    graph_token: String,
    stored: Arc<Mutex<Vec<u8>>>,
}

const UNIT: Duration = Duration::from_millis(1);
const PILOT: &str = "ada@contoso.com";

impl Scene {
    async fn new() -> Scene {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let (standin, trelica_token) = Standin::ready().await.unwrap();
        standin.set_lag(Some(UNIT));
        let scopes: Vec<&str> = Reach::Write.scopes().map(|scope| scope.name).collect();
        let graph_token = standin.graph_token(&scopes);
        let stored = serde_json::to_vec(&store::encode(&Facts::default(), 1)).unwrap();
        Scene { standin, trelica_token, graph_token, stored: Arc::new(Mutex::new(stored)) }
    }

    fn line(&self) -> Line {
        let der = self.standin.authorities().public.der;
        let certificate = rustls::pki_types::CertificateDer::from(der);
        Line {
            trust: Trust { device_extra: vec![certificate.clone()], public_extra: vec![certificate] },
            ..Line::default()
        }
    }

    fn places(&self) -> Places {
        Places {
            sign_in: self.standin.sign_in_url().parse().unwrap(),
            graph: self.standin.graph_url().parse().unwrap(),
            client_id: self.standin.client_id(),
            rhythm: UNIT,
        }
    }

    fn kept(&self) -> EntraFacts {
        match store::judge(Some(&self.stored.lock().unwrap())) {
            Judged::Whole(document) => document.1.entra,
            _ => panic!("what was stored can be read"),
        }
    }

    fn keep(stored: &Mutex<Vec<u8>>, note: Note) {
        let mut stored = stored.lock().unwrap();
        let Judged::Whole(document) = store::judge(Some(&stored)) else {
            panic!("what was stored can be read")
        };
        let (sequence, mut facts) = *document;
        facts.entra.note(note);
        *stored = serde_json::to_vec(&store::encode(&facts, sequence + 1)).unwrap();
    }

    fn wants(&self, step: StepId) -> Wants {
        Wants {
            role: Some(RoleMapping { role: Some("Read-only".to_owned()), only_at_creation: false }),
            address: self.standin.base_url(),
            pilot: PILOT.to_owned(),
            ..Wants::of(&Facts::default(), step, "Trelica")
        }
    }

    /// One run from the beginning, as somebody who has signed in again does it.
    async fn run(&self) -> Result<(), Box<Trouble>> {
        let token = SecretString::from(self.graph_token.clone());
        let (graph, who) = known(&self.line(), &self.places(), token, Some(Reach::Write), &[])
            .await
            .map_err(|problem| Box::new(Trouble::of(problem)))?;
        let stored = Arc::clone(&self.stored);
        let note = move |note| Scene::keep(&stored, note);
        let desk = || Desk {
            graph: &graph,
            who: &who,
            entra: self.kept(),
            token: Some(SecretString::from(self.trelica_token.clone())),
            note: &note,
            waiting: &|_| {},
            now: &now,
        };
        for step in [
            StepId::CreateApplication,
            StepId::Connect,
            StepId::GroupsOff,
            StepId::Role,
            StepId::ProvisionOne,
            StepId::GoLive,
        ] {
            let chosen = self.kept().application.map(|known| known.object_id);
            let looking = Looking { name: "Trelica".to_owned(), chosen, pilot: PILOT.to_owned() };
            let seen = look(&desk(), &looking).await?;
            if let Some(recognised) = self.kept().recognise(&seen) {
                note(recognised);
            }
            let wants = self.wants(step);
            let changes =
                plan(&wants, &self.kept(), &seen).map_err(|problem| Box::new(Trouble::of(problem)))?;
            if !changes.is_empty() {
                let order = Order { wants, changes, undo: None, at: now() };
                carry_out(desk(), &looking, &order).await?;
            }
        }
        Ok(())
    }

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

#[expect(clippy::disallowed_methods, reason = "a test has the clock of its surroundings")]
fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_anywhere_it_ends_with_one_of_everything() {
    let seed = std::env::var("SCIM_TEST_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_125);
    let wanted: u32 =
        std::env::var("SCIM_TEST_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(60);
    let mut dice = Dice(seed);
    let (mut kills, mut lost, mut flows) = (0, 0, 0);
    while kills < wanted {
        let scene = Scene::new().await;
        flows += 1;
        let mut left = 2 + dice.roll(9);
        loop {
            // Now and then an answer is lost, before or after what was asked for was done.
            for _ in 0..dice.roll(3) {
                let when = if dice.roll(2) == 0 { Lost::BeforeItIsDone } else { Lost::AfterItIsDone };
                let number = usize::try_from(1 + dice.roll(60)).unwrap();
                scene.standin.lose_call(number, when);
                lost += 1;
            }
            let length = Duration::from_micros(1_000 + dice.roll(160_000));
            let is_killed = left > 0;
            let ended = match is_killed {
                true => tokio::time::timeout(length, scene.run()).await.ok(),
                false => Some(scene.run().await),
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
                Some(Err(trouble)) => assert!(
                    may_be_pressed_again(trouble.problem.id),
                    "seed {seed}, flow {flows}: {:?} {:#?}",
                    trouble.problem,
                    trouble.proof
                ),
            }
        }
        scene.has_one_of_everything();
    }
    assert!(lost > 0 && kills >= wanted);
}

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
